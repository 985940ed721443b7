import { useEffect, useId, useState, type Ref } from 'react';
import { fill } from '../../../guide/format.ts';
import { secondsOf, type Call } from '../../../adviser/call/calls.ts';
import type { AdviserGuide } from '../../../adviser/adviser-part.ts';
import {
  alsoHeard,
  contradictionInWords,
  contradictionsOf,
  type Stated,
} from '../../../adviser/call/contradictions.ts';
import type { Answer } from '../../../guide/ways.ts';
import { urlOf } from '../../../guide/pages.ts';
import { markOf, pageOf, replay, type Topic } from '../../../session/session.ts';
import { conditionInWords, titleOf } from '../../../guide/text.ts';
import { wordsFor } from '../../../guide/guide.ts';
import { labelOf } from '../../../session/notices.ts';
import { useMove } from '../../shared/moves.ts';
import { maskedField } from '../masked-field.ts';

/** Seconds as minutes and seconds. */
function clockOf(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

/** The hour of an instant, as the guide's language writes it. */
export function hourOf(at: number, locale: string): string {
  return new Intl.DateTimeFormat(locale, { timeStyle: 'short' }).format(new Date(at));
}

/** The time now, again every second. */
function useNow(): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const tick = window.setInterval(() => setNow(Date.now()), 1000);
    return () => window.clearInterval(tick);
  }, []);
  return now;
}

/** How long the call has lasted, and how long its caller has been on hold; it ticks without being announced. */
function Timer({ call, guide }: { call: Call; guide: AdviserGuide }) {
  const now = useNow();
  const ui = guide.console;
  const seconds = secondsOf(call, now);
  const waiting = call.heldSince === undefined ? undefined : Math.floor((now - call.heldSince) / 1000);
  return (
    <p className="timer">
      {ui.duree} <time dateTime={`PT${seconds}S`}>{clockOf(seconds)}</time>
      {waiting !== undefined && (
        <span className="waiting">
          {' '}
          {fill(ui.enAttenteDepuis, { attente: clockOf(Math.max(0, waiting)) })}
        </span>
      )}
    </p>
  );
}

/** A topic as a card: its page, and under it each question with its answer and its mark; an answer takes the call back to its step. */
function TopicCard({
  guide,
  topic,
  index,
}: {
  guide: AdviserGuide;
  topic: Topic;
  index: number | undefined;
}) {
  const move = useMove();
  const ui = guide.console;
  const { visited, page } = replay(guide, topic.answers);
  const title = titleOf(wordsFor(guide, page.content));
  return (
    <li className={index === undefined ? 'topic now' : 'topic'}>
      {index === undefined ? (
        <p className="topic-title">
          <strong>{title}</strong> <span className="tag">{ui.enMain}</span>
        </p>
      ) : (
        <a className="topic-title" href={urlOf(page.path)} onClick={move({ type: 'REOPEN', index })}>
          {title}
        </a>
      )}
      {topic.answers.length === 0 ? (
        <p>{ui.aucunChemin}</p>
      ) : (
        <ol className={index === undefined ? 'steps' : undefined}>
          {topic.answers.map((given, place) => {
            const asked = titleOf(wordsFor(guide, given.step));
            const mark = markOf(topic, place);
            return (
              <li key={`${place}-${given.step}`} data-mark={mark}>
                <span className="asked">{asked}</span>{' '}
                {index === undefined ? (
                  <a href={urlOf(visited[place]?.path ?? '')} onClick={move({ type: 'EDIT', index: place })}>
                    <span className="visually-hidden">{`${guide.interface.trail.modifier} : ${asked} `}</span>
                    {`→ ${labelOf(guide, given)}`}
                  </a>
                ) : (
                  `→ ${labelOf(guide, given)}`
                )}{' '}
                <span className={`mark ${mark}`}>{ui.marques[mark]}</span>
              </li>
            );
          })}
        </ol>
      )}
    </li>
  );
}

interface SettlingProps {
  readonly guide: AdviserGuide;
  readonly call: Call;
  /** Takes the first for true, and not the second. */
  readonly onSettle: (kept: Stated, lost: Stated) => void;
  readonly onForget: (heard: readonly Answer[]) => void;
}

interface ContradictionsProps extends Pick<CallPanelProps, 'guide' | 'call'> {
  /** Whether what to do about it is said too: the rail has no room for it. */
  readonly todo: boolean;
}

/** What two topics or a sentence say against each other, what to do, and what else was said; it is announced when it comes up. */
export function Contradictions({ guide, call, todo }: ContradictionsProps) {
  const found = contradictionsOf(guide, call.session, call.heard);
  const also = alsoHeard(guide, call.session, call.heard);
  return (
    <div role="status" className="contradictions">
      {found.length > 0 && (
        <>
          {found.map((one) => {
            const inWords = contradictionInWords(guide, one);
            return (
              <p key={inWords}>
                <strong>{inWords}</strong>
              </p>
            );
          })}
          {todo && <p>{guide.console.contradiction.demander}</p>}
        </>
      )}
      {also.map((said) => (
        <p key={said}>{fill(guide.console.contradiction.aussi, { dit: said })}</p>
      ))}
    </div>
  );
}

/** The ways to settle what is told: which of two statements is true, and what was never said. One press each, and nothing without one. */
export function Settling({ guide, call, onSettle, onForget }: SettlingProps) {
  const id = useId();
  const { question, vrai, retirer } = guide.console.contradiction;
  const found = contradictionsOf(guide, call.session, call.heard);
  const also = alsoHeard(guide, call.session, call.heard);
  if (found.length + also.length === 0) return null;
  return (
    <div className="settling" {...(found.length > 0 && { 'role': 'group', 'aria-labelledby': id })}>
      {found.length > 0 && <p id={id}>{question}</p>}
      {found.flatMap(({ one, other, before, after }) => [
        <button key={`${other} | ${one}`} type="button" onClick={() => onSettle(after, before)}>
          {fill(vrai, { dit: other })}
        </button>,
        <button key={`${one} | ${other}`} type="button" onClick={() => onSettle(before, after)}>
          {fill(vrai, { dit: one })}
        </button>,
      ])}
      {also.map((said) => (
        <button
          key={said}
          type="button"
          onClick={() => onForget(call.heard.filter((one) => conditionInWords(guide, one) === said))}
        >
          {fill(retirer, { dit: said })}
        </button>
      ))}
    </div>
  );
}

interface NotesProps {
  guide: AdviserGuide;
  notes: string;
  field: Ref<HTMLTextAreaElement>;
  /** Whether the desk answers to single keys. */
  keys: boolean;
  onNote: (text: string) => void;
}

/** Short free notes: what looks like personal data is masked while it is typed, and again when the field is left. */
function Notes({ guide, notes, field, keys, onNote }: NotesProps) {
  const ui = guide.console;
  return (
    <p className="notes">
      <label htmlFor="notes">
        <kbd aria-hidden="true">n</kbd> {ui.notes}
      </label>
      <textarea
        id="notes"
        ref={field}
        rows={3}
        spellCheck={false}
        aria-label={ui.notes}
        aria-keyshortcuts={keys ? 'n' : undefined}
        aria-describedby="aide-notes"
        {...maskedField(notes, onNote, { most: 600 })}
      />
      <span id="aide-notes" className="hint">
        {ui.aideNotes}
      </span>
    </p>
  );
}

interface CallPanelProps extends Omit<NotesProps, 'notes'> {
  call: Call;
}

/** The call itself: how long, its topics, what was noted. */
export function CallPanel({ guide, call, field, keys, onNote }: CallPanelProps) {
  const ui = guide.console;
  const { past, now } = call.session;
  return (
    <>
      <Timer key={call.id} call={call} guide={guide} />
      {/* They scroll together: the longest contradiction takes no room from the notes and the buttons. */}
      <div className="told">
        <Contradictions guide={guide} call={call} todo={false} />
        <nav aria-label={ui.sujets} className="topics">
          <ul>
            <TopicCard guide={guide} topic={now} index={undefined} />
            {past.map((topic, index) => (
              // The page of a topic and its place say which one it is.
              <TopicCard
                key={`${pageOf(guide, topic).path}-${topic.answers.length}-${past.length - index}`}
                guide={guide}
                topic={topic}
                index={index}
              />
            ))}
          </ul>
        </nav>
      </div>
      <Notes guide={guide} notes={call.notes} field={field} keys={keys} onNote={onNote} />
    </>
  );
}
