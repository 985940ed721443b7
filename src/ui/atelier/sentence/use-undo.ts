import { useRef } from 'react';

/** How long a field is still before the next key begins something new to undo, in milliseconds. */
const PAUSE = 1000;

interface Undo {
  /** Writes what was just typed, or put in whole. */
  readonly typed: (written: string, isWhole?: boolean) => void;
  /** Writes what stood there before the last burst of typing; nothing when there was none. */
  readonly back: () => void;
  /** Writes again what `back` took. */
  readonly forth: () => void;
}

/**
 * The undo of one sentence. The browser’s own knows letters alone: it would leave half a number of the sheet behind, as plain text.
 *
 * @param value the sentence as it is written now.
 */
export function useUndo(value: string, write: (written: string) => void): Undo {
  const past = useRef<readonly string[]>([]);
  const future = useRef<readonly string[]>([]);
  const last = useRef({ written: value, at: -Infinity });
  const put = (written: string, at: number) => {
    last.current = { written, at };
    write(written);
  };
  /** What somebody else wrote there meanwhile is not undone from here. */
  const forgetOthers = () => {
    if (value === last.current.written) return;
    past.current = [];
    future.current = [];
    last.current = { written: value, at: -Infinity };
  };
  return {
    typed: (written, isWhole = false) => {
      forgetOthers();
      const now = performance.now();
      if (isWhole || now - last.current.at > PAUSE) past.current = [...past.current, value];
      future.current = [];
      put(written, now);
    },
    back: () => {
      forgetOthers();
      const before = past.current.at(-1);
      if (before === undefined) return;
      past.current = past.current.slice(0, -1);
      future.current = [...future.current, value];
      put(before, -Infinity);
    },
    forth: () => {
      forgetOthers();
      const after = future.current.at(-1);
      if (after === undefined) return;
      future.current = future.current.slice(0, -1);
      past.current = [...past.current, value];
      put(after, -Infinity);
    },
  };
}
