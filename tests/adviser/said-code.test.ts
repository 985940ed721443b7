/** What an adviser types while a caller dictates the code of the guide. */
import { describe, expect, test } from 'vitest';
import { saidCode } from '../../src/adviser/call/said-code.ts';

/** Its check digit accepts it. */
const CODE = '124629';

describe('the code of the guide is read in', () => {
  test.each([
    '124629',
    '124 629',
    'code 124 629',
    'Code : 124629',
    'son code c’est 124629',
    'un deux quatre six deux neuf',
    'cent vingt-quatre six cent vingt-neuf',
    'code cent vingt-quatre, six cent vingt-neuf',
    'reprendre 1 2 4 6 2 9',
    'REPRENDRE AVEC LE CODE 124.629',
    'code de reprise 12 46 29',
    'elle a un code, 124 629',
    'le code du guide est le 124 629, pour continuer',
    'douze quarante-six vingt-neuf',
  ])('« %s »', (sentence) => {
    expect(saidCode(sentence, CODE.length)).toBe(CODE);
  });
});

describe('no code of the guide is read in', () => {
  test.each([
    '',
    'code',
    'code 124 628',
    'code 12462',
    'code 124 629 1',
    'code 124 629 ou 124 629',
    'code 124 et 629',
    'code 124 629 depuis 2 jours',
    'code provisoire 124 629',
    'code reçu par SMS 124629',
    'code reçu 124629',
    'code postal 124 629',
    'code de la porte 124629',
    'code ameli 124629',
    'code de validation un deux quatre six deux neuf',
    'mot de passe 124629',
    'numéro 124629',
    'elle a touché 124 629 euros',
    'code 124 629 €',
    'code 124/629',
    'code A124629',
    'mon code 124 629 ne marche pas',
    'je n’ai pas de code',
  ])('« %s »', (sentence) => {
    expect(saidCode(sentence, CODE.length)).toBeUndefined();
  });

  test('a text longer than anyone dictates', () => {
    expect(saidCode(`${'le code '.repeat(40)}${CODE}`, CODE.length)).toBeUndefined();
  });

  test('a guide whose codes are longer', () => {
    expect(saidCode(`code ${CODE}`, 7)).toBeUndefined();
  });
});
