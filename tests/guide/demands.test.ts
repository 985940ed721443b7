/** The list of every question, held against the whole map. */
import { describe, expect, test } from 'vitest';
import { conditionsOf } from '../../src/guide/conditions.ts';
import { demandsOf } from '../../src/guide/demands.ts';
import { HOME, pageAt } from '../../src/guide/pages.ts';
import { guide } from '../guide.ts';

describe('the questions that people come with', () => {
  const demands = demandsOf(guide);
  const home = pageAt(guide, HOME).content;

  test('are each there once', () => {
    expect(demands.length).toBeGreaterThan(1);
    expect(new Set(demands.map(({ text }) => text)).size).toBe(demands.length);
  });

  test('lead nowhere that rests on more than the wish of who asks', () => {
    const unearned = demands.filter(({ path }) =>
      conditionsOf(guide, path).some(({ step }) => step !== home),
    );
    expect(unearned).toEqual([]);
  });

  test('lead on to every reply and every advice', () => {
    const reached = new Set(demands.map(({ path }) => path));
    for (const path of reached) for (const { to } of pageAt(guide, path).answers) reached.add(to);
    const contents = new Set([...reached].map((path) => pageAt(guide, path).content));
    const missed = [...guide.pages.values()].filter(
      ({ kind, content }) => kind !== 'question' && !contents.has(content),
    );
    expect(missed).toEqual([]);
  });
});
