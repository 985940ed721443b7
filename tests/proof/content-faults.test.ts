/** What the checks find is told with its file and its line: in the map, in a document, or in the sheet. */
import { describe, expect, test } from 'vitest';
import { machines } from '../../machines/index.ts';
import { listPages } from '../../src/guide/pages.ts';
import { contentFaults, contentVerdict, faultOfFinding } from '../../src/proof/content-faults.ts';
import type { Machines } from '../../src/proof/guide-data.ts';
import { lastReadingOf } from '../../src/guide/readings.ts';
import { contentFiles } from '../../src/site/load-guide.ts';
import { fileOf } from '../../src/words/read.ts';
import { data } from '../guide.ts';

const files = contentFiles(process.cwd());
const today = lastReadingOf(data.relectures);
/** A page that is deep in the map, and the line of its file that a fault is told on. */
const page = [...listPages(data.root).values()].find(
  ({ path, kind }) => kind === 'question' && path.split('/').length > 2,
);
if (page === undefined) throw new Error('aucune question dans un détour');
const [flow = '', step = ''] = page.content.split('/');

function lineOf(file: string, line: number): string {
  return files.get(file)?.split('\n')[line - 1] ?? '';
}

describe('a finding of the checks', () => {
  test('about the map is told on the line of its step, whatever copy of the detour it was found in', () => {
    const fault = faultOfFinding(
      { about: 'carte', where: page.path, message: 'Impasse : reliez-la.' },
      data,
      files,
    );
    expect(fault).toMatchObject({ file: `machines/${flow}.ts`, what: 'Impasse.', todo: 'Reliez-la.' });
    expect(lineOf(fault.file, fault.line)).toContain(`'${step}':`);
  });

  test('about a sentence is told on the line of its document, numbers put in or not', () => {
    // A lone value in a line of a list: the check tells the sentence as it is read.
    const valued = /^(?:- |\d+\. )([^{]*)\{([^}]+)\}([^{]*)$/;
    const written = [...files].find(
      ([file, text]) => file.endsWith('.md') && text.split('\n').some((one) => valued.test(one)),
    );
    const [file = '', text = ''] = written ?? [];
    const line = text.split('\n').findIndex((one) => valued.test(one));
    const [, before = '', name = '', after = ''] = valued.exec(text.split('\n')[line] ?? '') ?? [];
    const sentence = `${before}${data.valeurs[name]?.valeur}${after}`;
    const content = file.slice('machines/'.length, -'.fr.md'.length);
    const fault = faultOfFinding(
      { where: content, quote: sentence, message: `« ${sentence} » est trop longue : coupez-la.` },
      data,
      files,
    );
    expect(fault).toMatchObject({ file, line: line + 1, todo: 'Coupez-la.' });
  });

  test.each([
    ['S01', 'machines/fiche/sources.ts'],
    ['C1', 'machines/fiche/points.ts'],
    ['interface.retour', 'machines/interface/public.fr.yaml'],
    ['console.titre', 'machines/interface/conseiller.fr.yaml'],
    ['channels.telephone.nom', 'machines/fiche/channels.ts'],
    ['fiche', 'machines/fiche/relectures.yaml'],
    ['guide', 'machines/index.ts'],
  ])('about %s is told in %s', (where, file) => {
    expect(faultOfFinding({ where, message: 'Faux. Corrigez-le.' }, data, files)).toMatchObject({
      file,
      what: 'Faux.',
      todo: 'Corrigez-le.',
    });
  });
});

test('what is wrong with a value is told in the sheet, even where a page has the same name', () => {
  const { initial } = machines.root;
  const stale = { sorte: 'canal', valeur: '09 87', mentions: ['01 23'] } as const;
  const [first] = contentFaults(
    { ...machines, valeurs: { ...machines.valeurs, [initial]: stale } },
    files,
    today,
  );
  expect(first).toMatchObject({ file: 'machines/fiche/sources.ts' });
  expect(first?.what).toContain('« 09 87 »');
});

/** The machines with one step of the root written otherwise. */
function withStep(change: object): Machines {
  const states = { ...machines.root.states, 'connexion-reussie': change };
  return { ...machines, root: { ...machines.root, states } as Machines['root'] };
}

describe('a map that no compiler has read', () => {
  test.each([
    ['what is no part of a flow', { tags: 'reply', after: {} }, '« after » n’a pas sa place dans un flux.'],
    ['a tag that is not known', { tags: 'reponse' }, 'L’étiquette « reponse » n’est pas connue.'],
    ['a type that is not known', { type: 'parallel' }, 'Le type « parallel » n’est pas connu'],
    [
      'a detour with answers',
      { initial: 'a', states: { 'a': { tags: 'reply' } }, on: {} },
      'Un détour n’a ni réponses',
    ],
    [
      'an answer to nowhere',
      { on: { 'oui': 'compte-cre' } },
      'La réponse « oui » mène à « compte-cre », qui n’existe pas',
    ],
  ])('is told: %s', (_, step, sentence) => {
    const [first] = contentFaults(withStep(step), files, today);
    expect(first).toMatchObject({
      file: `machines/${machines.root.initial}.ts`,
      what: expect.stringContaining(sentence) as string,
    });
  });
});

describe('one fault does not hide the others', () => {
  const long = `${'un '.repeat(25)}mot.`;
  const [first, second] = [...listPages(machines.root).values()].filter(({ kind }) => kind === 'reply');
  if (first === undefined || second === undefined) throw new Error('two replies');
  const files2 = (change: (text: string) => string | undefined) => {
    const now = new Map(files);
    const [one, other] = [fileOf(first.content), fileOf(second.content)];
    now.set(
      other,
      (files.get(other) ?? '').replace(/^# .*$/m, (title) => `${title} {truc}`),
    );
    now.set(other, (now.get(other) ?? '').replace(/^## Faire\n\n1\. .*$/m, `## Faire\n\n1. ${long}`));
    const text = change(files.get(one) ?? '');
    if (text === undefined) now.delete(one);
    else now.set(one, text);
    return now;
  };
  const told = (now: ReadonlyMap<string, string>) =>
    contentVerdict(machines, now, today).findings.filter(({ level }) => level === 'faute');

  test('a number that does not exist is told with what else is wrong, there and elsewhere', () => {
    const now = files2((text) => text.replace(/^## Faire\n\n1\. .*$/m, `## Faire\n\n1. ${long}`));
    const found = told(now);
    expect(found.filter(({ what }) => what.includes('« truc »'))).toHaveLength(1);
    const tooLong = found.filter(({ what }) => /\d+ mots/.test(what)).map(({ file }) => file);
    expect(new Set(tooLong)).toEqual(new Set([fileOf(first.content), fileOf(second.content)]));
    expect(contentVerdict(machines, now, today).isWhole).toBe(true);
    expect(found.filter(({ check }) => check === 'signes lus tels quels')).toHaveLength(1);
  });

  test('while the words of a page do not read, the others are judged each by itself', () => {
    const now = files2(() => undefined);
    const found = told(now);
    expect(contentVerdict(machines, now, today).isWhole).toBe(false);
    expect(new Set(found.map(({ file }) => file))).toEqual(
      new Set([fileOf(first.content), fileOf(second.content)]),
    );
    expect(found.some(({ what }) => /\d+ mots/.test(what))).toBe(true);
  });
});

test('a document taken away is told under its own file, and nothing else', () => {
  const file = fileOf(page.content);
  const without = new Map(files);
  without.delete(file);
  expect(contentFaults(machines, without, today).map((fault) => fault.file)).toEqual([file]);
});
