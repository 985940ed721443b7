/**
 * Ranks the pages by how much of a sentence they hold. Three scores are added, since each finds what the others miss (`bench/search.ts`):
 * MiniSearch ranks pages by their words; a phrase of the content owner (`mots`) that the sentence holds whole counts for more; letter groups
 * find a phrase through many slips. Subjects that the guide does not treat compete with the pages in the same way.
 */
import type { Search } from './load-index.ts';
import { bestPhrases, type HeldPhrase } from './phrases.ts';
import type { ParsedText } from './sentence.ts';
import { RANKING } from './weights.ts';

const BOOST = { titre: 1.5, mots: 4 };
const BM25 = { k: 1.5, b: 0.7, d: 0.3 };

/** An entry, and what it is worth for a text. */
export interface Ranked {
  readonly owner: number;
  readonly score: number;
}

/** All pages that a text finds, the best first, and the best of the subjects that are not treated. */
export interface Ranking {
  readonly pages: readonly Ranked[];
  readonly topic: Ranked | undefined;
}

export function descending(a: Ranked, b: Ranked): number {
  return b.score - a.score;
}

/** What the best phrases of a page or a subject are worth. */
function worthOf([first, second]: readonly [HeldPhrase?, HeldPhrase?]): number {
  return (first?.score ?? 0) + RANKING.secondPhrase * (second?.score ?? 0);
}

/** Ranks the pages and the subjects for a text. */
export function rank(
  { entries, pages }: Search,
  { spelled, weights, letters, affirmed }: ParsedText,
): Ranking {
  const byTerms = bestPhrases(entries.byTerms, weights, RANKING.wholeness);
  const byLetters = bestPhrases(entries.byLetters, letters, RANKING.wholeness);
  const engine = new Map(
    entries.engine
      .search([...weights.keys()].join(' '), {
        boost: BOOST,
        bm25: BM25,
        boostTerm: (term) => (weights.get(term) ?? 1) * (entries.weak.has(term) ? RANKING.weak : 1),
      })
      .map(({ id, score }): [number, number] => [Number(id), score]),
  );
  const scoreOf = (owner: number): number =>
    worthOf(byTerms.get(owner) ?? []) +
    RANKING.lettersShare * worthOf(byLetters.get(owner) ?? []) +
    RANKING.engineShare * (engine.get(owner) ?? 0);
  const isAsked = (owner: number): boolean => {
    const reserve = entries.reserves.get(owner);
    return (
      reserve === undefined ||
      [...reserve.terms].some((term) => affirmed.has(term)) ||
      reserve.expressions.some((expression) => spelled.includes(expression))
    );
  };
  const owners = new Set([...byTerms.keys(), ...byLetters.keys(), ...engine.keys()]);
  const count = pages.length;
  return {
    pages: [...owners]
      .filter((owner) => owner < count && isAsked(owner))
      .map((owner) => ({ owner, score: scoreOf(owner) }))
      .toSorted(descending),
    topic: [...owners]
      .filter((owner) => owner >= count)
      .map((owner) => ({ owner, score: RANKING.topic * scoreOf(owner) }))
      .toSorted(descending)[0],
  };
}

/** The page that says the most of a text. */
export function bestPage(search: Search, text: string): Ranked | undefined {
  return rank(search, search.sentences.parse(text)).pages[0];
}

/** How much of a text a page accounts for: the share of its words that the page has, and a little more for each of them. */
function support({ entries }: Search, owner: number, { weights, unknown }: ParsedText): number {
  const { weak, vocabulary } = entries;
  const own = vocabulary[owner] ?? new Set<string>();
  let held = 0;
  let all = unknown;
  for (const [term, weight] of weights) {
    const value = weak.has(term) ? RANKING.weak : 1;
    all += value;
    if (own.has(term)) held += value * weight;
  }
  return all === 0 ? 0 : held / all + RANKING.supportOfAWord * held;
}

/** Whether a text is one phrase of a page, no word more and no word less. */
export function saysIt({ entries }: Search, owner: number, { weights, unknown }: ParsedText): boolean {
  const { byTerms } = entries;
  const [best] = bestPhrases(byTerms, weights, RANKING.wholeness).get(owner) ?? [];
  if (best === undefined || unknown > 0) return false;
  const terms = byTerms.features[best.phrase] ?? new Set<string>();
  return terms.size === weights.size && [...weights.keys()].every((term) => terms.has(term));
}

/** Whether the best page accounts for enough of a text to be more than a guess. */
export function isSupported(search: Search, text: ParsedText, { pages }: Ranking): boolean {
  const best = pages[0];
  return best !== undefined && support(search, best.owner, text) >= RANKING.leastSupport;
}

/** Whether a text and its best page may share a word by chance: little is shared, other words are not known, and nothing of ours is named. */
export function isByChance({ unknown, namesOurs }: ParsedText, { pages }: Ranking): boolean {
  const [best] = pages;
  return unknown > 0 && best !== undefined && best.score < RANKING.leastByChance && !namesOurs;
}
