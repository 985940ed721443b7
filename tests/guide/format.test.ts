import { expect, test } from 'vitest';
import { fill, longDate } from '../../src/guide/format.ts';

test('a sentence is filled with values by their names, a blank without a value staying as it is', () => {
  expect(fill('{nom} : {nombre} sur {total}, {nom}', { nom: 'Flux', nombre: 0 })).toBe(
    'Flux : 0 sur {total}, Flux',
  );
});

test('what fills a blank is taken as it is, whatever signs it holds', () => {
  expect(fill('« {dit} »', { dit: '$& {autre} $1' })).toBe('« $& {autre} $1 »');
});

test('the first day of a month is said as French says it, and a day is the same on every machine', () => {
  expect(longDate('2026-11-01', 'fr')).toBe('1er novembre 2026');
  expect(longDate('2026-11-01T23:30:00Z', 'fr')).toBe('1er novembre 2026');
  expect(longDate('2026-11-11', 'fr')).toBe('11 novembre 2026');
  expect(longDate('2026-11-01', 'en')).toBe('November 1, 2026');
  expect(() => longDate('hier', 'fr')).toThrow(RangeError);
});
