/** Counting sentences, words and syllables of French: checked against counts made by hand. */
import { describe, expect, test } from 'vitest';
import { kandelMoles, sentencesOf, syllablesOf, wordsOf } from '../../src/proof/readability.ts';

describe('sentences', () => {
  test.each([
    ['Ouvrez ameli.fr.', ['Ouvrez ameli.fr.']],
    ['Appelez le 36 46. Dites « bonjour ».', ['Appelez le 36 46.', 'Dites « bonjour ».']],
    ['Est-ce prêt ? Oui ! Alors… 3 jours.', ['Est-ce prêt ?', 'Oui !', 'Alors…', '3 jours.']],
    ['À lire.\u00a0« Oui » suffit. Été comme hiver.', ['À lire.', '« Oui » suffit.', 'Été comme hiver.']],
    ['Un titre\nUne ligne\n\nUne autre', ['Un titre', 'Une ligne', 'Une autre']],
    ['Choisissez : oui, non ; ou rien', ['Choisissez : oui, non ; ou rien']],
    [' Un titre \n Une ligne.  Une autre ', ['Un titre', 'Une ligne.', 'Une autre']],
    ['  \n – \n 36 46', []],
    ['', []],
  ])('of %j', (text, sentences) => {
    expect(sentencesOf(text)).toEqual(sentences);
  });
});

describe('words', () => {
  test.each([
    ['Je n’ai pas d’adresse e-mail.', ['Je', 'n’ai', 'pas', 'd’adresse', 'e-mail']],
    ["Qu'est-ce que l'eDSH ?", ["Qu'est-ce", 'que', "l'eDSH"]],
    ['Appelez le 36 46 (gratuit) : œuvrez !', ['Appelez', 'le', '36', '46', 'gratuit', 'œuvrez']],
    ['jusqu’à « demain »', ['jusqu', 'à', 'demain']],
    [' … – ! ', []],
  ])('of %j', (text, words) => {
    expect(wordsOf(text)).toEqual(words);
  });
});

describe('syllables', () => {
  test.each<[number, string]>([
    [1, 'le une est vous code compte page mois jour caisse quatre guide être même août eau yeux rue vie'],
    [
      2,
      'adresse question maison salaire réponse courrier pension français bientôt bloqué demandent créer idée',
    ],
    [3, 'téléphone numéro bulletin provisoire navigue conseiller réussir messager'],
    [4, 'déclaration obligatoire navigateur aéroport'],
    [5, 'invalidité régularisons'],
    [2, 'moment souvent client moyen reçoivent'],
    [3, 'document essayer février oublié employeur'],
    [2, 'l’adresse d’accord qu’aucun aujourd e-mail'],
    [3, 'ASI RIB'],
    [4, 'CPAM 2024'],
    [1, 'y à l’eau 3 d’un qu’un eDSH CPAMs S4151 4e'],
  ])('are %i in: %s', (count, words) => {
    const counted = words.split(' ').map((word) => [word, syllablesOf(word)]);
    expect(counted).toEqual(words.split(' ').map((word) => [word, count]));
  });

  test('are the same in capitals at the beginning of a sentence', () => {
    expect([syllablesOf('Été'), syllablesOf('Écrivez'), syllablesOf('Où')]).toEqual([2, 3, 1]);
  });
});

describe('the Kandel-Moles index', () => {
  test('is computed from words a sentence and syllables a word', () => {
    // 5 words, 2 sentences, 5 syllables.
    expect(kandelMoles('Le chat dort. Il rêve.')).toBeCloseTo(207 - 1.015 * (5 / 2) - 73.6 * (5 / 5), 10);
    // 6 words, 1 sentence, 1 + 1 + 4 + 1 + 1 + 3 syllables.
    expect(kandelMoles('Votre caisse régularise le bon déclarant.')).toBeCloseTo(
      207 - 1.015 * 6 - 73.6 * (11 / 6),
      10,
    );
  });

  test('is lower for longer sentences and for longer words', () => {
    expect(kandelMoles('Ouvrez la page. Lisez le titre.')).toBeGreaterThan(
      kandelMoles('Ouvrez la page et lisez le titre.'),
    );
    expect(kandelMoles('Lisez le titre.')).toBeGreaterThan(kandelMoles('Consultez l’intitulé.'));
  });

  test('of a text without words is that of the easiest', () => {
    expect(['', '…', '36 46'].map(kandelMoles)).toEqual([100, 100, 100]);
  });
});
