/** What a check of the content is: it looks at a guide and says what is wrong, where, and what to do. */
import type { AnswerText } from '../../words/layout.ts';
import type { AdviceWords, ReplyWords, Words } from '../../words/words.ts';
import type { GuideData } from '../guide-data.ts';
import { wordsByContent } from '../../guide/compile.ts';
import { listPages, type Page } from '../../guide/pages.ts';
import { isQuestion, publicLines } from '../../guide/text.ts';

/** What a check finds. */
export interface RawFinding {
  /** A fault, unless it is said otherwise. */
  readonly level?: 'faute' | 'a-revoir';
  /** The content, page, entry, point or word that it is about. */
  readonly where: string;
  /** Plain French: what is wrong and what to do. */
  readonly message: string;
  /** The text of the guide that it is about, whole: its line is told in the terminal, and the screen tells it there. */
  readonly quote?: string;
  /** Without such a text, what is written on its line of the file. */
  readonly near?: string;
  /** The text of an answer that it is about: its field, and the answer's id. */
  readonly at?: { readonly field: AnswerText; readonly key: string };
}

/** A page with its words; `undefined` where the words are missing, which a check says. */
export interface SpokenPage extends Page {
  readonly words: Words | undefined;
}

export type ActionWords = AdviceWords | ReplyWords;

/** A line somewhere in the guide. */
export type Line = readonly [where: string, line: string];

/** A guide as the checks look at it. Nothing in it is trusted: the data may be faulty. */
export interface Subject {
  readonly data: GuideData;
  readonly today: string;
  readonly pages: readonly SpokenPage[];
  /** Every page that some answers lead to, from each page. */
  readonly reached: ReadonlyMap<string, ReadonlySet<string>>;
  readonly words: ReadonlyMap<string, Words>;
  /** The words of each advice and reply, by content. */
  readonly sheets: ReadonlyMap<string, ActionWords>;
  /** What the public reads: the pages, the screens, the channels, what the search says of other subjects. */
  readonly publicLines: readonly Line[];
  /** Every string of a words file, and what the public reads. */
  readonly written: readonly Line[];
  /** What an adviser reads aloud. */
  readonly spokenLines: readonly Line[];
  /** What only an adviser sees. */
  readonly adviserLines: readonly Line[];
}

/** A check under its name. */
export interface Check {
  readonly name: string;
  /** What it finds is in the map, or a value of the sheet, which may have the name of a page; elsewhere, in the words or in the sheet. */
  readonly about?: 'carte' | 'valeur';
  /** It judges a page by itself: what it says of it does not depend on the words of the other pages. */
  readonly ofPage?: true;
  /** It judges the date and the role that a reading is signed with. */
  readonly ofDates?: true;
  /** What it finds is put right by freezing the map. */
  readonly ofRelease?: true;
  readonly find: (subject: Subject) => readonly RawFinding[];
}

/** Every string inside a value, with the keys that lead to it. */
export function* stringsIn(value: unknown, keys: readonly string[] = []): Generator<[string, string]> {
  if (typeof value === 'string') yield [keys.join('.'), value];
  else if (typeof value === 'object' && value !== null) {
    for (const [key, inner] of Object.entries(value)) yield* stringsIn(inner, [...keys, key]);
  }
}

const reaches = new WeakMap<ReadonlyMap<string, Page>, ReadonlyMap<string, ReadonlySet<string>>>();

/** Every page that some answers lead to, from each page; loops do not matter. */
export function reachedFrom(pages: ReadonlyMap<string, Page>): ReadonlyMap<string, ReadonlySet<string>> {
  const known = reaches.get(pages);
  if (known !== undefined) return known;
  const reached = new Map(
    [...pages.keys()].map((path): [string, ReadonlySet<string>] => {
      const found = new Set<string>();
      const queue = [path];
      for (const from of queue) {
        for (const { to } of pages.get(from)?.answers ?? []) {
          if (!found.has(to)) queue.push(to);
          found.add(to);
        }
      }
      return [path, found];
    }),
  );
  reaches.set(pages, reached);
  return reached;
}

/** What the legal pages say, the laws and offices that they name left out: those are no facts of the sheet. */
export function legalLines({ references, ...words }: GuideData['legales']): Line[] {
  return [...stringsIn(words, ['legales'])].map(([key, text]): Line => [
    key,
    Object.values(references).reduce((rest, reference) => rest.replaceAll(reference, 'la référence'), text),
  ]);
}

/** What is said around the pages: by the screens, the channels, the search about other subjects, and the legal pages. */
function around({ interface: screens, channels, recherche, legales }: GuideData): Line[] {
  return [
    ...[...stringsIn(screens, ['interface'])].filter(([key]) => !key.startsWith('interface.aide.canaux')),
    ...Object.entries(channels).flatMap(([name, { nom, comment }]): Line[] => [
      [`channels.${name}.nom`, nom],
      [`channels.${name}.comment`, comment],
    ]),
    ...[...stringsIn(recherche.horsSujet.sujets, ['hors-sujet'])].filter(([key]) => !key.includes('.mots.')),
    ...legalLines(legales),
  ];
}

/**
 * A guide made ready for the checks.
 *
 * @throws when the map cannot be read as pages.
 */
export function subjectOf(data: GuideData, today: string): Subject {
  const words = wordsByContent(data);
  const contents = [...words];
  const pages = listPages(data.root);
  const read: readonly Line[] = [
    ...contents.flatMap(([content, text]) => publicLines(text).map((line): Line => [content, line])),
    ...around(data),
  ];
  return {
    data,
    today,
    pages: [...pages.values()].map((page) => ({ ...page, words: words.get(page.content) })),
    reached: reachedFrom(pages),
    words,
    sheets: new Map(contents.filter((one): one is [string, ActionWords] => !isQuestion(one[1]))),
    publicLines: read,
    written: [...contents.flatMap(([content, text]) => [...stringsIn(text, [content])]), ...read],
    spokenLines: contents.flatMap(([content, { dire }]) =>
      dire.map((line): Line => [`${content}, à dire`, line]),
    ),
    adviserLines: contents.flatMap(([content, { savoir = [], relances = [] }]) => [
      ...savoir.map((line): Line => [`${content}, à savoir`, line]),
      ...relances.map((line): Line => [`${content}, relances`, line]),
    ]),
  };
}

/** The lines in which a fault is found. */
export function faultsIn(
  lines: readonly Line[],
  faulty: (line: string) => boolean,
  message: string,
): RawFinding[] {
  return lines
    .filter(([, line]) => faulty(line))
    .map(([where, line]) => ({ where, message: `« ${line} » : ${message}`, quote: line }));
}

const wholes = new WeakMap<readonly Line[], string>();

/** The lines that a pattern meets. Most patterns meet nothing: they are tried on the whole first. */
export function faultsMatching(lines: readonly Line[], pattern: RegExp, message: string): RawFinding[] {
  const whole = wholes.get(lines) ?? lines.map(([, line]) => line).join('\n');
  wholes.set(lines, whole);
  return pattern.test(whole) ? faultsIn(lines, (line) => pattern.test(line), message) : [];
}

/** One finding per place. */
export function findingsAt(
  places: readonly string[],
  message: string,
  line: Pick<RawFinding, 'quote' | 'near'> = {},
): RawFinding[] {
  return places.map((where) => ({ where: where === '' ? 'accueil' : where, message, ...line }));
}

/** What the line of an answer begins with in a document. */
export function lineOf(answer: string): string {
  return `\`${answer}\``;
}

/** The values that come more than once. */
export function repeated<T>(values: readonly T[]): T[] {
  return values.filter((value, index) => values.indexOf(value) !== index);
}
