/** Why a page is found: for whoever writes its words. */
import { bestPhrases, heldShare } from './phrases.ts';
import type { Search } from './load-index.ts';
import { rank } from './rank.ts';
import { RANKING } from './weights.ts';

/** What made a page a result of a sentence. */
export interface Explanation {
  /** Its rank among all pages, the first being 1; none when nothing of it is said, or when it must be asked for. */
  readonly rank: number | undefined;
  readonly score: number;
  /** The phrases of the page that the sentence holds best, and the share of each that it holds, from 0 to 1. */
  readonly phrases: readonly {
    readonly text: string;
    readonly share: number;
    readonly by: 'words' | 'letters';
  }[];
  /** The words that count, as the index reads them: how sure the reading is, and how much each tells pages apart. */
  readonly words: readonly { readonly term: string; readonly sure: number; readonly rarity: number }[];
}

/**
 * Why a page is, or is not, a result of a sentence.
 *
 * @param page the address of the page
 * @throws if the search knows no such page.
 * @example explain(search, 'mon compte est bloqué', 'connexion/attendre').phrases[0]?.text // « compte bloqué »
 */
export function explain(search: Search, text: string, page: string): Explanation {
  const owner = search.pages.findIndex((target) => target.page === page);
  if (owner < 0) throw new Error(`La recherche ne connaît pas la page « ${page} »`);
  const read = search.sentences.parse(search.sentences.withoutReports(text));
  const { pages } = rank(search, read);
  const place = pages.findIndex((ranked) => ranked.owner === owner);
  const phrasesBy = (by: 'words' | 'letters') => {
    const [index, weights] =
      by === 'words' ? [search.entries.byTerms, read.weights] : [search.entries.byLetters, read.letters];
    return (bestPhrases(index, weights, RANKING.wholeness).get(owner) ?? []).flatMap((held) =>
      held === undefined
        ? []
        : [
            {
              text: search.entries.phrases[held.phrase] ?? '',
              share: heldShare(index, held.phrase, weights),
              by,
            },
          ],
    );
  };
  const own = search.entries.vocabulary[owner] ?? new Set<string>();
  return {
    rank: place < 0 ? undefined : place + 1,
    score: pages[place]?.score ?? 0,
    phrases: [...phrasesBy('words'), ...phrasesBy('letters')],
    words: [...read.weights]
      .filter(([term]) => own.has(term))
      .map(([term, sure]) => ({ term, sure, rarity: search.entries.byTerms.idf.get(term) ?? 0 }))
      .toSorted((a, b) => b.sure * b.rarity - a.sure * a.rarity),
  };
}
