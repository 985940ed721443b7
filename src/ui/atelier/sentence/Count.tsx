import { fill } from '../../../guide/format.ts';
import { MOST_WORDS } from '../../../proof/checks/words.ts';
import { longestSentence } from '../desk/judge.ts';
import { WORDS } from '../words.fr.ts';

/** How long the sentences are, beside a text. */
export function Count({ text }: { text: string }) {
  const words = longestSentence(text);
  return (
    <span className={words > MOST_WORDS ? 'count over' : 'count'}>
      <span aria-hidden="true">{`${words}/${MOST_WORDS}`}</span>
      <span className="visually-hidden">{fill(WORDS.page.mots, { nombre: words })}</span>
    </span>
  );
}
