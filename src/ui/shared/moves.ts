import { createContext, useContext, type MouseEvent } from 'react';
import type { WizardEvent } from '../../session/wizard.ts';

/** A move that a link stands for. */
export type Move = Extract<WizardEvent, { type: 'ANSWER' | 'OPEN' | 'BACK' | 'RESTART' | 'EDIT' | 'REOPEN' }>;

/**
 * Makes a move, loading the goal that it leads to first.
 *
 * @param href where the link leads without a script: it is followed when the goal cannot be loaded.
 */
export type MakeMove = (move: Move, href: string) => void;

/** None while a page does not run yet: its links are then the browser's, so that no press falls between the two. */
export const Moves = createContext<MakeMove | undefined>(undefined);

/** A click handler for a link: the move on a plain click, the browser's own way otherwise (new tab, download…). */
export function useMove(): (move: Move) => (event: MouseEvent<HTMLAnchorElement>) => void {
  const make = useContext(Moves);
  return (move) => (event) => {
    if (make === undefined) return;
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    make(move, event.currentTarget.href);
  };
}
