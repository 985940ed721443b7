/**
 * The kill switch: published in the place of the service worker, it removes the worker and all that it kept. The person's
 * answers and the adviser's journal are elsewhere, and stay.
 */
import { CACHE_PREFIX } from './cache-names.ts';
import { scope } from './scope.ts';

async function stop(): Promise<void> {
  const ours = (await scope.caches.keys()).filter((name) => name.startsWith(CACHE_PREFIX));
  await Promise.all(ours.map((name) => scope.caches.delete(name)));
  await scope.registration.unregister();
}

scope.addEventListener('install', (event) => event.waitUntil(scope.skipWaiting()));
scope.addEventListener('activate', (event) => event.waitUntil(stop()));
