import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createActor } from 'xstate';
import {
  calls,
  isTouched,
  newCall,
  readCalls,
  secondsOf,
  writeCalls,
  type CallsEvent,
} from '../../src/adviser/calls.ts';
import { EMPTY, pageOf } from '../../src/session/session.ts';
import { guide } from '../guide.ts';

const ring = (id: string, at = 0) => ({ id, at });

function desk() {
  const actor = createActor(calls, { input: { guide, present: newCall(ring('un')), parked: [] } });
  actor.start();
  return {
    send: (...events: CallsEvent[]) => {
      for (const event of events) actor.send(event);
    },
    get context() {
      return actor.getSnapshot().context;
    },
    get state() {
      return actor.getSnapshot().value;
    },
    get page() {
      return pageOf(guide, actor.getSnapshot().context.present.session.now).path;
    },
  };
}

describe('the call in hand', () => {
  test('answers, goes back and ignores an answer that the step does not offer', () => {
    const at = desk();
    at.send({ type: 'ANSWER', answer: 'remplir' }, { type: 'ANSWER', answer: 'asi' });
    expect(at.page).toBe('remplir/asi');
    at.send({ type: 'ANSWER', answer: 'nulle-part' });
    expect(at.page).toBe('remplir/asi');
    at.send({ type: 'BACK' });
    expect(at.page).toBe('remplir/rubrique');
  });

  test('changes an earlier answer and says what no longer holds', () => {
    const at = desk();
    at.send({ type: 'ANSWER', answer: 'remplir' }, { type: 'ANSWER', answer: 'asi' });
    at.send({ type: 'EDIT', index: 0 }, { type: 'ANSWER', answer: 'apres-envoi' });
    expect(at.page).toBe('apres-envoi/besoin');
    expect(at.context.present.change?.dropped.map(({ answer }) => answer)).toEqual(['asi']);
  });

  test('takes up a code, opens a page and comes back to a finished topic', () => {
    const at = desk();
    at.send({ type: 'RESUME', answers: [{ step: 'accueil', answer: 'connexion' }] });
    at.send({ type: 'OPEN', path: 'remplir/asi' }, { type: 'REOPEN', index: 0 });
    expect(at.page).toBe('connexion/message');
    expect(at.context.present.session.past).toHaveLength(1);
  });
});

describe('a call is worth a question before it goes', () => {
  const bare = newCall(ring('un'));
  const answered = desk();
  answered.send({ type: 'ANSWER', answer: 'remplir' });
  const { session } = answered.context.present;

  test.each([
    ['nothing was done in it', bare, false],
    ['it has an answer', { ...bare, session }, true],
    ['it has a topic that is finished', { ...bare, session: { ...EMPTY, past: [session.now] } }, true],
    ['it has a note', { ...bare, notes: 'rappeler' }, true],
    ['it has an outcome', { ...bare, outcome: 'a-rappeler' as const }, true],
  ])('%s', (_, call, touched) => {
    expect(isTouched(call)).toBe(touched);
  });
});

test.each([
  ['an answer', { type: 'ANSWER', answer: 'remplir' }],
  ['going back', { type: 'BACK' }],
  ['changing an answer', { type: 'EDIT', index: 0 }],
  ['a page opened', { type: 'OPEN', path: 'remplir/asi' }],
  ['a topic taken up again', { type: 'REOPEN', index: 0 }],
  ['a code taken up', { type: 'RESUME', answers: [] }],
  ['a call put on hold', { type: 'PARK', ring: ring('deux') }],
  ['a call taken back', { type: 'TAKE', id: 'un' }],
  ['« rester »', { type: 'CANCEL' }],
] satisfies readonly (readonly [string, CallsEvent])[])(
  '« nouvel appel » is given up by %s',
  (_name, move) => {
    const at = desk();
    at.send({ type: 'NOTE', text: 'rappeler' }, { type: 'NEW', ring: ring('neuf') });
    expect(at.state).toBe('confirming');
    at.send(move);
    expect(at.state).toBe('speaking');
    const { id } = at.context.present;
    at.send({ type: 'CONFIRM', ring: ring('trois') });
    expect(at.context.present.id).toBe(id);
  },
);

describe('several calls', () => {
  test('one is put on hold while another is taken, and comes back as it was', () => {
    const at = desk();
    at.send({ type: 'ANSWER', answer: 'remplir' }, { type: 'NOTE', text: 'rappeler demain' });
    at.send({ type: 'PARK', ring: ring('deux', 5) }, { type: 'ANSWER', answer: 'connexion' });
    expect(at.context.parked.map(({ id }) => id)).toEqual(['un']);
    at.send({ type: 'TAKE', id: 'un' });
    expect(at.page).toBe('remplir/rubrique');
    expect(at.context.present.notes).toBe('rappeler demain');
    expect(at.context.parked.map(({ id }) => id)).toEqual(['deux']);
    at.send({ type: 'TAKE', id: 'inconnu' });
    expect(at.context.present.id).toBe('un');
  });

  test('« annuler » with nothing wiped changes nothing, whatever is on hold', () => {
    const at = desk();
    at.send({ type: 'ANSWER', answer: 'remplir' }, { type: 'PARK', ring: ring('deux') });
    at.send({ type: 'ANSWER', answer: 'connexion' });
    const before = at.context;
    at.send({ type: 'UNDO' });
    expect(at.context).toEqual(before);
  });

  test('a call where nothing happened is let go', () => {
    const at = desk();
    at.send({ type: 'PARK', ring: ring('deux') });
    expect(at.context.parked).toEqual([]);
    expect(at.context.present.id).toBe('deux');
  });
});

describe('« nouvel appel »', () => {
  test('asks once, and « rester » keeps everything', () => {
    const at = desk();
    at.send({ type: 'NOTE', text: 'note' }, { type: 'NEW', ring: ring('deux') });
    expect(at.state).toBe('confirming');
    at.send({ type: 'CANCEL' });
    expect(at.state).toBe('speaking');
    expect(at.context.present.notes).toBe('note');
  });

  test('wipes the call once confirmed, and can be undone', () => {
    const at = desk();
    at.send({ type: 'NOTE', text: 'note' }, { type: 'NEW', ring: ring('deux') });
    at.send({ type: 'CONFIRM', ring: ring('deux', 9) });
    expect(at.context.present).toEqual(newCall(ring('deux', 9)));
    at.send({ type: 'UNDO' });
    expect(at.context.present.notes).toBe('note');
    expect(at.context.wiped).toBeUndefined();
  });

  test('forgets the wiped call at the next move', () => {
    const at = desk();
    at.send({ type: 'NOTE', text: 'note' }, { type: 'NEW', ring: ring('deux') });
    at.send({ type: 'CONFIRM', ring: ring('deux') }, { type: 'ANSWER', answer: 'remplir' });
    expect(at.context.wiped).toBeUndefined();
    expect(JSON.stringify(at.context.parked)).not.toContain('note');
  });

  test('asks nothing when nothing happened', () => {
    const at = desk();
    at.send({ type: 'NEW', ring: ring('deux') });
    expect(at.state).toBe('speaking');
    expect(at.context.present.id).toBe('deux');
  });
});

describe('what a tab keeps', () => {
  test('comes back as it was, notes masked', () => {
    const at = desk();
    at.send({ type: 'ANSWER', answer: 'remplir' }, { type: 'NOTE', text: 'tel 06 12 34 56 78' });
    at.send({ type: 'OUTCOME', outcome: 'resolu' }, { type: 'PARK', ring: ring('deux', 7) });
    at.send({ type: 'ANSWER', answer: 'connexion' });
    const text = writeCalls(at.context);
    expect(text).not.toMatch(/12 34 56/);
    const read = readCalls(guide, text);
    expect(read?.lost).toBe(0);
    expect(read?.present?.session).toEqual(at.context.present.session);
    expect(read?.parked.map(({ id, outcome }) => [id, outcome])).toEqual([['un', 'resolu']]);
  });

  test('loses only the calls that cannot be read, and says how many', () => {
    const at = desk();
    at.send({ type: 'NOTE', text: 'premier' }, { type: 'PARK', ring: ring('deux', 7) });
    at.send({ type: 'NOTE', text: 'deuxième' }, { type: 'PARK', ring: ring('trois', 8) });
    const written = JSON.parse(writeCalls(at.context)) as { present: object; parked: object[] };
    const [first, second] = written.parked;
    const damaged = { present: 'abîmé', parked: [first, { ...second, session: { now: 3 } }] };
    const read = readCalls(guide, JSON.stringify(damaged));
    expect(read?.present).toBeUndefined();
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
  expect(secondsOf(newCall(ring('un', 1000)), 4999)).toBe(3);
  expect(secondsOf(newCall(ring('un', 1000)), 0)).toBe(0);
  expect(isTouched(newCall(ring('un')))).toBe(false);
  expect(newCall(ring('un')).session).toBe(EMPTY);
});
