import { describe, expect, test } from 'vitest';
import { NOT_FOUND_URL, OFFLINE_URL, type Plan } from '../../src/worker/cache-names.ts';
import { createKeeper } from '../../src/worker/site-cache.ts';

const ORIGIN = 'https://guide.test';
const DAY = 24 * 3600 * 1000;

/** A cache store in memory, with what the keeper uses of a browser's. */
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
function site(build: string): { plan: Plan; files: Map<string, string> } {
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
  const plan: Plan = {
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

/** A browser and a network around one keeper; the network serves one build, or nothing. */
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
  const keeperOf = (plan: Plan) =>
    createKeeper(plan, {
      origin: ORIGIN,
      // What the keeper uses of a store, and nothing else.
      caches: caches as unknown as CacheStorage,
      fetch: fetchFile,
      now: () => state.now,
    });
  return { state, caches, keeperOf };
}

type Keeper = ReturnType<ReturnType<typeof browser>['keeperOf']>;

/** Asks as a page does, and waits for what goes on behind. */
async function ask(keeper: Keeper, path: string, { mode = 'navigate', light = false, method = 'GET' } = {}) {
  const behind: Promise<unknown>[] = [];
  // A request that navigates cannot be made by hand.
  const request = { url: new URL(path, ORIGIN).href, mode, method } as Request;
  const response = await keeper.answer(request, light, (work) => behind.push(work));
  await Promise.all(behind);
  return response;
}

async function textOf(keeper: Keeper, path: string, options = {}): Promise<string | undefined> {
  return (await ask(keeper, path, options))?.text();
}

/** A device that has kept a whole build. */
async function visited(build = 'a') {
  const around = browser();
  const { plan, files } = site(build);
  around.state.files = files;
  const keeper = around.keeperOf(plan);
  await keeper.store();
  around.state.asked = [];
  return { ...around, keeper, plan };
}

describe('what a device keeps', () => {
  test('every page, part and program of the build, each asked for once', async () => {
    const { keeper, state } = await visited();
    state.cut = true;
    expect(await textOf(keeper, '/un/b/')).toBe('/un/b/ de a');
    expect(await textOf(keeper, '/donnees/but-deux.a.json', { mode: 'cors' })).toBe('{}');
    expect(await textOf(keeper, '/assets/recherche.js', { mode: 'cors' })).toBe('');
    expect(await textOf(keeper, '/icone.svg', { mode: 'no-cors' })).toBe('');
    await keeper.store();
    expect(state.asked).toEqual([]);
  });

  test('a page that is only fetched ahead comes from the copy, and sets nothing else going when it is not there', async () => {
    const { keeper, state } = await visited();
    expect(await textOf(keeper, '/un/b/', { mode: 'no-cors' })).toBe('/un/b/ de a');
    expect(state.asked).toEqual([]);
    state.files.set('/trois/', 'du réseau');
    expect(await textOf(keeper, '/trois/', { mode: 'no-cors' })).toBe('du réseau');
    expect(state.asked).toEqual(['/trois/']);
    // Nor is it kept: it is of no build that this device holds whole.
    state.cut = true;
    await expect(ask(keeper, '/trois/', { mode: 'no-cors' })).rejects.toThrow('pas de réseau');
  });

  test('pages carry the host’s headers, and none of those of the file they came in', async () => {
    const { keeper } = await visited();
    const { headers } = (await ask(keeper, '/un/a/')) ?? new Response();
    expect(headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('etag')).toBeNull();
  });

  test('with little traffic asked for, only the goal in hand, and each other one when it is visited', async () => {
    const around = browser();
    const { plan, files } = site('a');
    files.set('/deux/a/', 'deux du réseau');
    around.state.files = files;
    const keeper = around.keeperOf(plan);
    await keeper.store(['un']);
    expect(around.state.asked).not.toContain(plan.goals['deux']?.pages);
    expect(around.state.asked).not.toContain('/assets/recherche.js');
    around.state.cut = true;
    expect(await textOf(keeper, '/un/a/', { light: true })).toBe('/un/a/ de a');
    // Not here and not within reach: said so, and not that it does not exist.
    const missing = await ask(keeper, '/deux/a/', { light: true });
    expect([missing?.status, await missing?.text()]).toEqual([503, `${OFFLINE_URL} de a`]);
    around.state.cut = false;
    expect(await textOf(keeper, '/deux/a/', { light: true })).toBe('deux du réseau');
    around.state.cut = true;
    expect(await textOf(keeper, '/deux/a/', { light: true })).toBe('/deux/a/ de a');
    expect(around.state.asked).not.toContain('/assets/recherche.js');
    // A part that a page asks for by itself stays too.
    around.state.cut = false;
    await ask(keeper, '/assets/recherche.js', { mode: 'cors', light: true });
    around.state.cut = true;
    expect(await textOf(keeper, '/assets/recherche.js', { mode: 'cors' })).toBe('');
  });

  test('nothing half: a file that does not come, or a store that is full, leaves no cache', async () => {
    const { plan, files } = site('a');
    const around = browser();
    files.delete('/donnees/but-deux.a.json');
    around.state.files = files;
    await expect(around.keeperOf(plan).store()).rejects.toThrow('but-deux');
    expect(await around.caches.keys()).toEqual([]);
    const full = browser();
    full.state.files = site('a').files;
    full.caches.room = 5;
    await expect(full.keeperOf(plan).store()).rejects.toThrow('plein');
    expect(await full.caches.keys()).toEqual([]);
  });

  test('nothing of a network that answers every address with a page of its own', async () => {
    const around = browser();
    const { plan, files } = site('a');
    const portal = 'Identifiez-vous';
    for (const path of ['/assets/recherche.js', '/un/a/']) files.set(path, portal);
    around.state.files = files;
    around.state.portal = true;
    const keeper = around.keeperOf(plan);
    await expect(keeper.store()).rejects.toThrow('documents-base');
    expect(await textOf(keeper, '/assets/recherche.js', { mode: 'cors' })).toBe(portal);
    around.state.portal = false;
    files.set('/assets/recherche.js', 'le programme');
    expect(await textOf(keeper, '/assets/recherche.js', { mode: 'cors' })).toBe('le programme');
  });

  test('the last builds before this one, and nothing of another program', async () => {
    const { caches, keeperOf, state } = await visited('a');
    await caches.open('autre');
    for (const build of ['b', 'c', 'd']) {
      const { plan, files } = site(build);
      state.files = files;
      await keeperOf(plan).store();
      await keeperOf(plan).tidy();
    }
    expect(await caches.keys()).toEqual(['autre', 'edsh-b', 'edsh-c', 'edsh-d']);
  });
});

describe('versions never mix', () => {
  test('a page of an earlier build finds its parts after the next build came in', async () => {
    const { keeperOf, state } = await visited('a');
    const { plan, files } = site('b');
    state.files = files;
    const next = keeperOf(plan);
    await next.store();
    await next.tidy();
    state.asked = [];
    expect(await textOf(next, '/donnees/but-un.a.json', { mode: 'cors' })).toBe('{}');
    expect(await textOf(next, '/un/a/')).toBe('/un/a/ de b');
    expect(state.asked).toEqual([]);
  });

  test('a build that comes back is there already', async () => {
    const { keeper, keeperOf, state } = await visited('a');
    const { plan, files } = site('b');
    state.files = files;
    await keeperOf(plan).store();
    state.asked = [];
    state.files = site('a').files;
    await keeper.store();
    expect(state.asked).toEqual([]);
    expect(await textOf(keeper, '/un/a/')).toBe('/un/a/ de a');
  });
});

describe('how old a page may be', () => {
  test('under a day, the copy is shown; after, the network’s page is, where it comes', async () => {
    const { keeper, state } = await visited('a');
    state.files = new Map([['/un/a/', '/un/a/ de b']]);
    state.now += DAY - 1;
    expect(await textOf(keeper, '/un/a/')).toBe('/un/a/ de a');
    state.now += 2;
    expect(await textOf(keeper, '/un/a/')).toBe('/un/a/ de b');
    // It differs: the next one asks too.
    expect(await textOf(keeper, '/un/a/')).toBe('/un/a/ de b');
    state.cut = true;
    expect(await textOf(keeper, '/un/a/')).toBe('/un/a/ de a');
  });

  test('a page that has not changed on the site is good for another day', async () => {
    const { keeper, state } = await visited('a');
    state.files = new Map([['/un/a/', '/un/a/ de a']]);
    state.now += 2 * DAY;
    await ask(keeper, '/un/a/');
    state.asked = [];
    await ask(keeper, '/un/a/');
    expect(state.asked).toEqual([]);
  });

  test('a page that the site no longer has is not shown from the copy', async () => {
    const { keeper, state } = await visited('a');
    state.files = new Map();
    state.now += 2 * DAY;
    expect((await ask(keeper, '/un/a/'))?.status).toBe(404);
  });
});

describe('wrong addresses and other requests', () => {
  test('without a network, an address that does not exist is a 404', async () => {
    const { keeper, state } = await visited('a');
    state.cut = true;
    const response = await ask(keeper, '/un/nulle-part/');
    expect([response?.status, await response?.text()]).toEqual([404, `${NOT_FOUND_URL} de a`]);
  });

  test('a page without its last slash leads to its address, its question kept', async () => {
    const { keeper, state } = await visited('a');
    state.cut = true;
    const response = await ask(keeper, '/un/a?de=ici');
    expect([response?.status, response?.headers.get('location')]).toEqual([301, `${ORIGIN}/un/a/?de=ici`]);
  });

  test('other origins, other methods, the worker itself and files that nobody keeps are left alone', async () => {
    const { keeper } = await visited('a');
    expect(await ask(keeper, 'https://ailleurs.test/un/a/')).toBeUndefined();
    expect(await ask(keeper, '/un/a/', { method: 'POST' })).toBeUndefined();
    expect(await ask(keeper, '/sw.js', { mode: 'same-origin' })).toBeUndefined();
    expect(await ask(keeper, '/guide.json', { mode: 'cors' })).toBeUndefined();
  });

  test('a store that fails never stands between the person and the network', async () => {
    const { keeper, state, caches } = await visited('a');
    state.files.set('/un/a/', 'du réseau');
    caches.open = () => Promise.reject(new DOMException('interdit', 'SecurityError'));
    caches.match = () => Promise.reject(new DOMException('interdit', 'SecurityError'));
    expect(await textOf(keeper, '/un/a/')).toBe('du réseau');
    expect(await textOf(keeper, '/donnees/racine.a.json', { mode: 'cors' })).toBe('{}');
  });
});
