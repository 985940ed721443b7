/** What a session counts: every page that is shown is counted once, and left once at most. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createActor } from 'xstate';
import type { Counted } from '../../src/measure/event.ts';
import { eventsOf, shown } from '../../src/measure/moves.ts';
import { readFields, lineOf } from '../../src/measure/line.ts';
import { EMPTY, pageOf, type Session } from '../../src/session/session.ts';
import { wizardMachine } from '../../src/session/wizard.machine.ts';
import { HOME } from '../../src/guide/pages.ts';
import { knownGuide } from '../fixtures/counted.ts';
import { guide } from '../guide.ts';

/** A wizard whose moves are counted as the screen counts them. */
function counted() {
  const actor = createActor(wizardMachine, { input: { guide, session: EMPTY, prerendered: false } });
  const events: Counted[] = [shown(guide, EMPTY)];
  let before: Session = EMPTY;
  const moves: { session: Session; answered: boolean; back: boolean }[] = [];
  actor.on('moved', ({ session, answered, announcement }) =>
    moves.push({ session, answered, back: announcement.kind === 'back' }),
  );
  actor.start();
  return {
    events,
    send: (event: Parameters<typeof actor.send>[0]) => {
      actor.send(event);
      const { notices, session } = actor.getSnapshot().context;
      const made = moves.splice(0);
      for (const move of made) {
        events.push(...eventsOf(guide, before, { ...move, notices }));
        before = move.session;
      }
      return { session, made: made.length };
    },
    page: () => pageOf(guide, actor.getSnapshot().context.session.now),
    session: () => actor.getSnapshot().context.session,
  };
}

const SHOWS: ReadonlySet<string> = new Set(['page', 'conclusion']);
const LEAVES: ReadonlySet<string> = new Set(['reponse', 'suite', 'retour', 'changement', 'reprise']);
const paths = [...guide.pages.keys()];

/** A press, its choices as numbers: what is offered is known only on the way. */
const press = fc.record({
  kind: fc.constantFrom(
    'answer',
    'answer',
    'answer',
    'back',
    'edit',
    'open',
    'agree',
    'reopen',
    'resume',
    'restart',
  ),
  at: fc.nat(999),
});

function play(
  { events, send, page, session }: ReturnType<typeof counted>,
  { kind, at }: { kind: string; at: number },
) {
  const now = session();
  switch (kind) {
    case 'answer': {
      const answers = page().answers;
      const id = answers[at % Math.max(answers.length, 1)]?.id;
      if (id !== undefined) send({ type: 'MOVE', move: { type: 'ANSWER', answer: id } });
      break;
    }
    case 'back':
      send({ type: 'MOVE', move: { type: 'BACK' } });
      break;
    case 'edit':
      send({ type: 'MOVE', move: { type: 'EDIT', index: at % (now.now.answers.length + 1) } });
      break;
    case 'open':
      send({ type: 'MOVE', move: { type: 'OPEN', path: paths[at % paths.length] ?? HOME } });
      break;
    case 'agree':
      send({ type: 'MOVE', move: { type: 'AGREE', places: now.now.answers.map((_, place) => place) } });
      break;
    case 'reopen':
      send({ type: 'MOVE', move: { type: 'REOPEN', index: at % (now.past.length + 1) } });
      break;
    case 'resume':
      send({
        type: 'MOVE',
        move: { type: 'RESUME', answers: now.past[0]?.answers ?? [], changed: false, supposed: false },
      });
      break;
    default:
      send({ type: 'RESTART' });
      send({ type: 'CONFIRM' });
  }
  return events;
}

test('over random sessions, each page shown is left once at most, and what is counted is where the person stands', () => {
  fc.assert(
    fc.property(fc.array(press, { maxLength: 40 }), (presses) => {
      const wizard = counted();
      for (const one of presses) play(wizard, one);
      let stands: string | undefined;
      const wrong = wizard.events.filter(({ what, page }) => {
        const before = stands;
        stands = SHOWS.has(what) ? page : undefined;
        if (!SHOWS.has(what)) return !LEAVES.has(what) || page !== before;
        return before !== undefined || (what === 'conclusion') !== (guide.pages.get(page)?.kind === 'reply');
      });
      expect(wrong).toEqual([]);
      expect(stands).toBe(wizard.page().path);
    }),
    { numRuns: 300 },
  );
});

test('over random sessions, each event is a line that a reader takes as it was', () => {
  const guides = new Map([[guide.version, knownGuide]]);
  fc.assert(
    fc.property(fc.array(press, { maxLength: 30 }), (presses) => {
      const wizard = counted();
      for (const one of presses) play(wizard, one);
      for (const event of wizard.events) {
        const line = lineOf(event, '2026-11-26T14');
        expect(readFields(line.slice(line.indexOf('\t') + 1), guides, [])).toEqual(event);
      }
    }),
    { numRuns: 200 },
  );
});

describe('a move is told as', () => {
  const first = guide.pages.get(HOME)?.answers[0];
  if (first === undefined) throw new Error('pas de réponse');
  const after = (...presses: { kind: string; at: number }[]) => {
    const wizard = counted();
    for (const one of presses) play(wizard, one);
    return wizard.events.map(({ what }) => what).filter((what) => !SHOWS.has(what));
  };
  const answer = { kind: 'answer', at: 0 };

  test('an answer, with its id and the page where it was given', () => {
    const wizard = counted();
    play(wizard, answer);
    expect(wizard.events[1]).toMatchObject({ what: 'reponse', page: HOME, answer: first.id });
    expect(wizard.events[2]).toMatchObject({ page: first.to, answer: '' });
  });
  test('a step back', () => expect(after(answer, { kind: 'back', at: 0 })).toEqual(['reponse', 'retour']));
  test('a change, and the answer that ends it', () => {
    expect(after(answer, { kind: 'edit', at: 0 }, answer)).toEqual(['reponse', 'changement', 'reponse']);
  });
  test('a page opened in another way', () => {
    expect(after(answer, { kind: 'open', at: 5 })).toEqual(['reponse', 'suite']);
  });
  test('a spoken code that led on, without the code', () => {
    const wizard = counted();
    play(wizard, answer);
    wizard.send({
      type: 'MOVE',
      move: { type: 'RESUME', answers: [], changed: false, supposed: false },
    });
    expect(wizard.events.at(-2)).toMatchObject({ what: 'reprise', page: first.to, answer: '' });
  });
  test('nothing, when the person only agrees to what the page rests on', () => {
    expect(after({ kind: 'open', at: 40 }, { kind: 'agree', at: 0 })).toEqual(['suite']);
  });
});
