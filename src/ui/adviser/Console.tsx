import { useCallback, useRef, useState } from 'react';
import type { AdviserGuide } from '../../adviser/adviser-part.ts';
import { handOver, secondsOf, type Call, type CallStart } from '../../adviser/call/calls.ts';
import { callOf } from '../../adviser/call/calls.machine.ts';
import { checkCode } from '../../adviser/call/check-code.ts';
import { NO_ENDING, type Ending } from '../../adviser/call/ending.ts';
import { verdictOf, type Verdict } from '../../adviser/call/training.ts';
import type { DeskSettings } from '../../adviser/desk.ts';
import { maskPersonal } from '../../adviser/mask/mask.ts';
import { NO_VOICE } from '../../adviser/texts/caisse-voice.ts';
import { crmSummary, letterOf, personLetter, personMessage } from '../../adviser/texts/summary.ts';
import { fill } from '../../guide/format.ts';
import type { Release } from '../../guide/guide-content.ts';
import { wordsFor } from '../../guide/guide.ts';
import { isQuestion, isReply, titleOf } from '../../guide/text.ts';
import type { Answer } from '../../guide/ways.ts';
import type { ReadAnswers } from '../../session/code-entry.machine.ts';
import { resumedAs } from '../../session/move.ts';
import { casesIn, conditionsIn, pageOf, type GivenAnswers } from '../../session/session.ts';
import { codeFor, formatCode } from '../../session/spoken-code.ts';
import { Moves } from '../shared/moves.ts';
import type { ReadSentence } from '../shared/search/load-search.ts';
import type { SearchProps } from '../shared/search/Search.tsx';
import { JOURNAL_URL } from '../shared/Shell.tsx';
import { StepMain } from '../shared/StepMain.tsx';
import { AdviserStep, unconfirmed } from './AdviserStep.tsx';
import { CallPanel, Settling } from './call/CallPanel.tsx';
import { FinishSheet } from './call/FinishSheet.tsx';
import { TrainingCall } from './call/TrainingCall.tsx';
import { useCalls } from './call/use-calls.ts';
import { useKeptCalls } from './call/use-kept-calls.ts';
import { WaitingCalls } from './call/WaitingCalls.tsx';
import { CommandBar, isWhole } from './CommandBar.tsx';
import { Keys } from './keys/Keys.tsx';
import { keysSetting, rememberKeys } from './keys/keys-setting.ts';
import { useDeskKeys } from './keys/use-desk-keys.ts';
import { PersonSheet } from './PersonSheet.tsx';
import { SidePanel } from './SidePanel.tsx';
import { TextsToSend } from './TextsToSend.tsx';
import { useArrival } from './use-arrival.ts';
import { toClipboard, useCopy } from './use-copy.ts';
import { useStepFocus } from './use-step-focus.ts';

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
  const calls = useCalls(guide, initial, startCall);
  const { actor, current, parked, session, make, show, hear, resume } = calls;
  const [messages, setMessages] = useState<readonly string[]>(troubles);
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

  const call: Call = { ...callOf(current), session };
  const safe = { ...call, notes: maskPersonal(call.notes) };
  const { said, failed, forgetFailed, copy } = useCopy({
    summary: () => crmSummary(guide, safe, NO_ENDING, desk.motifs, voice),
    sms: () => personMessage(guide, safe, window.location.origin, voice),
    mail: () => personLetter(guide, safe, window.location.origin, voice),
    letter: () => letterOf(guide, safe),
    handed: () => handOver(safe),
  });

  const onRefused = useCallback(
    () =>
      setMessages((before) => (before.includes(ui.stockageRefuse) ? before : [...before, ui.stockageRefuse])),
    [ui.stockageRefuse],
  );
  useKeptCalls(actor, onRefused);

  const onOtherCall = useCallback(() => {
    // Nothing that was said or typed of the call before stays.
    outside.current = undefined;
    forgetFailed();
    setCommand('');
    setMessages((lines) => lines.filter((line) => line === ui.stockageRefuse || line === ui.journalRefuse));
  }, [forgetFailed, ui]);
  useStepFocus(
    { call: current.id, path: page.path, answers: session.now.answers.length },
    `${titleOf(words)} – ${ui.titre} – ${guide.interface.site}`,
    heading,
    onOtherCall,
  );

  const onPick = useCallback(
    (path: string, given?: GivenAnswers, told?: readonly Answer[]) => {
      if (!show(path, given, told)) heading.current?.focus();
    },
    [show],
  );
  const onResume = useCallback(
    (read: ReadAnswers) => {
      resume(read);
      const { change, aConfirmer, debut, repris } = guide.interface.code;
      const told = {
        'resumed': repris,
        'resumed-at-start': debut,
        'resumed-to-confirm': aConfirmer,
        'resumed-nearby': change,
      } as const;
      setMessages([told[resumedAs(read)]]);
    },
    [guide, resume],
  );
  const onOutside = useCallback((topic: string) => {
    outside.current = topic;
  }, []);
  const check = useCallback((typed: string) => checkCode(typed, loadCodes), [loadCodes]);

  useArrival({
    onTraining: useCallback(() => {
      setTraining(0);
      pressed.current = 0;
    }, []),
    onPage: useCallback(
      (path) => {
        if (guide.pages.has(path)) onPick(path);
        else setMessages([ui.adresseInconnue]);
      },
      [guide, onPick, ui.adresseInconnue],
    ),
    onCode: useCallback((text) => setBrought(isWhole(text) ? text : maskPersonal(text)), []),
    onSearch: useCallback((text) => {
      setCommand(maskPersonal(text));
      field.current?.focus();
    }, []),
  });

  const finish = (ending: Ending) => {
    const ended = callOf(actor.getSnapshot().context.current);
    const subject = outside.current;
    setFinishing(false);
    calls.next();
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

  useDeskKeys({
    active: keysActive,
    covered: finishing,
    onPress: () => {
      pressed.current += 1;
    },
    answer: (index) => {
      // Nobody answers while they wait: a key pressed by mistake changes nothing.
      if (current.heldSince !== undefined) {
        setMessages([ui.enAttenteDAbord]);
        return false;
      }
      const id = page.answers[index]?.id;
      const path = isReply(words) ? Object.keys(words.suite)[index] : undefined;
      if (id !== undefined) make({ type: 'ANSWER', answer: id });
      else if (path !== undefined) make({ type: 'OPEN', path });
      return id !== undefined || path !== undefined;
    },
    takeBack: () => make({ type: 'BACK' }),
    dictate: (digits) => {
      setCommand(isWhole(digits) ? digits : maskPersonal(digits));
      setMessages([ui.commande.chiffres]);
      window.setTimeout(() => field.current?.focus(), 0);
    },
    actions: {
      'back': () => make({ type: 'BACK' }),
      'agree': () => {
        if (supposed.length > 0) make({ type: 'AGREE', places: supposed.slice(0, 1) });
      },
      'refuse': () => {
        if (supposed[0] !== undefined) make({ type: 'EDIT', index: supposed[0] });
      },
      'search': () => {
        setCommand('');
        field.current?.focus();
      },
      'notes': () => notes.current?.focus(),
      'copy': () => void copy('summary', ui.resumeCopie),
      'sms': () => void copy('sms', ui.messageCopie),
      'mail': () => void copy('mail', ui.messageCopie),
      'letter': () => void copy('letter', ui.messageCopie),
      'hold': calls.hold,
      'other-call': calls.park,
      'take-up': () => calls.takeUp(parked[0]?.id),
      'finish': () => setFinishing(true),
      'keys': () => setKeysOpen((open) => !open),
      leave,
    },
  });

  const dropped = calls.notices.flatMap((notice) => (notice.kind === 'dropped' ? notice.answers : []));
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
          onPick={onPick}
          onTold={hear}
          onResume={onResume}
          onTake={(text) => {
            const taken = calls.take(text);
            if (taken) setMessages([ui.commande.appelRecu]);
            return taken;
          }}
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
          {said !== '' && <p className="notice">{said}</p>}
          {calls.discarded !== undefined && (
            <p className="notice">
              {ui.efface}{' '}
              <button type="button" onClick={calls.undo}>
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
                  calls.next();
                }}
                onLeave={() => {
                  setVerdict(undefined);
                  setTraining(undefined);
                }}
              />
            )}
            {failed !== undefined && (
              <div role="alert">
                <p>{ui.copieRefusee}</p>
                <textarea
                  className="failed-copy"
                  aria-label={ui.copieRefusee}
                  readOnly
                  rows={6}
                  value={failed}
                />
              </div>
            )}
            <Settling guide={guide} call={call} onSettle={calls.settle} onForget={calls.forget} />
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
            <CallPanel guide={guide} call={call} field={notes} keys={keysActive} onNote={calls.note} />
            <div className="actions">
              <button
                type="button"
                className="main"
                aria-keyshortcuts={keyOf('t')}
                onClick={() => setFinishing(true)}
              >
                <kbd aria-hidden="true">t</kbd> {ui.terminer}
              </button>
              <button type="button" aria-keyshortcuts={keyOf('h')} onClick={calls.hold}>
                <kbd aria-hidden="true">h</kbd> {current.heldSince === undefined ? ui.tenir : ui.reprendreIci}
              </button>
              <button type="button" aria-keyshortcuts={keyOf('a')} onClick={calls.park}>
                <kbd aria-hidden="true">a</kbd> {ui.attente}
              </button>
              <button
                type="button"
                aria-keyshortcuts={keyOf('c')}
                onClick={() => void copy('summary', ui.resumeCopie)}
              >
                <kbd aria-hidden="true">c</kbd> {ui.resume}
              </button>
            </div>
            <WaitingCalls guide={guide} calls={parked.map(callOf)} keyOf={keyOf} onTake={calls.takeUp} />
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
              onCopy={(kind) => void copy(kind, kind === 'handed' ? ui.collegueCopie : ui.messageCopie)}
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
