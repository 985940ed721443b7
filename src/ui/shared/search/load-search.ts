import type { FindPages, SearchIndex } from '../../../search/search.ts';

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

/**
 * A search that comes when it is first asked for: its program and its index, both out of what a page begins with.
 *
 * @param loadIndex the index: the same build wrote both, so its shape is that of the type.
 */
export function createSearchLoader(loadIndex: () => Promise<SearchIndex>): () => Promise<FindPages> {
  return once(async () => {
    const [{ loadIndex: indexed, searchSymptoms }, index] = await Promise.all([
      import('../../../search/search.ts'),
      loadIndex(),
    ]);
    const search = indexed(index);
    return (text) => searchSymptoms(search, text);
  });
}

/** The guide's own phrases, out of the search's index. */
export async function phrasesIn(loadIndex: () => Promise<SearchIndex>): Promise<readonly string[]> {
  const { pages, topics } = await loadIndex();
  return [...pages, ...topics].flatMap(({ phrases }) => phrases);
}
