import { useEffect, useState, type ChangeEvent, type Ref } from 'react';
import { OUTCOMES, secondsOf, type Call, type Outcome } from '../../adviser/calls.ts';
import type { AdviserGuide } from '../../adviser/adviser-part.ts';
import { maskPersonal, maskWhileTyping } from '../../adviser/mask.ts';
import { urlOf } from '../../guide/pages.ts';
import { pageOf, replay } from '../../session/session.ts';
import { titleOf } from '../../guide/text.ts';
import { wordsFor } from '../../guide/guide.ts';
import { labelOf } from '../../session/notices.ts';
import { useMove } from '../shared/moves.ts';

/** The time since the call began, as minutes and seconds; it ticks without being announced. */
function Timer({ call, label }: { call: Call; label: string }) {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const tick = window.setInterval(() => setNow(Date.now()), 1000);
    return () => window.clearInterval(tick);
  }, []);
  const seconds = secondsOf(call, now);
  const shown = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
  return (
    <p className="timer">
      {label} <time dateTime={`PT${seconds}S`}>{shown}</time>
    </p>
  );
}

/** The answers of the call so far; each takes the call back to its step, to be changed there. */
function Steps({ guide, call }: { guide: AdviserGuide; call: Call }) {
  const move = useMove();
  const { now, past } = call.session;
  const { visited } = replay(guide, now.answers);
  return (
    <>
      {past.length > 0 && (
        <ul className="past">
          {past.map((topic, index) => {
            const page = pageOf(guide, topic);
            return (
              <li key={`${index}-${topic.answers.length}`}>
                <a href={urlOf(page.path)} onClick={move({ type: 'REOPEN', index })}>
                  {titleOf(wordsFor(guide, page.content))}
                </a>
              </li>
            );
          })}
        </ul>
      )}
      {now.answers.length === 0 ? (
        <p>{guide.console.aucunChemin}</p>
      ) : (
        <ol className="steps">
          {now.answers.map((given, index) => (
            <li key={`${index}-${given.step}`}>
              <a
                href={urlOf(visited[index]?.path ?? '')}
                onClick={move({ type: 'EDIT', index })}
                title={titleOf(wordsFor(guide, given.step))}
              >
                <span className="visually-hidden">{`${guide.interface.trail.modifier} : `}</span>
                {labelOf(guide, given)}
              </a>
            </li>
          ))}
        </ol>
      )}
    </>
  );
}

interface NotesProps {
  guide: AdviserGuide;
  notes: string;
  field: Ref<HTMLTextAreaElement>;
  onNote: (text: string) => void;
}

/** Short free notes: what looks like personal data is masked while it is typed, and again when the field is left. */
function Notes({ guide, notes, field, onNote }: NotesProps) {
  const ui = guide.console;
  const change = (event: ChangeEvent<HTMLTextAreaElement>) => {
    const { value, selectionStart } = event.target;
    const typed = maskWhileTyping(value, selectionStart, notes);
    if (typed.text !== value) {
      event.target.value = typed.text;
      event.target.setSelectionRange(typed.caret, typed.caret);
    }
    onNote(typed.text);
  };
  return (
    <p className="notes">
      <label htmlFor="notes">{ui.notes}</label>
      <textarea
        id="notes"
        ref={field}
        rows={3}
        maxLength={600}
        value={notes}
        autoComplete="off"
        spellCheck={false}
        aria-describedby="aide-notes"
        onChange={change}
        onBlur={() => {
          const masked = maskPersonal(notes);
          if (masked !== notes) onNote(masked);
        }}
      />
      <span id="aide-notes" className="hint">
        {ui.aideNotes}
      </span>
    </p>
  );
}

interface CallPanelProps extends Omit<NotesProps, 'notes'> {
  call: Call;
  onOutcome: (outcome: Outcome | undefined) => void;
}

/** The call itself: how long, which way, what was noted, how it ends. */
export function CallPanel({ guide, call, field, onNote, onOutcome }: CallPanelProps) {
  const ui = guide.console;
  return (
    <>
      <Timer key={call.id} call={call} label={ui.duree} />
      <h3 id="chemin">{ui.chemin}</h3>
      <nav aria-labelledby="chemin">
        <Steps guide={guide} call={call} />
      </nav>
      <Notes guide={guide} notes={call.notes} field={field} onNote={onNote} />
      <p className="outcome">
        <label htmlFor="issue">{ui.issue}</label>
        <select
          id="issue"
          value={call.outcome ?? ''}
          onChange={(event) => onOutcome(OUTCOMES.find((outcome) => outcome === event.target.value))}
        >
          <option value="">{ui.resumeDe.nonDite}</option>
          {OUTCOMES.map((outcome) => (
            <option key={outcome} value={outcome}>
              {ui.issues[outcome]}
            </option>
          ))}
        </select>
      </p>
    </>
  );
}
