/** Writes a page's document in its one layout: what is read and written again gives the same bytes. */
import { fromMarkdown } from 'mdast-util-from-markdown';
import { Document, isScalar, visit } from 'yaml';
import { fieldsOf, SECTIONS, type Shape } from './layout.ts';
import type { PageDocument } from './read.ts';

/** Whether Markdown reads a line as this very text, where it stands. */
function readsAs(line: string, text: string): boolean {
  const [only, ...more] = fromMarkdown(line).children;
  if (more.length > 0 || only?.type !== 'paragraph') return false;
  const [child, ...others] = only.children;
  return others.length === 0 && child?.type === 'text' && child.value === text;
}

/** A text as Markdown: as it is where that says the same, else with a « \ » before each sign that Markdown may read. */
function escaped(text: string): string {
  return readsAs(text, text)
    ? text
    : text.replace(/[!-/:-@[-`{-~]/g, (sign) => (/[{}]/.test(sign) ? sign : `\\${sign}`));
}

/**
 * YAML in one layout: short lists on their line, every text on its line.
 *
 * @param lists `sentences` for the words of a screen, whose lists hold texts: each text stands on its own line, for a change to be seen.
 */
export function writeYaml(value: unknown, lists: 'names' | 'sentences' = 'names'): string {
  const document = new Document(value, { schema: 'failsafe' });
  visit(document, {
    Seq(_, node) {
      if (
        node.items.every((item) => isScalar(item) && (lists === 'names' || !String(item.value).includes(' ')))
      )
        node.flow = true;
    },
  });
  return document.toString({ lineWidth: 0, flowCollectionPadding: false });
}

const WRITERS: Readonly<Record<Exclude<Shape, 'title'>, (value: unknown) => string[]>> = {
  paragraph: (value) => [escaped(value as string)],
  list: (value) => (value as readonly string[]).map((line) => `- ${escaped(line)}`),
  steps: (value) => (value as readonly string[]).map((line, index) => `${index + 1}. ${escaped(line)}`),
  labels: (value) =>
    Object.entries(value as Readonly<Record<string, string>>).map(
      ([name, label]) => `- \`${name}\` ${escaped(label)}`,
    ),
};

/** The text that stands under the heading of a field, or the title itself. */
export function writeSection(field: string, value: unknown): readonly string[] {
  const shape = SECTIONS[field]?.shape ?? 'title';
  return shape === 'title' ? [`# ${escaped(value as string)}`] : WRITERS[shape](value);
}

/** The text of a document. */
export function writeDocument({ kind, written, responsable, relectures }: PageDocument): string {
  const fields = Object.entries(written);
  const inOrder = fieldsOf(kind).flatMap((field) => fields.filter(([name]) => name === field));
  const front = {
    ...Object.fromEntries(inOrder.filter(([field]) => SECTIONS[field] === undefined)),
    ...(responsable === undefined ? {} : { responsable }),
    ...(relectures.length === 0 ? {} : { relectures }),
  };
  const sections = inOrder.flatMap(([field, value]) => {
    const section = SECTIONS[field];
    if (section === undefined) return [];
    const text = writeSection(field, value).join('\n');
    return section.shape === 'title' ? [text] : [`## ${section.heading}`, text];
  });
  const head = Object.keys(front).length === 0 ? '' : `---\n${writeYaml(front)}---\n\n`;
  return `${head}${sections.join('\n\n')}\n`;
}
