/** The words of the screens: read and written again to the same bytes, and every slip told with its file and its line. */
import { describe, expect, test } from 'vitest';
import { machines } from '../../machines/index.ts';
import { readGuide, SCREEN_FILES, SCREEN_SCHEMAS } from '../../src/proof/read-guide.ts';
import { contentFiles } from '../../src/site/load-guide.ts';
import { readScreen } from '../../src/words/screens.ts';
import { group, listOf, named, sentence } from '../../src/words/screen-schema.ts';
import { writeYaml } from '../../src/words/write.ts';

const files = contentFiles(process.cwd());
const names = Object.keys(SCREEN_FILES) as (keyof typeof SCREEN_FILES)[];

test.each(names)('the words of « %s » are written back to the same bytes', (name) => {
  const file = SCREEN_FILES[name];
  const schema = SCREEN_SCHEMAS[name];
  const values = Object.fromEntries(
    Object.entries(machines.valeurs).map(([value, { valeur }]) => [value, valeur]),
  );
  const { written, faults } = readScreen<unknown>(file, files.get(file), schema, values);
  expect(faults).toEqual([]);
  expect(writeYaml(written, 'sentences')).toBe(files.get(file));
});

const schema = group({
  titre: sentence(),
  trouve: sentence('nombre', 'total'),
  aide: group({ plus: sentence(), canaux: listOf(sentence()) }),
  champs: named(sentence()),
});
const LINES = [
  'titre: Le guide',
  'trouve: "{nombre} pages sur {total}"',
  'aide:',
  '  plus: Appelez le {telephone}.',
  '  canaux: [telephone, courrier]',
  'champs:',
  '  faire: à faire',
];

function read(lines: readonly string[]) {
  return readScreen('ecran.fr.yaml', lines.join('\n'), schema, { telephone: '36 46' });
}

function withLine(at: number, ...lines: readonly string[]) {
  return LINES.toSpliced(at - 1, 1, ...lines);
}

test('a number of the sheet is put in by its name, and what the screen fills in stays for it', () => {
  const { words, written, faults } = read(LINES);
  expect(faults).toEqual([]);
  expect(words?.aide.plus).toBe('Appelez le 36 46.');
  expect(written?.aide.plus).toBe('Appelez le {telephone}.');
  expect(words?.trouve).toBe('{nombre} pages sur {total}');
});

test('a straight apostrophe becomes the guide’s', () => {
  expect(read(withLine(1, "titre: L'aide")).words?.titre).toBe('L’aide');
});

describe('a slip is told on its line, with what to do', () => {
  test.each<[string, readonly string[], number, RegExp, RegExp]>([
    ['a missing text', withLine(4), 3, /Il manque « aide\.plus »/, /Ajoutez-le/],
    ['a misspelt name', withLine(1, 'titer: Le guide'), 1, /« titer » n’est pas connu/, /« titre »/],
    ['a misspelt name inside', withLine(4, '  plsu: Plus'), 4, /« aide\.plsu » n’est pas connu/, /« plus »/],
    ['a text given twice', withLine(1, 'titre: Un', 'titre: Deux'), 2, /deux fois/, /Gardez l’une/],
    ['an empty text', withLine(1, 'titre:'), 1, /« titre » est vide/, /Écrivez/],
    ['a list in the place of a text', withLine(1, 'titre: [un]'), 1, /n’a pas la forme/, /un texte/],
    ['a text in the place of a list', withLine(5, '  canaux: telephone'), 5, /n’a pas la forme/, /une liste/],
    ['a missing blank', withLine(2, 'trouve: "{nombre} pages"'), 2, /Il manque « \{total\} »/, /Remettez-le/],
    [
      'a misspelt blank',
      withLine(2, 'trouve: "{nombres} pages sur {total}"'),
      2,
      /« \{nombres\} » n’est pas connu/,
      /Vouliez-vous écrire « \{nombre\} »/,
    ],
    ['a misspelt number', withLine(4, '  plus: Le {telephon}.'), 4, /\{telephon\}/, /« \{telephone\} »/],
    ['a blank that nothing fills', withLine(1, 'titre: Le {truc}'), 1, /\{truc\}/, /rien ne le remplace/],
    [
      'a program’s number',
      withLine(1, 'titre: Le ${telephone}'),
      1,
      /« \$\{ », qui est du code/,
      /sans « \$ »/,
    ],
    ['a lone brace', withLine(1, 'titre: Le {telephone'), 1, /accolade seule/, /Une accolade/],
    ['a comment', withLine(1, '# vu', 'titre: Le guide'), 2, /commentaire/, /Enlevez-le/],
    ['broken lines', withLine(1, 'titre: Le guide : un'), 1, /mal formées/, /entre guillemets/],
  ])('%s', (_, lines, line, what, todo) => {
    const { faults, words } = read(lines);
    expect(words).toBeUndefined();
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatchObject({ file: 'ecran.fr.yaml', line });
    expect(faults[0]?.what).toMatch(what);
    expect(faults[0]?.todo).toMatch(todo);
  });

  test('a file that is not there', () => {
    const [fault] = readScreen('ecran.fr.yaml', undefined, schema, {}).faults;
    expect(fault?.what).toContain('n’existe pas');
  });
});

describe('in the guide', () => {
  const edited = (file: string, from: string, to: string) => {
    const text = files.get(file) ?? '';
    expect(text).toContain(from);
    return readGuide(machines, new Map(files).set(file, text.replace(from, to)));
  };

  test('a page that a subject leads to must be one', () => {
    const text = files.get(SCREEN_FILES.horsSujet) ?? '';
    const [line = '', page = ''] = /^page: (\S+)$/m.exec(text) ?? [];
    const misspelt = page.slice(0, -2) + page.slice(-1);
    const { faults } = edited(SCREEN_FILES.horsSujet, line, `page: ${misspelt}`);
    expect(faults).toEqual([
      {
        file: SCREEN_FILES.horsSujet,
        line: text.slice(0, text.indexOf(line)).split('\n').length,
        what: `« ${misspelt} » n’est pas une page du guide.`,
        todo: `Vouliez-vous écrire « ${page} » ?`,
      },
    ]);
  });

  test('a channel that is listed must be one', () => {
    const [list = '', channel = ''] =
      /canaux:(?: \[|\n +- )([a-z-]+)/.exec(files.get(SCREEN_FILES.interface) ?? '') ?? [];
    const misspelt = channel.slice(0, -2) + channel.slice(-1);
    const { faults } = edited(SCREEN_FILES.interface, list, list.replace(channel, misspelt));
    expect(faults.map(({ todo }) => todo)).toEqual([`Vouliez-vous écrire « ${channel} » ?`]);
  });

  test('a page that a scripted call leads to must be one', () => {
    const text = files.get(SCREEN_FILES.console) ?? '';
    const [, call = '', page = ''] = /appels:\n +- - (.+)\n +- (.+)\n/.exec(text) ?? [];
    const misspelt = page.slice(0, -2) + page.slice(-1);
    const { faults } = edited(SCREEN_FILES.console, `- ${page}\n`, `- ${misspelt}\n`);
    expect(call).not.toBe('');
    expect(faults).toEqual([
      {
        file: SCREEN_FILES.console,
        line: text.slice(0, text.indexOf(`- ${page}\n`)).split('\n').length,
        what: `« ${misspelt} » n’est pas une page du guide.`,
        todo: `Vouliez-vous écrire « ${page} » ?`,
      },
    ]);
  });

  test('nothing is made of screens without words', () => {
    const without = new Map([...files].filter(([file]) => file !== SCREEN_FILES.console));
    const { guide, faults } = readGuide(machines, without);
    expect(guide).toBeUndefined();
    expect(faults.map(({ file }) => file)).toEqual([SCREEN_FILES.console]);
  });
});
