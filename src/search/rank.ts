/**
 * Ranks the pages by how much of a sentence they hold. Three scores are added, since each finds what the others miss (`bench/search.ts`):
 * MiniSearch ranks pages by their words; a phrase of the content owner (`mots`) that the sentence holds whole counts for more; letter groups
 * find a phrase through many slips. Subjects that the guide does not treat compete with the pages in the same way.
 */
import type { Search } from './load-index.ts';
import { bestPhrases, type HeldPhrase } from './phrases.ts';
import { RANKING } from './weights.ts';

const BOOST = { titre: 1.5, mots: 4 };
const BM25 = { k: 1.5, b: 0.7, d: 0.3 };

/** A text as the search compares it. */
export interface ParsedText {
  readonly spelled: string;
  readonly weights: ReadonlyMap<string, number>;
  readonly letters: ReadonlyMap<string, number>;
  readonly unknown: number;
  /** It names something that people have to do with here. */
  readonly namesOurs: boolean;
  /** The terms that it does not deny. */
  readonly affirmed: ReadonlySet<string>;
}

/** What a text says, ready to be compared. */
export function parse(search: Search, text: string): ParsedText {
  const { terms, unknown } = search.correct(text);
  const weights = new Map<string, number>();
  for (const term of terms) weights.set(term.text, Math.max(term.weight, weights.get(term.text) ?? 0));
  const letters = new Map([...search.hear(text)].map((group) => [group, 1]));
  const spelled = search.spell(text);
  const left = spelled.replace(search.denials, ' ');
  const affirmed =
    left === spelled ? new Set(weights.keys()) : new Set(search.correct(left).terms.map((term) => term.text));
  return { spelled, weights, letters, unknown, namesOurs: search.namesOurs(text, terms), affirmed };
}

export interface Ranked {
  readonly owner: number;
  readonly score: number;
}

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

/** The pages and the subjects, by how much of what is said their phrases and texts hold. */
export function rank(search: Search, { spelled, weights, letters, affirmed }: ParsedText): Ranking {
  const byTerms = bestPhrases(search.byTerms, weights, RANKING.wholeness);
  const byLetters = bestPhrases(search.byLetters, letters, RANKING.wholeness);
  const engine = new Map(
    search.engine
      .search([...weights.keys()].join(' '), {
        boost: BOOST,
        bm25: BM25,
        boostTerm: (term) => (weights.get(term) ?? 1) * (search.weak.has(term) ? RANKING.weak : 1),
      })
      .map(({ id, score }): [number, number] => [Number(id), score]),
  );
  const scoreOf = (owner: number): number =>
    worthOf(byTerms.get(owner) ?? []) +
    RANKING.lettersShare * worthOf(byLetters.get(owner) ?? []) +
    RANKING.engineShare * (engine.get(owner) ?? 0);
  const isAsked = (owner: number): boolean => {
    const reserve = search.reserves.get(owner);
    return (
      reserve === undefined ||
      [...reserve.terms].some((term) => affirmed.has(term)) ||
      reserve.expressions.some((expression) => spelled.includes(expression))
    );
  };
  const owners = new Set([...byTerms.keys(), ...byLetters.keys(), ...engine.keys()]);
  const count = search.pages.length;
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

/** How much of what is said a page accounts for: the share of its words, and a little for each. */
function support({ weak, vocabulary }: Search, owner: number, { weights, unknown }: ParsedText): number {
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

/** Whether one phrase of a page is all that a text says. */
export function saysIt({ byTerms }: Search, owner: number, { weights, unknown }: ParsedText): boolean {
  const [best] = bestPhrases(byTerms, weights, RANKING.wholeness).get(owner) ?? [];
  if (best === undefined || unknown > 0) return false;
  const terms = byTerms.features[best.phrase] ?? new Set<string>();
  return terms.size === weights.size && [...weights.keys()].every((term) => terms.has(term));
}

export function isSupported(search: Search, text: ParsedText, { pages }: Ranking): boolean {
  const best = pages[0];
  return best !== undefined && support(search, best.owner, text) >= RANKING.leastSupport;
}

/** Whether all that a sentence shares with its best page is a word among others that are not known, and none of ours. */
export function isByChance({ unknown, namesOurs }: ParsedText, { pages }: Ranking): boolean {
  const [best] = pages;
  return unknown > 0 && best !== undefined && best.score < RANKING.leastByChance && !namesOurs;
}
