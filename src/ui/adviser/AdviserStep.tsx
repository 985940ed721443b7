import type { Ref } from 'react';
import type { Words } from '../../words/words.ts';
import { askedAt } from '../../guide/conditions.ts';
import type { Condition } from '../../session/session.ts';
import { ConditionItem, unearned } from '../shared/Conditions.tsx';
import { wordsFor } from '../../guide/guide.ts';
import type { AdviserGuide } from '../../adviser/adviser-part.ts';
import { urlOf, type Page } from '../../guide/pages.ts';
import { isOverdue } from '../../guide/readings.ts';
import { conditionInWords, isAdvice, isQuestion, isReply, labelsOf, titleOf } from '../../guide/text.ts';
import { useMove } from '../shared/moves.ts';

interface StepProps {
  guide: AdviserGuide;
  page: Page;
  /** What the page rests on. */
  conditions: readonly Condition[];
  /** Agrees to what was supposed at these places. */
  onAgree: (places: readonly number[]) => void;
  /** The day on which the page is read, as « AAAA-MM-JJ ». */
  today: string;
  heading: Ref<HTMLHeadingElement>;
}

function Paragraphs({ lines }: { lines: readonly string[] }) {
  return lines.map((line) => <p key={line}>{line}</p>);
}

/** One way on from a step: an answer, or a page to go on with after a reply. Its number is its key. */
function Choices({ page, words }: { page: Page; words: Words }) {
  const move = useMove();
  const labels = labelsOf(words);
  const suite = isReply(words) ? Object.entries(words.suite) : [];
  return (
    <ol className="choices">
      {page.answers.map(({ id, to }, index) => (
        <li key={id}>
          <a data-answer={id} href={urlOf(to)} onClick={move({ type: 'ANSWER', answer: id })}>
            <kbd aria-hidden="true">{index + 1}</kbd>
            <span className="label">{labels[id]}</span>
          </a>
        </li>
      ))}
      {suite.map(([path, label], index) => (
        <li key={path}>
          <a data-suite={path} href={urlOf(path)} onClick={move({ type: 'OPEN', path })}>
            <kbd aria-hidden="true">{index + 1}</kbd>
            <span className="label">{label}</span>
          </a>
        </li>
      ))}
    </ol>
  );
}

/** What the person reads on the page, for the adviser who follows along. */
function Sheet({ guide, words }: { guide: AdviserGuide; words: Words }) {
  if (isQuestion(words)) return null;
  const { sections } = guide.interface;
  const blocks: readonly (readonly [string, readonly string[] | undefined])[] = [
    [sections.faire, words.faire],
    [sections.preparer, words.preparer],
    [sections.message, words.message === undefined ? undefined : [words.message]],
    [sections.bonASavoir, words.bonASavoir],
    [sections.siEchec, words.siEchec],
  ];
  return (
    <details className="sheet">
      <summary>{guide.console.fiche}</summary>
      {words.essentiel !== undefined && <p>{words.essentiel}</p>}
      {blocks.map(([title, lines]) =>
        lines === undefined ? null : (
          <div key={title}>
            <h3>{title}</h3>
            <ul>
              {lines.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </div>
        ),
      )}
    </details>
  );
}

/** Each entry of the sheet that the page cites, in full, and whether the page adds advice of the guide's own. */
function Sources({ guide, sources }: { guide: AdviserGuide; sources: readonly string[] | undefined }) {
  if (sources === undefined || sources.length === 0) return null;
  return (
    <details className="sources">
      <summary>{`${guide.console.sources} (${sources.filter((source) => source !== 'guide').join(', ') || 'guide'})`}</summary>
      <dl>
        {sources.map((source) => {
          const entry = guide.sources[source];
          return (
            <div key={source}>
              <dt>{entry === undefined ? source : `${source} — ${entry.sujet}`}</dt>
              {entry === undefined ? (
                <dd>{guide.console.conseilDuGuide}</dd>
              ) : (
                entry.faits.map((fait) => <dd key={fait}>{fait}</dd>)
              )}
            </div>
          );
        })}
      </dl>
    </details>
  );
}

/** A day of the calendar, as the guide's language writes it. */
function longDate(date: string, locale: string): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(date));
}

/** Says that nobody has read the page again since its day came. */
function Overdue({ guide, page, today }: Pick<StepProps, 'guide' | 'page' | 'today'>) {
  const dates = guide.reviews[page.content];
  if (dates === undefined || !isOverdue(dates, today)) return null;
  return (
    <p className="overdue" role="note">
      {guide.console.aRevoir.replace('{date}', longDate(dates.aRevoirLe, guide.locale))}
    </p>
  );
}

/** What the page rests on: what the caller said, and what is to be confirmed, one key each. */
function ToConfirm({
  guide,
  page,
  conditions,
  onAgree,
}: Pick<StepProps, 'guide' | 'page' | 'conditions' | 'onAgree'>) {
  const move = useMove();
  if (conditions.length === 0) return null;
  const { aConfirmer } = guide.console;
  const supposed = unearned(conditions);
  const list = (
    <ul>
      {conditions.map((condition) => {
        const first = condition.place === supposed[0];
        const inWords = <span className="visually-hidden">{` : ${conditionInWords(guide, condition)}`}</span>;
        return (
          <ConditionItem key={condition.place} guide={guide} condition={condition}>
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
          </ConditionItem>
        );
      })}
    </ul>
  );
  if (supposed.length === 0) {
    return (
      <details className="conditions">
        <summary>{guide.interface.conditions.dApresVosReponses}</summary>
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

/** The present step for the adviser: what to say, what to know, the answers by number, and where it comes from. */
export function AdviserStep({ guide, page, conditions, onAgree, today, heading }: StepProps) {
  const words = wordsFor(guide, page.content);
  const ui = guide.console;
  const earned = unearned(conditions).length === 0;
  const toConfirm = <ToConfirm guide={guide} page={page} conditions={conditions} onAgree={onAgree} />;
  return (
    <>
      <div className="step-head">
        <h1 ref={heading} tabIndex={-1}>
          {titleOf(words)}
        </h1>
        {!isQuestion(words) && (
          <p className={`badge ${words.statut}`}>
            <span className="visually-hidden">{`${ui.statut} `}</span>
            {ui.statuts[words.statut]}
          </p>
        )}
      </div>
      <Overdue guide={guide} page={page} today={today} />
      {!isQuestion(words) && toConfirm}
      <section className="say" aria-labelledby="dire" data-dire="" data-earned={earned}>
        <h2 id="dire">
          {earned || isQuestion(words) ? ui.dire : `${ui.dire} (${ui.aConfirmer.titre.toLowerCase()})`}
        </h2>
        <Paragraphs lines={words.dire} />
      </section>
      {words.savoir !== undefined && (
        <section className="know" aria-labelledby="savoir">
          <h2 id="savoir">{ui.savoir}</h2>
          <Paragraphs lines={words.savoir} />
        </section>
      )}
      <nav aria-labelledby="reponses">
        <h2 id="reponses">{isAdvice(words) ? words.ensuite : ui.reponses}</h2>
        <Choices page={page} words={words} />
      </nav>
      {/* A question states nothing of the caller: it is asked first. */}
      {isQuestion(words) && toConfirm}
      {words.relances !== undefined && (
        <section className="probes" aria-labelledby="relances">
          <h2 id="relances">{ui.relances}</h2>
          <ul>
            {words.relances.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </section>
      )}
      <Sheet key={`fiche-${page.path}`} guide={guide} words={words} />
      <Sources key={`sources-${page.path}`} guide={guide} sources={words.sources} />
    </>
  );
}
