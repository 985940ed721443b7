/**
 * Faults planted in the text of the content's files, those that the type check is to catch: each is one slip of a person who edits a map
 * or its words.
 */

/** A fault that can be planted in a file's text. */
export interface SourceFault {
  readonly kind: string;
  /** The file, inside `machines/`. */
  readonly file: string;
  readonly what: string;
  /** The line of the slip, from 1. */
  readonly line: number;
  /** The files where the compiler must tell it, and how many lines above the slip it may: the block that misses something. */
  readonly told: { readonly file: string; readonly above: number };
  readonly edit: (text: string) => string;
}

/** Something the compiler said. */
export interface Told {
  readonly file: string;
  readonly line: number;
}

const WHOLE_FILE = 10_000;

interface Slip {
  readonly kind: string;
  readonly find: RegExp;
  readonly write: (match: RegExpMatchArray) => string;
  /** How far above the slip it may be told; the same line unless told. */
  readonly above?: number;
  readonly index?: true;
}

const MAP_SLIPS: readonly Slip[] = [
  {
    kind: 'réponse vers une étape inconnue',
    find: /('[a-z-]+': )'([a-z-]+)'(?=[,} ])/g,
    write: ([, key = '', to = '']) => `${key}'${to}-x'`,
  },
  { kind: 'détour sans retour écrit', find: /, onDone: '[^']*'/g, write: () => '' },
  {
    kind: 'retour vers une étape inconnue',
    find: /onDone: '([^']*)'/g,
    write: ([, to = '']) => `onDone: '${to}-x'`,
  },
  { kind: 'départ inconnu', find: /initial: '([^']*)'/g, write: ([, to = '']) => `initial: '${to}-x'` },
  {
    kind: 'réponse nommée par un nombre',
    find: /(?<=on: \{\s+)'[a-z-]+': /g,
    write: () => `'1': `,
  },
  { kind: 'clé qui n’est pas d’un flux', find: /tags: 'reply'/g, write: () => `tags: 'reply', after: 'x'` },
  { kind: 'sorte d’étape inconnue', find: /tags: '(?:reply|advice)'/g, write: () => `tags: 'reponse'` },
];

const WORDS_SLIPS: readonly Slip[] = [
  {
    kind: 'libellé manquant',
    find: /(?<=reponses: \{\n)\s+'[a-z-]+': '[^'\n]*',\n/g,
    write: () => '',
    above: 2,
  },
  { kind: 'libellé sans réponse', find: /reponses: \{/g, write: () => `reponses: { 'personne': 'Personne',` },
  {
    kind: 'bloc mal nommé',
    find: /^ {2}'([a-z-]+)': \{/gm,
    write: ([, step = '']) => `  '${step}-x': {`,
    above: WHOLE_FILE,
  },
  {
    kind: 'bloc sans étape',
    find: /^\}\);/gm,
    write: () => `  'personne': { question: 'Qui ?', reponses: {}, dire: ['Qui ?'] },\n});`,
  },
  { kind: 'source inconnue', find: /(?<=sources: \[)'S\d\d'/g, write: () => `'S99'` },
  { kind: 'source mal écrite', find: /(?<=sources: \[)'S(\d\d)'/g, write: ([, entry = '']) => `'s${entry}'` },
  { kind: 'canal inconnu dans le texte', find: /(?<=contacts: \[)'[a-z]+'/g, write: () => `'fax'` },
  { kind: 'statut inconnu', find: /statut: '[a-z-]+'/g, write: () => `statut: 'certain'` },
  { kind: 'sources vides', find: /sources: \[[^\]]+\]/g, write: () => 'sources: []' },
  { kind: 'statut manquant', find: /^\s+statut: '[a-z-]+',\n/gm, write: () => '', above: 200 },
  {
    kind: 'champ mal nommé',
    find: /\b(?:faire|contacts)(?=: \[)/g,
    write: ([field = '']) => `${field}s`,
    above: 200,
  },
  { kind: 'nombre inconnu', find: /nombres\.([a-zA-Z]+)/g, write: ([, name = '']) => `nombres.${name}s` },
  { kind: 'texte sans apostrophes', find: /(?<=titre: )'[^'\n]*'/g, write: () => 'bonjour' },
  {
    kind: 'suite vers une page inconnue',
    find: /(?<=suite: \{\s+)'([a-z/-]+)'/g,
    write: ([, path = '']) => `'${path}-x'`,
    index: true,
  },
];

function lineAt(text: string, index: number): number {
  return text.slice(0, index).split('\n').length;
}

function slipsIn(file: string, text: string, slips: readonly Slip[]): SourceFault[] {
  return slips.flatMap(({ kind, find, write, above = 0, index = false }) =>
    [...text.matchAll(find)].map((match): SourceFault => {
      const at = match.index;
      // What begins with a line's end is on the next one.
      const line = lineAt(text, at + (match[0].length - match[0].trimStart().length));
      return {
        kind,
        file,
        line,
        what: `${file}, ligne ${line} : ${match[0].trim().slice(0, 50)}`,
        told: index ? { file: 'index.ts', above: WHOLE_FILE } : { file, above },
        edit: (source) => source.slice(0, at) + write(match) + source.slice(at + match[0].length),
      };
    }),
  );
}

/**
 * Every fault that can be planted in the files of `machines/`.
 *
 * @param files their texts, by name.
 */
export function sourceFaultsFor(files: ReadonlyMap<string, string>): SourceFault[] {
  return [...files].flatMap(([file, text]) => {
    if (text.includes('= defineFlow(')) return slipsIn(file, text, MAP_SLIPS);
    if (text.includes('= defineWords(')) return slipsIn(file, text, WORDS_SLIPS);
    return [];
  });
}

/**
 * Lays faults out in as few copies of the content as can tell them apart: in a copy, one fault a file, and only faults of maps, of words, or
 * of the guide as a whole, for the compiler does not look at words whose map is wrong.
 */
export function laidOut(faults: readonly SourceFault[]): SourceFault[][] {
  const copies: { readonly nature: string; readonly faults: SourceFault[] }[] = [];
  for (const fault of faults) {
    const nature =
      fault.told.file === 'index.ts' ? 'guide' : fault.file.endsWith('.fr.ts') ? 'mots' : 'carte';
    const free = copies.find(
      (copy) => copy.nature === nature && copy.faults.every(({ file }) => file !== fault.file),
    );
    if (free === undefined) copies.push({ nature, faults: [fault] });
    else free.faults.push(fault);
  }
  return copies.map((copy) => copy.faults);
}

/** Whether the compiler told a fault where it is: on its line, or on that of the block that misses something. */
export function isTold(fault: SourceFault, report: readonly Told[]): boolean {
  return report.some(
    ({ file, line }) =>
      file === fault.told.file &&
      (fault.told.above === WHOLE_FILE || (line <= fault.line + 1 && line >= fault.line - fault.told.above)),
  );
}
