/** « Ce qui a changé » between two editions of the guide: pages, answers, sentences, facts and ways, gained and lost. */
import type { Flow } from '../flow/flow.ts';
import { ANSWER_FIELDS } from '../words/layout.ts';
import { countWays } from '../guide/ways.ts';
import { HOME, listPages, type Page, type Pages } from '../guide/pages.ts';
import { sentencesOf } from './readability.ts';
import { fill } from '../guide/format.ts';
import { repeated } from './checks/check.ts';
import type { ReviewWords } from './review-words.ts';

/** What an edition says beside its map; a registered release is a map alone. */
interface EditionTexts {
  /** By content, then by field: the sentences, in order. */
  readonly sentences: ReadonlyMap<string, readonly Line[]>;
  /** By content: the labels of its answers. */
  readonly labels: ReadonlyMap<string, Readonly<Record<string, string>>>;
  /** By content: other ways to say its subject, for the search. */
  readonly synonyms: ReadonlyMap<string, readonly Line[]>;
  readonly settings: ReadonlyMap<string, readonly Line[]>;
  /** The names of the channels, by their ids. */
  readonly channels: ReadonlyMap<string, string>;
  /** The sentences of the screens and channels. */
  readonly screens: readonly Line[];
  readonly facts: readonly Line[];
  readonly points: readonly Line[];
}

/** A text, and the field or the entry that it stands in. */
interface Line {
  readonly field: string;
  readonly text: string;
}

/** The guide at some moment. */
export interface Edition {
  readonly name: string;
  readonly pages: Pages;
  readonly said: EditionTexts | undefined;
}

/** An answer of a page, by the contents of both ends. */
interface AnswerLine {
  readonly content: string;
  readonly id: string;
  readonly to: string;
}

interface Diff<T> {
  readonly gained: readonly T[];
  readonly lost: readonly T[];
}

interface PageLines extends Diff<Line> {
  readonly content: string;
}

interface ChangedValue {
  readonly content: string;
  readonly what: string;
  readonly before: string;
  readonly after: string;
}

/** The answers that a page has in both editions, in the order of each. */
interface Reordered {
  readonly content: string;
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** What two editions have not in common. What only words tell is undefined when an edition has none. */
export interface Changes {
  readonly from: Edition;
  readonly to: Edition;
  /** Contents: what is said once, however many addresses it has. */
  readonly pages: Diff<string>;
  readonly addresses: Diff<string>;
  /** Answers of every page: those of a new page are new. */
  readonly answers: Diff<AnswerLine>;
  readonly moved: readonly ChangedValue[];
  /** Pages whose same answers stand in another order, by the ids in each. */
  readonly reordered: readonly Reordered[];
  readonly renamed: readonly ChangedValue[] | undefined;
  readonly sentences: readonly PageLines[] | undefined;
  readonly synonyms: readonly PageLines[] | undefined;
  readonly screens: Diff<Line> | undefined;
  readonly settings: readonly ChangedValue[] | undefined;
  readonly facts: Diff<Line> | undefined;
  readonly points: Diff<Line> | undefined;
  readonly ways: { readonly before: number; readonly after: number; readonly kept: number };
}

// ——— Reading an edition ———

type UnknownRecord = Readonly<Record<string, unknown>>;

// Editions come from other commits: what they hold is read with care, and what is not understood is passed over.
function bag(value: unknown): UnknownRecord {
  return typeof value === 'object' && value !== null ? (value as UnknownRecord) : {};
}

function* textsIn(value: unknown, field: string): Generator<Line> {
  if (typeof value === 'string') yield { field, text: value };
  else
    for (const [key, inner] of Object.entries(bag(value))) {
      yield* textsIn(inner, Array.isArray(value) ? field : `${field}.${key}`);
    }
}

function sentences(value: unknown, field: string): Line[] {
  return [...textsIn(value, field)].flatMap(({ text, field: at }) =>
    sentencesOf(text).map((sentence) => ({ field: at, text: sentence })),
  );
}

// What is no sentence: how the page is set, and what is compared apart.
const SETTINGS = ['statut', 'sources', 'contacts', 'sans'];
const APART = new Set([...SETTINGS, ...ANSWER_FIELDS, 'picto', 'suite', 'mots']);

function sentencesOfWords(words: UnknownRecord): Line[] {
  const own = Object.entries(words).filter(([field]) => !APART.has(field));
  return [
    ...own.flatMap(([field, value]) => sentences(value, field)),
    // Their keys are answers and addresses of pages, not fields.
    ...['siReponse', 'dits', 'suite'].flatMap((field) =>
      Object.values(bag(words[field])).flatMap((label) => sentences(label, field)),
    ),
  ];
}

function settingsOf(words: UnknownRecord): Line[] {
  return SETTINGS.filter((field) => words[field] !== undefined).map((field) => ({
    field,
    text: [words[field]].flat().join(', '),
  }));
}

function labelsOf(words: UnknownRecord): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(bag(words['reponses'])).filter(
      (one): one is [string, string] => typeof one[1] === 'string',
    ),
  );
}

/** The facts of each entry: a list of texts, or of facts that have one. */
function factsOf(sources: unknown): Line[] {
  return Object.entries(bag(sources)).flatMap(([entry, value]) =>
    Object.values(bag(bag(value)['faits'])).map((fact) => ({
      field: entry,
      text: typeof fact === 'string' ? fact : String(bag(fact)['texte']),
    })),
  );
}

const POINT = ['statut', 'conclusion', 'question'];

/** A guide’s data, of this commit or another. */
export interface LooseData {
  readonly root: Flow;
  readonly words?: unknown;
  readonly sources?: unknown;
  readonly points?: unknown;
  readonly interface?: unknown;
  readonly channels?: unknown;
  readonly console?: unknown;
}

/**
 * A guide as an edition.
 *
 * @throws when its map does not hold together.
 */
export function editionOf(name: string, data: LooseData): Edition {
  const files = Object.values(bag(data.words)).map(bag);
  const steps = files.flatMap((file, index) =>
    Object.entries(bag(file['steps'])).map(([step, words]): [string, UnknownRecord] => [
      index === 0 ? step : `${String(file['flow'])}/${step}`,
      bag(words),
    ]),
  );
  const points = Object.entries(bag(data.points)).flatMap(([id, point]) =>
    POINT.flatMap((field) => Array.from(textsIn(bag(point)[field], id))),
  );
  return {
    name,
    pages: listPages(data.root),
    said: {
      sentences: new Map(steps.map(([content, words]) => [content, sentencesOfWords(words)])),
      labels: new Map(steps.map(([content, words]) => [content, labelsOf(words)])),
      synonyms: new Map(steps.map(([content, words]) => [content, [...textsIn(words['mots'], 'mots')]])),
      channels: new Map(
        Object.entries(bag(data.channels)).flatMap(([id, channel]) => {
          const { nom } = bag(channel);
          return typeof nom === 'string' ? [[id, nom] as const] : [];
        }),
      ),
      settings: new Map(steps.map(([content, words]) => [content, settingsOf(words)])),
      screens: (['interface', 'channels', 'console'] as const).flatMap((key) => sentences(data[key], key)),
      facts: factsOf(data.sources),
      points,
    },
  };
}

/**
 * A registered release as an edition: its map, without words.
 *
 * @throws when its map does not hold together.
 */
export function editionOfMap(name: string, root: Flow): Edition {
  return { name, pages: listPages(root), said: undefined };
}

// ——— Comparing ———

const asIs = (text: string): string => text;

/** What each list has more than the other: a thing that comes twice counts twice. */
function both<T>(before: readonly T[], after: readonly T[], key: (one: T) => string): Diff<T> {
  const more = (these: readonly T[], those: readonly T[]): T[] => {
    const left = new Map<string, number>();
    for (const one of those) left.set(key(one), (left.get(key(one)) ?? 0) + 1);
    return these.filter((one) => {
      const count = left.get(key(one)) ?? 0;
      left.set(key(one), count - 1);
      return count <= 0;
    });
  };
  return { gained: more(after, before), lost: more(before, after) };
}

const lineKey = ({ field, text }: Line): string => `${field}\n${text}`;

function bothLines(before: readonly Line[], after: readonly Line[]): Diff<Line> {
  return both(before, after, lineKey);
}

type Lines = ReadonlyMap<string, readonly Line[]>;

/** The lines gained and lost of each content that has any. */
function pageLines(before: Lines, after: Lines): PageLines[] {
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((content) => {
    const { gained, lost } = bothLines(before.get(content) ?? [], after.get(content) ?? []);
    return gained.length + lost.length === 0 ? [] : [{ content, gained, lost }];
  });
}

/** The first page of each content, by content. */
function byContent(pages: Pages): ReadonlyMap<string, Page> {
  const found = new Map<string, Page>();
  for (const page of pages.values()) if (!found.has(page.content)) found.set(page.content, page);
  return found;
}

function answersOf({ pages }: Edition, page: Page): AnswerLine[] {
  return page.answers.map(({ id, to }) => ({
    content: page.content,
    id,
    to: pages.get(to)?.content ?? to,
  }));
}

/** How many ways both editions have: the same contents met by the same answers. */
function commonWays(before: Pages, after: Pages): number {
  const known = new Map<string, number>();
  const count = (one: Page | undefined, other: Page | undefined): number => {
    if (one === undefined || other === undefined || one.content !== other.content) return 0;
    const key = `${one.path}\n${other.path}`;
    const done = known.get(key);
    if (done !== undefined) return done;
    const shared = one.answers.reduce((sum, { id, to }) => {
      const same = other.answers.find((answer) => answer.id === id);
      return same === undefined ? sum : sum + count(before.get(to), after.get(same.to));
    }, 1);
    known.set(key, shared);
    return shared;
  };
  return count(before.get(HOME), after.get(HOME));
}

/** Where the same answer of the same page now leads to another content; once, however many copies the page has. */
function movedAnswers(before: Edition, after: Edition): ChangedValue[] {
  const found = new Map<string, ChangedValue>();
  for (const page of before.pages.values()) {
    const now = after.pages.get(page.path);
    if (now?.content !== page.content) continue;
    for (const { content, id, to } of answersOf(before, page)) {
      const same = answersOf(after, now).find((answer) => answer.id === id);
      if (same === undefined || same.to === to) continue;
      found.set(`${content} ${id} ${to} ${same.to}`, { content, what: id, before: to, after: same.to });
    }
  }
  return [...found.values()];
}

/** What a list has that another has too. */
const shared = (these: readonly string[] = [], those: readonly string[] = []) =>
  these.filter((id) => those.includes(id));

/** The pages whose answers changed their order; those that came or went are told elsewhere. */
function reorderedAnswers(before: ReadonlyMap<string, Page>, after: ReadonlyMap<string, Page>): Reordered[] {
  return [...before].flatMap(([content, page]) => {
    const [was, is] = [page, after.get(content)].map((one) => (one?.answers ?? []).map(({ id }) => id));
    const [old, now] = [shared(was, is), shared(is, was)];
    return old.join(' ') === now.join(' ') ? [] : [{ content, before: old, after: now }];
  });
}

/** What two tables by content say differently, for the contents that both have. */
function turned(
  before: ReadonlyMap<string, Readonly<Record<string, string>>>,
  after: ReadonlyMap<string, Readonly<Record<string, string>>>,
): ChangedValue[] {
  return [...before].flatMap(([content, was]) => {
    const is = after.get(content) ?? {};
    return Object.entries(was).flatMap(([what, text]) => {
      const now = is[what];
      return now === undefined || now === text ? [] : [{ content, what, before: text, after: now }];
    });
  });
}

/** Settings by content and field; a field that is not there is empty. */
function settingsTable({ settings }: EditionTexts): ReadonlyMap<string, Readonly<Record<string, string>>> {
  const none = Object.fromEntries(SETTINGS.map((field) => [field, '']));
  return new Map(
    [...settings].map(([content, lines]) => [
      content,
      { ...none, ...Object.fromEntries(lines.map(({ field, text }) => [field, text])) },
    ]),
  );
}

/** Such a table with the pages that only the other edition has, nothing set on them. */
function withNew(
  table: ReturnType<typeof settingsTable>,
  { settings }: EditionTexts,
): ReturnType<typeof settingsTable> {
  const none = Object.fromEntries(SETTINGS.map((field) => [field, '']));
  const fresh = [...settings.keys()].filter((content) => !table.has(content));
  return new Map([...table, ...fresh.map((content) => [content, none] as const)]);
}

/** What has changed from one edition to another. */
export function changesBetween(from: Edition, to: Edition): Changes {
  const [contents, now] = [byContent(from.pages), byContent(to.pages)];
  const answers = (edition: Edition, pages: ReadonlyMap<string, Page>) =>
    [...pages.values()].flatMap((page) => answersOf(edition, page));
  const [was, is] = [from.said, to.said];
  const worded = was !== undefined && is !== undefined;
  return {
    from,
    to,
    pages: both([...contents.keys()], [...now.keys()], asIs),
    addresses: both([...from.pages.keys()], [...to.pages.keys()], asIs),
    answers: both(answers(from, contents), answers(to, now), ({ content, id }) => `${content} ${id}`),
    moved: movedAnswers(from, to),
    reordered: reorderedAnswers(contents, now),
    renamed: worded ? turned(was.labels, is.labels) : undefined,
    sentences: worded ? pageLines(was.sentences, is.sentences) : undefined,
    synonyms: worded ? pageLines(was.synonyms, is.synonyms) : undefined,
    screens: worded ? bothLines(was.screens, is.screens) : undefined,
    settings: worded ? turned(withNew(settingsTable(was), is), settingsTable(is)) : undefined,
    facts: worded ? bothLines(was.facts, is.facts) : undefined,
    points: worded ? bothLines(was.points, is.points) : undefined,
    ways: {
      before: countWays(from.pages).get(HOME) ?? 0,
      after: countWays(to.pages).get(HOME) ?? 0,
      kept: commonWays(from.pages, to.pages),
    },
  };
}

// ——— Telling ———

/** A heading and the lines under it. */
export interface Section {
  readonly title: string;
  readonly lines: readonly string[];
  /** Of addresses and ways: it tells whoever keeps the site, and its owner nothing. */
  readonly technical?: true;
}

/** A section, or none when it would have no lines. */
function section(title: string, lines: readonly string[]): Section[] {
  return lines.length === 0 ? [] : [{ title: fill(title, { nombre: lines.length }), lines }];
}

const technical = (sections: readonly Section[]): Section[] =>
  sections.map((one) => ({ ...one, technical: true }));

function underEntry({ field, text }: Line): string {
  return `${field} : ${text}`;
}

/** The changes as a report: only what did change, and one sentence when nothing did. */
export function describeChanges(changes: Changes, words: ReviewWords): readonly Section[] {
  const say = words.changements;
  const { from, to, pages, addresses, answers, ways } = changes;
  const titleOf = (content: string): string => {
    const lines = to.said?.sentences.get(content) ?? from.said?.sentences.get(content) ?? [];
    const title = lines.filter(({ field }) => field === 'titre' || field === 'question');
    return title.length === 0 ? content : title.map(({ text }) => text).join(' ');
  };
  const titles = [
    ...new Set([...from.pages.values(), ...to.pages.values()].map(({ content }) => content)),
  ].map(titleOf);
  const twice = new Set(repeated(titles));
  // Only what has no title of its own needs its name.
  const named = (content: string) =>
    twice.has(titleOf(content)) ? `${titleOf(content)} (${content})` : titleOf(content);
  const label = (edition: Edition, content: string, id: string) =>
    edition.said?.labels.get(content)?.[id] ?? (to.said ?? from.said)?.labels.get(content)?.[id] ?? id;
  const answer = (edition: Edition) => (one: AnswerLine) =>
    fill(say.reponse, {
      titre: named(one.content),
      reponse: label(edition, one.content, one.id),
      vers: titleOf(one.to),
    });
  const turnedLine =
    (what: (one: ChangedValue) => string, show: (text: string) => string) => (one: ChangedValue) =>
      one.before === ''
        ? fill(say.mis, { quoi: what(one), apres: show(one.after) })
        : fill(say.change, { quoi: what(one), avant: show(one.before), apres: show(one.after) });
  const field = (name: string) => say.champs[name] ?? name;
  const signed = ({ gained, lost }: Diff<Line>) => [
    ...lost.map((line) => `− ${field(line.field)} : ${line.text}`),
    ...gained.map((line) => `+ ${field(line.field)} : ${line.text}`),
  ];
  const unchanged = { gained: [], lost: [] };
  const [facts, points] = [changes.facts ?? unchanged, changes.points ?? unchanged];
  const answerName = (edition: Edition) => (one: ChangedValue) =>
    `${named(one.content)} → ${label(edition, one.content, one.what)}`;
  const settingInWords = (text: string): string =>
    text
      .split(', ')
      .map((one) => say.valeurs[one] ?? (to.said ?? from.said)?.channels.get(one) ?? one)
      .join(', ');
  const sections = [
    ...section(say.pagesGagnees, pages.gained.map(named)),
    ...section(say.pagesPerdues, pages.lost.map(named)),
    ...technical(
      section(
        say.adressesGagnees,
        addresses.gained.map((path) => `/${path}`),
      ),
    ),
    ...technical(
      section(
        say.adressesPerdues,
        addresses.lost.map((path) => `/${path}`),
      ),
    ),
    ...section(say.reponsesGagnees, answers.gained.map(answer(to))),
    ...section(say.reponsesPerdues, answers.lost.map(answer(from))),
    ...section(say.reponsesDeplacees, changes.moved.map(turnedLine(answerName(to), titleOf))),
    ...section(
      say.reponsesOrdonnees,
      changes.reordered.map(({ content, before: was, after: is }) => {
        const inOrder = (ids: readonly string[]) => ids.map((id) => label(to, content, id)).join(', ');
        const line = { content, what: '', before: inOrder(was), after: inOrder(is) };
        return turnedLine(() => named(content), asIs)(line);
      }),
    ),
    ...section(
      say.reponsesRenommees,
      (changes.renamed ?? []).map(turnedLine(({ content }) => named(content), asIs)),
    ),
    ...(changes.sentences ?? []).flatMap((one) =>
      section(fill(say.phrases, { titre: named(one.content) }), signed(one)),
    ),
    ...section(
      say.motsDeRecherche,
      (changes.synonyms ?? []).map(({ content, gained, lost }) =>
        [
          `${named(content)} :`,
          ...(lost.length === 0 ? [] : [`− ${lost.map(({ text }) => text).join(', ')}`]),
          ...(gained.length === 0 ? [] : [`+ ${gained.map(({ text }) => text).join(', ')}`]),
        ].join(' '),
      ),
    ),
    ...section(say.ecrans, signed(changes.screens ?? unchanged)),
    ...section(
      say.reglages,
      (changes.settings ?? []).map(
        turnedLine(({ content, what }) => `${named(content)}, ${field(what)}`, settingInWords),
      ),
    ),
    ...section(say.faitsGagnes, facts.gained.map(underEntry)),
    ...section(say.faitsPerdus, facts.lost.map(underEntry)),
    ...section(say.pointsGagnes, points.gained.map(underEntry)),
    ...section(say.pointsPerdus, points.lost.map(underEntry)),
  ];
  const { before, after, kept } = ways;
  const [gagnes, perdus] = [after - kept, before - kept];
  const counts = fill(say.comptes, { avant: before, apres: after, gagnes, perdus });
  const title = fill(say.titre, { avant: from.name, apres: to.name });
  const worded = from.said !== undefined && to.said !== undefined;
  const silent = worded ? [] : [say.sansMots];
  const still = sections.length === 0 && gagnes + perdus === 0;
  return [
    { title, lines: [...(still ? [worded ? say.rien : say.carteInchangee] : []), ...silent] },
    ...sections,
    { title: say.chemins, lines: [counts], technical: true },
  ];
}
