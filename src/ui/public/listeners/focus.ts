/** The wizard's listener for the reader's place: each move, and only a move, leads to the new heading. */
import { useEffect, useLayoutEffect, useState, type RefObject } from 'react';
import type { ActorRefFrom } from 'xstate';
import type { wizardMachine } from '../../../session/wizard.machine.ts';

/** Focuses the heading once the screen shows what a move made, and keeps the document's title. */
export function useFocus(
  actor: ActorRefFrom<typeof wizardMachine>,
  heading: RefObject<HTMLElement | null>,
  title: string,
): void {
  const [moves, setMoves] = useState(0);
  useEffect(() => {
    const subscription = actor.on('moved', () => setMoves((count) => count + 1));
    return () => subscription.unsubscribe();
  }, [actor]);
  // With the page itself, before it is painted: nobody hears the former title, nor types into what is gone.
  useLayoutEffect(() => {
    if (moves === 0) return;
    window.scrollTo(0, 0);
    waitAgain();
    heading.current?.focus({ preventScroll: true });
  }, [moves, heading]);
  useLayoutEffect(() => {
    document.title = title;
  }, [title]);
}

/** The header and the footer slide under the finger when the page goes back to its top: they take no press yet either. */
function waitAgain(): void {
  for (const link of document.querySelectorAll<HTMLElement>('.site a')) {
    link.style.animation = 'none';
    // Reading a size makes the browser forget the animation that ended, so that it starts afresh.
    link.getBoundingClientRect();
    link.style.animation = '';
  }
}
