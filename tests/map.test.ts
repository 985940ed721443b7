/** The map, exhaustively: every step, every answer, every way. */
import { getAdjacencyMap, getShortestPaths } from 'xstate/graph';
import { describe, expect, test } from 'vitest';
import type { Flow } from '../src/flow.ts';
import { canonicalOf, machineOf, pageAt, wordsFor } from '../src/guide.ts';
import { HOME, isDetour, type Page } from '../src/pages.ts';
import { pathOfSnapshot, shortestWay } from '../src/session.ts';
import { isQuestion, isReply, labelsOf, publicText } from '../src/text.ts';
import { data, guide } from './guide.ts';

const pages = [...guide.pages.values()];
const replies = pages.filter(({ kind }) => kind === 'reply');

/** Every page that can be reached from a page, itself left out. */
function after(path: string, reached = new Set<string>()): ReadonlySet<string> {
  for (const { to } of pageAt(guide, path).answers) {
    if (reached.has(to)) continue;
    reached.add(to);
    after(to, reached);
  }
  return reached;
}

const reachable = new Map(pages.map(({ path }) => [path, after(path)]));

/** Whether some answers lead from a page to another. */
function leads(from: string, to: string): boolean {
  return reachable.get(from)?.has(to) ?? false;
}

/** Every nested flow, with the keys that lead to it. */
function* nested(flow: Flow, keys: readonly string[] = []): Generator<{ path: string; returns: boolean }> {
  for (const [key, step] of Object.entries(flow.states)) {
    if (!isDetour(step)) continue;
    yield { path: [...keys, key].join('/'), returns: step.onDone !== undefined };
    yield* nested(step, [...keys, key]);
  }
}

/** The answers that lead out of a nested flow. */
function exits(flow: string): { from: string; to: string }[] {
  const inside = (path: string) => path.startsWith(`${flow}/`);
  return pages
    .filter(({ path }) => inside(path))
    .flatMap(({ path, answers }) => answers.map(({ to }) => ({ from: path, to })))
    .filter(({ to }) => !inside(to));
}

describe('every way', () => {
  test('can be taken: each step is reached from the home page', () => {
    const lost = pages.filter(({ path }) => path !== HOME && !leads(HOME, path));
    expect(lost).toEqual([]);
  });

  test('ends: no step comes back', () => {
    expect(pages.filter(({ path }) => leads(path, path))).toEqual([]);
  });

  test('ends with a reply, and a reply ends it', () => {
    expect(pages.filter(({ kind, answers }) => (kind === 'reply') !== (answers.length === 0))).toEqual([]);
    const dead = pages.filter(
      ({ path, kind }) => kind !== 'reply' && !replies.some((reply) => leads(path, reply.path)),
    );
    expect(dead).toEqual([]);
  });

  test('takes seven answers at most, detours apart, and three or four in the median', () => {
    // The answers given inside a nested flow are a detour's; those of the home page and of a goal count.
    const counts = ({ path }: Page) => (path.split('/').length <= 2 ? 1 : 0);
    const longest = new Map<string, number>();
    const longestFrom = (path: string): number => {
      const known = longest.get(path);
      if (known !== undefined) return known;
      const page = pageAt(guide, path);
      const length = Math.max(0, ...page.answers.map(({ to }) => counts(page) + longestFrom(to)));
      longest.set(path, length);
      return length;
    };
    const all = replies.map(({ path }) => shortestWay(guide, path).length);
    console.log('max', longestFrom(HOME), all.toSorted((a, b) => a - b).join(' '));
  });
});
test('idk', () => {
  for (const p of pages) {
    const w = wordsFor(guide, p.content);
    if (isQuestion(w) && !Object.values(w.reponses).some((l) => /je ne (le )?(sais|(m’en )?souviens) (pas|plus)/i.test(l))) console.log(p.path, w.reponses);
  }
});
