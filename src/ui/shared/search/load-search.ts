import type { FindPages, Sentences } from '../../../search/search.ts';
import type { SearchIndex } from '../../../search/search-index.ts';

/** Loads something once, when it is first asked for; after a failure it tries again. */
export function once<T>(load: () => Promise<T>): () => Promise<T> {
  let loading: Promise<T> | undefined;
  return () => {
    loading ??= load().catch((error: unknown) => {
      loading = undefined;
      throw error;
    });
    return loading;
  };
}

/** What a sentence says of the person, without what it only asks about; the index already at hand. */
export type ReadSentence = Sentences['read'];

/**
 * A search that comes when it is first asked for: its program and its index, both out of what a page begins with.
 *
 * @param loadIndex the index: the same build wrote both, so its shape is that of the type.
 */
export function createSentenceLoader(loadIndex: () => Promise<SearchIndex>): () => Promise<Sentences> {
  return once(async () => {
    const [{ openSearch }, index] = await Promise.all([import('../../../search/search.ts'), loadIndex()]);
    return openSearch(index);
  });
}

/** The search alone, as public pages need it. */
export function createSearchLoader(loadIndex: () => Promise<SearchIndex>): () => Promise<FindPages> {
  const load = createSentenceLoader(loadIndex);
  return async () => (await load()).find;
}

/** The guide's own phrases, out of the search's index. */
export async function phrasesIn(loadIndex: () => Promise<SearchIndex>): Promise<readonly string[]> {
  const { pages, topics } = await loadIndex();
  return [...pages, ...topics].flatMap(({ phrases }) => phrases);
}
