/** How a document is laid out. */
import { expect, test } from 'vitest';
import { ANSWER_TEXTS, SECTIONS } from '../../src/words/layout.ts';

test('what has a line for each name belongs to the answers, or names the pages to go on with', () => {
  const named = Object.keys(SECTIONS).filter((field) => SECTIONS[field]?.shape === 'labels');
  expect(named.toSorted()).toEqual([...ANSWER_TEXTS, 'suite'].toSorted());
});
