/** What travels and what is kept: the guide's parts, their loading, the tab's storage, lost links, the guide as data. */
import { assert, constantFrom, oneof, property, string, webPath, webUrl } from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { guideJson } from '../src/build/guideJson.ts';
import { prepare } from '../src/build/site.tsx';
import { nearestPage } from '../src/gone.ts';
import { goalOf, pageAt, typeset, typesetAll, type Guide } from '../src/guide.ts';
import { codeFor } from '../src/handoff.ts';
import { createLoader } from '../src/loader.ts';
import { HOME, urlOf } from '../src/pages.ts';
import { EMPTY, goalsIn, pageOf, shortestWay } from '../src/session.ts';
import { cut, cutAdviser, join, joinAdviser, type GoalShard } from '../src/shards.ts';
import { readSession, SESSION_KEY, writeSession } from '../src/store.ts';
import { isQuestion, labelsOf, titleOf } from '../src/text.ts';
import { anySession, follow, ways } from './fixtures/ways.ts';
import { data, guide } from './guide.ts';

// Some tests take every way of the map: seconds, when the computer is busy elsewhere.
vi.setConfig({ testTimeout: 60_000 });

const ADVISER_ONLY = new Set(['dire', 'savoir', 'relances', 'mots']);
const pages = [...guide.pages.values()];
const paths = [...guide.pages.keys()];
const { root, goals } = cut(guide);
const shards = [...goals.values()];

/** What a part is once it has travelled. */
function sent<T>(part: T): T {
  return JSON.parse(JSON.stringify(part)) as T;
}

/** The guide with some goals whole, and the others left where they are. */
function withGoals(names: readonly string[]): Guide {
  return join(
    sent(root),
    shards.filter(({ goal }) => names.includes(goal)).map((shard) => sent(shard)),
  );
}

const PARTS: Readonly<Record<string, unknown>> = Object.fromEntries([
  ['/racine', root],
  ...shards.map((shard): [string, unknown] => [`/but/${shard.goal}`, shard]),
]);
const ADDRESSES = {
  root: '/racine',
  goals: Object.fromEntries(shards.map(({ goal }): [string, string] => [goal, `/but/${goal}`])),
};

/** A loader over parts of which some cannot be had for now, and the addresses that it asked for. */
function loaderOver({ parts = PARTS, broken = new Set<string>() } = {}) {
  const asked: string[] = [];
  const loader = createLoader(ADDRESSES, async (address) => {
    asked.push(address);
    await Promise.resolve();
    if (broken.has(address)) throw new Error(address);
    return sent(parts[address]);
  });
  return { loader, asked };
}

/** The goals of a guide whose pages are all there, with their words. */
function wholeGoals({ pages, words }: Guide): string[] {
  return [...goals.keys()].filter((goal) =>
    paths
      .filter((path) => goalOf(guide.root, path) === goal)
      .every(
        (path) =>
          pages.get(path)?.answers.length === pageAt(guide, path).answers.length &&
          words.has(pageAt(guide, path).content),
      ),
  );
}

/** A tab's storage, holding these texts. */
function storageOf(texts: Readonly<Record<string, string>>): Storage {
  const held = new Map(Object.entries(texts));
  return {
    get length() {
      return held.size;
    },
    key: (index) => [...held.keys()][index] ?? null,
    getItem: (key) => held.get(key) ?? null,
    setItem: (key, text) => void held.set(key, text),
    removeItem: (key) => void held.delete(key),
    clear: () => held.clear(),
  };
}

/** What a browser throws where storage is forbidden or full. */
function refuse(): never {
  throw new DOMException('refusé', 'QuotaExceededError');
}

/** The segments of a path that lead to its last step. */
function parentOf(path: string): string {
  return path.split('/').slice(0, -1).join('/');
}

/** Every key at any depth of a value. */
function keysOf(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) => [key].concat(keysOf(item)));
}

describe('the guide cut into parts and joined again', () => {
  const whole = withGoals([...goals.keys()]);

  test('has the same pages, and every page has its words', () => {
    expect(whole.root).toEqual(guide.root);
    expect(whole.pages).toEqual(guide.pages);
    expect(wholeGoals(whole)).toEqual([...goals.keys()]);
  });

  test('has the public words and nothing of the adviser’s', () => {
    for (const [content, words] of guide.words) {
      const shown = Object.entries(words).filter(([key]) => !ADVISER_ONLY.has(key));
      expect(whole.words.get(content)).toEqual(Object.fromEntries(shown));
    }
    const words = [root.words, ...shards.map((shard) => shard.words)];
    expect(keysOf(words).filter((key) => ADVISER_ONLY.has(key))).toEqual([]);
  });

  test('tells the dates of the readings to the adviser, and to nobody else', () => {
    const adviser = cutAdviser(guide);
    const joined = joinAdviser(whole, sent(adviser));
    expect(joined.reviews).toEqual(guide.reviews);
    expect(Object.keys(joined.reviews).length).toBeGreaterThan(50);
    const day = /\d{4}-\d{2}-\d{2}/;
    expect(JSON.stringify(adviser)).toMatch(day);
    expect(JSON.stringify([root, shards])).not.toMatch(day);
  });

  test('is of the same version when a page was only read again, and of another when a word changed', () => {
    const read = { ...data, relectures: {} };
    expect(prepare(read).version).toBe(guide.version);
    const said = { ...data, interface: { ...data.interface, promesse: 'Autre chose.' } };
    expect(prepare(said).version).not.toBe(guide.version);
  });

  test('carries in each part the words of its own pages only', () => {
    const contents = (goal: string | undefined) =>
      new Set(pages.filter(({ path }) => goalOf(guide.root, path) === goal).map(({ content }) => content));
    expect(new Set(Object.keys(root.words))).toEqual(contents(undefined));
    for (const { goal, words } of shards) expect(new Set(Object.keys(words))).toEqual(contents(goal));
  });

  test('counts the same ways and gives the same codes', () => {
    expect(whole.codes).toEqual(guide.codes);
    expect(ways.map((way) => codeFor(whole, way))).toEqual(ways.map((way) => codeFor(guide, way)));
  });

  test.each([...goals.keys()])('with « %s » alone gives each way of that goal its code', (goal) => {
    const alone = withGoals([goal]);
    const own = ways.filter(
      (way) => goalsIn({ ...EMPTY, now: { answers: way, assumed: 0 } }, guide.root)[0] === goal,
    );
    expect(own.length).toBeGreaterThan(0);
    expect(own.map((way) => codeFor(alone, way))).toEqual(own.map((way) => codeFor(guide, way)));
  });

  test('with no goal at all has the home page, every link of it leading where it does', () => {
    const bare = withGoals([]);
    expect(pageAt(bare, HOME)).toEqual(pageAt(guide, HOME));
    expect(wholeGoals(bare)).toEqual([]);
  });

  test('with the goals of a session replays it as the whole guide does', () => {
    assert(
      property(anySession, (session) => {
        const part = withGoals(goalsIn(session, root.root));
        for (const topic of [...session.past, session.now]) {
          const page = pageOf(part, topic);
          expect(page).toEqual(follow(topic.answers));
          expect(part.words.has(page.content)).toBe(true);
        }
      }),
      { numRuns: 50 },
    );
  });

  test('tells where each goal’s part is, and which goals the root’s own pages stand behind', () => {
    const published = cut(guide, ({ goal }) => `/ailleurs/${goal}`).root;
    expect(published.goals).toEqual(
      Object.fromEntries(shards.map(({ goal }) => [goal, `/ailleurs/${goal}`])),
    );
    const behind = pages
      .filter(({ path }) => path !== HOME && goalOf(guide.root, path) === undefined)
      .map(
        ({ path }) =>
          [
            path,
            goalsIn({ ...EMPTY, now: { answers: shortestWay(guide, path), assumed: 0 } }, guide.root),
          ] as const,
      )
      .filter(([, needed]) => needed.length > 0);
    expect(root.needs).toEqual(Object.fromEntries(behind));
  });

  test('with the adviser’s part is the whole guide again', () => {
    const every = withGoals(shards.map(({ goal }) => goal));
    const adviser = sent(cutAdviser(guide));
    const whole = joinAdviser(every, adviser);
    expect(Object.fromEntries(whole.words)).toEqual(sent(Object.fromEntries(guide.words)));
    expect(whole.console).toEqual(sent(guide.console));
    expect(whole.sources).toEqual(sent(guide.sources));
    // An absent word stays absent: no key stands for it.
    for (const [content, words] of Object.entries(cutAdviser(guide).words)) {
      const { dire, savoir, relances, mots } = guide.words.get(content) ?? {};
      const present = Object.entries({ dire, savoir, relances, mots }).filter(
        ([, text]) => text !== undefined,
      );
      expect(Object.keys(words).toSorted()).toEqual(present.map(([key]) => key).toSorted());
    }
  });

  test('refuses an adviser’s part of another version, or without the words of a page', () => {
    const every = withGoals(shards.map(({ goal }) => goal));
    const adviser = cutAdviser(guide);
    expect(() => joinAdviser(every, { ...adviser, version: 'autre' })).toThrow(/^conseiller : version autre/);
    const { [pageAt(guide, HOME).content]: _home, ...words } = adviser.words;
    expect(() => joinAdviser(every, { ...adviser, words })).toThrow(/les mots du conseiller manquent$/);
  });

  test('refuses a goal of another version', () => {
    const [first] = shards;
    const other = { ...first, version: 'autre' } as GoalShard;
    expect(() => join(root, [other])).toThrow(other.goal);
  });
});

describe('the loader', () => {
  test('asks for each part once, however often and by however many', async () => {
    const { loader, asked } = loaderOver();
    await Promise.all([loader.ensure(['declarer']), loader.ensure(['remplir', 'declarer'])]);
    await loader.ensure([]);
    await loader.ensure(['remplir']);
    expect(asked.toSorted()).toEqual(['/but/declarer', '/but/remplir', '/racine']);
  });

  test('gives the goals asked for whole, and keeps those that it gave before', async () => {
    const { loader } = loaderOver();
    expect(wholeGoals(await loader.ensure([]))).toEqual([]);
    expect(wholeGoals(await loader.ensure(['remplir']))).toEqual(['remplir']);
    const guideOfTwo = await loader.ensure(['declarer']);
    expect(wholeGoals(guideOfTwo)).toEqual(['declarer', 'remplir']);
    expect(guideOfTwo.loaded).toEqual(new Set(['declarer', 'remplir']));
    expect(await loader.ensure(['remplir'])).toBe(guideOfTwo);
  });

  test('gives each goal whole, whichever came before it: two goals may begin with the same page', async () => {
    const names = [...goals.keys()];
    const pairs = names.flatMap((one) => names.map((other) => [one, other] as const));
    const missed: string[] = [];
    for (const [one, other] of pairs) {
      const { loader } = loaderOver();
      await loader.ensure([one]);
      if (!wholeGoals(await loader.ensure([other])).includes(other)) missed.push(`${other} after ${one}`);
    }
    expect(missed).toEqual([]);
  });

  test.each(['/racine', '/but/declarer'])('says that %s failed, and asks for it again', async (address) => {
    const broken = new Set([address]);
    const { loader, asked } = loaderOver({ broken });
    await expect(loader.ensure(['declarer'])).rejects.toThrow(address);
    const before = asked.length;
    broken.clear();
    expect(wholeGoals(await loader.ensure(['declarer']))).toEqual(['declarer']);
    expect(asked.slice(before)).toEqual([address]);
  });

  test('keeps what it has when another goal fails', async () => {
    const { loader } = loaderOver({ broken: new Set(['/but/remplir']) });
    await loader.ensure(['declarer']);
    await expect(loader.ensure(['remplir'])).rejects.toThrow('/but/remplir');
    expect(wholeGoals(await loader.ensure(['apres-envoi']))).toEqual(['declarer', 'apres-envoi']);
  });

  test('gives what it has to one call while another still waits', async () => {
    const loader = createLoader(ADDRESSES, (address) =>
      address === '/but/remplir' ? new Promise(() => undefined) : Promise.resolve(sent(PARTS[address])),
    );
    void loader.ensure(['remplir']);
    expect(wholeGoals(await loader.ensure(['declarer']))).toEqual(['declarer']);
  }, 5_000);

  test('refuses a goal that does not exist, or of another version', async () => {
    await expect(loaderOver().loader.ensure(['but-disparu'])).rejects.toThrow('but-disparu');
    const parts = { ...PARTS, '/but/declarer': { ...shards[0], version: 'autre' } };
    await expect(loaderOver({ parts }).loader.ensure(['declarer'])).rejects.toThrow('autre');
  });
});

describe('the tab’s storage', () => {
  test('gives back the session that was written, and touches nothing else', () => {
    assert(
      property(anySession, (session) => {
        const storage = storageOf({ autre: 'à garder' });
        expect(writeSession(() => storage, session)).toBe(true);
        expect(readSession(() => storage)).toEqual({ kind: 'session', session });
        expect([storage.length, storage.getItem('autre')]).toEqual([2, 'à garder']);
      }),
    );
  });

  test('is empty for a person who comes for the first time', () => {
    expect(readSession(() => storageOf({}))).toEqual({ kind: 'none' });
  });

  test.each(['', '{', 'null', '[]', '"oui"', '{"past":[],"now":{},"pending":[]}'])(
    'says that it could not read « %s », removes it and loses nothing else',
    (text) => {
      const storage = storageOf({ [SESSION_KEY]: text, autre: 'à garder' });
      expect(readSession(() => storage)).toEqual({ kind: 'unreadable' });
      expect([storage.getItem(SESSION_KEY), storage.getItem('autre')]).toEqual([null, 'à garder']);
      expect(readSession(() => storage)).toEqual({ kind: 'none' });
    },
  );

  test('forbidden or full fails without a fuss', () => {
    const full = Object.assign(storageOf({ [SESSION_KEY]: '{' }), { setItem: refuse, removeItem: refuse });
    const forbidden = Object.assign(storageOf({}), { getItem: refuse });
    expect(readSession(refuse)).toEqual({ kind: 'none' });
    expect(readSession(() => forbidden)).toEqual({ kind: 'none' });
    expect(readSession(() => full)).toEqual({ kind: 'unreadable' });
    expect([writeSession(refuse, EMPTY), writeSession(() => full, EMPTY)]).toEqual([false, false]);
  });
});

describe('a link to a step that no longer exists', () => {
  const deep = pages.filter(({ path }) => path.includes('/'));

  test('leads to the same content elsewhere', () => {
    for (const { content } of deep) {
      const found = nearestPage(paths, `/ancien-but/${content}/`);
      expect(guide.pages.get(found)?.content).toBe(content);
    }
  });

  test('leads to the same step of the same goal, when a detour on the way has gone', () => {
    for (const { path } of deep) {
      const [goal, last] = [path.split('/')[0] ?? '', path.split('/').at(-1) ?? ''];
      const found = nearestPage(paths, `/${goal}/detour-disparu/${last}/`);
      expect([guide.pages.has(found), found.startsWith(`${goal}/`), found.endsWith(`/${last}`)]).toEqual([
        true,
        true,
        true,
      ]);
    }
  });

  test('leads to the closest page above it, when only the last step has gone', () => {
    for (const { path } of deep) {
      const found = nearestPage(paths, `/${parentOf(path)}/etape-disparue/`);
      expect([guide.pages.has(found), found.startsWith(`${parentOf(path)}/`)]).toEqual([true, true]);
    }
  });

  test.each(['/', '', '/but-disparu/', '/but-disparu/etape-disparue/', '/index.html', '//', '/%'])(
    'leads home from « %s »',
    (url) => {
      expect(nearestPage(paths, url)).toBe(HOME);
    },
  );

  test('leads to the page itself when it does exist, even one of several copies', () => {
    expect(paths.filter((path) => nearestPage(paths, urlOf(path)) !== path)).toEqual([]);
  });

  test('is read without its slashes, its file name and its escapes', () => {
    const { path = '' } = deep.at(-1) ?? {};
    const escaped = path.replace(/./g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
    const urls = [`/${path}/`, path, `//${path}//`, `/${path}/index.html`, `/${escaped}`];
    expect(urls.map((url) => nearestPage(paths, url))).toEqual(urls.map(() => path));
  });

  test('always leads to a page, however mangled', () => {
    const piece = oneof(
      string({ unit: 'binary' }),
      webUrl(),
      webPath(),
      constantFrom('/%', '%E0%A4%A', '/declarer/%zz/', '../..', '\\', '/__proto__/constructor'),
      constantFrom(...paths),
    );
    assert(
      property(piece, piece, (one, other) => {
        expect(paths).toContain(nearestPage(paths, one));
        expect(paths).toContain(nearestPage(paths, `${one}/${other}`));
      }),
    );
  });
});

describe('French punctuation', () => {
  test('is never left alone at the end or the beginning of a line', () => {
    assert(
      property(string({ unit: constantFrom(...' «»:;?!a\u00a0'.split('')) }), (text) => {
        const set = typeset(text);
        expect(set).not.toMatch(/ [:;?!»]|« /);
        expect(typeset(set)).toBe(set);
        expect(set.replaceAll('\u00a0', ' ')).toBe(text.replaceAll('\u00a0', ' '));
      }),
    );
  });

  test('is set in every text of a value, and nothing else is touched', () => {
    const value = { 'a ?': ['« b »', { c: 'd !' }], e: 1, f: null, g: true, h: undefined };
    expect(typesetAll(value)).toEqual({
      'a ?': ['«\u00a0b\u00a0»', { c: 'd\u00a0!' }],
      e: 1,
      f: null,
      g: true,
      h: undefined,
    });
  });
});

describe('the guide as data', () => {
  const json = sent(guideJson(guide));

  test('has the keys of its contract and no other', () => {
    expect(Object.keys(json)).toEqual(['format', 'version', 'locale', 'pages']);
    const keys = 'path content kind title text say know sources status code answers'.split(' ');
    for (const page of json.pages) {
      expect(Object.keys(page)).toEqual(keys);
      for (const one of page.answers) expect(Object.keys(one)).toEqual(['id', 'label', 'to']);
    }
  });

  test('has one entry for each page of the map, in its order, and answers that lead from one to another', () => {
    const map = json.pages.map(({ path, content, kind, answers }) => ({
      path,
      content,
      kind,
      answers: answers.map(({ id, to }) => ({ id, to })),
    }));
    expect(map).toEqual(pages);
    expect(json.pages.flatMap(({ answers }) => answers).filter(({ to }) => !guide.pages.has(to))).toEqual([]);
  });

  test('says what the public page says, and keeps apart what only the adviser knows', () => {
    for (const { content, title, text, say, know, sources, status, answers } of json.pages) {
      const words = guide.words.get(content);
      if (words === undefined) throw new Error(content);
      expect(title).toBe(titleOf(words));
      expect(text.startsWith(title)).toBe(true);
      expect(Object.fromEntries(answers.map(({ id, label }) => [id, label]))).toEqual(labelsOf(words));
      expect(answers.filter(({ label }) => !text.includes(label))).toEqual([]);
      expect({ say, know }).toEqual({ say: words.dire, know: words.savoir ?? [] });
      expect(know.filter((line) => text.includes(line))).toEqual([]);
      expect({ sources, status }).toEqual({
        sources: words.sources ?? [],
        status: isQuestion(words) ? null : words.statut,
      });
    }
  });

  test('gives each page the code of its shortest way', () => {
    for (const { path, code } of json.pages) expect(code).toBe(codeFor(guide, shortestWay(guide, path)));
    expect(new Set(json.pages.map(({ code }) => code)).size).toBe(json.pages.length);
  });
});
