/** What a search opens, held against everything that the content owner says people say: nothing rests on an answer that nobody gave. */
import { describe, expect, test } from 'vitest';
import { buildIndex } from '../../src/search/build-index.ts';
import type { Result } from '../../src/search/earn.ts';
import { loadIndex } from '../../src/search/load-index.ts';
import { searchSymptoms } from '../../src/search/search.ts';
import { HOME, pageAt } from '../../src/guide/pages.ts';
import { sameAs } from '../../src/guide/ways.ts';
import { EMPTY, markOf, open } from '../../src/session/session.ts';
import { data, guide } from '../guide.ts';

const search = loadIndex(buildIndex(guide, data.recherche));
/** Every phrase of the guide's own: thousands of ways to ask for a page. */
const PHRASES = [...guide.words.values()].flatMap(({ mots = [] }) => mots);
const FOUND = PHRASES.map((phrase) => ({ phrase, results: searchSymptoms(search, phrase).results }));

/** What somebody would be told as theirs without having said it. */
function unearnedIn({ to, given }: Result): readonly unknown[] {
  const { now } = open(guide, EMPTY, to, given);
  // The whole way that is shown, not only what every way shares: even a question may tell (« La date limite est passée. Avez-vous… »).
  return now.answers.filter((_, place) => markOf(now, place) === 'supposed');
}

describe('a result', () => {
  test('opens a page that is earned, or the first question that is not settled', () => {
    expect(PHRASES.length).toBeGreaterThan(guide.words.size);
    const faults = FOUND.flatMap(({ phrase, results }) =>
      results
        .filter((result) => unearnedIn(result).length > 0)
        .map(({ page, to }) => `${phrase} : ${page} par ${to}`),
    );
    expect(faults).toEqual([]);
  });

  test('agrees only to its goal, and to what is looked for within it, in words', () => {
    const home = pageAt(guide, HOME).content;
    const faults = FOUND.flatMap(({ phrase, results }) =>
      results.flatMap(({ given, said, rests }) =>
        given
          .filter((one) => one.step !== home && !said.some(sameAs(one)))
          .filter((one) => rests.find(sameAs(one))?.wish === undefined)
          .map(({ step, answer }) => `${phrase} : ${step}=${answer}`),
      ),
    );
    expect(faults).toEqual([]);
  });

  test('whose question comes after another tells nothing in its title: it only asks', () => {
    const titles = FOUND.flatMap(({ results }) => results)
      .filter(({ asked, kind }) => asked !== undefined && kind === 'question')
      .map(({ title }) => title);
    expect(titles.length).toBeGreaterThan(0);
    expect(titles.filter((title) => !/^[^.!?]+\?$/u.test(title))).toEqual([]);
  });

  test('says which question comes first whenever it does not open its own page', () => {
    for (const { phrase, results } of FOUND) {
      for (const { page, to, asked } of results) {
        expect(asked === undefined, `${phrase} : ${page} par ${to}`).toBe(to === page);
      }
    }
  });
});
