/** The guide's own words are nobody's: none of them is masked, wherever it ends up. */
import { expect, test } from 'vitest';
import { maskPersonal } from '../../src/adviser/mask/mask.ts';
import { guide } from '../guide.ts';

/** Every text in a value, whatever its shape. */
function texts(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(texts);
}

/** The telephone numbers and addresses that the guide itself gives. */
const given = /https?:|\/|@|(?:\d\d[ \u00a0\u202f]){4}\d\d|[A-Z]{2}\d{2}|\d{5} |\d{9,}/;

test('no sentence of a page is taken for personal data', () => {
  // What people say of themselves is theirs: « j’habite en Espagne » is masked, as it should be.
  const said = [...guide.words.values()].flatMap((words) => texts({ ...words, dits: undefined }));
  expect(said.length).toBeGreaterThan(5 * guide.words.size);
  const changed = said.filter((text) => !given.test(text) && maskPersonal(text) !== text);
  expect(changed.map((text) => `${text} → ${maskPersonal(text)}`)).toEqual([]);
});
