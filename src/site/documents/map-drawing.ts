/** A map drawn as SVG by Graphviz, at build time. Colours are CSS classes, so that the reader's theme and print have the last word. */
import { instance } from '@viz-js/viz';
import { fill } from '../../guide/format.ts';
import type { ReviewWords } from '../../proof/review-words.ts';
import type { FlowMap, NodeKind } from '../../proof/map.ts';
import { escapeHtml } from './document.ts';

type Viz = Awaited<ReturnType<typeof instance>>;
type Graph = Exclude<Parameters<Viz['renderString']>[0], string>;
type Cluster = NonNullable<Graph['subgraphs']>[number];

/** The font of labels; Graphviz knows the widths of Arial. */
const FONT = { fontname: 'Arial', fontsize: 11 };
const NODE_WIDTH = 26;
const EDGE_WIDTH = 22;

/** How a box looks without its colours: kinds are told apart on paper and in forced colours too. */
const SHAPES: Readonly<Record<NodeKind, Readonly<Record<string, string | number>>>> = {
  question: { style: 'filled' },
  advice: { style: 'filled,dashed' },
  reply: { style: 'filled,rounded', penwidth: 2 },
  detour: { style: 'filled', peripheries: 2 },
  end: { style: 'filled,rounded,dashed' },
};

/** A text cut into lines of about `width` signs, at its spaces: Graphviz breaks lines only where it is told to. */
function wrap(text: string, width: number): string {
  return text.replaceAll(new RegExp(`(?=\\S)(.{1,${width}}|[^ ]+)(?: |$)`, 'g'), '$1\n').trimEnd();
}

/** The detours of a map as boxes around their steps, nested as in the addresses. */
function clustersOf(map: FlowMap, outer: readonly string[] = []): Cluster[] {
  const depth = outer.length;
  const within = map.nodes.filter(({ inside }) => outer.every((name, index) => inside[index] === name));
  const names = new Set(within.flatMap(({ inside }) => inside.slice(depth, depth + 1)));
  return [...names].map((name) => {
    const group = [...outer, name];
    return {
      name: `cluster_${group.join('/')}`,
      graphAttributes: { ...FONT, label: name, labeljust: 'l', class: 'carte-groupe' },
      nodes: within
        .filter(({ inside }) => inside.join('/') === group.join('/'))
        .map(({ id }) => ({ name: id })),
      subgraphs: clustersOf(map, group),
    };
  });
}

/** What was counted, drawn over a map. */
export interface Traffic {
  /** What a box says below its label, and the class that gives its colour. */
  readonly box: (id: string) => { readonly note: string; readonly className: string } | undefined;
  /** How thick an arrow is, in points, and how often it was taken, in words. */
  readonly arrow: (
    from: string,
    answer: string,
  ) => { readonly width: number; readonly note: string } | undefined;
}

function graphOf(map: FlowMap, traffic?: Traffic): Graph {
  // Labels of answers crowd the map of the whole guide: its outline and its tooltips have them.
  const crowded = map.nodes.some(({ inside }) => inside.length > 0);
  return {
    name: map.title,
    directed: true,
    graphAttributes: {
      rankdir: 'LR',
      nodesep: crowded ? 0.12 : 0.25,
      ranksep: crowded ? 0.7 : 0.5,
    },
    // A reader without Arial gets a wider font: the margins of a box leave room for it.
    nodeAttributes: { ...FONT, fontsize: 13, shape: 'box', fillcolor: 'white', margin: '0.22,0.1' },
    edgeAttributes: FONT,
    nodes: map.nodes.map(({ id, kind, label, href }) => {
      const told = traffic?.box(id);
      return {
        name: id,
        attributes: {
          ...SHAPES[kind],
          label: [wrap(label, NODE_WIDTH), ...(told === undefined ? [] : [told.note])].join('\n'),
          class: told === undefined ? `carte-${kind}` : `carte-${kind} ${told.className}`,
          ...(href === undefined ? {} : { URL: href }),
        },
      };
    }),
    edges: map.edges.map(({ from, to, answer, label }) => {
      const told = answer === undefined ? undefined : traffic?.arrow(from, answer);
      const said = [wrap(label, EDGE_WIDTH), ...(told === undefined ? [] : [told.note])].join('\n');
      return {
        tail: from,
        head: to,
        attributes: {
          class: 'carte-fleche',
          // One answer of a step is one arrow: the two make an id, which also says which answer the arrow is.
          id: `fleche:${from}:${answer ?? ''}`,
          edgetooltip: label,
          ...(told === undefined ? {} : { penwidth: told.width }),
          ...(crowded ? {} : { label: said }),
        },
      };
    }),
    subgraphs: clustersOf(map),
  };
}

/**
 * A map as an `<svg>` element: no script, no inline style, every box a link to its page.
 *
 * @param traffic what was counted, to be drawn over it.
 * @throws when Graphviz refuses it.
 */
export async function drawMap(map: FlowMap, words: ReviewWords, traffic?: Traffic): Promise<string> {
  const viz = await instance();
  const svg = viz.renderString(graphOf(map, traffic), { format: 'svg' });
  const counts = { etapes: map.nodes.length, fleches: map.edges.length };
  const name = `${map.title}. ${fill(words.cartes.description, counts)}`;
  return (
    svg
      .slice(svg.indexOf('<svg'))
      // Points would be drawn a third larger than the sizes of the stylesheet, which are pixels.
      .replace(/width="([\d.]+)pt" height="([\d.]+)pt"/, 'width="$1" height="$2"')
      .replace('<svg', `<svg class="carte" role="group" aria-label="${escapeHtml(name)}"`)
      .replaceAll('xlink:href=', 'href=')
  );
}

/**
 * A drawing as a file of its own.
 *
 * @param styles the site's stylesheets, which give it the reader's theme; without them it has plain light colours.
 */
export function svgFile(drawing: string, styles: readonly string[]): string {
  const sheets = styles.map((href) => `<?xml-stylesheet type="text/css" href="${href}"?>\n`).join('');
  return `<?xml version="1.0" encoding="utf-8"?>\n${sheets}${drawing}`;
}
