/** How far apart two words are. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { editDistance } from '../../src/words/edit-distance.ts';

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
        expect(editDistance(text, other, 2)).toBe(other === text ? 0 : 1);
        expect(editDistance(other, text, 2)).toBe(other === text ? 0 : 1);
      }
    }),
  );
  expect(editDistance('compte', 'piratage', 2)).toBeGreaterThan(2);
});

/** The same, by trying everything. */
function fewest(a: string, b: string): number {
  if (a === '' || b === '') return a.length + b.length;
  const swapped = a.length > 1 && a.charAt(0) === b.charAt(1) && a.charAt(1) === b.charAt(0);
  return Math.min(
    fewest(a.slice(1), b) + 1,
    fewest(a, b.slice(1)) + 1,
    fewest(a.slice(1), b.slice(1)) + (a.charAt(0) === b.charAt(0) ? 0 : 1),
    swapped ? fewest(a.slice(2), b.slice(2)) + 1 : Infinity,
  );
}

test('the slips counted are the fewest that there can be, up to the most that are asked for', () => {
  const word = fc.stringMatching(/^[abc]{0,5}$/);
  fc.assert(
    fc.property(word, word, fc.nat(4), (a, b, most) => {
      expect(Math.min(editDistance(a, b, most), most + 1)).toBe(Math.min(fewest(a, b), most + 1));
    }),
  );
  const pairs = [
    ['ab', 'ba', 1],
    ['ab', 'ca', 2],
    ['ab', 'bc', 2],
    ['xab', 'yba', 2],
    ['abab', 'baba', 2],
  ] as const;
  for (const [a, b, count] of pairs) expect([editDistance(a, b, 3), fewest(a, b)]).toEqual([count, count]);
});
