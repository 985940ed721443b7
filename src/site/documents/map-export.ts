/** The flows as other tools read them: a literal `createMachine` for Stately’s editor, Mermaid text for wikis. */
import type { Flow } from '../../flow/flow.ts';
import type { SiteFile } from '../parts.ts';
import type { FlowMap, MapNode } from '../../proof/map.ts';

/** A flow as a file that says all by itself: Stately’s tools read the literal, and nothing that it imports. */
export function studioFile(name: string, flow: Flow): string {
  const config = JSON.stringify({ id: name, ...flow }, null, 2);
  return `import { createMachine } from 'xstate';\n\nexport const machine = createMachine(${config});\n`;
}

/** An id that Mermaid takes for a name, whatever its own words are: `end` and `default` mean something to it. */
export function mermaidId(id: string): string {
  return `e_${id.replaceAll('-', '_').replaceAll('/', '__')}`;
}

/** A text between quotes, where Mermaid reads no sign of its own. */
function quoted(text: string): string {
  const plain = text
    .replaceAll('#', '#35;')
    .replaceAll('"', '#quot;')
    .replaceAll('<', '#lt;')
    .replaceAll('>', '#gt;');
  return `"${plain}"`;
}

const SHAPES: Readonly<Record<MapNode['kind'], readonly [string, string]>> = {
  question: ['[', ']'],
  advice: ['[/', '/]'],
  reply: ['(', ')'],
  detour: ['[[', ']]'],
  end: ['([', '])'],
};

function step({ id, kind, label }: MapNode): string {
  const [open, close] = SHAPES[kind];
  return `  ${mermaidId(id)}${open}${quoted(label)}${close}`;
}

/** A map as a Mermaid flowchart: one line a step, one line an arrow. */
export function mermaidText({ title, nodes, edges }: FlowMap): string {
  return [
    '---',
    `title: ${JSON.stringify(title)}`,
    '---',
    'flowchart LR',
    ...nodes.map(step),
    ...edges.map(({ from, to, label }) => `  ${mermaidId(from)} -->|${quoted(label)}| ${mermaidId(to)}`),
    '',
  ].join('\n');
}

/**
 * Every flow and every map as files: `NOM.machine.js` and `NOM.mmd`.
 *
 * @param flows the flows by name; the map of the whole guide is the root flow's machine, detours open.
 */
export function studioFiles(flows: ReadonlyMap<string, Flow>, maps: readonly FlowMap[]): readonly SiteFile[] {
  return [
    ...[...flows].map(([name, flow]) => ({ path: `${name}.machine.js`, text: studioFile(name, flow) })),
    ...maps.map((map) => ({ path: `${map.name}.mmd`, text: mermaidText(map) })),
  ];
}
