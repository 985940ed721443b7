import { useState } from 'react';
import { flushSync } from 'react-dom';
import { Fresh } from '../../shared/Fresh.tsx';
import type { Interface } from '../../../guide/interface.ts';
import { useQrCode } from './use-qr-code.ts';

interface ResumeProps {
  ui: Interface;
  code: string;
}

/** What takes the page along: the printed sheet, and the QR code of the link that resumes here. Needs a script. */
export function Resume({ ui, code }: ResumeProps) {
  const { drawing, make } = useQrCode(code);
  const [asked, setAsked] = useState<string>();
  const [failed, setFailed] = useState(false);
  const isAsked = drawing !== undefined && asked === code;

  const print = () => {
    const begin = drawing === undefined ? make() : Promise.resolve(drawing);
    begin.then(
      () => {
        // The sheet is printed with its QR code on it, or, below, without it rather than not at all.
        flushSync(() => setAsked(code));
        window.print();
      },
      () => window.print(),
    );
  };
  const show = () => {
    make().then(
      () => {
        setFailed(false);
        setAsked(code);
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
        {!isAsked && (
          <button type="button" onClick={show}>
            {ui.qr.afficher}
          </button>
        )}
      </p>
      <p className="no-print" role="status">
        <Fresh text={failed ? ui.qr.indisponible : ''} />
      </p>
      {drawing !== undefined && (
        <figure className={isAsked ? 'qr' : 'qr print-only'}>
          <svg
            viewBox={`0 0 ${drawing.size} ${drawing.size}`}
            role="img"
            aria-label={ui.qr.description}
            shapeRendering="crispEdges"
          >
            <rect width={drawing.size} height={drawing.size} fill="#fff" />
            <path d={drawing.path} fill="#000" />
          </svg>
          <figcaption>{ui.qr.legende}</figcaption>
        </figure>
      )}
    </>
  );
}
