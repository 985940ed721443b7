import { useActorRef, useSelector } from '@xstate/react';
import {
  useCallback,
  useEffect,
  useId,
  useRef,
  useState,
  type FormEvent,
  type KeyboardEvent,
  type RefObject,
} from 'react';
import { fromPromise } from 'xstate';
import type { AdviserGuide } from '../../adviser/adviser-part.ts';
import { isHandOver } from '../../adviser/call/calls.ts';
import type { CheckedCode } from '../../adviser/call/check-code.ts';
import { saidCode } from '../../adviser/call/said-code.ts';
import { sparedBy } from '../../adviser/mask/known-phrases.ts';
import { MASKED, type Spared } from '../../adviser/mask/mask.ts';
import type { Answer } from '../../guide/ways.ts';
import { wordsFor } from '../../guide/guide.ts';
import { HOME, urlOf } from '../../guide/pages.ts';
import { labelsOf, titleOf } from '../../guide/text.ts';
import type { ReadAnswers } from '../../session/code-entry.machine.ts';
import { pageOf, type GivenAnswers } from '../../session/session.ts';
import { formatCode } from '../../session/spoken-code.ts';
import { isPlainClick } from '../shared/moves.ts';
import { alsoWords, firstWords, resultData } from '../shared/search/result-words.ts';
import type { ReadSentence } from '../shared/search/load-search.ts';
import type { SearchProps } from '../shared/search/Search.tsx';
import { searchMachine } from '../shared/search/search.machine.ts';
import { bare } from '../../words/text.ts';
import { maskedField } from './masked-field.ts';

/** What the search answers. */
type Found = ReturnType<Awaited<ReturnType<SearchProps['loadSearch']>>>;
type Result = Found['results'][number];

interface CommandBarProps {
  guide: AdviserGuide;
  loadSearch: SearchProps['loadSearch'];
  /** What a sentence says of the person, whatever it opens. */
  loadRead: () => Promise<ReadSentence>;
  loadPhrases: () => Promise<readonly string[]>;
  text: string;
  onText: (text: string) => void;
  field: RefObject<HTMLInputElement | null>;
  /** Whether the desk answers to single keys. */
  keys: boolean;
  check: (typed: string) => Promise<CheckedCode>;
  /** Opens a page; `told` is all that the sentence says, which the page may have no place for. */
  onPick: (path: string, said: GivenAnswers | undefined, told: readonly Answer[]) => void;
  /** A sentence that opens nothing says something all the same. */
  onTold: (told: readonly Answer[]) => void;
  onResume: (read: ReadAnswers) => void;
  /** Takes a colleague's call; false when the text holds none. */
  onTake: (text: string) => boolean;
  /** A subject that the guide does not treat. */
  onOutside: (topic: string) => void;
  /** What the address of the desk brought, to be done at once. */
  brought: string | undefined;
}

/** What a line opens: what comes before the page that it names is told first, since Enter leads there. */
function tagOf(ui: AdviserGuide['console']['commande'], { kind, asked, askedKind }: Result): string {
  if (asked !== undefined) return askedKind === 'question' ? ui.questionDAbord : ui.conseilDAbord;
  return kind === 'question' ? ui.question : ui.conclusion;
}

/** Only digits and what stands between them: a spoken code. */
const isCode = (text: string): boolean => /\d/.test(text) && /^[\d\s.-]+$/.test(text);

/** The most digits that a spoken code has. */
const CODE_DIGITS = 7;

/** What the field never masks: a spoken code, however it is spaced, and a colleague's call, one long word that holds no number. */
export const isWhole = (text: string): boolean =>
  isHandOver(text) || (isCode(text) && text.replace(/\D/g, '').length <= CODE_DIGITS);

/** One field for the caller's words, a spoken code, a goal or a colleague's call, and over the page what answers it. */
export function CommandBar({
  guide,
  loadSearch,
  loadRead,
  loadPhrases,
  text,
  onText,
  field,
  keys,
  check,
  onPick,
  onTold,
  onResume,
  onTake,
  onOutside,
  brought,
}: CommandBarProps) {
  const ui = guide.console.commande;
  const id = useId();
  const [machine] = useState(() =>
    searchMachine.provide({
      actors: {
        find: fromPromise<Found, { text: string }>(async ({ input }) => (await loadSearch())(input.text)),
      },
    }),
  );
  const actor = useActorRef(machine);
  // What finds pages and what reads a sentence come with the same program: nobody waits for it between the two.
  const tell = useCallback(
    (then: (told: readonly Answer[]) => void) => {
      const { text: sentence } = actor.getSnapshot().context;
      loadRead().then(
        (read) => then(read(sentence)),
        () => then([]),
      );
    },
    [actor, loadRead],
  );
  const outcome = useSelector(actor, ({ context }) => context.outcome);
  const [inside, setInside] = useState(false);
  const [spared, setSpared] = useState<Spared>();
  // What was refused is told as long as it stands in the field.
  const [refusal, setRefusal] = useState<{ typed: string; code?: Extract<CheckedCode, { ok: false }> }>();
  const refused = refusal?.typed === text ? refusal.code : undefined;
  const badCall = refusal?.typed === text && refusal.code === undefined;
  /** The code that a text is, or that its sentence dictates. */
  const codeOf = (typed: string): string | undefined =>
    isCode(typed) ? typed : saidCode(typed, guide.codes.digits);
  // What is masked is no word to look for.
  const sought = text.replaceAll(MASKED, ' ').trim();
  const options = useRef<HTMLUListElement>(null);
  const bar = useRef<HTMLFormElement>(null);

  const noSearch = codeOf(sought) !== undefined || isHandOver(sought);
  useEffect(() => {
    actor.send({ type: 'TYPE', text: noSearch ? '' : sought });
  }, [actor, sought, noSearch]);

  const leave = () => {
    onText('');
    setInside(false);
  };
  const pick = (path: string, said?: GivenAnswers) => {
    // A goal is opened at once, whether or not sentences can be read yet.
    if (said === 'everything') {
      tell(onTold);
      onPick(path, said, []);
    } else tell((told) => onPick(path, said, told));
    leave();
  };
  useEffect(() => {
    const subscription = actor.on('found', ({ best, asked }) => {
      if (!asked || best === undefined) return;
      // The adviser picks the page for the caller, who has not chosen its goal: only the sentence counts.
      tell((told) => onPick(best.to, best.said, told));
      onText('');
      setInside(false);
    });
    return () => subscription.unsubscribe();
  }, [actor, onPick, onText, tell]);
  useEffect(() => {
    if (outcome.kind === 'found' && outcome.found.outOfScope !== undefined) {
      onOutside(outcome.found.outOfScope.topic);
    }
    const { asked } = actor.getSnapshot().context;
    if (outcome.kind === 'found' && asked && outcome.found.results.length === 0) tell(onTold);
  }, [actor, outcome, onOutside, onTold, tell]);

  const resume = async (typed: string) => {
    const read = await check(typed);
    if (read.ok) {
      leave();
      onResume(read.read);
      return;
    }
    onText(typed);
    setRefusal({ typed, code: read });
    field.current?.focus();
  };
  const home = guide.pages.get(HOME);
  const labels = labelsOf(wordsFor(guide, home?.content ?? ''));
  const goals = (home?.answers ?? []).flatMap(({ id: goal, to }) => {
    const label = labels[goal] ?? goal;
    return bare(label).includes(bare(sought)) ? [{ goal, to, label }] : [];
  });
  const submit = (typed: string) => {
    if (isHandOver(typed)) {
      if (onTake(typed)) leave();
      else setRefusal({ typed });
      return;
    }
    const code = codeOf(typed);
    if (code !== undefined) {
      const [only, ...others] = refused?.near ?? [];
      if (only === undefined || others.length > 0) void resume(code);
      else {
        const { code: _, ...read } = only;
        leave();
        onResume(read);
      }
      return;
    }
    const [goal] = goals;
    if (goal !== undefined && bare(goal.label) === bare(typed.trim())) pick(goal.to, 'everything');
    else actor.send({ type: 'SUBMIT' });
  };
  // The sentence that stood when the field was entered, or that was sent: nothing more has been typed since.
  const finished = useRef('');
  const began = useRef(false);
  useEffect(() => {
    if (brought === undefined || began.current) return;
    began.current = true;
    submit(brought);
  });

  const move = (event: KeyboardEvent) => {
    if (event.key === '/' && event.target === field.current && text === finished.current) {
      // The key that opens the field begins anew in it too, unless something is being typed: « oui/non », « 01/2024 ».
      event.preventDefault();
      onText('');
      return;
    }
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    const all = [...(options.current?.querySelectorAll<HTMLElement>('a, button') ?? [])];
    const at = all.findIndex((one) => one === document.activeElement);
    const next = event.key === 'ArrowDown' ? at + 1 : at - 1;
    event.preventDefault();
    if (next < 0) field.current?.focus();
    else all[Math.min(next, all.length - 1)]?.focus();
  };
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    // Where nothing opens, what is typed next takes the place of the sentence.
    field.current?.select();
    finished.current = text;
    submit(text);
  };

  const results = outcome.kind === 'found' ? outcome.found.results : [];
  const outside =
    outcome.kind === 'found' ? (outcome.found.outOfScope ?? outcome.found.alsoOutside) : undefined;
  const nothing = outcome.kind === 'found' && results.length === 0 && outside === undefined;
  // What a screen reader hears of the answers.
  const masked = text.includes(MASKED);
  const status = [
    masked ? ui.masque : '',
    results.length > 0 ? `${ui.resultats} : ${results.length}` : '',
    outside === undefined ? '' : `${ui.horsSujet} ${outside.sujet}`,
    nothing ? ui.rien : '',
    outcome.kind === 'failed' ? ui.enPanne : '',
  ]
    .filter((line) => line !== '')
    // Some of these are whole sentences already.
    .map((line, at, lines) => (at === lines.length - 1 ? line : `${line.replace(/\.$/, '')}. `))
    .join('');
  const shown = inside || refused !== undefined || badCall;
  const link = (path: string, said?: GivenAnswers) => ({
    href: urlOf(path),
    onClick: (event: React.MouseEvent<HTMLAnchorElement>) => {
      if (!isPlainClick(event)) return;
      event.preventDefault();
      pick(path, said);
    },
  });
  const notTreated = outside !== undefined && (
    <p data-out-of-scope={outside.topic}>
      <strong>{ui.horsSujet}</strong> {outside.sujet}. {outside.vers}
    </p>
  );
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the arrows go through the answers of the field
    <form
      role="search"
      className="command"
      ref={bar}
      onSubmit={onSubmit}
      onKeyDown={move}
      onFocus={() => setInside(true)}
      onBlur={(event) => {
        if (!bar.current?.contains(event.relatedTarget)) setInside(false);
      }}
    >
      <label htmlFor={`${id}-field`}>
        <kbd aria-hidden="true">/</kbd> {ui.champ}
      </label>
      <input
        id={`${id}-field`}
        ref={field}
        type="search"
        autoCapitalize="none"
        spellCheck={false}
        enterKeyHint="go"
        aria-describedby={`${id}-hint`}
        aria-keyshortcuts={keys ? '/' : undefined}
        aria-invalid={refused !== undefined}
        {...maskedField(text, onText, {
          spared,
          isWhole: (typed) => isWhole(typed) || saidCode(typed, guide.codes.digits) !== undefined,
        })}
        onFocus={() => {
          finished.current = text;
          void loadSearch().catch(() => undefined);
          // Until they are here, and where they never come, all that looks personal is masked.
          if (spared !== undefined) return;
          void loadPhrases().then(
            (phrases) => setSpared(() => sparedBy(phrases)),
            () => undefined,
          );
        }}
      />
      <p role="status" className="visually-hidden" data-search-status="">
        {shown ? status : ''}
      </p>
      <div className="overlay" hidden={!shown}>
        {/* Over the page, as the answers are: above it, it would push the buttons of the call under the fold. */}
        <p role="alert" className="fault">
          {refused !== undefined &&
            (refused.fault === 'indisponible'
              ? guide.interface.code.indisponible
              : guide.interface.code.fautes[refused.fault])}
          {badCall && ui.appelIllisible}
        </p>
        <p id={`${id}-hint`} className="hint">
          {ui.aide}
        </p>
        {masked && (
          <p className="masked">
            <strong>{ui.masque}</strong>
          </p>
        )}
        {results.length === 0 && notTreated}
        {nothing && <p>{ui.rien}</p>}
        {outcome.kind === 'failed' && <p>{ui.enPanne}</p>}
        {refused !== undefined && refused.near.length > 0 && <p>{ui.codesProches}</p>}
        <ul ref={options} aria-label={ui.resultats} className="results">
          {refused?.near.map(({ code, ...read }) => (
            <li key={code}>
              <button
                type="button"
                onClick={() => {
                  leave();
                  onResume(read);
                }}
              >
                <strong>{formatCode(code)}</strong>{' '}
                {titleOf(wordsFor(guide, pageOf(guide, { answers: read.answers, supposed: 0 }).content))}
              </button>
            </li>
          ))}
          {results.map((result) => (
            <li key={result.content}>
              <a {...resultData(result)} {...link(result.to, result.said)}>
                <span className="tag">{tagOf(ui, result)}</span> <strong>{result.title}</strong>{' '}
                {result.si !== '' && <em className="si">{result.si}</em>}{' '}
                <span>{firstWords(guide.interface.recherche, result)}</span>{' '}
                {result.also.length > 0 && (
                  <span className="also">{alsoWords(guide.interface.recherche, result)}</span>
                )}
              </a>
            </li>
          ))}
          {outside !== undefined && 'page' in outside && (
            <li>
              <a {...link(outside.page)}>{guide.interface.recherche.enSavoirPlus}</a>
            </li>
          )}
          {codeOf(text) === undefined &&
            goals.map(({ goal, to, label }) => (
              <li key={`but-${goal}`}>
                <a data-goal={goal} {...link(to, 'everything')}>
                  <span className="tag">{ui.but}</span> {label}
                </a>
              </li>
            ))}
        </ul>
        {results.length > 0 && notTreated}
      </div>
    </form>
  );
}
