/** A page's words as plain text: every line of it, once, in the order in which it is read. */
import { describe, expect, test } from 'vitest';
import type { PublicAdvice, PublicQuestion, PublicReply } from '../../src/guide/guide.ts';
import {
  contactsOf,
  isAdvice,
  isQuestion,
  isReply,
  labelsOf,
  publicLines,
  publicText,
  titleOf,
} from '../../src/guide/text.ts';
import { smallGuide } from '../fixtures/small.ts';

const question: PublicQuestion = { question: 'Où ?', reponses: { 'a': 'Ici', 'b': 'Là' } };
const sheet = {
  titre: 'Titre',
  faire: ['Un', 'Deux'],
  contacts: ['tel'],
  sources: ['guide'],
  statut: 'sur',
} as const;
const full = {
  ...sheet,
  essentiel: 'En bref',
  preparer: ['Papier'],
  message: 'Bonjour',
  bonASavoir: ['Savoir'],
  siEchec: ['Sinon'],
} as const;
const advice: PublicAdvice = { ...sheet, ensuite: 'Et alors ?', reponses: { 'oui': 'Oui' } };
const reply: PublicReply = { ...sheet, picto: 'valide', suite: { 'autre': 'Une autre question' } };

test('a page is a question, an advice or a reply by the words that only these have', () => {
  const kinds = [question, advice, reply].map((words) => [
    isQuestion(words),
    isAdvice(words),
    isReply(words),
  ]);
  expect(kinds).toEqual([
    [true, false, false],
    [false, true, false],
    [false, false, true],
  ]);
});

test('its title is its question, or the title of its sheet', () => {
  expect([question, advice, reply].map(titleOf)).toEqual(['Où ?', 'Titre', 'Titre']);
});

test('its labels are those of its answers; a reply has none', () => {
  expect([question, advice, reply].map(labelsOf)).toEqual([question.reponses, advice.reponses, {}]);
});

describe('its lines', () => {
  test('are all that it says, and nothing for what it does not say', () => {
    expect(publicLines(question)).toEqual(['Où ?', 'Ici', 'Là']);
    expect(publicLines({ ...question, pourquoi: 'Parce que' })).toEqual(['Où ?', 'Parce que', 'Ici', 'Là']);
    expect(publicLines(advice)).toEqual(['Titre', 'Un', 'Deux', 'Et alors ?', 'Oui']);
    expect(publicLines(reply)).toEqual(['Titre', 'Un', 'Deux', 'Une autre question']);
  });

  test('come in the order of the page', () => {
    const first = ['Titre', 'En bref', 'Un', 'Deux', 'Papier'];
    const last = ['Bonjour', 'Savoir', 'Sinon'];
    expect(publicLines({ ...advice, ...full })).toEqual([...first, 'Et alors ?', 'Oui', ...last]);
    expect(publicLines({ ...reply, ...full })).toEqual([...first, 'Une autre question', ...last]);
  });
});

describe('its ways to reach a person', () => {
  const aide = { ...smallGuide.interface.aide, canaux: ['poste', 'tel'], texte: 'Besoin d’aide ?' };

  test('are its own first, then those of every page, each once', () => {
    expect(contactsOf({ aide }, question)).toEqual(['poste', 'tel']);
    expect(contactsOf({ aide }, reply)).toEqual(['tel', 'poste']);
  });

  test('end its text, each with how to use it; one that the guide does not know is left out', () => {
    const guide = {
      interface: { ...smallGuide.interface, aide: { ...aide, canaux: ['tel', 'inconnu'] } },
      channels: { 'tel': { nom: 'le 36 46', comment: 'Appelez.' } },
    };
    expect(publicText(guide, question)).toBe('Où ?\nIci\nLà\nBesoin d’aide ?\nle 36 46 : Appelez.');
  });
});
