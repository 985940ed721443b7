/** Reads the words of a screen: one YAML file, one schema, and every fault told as those of the documents are. */
import type * as v from 'valibot';
import type { Fault } from './faults.ts';
import { faultsOfSchema } from './schema-faults.ts';
import { CODE_IN_TEXT, hasLoneBrace, LONE_BRACE, mapTexts, normalise } from './text.ts';
import { readYaml } from './yaml.ts';

/** What a file of a screen's words holds. */
export interface ScreenWords<Words> {
  /** As they are written, the numbers of the sheet still by their names; undefined when they cannot be read. */
  readonly written: Words | undefined;
  /** The same with the numbers of the sheet put in. */
  readonly words: Words | undefined;
  readonly faults: readonly Fault[];
}

/** Every name that a schema knows, whatever group it is in: a misspelt one is near one of them. */
function namesIn(schema: unknown): string[] {
  if (typeof schema !== 'object' || schema === null || !('entries' in schema)) return [];
  // A valibot object keeps the schemas of its fields under this name.
  const entries = schema.entries as Readonly<Record<string, unknown>>;
  return [...Object.keys(entries), ...Object.values(entries).flatMap(namesIn)];
}

/**
 * Reads the words of a screen.
 *
 * @param text undefined when there is no such file.
 * @param values the numbers of the sheet, by name.
 */
export function readScreen<Words>(
  file: string,
  text: string | undefined,
  schema: v.GenericSchema<unknown, Words>,
  values: Readonly<Record<string, string>>,
): ScreenWords<Words> {
  const nothing = { written: undefined, words: undefined };
  if (text === undefined) {
    const what = 'Ce fichier n’existe pas : des écrans n’ont plus de mots.';
    return { ...nothing, faults: [{ file, line: 1, what, todo: 'Remettez ce fichier.' }] };
  }
  const { data, lines, faults: unread } = readYaml(file, text);
  if (data === undefined) return { ...nothing, faults: unread };
  const faults = [...unread];
  const lineOf = (path: readonly string[]): number => {
    for (let end = path.length; end > 0; end -= 1) {
      const line = lines.get(path.slice(0, end).join('.'));
      if (line !== undefined) return line;
    }
    return 1;
  };
  const written = mapTexts(data, normalise);
  const filled = mapTexts(written, (one, path) => {
    const fault = one.includes('${') ? CODE_IN_TEXT : hasLoneBrace(one) ? LONE_BRACE : undefined;
    if (fault !== undefined) faults.push({ file, line: lineOf(path), ...fault });
    return one.replace(/\{([^{}]*)\}/g, (blank, name: string) =>
      Object.hasOwn(values, name) ? (values[name] ?? blank) : blank,
    );
  });
  if (faults.length > 0) return { ...nothing, faults };
  const known = namesIn(schema);
  const told = {
    file,
    lineOf,
    nameOf: (path: readonly string[]) =>
      path.length === 0 ? 'tout le contenu de ce fichier' : `« ${path.join('.')} »`,
    blanks: Object.keys(values),
  };
  const refused = faultsOfSchema(schema, filled, known, told);
  return refused.length > 0
    ? { ...nothing, faults: refused }
    : // The schema has just accepted the same fields, their numbers put in.
      { written: written as Words, words: filled as Words, faults };
}
