/** Days, and readings that cannot be dated without a note. */
import { assert, date, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fingerprintOf } from '../../src/proof/checks/reviews.ts';
import { wordsByContent } from '../../src/guide/compile.ts';
import {
  addDays,
  factsFingerprint,
  isDate,
  isOverdue,
  isoDate,
  lastReading,
  lastReadingOf,
  oneYearAfter,
  readingFingerprint,
  reviewDates,
  SHEET,
  withReading,
  wordsFingerprint,
} from '../../src/guide/readings.ts';
import { data } from '../guide.ts';

describe('a day', () => {
  test('is that of the place, not of Greenwich', () => {
    expect(isoDate(new Date(2027, 2, 1, 0, 5))).toBe('2027-03-01');
    expect(isoDate(new Date(2027, 2, 1, 23, 55))).toBe('2027-03-01');
  });

  test.each(['2027-03-01', '2028-02-29', '1999-12-31'])('exists: %s', (text) => {
    expect(isDate(text)).toBe(true);
  });

  test.each([
    '',
    '2027',
    '2027-03',
    '+002027-03-01',
    '+012027-03-01',
    '2027-03-01x',
    '2027-3-1',
    '2027-02-29',
    '2027-13-01',
    '01/03/2027',
    '2027-03-01T00:00',
    'demain',
  ])('does not exist: %j', (text) => {
    expect(isDate(text)).toBe(false);
  });

  test('comes some days after another, over months and years', () => {
    expect(addDays('2026-12-30', 3)).toBe('2027-01-02');
    expect(addDays('2028-03-01', -1)).toBe('2028-02-29');
    expect([oneYearAfter('2026-11-23'), oneYearAfter('2028-02-29')]).toEqual(['2027-11-23', '2029-03-01']);
  });

  test('is due from itself on', () => {
    const due = { aRevoirLe: '2027-03-01' };
    expect(['2027-02-28', '2027-03-01', '2027-03-02'].map((today) => isOverdue(due, today))).toEqual([
      false,
      true,
      true,
    ]);
    expect(isOverdue(undefined, '2999-01-01')).toBe(false);
  });
});

describe('a reading', () => {
  const never = { responsable: 'responsable éditorial', historique: [] };
  const read = {
    content: 'a/b',
    donne: ['S17/dates'],
    mots: 'mots',
    note: 'Relu mot à mot.',
    today: '2026-11-23',
  };
  const once = withReading(never, read);
  const twice = withReading(once, { ...read, note: 'Relu encore.', today: '2027-05-02' });

  test('is added to those before it, which stay as they were', () => {
    expect(never.historique).toEqual([]);
    expect(twice.historique.slice(0, 1)).toEqual(once.historique);
    expect(lastReading(never)).toBeUndefined();
    expect(lastReading(twice)?.le).toBe('2027-05-02');
    expect(reviewDates({ 'a/b': twice, 'a/c': never })).toEqual({
      'a/b': { verifieLe: '2027-05-02', aRevoirLe: lastReading(twice)?.aRevoirLe },
    });
  });

  test('must be done again within the year, on the day that is asked or on one that is spread', () => {
    assert(
      property(
        date({ min: new Date('2020-01-01'), max: new Date('2090-01-01'), noInvalidDate: true }),
        (when) => {
          const today = isoDate(when);
          const due = lastReading(withReading(never, { ...read, today }))?.aRevoirLe ?? '';
          expect(isDate(due)).toBe(true);
          expect(due > addDays(today, 180)).toBe(true);
          expect(due <= oneYearAfter(today)).toBe(true);
        },
      ),
    );
    expect(lastReading(withReading(never, { ...read, aRevoirLe: '2027-01-02' }))?.aRevoirLe).toBe(
      '2027-01-02',
    );
    const days = Array.from(
      { length: 60 },
      (_, index) => lastReading(withReading(never, { ...read, content: `a/${index}` }))?.aRevoirLe,
    );
    expect(new Set(days).size).toBeGreaterThan(30);
    // The spread comes from a fingerprint: the same day on every machine.
    expect(lastReading(withReading(never, read))?.aRevoirLe).toBe('2027-06-12');
  });

  test('of all, the last is the one of the latest day, whatever their order', () => {
    expect(lastReadingOf({})).toBe('');
    expect(lastReadingOf({ 'a': never })).toBe('');
    for (const reviews of [
      { 'a': once, 'b': twice, 'c': never },
      { 'c': never, 'b': twice, 'a': once },
    ]) {
      expect(lastReadingOf(reviews)).toBe('2027-05-02');
    }
  });

  test('that is registered bears its own fingerprint', () => {
    const wrong = Object.entries(data.relectures).filter(([, { historique }]) =>
      historique.some(
        (reading, index) =>
          readingFingerprint(reading, historique[index - 1]?.empreinte ?? '') !== reading.empreinte,
      ),
    );
    expect(wrong).toEqual([]);
    const read = [...wordsByContent(data)].flatMap(([content, page]) =>
      'question' in page ? [] : [content],
    );
    expect(Object.keys(data.relectures)).toEqual(expect.arrayContaining(read));
  });

  test('has a fingerprint that changes with each thing in it and with what came before', () => {
    const [reading] = once.historique;
    if (reading === undefined) throw new Error('pas de relecture');
    const whole = readingFingerprint(reading, '');
    expect(whole).toBe(reading.empreinte);
    const others = [
      readingFingerprint({ ...reading, le: '2026-11-24' }, ''),
      readingFingerprint({ ...reading, aRevoirLe: '2027-01-01' }, ''),
      readingFingerprint({ ...reading, note: 'Autre note.' }, ''),
      readingFingerprint({ ...reading, mots: 'autres' }, ''),
      readingFingerprint({ ...reading, donne: [] }, ''),
      readingFingerprint(reading, 'avant'),
    ];
    expect(new Set([...others, whole]).size).toBe(7);
  });
});

describe('what was read', () => {
  const [content = '', words] = [...wordsByContent(data)][0] ?? [];
  if (words === undefined) throw new Error('pas de mots');

  test('has another fingerprint when a word of it changes, but not when only the search learns a word', () => {
    const before = wordsFingerprint(words);
    expect(fingerprintOf(data, content)).toBe(before);
    expect(wordsFingerprint({ ...words, dire: ['Autre chose.'] })).not.toBe(before);
    expect(wordsFingerprint({ ...words, mots: ['autre mot'] })).toBe(before);
  });

  test('is the sheet too: its facts and values, but not how a page may say them', () => {
    const before = factsFingerprint(data);
    expect(fingerprintOf(data, SHEET)).toBe(before);
    const [entry = ''] = Object.keys(data.sources);
    const { sujet = '', faits = {} } = data.sources[entry] ?? {};
    const [id = ''] = Object.keys(faits);
    const withFact = (change: object) => ({
      ...data,
      sources: {
        ...data.sources,
        [entry]: { sujet, faits: { ...faits, [id]: { texte: '', dit: [], ...faits[id], ...change } } },
      },
    });
    expect(factsFingerprint(withFact({ dit: [['autrement']] }))).toBe(before);
    expect(factsFingerprint(withFact({ texte: 'Autre fait.' }))).not.toBe(before);
    expect(factsFingerprint(withFact({ donne: ['dureeDuBlocage'] }))).not.toBe(before);
    expect(factsFingerprint(withFact({ donne: undefined }))).toBe(factsFingerprint(withFact({ donne: [] })));
    const [name = ''] = Object.keys(data.valeurs);
    const { [name]: value, ...values } = data.valeurs;
    expect(factsFingerprint({ ...data, valeurs: values })).not.toBe(before);
    for (const change of [{ sorte: 'autre' }, { valeur: 'autre' }]) {
      const valeurs = { ...data.valeurs, [name]: { ...value, ...change } } as typeof data.valeurs;
      expect(factsFingerprint({ ...data, valeurs })).not.toBe(before);
    }
  });

  test('must exist', () => {
    expect(() => fingerprintOf(data, 'nulle/part')).toThrow('nulle/part');
  });
});
