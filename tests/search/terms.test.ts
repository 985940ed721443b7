/** Texts as terms: words, stems, synonyms and expressions of one meaning. */
import { describe, expect, test } from 'vitest';
import { createReader, stem, wordsOf, type Term } from '../../src/search/terms.ts';
import { language } from '../fixtures/language.ts';

describe('the words of a text', () => {
  test.each([
    [
      'are letters and digits, without accents nor capitals',
      'Été 2026 : ÇA va !',
      ['ete', '2026', 'ca', 'va'],
    ],
    ['are cut at apostrophes and hyphens', "l’e-mail d'ici", ['l', 'e', 'mail', 'd', 'ici']],
    ['have their joined letters apart', 'cœur cælum ﬁn', ['coeur', 'caelum', 'fin']],
    ['may be a button’s « + »', 'le + ++', ['le', '+', '+', '+']],
    ['are one word for initials with dots', 'A.S.I. et a.m.e. b.', ['asi', 'et', 'ame', 'b']],
    ['stay apart after one initial', 'M.Dupont', ['m', 'dupont']],
    ['keep figures apart as they are', '1.2.3', ['1', '2', '3']],
    ['are none where there are none', '… — ?', []],
  ])('%s', (_name, text, words) => {
    expect(wordsOf(text)).toEqual(words);
  });
});

describe('the stem of a word', () => {
  test('is the same for one word and its plural, its feminine, its conjugations', () => {
    for (const forms of [
      ['declaration', 'declarations'],
      ['recu', 'recue', 'recues'],
      ['envoyer', 'envoye', 'envoyee'],
    ]) {
      expect(new Set(forms.map(stem)).size).toBe(1);
    }
  });

  test('ends with no vowel as long as three letters are left', () => {
    expect(stem('numero')).toBe('numer');
    expect(stem('monnaie')).toBe('monn');
    expect(stem('recu')).toBe('rec');
    expect(stem('amie')).toBe('ami');
    expect(stem('oui')).toBe('oui');
  });
});

describe('a reader', () => {
  const reader = createReader(language);
  const sure = (text: string): Term => ({ text, weight: 1 });
  const stems = (text: string): Term[] => reader.stems(text).map(sure);

  test('spells out what is short for others, and drops what says nothing', () => {
    expect(reader.stems('le MDP svp')).toEqual(['mot', stem('passe')]);
    expect(reader.spelledOut('mdp')).toEqual(['mot', 'de', 'passe']);
    expect(reader.spelledOut('svp')).toEqual([]);
    expect(reader.spelledOut('mot')).toBeUndefined();
    expect(['le', 'mot'].map(reader.isEmpty)).toEqual([true, false]);
    expect(reader.forms).toEqual(['mdp', 'svp', 'le', 'de', 'je', 'ai', 'encore']);
  });

  test('makes a synonym the first of its group, wherever it stands', () => {
    expect(reader.read('mail et mail')).toEqual([
      ...reader.read('courriel'),
      'et',
      ...reader.read('courriel'),
    ]);
  });

  test('makes an expression one term, and reads on after it', () => {
    const [one = ''] = reader.read('introuvable');
    expect(reader.read('voir pas compte')).toEqual([one, stem('compte')]);
    expect(reader.read('compte voir pas')).toEqual([stem('compte'), one]);
    expect(reader.read('voir compte pas')).toEqual([stem('voir'), stem('compte'), stem('pas')]);
    expect(reader.read('voir')).toEqual([stem('voir')]);
    expect(reader.read('')).toEqual([]);
  });

  test('reads the longest of two expressions that begin alike', () => {
    expect(reader.read('voir pas ligne')).toEqual(reader.read('tard'));
    expect(reader.read('voir pas')).toEqual(reader.read('introuvable'));
  });

  test('drops a link word that is in no expression', () => {
    expect(reader.read('en compte')).toEqual([stem('compte')]);
    expect(reader.read('en ligne')).toEqual(reader.read('internet'));
  });

  test('trusts an expression as much as the least sure of its words, and every other word as it was', () => {
    const [voir = sure('?'), pas = sure('?'), compte = sure('?')] = stems('voir pas compte');
    const merged = reader.merge([
      { ...voir, weight: 0.9 },
      { ...pas, weight: 0.7 },
      { ...compte, weight: 0.8 },
    ]);
    expect(merged.map(({ weight }) => weight)).toEqual([0.7, 0.8]);
    const [mail = sure('?')] = stems('mail');
    expect(reader.merge([{ ...mail, weight: 0.5 }])).toEqual([{ text: stem('courriel'), weight: 0.5 }]);
  });

  test('makes a group named by several words those words', () => {
    const named = createReader({ ...language, synonymes: ['pas de compte, inconnu, sans rien'] });
    expect(named.read('inconnu')).toEqual([stem('pas'), stem('compte')]);
    expect(named.read('sans rien')).toEqual([stem('pas'), stem('compte')]);
    expect(named.read('inconnu').length).toBe(2);
  });

  test('reads an expression whose words have synonyms of their own', () => {
    const named = createReader({ ...language, synonymes: ['boite, coffre', 'vide, boite ferme'] });
    expect(named.read('coffre ferme')).toEqual(named.read('vide'));
  });
});
