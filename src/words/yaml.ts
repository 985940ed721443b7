/** YAML read as plain texts, each with its line: nothing is turned into a number or a date, nothing is dropped in silence. */
import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  visit,
  type Document,
  type Node,
} from 'yaml';
import type { Fault } from './faults.ts';

/** A value of a YAML file: a text, a list or named values. */
export type Data = string | readonly Data[] | { readonly [name: string]: Data };

export interface YamlRead {
  /** Undefined when the file cannot be read at all. */
  readonly data: Data | undefined;
  /** The line of each value, by its names joined with dots; the whole is under the empty name. */
  readonly lines: ReadonlyMap<string, number>;
  readonly faults: readonly Fault[];
}

const BROKEN = {
  what: 'Ces lignes sont mal formées.',
  todo: 'Un texte qui contient « : » ou « # » s’écrit entre guillemets droits "…". Vérifiez aussi le retrait, en espaces.',
};

const UNKEPT = 'Enlevez-le : il serait perdu quand un outil écrit ce fichier.';

/** What a file may not hold because it would be lost when a tool writes it again. */
function unkeptIn(document: Document.Parsed, lineOf: (node: unknown) => number, file: string): Fault[] {
  const faults: Fault[] = [];
  const refuse = (node: unknown, what: string) =>
    faults.push({ file, line: lineOf(node), what, todo: UNKEPT });
  if (typeof document.commentBefore === 'string' || typeof document.comment === 'string')
    refuse(undefined, 'Il y a ici un commentaire « # ».');
  visit(document, {
    Node(_, node) {
      if (typeof node.comment === 'string' || typeof node.commentBefore === 'string')
        refuse(node, 'Il y a ici un commentaire « # ».');
      if (isAlias(node) || node.anchor !== undefined) refuse(node, 'Il y a ici un renvoi « & » ou « * ».');
      if (typeof node.tag === 'string' && node.tag.startsWith('!'))
        refuse(node, 'Il y a ici une marque « ! ».');
    },
  });
  return faults;
}

/**
 * Reads YAML.
 *
 * @param offset how many lines of the file come before.
 */
export function readYaml(file: string, text: string, offset = 0): YamlRead {
  const counter = new LineCounter();
  const document = parseDocument(text, { schema: 'failsafe', lineCounter: counter, prettyErrors: false });
  const lineAt = (position: number) => counter.linePos(position).line + offset;
  const problems = [...document.errors, ...document.warnings];
  if (problems.length > 0) {
    // What follows a first broken line only follows from it.
    const [{ code, pos } = { code: '', pos: [0] }] = problems;
    const told =
      code === 'DUPLICATE_KEY'
        ? { what: 'Ce nom est donné deux fois.', todo: 'Gardez l’une des deux lignes, enlevez l’autre.' }
        : BROKEN;
    const faults: Fault[] = [{ file, line: lineAt(pos[0] ?? 0), ...told }];
    return { data: undefined, lines: new Map(), faults };
  }
  const lineOf = (node: unknown) => {
    const range = (node as Node | undefined)?.range;
    return range === undefined || range === null ? 1 + offset : lineAt(range[0]);
  };
  const lines = new Map([['', 1 + offset]]);
  const read = (node: unknown, path: readonly string[], line: number): Data => {
    lines.set(path.join('.'), line);
    if (isMap(node)) {
      return Object.fromEntries(
        node.items.map(({ key, value }) => {
          const name = isScalar(key) ? String(key.value) : '';
          return [name, read(value, [...path, name], lineOf(key))];
        }),
      );
    }
    if (isSeq(node)) {
      return node.items.map((item, index) => read(item, [...path, String(index)], lineOf(item)));
    }
    return isScalar(node) && typeof node.value === 'string' ? node.value : '';
  };
  return {
    data: document.contents === null ? {} : read(document.contents, [], 1 + offset),
    lines,
    faults: unkeptIn(document, lineOf, file),
  };
}
