import type { ReactNode } from 'react';
import { askedAt } from '../../guide/conditions.ts';
import { fill } from '../../guide/format.ts';
import type { Guide } from '../../guide/guide.ts';
import { pageAt, urlOf, type Page } from '../../guide/pages.ts';
import { casesInWords, conditionInWords, titleOf } from '../../guide/text.ts';
import type { Condition, SupposedCase } from '../../session/session.ts';
import { useMove } from './moves.ts';

/** The places of the conditions that nobody has given or agreed to. */
export function unearned(conditions: readonly Condition[]): readonly number[] {
  return conditions.filter(({ mark }) => mark === 'supposed').map(({ place }) => place);
}

interface ConditionItemProps {
  guide: Guide;
  condition: Condition;
  /** How it is said that it was confirmed. */
  confirmed?: string;
  /** What can be done about it, shown while it is supposed. */
  children: ReactNode;
}

/** A condition in words, with its mark: the contract with the programs that read a page. */
export function ConditionItem({
  guide,
  condition,
  confirmed = guide.interface.trail.confirme,
  children,
}: ConditionItemProps) {
  return (
    <li data-condition={`${condition.step} ${condition.answer}`} data-mark={condition.mark}>
      <span>{conditionInWords(guide, condition)}</span>
      {condition.mark === 'confirmed' && ` ${confirmed}`} {condition.mark === 'supposed' && children}
    </li>
  );
}

/** As many cases as are read at a glance: more would push what is to be done off a phone's first screens, and open at a press. */
const FEW = 2;

interface CaseItemProps {
  guide: Guide;
  page: Page;
  one: SupposedCase;
}

/**
 * What only some ways to the page need, while nobody has said which is theirs: all of them, and the way to the question that tells.
 * It is not agreed to here, because a yes would not say to what.
 */
function CaseItem({ guide, page, one: { answers, place } }: CaseItemProps) {
  const move = useMove();
  const ui = guide.interface.conditions;
  const cases = casesInWords(guide, answers);
  const [only] = cases;
  const asked = askedAt(guide, page.path, ...answers);
  const words = guide.words.get(pageAt(guide, asked).content);
  const list = (
    <ul>
      {cases.map((inWords) => (
        <li key={inWords}>{inWords}</li>
      ))}
    </ul>
  );
  return (
    <li>
      {cases.length === 1 ? (
        <span>{only}</span>
      ) : cases.length > FEW ? (
        <details>
          <summary>
            {fill(ui.plusieursCas, {
              nombre: cases.length,
              question: words === undefined ? '' : titleOf(words),
            })}
          </summary>
          {list}
        </details>
      ) : (
        <>
          <span>{ui.cas}</span>
          {list}
        </>
      )}{' '}
      <a href={urlOf(asked)} onClick={move({ type: 'EDIT', index: place })}>
        {cases.length === 1 ? ui.pasMonCas : ui.aucunCas}
        <span className="visually-hidden">{` : ${cases.join(' ; ')}`}</span>
      </a>
    </li>
  );
}

function Folded({ title, children }: { title: string; children: ReactNode }) {
  return (
    <details className="conditions">
      <summary>{title}</summary>
      <ul>{children}</ul>
    </details>
  );
}

interface ConditionsProps {
  guide: Guide;
  page: Page;
  conditions: readonly Condition[];
  /** What only some ways to the page need, and nobody has said. */
  cases: readonly SupposedCase[];
  /** Agrees to these places of the topic; none while the page does not run. */
  onAgree: ((places: readonly number[]) => void) | undefined;
}

/**
 * What the page rests on: in full, each condition with the way to its question, until all are said or confirmed; then folded. None is folded
 * before: nobody agrees to what they have not seen. The cases that nobody settled stay in sight, whatever is folded. A question that is
 * earned says nothing: the trail holds the answers.
 */
export function Conditions({ guide, page, conditions, cases, onAgree }: ConditionsProps) {
  const move = useMove();
  const ui = guide.interface.conditions;
  const supposed = unearned(conditions);
  const agreed = supposed.length === 0;
  const earned = agreed && cases.length === 0;
  if (conditions.length + cases.length === 0 || (earned && page.kind === 'question')) return null;
  const shared = conditions.map((condition) => {
    const asked = guide.words.get(condition.step);
    return (
      <ConditionItem key={condition.place} guide={guide} condition={condition}>
        <a
          href={urlOf(askedAt(guide, page.path, condition))}
          onClick={move({ type: 'EDIT', index: condition.place })}
        >
          {ui.pasMonCas}
          {asked !== undefined && <span className="visually-hidden">{` : ${titleOf(asked)}`}</span>}
        </a>
      </ConditionItem>
    );
  });
  const unsettled = cases.map((one) => <CaseItem key={one.place} guide={guide} page={page} one={one} />);
  if (page.kind === 'question') {
    return (
      <Folded title={ui.cetteQuestion}>
        {shared}
        {unsettled}
      </Folded>
    );
  }
  const settled = agreed && conditions.length > 0 && <Folded title={ui.dApresVosReponses}>{shared}</Folded>;
  if (earned) return settled;
  return (
    <section className="conditions" aria-labelledby="conditions">
      <p id="conditions">{page.kind === 'reply' ? ui.cetteReponse : ui.ceConseil}</p>
      {settled}
      <ul>
        {!agreed && shared}
        {unsettled}
      </ul>
      {onAgree !== undefined && supposed.length > 0 && (
        <button type="button" onClick={() => onAgree(supposed)}>
          {ui.monCas}
        </button>
      )}
    </section>
  );
}
