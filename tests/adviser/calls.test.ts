import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createActor } from 'xstate';
import {
  handOver,
  isHandOver,
  isTouched,
  moveTo,
  newCall,
  readCalls,
  secondsOf,
  takeOver,
  writeCalls,
} from '../../src/adviser/call/calls.ts';
import { callOf, callsMachine, type CallsEvent } from '../../src/adviser/call/calls.machine.ts';
import { labelOf } from '../../src/session/notices.ts';
import type { Move } from '../../src/session/move.ts';
import { EMPTY, pageOf } from '../../src/session/session.ts';
import { HOME, pageAt } from '../../src/guide/pages.ts';
import { guide } from '../guide.ts';
import { ADVICE, OTHER_WAY, REPLY_WITH_MESSAGE, WAY } from '../fixtures/places.ts';

const [goal, inside] = WAY;
const [other] = OTHER_WAY;

const start = (id: string, at = 0) => ({ id, at });

const move = (made: Exclude<Move, { type: 'GO' }>): CallsEvent => ({ type: 'MOVE', move: made, at: 1 });

const answer = (id: string): CallsEvent => move({ type: 'ANSWER', answer: id });

function desk() {
  const actor = createActor(callsMachine, {
    input: { guide, current: newCall(start('un')), parked: [] },
  });
  actor.start();
  return {
    send: (...events: CallsEvent[]) => {
      for (const event of events) actor.send(event);
    },
    get context() {
      return actor.getSnapshot().context;
    },
    get current() {
      return callOf(actor.getSnapshot().context.current);
    },
    get notices() {
      return actor.getSnapshot().context.current.wizard.getSnapshot().context.notices;
    },
    get state() {
      return actor.getSnapshot().value;
    },
    get page() {
      return pageOf(guide, callOf(actor.getSnapshot().context.current).session.now).path;
    },
  };
}

describe('the call in hand', () => {
  test('answers, goes back and ignores an answer that the step does not offer', () => {
    const at = desk();
    at.send(answer(goal.answer), answer(inside.answer));
    expect(at.page).toBe(inside.to.path);
    at.send(answer('nulle-part'));
    expect(at.page).toBe(inside.to.path);
    at.send(move({ type: 'BACK' }));
    expect(at.page).toBe(goal.to.path);
  });

  test('changes an earlier answer and says what no longer holds', () => {
    const at = desk();
    at.send(answer(goal.answer), answer(inside.answer));
    at.send(move({ type: 'EDIT', index: 0 }), answer(other.answer));
    expect(at.page).toBe(other.to.path);
    const label = labelOf(guide, { step: inside.from.content, answer: inside.answer });
    expect(at.notices).toEqual([{ kind: 'dropped', answers: [label] }]);
  });

  test('takes up a code, opens a page and comes back to a finished topic', () => {
    const at = desk();
    at.send(
      move({
        type: 'RESUME',
        answers: [{ step: pageAt(guide, HOME).content, answer: other.answer }],
        changed: false,
        supposed: false,
      }),
    );
    at.send(move({ type: 'OPEN', path: inside.to.path }), move({ type: 'REOPEN', index: 0 }));
    expect(at.page).toBe(other.to.path);
    expect(at.current.session.past).toHaveLength(1);
  });
});

describe('a call is worth a question before it goes', () => {
  const bare = newCall(start('un'));
  const answered = desk();
  answered.send(answer(goal.answer));
  const { session } = answered.current;

  test.each([
    ['nothing was done in it', bare, false],
    ['it has an answer', { ...bare, session }, true],
    ['it has a topic that is finished', { ...bare, session: { ...EMPTY, past: [session.now] } }, true],
    ['it has a note', { ...bare, notes: 'rappeler' }, true],
    ['a sentence said something in it', { ...bare, heard: session.now.answers }, true],
    ['it has an outcome', { ...bare, outcome: 'a-rappeler' as const }, true],
  ])('%s', (_, call, touched) => {
    expect(isTouched(call)).toBe(touched);
  });
});

test('what sentences said is kept with the call, in the tab and at a colleague’s, as far as the guide still asks it', () => {
  const at = desk();
  const heard = [{ step: pageAt(guide, HOME).content, answer: goal.answer }];
  at.send({ type: 'HEARD', heard: [...heard, { step: 'nulle-part', answer: 'oui' }], at: 1 });
  expect(readCalls(guide, writeCalls(at.current, []))?.current?.heard).toEqual(heard);
  expect(takeOver(guide, handOver(at.current), start('chez-l-autre'))?.heard).toEqual(heard);
});

test.each([
  ['an answer', answer(goal.answer)],
  ['going back', move({ type: 'BACK' })],
  ['changing an answer', move({ type: 'EDIT', index: 0 })],
  ['a page opened', move({ type: 'OPEN', path: inside.to.path })],
  ['a topic taken up again', move({ type: 'REOPEN', index: 0 })],
  ['a code taken up', move({ type: 'RESUME', answers: [], changed: false, supposed: false })],
  ['a call put on hold', { type: 'PARK', start: start('deux') }],
  ['a call taken back', { type: 'TAKE', id: 'un', at: 1 }],
  ['« rester »', { type: 'CANCEL' }],
] satisfies readonly (readonly [string, CallsEvent])[])(
  '« nouvel appel » is given up by %s',
  (_name, move) => {
    const at = desk();
    at.send({ type: 'NOTE', text: 'rappeler', at: 1 }, { type: 'NEW', start: start('neuf') });
    expect(at.state).toBe('confirming');
    at.send(move);
    expect(at.state).toBe('speaking');
    const { id } = at.current;
    at.send({ type: 'CONFIRM', start: start('trois') });
    expect(at.current.id).toBe(id);
  },
);

describe('several calls', () => {
  test('one is put on hold while another is taken, and comes back as it was', () => {
    const at = desk();
    at.send(answer(goal.answer), { type: 'NOTE', text: 'rappeler demain', at: 1 });
    at.send({ type: 'PARK', start: start('deux', 5) }, answer(other.answer));
    expect(at.context.parked.map(({ id }) => id)).toEqual(['un']);
    at.send({ type: 'TAKE', id: 'un', at: 1 });
    expect(at.page).toBe(goal.to.path);
    expect(at.current.notes).toBe('rappeler demain');
    expect(at.context.parked.map(({ id }) => id)).toEqual(['deux']);
    at.send({ type: 'TAKE', id: 'inconnu', at: 1 });
    expect(at.current.id).toBe('un');
  });

  test('« annuler » with nothing discarded changes nothing, whatever is on hold', () => {
    const at = desk();
    at.send(answer(goal.answer), { type: 'PARK', start: start('deux') });
    at.send(answer(other.answer));
    const before = at.context;
    at.send({ type: 'UNDO' });
    expect(at.context).toEqual(before);
  });

  test('a call where nothing happened is let go', () => {
    const at = desk();
    at.send({ type: 'PARK', start: start('deux') });
    expect(at.context.parked).toEqual([]);
    expect(at.current.id).toBe('deux');
  });
});

describe('« nouvel appel »', () => {
  test('asks once, and « rester » keeps everything', () => {
    const at = desk();
    at.send({ type: 'NOTE', text: 'note', at: 1 }, { type: 'NEW', start: start('deux') });
    expect(at.state).toBe('confirming');
    at.send({ type: 'CANCEL' });
    expect(at.state).toBe('speaking');
    expect(at.current.notes).toBe('note');
  });

  test('wipes the call once confirmed, and can be undone', () => {
    const at = desk();
    at.send({ type: 'NOTE', text: 'note', at: 1 }, { type: 'NEW', start: start('deux') });
    at.send({ type: 'CONFIRM', start: start('deux', 9) });
    expect(at.current).toEqual(newCall(start('deux', 9)));
    at.send({ type: 'UNDO' });
    expect(at.current.notes).toBe('note');
    expect(at.context.discarded).toBeUndefined();
  });

  test('forgets the discarded call at the next move', () => {
    const at = desk();
    at.send({ type: 'NOTE', text: 'note', at: 1 }, { type: 'NEW', start: start('deux') });
    at.send({ type: 'CONFIRM', start: start('deux') }, answer(goal.answer));
    expect(at.context.discarded).toBeUndefined();
    expect(at.context.parked.map(callOf).filter(({ notes }) => notes !== '')).toEqual([]);
  });

  test('asks nothing when nothing happened', () => {
    const at = desk();
    at.send({ type: 'NEW', start: start('deux') });
    expect(at.state).toBe('speaking');
    expect(at.current.id).toBe('deux');
  });
});

describe('what a tab keeps', () => {
  test('comes back as it was, notes masked', () => {
    const at = desk();
    at.send(answer(goal.answer), { type: 'NOTE', text: 'tel 06 12 34 56 78', at: 1 });
    at.send({ type: 'PARK', start: start('deux', 7) });
    at.send(answer(other.answer));
    const text = writeCalls(at.current, at.context.parked.map(callOf));
    expect(text).not.toMatch(/12 34 56/);
    const read = readCalls(guide, text);
    expect(read?.lost).toBe(0);
    expect(read?.current?.session).toEqual(at.current.session);
    expect(read?.parked.map(({ id, heldSince }) => [id, heldSince])).toEqual([['un', 7]]);
  });

  test('loses only the calls that cannot be read, and says how many', () => {
    const at = desk();
    at.send({ type: 'NOTE', text: 'premier', at: 1 }, { type: 'PARK', start: start('deux', 7) });
    at.send({ type: 'NOTE', text: 'deuxième', at: 1 }, { type: 'PARK', start: start('trois', 8) });
    const written = JSON.parse(writeCalls(at.current, at.context.parked.map(callOf))) as {
      present: object;
      parked: object[];
    };
    const [first, second] = written.parked;
    const damaged = { present: 'abîmé', parked: [first, { ...second, session: { now: 3 } }] };
    const read = readCalls(guide, JSON.stringify(damaged));
    expect(read?.current).toBeUndefined();
    expect(read?.parked).toHaveLength(1);
    expect(read?.parked[0]).toMatchObject({ notes: (first as { notes: string }).notes });
    expect(read?.lost).toBe(2);
  });

  test('is refused whole when it is not what was written, and never throws', () => {
    expect(readCalls(guide, '{"present":{}}')).toBeUndefined();
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.json(),
          fc.anything().map((one) => JSON.stringify(one) ?? ''),
        ),
        (text) => {
          expect(readCalls(guide, text)).toBeUndefined();
        },
      ),
      { numRuns: 2000 },
    );
  });
});

test('a call’s length is whole seconds and never negative', () => {
  const begun = { ...newCall(start('un', 0)), begunAt: 1000 };
  expect(secondsOf(begun, 4999)).toBe(3);
  expect(secondsOf(begun, 0)).toBe(0);
  expect(secondsOf(newCall(start('un', 1000)), 4999)).toBe(0);
  expect(isTouched(newCall(start('un')))).toBe(false);
  expect(newCall(start('un')).session).toBe(EMPTY);
});

describe('the clock', () => {
  test('starts at the first thing done, and leaves out the time on hold', () => {
    const at = desk();
    expect(secondsOf(at.current, 60_000)).toBe(0);
    at.send({ ...answer(goal.answer), at: 60_000 } as CallsEvent);
    expect(secondsOf(at.current, 70_000)).toBe(10);
    at.send({ type: 'HOLD', at: 70_000 });
    expect(secondsOf(at.current, 500_000)).toBe(10);
    at.send({ type: 'SPEAK', at: 100_000 });
    expect(secondsOf(at.current, 105_000)).toBe(15);
  });

  test('stands still for a call that waits while another is taken', () => {
    const at = desk();
    at.send({ type: 'NOTE', text: 'a', at: 10_000 }, { type: 'PARK', start: start('deux', 20_000) });
    at.send({ type: 'TAKE', id: 'un', at: 50_000 });
    expect(at.current.id).toBe('un');
    expect(secondsOf(at.current, 53_000)).toBe(13);
  });

  test('of a call kept by a tab of before goes on from its ring', () => {
    const old = { ...newCall(start('un', 4000)), notes: 'a' };
    const { begunAt: _begun, held: _held, heldSince: _since, ...kept } = old;
    const read = readCalls(guide, JSON.stringify({ present: kept, parked: [] }));
    expect(read?.current).toMatchObject({ begunAt: 4000, held: 0 });
  });
});

describe('a colleague’s call', () => {
  test('comes with its topics, their marks and its notes, masked', () => {
    const at = desk();
    at.send(answer(goal.answer));
    at.send(move({ type: 'OPEN', path: ADVICE }));
    at.send({ type: 'NOTE', text: 'tel 06 12 34 56 78, attend', at: 1 });
    const text = handOver(at.current);
    expect(isHandOver(text)).toBe(true);
    const taken = takeOver(guide, text, start('chez-l-autre', 9));
    expect(taken?.session).toEqual(at.current.session);
    expect(taken?.notes).toBe('tel [masqué], attend');
    expect(taken?.id).toBe('chez-l-autre');
  });

  test('is refused when the text holds none, whatever it is', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(takeOver(guide, `appel:${text}`, start('x'))).toBeUndefined();
      }),
    );
  });
});

describe('going to a page', () => {
  test('that is in hand makes no move, and one seen before is taken up again', () => {
    const at = desk();
    at.send(move({ type: 'OPEN', path: ADVICE }));
    expect(moveTo(guide, at.current.session, ADVICE)).toBeUndefined();
    at.send(move({ type: 'OPEN', path: inside.to.path }));
    expect(moveTo(guide, at.current.session, ADVICE)).toEqual({ type: 'REOPEN', index: 0 });
    expect(moveTo(guide, at.current.session, REPLY_WITH_MESSAGE)).toEqual({
      type: 'OPEN',
      path: REPLY_WITH_MESSAGE,
    });
  });
});
