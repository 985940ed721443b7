/**
 * Tells how much of each phrase a sentence has. A phrase is a set of features, which are terms or letter groups. The rarer a feature among
 * pages, the more it counts. Half of a phrase is worth less than half of its score.
 */

/** Phrases by number, and the features of each; the owner of a phrase is the entry that it is about. */
export interface PhraseIndex {
  /** The phrases that have a feature. */
  readonly postings: ReadonlyMap<string, readonly number[]>;
  /** How much a feature tells entries apart. */
  readonly idf: ReadonlyMap<string, number>;
  /** The sum of what the features of each phrase count for. */
  readonly whole: readonly number[];
  readonly owners: readonly number[];
  readonly features: readonly ReadonlySet<string>[];
}

/** What a sentence holds of one phrase. */
export interface HeldPhrase {
  readonly phrase: number;
  readonly score: number;
}

/**
 * An index of phrases.
 *
 * @param featuresOf the features of each phrase, and the entry that owns it
 * @param discount what a feature counts for beside its rarity
 */
export function createPhraseIndex(
  featuresOf: readonly { readonly owner: number; readonly features: ReadonlySet<string> }[],
  discount: (feature: string) => number,
): PhraseIndex {
  const postings = new Map<string, number[]>();
  const holders = new Map<string, Set<number>>();
  for (const [phrase, { owner, features }] of featuresOf.entries()) {
    for (const feature of features) {
      const list = postings.get(feature);
      if (list === undefined) postings.set(feature, [phrase]);
      else list.push(phrase);
      const owners = holders.get(feature);
      if (owners === undefined) holders.set(feature, new Set([owner]));
      else owners.add(owner);
    }
  }
  const all = new Set(featuresOf.map(({ owner }) => owner)).size;
  const idf = new Map(
    [...holders].map(([feature, { size }]): [string, number] => [
      feature,
      discount(feature) * Math.log(1 + (all - size + 0.5) / (size + 0.5)),
    ]),
  );
  return {
    postings,
    idf,
    whole: featuresOf.map(({ features }) =>
      [...features].reduce((sum, feature) => sum + (idf.get(feature) ?? 0), 0),
    ),
    owners: featuresOf.map(({ owner }) => owner),
    features: featuresOf.map(({ features }) => features),
  };
}

/** The two best phrases of each entry, for a sentence given as weighted features. */
export function bestPhrases(
  { postings, idf, whole, owners }: PhraseIndex,
  weights: ReadonlyMap<string, number>,
  wholeness: number,
): ReadonlyMap<number, readonly [HeldPhrase, HeldPhrase?]> {
  const held = new Map<number, number>();
  for (const [feature, weight] of weights) {
    const value = weight * (idf.get(feature) ?? 0);
    for (const phrase of postings.get(feature) ?? []) held.set(phrase, (held.get(phrase) ?? 0) + value);
  }
  const best = new Map<number, readonly [HeldPhrase, HeldPhrase?]>();
  for (const [phrase, value] of held) {
    const owner = owners[phrase] ?? -1;
    const score = value * Math.min(1, value / (whole[phrase] ?? value)) ** wholeness;
    const found: HeldPhrase = { phrase, score };
    const [first, second] = best.get(owner) ?? [];
    if (first === undefined) best.set(owner, [found]);
    else if (score > first.score) best.set(owner, [found, first]);
    else if (second === undefined || score > second.score) best.set(owner, [first, found]);
  }
  return best;
}

/** The share of a phrase that a sentence holds, from 0 to 1. */
export function heldShare(
  { features, idf, whole }: PhraseIndex,
  phrase: number,
  weights: ReadonlyMap<string, number>,
): number {
  const held = [...(features[phrase] ?? [])].reduce(
    (sum, feature) => sum + (weights.get(feature) ?? 0) * (idf.get(feature) ?? 0),
    0,
  );
  const all = whole[phrase] ?? 0;
  return all === 0 ? 0 : held / all;
}
