/**
 * One field of a page's document changed where it stands: what is not touched keeps its bytes. What is written is what the project's
 * one serialiser writes.
 */
import type { Heading, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { isMap, isScalar, parseDocument } from 'yaml';
import { frontFieldsOf, SECTIONS, sectionFieldsOf } from '../../words/layout.ts';
import { readLoosely, type LooseDocument } from '../../words/read.ts';
import type { WordsKind } from '../../words/words.ts';
import { writeSection, writeYaml } from '../../words/write.ts';
import type { FieldValue } from '../contract.ts';
import { tidy } from '../field-value.ts';
import { invalid, Refused } from '../refused.ts';
import { normalise } from '../../words/text.ts';

/** The front matter of a document: where its lines begin and end, and where the body begins. */
interface Head {
  readonly from: number;
  readonly to: number;
  readonly body: number;
}

const HEAD = /^(\u{feff}?---[ \t]*\r?\n)([\s\S]*?)(^---[ \t]*(?:\r?\n|$))(?:[ \t]*\r?\n)*/mu;

function headOf(text: string): Head | undefined {
  const match = HEAD.exec(text);
  if (match?.index !== 0) return undefined;
  const [whole, open = '', lines = ''] = match;
  return { from: open.length, to: open.length + lines.length, body: whole.length };
}

const at = (node: RootContent, side: 'start' | 'end'): number => node.position?.[side].offset ?? 0;

/** A part of the body: a field, where its heading is, and where what stands under it ends. */
interface Part {
  readonly field: string;
  readonly start: number;
  readonly headingEnd: number;
  readonly end: number;
  readonly nodes: readonly RootContent[];
}

const titleOf = (heading: Heading): string =>
  normalise(heading.children.map((child) => ('value' in child ? child.value : '')).join(''));

function partsOf(body: string, kind: WordsKind): readonly Part[] {
  const byHeading = new Map(Object.entries(SECTIONS).map(([field, { heading }]) => [heading, field]));
  const nodes = fromMarkdown(body).children;
  return nodes.flatMap((node, index): Part[] => {
    if (node.type !== 'heading') return [];
    const field =
      node.depth === 1 ? (kind === 'question' ? 'question' : 'titre') : byHeading.get(titleOf(node));
    if (field === undefined) return [];
    const next = nodes.findIndex((other, place) => place > index && other.type === 'heading');
    const under = nodes.slice(index + 1, next === -1 ? undefined : next);
    const last = under.at(-1) ?? node;
    return [
      { field, start: at(node, 'start'), headingEnd: at(node, 'end'), end: at(last, 'end'), nodes: under },
    ];
  });
}

/** The lines of a list, those that say what they said before as they were written. */
function keptLines(written: readonly string[], part: Part | undefined, body: string): readonly string[] {
  const items = (part?.nodes ?? []).flatMap((node) => (node.type === 'list' ? node.children : []));
  const before = new Map<string, string>();
  for (const item of items) {
    const source = body.slice(item.position?.start.offset ?? 0, item.position?.end.offset ?? 0);
    // What the serialiser makes of the very same text is what it is known by.
    const [only] = item.children;
    if (item.children.length !== 1 || only?.type !== 'paragraph') continue;
    const text = only.children
      .map((child) =>
        child.type === 'inlineCode' ? `\`${child.value}\` ` : 'value' in child ? child.value : '',
      )
      .join('');
    before.set(normalise(text), source.replace(/^(?:[-*+]|\d+[.)])\s+/, ''));
  }
  return written.map((line) => {
    const marker = /^(?:-|\d+\.) /.exec(line)?.[0] ?? '';
    const [item] = fromMarkdown(line).children.flatMap((node) => (node.type === 'list' ? node.children : []));
    const [only] = item?.children ?? [];
    if (only?.type !== 'paragraph') return line;
    const text = only.children
      .map((child) =>
        child.type === 'inlineCode' ? `\`${child.value}\` ` : 'value' in child ? child.value : '',
      )
      .join('');
    const kept = before.get(normalise(text));
    return kept === undefined ? line : `${marker}${kept}`;
  });
}

function withSection(text: string, kind: WordsKind, field: string, value: FieldValue | null): string {
  const from = headOf(text)?.body ?? 0;
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const body = text.slice(from);
  const parts = partsOf(body, kind);
  const index = parts.findIndex((part) => part.field === field);
  const part = parts[index];
  const splice = (start: number, end: number, put: string) =>
    text.slice(0, from + start) + put.replaceAll('\n', eol) + text.slice(from + end);
  const { heading = '', shape = 'title' } = SECTIONS[field] ?? {};
  if (value === null) {
    if (part === undefined) return text;
    const next = parts[index + 1];
    if (next !== undefined) return splice(part.start, next.start, '');
    return splice(parts[index - 1]?.end ?? part.start, part.end, '');
  }
  const written = writeSection(field, value);
  const lines = (shape === 'paragraph' || shape === 'title' ? written : keptLines(written, part, body)).join(
    '\n',
  );
  if (part !== undefined) {
    return shape === 'title'
      ? splice(part.start, part.headingEnd, lines)
      : splice(part.headingEnd, part.end, `\n\n${lines}`);
  }
  const whole = shape === 'title' ? lines : `## ${heading}\n\n${lines}`;
  const order = sectionFieldsOf(kind);
  const next = parts.find((other) => order.indexOf(other.field) > order.indexOf(field));
  if (next !== undefined) return splice(next.start, next.start, `${whole}\n\n`);
  const last = parts.at(-1);
  return last === undefined
    ? splice(0, body.length, `${whole}\n`)
    : splice(last.end, last.end, `\n\n${whole}`);
}

function withSetting(text: string, kind: WordsKind, field: string, value: unknown): string {
  const head = headOf(text);
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const own = value === null ? '' : writeYaml({ [field]: value }).replaceAll('\n', eol);
  if (head === undefined) return own === '' ? text : `---${eol}${own}---${eol}${eol}${text}`;
  const front = text.slice(head.from, head.to);
  const { contents } = parseDocument(front, { schema: 'failsafe' });
  const pairs = isMap(contents) ? contents.items : [];
  const places = pairs.map(({ key }) => ({
    name: isScalar(key) ? String(key.value) : '',
    // Each pair stands on lines of its own: it goes as far as the next one.
    start: isScalar(key) ? (key.range?.[0] ?? 0) : 0,
  }));
  const index = places.findIndex(({ name }) => name === field);
  const splice = (start: number, end: number, put: string) =>
    text.slice(0, head.from + start) + put + text.slice(head.from + end);
  const end = (place: number) => places[place + 1]?.start ?? front.length;
  if (index >= 0) {
    if (own === '' && places.length === 1) return text.slice(head.body);
    return splice(places[index]?.start ?? 0, end(index), own);
  }
  if (own === '') return text;
  const order = frontFieldsOf(kind);
  const next = places.find(({ name }) => order.indexOf(name) > order.indexOf(field));
  const place = next?.start ?? front.length;
  return splice(place, place, own);
}

const isSection = (field: string): boolean => SECTIONS[field] !== undefined;

/** Whether two things read from files are the same. */
export function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/**
 * What a document holds, whatever is missing in it.
 *
 * @throws Refused when something in it would be lost by reading: it is put right in an editor first.
 */
export function fieldsIn(file: string, text: string, kind: WordsKind): LooseDocument {
  const read = readLoosely(file, text, kind);
  const [fault] = read.faults;
  if (fault === undefined) return read;
  throw new Refused({
    kind: 'broken',
    told: `Le document ${file} ne se lit pas, ligne ${fault.line} : ${fault.what} ${fault.todo}`,
    faults: read.faults,
  });
}

/**
 * The text of a document with one field changed. Nothing else moves.
 *
 * @param value `null` takes the field away; so does an empty text or list. `relectures` are given as data.
 * @throws Refused when the document cannot be read, or when the guide could not show this text.
 */
export function withField(
  file: string,
  text: string,
  kind: WordsKind,
  field: string,
  value: FieldValue | null | readonly unknown[],
): string {
  const before = fieldsIn(file, text, kind);
  const known = [...frontFieldsOf(kind), ...sectionFieldsOf(kind)];
  if (!known.includes(field)) invalid(`Cette sorte de page n’a pas de « ${field} ».`, field);
  // Readings are records: they are written as they come.
  const now = field === 'relectures' ? value : tidy(value as FieldValue | null);
  if (same(before.values[field] ?? null, now)) return text;
  const changed = isSection(field)
    ? withSection(text, kind, field, now as FieldValue | null)
    : withSetting(text, kind, field, now);
  const after = readLoosely(file, changed, kind);
  const [fault] = after.faults;
  if (fault !== undefined) invalid(`${fault.what} ${fault.todo}`, field);
  if (!same(after.values[field] ?? null, now)) {
    invalid('Ce texte ne se relit pas comme il est écrit : changez ses signes.', field);
  }
  return changed;
}

/** The text of a new document. */
export function newDocument(
  file: string,
  kind: WordsKind,
  fields: Readonly<Record<string, FieldValue | null>>,
): string {
  const title = kind === 'question' ? 'question' : 'titre';
  if (tidy(fields[title] ?? null) === null) invalid('Donnez un titre à cette page.', title);
  return Object.entries(fields).reduce(
    (text, [field, value]) => withField(file, text, kind, field, value),
    withSection('', kind, title, tidy(fields[title] ?? null)),
  );
}
