import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Flow } from '../../src/flow/flow.ts';
import type { Release } from '../../src/guide/guide-content.ts';
import {
  codeFor,
  dammDigit,
  digitsOf,
  offsetOf,
  rankOf,
  readCode,
  releasesOf,
  formatCode,
  wayOf,
  withPresent,
  writeCode,
} from '../../src/session/spoken-code.ts';
import { countWays, digitsFor } from '../../src/guide/ways.ts';
import { HOME, listPages, type Pages } from '../../src/guide/pages.ts';
import type { Answer } from '../../src/guide/ways.ts';
import { daily } from '../daily.ts';
import { saidTopic } from '../fixtures/topics.ts';
import { guide } from '../guide.ts';

/** Every way of a map, home included. */
function allWays(pages: Pages): Answer[][] {
  const ways: Answer[][] = [];
  const walk = (path: string, way: Answer[]) => {
    ways.push(way);
    const page = pages.get(path);
    for (const { id, to } of page?.answers ?? [])
      walk(to, [...way, { step: page?.content ?? '', answer: id }]);
  };
  walk(HOME, []);
  return ways;
}

function pageAfter(pages: Pages, way: readonly Answer[]): string | undefined {
  let path: string | undefined = HOME;
  for (const given of way) {
    path = pages.get(path ?? '')?.answers.find((answer) => answer.id === given.answer)?.to;
  }
  return path;
}

/** The present map with some answers taken away or led elsewhere, as an earlier release could have been. */
function changed(change: (states: Record<string, unknown>) => void): Flow {
  const root = structuredClone(guide.root) as unknown as { states: Record<string, unknown> };
  change(root.states);
  return root as unknown as Flow;
}

interface Loose {
  on: Record<string, string>;
  states: Record<string, Loose>;
}

/** The flow and the key of a page that stands in a goal's own flow; nothing for one that is deeper. */
function inGoal(path: string): readonly [flow: string, step: string] | undefined {
  const [flow = '', step, deeper] = path.split('/');
  return step === undefined || deeper !== undefined ? undefined : [flow, step];
}
const edges = [...guide.pages.values()].flatMap(({ path, answers }) =>
  answers.map(({ id, to }) => ({ from: path, id, to })),
);
/** A step that one answer alone leads to, in its goal's flow, and one that follows it there. */
const between = edges.flatMap(({ from, id, to }) => {
  const [asks, gone] = [inGoal(from), inGoal(to)];
  const next = edges
    .map((one) => (one.from === to ? inGoal(one.to) : undefined))
    .find((one) => one !== undefined);
  const alone = edges.filter((one) => one.to === to).length === 1;
  return asks !== undefined && gone !== undefined && next !== undefined && alone
    ? [{ asks, id, gone, next }]
    : [];
})[0];
if (between === undefined) throw new Error('no step stands alone between two others');

const first = changed((states) => {
  // Then: a goal had one step less.
  const flow = states[between.asks[0]] as Loose;
  delete flow.states[between.gone[1]];
  const question = flow.states[between.asks[1]];
  if (question !== undefined) question.on[between.id] = between.next[1];
});
const second = changed((states) => {
  // Then: another goal had one answer that is gone today, the first of its first question.
  const goal = edges.find(
    ({ from, to }) => from === HOME && inGoal(to) !== undefined && inGoal(to)?.[0] !== between.asks[0],
  );
  const [name, step] = inGoal(goal?.to ?? '') ?? ['', ''];
  const question = (states[name] as Loose).states[step];
  if (question !== undefined)
    question.on = { 'disparue': Object.values(question.on)[0] ?? '', ...question.on };
});

const registry = withPresent(withPresent([], first, 'un'), second, 'deux');
const releases = withPresent(registry, guide.root, 'present');
const present = releases.at(-1) as Release;
const pages = guide.pages;
const ways = countWays(pages);
const every = allWays(pages);

const codesOf = (release: Release, list: readonly (readonly Answer[])[]) => {
  const map = listPages(release.root);
  const counted = countWays(map);
  const digits = digitsFor(release.offset + release.ways);
  return list.map((way) => writeCode(release.offset + (rankOf(map, counted, way) ?? Number.NaN), digits));
};

test('a code has six digits, or as many as the ranks given so far ask for', () => {
  const { offset, digits } = guide.codes;
  expect(digits).toBe(digitsFor(offset + every.length));
  expect(codeFor(guide, saidTopic([]))).toMatch(new RegExp(`^\\d{${digits}}$`));
  expect(digitsFor(100)).toBe(6);
});

test('ranks number the ways of the map one by one, and each rank leads back to its way', () => {
  expect(every).toHaveLength(ways.get(HOME) ?? 0);
  for (const [rank, way] of every.entries()) {
    expect(rankOf(pages, ways, way)).toBe(rank);
    expect(wayOf(pages, ways, rank)).toEqual(way);
  }
  expect(wayOf(pages, ways, every.length)).toBeUndefined();
});

test('every way of the present release round-trips through its code', () => {
  const codes = codesOf(present, every);
  expect(new Set(codes).size).toBe(every.length);
  for (const [index, code] of daily([...codes.entries()], 3)) {
    expect(readCode(releases, code)).toEqual({
      ok: true,
      answers: every[index],
      changed: false,
      supposed: false,
    });
  }
});

describe.each([
  ['un', 0],
  ['deux', 1],
] as const)('the codes of release « %s »', (_name, index) => {
  test('lead to the same step of the present map, or to the nearest one with a notice, never to another', () => {
    const release = releases[index] as Release;
    const old = listPages(release.root);
    const list = allWays(old);
    let nearby = 0;
    for (const [i, code] of daily([...codesOf(release, list).entries()], 3)) {
      const way = list[i] ?? [];
      const decoded = readCode(releases, code);
      if (!decoded.ok) throw new Error(`${code} : ${decoded.fault}`);
      const stands = pages.get(pageAfter(pages, decoded.answers) ?? 'nulle part')?.content;
      const stood = old.get(pageAfter(old, decoded.answers) ?? 'nulle part')?.content;
      // Where the person stands is a step that the old way went through, with the same content.
      expect(stands).toBe(stood);
      expect(decoded.answers).toEqual(way.slice(0, decoded.answers.length));
      if (decoded.changed) nearby += 1;
      expect(decoded.changed || decoded.answers.length === way.length).toBe(true);
    }
    expect(nearby).toBeGreaterThan(0);
  }, 60_000);
});

test('every single wrong digit and every swap of neighbours is refused, for every code', () => {
  let accepted = 0;
  for (const code of codesOf(present, every)) {
    for (let place = 0; place < code.length; place += 1) {
      for (let digit = 0; digit <= 9; digit += 1) {
        if (String(digit) === code[place]) continue;
        if (dammDigit(code.slice(0, place) + String(digit) + code.slice(place + 1)) === 0) accepted += 1;
      }
      const [a, b] = [code[place], code[place + 1]];
      if (b === undefined || a === b) continue;
      if (dammDigit(code.slice(0, place) + b + a + code.slice(place + 2)) === 0) accepted += 1;
    }
  }
  expect(accepted).toBe(0);
  const [sample = ''] = codesOf(present, every.slice(-1));
  const wrong = `${sample.slice(0, -1)}${(Number(sample.at(-1)) + 1) % 10}`;
  expect(readCode(releases, wrong)).toEqual({ ok: false, fault: 'controle' });
});

test('a hundred thousand random inputs never throw and never land anywhere silently', () => {
  const digits = /^\d{6}$/;
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ maxLength: 40, unit: 'binary' }),
        fc.stringMatching(/^[0-9 .-]{0,12}$/),
        fc.integer({ min: 0, max: 999_999 }).map((n) => String(n).padStart(6, '0')),
      ),
      (typed) => {
        const decoded = readCode(releases, typed);
        if (!decoded.ok) return;
        const bare = digitsOf(typed) ?? '';
        expect(bare).toMatch(digits);
        expect(dammDigit(bare)).toBe(0);
        expect(pageAfter(pages, decoded.answers)).toBeDefined();
      },
    ),
    { numRuns: 100_000 },
  );
}, 120_000);

test.each([
  ['123 456', '123456'],
  ['123\u00a0456', '123456'],
  ['123.456', '123456'],
  ['12-34-56', '123456'],
  ['１２３４５６', '123456'],
  [' 1\u202f2 3–456 ', '123456'],
])('%j is read as digits', (typed, digits) => {
  expect(digitsOf(typed)).toBe(digits);
});

test.each([
  ['', 'vide'],
  ['   ', 'vide'],
  ['12345O', 'caracteres'],
  ['١٢٣٤٥٦', 'caracteres'],
  ['12345', 'longueur'],
  ['1234567', 'longueur'],
  [writeCode(99_999, 6), 'inconnu'],
])('%j is refused as « %s »', (typed, fault) => {
  expect(readCode(releases, typed)).toEqual({ ok: false, fault });
});

test('a code is shown in groups of three', () => {
  expect(formatCode('123456')).toBe('123 456');
  expect(formatCode('1234567')).toBe('123 456 7');
});

test('the registry takes a release once, gives the next its own ranks, and refuses to be edited by hand', () => {
  expect(withPresent(releases, guide.root, 'encore')).toEqual(releases);
  expect(offsetOf(releases, guide.root)).toBe(present.offset);
  expect(offsetOf(releases.slice(0, 2), guide.root)).toBe(present.offset);
  expect(releasesOf(structuredClone(releases))).toEqual(releases);
  const tampered = [...releases.slice(0, -1), { ...present, ways: present.ways + 1 }];
  expect(() => releasesOf(tampered)).toThrow(/present/);
  expect(() => releasesOf({ not: 'a list' })).toThrow(/illisible/);
});

// ——— On maps small enough to be read whole ———

/** A map of two questions: seven ways. */
const then: Flow = {
  initial: 'debut',
  states: {
    'debut': { on: { 'oui': 'choix', 'non': 'rien' } },
    'choix': { on: { 'un': 'premier', 'deux': 'second', 'trois': 'second' } },
    'premier': { tags: 'advice', on: { 'ensuite': 'rien' } },
    'second': { tags: 'reply' },
    'rien': { tags: 'reply' },
  },
};
const WAYS = [
  [],
  ['oui'],
  ['oui', 'un'],
  ['oui', 'un', 'ensuite'],
  ['oui', 'deux'],
  ['oui', 'trois'],
  ['non'],
] as const;

/** The answers of a way of `then`, told by their names alone. */
function given(names: readonly string[]): Answer[] {
  const steps = ['debut', 'choix', 'premier'];
  return names.map((answer, index) => ({ step: steps[index] ?? '?', answer }));
}

function release(root: Flow, offset = 0, ways: number = WAYS.length): Release {
  return { name: `à partir de ${offset}`, offset, ways, root };
}

/** The same map but for some of its steps. */
function withSteps(states: Flow['states']): Flow {
  return { ...then, states: { ...then.states, ...states } };
}

describe('the ways of a small map', () => {
  const small = listPages(then);
  const counted = countWays(small);

  test('are ranked as they are met, each answer’s own before those of the next', () => {
    expect(WAYS.map((way) => rankOf(small, counted, given(way)))).toEqual(WAYS.map((_, rank) => rank));
    expect(WAYS.map((_, rank) => wayOf(small, counted, rank))).toEqual(WAYS.map(given));
    expect(wayOf(small, counted, WAYS.length)).toBeUndefined();
  });

  test('have no rank where an answer does not stand', () => {
    expect(rankOf(small, counted, [{ step: 'debut', answer: 'autre' }])).toBeUndefined();
    expect(rankOf(small, counted, [{ step: 'choix', answer: 'oui' }])).toBeUndefined();
    expect(rankOf(small, counted, [...given(['non']), { step: 'rien', answer: 'oui' }])).toBeUndefined();
  });

  test('are written after the ranks of the releases before', () => {
    const codes = { offset: 1234, digits: 6, ways: counted };
    expect(codeFor({ pages: small, codes }, saidTopic(given(['oui', 'un'])))).toBe(writeCode(1236, 6));
    expect(() => codeFor({ pages: small, codes }, saidTopic(given(['autre'])))).toThrow(/pas de code/);
  });
});

describe('a code of an older map', () => {
  /** What each way of `then` leads to once the map has become another. */
  function read(now: Flow) {
    const both = [release(then), release(now, WAYS.length, countWays(listPages(now)).get(HOME))];
    return WAYS.map((_, rank) => readCode(both, writeCode(rank, 6)));
  }
  const whole = (way: readonly string[]) => ({
    ok: true,
    answers: given(way),
    changed: false,
    supposed: false,
  });
  const cut = (way: readonly string[]) => ({ ok: true, answers: given(way), changed: true, supposed: false });

  test('leads where it led as long as the same steps are asked in the same order', () => {
    const more = withSteps({
      'choix': { on: { 'zero': 'rien', 'un': 'premier', 'deux': 'second', 'trois': 'second' } },
    });
    expect(read(more)).toEqual(WAYS.map(whole));
  });

  test('stops at the question whose answer is gone, or leads to another step', () => {
    const without = withSteps({ 'choix': { on: { 'un': 'second', 'trois': 'second' } } });
    expect(read(without)).toEqual([
      whole([]),
      whole(['oui']),
      cut(['oui']),
      cut(['oui']),
      cut(['oui']),
      whole(['oui', 'trois']),
      whole(['non']),
    ]);
  });

  test('stops before the step that is another', () => {
    const { choix, ...others } = then.states;
    const renamed: Flow = {
      initial: 'debut',
      states: {
        ...others,
        'debut': { on: { 'oui': 'choisir', 'non': 'rien' } },
        'choisir': choix ?? { type: 'final' },
      },
    };
    expect(read(renamed)).toEqual(WAYS.map((way) => (way[0] === 'oui' ? cut([]) : whole(way))));
  });

  test('leads nowhere when the first question itself is another', () => {
    const { debut, ...others } = then.states;
    const renamed: Flow = {
      initial: 'accueil',
      states: { 'accueil': debut ?? { type: 'final' }, ...others },
    };
    expect(read(renamed)).toEqual(WAYS.map(() => ({ ok: false, fault: 'disparu' })));
  });
});

describe('a code among releases of several lengths', () => {
  const long = release(then, 100_000);
  const both = [release(withSteps({ 'rien': { tags: 'reply' } })), long];

  test('is read in the length that its release writes', () => {
    expect(readCode(both, writeCode(3, 6))).toMatchObject({
      ok: true,
      answers: given(['oui', 'un', 'ensuite']),
    });
    expect(readCode(both, writeCode(100_003, 7))).toMatchObject({
      ok: true,
      answers: given(['oui', 'un', 'ensuite']),
    });
  });

  test('is that of no release when its rank is of one and its length of the other, or of none', () => {
    const unknown = { ok: false, fault: 'inconnu' };
    expect(readCode(both, writeCode(3, 7))).toEqual(unknown);
    expect(readCode(both, writeCode(WAYS.length, 6))).toEqual(unknown);
    expect(readCode(both, writeCode(100_000 + WAYS.length, 7))).toEqual(unknown);
    expect(readCode([release(then, 0, WAYS.length + 1)], writeCode(WAYS.length, 6))).toEqual(unknown);
    expect(readCode([], '')).toEqual({ ok: false, fault: 'vide' });
    expect(readCode([], '123456')).toEqual({ ok: false, fault: 'longueur' });
  });
});

describe('the registry of small releases', () => {
  const next = withSteps({ 'debut': { on: { 'non': 'rien' } } });
  const list = [release(then), release(next, WAYS.length, 2)];

  test('holds when each release counts its ways and follows the one before', () => {
    expect(releasesOf(list)).toEqual(list);
    expect(releasesOf([])).toEqual([]);
  });

  test.each([
    ['ranks that overlap', [list[0], { ...list[1], offset: WAYS.length - 1 }]],
    ['ranks left out', [list[0], { ...list[1], offset: WAYS.length + 1 }]],
    ['a first rank that is not 0', [{ ...list[0], offset: 1 }]],
    ['a way too many', [{ ...list[0], ways: WAYS.length + 1 }]],
    ['a map that changed', [{ ...list[0], root: next }]],
  ])('is refused for %s, by the release’s name', (_name, registry) => {
    expect(() => releasesOf(registry)).toThrow(/« à partir de \d+ »/);
  });

  test.each([
    ['no list', {}],
    ['a release without a name', [{ ...list[0], name: '' }]],
    ['a negative rank', [{ ...list[0], offset: -1 }]],
    ['half a rank', [{ ...list[0], offset: 0.5 }]],
    ['no way', [{ ...list[0], ways: 0 }]],
    ['half a way', [{ ...list[0], ways: 6.5 }]],
    ['no map', [{ ...list[0], root: {} }]],
    ['steps that are no steps', [{ ...list[0], root: { initial: 'debut', states: { 'debut': 1 } } }]],
  ])('is unreadable with %s', (_name, registry) => {
    expect(() => releasesOf(registry)).toThrow(/illisible/);
  });

  test('gives the present map the last release’s ranks when it is the same, else those after', () => {
    expect(offsetOf([], then)).toBe(0);
    expect(offsetOf(list, next)).toBe(WAYS.length);
    expect(offsetOf(list, then)).toBe(WAYS.length + 2);
    expect(withPresent(list, next, 'maintenant')).toEqual(list);
    expect(withPresent(list, then, 'maintenant')).toEqual([
      ...list,
      { name: 'maintenant', offset: WAYS.length + 2, ways: WAYS.length, root: then },
    ]);
  });
});
