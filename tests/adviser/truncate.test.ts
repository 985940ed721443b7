import { describe, expect, test } from 'vitest';
import { clip, lastOf, oneLine } from '../../src/adviser/texts/truncate.ts';

describe('a text cut to a length', () => {
  test.each([
    ['is itself when it fits', 'un deux', 7, 'un deux'],
    ['is cut before a space', 'un deux', 6, 'un…'],
    ['is cut before the last space that fits', 'un deux trois', 8, 'un deux…'],
    ['ends with no space', 'un  deux', 5, 'un…'],
    ['is nothing where not even « … » fits', 'un deux', 0, ''],
    ['is « … » where nothing else fits', 'un deux', 1, '…'],
    ['is cut before a number of several digits', 'un mot 33', 8, 'un mot…'],
    ['is not cut at a space that begins it', ' impossible', 5, ' imp…'],
    ['is cut inside a word that has no space before it', 'impossible', 5, 'impo…'],
    ['is not cut inside a code', 'code 123 456 donné', 12, 'code…'],
    ['is cut after a code that fits', 'code 123 456 donné', 13, 'code 123 456…'],
    ['is cut after a digit that a word follows', 'les 3 mots', 6, 'les 3…'],
    ['is cut before a digit that follows a word', 'mot 3', 4, 'mot…'],
    ['has no part of a number without a space', 'appelez-0612345678', 12, 'appelez…'],
    ['has no part of a number that is all there is', '0612345678', 5, '…'],
    ['has no half of a character', '😀😀😀', 4, '😀…'],
    ['has no half of a character that is alone', '😀😀', 2, '…'],
    ['stays within its length when it begins with half a character', '\udc00\udc00\udc00', 1, '…'],
  ])('%s', (_name, text, most, cut) => {
    expect(clip(text, most)).toBe(cut);
    expect(cut.length).toBeLessThanOrEqual(most);
  });
});

describe('the last of some items', () => {
  const items = ['un', 'deux', 'trois'];
  test.each([
    ['are all of them when they fit', 17, 'un ; deux ; trois'],
    ['are those that fit, after « … »', 16, '… ; deux ; trois'],
    ['are the very last when two do not fit', 15, '… ; trois'],
    ['are that one as long as it fits whole', 9, '… ; trois'],
    ['are a piece of the very last when it does not', 8, 'trois'],
    ['are less of it when there is less room', 4, 'tro…'],
    ['are nothing where nothing fits', 0, ''],
  ])('%s', (_name, most, kept) => {
    expect(lastOf(items, ' ; ', most)).toBe(kept);
    expect(kept.length).toBeLessThanOrEqual(most);
  });

  test('of no item are nothing', () => {
    expect(lastOf([], ' ; ', 10)).toBe('');
  });
});

test('a text on one line has one plain space for any white space, and none at its ends', () => {
  expect(oneLine('  a\n\tb\u00a0\u202fc  d ')).toBe('a b c d');
});
