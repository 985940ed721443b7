/** The service worker: after the first visit, the whole guide is on this device. */
import { groupOf, type Plan } from './cache-names.ts';
import { createKeeper } from './site-cache.ts';
import { scope } from './scope.ts';

/** Written before this script once every page is: see `src/site/precache.ts`. */
declare const PLAN: Plan;

const keeper = createKeeper(PLAN, {
  origin: scope.location.origin,
  caches: scope.caches,
  fetch: (request, init) => fetch(request, init),
  now: () => Date.now(),
});
/** The person asked for little traffic: only the goals that they visit are kept. */
const light = () => scope.navigator.connection?.saveData === true;

/** The goals of the pages that are open. */
async function inHand(): Promise<string[]> {
  const open = await scope.clients.matchAll({ type: 'window', includeUncontrolled: true });
  return open.map(({ url }) => groupOf(PLAN.goals, new URL(url).pathname));
}

async function install(): Promise<void> {
  await keeper.store(light() ? await inHand() : undefined);
  // No need to wait for the tabs that are open on an earlier build: their parts stay, see `tidy`.
  await scope.skipWaiting();
}

scope.addEventListener('install', (event) => event.waitUntil(install()));
scope.addEventListener('activate', (event) =>
  event.waitUntil(Promise.all([keeper.tidy(), scope.clients.claim()])),
);
scope.addEventListener('fetch', (event) => {
  const answer = keeper.answer(event.request, light(), (work) => event.waitUntil(work));
  if (answer !== undefined) event.respondWith(answer);
});
