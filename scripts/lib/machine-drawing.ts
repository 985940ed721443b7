/** A machine of the program as a drawing: its states nested as they are, what leads from one to another, and what it waits for. */
import { instance } from '@viz-js/viz';
import type { AnyStateMachine, AnyStateNode } from 'xstate';
import { callsMachine } from '../../src/adviser/call/calls.machine.ts';
import { codeEntryMachine } from '../../src/session/code-entry.machine.ts';
import { wizardMachine } from '../../src/session/wizard.machine.ts';
import { searchMachine } from '../../src/ui/shared/search/search.machine.ts';

/** The machines that are drawn, by the names of their drawings in `docs/machines/`. */
export const MACHINES: Readonly<Record<string, AnyStateMachine>> = {
  'wizard': wizardMachine,
  'calls': callsMachine,
  'code-entry': codeEntryMachine,
  'search': searchMachine,
};

type Viz = Awaited<ReturnType<typeof instance>>;
type Graph = Exclude<Parameters<Viz['renderString']>[0], string>;
type Cluster = NonNullable<Graph['subgraphs']>[number];
type Edge = NonNullable<Graph['edges']>[number];

const FONT = { fontname: 'Arial', fontsize: 11 };
const isParent = ({ states }: AnyStateNode): boolean => Object.keys(states).length > 0;
const childrenOf = ({ states }: AnyStateNode): readonly AnyStateNode[] => Object.values(states);

/** A state's name, what it waits for and its tags. */
function labelOf({ key, invoke, tags }: AnyStateNode): string {
  const waits = invoke.map(({ src }) => `waits for: ${typeof src === 'string' ? src : 'an actor'}`);
  return [key, ...waits, ...tags.map((tag) => `#${tag}`)].join('\n');
}

/** What makes a transition happen, in words. */
function eventOf(type: string): string {
  if (type === '') return 'at once';
  const [, delay] = /^xstate\.after\.([^.]+)/.exec(type) ?? [];
  if (delay !== undefined) return `after ${delay}`;
  const [, kind] = /^xstate\.(done|error)\.actor/.exec(type) ?? [];
  return kind === undefined ? type : kind;
}

const guardOf = (guard: unknown): string => {
  if (guard === undefined) return '';
  const name = typeof guard === 'object' && guard !== null && 'type' in guard ? guard.type : guard;
  return ` [${typeof name === 'string' ? name : 'guard'}]`;
};

/** The box that stands for a state where an arrow ends: a parent's own border is drawn by its point. */
const pointOf = (node: AnyStateNode): string => (isParent(node) ? `${node.id} •` : node.id);

function clusterOf(node: AnyStateNode): Cluster {
  return {
    name: `cluster_${node.id}`,
    graphAttributes: { ...FONT, label: labelOf(node), labeljust: 'l', style: 'rounded' },
    nodes: [
      // Graphviz draws arrows between boxes only: the point is where those of the whole parent begin and end.
      { name: pointOf(node), attributes: { shape: 'point', width: 0.1 } },
      ...childrenOf(node)
        .filter((child) => !isParent(child))
        .map((child) => ({ name: child.id, attributes: { label: labelOf(child) } })),
    ],
    subgraphs: childrenOf(node).filter(isParent).map(clusterOf),
  };
}

function edgesOf(node: AnyStateNode): readonly Edge[] {
  const transitions = [...node.transitions.values(), node.always ?? []].flat();
  const own = transitions.flatMap((one): Edge[] => {
    const label = `${eventOf(one.eventType)}${guardOf(one.guard)}`;
    return (one.target ?? [node]).map((target) => ({
      tail: pointOf(node),
      head: pointOf(target),
      attributes: { label },
    }));
  });
  const initial = isParent(node)
    ? node.initial.target?.map((target) => ({
        tail: pointOf(node),
        head: pointOf(target),
        attributes: { style: 'dashed' },
      }))
    : undefined;
  return [...(initial ?? []), ...own, ...childrenOf(node).flatMap(edgesOf)];
}

/** A machine as SVG. A dashed arrow leads from a parent to the state that it begins in. */
export async function machineAsSvg(machine: AnyStateMachine): Promise<string> {
  const viz = await instance();
  return viz.renderString(
    {
      directed: true,
      graphAttributes: { rankdir: 'LR', nodesep: 0.3, ranksep: 0.5 },
      nodeAttributes: { ...FONT, fontsize: 13, shape: 'box', style: 'rounded' },
      edgeAttributes: { ...FONT, arrowsize: 0.7 },
      edges: [...edgesOf(machine.root)],
      subgraphs: [clusterOf(machine.root)],
    },
    { format: 'svg' },
  );
}
