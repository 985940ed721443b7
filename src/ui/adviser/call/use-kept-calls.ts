import { useEffect } from 'react';
import type { ActorRefFrom } from 'xstate';
import { CALLS_KEY, isTouched, writeCalls } from '../../../adviser/call/calls.ts';
import { callOf, type callsMachine } from '../../../adviser/call/calls.machine.ts';

/**
 * Keeps the calls in the tab as they stand: a reload loses nothing, closing the tab leaves nothing, and the browser asks before it closes one with
 * a call. A link of the desk never takes a call away: it opens beside it.
 *
 * @param onRefused called when the tab's storage refuses; must stay the same function.
 */
export function useKeptCalls(actor: ActorRefFrom<typeof callsMachine>, onRefused: () => void): void {
  useEffect(() => {
    const keep = () => {
      const now = actor.getSnapshot().context;
      try {
        window.sessionStorage.setItem(CALLS_KEY, writeCalls(callOf(now.current), now.parked.map(callOf)));
      } catch {
        onRefused();
      }
    };
    keep();
    const subscription = actor.subscribe(keep);
    return () => subscription.unsubscribe();
  }, [actor, onRefused]);

  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => {
      const now = actor.getSnapshot().context;
      if (isTouched(callOf(now.current)) || now.parked.length > 0) event.preventDefault();
    };
    const elsewhere = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest('a[href]') : null;
      if (!(link instanceof HTMLAnchorElement) || event.defaultPrevented || link.download !== '') return;
      if (link.getAttribute('href')?.startsWith('#') === true) return;
      link.target = '_blank';
      link.rel = 'noopener';
    };
    window.addEventListener('beforeunload', ask);
    window.addEventListener('click', elsewhere);
    return () => {
      window.removeEventListener('beforeunload', ask);
      window.removeEventListener('click', elsewhere);
    };
  }, [actor]);
}
