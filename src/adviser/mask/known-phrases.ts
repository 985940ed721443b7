/** What the guide itself says: no personal data, in a field whose words are looked for. */
import { bareWords } from '../../words/text.ts';
import type { Spared } from './mask.ts';

/** « mdp », « pass » : the phrases write most of them « mot de passe ». */
const PASSWORD = /^(?:mdp|pass|passwords?|passwd|pwd)$/;

/** Two words in a row, as one key. */
const pair = (one: string, next: string): string => `${PASSWORD.test(one) ? 'passe' : one} ${next}`;

/**
 * Leaves what stands in the guide's phrases after the same word: « mot de passe Orange », « j’habite au Maroc ». A name that is also a word of the
 * guide is masked after « Madame », since no phrase says so. What holds a digit is never left.
 */
export function sparedBy(phrases: readonly string[]): Spared {
  const pairs = new Set<string>();
  for (const phrase of phrases) {
    const words = bareWords(phrase);
    words.slice(1).forEach((word, at) => pairs.add(pair(words[at] ?? '', word)));
  }
  return (before, found) => {
    if (/\p{N}/u.test(found)) return false;
    const words = [...bareWords(before).slice(-1), ...bareWords(found)];
    return words.length > 1 && words.slice(1).every((word, at) => pairs.has(pair(words[at] ?? '', word)));
  };
}
