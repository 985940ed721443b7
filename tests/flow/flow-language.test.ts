/**
 * A step that does not exist is a compile error on its line: `tsc -p .` refuses an « expect-error » that nothing answers. The
 * same faults in French are those of the checks of the map (tests/proof/checks.test.ts).
 */
import { expect, test } from 'vitest';
import { createMachine } from 'xstate';
import { defineFlow } from '../../src/flow/flow.ts';

const sortie = defineFlow({
  initial: 'a',
  states: { 'a': { on: { 'oui': 'fin' } }, 'fin': { type: 'final' } },
});
const impasse = defineFlow({ initial: 'a', states: { 'a': { tags: 'reply' } } });

test('a flow is returned untouched, and is an XState config', () => {
  const config = { initial: 'a', states: { 'a': { tags: 'reply' } } } as const;
  expect(defineFlow(config)).toBe(config);
  expect(Object.keys(createMachine(defineFlow(config)).root.states)).toEqual(['a']);
});

test('an answer leads to a step of its own flow', () => {
  const flow = defineFlow({
    initial: 'a',
    states: {
      // @ts-expect-error -- « nulle-part » is no step
      'a': { on: { 'oui': 'nulle-part', 'non': 'b' } },
      'b': {
        tags: 'advice',
        on: {
          // @ts-expect-error -- a step inside a detour is none of this flow
          'ca-marche': 'sortie/a',
        },
      },
      'sortie': { ...sortie, onDone: 'a' },
    },
  });
  expect(flow.initial).toBe('a');
});

test('a flow begins with a step of its own', () => {
  // @ts-expect-error -- « nulle-part » is no step
  const flow = defineFlow({ initial: 'nulle-part', states: { 'a': { tags: 'reply' } } });
  // @ts-expect-error -- no start at all
  const bare = defineFlow({ states: { 'a': { tags: 'reply' } } });
  expect([flow.initial, bare]).toHaveLength(2);
});

test('a detour returns to a step of the flow, if and only if it ends', () => {
  const flow = defineFlow({
    initial: 'sortie',
    states: {
      'sortie': { ...sortie, onDone: 'impasse' },
      'impasse': impasse,
      // @ts-expect-error -- it returns to no step
      'perdu': { ...sortie, onDone: 'nulle-part' },
      // @ts-expect-error -- it ends and returns nowhere
      'sans-retour': sortie,
      // @ts-expect-error -- it never ends
      'sans-fin': { ...impasse, onDone: 'sortie' },
    },
  });
  expect(Object.keys(flow.states)).toHaveLength(5);
});
