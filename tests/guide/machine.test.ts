/** The machines of a map: how many there are, and that a walk through a guide makes no other. */
import { expect, test } from 'vitest';
import { isDetour } from '../../src/flow/flow.ts';
import { machineOf, next, startOf } from '../../src/guide/machine.ts';
import { HOME, pageAt, type Page } from '../../src/guide/pages.ts';
import { smallGuide } from '../fixtures/small.ts';

test('one machine a goal, created once', () => {
  const { root } = smallGuide;
  const used = new Map<string | undefined, Set<unknown>>();
  const walk = (page: Page, position: ReturnType<typeof startOf>) => {
    const machines = used.get(position.goal) ?? new Set();
    used.set(position.goal, machines.add(position.snapshot.machine));
    for (const { id, to } of page.answers) walk(pageAt(smallGuide, to), next(root, position, id));
  };
  walk(pageAt(smallGuide, HOME), startOf(root));
  walk(pageAt(smallGuide, HOME), startOf(root));
  const goals = Object.keys(root.states).filter((key) => isDetour(root.states[key] ?? { tags: 'reply' }));
  expect([...used.keys()].toSorted()).toEqual([...goals, undefined].toSorted());
  expect([...used.values()].map(({ size }) => size)).toEqual([...used.keys()].map(() => 1));
  for (const goal of goals) {
    const step = root.states[goal];
    if (step === undefined || !isDetour(step)) throw new Error(goal);
    expect(used.get(goal)?.has(machineOf(step))).toBe(true);
  }
});
