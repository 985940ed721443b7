/** The wizard alone, without a screen: what each move does to the session, what is told of it and what can be undone. */
import { describe, expect, test } from 'vitest';
import { createActor } from 'xstate';
import { EMPTY, type Session } from '../../src/session/session.ts';
import { shortestWay, type Given } from '../../src/guide/ways.ts';
import {
  labelOf,
  wizard,
  type Announcement,
  type Notice,
  type WizardEvent,
} from '../../src/session/notices.ts';
import { smallGuide as guide } from '../fixtures/small.ts';

const toDetour: Given = { step: 'debut', answer: 'detour' };
const toAfter: Given = { step: 'debut', answer: 'apres' };
const done: Given = { step: 'detour/x', answer: 'fini' };
const onward: Given = { step: 'apres', answer: 'ensuite' };

function now(...answers: readonly Given[]): Session {
  return { past: [], now: { answers, assumed: 0 }, pending: [] };
}

/** What the wizard shows after some moves. */
function after(session: Session, ...moves: readonly WizardEvent[]) {
  const actor = createActor(wizard, { input: { guide, session } }).start();
  for (const move of moves) actor.send(move);
  const { value, context, status } = actor.getSnapshot();
  // A move that failed would stop it.
  expect(status).toBe('active');
  return { ...context, value };
}

const ask: WizardEvent = { type: 'RESTART' };
const confirm: WizardEvent = { type: 'CONFIRM' };
const undo: WizardEvent = { type: 'UNDO' };
const notKept: WizardEvent = { type: 'NOT_KEPT' };

test('it begins with the session given, not yet restored, and says nothing', () => {
  expect(after(now(toAfter))).toEqual({
    value: 'reading',
    guide,
    session: now(toAfter),
    restored: false,
    notices: [],
    announcement: undefined,
    erased: undefined,
  });
});

test('what was kept takes the place of what was shown, with what must be known of it', () => {
  const restore: WizardEvent = { type: 'RESTORE', session: now(toDetour), notices: [{ kind: 'stale' }] };
  expect(after(EMPTY, restore)).toMatchObject({
    session: now(toDetour),
    restored: true,
    notices: [{ kind: 'stale' }],
  });
});

test('more of the guide replaces what there was of it', () => {
  const more = { ...guide, version: 'suivante' };
  expect(after(EMPTY, { type: 'LOADED', guide: more }).guide).toBe(more);
});

describe('an answer', () => {
  test('is added to the session, and its label said', () => {
    expect(after(EMPTY, { type: 'ANSWER', answer: 'apres' })).toMatchObject({
      session: now(toAfter),
      notices: [],
      announcement: { kind: 'answered', label: 'Après' },
    });
  });

  test('that the step does not offer changes nothing', () => {
    expect(after(now(toAfter), { type: 'ANSWER', answer: 'detour' })).toEqual(after(now(toAfter)));
  });

  test('clears what was told before it', () => {
    const restore: WizardEvent = { type: 'RESTORE', session: EMPTY, notices: [{ kind: 'gone' }] };
    expect(after(EMPTY, restore, { type: 'ANSWER', answer: 'apres' }).notices).toEqual([]);
  });

  test('changed, with nothing after it, tells nothing', () => {
    expect(
      after(now(toAfter), { type: 'EDIT', index: 0 }, { type: 'ANSWER', answer: 'detour' }),
    ).toMatchObject({ session: now(toDetour), notices: [] });
  });

  test('changed, with later ones that all stand, says that all are kept', () => {
    const way = now(toDetour, done, onward);
    const moves: WizardEvent[] = [
      { type: 'EDIT', index: 1 },
      { type: 'ANSWER', answer: 'fini' },
    ];
    expect(after(way, ...moves)).toMatchObject({ session: way, notices: [{ kind: 'all-kept' }] });
  });

  test('changed, with later ones that fall, names these as the person read them', () => {
    const moves: WizardEvent[] = [
      { type: 'EDIT', index: 0 },
      { type: 'ANSWER', answer: 'apres' },
    ];
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
  ['back', { type: 'BACK' }, now(toAfter), { notices: [], announcement: { kind: 'back' } }],
  [
    'changing an answer',
    { type: 'EDIT', index: 1 },
    { ...now(toAfter), pending: [onward] },
    { notices: [{ kind: 'editing' }], announcement: { kind: 'told' } },
  ],
  [
    'opening a page',
    { type: 'OPEN', path: 'apres' },
    { past: [now(toAfter, onward).now], now: { answers: [toAfter], assumed: 1 }, pending: [] },
    { notices: [], announcement: { kind: 'opened' } },
  ],
  [
    'taking a code up',
    { type: 'RESUME', answers: [toDetour], changed: false },
    { past: [now(toAfter, onward).now], now: { answers: [toDetour], assumed: 0 }, pending: [] },
    { notices: [{ kind: 'resumed' }], announcement: { kind: 'told' } },
  ],
  [
    'taking up a code whose end is gone',
    { type: 'RESUME', answers: [toDetour], changed: true },
    { past: [now(toAfter, onward).now], now: { answers: [toDetour], assumed: 0 }, pending: [] },
    { notices: [{ kind: 'resumed-nearby' }], announcement: { kind: 'told' } },
  ],
  [
    'the browser’s Back',
    { type: 'GO', session: now(toAfter), backward: true },
    now(toAfter),
    { notices: [], announcement: { kind: 'back' } },
  ],
  [
    'the browser’s Forward',
    { type: 'GO', session: now(toDetour), backward: false },
    now(toDetour),
    { notices: [], announcement: { kind: 'opened' } },
  ],
  [
    'the browser’s Back to a session of an older guide',
    { type: 'GO', session: now(toAfter, { step: 'apres', answer: 'disparue' }), backward: true },
    now(toAfter),
    { notices: [{ kind: 'stale' }], announcement: { kind: 'back' } },
  ],
];

describe.each(MOVES)('%s', (_name, move, session, told) => {
  const before = now(toAfter, onward);

  test('does what it says, and tells it once', () => {
    expect(after(before, move)).toMatchObject({ value: 'reading', session, ...told });
    const restore: WizardEvent = { type: 'RESTORE', session: before, notices: [{ kind: 'gone' }] };
    expect(after(EMPTY, restore, move)).toMatchObject({ session, ...told });
  });

  test('gives up « recommencer » while it asks', () => {
    expect(after(before, ask, move)).toMatchObject({ value: 'reading', session, erased: undefined });
    expect(after(before, ask, move, confirm).session).toEqual(session);
  });
});

test('a past topic taken up again changes places with the one in hand', () => {
  const [one, other] = [now(toAfter, onward).now, now(toDetour).now];
  const session = { past: [one], now: other, pending: [] };
  expect(after(session, ask, { type: 'REOPEN', index: 0 })).toMatchObject({
    value: 'reading',
    session: { past: [other], now: one, pending: [] },
    notices: [],
    announcement: { kind: 'opened' },
  });
});

describe('« recommencer »', () => {
  const before = now(toDetour, done);

  test('asks first, and « non » keeps all', () => {
    expect(after(before, ask)).toMatchObject({ value: 'confirming', session: before });
    expect(after(before, ask, { type: 'CANCEL' })).toEqual(after(before));
  });

  test('does nothing without the question, nor twice', () => {
    expect(after(before, confirm)).toEqual(after(before));
    expect(after(before, ask, confirm, confirm).erased).toEqual(before);
  });

  test('empties the session, says so, and can be undone once', () => {
    expect(after(before, ask, confirm)).toMatchObject({
      value: 'reading',
      session: EMPTY,
      erased: before,
      notices: [{ kind: 'erased' }],
      announcement: { kind: 'told' },
    });
    const undone = after(before, ask, confirm, undo);
    expect(undone).toMatchObject({
      session: before,
      erased: undefined,
      notices: [{ kind: 'restored' }],
      announcement: { kind: 'told' },
    });
    expect(after(before, ask, confirm, undo, undo)).toEqual(undone);
  });

  test('with nothing to undo, undoing does nothing', () => {
    expect(after(before, undo)).toEqual(after(before));
  });

  test.each([
    ['an answer', { type: 'ANSWER', answer: 'apres' }],
    ['a page opened', { type: 'OPEN', path: 'loin' }],
    ['a code taken up', { type: 'RESUME', answers: [toAfter], changed: false }],
  ] satisfies readonly (readonly [string, WizardEvent])[])(
    'can no longer be undone after %s',
    (_name, move) => {
      expect(after(before, ask, confirm, move, undo).session).toEqual(after(EMPTY, move).session);
    },
  );

  test('is given up by an answer', () => {
    expect(after(EMPTY, ask, { type: 'ANSWER', answer: 'apres' })).toMatchObject({
      value: 'reading',
      session: now(toAfter),
    });
  });
});

describe('a storage that refuses', () => {
  test('is told once, after what is told already', () => {
    const restore: WizardEvent = { type: 'RESTORE', session: EMPTY, notices: [{ kind: 'stale' }] };
    const told = [{ kind: 'stale' }, { kind: 'no-storage' }];
    expect(after(EMPTY, restore, notKept).notices).toEqual(told);
    expect(after(EMPTY, restore, notKept, notKept).notices).toEqual(told);
  });

  test('is no longer told once the notices are put away', () => {
    expect(after(EMPTY, notKept, { type: 'DISMISS' }).notices).toEqual([]);
  });
});

test('a page is opened by its shortest way, all of it supposed', () => {
  const way = shortestWay(guide, 'loin');
  expect(after(EMPTY, { type: 'OPEN', path: 'loin' }).session.now).toEqual({
    answers: way,
    assumed: way.length,
  });
});
