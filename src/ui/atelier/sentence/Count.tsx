import { fill } from '../../../guide/format.ts';
import { MOST_WORDS } from '../../../proof/checks/words.ts';
import { longestSentence } from '../workbench/judge.ts';
import { WORDS } from '../words.fr.ts';
import { printed } from './printed.ts';

/** How long the sentences are, beside a text: « 13 mots sur 20 ». */
export function Count({ text }: { text: string }) {
  const words = longestSentence(text);
  const counted = { nombre: words, plus: MOST_WORDS };
  const { motsSur, unMotSur, mots } = WORDS.page;
  return (
    <span className={words > MOST_WORDS ? 'count over' : 'count'} title={printed(fill(mots, counted))}>
      <span aria-hidden="true">{printed(fill(words < 2 ? unMotSur : motsSur, counted))}</span>
      <span className="visually-hidden">{printed(fill(mots, counted))}</span>
    </span>
  );
}
