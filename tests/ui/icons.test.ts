/** The pictograms: one drawing for each name that a words file may give. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { isQuestion } from '../../src/guide/text.ts';
import { guide } from '../guide.ts';

const sheet = readFileSync(join(import.meta.dirname, '../../src/ui/shared/icones.svg'), 'utf8');
const drawn = [...sheet.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);

test('every pictogram that the guide shows is drawn once', () => {
  const shown = [...guide.words.values()].flatMap((words) =>
    isQuestion(words) ? Object.values(words.pictos ?? {}) : words.picto === undefined ? [] : [words.picto],
  );
  // Every reply has one, and a guide needs more than a few to tell its replies apart.
  expect(shown.length).toBeGreaterThan(10);
  expect(shown.filter((picto) => !drawn.includes(picto))).toEqual([]);
  expect(drawn).toHaveLength(new Set(drawn).size);
});

test('a drawing takes the colour of the words beside it, and brings no style of its own', () => {
  expect(sheet).not.toMatch(/style|class|#[0-9a-f]{3}|<script/i);
  expect(sheet.match(/stroke="currentColor"/g)).toHaveLength(drawn.length);
});
