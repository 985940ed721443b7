/** The flows as other tools read them: what they would draw is what the guide runs. */
import { createMachine } from 'xstate';
import { toDirectedGraph, type DirectedGraphNode } from 'xstate/graph';
import { describe, expect, test } from 'vitest';
import { flowsOf, mapsOf } from '../../src/proof/map.ts';
import { mermaidId, mermaidText, studioFile, studioFiles } from '../../src/site/documents/map-export.ts';
import { machineOf } from '../../src/guide/machine.ts';
import { data, guide } from '../guide.ts';

const flows = flowsOf(data.root);
const maps = mapsOf(guide, data.motsDeRelecture);

/** Every state of a machine at any depth, with its arrows; the machine's own name is left out of them. */
function statesOf(machine: ReturnType<typeof createMachine>): string[] {
  const visit = (node: DirectedGraphNode): string[] => {
    const { path, type, tags } = node.stateNode;
    const arrows = node.edges.map(
      ({ target, transition }) =>
        `${String(transition.eventType).replace(`xstate.done.state.${machine.id}`, 'fin')} ${target.path.join('/')}`,
    );
    return [[path.join('/'), type, ...tags, ...arrows].join(' | '), ...node.children.flatMap(visit)];
  };
  return visit(toDirectedGraph(machine));
}

/** What a tool that reads the literal gets: the file's one argument, evaluated with nothing else in reach. */
function literalOf(file: string): Parameters<typeof createMachine>[0] {
  const found =
    /^import \{ createMachine \} from 'xstate';\n\nexport const machine = createMachine\(([^]*)\);\n$/.exec(
      file,
    );
  return JSON.parse(found?.[1] ?? '') as Parameters<typeof createMachine>[0];
}

describe.each([...flows])('the machine written for « %s »', (name, flow) => {
  test('is a literal with the same states and the same arrows', () => {
    const literal = literalOf(studioFile(name, flow));
    expect(createMachine(literal).id).toBe(name);
    expect(statesOf(createMachine(literal))).toEqual(statesOf(machineOf(flow)));
  });
});

describe.each(maps.map((map) => [map.name, map] as const))('the Mermaid text of « %s »', (_, map) => {
  const lines = mermaidText(map).split('\n');

  test('has one line for each step and one for each arrow, and nothing else', () => {
    const arrows = lines.flatMap((line) => {
      const [, from, label, to] = /^ {2}(\w+) -->\|"([^"]*)"\| (\w+)$/.exec(line) ?? [];
      return from === undefined ? [] : [`${from} ${label} ${to}`];
    });
    expect(arrows).toEqual(
      map.edges.map(({ from, to, label }) => `${mermaidId(from)} ${label} ${mermaidId(to)}`),
    );
    const steps = lines.flatMap((line) => /^ {2}(\w+)[[(/]+"[^"]*"[\])/]+$/.exec(line)?.[1] ?? []);
    expect(steps).toEqual(map.nodes.map(({ id }) => mermaidId(id)));
    expect(lines.length).toBe(arrows.length + steps.length + 5);
  });

  test('gives no two steps the same name', () => {
    expect(new Set(map.nodes.map(({ id }) => mermaidId(id))).size).toBe(map.nodes.length);
  });
});

test('signs that mean something to Mermaid are written so that it shows them', () => {
  const [map] = maps;
  if (map === undefined) throw new Error('carte absente');
  const label = 'Un "mot" <b> #1';
  const text = mermaidText({ ...map, nodes: [], edges: [{ from: 'a', to: 'end', answer: 'b', label }] });
  expect(text).toContain('e_a -->|"Un #quot;mot#quot; #lt;b#gt; #35;1"| e_end');
});

test('every flow has its two files, and the whole guide its Mermaid text', () => {
  const paths = studioFiles(flows, maps).map(({ path }) => path);
  for (const name of flows.keys()) {
    expect(paths).toEqual(expect.arrayContaining([`${name}.machine.js`, `${name}.mmd`]));
  }
  expect(new Set(paths).size).toBe(2 * flows.size + 1);
});
