/** The maps as they are written: read with their places, changed where they stand. Each function gives the new text of one file. */
import type { Kind } from '../../guide/pages.ts';
import { invalid, readOnly } from '../refused.ts';
import { entriesOf, entryOf, quoted, Source, textOf, type Entry, type ObjectNode } from './literal.ts';

export type Files = ReadonlyMap<string, string>;

/** The files with some of them changed or gone. */
export function filesWith(files: Files, changed: ReadonlyMap<string, string | undefined>): Files {
  const after = new Map(files);
  for (const [file, text] of changed) {
    if (text === undefined) after.delete(file);
    else after.set(file, text);
  }
  return after;
}

/** An answer on the map. */
export interface WrittenAnswer {
  readonly answer: string;
  readonly to: string;
}

/** A step as its map writes it. `unknown` is an expression that the atelier does not know: it is read, never changed. */
export interface WrittenStep {
  readonly step: string;
  readonly kind: Kind | 'end' | 'detour' | 'unknown';
  readonly answers: readonly WrittenAnswer[];
  readonly onDone?: string;
  /** The name that a detour's flow is imported under. */
  readonly imported?: string;
  readonly line: number;
}

/** A map as it is written. */
export interface WrittenFlow {
  readonly flow: string;
  readonly file: string;
  /** The name that it is exported under. */
  readonly name: string;
  readonly initial: string;
  readonly steps: readonly WrittenStep[];
}

const MAP_FILE = /^machines\/([^/]+)\.ts$/;
/** How wide Prettier lets a line be in this project, and how far in a step stands. */
const WIDTH = 110;

/** The file of a map. */
export function mapFileOf(flow: string): string {
  return `machines/${flow}.ts`;
}

function isObject(node: Entry['value'] | undefined): node is ObjectNode {
  return node?.type === 'ObjectExpression';
}

/** A detour that ends: `{ ...flow, onDone: 'step' }`. */
function detourIn(node: Entry['value']): { readonly imported: string; readonly onDone: string } | undefined {
  if (!isObject(node) || node.properties.length !== 2) return undefined;
  const [spread, onDone] = node.properties;
  if (spread?.type !== 'SpreadElement' || spread.argument.type !== 'Identifier') return undefined;
  if (onDone?.type !== 'Property' || onDone.key.type !== 'Identifier' || onDone.key.name !== 'onDone')
    return undefined;
  const to = textOf(onDone.value);
  return to === undefined ? undefined : { imported: spread.argument.name, onDone: to };
}

/** The answers of a step; undefined when one leads to something else than a name. */
function answersIn(node: Entry['value']): readonly WrittenAnswer[] | undefined {
  const answers = entriesOf(node)?.map(({ key, value }) => ({ answer: key, to: textOf(value) }));
  return answers?.every((one): one is WrittenAnswer => one.to !== undefined) === true ? answers : undefined;
}

function stepIn(source: Source, { key, value, start }: Entry): WrittenStep {
  const own = { step: key, line: source.lineOf({ start }), answers: [] };
  if (value.type === 'Identifier') return { ...own, kind: 'detour', imported: value.name };
  const detour = detourIn(value);
  if (detour !== undefined) return { ...own, kind: 'detour', ...detour };
  const entries = entriesOf(value);
  const unknown: WrittenStep = { ...own, kind: 'unknown' };
  if (entries?.every(({ key }) => ['on', 'tags', 'type'].includes(key)) !== true) return unknown;
  const [tags, type, on] = [entryOf(value, 'tags'), entryOf(value, 'type'), entryOf(value, 'on')];
  if (type !== undefined)
    return textOf(type.value) === 'final' && entries.length === 1 ? { ...own, kind: 'end' } : unknown;
  const tag = tags === undefined ? 'question' : textOf(tags.value);
  if (tag === 'reply') return on === undefined ? { ...own, kind: 'reply' } : unknown;
  if ((tag !== 'advice' && tag !== 'question') || on === undefined) return unknown;
  const answers = answersIn(on.value);
  return answers === undefined ? unknown : { ...own, kind: tag, answers };
}

/** A map, parsed: its steps with their places. */
interface Parsed {
  readonly source: Source;
  readonly name: string;
  readonly initial: Entry;
  readonly states: ObjectNode;
  readonly steps: readonly Entry[];
}

function parse(file: string, text: string): Parsed | undefined {
  const source = new Source(file, text);
  for (const [name, value] of source.exports()) {
    const [initial, states] = [entryOf(value, 'initial'), entryOf(value, 'states')];
    const steps = entriesOf(states?.value);
    if (initial !== undefined && isObject(states?.value) && steps !== undefined)
      return { source, name, initial, states: states.value, steps };
  }
  return undefined;
}

/** @throws Refused when the file is no map that the atelier knows. */
function parsed(file: string, text: string): Parsed {
  return (
    parse(file, text) ??
    readOnly(file, 1, 'Cette carte n’est pas écrite comme les autres : ici, elle se lit.')
  );
}

const read = new Map<string, { readonly text: string; readonly flow: WrittenFlow | undefined }>();

function flowIn(file: string, text: string): WrittenFlow | undefined {
  const known = read.get(file);
  if (known?.text === text) return known.flow;
  const found = parse(file, text);
  const flow = found && {
    flow: MAP_FILE.exec(file)?.[1] ?? '',
    file,
    name: found.name,
    initial: textOf(found.initial.value) ?? '',
    steps: found.steps.map((entry) => stepIn(found.source, entry)),
  };
  read.set(file, { text, flow });
  return flow;
}

/**
 * Every map of a guide that is written as the atelier knows, by flow.
 *
 * @throws a SyntaxError when a file is no TypeScript.
 */
export function writtenFlows(files: Files): ReadonlyMap<string, WrittenFlow> {
  const flows = new Map<string, WrittenFlow>();
  for (const [file, text] of files) {
    if (!MAP_FILE.test(file)) continue;
    const flow = flowIn(file, text);
    if (flow !== undefined) flows.set(flow.flow, flow);
  }
  return flows;
}

// ——— Layout ———

const isOpen = (source: Source, node: ObjectNode): boolean =>
  source.text.slice(node.start, node.properties[0]?.start ?? node.end).includes('\n');

/** An object on one line. */
function flat(source: Source, node: Entry['value']): string {
  if (!isObject(node)) return source.text.slice(node.start, node.end);
  const inner = node.properties.map((property) =>
    property.type === 'Property'
      ? `${source.text.slice(property.key.start, property.key.end)}: ${flat(source, property.value)}`
      : source.text.slice(property.start, property.end),
  );
  return inner.length === 0 ? '{}' : `{ ${inner.join(', ')} }`;
}

const fits = (indent: number, code: string): boolean => indent + code.length + 1 <= WIDTH;

/**
 * Whether a step is laid out as Prettier would lay it out if it stood on one line: then it is laid out so again once changed. Where
 * somebody opened a short object by hand, it stays open.
 */
function isPlain(source: Source, { key, value }: Entry): boolean {
  if (!isObject(value)) return true;
  const whole = `'${key}': ${flat(source, value)}`;
  if (isOpen(source, value) === fits(4, whole)) return false;
  const on = entryOf(value, 'on');
  if (!isObject(on?.value)) return true;
  return isOpen(source, on.value) === !(fits(4, whole) || fits(6, `on: ${flat(source, on.value)}`));
}

const stepOf = ({ steps, source }: Parsed, step: string): Entry =>
  steps.find(({ key }) => key === step) ??
  invalid(`Cette carte n’a pas d’étape « ${step} » (${source.file}).`);

/** A change inside one step: laid out again as it was. */
function inStep(
  file: string,
  text: string,
  step: string,
  change: (source: Source, on: ObjectNode, answers: readonly Entry[]) => void,
): string {
  const before = parsed(file, text);
  const entry = stepOf(before, step);
  const { source } = before;
  const on = entryOf(entry.value, 'on');
  const answers = entriesOf(on?.value);
  if (!isObject(on?.value) || answers === undefined || answersIn(on.value) === undefined)
    return readOnly(file, source.lineOf(entry), 'Les réponses de cette étape sont écrites autrement.');
  const plain = isPlain(source, entry) && !source.hasComment(entry.start, entry.end);
  change(source, on.value, answers);
  const changed = source.toString();
  if (!plain) return changed;
  const after = parsed(file, changed);
  const now = stepOf(after, step);
  after.source.overwrite(now.value.start, now.value.end, flat(after.source, now.value));
  return after.source.toString();
}

const answerOf = (answers: readonly Entry[], answer: string): Entry =>
  answers.find(({ key }) => key === answer) ?? invalid(`Cette page n’a pas de réponse « ${answer} ».`);

/** Adds an answer at a place among the others. */
export function withAnswer(
  file: string,
  text: string,
  step: string,
  { answer, to }: WrittenAnswer,
  at: number,
): string {
  return inStep(file, text, step, (source, on, answers) => {
    source.insertAfter(on, answers[Math.min(at, answers.length) - 1], `${quoted(answer)}: ${quoted(to)}`);
  });
}

/** Leads an answer to another step. */
export function withTarget(file: string, text: string, step: string, answer: string, to: string): string {
  return inStep(file, text, step, (source, _, answers) => {
    const { value } = answerOf(answers, answer);
    source.overwrite(value.start, value.end, quoted(to));
  });
}

/** Takes an answer away. */
export function withoutAnswer(file: string, text: string, step: string, answer: string): string {
  return inStep(file, text, step, (source, _, answers) => {
    if (answers.length === 1) invalid('C’est la seule réponse de cette page : elle n’en aurait plus.');
    source.remove(answerOf(answers, answer));
  });
}

/** Puts an answer at another place; comments stay with the answer above which they stand. */
export function withAnswerAt(file: string, text: string, step: string, answer: string, at: number): string {
  return inStep(file, text, step, (source, on, answers) => {
    const entry = answerOf(answers, answer);
    const others = answers.filter((one) => one !== entry);
    const { from } = source.span(entry);
    const code = source.text.slice(from, entry.end).trim();
    source.remove(entry);
    source.insertAfter(on, others[Math.min(at, others.length) - 1], code);
  });
}

/** Adds a step just after another one. */
export function withStep(file: string, text: string, after: string | undefined, code: string): string {
  const { source, states, steps } = parsed(file, text);
  source.insertAfter(states, steps.find(({ key }) => key === after) ?? steps.at(-1), code);
  return source.toString();
}

/** Takes a step away, with the comments just above it. The answers that lead to it are not looked at. */
export function withoutStep(file: string, text: string, step: string): string {
  const map = parsed(file, text);
  map.source.remove(stepOf(map, step));
  return map.source.toString();
}

/** Where a detour returns to. */
export function withReturn(file: string, text: string, step: string, to: string): string {
  const map = parsed(file, text);
  const { value } = stepOf(map, step);
  const onDone = isObject(value)
    ? value.properties.find(
        (one) => one.type === 'Property' && one.key.type === 'Identifier' && one.key.name === 'onDone',
      )
    : undefined;
  if (detourIn(value) === undefined || onDone?.type !== 'Property')
    return readOnly(file, map.source.lineOf(value), 'Ce détour ne revient nulle part.');
  map.source.overwrite(onDone.value.start, onDone.value.end, quoted(to));
  return map.source.toString();
}

/** The name under which a flow is used in a map, imported if it is not yet. */
export function withImport(file: string, text: string, name: string, from: string): string {
  const source = new Source(file, text);
  if (source.imports().get(name)?.from === from) return text;
  if (source.imports().has(name)) return readOnly(file, 1, `« ${name} » y nomme déjà autre chose.`);
  const beside = [...source.imports().values()].filter((one) => one.from.startsWith('./'));
  const next = beside.find((one) => one.from > from);
  const line = `import { ${name} } from ${quoted(from)};`;
  if (next !== undefined) source.overwrite(next.start, next.start, `${line}\n`);
  else {
    const last = beside.at(-1) ?? [...source.imports().values()].at(-1);
    source.overwrite(last?.end ?? 0, last?.end ?? 0, last === undefined ? `${line}\n` : `\n${line}`);
  }
  return source.toString();
}

/** A file without an import that nothing in it uses any more. */
export function withoutUnusedImport(file: string, text: string, name: string): string {
  const source = new Source(file, text);
  const place = source.imports().get(name);
  // One that brings more than this name stays.
  if (place === undefined || source.uses(name) || text.slice(place.start, place.end).includes(','))
    return text;
  source.remove(place);
  return source.toString();
}
