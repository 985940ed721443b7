/** A field's value, as the server and the screen both keep it. */
import { expect, test } from 'vitest';
import { sameValue, tidy } from '../../src/atelier/field-value.ts';

test('a value is kept without its empty lines, its double spaces and its straight apostrophes', () => {
  expect(tidy("  l'eau  froide ")).toBe('l’eau froide');
  expect(tidy(['a', ' ', 'b '])).toEqual(['a', 'b']);
  expect(tidy({ oui: 'Oui ', non: '' })).toEqual({ oui: 'Oui' });
  expect([tidy(' '), tidy(['', ' ']), tidy({ oui: '' }), tidy({}), tidy(null)]).toEqual(Array(5).fill(null));
});

test('two values are the same when the same would be kept of them', () => {
  expect(sameValue({ oui: '' }, null)).toBe(true);
  expect(sameValue(['a', ''], ['a '])).toBe(true);
  expect(sameValue("l'eau", 'l’eau')).toBe(true);
  expect(sameValue(['a'], ['b'])).toBe(false);
});
