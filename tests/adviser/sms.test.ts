import { describe, expect, test } from 'vitest';
import { smsSegments, toGsm } from '../../src/adviser/texts/sms.ts';

describe('SMS segments', () => {
  test.each([
    ['an empty text', '', 1],
    ['a full GSM message', 'é'.repeat(160), 1],
    ['one character more', 'a'.repeat(161), 2],
    ['two full segments', 'à'.repeat(306), 2],
    ['one more', 'a'.repeat(307), 3],
    ['signs that count double', '€'.repeat(80), 1],
    ['signs that count double, one more', '€'.repeat(81), 2],
    // 153 is odd: the last place of each segment stays empty.
    ['signs that are not cut in two', '€'.repeat(152), 2],
    ['signs that are not cut in two, one more', '€'.repeat(153), 3],
    ['one character out of the GSM alphabet', `ê${'a'.repeat(69)}`, 1],
    ['one more in UCS-2', `ê${'a'.repeat(70)}`, 2],
    ['two full segments in UCS-2', `ç${'a'.repeat(133)}`, 2],
    ['three in UCS-2', `ç${'a'.repeat(134)}`, 3],
    // 67 is odd: a pair of surrogates is never cut.
    ['pairs of surrogates', '😀'.repeat(66), 2],
    ['pairs of surrogates, one more', '😀'.repeat(67), 3],
  ])('%s', (_name, text, count) => {
    expect(smsSegments(text)).toBe(count);
  });
});

describe('a text in the alphabet of messages', () => {
  test.each([
    ['keeps what the alphabet has, signs that count double too', 'Été à 5 € {ok} [1]', 'Été à 5 € {ok} [1]'],
    ['loses the accents that it lacks', 'être, ça, naïf, Île', 'etre, ca, naif, Ile'],
    [
      'writes quotes, dashes and ligatures with what there is',
      '‘a’ “b” – — … œuf Œuvre',
      '\'a\' "b" - - ... oeuf OEuvre',
    ],
    [
      'puts no space inside French quotes, whatever the space',
      '« a » «\u00a0b\u00a0» «\u202fc\u202f»',
      '"a" "b" "c"',
    ],
    ['keeps the spaces around them', 'dire « oui » ou « non »', 'dire "oui" ou "non"'],
    ['makes a plain space of any other, and keeps the lines', 'a\u00a0b\u202fc\td\ne', 'a b c d\ne'],
    ['leaves out what has no likeness', 'a😀b→c', 'abc'],
    ['keeps only what the alphabet has of a sign made of several', 'ﬁn ½', 'fin 12'],
  ])('%s', (_name, text, plain) => {
    expect(toGsm(text)).toBe(plain);
    expect(smsSegments(toGsm(text))).toBe(1);
  });
});
