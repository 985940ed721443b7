/**
 * The symptom search: the sentence that a person says or types, matched to the pages that answer it.
 *
 * MiniSearch ranks the pages by their words. A phrase of the content owner (`mots`) that the sentence holds whole counts
 * for more: measured on the tuning half of `bench/search-phrases.ts`, each of the two alone finds fewer pages than both.
 * Subjects that the guide does not treat are ranked with the pages, so that the nearest of all decides.
 */
import MiniSearch, { type AsPlainObject } from 'minisearch';
import { canonicalOf, pageAt, wordsFor, type FullGuide } from './guide.ts';
import { HOME } from './pages.ts';
import { createReader, type Language, type Reader } from './terms.ts';
import { isQuestion, publicLines, titleOf } from './text.ts';

/** A subject that the guide does not treat. */
export interface Topic {
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
export interface Target {
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

interface Entry {
  readonly target?: Target;
  readonly topic?: OutOfScope;
  /** Its phrases, each as terms apart by spaces. */
  readonly phrases: readonly string[];
}

/** The index as data: what the build writes and the page downloads. */
export interface SearchIndex {
  readonly version: string;
  readonly language: Language;
  readonly entries: readonly Entry[];
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

/** An index ready to be searched. */
export interface Search {
  readonly reader: Reader;
  readonly engine: MiniSearch<Document>;
  readonly entries: readonly { readonly entry: Entry; readonly phrases: readonly (readonly string[])[] }[];
  /** What queries are corrected to, the most common first. */
  readonly known: ReadonlySet<string>;
  /** How much a term tells pages apart. */
  readonly tells: (term: string) => number;
  readonly weak: ReadonlySet<string>;
}

interface Document {
  readonly id: number;
  readonly titre: string;
  readonly mots: string;
  readonly corps: string;
}

const FIELDS = ['titre', 'mots', 'corps'] as const;
const BOOST = { titre: 1.5, mots: 4, corps: 0.2 };
const BM25 = { k: 1.5, b: 0.7, d: 0.3 };
/** How much the engine's score counts beside the best phrase's. */
const ENGINE_SHARE = 1 / 30;
/** How much the second best phrase adds. */
const SECOND_PHRASE = 0.3;
/** How fast a phrase loses when the sentence holds only a part of it. */
const WHOLENESS = 1.5;
/** Between a question and a page that answers, the latter; between a page and a subject not treated, the latter too. */
const QUESTION = 0.95;
const TOPIC = Number(process.env.TOPIC ?? 1.8);
/** What a word that says little counts for. */
const WEAK = 0.7;
/** Below this, the nearest page is a guess: nothing is found. */
const LEAST_SUPPORT = 0.45;
const SUPPORT_OF_A_WORD = 0.15;
/** Results far behind the first are noise. */
const MOST_RESULTS = 6;
const LEAST_SHARE = 0.25;

function createEngine(reader: Reader): MiniSearch<Document> {
  return new MiniSearch<Document>(engineOptions(reader));
}

function engineOptions(reader: Reader) {
  return {
    fields: [...FIELDS],
    tokenize: (text: string) => reader.read(text),
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
  const engine = createEngine(reader);
  const entries: Entry[] = [];
  const topics = Object.entries(horsSujet.sujets);
  const ways = [horsSujet.page, ...topics.map(([, topic]) => topic.page ?? horsSujet.page)];
  // A page that leads out of a subject is reached through that subject only.
  const hidden = new Set([HOME, ...ways.map((path) => pageAt(guide, path).path)]);
  const add = (entry: Entry, document: Omit<Document, 'id'>): void => {
    engine.add({ id: entries.length, ...document });
    entries.push(entry);
  };
  for (const [content, page] of guide.words) {
    const path = canonicalOf(guide, content);
    if (hidden.has(path)) continue;
    const mots = page.mots ?? [];
    add(
      { target: targetOf(guide, content, path), phrases: phrasesOf(reader, [titleOf(page), ...mots]) },
      {
        titre: titleOf(page),
        mots: mots.join(' \n '),
        corps: [...publicLines(page).slice(1), ...page.dire, ...(page.relances ?? [])].join(' \n '),
      },
    );
  }
  for (const [topic, { sujet, vers, page = horsSujet.page, mots }] of topics) {
    const expressions = mots.flatMap((line) => line.split(','));
    add(
      {
        topic: { topic, sujet, ...(vers === undefined ? {} : { vers }), page },
        phrases: phrasesOf(reader, expressions),
      },
      { titre: '', mots: expressions.join(' \n '), corps: '' },
    );
  }
  return { version: guide.version, language: langue, entries, engine: engine.toJSON() };
}

/** An index ready to be searched. The data must come from `buildIndex`, through JSON or not. */
export function loadIndex(index: SearchIndex): Search {
  const { language } = index;
  const reader = createReader(language);
  const engine = MiniSearch.loadJS<Document>(index.engine, engineOptions(reader));
  const entries = index.entries.map((entry) => ({
    entry,
    phrases: entry.phrases.map((phrase) => phrase.split(' ')),
  }));
  const holders = new Map<string, number>();
  for (const { phrases } of entries) {
    for (const term of new Set(phrases.flat())) holders.set(term, (holders.get(term) ?? 0) + 1);
  }
  const weak = new Set(reader.read(language.motsFaibles));
  const tells = (term: string): number => {
    const count = holders.get(term) ?? 0.5;
    return (weak.has(term) ? WEAK : 1) * Math.log(1 + (entries.length - count + 0.5) / (count + 0.5));
  };
  const common = [...holders].toSorted(([, a], [, b]) => b - a).map(([term]) => term);
  const meanings = [...language.synonymes, ...Object.keys(language.ecritures)].flatMap(reader.stems);
  const known = new Set([...meanings, ...common, ...index.engine.index.map(([term]) => term)]);
  return { reader, engine, entries, known, tells, weak };
}

/** How well phrases match a sentence: the best, and a part of the second. */
function phraseScore(
  search: Search,
  phrases: readonly (readonly string[])[],
  weights: ReadonlyMap<string, number>,
): number {
  let best = 0;
  let second = 0;
  for (const phrase of phrases) {
    let held = 0;
    let whole = 0;
    for (const term of phrase) {
      const value = search.tells(term);
      whole += value;
      held += value * (weights.get(term) ?? 0);
    }
    const score = held === 0 ? 0 : held * (held / whole) ** WHOLENESS;
    if (score > best) [best, second] = [score, best];
    else second = Math.max(second, score);
  }
  return best + SECOND_PHRASE * second;
}

/** How much of a sentence a page accounts for: the share of its words, and a little for each. */
function support(
  search: Search,
  phrases: readonly (readonly string[])[],
  weights: ReadonlyMap<string, number>,
  unknown: number,
): number {
  const own = new Set(phrases.flat());
  let held = 0;
  let all = unknown;
  for (const [term, weight] of weights) {
    const value = search.weak.has(term) ? WEAK : 1;
    all += value;
    if (own.has(term)) held += value * weight;
  }
  return all === 0 ? 0 : held / all + SUPPORT_OF_A_WORD * held;
}

/**
 * The pages that answer a sentence, the best first; or the subject that the guide does not treat; or nothing.
 * Any text is accepted, of any length and script.
 */
export function searchSymptoms(search: Search, text: string): Found {
  const { terms, unknown } = search.reader.query(text, search.known);
  const weights = new Map<string, number>();
  for (const term of terms) weights.set(term.text, Math.max(term.weight, weights.get(term.text) ?? 0));
  if (weights.size === 0) return { results: [] };
  const hits = search.engine.search([...weights.keys()].join(' '), {
    tokenize: (query) => query.split(' '),
    boost: BOOST,
    bm25: BM25,
    filter: (hit) => search.entries[hit.id as number]?.entry.topic === undefined,
    boostTerm: (term) => (weights.get(term) ?? 1) * (search.weak.has(term) ? WEAK : 1),
  });
  const ranked = [
    ...hits,
    ...search.entries.flatMap(({ entry }, id) => (entry.topic === undefined ? [] : [{ id, score: 0 }])),
  ]
    .flatMap((hit) => {
      const found = search.entries[hit.id as number];
      if (found === undefined) return [];
      const { target, topic } = found.entry;
      const kind = topic !== undefined ? TOPIC : target?.question === true ? QUESTION : 1;
      const score = kind * (phraseScore(search, found.phrases, weights) + ENGINE_SHARE * hit.score);
      return [{ ...found, score }];
    })
    .toSorted((a, b) => b.score - a.score);
  const [first] = ranked;
  if (first === undefined) return { results: [] };
  if (first.entry.topic !== undefined) return { results: [], outOfScope: first.entry.topic };
  if (support(search, first.phrases, weights, unknown) < LEAST_SUPPORT) return { results: [] };
  const results = ranked.flatMap(({ entry: { target }, score }) =>
    target === undefined || score < LEAST_SHARE * first.score ? [] : [{ ...target, score }],
  );
  return { results: results.slice(0, MOST_RESULTS) };
}
