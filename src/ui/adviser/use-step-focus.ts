import { useLayoutEffect, useRef, type RefObject } from 'react';

/** Where the desk stands: a new one is a new step. */
interface Stand {
  readonly call: string;
  readonly path: string;
  readonly answers: number;
}

/**
 * Each new step takes the reader to its heading and its title to the tab; the first one is where the document begins.
 *
 * @param onOtherCall called when another call is shown; must stay the same function
 */
export function useStepFocus(
  { call, path, answers }: Stand,
  title: string,
  heading: RefObject<HTMLElement | null>,
  onOtherCall: () => void,
): void {
  const shown = useRef<Stand>({ call, path, answers });
  useLayoutEffect(() => {
    document.title = title;
  }, [title]);
  useLayoutEffect(() => {
    const before = shown.current;
    if (before.call === call && before.path === path && before.answers === answers) return;
    shown.current = { call, path, answers };
    if (before.call !== call) onOtherCall();
    heading.current?.focus();
  }, [call, path, answers, heading, onOtherCall]);
}
