/** Pages of small maps made for each case: addresses, what a detour's end leads to, ways counted. */
import { describe, expect, test } from 'vitest';
import type { Flow } from '../../src/flow/flow.ts';
import { contentOf, HOME, listPages, pathOf, urlOf } from '../../src/guide/pages.ts';
import { countWays, digitsFor } from '../../src/guide/ways.ts';
import { detour, flow } from '../fixtures/small.ts';

describe('the pages of a map', () => {
  test('are its steps, in order, each with its kind and the page that each answer leads to', () => {
    expect([...listPages(flow).values()]).toEqual([
      {
        path: HOME,
        content: 'debut',
        kind: 'question',
        answers: [
          { id: 'detour', to: 'detour/x' },
          { id: 'apres', to: 'apres' },
        ],
      },
      {
        path: 'detour/x',
        content: 'detour/x',
        kind: 'question',
        answers: [
          { id: 'reste', to: 'detour/y' },
          { id: 'fini', to: 'apres' },
        ],
      },
      {
        path: 'detour/y',
        content: 'detour/y',
        kind: 'question',
        answers: [{ id: 'reste', to: 'detour/z' }],
      },
      { path: 'detour/z', content: 'detour/z', kind: 'reply', answers: [] },
      { path: 'apres', content: 'apres', kind: 'advice', answers: [{ id: 'ensuite', to: 'loin' }] },
      { path: 'loin', content: 'loin', kind: 'reply', answers: [] },
    ]);
  });

  test('a detour inside a detour ends where the inner one, then the outer one, says', () => {
    const inner = { ...detour, onDone: 'sortie' };
    const outer: Flow['states'][string] = {
      initial: 'inner',
      onDone: 'fin',
      states: { 'inner': inner, 'sortie': { type: 'final' } },
    };
    const pages = listPages({
      initial: 'debut',
      states: { 'debut': { on: { 'a': 'outer' } }, 'outer': outer, 'fin': { tags: 'reply' } },
    });
    expect(pages.get(HOME)?.answers).toEqual([{ id: 'a', to: 'outer/inner/x' }]);
    expect(pages.get('outer/inner/x')?.answers[1]).toEqual({ id: 'fini', to: 'fin' });
    expect(pages.get('outer/inner/x')?.content).toBe('inner/x');
  });

  test('an answer that leads to no step is refused with the place that is missing', () => {
    const bare = { initial: 'a', states: { 'a': { on: { 'oui': 'nulle-part' } } } };
    expect(() => listPages(bare)).toThrow(/^nulle-part : /);
    const inside: Flow = {
      initial: 'd',
      states: { 'd': { initial: 'a', onDone: 'd', states: bare.states } },
    };
    expect(() => listPages(inside)).toThrow(/^d\/nulle-part : /);
  });

  test('an end with nowhere to return is refused with its place', () => {
    const end = { 'a': { on: { 'oui': 'bout' } }, 'bout': { type: 'final' } } as const;
    expect(() => listPages({ initial: 'a', states: end })).toThrow(/^bout : cette fin/);
    // What the flow language forbids, and data from elsewhere may hold.
    const lost = { initial: 'a', states: end } as unknown as Flow['states'][string];
    expect(() => listPages({ initial: 'd', states: { 'd': lost } })).toThrow(/^d\/bout : cette fin/);
  });
});

describe('an address', () => {
  test.each([
    ['', HOME],
    ['/', HOME],
    ['/index.html', HOME],
    ['/remplir/asi/', 'remplir/asi'],
    ['remplir/asi', 'remplir/asi'],
    ['//remplir//asi//', 'remplir/asi'],
    ['/remplir/asi/index.html', 'remplir/asi'],
    ['/remplir/index.html.bak/', 'remplir/index.html.bak'],
  ])('« %s » names the page « %s »', (address, path) => {
    expect(pathOf(address)).toBe(path);
  });

  test('of the home page is the root; of any other, its path between slashes', () => {
    expect(urlOf(HOME)).toBe('/');
    expect(urlOf('remplir/asi')).toBe('/remplir/asi/');
  });

  test('has the words of its last two segments; the home page those of the first step', () => {
    expect(contentOf(HOME, flow)).toBe('debut');
    expect(contentOf('loin', flow)).toBe('loin');
    expect(contentOf('a/b/c/d', flow)).toBe('c/d');
  });
});

describe('the ways that start at a page', () => {
  test('are its own end and those of each answer', () => {
    expect(Object.fromEntries(countWays(listPages(flow)))).toEqual({
      '': 8,
      'detour/x': 5,
      'detour/y': 2,
      'detour/z': 1,
      'apres': 2,
      'loin': 1,
    });
  });

  test('are those already counted where the pages that follow are not there', () => {
    const pages = listPages(flow);
    const some = new Map([...pages].filter(([path]) => path === HOME));
    expect(countWays(some, { 'detour/x': 40, 'apres': 2 }).get(HOME)).toBe(43);
    // Neither there nor counted: a page is its own way at least.
    expect(countWays(some).get(HOME)).toBe(3);
  });

  test.each([
    [0, 6],
    [1, 6],
    [9736, 6],
    // Each rank twice: once for what was said, once for what was supposed.
    [50_000, 6],
    [50_001, 7],
    [500_000, 7],
    [500_001, 8],
  ])('of %i ways, each has a code of %i digits', (total, digits) => {
    expect(digitsFor(total)).toBe(digits);
  });
});
