/** What the server gives again and did not change is the very same object: the screen draws only what changed. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shared } from '../../src/ui/atelier/workbench/share.ts';

test('what is equal is the same object, however deep', () => {
  const before = { pages: [{ titre: 'Un' }, { titre: 'Deux' }], nombre: 1 };
  const now = shared(before, { pages: [{ titre: 'Un' }, { titre: 'Autre' }], nombre: 1 });
  expect(now).toEqual({ pages: [{ titre: 'Un' }, { titre: 'Autre' }], nombre: 1 });
  expect(now.pages[0]).toBe(before.pages[0]);
  expect(now.pages[1]).not.toBe(before.pages[1]);
  expect(shared(before, structuredClone(before))).toBe(before);
});

test('names in another order are another value: the order of answers counts', () => {
  const before = { oui: 'a', non: 'b' };
  expect(Object.keys(shared(before, { non: 'b', oui: 'a' }))).toEqual(['non', 'oui']);
});

test('whatever the values, what is given back equals what was given', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.jsonValue(), (before, now) => {
      expect(JSON.stringify(shared(before, now))).toBe(JSON.stringify(now));
      expect(shared(now, JSON.parse(JSON.stringify(now)))).toEqual(now);
    }),
  );
});
