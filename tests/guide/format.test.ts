import { expect, test } from 'vitest';
import { fill } from '../../src/guide/format.ts';

test('a sentence is filled with values by their names, a blank without a value staying as it is', () => {
  expect(fill('{nom} : {nombre} sur {total}, {nom}', { nom: 'Flux', nombre: 0 })).toBe(
    'Flux : 0 sur {total}, Flux',
  );
});
