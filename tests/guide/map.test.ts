/** The map as XState and the program see it. What its content must be is checked in checks.test.ts. */
import { adjacencyMapToArray, getAdjacencyMap, getShortestPaths } from 'xstate/graph';
import { describe, expect, test } from 'vitest';
import { createRenderer } from '../../src/site/render.tsx';
import { RESERVED } from '../../src/proof/checks/map.ts';
import { canonicalOf } from '../../src/guide/guide.ts';
import { machineOf } from '../../src/guide/machine.ts';
import { pageAt, HOME, urlOf } from '../../src/guide/pages.ts';
import { NOBODY } from '../../src/guide/legal.ts';
import { THANKS } from '../../src/measure/event.ts';
import { pathOfSnapshot } from '../fixtures/snapshot.ts';
import { shortestWay } from '../../src/guide/ways.ts';
import { data, guide } from '../guide.ts';

const pages = [...guide.pages.values()];

/** Without this filter XState also walks the inner events of detours, which nobody sends. */
function filterEvents(_: unknown, event: { readonly type: string }): boolean {
  return !event.type.startsWith('xstate.');
}

describe('XState’s own walk of the machine', () => {
  const machine = machineOf(data.root);

  test('finds the same pages and the same answers, one event each', () => {
    const adjacency = getAdjacencyMap(machine, { filterEvents });
    const found = Object.values(adjacency).map(({ state }) => pathOfSnapshot(guide, state));
    expect(found.toSorted()).toEqual(pages.map(({ path }) => path).toSorted());

    const walked = adjacencyMapToArray(adjacency).map(({ state, event, nextState }) =>
      [pathOfSnapshot(guide, state), event.type, pathOfSnapshot(guide, nextState)].join(' '),
    );
    const ours = pages.flatMap(({ path, answers }) => answers.map(({ id, to }) => `${path} ${id} ${to}`));
    expect(walked.toSorted()).toEqual(ours.toSorted());
  });

  test('finds ways as short as ours', () => {
    const lengths = getShortestPaths(machine, { filterEvents }).map(({ state, weight }) => [
      pathOfSnapshot(guide, state),
      weight,
    ]);
    const ours = pages.map(({ path }) => [path, shortestWay(guide, path).length]);
    expect(Object.fromEntries(lengths)).toEqual(Object.fromEntries(ours));
  });
});

describe('the other pages of the site', () => {
  test('have addresses that no goal may take', () => {
    const none = { script: '', styles: [], program: [] };
    const programs = { guide: none, console: none, review: none };
    const addresses = [...createRenderer(data, programs, { ...NOBODY, mesure: '/mesure' }).standing.keys()];
    expect(addresses).toContain(urlOf(THANKS));
    expect(addresses.length).toBeGreaterThan(2);
    expect(addresses.filter((address) => !RESERVED.has(address.split('/')[1] ?? ''))).toEqual([]);
  });
});

describe('a detour', () => {
  test('names its content by the last two segments, and has one page that stands for its copies', () => {
    for (const { path, content } of pages) {
      expect(content).toBe(path === HOME ? data.root.initial : path.split('/').slice(-2).join('/'));
      const canonical = pageAt(guide, canonicalOf(guide, content));
      expect(canonical.content).toBe(content);
      expect(canonical.path.split('/').length).toBeLessThanOrEqual(path.split('/').length);
    }
    const contents = new Set(pages.map(({ content }) => content));
    const canonicals = new Set(pages.map(({ content }) => canonicalOf(guide, content)));
    expect(canonicals.size).toBe(contents.size);
  });
});
