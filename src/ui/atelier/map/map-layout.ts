/** Where the boxes of a map stand: Graphviz lays them out, React Flow draws them. */
import { instance } from '@viz-js/viz';

/** A box to be placed, its size in pixels. */
export interface Box {
  readonly id: string;
  readonly width: number;
  readonly height: number;
}

export interface Placed extends Box {
  /** The upper left corner, in pixels. */
  readonly x: number;
  readonly y: number;
}

/** Graphviz counts in inches and points; a screen in pixels. */
const PIXELS_AN_INCH = 72;

interface Laid {
  readonly objects?: readonly { readonly name: string; readonly pos?: string }[];
}

/**
 * Places boxes from left to right along their arrows.
 *
 * @throws when Graphviz refuses the graph.
 */
export async function layOut(
  boxes: readonly Box[],
  arrows: readonly { readonly from: string; readonly to: string }[],
): Promise<ReadonlyMap<string, Placed>> {
  const viz = await instance();
  // Names may hold any sign: Graphviz is given ranks.
  const ranks = new Map(boxes.map(({ id }, rank) => [id, rank]));
  const laid = viz.renderJSON({
    directed: true,
    graphAttributes: { rankdir: 'LR', nodesep: 0.35, ranksep: 1.1 },
    nodeAttributes: { shape: 'box', fixedsize: true, label: '' },
    nodes: boxes.map(({ width, height }, rank) => ({
      name: String(rank),
      attributes: { width: width / PIXELS_AN_INCH, height: height / PIXELS_AN_INCH },
    })),
    edges: arrows.flatMap(({ from, to }) => {
      const tail = ranks.get(from);
      const head = ranks.get(to);
      return tail === undefined || head === undefined ? [] : [{ tail: String(tail), head: String(head) }];
    }),
  }) as Laid;
  const placed = new Map<string, Placed>();
  for (const { name, pos = '0,0' } of laid.objects ?? []) {
    const box = boxes[Number(name)];
    const [x = 0, y = 0] = pos.split(',').map(Number);
    // Graphviz gives the middle, and counts upwards.
    if (box !== undefined) placed.set(box.id, { ...box, x: x - box.width / 2, y: -y - box.height / 2 });
  }
  return placed;
}
