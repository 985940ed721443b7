/** The symptom search: the sentence that a person says or types, matched to the pages that answer it. */
import { sameAs, type Answer } from '../guide/ways.ts';
import { hear, resultsOf, type Result } from './earn.ts';
import { loadIndex, type Search } from './load-index.ts';
import { isByChance, isSupported, rank, saysIt } from './rank.ts';
import type { OutOfScope, SearchIndex } from './search-index.ts';
import { oursIn, speakingFirst, subjectOf, withoutSubject } from './subjects.ts';
import { RANKING } from './weights.ts';

/** What was found: pages in rank order, one per content; or a subject that the guide does not treat; or nothing. */
export interface SearchOutcome {
  readonly results: readonly Result[];
  /** When nothing of ours is asked. */
  readonly outOfScope?: OutOfScope;
  /** A subject not treated that the sentence names too, beside what the results answer. */
  readonly alsoOutside?: OutOfScope;
  /** The sentence says too little: the results are what it may be about (« Parlez-vous de … ? »). */
  readonly unsure?: boolean;
}

/** Finds the pages for a sentence, the index already at hand. */
export type FindPages = (text: string) => SearchOutcome;

/** What a screen may ask of a sentence, the index already at hand. */
export interface Sentences {
  readonly find: FindPages;
  /** What it says of the person, without what it only asks about. */
  readonly read: (text: string) => readonly Answer[];
}

/** The search as a screen uses it. The data must come from `buildIndex`, through JSON or not. */
export function openSearch(index: SearchIndex): Sentences {
  const search = loadIndex(index);
  return {
    find: (text) => searchSymptoms(search, text),
    read: (text) => {
      const { given, wondered } = search.sentences.toldIn(search.sentences.withSigns(text));
      return given.filter((one) => !wondered.some(sameAs(one)));
    },
  };
}

/**
 * The pages that answer a sentence, the best first; or the subject that the guide does not treat; or nothing.
 * Any text is accepted, of any length and script.
 */
export function searchSymptoms(search: Search, asWritten: string): SearchOutcome {
  const text = search.sentences.withoutReports(asWritten);
  const whole = search.sentences.parse(text);
  const heard = hear(search, search.sentences.withSigns(asWritten));
  if (whole.weights.size === 0) return { results: [] };
  const ranking = rank(search, whole);
  const subject = subjectOf(search, whole, ranking);
  if (subject !== undefined) {
    const outOfScope = search.topics[subject];
    const disowned = withoutSubject(search, whole, subject, heard);
    if (disowned !== undefined) return searchSymptoms(search, disowned);
    const ours = oursIn(search, text, subject);
    if (ours === undefined) return { results: [], ...(outOfScope === undefined ? {} : { outOfScope }) };
    return {
      results: resultsOf(search, rank(search, search.sentences.parse(ours)), RANKING.mostResults, heard),
      ...(outOfScope === undefined ? {} : { alsoOutside: outOfScope }),
    };
  }
  if (!isSupported(search, whole, ranking) || isByChance(whole, ranking)) return { results: [] };
  const [first, second] = ranking.pages;
  const unsure = whole.weights.size === 1 && (second?.score ?? 0) >= RANKING.asLikely * (first?.score ?? 0);
  const near = ranking.topic;
  // What one of our pages says in full is of another subject only when that one says it too.
  const isOnlyOurs =
    near !== undefined &&
    first !== undefined &&
    saysIt(search, first.owner, whole) &&
    !saysIt(search, near.owner, whole);
  const also =
    near !== undefined && !isOnlyOurs && near.score >= RANKING.alsoOutside * (ranking.pages[0]?.score ?? 0)
      ? search.topics[near.owner - search.pages.length]
      : undefined;
  const pages = also === undefined ? ranking.pages : speakingFirst(search, text, ranking.pages);
  return {
    results: resultsOf(
      search,
      { ...ranking, pages },
      unsure ? RANKING.mostGuesses : RANKING.mostResults,
      heard,
    ),
    ...(also === undefined ? {} : { alsoOutside: also }),
    ...(unsure ? { unsure } : {}),
  };
}
