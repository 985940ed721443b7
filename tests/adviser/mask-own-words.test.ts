/** The mask knows no guide: the words of a subject are those that the guide gives. */
import { expect, test, vi } from 'vitest';

vi.mock('../../machines/guide.masque.ts', () => ({
  masque: { comptes: 'biblio', noms: 'biblio', mots: 'abonnement', sigles: 'opac', numeros: ['30 10'] },
}));
const { MASKED, maskPersonal } = await import('../../src/adviser/mask/mask.ts');

test.each([
  'mot de passe biblio oublié',
  'Mme Biblio ne répond pas',
  'mot de passe abonnement perdu',
  'elle épelle o p a c au téléphone',
  'joignable au 30 10',
])('what the guide gives stays: %s', (text) => {
  expect(maskPersonal(text)).toBe(text);
});

test('its account stands between the word and the value', () => {
  expect(maskPersonal('identifiant biblio soleil')).toBe(`identifiant biblio ${MASKED}`);
});

test.each([
  ['mot de passe ameli', `mot de passe ${MASKED}`],
  ['elle épelle c p a m au téléphone', `elle épelle ${MASKED} au téléphone`],
  ['joignable au 36 46', `joignable au ${MASKED}`],
])('a word of another guide is a word as any other: %s', (text, masked) => {
  expect(maskPersonal(text)).toBe(masked);
});
