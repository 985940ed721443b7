/** The wizard's listener for the browser's history: each move is an entry, and Back and Forward come back as moves. */
import type { ActorRefFrom } from 'xstate';
import { pathOf } from '../../../guide/pages.ts';
import { isCodeHash, readEntry, type Arrival, type Entry } from '../../../session/arrival.ts';
import { arrive, back, pageOf } from '../../../session/session.ts';
import type { wizardMachine } from '../../../session/wizard.machine.ts';

export interface TabHistory {
  /** « Retour »: the browser's own Back where this tab has an entry to go back to. */
  readonly goBack: () => void;
  readonly disconnect: () => void;
}

/** Writes an entry; false when the browser refuses, as Safari does past a hundred in half a minute. */
function write(how: 'push' | 'replace', entry: Entry, href: string): boolean {
  try {
    if (how === 'push') window.history.pushState(entry, '', href);
    else window.history.replaceState(entry, '', href);
    return true;
  } catch {
    return false;
  }
}

/** Ties the history of the tab and a wizard together, from the entry where the document arrived. */
export function connectHistory(actor: ActorRefFrom<typeof wizardMachine>, arrival: Arrival): TabHistory {
  let currentEntry: Entry = { index: arrival.index, answered: arrival.answered, session: arrival.session };

  const subscriptions = [
    actor.on('restored', ({ session, href }) => {
      currentEntry = { ...currentEntry, session };
      write('replace', currentEntry, href);
    }),
    actor.on('moved', ({ how, session, href, answered }) => {
      const entry =
        how === 'push' ? { index: currentEntry.index + 1, session, answered } : { ...currentEntry, session };
      // An entry that the browser refused does not count: the next one takes its place.
      currentEntry = write(how, entry, href) ? entry : { ...currentEntry, session };
    }),
    actor.on('left', ({ href }) => {
      if (href === undefined) window.location.reload();
      else window.location.assign(href);
    }),
  ];

  /**
   * An entry that is not ours: a link inside the page, another script's, one from before this program ran. Its address
   * says which page it shows; the session of that page is written into it.
   */
  const adopt = () => {
    const { guide } = actor.getSnapshot().context;
    const path = pathOf(window.location.pathname);
    const shown = pageOf(guide, currentEntry.session.now).path;
    if (path === shown && !isCodeHash(window.location.hash)) {
      write('replace', currentEntry, window.location.href);
    } else if (path !== shown && guide.pages.has(path)) {
      const session = arrive(guide, currentEntry.session, path);
      const backward = session.now.answers.length < currentEntry.session.now.answers.length;
      currentEntry = { ...currentEntry, session, answered: false };
      actor.send({ type: 'GO', move: { type: 'GO', session, backward } });
    } else {
      // A spoken code in the address, or a page of a goal that is not here: the document begins again with it.
      window.location.reload();
    }
  };

  const onPopState = (event: PopStateEvent) => {
    const entry = readEntry(event.state);
    if (entry === undefined) {
      adopt();
      return;
    }
    const backward = entry.index < currentEntry.index;
    // One step back from an answer drops it; any other move of the browser shows what its entry kept.
    const dropsAnswer = currentEntry.answered && entry.index === currentEntry.index - 1;
    const session = dropsAnswer ? back(currentEntry.session) : entry.session;
    currentEntry = { ...entry, session };
    actor.send({ type: 'GO', move: { type: 'GO', session, backward } });
  };
  window.addEventListener('popstate', onPopState);

  return {
    goBack: () => {
      if (actor.getSnapshot().hasTag('busy')) return;
      if (currentEntry.index > 0) window.history.back();
      else actor.send({ type: 'MOVE', move: { type: 'BACK' } });
    },
    disconnect: () => {
      window.removeEventListener('popstate', onPopState);
      for (const subscription of subscriptions) subscription.unsubscribe();
    },
  };
}
