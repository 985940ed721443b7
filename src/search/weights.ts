/** The figures by which pages are ranked, tuned on what callers say (`bench/search.ts`). */

/** How much each thing counts. */
export const RANKING = {
  /** How much the engine's score counts beside the best phrase's. */
  engineShare: 0.033,
  /** How much letter groups count beside terms. */
  lettersShare: 0.1,
  /** How much the second best phrase adds. */
  secondPhrase: 0.3,
  /** How fast a phrase loses when the sentence holds only a part of it. */
  wholeness: 1.5,
  /** What a subject not treated is worth more than a page as near: an answer beside the point is worse than none. */
  topic: 1.05,
  /** A page with a lower score has little that speaks for it. */
  little: 5,
  /**
   * What share of the best page's score a subject needs to be preferred: more when the sentence names something of ours,
   * less when little speaks for the page.
   */
  topicOf: { ours: 1.1, little: 0.85, any: 0.95 },
  /** What a word that says little counts for. */
  weak: 0.7,
  /** What a page is worth more when the sentence gives an answer that it rests on. */
  agrees: 1.1,
  /** What the question that asks it is worth, of a page that rests on what the sentence denies. */
  standsFor: 0.8,
  /** When a page accounts for less of the sentence than this, it is a guess. */
  leastSupport: 0.38,
  supportOfAWord: 0.15,
  /** What a part of a sentence must reach to be ours when the rest is not. */
  leastClause: 6.5,
  /** … when it names what is ours. */
  leastOwnClause: 2,
  /** … when another body is named beside it. */
  leastBesideBody: 8,
  /** … when it is only what is left without the words of another subject. */
  leastRest: 8,
  /** A subject this near to the best page is named below the results. */
  alsoOutside: 0.6,
  /** What a page that only says that the sheet is silent is worth, beside another subject: what answers comes first. */
  silent: 0.85,
  /** Below this, a sentence with unknown words and nothing of ours shares a word with a page by chance. */
  leastByChance: 2.5,
  /** What a clause must reach to come before a page that only says that the sheet is silent. */
  leastBesideSilence: 4,
  /** … and the share of that page's score that its own page must have in the whole sentence. */
  leastAskedShare: 0.4,
  /** Results far behind the first are noise. */
  mostResults: 6,
  leastShare: 0.25,
  /** One word that as many pages answer is asked back about: the likeliest few are offered. */
  asLikely: 0.75,
  mostGuesses: 3,
} as const;
