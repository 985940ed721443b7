/**
 * Keeps one build of the site in this browser, and answers the requests of its pages from there.
 *
 * Two versions never mix: a document comes from one build's cache, or from the network, and names parts whose addresses
 * change with their content, so that any copy of a part is the right one.
 */
import {
  CACHE_PREFIX,
  groupOf,
  isFixed,
  NOT_FOUND_URL,
  OFFLINE_URL,
  STAMP_URL,
  WORKER_URL,
  type Bundle,
  type Group,
  type PrecacheManifest,
} from './cache-names.ts';

/** Pages not compared with the site's for so long ask the network first. */
const FRESH = 24 * 3600 * 1000;
/** How long such a page waits for the network before the copy is shown, in milliseconds. */
const PATIENCE = 3000;
/** How many earlier builds stay, for the tabs that are still open on them. */
const EARLIER = 2;

/** What the cache uses of the browser: a test gives its own. */
export interface Environment {
  readonly origin: string;
  readonly caches: CacheStorage;
  readonly fetch: (request: Request | string, init?: RequestInit) => Promise<Response>;
  readonly now: () => number;
}

/** Keeps the worker alive until some work is done. A failure there is ignored: the page was already answered. */
type Wait = (work: Promise<unknown>) => void;

export interface SiteCache {
  /**
   * Fetches what this build's cache lacks, one file after the other.
   *
   * @throws when a file cannot be fetched or stored; a cache that was never complete is then deleted.
   *
   * @param goals the goals to keep; all of the site when not given.
   */
  readonly store: (goals?: readonly string[]) => Promise<void>;
  /** Removes the caches of all builds but this one and the last ones before it. */
  readonly deleteOldCaches: () => Promise<void>;
  /**
   * Answers a request; undefined for a request that the browser should handle itself.
   *
   * @param light whether only the goals that are visited are kept.
   */
  readonly answer: (request: Request, light: boolean, wait: Wait) => Promise<Response> | undefined;
}

/** Headers that belong to the file that pages travel in, and not to the pages. */
const OF_THE_FILE = [
  'accept-ranges',
  'age',
  'cache-control',
  'content-encoding',
  'content-length',
  'date',
  'etag',
  'last-modified',
  'transfer-encoding',
  'vary',
];

/** The headers of a page that travelled in a file: those of the host, its security policy among them. */
function headersOfPage(file: Response): Headers {
  const headers = new Headers(file.headers);
  for (const name of OF_THE_FILE) headers.delete(name);
  headers.set('content-type', 'text/html; charset=utf-8');
  return headers;
}

/** A network that answers every address with a page of its own (a hotel's, a train's) must not be kept as ours. */
function isOurs(response: Response): boolean {
  return (
    response.ok &&
    !response.redirected &&
    !(response.headers.get('content-type') ?? '').startsWith('text/html')
  );
}

function within<T>(milliseconds: number, work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('trop long')), milliseconds);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

/** The cache of one build, and the answers that it gives. */
export function createSiteCache(plan: PrecacheManifest, environment: Environment): SiteCache {
  const { caches, origin } = environment;
  const name = CACHE_PREFIX + plan.build;
  const open = (): Promise<Cache> => caches.open(name);
  const find = (cache: Cache, path: string): Promise<Response | undefined> =>
    cache.match(origin + path, { ignoreVary: true });
  const put = (cache: Cache, path: string, response: Response): Promise<void> =>
    cache.put(origin + path, response);
  const stamp = (cache: Cache): Promise<void> =>
    put(cache, STAMP_URL, new Response(String(environment.now())));

  const groupFor = (path: string): Group => plan.goals[groupOf(plan.goals, path)] ?? plan.base;

  const get = async (path: string): Promise<Response> => {
    // Nobody waits for it, so it has a low priority. An address without a hash must not come from the HTTP cache.
    const init = { priority: 'low', cache: isFixed(path) ? 'default' : 'no-cache' } as const;
    const response = await environment.fetch(origin + path, init);
    if (!isOurs(response)) throw new Error(`${path} : ${response.status}`);
    return response;
  };
  const cacheFile = async (cache: Cache, path: string): Promise<void> => {
    if ((await find(cache, path)) === undefined) await put(cache, path, await get(path));
  };
  const cacheGroup = async (cache: Cache, group: Group): Promise<void> => {
    if ((await find(cache, group.pages)) === undefined) {
      const file = await get(group.pages);
      const pages = (await file.clone().json()) as Bundle;
      const headers = headersOfPage(file);
      await Promise.all(
        Object.entries(pages).map(([path, html]) => put(cache, path, new Response(html, { headers }))),
      );
      // Written last: the addresses of a group that is whole.
      await put(cache, group.pages, Response.json(Object.keys(pages)));
    }
    for (const path of group.files) await cacheFile(cache, path);
  };
  /** The pages of a group, when this device has cached all of them once. */
  const cachedPages = async (cache: Cache, path: string): Promise<readonly string[] | undefined> => {
    const held = await find(cache, groupFor(path).pages);
    return held === undefined ? undefined : ((await held.json()) as readonly string[]);
  };

  const store: SiteCache['store'] = async (goals) => {
    const cache = await open();
    const once = await find(cache, STAMP_URL);
    try {
      await cacheGroup(cache, plan.base);
      for (const [goal, group] of Object.entries(plan.goals)) {
        if (goals === undefined || goals.includes(goal)) await cacheGroup(cache, group);
      }
      if (goals === undefined) for (const path of plan.rest) await cacheFile(cache, path);
      await stamp(cache);
    } catch (error) {
      if (once === undefined) await caches.delete(name);
      throw error;
    }
  };

  const isFresh = async (cache: Cache): Promise<boolean> => {
    const kept = await find(cache, STAMP_URL);
    return kept !== undefined && Math.abs(environment.now() - Number(await kept.text())) < FRESH;
  };
  /** When the host still serves the page that is cached, the whole cache counts as fresh again. */
  const compare = async (cache: Cache, known: Response, served: Response): Promise<void> => {
    if ((await known.text()) === (await served.text())) await stamp(cache);
  };

  /** The page shown in the place of one that is neither cached nor reachable. */
  const missing = async (cache: Cache, path: string, exists: boolean): Promise<Response> => {
    const page = await find(cache, exists ? OFFLINE_URL : NOT_FOUND_URL);
    if (page === undefined) throw new Error(`${path} : hors d’atteinte`);
    return new Response(page.body, { status: exists ? 503 : 404, headers: page.headers });
  };

  const document = async (request: Request, light: boolean, wait: Wait): Promise<Response> => {
    const { pathname, search } = new URL(request.url);
    const path = pathname.replace(/\/index\.html$/, '/');
    const cache = await open();
    const known = await find(cache, path);
    if (known !== undefined && (await isFresh(cache))) return known;
    if (known === undefined && !path.endsWith('/') && (await find(cache, `${path}/`)) !== undefined) {
      return Response.redirect(`${origin}${path}/${search}`, 301);
    }
    const held = known === undefined ? await cachedPages(cache, path) : undefined;
    const exists = held === undefined || held.includes(path);
    if (known === undefined && exists) {
      // A light visit has not kept it yet, or the browser threw it away: its group is kept now, whole.
      await cache.delete(origin + groupFor(path).pages);
      wait(store(light ? [groupOf(plan.goals, path)] : undefined));
    }
    try {
      // The browser's own cache would compare the page with itself.
      const asked =
        known === undefined ? environment.fetch(request) : environment.fetch(request, { cache: 'no-cache' });
      const served = known === undefined ? await asked : await within(PATIENCE, asked);
      if (known === undefined) return served;
      if (served.status >= 500) return known;
      if (served.ok) wait(compare(cache, known.clone(), served.clone()));
      return served;
    } catch {
      return known ?? missing(cache, path, exists);
    }
  };

  const part = async (request: Request, wait: Wait): Promise<Response> => {
    const path = new URL(request.url).pathname;
    const held = await caches.match(origin + path, { ignoreVary: true });
    if (held !== undefined) return held;
    const served = await environment.fetch(request);
    if (isFixed(path) && isOurs(served)) {
      const copy = served.clone();
      wait(open().then((cache) => put(cache, path, copy)));
    }
    return served;
  };

  return {
    store,
    deleteOldCaches: async () => {
      const earlier = (await caches.keys()).filter((one) => one.startsWith(CACHE_PREFIX) && one !== name);
      await Promise.all(earlier.slice(0, -EARLIER).map((one) => caches.delete(one)));
    },
    answer: (request, light, wait) => {
      const { origin: from, pathname } = new URL(request.url);
      if (request.method !== 'GET' || from !== origin || pathname === WORKER_URL) return undefined;
      const quietly: Wait = (work) => wait(work.catch(() => undefined));
      // A cache that fails, forbidden or damaged, must never stand between the person and the network.
      if (request.mode === 'navigate') {
        return document(request, light, quietly).catch(() => environment.fetch(request));
      }
      // A page that is only fetched ahead spares the network too; what is missing of it waits until it is opened.
      if (isFixed(pathname) || plan.rest.includes(pathname) || pathname.endsWith('/')) {
        return part(request, quietly).catch(() => environment.fetch(request));
      }
      return undefined;
    },
  };
}
