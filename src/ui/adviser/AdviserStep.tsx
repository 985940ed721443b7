import { useState, type Ref } from 'react';
import { fill, longDate } from '../../guide/format.ts';
import { asTheCaisse, type Voice } from '../../adviser/texts/caisse-voice.ts';
import type { Words } from '../../words/words.ts';
import { askedAt } from '../../guide/conditions.ts';
import { EMPTY, type Condition, type Session, type SupposedCase } from '../../session/session.ts';
import { ConditionItem, unearned } from '../shared/Conditions.tsx';
import { wordsFor } from '../../guide/guide.ts';
import type { AdviserGuide } from '../../adviser/adviser-part.ts';
import { urlOf, type Page } from '../../guide/pages.ts';
import { isOverdue } from '../../guide/readings.ts';
import {
  casesInWords,
  conditionInWords,
  isAdvice,
  isQuestion,
  isReply,
  labelsOf,
  titleOf,
} from '../../guide/text.ts';
import { answeredBefore, saidAgainst } from '../../adviser/call/contradictions.ts';
import { useMove } from '../shared/moves.ts';

interface StepProps {
  guide: AdviserGuide;
  page: Page;
  /** The call so far: what was said earlier in it is told where it bears on the step. */
  session?: Session;
  /** How the guide's sentences are said here. */
  voice: Voice;
  /** What the page rests on. */
  conditions: readonly Condition[];
  /** What only some ways to the page need, and the caller has not said. */
  cases: readonly SupposedCase[];
  /** Whether the desk answers to single keys. */
  keys: boolean;
  /** Agrees to what was supposed at these places. */
  onAgree: (places: readonly number[]) => void;
  /** The day on which the page is read, as « AAAA-MM-JJ ». */
  today: string;
  heading: Ref<HTMLHeadingElement>;
}

/** What is said in one breath, sentence by sentence. */
function breaths(lines: readonly string[]): readonly string[] {
  return lines.flatMap((line) => line.split(/(?<=[.!?…])\s+(?=[«\p{Lu}])/u));
}

/** One way on from a step: an answer, or a page to go on with after a reply. Its number is its key. */
function Choices({ page, words, keys }: { page: Page; words: Words; keys: boolean }) {
  const move = useMove();
  const labels = labelsOf(words);
  const suite = isReply(words) ? Object.entries(words.suite) : [];
  // The figure is for the eye; a screen reader that tells shortcuts hears it here, while the keys are on.
  const keyOf = (index: number) => (keys ? String(index + 1) : undefined);
  return (
    <ol className="choices">
      {page.answers.map(({ id, to }, index) => (
        <li key={id}>
          <a
            data-answer={id}
            href={urlOf(to)}
            aria-keyshortcuts={keyOf(index)}
            onClick={move({ type: 'ANSWER', answer: id })}
          >
            <kbd aria-hidden="true">{index + 1}</kbd>
            <span className="label">{labels[id]}</span>
          </a>
        </li>
      ))}
      {suite.map(([path, label], index) => (
        <li key={path}>
          <a
            data-suite={path}
            href={urlOf(path)}
            aria-keyshortcuts={keyOf(index)}
            onClick={move({ type: 'OPEN', path })}
          >
            <kbd aria-hidden="true">{index + 1}</kbd>
            <span className="label">{label}</span>
          </a>
        </li>
      ))}
    </ol>
  );
}

/** What the person does while the adviser stays with them: numbered, each step ticked when it is done. */
function Doing({ guide, words, voice }: Pick<StepProps, 'guide' | 'voice'> & { words: Words }) {
  const [done, setDone] = useState<readonly number[]>([]);
  if (isQuestion(words)) return null;
  const { sections } = guide.interface;
  const beside: readonly (readonly [string, readonly string[] | undefined])[] = [
    [sections.preparer, words.preparer],
    [sections.bonASavoir, words.bonASavoir],
    [sections.siEchec, words.siEchec],
  ];
  const toggle = (place: number) =>
    setDone((before) =>
      before.includes(place) ? before.filter((one) => one !== place) : [...before, place],
    );
  return (
    <section className="doing" aria-labelledby="faire">
      <h2 id="faire">{guide.console.faire}</h2>
      {words.essentiel !== undefined && <p>{asTheCaisse(words.essentiel, voice)}</p>}
      <ol>
        {words.faire.map((line, place) => (
          <li key={line}>
            <label>
              <input type="checkbox" checked={done.includes(place)} onChange={() => toggle(place)} />
              <span>{asTheCaisse(line, voice)}</span>
            </label>
          </li>
        ))}
      </ol>
      {beside.map(([title, lines]) =>
        lines === undefined ? null : (
          <div key={title}>
            <h3>{title}</h3>
            <ul>
              {lines.map((line) => (
                <li key={line}>{asTheCaisse(line, voice)}</li>
              ))}
            </ul>
          </div>
        ),
      )}
      {words.message !== undefined && (
        <div>
          <h3>{sections.message}</h3>
          <p className="letter">{words.message}</p>
        </div>
      )}
    </section>
  );
}

/** Says that nobody has read the page again since its day came. */
function Overdue({ guide, page, today }: Pick<StepProps, 'guide' | 'page' | 'today'>) {
  const dates = guide.reviews[page.content];
  if (dates === undefined || !isOverdue(dates, today)) return null;
  return (
    <p className="overdue" role="note">
      {fill(guide.console.aRevoir, { date: longDate(dates.aRevoirLe, guide.locale) })}
    </p>
  );
}

/** How sure the sheet is of the page, and whether the one who answers for the page has read it: two different things. */
function Badges({ guide, page, words }: Pick<StepProps, 'guide' | 'page'> & { words: Words }) {
  if (isQuestion(words)) return null;
  const ui = guide.console;
  const waits = guide.reviews[page.content]?.aRelire === true;
  return (
    <p className="badges">
      <span className={`badge ${words.statut}`}>
        {ui.statut} {ui.statuts[words.statut]}
      </span>{' '}
      <span className={`badge ${waits ? 'waits' : 'sur'}`}>{waits ? ui.aRelire : ui.relu}</span>
    </p>
  );
}

/**
 * The places of what is to be confirmed before a page is told: its conditions, then of each of its cases the one that the guide took. One case
 * is enough, and the adviser asks for the one that a key agrees to: a yes to a list would not say to what.
 */
export function unconfirmed(
  { kind }: Pick<Page, 'kind'>,
  conditions: readonly Condition[],
  cases: readonly SupposedCase[],
): readonly number[] {
  // A question concludes nothing: by which way it is asked does not matter.
  const taken = kind === 'question' ? [] : cases.map(({ place }) => place);
  return [...unearned(conditions), ...taken];
}

/** What the page rests on: what the caller said, and what is to be confirmed, one key each. */
function ToConfirm({
  guide,
  page,
  session,
  conditions,
  cases,
  open,
  onAgree,
}: Pick<StepProps, 'guide' | 'page' | 'conditions' | 'cases' | 'onAgree'> & {
  session: Session;
  /** The places of what is to be confirmed. */
  open: readonly number[];
}) {
  const move = useMove();
  if (conditions.length + cases.length === 0) return null;
  const { aConfirmer, contradiction, marques } = guide.console;
  const taken = cases.map(({ supposed, place }): Condition => ({ ...supposed, place, mark: 'supposed' }));
  const list = (
    <ul>
      {[...conditions, ...taken].map((condition) => {
        const first = condition.place === open[0];
        const said = conditionInWords(guide, condition);
        const inWords = <span className="visually-hidden">{` : ${said}`}</span>;
        const against = saidAgainst(guide, session, condition);
        const one = cases.find(({ place }) => place === condition.place);
        const others = casesInWords(guide, one?.answers ?? []).filter((other) => other !== said);
        return (
          <ConditionItem
            key={condition.place}
            guide={guide}
            condition={condition}
            confirmed={`(${marques.confirmed})`}
          >
            {others.length > 0 && (
              <span className="hint">{fill(aConfirmer.cas, { cas: others.join(' ; ') })}</span>
            )}{' '}
            {against !== undefined && (
              <strong className="against">{fill(contradiction.contraire, { dit: against })}</strong>
            )}
            <span className="settle">
              <button type="button" onClick={() => onAgree([condition.place])}>
                {first && <kbd aria-hidden="true">o</kbd>} {aConfirmer.oui}
                {inWords}
              </button>{' '}
              <a
                href={urlOf(askedAt(guide, page.path, condition))}
                onClick={move({ type: 'EDIT', index: condition.place })}
              >
                {first && <kbd aria-hidden="true">p</kbd>} {aConfirmer.non}
                {inWords}
              </a>
            </span>
          </ConditionItem>
        );
      })}
    </ul>
  );
  if (open.length === 0) {
    return (
      <details className="conditions">
        <summary>{aConfirmer.acquis}</summary>
        {list}
      </details>
    );
  }
  return (
    <section className="conditions" aria-labelledby="a-confirmer">
      <h2 id="a-confirmer">{aConfirmer.titre}</h2>
      <p>{aConfirmer.consigne}</p>
      {list}
    </section>
  );
}

/** The present step for the adviser: what to say, largest; the answers by number, right under; then what the person does. */
export function AdviserStep({
  guide,
  page,
  session = EMPTY,
  voice,
  conditions,
  cases,
  onAgree,
  today,
  heading,
  keys,
}: StepProps) {
  const words = wordsFor(guide, page.content);
  const ui = guide.console;
  const open = unconfirmed(page, conditions, cases);
  const earned = open.length === 0;
  const toConfirm = (
    <ToConfirm
      guide={guide}
      page={page}
      session={session}
      conditions={conditions}
      cases={cases}
      open={open}
      onAgree={onAgree}
    />
  );
  const before = answeredBefore(guide, session, page.content);
  return (
    <>
      <div className="step-head">
        <h1 ref={heading} tabIndex={-1}>
          {asTheCaisse(titleOf(words), voice)}
        </h1>
        <Badges guide={guide} page={page} words={words} />
      </div>
      <Overdue guide={guide} page={page} today={today} />
      {/* Even a question may say what was only supposed (« La date limite est passée ») : that is confirmed first. */}
      {!earned && toConfirm}
      <section className="say" aria-labelledby="dire" data-dire="" data-earned={earned}>
        <h2 id="dire">{earned ? ui.dire : `${ui.dire} (${ui.aConfirmer.titre.toLowerCase()})`}</h2>
        {breaths(words.dire).map((line) => {
          const said = asTheCaisse(line, voice);
          return <p key={line}>{/\?\s*$/.test(line) ? <strong>{said}</strong> : said}</p>;
        })}
      </section>
      <nav aria-labelledby="reponses" className="going">
        <h2 id="reponses" className="visually-hidden">
          {isAdvice(words) ? words.ensuite : ui.reponses}
        </h2>
        {before !== undefined && (
          <p className="hint">{fill(ui.contradiction.dejaDit, { reponse: before })}</p>
        )}
        <Choices page={page} words={words} keys={keys} />
      </nav>
      {earned && toConfirm}
      <Doing key={page.path} guide={guide} words={words} voice={voice} />
    </>
  );
}
