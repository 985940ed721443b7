/** What people write, brought back to words that are known: by ear, by slips, by beginnings. */
import { describe, expect, test } from 'vitest';
import { createCorrector } from '../../src/search/spelling.ts';
import { createReader, type Language } from '../../src/search/terms.ts';
import { language } from '../fixtures/language.ts';

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
});

describe('of several ways to read a word', () => {
  /** A reader of a few words that no rule of French changes, and what it makes of a text. */
  function readerOf(words: readonly string[], more: Partial<Language> = {}) {
    const known = { ecritures: {}, motsVides: 'xu', motsFaibles: '', motsLiens: '', synonymes: [], sons: [] };
    const rules: Language = { ...language, ...known, separateurs: '', elisions: '', ...more };
    const correct = createCorrector(rules, createReader(rules), new Set(words));
    return (text: string): string => {
      const { terms, unknown } = correct(text);
      return [...terms.map(({ text }) => text), ...Array.from({ length: unknown }, () => '?')].join(' ');
    };
  }

  test('a short word may have one slip, and one of eight letters two', () => {
    const read = readerOf(['tragonk', 'brigonkt']);
    expect([read('tragonk'), read('tragnk'), read('tragn')]).toEqual(['tragonk', 'tragonk', '?']);
    expect([read('brigonkt'), read('brigoxxt'), read('brixxxkt')]).toEqual(['brigonkt', 'brigonkt', '?']);
    // Seven letters for a word of eight: one slip.
    expect([read('brigonk'), read('brixonk')]).toEqual(['brigonkt', '?']);
  });

  test('the word with the fewest slips is meant, and the likeliest of two', () => {
    expect(readerOf(['brixxnkt', 'brigonkt'])('brigxnkt')).toBe('brixxnkt');
    expect(readerOf(['brixxnkt', 'brigonkt'])('brigonkx')).toBe('brigonkt');
    expect(readerOf(['brxxonkt', 'brigonkt'])('brigonkx')).toBe('brigonkt');
  });

  test('a slip in the first letter is not put right', () => {
    expect(readerOf(['tragonk'])('dragonk')).toBe('?');
  });

  test('three letters are too few for a slip, on either side', () => {
    expect(readerOf(['tran'])('trn')).toBe('?');
    expect(readerOf(['trn'])('tran')).toBe('?');
    expect(readerOf(['tran'])('tron')).toBe('tran');
  });

  test('the beginning of a word is enough from half of it on', () => {
    const read = readerOf(['tragonkt', 'brigkontd']);
    expect([read('trag'), read('brig'), read('brigk')]).toEqual(['tragonkt', '?', 'brigkontd']);
  });

  test('a word of the same sound comes before one with a slip, and the likeliest of those that sound alike', () => {
    const sons = [['ph', 'f']] as const;
    expect(readerOf(['fargont', 'phargonk'], { sons })('fargonk')).toBe('phargonk');
    expect(readerOf(['phargonk', 'fargonk'], { sons })('phhargonk')).toBe('phargonk');
    expect(readerOf(['ffar', 'phar'], { sons: [['ff', 'ph']] })('xfar')).toBe('?');
  });

  test('a sound of two letters is shared by too many words, one of three is not', () => {
    const sons = [['ph', 'f']] as const;
    expect(readerOf(['phk'], { sons })('fk')).toBe('?');
    expect(readerOf(['phak'], { sons })('fak')).toBe('phak');
  });

  test('what is stuck to the front of a word is left out, whatever is wrong behind it', () => {
    const more = { elisions: 'qu l', sons: [['ph', 'f']] } as const;
    const read = readerOf(['tragonk', 'phargonk', 'tu', 'urne'], more);
    expect([read('ltragonk'), read('qutragonk')]).toEqual(['tragonk', 'tragonk']);
    expect(read('lfargonk')).toBe('phargonk');
    expect(read('qutragnk')).toBe('tragonk');
    // One letter is no word; two are.
    expect([read('ltu'), read('lt')]).toEqual(['tu', '?']);
    expect(read('utragonk')).toBe('?');
  });

  test('a word known as it is comes before one that is behind a front', () => {
    expect(readerOf(['ltragonk', 'tragonk'], { elisions: 'l' })('ltragonk')).toBe('ltragonk');
  });

  test('what is short for several words is those of them that are known', () => {
    const ecritures = { 'tragonk inconnu brigonk': 'tib' };
    expect(readerOf(['tragonk', 'brigonk'], { ecritures })('tib')).toBe('tragonk brigonk');
    expect(readerOf(['tragonk', 'brigonk'], { ecritures })('tiib')).toBe('?');
  });

  test('a figure is read as it is or not at all', () => {
    const read = readerOf(['4151', 's4151']);
    expect([read('4151'), read('s4151'), read('4152'), read('s415')]).toEqual(['4151', 's4151', '?', '?']);
  });

  test('what says nothing is no term, and is not counted', () => {
    const { terms, unknown } = createCorrector(language, createReader(language), new Set())('je ai encore');
    expect([terms, unknown]).toEqual([[], 0]);
  });

  test('a text is read up to its two thousandth letter and its hundred and fiftieth word', () => {
    const read = readerOf(['tragonk']);
    expect(read(`${'xu '.repeat(149)}tragonk tragonk`)).toBe('tragonk');
    expect(read(`${' '.repeat(1993)}tragonk`)).toBe('tragonk');
    expect(read(`${' '.repeat(1998)}tragonk`)).toBe('?');
  });
});
