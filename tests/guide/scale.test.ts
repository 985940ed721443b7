/** How cost grows: what must not depend on the guide's size, counted on guides made by rule. Times are the bench's. */
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { initialTransition, transition, type AnyStateMachine, type StateValue } from 'xstate';
import type * as XState from 'xstate';
import { faultsOf } from '../../bench/check.ts';
import { synthetic, tenAnswers } from '../../bench/synthetic.ts';
import { around } from '../../src/session/around.ts';
import type { Flow } from '../../src/flow/flow.ts';
import type { GuideData } from '../../src/proof/guide-data.ts';
import { compileGuide } from '../../src/guide/compile.ts';
import { goalOf } from '../../src/guide/pages.ts';
import { machineOf } from '../../src/session/session.ts';
import type { FullGuide, Guide } from '../../src/guide/guide.ts';
import { codeFor, readCode, withPresent } from '../../src/session/spoken-code.ts';
import { HOME, type Page, type Pages } from '../../src/guide/pages.ts';
import { isDetour } from '../../src/flow/flow.ts';
import { EMPTY, answer, back, fit, pathOfSnapshot, replay, resume } from '../../src/session/session.ts';
import { goalsAlong } from '../../src/guide/ways.ts';
import { cut, join } from '../../src/guide/parts.ts';
import { createRenderer } from '../../src/site/render.tsx';
import { data as real, guide } from '../guide.ts';

vi.setConfig({ testTimeout: 60_000 });

const { created, costly } = vi.hoisted(() => ({ created: [] as unknown[], costly: [] as string[] }));

// What the program asks of XState is watched, and done all the same.
vi.mock('xstate', async (original) => {
  const xstate = await original<typeof XState>();
  return {
    ...xstate,
    createMachine: (config: never) => {
      const machine = xstate.createMachine(config) as AnyStateMachine;
      for (const name of ['provide', 'resolveState'] as const) {
        const own = machine[name].bind(machine) as (given: never) => never;
        Object.assign(machine, {
          [name]: (given: never) => {
            costly.push(name);
            return own(given);
          },
        });
      }
      created.push(config);
      return machine;
    },
  };
});

beforeEach(() => {
  created.length = 0;
  costly.length = 0;
});

function statesOf(flow: Flow): number {
  const inner = Object.values(flow.states).map((step) => (isDetour(step) ? statesOf(step) : 0));
  return inner.reduce((sum, states) => sum + states, Object.keys(flow.states).length);
}

/** How many states each machine created so far has. */
function sizes(): number[] {
  return created.map((config) => statesOf(config as Flow));
}

/** A guide with the goal that some answers lead to, as a browser holds it. */
function inHand(whole: FullGuide, answers: ReturnType<typeof tenAnswers>): Guide {
  const { root, goals } = cut(whole);
  const names = goalsAlong(root.root, answers);
  return join(
    root,
    names.flatMap((name) => goals.get(name) ?? []),
  );
}

const SIZES = [100, 1000, 10_000];
const guides = new Map<number, { data: GuideData; whole: FullGuide }>(
  SIZES.map((size) => {
    const data = synthetic(size, real);
    return [size, { data, whole: compileGuide(data, 'essai') }];
  }),
);

/** The page where XState's full machine of a map goes from a page, for each of its answers. */
function fullArrivals(whole: FullGuide, machine: AnyStateMachine, page: Page): string[] {
  const value = (page.path === HOME ? [whole.root.initial] : page.path.split('/')).reduceRight<StateValue>(
    (inner, key) => (inner === '' ? key : { [key]: inner }),
    '',
  );
  const here = machine.resolveState({ value, context: {} });
  return page.answers.map(({ id }) => {
    const [next] = transition(machine, here, { type: id });
    return pathOfSnapshot(whole, next);
  });
}

/** The same on the part of the map around the page, as a click does it. */
function nearArrivals(whole: Pick<Guide, 'root'>, page: Page): string[] {
  const machine = machineOf(around(whole.root, page.path));
  const [here] = initialTransition(machine);
  return page.answers.map(({ id }) => pathOfSnapshot(whole, transition(machine, here, { type: id })[0]));
}

describe('the part of the map around a page', () => {
  test('leads where XState’s machine of the whole real guide leads, from every page and by every answer', () => {
    const machine = machineOf(guide.root);
    for (const page of guide.pages.values()) {
      expect([page.path, ...nearArrivals(guide, page)]).toEqual([
        page.path,
        ...fullArrivals(guide, machine, page),
      ]);
      expect(nearArrivals(guide, page)).toEqual(page.answers.map(({ to }) => to));
    }
  });

  test('leads where XState’s machine of a synthetic guide leads, on a sample of its pages', () => {
    const whole = guides.get(1000)?.whole;
    expect(whole).toBeDefined();
    if (whole === undefined) return;
    const machine = machineOf(whole.root);
    for (const page of [...whole.pages.values()].filter((_, index) => index % 7 === 0)) {
      expect([page.path, ...nearArrivals(whole, page)]).toEqual([
        page.path,
        ...fullArrivals(whole, machine, page),
      ]);
    }
  });

  test('starts at the page itself', () => {
    for (const { path } of guide.pages.values()) {
      const [here] = initialTransition(machineOf(around(guide.root, path)));
      expect(pathOfSnapshot(guide, here)).toBe(path);
    }
  });
});

describe.each([...guides])('a guide of %i steps', (size, { data, whole }) => {
  const answers = tenAnswers(data);

  test('has about as many pages, and a way of ten answers', () => {
    expect(Math.abs(whole.pages.size - size)).toBeLessThan(size * 0.05);
    expect(answers).toHaveLength(10);
    expect(replay(whole, answers).ok).toBe(true);
  });

  test('creates no machine over 300 states in a browser, and asks XState for nothing that scans one', () => {
    const here = inHand(whole, answers);
    const session = resume(EMPTY, answers);
    expect(fit(here, session).stale).toBe(false);
    const before = back(session);
    expect(answer(here, before, answers.at(-1)?.answer ?? '').session).toEqual(session);
    const releases = withPresent([], whole.root, whole.version);
    const code = codeFor(here, answers);
    expect(readCode(releases, code)).toEqual({ ok: true, answers, changed: false });
    expect(sizes().length).toBeGreaterThan(0);
    expect(Math.max(...sizes())).toBeLessThanOrEqual(300);
    expect(costly).toEqual([]);
  });

  test('reads a code of an earlier map without the machine of any', () => {
    const earlier = withPresent([], whole.root, 'avant');
    const changed = {
      ...whole.root,
      states: { ...whole.root.states, 'en-plus': { tags: 'reply' as const } },
    };
    const releases = withPresent(earlier, changed, 'ensuite');
    expect(readCode(releases, codeFor(whole, answers))).toMatchObject({ ok: true, answers });
    expect(Math.max(...sizes())).toBeLessThanOrEqual(300);
  });

  test('is found sound by the exhaustive check', () => {
    expect(faultsOf(whole.pages)).toEqual([]);
  });
});

describe('what a click costs', () => {
  test('is the same number of states in a guide of a hundred steps and of ten thousand', () => {
    const most = SIZES.map((size) => {
      created.length = 0;
      const made = guides.get(size);
      if (made === undefined) throw new Error(`${size}`);
      replay(inHand(made.whole, tenAnswers(made.data)), tenAnswers(made.data));
      return Math.max(...sizes());
    });
    // The home page of a larger guide has more answers, up to eight goals.
    expect(Math.max(...most)).toBeLessThanOrEqual(30);
  });
});

describe('the exhaustive check', () => {
  const pages = guides.get(100)?.whole.pages ?? new Map<string, Page>();
  const reply = [...pages.values()].find(({ kind }) => kind === 'reply');
  const asking = [...pages.values()].filter(({ kind, path }) => kind === 'question' && path !== HOME);
  const [first, second] = asking;
  /** The map with one page changed. */
  const withPage = (page: Page | undefined, change: Partial<Page>): Pages =>
    new Map([...pages, ...(page === undefined ? [] : [[page.path, { ...page, ...change }] as const])]);
  const [id = ''] = first?.answers.map((answer) => answer.id) ?? [];
  const others = first?.answers.slice(1) ?? [];

  test.each<[string, Pages, RegExp]>([
    [
      'an answer that leads nowhere',
      withPage(first, { answers: [{ id, to: 'rien' }, ...others] }),
      /aucune page/,
    ],
    ['an answer that comes back', withPage(second, { answers: [{ id, to: first?.path ?? '' }] }), /revient/],
    ['two answers to one page', withPage(first, { answers: [...others, ...others] }), /deux réponses/],
    ['a dead end', withPage(reply, { kind: 'question' }), /ne demande rien/],
    [
      'a page that nothing leads to',
      new Map([...pages, ['seule', { ...reply, path: 'seule' } as Page]]),
      /n’y mène/,
    ],
    [
      'a way without a reply',
      new Map([...pages.values()].map((page) => [page.path, { ...page, kind: 'question' }])),
      /n’est au bout/,
    ],
  ])('finds %s', (_, broken, said) => {
    expect(faultsOf(broken).join('\n')).toMatch(said);
  });
});

describe('what a page carries', () => {
  const assets = { script: '/s.js', program: [], styles: [] };
  const programs = { guide: assets, console: assets, review: assets };

  test('names its own goal, whatever the number of goals', async () => {
    const made = guides.get(1000);
    if (made === undefined) throw new Error('1000');
    const renderer = createRenderer(made.data, programs);
    const page = [...renderer.guide.pages.values()].find(({ path }) => path.startsWith('but-b2/'));
    if (page === undefined) throw new Error('but-b2');
    const html = await renderer.page(page);
    const named = [...html.matchAll(/data-but="([^"]*)"/g)].map(([, name]) => name);
    expect(named).toEqual([goalOf(renderer.guide.root, page.path)]);
  });
});
