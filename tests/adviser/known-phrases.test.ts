import { expect, test } from 'vitest';
import { sparedBy } from '../../src/adviser/mask/known-phrases.ts';
import { MASKED, maskPersonal, maskWhileTyping } from '../../src/adviser/mask/mask.ts';

const spared = sparedBy([
  'mot de passe Orange oublié',
  'j’habite au Maroc',
  'petit souci',
  'mot de passe 1234',
]);

test.each(['mot de passe orange oublié', 'mdp orange oublié', 'J’habite au Maroc, et je ne reçois rien'])(
  'what the guide says stays in a field where it is looked for: %s',
  (text) => {
    expect(maskPersonal(text)).not.toBe(text);
    expect(maskPersonal(text, spared)).toBe(text);
    expect(maskWhileTyping(`${text} `, text.length + 1, '', spared).text).toBe(`${text} `);
  },
);

test('a name that is a word of the guide too is masked where no phrase says it', () => {
  expect(maskPersonal('je suis Monsieur Petit', spared)).toBe(`je suis Monsieur ${MASKED}`);
});

test('the same words after another word are masked', () => {
  expect(maskPersonal('identifiant Orange', spared)).toBe(`identifiant ${MASKED}`);
});

test('a number is masked, whatever the guide says', () => {
  expect(maskPersonal('mot de passe 1234', spared)).toBe(`mot de passe ${MASKED}`);
});
