import { sameAs, type Answer } from '../../../guide/ways.ts';
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

/** What a sentence says of the person, without what it only asks about; the index already at hand. */
export type ReadSentence = (text: string) => readonly Answer[];

/** What can be asked of a sentence: the pages that answer it, and what it says of the person. */
interface Sentences {
  readonly find: FindPages;
  readonly read: ReadSentence;
}

/**
 * A search that comes when it is first asked for: its program and its index, both out of what a page begins with.
 *
 * @param loadIndex the index: the same build wrote both, so its shape is that of the type.
 */
export function createSentenceLoader(loadIndex: () => Promise<SearchIndex>): () => Promise<Sentences> {
  return once(async () => {
    const [{ loadIndex: indexed, searchSymptoms }, index] = await Promise.all([
      import('../../../search/search.ts'),
      loadIndex(),
    ]);
    const search = indexed(index);
    return {
      find: (text) => searchSymptoms(search, text),
      read: (text) => {
        const { given, wondered } = search.toldIn(search.heedReports(text));
        return given.filter((one) => !wondered.some(sameAs(one)));
      },
    };
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
