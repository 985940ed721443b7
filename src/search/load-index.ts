/** Makes an index ready to be searched: on the device, when somebody first searches. */
import MiniSearch from 'minisearch';
import { clausesOf } from './clauses.ts';
import { letterGroups } from './letters.ts';
import { createPhraseIndex, type PhraseIndex } from './phrases.ts';
import { placesOf, type OutOfScope, type Place, type SearchIndex, type Target } from './search-index.ts';
import { readStatements, type Told } from './settle.ts';
import { createCorrector, createSound, spelledOut, wordsRead, type Reading } from './spelling.ts';
import { createAccents, createReader, createSigns, wordsOf, type Term } from './terms.ts';
import { RANKING } from './weights.ts';

/** A place, with the page that it is a place of, and that page's number. */
interface Placed {
  readonly owner: number;
  readonly target: Target;
  readonly place: Place;
}

/** A term that stands for the words that are not known. */
const UNKNOWN = '?';

/** A word that is read with less trust than this may be another: nobody is taken to have said it. */
export const LEAST_SURE = 0.75;

/** What must be said for a page to be found: one of these terms, or one of these expressions word for word. */
interface Reserve {
  readonly terms: ReadonlySet<string>;
  readonly expressions: readonly string[];
}

/** An index ready to be searched. */
export interface Search {
  /** A text in which dictated signs are signs, and what only its accent tells apart is spelled out. */
  readonly heed: (text: string) => string;
  /** The same with who reports it: what others said is not what the person says. */
  readonly heedReports: (text: string) => string;
  /** What denies one word of a text that is spelled out, with the word. */
  readonly denials: RegExp;
  /** What a person wrote, as terms. */
  readonly correct: (text: string) => Reading;
  /** What it sounds like, as letter groups. */
  readonly hear: (text: string) => ReadonlySet<string>;
  /** A text cut where another thing begins to be said. */
  readonly clausesOf: (text: string) => readonly string[];
  readonly engine: MiniSearch<Document>;
  readonly pages: readonly Target[];
  /** What a sentence says of the person, before any page is looked for. */
  readonly toldIn: (text: string) => Told;
  /** Every place of every page, and whose it is, by its path. */
  readonly placed: ReadonlyMap<string, Placed>;
  /** The pages by content. */
  readonly byContent: ReadonlyMap<string, number>;
  readonly topics: readonly OutOfScope[];
  /** Every phrase as the content owner wrote it; owners are pages, then topics. */
  readonly phrases: readonly string[];
  readonly byTerms: PhraseIndex;
  readonly byLetters: PhraseIndex;
  /** The terms that each page's phrases hold. */
  readonly vocabulary: readonly ReadonlySet<string>[];
  /** A text as it stands, each word spelled out. */
  readonly spell: (text: string) => string;
  /** The pages that must be asked for, and what must be said. */
  readonly reserves: ReadonlyMap<number, Reserve>;
  /** The bodies named by a term: the topic's number. */
  readonly bodies: readonly { readonly terms: readonly string[]; readonly topic: number }[];
  readonly weak: ReadonlySet<string>;
  /** The words that name what the guide alone is about. */
  readonly ownNames: readonly string[];
  /** Whether a text, and the terms that it was read as, name something that people have to do with here. */
  readonly namesOurs: (text: string, read: readonly Term[]) => boolean;
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

/** Whether a word was read with so little trust that it may be another. */
function isGuess({ weight }: Term): boolean {
  return weight < LEAST_SURE;
}

function isOneWord(expression: string): boolean {
  return !expression.includes(' ');
}

/** An index ready to be searched. The data must come from `buildIndex`, through JSON or not. */
export function loadIndex(index: SearchIndex): Search {
  const { language, pages, topics } = index;
  const reader = createReader(language);
  const soundOf = createSound(language);
  const hear = (text: string): ReadonlySet<string> =>
    letterGroups(
      wordsRead(text)
        .flatMap((word) => reader.spelledOut(word) ?? [word])
        .filter((word) => !reader.isEmpty(word))
        .map(soundOf),
    );
  const entries = [...pages, ...topics];
  const owned = entries.flatMap(({ phrases }, owner) => phrases.map((text) => ({ owner, text })));
  const weak = new Set(reader.read(language.motsFaibles));
  const terms = owned.map(({ owner, text }) => {
    const read = reader.read(text);
    return { owner, read, features: new Set(read) };
  });
  const byTerms = createPhraseIndex(terms, (term) => (weak.has(term) ? RANKING.weak : 1));
  const byLetters = createPhraseIndex(
    owned.map(({ owner, text }) => ({ owner, features: hear(text) })),
    () => 1,
  );
  // It costs less to make the engine again than to send it. Subjects are in it too, numbered after the pages.
  const engine = new MiniSearch<Document>(ENGINE);
  const read = entries.map((): string[] => []);
  for (const [at, { owner }] of owned.entries()) read[owner]?.push(...(terms[at]?.read ?? []));
  engine.addAll(
    read.map((own, id) => ({
      id,
      titre: reader.read(pages[id]?.target.title ?? '').join(' '),
      mots: own.join(' '),
    })),
  );
  const vocabulary = entries.map(() => new Set<string>());
  for (const { owner, features } of terms) for (const term of features) vocabulary[owner]?.add(term);
  // The rarest tell the least of what a misspelt word was: the likeliest come first.
  const common = [...byTerms.idf].toSorted(([, a], [, b]) => a - b).map(([term]) => term);
  const meanings = [...language.synonymes, ...Object.keys(language.ecritures)].flatMap(reader.stems);
  const readAll = (line: string): string[][] =>
    line
      .split(',')
      .map(reader.read)
      .filter((read) => read.length > 0);
  const bodies = topics.flatMap(({ only }, topic) =>
    only === undefined ? [] : readAll(only).map((terms) => ({ terms, topic })),
  );
  const named = bodies.flatMap((body) => body.terms);
  const known = new Set([...meanings, ...common, ...named]);
  const words = [...language.synonymes, ...owned.map(({ text }) => text)]
    .flatMap(wordsOf)
    .filter((word) => !reader.isEmpty(word) && reader.spelledOut(word) === undefined);
  const spell = (text: string): string => spelledOut(reader, text);
  const reserveOf = (only: string): Reserve => {
    const needed = only.split(',').map((one) => one.trim());
    return {
      terms: new Set(needed.filter(isOneWord).flatMap(reader.read)),
      expressions: needed.filter((one) => !isOneWord(one)).map(spell),
    };
  };
  const links = new Set(language.separateurs.split(' '));
  const correct = createCorrector(language, reader, known, words);
  // A word that is not known may be of another thing: a clause with one says none of our phrases.
  const toldIn = readStatements(index.statements, language, spell, (text) => {
    const { terms, unknown } = correct(text);
    return [
      ...terms.filter((term) => !isGuess(term)).map((term) => term.text),
      ...(unknown > 0 || terms.some(isGuess) ? [UNKNOWN] : []),
    ];
  });
  const signs = createSigns(language);
  const accents = createAccents(language);
  const buttons = (text: string): string =>
    language.boutons.reduce((named, [motif, sign]) => named.replace(new RegExp(motif, 'giu'), sign), text);
  const reports = new RegExp(`(?<!\\p{L})(?:${language.rapporte})`, 'giu');
  const things = readAll(language.choses);
  // « Ouvrir un compte » is one term, which no longer tells that there is a compte in it: words count as they stand, too.
  const namesOurs = (text: string, read: readonly Term[]): boolean => {
    const named = new Set([...read.map((term) => term.text), ...reader.stems(text)]);
    return things.length === 0 || things.some((thing) => thing.every((term) => named.has(term)));
  };
  return {
    heed: (text) => buttons(accents(signs(text).replace(reports, ''))),
    heedReports: (text) => buttons(accents(signs(text))),
    denials: new RegExp(`(?<= )(?:${language.manieres.nieUnMot})(?= )`, 'gu'),
    correct,
    toldIn,
    placed: new Map(
      pages.flatMap(({ target }, owner) =>
        placesOf(target).map((place) => [place.page, { owner, target, place }] as const),
      ),
    ),
    byContent: new Map(pages.map(({ target }, at) => [target.content, at])),
    hear,
    clausesOf: (text) => clausesOf(text, links),
    engine,
    pages: pages.map(({ target }) => target),
    topics: topics.map(({ target }) => target),
    phrases: owned.map(({ text }) => text),
    byTerms,
    byLetters,
    vocabulary,
    spell,
    reserves: new Map(
      pages.flatMap(({ only }, page): [number, Reserve][] =>
        only === undefined ? [] : [[page, reserveOf(only)]],
      ),
    ),
    bodies,
    weak,
    ownNames: language.notre.split(' '),
    namesOurs,
  };
}
