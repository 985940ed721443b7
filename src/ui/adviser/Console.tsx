import { useActorRef, useSelector } from '@xstate/react';
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import {
  CALLS_KEY,
  secondsOf,
  writeCalls,
  type Call,
  type CallStart,
  type Outcome,
} from '../../adviser/calls.ts';
import { callOf, callsMachine } from '../../adviser/calls.machine.ts';
import type { Release } from '../../guide/guide-content.ts';
import { wordsFor } from '../../guide/guide.ts';
import type { AdviserGuide } from '../../adviser/adviser-part.ts';
import { codeFor, readCode, spell } from '../../session/spoken-code.ts';
import { actionOf, KEYS_SETTING } from '../../adviser/shortcuts.ts';
import { maskPersonal } from '../../adviser/mask.ts';
import { HOME, urlOf } from '../../guide/pages.ts';
import type { ReadAnswers } from '../../session/code-entry.machine.ts';
import { conditionsIn, pageOf } from '../../session/session.ts';
import { crmSummary, personMessage } from '../../adviser/summary.ts';
import { isReply, labelsOf, titleOf } from '../../guide/text.ts';
import { unearned } from '../shared/Conditions.tsx';
import { CodeEntry } from '../shared/CodeEntry.tsx';
import { Moves, type MakeMove } from '../shared/moves.ts';
import { JOURNAL_URL } from '../shared/Shell.tsx';
import { Search, type SearchProps } from '../shared/Search.tsx';
import { StepMain } from '../shared/StepMain.tsx';
import { takeFocus } from '../shared/take-focus.ts';
import { AdviserStep } from './AdviserStep.tsx';
import { CallPanel } from './CallPanel.tsx';
import { Keys } from './Keys.tsx';

export interface ConsoleProps {
  guide: AdviserGuide;
  loadCodes: () => Promise<readonly Release[]>;
  loadSearch: SearchProps['loadSearch'];
  /** What the tab kept, or a first call; and what must be said of it. */
  initial: { readonly current: Call; readonly parked: readonly Call[] };
  troubles: readonly string[];
  /** Writes a finished call in the journal; false when this machine refuses. */
  record: (call: Call, seconds: number) => Promise<boolean>;
  /** Names a call that comes in. */
  startCall: () => CallStart;
  /** The day of today, as « AAAA-MM-JJ »: pages to be read again say so. */
  today: () => string;
}

/** Whether the adviser's keys are on, as this browser remembers; a storage that refuses leaves them on. */
function keysSetting(): boolean {
  try {
    return window.localStorage.getItem(KEYS_SETTING) !== 'non';
  } catch {
    return true;
  }
}

function rememberKeys(active: boolean): void {
  try {
    window.localStorage.setItem(KEYS_SETTING, active ? 'oui' : 'non');
  } catch {
    // The choice holds for this tab all the same.
  }
}

function isField(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName)) &&
    target.getAttribute('type') !== 'checkbox'
  );
}

/** The adviser's screen: what the caller says, the present step, the call. */
export function Console({
  guide,
  loadCodes,
  loadSearch,
  initial,
  troubles,
  record,
  startCall,
  today,
}: ConsoleProps) {
  const actor = useActorRef(callsMachine, { input: { guide, ...initial } });
  const { current, parked, discarded } = useSelector(actor, (snapshot) => snapshot.context);
  const { session, notices } = useSelector(current.wizard, (snapshot) => snapshot.context);
  const confirming = useSelector(actor, (snapshot) => snapshot.matches('confirming'));
  const [messages, setMessages] = useState<readonly string[]>(troubles);
  const [failedCopy, setFailedCopy] = useState<string>();
  const [keysActive, setKeysActive] = useState(keysSetting);
  const [keysOpen, setKeysOpen] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const notes = useRef<HTMLTextAreaElement>(null);
  const caller = useRef<HTMLElement>(null);

  const ui = guide.console;
  const page = pageOf(guide, session.now);
  const words = wordsFor(guide, page.content);
  const conditions = conditionsIn(guide, session.now);
  const supposed = unearned(conditions);
  const code = codeFor(guide, session.now);

  // The tab keeps the calls as they stand: a reload loses nothing, closing the tab leaves nothing.
  useEffect(() => {
    const keep = () => {
      const now = actor.getSnapshot().context;
      try {
        window.sessionStorage.setItem(CALLS_KEY, writeCalls(callOf(now.current), now.parked.map(callOf)));
      } catch {
        setMessages((before) =>
          before.includes(ui.stockageRefuse) ? before : [...before, ui.stockageRefuse],
        );
      }
    };
    keep();
    const subscription = actor.subscribe(keep);
    return () => subscription.unsubscribe();
  }, [actor, ui.stockageRefuse]);

  // Each new step takes the reader to its heading; the first one is where the document begins.
  const stand = `${current.id} ${page.path} ${session.now.answers.length}`;
  const stood = useRef(stand);
  const shownCall = useRef(current.id);
  useLayoutEffect(() => {
    document.title = `${titleOf(wordsFor(guide, page.content))} – ${ui.titre} – ${guide.interface.site}`;
    if (stood.current === stand) return;
    stood.current = stand;
    if (shownCall.current !== current.id) {
      // Another call: what was said of the one before is not said of this one.
      shownCall.current = current.id;
      setFailedCopy(undefined);
      setMessages((lines) => lines.filter((line) => line === ui.stockageRefuse || line === ui.journalRefuse));
    }
    heading.current?.focus();
  }, [guide, page, stand, current.id, ui]);

  const make: MakeMove = (press) => {
    if (press.type === 'RESTART') actor.send({ type: 'NEW', start: startCall() });
    else actor.send({ type: 'MOVE', move: press });
  };

  const copy = (text: string, done: string) => {
    setFailedCopy(undefined);
    Promise.resolve()
      .then(() => navigator.clipboard.writeText(text))
      .then(
        () => setMessages([done]),
        () => {
          setMessages([ui.copieRefusee]);
          setFailedCopy(text);
        },
      );
  };
  const call: Call = { ...callOf(current), session };
  const safe = { ...call, notes: maskPersonal(call.notes) };
  const copySummary = () => copy(crmSummary(guide, safe), ui.resumeCopie);
  const copyMessage = () => copy(personMessage(guide, safe, window.location.origin), ui.messageCopie);

  const finish = () => {
    const ended = callOf(actor.getSnapshot().context.current);
    actor.send({ type: 'CONFIRM', start: startCall() });
    record(ended, secondsOf(ended, Date.now())).then(
      (written) => written || setMessages([ui.journalRefuse]),
      () => setMessages([ui.journalRefuse]),
    );
  };

  const check = async (typed: string) => readCode(await loadCodes(), typed);
  const onResume = useCallback(
    (read: ReadAnswers) => {
      actor.send({ type: 'MOVE', move: { type: 'RESUME', ...read } });
      const { change, aConfirmer, repris } = guide.interface.code;
      setMessages([read.changed ? change : read.supposed ? aConfirmer : repris]);
    },
    [actor, guide],
  );

  const press = useRef<(event: KeyboardEvent) => void>(() => undefined);
  // Before the first paint: the first key of a call counts.
  useLayoutEffect(() => {
    press.current = (event) => {
      const action = !keysActive || isField(event.target) ? undefined : actionOf(event);
      if (action === undefined) return;
      event.preventDefault();
      switch (action.type) {
        case 'answer': {
          const id = page.answers[action.index]?.id;
          const path = isReply(words) ? Object.keys(words.suite)[action.index] : undefined;
          if (id !== undefined) make({ type: 'ANSWER', answer: id });
          else if (path !== undefined) make({ type: 'OPEN', path });
          break;
        }
        case 'back':
          make({ type: 'BACK' });
          break;
        case 'agree':
          if (supposed.length > 0) make({ type: 'AGREE', places: supposed.slice(0, 1) });
          break;
        case 'refuse':
          if (supposed[0] !== undefined) make({ type: 'EDIT', index: supposed[0] });
          break;
        case 'search':
          caller.current?.querySelector<HTMLInputElement>('input[type="search"]')?.focus();
          break;
        case 'notes':
          notes.current?.focus();
          break;
        case 'copy':
          copySummary();
          break;
        case 'keys':
          setKeysOpen((open) => !open);
          break;
      }
    };
  });
  useLayoutEffect(() => {
    const listen = (event: KeyboardEvent) => press.current(event);
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);

  const home = guide.pages.get(HOME);
  const goals = labelsOf(wordsFor(guide, home?.content ?? ''));
  const dropped = notices.flatMap((notice) => (notice.kind === 'dropped' ? notice.answers : []));

  return (
    <Moves value={make}>
      <div className="zones">
        <section className="caller" aria-labelledby="zone-appelant" ref={caller}>
          <h2 id="zone-appelant">{ui.appelant}</h2>
          <Search
            guide={guide}
            live
            enterPicks
            loadSearch={loadSearch}
            onPick={({ to, given }) => make({ type: 'OPEN', path: to, said: given })}
          />
          {/* Another call: a code that is still being checked was not typed for it. */}
          <CodeEntry
            key={current.id}
            ui={guide.interface}
            brought={undefined}
            check={check}
            onResume={onResume}
          />
          <h3 id="buts">{ui.buts}</h3>
          <nav aria-labelledby="buts">
            <ul className="goals">
              {home?.answers.map(({ id, to }) => (
                <li key={id}>
                  <a
                    href={urlOf(to)}
                    onClick={(event) => {
                      event.preventDefault();
                      make({ type: 'OPEN', path: to, said: 'everything' });
                    }}
                  >
                    {goals[id]}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
        </section>
        {/* As on the public screens: no element of the step before stays. */}
        <StepMain key={page.path} page={page} words={words} supposed={supposed.length}>
          <div className="bar">
            <button type="button" onClick={() => make({ type: 'BACK' })}>
              {guide.interface.retour}
            </button>
            <p>
              {ui.code} <strong data-code={code}>{spell(code)}</strong>
            </p>
          </div>
          <div className="notices" role="status">
            {dropped.length > 0 && (
              <p className="notice">
                {ui.retirees.replace('{reponses}', dropped.map((label) => `« ${label} »`).join(', '))}
              </p>
            )}
            {messages.map((line) => (
              <p key={line} className="notice">
                {line}
              </p>
            ))}
          </div>
          {failedCopy !== undefined && (
            <textarea
              className="failed-copy"
              aria-label={ui.copieRefusee}
              readOnly
              rows={6}
              value={failedCopy}
            />
          )}
          <AdviserStep
            guide={guide}
            page={page}
            conditions={conditions}
            onAgree={(places) => make({ type: 'AGREE', places })}
            today={today()}
            heading={heading}
          />
        </StepMain>
        <section className="phone" aria-labelledby="zone-appel">
          <h2 id="zone-appel">{ui.appel}</h2>
          <CallPanel
            guide={guide}
            call={call}
            field={notes}
            onNote={(text) => actor.send({ type: 'NOTE', text })}
            onOutcome={(outcome: Outcome | undefined) => actor.send({ type: 'OUTCOME', outcome })}
          />
          <div className="actions">
            <button type="button" onClick={copySummary}>
              {ui.resume}
            </button>
            <button type="button" onClick={copyMessage}>
              {ui.message}
            </button>
            <button type="button" onClick={() => actor.send({ type: 'PARK', start: startCall() })}>
              {ui.attente}
            </button>
            <button type="button" onClick={() => actor.send({ type: 'NEW', start: startCall() })}>
              {ui.nouvel}
            </button>
          </div>
          {confirming && (
            <div className="confirm" role="group" aria-labelledby="nouvel-question">
              <p id="nouvel-question">{ui.effacer}</p>
              <button type="button" ref={takeFocus} onClick={() => actor.send({ type: 'CANCEL' })}>
                {ui.non}
              </button>
              <button type="button" onClick={finish}>
                {ui.oui}
              </button>
            </div>
          )}
          {discarded !== undefined && (
            <div className="confirm" role="status">
              <p>{ui.efface}</p>
              <button type="button" onClick={() => actor.send({ type: 'UNDO' })}>
                {ui.annuler}
              </button>
            </div>
          )}
          {parked.length > 0 && (
            <>
              <h3 id="attente">{ui.enAttente}</h3>
              <ul className="parked" aria-labelledby="attente">
                {parked.map((held) => {
                  const title = titleOf(wordsFor(guide, pageOf(guide, callOf(held).session.now).content));
                  return (
                    <li key={held.id}>
                      <button type="button" onClick={() => actor.send({ type: 'TAKE', id: held.id })}>
                        {`${ui.reprendre} : ${title}`}
                      </button>
                    </li>
                  );
                })}
              </ul>
            </>
          )}
          <p>
            <a className="call" href={JOURNAL_URL}>
              {ui.journal}
            </a>
          </p>
          <Keys
            ui={ui}
            active={keysActive}
            open={keysOpen}
            onToggle={setKeysOpen}
            onActive={(active) => {
              setKeysActive(active);
              rememberKeys(active);
            }}
          />
        </section>
      </div>
    </Moves>
  );
}
