/** Which group of the plan an address belongs to, and which addresses change with their content. */
import { expect, test } from 'vitest';
import { identity } from '../../machines/guide.ts';
import {
  CACHE_PREFIX,
  groupOf,
  isFixed,
  NOT_FOUND_URL,
  OFFLINE_URL,
  STAMP_URL,
  WORKER_POLICY,
  WORKER_URL,
} from '../../src/worker/cache-names.ts';

test('an address belongs to the goal that it begins with, and else to the base', () => {
  const goals = { 'declarer': 1, 'remplir': 2 };
  const urls = ['/declarer/date/', 'remplir', '//remplir/', '/', '', '/autre/declarer/', '/constructor/'];
  expect(urls.map((url) => groupOf(goals, url))).toEqual(['declarer', 'remplir', 'remplir', '', '', '', '']);
});

test('the addresses of programs and parts change with their content, those of pages do not', () => {
  expect(['/assets/a.js', '/donnees/a.json'].map(isFixed)).toEqual([true, true]);
  expect(['/', '/declarer/', '/autre/assets/a.js', '/autre/donnees/a.json'].map(isFixed)).toEqual([
    false,
    false,
    false,
    false,
  ]);
});

test('the addresses and names that the site and its worker agree on are each of a kind, and none is empty', () => {
  const urls = [WORKER_URL, STAMP_URL, OFFLINE_URL, NOT_FOUND_URL];
  expect(urls.filter((url) => !/^\/[a-z0-9-]/.test(url))).toEqual([]);
  expect(new Set(urls).size).toBe(urls.length);
  // Removing the caches of other builds must not touch those of another site on the same address.
  expect([CACHE_PREFIX, WORKER_POLICY].filter((name) => !name.startsWith(`${identity.id}-`))).toEqual([]);
});
