/**
 * Reads the documents of a guide: one Markdown file a page, its address its path. Data stands in the front matter, texts
 * under headings, and `{nom}` is a number of the sheet. Bad content never throws: it is told, file, line and what to do.
 */
import type { Heading, ListItem, PhrasingContent, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { didYouMean, nearest, type Fault } from './faults.ts';
import {
  ANSWER_FIELDS,
  fieldsOf,
  frontFieldsOf,
  REVIEW_FIELDS,
  SECTIONS,
  sectionFieldsOf,
  type Shape,
} from './layout.ts';
import { faultsOfSchema } from './schema-faults.ts';
import { REVIEW_SCHEMA, WORDS_SCHEMAS, type Reading, type Words, type WordsKind } from './words.ts';
import { CODE_IN_TEXT, hasLoneBrace, LONE_BRACE, mapTexts, normalise, notANumber } from './text.ts';
import { readYaml, type Data } from './yaml.ts';

/** What a step of the map asks of its words. */
export interface StepShape {
  readonly kind: WordsKind;
  readonly answers: readonly string[];
}

/** What documents may refer to. */
export interface References {
  /** The steps that need words, by content. */
  readonly steps: ReadonlyMap<string, StepShape>;
  /** The addresses of pages; undefined when the map cannot be read. */
  readonly pages: ReadonlySet<string> | undefined;
  readonly sources: readonly string[];
  readonly contacts: readonly string[];
  /** The numbers of the sheet, by name. */
  readonly values: Readonly<Record<string, string>>;
}

/** A page's document, read. */
export interface PageDocument {
  readonly kind: WordsKind;
  /** The words as they are written: numbers are still `{nom}`. */
  readonly written: Words;
  readonly responsable: string | undefined;
  readonly relectures: readonly Reading[];
}

/** What the documents of a guide hold. */
export interface Documents {
  /** By content, those that could be read. */
  readonly documents: ReadonlyMap<string, PageDocument>;
  /** Their words, numbers put in. */
  readonly words: ReadonlyMap<string, Words>;
  readonly faults: readonly Fault[];
}

const SUFFIX = '.fr.md';
const FOLDER = 'machines/';

/** The file of a content's words. */
export function fileOf(content: string): string {
  return `${FOLDER}${content}${SUFFIX}`;
}

/** The content whose words a file holds; undefined for a file that is no document. */
export function contentOfFile(file: string): string | undefined {
  return file.startsWith(FOLDER) && file.endsWith(SUFFIX)
    ? file.slice(FOLDER.length, -SUFFIX.length)
    : undefined;
}

/** Collects what is wrong in one file. */
type Refuse = (line: number, what: string, todo: string) => void;

const NOT_CARRIED: Readonly<Record<string, string>> = {
  blockquote: 'une citation (« > »)',
  break: 'un retour à la ligne forcé',
  code: 'un bloc de code (des lignes en retrait, ou entre accents graves)',
  definition: 'une adresse de renvoi',
  delete: 'un texte barré',
  emphasis: 'un texte en italique (« * » ou « _ »)',
  heading: 'un titre',
  html: 'une balise HTML (« < »)',
  image: 'une image',
  imageReference: 'une image',
  inlineCode: 'un texte entre accents graves (« ` »)',
  link: 'un lien',
  linkReference: 'un lien',
  list: 'une liste dans une liste',
  strong: 'un texte en gras (« ** »)',
  thematicBreak: 'une ligne de séparation (« --- » ou « *** »)',
};

const PLAIN = 'Écrivez une phrase simple : le guide ne montre que du texte.';

function refuseNode(node: RootContent, lineOf: (node: RootContent) => number, refuse: Refuse): void {
  refuse(
    lineOf(node),
    `Il y a ici ${NOT_CARRIED[node.type] ?? 'une mise en forme'}, que le guide ne montre pas.`,
    PLAIN,
  );
}

const TABLE = /^\s*\|.*\|\s*$|^\s*:?-{3,}:?\s*\|/m;

/** The sections of a document's body: a field, where its heading is, and what stands under it. */
interface Part {
  readonly field: string;
  readonly line: number;
  readonly nodes: RootContent[];
}

interface Body {
  readonly values: Readonly<Record<string, unknown>>;
  readonly lines: ReadonlyMap<string, number>;
}

/** Reads what stands after the front matter. */
function readBody(text: string, offset: number, kind: WordsKind, refuse: Refuse): Body {
  const lineOf = (node: { readonly position?: { readonly start: { readonly line: number } } | undefined }) =>
    (node.position?.start.line ?? 1) + offset;
  const titleField = kind === 'question' ? 'question' : 'titre';
  const allowed = sectionFieldsOf(kind);
  const byHeading = new Map(
    Object.entries(SECTIONS)
      .filter(([, { shape }]) => shape !== 'title')
      .map(([field, { heading }]) => [heading, field]),
  );
  const values: Record<string, unknown> = {};
  const lines = new Map<string, number>();

  /** Plain text only: anything else is refused, not lost. */
  const textOf = (nodes: readonly PhrasingContent[]): string => {
    let whole = '';
    for (const node of nodes) {
      if (node.type === 'text') {
        if (TABLE.test(node.value)) {
          refuse(lineOf(node), 'Il y a ici un tableau, que le guide ne montre pas.', PLAIN);
        }
        whole += node.value;
      } else {
        refuseNode(node, lineOf, refuse);
        // Something stands there: it is refused once, and not told to be missing as well.
        whole += '…';
      }
    }
    return normalise(whole);
  };
  const paragraphOf = (item: ListItem): readonly PhrasingContent[] | undefined => {
    const [first, ...more] = item.children;
    for (const node of more) {
      if (node.type === 'paragraph') {
        refuse(lineOf(node), 'Une ligne de liste n’a qu’un paragraphe.', 'Faites-en une autre ligne « - ».');
      } else refuseNode(node, lineOf, refuse);
    }
    if (first?.type === 'paragraph') return first.children;
    if (first === undefined) refuse(lineOf(item), 'Cette ligne est vide.', 'Écrivez-la, ou enlevez-la.');
    else refuseNode(first, lineOf, refuse);
    return undefined;
  };
  const itemsOf = ({ nodes }: Part): ListItem[] =>
    nodes.flatMap((node) => {
      if (node.type === 'list') return node.children;
      if (node.type === 'paragraph') {
        const [text] = node.children;
        if (text?.type === 'text' && TABLE.test(text.value)) textOf(node.children);
        else
          refuse(
            lineOf(node),
            'Ce texte devrait être une liste.',
            'Commencez chaque phrase par « - » et une espace.',
          );
      } else refuseNode(node, lineOf, refuse);
      return [];
    });
  const readers: Readonly<Record<Exclude<Shape, 'title'>, (part: Part) => unknown>> = {
    paragraph: ({ field, nodes }) => {
      const [first, ...more] = nodes.filter((node) => {
        if (node.type === 'list') {
          refuse(lineOf(node), 'Cette partie est un texte, pas une liste.', 'Écrivez un seul paragraphe.');
        } else if (node.type !== 'paragraph') refuseNode(node, lineOf, refuse);
        return node.type === 'paragraph';
      });
      for (const node of more) {
        refuse(
          lineOf(node),
          'Cette partie n’a qu’un paragraphe.',
          'Réunissez les paragraphes, ou enlevez celui-ci.',
        );
      }
      if (first?.type !== 'paragraph') return '';
      lines.set(field, lineOf(first));
      return textOf(first.children);
    },
    list: (part) => listOf(part),
    steps: (part) => listOf(part),
    labels: (part) => labelsOf(part),
  };
  const listOf = (part: Part): string[] => {
    const items = itemsOf(part).flatMap((item) => {
      const paragraph = paragraphOf(item);
      return paragraph === undefined ? [] : [{ item, text: textOf(paragraph) }];
    });
    for (const [index, { item }] of items.entries()) lines.set(`${part.field}.${index}`, lineOf(item));
    return items.map(({ text }) => text);
  };
  const labelsOf = (part: Part): Record<string, string> => {
    const labels: Record<string, string> = {};
    for (const item of itemsOf(part)) {
      const [name, ...label] = paragraphOf(item) ?? [];
      if (name === undefined) continue;
      const line = lineOf(item);
      if (name.type !== 'inlineCode') {
        refuse(
          line,
          'Cette ligne ne dit pas à quoi elle va.',
          'Écrivez « - `nom` le texte à lire », le nom entre accents graves.',
        );
        continue;
      }
      if (Object.hasOwn(labels, name.value)) {
        refuse(
          line,
          `« ${name.value} » est donné deux fois.`,
          'Gardez l’une des deux lignes, enlevez l’autre.',
        );
        continue;
      }
      labels[name.value] = textOf(label);
      lines.set(`${part.field}.${name.value}`, line);
    }
    return labels;
  };

  const parts: Part[] = [];
  let ignored: Part | undefined;
  const unknownHeading = (heading: Heading, title: string) => {
    const field = byHeading.get(title);
    if (field !== undefined && heading.depth === 2) {
      refuse(
        lineOf(heading),
        `La partie « ${title} » n’a pas sa place sur cette sorte de page.`,
        'Enlevez-la, ou mettez son texte dans une autre partie.',
      );
      return;
    }
    const known = allowed.map((one) => SECTIONS[one]?.heading ?? '').filter((one) => one !== '');
    refuse(
      lineOf(heading),
      `La partie « ${title} » n’est pas connue.`,
      didYouMean(title, known, `Un titre de partie s’écrit « ## » ; on peut écrire : ${known.join(', ')}.`),
    );
  };
  for (const node of fromMarkdown(text).children) {
    const current: Part | undefined = ignored ?? parts.at(-1);
    if (node.type !== 'heading') {
      if (current === undefined) {
        refuse(
          lineOf(node),
          'Ce texte vient avant le premier titre.',
          'Mettez-le sous un titre, ou enlevez-le.',
        );
      } else if (SECTIONS[current.field]?.shape === 'title') {
        refuse(
          lineOf(node),
          'Ce texte suit le titre de la page, sans partie.',
          'Mettez-le sous un titre « ## », ou enlevez-le.',
        );
      } else current.nodes.push(node);
      continue;
    }
    const line = lineOf(node);
    if (node.depth === 1) {
      if (lines.has(titleField)) {
        refuse(line, 'Cette page a deux titres « # ».', 'Gardez-en un ; les parties s’écrivent avec « ## ».');
        continue;
      }
      if (parts.length > 0) {
        refuse(line, 'Le titre de la page vient après une partie.', 'Mettez la ligne « # » tout en haut.');
      }
      values[titleField] = textOf(node.children);
      lines.set(titleField, line);
      parts.push({ field: titleField, line, nodes: [] });
      ignored = undefined;
      continue;
    }
    const title = textOf(node.children);
    const field = node.depth === 2 ? byHeading.get(title) : undefined;
    // What stands under a heading that is refused is not told again.
    ignored = { field: '', line, nodes: [] };
    if (field === undefined || !allowed.includes(field)) {
      unknownHeading(node, title);
      continue;
    }
    if (lines.has(field)) {
      refuse(line, `La partie « ${title} » est là deux fois.`, 'Réunissez les deux, ou enlevez l’une.');
      continue;
    }
    const next = parts.find((part) => allowed.indexOf(part.field) > allowed.indexOf(field));
    if (next !== undefined) {
      const heading = SECTIONS[next.field]?.heading ?? '';
      refuse(line, `La partie « ${title} » n’est pas à sa place.`, `Mettez-la avant « ${heading} ».`);
    }
    ignored = undefined;
    lines.set(field, line);
    parts.push({ field, line, nodes: [] });
  }
  for (const part of parts) {
    const shape = SECTIONS[part.field]?.shape ?? 'title';
    if (shape !== 'title') values[part.field] = readers[shape](part);
  }
  return { values, lines };
}

/** The front matter and the body of a document, each with the number of lines before it. */
function cut(text: string, refuse: Refuse): { front: string; body: string; offset: number } {
  const lines = text.split('\n');
  // A question has nothing to set, most often: it needs no front matter.
  if (lines[0] !== '---') return { front: '', body: text, offset: 0 };
  const end = lines.indexOf('---', 1);
  if (end < 0) {
    refuse(1, 'L’en-tête de ce document n’est pas fermé.', 'Ajoutez une ligne « --- » après les réglages.');
    return { front: '', body: '', offset: 0 };
  }
  return { front: lines.slice(1, end).join('\n'), body: lines.slice(end + 1).join('\n'), offset: end + 1 };
}

/** The kind of step that a document is written for, as far as its headings tell. */
function guessKind(body: string): WordsKind {
  if (/^## Ensuite/m.test(body)) return 'advice';
  return /^## (?:Faire|Suite)/m.test(body) ? 'reply' : 'question';
}

function isRecord(data: Data | undefined): data is { readonly [name: string]: Data } {
  return typeof data === 'object' && !Array.isArray(data);
}

/** Line ends of other systems, marks of order and spaces at the ends of lines change nothing. */
function clean(text: string): string {
  return text
    .replace(/^\u{feff}/u, '')
    .replace(/\r\n?/g, '\n')
    .replace(/[ \t\u00a0]+$/gm, '');
}

export interface ReadDocument {
  readonly document: PageDocument | undefined;
  /** The words with their numbers put in. */
  readonly words: Words | undefined;
  readonly faults: readonly Fault[];
}

/** What stands in the front matter and under the headings, before any schema looks at it. */
interface Parts {
  readonly kind: WordsKind;
  readonly offset: number;
  readonly yaml: ReturnType<typeof readYaml>;
  readonly read: Body;
  readonly responsable: Data | undefined;
  readonly relectures: Data | undefined;
  /** The fields of the front matter but the readings. */
  readonly settled: Readonly<Record<string, Data>>;
  readonly faults: readonly Fault[];
}

function parse(file: string, source: string, known: WordsKind | undefined): Parts {
  const faults: Fault[] = [];
  const refuse: Refuse = (line, what, todo) => faults.push({ file, line, what, todo });
  const { front, body, offset } = cut(clean(source), refuse);
  const kind = known ?? guessKind(body);
  const yaml = readYaml(file, front, 1);
  faults.push(...yaml.faults);
  if (yaml.data !== undefined && !isRecord(yaml.data)) {
    refuse(2, 'L’en-tête n’a pas la forme attendue.', 'Écrivez un réglage par ligne : « nom: valeur ».');
  }
  const read = readBody(body, offset, kind, refuse);
  const data = isRecord(yaml.data) ? yaml.data : {};
  for (const field of Object.keys(data)) {
    if (SECTIONS[field] !== undefined) {
      refuse(
        yaml.lines.get(field) ?? 1,
        `« ${field} » ne s’écrit pas dans l’en-tête.`,
        'Écrivez-le sous son titre, plus bas.',
      );
    }
  }
  const { responsable, relectures, ...settings } = data;
  const settled = Object.fromEntries(
    Object.entries(settings).filter(([field]) => SECTIONS[field] === undefined),
  );
  return { kind, offset, yaml, read, responsable, relectures, settled, faults };
}

const parsed = new Map<string, { readonly source: string; readonly known: unknown; readonly parts: Parts }>();

/** The parts of a document. Parsing is what takes time, and one document of a guide changes at a time: the last text is remembered. */
function partsOf(file: string, source: string, known: WordsKind | undefined): Parts {
  const last = parsed.get(file);
  if (last?.source === source && last.known === known) return last.parts;
  const parts = parse(file, source, known);
  parsed.set(file, { source, known, parts });
  return parts;
}

/** A document as far as it can be read, whatever is missing in it. */
export interface LooseDocument {
  /** By field, as written. */
  readonly values: Readonly<Record<string, unknown>>;
  /** The line of each field. */
  readonly lines: ReadonlyMap<string, number>;
  /** What has no place in a document: what it holds cannot be shown whole. */
  readonly faults: readonly Fault[];
}

/** Reads the fields of one document, without asking that all of them be there: a draft may miss some. */
export function readLoosely(file: string, source: string, kind: WordsKind): LooseDocument {
  const { yaml, read, responsable, relectures, settled, faults } = partsOf(file, source, kind);
  const review = { responsable, relectures };
  return {
    values: {
      ...settled,
      ...read.values,
      ...Object.fromEntries(Object.entries(review).filter(([, value]) => value !== undefined)),
    },
    lines: new Map([...yaml.lines, ...read.lines]),
    faults,
  };
}

/**
 * Reads one document.
 *
 * @param content the page whose words it holds.
 */
export function readDocument(content: string, source: string, references: References): ReadDocument {
  const file = fileOf(content);
  const faults: Fault[] = [];
  const refuse: Refuse = (line, what, todo) => faults.push({ file, line, what, todo });
  const step = references.steps.get(content);
  if (step === undefined) {
    refuse(
      1,
      `Aucune étape de la carte ne porte le nom « ${content} ».`,
      didYouMean(
        content,
        references.steps.keys(),
        'Renommez ce fichier comme une étape de la carte, ou enlevez-le.',
      ),
    );
  }
  const parts = partsOf(file, source, step?.kind);
  const { kind, offset, yaml, read, responsable, relectures, settled } = parts;
  faults.push(...parts.faults);
  const value = { ...settled, ...read.values };

  const lineOf = (path: readonly string[]): number => {
    for (let end = path.length; end > 0; end -= 1) {
      const key = path.slice(0, end).join('.');
      const line = read.lines.get(key) ?? yaml.lines.get(key);
      if (line !== undefined) return line;
    }
    return SECTIONS[path[0] ?? ''] === undefined ? 1 : offset + 1;
  };
  const told = { file, lineOf, nameOf };
  // When the front matter cannot be read at all, what it should hold is not told as missing.
  const fronted = new Set(frontFieldsOf(kind));
  const known = [...fronted];
  const schema = WORDS_SCHEMAS[kind];
  const found = faultsOfSchema(schema, value, known, told);
  faults.push(
    ...found.filter(
      ({ what }) => yaml.data !== undefined || ![...fronted].some((field) => what.includes(`« ${field} »`)),
    ),
  );
  const review =
    responsable === undefined && relectures === undefined ? undefined : { responsable, relectures };
  if (review !== undefined) {
    if (kind === 'question') {
      refuse(
        lineOf([responsable === undefined ? 'relectures' : 'responsable']),
        'Une question n’a pas de relecture.',
        'Enlevez « responsable » et « relectures » de cet en-tête.',
      );
    } else faults.push(...faultsOfSchema(REVIEW_SCHEMA, review, REVIEW_FIELDS, told));
  }

  const broken = faults.length > 0;
  const filled = mapTexts(value, (text, path) => {
    if (SECTIONS[path[0] ?? ''] === undefined) return text;
    return fillNumbers(text, references.values, (what, todo) => refuse(lineOf(path), what, todo));
  });
  checkReferences(value, step, references, (path, what, todo) => refuse(lineOf(path), what, todo));
  if (broken && found.length + yaml.faults.length > 0)
    return { document: undefined, words: undefined, faults };
  const document = {
    kind,
    // The schema has just said so; what it refuses has returned above.
    written: ordered(kind, value) as unknown as Words,
    responsable: typeof responsable === 'string' ? responsable : undefined,
    relectures: (Array.isArray(relectures) ? relectures : []) as unknown as readonly Reading[],
  };
  return { document, words: ordered(kind, filled) as unknown as Words, faults };
}

/** How a field is called by who writes it. */
function nameOf([field = '', ...inner]: readonly string[]): string {
  const section = SECTIONS[field];
  const own = inner.findLast((key) => !/^\d+$/.test(key));
  if (section === undefined) return `le réglage « ${own ?? field} »`;
  if (section.shape === 'title') return 'le titre de la page (« # »)';
  return own === undefined ? `la partie « ${section.heading} »` : `le texte de « ${own} »`;
}

/** The fields of a page in the order of the layout: a fingerprint is over it. */
function ordered(kind: WordsKind, value: unknown): Record<string, unknown> {
  const record = value as Readonly<Record<string, unknown>>;
  return Object.fromEntries(
    fieldsOf(kind).flatMap((field) => (record[field] === undefined ? [] : [[field, record[field]]])),
  );
}

/** A text with the numbers of the sheet in the place of their names. */
function fillNumbers(
  text: string,
  values: Readonly<Record<string, string>>,
  refuse: (what: string, todo: string) => void,
): string {
  if (text.includes('${')) {
    refuse(CODE_IN_TEXT.what, CODE_IN_TEXT.todo);
    return text;
  }
  const filled = text.replace(/\{([^{}]*)\}/g, (whole, name: string) => {
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    if (value !== undefined) return value;
    refuse(
      notANumber(name),
      didYouMean(name, Object.keys(values), `On peut écrire : ${Object.keys(values).join(', ')}.`),
    );
    return whole;
  });
  if (hasLoneBrace(text)) refuse(LONE_BRACE.what, LONE_BRACE.todo);
  return filled;
}

type RefuseAt = (path: readonly string[], what: string, todo: string) => void;

/** Names that must be those of something else: answers, sources, contacts, pages. */
function checkReferences(
  value: Readonly<Record<string, unknown>>,
  step: StepShape | undefined,
  { pages, sources, contacts }: References,
  refuse: RefuseAt,
): void {
  const namesIn = (field: string): readonly string[] => {
    const list = value[field];
    return Array.isArray(list) ? list.filter((name) => typeof name === 'string') : [];
  };
  const keysIn = (field: string): readonly string[] => {
    const record = value[field];
    return typeof record === 'object' && record !== null && !Array.isArray(record) ? Object.keys(record) : [];
  };
  const listed = (field: string, known: readonly string[], what: (name: string) => string): void => {
    const names = namesIn(field);
    for (const [index, name] of names.entries()) {
      const path = [field, String(index)];
      if (name !== '' && !known.includes(name)) {
        refuse(path, what(name), didYouMean(name, known, `On peut écrire : ${known.join(', ')}.`));
      } else if (names.indexOf(name) < index)
        refuse(path, `« ${name} » est là deux fois.`, 'Enlevez l’un des deux.');
    }
  };
  listed(
    'sources',
    step?.kind === 'question' ? sources : [...sources, 'guide'],
    (name) => `« ${name} » n’est pas une entrée de la fiche.`,
  );
  for (const field of ['contacts', 'sans']) {
    listed(field, contacts, (name) => `« ${name} » n’est pas un moyen de joindre une personne.`);
  }
  for (const page of pages === undefined ? [] : keysIn('suite')) {
    if (pages?.has(page) !== true) {
      refuse(
        ['suite', page],
        `La suite « ${page} » n’est pas une page du guide.`,
        didYouMean(page, pages ?? [], 'Écrivez l’adresse d’une page, sans barre au début ni à la fin.'),
      );
    }
  }
  if (step === undefined) return;
  for (const field of ANSWER_FIELDS) {
    for (const answer of keysIn(field)) {
      if (!step.answers.includes(answer)) {
        refuse(
          [field, answer],
          `« ${answer} » n’est pas une réponse de cette étape sur la carte.`,
          didYouMean(answer, step.answers, 'Enlevez cette ligne, ou ajoutez cette réponse à la carte.'),
        );
      }
    }
  }
  if (step.kind === 'reply') return;
  const labelled = keysIn('reponses');
  for (const answer of value['reponses'] === undefined ? [] : step.answers) {
    // A misspelt name has just been told, with the right one.
    if (
      labelled.includes(answer) ||
      labelled.some((one) => nearest(one, step.answers) === answer && !step.answers.includes(one))
    )
      continue;
    refuse(
      ['reponses'],
      `Il manque le texte de la réponse « ${answer} ».`,
      `Ajoutez une ligne : « - \`${answer}\` le texte à lire ».`,
    );
  }
}

/**
 * Reads every document of a guide.
 *
 * @param files the texts of the guide's files by their paths from the project's root; those that are no document are left aside.
 */
export function readDocuments(files: ReadonlyMap<string, string>, references: References): Documents {
  const documents = new Map<string, PageDocument>();
  const words = new Map<string, Words>();
  const faults: Fault[] = [];
  for (const [content] of references.steps) {
    const file = fileOf(content);
    const text = files.get(file);
    if (text === undefined) {
      const orphan = nearest(
        content,
        [...files.keys()]
          .flatMap((name) => contentOfFile(name) ?? [])
          .filter((name) => !references.steps.has(name)),
      );
      faults.push({
        file,
        line: 1,
        what: `L’étape « ${content} » de la carte n’a pas de mots : ce fichier n’existe pas.`,
        todo:
          orphan === undefined
            ? 'Créez ce fichier, ou enlevez l’étape de la carte.'
            : `Renommez ${fileOf(orphan)}, ou créez ce fichier.`,
      });
      continue;
    }
    const read = readDocument(content, text, references);
    faults.push(...read.faults);
    if (read.document !== undefined) documents.set(content, read.document);
    if (read.words !== undefined) words.set(content, read.words);
  }
  for (const [file, text] of files) {
    const content = contentOfFile(file);
    if (content !== undefined && !references.steps.has(content))
      faults.push(...readDocument(content, text, references).faults.slice(0, 1));
    else if (content === undefined && file.endsWith('.md')) {
      faults.push({
        file,
        line: 1,
        what: 'Ce document n’est pas lu.',
        todo: `Le nom d’un document finit par « ${SUFFIX} ».`,
      });
    }
  }
  return { documents, words, faults };
}
