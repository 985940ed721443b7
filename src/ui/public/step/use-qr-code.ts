import { useCallback, useEffect, useState } from 'react';
import { resumeUrl } from '../../../session/arrival.ts';

/** A drawing of `size` × `size` squares, the dark ones as one path. */
interface Drawing {
  readonly code: string;
  readonly size: number;
  readonly path: string;
}

/** How long a page is read before its QR code is made ready to be printed, in milliseconds: nobody prints what they have not read. */
const READING = 8000;

/** The link that resumes at a code, drawn. The library that draws comes with the first one. */
async function draw(code: string): Promise<Drawing> {
  const { encode } = await import('uqr');
  const { data, size } = encode(new URL(resumeUrl(code), window.location.origin).href, { border: 3 });
  const path = data.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : ''))).join('');
  return { code, size, path };
}

/**
 * The QR code of a page. It is made when it is asked for, and also, for whoever prints by the browser’s own means, once the page has been read
 * for a while or a key that begins a shortcut is down: when the printing has begun it is too late. Nothing is made ready where the browser asks
 * to spare data.
 *
 * @returns the drawing of this very code once there is one, and what makes it.
 */
export function useQrCode(code: string): {
  readonly drawing: Drawing | undefined;
  readonly make: () => Promise<Drawing>;
} {
  const [drawing, setDrawing] = useState<Drawing>();
  const shown = drawing?.code === code ? drawing : undefined;
  const make = useCallback(async () => {
    const drawn = await draw(code);
    setDrawing(drawn);
    return drawn;
  }, [code]);
  const isThere = shown !== undefined;
  useEffect(() => {
    if (isThere || navigator.connection?.saveData === true) return undefined;
    // Without its drawing the sheet is printed all the same.
    const ready = () => void make().catch(() => undefined);
    const press = ({ key }: KeyboardEvent) => {
      if (key === 'Control' || key === 'Meta') ready();
    };
    const timer = setTimeout(ready, READING);
    window.addEventListener('keydown', press);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('keydown', press);
    };
  }, [isThere, make]);
  return { drawing: shown, make };
}
