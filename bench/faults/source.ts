/** Slips planted in the files of the content, each one that a person could make who edits a map or a document. */
import { contentOfFile } from '../../src/words/read.ts';

type Files = ReadonlyMap<string, string>;

/** A fault that can be planted in the text of a guide's files. */
export interface SourceFault {
  readonly kind: string;
  /** The file, from the project's root. */
  readonly file: string;
  readonly what: string;
  /** The line of the slip, from 1. */
  readonly line: number;
  /** The file where it must be told, and how many lines above the slip it may be: the part or the step that misses something. */
  readonly told: { readonly file: string; readonly above: number };
  readonly plant: (files: Files) => Files;
}

/** Where something was told. */
export interface Told {
  readonly file: string;
  readonly line: number;
}

interface Slip {
  readonly kind: string;
  readonly find: RegExp;
  readonly write: (match: RegExpMatchArray) => string;
  /** How far above the slip it may be told; the same line unless told. */
  readonly above?: number;
}

/** A step is told on the line of its name, above its answers. */
const STEP = 10;
const WHOLE_FILE = 10_000;

const MAP_SLIPS: readonly Slip[] = [
  {
    kind: 'réponse vers une étape inconnue',
    find: /('[a-z-]+': )'([a-z-]+)'(?=[,} ])/g,
    write: ([, key = '', to = '']) => `${key}'${to}-x'`,
    above: STEP,
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
    above: STEP,
  },
  { kind: 'clé qui n’est pas d’un flux', find: /tags: 'reply'/g, write: () => `tags: 'reply', after: 'x'` },
  {
    kind: 'sorte d’étape inconnue',
    find: /tags: '(?:reply|advice)'/g,
    write: () => `tags: 'reponse'`,
    above: STEP,
  },
];

const DOCUMENT_SLIPS: readonly Slip[] = [
  { kind: 'libellé manquant', find: /(?<=## Réponses\n\n)- `[a-z-]+` .*\n/g, write: () => '', above: 2 },
  {
    kind: 'libellé sans réponse',
    find: /(?<=## Réponses\n\n)(?=-)/g,
    write: () => '- `personne` Personne\n',
  },
  { kind: 'libellé sans nom', find: /- `[a-z-]+` /g, write: () => '- ' },
  { kind: 'source inconnue', find: /(?<=^sources: \[)S\d\d/gm, write: () => 'S99' },
  { kind: 'source mal écrite', find: /(?<=^sources: \[)S(\d\d)/gm, write: ([, entry = '']) => `s${entry}` },
  { kind: 'canal inconnu', find: /(?<=^contacts: \[)[a-z]+/gm, write: () => 'fax' },
  { kind: 'statut inconnu', find: /^statut: [a-z-]+/gm, write: () => 'statut: certain' },
  { kind: 'pictogramme inconnu', find: /^picto: [a-z-]+/gm, write: () => 'picto: licorne' },
  { kind: 'sources vides', find: /^sources: \[[^\]]+\]/gm, write: () => 'sources: []' },
  { kind: 'statut manquant', find: /^statut: [a-z-]+\n/gm, write: () => '', above: WHOLE_FILE },
  { kind: 'réglage mal nommé', find: /^contacts(?=: \[)/gm, write: () => 'contact', above: WHOLE_FILE },
  {
    kind: 'réglage en double',
    find: /^statut: [a-z-]+\n/gm,
    write: ([line = '']) => `${line}${line}`,
    above: 1,
  },
  {
    kind: 'en-tête cassé',
    find: /^responsable: (.*)$/gm,
    write: ([, who = '']) => `responsable: lui : ${who}`,
  },
  { kind: 'partie mal nommée', find: /^## Faire$/gm, write: () => '## Fair' },
  {
    kind: 'partie en double',
    find: /^## À dire$/gm,
    write: () => '## À dire\n\n- Dites.\n\n## À dire',
    above: 0,
  },
  {
    kind: 'partie d’une autre sorte de page',
    find: /^## À dire$/gm,
    write: () => '## Pourquoi cette question\n\nCar.\n\n## À dire',
  },
  { kind: 'partie déplacée', find: /^## À dire$/gm, write: () => '## Mots\n\n- essai\n\n## À dire' },
  { kind: 'partie vide', find: /(?<=^## Faire\n\n)(?:\d+\. .*\n)+/gm, write: () => '', above: 2 },
  { kind: 'titre manquant', find: /^# .*\n/gm, write: () => '', above: WHOLE_FILE },
  { kind: 'texte avant le titre', find: /^(?=# )/gm, write: () => 'Bonjour.\n\n' },
  { kind: 'nombre inconnu', find: /\{([a-zA-Z]+)\}/g, write: ([, name = '']) => `{${name}s}` },
  { kind: 'accolade seule', find: /\{([a-zA-Z]+)\}/g, write: ([, name = '']) => `{${name}` },
  {
    kind: 'nombre écrit comme du code',
    find: /\{([a-zA-Z]+)\}/g,
    write: ([, name = '']) => `\${nombres.${name}}`,
  },
  { kind: 'texte en gras', find: /(?<=^- )\p{L}+/gmu, write: ([word = '']) => `**${word}**` },
  {
    kind: 'lien dans un texte',
    find: /(?<=^- )\p{L}+/gmu,
    write: ([word = '']) => `[${word}](https://exemple.fr)`,
  },
  {
    kind: 'liste dans une liste',
    find: /^- \p{L}.*$/gmu,
    write: ([line = '']) => `${line}\n  - encore`,
    above: 1,
  },
  { kind: 'tableau', find: /^(?=## À dire$)/gm, write: () => '| a | b |\n| --- | --- |\n| c | d |\n\n' },
  {
    kind: 'suite vers une page inconnue',
    find: /(?<=^- `)([a-z-]+\/[a-z/-]+)/gm,
    write: ([, path = '']) => `${path}-x`,
  },
];

function lineAt(text: string, index: number): number {
  return text.slice(0, index).split('\n').length;
}

function slipsIn(file: string, text: string, slips: readonly Slip[]): SourceFault[] {
  return slips.flatMap(({ kind, find, write, above = 0 }) =>
    [...text.matchAll(find)].map((match): SourceFault => {
      const at = match.index;
      // What begins with a line's end is on the next one.
      const line = lineAt(text, at + (match[0].length - match[0].trimStart().length));
      return {
        kind,
        file,
        line,
        what: `${file}, ligne ${line} : ${match[0].trim().slice(0, 50)}`,
        told: { file, above },
        plant: (files) =>
          new Map(files).set(file, text.slice(0, at) + write(match) + text.slice(at + match[0].length)),
      };
    }),
  );
}

/** A document that bears the name of no step, and one that is not there. */
function fileSlips(file: string, text: string): SourceFault[] {
  const lost = file.replace('.fr.md', '-x.fr.md');
  const moved = (files: Files, keep: boolean) => {
    const planted = new Map(files).set(lost, text);
    if (!keep) planted.delete(file);
    return planted;
  };
  const slip = (kind: string, at: string, plant: SourceFault['plant']): SourceFault => ({
    kind,
    file: at,
    line: 1,
    what: at,
    told: { file: at, above: 0 },
    plant,
  });
  return [
    slip('document mal nommé', file, (files) => moved(files, false)),
    slip('document sans étape', lost, (files) => moved(files, true)),
  ];
}

/**
 * Every fault that can be planted in the files of `machines/`.
 *
 * @param files their texts, by their paths from the project's root.
 */
export function sourceFaultsFor(files: Files): SourceFault[] {
  return [...files].flatMap(([file, text]) => {
    if (text.includes('= defineFlow(')) return slipsIn(file, text, MAP_SLIPS);
    if (contentOfFile(file) === undefined) return [];
    return [...slipsIn(file, text, DOCUMENT_SLIPS), ...fileSlips(file, text)];
  });
}

/** Whether a fault was told where it is: on its line, or on that of the part that misses something. */
export function isTold(fault: SourceFault, report: readonly Told[]): boolean {
  return report.some(
    ({ file, line }) =>
      file === fault.told.file &&
      (fault.told.above === WHOLE_FILE || (line <= fault.line + 4 && line >= fault.line - fault.told.above)),
  );
}
