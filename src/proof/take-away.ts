/** Takes a page away with all that names it: what would change, and what would then be wrong. Nothing is written here. */
import { isDetour, type Flow } from '../flow/flow.ts';
import { contentOf, listPages } from '../guide/pages.ts';
import type { Fault } from '../words/faults.ts';
import { fileOf, type PageDocument } from '../words/read.ts';
import { writeDocument } from '../words/write.ts';
import { contentFaults } from './content-faults.ts';
import type { Machines } from './guide-data.ts';
import { readGuide } from './read-guide.ts';

type Files = ReadonlyMap<string, string>;

/** What taking a page away would do. */
export interface TakenAway {
  /** What goes, a French sentence a thing. */
  readonly consequences: readonly string[];
  /** The files to write, and those to delete (undefined). */
  readonly files: ReadonlyMap<string, string | undefined>;
  /** Why the map would no longer be lawful; nothing may be written while there is something. */
  readonly unlawful: readonly Fault[];
  /** What is left to do by hand in the words: a page to read again, a list that is now empty. */
  readonly left: readonly Fault[];
}

const POINTS = 'machines/fiche/points.ts';
const MAP_FILE = /^machines\/[^/]+\.ts$/;

/** Where the value that begins at an index ends, its brackets closed. Quoted texts are skipped. */
function endOfValue(text: string, from: number): number {
  let depth = 0;
  for (let at = from; at < text.length; at += 1) {
    const sign = text[at] ?? '';
    if (sign === "'") at = text.indexOf("'", at + 1);
    else if ('{['.includes(sign)) depth += 1;
    else if ('}]'.includes(sign)) depth -= 1;
    if (depth < 0 || (depth === 0 && sign === ',')) return at;
  }
  return text.length;
}

/** A text without a key, its value and the comments just above it. */
function withoutKey(text: string, key: string, from: number): string {
  const bare = /^[a-z]\w*$/.test(key) ? `(?:'${key}'|${key})` : `'${key}'`;
  const match = new RegExp(`(?:^[ \\t]*//[^\\n]*\\n)*[ \\t]*${bare}: `, 'm').exec(text.slice(from));
  if (match === null) return text;
  const start = from + match.index;
  const end = endOfValue(text, start + match[0].length);
  return `${text.slice(0, start)}${text.slice(text[end] === ',' ? end + 1 : end).replace(/^[ \t]*\n/, '')}`;
}

/** The map without a step of one flow, in every copy of it; the answers that lead there go too. */
function rootWithout(root: Flow, flow: string | undefined, step: string): Flow {
  const visit = (one: Flow, name: string | undefined): Flow => {
    const states = Object.entries(one.states).flatMap(([key, state]): [string, unknown][] => {
      if (isDetour(state)) return [[key, { ...state, ...visit(state, key) }]];
      if (name !== flow) return [[key, state]];
      if (key === step) return [];
      return 'on' in state
        ? [
            [
              key,
              { ...state, on: Object.fromEntries(Object.entries(state.on).filter(([, to]) => to !== step)) },
            ],
          ]
        : [[key, state]];
    });
    // Only steps and answers went: what is left has the shape that it had.
    return { ...one, states: Object.fromEntries(states) as Flow['states'] };
  };
  return visit(root, undefined);
}

/** A record without some of its names; undefined as soon as nothing is left of it. */
function without<Value>(
  record: Readonly<Record<string, Value>> | undefined,
  gone: (name: string) => boolean,
): Readonly<Record<string, Value>> | undefined {
  const left = Object.entries(record ?? {}).filter(([name]) => !gone(name));
  return left.length === 0 ? undefined : Object.fromEntries(left);
}

/** A map that is no longer that of the last release is what was asked for: it only has to be registered. */
function isUnlawful({ file, todo }: Fault): boolean {
  return MAP_FILE.test(file) && !todo.includes('npm run release');
}

/**
 * What taking a page away would do.
 *
 * @param content the page's name, as that of its document: `connexion/attendre`.
 */
export function takeAway(machines: Machines, files: Files, content: string, today: string): TakenAway {
  const { documents } = readGuide(machines, files);
  const pages = [...listPages(machines.root).values()];
  const [step = '', flow] = content.split('/').toReversed();
  const changed = new Map<string, string | undefined>([[fileOf(content), undefined]]);
  const consequences = [`${fileOf(content)} est effacé.`];
  const gone = new Set(pages.filter((page) => page.content === content).map(({ path }) => path));
  for (const path of gone) consequences.push(`L’adresse /${path}/ n’existe plus.`);

  const mapFile = `machines/${flow ?? machines.root.initial}.ts`;
  const map = files.get(mapFile) ?? '';
  const answersGone = new Map<string, Set<string>>();
  for (const page of pages) {
    const inSameFlow = page.content.split('/').slice(0, -1).join('/') === (flow ?? '');
    for (const { id, to } of page.answers) {
      if (!inSameFlow || !gone.has(to)) continue;
      const answers = answersGone.get(page.content) ?? new Set();
      answersGone.set(page.content, answers.add(id));
    }
  }
  const states = map.indexOf('states: {') + 'states: {'.length;
  const links = new RegExp(`[ \\t]*'?[\\w-]+'?: '${step}',?(?: (?=')|[ \\t]*\\n)?`, 'g');
  const head = map.slice(0, states);
  const body = withoutKey(map, step, states).slice(states);
  changed.set(
    mapFile,
    head + body.replace(links, (link) => (/^\s*(?:initial|onDone)/.test(link) ? link : '')),
  );
  consequences.push(`Dans ${mapFile}, l’étape « ${step} » est enlevée.`);

  for (const [name, document] of documents) {
    if (name === content) continue;
    const answers = answersGone.get(name) ?? new Set();
    const { written } = document;
    const suite = 'suite' in written ? Object.keys(written.suite).filter((path) => gone.has(path)) : [];
    if (answers.size === 0 && suite.length === 0) continue;
    for (const answer of answers)
      consequences.push(`Dans ${fileOf(name)}, la réponse « ${answer} » est enlevée.`);
    for (const path of suite) consequences.push(`Dans ${fileOf(name)}, la suite « ${path} » est enlevée.`);
    const left = {
      ...written,
      ...('reponses' in written ? { reponses: without(written.reponses, (one) => answers.has(one)) } : {}),
      ...('siReponse' in written && written.siReponse !== undefined
        ? { siReponse: without(written.siReponse, (one) => answers.has(one)) }
        : {}),
      ...('dits' in written && written.dits !== undefined
        ? { dits: without(written.dits, (one) => answers.has(one)) }
        : {}),
      ...('pictos' in written ? { pictos: without(written.pictos, (one) => answers.has(one)) } : {}),
      ...('suite' in written ? { suite: without(written.suite, (one) => gone.has(one)) } : {}),
    };
    const kept = Object.fromEntries(Object.entries(left).filter(([, value]) => value !== undefined));
    // The same fields but for some of their names; one that is now empty is told as missing when it is read again.
    changed.set(
      fileOf(name),
      writeDocument({ ...document, written: kept as unknown as PageDocument['written'] }),
    );
  }

  const points = Object.entries(machines.points).filter(([, point]) => Object.hasOwn(point.pages, content));
  let pointsText = files.get(POINTS) ?? '';
  for (const [id] of points) {
    consequences.push(`Dans ${POINTS}, le point ${id} ne nomme plus cette page.`);
    pointsText = withoutKey(pointsText, content, pointsText.search(new RegExp(`^\\s*'?${id}'?: `, 'm')));
  }
  if (points.length > 0) changed.set(POINTS, pointsText);

  const after = {
    ...machines,
    root: rootWithout(machines.root, flow, step),
    points: Object.fromEntries(
      Object.entries(machines.points).map(([id, point]) => [
        id,
        { ...point, pages: without(point.pages, (one) => one === content) ?? {} },
      ]),
    ),
  };
  const filesAfter = new Map(
    [...files].flatMap(([file, text]): [string, string][] => {
      const now = changed.has(file) ? changed.get(file) : text;
      return now === undefined ? [] : [[file, now]];
    }),
  );
  const before = new Set(contentFaults(machines, files, today).map(({ file, what }) => `${file} ${what}`));
  const faults = contentFaults(after, filesAfter, today).filter(
    ({ file, what }) => !before.has(`${file} ${what}`),
  );
  return {
    consequences,
    files: changed,
    unlawful: faults.filter(isUnlawful),
    left: faults.filter((fault) => !isUnlawful(fault)),
  };
}

/** The contents that may be named: every page of the guide but the home page. */
export function contentsOf({ root }: Pick<Machines, 'root'>): readonly string[] {
  return [...new Set([...listPages(root).values()].map(({ path }) => contentOf(path, root)))];
}
