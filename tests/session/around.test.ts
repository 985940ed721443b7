/** What is left of a map around one page, on small maps made for each case. */
import { describe, expect, test } from 'vitest';
import { around } from '../../src/session/around.ts';
import { entryOf } from '../../src/guide/parts.ts';
import type { Flow } from '../../src/flow/flow.ts';
import { detour, flow } from '../fixtures/small.ts';

describe('a step seen from outside', () => {
  test('is an end, a leaf, or the way into a detour and nothing beyond', () => {
    expect(entryOf({ type: 'final' })).toEqual({ type: 'final' });
    expect(entryOf({ tags: 'advice', on: { 'ensuite': 'loin' } })).toEqual({ tags: 'reply' });
    expect(entryOf(detour)).toEqual({ initial: 'x', states: { 'x': { tags: 'reply' } } });
    expect(entryOf({ initial: 'dedans', onDone: 'loin', states: { 'dedans': detour } })).toEqual({
      initial: 'dedans',
      states: { 'dedans': { initial: 'x', states: { 'x': { tags: 'reply' } } } },
    });
  });

  test('is refused when it begins with a step that is not there', () => {
    expect(() => entryOf({ initial: 'absente', onDone: 'loin', states: {} })).toThrow(/^absente : /);
  });
});

describe('the part of a map around a page', () => {
  test('has that page first, and the way into what its answers lead to', () => {
    expect(around(flow, '')).toEqual({
      initial: 'debut',
      states: {
        'debut': flow.states['debut'],
        'detour': { initial: 'x', states: { 'x': { tags: 'reply' } } },
        'apres': { tags: 'reply' },
      },
    });
  });

  test('has what comes after a detour only when an answer ends it', () => {
    expect(around(flow, 'detour/x')).toEqual({
      initial: 'detour',
      states: {
        'apres': { tags: 'reply' },
        'detour': {
          initial: 'x',
          onDone: 'apres',
          states: { 'x': detour.states.x, 'y': { tags: 'reply' }, 'dehors': { type: 'final' } },
        },
      },
    });
    expect(around(flow, 'detour/y')).toEqual({
      initial: 'detour',
      states: {
        'detour': { initial: 'y', states: { 'y': detour.states.y, 'z': { tags: 'reply' } } },
      },
    });
  });

  test('of a leaf is that leaf alone; of a detour, its first page', () => {
    expect(around(flow, 'loin')).toEqual({ initial: 'loin', states: { 'loin': { tags: 'reply' } } });
    expect(around(flow, 'detour')).toEqual(around(flow, 'detour/x'));
  });

  test('is refused where there is no such page, or an answer leads nowhere', () => {
    expect(() => around(flow, 'nulle-part')).toThrow(/^nulle-part : /);
    expect(() => around(flow, 'detour/nulle-part')).toThrow(/^nulle-part : /);
    const lost: Flow = { initial: 'a', states: { 'a': { on: { 'oui': 'absente' } } } };
    expect(() => around(lost, '')).toThrow(/^absente : /);
  });
});
