/** What people write, brought back to words that are known: by ear, by slips, by beginnings. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createCorrector, slips } from '../src/spelling.ts';
import { createReader } from '../src/terms.ts';
import { language } from './fixtures/language.ts';

describe('reading what people write', () => {
  const reader = createReader(language);
  const known = new Set(
    [...language.synonymes, 'mot passe compte ligne déclaration'].flatMap((line) => reader.stems(line)),
  );
  const correct = createCorrector(language, reader, known);
  const read = (text: string): string => {
    const { terms, unknown } = correct(text);
    return [...terms.map(({ text }) => text), ...Array.from({ length: unknown }, () => '?')].join(' ');
  };
  const clean = (text: string): string => reader.read(text).join(' ');

  test.each([
    ['an abbreviation is spelled out', 'mdp', 'mot de passe'],
    ['a courtesy says nothing', 'svp mdp', 'mot de passe'],
    ['a synonym is its group', 'mail', 'courriel'],
    ['an expression is its group', 'boîte électronique', 'courriel'],
    ['an expression holds whichever synonym it is said with', 'boîte mail', 'boîte courriel'],
    ['of two expressions, the longer is read', 'voir pas ligne', 'tard'],
    ['a word inside an expression only is dropped elsewhere', 'en voir', 'voir'],
    ['what sounds the same is the same', 'conte', 'compte'],
    ['a letter dropped is put back', 'delaration', 'déclaration'],
    ['two letters swapped are put back', 'delcaration', 'déclaration'],
    ['an apostrophe left out is seen', 'lcompte', 'compte'],
    ['a word that says nothing says nothing by ear either', 'enkore compte', 'compte'],
    ['the beginning of a word is enough', 'décla', 'déclaration'],
  ])('%s', (_, written, meant) => {
    expect(read(written)).toBe(clean(meant));
  });

  test('« en ligne » is not « ligne »', () => {
    expect(clean('en ligne')).toBe(clean('internet'));
    expect(clean('ligne')).not.toBe(clean('internet'));
  });

  test('a word like no other is counted, and nothing is made of it', () => {
    expect(read('xylophone')).toBe('?');
  });

  test('what is corrected counts for less than what is written right', () => {
    const weight = (text: string): number => correct(text).terms[0]?.weight ?? 0;
    expect(weight('compte')).toBe(1);
    expect(weight('lcompte')).toBe(1);
    expect(weight('conte')).toBeLessThan(1);
    expect(weight('delaration')).toBeLessThan(weight('conte'));
    expect(weight('décla')).toBeLessThan(weight('delaration'));
  });

  test('one letter added, dropped, changed or swapped is one slip, both ways', () => {
    const word = fc.stringMatching(/^[a-e]{2,9}$/);
    fc.assert(
      fc.property(word, fc.nat(), fc.stringMatching(/^[a-e]$/), (text, at, letter) => {
        const i = at % (text.length - 1);
        const slipped = [
          text.slice(0, i) + letter + text.slice(i),
          text.slice(0, i) + text.slice(i + 1),
          text.slice(0, i) + letter + text.slice(i + 1),
          text.slice(0, i) + text.slice(i + 1, i + 2) + text.slice(i, i + 1) + text.slice(i + 2),
        ];
        for (const other of slipped) {
          expect(slips(text, other, 2)).toBe(other === text ? 0 : 1);
          expect(slips(other, text, 2)).toBe(other === text ? 0 : 1);
        }
      }),
    );
    expect(slips('compte', 'piratage', 2)).toBeGreaterThan(2);
  });
});
