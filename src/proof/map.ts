/** The maps: each flow's own, its detours closed, and that of the whole guide; as nodes and edges, and as an outline. */
import { identity } from '../../machines/guide.ts';
import type { Flow, Step } from '../flow/flow.ts';
import { typesetAll, fill } from '../guide/format.ts';
import { canonicalOf, wordsFor, type FullGuide } from '../guide/guide.ts';
import { contentOf, HOME, urlOf, type Kind } from '../guide/pages.ts';
import { isDetour } from '../flow/flow.ts';
import type { ReviewWords } from './review-words.ts';
import { labelsOf, titleOf } from '../guide/text.ts';

/** What a node of a map stands for: a page, a detour drawn as one box, or the end of a detour. */
export type NodeKind = Kind | 'detour' | 'end';

export interface MapNode {
  /** The step's key in a flow's map; the page's path in that of the whole guide. */
  readonly id: string;
  readonly kind: NodeKind;
  readonly label: string;
  /** Its page; the review page of its flow for a detour; nothing for an end. */
  readonly href: string | undefined;
  /** The detours that hold it, outermost first: none in a flow's own map. */
  readonly inside: readonly string[];
}

interface MapEdge {
  readonly from: string;
  readonly to: string;
  /** The answer's id; undefined for what follows a solved detour. */
  readonly answer: string | undefined;
  readonly label: string;
}

export interface FlowMap {
  /** The flow's name; that of the root flow is also its first step's. */
  readonly name: string;
  readonly title: string;
  readonly start: string;
  readonly nodes: readonly MapNode[];
  readonly edges: readonly MapEdge[];
}

/** The name that the map of the whole guide has among those of the flows: no flow may be called so. */
export const WHOLE = 'guide';

/** The address of the review page. */
export const REVIEW_URL = `${identity.base}relecture/`;

/** The address of a flow's review page. */
export function reviewUrl(name: string): string {
  return `${REVIEW_URL}${name}/`;
}

/** The address of a map as a file of its own. */
export function mapUrl(name: string): string {
  return `${identity.base}cartes/${name}.svg`;
}

/** Every flow of a guide by its name, the root first, then in the order of the map; a detour used twice comes once. */
export function flowsOf(root: Flow): ReadonlyMap<string, Flow> {
  const found = new Map<string, Flow>([[root.initial, root]]);
  const visit = (flow: Flow) => {
    for (const [key, step] of Object.entries(flow.states)) {
      if (!isDetour(step)) continue;
      if (!found.has(key)) found.set(key, { initial: step.initial, states: step.states });
      visit(step);
    }
  };
  visit(root);
  return found;
}

function kindOf(step: Step): NodeKind {
  if (isDetour(step)) return 'detour';
  if ('type' in step) return 'end';
  return 'tags' in step ? step.tags : 'question';
}

type MapGuide = Pick<FullGuide, 'root' | 'pages' | 'words'>;

/** A flow's own map: one node a step, one edge an answer, and one for what follows each detour that ends. */
function flowMap(guide: MapGuide, name: string, flow: Flow, words: ReviewWords['cartes']): FlowMap {
  const contentId = (key: string) => (flow === guide.root ? key : `${name}/${key}`);
  const node = (key: string, step: Step): MapNode => {
    const kind = kindOf(step);
    const inside: readonly string[] = [];
    if (kind === 'detour') {
      return { id: key, kind, label: fill(words.detour, { nom: key }), href: reviewUrl(key), inside };
    }
    if (kind === 'end') return { id: key, kind, label: words.fin, href: undefined, inside };
    const content = contentId(key);
    return {
      id: key,
      kind,
      label: titleOf(wordsFor(guide, content)),
      href: urlOf(canonicalOf(guide, content)),
      inside,
    };
  };
  const edges = (key: string, step: Step): MapEdge[] => {
    if (isDetour(step)) {
      if (step.onDone === undefined) return [];
      return [{ from: key, to: step.onDone, answer: undefined, label: words.ensuite }];
    }
    if (!('on' in step)) return [];
    const labels = labelsOf(wordsFor(guide, contentId(key)));
    return Object.entries(step.on).map(([id, to]) => ({
      from: key,
      to,
      answer: id,
      label: labels[id] ?? id,
    }));
  };
  const steps = Object.entries(flow.states);
  return {
    name,
    title: fill(words.carte, { nom: name }),
    start: flow.initial,
    nodes: steps.map(([key, step]) => node(key, step)),
    edges: steps.flatMap(([key, step]) => edges(key, step)),
  };
}

/** The map of the whole guide: one node a page, one edge an answer, detours entered and left on the way. */
function wholeMap(guide: MapGuide, words: ReviewWords['cartes']): FlowMap {
  const pages = [...guide.pages.values()];
  return {
    name: WHOLE,
    title: words.toutLeGuide,
    start: HOME,
    nodes: pages.map(({ path, kind }) => ({
      id: path,
      kind,
      label: titleOf(wordsFor(guide, contentOf(path, guide.root))),
      href: urlOf(path),
      inside: path.split('/').slice(0, -1),
    })),
    edges: pages.flatMap(({ path, content, answers }) => {
      const labels = labelsOf(wordsFor(guide, content));
      return answers.map(({ id, to }) => ({ from: path, to, answer: id, label: labels[id] ?? id }));
    }),
  };
}

/** The names of every map of a guide, in the order of `mapsOf`. */
export function mapNames(root: Flow): readonly string[] {
  return [WHOLE, ...flowsOf(root).keys()];
}

/** Every map of a guide: that of the whole, then each flow's, the root first. */
export function mapsOf(guide: MapGuide, words: ReviewWords): readonly FlowMap[] {
  const { cartes } = typesetAll(words);
  const flows = [...flowsOf(guide.root)].map(([name, flow]) => flowMap(guide, name, flow, cartes));
  return [wholeMap(guide, cartes), ...flows];
}

/** A step of an outline: the answer that leads to it, and what it leads to. */
export interface OutlineItem {
  /** What leads here; nothing for the first step. */
  readonly edge: MapEdge | undefined;
  readonly node: MapNode;
  /** True when the step's own answers are listed at another place, because several answers lead to it. */
  readonly again: boolean;
  readonly next: readonly OutlineItem[];
}

/**
 * A map as nested lists: each edge once, each step's answers once, under the shortest way to it.
 *
 * @throws when an edge leads to no node of the map.
 */
export function outlineOf(map: FlowMap): OutlineItem {
  const nodes = new Map(map.nodes.map((node) => [node.id, node]));
  const nodeOf = (id: string): MapNode => {
    const node = nodes.get(id);
    if (node === undefined) throw new Error(`${map.name} : la carte n’a pas d’étape « ${id} »`);
    return node;
  };
  const leaving = new Map<string, MapEdge[]>();
  for (const edge of map.edges) leaving.set(edge.from, [...(leaving.get(edge.from) ?? []), edge]);
  // Breadth first: the edge that meets a step first is the one that it is listed under.
  const owner = new Map<string, MapEdge | undefined>([[map.start, undefined]]);
  for (const [id] of owner) {
    for (const edge of leaving.get(id) ?? []) if (!owner.has(edge.to)) owner.set(edge.to, edge);
  }
  const item = (id: string, edge: MapEdge | undefined): OutlineItem => {
    const again = owner.get(id) !== edge;
    const next = again ? [] : (leaving.get(id) ?? []).map((one) => item(one.to, one));
    return { edge, node: nodeOf(id), again, next };
  };
  return item(map.start, undefined);
}
