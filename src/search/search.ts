/**
 * The symptom search: the sentence that a person says or types, matched to the pages that answer it.
 *
 * Three scores are added, since each finds what the others miss (`bench/search.ts`): MiniSearch ranks pages by their words;
 * a phrase of the content owner (`mots`) that the sentence holds whole counts for more; letter groups find a phrase
 * through many slips. Subjects that the guide does not treat compete with the pages in the same way. A sentence that
 * names one is cut into clauses, so that what it asks of us is answered first and the subject is only a note.
 */
import MiniSearch from 'minisearch';
import { canonicalOf, wordsFor, type FullGuide } from '../guide/guide.ts';
import { pageAt, type Kind } from '../guide/pages.ts';
import { typesetAll } from '../guide/format.ts';
import { HOME } from '../guide/pages.ts';
import { letterGroups } from './letters.ts';
import { bestPhrases, createPhraseIndex, type HeldPhrase, type PhraseIndex } from './phrases.ts';
import { createCorrector, createSound, spelledOut, wordsRead, type Reading } from './spelling.ts';
import {
  createAccents,
  createReader,
  createSigns,
  wordsOf,
  type Language,
  type Reader,
  type Term,
} from './terms.ts';
import { askedIn, conditionInWords, isQuestion, isWish, mainCondition, titleOf } from '../guide/text.ts';

import { askedAt, casesOf, conditionsOf, type Clause } from '../guide/conditions.ts';
import { clausesOf } from './clauses.ts';
import {
  readStatements,
  statementsOf,
  wayTo,
  type Rest,
  type Statement,
  type Told,
  type Way,
} from './settle.ts';
import { sameAs, shortestWay, type Answer } from '../guide/ways.ts';
import type { OutOfScopeWords } from './words.ts';

/** The words that only the search needs. */
export interface SearchWords {
  readonly langue: Language;
  readonly horsSujet: OutOfScopeWords;
  /**
   * Contents that would harm who did not ask for them (delete, hacked), and what must be said for them to be found;
   * expressions are apart by commas, and one of them is enough.
   */
  readonly reserves: Readonly<Record<string, string>>;
}

/** A place of a content, what its shortest way gives, and what all its ways do. */
interface Place {
  readonly page: string;
  readonly rests: readonly Rest[];
  /** Which of `rests` all ways give, by their places in it. */
  readonly shared: readonly number[];
  /** Where ways differ, the answers of which each gives one. */
  readonly cases: readonly Clause[];
  /** Where each answer that a sentence may give leads from here. */
  readonly next?: Readonly<Record<string, string>>;
}

/** A place, with the page that it is a place of, and that page's number. */
interface Placed {
  readonly owner: number;
  readonly target: Target;
  readonly place: Place;
}

/** A page as a result shows it. */
interface Target extends Place {
  readonly content: string;
  readonly title: string;
  /** Where it leads, in one line: the short answer, or why the question is asked. */
  readonly text: string;
  /** What a conclusion rests on, « si … »; nothing for a question. */
  readonly si: string;
  /** The other places of the same content, when there are some: on another goal's way, it may ask less. */
  readonly others?: readonly Place[];
  /** What kind of page it is: a reply or an advice concludes, and rests on answers. */
  readonly kind: Kind;
  /** The entries that it comes from; for a question without any, those of the pages that its answers lead to. */
  readonly sources: readonly string[];
  /** The sheet says nothing of it: the page only sends on. */
  readonly silent?: true;
}

/** A subject not treated, and the page that leads out of it. */
export interface OutOfScope {
  readonly topic: string;
  readonly sujet: string;
  readonly vers?: string;
  readonly page: string;
}

/** Something to find, and what people call it. */
interface Entry<T> {
  readonly target: T;
  readonly phrases: readonly string[];
  /** A page's reserve, a subject's bodies: expressions apart by commas. */
  readonly only?: string;
}

/** The index as data: what the build writes and the page downloads. */
export interface SearchIndex {
  readonly version: string;
  readonly language: Language;
  readonly pages: readonly Entry<Target>[];
  readonly topics: readonly Entry<OutOfScope>[];
  /** What gives an answer in so many words. */
  readonly statements: readonly Statement[];
}

/** A page that a result stands for. */
type Named = Pick<Target, 'page' | 'content' | 'title' | 'sources'>;

export interface Result extends Omit<Target, 'others' | 'shared' | 'cases' | 'next' | 'silent'>, Way {
  readonly score: number;
  /** What the sentence itself says of the person: `given` without the goal that picking the result would choose. */
  readonly said: readonly Answer[];
  /** The own words of what comes before the page, when something does. */
  readonly asked?: string;
  /** Whether what comes first asks, or is an advice to try. */
  readonly askedKind?: Kind;
  /** The other pages found that the same place leads to: they are no results of their own. */
  readonly also: readonly Named[];
}

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

/** A term that stands for the words that are not known. */
const UNKNOWN = '?';

/** A word that is read with less trust than this may be another: nobody is taken to have said it. */
const LEAST_SURE = 0.75;

/** Finds the pages for a sentence, the index already at hand. */
export type FindPages = (text: string) => SearchOutcome;

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
const BOOST = { titre: 1.5, mots: 4 };
const BM25 = { k: 1.5, b: 0.7, d: 0.3 };
/** How pages are ranked, tuned on what callers say (`bench/search.ts`). */
export const RANKING = {
  /** How much the engine's score counts beside the best phrase's. */
  engineShare: 0.033,
  /** How much letter groups count beside terms. */
  lettersShare: 0.1,
  /** How much the second best phrase adds. */
  secondPhrase: 0.3,
  /** How fast a phrase loses when the sentence holds only a part of it. */
  wholeness: 1.5,
  /** Of a page and a subject not treated as near, the latter: an answer beside the point is worse than none. */
  topic: 1.05,
  /** A page with less is one that so little speaks for. */
  little: 5,
  /**
   * What share of the best page's score a subject needs to be preferred: more when the sentence names something of ours,
   * less when so little speaks for the page.
   */
  topicOf: { ours: 1.1, little: 0.85, any: 0.95 },
  /** What a word that says little counts for. */
  weak: 0.7,
  /** What a page is worth more when the sentence gives an answer that it rests on. */
  agrees: 1.1,
  /** What the question that asks it is worth, of a page that rests on what the sentence denies. */
  standsFor: 0.8,
  /** Below this, the nearest page is a guess. */
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
  /** Below this, a page is only what a sentence of unknown words happens to share, unless the sentence names something of ours. */
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

/** What is searched is read before: terms, apart by spaces. */
const byTerm = (terms: string): string[] => terms.split(' ');
const ENGINE = { fields: [...FIELDS], tokenize: byTerm, processTerm: (term: string) => term };

/** The phrases of a text that say something, once each. */
function phrasesOf(reader: Reader, texts: readonly string[]): string[] {
  const spoken = texts.map((text) => text.trim()).filter((text) => reader.read(text).length > 0);
  return [...new Set(spoken)];
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

/**
 * What must be said before a page is opened straight, each answer with the question that asks it. A page that several ways lead to rests on one
 * of them at least: its shortest way is asked, not only what all share. Even a question may tell (« La date limite est passée. Avez-vous… »).
 */
function restsOf(guide: FullGuide, page: string): Rest[] {
  return shortestWay(guide, page).map(({ step, answer }): Rest => {
    const asked = askedAt(guide, page, { step, answer });
    return isWish(guide, { step, answer })
      ? { step, answer, page: asked, wish: conditionInWords(guide, { step, answer }) }
      : { step, answer, page: asked };
  });
}

function placeOf(guide: FullGuide, page: string): Place {
  const rests = restsOf(guide, page);
  const conditions = conditionsOf(guide, page);
  const shared = [...rests.keys()].filter((at) =>
    conditions.some((one) => rests.slice(at, at + 1).some(sameAs(one))),
  );
  return { page, rests, shared, cases: casesOf(guide, page), ...nextOf(guide, page) };
}

/** Where the answers of a page lead that have phrases to be said by; nothing when none has. */
function nextOf(guide: FullGuide, path: string): Pick<Place, 'next'> {
  const { content, answers } = pageAt(guide, path);
  const words = wordsFor(guide, content);
  const dits = ('dits' in words ? words.dits : undefined) ?? {};
  const said = answers.filter(({ id }) => id in dits);
  return said.length === 0 ? {} : { next: Object.fromEntries(said.map(({ id, to }) => [id, to])) };
}

/** The other places of a content, the nearest first. */
function otherPlaces(guide: FullGuide, content: string, canonical: string): Place[] {
  return [...guide.pages.values()]
    .filter((page) => page.content === content && page.path !== canonical)
    .map(({ path }) => placeOf(guide, path))
    .toSorted((a, b) => a.rests.length - b.rests.length);
}

function targetOf(guide: FullGuide, content: string, page: string): Target {
  const words = wordsFor(guide, content);
  const others = otherPlaces(guide, content, page);
  const text = isQuestion(words) ? words.pourquoi : (words.essentiel ?? words.faire[0]);
  return {
    ...placeOf(guide, page),
    content,
    title: titleOf(words),
    text: text ?? '',
    si: mainCondition(guide, page) ?? '',
    kind: pageAt(guide, page).kind,
    ...(others.length === 0 ? {} : { others }),
    sources: sourcesOf(guide, content, page),
    ...('statut' in words && words.statut === 'sans-reponse' ? { silent: true } : {}),
  };
}

/**
 * The index of a guide, as plain data: the same guide and words always give the same index.
 *
 * @throws if a page or a content that `words` names does not exist.
 */
export function buildIndex(guide: FullGuide, words: SearchWords): SearchIndex {
  const { langue, horsSujet, reserves } = words;
  const reader = createReader(langue);
  const topics = Object.entries(horsSujet.sujets).map(
    ([topic, { sujet, vers, page = horsSujet.page, mots, noms }]): Entry<OutOfScope> => {
      const out = { topic, sujet, page: pageAt(guide, page).path };
      const phrases = phrasesOf(
        reader,
        mots.flatMap((line) => line.split(',')),
      );
      const target = typesetAll(vers === undefined ? out : { ...out, vers });
      return noms === undefined ? { target, phrases } : { target, phrases, only: noms.join(', ') };
    },
  );
  // A page that leads out of a subject is reached through that subject only.
  const hidden = new Set(
    [HOME, horsSujet.page, ...topics.map(({ target }) => target.page)].map(
      (page) => pageAt(guide, page).content,
    ),
  );
  const unknown = Object.keys(reserves).find((content) => !guide.words.has(content));
  if (unknown !== undefined) throw new Error(`La recherche réserve « ${unknown} », qui n’existe pas`);
  const pages: Entry<Target>[] = [];
  for (const [content, page] of guide.words) {
    if (hidden.has(content)) continue;
    const path = canonicalOf(guide, content);
    const mots = page.mots ?? [];
    const only = reserves[content];
    pages.push({
      target: targetOf(guide, content, path),
      phrases: phrasesOf(reader, [titleOf(page), ...mots]),
      ...(only === undefined ? {} : { only }),
    });
  }
  return {
    version: guide.version,
    language: langue,
    pages,
    topics,
    statements: statementsOf(guide.words, langue),
  };
}

/** Whether a word was read with so little trust that it may be another. */
function isGuess({ weight }: Term): boolean {
  return weight < LEAST_SURE;
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

function isOneWord(expression: string): boolean {
  return !expression.includes(' ');
}

/** A text as the search compares it. */
interface ParsedText {
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
export function said(search: Search, text: string): ParsedText {
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

interface Ranked {
  readonly owner: number;
  readonly score: number;
}

interface Ranking {
  readonly pages: readonly Ranked[];
  readonly topic: Ranked | undefined;
}

function descending(a: Ranked, b: Ranked): number {
  return b.score - a.score;
}

/** The pages and the subjects, by how much of what is said their phrases and texts hold. */
export function rank(search: Search, { spelled, weights, letters, affirmed }: ParsedText): Ranking {
  const byTerms = bestPhrases(search.byTerms, weights, RANKING.wholeness);
  const byLetters = bestPhrases(search.byLetters, letters, RANKING.wholeness);
  const total = (best: ReadonlyMap<number, readonly [HeldPhrase, HeldPhrase?]>, owner: number): number => {
    const [first, second] = best.get(owner) ?? [];
    return (first?.score ?? 0) + RANKING.secondPhrase * (second?.score ?? 0);
  };
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
    total(byTerms, owner) +
    RANKING.lettersShare * total(byLetters, owner) +
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
function saysIt({ byTerms }: Search, owner: number, { weights, unknown }: ParsedText): boolean {
  const [best] = bestPhrases(byTerms, weights, RANKING.wholeness).get(owner) ?? [];
  if (best === undefined || unknown > 0) return false;
  const terms = byTerms.features[best.phrase] ?? new Set<string>();
  return terms.size === weights.size && [...weights.keys()].every((term) => terms.has(term));
}

/** The body that a text names, if any; a word that is only guessed names none. */
function bodyIn({ bodies }: Search, { weights }: ParsedText) {
  return bodies.find(({ terms }) => terms.every((term) => (weights.get(term) ?? 0) >= LEAST_SURE));
}

/** The subject that a text is about rather than any page, if so. */
function subjectOf(search: Search, text: ParsedText, { pages, topic }: Ranking): number | undefined {
  const best = pages[0];
  const much = (best?.score ?? 0) < RANKING.little ? 'little' : 'any';
  const share = RANKING.topicOf[text.namesOurs ? 'ours' : much];
  if (topic !== undefined && topic.score > share * (best?.score ?? 0)) {
    // What means two things alike is ours too: both are offered.
    return best !== undefined && saysIt(search, best.owner, text)
      ? undefined
      : topic.owner - search.pages.length;
  }
  // A body that the best page never names is another one's: « mot de passe de la CAF » is not ours.
  const body = bodyIn(search, text);
  if (body === undefined) return undefined;
  const own = best === undefined ? undefined : search.vocabulary[best.owner];
  return own !== undefined && body.terms.every((term) => own.has(term)) ? undefined : body.topic;
}

function isSupported(search: Search, text: ParsedText, { pages }: Ranking): boolean {
  const best = pages[0];
  return best !== undefined && support(search, best.owner, text) >= RANKING.leastSupport;
}

/** Whether all that a sentence shares with its best page is a word among others that are not known, and none of ours. */
function isByChance({ unknown, namesOurs }: ParsedText, { pages }: Ranking): boolean {
  const [best] = pages;
  return unknown > 0 && best !== undefined && best.score < RANKING.leastByChance && !namesOurs;
}

function hasOwnName(search: Search, part: string): boolean {
  const spelled = search.spell(part);
  return search.ownNames.some((name) => spelled.includes(` ${name} `));
}

/** Whether a part of a sentence that names another subject is of ours, and says at least this much of it. */
function isOurs(search: Search, part: string, least: number): boolean {
  const read = said(search, part);
  // « Et pas à jour » is said of the other subject as well as of ours.
  if (!read.namesOurs) return false;
  const ranking = rank(search, read);
  return (
    subjectOf(search, read, ranking) === undefined &&
    (ranking.pages[0]?.score ?? 0) >= (hasOwnName(search, part) ? RANKING.leastOwnClause : least) &&
    isSupported(search, read, ranking)
  );
}

/** What a sentence that names another subject asks of us all the same: the clauses that are ours, or what is left of it without that subject. */
function oursIn(search: Search, text: string, subject: number): string | undefined {
  const whole = said(search, text);
  const isBodyNamed = bodyIn(search, whole) !== undefined;
  const parts = search.clausesOf(text);
  if (parts.length > 1) {
    // Beside another body, « le mot de passe ne marche plus » is rather of that body's site, unless ours is named.
    const least = isBodyNamed ? RANKING.leastBesideBody : RANKING.leastClause;
    const ours = parts.filter((part) => isOurs(search, part, least));
    if (ours.length > 0) return ours.join(' ');
    // A long story says in several clauses what none of them says enough of.
    const told = parts.filter((part) => isOurs(search, part, 0)).join(' ');
    if (isOurs(search, told, RANKING.leastRest)) return told;
  }
  // « J’ai oublié mes indemnités dans la déclaration envoyée »: without the indemnities it is ours.
  const owner = search.pages.length + subject;
  const foreign = search.vocabulary[owner] ?? new Set<string>();
  const [named] = bestPhrases(search.byTerms, whole.weights, RANKING.wholeness).get(owner) ?? [];
  const itself = search.byTerms.features[named?.phrase ?? -1] ?? new Set<string>();
  // The other subject may have words for our things, too: « une déclaration d’accident » is its own, « la déclaration » is not.
  const isForeign = (word: string): boolean => {
    const { terms } = search.correct(word);
    const isThing = search.namesOurs(word, terms);
    return terms.some(({ text: term }) => itself.has(term) || (foreign.has(term) && !isThing));
  };
  const left = wordsRead(text)
    .filter((word) => !isForeign(word))
    .join(' ');
  // What is left beside a body is its own, unless ours is named: « mot de passe de la CAF », « l’ASI et la CAF ».
  if (isBodyNamed && !hasOwnName(search, left)) return undefined;
  return isOurs(search, left, RANKING.leastRest) ? left : undefined;
}

/** What a sentence says beside the subject that it denies: « je ne suis pas à la MSA, et je n’ai pas de compte ». Nothing when it is not denied. */
function withoutSubject(
  search: Search,
  whole: ParsedText,
  subject: number,
  { notSo, so }: Told,
): string | undefined {
  const [named] =
    bestPhrases(search.byTerms, whole.weights, RANKING.wholeness).get(search.pages.length + subject) ?? [];
  const phrase = search.byTerms.features[named?.phrase ?? -1] ?? new Set<string>();
  const itself = [...phrase].filter((term) => whole.weights.has(term) && !search.weak.has(term));
  const names = (part: string): boolean => {
    const { weights } = said(search, part);
    return itself.length > 0 && itself.every((term) => weights.has(term));
  };
  return notSo.some(names) && !so.some(names)
    ? [...notSo.filter((part) => !names(part)), ...so].join(', ')
    : undefined;
}

/**
 * Beside another subject, pages that answer come before those that only say that the sheet is silent on it, when both are as near or when
 * a clause asks for them alone: « j’ai déclaré à la CAF, dois-je faire la déclaration de ressources ? ».
 */
function speakingFirst(search: Search, text: string, ranked: readonly Ranked[]): readonly Ranked[] {
  const isSilent = (page: Ranked | undefined): boolean =>
    page !== undefined && search.pages[page.owner]?.silent === true;
  const pages = ranked
    .map((page) => (isSilent(page) ? { ...page, score: RANKING.silent * page.score } : page))
    .toSorted(descending);
  const [first] = pages;
  if (first === undefined || !isSilent(first)) return pages;
  const ours = search
    .clausesOf(text)
    .filter(
      (part) =>
        !isSilent(rank(search, said(search, part)).pages[0]) &&
        isOurs(search, part, RANKING.leastBesideSilence),
    );
  const [asked] = ours.length === 0 ? [] : rank(search, said(search, ours.join(' '))).pages;
  const inAll = pages.find(({ owner }) => owner === asked?.owner)?.score ?? 0;
  if (asked === undefined || inAll < RANKING.leastAskedShare * first.score) return pages;
  return [{ ...asked, score: first.score }, ...pages.filter(({ owner }) => owner !== asked.owner)];
}

/** What the home page asks is settled by the search itself: who looks for a page has its goal. */
function goalOf({ rests }: { readonly rests: readonly Rest[] }): readonly Answer[] {
  return rests.flatMap(({ page, step, answer }) => (page === HOME ? [{ step, answer }] : []));
}

/** The goal, and what is looked for within it, up to what the sentence denies: « votre question est sur la prévoyance ». */
function wishesOf({ rests }: { readonly rests: readonly Rest[] }, { denies }: Heard): readonly Answer[] {
  const end = rests.findIndex((rest) => rest.page !== HOME && (rest.wish === undefined || denies(rest)));
  return rests.slice(0, end < 0 ? rests.length : end).map(({ step, answer }) => ({ step, answer }));
}

/** What a sentence says, as pages are held against it. */
interface Heard extends Told {
  /** The goal that it says, if any: `given` is without it, since a goal is picked with a result. */
  readonly goal: Answer | undefined;
  /** Whether it says the contrary of an answer, or of what the question that asks it rests on. */
  readonly denies: (answer: Answer) => boolean;
}

/** Whether what a sentence says leaves no way to a place. */
function isDenied({ denies }: Heard, place: Place): boolean {
  return sharedAt(place).some(denies) || place.cases.some((answers) => answers.every(denies));
}

/** The answers that all ways to a place give. */
function sharedAt({ rests, shared }: Place): readonly Answer[] {
  return rests.filter((_, at) => shared.includes(at));
}

function placesOf(target: Target): readonly Place[] {
  return [target, ...(target.others ?? [])];
}

/** The answers that every way to every place of a page gives: its goal is not among them when it has several. */
function alwaysOf(target: Target): readonly Answer[] {
  const [first = [], ...others] = placesOf(target).map(sharedAt);
  return first.filter((one) => others.every((given) => given.some(sameAs(one))));
}

/** What a sentence says, with the answers of the whole guide that it leaves no way to. */
function hear({ toldIn, pages, byContent }: Search, text: string): Heard {
  const told = toldIn(text);
  const home = goalOf(pages[0] ?? { rests: [] })[0]?.step;
  const known = new Map<string, boolean>();
  const denied = new Map<string, boolean>();
  const isDeniedBy = ({ step, answer }: Answer): boolean => {
    if (told.refused.some(sameAs({ step, answer }))) return true;
    if (step === home) return false;
    const given = told.given.find((one) => one.step === step);
    if (given !== undefined && given.answer !== answer) return true;
    const asked = pages[byContent.get(step) ?? -1];
    if (asked === undefined) return false;
    const isAskedOfNobody = known.get(step) ?? placesOf(asked).every((place) => isDenied(heard, place));
    known.set(step, isAskedOfNobody);
    return isAskedOfNobody;
  };
  const heard: Heard = {
    ...told,
    given: told.given.filter(({ step }) => step !== home),
    goal: told.given.find(({ step }) => step === home),
    // Asked of every page that is found, of the same few answers.
    denies: (one) => {
      const key = `${one.step} ${one.answer}`;
      const held = denied.get(key) ?? isDeniedBy(one);
      denied.set(key, held);
      return held;
    },
  };
  return heard;
}

/** Where a page would be opened, and whether the sentence denies what it rests on. */
interface Opened {
  readonly page: string;
  readonly rests: readonly Rest[];
  readonly way: Way;
  readonly denied: boolean;
}

/** The way to the place of a page where the least is left to ask, of those that the sentence does not deny; the page's own place among equals. */
function placeFor(target: Target, heard: Heard): Opened {
  const places = placesOf(target);
  const open = places.filter((place) => !isDenied(heard, place));
  const openOf = (place: Place): number =>
    place.rests.length - agreed(place.rests, [...goalOf(place), ...heard.given]);
  const [first = target, ...others] = open.length > 0 ? open : places;
  const { page, rests } = others.reduce(
    (best, place) => (openOf(place) < openOf(best) ? place : best),
    first,
  );
  return { page, rests, way: wayFor({ page, rests }, target, heard), denied: open.length === 0 };
}

/** The way to a place. What is looked for leads on to a question; a conclusion that rests on more waits until it is said. */
function wayFor({ page, rests }: Pick<Place, 'page' | 'rests'>, { kind }: Target, heard: Heard): Way {
  const wayOf = (wished: readonly Answer[]): Way => {
    const way = wayTo(page, rests, [...wished, ...heard.given.filter((one) => !wished.some(sameAs(one)))]);
    return { ...way, given: way.given.filter((one) => !wished.some(sameAs(one)) || !heard.denies(one)) };
  };
  const far = wayOf(wishesOf({ rests }, heard));
  const isOnlyWished =
    kind === 'question' || rests.every((rest) => rest.wish !== undefined && !heard.denies(rest));
  return far.to === page && !isOnlyWished ? wayOf(goalOf({ rests })) : far;
}

/** How many of the answers that a page rests on are said. */
function agreed(rests: readonly Rest[], said: readonly Answer[]): number {
  return rests.filter((rest) => said.some(sameAs(rest))).length;
}

/** A page as it is ranked, and where it would be opened. */
interface Held extends Ranked {
  readonly target: Target;
  readonly place: Opened;
}

/**
 * Past a question that the sentence answers, and an advice that it says was followed: « rien dans les spams » is not told to look there.
 * Who only wonders, or says more than is understood, is asked.
 */
function goOn(search: Search, held: Held, heard: Heard): Held {
  const { target, place } = held;
  const given = heard.given.find(({ step }) => step === target.content);
  if (place.denied || heard.unread || given === undefined || heard.wondered.some(sameAs(given))) return held;
  const next = search.placed.get(place.page)?.place.next?.[given.answer];
  const there = next === undefined ? undefined : search.placed.get(next);
  if (there === undefined) return held;
  // What was tried is not advised first, even where no way that the sentence allows goes on.
  if (there.place.rests.some(heard.denies)) return { ...held, place: { ...place, denied: true } };
  const { page, rests } = there.place;
  const way = wayFor(there.place, there.target, heard);
  return goOn(
    search,
    { ...held, owner: there.owner, target: there.target, place: { page, rests, way, denied: false } },
    heard,
  );
}

/**
 * Pages that agree with what is said of the person come up. Those that rest on what the sentence denies come after all others, and the
 * question that asks what is denied stands in their place.
 */
function inAgreement(search: Search, pages: readonly Ranked[], heard: Heard): readonly Held[] {
  const holdUp = ({ owner, score }: Ranked): Held[] => {
    const target = search.pages[owner];
    return target === undefined
      ? []
      : [goOn(search, { owner, score, target, place: placeFor(target, heard) }, heard)];
  };
  const agrees = (target: Target): boolean => alwaysOf(target).some((one) => heard.given.some(sameAs(one)));
  // Agreement lifts no page higher than this: those further below are results of no sentence.
  const least = (RANKING.leastShare * Math.max(0, ...pages.map(({ score }) => score))) / RANKING.agrees;
  const near = pages.filter(({ score }) => score >= least);
  const ranked = near.flatMap(holdUp).map(({ owner, score, target, place }): Held => {
    const worth = !place.denied && agrees(target) ? RANKING.agrees : 1;
    return { owner, score: score * worth, target, place };
  });
  // « Je vois mes remboursements, mais pas ma déclaration »: what the rest of the sentence asks for comes before what is denied.
  const [asked] = heard.beside.length === 0 ? [] : rank(search, said(search, heard.beside.join(' '))).pages;
  const most =
    ranked.find(
      ({ owner, place }) => owner === asked?.owner && !place.denied && asked.score >= RANKING.leastClause,
    )?.score ?? Infinity;
  const standing = ranked
    .filter(({ place }) => place.denied)
    .flatMap(({ place, score }) => {
      const denied = place.rests.find((rest) => rest.page !== HOME && heard.denies(rest));
      const owner = denied === undefined ? undefined : search.byContent.get(denied.step);
      return owner === undefined ? [] : holdUp({ owner, score: RANKING.standsFor * Math.min(score, most) });
    });
  const best = new Map<number, Held>();
  for (const held of [...ranked, ...standing]) {
    if (held.score > (best.get(held.owner)?.score ?? 0)) best.set(held.owner, held);
  }
  return [...best.values()].toSorted(
    (a, b) => Number(a.place.denied) - Number(b.place.denied) || b.score - a.score,
  );
}

/**
 * A page is opened straight by what is said, unless the sentence says more than is understood. Who only asks whether to do a thing says
 * nothing of where they stand: « dois-je l’envoyer par courrier » is asked before and after, online and on paper.
 */
function cautiously({ kind }: Target, { page, rests, way }: Opened, { wondered, goal, unread }: Heard): Way {
  const last = rests.at(-1);
  if (way.to !== page || kind === 'question' || last === undefined || last.page === HOME) return way;
  const isOnlyAsked = rests.every((rest) =>
    rest.page === HOME ? goal === undefined || !sameAs(rest)(goal) : wondered.some(sameAs(rest)),
  );
  if (!isOnlyAsked && !unread) return way;
  return { to: last.page, first: last.step, given: way.given.filter(({ step }) => step !== last.step) };
}

function resultsOf(search: Search, ranking: Ranking, most: number, heard: Heard): Result[] {
  const pages = inAgreement(search, ranking.pages, heard);
  const steps = new Map(search.pages.map((target) => [target.content, target]));
  const least = RANKING.leastShare * Math.max(0, ...pages.map(({ score }) => score));
  const near = pages.filter(({ score }) => score >= least);
  // A goal that the sentence denies is picked by nobody, unless nothing else is found: the guide then supposes it, and says so.
  const wished = near.filter(({ place }) => !goalOf(place).some(heard.denies));
  const found = new Map<string, Result>();
  let last = Infinity;
  for (const { score: own, target, place } of wished.length > 0 ? wished : near) {
    const score = Math.min(own, last);
    last = score;
    const { others: _, shared: __, cases: ___, next: ____, silent: _____, ...shown } = target;
    const { page, rests } = place;
    const way = cautiously(target, place, heard);
    const same = found.get(way.to);
    if (same !== undefined) {
      const { content, sources } = target;
      found.set(way.to, {
        ...same,
        also: [...same.also, { page, content, title: askedIn(target.title), sources }],
      });
    } else if (found.size < most) {
      const first = way.first === undefined ? undefined : steps.get(way.first);
      const asked = first === undefined ? {} : { asked: first.title, askedKind: first.kind };
      // What a question tells before it asks is told to nobody who did not say it.
      const title = first === undefined ? shown.title : askedIn(shown.title);
      const said = heard.given.filter((given) => way.given.some(sameAs(given)));
      found.set(way.to, { ...shown, title, page, rests, ...way, said, score, ...asked, also: [] });
    }
  }
  return [...found.values()];
}

/**
 * The pages that answer a sentence, the best first; or the subject that the guide does not treat; or nothing.
 * Any text is accepted, of any length and script.
 */
export function searchSymptoms(search: Search, asWritten: string): SearchOutcome {
  const text = search.heed(asWritten);
  const whole = said(search, text);
  const heard = hear(search, search.heedReports(asWritten));
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
      results: resultsOf(search, rank(search, said(search, ours)), RANKING.mostResults, heard),
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
