/** How a document of the guide begins to run: the parts that it needs are fetched, and what the tab kept is resumed. */
import { arriveAt, keptSession, readEntry, type Arrival } from '../../session/arrival.ts';
import { goalsFor, type Guide } from '../../guide/guide.ts';
import type { Loader } from '../../guide/loader.ts';
import { pathOf } from '../../guide/pages.ts';
import { goalsIn } from '../../session/session.ts';
import { readSession } from '../../session/storage.ts';

interface Beginning {
  readonly guide: Guide;
  /** The page that the address names. */
  readonly path: string;
  readonly arrival: Arrival;
}

/** Lets a tap or a scroll come in between two pieces of work: on an old phone each takes a tenth of a second. */
export function breathe(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve);
  });
}

/** The page of this site whose link was followed, as far as the browser says. */
function referrerPath(): string | undefined {
  if (!URL.canParse(document.referrer)) return undefined;
  const { origin, pathname } = new URL(document.referrer);
  return origin === window.location.origin ? pathOf(pathname) : undefined;
}

/**
 * Reads the address, the history entry, the tab's storage and the referrer, and loads the goals that they need.
 *
 * Rejects only when the part of the page itself cannot be had: without those of the pages before it, the page stands
 * alone.
 */
export async function begin(loader: Loader): Promise<Beginning> {
  const path = pathOf(window.location.pathname);
  const stored = readSession(() => window.sessionStorage);
  const entry = readEntry(window.history.state);
  let kept = keptSession(entry, stored);
  const rootGuide = await loader.ensure([]);
  await breathe();
  const referrer = referrerPath();
  const own = goalsFor(rootGuide, path);
  let guide = await loader.ensure(own);
  try {
    guide = await loader.ensure([
      ...own,
      ...(referrer === undefined ? [] : goalsFor(rootGuide, referrer)),
      ...(kept === undefined ? [] : goalsIn(kept, rootGuide.root)),
    ]);
  } catch {
    kept = undefined;
  }
  await breathe();
  const arrival = arriveAt(guide, path, kept, { entry, stored, hash: window.location.hash, referrer });
  return { guide, path, arrival };
}
