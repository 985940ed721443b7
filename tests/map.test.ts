/** The map, exhaustively: every step, every answer, every way. */
import { adjacencyMapToArray, getAdjacencyMap, getShortestPaths } from 'xstate/graph';
import { describe, expect, test } from 'vitest';
import type { Flow } from '../src/flow.ts';
import { canonicalOf, machineOf, pageAt, wordsFor } from '../src/guide.ts';
import { HOME, isDetour, type Page } from '../src/pages.ts';
import { pathOfSnapshot, shortestWays } from '../src/session.ts';
import { isQuestion, isReply, labelsOf, publicText } from '../src/text.ts';
import { data, guide } from './guide.ts';

const pages = [...guide.pages.values()];
const replies = pages.filter(({ kind }) => kind === 'reply');
const said = pages.map((page) => ({ ...page, words: wordsFor(guide, page.content) }));

/** The values that come more than once. */
function repeated<T>(values: readonly T[]): T[] {
  return values.filter((value, index) => values.indexOf(value) !== index);
}

/** Every page that some answers lead to from a page. */
const reached = new Map<string, ReadonlySet<string>>();
for (const { path } of pages) {
  const found = new Set<string>();
  const queue = [path];
  for (const from of queue) {
    for (const { to } of pageAt(guide, from).answers) {
      if (!found.has(to)) queue.push(to);
      found.add(to);
    }
  }
  reached.set(path, found);
}

function leads(from: string, to: string): boolean {
  return reached.get(from)?.has(to) ?? false;
}

describe('every way', () => {
  test('can be taken: each step is reached from the home page', () => {
    expect(pages.filter(({ path }) => path !== HOME && !leads(HOME, path))).toEqual([]);
  });

  test('goes forward: no step comes back', () => {
    expect(pages.filter(({ path }) => leads(path, path))).toEqual([]);
  });

  test('ends with a reply, which asks nothing', () => {
    expect(replies.filter(({ answers }) => answers.length > 0)).toEqual([]);
    const others = pages.filter(({ kind }) => kind !== 'reply');
    expect(others.filter(({ path }) => !replies.some((reply) => leads(path, reply.path)))).toEqual([]);
  });

  test('takes seven answers at most, detours apart, and three or four in the median', () => {
    // What is asked inside a nested flow belongs to the detour; the home page and the steps of a goal count.
    const counted = ({ path }: Page) => (path.split('/').length <= 2 ? 1 : 0);
    const known = new Map<string, number>();
    const longest = (page: Page): number => {
      const next = page.answers.map(({ to }) => known.get(to) ?? longest(pageAt(guide, to)));
      const length = page.answers.length === 0 ? 0 : counted(page) + Math.max(...next);
      known.set(page.path, length);
      return length;
    };
    const lengths = replies
      .map(({ path }) => replay(guide, shortestWay(guide, path)).visited)
      .map((visited) => visited.filter((page) => counted(page) === 1).length)
      .toSorted((a, b) => a - b);
    const median = lengths[Math.floor(lengths.length / 2)];
    console.log(`answers to a reply, detours apart: ${longest(pageAt(guide, HOME))} at most, ${median} in the median`);
    expect(longest(pageAt(guide, HOME))).toBeLessThanOrEqual(7);
    expect([3, 4]).toContain(median);
  });
});

describe('a detour', () => {
  const flows = [...nested(data.root)];
  const inside = (flow: string, path: string) => path.startsWith(`${flow}/`);
  const exits = (flow: string) =>
    pages
      .filter(({ path }) => inside(flow, path))
      .flatMap(({ path, answers }) => answers.map(({ id, to }) => ({ from: path, id, to })))
      .filter(({ to }) => !inside(flow, to));

  test.each(flows)('$path is left where it says, and only if it says so', ({ path, onDone }) => {
    const levels = path.split('/').slice(0, -1);
    const wrong = exits(path).filter(({ to }) => {
      const key = onDone === undefined ? undefined : [...levels, onDone].join('/');
      return key === undefined || !(to === key || inside(key, to) || endsIn(key));
    });
    expect(exits(path).length > 0).toBe(onDone !== undefined);
    expect(wrong).toEqual([]);
  });
