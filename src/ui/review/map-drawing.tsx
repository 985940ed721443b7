/** A map drawn as SVG: Graphviz places the boxes and arrows (no network, no browser), this file draws them. */
import { instance } from '@viz-js/viz';
import { renderToStaticMarkup } from 'react-dom/server';
import { fill } from '../../guide/format.ts';
import type { ReviewWords } from '../../proof/review-words.ts';
import type { FlowMap, MapEdge, MapNode, NodeKind } from '../../proof/map.ts';

type Point = readonly [number, number];

interface Line {
  readonly text: string;
  readonly at: Point;
}

interface DrawnNode {
  readonly node: MapNode;
  readonly centre: Point;
  readonly size: Point;
  readonly lines: readonly Line[];
}

interface DrawnEdge {
  readonly edge: MapEdge;
  readonly path: string;
  readonly head: readonly Point[];
  readonly lines: readonly Line[];
}

interface DrawnGroup {
  readonly corner: Point;
  readonly size: Point;
  readonly lines: readonly Line[];
}

/** A map with a place for everything in it. */
export interface Drawing {
  readonly map: FlowMap;
  readonly size: Point;
  readonly groups: readonly DrawnGroup[];
  readonly nodes: readonly DrawnNode[];
  readonly edges: readonly DrawnEdge[];
}

// Graphviz knows the widths of Arial; the fonts named after it in the drawing have the same ones.
const FONT = 'Arial';
const FAMILY = "Arial, 'Liberation Sans', Helvetica, sans-serif";
const NODE_SIZE = 13;
const EDGE_SIZE = 11;
// A reader without Arial gets a wider font: boxes are laid out for it.
const ROOM = 1.15;
const NODE_WIDTH = 26;
const EDGE_WIDTH = 22;

/** A text cut into lines of about `width` signs, at its spaces. */
function wrap(text: string, width: number): string {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= width) lines.push(`${lines.pop()} ${word}`);
    else lines.push(word);
  }
  return lines.join('\n');
}

// What is read of Graphviz's JSON: drawing operations, in points, from the bottom up.
interface Operation {
  readonly op: string;
  readonly points?: readonly Point[];
  readonly pt?: Point;
  readonly text?: string;
}
type Part = 'draw' | 'hdraw' | 'ldraw';
interface Placed extends Partial<Record<`_${Part}_`, readonly Operation[]>> {
  readonly name?: string;
}
interface Layout {
  readonly bb: string;
  readonly objects: readonly (Placed & { readonly bb?: string; readonly nodes?: unknown })[];
  readonly edges?: readonly Placed[];
}

const operations = (placed: Placed, part: Part): readonly Operation[] => placed[`_${part}_`] ?? [];

const points = (placed: Placed, part: Part, op: string): readonly Point[] =>
  operations(placed, part).find((one) => one.op === op)?.points ?? [];

/** The names of the groups of a map, outermost first. */
function groupsOf(map: FlowMap): readonly (readonly string[])[] {
  const found = new Map<string, readonly string[]>();
  for (const { inside } of map.nodes) {
    for (let depth = 1; depth <= inside.length; depth += 1) {
      const group = inside.slice(0, depth);
      found.set(group.join('/'), group);
    }
  }
  return [...found.values()];
}

type Viz = Awaited<ReturnType<typeof instance>>;
type VizGraph = Exclude<Parameters<Viz['renderJSON']>[0], string>;
type VizCluster = NonNullable<VizGraph['subgraphs']>[number];

/** A map as Graphviz reads it. Labels of answers crowd the map of the whole guide: its outline has them. */
function graphOf(map: FlowMap): VizGraph {
  const crowded = map.nodes.some(({ inside }) => inside.length > 0);
  const names = new Map(map.nodes.map(({ id }, index) => [id, `n${index}`]));
  const groups = groupsOf(map);
  const cluster = (group: readonly string[]): VizCluster => {
    const own = (inside: readonly string[]) => inside.join('/') === group.join('/');
    return {
      name: `cluster_${group.join('/')}`,
      graphAttributes: {
        label: group.at(-1) ?? '',
        fontname: FONT,
        fontsize: EDGE_SIZE * ROOM,
        labeljust: 'l',
      },
      nodes: map.nodes.filter(({ inside }) => own(inside)).map(({ id }) => ({ name: names.get(id) ?? '' })),
      subgraphs: groups.filter((inner) => own(inner.slice(0, -1)) && inner.length > 1).map(cluster),
    };
  };
  return {
    directed: true,
    graphAttributes: {
      rankdir: 'LR',
      nodesep: crowded ? 0.12 : 0.25,
      ranksep: crowded ? 0.7 : 0.5,
    },
    nodeAttributes: {
      shape: 'box',
      fontname: FONT,
      fontsize: NODE_SIZE * ROOM,
      margin: '0.16,0.09',
      height: 0.62,
    },
    edgeAttributes: { fontname: FONT, fontsize: EDGE_SIZE * ROOM },
    nodes: map.nodes.map(({ id, label }) => ({
      name: names.get(id) ?? '',
      attributes: { label: wrap(label, NODE_WIDTH) },
    })),
    edges: map.edges.map(({ from, to, label }) => ({
      tail: names.get(from) ?? '',
      head: names.get(to) ?? '',
      attributes: crowded ? {} : { label: wrap(label, EDGE_WIDTH) },
    })),
    subgraphs: groups.filter((group) => group.length === 1).map(cluster),
  };
}

/**
 * Places the boxes and arrows of a map.
 *
 * @throws when Graphviz refuses it or leaves something out.
 */
export async function draw(map: FlowMap): Promise<Drawing> {
  const viz = await instance();
  // The shape of Graphviz's JSON is that of its documentation; the checks below fail when it is not.
  const layout = viz.renderJSON(graphOf(map)) as Layout;
  const [, , width = 0, height = 0] = layout.bb.split(',').map(Number);
  const flip = ([x, y]: Point): Point => [round(x), round(height - y)];
  const lines = (placed: Placed): Line[] =>
    operations(placed, 'ldraw').flatMap(({ op, text, pt }) =>
      op === 'T' && text !== undefined && pt !== undefined ? [{ text, at: flip(pt) }] : [],
    );
  const box = (corners: readonly Point[]): { corner: Point; size: Point } => {
    const xs = corners.map(([x]) => x);
    const ys = corners.map(([, y]) => y);
    const [left, top] = flip([Math.min(...xs), Math.max(...ys)]);
    return {
      corner: [left, top],
      size: [round(Math.max(...xs) - Math.min(...xs)), round(Math.max(...ys) - Math.min(...ys))],
    };
  };
  const groups = layout.objects.filter(({ name }) => name?.startsWith('cluster_'));
  const boxes = new Map(layout.objects.map((placed) => [placed.name, placed]));
  const edges = layout.edges ?? [];
  if (edges.length !== map.edges.length) throw new Error(`${map.name} : des flèches manquent au dessin`);
  return {
    map,
    size: [Math.ceil(width), Math.ceil(height)],
    groups: groups.map((placed) => {
      const { corner, size } = box(points(placed, 'draw', 'p'));
      return { corner, size, lines: lines(placed) };
    }),
    nodes: map.nodes.map((node, index) => {
      const placed = boxes.get(`n${index}`);
      if (placed === undefined) throw new Error(`${map.name} : l’étape « ${node.id} » manque au dessin`);
      const { corner, size } = box(points(placed, 'draw', 'p'));
      const centre: Point = [round(corner[0] + size[0] / 2), round(corner[1] + size[1] / 2)];
      return { node, centre, size, lines: lines(placed) };
    }),
    edges: map.edges.map((edge, index) => {
      const placed = edges[index] ?? {};
      const [first = [0, 0], ...rest] = points(placed, 'draw', 'b').map(flip);
      return {
        edge,
        path: `M${first.join(' ')}C${rest.map((point) => point.join(' ')).join(' ')}`,
        head: points(placed, 'hdraw', 'P').map(flip),
        lines: lines(placed),
      };
    }),
  };
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

// A drawing alone, in another program, has these colours; in the site the stylesheet has the last word, dark theme included.
const INK = '#22261f';
const FILLS: Readonly<Record<NodeKind, string>> = {
  question: '#ffffff',
  advice: '#fdf0cf',
  reply: '#e3efe9',
  detour: '#ffffff',
  end: '#ffffff',
};

/** How round a box is: a question is a sheet, what ends a way is round. Kinds are told apart without their colours. */
const ROUND: Readonly<Record<NodeKind, number>> = { question: 2, advice: 2, reply: 14, detour: 2, end: 18 };

function Lines({ lines, size }: { lines: readonly Line[]; size: number }) {
  if (lines.length === 0) return null;
  return (
    <text className="carte-texte" fontSize={size} fill={INK} textAnchor="middle">
      {lines.map(({ text, at: [x, y] }) => (
        <tspan key={y} x={x} y={y}>
          {text}
        </tspan>
      ))}
    </text>
  );
}

function Box({ node, centre: [x, y], size: [width, height], lines }: DrawnNode) {
  const { kind, href, id } = node;
  const left = round(x - width / 2);
  const top = round(y - height / 2);
  const frame = { x: left, y: top, width, height, rx: ROUND[kind], fill: FILLS[kind], stroke: INK };
  const inner = (
    <g className={`carte-boite carte-${kind}`} data-node={id}>
      <rect
        {...frame}
        strokeWidth={kind === 'reply' ? 2 : 1}
        {...(kind === 'advice' || kind === 'end' ? { strokeDasharray: '5 3' } : {})}
      />
      {kind === 'detour' && (
        <path
          d={`M${left + 5} ${top}v${height}M${round(left + width - 5)} ${top}v${height}`}
          fill="none"
          stroke={INK}
        />
      )}
      <Lines lines={lines} size={NODE_SIZE} />
    </g>
  );
  return href === undefined ? inner : <a href={href}>{inner}</a>;
}

function Arrow({ edge, path, head, lines }: DrawnEdge) {
  const corners = head.map((point) => point.join(',')).join(' ');
  return (
    <g className="carte-fleche" data-from={edge.from} data-to={edge.to} data-edge={edge.answer ?? ''}>
      <title>{edge.label}</title>
      <path d={path} fill="none" stroke={INK} />
      <polygon points={corners} fill={INK} stroke={INK} />
      <Lines lines={lines} size={EDGE_SIZE} />
    </g>
  );
}

const MARGIN = 8;

/**
 * A drawing as an SVG element: no script, no inline style, every box a link to its page.
 *
 * @param alone true in a file of its own, which must say in which language of files it is written.
 */
export function MapSvg({ drawing, words, alone }: { drawing: Drawing; words: ReviewWords; alone: boolean }) {
  const { map, groups, nodes, edges } = drawing;
  const [width, height] = [drawing.size[0] + 2 * MARGIN, drawing.size[1] + 2 * MARGIN];
  const ids = { title: `carte-${map.name}`, description: `resume-${map.name}` };
  const counts = { etapes: map.nodes.length, fleches: map.edges.length };
  return (
    <svg
      {...(alone ? { xmlns: 'http://www.w3.org/2000/svg' } : {})}
      className="carte"
      viewBox={`${-MARGIN} ${-MARGIN} ${width} ${height}`}
      width={width}
      height={height}
      role="group"
      aria-labelledby={ids.title}
      aria-describedby={ids.description}
      fontFamily={FAMILY}
    >
      <title id={ids.title}>{map.title}</title>
      <desc id={ids.description}>{fill(words.cartes.description, counts)}</desc>
      <rect className="carte-fond" x={-MARGIN} y={-MARGIN} width={width} height={height} fill="#ffffff" />
      {groups.map(({ corner: [x, y], size: [w, h], lines }) => (
        <g key={`${x} ${y}`} className="carte-groupe">
          <rect x={x} y={y} width={w} height={h} rx={6} fill="none" stroke={INK} strokeOpacity={0.5} />
          <Lines lines={lines} size={EDGE_SIZE} />
        </g>
      ))}
      {edges.map((one) => (
        <Arrow key={`${one.edge.from} ${one.edge.answer ?? ''}`} {...one} />
      ))}
      {nodes.map((one) => (
        <Box key={one.node.id} {...one} />
      ))}
    </svg>
  );
}

/**
 * A drawing as a file of its own.
 *
 * @param styles the site's stylesheets, which give it the reader's theme; without them it has its own light colours.
 */
export function svgFile(drawing: Drawing, words: ReviewWords, styles: readonly string[]): string {
  const sheets = styles.map((href) => `<?xml-stylesheet type="text/css" href="${href}"?>\n`).join('');
  return `<?xml version="1.0" encoding="utf-8"?>\n${sheets}${renderToStaticMarkup(<MapSvg drawing={drawing} words={words} alone />)}\n`;
}
