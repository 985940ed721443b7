/** Makes an index ready to be searched: on the device, when somebody first searches. */
import MiniSearch from 'minisearch';
import { createPhraseIndex, type PhraseIndex } from './phrases.ts';
import { placesOf, type OutOfScope, type Place, type SearchIndex, type Target } from './search-index.ts';
import { createEar, createSentenceReader, readLine, type SentenceReader } from './sentence.ts';
import { spelledOut } from './spelling.ts';
import { createReader, wordsOf, type Reader } from './terms.ts';
import { RANKING } from './weights.ts';

/** A place, the page that it is a place of, and that page's number among the entries. */
interface Placed {
  readonly owner: number;
  readonly target: Target;
  readonly place: Place;
}

/** What must be said for a page to be found: one of these terms, or one of these expressions word for word. */
interface Reserve {
  readonly terms: ReadonlySet<string>;
  readonly expressions: readonly string[];
}

/** What a sentence is compared with. Pages and subjects are entries of one list, the pages first; each phrase has one as its owner. */
interface Entries {
  readonly engine: MiniSearch<Document>;
  /** Every phrase as the content owner wrote it. */
  readonly phrases: readonly string[];
  readonly byTerms: PhraseIndex;
  readonly byLetters: PhraseIndex;
  /** The terms that each entry's phrases hold. */
  readonly vocabulary: readonly ReadonlySet<string>[];
  /** The terms that say little. */
  readonly weak: ReadonlySet<string>;
  /** The pages that must be asked for, and what must be said. */
  readonly reserves: ReadonlyMap<number, Reserve>;
  /** The bodies named by a term: the topic's number. */
  readonly bodies: readonly { readonly terms: readonly string[]; readonly topic: number }[];
}

/** An index ready to be searched. */
export interface Search {
  readonly pages: readonly Target[];
  readonly topics: readonly OutOfScope[];
  /** The number of each page, by content. */
  readonly byContent: ReadonlyMap<string, number>;
  /** Every place of every page, by its path. */
  readonly placed: ReadonlyMap<string, Placed>;
  readonly entries: Entries;
  readonly sentences: SentenceReader;
}

interface Document {
  readonly id: number;
  readonly titre: string;
  readonly mots: string;
}

const FIELDS = ['titre', 'mots'] as const;
/** What is searched is read before: terms, apart by spaces. */
const byTerm = (terms: string): string[] => terms.split(' ');
const ENGINE = { fields: [...FIELDS], tokenize: byTerm, processTerm: (term: string) => term };

function isOneWord(expression: string): boolean {
  return !expression.includes(' ');
}

function reserveOf(reader: Reader, only: string): Reserve {
  const needed = only.split(',').map((one) => one.trim());
  return {
    terms: new Set(needed.filter(isOneWord).flatMap(reader.read)),
    expressions: needed.filter((one) => !isOneWord(one)).map((one) => spelledOut(reader, one)),
  };
}

function entriesOf({ language, pages, topics }: SearchIndex, reader: Reader): Entries {
  const hear = createEar(language, reader);
  const all = [...pages, ...topics];
  const owned = all.flatMap(({ phrases }, owner) => phrases.map((text) => ({ owner, text })));
  const weak = new Set(reader.read(language.motsFaibles));
  const mots = all.map((): string[] => []);
  const vocabulary = all.map(() => new Set<string>());
  const features = owned.map(({ owner, text }) => {
    const terms = reader.read(text);
    mots[owner]?.push(...terms);
    for (const term of terms) vocabulary[owner]?.add(term);
    return { owner, features: new Set(terms) };
  });
  // It costs less to make the engine again than to send it. Subjects are in it too, numbered after the pages.
  const engine = new MiniSearch<Document>(ENGINE);
  engine.addAll(
    mots.map((own, id) => ({
      id,
      titre: reader.read(pages[id]?.target.title ?? '').join(' '),
      mots: own.join(' '),
    })),
  );
  return {
    engine,
    phrases: owned.map(({ text }) => text),
    byTerms: createPhraseIndex(features, (term) => (weak.has(term) ? RANKING.weak : 1)),
    byLetters: createPhraseIndex(
      owned.map(({ owner, text }) => ({ owner, features: hear(text) })),
      () => 1,
    ),
    vocabulary,
    weak,
    reserves: new Map(
      pages.flatMap(({ only }, page): [number, Reserve][] =>
        only === undefined ? [] : [[page, reserveOf(reader, only)]],
      ),
    ),
    bodies: topics.flatMap(({ only }, topic) =>
      only === undefined ? [] : readLine(reader, only).map((terms) => ({ terms, topic })),
    ),
  };
}

/** An index ready to be searched. The data must come from `buildIndex`, through JSON or not. */
export function loadIndex(index: SearchIndex): Search {
  const { language, pages, topics } = index;
  const reader = createReader(language);
  const entries = entriesOf(index, reader);
  // A word that says little is no misspelt one: « soir » is not « soin ».
  const meanings = [...language.synonymes, ...Object.keys(language.ecritures), language.motsFaibles].flatMap(
    reader.stems,
  );
  // The rarest tell the least of what a misspelt word was: the likeliest come first.
  const common = [...entries.byTerms.idf].toSorted(([, a], [, b]) => a - b).map(([term]) => term);
  const known = new Set([...meanings, ...common, ...entries.bodies.flatMap(({ terms }) => terms)]);
  const words = [...language.synonymes, ...entries.phrases]
    .flatMap(wordsOf)
    .filter((word) => !reader.isEmpty(word) && reader.spelledOut(word) === undefined);
  return {
    pages: pages.map(({ target }) => target),
    topics: topics.map(({ target }) => target),
    byContent: new Map(pages.map(({ target }, at) => [target.content, at])),
    placed: new Map(
      pages.flatMap(({ target }, owner) =>
        placesOf(target).map((place) => [place.page, { owner, target, place }] as const),
      ),
    ),
    entries,
    sentences: createSentenceReader(index, reader, known, words),
  };
}
