/** What the guide says, checked sentence by sentence: no fact of its own, plain French, one name for one thing. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { horsSujetFr } from '../machines/hors-sujet.fr.ts';
import type { AdviceWords, ReplyWords, Words } from '../src/flow.ts';
import { kandelMoles, sentencesOf, wordsOf } from '../src/readability.ts';
import { isQuestion, publicLines } from '../src/text.ts';
import { data, guide } from './guide.ts';

// ——— What is checked ———

const contents = [...guide.words].map(([content, words]): [string, Words] => [content, words]);
const sheets = contents.filter((one): one is [string, AdviceWords | ReplyWords] => !isQuestion(one[1]));

/** Every string inside a value, with the keys that lead to it. */
function* stringsIn(value: unknown, keys: readonly string[] = []): Generator<[string, string]> {
  if (typeof value === 'string') yield [keys.join('.'), value];
  else if (typeof value === 'object' && value !== null) {
    for (const [key, inner] of Object.entries(value)) yield* stringsIn(inner, [...keys, key]);
  }
}

/** What the screens themselves say, the channels that they name, and what the search says of other subjects. */
const around: readonly [string, string][] = [
  ...[...stringsIn(guide.interface, ['interface'])].filter(
    ([key]) => !key.startsWith('interface.aide.canaux'),
  ),
  ...Object.entries(guide.channels).flatMap(([name, { nom, comment }]): [string, string][] => [
    [`channels.${name}.nom`, nom],
    [`channels.${name}.comment`, comment],
  ]),
  ...[...stringsIn(horsSujetFr.sujets, ['hors-sujet'])].filter(([key]) => !key.includes('.mots.')),
];

/** Every line that the public reads, with where it is. */
const publicText: readonly [string, string][] = [
  ...contents.flatMap(([content, words]) =>
    publicLines(words).map((line): [string, string] => [content, line]),
  ),
  ...around,
];

/** Every line that an adviser reads aloud. */
const spokenText = contents.flatMap(([content, { dire }]) =>
  dire.map((line): [string, string] => [`${content}, à dire`, line]),
);

/** Every line that only an adviser sees. */
const adviserText = contents.flatMap(([content, { savoir = [], relances = [] }]) => [
  ...savoir.map((line): [string, string] => [`${content}, à savoir`, line]),
  ...relances.map((line): [string, string] => [`${content}, relances`, line]),
]);

/** Everything that any words file says, wherever it is shown. */
const everything: readonly [string, string][] = [
  ...contents.flatMap(([content, words]) => [...stringsIn(words, [content])]),
  ...around,
];

/** The lines that a fault is found in, one sentence each: an empty list is what every test wants. */
function faults(lines: readonly (readonly [string, string])[], fault: (line: string) => unknown): string[] {
  return lines.flatMap(([where, line]) => {
    const found = fault(line);
    return found === false || found === undefined || found === null ? [] : [`${where} : ${line}`];
  });
}

/** Takes the values that the sheet gives out of a line, the longest first. What digits are left come from nowhere. */
function withoutFacts(line: string): string {
  const values = Object.values(data.valeurs)
    .map(({ valeur }) => valeur)
    .toSorted((a, b) => b.length - a.length);
  return values.reduce(
    (rest, value) => rest.replace(new RegExp(`(?<![\\p{L}\\p{N}])${value}(?![\\p{L}\\p{N}])`, 'gu'), ' '),
    line,
  );
}

const ENTRY = /\bS\d\d\b/g;

describe('numbers', () => {
  test('every number that is read or said is one of the sheet’s', () => {
    expect(faults([...publicText, ...spokenText], (line) => /\d/.test(withoutFacts(line)))).toEqual([]);
  });

  test('« à savoir » may also name the sheet’s entries, which exist', () => {
    const bare = (line: string) => withoutFacts(line.replace(ENTRY, ' '));
    expect(faults(adviserText, (line) => /\d/.test(bare(line)))).toEqual([]);
    expect(
      faults(adviserText, (line) => line.match(ENTRY)?.some((entry) => !(entry in guide.sources)) ?? false),
    ).toEqual([]);
  });

  test('an entry of the sheet is named in « à savoir » and nowhere else', () => {
    const elsewhere = everything.filter(([where]) => !/\.(?:savoir|sources)\.\d+$/.test(where));
    expect(faults(elsewhere, (line) => line.match(ENTRY))).toEqual([]);
  });

  test('a delay written in letters is one of the sheet’s too', () => {
    const delay =
      /\b(?:deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|quinze|vingt|trente|une?)\s(?:secondes?|minutes?|heures?|jours?|semaines?|mois|ans?|années?)\b/iu;
    expect(
      faults([...publicText, ...spokenText], (line) => withoutFacts(line.toLowerCase()).match(delay)),
    ).toEqual([]);
  });

  test('a page that gives a number has among its sources an entry that gives it', () => {
    // Reaching a person is offered everywhere; it is no fact about the page's subject. « Un mois » may be a mere word.
    const given = Object.entries(data.sources).flatMap(([entry, { faits }]) =>
      Object.values(faits).flatMap(({ donne = [] }) => donne.map((name) => ({ name, entry }))),
    );
    const told = Object.entries(data.valeurs)
      .filter(([, { sorte, valeur }]) => sorte !== 'canal' && /\d/.test(valeur))
      .map(([name, { valeur }]): [string, { valeur: string; sources: string[] }] => [
        name,
        { valeur, sources: given.filter((one) => one.name === name).map(({ entry }) => entry) },
      ]);
    const wrong = sheets.flatMap(([content, words]) => {
      const text = publicLines(words).join('\n');
      const shown = told.filter(([, { valeur }]) =>
        new RegExp(`(?<![\\p{L}\\p{N}])${valeur}(?![\\p{L}\\p{N}])`, 'u').test(text),
      );
      return shown
        .filter(([, { sources }]) => !sources.some((source) => words.sources.includes(source)))
        .map(([name, { sources }]) => `${content} : « ${name} » vient de ${sources.join(', ')}`);
    });
    expect(wrong).toEqual([]);
  });

  test('no digit is typed by hand in a words file: numbers come from one place', () => {
    // What people type into the search is theirs, digits included, and is shown to nobody.
    const typedByPeople: Readonly<Record<string, RegExp>> = {
      'langue.fr.ts': /[^]*/,
      'hors-sujet.fr.ts': /mots: \[[^\]]*\]/g,
    };
    const folder = join(import.meta.dirname, '../machines');
    const files = readdirSync(folder).filter((file) => file.endsWith('.fr.ts'));
    expect(files.length).toBeGreaterThan(data.words.length);
    const typed = files.flatMap((file) => {
      const text = readFileSync(join(folder, file), 'utf8')
        .replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$|^import .*$/gm, '')
        .replace(/\$\{[^}]*\}/g, '')
        .replace(ENTRY, '')
        .replace(typedByPeople[file] ?? /$^/, '');
      return text
        .split('\n')
        .filter((line) => /\d/.test(line))
        .map((line) => `${file} : ${line.trim()}`);
    });
    expect(typed).toEqual([]);
  });
});

describe('sources and status', () => {
  test.each(sheets)('%s has its sources, which exist, and a status', (_, words) => {
    expect(words.sources.length).toBeGreaterThan(0);
    expect(words.sources.filter((source) => source !== 'guide' && !(source in guide.sources))).toEqual([]);
    expect(['sur', 'ambigu', 'date', 'sans-reponse']).toContain(words.statut);
  });

  test('a question names entries that exist, when it names any', () => {
    const wrong = contents.flatMap(([content, words]) =>
      (isQuestion(words) ? (words.sources ?? []) : [])
        .filter((source) => !(source in guide.sources))
        .map((source) => `${content} : ${source}`),
    );
    expect(wrong).toEqual([]);
  });

  const unsure = sheets.filter(([, { statut }]) => statut !== 'sur');
  test.each(unsure)('%s, of which the sheet is not sure, says so and leads to the caisse', (_, words) => {
    const text = publicLines(words).join('\n').toLowerCase();
    expect(text).toContain('selon notre fiche');
    expect(text).toMatch(/\b(?:caisse|cpam)\b/);
  });
});

describe('plain French', () => {
  /** A page that must be harder to read than the rest, and why. */
  const HARDER: Readonly<Record<string, string>> = {};

  test('no sentence has more than twenty words', () => {
    const long = [...publicText, ...spokenText].flatMap(([where, line]) =>
      sentencesOf(line)
        .map((sentence) => ({ sentence, count: wordsOf(sentence).length }))
        .filter(({ count }) => count > 20)
        .map(({ sentence, count }) => `${where} (${count}) : ${sentence}`),
    );
    expect(long).toEqual([]);
  });

  test('what is said in one breath has two sentences at most', () => {
    expect(faults(spokenText, (line) => sentencesOf(line).length > 2)).toEqual([]);
  });

  const measured = sheets.map(([content, words]): [string, number] => [
    content,
    kandelMoles(publicLines(words).join('\n')),
  ]);
  test.each(measured.filter(([content]) => !(content in HARDER)))('%s is easy to read', (_, index) => {
    expect(index).toBeGreaterThanOrEqual(70);
  });

  test('an exception names a page that needs it, and why', () => {
    const index = new Map(measured);
    const idle = Object.entries(HARDER).filter(
      ([content, reason]) => (index.get(content) ?? 100) >= 70 || reason.length < 20,
    );
    expect(idle).toEqual([]);
  });

  test('the measure tells plain words from an administration’s', () => {
    const plain = 'Appelez votre caisse. Dites ce que vous voyez. Elle vous aide.';
    const heavy =
      'La régularisation administrative des prestations complémentaires nécessite l’établissement préalable d’une déclaration récapitulative.';
    expect(kandelMoles(plain)).toBeGreaterThan(90);
    expect(kandelMoles(heavy)).toBeLessThan(30);
    expect(wordsOf(heavy).length).toBe(12);
    expect(sentencesOf(plain)).toHaveLength(3);
  });

  test('apostrophes are the typographic ones', () => {
    expect(faults(everything, (line) => line.match(/'|(?<=\p{L})`/u))).toEqual([]);
  });
});

describe('one name for one thing', () => {
  test('« DSH » is never developed: the sheet does not', () => {
    const developed = [
      /\bDSH\s?\(/,
      // An S or an H in the words just before « (DSH) ».
      /(?<!\p{L})(?:s(?!ur\s)|h)\p{L}+\s(?:\S+\s){0,2}\(DSH\)/iu,
      /\bDSH\s?(?:,\s)?(?:signifie|veut dire|pour «|c’est-à-dire|ou déclaration)/,
      // The three letters in order, at the head of three words.
      /(?<!\p{L})d\p{L}+\s(?:de\s|des\s|sur\s)?s\p{L}+\s(?:de\s|du\s|des\s|d’)?h\p{L}+/iu,
    ];
    expect(faults(everything, (line) => developed.some((pattern) => pattern.test(line)))).toEqual([]);
  });

  test('the guide never calls itself « FALC »', () => {
    expect(faults(everything, (line) => line.match(/\bfalc\b|facile à lire et à comprendre/i))).toEqual([]);
  });

  test('a public page that says « code » says « code provisoire », so that it is never the password', () => {
    const vague = contents.filter(([, words]) => {
      const text = [...publicLines(words), ...words.dire].join('\n');
      return /\bcodes?\b/i.test(text) && !/\bcodes? provisoires?\b/i.test(text);
    });
    expect(vague.map(([content]) => content)).toEqual([]);
  });

  test('where a provisional code is typed, a password is named only to say that it is another thing', () => {
    const other = /\b(?:pas|jamais|ni)\b[^.?!]*mot de passe|mot de passe[^.?!]*\b(?:pas|deux choses)\b/i;
    const sentences = contents
      .filter(([content]) => /^code-provisoire\/|\/[^/]*code[^/]*$/.test(content))
      .flatMap(([content, words]) =>
        [...publicLines(words), ...words.dire, ...(words.relances ?? [])]
          .flatMap((line) => sentencesOf(line))
          .map((sentence): [string, string] => [content, sentence]),
      );
    expect(sentences.length).toBeGreaterThan(20);
    expect(faults(sentences, (line) => /mots? de passe/i.test(line) && !other.test(line))).toEqual([]);
  });

  test('neither is ever given as another word for the other', () => {
    const mixed =
      /code (?:secret|confidentiel|d’accès|ameli)|mot de passe provisoire|code \(?(?:ou )?mot de passe|mot de passe \(?(?:ou )?code/i;
    expect(faults([...publicText, ...spokenText], (line) => line.match(mixed))).toEqual([]);
  });

  test('no date and no frequency is given: the sheet gives none', () => {
    const months = 'janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre';
    const days = 'lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche';
    const dates = new RegExp(
      [
        `\\b(?:${months}|${days})\\b`,
        '\\bchaque (?:année|an|trimestre|semestre|semaine|jour)\\b',
        '\\btous les (?:\\S+ )?(?:ans|mois|trimestres|semestres|jours)\\b|\\btoutes les (?:\\S+ )?(?:années|semaines)\\b',
        '\\bpar (?:an|trimestre|semestre|semaine)\\b|(?<!mois )\\bpar mois\\b|\\bune fois l’an\\b',
        '\\b(?:trimestriellement|mensuellement|annuellement|hebdomadaire)\\b',
        '\\b(?:l’an|l’année|le mois|le trimestre) prochaine?\\b',
      ].join('|'),
      'iu',
    );
    // The edges of words that end in an accented letter are not seen by \b: none of those above does.
    expect(faults([...publicText, ...spokenText, ...adviserText], (line) => line.match(dates))).toEqual([]);
  });

  const SIGLES: readonly [string, RegExp][] = [
    ['ASI', /allocation supplémentaire d’invalidité/i],
    ['CPAM', /caisse primaire d’assurance maladie/i],
    ['CSG', /contribution sociale généralisée/i],
    ['CRDS', /contribution (?:pour le|au) remboursement de la dette sociale/i],
    ['SMIC', /salaire minimum/i],
    ['BMS', /bornes? multiservices/i],
  ];
  test.each(SIGLES)('%s is developed on each page that uses it, where it first appears', (sigle, long) => {
    const bare = contents.filter(([, words]) => {
      const text = publicLines(words).join('\n');
      const first = text.search(new RegExp(`\\b${sigle}\\b`));
      if (first < 0) return false;
      // Just before the initials, or just after them.
      return !long.test(text.slice(Math.max(0, first - 80), first + sigle.length + 80));
    });
    expect(bare.map(([content]) => content)).toEqual([]);
  });
});

describe('the words of the screens', () => {
  const SCREENS = ['../src/ui', '../src/build'].flatMap((folder) => {
    const at = join(import.meta.dirname, folder);
    return readdirSync(at, { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.tsx?$/.test(file))
      .map((file) => readFileSync(join(at, file), 'utf8'));
  });
  const source = SCREENS.join('\n');

  /** Whether a component reads a string: by its own name under its group, or under the whole interface. */
  function isUsed(key: string): boolean {
    const keys = key.split('.').filter((name) => !/^\d+$/.test(name));
    const name = keys.at(-1) ?? '';
    const group = keys.at(-2);
    if (group === undefined) {
      const direct = new RegExp(`\\b(?:ui|interface)\\.${name}\\b`);
      const taken = new RegExp(
        `\\{[^{}]*\\b${name}\\b[^{}]*\\}(?:: Interface| = (?:ui|\\w+\\.interface)\\b)`,
      );
      return direct.test(source) || taken.test(source);
    }
    return new RegExp(`\\b${group}(?:\\.${name}\\b|\\[)`).test(source);
  }

  const keys = [...stringsIn(guide.interface)].map(([key]): [string] => [key]);
  test.each(keys)('%s is shown by a screen', (key) => {
    expect(isUsed(key)).toBe(true);
  });
});
