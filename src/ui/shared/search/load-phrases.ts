import type { FetchPart } from '../../../guide/loader.ts';
import type { SearchIndex } from '../../../search/search.ts';

/** The guide's own phrases, out of the search's index: read once, asked for again after a failure. */
export function createPhrasesLoader(address: string, fetchPart: FetchPart): () => Promise<readonly string[]> {
  let loading: Promise<readonly string[]> | undefined;
  const load = async (): Promise<readonly string[]> => {
    const { pages, topics } = (await fetchPart(address)) as SearchIndex;
    return [...pages, ...topics].flatMap(({ phrases }) => phrases);
  };
  return () => {
    loading ??= load().catch((error: unknown) => {
      loading = undefined;
      throw error;
    });
    return loading;
  };
}
