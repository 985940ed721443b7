/** The marks of answers: whatever a person does, what the guide supposed is never told as said. */
import { array, assert, constantFrom, nat, property, tuple } from 'fast-check';
import { expect, test } from 'vitest';
import { casesOf } from '../../src/guide/conditions.ts';
import { pageAt } from '../../src/guide/pages.ts';
import type { Answer } from '../../src/guide/ways.ts';
import {
  answer,
  back,
  casesIn,
  conditionsIn,
  confirm,
  edit,
  EMPTY,
  holdsSupposed,
  isEarned,
  markOf,
  open,
  pageOf,
  parseSession,
  reopen,
  type Session,
  type Topic,
} from '../../src/session/session.ts';
import { anyPage } from '../fixtures/ways.ts';
import { guide } from '../guide.ts';

const anyMove = tuple(
  constantFrom('answer', 'open', 'back', 'edit', 'confirm', 'reopen', 'keep'),
  nat(),
  anyPage,
);

const nameOf = ({ step, answer: id }: Answer) => `${step} ${id}`;

test('no move turns what was supposed into said: only an answer given or agreed to does', () => {
  assert(
    property(array(anyMove, { minLength: 1, maxLength: 25 }), (moves) => {
      let session: Session = EMPTY;
      // What the person really gave or agreed to, as long as the session lives.
      const given = new Set<string>();
      for (const [kind, pick, page] of moves) {
        if (kind === 'answer') {
          const here = pageOf(guide, session.now);
          const choice = here.answers[pick % Math.max(1, here.answers.length)];
          if (choice === undefined) continue;
          given.add(nameOf({ step: here.content, answer: choice.id }));
          ({ session } = answer(guide, session, choice.id));
        } else if (kind === 'open') session = open(guide, session, page.path);
        else if (kind === 'back') session = back(session);
        else if (kind === 'edit') session = edit(session, pick % 8);
        else if (kind === 'reopen') session = reopen(session, pick % 3);
        else if (kind === 'keep') session = parseSession(JSON.parse(JSON.stringify(session))) ?? EMPTY;
        else {
          const places = conditionsIn(guide, session.now).map(({ place }) => place);
          for (const place of places) {
            const one = session.now.answers[place];
            if (one !== undefined) given.add(nameOf(one));
          }
          session = confirm(session, places);
        }
        const topics: Topic[] = [
          ...session.past,
          { ...session.now, answers: [...session.now.answers, ...session.pending] },
        ];
        for (const topic of topics) {
          const invented = topic.answers.filter(
            (one, place) => markOf(topic, place) !== 'supposed' && !given.has(nameOf(one)),
          );
          expect(invented).toEqual([]);
        }
      }
    }),
    { numRuns: 300 },
  );
});

test('a page is earned once its conditions are agreed to, and each keeps the mark of how it came', () => {
  const page = [...guide.pages.values()].find(
    ({ path }) => conditionsIn(guide, open(guide, EMPTY, path).now).length > 2,
  );
  if (page === undefined) throw new Error('aucune page ne repose sur trois réponses');
  const opened = open(guide, EMPTY, page.path);
  const places = conditionsIn(guide, opened.now).map(({ place }) => place);
  expect(conditionsIn(guide, opened.now).map(({ mark }) => mark)).toEqual(places.map(() => 'supposed'));
  const first = confirm(opened, places.slice(0, 1));
  expect(conditionsIn(guide, first.now).map(({ mark }) => mark)).toEqual(
    places.map((_, index) => (index === 0 ? 'confirmed' : 'supposed')),
  );
  const all = confirm(first, places);
  expect(conditionsIn(guide, all.now).map(({ mark }) => mark)).toEqual(places.map(() => 'confirmed'));
  expect(holdsSupposed(open(guide, EMPTY, '').now)).toBe(false);
  // To agree twice, or to what was said, changes nothing.
  expect(confirm(all, places)).toBe(all);
  expect(pageAt(guide, page.path)).toBe(pageOf(guide, all.now));
});

test('a page is earned once one of its cases is said too, not only what every way to it shares', () => {
  const forked = [...guide.pages.values()].filter(({ path }) => casesOf(guide, path).length > 0);
  expect(forked.length).toBeGreaterThan(0);
  for (const { path } of forked) {
    const opened = open(guide, EMPTY, path);
    const shared = confirm(
      opened,
      conditionsIn(guide, opened.now).map(({ place }) => place),
    );
    expect(casesIn(guide, shared.now), path).not.toEqual([]);
    expect(isEarned(guide, shared.now), path).toBe(false);
    expect(isEarned(guide, open(guide, EMPTY, path, opened.now.answers).now), path).toBe(true);
  }
});
