/** The figures of a report, against the truth of a simulation whose behaviour is known. */
import { describe, expect, test } from 'vitest';
import { lexicon } from '../fixtures/counted.ts';
import type { Summed } from '../../scripts/lib/statistics/sql.ts';
import {
  changesOf,
  differ,
  figuresOf,
  LEAST,
  margin,
  neverChosen,
  rate,
  versionBefore,
  waysOf,
} from '../../scripts/lib/statistics/figures.ts';
import { behaviourOf, simulate } from '../../scripts/lib/statistics/simulate.ts';
import { HOME } from '../../src/guide/pages.ts';
import { guide } from '../guide.ts';

const behaviour = behaviourOf(guide, [...lexicon].slice(0, 30), 3);
async function eventsOf(seed: number): Promise<readonly Summed[]> {
  const truth = await simulate(
    guide,
    behaviour,
    { seed, visits: 40_000, from: '2026-09-01', days: 30 },
    () => undefined,
  );
  return [...truth].map(([key, n]) => {
    const [what = '', page = '', answer = ''] = key.split('\t');
    return { version: guide.version, what, page, answer, n };
  });
}
const events = await eventsOf(5);
const figures = figuresOf(guide, guide.version, events);
/** Several months of visits: of a small guide, one has too few pages to say how often chance strikes. */
const months = [
  figures,
  ...(await Promise.all([6, 7].map(eventsOf))).map((one) => figuresOf(guide, guide.version, one)),
];
const often = [...figures.pages.values()].filter(({ shown }) => shown >= 400);

test('enough pages are seen often enough for this file to say something', () => {
  // A small guide is seen whole; of a large one, its deep pages are seen by few.
  expect(often.length).toBeGreaterThan(Math.min(30, guide.pages.size / 2));
});

describe('a share is the behaviour’s own, within its stated margin nineteen times in twenty', () => {
  test('of those who stop', () => {
    const asking = months.flatMap(({ pages }) =>
      [...pages.values()].filter(({ page, shown }) => shown >= 400 && page.kind !== 'reply'),
    );
    const off = asking.filter(({ page, stop }) => {
      // On the home page, a code has led one in fifty away before.
      const known = (behaviour.habits.get(page.path)?.stop ?? 0) * (page.path === HOME ? 0.98 : 1);
      return Math.abs(rate(stop) - known) > margin(stop);
    });
    expect(asking.length).toBeGreaterThan(often.length / 3);
    expect(off.length / asking.length).toBeLessThan(0.12);
  });

  test('of those who say no', () => {
    const voted = months.flatMap(({ pages }) => [...pages.values()].filter(({ harm }) => harm.of >= 100));
    const off = voted.filter(({ page, harm }) => {
      const yes = behaviour.habits.get(page.path)?.yes ?? 0;
      return Math.abs(rate(harm) - (1 - yes)) > margin(harm);
    });
    expect(voted.length).toBeGreaterThan(Math.min(10, behaviour.replies.length / 2));
    expect(off.length / voted.length).toBeLessThan(0.15);
  });
});

test('an answer that nobody gives is named, and no answer that people give is', () => {
  const named = new Set(neverChosen(figures).map(({ page, answer }) => `${page.path} ${answer}`));
  const dead = often.flatMap(({ page }) => {
    const answers = behaviour.habits.get(page.path)?.answers ?? [];
    return answers
      .filter(({ upTo }, at) => upTo === (answers[at - 1]?.upTo ?? 0))
      .map(({ id }) => `${page.path} ${id}`);
  });
  expect(dead.length).toBeGreaterThan(0);
  expect(dead.filter((one) => !named.has(one))).toEqual([]);
  const given = often.flatMap(({ page, answers }) =>
    [...answers].filter(([, n]) => n >= LEAST).map(([id]) => `${page.path} ${id}`),
  );
  expect(given.filter((one) => named.has(one))).toEqual([]);
});

test('the ways most taken are those of the behaviour', () => {
  const [first] = waysOf(figures, 5);
  if (first === undefined) throw new Error('aucun chemin');
  let share = 1;
  for (const { page, answer } of first.answers) {
    const habit = behaviour.habits.get(page);
    const answers = habit?.answers ?? [];
    const at = answers.findIndex(({ id }) => id === answer);
    const chosen = (answers[at]?.upTo ?? 0) - (answers[at - 1]?.upTo ?? 0);
    // On the home page nobody goes back; elsewhere one in twelve does, and a code leads away from some.
    share *= (1 - (habit?.stop ?? 0)) * chosen * (page === '' ? 1 : 0.92);
  }
  expect(first.share / share).toBeGreaterThan(0.8);
  expect(first.share / share).toBeLessThan(1.25);
});

describe('two versions', () => {
  const renamed = (version: string, change: (event: Summed) => number): Summed[] =>
    events.map(({ what, page, answer, n }) => ({
      version,
      what,
      page,
      answer,
      n: change({ version, what, page, answer, n }),
    }));
  const target = often.find(({ page }) => page.kind !== 'reply');
  if (target === undefined) throw new Error('aucune page');

  test('that are the same have no sure change', () => {
    const before = figuresOf(
      guide,
      'avant',
      renamed('avant', ({ n }) => n),
    );
    expect(changesOf(before, figures).filter(({ sure }) => sure)).toEqual([]);
  });

  test('one of which lost its answers on one page differ there, and it is said first', () => {
    const worse = renamed('avant', ({ page, what, n }) =>
      page === target.page.path && what === 'reponse' ? 0 : n,
    );
    const [first] = changesOf(figuresOf(guide, 'avant', worse), figures);
    expect(first).toMatchObject({ page: { path: target.page.path }, what: 'arret', sure: true });
  });

  test('follow each other by the days on which they were first seen', () => {
    const day = (version: string, date: string) => ({ version, day: date });
    const days = [
      day('a', '2026-01-01'),
      day('b', '2026-02-01'),
      day('a', '2026-02-02'),
      day('c', '2026-03-01'),
    ];
    expect(versionBefore(days, 'c')).toBe('b');
    expect(versionBefore(days, 'b')).toBe('a');
    expect(versionBefore(days, 'a')).toBeUndefined();
  });
});

test('a margin shrinks with what is seen, and a difference within it is chance', () => {
  expect(margin({ n: 5, of: 10 })).toBeGreaterThan(margin({ n: 500, of: 1000 }));
  expect(differ({ n: 5, of: 10 }, { n: 6, of: 10 })).toBe(false);
  expect(differ({ n: 500, of: 1000 }, { n: 600, of: 1000 })).toBe(true);
  expect(rate({ n: 0, of: 0 })).toBe(0);
});
