/**
 * Each mistake in a flow, in its words or in the guide is a compile error: `tsc -p .` refuses an « expect-error » that
 * nothing answers. The last test takes these directives away and reads what the compiler says at each of them: its
 * sentence must begin with the names written beside the directive, those that tell a content owner where to look.
 */
import { execFile } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { consoleFr } from '../../machines/console.fr.ts';
import { horsSujetFr } from '../../machines/hors-sujet.fr.ts';
import { langueFr } from '../../machines/langue.fr.ts';
import { pagesLegalesFr } from '../../machines/pages-legales.fr.ts';
import { relectureFr } from '../../machines/relecture.fr.ts';
import { regles } from '../../machines/regles.ts';
import { interfaceFr } from '../../machines/interface.fr.ts';
import { defineFlow } from '../../src/flow/flow.ts';
import { defineGuide } from '../../src/guide/guide-content.ts';
import { wordsLanguage } from '../../src/words/words.ts';

const sortie = defineFlow('sortie', {
  initial: 'a',
  states: { 'a': { on: { 'oui': 'fin' } }, 'fin': { type: 'final' } },
});
const impasse = defineFlow('impasse', { initial: 'a', states: { 'a': { tags: 'reply' } } });

describe('a flow', () => {
  test('is returned untouched', () => {
    const config = { initial: 'a', states: { 'a': { tags: 'reply' } } } as const;
    expect(defineFlow('f', config)).toBe(config);
  });

  test('leads to steps of its own', () => {
    const flow = defineFlow('f', {
      initial: 'a',
      states: {
        // @ts-expect-error « f », étape « a », réponse « oui » : l'étape « nulle-part »
        'a': { on: { 'oui': 'nulle-part', 'non': 'b' } },
        'b': {
          tags: 'advice',
          on: {
            // @ts-expect-error « f », étape « b », réponse « ca-marche » : l'étape « sortie/a »
            'ca-marche': 'sortie/a',
          },
        },
        'sortie': { ...sortie, onDone: 'a' },
      },
    });
    expect(flow.initial).toBe('a');
  });

  test('begins with a step of its own', () => {
    // @ts-expect-error « f » : l'étape de départ « nulle-part »
    const flow = defineFlow('f', { initial: 'nulle-part', states: { 'a': { tags: 'reply' } } });
    // @ts-expect-error -- TypeScript's own sentence: no `initial` at all
    const bare = defineFlow('f', { states: { 'a': { tags: 'reply' } } });
    expect([flow.initial, bare]).toHaveLength(2);
  });

  test('has nothing of XState but its five kinds of step', () => {
    const flow = defineFlow('f', {
      // @ts-expect-error « f » : « id »
      id: 'f',
      initial: 'a',
      // @ts-expect-error « f » : « context »
      context: {},
      // @ts-expect-error « f » : « on »
      on: { 'retour': 'a' },
      states: {
        // @ts-expect-error « f », étape « a » : « after »
        'a': { on: { 'oui': 'fin' }, after: { 1000: 'fin' } },
        // @ts-expect-error « f », étape « b » : « id »
        'b': { id: 'b', tags: 'reply' },
        // @ts-expect-error « f », étape « c » : « entry »
        'c': { tags: 'advice', on: { 'oui': 'fin' }, entry: 'saluer' },
        // @ts-expect-error « f », étape « d » : « always »
        'd': { on: { 'oui': 'fin' }, always: 'fin' },
        // @ts-expect-error « f », étape « e » : « invoke »
        'e': { on: { 'oui': 'fin' }, invoke: { src: 'appel' } },
        // @ts-expect-error « f », étape « impasse » : « description »
        'impasse': { ...impasse, description: 'rien' },
        // @ts-expect-error « f », étape « fin » : « output »
        'fin': { type: 'final', output: 1 },
      },
    });
    expect(flow.initial).toBe('a');
  });

  test('has answers that lead to one step, with no guard or action', () => {
    const flow = defineFlow('f', {
      initial: 'a',
      // @ts-expect-error « f », étape « a », réponse « oui »
      states: { 'a': { on: { 'oui': { target: 'b', guard: 'majeur' } } }, 'b': { tags: 'reply' } },
    });
    expect(flow.initial).toBe('a');
  });

  test('says where a detour returns, if and only if it ends', () => {
    const flow = defineFlow('f', {
      initial: 'a',
      states: {
        'a': { on: { 'oui': 'sortie' } },
        // @ts-expect-error « f », étape « sortie » : ce détour se termine
        'sortie': sortie,
        // @ts-expect-error « f », étape « impasse » : ce détour ne se termine jamais
        'impasse': { ...impasse, onDone: 'a' },
      },
    });
    const other = defineFlow('f', {
      initial: 'sortie',
      // @ts-expect-error « f », étape « sortie » : après ce détour, l'étape « nulle-part »
      states: { 'sortie': { ...sortie, onDone: 'nulle-part' } },
    });
    expect([flow.initial, other.initial]).toEqual(['a', 'sortie']);
  });

  test('calls a detour by the name of its flow', () => {
    const flow = defineFlow('f', {
      initial: 'a',
      states: {
        'a': { on: { 'oui': 'autre-nom' } },
        // @ts-expect-error « f », étape « autre-nom » : un détour porte le nom de son flux (ici « sortie »)
        'autre-nom': { ...sortie, onDone: 'a' },
        // @ts-expect-error « f », étape « sans-nom » : un détour doit être fait avec defineFlow
        'sans-nom': { initial: 'b', states: { 'b': { tags: 'reply' } } },
        // @ts-expect-error « f », étape « sortie » : un détour n'a ni réponses
        'sortie': { ...sortie, onDone: 'a', on: { 'oui': 'a' } },
      },
    });
    expect(flow.initial).toBe('a');
  });

  test('names no step or answer by a number, for the keys would lose their order', () => {
    const flow = defineFlow('f', {
      initial: 'a',
      states: {
        // @ts-expect-error « f », étape « a », réponse « 1 »
        'a': { on: { '1': 'b' } },
        'b': { tags: 'reply' },
        // @ts-expect-error « f », étape « 2 »
        '2': { tags: 'reply' },
      },
    });
    expect(flow.initial).toBe('a');
  });

  test('has steps that are one of the five kinds', () => {
    const flow = defineFlow('f', {
      initial: 'a',
      states: {
        // @ts-expect-error « f », étape « a » : ni question
        'a': {},
        // @ts-expect-error « f », étape « b » : il manque des réponses
        'b': { on: {} },
        // @ts-expect-error « f », étape « c » : ni question
        'c': { tags: 'advice' },
        // @ts-expect-error « f », étape « d » : « on »
        'd': { tags: 'reply', on: { 'oui': 'a' } },
        // @ts-expect-error « f », étape « e » : l'étiquette
        'e': { tags: 'conseil', on: { 'oui': 'a' } },
        // @ts-expect-error « f », étape « g » : le seul type permis
        'g': { type: 'parallel' },
        // @ts-expect-error « f », étape « h » : « on »
        'h': { type: 'final', on: { 'oui': 'a' } },
      },
    });
    expect(flow.initial).toBe('a');
  });
});

const flow = defineFlow('f', {
  initial: 'q',
  states: {
    'q': { on: { 'oui': 'conseil', 'non': 'sortie' } },
    'conseil': { tags: 'advice', on: { 'ca-marche': 'fiche' } },
    'fiche': { tags: 'reply' },
    'sortie': { ...sortie, onDone: 'fiche' },
  },
});
const defineWords = wordsLanguage<'S01' | 'S02', 'telephone'>();

const question = { question: 'Q ?', reponses: { 'oui': 'Oui', 'non': 'Non' }, dire: ['Q ?'] } as const;
const sheet = {
  titre: 'Titre',
  faire: ['Faites.'],
  contacts: ['telephone'],
  sources: ['S01', 'guide'],
  statut: 'sur',
  dire: ['Faites.'],
} as const;
const advice = { ...sheet, ensuite: 'Et alors ?', reponses: { 'ca-marche': 'Oui' } } as const;
const reply = { ...sheet, picto: 'valide', suite: { 'f/q': 'Encore' } } as const;

/** The keys of an object, some left out: words with something missing. */
function without<T extends object, K extends keyof T>(words: T, ...keys: K[]): Omit<T, K> {
  const left = { ...words };
  for (const key of keys) delete left[key];
  return left;
}

describe('a words file', () => {
  test('has the words of each step, and carries its flow’s name', () => {
    const steps = { 'q': question, 'conseil': advice, 'fiche': reply } as const;
    expect(defineWords('f', flow, steps)).toEqual({ flow: 'f', steps });
  });

  test('is about the flow that it names', () => {
    // @ts-expect-error -- « g » is not the name of this flow
    const file = defineWords('g', flow, { 'q': question, 'conseil': advice, 'fiche': reply });
    expect(file.flow).toBe('g');
  });

  test('with a wrong value somewhere blames no other step', () => {
    const file = defineWords('f', flow, {
      'q': question,
      'conseil': advice,
      // @ts-expect-error -- « certain » is no status
      'fiche': { ...reply, statut: 'certain' },
    });
    expect(file.flow).toBe('f');
  });

  test('misses no step and keeps no stale one', () => {
    // @ts-expect-error « f », étape « fiche » : il manque ses mots
    const missing = defineWords('f', flow, { 'q': question, 'conseil': advice });
    const stale = defineWords('f', flow, {
      'q': question,
      'conseil': advice,
      'fiche': reply,
      // @ts-expect-error « f », étape « ancienne »
      'ancienne': reply,
      // @ts-expect-error « f », étape « sortie »
      'sortie': reply,
    });
    expect([missing.flow, stale.flow]).toEqual(['f', 'f']);
  });

  test('misses no label and keeps no stale one', () => {
    const file = defineWords('f', flow, {
      // @ts-expect-error « f », étape « q », réponse « non »
      'q': { ...question, reponses: { 'oui': 'Oui' } },
      // @ts-expect-error « f », étape « conseil », réponse « ancienne »
      'conseil': { ...advice, reponses: { 'ca-marche': 'Oui', 'ancienne': 'Non' } },
      'fiche': reply,
    });
    expect(file.flow).toBe('f');
  });

  test('has a script to say at each step', () => {
    const file = defineWords('f', flow, {
      // @ts-expect-error « f », étape « q » : il manque « dire »
      'q': without(question, 'dire'),
      // @ts-expect-error « f », étape « conseil » : « dire » est vide
      'conseil': { ...advice, dire: [] },
      // @ts-expect-error « f », étape « fiche » : il manque « dire »
      'fiche': without(reply, 'dire'),
    });
    expect(file.flow).toBe('f');
  });

  test('has, at each advice and reply, something to do and a source', () => {
    const file = defineWords('f', flow, {
      'q': question,
      // @ts-expect-error « f », étape « conseil » : il manque « sources »
      'conseil': without(advice, 'sources'),
      // @ts-expect-error « f », étape « fiche » : « sources » est vide
      'fiche': { ...reply, sources: [] },
    });
    const idle = defineWords('f', flow, {
      'q': question,
      // @ts-expect-error « f », étape « conseil » : il manque « faire »
      'conseil': without(advice, 'faire'),
      // @ts-expect-error « f », étape « fiche » : « faire » est vide
      'fiche': { ...reply, faire: [] },
    });
    expect([file.flow, idle.flow]).toEqual(['f', 'f']);
  });

  test('knows only the sheet’s sources, the channels, the statuses and the pictograms', () => {
    // TypeScript's own sentence is at the very word: nothing has to be named.
    const files = [
      // @ts-expect-error -- « S99 » is no source
      defineWords('impasse', impasse, { 'a': { ...reply, sources: ['S01', 'S99'] } }),
      // @ts-expect-error -- « pigeon » is no channel
      defineWords('impasse', impasse, { 'a': { ...reply, contacts: ['pigeon'] } }),
      // @ts-expect-error -- « certain » is no status
      defineWords('impasse', impasse, { 'a': { ...reply, statut: 'certain' } }),
      // @ts-expect-error -- « licorne » is no pictogram
      defineWords('impasse', impasse, { 'a': { ...reply, picto: 'licorne' } }),
      // @ts-expect-error -- a sentence is a string
      defineWords('impasse', impasse, { 'a': { ...reply, titre: 1 } }),
    ];
    expect(files.map((file) => file.flow)).toEqual(files.map(() => 'impasse'));
  });

  test('has the fields of each step’s kind and no other', () => {
    const file = defineWords('f', flow, {
      // @ts-expect-error « f », étape « q » : « titre »
      'q': { ...question, titre: 'Titre' },
      // @ts-expect-error « f », étape « conseil » : « suite »
      'conseil': { ...advice, suite: { 'f/q': 'Encore' } },
      // @ts-expect-error « f », étape « fiche » : « astuce »
      'fiche': { ...reply, astuce: 'Rien' },
    });
    const swapped = defineWords('f', flow, {
      // @ts-expect-error « f », étape « q » : il manque « question »
      'q': reply,
      // @ts-expect-error « f », étape « conseil » : il manque « ensuite »
      'conseil': without(advice, 'ensuite'),
      'fiche': reply,
    });
    expect([file.flow, swapped.flow]).toEqual(['f', 'f']);
  });

  test('gives each reply a pictogram and pages to go on with', () => {
    const file = defineWords('f', flow, {
      'q': question,
      'conseil': advice,
      // @ts-expect-error « f », étape « fiche » : il manque « picto »
      'fiche': without(reply, 'picto'),
    });
    const dead = defineWords('f', flow, {
      'q': question,
      'conseil': advice,
      // @ts-expect-error « f », étape « fiche » : il manque « suite »
      'fiche': without(reply, 'suite'),
    });
    expect([file.flow, dead.flow]).toEqual(['f', 'f']);
  });
});

describe('a guide', () => {
  const root = defineFlow('racine', {
    initial: 'q',
    states: { 'q': { on: { 'oui': 'impasse' } }, 'impasse': impasse },
  });
  const rootWords = defineWords('racine', root, {
    'q': { question: 'Q ?', reponses: { 'oui': 'Oui' }, dire: ['Q ?'] },
  });
  const goOn = { ...reply, suite: { 'impasse/a': 'Encore' } } as const;
  const impasseWords = defineWords('impasse', impasse, { 'a': goOn });
  const rest = {
    locale: 'fr',
    channels: {},
    sources: {},
    valeurs: {},
    points: {},
    relectures: {},
    regles,
    interface: interfaceFr,
    console: consoleFr,
    legales: pagesLegalesFr,
    recherche: { langue: langueFr, horsSujet: horsSujetFr },
    motsDeRelecture: relectureFr,
    releases: [],
  } as const;

  test('is returned whole', () => {
    const words = [rootWords, impasseWords] as const;
    expect(defineGuide({ ...rest, root, words })).toEqual({ ...rest, root, words });
  });
});

describe('the compiler', () => {
  const DIRECTIVE = /^\s*\/\/ @ts-expect-error(?: (?!--)(.*))?/;

  test('says in which flow, at which step and at which answer each mistake is', async () => {
    const source = await readFile(import.meta.filename, 'utf8');
    const mistakes: { line: number; names: string }[] = [];
    const bare: string[] = [];
    for (const text of source.split('\n')) {
      const directive = DIRECTIVE.exec(text);
      if (directive === null) bare.push(text);
      else mistakes.push({ line: bare.length + 1, names: directive[1] ?? '' });
    }
    // Beside src/ like this file, so that its imports lead to the same modules.
    const folder = join(import.meta.dirname, '../../.cache');
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, 'flow-mistakes.ts'), bare.join('\n'));
    const project = { extends: '../../tsconfig.json', include: [], files: ['flow-mistakes.ts'] };
    await writeFile(join(folder, 'flow-mistakes.json'), JSON.stringify(project));

    const said = sentences(await compile(join(folder, 'flow-mistakes.json')));
    const heard = mistakes.map(({ line, names }) => ({ line, names, said: said.get(line) ?? '' }));
    expect(heard.filter(({ names, said }) => said === '' || !said.includes(names))).toEqual([]);
    expect([...said.keys()].toSorted((a, b) => a - b)).toEqual(mistakes.map(({ line }) => line));
  }, 30_000);
});

/** What the compiler says of a project. */
function compile(project: string): Promise<string> {
  const tsc = join(import.meta.dirname, '../../node_modules/.bin/tsc');
  return new Promise((resolve) => {
    // Its exit code says that there are mistakes: they are what is asked for.
    execFile(tsc, ['-p', project, '--pretty', 'false'], (_error, stdout, stderr) => resolve(stdout + stderr));
  });
}

/** The compiler's messages, joined, by the line that they are about. */
function sentences(output: string): Map<number, string> {
  const said = new Map<number, string>();
  let line = 0;
  for (const text of output.split('\n').filter((text) => text !== '')) {
    line = Number(/\.ts\((\d+),/.exec(text)?.[1] ?? line);
    said.set(line, `${said.get(line) ?? ''}${text}\n`);
  }
  return said;
}
