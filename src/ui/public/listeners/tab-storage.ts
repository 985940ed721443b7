/** The wizard's listener for the tab's storage: a reload loses nothing. */
import type { ActorRefFrom } from 'xstate';
import { writeSession } from '../../../session/storage.ts';
import type { wizardMachine } from '../../../session/wizard.machine.ts';
import type { Session } from '../../../session/session.ts';

/** Keeps each session in the tab, and tells the wizard when the storage begins to refuse. */
export function connectStorage(actor: ActorRefFrom<typeof wizardMachine>): () => void {
  let refused = false;
  const keep = ({ session }: { readonly session: Session }) => {
    const kept = writeSession(() => window.sessionStorage, session);
    if (!kept && !refused) actor.send({ type: 'NOT_KEPT' });
    refused = !kept;
  };
  const subscriptions = [actor.on('restored', keep), actor.on('moved', keep)];
  // A document that comes back whole, as it was left, is where the person now stands: the storage says so again.
  const onPageShow = (event: PageTransitionEvent) => {
    if (event.persisted) keep(actor.getSnapshot().context);
  };
  window.addEventListener('pageshow', onPageShow);
  return () => {
    window.removeEventListener('pageshow', onPageShow);
    for (const subscription of subscriptions) subscription.unsubscribe();
  };
}
