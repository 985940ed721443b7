import { askedAt } from '../../guide/conditions.ts';
import type { Guide } from '../../guide/guide.ts';
import { urlOf, type Page } from '../../guide/pages.ts';
import { conditionInWords, titleOf } from '../../guide/text.ts';
import type { Condition } from '../../session/session.ts';
import { useMove } from './moves.ts';

interface ConditionsProps {
  guide: Guide;
  page: Page;
  conditions: readonly Condition[];
  /** Agrees to these places of the topic; none while the page does not run. */
  onAgree: ((places: readonly number[]) => void) | undefined;
}

/** How many conditions are in view before the others are folded. */
const SHOWN = 2;

/** The places of the conditions that nobody has given or agreed to. */
export function unearned(conditions: readonly Condition[]): readonly number[] {
  return conditions.filter(({ mark }) => mark === 'supposed').map(({ place }) => place);
}

/**
 * What the page rests on: in full, each condition with the way to its question, until all are said or confirmed; then
 * folded. A question that is earned says nothing: the trail holds the answers.
 */
export function Conditions({ guide, page, conditions, onAgree }: ConditionsProps) {
  const move = useMove();
  const ui = guide.interface.conditions;
  const supposed = unearned(conditions);
  const earned = supposed.length === 0;
  if (conditions.length === 0 || (earned && page.kind === 'question')) return null;
  const items = (some: readonly Condition[]) => (
    <ul>
      {some.map((condition) => {
        const { step, answer, place, mark } = condition;
        const asked = guide.words.get(step);
        return (
          <li key={place} data-condition={`${step} ${answer}`} data-mark={mark}>
            <span>{conditionInWords(guide, condition)}</span>
            {mark === 'confirmed' && ` ${guide.interface.trail.confirme}`}
            {mark === 'supposed' && (
              <>
                {' '}
                <a
                  href={urlOf(askedAt(guide, page.path, condition))}
                  onClick={move({ type: 'EDIT', index: place })}
                >
                  {ui.pasMonCas}
                  {asked !== undefined && <span className="visually-hidden">{` : ${titleOf(asked)}`}</span>}
                </a>
              </>
            )}
          </li>
        );
      })}
    </ul>
  );
  if (earned || page.kind === 'question') {
    return (
      <details className="conditions">
        <summary>{earned ? ui.dApresVosReponses : ui.cetteQuestion}</summary>
        {items(conditions)}
      </details>
    );
  }
  // The last ones are those that decide; a long way must not push the answer out of sight.
  const before = conditions.slice(0, -SHOWN);
  return (
    <section className="conditions" aria-labelledby="conditions">
      <p id="conditions">{page.kind === 'reply' ? ui.cetteReponse : ui.ceConseil}</p>
      {items(conditions.slice(-SHOWN))}
      {before.length > 0 && (
        <details>
          <summary>{ui.aussi}</summary>
          {items(before)}
        </details>
      )}
      {onAgree !== undefined && (
        <button type="button" onClick={() => onAgree(supposed)}>
          {ui.monCas}
        </button>
      )}
    </section>
  );
}
