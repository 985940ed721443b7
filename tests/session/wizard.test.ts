/** The wizard alone, without a screen: what each move does to the session, what is told of it and what can be undone. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createActor, fromPromise } from 'xstate';
import { EMPTY, replay, type Session } from '../../src/session/session.ts';
import { shortestWay, type Answer } from '../../src/guide/ways.ts';
import { cut, join } from '../../src/guide/parts.ts';
import type { Guide } from '../../src/guide/guide.ts';
import type { Move } from '../../src/session/move.ts';
import { labelOf, type Announcement, type Notice } from '../../src/session/notices.ts';
import { wizardMachine, type WizardEmitted, type WizardEvent } from '../../src/session/wizard.machine.ts';
import { smallGuide as guide } from '../fixtures/small.ts';

const toDetour: Answer = { step: 'debut', answer: 'detour' };
const toAfter: Answer = { step: 'debut', answer: 'apres' };
const done: Answer = { step: 'detour/x', answer: 'fini' };
const onward: Answer = { step: 'apres', answer: 'ensuite' };

function now(...answers: readonly Answer[]): Session {
  return { past: [], now: { answers, supposed: 0 }, pending: [] };
}

const move = (made: Exclude<Move, { type: 'GO' }>): WizardEvent => ({ type: 'MOVE', move: made });
const answer = (id: string): WizardEvent => move({ type: 'ANSWER', answer: id });
const go = (session: Session, backward: boolean): WizardEvent => ({
  type: 'GO',
  move: { type: 'GO', session, backward },
});

/** What the wizard shows after some events, and what it emitted meanwhile. */
function after(session: Session, ...events: readonly WizardEvent[]) {
  const actor = createActor(wizardMachine, { input: { guide, session, prerendered: false } });
  const emitted: WizardEmitted[] = [];
  actor.on('*', (event) => emitted.push(event));
  actor.start();
  for (const event of events) actor.send(event);
  const { value, context, status } = actor.getSnapshot();
  // A move that failed would stop it.
  expect(status).toBe('active');
  const moved = emitted.flatMap((event) => (event.type === 'moved' ? event : []));
  return { ...context, value, moves: moved.length, announcement: moved.at(-1)?.announcement };
}

const ask: WizardEvent = { type: 'RESTART' };
const confirm: WizardEvent = { type: 'CONFIRM' };
const undo: WizardEvent = { type: 'UNDO' };
const notKept: WizardEvent = { type: 'NOT_KEPT' };

const reading = { ready: 'reading' };

/** A screen where something is told already. */
function told(session: Session, ...notices: readonly Notice[]) {
  const prerendered = createActor(wizardMachine, {
    input: { guide, session: EMPTY, prerendered: true },
  }).start();
  prerendered.send({ type: 'RESTORE', session, notices });
  return prerendered;
}

describe('a prerendered document', () => {
  test('does nothing until what the tab kept is known: its links are the browser’s', () => {
    const actor = createActor(wizardMachine, {
      input: { guide, session: now(toAfter), prerendered: true },
    }).start();
    for (const event of [answer('ensuite'), go(EMPTY, true), ask, confirm, undo]) actor.send(event);
    expect(actor.getSnapshot().value).toBe('document');
    expect(actor.getSnapshot().hasTag('live')).toBe(false);
    expect(actor.getSnapshot().context.session).toEqual(now(toAfter));
  });

  test('then shows what was kept, with what must be known of it, once', () => {
    const actor = createActor(wizardMachine, { input: { guide, session: EMPTY, prerendered: true } }).start();
    const emitted: WizardEmitted[] = [];
    actor.on('*', (event) => emitted.push(event));
    actor.send({ type: 'RESTORE', session: now(toDetour), notices: [{ kind: 'stale' }] });
    actor.send({ type: 'RESTORE', session: EMPTY, notices: [] });
    expect(actor.getSnapshot().hasTag('live')).toBe(true);
    expect(actor.getSnapshot().context).toMatchObject({
      session: now(toDetour),
      notices: [{ kind: 'stale' }],
    });
    expect(emitted).toEqual([{ type: 'restored', session: now(toDetour), href: '/detour/x/' }]);
  });
});

describe('an answer', () => {
  test('is added to the session, and its label said', () => {
    expect(after(EMPTY, answer('apres'))).toMatchObject({
      session: now(toAfter),
      notices: [],
      announcement: { kind: 'answered', label: 'Après' },
    });
  });

  test('that the step does not offer changes nothing', () => {
    expect(after(now(toAfter), answer('detour'))).toEqual(after(now(toAfter)));
  });

  test('clears what was told before it', () => {
    const actor = told(EMPTY, { kind: 'gone' });
    actor.send(answer('apres'));
    expect(actor.getSnapshot().context.notices).toEqual([]);
  });

  test('changed, with nothing after it, tells nothing', () => {
    expect(after(now(toAfter), move({ type: 'EDIT', index: 0 }), answer('detour'))).toMatchObject({
      session: now(toDetour),
      notices: [],
    });
  });

  test('changed, with later ones that all stand, says that all are kept', () => {
    const way = now(toDetour, done, onward);
    const moves: WizardEvent[] = [move({ type: 'EDIT', index: 1 }), answer('fini')];
    expect(after(way, ...moves)).toMatchObject({ session: way, notices: [{ kind: 'all-kept' }] });
  });

  test('changed, with later ones that fall, names these as the person read them', () => {
    const moves: WizardEvent[] = [move({ type: 'EDIT', index: 0 }), answer('apres')];
    expect(after(now(toDetour, done, onward), ...moves)).toMatchObject({
      session: now(toAfter, onward),
      notices: [{ kind: 'dropped', answers: ['C’est fini'] }],
    });
  });
});

test('the label of an answer is its id where its words are not there', () => {
  expect(labelOf(guide, toDetour)).toBe('Au détour');
  expect(labelOf(guide, { step: 'debut', answer: 'inconnue' })).toBe('inconnue');
  expect(labelOf(guide, { step: 'ailleurs', answer: 'oui' })).toBe('oui');
});

/** The moves that leave the question in hand, with what each does to a session of two answers. */
const MOVES: readonly (readonly [
  string,
  WizardEvent,
  Session,
  { readonly notices: readonly Notice[]; readonly announcement: Announcement },
])[] = [
  ['back', move({ type: 'BACK' }), now(toAfter), { notices: [], announcement: { kind: 'back' } }],
  [
    'changing an answer',
    move({ type: 'EDIT', index: 1 }),
    { ...now(toAfter), pending: [onward] },
    { notices: [{ kind: 'editing' }], announcement: { kind: 'noticed' } },
  ],
  [
    'opening a page',
    move({ type: 'OPEN', path: 'apres' }),
    // What the session knows already is not supposed again.
    {
      past: [now(toAfter, onward).now],
      now: { answers: [toAfter], supposed: 1, confirmed: [0] },
      pending: [],
    },
    { notices: [], announcement: { kind: 'opened' } },
  ],
  [
    'taking a code up',
    move({ type: 'RESUME', answers: [toDetour], changed: false, supposed: false }),
    { past: [now(toAfter, onward).now], now: { answers: [toDetour], supposed: 0 }, pending: [] },
    { notices: [{ kind: 'resumed' }], announcement: { kind: 'noticed' } },
  ],
  [
    'taking up a code whose end is gone',
    move({ type: 'RESUME', answers: [toDetour], changed: true, supposed: false }),
    { past: [now(toAfter, onward).now], now: { answers: [toDetour], supposed: 0 }, pending: [] },
    { notices: [{ kind: 'resumed-nearby' }], announcement: { kind: 'noticed' } },
  ],
  [
    'the browser’s Back',
    go(now(toAfter), true),
    now(toAfter),
    { notices: [], announcement: { kind: 'back' } },
  ],
  [
    'the browser’s Forward',
    go(now(toDetour), false),
    now(toDetour),
    { notices: [], announcement: { kind: 'opened' } },
  ],
  [
    'the browser’s Back to a session of an older guide',
    go(now(toAfter, { step: 'apres', answer: 'disparue' }), true),
    now(toAfter),
    { notices: [{ kind: 'stale' }], announcement: { kind: 'back' } },
  ],
];

describe.each(MOVES)('%s', (_name, event, session, made) => {
  const before = now(toAfter, onward);

  test('does what it says, and tells it once', () => {
    expect(after(before, event)).toMatchObject({ value: reading, session, moves: 1, ...made });
    const actor = told(before, { kind: 'gone' });
    actor.send(event);
    expect(actor.getSnapshot().context).toMatchObject({ session, notices: made.notices });
  });

  test('gives up « recommencer » while it asks', () => {
    expect(after(before, ask, event)).toMatchObject({ value: reading, session });
    expect(after(before, ask, event, confirm).session).toEqual(session);
  });
});

test('a past topic taken up again changes places with the one in hand', () => {
  const [one, other] = [now(toAfter, onward).now, now(toDetour).now];
  const session = { past: [one], now: other, pending: [] };
  expect(after(session, ask, move({ type: 'REOPEN', index: 0 }))).toMatchObject({
    value: reading,
    session: { past: [other], now: one, pending: [] },
    notices: [],
    announcement: { kind: 'opened' },
  });
});

describe('« recommencer »', () => {
  const before = now(toDetour, done);

  test('asks first, and « non » keeps all', () => {
    expect(after(before, ask)).toMatchObject({ value: { ready: 'confirming' }, session: before });
    expect(after(before, ask, { type: 'CANCEL' })).toEqual(after(before));
  });

  test('does nothing without the question, nor twice', () => {
    expect(after(before, confirm)).toEqual(after(before));
    expect(after(before, ask, confirm, confirm).beforeErasing).toEqual(before);
  });

  test('empties the session, says so, and can be undone once', () => {
    expect(after(before, ask, confirm)).toMatchObject({
      value: { ready: 'erased' },
      session: EMPTY,
      beforeErasing: before,
      notices: [{ kind: 'erased' }],
      announcement: { kind: 'noticed' },
    });
    const undone = after(before, ask, confirm, undo);
    expect(undone).toMatchObject({
      value: reading,
      session: before,
      beforeErasing: EMPTY,
      notices: [{ kind: 'restored' }],
      announcement: { kind: 'noticed' },
    });
    expect(after(before, ask, confirm, undo, undo)).toEqual(undone);
  });

  test('with nothing to undo, undoing does nothing', () => {
    expect(after(before, undo)).toEqual(after(before));
  });

  test.each([
    ['an answer', answer('apres')],
    ['a page opened', move({ type: 'OPEN', path: 'loin' })],
    ['a code taken up', move({ type: 'RESUME', answers: [toAfter], changed: false, supposed: false })],
    ['a move of the browser', go(now(toAfter), true)],
    ['the notices closed', { type: 'DISMISS' }],
  ] satisfies readonly (readonly [string, WizardEvent])[])(
    'can no longer be undone after %s',
    (_name, event) => {
      expect(after(before, ask, confirm, event, undo).session).toEqual(after(EMPTY, event).session);
    },
  );

  test('is given up by an answer', () => {
    expect(after(EMPTY, ask, answer('apres'))).toMatchObject({
      value: reading,
      session: now(toAfter),
    });
  });
});

describe('a storage that refuses', () => {
  test('is told once, after what is told already', () => {
    const actor = told(EMPTY, { kind: 'stale' });
    for (const event of [notKept, notKept]) {
      actor.send(event);
      expect(actor.getSnapshot().context.notices).toEqual([{ kind: 'stale' }, { kind: 'no-storage' }]);
    }
  });

  test('is no longer told once the notices are put away', () => {
    expect(after(EMPTY, notKept, { type: 'DISMISS' }).notices).toEqual([]);
  });
});

test('a page is opened by its shortest way, all of it supposed', () => {
  const way = shortestWay(guide, 'loin');
  expect(after(EMPTY, move({ type: 'OPEN', path: 'loin' })).session.now).toEqual({
    answers: way,
    supposed: way.length,
  });
});

test('a page opened by a sentence rests on what the sentence says, and on nothing else', () => {
  const way = shortestWay(guide, 'loin');
  const opened = (said: readonly Answer[]) =>
    after(EMPTY, move({ type: 'OPEN', path: 'loin', said })).session.now;
  expect(opened(way.slice(0, 1))).toEqual({ answers: way, supposed: way.length, confirmed: [0] });
  const other = way.slice(0, 1).map(({ step }) => ({ step, answer: 'autre' }));
  expect(opened(other)).toEqual({ answers: way, supposed: way.length });
});

/** A wizard whose goal « detour » is not loaded, and what its loads wait for. */
function bare() {
  const { root, goals } = cut(guide);
  const loads: { goals: readonly string[]; done: (guide: Guide) => void; failed: (reason: Error) => void }[] =
    [];
  const machine = wizardMachine.provide({
    actors: {
      load: fromPromise<Guide, { goals: readonly string[] }>(
        ({ input }) =>
          new Promise((done, failed) => {
            loads.push({ ...input, done, failed });
          }),
      ),
    },
  });
  const actor = createActor(machine, {
    input: { guide: join(root, []), session: EMPTY, prerendered: false },
  });
  const emitted: WizardEmitted[] = [];
  actor.on('*', (event) => emitted.push(event));
  actor.start();
  return {
    actor,
    emitted,
    loads,
    send: (...events: readonly WizardEvent[]) => {
      for (const event of events) actor.send(event);
    },
    /** The load of a number succeeds with the whole guide, or fails. */
    load: async (which: number, works = true) => {
      if (works) loads[which]?.done(join(root, [...goals.values()]));
      else loads[which]?.failed(new Error('hors d’atteinte'));
      await new Promise((settled) => {
        setTimeout(settled);
      });
    },
    get value() {
      return actor.getSnapshot().value;
    },
    get session() {
      return actor.getSnapshot().context.session;
    },
  };
}

/** The presses of a person that are moves, whatever they do. */
const PRESSES: readonly (readonly [string, WizardEvent])[] = [
  ['the same answer again', answer('detour')],
  ['another answer', answer('apres')],
  ['« retour »', move({ type: 'BACK' })],
  ['« modifier »', move({ type: 'EDIT', index: 0 })],
  ['a page opened', move({ type: 'OPEN', path: 'loin' })],
  ['a past topic', move({ type: 'REOPEN', index: 0 })],
  ['a code that was read', move({ type: 'RESUME', answers: [toAfter], changed: false, supposed: false })],
  ['« recommencer »', ask],
  ['« recommencer » confirmed', confirm],
  ['« annuler »', undo],
];

describe('a move whose goal is not loaded', () => {
  test('waits for it, busy, then is made once', async () => {
    const on = bare();
    on.send(answer('detour'));
    expect(on.value).toBe('moving');
    expect(on.actor.getSnapshot().hasTag('busy')).toBe(true);
    expect(on.loads.map(({ goals }) => goals)).toEqual([['detour']]);
    expect(on.session).toEqual(EMPTY);
    await on.load(0);
    expect(on.value).toEqual(reading);
    expect(on.session).toEqual(now(toDetour));
    expect(on.emitted).toMatchObject([{ type: 'moved', how: 'push', href: '/detour/x/', answered: true }]);
  });

  test.each(PRESSES)('is not disturbed by %s', async (_name, press) => {
    const on = bare();
    on.send(answer('detour'), press, press);
    expect(on.value).toBe('moving');
    await on.load(0);
    expect(on.loads).toHaveLength(1);
    expect(on.session).toEqual(now(toDetour));
    expect(on.emitted.map(({ type }) => type)).toEqual(['moved']);
  });

  test('gives way to the browser’s Back, whose page is there: what was loading changes nothing', async () => {
    const on = bare();
    on.send(answer('detour'), go(now(toAfter), true));
    expect(on.value).toEqual(reading);
    await on.load(0);
    expect(on.session).toEqual(now(toAfter));
    expect(on.emitted).toMatchObject([{ type: 'moved', how: 'replace', href: '/apres/', answered: false }]);
  });

  test('gives way to the browser’s Back, whose page waits in its turn', async () => {
    const on = bare();
    on.send(move({ type: 'OPEN', path: 'detour/x' }), go(now(toDetour), true));
    expect(on.value).toBe('moving');
    expect(on.loads).toHaveLength(2);
    await on.load(0);
    expect(on.value).toBe('moving');
    await on.load(1);
    expect(on.session).toEqual(now(toDetour));
    expect(on.emitted).toMatchObject([{ type: 'moved', how: 'replace', href: '/detour/x/' }]);
  });

  test('that cannot be loaded leaves by its link, and nothing is moved', async () => {
    const on = bare();
    on.send(answer('detour'));
    await on.load(0, false);
    expect(on.value).toEqual(reading);
    expect(on.session).toEqual(EMPTY);
    expect(on.emitted).toEqual([{ type: 'left', href: '/detour/x/' }]);
    on.send(answer('detour'));
    await on.load(1);
    expect(on.session).toEqual(now(toDetour));
  });

  test('of the browser that cannot be loaded leaves by the present address', async () => {
    const on = bare();
    on.send(go(now(toDetour), true));
    await on.load(0, false);
    expect(on.emitted).toEqual([{ type: 'left', href: undefined }]);
  });

  test('gives up « recommencer » while it asks, and « annuler » once it is made', async () => {
    const on = bare();
    on.send(answer('apres'), ask, confirm);
    expect(on.value).toEqual({ ready: 'erased' });
    on.send(answer('detour'), undo);
    await on.load(0);
    on.send(undo);
    expect(on.session).toEqual(now(toDetour));
    expect(on.actor.getSnapshot().context.beforeErasing).toEqual(EMPTY);
  });
});

test('whatever is pressed while whatever loads, each move that is made is told once, and the session stands', async () => {
  const events = [...PRESSES.map(([, event]) => event), go(now(toDetour), true), go(now(toAfter), false)];
  const step = fc.oneof(fc.constantFrom(...events), fc.constantFrom('loaded' as const, 'failed' as const));
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
      const on = bare();
      for (const one of steps) {
        const before = { session: on.session, moves: on.emitted.length, busy: on.value === 'moving' };
        if (typeof one === 'string') await on.load(on.loads.length - 1, one === 'loaded');
        else on.send(one);
        const made = on.emitted.length - before.moves;
        expect(made).toBeLessThanOrEqual(1);
        // The session changes by what is emitted, and by nothing else.
        expect(made === 1 || on.session === before.session).toBe(true);
        const ignored = before.busy && typeof one !== 'string' && one.type !== 'GO';
        expect(ignored && made > 0).toBe(false);
        const last = on.emitted.at(-1);
        expect(made === 1 && last?.type === 'moved' ? last.session : on.session).toBe(on.session);
        expect(on.actor.getSnapshot().status).toBe('active');
        expect(replay(on.actor.getSnapshot().context.guide, on.session.now.answers).ok).toBe(true);
      }
    }),
    { numRuns: 150 },
  );
});
