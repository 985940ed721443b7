/** What a content owner is told of a mistake: the compiler's own report of real mistakes, put into plain French. */
import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  faultOfMessage,
  faultsAsPage,
  faultsAsText,
  faultsOf,
  readReport,
  type ContentFault,
} from '../../src/site/content-faults.ts';

const PROJECT = join(import.meta.dirname, '../..');

/** A mistake, where it is made, and what its owner must be told: what is wrong, and what to do. */
interface Mistake {
  readonly name: string;
  readonly file: string;
  readonly from: string | RegExp;
  readonly to: string;
  readonly says: RegExp;
  readonly advises: RegExp;
  /** What is missing is told of the block that should hold it, above. */
  readonly above?: true;
}

const LABEL = /'bloque': '[^']*',/;

/** Mistakes of meaning, each in a file of its own, so that all are seen in one run of the compiler. */
const MEANING: readonly Mistake[] = [
  {
    name: 'a label taken away',
    file: 'connexion.fr.ts',
    from: LABEL,
    to: '',
    above: true,
    says: /étape « message », réponse « bloque » : il manque son libellé/,
    advises: /'bloque': 'le texte/,
  },
  {
    name: 'a label for no answer',
    file: 'retard.fr.ts',
    from: /reponses: \{/,
    to: `reponses: { 'personne': 'Personne',`,
    says: /réponse « personne » : ce libellé ne correspond à aucune réponse/,
    advises: /machines\/retard\.ts/,
  },
  {
    name: 'a block whose name is wrong',
    file: 'papier.fr.ts',
    from: /^ {2}'/m,
    to: `  'mal-`,
    above: true,
    says: /étape « .+ » : il manque ses mots/,
    advises: /nom des blocs/,
  },
  {
    name: 'a block for no step',
    file: 'document.fr.ts',
    from: /^\}\);/m,
    to: `  'personne': { question: 'Qui ?', reponses: {}, dire: ['Qui ?'] },\n});`,
    says: /étape « personne » : ces mots ne correspondent à aucune étape/,
    advises: /Enlevez ce bloc.*machines\/document\.ts/,
  },
  {
    name: 'a field taken away',
    file: 'application.fr.ts',
    from: /statut: '[^']*',/,
    to: '',
    above: true,
    says: /il manque « statut »/,
    advises: /Ajoutez « statut »/,
  },
  {
    name: 'a field whose name is wrong',
    file: 'piratage.fr.ts',
    from: /bonASavoir/,
    to: 'bonAsavoir',
    says: /« bonAsavoir »/,
    advises: /bonASavoir|CONTRIBUTING/,
  },
  {
    name: 'an empty list',
    file: 'validation.fr.ts',
    from: /faire: \[[^\]]*\]/,
    to: 'faire: []',
    says: /« faire » est vide/,
    advises: /au moins une ligne/,
  },
  {
    name: 'an unknown source',
    file: 'adresse.fr.ts',
    from: /sources: \['S\d\d'/,
    to: `sources: ['S99'`,
    says: /« S99 » n’est pas permis/,
    advises: /S01, S02/,
  },
  {
    name: 'an unknown channel',
    file: 'obligation.fr.ts',
    from: /contacts: \['telephone'/,
    to: `contacts: ['telefone'`,
    says: /« telefone » n’est pas permis/,
    advises: /Vouliez-vous écrire « telephone »/,
  },
  {
    name: 'an unknown status',
    file: 'adresse-changee.fr.ts',
    from: /statut: '[^']*'/,
    to: `statut: 'certain'`,
    says: /« certain » n’est pas permis/,
    advises: /sur, ambigu, date, sans-reponse/,
  },
  {
    name: 'an unknown number',
    file: 'code-provisoire.fr.ts',
    from: 'nombres.dureeDuCode',
    to: 'nombres.dureeDuCod',
    says: /« dureeDuCod » n’existe pas/,
    advises: /« dureeDuCode ».*machines\/sources\.ts/,
  },
  {
    name: 'a text without apostrophes',
    file: 'mon-compte.fr.ts',
    from: /titre: '[^']*'/,
    to: 'titre: bonjour',
    says: /« bonjour » n’est pas connu/,
    advises: /apostrophes/,
  },
  {
    name: 'the same name twice',
    file: 'autre-regime.fr.ts',
    from: /( {4}statut: '[^']*',)/,
    to: '$1\n$1',
    says: /même nom/,
    advises: /enlevez l’autre/,
  },
  {
    name: 'an answer that leads nowhere',
    file: 'compte.ts',
    from: /(on: \{\s+'[a-z-]+': )'[^']*'/,
    to: `$1'nulle-part'`,
    says: /l'étape « nulle-part » n'existe pas/,
    advises: /nom d’une étape de ce fichier/,
  },
  {
    name: 'a sentence of the screens taken away',
    file: 'interface.fr.ts',
    from: /^ {2}site: .*$/m,
    to: '',
    above: true,
    says: /Il manque ici : site/,
    advises: /Remettez/,
  },
  {
    name: 'a file that is not there',
    file: 'autre-chose.fr.ts',
    from: /^import /m,
    to: `import { rien } from './rien.ts';\nimport `,
    says: /Le fichier « \.\/rien\.ts » n’existe pas/,
    advises: /Corrigez son nom/,
  },
];

const PUNCTUATION: readonly Mistake[] = [
  {
    name: 'a straight apostrophe in a text',
    file: 'connexion.fr.ts',
    from: LABEL,
    to: `'bloque': 'J'ai un compte bloqué',`,
    says: /ponctuation/,
    advises: /« ’ »/,
  },
  {
    name: 'a comma taken away',
    file: 'retard.fr.ts',
    from: /(statut: '[^']*'),/,
    to: '$1',
    says: /ponctuation/,
    advises: /virgule/,
  },
  {
    name: 'a brace taken away',
    file: 'papier.fr.ts',
    from: /^ {2}\},\n/m,
    to: '',
    says: /ponctuation/,
    advises: /accolade/,
  },
];

let folder = '';
/** The first and last line of each change of meaning, by file. */
const changes = new Map<string, readonly [number, number]>();
const reports = new Map<readonly Mistake[], string>();

/** What the compiler says of the content with all these mistakes in it. */
async function compileWith(mistakes: readonly Mistake[], name: string): Promise<string> {
  const copy = join(folder, name);
  await cp(join(PROJECT, 'machines'), join(copy, 'machines'), { recursive: true });
  await Promise.all(
    ['src', 'node_modules', 'tsconfig.json', 'tsconfig.machines.json'].map((one) =>
      symlink(join(PROJECT, one), join(copy, one)),
    ),
  );
  for (const { file, from, to } of mistakes) {
    const path = join(copy, 'machines', file);
    const text = await readFile(path, 'utf8');
    const place = text.search(from);
    if (place === -1) throw new Error(`${file} : ${from} ne s’y trouve plus`);
    const changed = text.replace(from, to);
    await writeFile(path, changed);
    const lineAt = (at: number) => changed.slice(0, at).split('\n').length;
    const end = place + Math.max(0, changed.length - text.length) + (text.match(from)?.[0].length ?? 0);
    changes.set(file, [lineAt(place), lineAt(end)]);
  }
  return new Promise((resolve) => {
    const args = ['-p', join(copy, 'tsconfig.machines.json'), '--pretty', 'false'];
    execFile(join(PROJECT, 'node_modules/.bin/tsc'), args, { cwd: copy }, (_, output) => resolve(output));
  });
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fautes-'));
  reports.set(PUNCTUATION, await compileWith(PUNCTUATION, 'ponctuation'));
  changes.clear();
  reports.set(MEANING, await compileWith(MEANING, 'sens'));
}, 120_000);

afterAll(() => rm(folder, { recursive: true, force: true }));

function toldOf(mistakes: readonly Mistake[], file: string): ContentFault[] {
  return faultsOf(reports.get(mistakes) ?? '').filter((fault) => fault.file === `machines/${file}`);
}

describe('a mistake in the content', () => {
  test.each(MEANING)('$name: its owner is told what is wrong and what to do', ({ file, says, advises }) => {
    const [fault, ...more] = toldOf(MEANING, file);
    expect(more).toEqual([]);
    expect(fault?.sentence).toMatch(says);
    expect(fault?.advice).toMatch(advises);
  });

  test.each(PUNCTUATION)('$name: one message, whatever follows from it', ({ file, says, advises }) => {
    const faults = toldOf(PUNCTUATION, file);
    expect(faults).toHaveLength(1);
    expect(faults[0]?.sentence).toMatch(says);
    expect(faults[0]?.advice).toMatch(advises);
  });

  test.each(MEANING)('$name: it is told where it is', ({ file, above = false }) => {
    const line = toldOf(MEANING, file)[0]?.line ?? 0;
    const changed = changes.get(file) ?? [0, 0];
    expect(line).toBeGreaterThan(0);
    expect(line).toBeLessThanOrEqual(changed[1]);
    expect(line >= changed[0]).toBe(!above);
  });

  test('keeps the tool’s own words for an engineer, on one line', () => {
    for (const { detail } of faultsOf(reports.get(MEANING) ?? '')) expect(detail).toMatch(/^TS\d+ .+$/);
  });

  test('elsewhere than in the content is not told: it is no business of its owner', () => {
    expect(faultsOf("src/session/notices.ts(3,1): error TS1005: ',' expected.")).toEqual([]);
  });

  test('that nobody foresaw has its place, and the way back', () => {
    const [fault] = faultsOf('machines/connexion.ts(7,3): error TS9999: Something new.\n  And more.');
    expect(fault).toMatchObject({
      file: 'machines/connexion.ts',
      line: 7,
      column: 3,
      detail: 'TS9999 Something new.',
    });
    expect(fault?.advice).toMatch(/Ctrl\+Z/);
  });
});

describe('the compiler’s report', () => {
  test('is read message by message, the lines that follow one belonging to it', () => {
    const report = readReport(
      'machines/a.ts(1,2): error TS2322: One.\n  Two.\nmachines/b.ts(3,4): error TS1005: Three.\r\nFound 2 errors.\n',
    );
    expect(report).toEqual([
      { file: 'machines/a.ts', line: 1, column: 2, code: 'TS2322', message: 'One.\n  Two.' },
      { file: 'machines/b.ts', line: 3, column: 4, code: 'TS1005', message: 'Three.' },
    ]);
    expect(readReport('')).toEqual([]);
  });

  test('that says the same of the same line twice is told once', () => {
    const twice = "machines/a.ts(1,2): error TS2304: Cannot find name 'x'.\n".repeat(2);
    expect(faultsOf(twice)).toHaveLength(1);
  });
});

describe('what the bundler says', () => {
  const said =
    'Transform failed with 1 error:\n\n\u{1b}[31m[PARSE_ERROR] \u{1b}[0mExpected `,`\n   ╭─[ machines/a.fr.ts:10:33 ]\n';

  test('of a content file that it cannot read is told as the compiler’s would be', () => {
    const [byCompiler] = faultsOf("machines/a.fr.ts(10,33): error TS1005: ',' expected.");
    expect(faultOfMessage(said)).toEqual({ ...byCompiler, detail: 'Expected `,`' });
  });

  test('of anything else is left as it is', () => {
    expect(faultOfMessage(said.replace('machines/', 'src/ui/'))).toBeUndefined();
    expect(faultOfMessage('machines/a.fr.ts:10:33 is fine')).toBeUndefined();
  });
});

describe('faults are shown', () => {
  const faults: readonly ContentFault[] = [
    {
      file: 'machines/a.fr.ts',
      line: 2,
      column: 1,
      sentence: 'Ceci <b>',
      advice: 'Faites cela.',
      detail: 'TS1',
    },
    { file: 'machines/gone.ts', line: 9, column: 1, sentence: 'Autre.', advice: 'Encore.', detail: 'TS2' },
  ];
  const read = (file: string) =>
    file === 'machines/a.fr.ts' ? ['un', "  titre: 'deux & trois',  "] : undefined;

  test('in a terminal: how many, where, the line, what is wrong, what to do', () => {
    const lines = faultsAsText(faults, read).split('\n');
    expect(lines[0]).toContain('2 choses');
    expect(faultsAsText(faults.slice(0, 1), read)).toContain('Une chose');
    for (const part of [
      'a.fr.ts, ligne 2',
      "| titre: 'deux & trois',",
      'Ceci <b>',
      '→ Faites cela.',
      'gone.ts, ligne 9',
    ])
      expect(lines.some((line) => line.includes(part))).toBe(true);
  });

  test('in a page in French, everything in it being text', () => {
    const html = faultsAsPage(faults, read);
    expect(html).toContain('<html lang="fr">');
    expect(html).toContain("<pre>titre: 'deux &amp; trois',</pre>");
    expect(html).toContain('Ceci &lt;b&gt;');
    expect(html).not.toContain('<b>');
    expect(html.match(/<li>/g)).toHaveLength(2);
  });
});
