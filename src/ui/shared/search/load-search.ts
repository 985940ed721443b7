import type { FetchPart } from '../../../guide/loader.ts';
import type { FindPages, SearchIndex } from '../../../search/search.ts';

/**
 * A search that comes when it is first asked for: its program and its index, both out of what a page begins with.
 * Asked again, it gives the same one; after a failure it tries again.
 *
 * @param address the index's, as the document gives it: the same build wrote both, so its shape is that of the type.
 */
export function createSearchLoader(address: string, fetchPart: FetchPart): () => Promise<FindPages> {
  let loading: Promise<FindPages> | undefined;
  const load = async (): Promise<FindPages> => {
    const [{ loadIndex, searchSymptoms }, index] = await Promise.all([
      import('../../../search/search.ts'),
      fetchPart(address) as Promise<SearchIndex>,
    ]);
    const search = loadIndex(index);
    return (text) => searchSymptoms(search, text);
  };
  return () => {
    loading ??= load().catch((error: unknown) => {
      loading = undefined;
      throw error;
    });
    return loading;
  };
}
