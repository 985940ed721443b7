/** The wizard's listener that counts what the person does. It is not in a build that counts nothing. */
import type { ActorRefFrom } from 'xstate';
import { eventsOf, shown } from '../../measure/moves.ts';
import type { wizardMachine } from '../../session/wizard.machine.ts';
import { createCounter, type Count } from '../shared/counter.ts';

let counter: Count | undefined;

/** The document's one counter. */
export const count: Count = (events) => {
  counter ??= createCounter(import.meta.env.VITE_MESURE ?? '');
  counter(events);
};

/** Whether the document was asked for, and not only shown again: a reload is no visit more. */
function isNewVisit(): boolean {
  const [entry] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  return entry === undefined || entry.type === 'navigate';
}

/** Counts what the person does on a wizard's pages. */
export function connectCounting(actor: ActorRefFrom<typeof wizardMachine>): () => void {
  let { session } = actor.getSnapshot().context;
  const subscriptions = [
    actor.on('restored', (restored) => {
      session = restored.session;
      if (isNewVisit()) count([shown(actor.getSnapshot().context.guide, session)]);
    }),
    actor.on('moved', ({ session: after, answered, announcement }) => {
      const before = session;
      session = after;
      const back = announcement.kind === 'back';
      // What the page says of the move is there once the move is over. The rest waits until the page has changed.
      queueMicrotask(() => {
        const { guide, notices } = actor.getSnapshot().context;
        setTimeout(() => count(eventsOf(guide, before, { session: after, answered, back, notices })), 0);
      });
    }),
  ];
  return () => {
    for (const subscription of subscriptions) subscription.unsubscribe();
  };
}
