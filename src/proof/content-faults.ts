/** Everything that is wrong in the files of a guide, each thing with its file, its line and what to do. */
import { isDetour, type Flow } from '../flow/flow.ts';
import { wordsByContent } from '../guide/compile.ts';
import { contentOf, listPages } from '../guide/pages.ts';
import type { Fault } from '../words/faults.ts';
import { contentOfFile, fileOf } from '../words/read.ts';
import { isAboutBraces } from '../words/text.ts';
import { checkGuide, checksThat, lawlessOf, type CheckName, type Finding } from './checks.ts';
import { SIGNS } from './checks/words.ts';
import { fold } from './checks/phrase-match.ts';
import type { GuideData, Machines } from './guide-data.ts';
import { readGuide, SCREEN_FILES, type ReadGuide } from './read-guide.ts';

type Files = ReadonlyMap<string, string>;

/** What must be known of a guide to find the line of a fault. */
type Known = Pick<GuideData, 'root' | 'valeurs'>;

/** Where the checks look beside the pages: the beginning of the place that they name, and the file. */
const PLACES: readonly (readonly [RegExp, string])[] = [
  [/^interface\b/, SCREEN_FILES.interface],
  [/^legales\b/, 'machines/interface/pages-legales.fr.ts'],
  [/^hors-sujet\b/, SCREEN_FILES.horsSujet],
  [/^console\b/, SCREEN_FILES.console],
  [/^channels\b/, 'machines/fiche/channels.ts'],
  [/^C\d+$/, 'machines/fiche/points.ts'],
  [/^S\d\d\b/, 'machines/fiche/sources.ts'],
  [/^fiche$/, 'machines/fiche/relectures.yaml'],
];

/** The first line of a text that a test accepts, from 1; undefined when none is. */
function lineWhere(text: string, accepts: (line: string) => boolean): number | undefined {
  const index = text.split('\n').findIndex((line) => accepts(line));
  return index < 0 ? undefined : index + 1;
}

/** The line of a key in a TypeScript file, as a step before as an answer, whose value is a text. */
function lineOfKey(text: string, key: string): number | undefined {
  return (
    lineWhere(text, (line) => new RegExp(`^\\s*(?:'${key}'|${key}): *[^' ]`).test(line)) ??
    lineWhere(text, (line) => line.includes(`'${key}':`))
  );
}

/** The line of a file that a finding is about: the first words of what is written there are looked for, numbers put in. */
function lineHolding(text: string, written: string | undefined, data: Known): number | undefined {
  if (written === undefined) return undefined;
  const start = fold(written.slice(0, 40));
  return lineWhere(text, (line) =>
    fold(line.replace(/\{(\w+)\}/g, (whole, name: string) => data.valeurs[name]?.valeur ?? whole)).includes(
      start,
    ),
  );
}

/** The name of the file of the flow that a place of the map is in, and the step. */
function placeOnMap(where: string, root: Flow): { readonly file: string; readonly step: string } {
  const keys = where.split('/');
  const step = keys.at(-1) ?? '';
  let flow = root.initial;
  let inner: Flow | undefined = root;
  for (const key of keys.slice(0, -1)) {
    const next: Flow['states'][string] | undefined = inner?.states[key];
    inner = next !== undefined && isDetour(next) ? next : undefined;
    flow = key;
  }
  return { file: `machines/${flow}.ts`, step };
}

/** Where the last « : » of a message is that stands in no quotation; -1 when there is none. */
function lastColon(message: string): number {
  for (let at = message.lastIndexOf(' : '); at > 0; at = message.lastIndexOf(' : ', at - 1)) {
    const before = message.slice(0, at);
    if (before.split('«').length === before.split('»').length) return at;
  }
  return -1;
}

/** Where the first sentence of a message ends, quotations read as a whole; -1 where there is only one. */
function endOfFirst(message: string): number {
  for (const { index, 0: end } of message.matchAll(/[.?!](?: »)? (?=[\p{Lu}«])/gu)) {
    const before = message.slice(0, index + end.length);
    if (before.split('«').length === before.split('»').length) return index + end.length;
  }
  return -1;
}

/** What is wrong is the first sentence of a message, and what to do the others; of one sentence, what to do is after its last « : ». */
function cut(message: string): Pick<Fault, 'what' | 'todo'> {
  const first = endOfFirst(message);
  if (first > 0) return { what: message.slice(0, first).trimEnd(), todo: message.slice(first) };
  const colon = lastColon(message);
  const [before, end] = [message.slice(0, Math.max(0, colon)), message.slice(colon + 3)];
  // A quotation says neither what is wrong nor what to do: it stays with what is said of it.
  const isQuoted = end.startsWith('«') || /^«[^»]*»$/.test(before);
  if (colon <= 0 || isQuoted || end.startsWith('npm run'))
    return { what: message, todo: 'Corrigez cette ligne.' };
  return { what: `${before}.`, todo: `${end[0]?.toUpperCase() ?? ''}${end.slice(1)}` };
}

/** The same thing found in each copy of a detour is one thing to put right. */
function once<One extends Fault>(faults: readonly One[]): readonly One[] {
  return [...new Map(faults.map((fault) => [JSON.stringify(fault), fault])).values()];
}

/** A finding of the checks, with the file and the line that it is about. */
export function faultOfFinding(
  { where, message, about, quote, near = quote }: Omit<Finding, 'check' | 'level'>,
  data: Known,
  files: Files,
): Fault {
  const told = cut(message);
  const place = where.split(/[.,]/)[0] ?? '';
  const { file, step } = placeOnMap(place, data.root);
  const map = files.get(file);
  if (about === 'carte') {
    const startAt = (text: string) => lineWhere(text, (line) => line.includes(`initial: '${step}'`));
    const line = map === undefined ? undefined : (lineOfKey(map, step) ?? startAt(map));
    if (line !== undefined) return { file, line, ...told };
    for (const [other, text] of files) {
      if (!/^machines\/[^/]+\.ts$/.test(other)) continue;
      // The root's file has the name of its first step: when that one does not exist, it is found by what it writes.
      const found = lineOfKey(text, place) ?? (map === undefined ? startAt(text) : undefined);
      if (found !== undefined) return { file: other, line: found, ...told };
    }
    return { file: map === undefined ? 'machines/index.ts' : file, line: 1, ...told };
  }
  const document = fileOf(contentOf(place, data.root));
  const text = about === 'valeur' ? undefined : files.get(document);
  if (text !== undefined) return { file: document, line: lineHolding(text, near, data) ?? 1, ...told };
  const ofValue = about === 'valeur' || Object.hasOwn(data.valeurs, place);
  const [, other = ofValue ? 'machines/fiche/sources.ts' : 'machines/index.ts'] =
    PLACES.find(([pattern]) => about !== 'valeur' && pattern.test(where)) ?? [];
  const key = place.split('/').at(-1) ?? '';
  const source = files.get(other) ?? '';
  return { file: other, line: lineHolding(source, near, data) ?? lineOfKey(source, key) ?? 1, ...told };
}

/** A fault or something to read again, with the check that told it; none for what the reader of the files tells. */
export interface LocatedFinding extends Fault {
  readonly level: Finding['level'];
  readonly check?: CheckName;
  /** The text of an answer that it is about. */
  readonly at?: NonNullable<Finding['at']>;
}

/** What the checks say of a guide as far as it is read. */
export interface ContentVerdict {
  readonly findings: readonly LocatedFinding[];
  /** Whether every check could be asked of the whole guide: else more may be wrong than is told. */
  readonly isWhole: boolean;
}

/** What the reader says of braces is what the check of signs says of them, with the names that may be written: it stands for both. */
const isBraces = (fault: Fault): boolean => contentOfFile(fault.file) !== undefined && isAboutBraces(fault);

const OF_A_PAGE = checksThat('ofPage');

/**
 * Everything that is wrong in the files of a guide, and what waits to be read again: one fault does not hide the others. What does not read
 * comes first. While the map does not, nothing else can be told; while the words of a page do not, the other pages are judged each by itself:
 * what the checks of the whole would say of half a guide only follows from that.
 *
 * @param files the texts of the files of `machines/`, by their paths from the project's root.
 * @param today the day on which the dates are judged, as « AAAA-MM-JJ ».
 * @param read what the files hold, for whoever has read them.
 */
export function contentVerdict(
  machines: Machines,
  files: Files,
  today: string,
  { guide, faults }: Pick<ReadGuide, 'guide' | 'faults'> = readGuide(machines, files),
): ContentVerdict {
  const told = (findings: readonly Finding[]) =>
    findings.map((finding): LocatedFinding => {
      const { level, check, at } = finding;
      return { ...faultOfFinding(finding, machines, files), level, check, ...(at !== undefined && { at }) };
    });
  const onMap = lawlessOf(machines.root);
  const read = faults.map((fault): LocatedFinding => ({
    ...fault,
    level: 'faute',
    ...(isBraces(fault) && { check: SIGNS }),
  }));
  const braced = new Set(faults.filter(isBraces).map(({ file, line }) => `${file} ${line}`));
  const isTold = (one: LocatedFinding) =>
    one.check === SIGNS && braced.has(`${one.file} ${one.line}`) && isAboutBraces(one);
  if (guide === undefined || onMap.length > 0)
    return { findings: once([...told(onMap), ...read]), isWhole: false };
  const words = wordsByContent(guide);
  const isWhole = [...listPages(guide.root).values()].every(({ content }) => words.has(content));
  const found = checkGuide(guide, { today }).filter(
    ({ check, where }) => isWhole || (OF_A_PAGE.has(check) && words.has(where.split(/[.,]/)[0] ?? '')),
  );
  return { findings: once([...read, ...told(found).filter((one) => !isTold(one))]), isWhole };
}

/** What `contentVerdict` finds. */
export function contentFindings(...asked: Parameters<typeof contentVerdict>): readonly LocatedFinding[] {
  return contentVerdict(...asked).findings;
}

/** The faults alone: see `contentFindings`. */
export function contentFaults(machines: Machines, files: Files, today: string): readonly Fault[] {
  return contentFindings(machines, files, today)
    .filter(({ level }) => level === 'faute')
    .map(({ file, line, what, todo }) => ({ file, line, what, todo }));
}
