/**
 * Objects written in TypeScript, changed where they stand: exact spans from the parser, texts spliced between them, comments and order
 * kept. Whatever is not a plain object, list or text is left to whoever knows the language.
 */
import { default as Edits } from 'magic-string';
import { parseSync, type ESTree } from 'vite';

type Node = ESTree.Expression | ESTree.Argument | ESTree.ArrayExpressionElement;
export type ObjectNode = ESTree.ObjectExpression;

/** A key of an object, with its value. */
export interface Entry {
  readonly key: string;
  readonly value: ESTree.Expression;
  readonly start: number;
  readonly end: number;
}

interface Comment {
  readonly start: number;
  readonly end: number;
}

/** A file, parsed, and the text that it becomes. */
export class Source {
  readonly file: string;
  readonly text: string;
  readonly program: ESTree.Program;
  readonly comments: readonly Comment[];
  readonly #edits: Edits;

  /** @throws a SyntaxError when the file is no TypeScript. */
  constructor(file: string, text: string) {
    const { program, errors, comments } = parseSync(file, text);
    const [error] = errors;
    if (error !== undefined) throw new SyntaxError(`${file} : ${error.message}`);
    this.file = file;
    this.text = text;
    this.program = program;
    this.comments = comments;
    this.#edits = new Edits(text);
  }

  /** The file as it is once changed. */
  toString(): string {
    return this.#edits.toString();
  }

  /** The line of a place, from 1. */
  lineOf({ start }: { readonly start: number }): number {
    return this.text.slice(0, start).split('\n').length;
  }

  overwrite(start: number, end: number, text: string): void {
    if (start === end) this.#edits.appendLeft(start, text);
    else this.#edits.overwrite(start, end, text);
  }

  /** What is exported under a name: its value, casts and calls of `defineFlow` left aside. */
  exported(name: string): ESTree.Expression | undefined {
    return this.exports().get(name);
  }

  /** Every exported constant. */
  exports(): ReadonlyMap<string, ESTree.Expression> {
    const found = new Map<string, ESTree.Expression>();
    for (const statement of this.program.body) {
      if (statement.type !== 'ExportNamedDeclaration') continue;
      if (statement.declaration?.type !== 'VariableDeclaration') continue;
      for (const { id, init } of statement.declaration.declarations) {
        if (id.type === 'Identifier' && init !== null) found.set(id.name, bare(init));
      }
    }
    return found;
  }

  /** Where each imported name comes from. */
  imports(): ReadonlyMap<string, { readonly from: string; readonly start: number; readonly end: number }> {
    const found = new Map<string, { from: string; start: number; end: number }>();
    for (const statement of this.program.body) {
      if (statement.type !== 'ImportDeclaration') continue;
      for (const { local } of statement.specifiers) {
        found.set(local.name, {
          from: statement.source.value,
          start: statement.start,
          end: statement.end,
        });
      }
    }
    return found;
  }

  /** Whether a name is used outside the imports. */
  uses(name: string): boolean {
    const visit = (node: unknown): boolean => {
      if (Array.isArray(node)) return node.some(visit);
      if (typeof node !== 'object' || node === null) return false;
      const { type, name: own } = node as { readonly type?: unknown; readonly name?: unknown };
      if (type === 'ImportDeclaration') return false;
      return (type === 'Identifier' && own === name) || Object.values(node).some(visit);
    };
    return visit(this.program.body);
  }

  /** The texts inside a part of the file, with their places: quoted ones, and what stands between the blanks of templates. */
  texts(within: { readonly start: number; readonly end: number }): readonly {
    readonly start: number;
    readonly end: number;
    readonly text: string;
    readonly quoted: boolean;
  }[] {
    const found: { start: number; end: number; text: string; quoted: boolean }[] = [];
    const visit = (node: unknown): void => {
      if (Array.isArray(node)) for (const inner of node) visit(inner);
      if (typeof node !== 'object' || node === null || Array.isArray(node)) return;
      const one = node as { type?: unknown; start?: unknown; end?: unknown; value?: unknown };
      const [start, end] = [Number(one.start), Number(one.end)];
      if (end <= within.start || start >= within.end) return;
      if (one.type === 'Literal' && typeof one.value === 'string')
        found.push({ start, end, text: one.value, quoted: true });
      else if (one.type === 'TemplateElement') {
        const { raw } = one.value as { readonly raw: string };
        const from = this.text.indexOf(raw, start);
        found.push({ start: from, end: from + raw.length, text: raw, quoted: false });
      } else for (const inner of Object.values(one)) visit(inner);
    };
    visit(this.program.body);
    return found;
  }

  /** The comments that stand alone on the lines just above a place, no empty line between. */
  #above(start: number): number {
    let from = this.#lineStart(start);
    if (this.text.slice(from, start).trim() !== '') return start;
    for (;;) {
      const before = this.comments.find(({ end }) => end === from - 1);
      if (before === undefined) return from;
      const line = this.#lineStart(before.start);
      if (this.text.slice(line, before.start).trim() !== '') return from;
      from = line;
    }
  }

  #lineStart(place: number): number {
    return this.text.lastIndexOf('\n', place - 1) + 1;
  }

  /** Where an entry ends, with its comma and a comment that ends its line. */
  #after(end: number): number {
    const comma = /^\s*,/.exec(this.text.slice(end))?.[0].length ?? 0;
    let after = end + comma;
    const comment = this.comments.find(
      (one) => one.start >= after && /^[ \t]*$/.test(this.text.slice(after, one.start)),
    );
    if (comment !== undefined && this.text[comment.end] === '\n') after = comment.end;
    return after;
  }

  /** The text of an entry with the comments that belong to it, and where it stands. */
  span({ start, end }: Pick<Entry, 'start' | 'end'>): { readonly from: number; readonly to: number } {
    return { from: this.#above(start), to: this.#after(end) };
  }

  /** Whether a comment stands in a part of the file. */
  hasComment(start: number, end: number): boolean {
    return this.comments.some((one) => one.start >= start && one.end <= end);
  }

  /** Puts a new entry in an object, after another one, or first. */
  insertAfter(object: ObjectNode, before: Pick<Entry, 'start' | 'end'> | undefined, code: string): void {
    if (before === undefined) {
      this.#edits.appendRight(object.start + 1, object.properties.length === 0 ? code : ` ${code},`);
      return;
    }
    const { to } = this.span(before);
    const comma = this.text.slice(before.end, to).includes(',') ? '' : ',';
    // On a line of its own where the others have theirs; the layout is Prettier's anyhow.
    this.#edits.appendLeft(to, `${comma}${this.text[to] === '\n' ? '\n' : ' '}${code},`);
  }

  /** Takes an entry away, with the comments just above it. */
  remove(entry: Pick<Entry, 'start' | 'end'>): void {
    const { from, to } = this.span(entry);
    const line = /^[ \t]*\r?\n/.exec(this.text.slice(to));
    const alone = this.text.slice(this.#lineStart(from), from).trim() === '';
    this.#edits.remove(from, alone && line !== null ? to + line[0].length : to);
  }
}

/** An expression without its casts, its brackets and the call of `defineFlow` around it. */
function bare(node: ESTree.Expression): ESTree.Expression {
  if (
    node.type === 'TSAsExpression' ||
    node.type === 'TSSatisfiesExpression' ||
    node.type === 'ParenthesizedExpression'
  )
    return bare(node.expression);
  if (
    node.type === 'CallExpression' &&
    node.callee.type === 'Identifier' &&
    node.callee.name === 'defineFlow'
  ) {
    const [argument] = node.arguments;
    return argument === undefined || argument.type === 'SpreadElement' ? node : bare(argument);
  }
  return node;
}

/** The entries of a plain object; undefined when a key is computed, or when it holds something else than entries. */
export function entriesOf(node: Node | null | undefined): readonly Entry[] | undefined {
  if (node?.type !== 'ObjectExpression') return undefined;
  const entries = node.properties.map((property): Entry | undefined => {
    if (property.type !== 'Property' || property.computed || property.kind !== 'init' || property.method)
      return undefined;
    const { key } = property;
    const name =
      key.type === 'Identifier'
        ? key.name
        : key.type === 'Literal' && typeof key.value === 'string'
          ? key.value
          : undefined;
    return name === undefined
      ? undefined
      : { key: name, value: property.value, start: property.start, end: property.end };
  });
  return entries.every((entry) => entry !== undefined) ? entries : undefined;
}

/** The entry of a key. */
export function entryOf(node: Node | null | undefined, key: string): Entry | undefined {
  return entriesOf(node)?.find((entry) => entry.key === key);
}

/** A text as it is written: between quotes, or between back quotes without anything to put in. */
export function textOf(node: Node | null | undefined): string | undefined {
  if (node?.type === 'Literal' && typeof node.value === 'string') return node.value;
  if (node?.type === 'TemplateLiteral' && node.expressions.length === 0)
    return node.quasis[0]?.value.cooked ?? undefined;
  return undefined;
}

/** A text in TypeScript, as Prettier quotes it. */
export function quoted(text: string): string {
  const plain = text.replaceAll('\\', '\\\\').replaceAll('\n', '\\n');
  return text.includes("'") && !text.includes('"') ? `"${plain}"` : `'${plain.replaceAll("'", "\\'")}'`;
}

/** Lists of texts in TypeScript. */
export function listed(value: readonly string[] | readonly (readonly string[])[]): string {
  return `[${value.map((one) => (typeof one === 'string' ? quoted(one) : listed(one))).join(', ')}]`;
}
