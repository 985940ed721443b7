/** The guide tied together from its data, on a small map. */
import { assert, constantFrom, property, string } from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Flow } from '../../src/flow/flow.ts';
import { canonicalOf, goalsFor, wordsFor } from '../../src/guide/guide.ts';
import { adviserGuide } from '../../src/adviser/adviser-part.ts';
import { compileGuide, wordsByContent } from '../../src/guide/compile.ts';
import { goalOf, pageAt, listPages } from '../../src/guide/pages.ts';
import { typeset, typesetAll } from '../../src/guide/format.ts';
import { countWays } from '../../src/guide/ways.ts';
import { detour, flow, smallGuide } from '../fixtures/small.ts';
import { data } from '../guide.ts';

describe('a guide', () => {
  test('has its version, its language, its map and every page of it', () => {
    expect(smallGuide).toMatchObject({ version: 'essai', locale: data.locale, root: flow });
    expect([...smallGuide.pages.keys()]).toEqual(['', 'detour/x', 'detour/y', 'detour/z', 'apres', 'loin']);
  });

  test('is whole: every goal is loaded and nothing is needed', () => {
    expect([...smallGuide.loaded]).toEqual(['detour']);
    expect(smallGuide.needs).toEqual({});
  });

  test('counts the ways from each page, and the digits that codes then need', () => {
    expect(smallGuide.codes).toMatchObject({ offset: 0, digits: 6 });
    expect(smallGuide.codes.ways).toEqual(countWays(listPages(flow)));
    const small = { ...data, root: flow, words: [] };
    expect(compileGuide(small, 'essai', 49_992).codes).toMatchObject({ offset: 49_992, digits: 6 });
    expect(compileGuide(small, 'essai', 49_993).codes).toMatchObject({ offset: 49_993, digits: 7 });
  });

  test('has the words of each content, the root’s by their step alone', () => {
    expect([...smallGuide.words.keys()]).toEqual([
      'debut',
      'apres',
      'loin',
      'detour/x',
      'detour/y',
      'detour/z',
    ]);
    expect([...wordsByContent({ words: [] })]).toEqual([]);
  });

  test('is typeset all through: words, channels, screens and entries', () => {
    const entry = { ...Object.values(data.sources)[0], sujet: 'Quoi ?', faits: {} };
    const guide = compileGuide(
      {
        ...data,
        root: flow,
        words: [],
        channels: { 'tel': { nom: 'Tél. :', comment: 'Appelez !' } },
        sources: {
          'S01': {
            ...entry,
            faits: { 'un': { texte: 'Un ; deux', dit: [] }, 'deux': { texte: 'Trois', dit: [] } },
          },
        },
        interface: { ...data.interface, retour: 'Retour ?' },
      },
      'essai',
    );
    expect(guide.channels).toEqual({ 'tel': { nom: 'Tél.\u00a0:', comment: 'Appelez\u00a0!' } });
    expect(guide.sources).toEqual({ 'S01': { sujet: 'Quoi\u00a0?', faits: ['Un\u00a0; deux', 'Trois'] } });
    expect(guide.interface.retour).toBe('Retour\u00a0?');
    expect(adviserGuide(guide, { ...data.console, notes: 'Notes :' }).console.notes).toBe('Notes\u00a0:');
    expect(wordsFor(smallGuide, 'detour/x')).toMatchObject({ question: 'X\u00a0?' });
  });

  test('knows when each content was read', () => {
    expect(Object.keys(smallGuide.reviews)).toEqual(Object.keys(data.relectures));
  });
});

describe('French punctuation', () => {
  test('keeps its spaces from breaking a line, and no other space', () => {
    expect(typeset('« Oui » : non ; quoi ? Si !')).toBe(
      '«\u00a0Oui\u00a0»\u00a0: non\u00a0; quoi\u00a0? Si\u00a0!',
    );
  });

  test('and telephone numbers are never cut, whatever their length; no other number is touched', () => {
    expect(typeset('au 36 46, au 01 02 03 04 05.')).toBe(
      'au 36\u00a046, au 01\u00a002\u00a003\u00a004\u00a005.',
    );
    for (const other of ['le 12 mai', '12 500 €', '1 500 € en 12 mois', '482 913', '36 463']) {
      expect(typeset(other)).toBe(other);
    }
  });

  test('is never left alone at the end or the beginning of a line', () => {
    assert(
      property(string({ unit: constantFrom(...' «»:;?!a\u00a0'.split('')) }), (text) => {
        const set = typeset(text);
        expect(set).not.toMatch(/ [:;?!»]|« /);
        expect(typeset(set)).toBe(set);
        expect(set.replaceAll('\u00a0', ' ')).toBe(text.replaceAll('\u00a0', ' '));
      }),
    );
  });

  test('is set in every text of a value, which else stays as it is', () => {
    const value = { 'a :': ['b :', 1, null, { c: 'd ?' }], e: undefined, f: true };
    expect(typesetAll(value)).toEqual({
      'a :': ['b\u00a0:', 1, null, { c: 'd\u00a0?' }],
      e: undefined,
      f: true,
    });
  });
});

describe('what is asked of a guide and is not there', () => {
  test('is refused by its name', () => {
    expect(() => wordsFor(smallGuide, 'absente')).toThrow(/^absente : .*chargés/);
    expect(() => pageAt(smallGuide, 'nulle-part')).toThrow(/^nulle-part : /);
    expect(() => canonicalOf(smallGuide, 'absente')).toThrow(/^absente : /);
    expect(pageAt(smallGuide, 'loin').path).toBe('loin');
  });
});

describe('a goal', () => {
  test('is the root’s step that a page lies in; the root’s own steps have none', () => {
    expect(goalOf(flow, 'detour/x')).toBe('detour');
    expect(goalOf(flow, 'detour')).toBe('detour');
    expect(goalOf(flow, 'apres')).toBeUndefined();
    expect(goalOf(flow, '')).toBeUndefined();
    expect(goalOf(flow, 'ailleurs/x')).toBeUndefined();
  });

  test('must be whole to show one of its pages, or a page whose way runs through it', () => {
    const guide = { root: flow, needs: { 'apres': ['detour'] } };
    expect(goalsFor(guide, 'detour/y')).toEqual(['detour']);
    expect(goalsFor(guide, 'apres')).toEqual(['detour']);
    expect(goalsFor(guide, 'loin')).toEqual([]);
    expect(goalsFor(guide, 'constructor')).toEqual([]);
  });
});

describe('the page that stands for its copies', () => {
  /** A map where a detour is met in two places, the deeper first. */
  const copied: Flow = {
    initial: 'debut',
    states: {
      'debut': { on: { 'a': 'autour', 'b': 'detour', 'c': 'ailleurs' } },
      'autour': {
        initial: 'ici',
        states: { 'ici': { on: { 'x': 'detour' } }, 'detour': { ...detour, onDone: 'ici' } },
      },
      'detour': { ...detour, onDone: 'fin' },
      'ailleurs': {
        initial: 'la',
        states: { 'la': { on: { 'x': 'meme' } }, 'meme': { ...detour, onDone: 'la' } },
      },
      'memes': {
        initial: 'la',
        states: { 'la': { on: { 'x': 'meme' } }, 'meme': { ...detour, onDone: 'la' } },
      },
      'fin': { tags: 'reply' },
    },
  };
  const guide = { pages: listPages(copied) };

  test('is the one with the fewest segments, and of several the first of the map', () => {
    expect(canonicalOf(guide, 'detour/x')).toBe('detour/x');
    expect(canonicalOf(guide, 'meme/y')).toBe('ailleurs/meme/y');
    expect(canonicalOf(guide, 'debut')).toBe('');
    // Asked again, of the same pages and of others.
    expect(canonicalOf(guide, 'detour/z')).toBe('detour/z');
    expect(canonicalOf(smallGuide, 'detour/x')).toBe('detour/x');
    expect(() => canonicalOf(smallGuide, 'meme/y')).toThrow(/^meme\/y/);
  });
});
