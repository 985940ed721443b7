/**
 * The symptom search: the sentence that a person says or types, matched to the pages that answer it.
 *
 * MiniSearch ranks the pages by their words. A phrase of the content owner (`mots`) that the sentence holds whole counts
 * for more: each of the two alone finds fewer pages than both (`bench/search.ts`). Subjects that the guide does not
 * treat compete with the pages by their phrases, so that the nearest of all decides.
 */
import MiniSearch, { type AsPlainObject } from 'minisearch';
import { canonicalOf, wordsFor, type FullGuide } from '../guide/guide.ts';
import { pageAt } from '../guide/pages.ts';
import { typesetAll } from '../guide/format.ts';
import { HOME } from '../guide/pages.ts';
import { createCorrector, type Reading } from './spelling.ts';
import { createReader, type Language, type Reader } from './terms.ts';
import { isQuestion, publicLines, titleOf } from '../guide/text.ts';

/** A subject that the guide does not treat. */
interface Topic {
  /** Ends the sentence « Ce guide ne traite pas … ». */
  readonly sujet: string;
  /** Whom to ask instead, when that is sure. */
  readonly vers?: string;
  /** The page that says more of it, when one does; it is then no result itself. */
  readonly page?: string;
  /** What people call it; expressions are apart by commas. */
  readonly mots: readonly string[];
}

/** The words that only the search needs. */
export interface SearchWords {
  readonly langue: Language;
  readonly horsSujet: {
    /** The page that says that a subject is not treated; it is never a result. */
    readonly page: string;
    readonly sujets: Readonly<Record<string, Topic>>;
  };
}

/** A page as a result shows it. */
interface Target {
  readonly page: string;
  readonly content: string;
  readonly title: string;
  /** Where it leads, in one line: the short answer, or why the question is asked. */
  readonly text: string;
  /** The entries that it comes from; for a question without any, those of the pages that its answers lead to. */
  readonly sources: readonly string[];
  readonly question: boolean;
}

/** A subject not treated, and the page that leads out of it. */
export interface OutOfScope {
  readonly topic: string;
  readonly sujet: string;
  readonly vers?: string;
  readonly page: string;
}

/** Something to find, and what people call it: each phrase as its terms, apart by spaces. */
interface Entry<T> {
  readonly target: T;
  readonly phrases: readonly string[];
}

/** The index as data: what the build writes and the page downloads. */
export interface SearchIndex {
  readonly version: string;
  readonly language: Language;
  readonly pages: readonly Entry<Target>[];
  readonly topics: readonly Entry<OutOfScope>[];
  /** MiniSearch's own, its documents numbered as `pages` are. */
  readonly engine: AsPlainObject;
}

export interface Result extends Target {
  readonly score: number;
}

/** What was found: pages in rank order, one per content; or a subject that the guide does not treat; or nothing. */
export interface Found {
  readonly results: readonly Result[];
  readonly outOfScope?: OutOfScope;
}

/** Finds the pages for a sentence, the index already at hand. */
export type FindPages = (text: string) => Found;

interface Phrase {
  readonly terms: readonly string[];
  /** How much its terms tell pages apart, in all. */
  readonly whole: number;
}

interface Known<T> {
  readonly target: T;
  readonly phrases: readonly Phrase[];
}

/** An index ready to be searched. */
export interface Search {
  /** What a person wrote, as terms. */
  readonly correct: (text: string) => Reading;
  readonly engine: MiniSearch<Document>;
  readonly pages: readonly Known<Target>[];
  readonly topics: readonly Known<OutOfScope>[];
  /** How much a term tells pages apart. */
  readonly tells: ReadonlyMap<string, number>;
  readonly weak: ReadonlySet<string>;
}

interface Document {
  readonly id: number;
  readonly titre: string;
  readonly mots: string;
  readonly corps: string;
}

const FIELDS = ['titre', 'mots', 'corps'] as const;
const BOOST = { titre: 1.5, mots: 4, corps: 0.6 };
const BM25 = { k: 1.5, b: 0.7, d: 0.3 };
/** How pages are ranked, tuned on what callers say (`bench/search.ts`). */
export const RANKING = {
  /** How much the engine's score counts beside the best phrase's. */
  engineShare: 1 / 30,
  /** How much the second best phrase adds. */
  secondPhrase: 0.3,
  /** How fast a phrase loses when the sentence holds only a part of it. */
  wholeness: 1.5,
  /** Of a question and a page that answers, the latter. */
  question: 0.95,
  /** A subject not treated has phrases only: they count for what the engine adds to pages. */
  topic: 1.8,
  /** What a word that says little counts for. */
  weak: 0.7,
  /** Below this, the nearest page is a guess: nothing is found. */
  leastSupport: 0.45,
  supportOfAWord: 0.15,
  /** Results far behind the first are noise. */
  mostResults: 6,
  leastShare: 0.25,
} as const;

/** Phrases are read one by one: the end of one never makes an expression with the start of the next. */
const APART = '\n';

function engineOptions(reader: Reader) {
  return {
    fields: [...FIELDS],
    tokenize: (text: string) => text.split(APART).flatMap(reader.read),
    processTerm: (term: string) => term,
  };
}

/** The phrases of a text, each as its terms, once each. */
function phrasesOf(reader: Reader, texts: readonly string[]): string[] {
  const phrases = texts.map((text) => [...new Set(reader.read(text))].join(' '));
  return [...new Set(phrases)].filter((phrase) => phrase !== '');
}

/** The entries of the source sheet that a content leads to. */
function sourcesOf(guide: FullGuide, content: string, page: string): string[] {
  const own = (name: string): string[] =>
    (wordsFor(guide, name).sources ?? []).filter((source) => source in guide.sources);
  const sources = own(content);
  if (sources.length > 0) return sources;
  const next = pageAt(guide, page).answers.flatMap(({ to }) => own(pageAt(guide, to).content));
  return [...new Set(next)];
}

function targetOf(guide: FullGuide, content: string, page: string): Target {
  const words = wordsFor(guide, content);
  const text = isQuestion(words) ? words.pourquoi : (words.essentiel ?? words.faire[0]);
  return {
    page,
    content,
    title: titleOf(words),
    text: text ?? '',
    sources: sourcesOf(guide, content, page),
    question: isQuestion(words),
  };
}

/**
 * The index of a guide, as plain data: the same guide and words always give the same index.
 *
 * @throws if a page that `words` names does not exist.
 */
export function buildIndex(guide: FullGuide, words: SearchWords): SearchIndex {
  const { langue, horsSujet } = words;
  const reader = createReader(langue);
  const topics = Object.entries(horsSujet.sujets).map(
    ([topic, { sujet, vers, page = horsSujet.page, mots }]) => ({
      target: typesetAll({
        topic,
        sujet,
        ...(vers === undefined ? {} : { vers }),
        page: pageAt(guide, page).path,
      }),
      phrases: phrasesOf(
        reader,
        mots.flatMap((line) => line.split(',')),
      ),
    }),
  );
  // A page that leads out of a subject is reached through that subject only.
  const hidden = new Set([
    HOME,
    pageAt(guide, horsSujet.page).path,
    ...topics.map(({ target }) => target.page),
  ]);
  const engine = new MiniSearch<Document>(engineOptions(reader));
  const pages: Entry<Target>[] = [];
  for (const [content, page] of guide.words) {
    const path = canonicalOf(guide, content);
    if (hidden.has(path)) continue;
    const mots = page.mots ?? [];
    engine.add({
      id: pages.length,
      titre: titleOf(page),
      mots: mots.join(APART),
      corps: [...publicLines(page).slice(1), ...page.dire, ...(page.relances ?? [])].join(APART),
    });
    pages.push({
      target: targetOf(guide, content, path),
      phrases: phrasesOf(reader, [titleOf(page), ...mots]),
    });
  }
  return { version: guide.version, language: langue, pages, topics, engine: engine.toJSON() };
}

/** The terms of every phrase, and how many pages and subjects say each. */
function holdersOf(entries: readonly Entry<unknown>[]): ReadonlyMap<string, number> {
  const holders = new Map<string, number>();
  for (const { phrases } of entries) {
    for (const term of new Set(phrases.flatMap((phrase) => phrase.split(' ')))) {
      holders.set(term, (holders.get(term) ?? 0) + 1);
    }
  }
  return holders;
}

function phrased<T>({ target, phrases }: Entry<T>, tells: ReadonlyMap<string, number>): Known<T> {
  return {
    target,
    phrases: phrases.map((phrase) => {
      const terms = phrase.split(' ');
      return { terms, whole: terms.reduce((sum, term) => sum + (tells.get(term) ?? 0), 0) };
    }),
  };
}

/** An index ready to be searched. The data must come from `buildIndex`, through JSON or not. */
export function loadIndex(index: SearchIndex): Search {
  const { language, pages, topics } = index;
  const reader = createReader(language);
  const holders = holdersOf([...pages, ...topics]);
  const weak = new Set(reader.read(language.motsFaibles));
  const all = pages.length + topics.length;
  const tells = new Map(
    [...holders].map(([term, count]): [string, number] => [
      term,
      (weak.has(term) ? RANKING.weak : 1) * Math.log(1 + (all - count + 0.5) / (count + 0.5)),
    ]),
  );
  const common = [...holders].toSorted(([, a], [, b]) => b - a).map(([term]) => term);
  const meanings = [...language.synonymes, ...Object.keys(language.ecritures)].flatMap(reader.stems);
  const known = new Set([...meanings, ...common, ...index.engine.index.map(([term]) => term)]);
  return {
    correct: createCorrector(language, reader, known),
    engine: MiniSearch.loadJS<Document>(index.engine, engineOptions(reader)),
    pages: pages.map((page) => phrased(page, tells)),
    topics: topics.map((topic) => phrased(topic, tells)),
    tells,
    weak,
  };
}

type Weights = ReadonlyMap<string, number>;

/** How well phrases match a sentence: the best, and a part of the second. No phrase is empty. */
function phraseScore({ tells }: Search, phrases: readonly Phrase[], weights: Weights): number {
  let best = 0;
  let second = 0;
  for (const { terms, whole } of phrases) {
    let held = 0;
    for (const term of terms) held += (weights.get(term) ?? 0) * (tells.get(term) ?? 0);
    const score = held * (held / whole) ** RANKING.wholeness;
    if (score > best) [best, second] = [score, best];
    else if (score > second) second = score;
  }
  return best + RANKING.secondPhrase * second;
}

/** How much of a sentence of one term or more a page accounts for: the share of its words, and a little for each. */
function support({ weak }: Search, phrases: readonly Phrase[], weights: Weights, unknown: number): number {
  const own = new Set(phrases.flatMap(({ terms }) => terms));
  let held = 0;
  let all = unknown;
  for (const [term, weight] of weights) {
    const value = weak.has(term) ? RANKING.weak : 1;
    all += value;
    if (own.has(term)) held += value * weight;
  }
  return held / all + RANKING.supportOfAWord * held;
}

function resultOf({ target, score }: { target: Target; score: number }): Result {
  return { ...target, score };
}

/**
 * The pages that answer a sentence, the best first; or the subject that the guide does not treat; or nothing.
 * Any text is accepted, of any length and script.
 */
export function searchSymptoms(search: Search, text: string): Found {
  const { terms, unknown } = search.correct(text);
  const weights = new Map<string, number>();
  for (const term of terms) weights.set(term.text, Math.max(term.weight, weights.get(term.text) ?? 0));
  if (weights.size === 0) return { results: [] };
  const rank = <T>(entry: Known<T>, factor: number, more: number) => ({
    ...entry,
    score: factor * (phraseScore(search, entry.phrases, weights) + more),
  });
  const hits = search.engine.search([...weights.keys()].join(' '), {
    tokenize: (query) => query.split(' '),
    boost: BOOST,
    bm25: BM25,
    boostTerm: (term) => (weights.get(term) ?? 1) * (search.weak.has(term) ? RANKING.weak : 1),
  });
  const pages = hits
    .flatMap(({ id, score }) => {
      const page = search.pages[Number(id)];
      return page === undefined
        ? []
        : [rank(page, page.target.question ? RANKING.question : 1, RANKING.engineShare * score)];
    })
    .toSorted((a, b) => b.score - a.score);
  const topic = search.topics
    .map((entry) => rank(entry, RANKING.topic, 0))
    .toSorted((a, b) => b.score - a.score)[0];
  const best = pages[0];
  if (topic !== undefined && topic.score > (best?.score ?? 0))
    return { results: [], outOfScope: topic.target };
  if (best === undefined || support(search, best.phrases, weights, unknown) < RANKING.leastSupport)
    return { results: [] };
  return {
    results: pages
      .filter(({ score }) => score >= RANKING.leastShare * best.score)
      .slice(0, RANKING.mostResults)
      .map(resultOf),
  };
}
