import { useEffect, useRef } from 'react';
import type { ActorRefFrom } from 'xstate';
import { readEntry, type Arrival } from '../../session/arrival.ts';
import type { Loader } from '../../guide/loader.ts';
import { urlOf } from '../../guide/pages.ts';
import { back, goalsIn, pageOf, type Session } from '../../session/session.ts';
import { writeSession } from '../../session/storage.ts';
import type { Notice, wizard } from '../../session/wizard.ts';

/**
 * Keeps the address, the history and the tab's storage in step with the session, and the session with the browser's
 * Back and Forward. The stored session joins in once the page runs; until then the document is what was prerendered.
 *
 * @param arrival the session to begin with; none where there is no browser.
 * @returns « retour »: the browser's own Back where this tab has a page to go back to.
 */
export function useBrowser(
  actor: ActorRefFrom<typeof wizard>,
  loader: Loader,
  arrival: Arrival | undefined,
): () => void {
  const goBack = useRef(() => actor.send({ type: 'BACK' }));

  useEffect(() => {
    if (arrival === undefined) return;
    let { index, answered } = arrival;
    let last = arrival.session;
    let replacing = false;

    const address = (session: Session) => urlOf(pageOf(actor.getSnapshot().context.guide, session.now).path);
    const keep = (session: Session) => writeSession(() => window.sessionStorage, session);
    const replace = (act: () => unknown) => {
      replacing = true;
      act();
      replacing = false;
    };

    /** Puts an entry into the history; false when the browser refuses, as Safari does past a hundred in half a minute. */
    const write = (entry: object, href: string): boolean => {
      try {
        if (replacing) window.history.replaceState(entry, '', href);
        else window.history.pushState(entry, '', href);
        return true;
      } catch {
        return false;
      }
    };

    const notices: Notice[] = [...arrival.notices];
    let refused = !keep(last);
    if (refused) notices.push({ kind: 'no-storage' });
    replace(() => write({ index, session: last, answered }, address(last)));
    actor.send({ type: 'RESTORE', session: last, notices });

    const subscription = actor.subscribe(({ context }) => {
      if (context.session === last) return;
      last = context.session;
      const place = replacing ? index : index + 1;
      const byAnswer = replacing ? answered : context.announcement?.kind === 'answered';
      // What the person said is kept before anything that a browser may refuse.
      const kept = keep(last);
      if (write({ index: place, session: last, answered: byAnswer }, address(last))) {
        index = place;
        answered = byAnswer;
      }
      // A storage that fills up is told once, not at every step.
      if (!kept && !refused) actor.send({ type: 'NOT_KEPT' });
      refused = !kept;
    });

    const onPopState = (event: PopStateEvent) => {
      const entry = readEntry(event.state);
      if (entry === undefined) return;
      // One step back from an answer drops it; any other move of the browser shows what its entry kept.
      const session = answered && entry.index === index - 1 ? back(last) : entry.session;
      const backward = entry.index < index;
      ({ index, answered } = entry);
      const { guide } = actor.getSnapshot().context;
      loader.ensure(goalsIn(session, guide.root)).then(
        (whole) => {
          if (whole !== guide) actor.send({ type: 'LOADED', guide: whole });
          replace(() => actor.send({ type: 'GO', session, backward }));
        },
        () => window.location.reload(),
      );
    };

    goBack.current = () => {
      if (index > 0) window.history.back();
      else replace(() => actor.send({ type: 'BACK' }));
    };
    window.addEventListener('popstate', onPopState);
    return () => {
      window.removeEventListener('popstate', onPopState);
      subscription.unsubscribe();
    };
  }, [actor, loader, arrival]);

  return () => goBack.current();
}
