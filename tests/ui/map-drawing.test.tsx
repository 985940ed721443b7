/** The maps: what they show is the machine’s, whatever draws them. */
import { createMachine } from 'xstate';
import { adjacencyMapToArray, getAdjacencyMap, toDirectedGraph } from 'xstate/graph';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Flow } from '../../src/flow/flow.ts';
import { machineOf } from '../../src/guide/machine.ts';
import { pathOfSnapshot } from '../fixtures/snapshot.ts';
import {
  flowsOf,
  mapsOf,
  mapUrl,
  reviewUrl,
  WHOLE,
  type FlowMap,
  type OutlineItem,
  outlineOf,
} from '../../src/proof/map.ts';
import { drawMap, svgFile } from '../../src/site/documents/map-drawing.ts';
import { shownIn } from '../fixtures/drawing.ts';
import { urlOf } from '../../src/guide/pages.ts';
import { data, guide } from '../guide.ts';

const maps = mapsOf(guide, data.motsDeRelecture);
const flows = flowsOf(data.root);
const names = maps.map(({ name }) => name);
const whole = maps.filter(({ name }) => name === WHOLE);

/** Every step and every arrow of a machine, as XState itself sees them; of detours, only what follows them. */
function graphOf(flow: Flow): { nodes: string[]; edges: string[] } {
  const graph = toDirectedGraph(createMachine(flow as Parameters<typeof createMachine>[0]));
  return {
    nodes: graph.children.map(({ stateNode }) => stateNode.key),
    edges: graph.children.flatMap(({ edges }) =>
      edges.map(({ source, target, transition }) => {
        const type = String(transition.eventType);
        return `${source.key} ${type.startsWith('xstate.done.') ? '' : type} ${target.key}`;
      }),
    ),
  };
}

/** Every page and every answer that XState finds by walking the root machine. */
function walk(): { nodes: string[]; edges: string[] } {
  const adjacency = getAdjacencyMap(machineOf(data.root), {
    filterEvents: (_, event) => !event.type.startsWith('xstate.'),
  });
  return {
    nodes: Object.values(adjacency).map(({ state }) => pathOfSnapshot(guide, state)),
    edges: adjacencyMapToArray(adjacency).map(({ state, event, nextState }) =>
      [pathOfSnapshot(guide, state), event.type, pathOfSnapshot(guide, nextState)].join(' '),
    ),
  };
}

/** What the machine of a map’s name holds. */
function machineGraph(name: string): { nodes: string[]; edges: string[] } {
  const flow = flows.get(name);
  const { nodes, edges } = flow === undefined ? walk() : graphOf(flow);
  return { nodes: nodes.toSorted(), edges: edges.toSorted() };
}

function* items(item: OutlineItem): Generator<OutlineItem> {
  yield item;
  for (const next of item.next) yield* items(next);
}

function mapOf(name: string): FlowMap {
  const map = maps.find((one) => one.name === name);
  if (map === undefined) throw new Error(name);
  return map;
}

const drawings = new Map<string, Document>();

beforeAll(async () => {
  for (const map of maps) {
    const file = svgFile(await drawMap(map, data.motsDeRelecture), ['/style.css']);
    drawings.set(map.name, new DOMParser().parseFromString(file, 'image/svg+xml'));
  }
}, 60_000);

function drawingOf(name: string): Document {
  const drawing = drawings.get(name);
  if (drawing === undefined) throw new Error(name);
  return drawing;
}

test('there is a map for each flow of the guide and one of the whole, told apart by their names', () => {
  expect(new Set(names).size).toBe(names.length);
  expect(names.filter((name) => name !== WHOLE)).toEqual([...flows.keys()]);
  expect(new Set(flows.keys())).toEqual(new Set(data.words.map(({ flow }) => flow)));
});

describe.each(names)('the map of « %s »', (name) => {
  test('draws the steps and the arrows of the machine, and no others', () => {
    expect(shownIn(drawingOf(name))).toEqual(machineGraph(name));
  });

  test('says the same in its outline, each arrow once', () => {
    const all = [...items(outlineOf(mapOf(name)))];
    const edges = all.flatMap(({ edge }) =>
      edge === undefined ? [] : [`${edge.from} ${edge.answer ?? ''} ${edge.to}`],
    );
    const steps = all.filter(({ again }) => !again).map(({ node }) => node.id);
    expect({ nodes: steps.toSorted(), edges: edges.toSorted() }).toEqual(machineGraph(name));
  });

  test('leads from each box to its page', () => {
    const addresses = new Set([...guide.pages.keys()].map(urlOf));
    const reviews = new Set([...flows.keys()].map(reviewUrl));
    const boxes = [...drawingOf(name).querySelectorAll('.node')];
    const { nodes } = mapOf(name);
    const links = Object.fromEntries(
      boxes.map((box) => [
        box.querySelector('title')?.textContent,
        box.querySelector('a')?.getAttribute('href'),
      ]),
    );
    expect(links).toEqual(Object.fromEntries(nodes.map(({ id, href }) => [id, href])));
    const known = { question: addresses, advice: addresses, reply: addresses, detour: reviews };
    const lost = nodes.filter(({ kind, href = '' }) => kind !== 'end' && !known[kind].has(href));
    expect(lost).toEqual([]);
    expect(nodes.filter(({ kind, href }) => (kind === 'end') !== (href === undefined))).toEqual([]);
  });

  test('names itself and shows each label, with neither script nor inline style', () => {
    const svg = drawingOf(name).documentElement;
    expect(svg.getAttribute('aria-label')).toContain(mapOf(name).title);
    expect(svg.querySelectorAll('script, style, [style], foreignObject, image').length).toBe(0);
    const text = (one: Element) => [...one.querySelectorAll('text')].map((line) => line.textContent).join('');
    const boxes = [...svg.querySelectorAll('.node')].map((one) => text(one).replace(/\s/g, ''));
    expect(boxes.toSorted()).toEqual(
      mapOf(name)
        .nodes.map(({ label }) => label.replace(/\s/g, ''))
        .toSorted(),
    );
  });
});

test('the map of the whole guide groups the pages as their addresses do', () => {
  for (const map of whole) {
    for (const { id, inside } of map.nodes) expect(id.startsWith(inside.join('/'))).toBe(true);
  }
  const groups = drawingOf(WHOLE).querySelectorAll('.carte-groupe').length;
  const folders = [...guide.pages.keys()].flatMap((path) => {
    const parts = path.split('/');
    return parts.slice(1).map((_, depth) => parts.slice(0, depth + 1).join('/'));
  });
  expect(groups).toBe(new Set(folders).size);
});

test('an outline refuses an arrow that leads nowhere', () => {
  const [map] = whole;
  if (map === undefined) throw new Error('carte absente');
  const lost = { from: map.start, to: 'etape-disparue', answer: 'oui', label: 'Oui' };
  expect(() => outlineOf({ ...map, edges: [...map.edges, lost] })).toThrow('etape-disparue');
  expect(mapUrl(map.name)).toMatch(/\.svg$/);
});
