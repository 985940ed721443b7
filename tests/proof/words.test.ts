/** How the words are kept in their files and shown by the screens. What they say is checked in checks.test.ts. */
import { basename } from 'node:path';
import { describe, expect, test } from 'vitest';
import { legalLines } from '../../src/proof/checks/check.ts';
import { kandelMoles, sentencesOf, wordsOf } from '../../src/proof/readability.ts';
import { contentFiles } from '../../src/site/load-guide.ts';
import { data } from '../guide.ts';

const ENTRY = /\bS\d\d\b/g;

describe('the words files', () => {
  test('no digit is typed by hand in a words file: numbers come from one place', () => {
    // What people type into the search is theirs, digits included, and is shown to nobody.
    const typedByPeople: Readonly<Record<string, RegExp>> = {
      'langue.fr.ts': /[^]*/,
      'hors-sujet.fr.yaml': /^ +mots:\n(?: +- .*\n)+/gm,
      // The scale of a measure, told to those who keep the content and to nobody else.
      'relecture.fr.yaml': /sur 100/g,
    };
    const typed = [...contentFiles(process.cwd())]
      .filter(([file]) => /\.fr\.(?:ts|md|yaml)$/.test(file))
      .flatMap(([file, whole]) => {
        const text = whole
          .replace(/^---\n[^]*?\n---\n/, '')
          .replace(/\n## Mots\n[^]*/, '')
          .replace(/\n## Ce qui le dit\n(?:\n|- .*)*/, '')
          .replace(/^\d+\. /gm, '')
          .replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$|^import .*$/gm, '')
          .replace(/\$\{[^}]*\}/g, '')
          .replace(ENTRY, '')
          .replace(typedByPeople[basename(file)] ?? /$^/, '');
        return text
          .split('\n')
          .filter((line) => /\d/.test(line))
          .map((line) => `${file} : ${line.trim()}`);
      });
    expect(typed).toEqual([]);
  });
});

describe('the readability', () => {
  test('the measure tells plain words from an administration’s', () => {
    const plain = 'Appelez votre caisse. Dites ce que vous voyez. Elle vous aide.';
    const heavy =
      'La régularisation administrative des prestations complémentaires nécessite l’établissement préalable d’une déclaration récapitulative.';
    expect(kandelMoles(plain)).toBeGreaterThan(90);
    expect(kandelMoles(heavy)).toBeLessThan(30);
    expect(wordsOf(heavy).length).toBe(12);
    expect(sentencesOf(plain)).toHaveLength(3);
  });
});

describe('the legal pages', () => {
  test.each(Object.keys(data.legales.pages))('%s is as easy to read as the law lets it be', (name) => {
    const lines = legalLines(data.legales).filter(([key]) => key.startsWith(`legales.pages.${name}.`));
    expect(lines.length).toBeGreaterThan(5);
    expect(kandelMoles(lines.map(([, line]) => line).join('\n'))).toBeGreaterThanOrEqual(60);
  });
});
