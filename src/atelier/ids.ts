/** The names that the atelier gives to pages, answers and facts: the owner types a text, never a name. */
import { bare } from '../words/text.ts';

/** Little words say nothing in a name. */
const LITTLE = new Set(
  'a ai au aux c ce ces cette d de des du en et est il j je l la le les m ma mes mon n ne ou par pas pour qu que s sa se ses son sur t un une vos votre vous y'.split(
    ' ',
  ),
);
const MOST_WORDS = 4;

/**
 * A name made of a French text: « J’ai perdu mon code » → `perdu-code`. Kebab-case, ASCII, never a number, and not one of those taken.
 *
 * @param otherwise what it is called when the text gives nothing.
 */
export function idFor(text: string, taken: Iterable<string>, otherwise = 'page'): string {
  const words = bare(text)
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
  const telling = words.filter((word) => !LITTLE.has(word));
  const name = (telling.length === 0 ? words : telling).slice(0, MOST_WORDS).join('-').slice(0, 40);
  // A name of figures alone would be put before the others by JavaScript.
  const base = /^[a-z]/.test(name) ? name.replace(/-+$/, '') : otherwise;
  const known = new Set(taken);
  let id = base;
  for (let count = 2; known.has(id); count += 1) id = `${base}-${count}`;
  return id;
}
