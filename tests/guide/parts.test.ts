/** The guide cut into parts and joined again: the real one with its properties, and a small one looked at whole. */
import { assert, property } from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { prepare } from '../../src/site/prepare.ts';
import type { Flow } from '../../src/flow/flow.ts';
import { compileGuide } from '../../src/guide/compile.ts';
import { goalOf, pageAt, HOME } from '../../src/guide/pages.ts';
import type { Guide } from '../../src/guide/guide.ts';
import { codeFor } from '../../src/session/spoken-code.ts';
import { EMPTY, goalsIn, pageOf } from '../../src/session/session.ts';
import { shortestWay } from '../../src/guide/ways.ts';
import { cut, join, type GoalShard } from '../../src/guide/parts.ts';
import { cutAdviser, joinAdviser } from '../../src/adviser/adviser-part.ts';
import { goals, root, sent, shards, wholeGoals } from '../fixtures/parts.ts';
import { detour, flow, smallGuide, smallWords } from '../fixtures/small.ts';
import { anySession, follow, ways } from '../fixtures/ways.ts';
import { saidTopic } from '../fixtures/topics.ts';
import { data, guide } from '../guide.ts';

// Some tests take every way of the map: seconds, when the computer is busy elsewhere.
vi.setConfig({ testTimeout: 60_000 });

const ADVISER_ONLY = new Set(['dire', 'savoir', 'relances', 'mots']);
/** What is read while the site is built: no screen downloads it. */
const BUILD_ONLY = new Set(['dits', 'demande']);
const pages = [...guide.pages.values()];

/** The guide with some goals whole, and the others left where they are. */
function withGoals(names: readonly string[]): Guide {
  return join(
    sent(root),
    shards.filter(({ goal }) => names.includes(goal)).map((shard) => sent(shard)),
  );
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
      const shown = Object.entries(words).filter(([key]) => !ADVISER_ONLY.has(key) && !BUILD_ONLY.has(key));
      expect(whole.words.get(content)).toEqual(Object.fromEntries(shown));
    }
    const words = [root.words, ...shards.map((shard) => shard.words)];
    expect(keysOf(words).filter((key) => ADVISER_ONLY.has(key) || BUILD_ONLY.has(key))).toEqual([]);
  });

  test('tells the dates of the readings to the adviser, and to nobody else', () => {
    const adviser = cutAdviser(guide);
    const joined = joinAdviser(whole, sent(adviser));
    expect(joined.reviews).toEqual(guide.reviews);
    const read = pages.filter(({ kind }) => kind !== 'question').map(({ content }) => content);
    expect(Object.keys(joined.reviews)).toEqual(expect.arrayContaining(read));
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
    expect(ways.map((way) => codeFor(whole, saidTopic(way)))).toEqual(
      ways.map((way) => codeFor(guide, saidTopic(way))),
    );
  });

  test.each([...goals.keys()])('with « %s » alone gives each way of that goal its code', (goal) => {
    const alone = withGoals([goal]);
    const own = ways.filter(
      (way) => goalsIn({ ...EMPTY, now: { answers: way, supposed: 0 } }, guide.root)[0] === goal,
    );
    expect(own.length).toBeGreaterThan(0);
    expect(own.map((way) => codeFor(alone, saidTopic(way)))).toEqual(
      own.map((way) => codeFor(guide, saidTopic(way))),
    );
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
            goalsIn({ ...EMPTY, now: { answers: shortestWay(guide, path), supposed: 0 } }, guide.root),
          ] as const,
      )
      .filter(([, needed]) => needed.length > 0);
    expect(root.needs).toEqual(Object.fromEntries(behind));
  });

  test('with the adviser’s part is the whole guide again', () => {
    const every = withGoals(shards.map(({ goal }) => goal));
    const adviser = sent(cutAdviser(guide));
    const whole = joinAdviser(every, adviser);
    const shown = [...guide.words].map(([content, words]) => [
      content,
      Object.fromEntries(Object.entries(words).filter(([key]) => !BUILD_ONLY.has(key))),
    ]);
    expect(Object.fromEntries(whole.words)).toEqual(sent(Object.fromEntries(shown)));
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

// ——— On a map small enough to be read whole ———

/** The same guide on another map. */
function on(root: Flow) {
  return compileGuide({ ...data, root, words: smallWords }, 'essai');
}

describe('the root’s part', () => {
  const { root } = cut(smallGuide);

  test('has each goal’s way in and nothing beyond, and all the rest of the root', () => {
    expect(root.root).toEqual({
      ...flow,
      states: { ...flow.states, 'detour': { initial: 'x', states: { 'x': { tags: 'reply' } } } },
    });
    // « apres » is reached from the detour too: what is asked there is one of its cases, and is said in words.
    expect(Object.keys(root.words)).toEqual(['debut', 'apres', 'loin', 'detour/x']);
  });

  test('counts the ways behind each goal’s first page, and names each goal’s part', () => {
    expect(root.codes).toEqual({ offset: 0, digits: 6, ways: { 'detour/x': 5 } });
    expect(root.goals).toEqual({ 'detour': 'detour' });
    expect(cut(smallGuide, ({ goal, words }) => `${goal} ${Object.keys(words).length}`).root.goals).toEqual({
      'detour': 'detour 3',
    });
  });

  test('says which goals stand before the root’s own pages, and nothing where none does', () => {
    expect(root.needs).toEqual({});
    const behind = on({ ...flow, states: { ...flow.states, 'debut': { on: { 'detour': 'detour' } } } });
    expect(cut(behind).root.needs).toEqual({ 'apres': ['detour'], 'loin': ['detour'] });
  });

  test('goes down to the first question of a goal that begins with a detour', () => {
    const nested = on({
      ...flow,
      states: {
        ...flow.states,
        'but': {
          initial: 'detour',
          states: { 'detour': { ...detour, onDone: 'loin' }, 'loin': { tags: 'reply' } },
        },
        'debut': { on: { 'detour': 'but', 'apres': 'apres' } },
      },
    });
    const words = new Map([
      ...nested.words,
      ['but/loin', nested.words.get('loin') ?? { question: '', reponses: {}, dire: [] }],
    ]);
    const parts = cut({ ...nested, words }).root;
    // x, its reply « y », that of « y », and the end, which goes on at « loin ».
    expect(parts.codes.ways).toEqual({ 'but/detour/x': 4, 'detour/x': 5 });
    expect(parts.root.states['but']).toEqual({
      initial: 'detour',
      states: { 'detour': { initial: 'x', states: { 'x': { tags: 'reply' } } } },
    });
  });
});

describe('a goal’s part', () => {
  test('is its flow and the public words of its pages', () => {
    const goal = cut(smallGuide).goals.get('detour');
    expect(goal).toMatchObject({ version: 'essai', goal: 'detour', flow: detour });
    expect(Object.keys(goal?.words ?? {})).toEqual(['detour/x', 'detour/y', 'detour/z']);
    expect(Object.keys(goal?.words['detour/y'] ?? {})).toEqual(['question', 'reponses']);
  });

  test('is not cut where a page has no words', () => {
    expect(() => cut({ ...smallGuide, words: new Map() })).toThrow(/^debut : /);
  });
});

describe('the parts of a small guide joined', () => {
  const { root, goals } = cut(smallGuide);

  test('are the guide, whole with its goal, and with that goal’s way in without it', () => {
    const whole = join(root, [...goals.values()]);
    expect(whole.pages).toEqual(smallGuide.pages);
    expect(whole.codes).toEqual(smallGuide.codes);
    expect([...whole.loaded]).toEqual(['detour']);
    const bare = join(root, []);
    expect([...bare.pages.keys()]).toEqual(['', 'detour/x', 'apres', 'loin']);
    expect(bare.codes.ways.get('')).toBe(smallGuide.codes.ways.get(''));
    expect(bare.codes.ways.get('detour/x')).toBe(5);
    expect([...bare.loaded]).toEqual([]);
  });
});

describe('the adviser’s part', () => {
  test('has what public pages leave out, and no key for what there is not', () => {
    expect(cutAdviser(smallGuide).words).toEqual(
      Object.fromEntries([...smallGuide.words.keys()].map((content) => [content, { dire: ['Dites.'] }])),
    );
    const more = { dire: ['Dites.'], savoir: ['Sachez.'], relances: ['Et ?'], mots: ['mot'] };
    const guide = { ...smallGuide, words: new Map([['debut', { question: 'Où ?', reponses: {}, ...more }]]) };
    expect(cutAdviser(guide).words).toEqual({ 'debut': more });
  });
});
