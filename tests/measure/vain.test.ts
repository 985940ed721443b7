/** A search in vain says words of the guide and nothing of who searched. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MOST_WORDS, queryOf } from '../../src/measure/event.ts';
import { knownWords, searchedInVain } from '../../src/measure/vain.ts';
import { lexicon } from '../fixtures/counted.ts';
import { guide } from '../guide.ts';

const FIRST_NAMES = [
  'Jean-Pierre',
  'Fatoumata',
  'Marie',
  'Rose',
  'Pierre',
  'Noël',
  'Ngọc',
  'Élodie',
  'Zoé',
  'Mohamed',
];
const LAST_NAMES = [
  'Martin',
  'Petit',
  'Dupont-Moretti',
  'O’Brien',
  'Courrier',
  'Lettre',
  'N’Diaye',
  'Nguyen',
  'Garcia',
];
const STREETS = ['rue des Lilas', 'avenue du Général Leclerc', 'impasse Pasteur', 'bd Voltaire'];
/** What an address has that no name has. */
const STREET_WORDS: ReadonlySet<string> = new Set(['rue', 'des', 'avenue', 'impasse']);
const TOWNS = ['Saint-Denis', 'Vierzon', 'Fort-de-France', 'Le Mans'];
const digits = (length: number) => fc.stringMatching(new RegExp(`^\\d{${length}}$`));
/** Words between which personal data is said. */
const filler = fc.constantFrom(
  ...[...lexicon].filter((_, at) => at % 7 === 0),
  'je',
  'mon',
  'zzz',
  'pourquoi',
);

/** One thing that is somebody's own, and what of it must never come out. */
const personal = fc.oneof(
  fc.tuple(fc.constantFrom('1', '2'), digits(12), digits(2)).map(([a, b, c]) => `${a}${b}${c}`),
  fc
    .tuple(fc.constantFrom('1', '2'), digits(2), digits(2), digits(2), digits(3), digits(3), digits(2))
    .map((all) => all.join(' ')),
  digits(8).map((rest) => `06${rest}`),
  digits(8).map((rest) => `+33 6 ${rest.match(/../g)?.join(' ') ?? ''}`),
  fc.tuple(digits(2), digits(23)).map(([a, b]) => `FR${a}${b}`),
  fc
    .tuple(fc.constantFrom(...FIRST_NAMES), fc.constantFrom(...LAST_NAMES))
    .map(
      ([a, b]) =>
        `${a.toLowerCase().replace(/[^a-z]/g, '')}.${b.toLowerCase().replace(/[^a-z]/g, '')}@exemple.fr`,
    ),
  fc
    .tuple(
      fc.integer({ min: 1, max: 31 }),
      fc.constantFrom('mars', 'mai', 'août', '03', '12'),
      fc.integer({ min: 1930, max: 2008 }),
    )
    .map(([d, m, y]) => `${d} ${m} ${y}`),
  fc
    .tuple(
      fc.integer({ min: 1, max: 250 }),
      fc.constantFrom(...STREETS),
      digits(5),
      fc.constantFrom(...TOWNS),
    )
    .map((all) => all.join(' ')),
  fc.tuple(fc.constantFrom(...FIRST_NAMES), fc.constantFrom(...LAST_NAMES)).map((all) => all.join(' ')),
  fc.constantFrom(...LAST_NAMES),
);

const sentence = fc
  .array(
    fc.oneof(
      { weight: 2, arbitrary: filler.map((text) => ({ text, own: false })) },
      { weight: 1, arbitrary: personal.map((text) => ({ text, own: true })) },
    ),
    { minLength: 1, maxLength: 14 },
  )
  .filter((parts) => parts.some(({ own }) => own));

const fold = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

test('whatever personal data a sentence has, none of it is in an event', () => {
  fc.assert(
    fc.property(sentence, (parts) => {
      const text = parts.map((part) => part.text).join(' ');
      const words = knownWords(lexicon, text);
      const query = queryOf(searchedInVain(guide, '', words));
      expect(words.length).toBeLessThanOrEqual(MOST_WORDS);
      for (const word of words) expect(lexicon.has(word)).toBe(true);
      // The version has digits of its own.
      expect(query.replace(`version=${guide.version}`, '')).not.toMatch(/\d/);
      const said = new Set(
        parts.filter(({ own }) => !own).flatMap((part) => fold(part.text).split(/[^a-z]+/)),
      );
      // Whatever stands in what is somebody's own, and is no word of the rest of the sentence, stays there.
      const owned = parts.filter(({ own }) => own).map((part) => part.text);
      const names = owned.filter((own) => /\p{Lu}/u.test(own)).flatMap((own) => fold(own).split(/[^a-z]+/));
      const kept = names.filter((name) => name.length > 2 && !said.has(name) && !STREET_WORDS.has(name));
      expect(owned.filter((own) => query.includes(own))).toEqual([]);
      expect(kept.filter((name) => words.includes(name))).toEqual([]);
    }),
    { numRuns: 10_000 },
  );
});

describe('the words', () => {
  const [one = '', two = '', ...more] = [...lexicon].filter((word) => word.length > 4);

  test('are those of the lexicon, in alphabetical order, each once', () => {
    expect(knownWords(lexicon, `${two} xyzzy ${one} ${two}`)).toEqual([one, two].toSorted());
  });
  test('do not hold what begins with a capital, since it may be a name', () => {
    expect(knownWords(lexicon, `${one.slice(0, 1).toUpperCase()}${one.slice(1)} ${two}`)).toEqual([two]);
  });
  test('are read without accents', () => {
    const accented = [...lexicon].find((word) => word.includes('e')) ?? '';
    expect(knownWords(lexicon, accented.replaceAll('e', 'é'))).toEqual([accented]);
  });
  test('are six at most', () => {
    expect(knownWords(lexicon, [one, two, ...more.slice(0, 20)].join(' '))).toHaveLength(MOST_WORDS);
  });
  test('hold no digit, whatever the guide’s phrases hold', () => {
    expect([...lexicon].filter((word) => !/^[a-z]{3,20}$/.test(word))).toEqual([]);
  });
});
