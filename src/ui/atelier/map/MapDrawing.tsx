import '@xyflow/react/dist/style.css';
import {
  Handle,
  MarkerType,
  Position,
  ReactFlow,
  ReactFlowProvider,
  useReactFlow,
  type Edge,
  type Node,
  type NodeProps,
} from '@xyflow/react';
import { useEffect, useState, type ReactNode } from 'react';
import { layOut, type Placed } from './map-layout.ts';
import { WORDS } from '../words.fr.ts';

/** A box of the map: what it says, where it leads, and the marks that it bears. */
export interface MapBox {
  readonly id: string;
  /** Told apart by its shape, and by its name in words. */
  readonly kind: string;
  readonly kindName: string;
  readonly title: string;
  readonly href: string | undefined;
  readonly marks: ReactNode;
  /** Lines that the marks need beyond those of every box. */
  readonly more: number;
}

export interface MapArrow {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly label: string;
  /** What a screen reader says of it. */
  readonly said: string;
}

const WIDTH = 230;
/** What a line of a box holds, in signs, and how high it is, in pixels. */
const SIGNS = 24;
const LINE = 24;

/** How large a map opens, and where its beginning stands then, in pixels from the top. */
const ZOOM = 0.8;
const MIDDLE = 260;

type BoxNode = Node<{ readonly box: MapBox }, 'box'>;

function Title({ box }: { box: MapBox }) {
  const { setCenter, getNode, getZoom } = useReactFlow();
  if (box.href === undefined) return <strong>{box.title}</strong>;
  return (
    <a
      href={box.href}
      onFocus={(event) => {
        // Only whoever comes by the keyboard needs the drawing to follow.
        if (!event.currentTarget.matches(':focus-visible')) return;
        const node = getNode(box.id);
        if (node === undefined) return;
        const { x, y } = node.position;
        void setCenter(x + WIDTH / 2, y + (node.height ?? LINE) / 2, { zoom: getZoom() });
      }}
    >
      {box.title}
    </a>
  );
}

function BoxView({ data: { box } }: NodeProps<BoxNode>) {
  return (
    <div className={`map-box ${box.kind}`}>
      <Handle type="target" position={Position.Left} isConnectable={false} />
      <span className="kind">{box.kindName}</span>
      <Title box={box} />
      {box.marks}
      <Handle type="source" position={Position.Right} isConnectable={false} />
    </div>
  );
}

const NODE_TYPES = { box: BoxView };

function Tools() {
  const { zoomIn, zoomOut, fitView } = useReactFlow();
  const words = WORDS.carte;
  return (
    <div className="actions map-tools">
      <button type="button" onClick={() => void zoomIn()}>
        {words.grossir}
      </button>
      <button type="button" onClick={() => void zoomOut()}>
        {words.reduire}
      </button>
      <button type="button" onClick={() => void fitView()}>
        {words.entier}
      </button>
    </div>
  );
}

interface DrawingProps {
  readonly boxes: readonly MapBox[];
  readonly arrows: readonly MapArrow[];
  readonly name: string;
}

/** A map as a drawing that is moved and made larger. The list beside it says the same, and does all that it does. */
export default function MapDrawing({ boxes, arrows, name }: DrawingProps) {
  const [laidOut, setLaidOut] = useState<{ shape: string; placed: ReadonlyMap<string, Placed> }>();
  const shape = JSON.stringify([
    boxes.map(({ id, title, more }) => [id, title, more]),
    arrows.map(({ from, to }) => [from, to]),
  ]);
  useEffect(() => {
    let current = true;
    const [named, leads] = JSON.parse(shape) as [[string, string, number][], [string, string][]];
    const sized = named.map(([id, title, more]) => ({
      id,
      width: WIDTH,
      height: LINE * (Math.ceil(title.length / SIGNS) + 3 + more),
    }));
    void layOut(
      sized,
      leads.map(([from, to]) => ({ from, to })),
    ).then((done) => {
      if (current) setLaidOut({ shape, placed: done });
    });
    return () => {
      current = false;
    };
  }, [shape]);
  // Another map is drawn once its own boxes have their places.
  if (laidOut?.shape !== shape) return <p>{WORDS.chargement}</p>;
  const { placed } = laidOut;
  const crowded = arrows.length > 60;
  // It opens on its beginning, large enough to be read; the whole is one press away.
  const start = placed.get(boxes[0]?.id ?? '');
  const viewport =
    start === undefined
      ? undefined
      : { x: 24 - start.x * ZOOM, y: MIDDLE - (start.y + start.height / 2) * ZOOM, zoom: ZOOM };
  const nodes = boxes.flatMap((box): BoxNode[] => {
    const at = placed.get(box.id);
    if (at === undefined) return [];
    const { x, y, width, height } = at;
    return [{ id: box.id, type: 'box', position: { x, y }, width, height, data: { box } }];
  });
  const edges = arrows.map(({ id, from, to, label, said }): Edge => ({
    id,
    source: from,
    target: to,
    ariaLabel: said,
    ...(!crowded && { label: label.length > 34 ? `${label.slice(0, 33)}…` : label }),
    markerEnd: { type: MarkerType.ArrowClosed, width: 18, height: 18, color: 'var(--ink-soft)' },
  }));
  return (
    <ReactFlowProvider>
      <Tools />
      <div className="map-frame">
        <ReactFlow<BoxNode>
          key={shape}
          nodes={nodes}
          edges={edges}
          nodeTypes={NODE_TYPES}
          aria-label={name}
          {...(viewport !== undefined && { defaultViewport: viewport })}
          minZoom={0.05}
          nodesDraggable={false}
          nodesConnectable={false}
          nodesFocusable={false}
          edgesFocusable={false}
          elementsSelectable={false}
          zoomOnScroll={false}
          preventScrolling={false}
        />
      </div>
    </ReactFlowProvider>
  );
}
