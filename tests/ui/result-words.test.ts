/** What a result says of where it leads. */
import { describe, expect, test } from 'vitest';
import type { Result } from '../../src/search/earn.ts';
import { alsoWords, firstWords, ifWords } from '../../src/ui/shared/search/result-words.ts';
import { HOME, pageAt } from '../../src/guide/pages.ts';
import { conditionInWords } from '../../src/guide/text.ts';
import { guide } from '../guide.ts';

const words = guide.interface.recherche;
const result: Result = {
  page: 'but/reponse',
  content: 'but/reponse',
  title: 'La réponse',
  text: 'En bref.',
  si: '',
  rests: [],
  kind: 'reply',
  sources: [],
  to: 'but/avant',
  given: [],
  said: [],
  ahead: [],
  score: 1,
  also: [],
};
const other = (page: string, title: string) => ({ page, content: page, title, sources: [] });

describe('what comes first', () => {
  test('is a question, or an advice that is not called one', () => {
    const asked = 'Attendez 15 minutes';
    expect(firstWords(words, { ...result, asked, askedKind: 'question' })).toContain('question');
    const advised = firstWords(words, { ...result, asked, askedKind: 'advice' });
    expect(advised).toContain(asked);
    expect(advised).not.toContain('question');
  });

  test('is nothing for an earned page: its own line is said', () => {
    expect(firstWords(words, result)).toBe('En bref.');
  });
});

describe('what opening a result agrees to', () => {
  const home = pageAt(guide, HOME);
  const goals = home.answers.map(({ id }) => ({ step: home.content, answer: id }));

  test.each(goals)('shows the goal $answer, which nobody has said', (goal) => {
    expect(ifWords(guide, { ...result, given: [goal] })).toContain(conditionInWords(guide, goal));
  });

  test('shows what is looked for within the goal', () => {
    const [goal, wish] = [goals[0], goals[1]];
    if (goal === undefined || wish === undefined) throw new Error('no goals');
    const shown = ifWords(guide, { ...result, given: [goal, wish] });
    expect(shown.indexOf(conditionInWords(guide, goal))).toBeLessThan(
      shown.indexOf(conditionInWords(guide, wish)),
    );
  });

  test('says what is looked for in the words that come with the result, since its question may not be loaded', () => {
    const wish = { step: 'ailleurs', answer: 'x' };
    const rests = [{ ...wish, page: 'ailleurs', wish: 'vous cherchez un livre' }];
    expect(ifWords(guide, { ...result, given: [wish], rests })).toContain('vous cherchez un livre');
  });

  test('leaves out the goal that the sentence says itself, and says nothing twice', () => {
    for (const goal of goals) {
      expect(ifWords(guide, { ...result, given: [goal], said: [goal] })).toBe('');
      const si = ifWords(guide, { ...result, given: [goal] });
      expect(ifWords(guide, { ...result, given: [goal], si })).toBe(si);
    }
  });
});

describe('the other pages of the same place', () => {
  test('are named, two at most, without the place itself', () => {
    const also = [other('but/avant', 'Avant'), other('a', 'Un'), other('b', 'Deux'), other('c', 'Trois')];
    const said = alsoWords(words, { ...result, also });
    expect(said).toContain('Un ; Deux');
    expect(said).not.toMatch(/Avant|Trois/u);
  });

  test('are not spoken of when there is none', () => {
    expect(alsoWords(words, result)).toBe('');
  });
});
