/**
 * What a search in vain says: the words that the guide's own lexicon holds, and no other. Nothing that a person wrote goes through
 * but words that stand in the guide's own phrases; their order and their number are lost too.
 */
import { maskPersonal, MASKED } from '../adviser/mask/mask.ts';
import type { SearchIndex } from '../search/search-index.ts';
import { createReader, wordsOf } from '../search/terms.ts';
import type { Guide } from '../guide/guide.ts';
import { MOST_WORDS, WORDS_APART, type Counted } from './event.ts';

/** Words of letters alone, long enough to say something: no digit is ever counted. */
const WORD = /^[a-z]{3,20}$/;

/** The words of the guide's own phrases, its subjects and its synonyms; those that say nothing are left out. */
export function lexiconOf({
  language,
  pages,
  topics,
}: Pick<SearchIndex, 'language' | 'pages' | 'topics'>): ReadonlySet<string> {
  const reader = createReader(language);
  const texts = [...language.synonymes, ...[...pages, ...topics].flatMap(({ phrases }) => phrases)];
  return new Set(texts.flatMap(wordsOf).filter((word) => WORD.test(word) && !reader.isEmpty(word)));
}

/**
 * A sentence without what may name somebody: what the mask knows, and every word that begins with a capital. The field of the search
 * tells phones to add none of their own.
 */
function withoutNames(sentence: string): string {
  return maskPersonal(sentence)
    .replaceAll(MASKED, ' ')
    .replace(/\p{Lu}[\p{L}'’-]*/gu, ' ');
}

/**
 * The words of a sentence that the lexicon knows, in alphabetical order, each once.
 *
 * @returns `MOST_WORDS` at most.
 */
export function knownWords(lexicon: ReadonlySet<string>, sentence: string): readonly string[] {
  const words = wordsOf(withoutNames(sentence)).filter((word) => lexicon.has(word));
  return [...new Set(words)].toSorted().slice(0, MOST_WORDS);
}

/** The event of a search that found nothing. */
export function searchedInVain(
  { version, locale }: Pick<Guide, 'version' | 'locale'>,
  page: string,
  words: readonly string[],
): Counted {
  return { what: 'vaine', page, answer: words.join(WORDS_APART), version, locale, screen: 'public' };
}
