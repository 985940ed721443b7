/** The drawings of the program's machines: they show every state and every event, and are those of the machines of today. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AnyStateNode } from 'xstate';
import { describe, expect, test } from 'vitest';
import { MACHINES, machineAsSvg } from '../../scripts/lib/machine-drawing.ts';
import { root } from '../../scripts/lib/project.ts';

const FOLDER = join(root, 'docs/machines');

function statesOf(node: AnyStateNode): readonly AnyStateNode[] {
  return [node, ...Object.values(node.states).flatMap(statesOf)];
}

test('every machine of the program is drawn, and nothing else is', () => {
  const sources = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.machine.ts'))
    .map((name) => name.replace(/^.*[/\\]|\.machine\.ts$/g, ''));
  expect(Object.keys(MACHINES).toSorted()).toEqual(sources.toSorted());
  expect(readdirSync(FOLDER).toSorted()).toEqual(sources.map((name) => `${name}.svg`).toSorted());
});

describe.each(Object.entries(MACHINES))('the drawing of « %s »', (name, machine) => {
  test('is the one of its machine (npm run dessins)', async () => {
    expect(readFileSync(join(FOLDER, `${name}.svg`), 'utf8')).toBe(await machineAsSvg(machine));
  });

  test('names each state, each event of a person, each actor and each tag', async () => {
    const svg = await machineAsSvg(machine);
    for (const state of statesOf(machine.root)) {
      const events = state.ownEvents.filter((event) => !event.startsWith('xstate.') && event !== '');
      const actors = state.invoke.flatMap(({ src }) => (typeof src === 'string' ? [src] : []));
      for (const word of [state.key, ...events, ...actors, ...state.tags]) {
        expect(svg.replaceAll('&#45;', '-'), `${state.id} : ${word}`).toContain(word);
      }
    }
  });
});
