/** The bench's first table: every goal of the report, whatever table it stands in. */
import { expect, test } from 'vitest';
import { summaryOf, table, verdictsOf } from '../../bench/table.ts';

const report = [
  '### Affichage',
  table(
    ['', 'plancher', 'guide', 'guide ÷ plancher', 'témoin A/A', 'but', ''],
    [
      ['accueil : premier affichage', '1,20 s', '1,21 s', '× 1,01', '× 1,00', '≤ 1,05', '✔'],
      ['accueil : décalage', '0', '0,2', '', '', '0', '✘'],
    ],
  ),
  'Une phrase | sans tableau ✔',
  table(['', 'touchers', 'perdus', 'but', ''], [['script présent', '500', '0', '0', '✔']]),
  table(['', '100 étapes', 'but', ''], [['pages', '100', '', '']]),
].join('\n\n');

test('each row with a goal is there once, with the figure that its goal is about and the control beside it', () => {
  expect(verdictsOf(report)).toEqual([
    {
      what: 'accueil : premier affichage',
      figure: '× 1,01',
      control: '× 1,00',
      goal: '≤ 1,05',
      verdict: '✔',
    },
    { what: 'accueil : décalage', figure: '0,2', control: '', goal: '0', verdict: '✘' },
    { what: 'script présent', figure: '0', control: '', goal: '0', verdict: '✔' },
  ]);
});

test('what is missed comes first, and is counted', () => {
  const summary = summaryOf(report);
  expect(summary).toContain('2 buts atteints sur 3');
  expect(summary.indexOf('décalage')).toBeLessThan(summary.indexOf('premier affichage'));
  expect(verdictsOf(summary).map(({ verdict }) => verdict)).toEqual(['✘', '✔', '✔']);
});
