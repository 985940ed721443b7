import { describe, expect, test } from 'vitest';
import {
  CACHE_PREFIX,
  NOT_FOUND_URL,
  OFFLINE_URL,
  type PrecacheManifest,
} from '../../src/worker/cache-names.ts';
import { createSiteCache } from '../../src/worker/site-cache.ts';

const ORIGIN = 'https://guide.test';
const DAY = 24 * 3600 * 1000;

/** A cache store in memory, with what the siteCache uses of a browser's. */
class MemoryCaches {
  readonly stores = new Map<string, Map<string, Response>>();
  /** How many more entries fit. */
  room = Infinity;

  async open(name: string) {
    const store = this.stores.get(name) ?? new Map<string, Response>();
    this.stores.set(name, store);
    return {
      match: async (url: string) => store.get(url)?.clone(),
      put: async (url: string, response: Response) => {
        if (this.room <= 0) throw new DOMException('plein', 'QuotaExceededError');
        this.room -= 1;
        store.set(url, response);
      },
      delete: async (url: string) => store.delete(url),
    };
  }
  async match(url: string) {
    for (const store of this.stores.values()) {
      const held = store.get(url);
      if (held !== undefined) return held.clone();
    }
    return undefined;
  }
  async keys() {
    return [...this.stores.keys()];
  }
  async delete(name: string) {
    return this.stores.delete(name);
  }
}

/** The plan and the files of a small site of two goals. */
function site(build: string): { plan: PrecacheManifest; files: Map<string, string> } {
  const pages = (name: string, ...addresses: string[]): [string, string] => [
    `/donnees/documents-${name}.${build}.json`,
    JSON.stringify(Object.fromEntries(addresses.map((address) => [address, `${address} de ${build}`]))),
  ];
  const files = new Map<string, string>([
    pages('base', '/', OFFLINE_URL, NOT_FOUND_URL),
    pages('un', '/un/a/', '/un/b/'),
    pages('deux', '/deux/a/'),
    [`/donnees/racine.${build}.json`, '{}'],
    [`/donnees/but-un.${build}.json`, '{}'],
    [`/donnees/but-deux.${build}.json`, '{}'],
    ['/assets/recherche.js', ''],
    ['/icone.svg', ''],
  ]);
  const plan: PrecacheManifest = {
    build,
    base: { pages: `/donnees/documents-base.${build}.json`, files: [`/donnees/racine.${build}.json`] },
    goals: {
      un: { pages: `/donnees/documents-un.${build}.json`, files: [`/donnees/but-un.${build}.json`] },
      deux: { pages: `/donnees/documents-deux.${build}.json`, files: [`/donnees/but-deux.${build}.json`] },
    },
    rest: ['/assets/recherche.js', '/icone.svg'],
  };
  return { plan, files };
}

/** A browser and a network around one siteCache; the network serves one build, or nothing. */
function browser(caches = new MemoryCaches()) {
  const state = {
    now: 1_800_000_000_000,
    files: new Map<string, string>(),
    cut: false,
    portal: false,
    asked: [] as string[],
  };
  const fetchFile = async (request: Request | string): Promise<Response> => {
    const path = new URL(typeof request === 'string' ? request : request.url).pathname;
    state.asked.push(path);
    if (state.cut) throw new TypeError('pas de réseau');
    const text = state.files.get(path);
    if (text === undefined)
      return new Response('absent', { status: 404, headers: { 'content-type': 'text/html' } });
    const type = state.portal || path.endsWith('/') ? 'text/html; charset=utf-8' : 'application/json';
    return new Response(text, {
      headers: { 'content-type': type, 'x-content-type-options': 'nosniff', etag: '"1"' },
    });
  };
  const cacheOf = (plan: PrecacheManifest) =>
    createSiteCache(plan, {
      origin: ORIGIN,
      // What the siteCache uses of a store, and nothing else.
      caches: caches as unknown as CacheStorage,
      fetch: fetchFile,
      now: () => state.now,
    });
  return { state, caches, cacheOf };
}

type SiteCache = ReturnType<ReturnType<typeof browser>['cacheOf']>;

/** Asks as a page does, and waits for what goes on behind. */
async function ask(
  siteCache: SiteCache,
  path: string,
  { mode = 'navigate', light = false, method = 'GET' } = {},
) {
  const behind: Promise<unknown>[] = [];
  // A request that navigates cannot be made by hand.
  const request = { url: new URL(path, ORIGIN).href, mode, method } as Request;
  const response = await siteCache.answer(request, light, (work) => behind.push(work));
  await Promise.all(behind);
  return response;
}

async function textOf(siteCache: SiteCache, path: string, options = {}): Promise<string | undefined> {
  return (await ask(siteCache, path, options))?.text();
}

/** A device that has kept a whole build. */
async function visited(build = 'a') {
  const around = browser();
  const { plan, files } = site(build);
  around.state.files = files;
  const siteCache = around.cacheOf(plan);
  await siteCache.store();
  around.state.asked = [];
  return { ...around, siteCache, plan };
}

describe('what a device keeps', () => {
  test('every page, part and program of the build, each asked for once', async () => {
    const { siteCache, state } = await visited();
    state.cut = true;
    expect(await textOf(siteCache, '/un/b/')).toBe('/un/b/ de a');
    expect(await textOf(siteCache, '/donnees/but-deux.a.json', { mode: 'cors' })).toBe('{}');
    expect(await textOf(siteCache, '/assets/recherche.js', { mode: 'cors' })).toBe('');
    expect(await textOf(siteCache, '/icone.svg', { mode: 'no-cors' })).toBe('');
    await siteCache.store();
    expect(state.asked).toEqual([]);
  });

  test('a page that is only fetched ahead comes from the copy, and sets nothing else going when it is not there', async () => {
    const { siteCache, state } = await visited();
    expect(await textOf(siteCache, '/un/b/', { mode: 'no-cors' })).toBe('/un/b/ de a');
    expect(state.asked).toEqual([]);
    state.files.set('/trois/', 'du réseau');
    expect(await textOf(siteCache, '/trois/', { mode: 'no-cors' })).toBe('du réseau');
    expect(state.asked).toEqual(['/trois/']);
    // Nor is it kept: it is of no build that this device holds whole.
    state.cut = true;
    await expect(ask(siteCache, '/trois/', { mode: 'no-cors' })).rejects.toThrow('pas de réseau');
  });

  test('pages carry the host’s headers, and none of those of the file they came in', async () => {
    const { siteCache } = await visited();
    const { headers } = (await ask(siteCache, '/un/a/')) ?? new Response();
    expect(headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('etag')).toBeNull();
  });

  test('with little traffic asked for, only the goal in hand, and each other one when it is visited', async () => {
    const around = browser();
    const { plan, files } = site('a');
    files.set('/deux/a/', 'deux du réseau');
    around.state.files = files;
    const siteCache = around.cacheOf(plan);
    await siteCache.store(['un']);
    expect(around.state.asked).not.toContain(plan.goals['deux']?.pages);
    expect(around.state.asked).not.toContain('/assets/recherche.js');
    around.state.cut = true;
    expect(await textOf(siteCache, '/un/a/', { light: true })).toBe('/un/a/ de a');
    // Not here and not within reach: said so, and not that it does not exist.
    const missing = await ask(siteCache, '/deux/a/', { light: true });
    expect([missing?.status, await missing?.text()]).toEqual([503, `${OFFLINE_URL} de a`]);
    around.state.cut = false;
    expect(await textOf(siteCache, '/deux/a/', { light: true })).toBe('deux du réseau');
    around.state.cut = true;
    expect(await textOf(siteCache, '/deux/a/', { light: true })).toBe('/deux/a/ de a');
    expect(around.state.asked).not.toContain('/assets/recherche.js');
    // A part that a page asks for by itself stays too.
    around.state.cut = false;
    await ask(siteCache, '/assets/recherche.js', { mode: 'cors', light: true });
    around.state.cut = true;
    expect(await textOf(siteCache, '/assets/recherche.js', { mode: 'cors' })).toBe('');
  });

  test('nothing half: a file that does not come, or a store that is full, leaves no cache', async () => {
    const { plan, files } = site('a');
    const around = browser();
    files.delete('/donnees/but-deux.a.json');
    around.state.files = files;
    await expect(around.cacheOf(plan).store()).rejects.toThrow('but-deux');
    expect(await around.caches.keys()).toEqual([]);
    const full = browser();
    full.state.files = site('a').files;
    full.caches.room = 5;
    await expect(full.cacheOf(plan).store()).rejects.toThrow('plein');
    expect(await full.caches.keys()).toEqual([]);
  });

  test('nothing of a network that answers every address with a page of its own', async () => {
    const around = browser();
    const { plan, files } = site('a');
    const portal = 'Identifiez-vous';
    for (const path of ['/assets/recherche.js', '/un/a/']) files.set(path, portal);
    around.state.files = files;
    around.state.portal = true;
    const siteCache = around.cacheOf(plan);
    await expect(siteCache.store()).rejects.toThrow('documents-base');
    expect(await textOf(siteCache, '/assets/recherche.js', { mode: 'cors' })).toBe(portal);
    around.state.portal = false;
    files.set('/assets/recherche.js', 'le programme');
    expect(await textOf(siteCache, '/assets/recherche.js', { mode: 'cors' })).toBe('le programme');
  });

  test('the last builds before this one, and nothing of another program', async () => {
    const { caches, cacheOf, state } = await visited('a');
    await caches.open('autre');
    for (const build of ['b', 'c', 'd']) {
      const { plan, files } = site(build);
      state.files = files;
      await cacheOf(plan).store();
      await cacheOf(plan).deleteOldCaches();
    }
    expect(await caches.keys()).toEqual([
      'autre',
      ...['b', 'c', 'd'].map((build) => `${CACHE_PREFIX}${build}`),
    ]);
  });
});

describe('versions never mix', () => {
  test('a page of an earlier build finds its parts after the next build came in', async () => {
    const { cacheOf, state } = await visited('a');
    const { plan, files } = site('b');
    state.files = files;
    const next = cacheOf(plan);
    await next.store();
    await next.deleteOldCaches();
    state.asked = [];
    expect(await textOf(next, '/donnees/but-un.a.json', { mode: 'cors' })).toBe('{}');
    expect(await textOf(next, '/un/a/')).toBe('/un/a/ de b');
    expect(state.asked).toEqual([]);
  });

  test('a build that comes back is there already', async () => {
    const { siteCache, cacheOf, state } = await visited('a');
    const { plan, files } = site('b');
    state.files = files;
    await cacheOf(plan).store();
    state.asked = [];
    state.files = site('a').files;
    await siteCache.store();
    expect(state.asked).toEqual([]);
    expect(await textOf(siteCache, '/un/a/')).toBe('/un/a/ de a');
  });
});

describe('how old a page may be', () => {
  test('under a day, the copy is shown; after, the network’s page is, where it comes', async () => {
    const { siteCache, state } = await visited('a');
    state.files = new Map([['/un/a/', '/un/a/ de b']]);
    state.now += DAY - 1;
    expect(await textOf(siteCache, '/un/a/')).toBe('/un/a/ de a');
    state.now += 2;
    expect(await textOf(siteCache, '/un/a/')).toBe('/un/a/ de b');
    // It differs: the next one asks too.
    expect(await textOf(siteCache, '/un/a/')).toBe('/un/a/ de b');
    state.cut = true;
    expect(await textOf(siteCache, '/un/a/')).toBe('/un/a/ de a');
  });

  test('a page that has not changed on the site is good for another day', async () => {
    const { siteCache, state } = await visited('a');
    state.files = new Map([['/un/a/', '/un/a/ de a']]);
    state.now += 2 * DAY;
    await ask(siteCache, '/un/a/');
    state.asked = [];
    await ask(siteCache, '/un/a/');
    expect(state.asked).toEqual([]);
  });

  test('a page that the site no longer has is not shown from the copy', async () => {
    const { siteCache, state } = await visited('a');
    state.files = new Map();
    state.now += 2 * DAY;
    expect((await ask(siteCache, '/un/a/'))?.status).toBe(404);
  });
});

describe('wrong addresses and other requests', () => {
  test('without a network, an address that does not exist is a 404', async () => {
    const { siteCache, state } = await visited('a');
    state.cut = true;
    const response = await ask(siteCache, '/un/nulle-part/');
    expect([response?.status, await response?.text()]).toEqual([404, `${NOT_FOUND_URL} de a`]);
  });

  test('a page without its last slash leads to its address, its question kept', async () => {
    const { siteCache, state } = await visited('a');
    state.cut = true;
    const response = await ask(siteCache, '/un/a?de=ici');
    expect([response?.status, response?.headers.get('location')]).toEqual([301, `${ORIGIN}/un/a/?de=ici`]);
  });

  test('other origins, other methods, the worker itself and files that nobody keeps are left alone', async () => {
    const { siteCache } = await visited('a');
    expect(await ask(siteCache, 'https://ailleurs.test/un/a/')).toBeUndefined();
    expect(await ask(siteCache, '/un/a/', { method: 'POST' })).toBeUndefined();
    expect(await ask(siteCache, '/sw.js', { mode: 'same-origin' })).toBeUndefined();
    expect(await ask(siteCache, '/guide.json', { mode: 'cors' })).toBeUndefined();
  });

  test('a store that fails never stands between the person and the network', async () => {
    const { siteCache, state, caches } = await visited('a');
    state.files.set('/un/a/', 'du réseau');
    caches.open = () => Promise.reject(new DOMException('interdit', 'SecurityError'));
    caches.match = () => Promise.reject(new DOMException('interdit', 'SecurityError'));
    expect(await textOf(siteCache, '/un/a/')).toBe('du réseau');
    expect(await textOf(siteCache, '/donnees/racine.a.json', { mode: 'cors' })).toBe('{}');
  });
});
