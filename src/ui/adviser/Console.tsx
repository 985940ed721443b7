import { fill } from '../../guide/format.ts';
import { useActorRef, useSelector } from '@xstate/react';
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { readAddress } from '../../adviser/call/arrival.ts';
import { NO_BURST, withDigit } from '../../adviser/call/burst.ts';
import {
  handOver,
  moveTo,
  secondsOf,
  takeOver,
  type Call,
  type CallStart,
} from '../../adviser/call/calls.ts';
import { callOf, callsMachine } from '../../adviser/call/calls.machine.ts';
import { factsHeard, undisputed, type Stated } from '../../adviser/call/contradictions.ts';
import type { DeskSettings } from '../../adviser/desk.ts';
import { NO_VOICE } from '../../adviser/texts/caisse-voice.ts';
import { NO_ENDING, type Ending } from '../../adviser/call/ending.ts';
import { verdictOf, type Verdict } from '../../adviser/call/training.ts';
import type { Release } from '../../guide/guide-content.ts';
import { wordsFor } from '../../guide/guide.ts';
import { sameAs, type Answer } from '../../guide/ways.ts';
import type { AdviserGuide } from '../../adviser/adviser-part.ts';
import { codesNear } from '../../adviser/call/near-codes.ts';
import { codeFor, readCode, formatCode } from '../../session/spoken-code.ts';
import { actionOf, digitOf } from '../../adviser/call/shortcuts.ts';
import { maskPersonal } from '../../adviser/mask/mask.ts';
import type { ReadAnswers } from '../../session/code-entry.machine.ts';
import { resumedAs } from '../../session/move.ts';
import { casesIn, conditionsIn, pageOf, type GivenAnswers } from '../../session/session.ts';
import { crmSummary, letterOf, personLetter, personMessage } from '../../adviser/texts/summary.ts';
import { conditionInWords, isQuestion, isReply, titleOf } from '../../guide/text.ts';
import { Moves, type MakeMove } from '../shared/moves.ts';
import { JOURNAL_URL } from '../shared/Shell.tsx';
import type { ReadSentence } from '../shared/search/load-search.ts';
import type { SearchProps } from '../shared/search/Search.tsx';
import { StepMain } from '../shared/StepMain.tsx';
import { AdviserStep, unconfirmed } from './AdviserStep.tsx';
import { CallPanel, Settling } from './call/CallPanel.tsx';
import { CommandBar, isWhole, type CheckedCode } from './CommandBar.tsx';
import { FinishSheet } from './call/FinishSheet.tsx';
import { TrainingCall } from './call/TrainingCall.tsx';
import { WaitingCalls } from './call/WaitingCalls.tsx';
import { Keys } from './Keys.tsx';
import { keysSetting, rememberKeys } from './keys-setting.ts';
import { PersonSheet } from './PersonSheet.tsx';
import { isBare, isField, MODIFIERS } from './press.ts';
import { SidePanel } from './SidePanel.tsx';
import { TextsToSend } from './TextsToSend.tsx';
import { useKeptCalls } from './use-kept-calls.ts';

export interface ConsoleProps {
  guide: AdviserGuide;
  /** What the organisation sets for its desks. */
  desk: DeskSettings;
  loadCodes: () => Promise<readonly Release[]>;
  loadSearch: SearchProps['loadSearch'];
  /** What a sentence says of the person. */
  loadRead: () => Promise<ReadSentence>;
  /** The guide's own phrases, which are no personal data where they are looked for. */
  loadPhrases: () => Promise<readonly string[]>;
  /** What the tab kept, or a first call; and what must be said of it. */
  initial: { readonly current: Call; readonly parked: readonly Call[] };
  troubles: readonly string[];
  /** Writes a finished call in the journal; false when this machine refuses. */
  record: (call: Call, seconds: number, ending: Ending, outside: string | undefined) => Promise<boolean>;
  /** Keeps a remark on a content in this browser; false when it refuses. */
  remark: (content: string, text: string) => boolean;
  /** Names a call that comes in. */
  startCall: () => CallStart;
  /** The day of today, as « AAAA-MM-JJ »: pages to be read again say so. */
  today: () => string;
}

/** Puts a text in the clipboard; false when the browser refuses. */
async function toClipboard(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/** What was copied last: said as long as the text is still what it would be now. */
interface Copied {
  readonly text: string;
  readonly said: string;
}

/** The adviser's screen: one command field, the call, what to say, what to know. */
export function Console({
  guide,
  desk,
  loadCodes,
  loadSearch,
  loadRead,
  loadPhrases,
  initial,
  troubles,
  record,
  remark,
  startCall,
  today,
}: ConsoleProps) {
  const actor = useActorRef(callsMachine, { input: { guide, ...initial } });
  const { current, parked, discarded } = useSelector(actor, (snapshot) => snapshot.context);
  const { session, notices } = useSelector(current.wizard, (snapshot) => snapshot.context);
  const [messages, setMessages] = useState<readonly string[]>(troubles);
  const [copied, setCopied] = useState<Copied>();
  const [failedCopy, setFailedCopy] = useState<string>();
  const [keysActive, setKeysActive] = useState(keysSetting);
  const [keysOpen, setKeysOpen] = useState(false);
  const [finishing, setFinishing] = useState(false);
  const [command, setCommand] = useState('');
  const [brought, setBrought] = useState<string>();
  const [training, setTraining] = useState<number>();
  const [verdict, setVerdict] = useState<Verdict>();
  // The keys pressed since the scripted caller began to speak.
  const pressed = useRef(0);
  const outside = useRef<string>(undefined);
  const heading = useRef<HTMLHeadingElement>(null);
  const notes = useRef<HTMLTextAreaElement>(null);
  const field = useRef<HTMLInputElement>(null);

  const ui = guide.console;
  const scripted = training === undefined ? undefined : ui.entrainement.appels[training];
  const page = pageOf(guide, session.now);
  const words = wordsFor(guide, page.content);
  const conditions = conditionsIn(guide, session.now);
  const cases = casesIn(guide, session.now);
  const supposed = unconfirmed(page, conditions, cases);
  const code = codeFor(guide, session.now);
  const voice = desk.estLaCaisse ? ui.voix : NO_VOICE;

  const onRefused = useCallback(
    () =>
      setMessages((before) => (before.includes(ui.stockageRefuse) ? before : [...before, ui.stockageRefuse])),
    [ui.stockageRefuse],
  );
  useKeptCalls(actor, onRefused);

  // Each new step takes the reader to its heading; the first one is where the document begins.
  const stand = `${current.id} ${page.path} ${session.now.answers.length}`;
  const stood = useRef(stand);
  const shownCall = useRef(current.id);
  useLayoutEffect(() => {
    document.title = `${titleOf(wordsFor(guide, page.content))} – ${ui.titre} – ${guide.interface.site}`;
    if (stood.current === stand) return;
    stood.current = stand;
    if (shownCall.current !== current.id) {
      // Another call: nothing that was said or typed of the one before stays.
      shownCall.current = current.id;
      outside.current = undefined;
      setFailedCopy(undefined);
      setCommand('');
      setMessages((lines) => lines.filter((line) => line === ui.stockageRefuse || line === ui.journalRefuse));
    }
    heading.current?.focus();
  }, [guide, page, stand, current.id, ui]);

  const make: MakeMove = (press) => {
    if (press.type === 'RESTART') return;
    // What sentences said is said for the pages that come after too.
    const known = undisputed(guide, session, current.heard);
    const move = press.type === 'OPEN' && known.length > 0 ? { said: known, ...press } : press;
    actor.send({ type: 'MOVE', move, at: Date.now() });
  };
  const hear = useCallback(
    (told: readonly Answer[]) => {
      const { heard } = actor.getSnapshot().context.current;
      const news = factsHeard(guide, told).filter((one) => !heard.some(sameAs(one)));
      if (news.length > 0) actor.send({ type: 'HEARD', heard: [...heard, ...news], at: Date.now() });
    },
    [actor, guide],
  );
  /** Takes one of two statements for true: the other is changed to it, as « modifier » and a click would, or asked again. Nothing else changes. */
  const settle = (kept: Stated, lost: Stated) => {
    if (lost.topic === undefined) {
      forget([lost]);
      return;
    }
    if (lost.topic < session.past.length) make({ type: 'REOPEN', index: lost.topic });
    make({ type: 'EDIT', index: lost.place });
    if (kept.step === lost.step) make({ type: 'ANSWER', answer: kept.answer });
  };
  const forget = (lost: readonly Answer[]) => {
    const inWords = new Set(lost.map((one) => conditionInWords(guide, one)));
    const heard = current.heard.filter((one) => !inWords.has(conditionInWords(guide, one)));
    actor.send({ type: 'HEARD', heard, at: Date.now() });
  };
  const show = useCallback(
    (path: string, said?: GivenAnswers, told: readonly Answer[] = []) => {
      hear(told);
      const { session: at, heard } = callOf(actor.getSnapshot().context.current);
      const known = undisputed(guide, at, heard);
      const all = said === 'everything' ? said : [...known, ...(said ?? [])];
      const move = moveTo(guide, at, path, all);
      if (move === undefined) heading.current?.focus();
      else actor.send({ type: 'MOVE', move, at: Date.now() });
    },
    [actor, guide, hear],
  );

  const call: Call = { ...callOf(current), session };
  const safe = { ...call, notes: maskPersonal(call.notes) };
  const texts = {
    summary: () => crmSummary(guide, safe, NO_ENDING, desk.motifs, voice),
    sms: () => personMessage(guide, safe, window.location.origin, voice),
    mail: () => personLetter(guide, safe, window.location.origin, voice),
    letter: () => letterOf(guide, safe),
    handed: () => handOver(safe),
  };
  const copy = async (text: string | undefined, said: string) => {
    if (text === undefined) return;
    setFailedCopy(undefined);
    if (await toClipboard(text)) setCopied({ text, said });
    else setFailedCopy(text);
  };
  // « copié » is true as long as what would be copied now is what was copied.
  const stillCopied =
    copied !== undefined && Object.values(texts).some((text) => text() === copied.text) ? copied.said : '';

  const finish = (ending: Ending) => {
    const ended = callOf(actor.getSnapshot().context.current);
    const subject = outside.current;
    setFinishing(false);
    actor.send({ type: 'NEW', start: startCall() });
    actor.send({ type: 'CONFIRM', start: startCall() });
    // Callers of a script are nobody's calls: the adviser is told how it went, and nothing is kept.
    if (scripted !== undefined) {
      setVerdict(verdictOf(guide, ended.session, scripted[1], pressed.current));
      pressed.current = 0;
      return;
    }
    record(ended, secondsOf(ended, Date.now()), ending, subject).then(
      (written) => written || setMessages([ui.journalRefuse]),
      () => setMessages([ui.journalRefuse]),
    );
  };

  const check = useCallback(
    async (typed: string): Promise<CheckedCode> => {
      try {
        const releases = await loadCodes();
        const { ok, ...read } = readCode(releases, typed);
        if (ok && 'answers' in read) return { ok: true, read };
        return {
          ok: false,
          fault: 'fault' in read ? read.fault : 'inconnu',
          near: codesNear(releases, typed),
        };
      } catch {
        return { ok: false, fault: 'indisponible', near: [] };
      }
    },
    [loadCodes],
  );
  const onResume = useCallback(
    (read: ReadAnswers) => {
      const { answers, changed, supposed: unsaid } = read;
      actor.send({
        type: 'MOVE',
        move: { type: 'RESUME', answers, changed, supposed: unsaid },
        at: Date.now(),
      });
      const { change, aConfirmer, debut, repris } = guide.interface.code;
      const told = {
        'resumed': repris,
        'resumed-at-start': debut,
        'resumed-to-confirm': aConfirmer,
        'resumed-nearby': change,
      } as const;
      setMessages([told[resumedAs(read)]]);
    },
    [actor, guide],
  );
  const onTake = (text: string): boolean => {
    const taken = takeOver(guide, text, startCall());
    if (taken === undefined) return false;
    actor.send({ type: 'ADOPT', call: taken });
    setMessages([ui.commande.appelRecu]);
    return true;
  };
  const onOutside = useCallback((topic: string) => {
    outside.current = topic;
  }, []);

  // What the address asks for, once; then it says nothing more of the call.
  useEffect(() => {
    const arrive = () => {
      const asked = readAddress(window.location.hash);
      if (asked === undefined) return;
      window.history.replaceState(
        window.history.state,
        '',
        window.location.pathname + window.location.search,
      );
      switch (asked.kind) {
        case 'entrainement':
          setTraining(0);
          pressed.current = 0;
          break;
        case 'page':
          if (guide.pages.has(asked.path)) show(asked.path);
          else setMessages([ui.adresseInconnue]);
          break;
        case 'code':
          setBrought(isWhole(asked.text) ? asked.text : maskPersonal(asked.text));
          break;
        case 'recherche':
          setCommand(maskPersonal(asked.text));
          field.current?.focus();
          break;
      }
    };
    arrive();
    window.addEventListener('hashchange', arrive);
    return () => window.removeEventListener('hashchange', arrive);
  }, [guide, show, ui.adresseInconnue]);

  const park = () => actor.send({ type: 'PARK', start: startCall() });
  const takeUp = (id: string | undefined) => {
    if (id !== undefined) actor.send({ type: 'TAKE', id, at: Date.now() });
  };
  const hold = () => actor.send({ type: current.heldSince === undefined ? 'HOLD' : 'SPEAK', at: Date.now() });
  const leave = () => {
    if (finishing) {
      setFinishing(false);
      heading.current?.focus();
      return;
    }
    if (keysOpen) setKeysOpen(false);
    // Out of the field, onto the step: the keys answer again. Then emptied: a field that is left masks what it holds.
    if (document.activeElement !== document.body) heading.current?.focus();
    setCommand('');
  };
  const burst = useRef(NO_BURST);
  // The time of the press itself: a slow machine handles it later, but the finger was as fast.
  const digit = (key: string, index: number, at: number) => {
    const before = burst.current;
    const now = withDigit(before, key, at);
    burst.current = now;
    if (now.digits.length > 1) {
      // A number is being dictated: what its first digit answered is given back, and the number goes where codes are typed.
      if (now.digits.length === 2 && answeredBy.current === before.at) make({ type: 'BACK' });
      setCommand(isWhole(now.digits) ? now.digits : maskPersonal(now.digits));
      setMessages([ui.commande.chiffres]);
      window.setTimeout(() => field.current?.focus(), 0);
      return;
    }
    // Nobody answers while they wait: a key pressed by mistake changes nothing.
    if (current.heldSince !== undefined) {
      setMessages([ui.enAttenteDAbord]);
      return;
    }
    const id = page.answers[index]?.id;
    const path = isReply(words) ? Object.keys(words.suite)[index] : undefined;
    answeredBy.current = id === undefined && path === undefined ? undefined : at;
    if (id !== undefined) make({ type: 'ANSWER', answer: id });
    else if (path !== undefined) make({ type: 'OPEN', path });
  };
  const answeredBy = useRef<number>(undefined);

  const press = useRef<(event: KeyboardEvent) => void>(() => undefined);
  // Before the first paint: the first key of a call counts.
  useLayoutEffect(() => {
    press.current = (event) => {
      if (!event.repeat && !MODIFIERS.has(event.key)) pressed.current += 1;
      const asked = keysActive ? actionOf(event) : undefined;
      if (event.key === 'Escape' || asked?.type === 'leave') {
        leave();
        return;
      }
      if (finishing || isField(event.target)) return;
      // No answer has the number 0, but a dictated number may hold it.
      if (keysActive && asked === undefined && isBare(event) && digitOf(event) === 0) {
        event.preventDefault();
        digit('0', -1, event.timeStamp);
      }
      if (asked === undefined) return;
      event.preventDefault();
      switch (asked.type) {
        case 'answer':
          digit(String(asked.index + 1), asked.index, event.timeStamp);
          break;
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
          setCommand('');
          field.current?.focus();
          break;
        case 'notes':
          notes.current?.focus();
          break;
        case 'copy':
          void copy(texts.summary(), ui.resumeCopie);
          break;
        case 'sms':
          void copy(texts.sms(), ui.messageCopie);
          break;
        case 'mail':
          void copy(texts.mail(), ui.messageCopie);
          break;
        case 'letter':
          void copy(texts.letter(), ui.messageCopie);
          break;
        case 'hold':
          hold();
          break;
        case 'other-call':
          park();
          break;
        case 'take-up':
          takeUp(parked[0]?.id);
          break;
        case 'finish':
          setFinishing(true);
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

  const dropped = notices.flatMap((notice) => (notice.kind === 'dropped' ? notice.answers : []));
  // Told to a screen reader while the keys are on, as the figures of the answers are.
  const keyOf = (key: string) => (keysActive ? key : undefined);
  const letter = !isQuestion(words) && words.message !== undefined;

  return (
    <Moves value={make}>
      <div className="desk" inert={finishing}>
        <CommandBar
          guide={guide}
          loadSearch={loadSearch}
          loadRead={loadRead}
          loadPhrases={loadPhrases}
          text={command}
          onText={setCommand}
          field={field}
          keys={keysActive}
          check={check}
          onPick={show}
          onTold={hear}
          onResume={onResume}
          onTake={onTake}
          onOutside={onOutside}
          brought={brought}
        />
        {/* Over the page, so that no line of it moves under a finger. */}
        <div className="notices toast" role="status">
          {dropped.length > 0 && (
            <p className="notice">
              {fill(ui.retirees, { reponses: dropped.map((label) => `« ${label} »`).join(', ') })}
            </p>
          )}
          {messages.map((line) => (
            <p key={line} className="notice">
              {line}
            </p>
          ))}
          {stillCopied !== '' && <p className="notice">{stillCopied}</p>}
          {discarded !== undefined && (
            <p className="notice">
              {ui.efface}{' '}
              <button type="button" onClick={() => actor.send({ type: 'UNDO' })}>
                {ui.annuler}
              </button>
            </p>
          )}
        </div>
        <div className="zones">
          {/* As on the public screens: no element of the step before stays. */}
          <StepMain key={page.path} page={page} words={words} supposed={supposed.length}>
            <div className="bar">
              <button type="button" onClick={() => make({ type: 'BACK' })}>
                {guide.interface.retour}
              </button>
              <p>
                {ui.code} <strong data-code={code}>{formatCode(code)}</strong>
              </p>
            </div>
            {scripted !== undefined && training !== undefined && (
              <TrainingCall
                guide={guide}
                rank={training}
                scripted={scripted}
                reached={page.path}
                verdict={verdict}
                voice={voice}
                onNext={() => {
                  setVerdict(undefined);
                  pressed.current = 0;
                  setTraining((training + 1) % ui.entrainement.appels.length);
                  actor.send({ type: 'NEW', start: startCall() });
                  actor.send({ type: 'CONFIRM', start: startCall() });
                }}
                onLeave={() => {
                  setVerdict(undefined);
                  setTraining(undefined);
                }}
              />
            )}
            {failedCopy !== undefined && (
              <div role="alert">
                <p>{ui.copieRefusee}</p>
                <textarea
                  className="failed-copy"
                  aria-label={ui.copieRefusee}
                  readOnly
                  rows={6}
                  value={failedCopy}
                />
              </div>
            )}
            <Settling guide={guide} call={call} onSettle={settle} onForget={forget} />
            <AdviserStep
              guide={guide}
              page={page}
              session={session}
              voice={voice}
              conditions={conditions}
              cases={cases}
              onAgree={(places) => make({ type: 'AGREE', places })}
              today={today()}
              keys={keysActive}
              heading={heading}
            />
          </StepMain>
          <section className="phone" aria-labelledby="zone-appel">
            <h2 id="zone-appel">{ui.appel}</h2>
            <CallPanel
              guide={guide}
              call={call}
              field={notes}
              keys={keysActive}
              onNote={(text) => actor.send({ type: 'NOTE', text, at: Date.now() })}
            />
            <div className="actions">
              <button
                type="button"
                className="main"
                aria-keyshortcuts={keyOf('t')}
                onClick={() => setFinishing(true)}
              >
                <kbd aria-hidden="true">t</kbd> {ui.terminer}
              </button>
              <button type="button" aria-keyshortcuts={keyOf('h')} onClick={hold}>
                <kbd aria-hidden="true">h</kbd> {current.heldSince === undefined ? ui.tenir : ui.reprendreIci}
              </button>
              <button type="button" aria-keyshortcuts={keyOf('a')} onClick={park}>
                <kbd aria-hidden="true">a</kbd> {ui.attente}
              </button>
              <button
                type="button"
                aria-keyshortcuts={keyOf('c')}
                onClick={() => void copy(texts.summary(), ui.resumeCopie)}
              >
                <kbd aria-hidden="true">c</kbd> {ui.resume}
              </button>
            </div>
            <WaitingCalls guide={guide} calls={parked.map(callOf)} keyOf={keyOf} onTake={takeUp} />
          </section>
          <aside className="aside" aria-label={ui.coteADire}>
            <SidePanel
              key={page.path}
              guide={guide}
              page={page}
              onRemark={(text) => remark(page.content, text)}
            />
            <TextsToSend
              ui={ui}
              letter={letter}
              keyOf={keyOf}
              onCopy={(kind) =>
                void copy(texts[kind](), kind === 'handed' ? ui.collegueCopie : ui.messageCopie)
              }
            />
            <p>
              <a className="call" href={JOURNAL_URL} target="_blank" rel="noopener">
                {ui.journal} {ui.nouvelOnglet}
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
          </aside>
        </div>
      </div>
      {finishing && (
        <FinishSheet
          guide={guide}
          desk={desk}
          voice={voice}
          call={safe}
          today={today()}
          onCopy={toClipboard}
          onEnd={finish}
          onCancel={() => setFinishing(false)}
        />
      )}
      <PersonSheet guide={guide} page={page} code={formatCode(code)} />
    </Moves>
  );
}
