import { useState } from 'react';
import { flushSync } from 'react-dom';
import { resumeUrl } from '../../session/arrival.ts';
import { Fresh } from '../shared/Fresh.tsx';
import type { Interface } from '../../guide/interface.ts';

interface ResumeProps {
  ui: Interface;
  code: string;
}

/** A drawing of `size` × `size` squares, the dark ones as one path. */
interface Drawing {
  readonly code: string;
  readonly size: number;
  readonly path: string;
}

async function draw(code: string): Promise<Drawing> {
  const { encode } = await import('uqr');
  const { data, size } = encode(new URL(resumeUrl(code), window.location.origin).href, { border: 3 });
  const path = data.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : ''))).join('');
  return { code, size, path };
}

/** What takes the page along: the printed sheet, and the QR code of the link that resumes here. Needs a script. */
export function Resume({ ui, code }: ResumeProps) {
  const [drawing, setDrawing] = useState<Drawing>();
  const [failed, setFailed] = useState(false);
  const shown = drawing?.code === code ? drawing : undefined;

  const print = () => {
    const begin = shown === undefined ? draw(code) : Promise.resolve(shown);
    begin.then(
      (drawn) => {
        // The sheet is printed with its QR code on it, or, below, without it rather than not at all.
        flushSync(() => setDrawing(drawn));
        window.print();
      },
      () => window.print(),
    );
  };
  const show = () => {
    draw(code).then(
      (drawn) => {
        setFailed(false);
        setDrawing(drawn);
      },
      () => setFailed(true),
    );
  };

  return (
    <>
      <p className="actions no-print">
        <button type="button" onClick={print}>
          {ui.imprimer}
        </button>
        {shown === undefined && (
          <button type="button" onClick={show}>
            {ui.qr.afficher}
          </button>
        )}
      </p>
      <p className="no-print" role="status">
        <Fresh text={failed ? ui.qr.indisponible : ''} />
      </p>
      {shown !== undefined && (
        <figure className="qr">
          <svg
            viewBox={`0 0 ${shown.size} ${shown.size}`}
            role="img"
            aria-label={ui.qr.description}
            shapeRendering="crispEdges"
          >
            <rect width={shown.size} height={shown.size} fill="#fff" />
            <path d={shown.path} fill="#000" />
          </svg>
          <figcaption>{ui.qr.legende}</figcaption>
        </figure>
      )}
    </>
  );
}
