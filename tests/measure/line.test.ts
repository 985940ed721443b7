/** A line counts only when it names what a known guide has: everything else is refused, whatever it is. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { HAPPENINGS, queryOf, type Counted } from '../../src/measure/event.ts';
import {
  HOUR_PATTERN,
  LINE_PATTERN,
  lineOf,
  QUERY_PATTERN,
  readFields,
  REFUSALS,
} from '../../src/measure/line.ts';
import { knownGuide, lexicon } from '../fixtures/counted.ts';
import { guide } from '../guide.ts';

const guides = new Map([[guide.version, knownGuide]]);
const OUTCOMES = ['resolu', 'a-rappeler'];
const read = (text: string) => readFields(text, guides, OUTCOMES);
const pages = [...guide.pages.values()];
const question = pages.find(({ kind }) => kind === 'question');
const reply = pages.find(({ kind }) => kind === 'reply');
if (question === undefined || reply === undefined) throw new Error('guide trop petit');
const base: Counted = {
  what: 'page',
  page: question.path,
  answer: '',
  version: guide.version,
  locale: guide.locale,
  screen: 'public',
};
const fields = (event: Counted) => lineOf(event, 'h').slice(2);
const word = [...lexicon][0] ?? '';

describe('a line is refused for', () => {
  test.each<[string, Partial<Counted>]>([
    ['version', { version: 'deadbeef' }],
    ['version', { locale: 'en' }],
    ['page', { page: 'nulle-part' }],
    ['page', { page: reply.path }],
    ['page', { what: 'conclusion' }],
    ['page', { what: 'utile' }],
    ['reponse', { what: 'reponse', answer: 'nulle' }],
    ['reponse', { answer: 'oui' }],
    ['mots', { what: 'vaine', answer: 'dupont' }],
    ['mots', { what: 'vaine', answer: Array.from({ length: 7 }, () => word).join('+') }],
    ['forme', { screen: 'poste' }],
    ['forme', { what: 'appel', page: '' }],
    ['page', { what: 'appel', screen: 'poste', page: 'nulle-part' }],
    ['reponse', { what: 'appel', screen: 'poste', page: '', answer: 'perdu' }],
  ])('%s: %j', (refusal, change) => {
    expect(read(fields({ ...base, ...change }))).toBe(refusal);
  });

  test.each([
    '',
    '=cmd()',
    '<script>alert(1)</script>',
    'page\t\t\t\t\t',
    fields(base).slice(0, -3),
    `${fields(base)}\tde plus`,
    `${fields(base)}\n`,
    ` ${fields(base)}`,
    fields(base).replace(/\t/g, ' '),
    `page\t${'a'.repeat(1_000_000)}\t\t${guide.version}\tfr\tpublic`,
    `page\t__proto__\t\t${guide.version}\tfr\tpublic`,
    `page\t\tconstructor\t${guide.version}\tfr\tpublic`,
  ])('its form or its ids: %.60s', (text) => {
    expect(REFUSALS).toContain(read(text));
  });

  test('whatever it holds, without ever throwing', () => {
    const part = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(...HAPPENINGS, guide.version, 'fr', 'public', ''),
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 9 }), (parts) => {
        const result = read(parts.join('\t'));
        const sound =
          typeof result === 'string' ? REFUSALS.includes(result) : fields(result) === parts.join('\t');
        expect(sound).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});

test('every event of the guide fits the pattern of the servers and is read as it was', () => {
  const query = new RegExp(`^${QUERY_PATTERN}$`);
  const line = new RegExp(`^${HOUR_PATTERN}\t${LINE_PATTERN}$`);
  const events: Counted[] = [];
  for (const { path, kind, answers } of pages) {
    events.push({ ...base, page: path, what: kind === 'reply' ? 'conclusion' : 'page' });
    for (const { id } of answers) events.push({ ...base, page: path, what: 'reponse', answer: id });
  }
  for (const event of events) {
    expect(queryOf(event)).toMatch(query);
    expect(lineOf(event, '2026-11-26T14')).toMatch(line);
    expect(read(fields(event))).toEqual(event);
  }
});
