/** What a sentence says of questions to come: they are not asked again, and nothing else is answered. */
import { expect, test } from 'vitest';
import { shortestWay, type Answer } from '../../src/guide/ways.ts';
import { make } from '../../src/session/move.ts';
import {
  answer,
  arrive,
  back,
  edit,
  EMPTY,
  fit,
  markOf,
  open,
  pageOf,
  parseSession,
  type Session,
} from '../../src/session/session.ts';
import { conditionInWords } from '../../src/guide/text.ts';
import { guide } from '../guide.ts';

/** Every page that two answers of its shortest way lead to, past the goal: the question before the last two, and both. */
const pairs = [...guide.pages.values()].flatMap(({ path }) => {
  const way = shortestWay(guide, path);
  const [asked, later] = way.slice(-2);
  if (way.length < 3 || asked === undefined || later === undefined) return [];
  return [{ path, from: pageOf(guide, { answers: way.slice(0, -2), supposed: 0 }).path, asked, later }];
});

const said = (from: string, ahead: readonly Answer[]): Session => open(guide, EMPTY, from, [], ahead);

test('there are pages enough to try', () => {
  expect(pairs.length).toBeGreaterThan(0);
});

test('a question that a sentence has answered is not asked when it comes, and its answer counts as said', () => {
  for (const { path, from, asked, later } of pairs) {
    const { session, saidBefore } = answer(guide, said(from, [later]), asked.answer);
    expect(pageOf(guide, session.now).path).toBe(path);
    expect(saidBefore).toEqual([later]);
    expect(session.now.answers.slice(-2)).toEqual([asked, later]);
    expect(markOf(session.now, session.now.answers.length - 1)).toBe('said');
    expect(session.ahead).toBeUndefined();
  }
});

test('« retour » then asks it, and another answer to it stands', () => {
  for (const { from, asked, later } of pairs) {
    const { session } = answer(guide, said(from, [later]), asked.answer);
    const before = back(session);
    const { content, answers } = pageOf(guide, before.now);
    expect(content).toBe(later.step);
    for (const { id, to } of answers) {
      expect(pageOf(guide, answer(guide, before, id).session.now).path).toBe(to);
    }
  }
});

test('what is said of a question that does not come answers nothing', () => {
  for (const { from, asked, later } of pairs) {
    const page = pageOf(guide, said(from, []).now);
    for (const { id, to } of page.answers) {
      if (id === asked.answer || guide.pages.get(to)?.content === later.step) continue;
      const { session, saidBefore } = answer(guide, said(from, [later]), id);
      expect(pageOf(guide, session.now).path).toBe(to);
      expect(saidBefore).toEqual([]);
    }
  }
});

test('what is said of the very question in hand does not answer it: the person does', () => {
  for (const { from, asked, later } of pairs) {
    const before = said(from, [asked]);
    expect(pageOf(guide, before.now).path).toBe(from);
    const { session, saidBefore } = answer(guide, before, asked.answer);
    expect(pageOf(guide, session.now).content).toBe(later.step);
    expect(saidBefore).toEqual([]);
  }
});

test('an answer that the guide does not have is never given', () => {
  const [pair] = pairs;
  if (pair === undefined) throw new Error('no pair');
  const { session, saidBefore } = answer(
    guide,
    said(pair.from, [{ step: pair.later.step, answer: 'inconnue' }]),
    pair.asked.answer,
  );
  expect(pageOf(guide, session.now).content).toBe(pair.later.step);
  expect(saidBefore).toEqual([]);
});

test('it is kept over a reload and a new guide, and ends with its topic', () => {
  for (const { path, from, asked, later } of pairs) {
    const before = said(from, [later]);
    const reread = parseSession(JSON.parse(JSON.stringify(before)));
    if (reread === undefined) throw new Error('unread');
    const { session } = fit(guide, reread);
    expect(pageOf(guide, answer(guide, session, asked.answer).session.now).path).toBe(path);
    expect(open(guide, before, path).ahead).toBeUndefined();
  }
});

test('a link to the page of the question goes there, and no further', () => {
  for (const { from, asked, later } of pairs) {
    const between = answer(guide, said(from, []), asked.answer).session;
    const { path } = pageOf(guide, between.now);
    expect(pageOf(guide, arrive(guide, said(from, [later]), path).now).path).toBe(path);
  }
});

test('an answer that is changed takes nothing from the sentence that the person has not', () => {
  for (const { from, asked, later } of pairs) {
    const { session } = answer(guide, said(from, [later]), asked.answer);
    const changed = edit(session, session.now.answers.length - 2);
    expect(pageOf(guide, changed.now).path).toBe(from);
    const again = answer(guide, changed, asked.answer);
    expect(again.session.now.answers).toEqual(session.now.answers);
  }
});

test('the person is told which answers their sentence gave', () => {
  const [pair] = pairs;
  if (pair === undefined) throw new Error('no pair');
  const opened = make({ guide, session: EMPTY }, { type: 'OPEN', path: pair.from, ahead: [pair.later] });
  const { notices } = make({ guide, session: opened.session }, { type: 'ANSWER', answer: pair.asked.answer });
  expect(notices).toEqual([{ kind: 'said-before', answers: [conditionInWords(guide, pair.later)] }]);
});
