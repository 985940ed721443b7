/** The field of a spoken code: what is typed while a code is being checked, and what comes of each check. */
import { createActor, fromPromise } from 'xstate';
import { expect, test } from 'vitest';
import type { Decoded } from '../../src/session/spoken-code.ts';
import { codeEntryMachine } from '../../src/session/code-entry.machine.ts';

/** A field whose checks end when the test says so. */
function field(brought?: string) {
  const checks: {
    readonly typed: string;
    readonly end: (decoded: Decoded) => void;
    readonly fail: () => void;
  }[] = [];
  const told: string[] = [];
  const check = fromPromise<Decoded, { typed: string }>(
    ({ input: { typed } }) =>
      new Promise((end, reject) => {
        checks.push({ typed, end, fail: () => reject(new Error('hors d’atteinte')) });
      }),
  );
  const actor = createActor(codeEntryMachine.provide({ actors: { check } }), { input: { brought } });
  actor.on('*', ({ type }) => told.push(type));
  actor.start();
  const settle = () => new Promise((done) => setTimeout(done));
  return { actor, checks, told, settle };
}

const GOOD: Decoded = { ok: true, answers: [], changed: false, supposed: false };

test('a second code entry while one is being checked changes nothing', async () => {
  const { actor, checks, told, settle } = field();
  actor.send({ type: 'SUBMIT', typed: '111' });
  actor.send({ type: 'SUBMIT', typed: '222' });
  expect(checks.map(({ typed }) => typed)).toEqual(['111']);
  expect(actor.getSnapshot().context.typed).toBe('111');
  checks[0]?.end(GOOD);
  await settle();
  expect([actor.getSnapshot().value, told]).toEqual(['resumed', ['resumed']]);
});

test('a code is checked anew once the one before is refused', async () => {
  const { actor, checks, told, settle } = field();
  actor.send({ type: 'SUBMIT', typed: '111' });
  checks[0]?.end({ ok: false, fault: 'controle' });
  await settle();
  expect([actor.getSnapshot().value, actor.getSnapshot().context.trouble]).toEqual(['refused', 'controle']);
  actor.send({ type: 'SUBMIT', typed: '222' });
  checks[1]?.end(GOOD);
  await settle();
  expect([actor.getSnapshot().context.trouble, told]).toEqual([undefined, ['refused', 'resumed']]);
});

test('a code that the address brought is checked at once, and leads nobody to the field when it is refused', async () => {
  const { actor, checks, told, settle } = field('111');
  expect(checks).toHaveLength(1);
  checks[0]?.end({ ok: false, fault: 'controle' });
  await settle();
  expect([actor.getSnapshot().value, told]).toEqual(['refused', []]);
});

test('a code that cannot be read at all is told as such', async () => {
  const { actor, checks, settle } = field();
  actor.send({ type: 'SUBMIT', typed: '111' });
  checks[0]?.fail();
  await settle();
  expect(actor.getSnapshot().context.trouble).toBe('indisponible');
});
