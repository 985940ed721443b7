/** Whatever comes in from outside, an address, a code, words, a stored text: nothing throws, and what comes out is sound. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arriveAt, keptSession, readEntry } from '../../src/session/arrival.ts';
import { readCalls } from '../../src/adviser/call/calls.ts';
import { nearestPage } from '../../src/session/redirects.ts';
import { digitsOf, readCode, releasesOf, withPresent } from '../../src/session/spoken-code.ts';
import { maskPersonal } from '../../src/adviser/mask/mask.ts';
import { HOME, pathOf } from '../../src/guide/pages.ts';
import { buildIndex } from '../../src/search/build-index.ts';
import { loadIndex } from '../../src/search/load-index.ts';
import { searchSymptoms } from '../../src/search/search.ts';
import type { SearchIndex } from '../../src/search/search-index.ts';
import { pageOf, parseSession, replay } from '../../src/session/session.ts';
import { readSession } from '../../src/session/storage.ts';
import { data, guide } from '../guide.ts';

/** What people, programs and accidents have put into fields everywhere. */
const NASTY = [
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  'prototype/__proto__',
  '%',
  '%zz',
  '%00',
  '..%2f..%2f',
  '../../etc/passwd',
  '//evil.example/',
  '\\\\',
  '١٢٣٤٥٦',
  '０１２３４５',
  '𝟘𝟙𝟚𝟛𝟜𝟝',
  '1e5',
  '-0',
  'Infinity',
  '000000000000000000000000000000',
  '\u202e012345\u202c',
  '\u200f\u200e\u2066',
  '👩🏽‍🦽'.repeat(40),
  'é'.normalize('NFD').repeat(100),
  '<script>alert(1)</script>',
  '"\'`${}',
  '\u0000\u0001\ud800',
  'a'.repeat(10_240),
  ' '.repeat(10_240),
  '(((((((((((((((((((('.repeat(50),
  'null',
  '{}',
  '[]',
  'true',
] as const;

const words = fc.oneof(
  fc.constantFrom(...NASTY),
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.string({ unit: 'grapheme', maxLength: 200 }),
  fc.tuple(fc.constantFrom(...NASTY), fc.string({ maxLength: 20 })).map((both) => both.join('/')),
  // Real keys, out of place.
  fc
    .array(fc.constantFrom(...[...guide.pages.keys()].flatMap((path) => path.split('/')), ...NASTY), {
      maxLength: 6,
    })
    .map((keys) => keys.join('/')),
);
const RUNS = { numRuns: 1500 };

/** Any JSON, and values that look like a session but for a detail. */
const almost = fc.oneof(
  fc.jsonValue(),
  fc.record({
    past: fc.oneof(fc.constant([]), fc.jsonValue()),
    now: fc.record({
      answers: fc.array(
        fc.record({
          step: fc.oneof(words, fc.constantFrom(...guide.words.keys())),
          answer: fc.oneof(words, fc.constantFrom('oui', 'non', 'declarer', 'connexion')),
        }),
        { maxLength: 12 },
      ),
      supposed: fc.oneof(fc.nat(20), fc.double(), fc.constant('3')),
    }),
    pending: fc.oneof(fc.constant([]), fc.jsonValue()),
  }),
);

/** A storage that holds one text, whatever the key. */
function storageOf(text: string): Storage {
  return {
    length: 1,
    clear: () => undefined,
    getItem: () => text,
    key: () => null,
    removeItem: () => undefined,
    setItem: () => undefined,
  };
}

describe('an address', () => {
  test('leads to a page of the guide, whatever it is', () => {
    const paths = [...guide.pages.keys()];
    fc.assert(
      fc.property(words, (text) => {
        expect(guide.pages.has(nearestPage(paths, text))).toBe(true);
        expect(guide.pages.has(nearestPage(paths, `/${text}/`))).toBe(true);
        expect(typeof pathOf(`/${text}/`)).toBe('string');
      }),
      RUNS,
    );
  });

  test('and its fragment begin a session that stands, whatever the tab kept', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...guide.pages.keys()),
        words,
        almost,
        fc.option(almost),
        fc.option(words, { nil: undefined }),
        (path, hash, kept, state, referrer) => {
          const stored = readSession(() => storageOf(JSON.stringify(kept)));
          const entry = readEntry(state);
          const arrival = arriveAt(guide, path, keptSession(entry, stored), {
            entry,
            stored,
            hash: `#${hash}`,
            referrer,
          });
          expect(replay(guide, arrival.session.now.answers).ok).toBe(true);
          expect(pageOf(guide, arrival.session.now).path).toBe(path);
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('a stored text', () => {
  test('is a session, nothing, or said to be unreadable', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          words,
          almost.map((value) => JSON.stringify(value)),
        ),
        (text) => {
          const stored = readSession(() => storageOf(text));
          const read = stored.kind === 'session' ? parseSession(stored.session) : stored.kind;
          expect([stored.kind === 'session' ? stored.session : 'unreadable']).toEqual([read]);
        },
      ),
      RUNS,
    );
  });

  test('of calls gives calls that stand, or nothing', () => {
    const call = fc.record(
      { id: words, startedAt: fc.double(), session: almost, notes: words },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), fc.record({ present: call, parked: fc.array(call) })), (value) => {
        const read = readCalls(guide, JSON.stringify(value));
        const calls = [read?.current, ...(read?.parked ?? [])].filter((one) => one !== undefined);
        expect(calls.filter((one) => !replay(guide, one.session.now.answers).ok)).toEqual([]);
      }),
      RUNS,
    );
  });
});

const DIGITS = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', ' ', '.', '-', '٣', '３'] as const;

describe('a code', () => {
  const releases = withPresent(releasesOf(data.releases), guide.root, guide.version);

  test('is read to a way that stands, or refused with a reason that has its words', () => {
    fc.assert(
      fc.property(fc.oneof(words, fc.string({ unit: fc.constantFrom(...DIGITS) })), (typed) => {
        const decoded = readCode(releases, typed);
        const sound = decoded.ok
          ? replay(guide, decoded.answers).ok
          : guide.interface.code.fautes[decoded.fault].length > 10;
        expect(sound).toBe(true);
      }),
      { numRuns: 5000 },
    );
  });

  test('typed in full-width digits is the same code; digits of another script are refused, never guessed', () => {
    expect(digitsOf('０００　０００')).toBe('000000');
    expect(digitsOf('٠٠٠٠٠٠')).toBeUndefined();
  });
});

describe('words typed', () => {
  const search = loadIndex(JSON.parse(JSON.stringify(buildIndex(guide, data.recherche))) as SearchIndex);

  test('into the search give pages that exist, or a subject that is not treated, or none', () => {
    fc.assert(
      fc.property(words, (text) => {
        const { results, outOfScope } = searchSymptoms(search, text);
        const named = [
          ...results.map(({ page }) => page),
          ...(outOfScope === undefined ? [] : [outOfScope.page]),
        ];
        expect(named.filter((page) => !guide.pages.has(page))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  test('into the notes come out masked, and masking twice changes nothing more', () => {
    fc.assert(
      fc.property(words, (text) => {
        const masked = maskPersonal(text);
        expect(maskPersonal(masked)).toBe(masked);
      }),
      RUNS,
    );
  });
});

test('the home page is what a lost address comes to in the end', () => {
  expect(nearestPage([...guide.pages.keys()], '/\u202e/__proto__/')).toBe(HOME);
});
