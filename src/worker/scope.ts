/** What a service worker finds around it; TypeScript's own types of it cannot stand beside those of a page. */

interface Extendable extends Event {
  /** Keeps the worker alive until this is done. */
  readonly waitUntil: (work: Promise<unknown>) => void;
}

/** A request of a page that the worker may answer. */
interface FetchEvent extends Extendable {
  readonly request: Request;
  readonly respondWith: (response: Promise<Response>) => void;
}

interface WorkerScope {
  readonly caches: CacheStorage;
  readonly clients: {
    readonly claim: () => Promise<void>;
    readonly matchAll: (options: {
      readonly type: 'window';
      readonly includeUncontrolled: boolean;
    }) => Promise<readonly { readonly url: string }[]>;
  };
  readonly location: Location;
  readonly navigator: Navigator;
  readonly registration: ServiceWorkerRegistration;
  readonly skipWaiting: () => Promise<void>;
  readonly addEventListener: {
    (type: 'install' | 'activate', listener: (event: Extendable) => void): void;
    (type: 'fetch', listener: (event: FetchEvent) => void): void;
  };
}

/** The global scope of the worker that runs this. */
export const scope = globalThis as unknown as WorkerScope;
