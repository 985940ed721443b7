/** One slip of each sort, in one command: `slips.test.ts` tries them all in all commands. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ENGLISH, isToldIn, SLIPS, SlipCopy } from '../fixtures/slips.ts';

let copy: SlipCopy;
beforeAll(() => {
  copy = new SlipCopy();
});
afterAll(() => copy.remove());

test.each([
  ['nombre écrit comme du code', 'verifier'],
  ['une apostrophe droite dans la fiche', 'release'],
])('« %s » ends `%s` as a failure, in French, with its file and line', (name, command) => {
  const slip = SLIPS.find((one) => one.name === name);
  if (slip === undefined) throw new Error(`pas d’étourderie « ${name} »`);
  copy.make(slip);
  const { status, said } = copy.run(command, 'essai');
  copy.mend(slip);
  expect(said).not.toMatch(ENGLISH);
  expect(isToldIn(said, slip), said).toBe(true);
  expect(status).toBe(1);
});
