/** Sessions, as properties: over every page, every single change of the shortest ways, and samples of all ways. */
import { anything, array, assert, boolean, constantFrom, nat, pre, property, record } from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { createActor } from 'xstate';
import { goalOf, pageAt, HOME, listPages } from '../../src/guide/pages.ts';
import { machineOf } from '../../src/guide/machine.ts';
import type { Flow } from '../../src/flow/flow.ts';
import {
  answer,
  arrive,
  back,
  edit,
  EMPTY,
  fit,
  goalsIn,
  markOf,
  open,
  pageOf,
  parseSession,
  reopen,
  replay,
  resume,
  type Change,
  type Session,
  type Topic,
} from '../../src/session/session.ts';
import { goalsAlong, shortestWay, type Answer } from '../../src/guide/ways.ts';
import { anyAnswers, anyCalmSession, anyPage, anySession, anyWay, follow, ways } from '../fixtures/ways.ts';
import { pathOfSnapshot } from '../fixtures/snapshot.ts';
import { guide } from '../guide.ts';

// Each sample costs dozens of transitions of the machine: seconds, when the computer is busy elsewhere.
const SOME = { numRuns: 200 };
vi.setConfig({ testTimeout: 60_000 });

/** Names that every object has without being asked, and others that no step and no answer has. */
const STRANGE = ['constructor', '__proto__', 'toString', 'hasOwnProperty', 'inconnue', ''];
const anyStranger = constantFrom(...STRANGE);

const machine = machineOf(guide.root);

/** What a machine started afresh shows while the answers are sent to it. */
function freshRun(answers: readonly Answer[]): string[] {
  const actor = createActor(machine).start();
  const shown = [pathOfSnapshot(guide, actor.getSnapshot())];
  for (const given of answers) {
    actor.send({ type: given.answer });
    shown.push(pathOfSnapshot(guide, actor.getSnapshot()));
  }
  return shown;
}

/** What a replay shows, to its end. */
function replayed(answers: readonly Answer[]): string[] {
  const { ok, visited, page } = replay(guide, answers);
  return [...visited, page].map(({ path }) => path).concat(ok ? [] : 'refused');
}

function topicsOf({ past, now, pending }: Session): Topic[] {
  return [...past, { ...now, answers: [...now.answers, ...pending] }];
}

/** The topics of a session that no longer replay to their end, or suppose more answers than there are. */
function fallen(session: Session): Topic[] {
  return topicsOf(session).filter(
    ({ answers, supposed }) => follow(answers) === undefined || supposed > answers.length,
  );
}

/** Gives another answer to the question at `index` of a way. */
function change(way: readonly Answer[], index: number, id: string): Change | undefined {
  const session = { past: [], now: { answers: way, supposed: 0 }, pending: [] };
  const changed = answer(guide, edit(session, index), id);
  expect(changed.session).toEqual({ ...session, now: { answers: changed.change?.answers, supposed: 0 } });
  return changed.change;
}

/** What that must give, told by the map alone: of the later answers, each that still stands is kept, in their order. */
function rightChange(way: readonly Answer[], index: number, id: string): Change {
  const answers = [...way.slice(0, index), { step: way[index]?.step ?? '?', answer: id }];
  const kept: Answer[] = [];
  const dropped: Answer[] = [];
  for (const later of way.slice(index + 1)) {
    const stands = follow([...answers, later]) !== undefined;
    if (stands) answers.push(later);
    (stands ? kept : dropped).push(later);
  }
  return { answers, kept, dropped };
}

/** A list too long to be a person's. */
function endless<T>(value: T): T[] {
  return Array.from({ length: 10_000 }, () => value);
}

describe('replay', () => {
  test('is a fresh run of the machine, to every page and on any way', () => {
    for (const path of guide.pages.keys()) {
      const way = shortestWay(guide, path);
      expect(replayed(way)).toEqual(freshRun(way));
      expect(pageOf(guide, { answers: way, supposed: 0 }).path).toBe(path);
    }
    assert(
      property(anyWay, (way) => {
        expect(replayed(way)).toEqual(freshRun(way));
      }),
      { numRuns: 1000 },
    );
  });

  test('refuses the first answer that does not stand, says which, and stays where it was', () => {
    assert(
      property(anyWay, nat(), anyStranger, boolean(), (way, at, name, isStep) => {
        const index = at % (way.length + 1);
        const before = way.slice(0, index);
        const page = follow(before);
        const given = isStep
          ? { step: name, answer: page?.answers[0]?.id ?? 'oui' }
          : { step: page?.content ?? '?', answer: name };
        const result = replay(guide, [...before, given, ...way.slice(index)]);
        expect(result).toMatchObject({ ok: false, refused: index, page });
        expect(result.visited).toHaveLength(index);
      }),
      SOME,
    );
  });
});

describe('answering', () => {
  test('refuses what the page does not offer', () => {
    assert(
      property(anyCalmSession, anyStranger, (session, name) => {
        expect(() => answer(guide, session, name)).toThrow(pageOf(guide, session.now).path);
      }),
      SOME,
    );
  });

  test('is undone by one step back', () => {
    assert(
      property(anyCalmSession, nat(), (session, at) => {
        const { answers } = pageOf(guide, session.now);
        const given = answers[at % answers.length];
        pre(given !== undefined);
        expect(back(answer(guide, session, given.id).session)).toEqual(session);
      }),
      SOME,
    );
  });

  test('is undone to the very beginning by enough steps back', () => {
    assert(
      property(anySession, (session) => {
        let now = session;
        for (const topic of topicsOf(session)) {
          for (let step = 0; step <= topic.answers.length; step += 1) now = back(now);
        }
        expect(back(now)).toEqual(EMPTY);
      }),
      SOME,
    );
  });
});

describe('changing an answer', () => {
  test('keeps what still holds and nothing else, for every change on the shortest way to each page', () => {
    let changes = 0;
    for (const path of guide.pages.keys()) {
      const way = shortestWay(guide, path);
      for (const [index, given] of way.entries()) {
        for (const { id } of follow(way.slice(0, index))?.answers ?? []) {
          if (id === given.answer) continue;
          expect(change(way, index, id)).toEqual(rightChange(way, index, id));
          changes += 1;
        }
      }
    }
    expect(changes).toBeGreaterThan(guide.pages.size);
  });

  test('keeps what still holds and nothing else, on any way', () => {
    assert(
      property(anyAnswers, nat(), nat(), (way, at, pick) => {
        const index = at % way.length;
        const offered = follow(way.slice(0, index))?.answers ?? [];
        const id = offered[pick % offered.length]?.id ?? '?';
        expect(change(way, index, id)).toEqual(rightChange(way, index, id));
      }),
      SOME,
    );
  });

  test('to the same answer keeps all, and the session is what it was', () => {
    assert(
      property(anyCalmSession, nat(), (session, at) => {
        const { answers } = session.now;
        const index = at % answers.length;
        const again = answer(guide, edit(session, index), answers[index]?.answer ?? '?');
        expect(again.change).toMatchObject({ kept: answers.slice(index + 1), dropped: [] });
        expect(again.session).toMatchObject({ past: session.past, now: { answers }, pending: [] });
        // What is given now is no longer supposed; every other answer is worth what it was.
        const others = (topic: Topic) =>
          answers.map((_, place) => (place === index ? 'given' : markOf(topic, place)));
        expect(others(again.session.now)).toEqual(others(session.now));
        expect(markOf(again.session.now, index)).not.toBe('supposed');
      }),
      SOME,
    );
  });

  test('asks the question again, and one step back gives the change up', () => {
    assert(
      property(anySession, nat(), (session, at) => {
        const [topic] = topicsOf(session).slice(-1);
        pre(topic !== undefined && topic.answers.length > 0);
        const index = at % topic.answers.length;
        const editing = edit(session, index);
        expect(pageOf(guide, editing.now)).toBe(follow(topic.answers.slice(0, index)));
        expect(back(editing)).toEqual({ ...session, now: topic, pending: [] });
      }),
      SOME,
    );
  });

  test('of a question that was never asked changes nothing', () => {
    assert(
      property(anySession, (session) => {
        const { length } = [...session.now.answers, ...session.pending];
        expect([edit(session, -1), edit(session, length)]).toEqual([session, session]);
      }),
      SOME,
    );
  });
});

describe('topics', () => {
  test('one step back from a page opened directly returns to the topic before', () => {
    assert(
      property(anySession, anyPage, (session, { path }) => {
        pre(topicsOf(session).at(-1)?.answers.length !== 0);
        const opened = open(guide, session, path);
        expect(pageOf(guide, opened.now).path).toBe(path);
        expect(opened.now.supposed).toBe(opened.now.answers.length);
        expect(back(opened)).toEqual({ ...session, now: topicsOf(session).at(-1), pending: [] });
      }),
      SOME,
    );
  });

  test('answers given elsewhere are taken up as the person’s own, and the topic in hand is put away', () => {
    assert(
      property(anySession, anyWay, (session, way) => {
        const past = topicsOf(session).filter(({ answers }) => answers.length > 0);
        expect(resume(session, way)).toEqual({ past, now: { answers: way, supposed: 0 }, pending: [] });
      }),
      SOME,
    );
  });

  test('are never too many to be kept: the oldest make room', () => {
    const paths = [...guide.pages.keys()].filter((path) => path !== HOME);
    const session = paths.reduce((one, path) => open(guide, one, path), EMPTY);
    expect(parseSession(session)).toEqual(session);
    expect(session.past.map((topic) => pageOf(guide, topic).path)).toEqual(
      paths.slice(0, -1).slice(-session.past.length),
    );
  });

  test('an empty topic leaves no trace when a page is opened', () => {
    expect(open(guide, EMPTY, HOME)).toEqual(EMPTY);
  });

  test('a past topic taken up again leaves its place to the one in hand, and nothing is lost', () => {
    assert(
      property(anyCalmSession, nat(), (session, at) => {
        const { past } = session;
        pre(past.length > 0);
        const index = at % past.length;
        const again = reopen(session, index);
        expect(again.now).toEqual(past[index]);
        expect(again.past).toEqual([...past.filter((_, one) => one !== index), session.now]);
        const last = past.length - 1;
        expect(reopen(reopen(session, last), last)).toEqual(session);
        expect(reopen(session, past.length)).toEqual(session);
      }),
      SOME,
    );
  });

  test('stand, whatever was done, and come back whole from the storage', () => {
    const moves = array(record({ kind: nat(6), at: nat() }), { maxLength: 15 });
    const paths = [...guide.pages.keys()];
    const move = (session: Session, { kind, at }: { kind: number; at: number }): Session => {
      const { answers } = pageOf(guide, session.now);
      const given = answers[at % answers.length];
      const path = paths[at % paths.length] ?? HOME;
      switch (kind) {
        case 0:
          return back(session);
        case 1:
          return edit(session, at % (session.now.answers.length + 1));
        case 2:
          return open(guide, session, path);
        case 3:
          return reopen(session, at % (session.past.length + 1));
        case 4:
          return arrive(guide, session, path);
        default:
          return given === undefined ? session : answer(guide, session, given.id).session;
      }
    };
    assert(
      property(moves, (list) => {
        const session = list.reduce(move, EMPTY);
        expect(fallen(session)).toEqual([]);
        expect(parseSession(JSON.parse(JSON.stringify(session)))).toEqual(session);
      }),
      SOME,
    );
  });
});

describe('arriving on a page', () => {
  test('always stands there, with every topic whole', () => {
    assert(
      property(anySession, anyPage, (session, { path }) => {
        const arrived = arrive(guide, session, path);
        expect(pageOf(guide, arrived.now).path).toBe(path);
        expect(fallen(arrived)).toEqual([]);
        expect(arrived.past.slice(0, session.past.length)).toEqual(session.past);
      }),
      SOME,
    );
  });

  test('one answer further while an answer is being changed goes there and not past it', () => {
    assert(
      property(anySession, nat(), (session, at) => {
        const { answers } = pageOf(guide, session.now);
        const given = answers[at % answers.length];
        pre(given !== undefined);
        const arrived = arrive(guide, session, given.to);
        expect(pageOf(guide, arrived.now).path).toBe(given.to);
        expect(arrived).toMatchObject({ past: session.past, pending: [] });
      }),
      SOME,
    );
  });

  test('where the session stands changes nothing', () => {
    assert(
      property(anySession, (session) => {
        expect(arrive(guide, session, pageOf(guide, session.now).path)).toEqual(session);
      }),
      SOME,
    );
  });

  test('one answer further gives that answer', () => {
    assert(
      property(anyCalmSession, nat(), (session, at) => {
        const { answers } = pageOf(guide, session.now);
        const given = answers[at % answers.length];
        pre(given !== undefined);
        expect(arrive(guide, session, given.to)).toEqual(answer(guide, session, given.id).session);
      }),
      SOME,
    );
  });

  test('seen on the way goes back to it', () => {
    assert(
      property(anyCalmSession, nat(), (session, at) => {
        const { answers, supposed } = session.now;
        const kept = answers.slice(0, at % answers.length);
        expect(arrive(guide, session, follow(kept)?.path ?? '?')).toEqual({
          ...session,
          now: { answers: kept, supposed: Math.min(supposed, kept.length) },
        });
      }),
      SOME,
    );
  });

  test('of another subject begins a topic, and keeps the one in hand', () => {
    assert(
      property(anyCalmSession, anyPage, (session, { path }) => {
        const { page, visited } = replay(guide, session.now.answers);
        pre(
          ![...visited.map((one) => one.path), ...page.answers.map(({ to }) => to), page.path].includes(path),
        );
        const answers = shortestWay(guide, path);
        const arrived = arrive(guide, session, path);
        expect(arrived).toMatchObject({
          past: [...session.past, session.now],
          now: { answers, supposed: answers.length },
          pending: [],
        });
        // What was said or agreed to before holds, the last word on each question; nothing else does.
        const known = new Map<string, string>();
        for (const topic of [...session.past, session.now]) {
          for (const [place, { step, answer: given }] of topic.answers.entries()) {
            if (markOf(topic, place) !== 'supposed') known.set(step, given);
          }
        }
        const held = answers.flatMap(({ step, answer: given }, place) =>
          known.get(step) === given ? [place] : [],
        );
        expect(arrived.now.confirmed ?? []).toEqual(held);
      }),
      SOME,
    );
  });
});

describe('a session of an earlier guide', () => {
  test('is left as it is where it stands', () => {
    assert(
      property(anySession, (session) => {
        expect(fit(guide, session)).toEqual({ session, stale: false });
      }),
      SOME,
    );
  });

  test('is cut at the first answer that no longer stands, topic by topic, and says so', () => {
    assert(
      property(anyCalmSession, nat(), nat(), anyStranger, (session, which, at, name) => {
        const topics = topicsOf(session);
        const topic = which % topics.length;
        const aged = topics.map(({ answers, supposed }, place) => {
          const index = at % answers.length;
          const stale = answers.map((given, one) => (one === index ? { ...given, answer: name } : given));
          return place === topic ? { answers: stale, supposed } : { answers, supposed };
        });
        const expected = topics.map(({ answers, supposed }, place) => {
          const index = place === topic ? at % answers.length : answers.length;
          return { answers: answers.slice(0, index), supposed: Math.min(supposed, index) };
        });
        const [now] = aged.slice(-1);
        const [kept] = expected.slice(-1);
        pre(now !== undefined);
        const past = expected.slice(0, -1).filter(({ answers }) => answers.length > 0);
        expect(fit(guide, { past: aged.slice(0, -1), now, pending: [] })).toEqual({
          session: { past, now: kept, pending: [] },
          stale: true,
        });
      }),
      SOME,
    );
  });

  test('stands in all it keeps, even what waits for a change to be given up', () => {
    assert(
      property(anySession, nat(), anyStranger, (session, at, name) => {
        const { pending } = session;
        pre(pending.length > 0);
        const index = at % pending.length;
        const stale = pending.map((given, one) => (one === index ? { ...given, answer: name } : given));
        const fitted = fit(guide, { ...session, pending: stale });
        expect(fitted).toEqual({ session: { ...session, pending: pending.slice(0, index) }, stale: true });
        expect(fallen(back(fitted.session))).toEqual([]);
      }),
      SOME,
    );
  });

  test('gives up a change whose question is no longer asked', () => {
    assert(
      property(anySession, anyStranger, (session, step) => {
        const pending = [{ step, answer: 'oui' }, ...session.pending];
        expect(fit(guide, { ...session, pending })).toEqual({
          session: { ...session, pending: [] },
          stale: true,
        });
      }),
      SOME,
    );
  });
});

describe('the goals of a session', () => {
  test('are those that its topics begin with', () => {
    assert(
      property(anySession, (session) => {
        const firsts = topicsOf(session).map(({ answers }) => follow(answers.slice(0, 1))?.path ?? HOME);
        const goals = firsts.map((path) => goalOf(guide.root, path)).filter((goal) => goal !== undefined);
        expect(new Set(goalsIn(session, guide.root))).toEqual(new Set(goals));
        expect(goalsIn(session, guide.root)).toHaveLength(new Set(goals).size);
      }),
      SOME,
    );
  });

  test('are none for answers that the home page does not offer', () => {
    for (const name of STRANGE) {
      const answers = [{ step: guide.root.initial, answer: name }];
      expect(goalsIn({ ...EMPTY, now: { answers, supposed: 0 } }, guide.root)).toEqual([]);
    }
  });
});

describe('reading a stored session', () => {
  const given = { step: 'a/b', answer: 'oui' };
  const stored = {
    past: [{ answers: [given], supposed: 1 }],
    now: { answers: [], supposed: 0 },
    pending: [given],
  };

  test('accepts any session that was written', () => {
    assert(
      property(anySession, (session) => {
        expect(parseSession(JSON.parse(JSON.stringify(session)))).toEqual(session);
      }),
      SOME,
    );
    const longest = ways.reduce((one, other) => (other.length > one.length ? other : one));
    const session = { past: [], now: { answers: longest, supposed: 0 }, pending: [] };
    expect(parseSession(session)).toEqual(session);
    expect(parseSession(stored)).toEqual(stored);
  });

  test.each([
    ['nothing', undefined],
    ['null', null],
    ['a list', [stored]],
    ['a text', JSON.stringify(stored)],
    ['no topic in hand', { past: [], pending: [] }],
    ['no list of what waits', { past: [], now: stored.now }],
    ['past topics that are no list', { ...stored, past: { length: 0 } }],
    ['too many past topics', { ...stored, past: endless(stored.now) }],
    ['too many answers', { ...stored, now: { answers: endless(given), supposed: 0 } }],
    ['too many answers that wait', { ...stored, pending: endless(given) }],
    ['an answer that is a text', { ...stored, pending: ['oui'] }],
    ['an answer without its step', { ...stored, pending: [{ answer: 'oui' }] }],
    ['an answer that is no text', { ...stored, pending: [{ step: 'a/b', answer: ['oui'] }] }],
    ['a name without end', { ...stored, pending: [{ step: 'a'.repeat(10_000), answer: 'oui' }] }],
    ['fewer than no answer supposed', { ...stored, now: { answers: [], supposed: -1 } }],
    ['a part of an answer supposed', { ...stored, now: { answers: [], supposed: 0.5 } }],
    ['a text for a number', { ...stored, now: { answers: [], supposed: '0' } }],
    ['no number', { ...stored, now: { answers: [], supposed: Number.NaN } }],
  ])('refuses %s', (_, value) => {
    expect(parseSession(value)).toBeUndefined();
  });

  test('never fails, and keeps nothing that it does not know', () => {
    const junk = anything({ maxDepth: 4, withNullPrototype: true, withBigInt: true, withDate: true });
    const spoilt = record({ past: junk, now: record({ answers: junk, supposed: junk }), pending: junk });
    assert(
      property(junk, (value) => {
        expect(parseSession(value)).toBeUndefined();
      }),
    );
    assert(
      property(spoilt, (value) => {
        const session = parseSession(value) ?? EMPTY;
        expect(fit(guide, session).session.now.answers).toEqual([]);
      }),
    );
    const more = { ...stored, admin: true, now: { ...stored.now, html: '<script>' } };
    expect(parseSession(more)).toEqual(stored);
  });

  test('takes the names of inherited properties for texts, which the guide then refuses', () => {
    for (const name of STRANGE) {
      const text = `{"past":[],"now":{"answers":[{"step":"${name}","answer":"${name}"}],"supposed":0},"pending":[],"__proto__":{"supposed":9}}`;
      const session = parseSession(JSON.parse(text));
      expect(session && fit(guide, session)).toEqual({ session: EMPTY, stale: true });
    }
    expect(pageAt(guide, HOME).answers.map(({ id }) => id)).not.toEqual(expect.arrayContaining(STRANGE));
  });
});

// ——— On maps small enough to be read whole ———

function mapOf(root: Flow) {
  return { root, pages: listPages(root) };
}

function given(...all: readonly (readonly [step: string, answer: string])[]): Answer[] {
  return all.map(([step, answer]) => ({ step, answer }));
}

function now(answers: readonly Answer[], pending: readonly Answer[] = []): Session {
  return { past: [], now: { answers, supposed: 0 }, pending };
}

/** The same question, met twice on the way. */
const asked = {
  initial: 'x',
  states: { 'x': { on: { 'oui': 'fin', 'non': 'fin' } }, 'fin': { type: 'final' } },
} as const;
const twice = mapOf({
  initial: 'debut',
  states: {
    'debut': { on: { 'ici': 'un', 'la': 'un' } },
    'un': {
      initial: 'q',
      states: {
        'q': { ...asked, onDone: 'milieu' },
        'milieu': { on: { 'encore': 'deux' } },
        'deux': { initial: 'q', states: { 'q': { ...asked, onDone: 'bout' }, 'bout': { tags: 'reply' } } },
      },
    },
  },
});

/** Several ways to one reply: the first of the map is not the shortest. */
const several = mapOf({
  initial: 'debut',
  states: {
    'debut': { on: { 'long': 'detour', 'moyen': 'b', 'autre': 'b', 'fin': 'loin' } },
    'detour': { on: { 'suite': 'bout', 'bis': 'loin' } },
    'b': { on: { 'oui': 'bout', 'non': 'bout' } },
    'bout': { tags: 'advice', on: { 'encore': 'loin' } },
    'loin': { tags: 'reply' },
  },
});

describe('the shortest way', () => {
  test('has the fewest answers, the first of the map among equals', () => {
    expect(shortestWay(several, 'loin')).toEqual(given(['debut', 'fin']));
    expect(shortestWay(several, 'bout')).toEqual(given(['debut', 'long'], ['detour', 'suite']));
    expect(shortestWay(several, 'b')).toEqual(given(['debut', 'moyen']));
    expect(shortestWay(several, HOME)).toEqual([]);
    expect(shortestWay(twice, 'un/milieu')).toEqual(given(['debut', 'ici'], ['q/x', 'oui']));
  });

  test('is none where no answer leads', () => {
    const apart = mapOf({
      initial: 'debut',
      states: { 'debut': { tags: 'reply' }, 'seule': { tags: 'reply' } },
    });
    expect(() => shortestWay(apart, 'seule')).toThrow(/^seule : /);
    expect(() => shortestWay(apart, 'absente')).toThrow(/^absente : /);
  });
});

describe('an answer changed', () => {
  const way = given(['debut', 'ici'], ['q/x', 'oui'], ['un/milieu', 'encore'], ['q/x', 'non']);
  const [, ...later] = way;

  test('keeps each later one at its own place, where the same question is asked twice', () => {
    const { session, change } = answer(twice, edit(now(way), 0), 'la');
    expect(session).toEqual(now([...given(['debut', 'la']), ...later]));
    expect(change).toEqual({ answers: session.now.answers, kept: later, dropped: [] });
  });

  test('drops a later one that its question no longer offers', () => {
    const gone = given(['q/x', 'peut-etre']);
    const session = { ...now([]), pending: [...given(['debut', 'ici']), ...gone] };
    expect(answer(twice, session, 'la')).toEqual({
      session: now(given(['debut', 'la'])),
      change: { answers: given(['debut', 'la']), kept: [], dropped: gone },
      saidBefore: [],
    });
  });

  test('that the question does not offer is refused, and named', () => {
    expect(() => answer(twice, now([]), 'ailleurs')).toThrow(/« ailleurs »/);
  });
});

describe('arriving on a page', () => {
  test('that two answers lead to gives neither of them: it is opened, and the way supposed', () => {
    const kept = now(given(['debut', 'moyen']));
    expect(arrive(several, kept, 'bout')).toEqual(open(several, kept, 'bout'));
    expect(arrive(several, kept, 'bout').now.supposed).toBe(2);
  });

  test('that one answer leads to gives that answer', () => {
    const kept = now(given(['debut', 'long']));
    expect(arrive(several, kept, 'bout')).toEqual(now(given(['debut', 'long'], ['detour', 'suite'])));
  });

  test('while an answer is changed keeps the later ones only if they stop at the page', () => {
    const changing = now([], given(['debut', 'moyen'], ['bout', 'encore']));
    expect(arrive(several, now(given(['debut', 'moyen']), given(['b', 'oui'])), 'loin').past).toHaveLength(1);
    // « detour » is asked next, and nothing later answers it.
    expect(arrive(several, changing, 'detour')).toEqual(now(given(['debut', 'long'])));
    // « suite » leads to « bout », whose later answer would lead on to « loin ».
    const further = now(given(['debut', 'long']), given(['detour', 'bis'], ['bout', 'encore']));
    expect(arrive(several, further, 'bout')).toEqual(now(given(['debut', 'long'], ['detour', 'suite'])));
  });
});

describe('the goal along a way', () => {
  const { root } = twice;

  test('is the one that its answers enter, past the root’s own questions', () => {
    expect(goalsAlong(root, given(['debut', 'la']))).toEqual(['un']);
    expect(goalsAlong(root, given(['debut', 'la'], ['q/x', 'oui']))).toEqual(['un']);
    const behind: Flow = {
      initial: 'avant',
      states: { 'avant': { on: { 'oui': 'debut' } }, ...root.states },
    };
    expect(goalsAlong(behind, given(['avant', 'oui'], ['debut', 'ici']))).toEqual(['un']);
    expect(goalsAlong(behind, given(['avant', 'oui']))).toEqual([]);
  });

  test('is none where the answers enter none, or do not stand', () => {
    expect(goalsAlong(root, [])).toEqual([]);
    expect(goalsAlong(root, given(['debut', 'ailleurs']))).toEqual([]);
    expect(goalsAlong(root, given(['debut', 'constructor']))).toEqual([]);
    expect(goalsAlong(root, given(['autre', 'la']))).toEqual([]);
    expect(goalsAlong(several.root, given(['debut', 'fin'], ['loin', 'fin']))).toEqual([]);
  });
});

test('a session kept by an earlier version, whose topics counted `assumed` answers, is still read', () => {
  const answers = [{ step: 'accueil', answer: 'connexion' }];
  const kept = { past: [{ answers, assumed: 1 }], now: { answers: [], assumed: 0 }, pending: [] };
  expect(parseSession(kept)).toEqual({
    past: [{ answers, supposed: 1 }],
    now: { answers: [], supposed: 0 },
    pending: [],
  });
  expect(parseSession({ ...kept, now: { answers: [] } })).toBeUndefined();
});
