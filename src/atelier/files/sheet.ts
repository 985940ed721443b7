/** The sheet as it is written: values, facts, entries and points, changed where they stand. */
import type { Machines } from '../../proof/guide-data.ts';
import type { AddEntry, AddFact, NewFact, SetFact, SettlePoint } from '../contract.ts';
import { tidy } from '../field-value.ts';
import { idFor } from '../ids.ts';
import {
  entriesOf,
  entryOf,
  listed,
  quoted,
  Source,
  textOf,
  type Entry,
  type ObjectNode,
} from './literal.ts';
import type { Files } from './map.ts';
import { invalid, readOnly } from '../refused.ts';

/** A file that exports an object under a name: the sheet may stand in one file or in several. */
interface Home {
  readonly file: string;
  readonly source: Source;
  readonly object: ObjectNode;
}

/** What the sheet is made of, by the name under which it is exported. */
export type SheetName = 'valeurs' | 'sources' | 'points' | 'channels' | 'regles';

/** Where a part of the sheet is written; undefined when nowhere, or not as a plain object. */
export function homeOf(files: Files, name: SheetName): Home | undefined {
  const declared = new RegExp(`export const ${name}\\b`);
  for (const [file, text] of files) {
    if (!file.endsWith('.ts') || !declared.test(text)) continue;
    const source = new Source(file, text);
    const object = source.exported(name);
    if (object?.type === 'ObjectExpression') return { file, source, object };
  }
  return undefined;
}

function home(files: Files, name: SheetName): Home {
  return (
    homeOf(files, name) ?? readOnly('machines/index.ts', 1, `« ${name} » n’est pas écrit comme les autres.`)
  );
}

/** A text without a stray space or a typewriter's apostrophe; refused when nothing is left. */
function filled(text: string, field: string): string {
  const clean = tidy(text);
  return typeof clean === 'string' ? clean : invalid('Ce texte est vide.', field);
}

/** The values of the sheet that a template puts in; undefined when it puts in anything else. */
function namesIn(node: Entry['value']): readonly string[] | undefined {
  if (node.type !== 'TemplateLiteral') return textOf(node) === undefined ? undefined : [];
  const names = node.expressions.map((one) =>
    one.type === 'MemberExpression' && one.object.type === 'Identifier' && one.property.type === 'Identifier'
      ? `${one.object.name}.${one.property.name}`
      : undefined,
  );
  return names.every((name) => name !== undefined) ? names : undefined;
}

/** Writes a text in the place of another one, the values that it put in by name still put in by name. */
function writeText(source: Source, node: Entry['value'], text: string, machines: Machines): void {
  const names = namesIn(node);
  if (names === undefined)
    return readOnly(source.file, source.lineOf(node), 'Ce texte est fait par du code.');
  const found = names.flatMap((name) => {
    const value = machines.valeurs[name.split('.')[1] ?? '']?.valeur;
    return value !== undefined && text.includes(value) ? [{ name, value }] : [];
  });
  const code =
    found.length === 0
      ? quoted(text)
      : `\`${found.reduce(
          (whole, { name, value }) => whole.replaceAll(value, `\${${name}}`),
          text.replaceAll('\\', '\\\\').replaceAll('`', '\\`'),
        )}\``;
  source.overwrite(node.start, node.end, code);
}

/** A value as it is met in a text: whole, whatever the kind of its spaces. */
function met(value: string): RegExp {
  const spaced = value.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/ /g, '[ \\u00a0\\u202f]');
  return new RegExp(`(?<![\\p{L}\\p{N}])${spaced}(?![\\p{L}\\p{N}])`, 'gu');
}

const squeezed = (value: string): string => value.replace(/\s/g, '');
const isNumber = (value: string): boolean => /^\d[\d ]*\d$/.test(value) && value.includes(' ');

/** A text with one value in the place of another one; a number without its spaces too. */
export function replaceValue(text: string, before: string, after: string): string {
  const whole = text.replace(met(before), () => after);
  return isNumber(before)
    ? whole.replace(new RegExp(`(?<!\\d)${squeezed(before)}(?!\\d)`, 'g'), () => squeezed(after))
    : whole;
}

/** Every text of some entries with one value in the place of another one. */
function replaceIn(
  source: Source,
  entries: readonly (Entry | undefined)[],
  before: string,
  after: string,
): void {
  for (const entry of entries) {
    if (entry === undefined) continue;
    for (const { start, end, text, quoted: isQuoted } of source.texts(entry.value)) {
      const now = replaceValue(text, before, after);
      if (now !== text) source.overwrite(start, end, isQuoted ? quoted(now) : now);
    }
  }
}

/**
 * The files of the sheet with a value changed: the value itself, and every fact, point and channel that repeats it as a text.
 *
 * @throws Refused when there is no such value.
 */
export function withValue(files: Files, machines: Machines, name: string, value: string): Files {
  const known = machines.valeurs[name] ?? invalid(`« ${name} » n’est pas un nombre de la fiche.`, name);
  const now = filled(value, name);
  const changed = new Map<string, string>();
  const current = () => new Map([...files, ...changed]);
  const keep = ({ file, source }: Home) => changed.set(file, source.toString());

  const values = home(current(), 'valeurs');
  const own = entryOf(values.object, name);
  const text = entryOf(own?.value, 'valeur');
  if (own === undefined || text === undefined || textOf(text.value) === undefined)
    return readOnly(
      values.file,
      values.source.lineOf(own ?? values.object),
      'Ce nombre est fait par du code.',
    );
  values.source.overwrite(text.value.start, text.value.end, quoted(now));
  replaceIn(values.source, [entryOf(own.value, 'mentions')], known.valeur, now);
  keep(values);

  const facts = home(current(), 'sources');
  const givers = Object.entries(machines.sources).flatMap(([entry, { faits }]) =>
    Object.entries(faits).flatMap(([fact, { donne = [] }]) =>
      donne.includes(name) ? [{ entry, fact }] : [],
    ),
  );
  for (const { entry, fact } of givers) {
    const written = entryOf(entryOf(entryOf(facts.object, entry)?.value, 'faits')?.value, fact)?.value;
    replaceIn(facts.source, [entryOf(written, 'texte'), entryOf(written, 'dit')], known.valeur, now);
  }
  keep(facts);

  const entries = new Set(givers.map(({ entry }) => entry));
  const points = home(current(), 'points');
  for (const { key, value: point } of entriesOf(points.object) ?? []) {
    if (machines.points[key]?.entrees.some((entry) => entries.has(entry)) !== true) continue;
    replaceIn(points.source, [entryOf(point, 'conclusion'), entryOf(point, 'pages')], known.valeur, now);
  }
  keep(points);

  const channels = homeOf(current(), 'channels');
  const channel = entryOf(channels?.object, name)?.value;
  if (channels !== undefined && channel !== undefined) {
    replaceIn(channels.source, [entryOf(channel, 'nom'), entryOf(channel, 'lien')], known.valeur, now);
    keep(channels);
  }
  return changed;
}

function factCode({ texte, dit, donne = [] }: NewFact): string {
  const given = donne.length === 0 ? '' : `, donne: ${listed(donne)}`;
  return `{ texte: ${quoted(filled(texte, 'texte'))}, dit: ${listed(dit)}${given} }`;
}

function checkFact({ dit = [['']], donne = [] }: Partial<NewFact>, machines: Machines): void {
  if (dit.length === 0 || dit.some((way) => way.length === 0))
    invalid('Dites par quels mots une page dit ce fait.', 'dit');
  const unknown = donne.find((name) => !Object.hasOwn(machines.valeurs, name));
  if (unknown !== undefined) invalid(`« ${unknown} » n’est pas un nombre de la fiche.`, 'donne');
}

/** Sets an entry of an object to some code: in its place, or after the others. */
function setEntry(source: Source, object: ObjectNode, key: string, code: string | null): void {
  const entry = entryOf(object, key);
  if (code === null) {
    if (entry !== undefined) source.remove(entry);
  } else if (entry !== undefined) source.overwrite(entry.value.start, entry.value.end, code);
  else source.insertAfter(object, entriesOf(object)?.at(-1), `${key}: ${code}`);
}

const objectAt = (source: Source, entry: Entry | undefined, told: string): ObjectNode =>
  entry?.value.type === 'ObjectExpression'
    ? entry.value
    : readOnly(source.file, entry === undefined ? 1 : source.lineOf(entry), told);

/** The file of the sheet with a fact changed. */
export function withFact(files: Files, machines: Machines, edit: SetFact): Files {
  const { entry, fact, texte, dit, donne } = edit;
  const known =
    machines.sources[entry]?.faits[fact] ?? invalid(`La fiche n’a pas de fait « ${entry}/${fact} ».`, fact);
  checkFact({ ...(dit === undefined ? {} : { dit }), ...(donne === undefined ? {} : { donne }) }, machines);
  const { file, source, object } = home(files, 'sources');
  const facts = entryOf(entryOf(object, entry)?.value, 'faits');
  const written = objectAt(source, entryOf(facts?.value, fact), 'Ce fait est fait par du code.');
  if (texte !== undefined && texte !== known.texte) {
    const node = entryOf(written, 'texte');
    if (node === undefined) return readOnly(file, source.lineOf(written), 'Ce fait n’a pas de texte.');
    writeText(source, node.value, filled(texte, 'texte'), machines);
  }
  if (dit !== undefined && JSON.stringify(dit) !== JSON.stringify(known.dit))
    setEntry(source, written, 'dit', listed(dit));
  if (donne !== undefined && JSON.stringify(donne) !== JSON.stringify(known.donne ?? []))
    setEntry(source, written, 'donne', donne.length === 0 ? null : listed(donne));
  return new Map([[file, source.toString()]]);
}

/** The file of the sheet with one more fact, and its id. */
export function withNewFact(files: Files, machines: Machines, edit: AddFact): Files {
  const entry =
    machines.sources[edit.entry] ?? invalid(`La fiche n’a pas d’entrée « ${edit.entry} ».`, 'entry');
  checkFact(edit, machines);
  const id = edit.fact ?? idFor(edit.texte, Object.keys(entry.faits), 'fait');
  if (Object.hasOwn(entry.faits, id)) invalid(`« ${id} » est déjà un fait de ${edit.entry}.`, 'fact');
  const { file, source, object } = home(files, 'sources');
  const facts = objectAt(
    source,
    entryOf(entryOf(object, edit.entry)?.value, 'faits'),
    'Ces faits sont faits par du code.',
  );
  source.insertAfter(facts, entriesOf(facts)?.at(-1), `${quoted(id)}: ${factCode(edit)}`);
  return new Map([[file, source.toString()]]);
}

/** The files of the sheet with one more entry (the rules count it too), and its number. */
export function withEntry(files: Files, machines: Machines, edit: AddEntry): readonly [Files, string] {
  const entries = Object.keys(machines.sources);
  const next = Math.max(0, ...entries.map((one) => Number(one.slice(1)) || 0)) + 1;
  const id = edit.entry ?? `S${String(next).padStart(2, '0')}`;
  if (!/^S\d\d$/.test(id) || entries.includes(id)) invalid(`« ${id} » n’est pas une entrée libre.`, 'entry');
  if (edit.faits.length === 0) invalid('Une entrée donne au moins un fait.', 'faits');
  const facts: string[] = [];
  const ids: string[] = [];
  for (const fact of edit.faits) {
    checkFact(fact, machines);
    const name = fact.fact ?? idFor(fact.texte, ids, 'fait');
    if (ids.includes(name)) invalid(`« ${name} » est là deux fois.`, 'faits');
    ids.push(name);
    facts.push(`${quoted(name)}: ${factCode(fact)}`);
  }
  const sheet = home(files, 'sources');
  sheet.source.insertAfter(
    sheet.object,
    entriesOf(sheet.object)?.at(-1),
    `${id}: {\n sujet: ${quoted(filled(edit.sujet, 'sujet'))}, faits: {\n ${facts.join(', ')} } }`,
  );
  const changed = new Map([[sheet.file, sheet.source.toString()]]);
  const rules = home(new Map([...files, ...changed]), 'regles');
  const count = entryOf(rules.object, 'entrees');
  if (count?.value.type !== 'Literal' || typeof count.value.value !== 'number')
    return readOnly(
      rules.file,
      rules.source.lineOf(rules.object),
      'Le compte des entrées est fait par du code.',
    );
  rules.source.overwrite(count.value.start, count.value.end, String(count.value.value + 1));
  return [new Map([...changed, [rules.file, rules.source.toString()]]), id];
}

/** The file of the points with one of them settled. */
export function withPoint(files: Files, machines: Machines, edit: SettlePoint): Files {
  const known = machines.points[edit.point] ?? invalid(`« ${edit.point} » n’est pas un point.`, 'point');
  const { file, source, object } = home(files, 'points');
  const written = objectAt(source, entryOf(object, edit.point), 'Ce point est fait par du code.');
  for (const field of ['statut', 'conclusion', 'question'] as const) {
    const text = edit[field];
    if (text === undefined || text === known[field]) continue;
    const node = entryOf(written, field);
    if (node === undefined)
      return readOnly(file, source.lineOf(written), `Ce point n’a pas de « ${field} ».`);
    writeText(source, node.value, filled(text, field), machines);
  }
  const pages = entryOf(written, 'pages');
  for (const [page, said] of Object.entries(edit.pages ?? {})) {
    const now = known.pages[page];
    if (JSON.stringify(now ?? null) === JSON.stringify(said)) continue;
    const list = objectAt(source, pages, 'Les pages de ce point sont faites par du code.');
    if (said !== null && (said.length === 0 || said.some((way) => way.length === 0)))
      invalid('Dites par quels mots la page dit cette conclusion.', 'pages');
    const entry = entryOf(list, page);
    if (said === null) {
      if (entry !== undefined) source.remove(entry);
    } else if (entry !== undefined) source.overwrite(entry.value.start, entry.value.end, listed(said));
    else source.insertAfter(list, entriesOf(list)?.at(-1), `${quoted(page)}: ${listed(said)}`);
  }
  return new Map([[file, source.toString()]]);
}
