/**
 * What is wrong in a content file, told to its owner: where, what, and what to do, in plain French.
 *
 * The compiler knows every fault of a map or of its words, and says those that `src/flow/flow.ts` foresees in French sentences; the rest it
 * says in its own terms, which are put into words here. These sentences are not in `machines/`: that is what may be broken.
 */
import { stripVTControlCharacters } from 'node:util';
import { escapeHtml } from './document.ts';

/** One thing to put right in a content file. */
export interface ContentFault {
  /** The file, from the project's root. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** What is wrong. */
  readonly sentence: string;
  /** What to do. */
  readonly advice: string;
  /** The tool's own words, for an engineer. */
  readonly detail: string;
}

const UNDO = 'Corrigez cette ligne, ou annulez votre dernier changement (Ctrl+Z) et enregistrez.';
const PUNCTUATION = {
  sentence: 'La ponctuation de ce fichier est cassée à cet endroit.',
  advice:
    "Regardez cette ligne et celle du dessus. Il manque souvent une apostrophe « ' » au bout d’un texte, une virgule ou une accolade. " +
    "Dans un texte, l’apostrophe s’écrit « ’ » : une apostrophe droite « ' » le ferme trop tôt.",
};

/** What to do about each sentence of `src/flow/flow.ts`, by the words that it contains. The first that fits is taken. */
const ADVICE: readonly (readonly [RegExp, (found: RegExpMatchArray) => string])[] = [
  [
    /réponse « (.+?) » : il manque son libellé/,
    ([, answer = '']) => `Sous « reponses », ajoutez une ligne : '${answer}': 'le texte à lire',`,
  ],
  [
    /« (.+?) », étape « .+? », réponse « .+? » : ce libellé ne correspond à aucune réponse/,
    ([, flow = '']) =>
      `Enlevez cette ligne, ou donnez-lui le nom d’une réponse de la carte (machines/${flow}.ts).`,
  ],
  [
    /étape « (.+?) » : il manque ses mots/,
    ([, step = '']) =>
      `Ajoutez un bloc '${step}': { … }, ou vérifiez le nom des blocs : il doit être celui de la carte.`,
  ],
  [
    /« (.+?) », étape « .+? » : ces mots ne correspondent à aucune étape/,
    ([, flow = '']) => `Enlevez ce bloc, ou donnez-lui le nom d’une étape de la carte (machines/${flow}.ts).`,
  ],
  [/il manque les mots de ce flux/, () => 'Ajoutez son fichier de mots à la liste de machines/index.ts.'],
  [
    /il manque « (.+?) »/,
    ([, field = '']) => `Ajoutez « ${field} » à ce bloc. Chaque champ est expliqué dans CONTRIBUTING.md.`,
  ],
  [
    /« (.+?) » est vide/,
    ([, field = '']) => `Écrivez au moins une ligne entre les crochets de « ${field} ».`,
  ],
  [
    /n'a pas sa place/,
    () => 'Ce nom est mal écrit, ou ce champ ne va pas ici. La liste des champs est dans CONTRIBUTING.md.',
  ],
  [
    /la suite « .+? » n'est pas une page/,
    () => 'Sous « suite », écrivez l’adresse d’une page du guide, sans barre au début ni à la fin.',
  ],
  [
    /l'étape « .+? » n'existe pas|l'étape de départ/,
    () => 'Écrivez le nom d’une étape de ce fichier, ou ajoutez cette étape à la carte.',
  ],
  [/un nombre ne peut pas nommer/, () => 'Donnez-lui un nom en lettres, par exemple « six-mois ».'],
  [/il manque des réponses/, () => 'Ajoutez au moins une réponse, et l’étape où elle mène.'],
];

/** The first quoted value of a compiler's message, and what it proposes instead. */
function quoted(message: string): { readonly given: string; readonly instead: string } {
  const given = /'"?(.+?)"?'/.exec(message)?.[1] ?? '';
  const instead = /Did you mean (?:to write )?'"?(.+?)"?'\?/.exec(message)?.[1];
  return { given, instead: instead === undefined ? '' : `Vouliez-vous écrire « ${instead} » ? ` };
}

/** The values that a compiler's message lists as the right ones, as a sentence; empty when it lists none. */
function allowed(message: string): string {
  // The only list that the compiler hides behind a name.
  if (/type 'Status'/.test(message)) return 'On peut écrire : sur, ambigu, date, sans-reponse.';
  const list = /to type '((?:"[^"]+"|[|. ]|\d+ more)+)'/.exec(message)?.[1] ?? '';
  const values = [...list.matchAll(/"([^"]+)"|\.\.\./g)].map(
    ([all, value]) => value ?? all.replace('...', '…'),
  );
  return values.length === 0 ? UNDO : `On peut écrire : ${values.join(', ')}.`;
}

type Told = Pick<ContentFault, 'sentence' | 'advice'>;

/** What the compiler says in its own terms, by the number of its message. */
const BY_NUMBER: Readonly<Record<string, (message: string) => Told>> = {
  TS1117: () => ({
    sentence: 'Le même nom est donné deux fois dans ce bloc.',
    advice: 'Gardez l’une des deux lignes, et enlevez l’autre.',
  }),
  TS2304: unknownName,
  TS2307: (message) => ({
    sentence: `Le fichier « ${quoted(message).given} » n’existe pas.`,
    advice: 'Corrigez son nom, ou créez ce fichier.',
  }),
  TS2322: refusedValue,
  TS2339: unknownProperty,
  TS2353: unknownField,
  TS2551: unknownProperty,
  TS2552: unknownName,
  TS2561: unknownField,
  TS2739: missingFields,
  TS2740: missingFields,
  TS2741: missingFields,
  TS2820: refusedValue,
};

function refusedValue(message: string): Told {
  const given = /^Type '"(.+?)"'/.exec(message)?.[1];
  if (given === undefined) return { sentence: 'Cette ligne n’a pas la forme attendue.', advice: UNDO };
  return {
    sentence: `« ${given} » n’est pas permis ici.`,
    advice: `${quoted(message).instead}${allowed(message)}`,
  };
}

function unknownName(message: string): Told {
  const { given, instead } = quoted(message);
  return {
    sentence: `« ${given} » n’est pas connu.`,
    advice: `${instead}Un texte s’écrit entre apostrophes droites « ' ».`,
  };
}

function unknownProperty(message: string): Told {
  const { given, instead } = quoted(message);
  return {
    sentence: `« ${given} » n’existe pas.`,
    advice: `${instead}Les nombres et les délais que l’on peut écrire sont dans machines/sources.ts.`,
  };
}

function unknownField(message: string): Told {
  const { instead } = quoted(message);
  const field = /'([^']+)' does not exist in type/.exec(message)?.[1] ?? '';
  return {
    sentence: `Le champ « ${field} » n’est pas connu ici.`,
    advice: instead === '' ? UNDO : instead.trim(),
  };
}

function missingFields(message: string): Told {
  const one = /^Property '(.+?)' is missing/.exec(message)?.[1];
  const many = /the following properties from type '.+?': (.+?)(?:\.|$)/.exec(message)?.[1];
  return {
    sentence: `Il manque ici : ${one ?? many ?? 'un champ'}.`,
    advice: 'Remettez ce qui a été enlevé (Ctrl+Z), ou ajoutez-le dans ce bloc.',
  };
}

function tell(code: string, message: string): Told {
  const sentence = /Fault<"(.+?)">/.exec(message)?.[1];
  if (sentence !== undefined) {
    for (const [pattern, advice] of ADVICE) {
      const found = pattern.exec(sentence);
      if (found !== null) return { sentence: `${sentence}.`, advice: advice(found) };
    }
    return { sentence: `${sentence}.`, advice: UNDO };
  }
  const known = BY_NUMBER[code];
  if (known !== undefined) return known(message);
  // TypeScript numbers its syntax errors from 1000 to 1999.
  return /^TS1\d{3}$/.test(code)
    ? PUNCTUATION
    : { sentence: 'La vérification refuse cette ligne.', advice: UNDO };
}

function firstLine(text: string): string {
  return text.split('\n', 1)[0] ?? '';
}

const REPORT = /^(.+?)\((\d+),(\d+)\): error (TS\d+): (.*)$/;

/** A compiler's report, read: one item a message, its further lines joined to the first. */
export function readReport(output: string): {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly code: string;
  readonly message: string;
}[] {
  return output.split(/\n(?!\s)/).flatMap((block) => {
    const [head = '', ...more] = block.split('\n');
    const found = REPORT.exec(head.trimEnd());
    if (found === null) return [];
    const [, file = '', line, column, code = '', message = ''] = found;
    return [
      { file, line: Number(line), column: Number(column), code, message: [message, ...more].join('\n') },
    ];
  });
}

/**
 * What a run of the compiler found in the content files.
 *
 * @param output what `tsc --pretty false` printed.
 * @returns the faults of `machines/`, in the compiler's order: of a file whose punctuation is broken, the first one only, for the others
 *   follow from it.
 */
export function faultsOf(output: string): ContentFault[] {
  const faults: ContentFault[] = [];
  const broken = new Set<string>();
  for (const { file, line, column, code, message } of readReport(output)) {
    if (!file.startsWith('machines/') || broken.has(file)) continue;
    const told = tell(code, message);
    if (told === PUNCTUATION) broken.add(file);
    if (faults.some((one) => one.file === file && one.line === line && one.sentence === told.sentence))
      continue;
    faults.push({ file, line, column, ...told, detail: `${code} ${firstLine(message)}` });
  }
  return faults;
}

/**
 * The fault of punctuation that the bundler reports in a content file; undefined for anything else that it says.
 *
 * @param message what it says: « [PARSE_ERROR] … [ machines/x.fr.ts:10:33 ] », with a terminal's colours or without.
 */
export function faultOfMessage(message: string): ContentFault | undefined {
  const found = /\[PARSE_ERROR\](.*)\n[^]*?(machines\/[^\s:]+):(\d+):(\d+)/.exec(
    stripVTControlCharacters(message),
  );
  if (found === null) return undefined;
  const [, detail = '', file = '', line, column] = found;
  return { file, line: Number(line), column: Number(column), ...PUNCTUATION, detail: detail.trim() };
}

/** The lines of a file, or undefined when it cannot be read. */
export type ReadLines = (file: string) => readonly string[] | undefined;

function excerpt(fault: ContentFault, read: ReadLines): string {
  return read(fault.file)?.[fault.line - 1]?.trim() ?? '';
}

/** The faults as told in a terminal: where, the line itself, what is wrong, what to do. */
export function faultsAsText(faults: readonly ContentFault[], read: ReadLines): string {
  const count = faults.length === 1 ? 'Une chose est' : `${faults.length} choses sont`;
  return [
    `✘ ${count} à corriger dans le contenu :`,
    ...faults.map((fault) =>
      [
        '',
        `  ${fault.file}, ligne ${fault.line}`,
        `    | ${excerpt(fault, read)}`,
        `    ${fault.sentence}`,
        `    → ${fault.advice}`,
      ].join('\n'),
    ),
    '',
  ].join('\n');
}

/** The faults as a page, shown in place of the guide while they last. */
export function faultsAsPage(faults: readonly ContentFault[], read: ReadLines): string {
  const e = escapeHtml;
  const items = faults.map((fault) =>
    [
      '<li>',
      `<h2>${e(fault.file)}, ligne ${fault.line}</h2>`,
      `<pre>${e(excerpt(fault, read))}</pre>`,
      `<p><strong>${e(fault.sentence)}</strong></p>`,
      `<p>${e(fault.advice)}</p>`,
      `<details><summary>Pour l’ingénieur</summary><p lang="en">${e(fault.detail)}</p></details>`,
      '</li>',
    ].join('\n'),
  );
  const title = 'Une phrase du contenu est à corriger';
  return [
    '<!doctype html>',
    '<html lang="fr">',
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="robots" content="noindex">',
    `<title>${title}</title>`,
    '<link rel="stylesheet" href="/src/ui/shared/styles.css">',
    '</head>',
    '<body>',
    '<main data-faults>',
    `<h1>${title}</h1>`,
    '<p>Rien n’est perdu. Corrigez le fichier et enregistrez : cette page se recharge d’elle-même.</p>',
    '<ul>',
    ...items,
    '</ul>',
    '</main>',
    '</body>',
    '</html>',
    '',
  ].join('\n');
}
