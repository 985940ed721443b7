import { createContext, useContext, type MouseEvent } from 'react';
import type { Move } from '../../session/move.ts';

/** What a link stands for: a move of the person, or « recommencer ». */
export type Press = Exclude<Move, { type: 'GO' }> | { readonly type: 'RESTART' };

export type MakeMove = (press: Press) => void;

/**
 * None while a page does not run yet: its links are then the browser's, so that no press falls between the two. Not
 * XState's own context: at the desk the wizard is one that the calls spawned, and its moves go through them.
 */
export const Moves = createContext<MakeMove | undefined>(undefined);

/** Whether a click asks for what the link shows here, and not for a new tab or a download. */
export function isPlainClick(event: MouseEvent): boolean {
  return event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
}

/** A click handler for a link: the move on a plain click, the browser's own way otherwise. */
export function useMove(): (press: Press) => (event: MouseEvent<HTMLAnchorElement>) => void {
  const make = useContext(Moves);
  return (press) => (event) => {
    if (make === undefined || !isPlainClick(event)) return;
    event.preventDefault();
    make(press);
  };
}
