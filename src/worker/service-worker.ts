/** The service worker: after the first visit, the whole guide is on this device. */
import { groupOf, type PrecacheManifest } from './cache-names.ts';
import { createSiteCache } from './site-cache.ts';
import { scope } from './scope.ts';

/** Written before this script once every page is: see `src/site/precache.ts`. */
declare const PLAN: PrecacheManifest;

const siteCache = createSiteCache(PLAN, {
  origin: scope.location.origin,
  caches: scope.caches,
  fetch: (request, init) => fetch(request, init),
  now: () => Date.now(),
});
/** When the person asked for little traffic (Save-Data), only the goals that they visit are cached. */
const light = () => scope.navigator.connection?.saveData === true;

/** The goals of the pages that are open. */
async function openGoals(): Promise<string[]> {
  const open = await scope.clients.matchAll({ type: 'window', includeUncontrolled: true });
  return open.map(({ url }) => groupOf(PLAN.goals, new URL(url).pathname));
}

async function install(): Promise<void> {
  await siteCache.store(light() ? await openGoals() : undefined);
  // No need to wait for the tabs that are open on an earlier build: their parts stay, see `deleteOldCaches`.
  await scope.skipWaiting();
}

scope.addEventListener('install', (event) => event.waitUntil(install()));
scope.addEventListener('activate', (event) =>
  event.waitUntil(Promise.all([siteCache.deleteOldCaches(), scope.clients.claim()])),
);
scope.addEventListener('fetch', (event) => {
  const answer = siteCache.answer(event.request, light(), (work) => event.waitUntil(work));
  if (answer !== undefined) event.respondWith(answer);
});
