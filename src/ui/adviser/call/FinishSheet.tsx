import { useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react';
import { fill } from '../../../guide/format.ts';
import type { AdviserGuide } from '../../../adviser/adviser-part.ts';
import { OUTCOMES, type Call, type Outcome } from '../../../adviser/call/calls.ts';
import type { DeskSettings } from '../../../adviser/desk.ts';
import { asTheCaisse, type Voice } from '../../../adviser/texts/caisse-voice.ts';
import {
  CALLERS,
  isTreated,
  missingOutcome,
  NO_ENDING,
  topicsOf,
  withOutcome,
  type Ending,
} from '../../../adviser/call/ending.ts';
import { SHEET_KEYS, sheetActionOf } from '../../../adviser/call/shortcuts.ts';
import { crmSummary, holdsNotes } from '../../../adviser/texts/summary.ts';
import { wordsFor } from '../../../guide/guide.ts';
import { titleOf } from '../../../guide/text.ts';
import { pageOf } from '../../../session/session.ts';
import { Fresh } from '../../shared/Fresh.tsx';
import { Contradictions } from './CallPanel.tsx';
import { maskedField } from '../masked-field.ts';

/** The topic that the next digit is for is seen, on a low screen too. */
const bringToSight = (topic: HTMLElement | null) => topic?.scrollIntoView({ block: 'nearest' });

interface FinishSheetProps {
  guide: AdviserGuide;
  desk: DeskSettings;
  /** How the guide's sentences are said here. */
  voice: Voice;
  call: Call;
  /** The day, as « AAAA-MM-JJ »: nobody is called back before it. */
  today: string;
  /** Copies a text; false when the browser refuses. */
  onCopy: (text: string) => Promise<boolean>;
  onEnd: (ending: Ending) => void;
  onCancel: () => void;
}

/** « Terminer » : an outcome a topic, what the adviser's software asks, the summary as it will be pasted. Enter does it all. */
export function FinishSheet({ guide, desk, voice, call, today, onCopy, onEnd, onCancel }: FinishSheetProps) {
  const ui = guide.console;
  const { fin } = ui;
  const topics = topicsOf(call.session);
  const [ending, setEnding] = useState<Ending>(() => ({
    ...NO_ENDING,
    outcomes: topics.length === 1 ? [call.outcome] : [],
  }));
  // A digit is for what was treated with the person: one that nobody spoke of is never the first.
  const [at, setAt] = useState(() => Math.max(0, topics.findIndex(isTreated)));
  const [failed, setFailed] = useState(false);
  const [refused, setRefused] = useState(false);
  const [incomplete, setIncomplete] = useState(false);
  const [said, setSaid] = useState('');
  // A year typed too long is no day either: the summary would say another one.
  const isLate =
    ending.callBack !== undefined && (ending.callBack.length !== today.length || ending.callBack < today);
  const sheet = useRef<HTMLElement>(null);
  const day = useRef<HTMLInputElement>(null);
  const going = useRef(false);
  // Before the next key: a « 1 » typed right after « t » is the outcome, never an answer of the page behind.
  useLayoutEffect(() => sheet.current?.focus(), []);
  const set = (changed: Partial<Ending>) => setEnding((before) => ({ ...before, ...changed }));
  const summary = crmSummary(guide, call, ending, desk.motifs, voice);
  const titleAt = (place: number): string => {
    const topic = topics[place];
    return topic === undefined
      ? ''
      : asTheCaisse(titleOf(wordsFor(guide, pageOf(guide, topic).content)), voice);
  };
  const missing = missingOutcome(topics, ending.outcomes);
  const choose = (place: number, outcome: Outcome) => {
    set({ outcomes: withOutcome(ending.outcomes, topics, place, outcome) });
    const title = topics.length > 1 ? `${titleAt(place)} : ` : '';
    setSaid(`${title}${ui.issues[outcome]}`);
    const next = topics.findIndex((topic, one) => one > place && isTreated(topic));
    setAt(next < 0 ? place : next);
  };
  const finish = async () => {
    // Two presses of Enter are one call ended.
    if (going.current) return;
    // Nothing is guessed of how a topic ended: what is missing is told, and the next digit is for it.
    setIncomplete(missing !== undefined);
    if (missing !== undefined) {
      setAt(missing);
      sheet.current?.querySelector<HTMLInputElement>(`input[name="issue-${missing}"]`)?.focus();
      return;
    }
    setRefused(isLate);
    if (isLate) return;
    going.current = true;
    const copied = await onCopy(summary);
    going.current = false;
    if (copied) onEnd(ending);
    else setFailed(true);
  };
  const press = (event: KeyboardEvent) => {
    const { target } = event;
    const field =
      target instanceof HTMLElement &&
      ['SELECT', 'TEXTAREA', 'INPUT'].includes(target.tagName) &&
      !['radio'].includes(target.getAttribute('type') ?? '');
    if (event.key === 'Enter' && !(target instanceof HTMLButtonElement)) {
      event.preventDefault();
      void finish();
      return;
    }
    const action = field ? undefined : sheetActionOf(event.nativeEvent);
    if (action === undefined) return;
    const outcome = action.type === 'outcome' ? OUTCOMES[action.index] : undefined;
    if (action.type === 'outcome' && outcome === undefined) return;
    event.preventDefault();
    if (outcome !== undefined) choose(at, outcome);
    else if (action.type === 'day') day.current?.focus();
    // A relative first: the person is who calls when nothing is said. Once more takes it back.
    else {
      const caller = ending.caller === 'proche' ? 'personne' : 'proche';
      set({ caller });
      setSaid(fin.qui[caller]);
    }
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the dialog's own keys, told in its first line
    <section
      className="sheet finish"
      role="dialog"
      aria-modal="true"
      aria-labelledby="fin-titre"
      aria-describedby="fin-consigne"
      tabIndex={-1}
      ref={sheet}
      onKeyDown={press}
    >
      <h2 id="fin-titre">{fin.titre}</h2>
      <p id="fin-consigne">{fin.consigne}</p>
      <Contradictions guide={guide} call={call} todo />
      <p role="alert" className="fault">
        {failed && ui.copieRefusee}
        {incomplete && missing !== undefined && fill(fin.issueManque, { sujet: titleAt(missing) })}
        {refused && isLate && fin.jourPasse}
      </p>
      {/* A key moves no focus: what it chose is said aloud. */}
      <p className="visually-hidden" role="status">
        <Fresh text={said} />
      </p>
      <div className="finish-columns">
        <div>
          {topics.map((topic, place) => (
            <fieldset
              key={`${place}-${topic.answers.length}`}
              ref={place === at && topics.length > 1 ? bringToSight : undefined}
              className={place === at ? 'at' : undefined}
            >
              <legend>{`${fin.sujet} ${titleAt(place)}`}</legend>
              {topics.length > 1 && !isTreated(topic) && <p className="hint">{fin.rienDit}</p>}
              {OUTCOMES.map((outcome, index) => (
                <label key={outcome} className="pill">
                  <input
                    type="radio"
                    name={`issue-${place}`}
                    aria-keyshortcuts={place === at ? String(index + 1) : undefined}
                    checked={ending.outcomes[place] === outcome}
                    onFocus={() => setAt(place)}
                    onChange={() =>
                      set({
                        outcomes: topics.map((_, one) => (one === place ? outcome : ending.outcomes[one])),
                      })
                    }
                  />
                  {place === at && <kbd aria-hidden="true">{index + 1}</kbd>} {ui.issues[outcome]}
                </label>
              ))}
            </fieldset>
          ))}
          <fieldset>
            <legend>
              <kbd aria-hidden="true">{SHEET_KEYS.caller}</kbd> {fin.pour}
            </legend>
            {CALLERS.map((caller) => (
              <label key={caller} className="pill">
                <input
                  type="radio"
                  name="appelant"
                  aria-keyshortcuts={caller === 'proche' ? SHEET_KEYS.caller : undefined}
                  checked={ending.caller === caller}
                  onChange={() => set({ caller })}
                />
                {fin.qui[caller]}
              </label>
            ))}
          </fieldset>
          {Object.keys(desk.motifs).length > 0 && (
            <p>
              <label>
                {fin.motif}{' '}
                <select
                  value={ending.motif ?? ''}
                  onChange={(event) =>
                    set({ motif: event.target.value === '' ? undefined : event.target.value })
                  }
                >
                  <option value="">{fin.aucun}</option>
                  {Object.entries(desk.motifs).map(([code, label]) => (
                    <option key={code} value={code}>{`${code} ${label}`}</option>
                  ))}
                </select>
              </label>
            </p>
          )}
          <fieldset className="call-back">
            <legend>{fin.rappel}</legend>
            <label>
              <kbd aria-hidden="true">{SHEET_KEYS.day}</kbd> {fin.jour}{' '}
              <input
                type="date"
                ref={day}
                aria-keyshortcuts={SHEET_KEYS.day}
                min={today}
                value={ending.callBack ?? ''}
                onChange={(event) =>
                  set({ callBack: event.target.value === '' ? undefined : event.target.value })
                }
              />
            </label>
            <label>
              {fin.raison}{' '}
              <input
                type="text"
                {...maskedField(ending.callBackReason, (callBackReason) => set({ callBackReason }), {
                  most: 80,
                })}
              />
            </label>
          </fieldset>
        </div>
        <div>
          <label htmlFor="fin-texte">{fin.texte}</label>
          <textarea id="fin-texte" readOnly rows={11} value={summary} />
          {!holdsNotes(summary, call.notes) && <p className="fault">{fin.notesCoupees}</p>}
        </div>
      </div>
      <div className="actions">
        <button type="button" className="main" onClick={() => void finish()}>
          {fin.valider}
        </button>
        {failed && (
          <button type="button" onClick={() => onEnd(ending)}>
            {fin.sansCopie}
          </button>
        )}
        <button type="button" onClick={onCancel}>
          {fin.annuler}
        </button>
      </div>
    </section>
  );
}
