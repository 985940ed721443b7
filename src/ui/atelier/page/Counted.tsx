import { useId } from 'react';
import type { CountedModel, CountedPage, PageModel } from '../../../atelier/contract.ts';
import { fill } from '../../../guide/format.ts';
import { useCounted, useModel } from '../workbench/use-workbench.ts';
import { WORDS } from '../words.fr.ts';
import { printed } from '../sentence/printed.ts';

const words = WORDS.compte;
const numbers = new Intl.NumberFormat('fr-FR');
const percents = new Intl.NumberFormat('fr-FR', { style: 'percent' });

/** What was counted of a page, a few words a thing: those who stop, those whom it helps or does not, those who do not know. */
function sayings(
  { stop, yes, no, unsure }: CountedPage,
  { least }: Pick<CountedModel, 'least'>,
): readonly string[] {
  const few = fill(words.peu, { seuil: least });
  const told: readonly (readonly [CountedPage['stop'], string])[] = [
    [stop, words.arrets],
    [yes, words.oui],
    [no, words.non],
    [unsure, words.doute],
  ];
  return told.flatMap(([part, sentence]) =>
    part === null ? [] : [fill(sentence, { part: part === 'few' ? few : percents.format(part) })],
  );
}

/** What was counted of a page, as marks among the others; nothing without a report. */
export function CountedMarks({ page }: { page: PageModel }) {
  const { counted } = useModel();
  const own = useCounted(page.page);
  if (counted === null || own === undefined) return null;
  return (
    <span className="badges">
      {sayings(own, counted).map((said) => (
        <span key={said} className="badge">
          {printed(said)}
        </span>
      ))}
    </span>
  );
}

/** What was counted of a page, with what it is about; nothing without a report. */
export function Counted({ page }: { page: PageModel }) {
  const id = useId();
  const { counted } = useModel();
  const own = useCounted(page.page);
  if (counted === null) return null;
  const few = fill(words.peu, { seuil: counted.least });
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{words.titre}</h2>
      {own === undefined ? (
        <p>{words.jamais}</p>
      ) : (
        <ul>
          <li>
            {printed(fill(words.vues, { nombre: own.shown === 'few' ? few : numbers.format(own.shown) }))}
          </li>
          {sayings(own, counted).map((said) => (
            <li key={said}>{printed(said)}</li>
          ))}
        </ul>
      )}
      <p className="help-line">
        {printed(
          `${fill(words.version, { version: counted.version })} ${fill(words.regle, { seuil: counted.least })}`,
        )}
      </p>
    </section>
  );
}
