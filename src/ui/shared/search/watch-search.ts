/** The watch over searches in vain. It is not in a build that counts nothing. */
import type { Guide } from '../../../guide/guide.ts';
import { HOME } from '../../../guide/pages.ts';
import type { Counted } from '../../../measure/event.ts';
import type { FindPages } from '../../../search/search.ts';
import type { SearchIndex } from '../../../search/search-index.ts';
import type { Count } from '../counter.ts';
import { addressOf, fetchPart } from '../document-parts.ts';

/** How long a search in vain stays on the screen before it counts, in milliseconds: until then it is only being typed. */
const STAYS = 3000;

/** The lexicon is worked out when a search was in vain, and not before. */
async function eventOf(guide: Pick<Guide, 'version' | 'locale'>, text: string): Promise<Counted> {
  const [{ knownWords, lexiconOf, searchedInVain }, index] = await Promise.all([
    import('../../../measure/vain.ts'),
    fetchPart(addressOf('recherche') ?? '') as Promise<SearchIndex>,
  ]);
  return searchedInVain(guide, HOME, knownWords(lexiconOf(index), text));
}

/** The same search, which counts what was looked for in vain once it stays so. */
export function watchSearch(
  guide: Pick<Guide, 'version' | 'locale'>,
  loadSearch: () => Promise<FindPages>,
  count: Count,
): () => Promise<FindPages> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  // A sentence that comes back with its page was counted already.
  let last = '';
  return async () => {
    const find = await loadSearch();
    return (text) => {
      clearTimeout(timer);
      const found = find(text);
      if (found.results.length === 0 && found.outOfScope === undefined && text !== last) {
        timer = setTimeout(() => {
          last = text;
          eventOf(guide, text).then(
            (event) => count([event]),
            // What cannot be worked out is not counted.
            () => undefined,
          );
        }, STAYS);
      }
      return found;
    };
  };
}
