/** The small rules of the desk, each on its own. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readAddress } from '../../src/adviser/call/arrival.ts';
import { BURST, NO_BURST, withDigit } from '../../src/adviser/call/burst.ts';
import { asTheCaisse } from '../../src/adviser/texts/caisse-voice.ts';
import { DEFAULT_DESK, readDesk } from '../../src/adviser/desk.ts';
import { missingOutcome, topicsOf, withOutcome } from '../../src/adviser/call/ending.ts';
import { codesNear } from '../../src/adviser/call/near-codes.ts';
import { readRemarks, remarksCsv, withRemark } from '../../src/adviser/remarks.ts';
import { EMPTY, open } from '../../src/session/session.ts';
import { codeFor, readCode, releasesOf, withPresent, writeCode } from '../../src/session/spoken-code.ts';
import { shortestWay } from '../../src/guide/ways.ts';
import { QUESTION } from '../fixtures/places.ts';
import { saidTopic, supposedTopic } from '../fixtures/topics.ts';
import { data, guide } from '../guide.ts';

describe('the settings of an organisation', () => {
  test('are those of its file, and the default ones when it says nothing', () => {
    const file = JSON.parse(readFileSync('organisme.json', 'utf8')) as { poste?: unknown };
    expect(readDesk(file.poste).joursDuJournal).toBeGreaterThan(0);
    expect(readDesk(undefined)).toEqual(DEFAULT_DESK);
  });

  test.each([
    [{}],
    ['oui'],
    [{ ...DEFAULT_DESK, joursDuJournal: 0 }],
    [{ ...DEFAULT_DESK, motifs: { 'à b': 'x' } }],
  ])('%j is refused in French', (value) => {
    expect(() => readDesk(value)).toThrow(/organisme\.json, est mal réglé/);
  });
});

describe('the caisse’s own voice', () => {
  test('keeps the capital, any space, and a sentence that says nothing of it', () => {
    expect(asTheCaisse('Appelez\u00a0le 36\u00a046.', [['appelez le 36 46', 'voyez avec nous']])).toBe(
      'Voyez avec nous.',
    );
    expect(asTheCaisse('Rappelez le 36 46', [['appelez le 36 46', 'non']])).toBe('Rappelez le 36 46');
    // The number of any guide goes with what it is said after.
    for (const number of ['36 46', '01 02 03 04 05'])
      expect(asTheCaisse(`Demandez-le au ${number}.`, [['demandez-le', 'demandez-nous']])).toBe(
        'Demandez-nous.',
      );
    expect(asTheCaisse('Le 36 46.', [])).toBe('Le 36 46.');
  });
});

describe('digits dictated outside a field', () => {
  test('are one number when they come faster than a person decides', () => {
    const one = withDigit(NO_BURST, '4', 1000);
    expect(one.digits).toBe('4');
    expect(withDigit(one, '8', 1000 + BURST - 1).digits).toBe('48');
    expect(withDigit(one, '8', 1000 + BURST).digits).toBe('8');
  });
});

describe('a code that is nearly one', () => {
  const releases = withPresent(releasesOf(data.releases), guide.root, guide.version);
  const code = codeFor(guide, saidTopic(shortestWay(guide, [...guide.pages.keys()].at(-1) ?? '')));

  test('without its leading zeros is offered first, whole', () => {
    // A code of the first release: whatever was frozen since, it begins with a zero.
    const most = 10 ** (code.length - 3);
    const zero = Array.from({ length: most }, (_, less) => writeCode(most - less, code.length)).find(
      (one) => readCode(releases, one).ok,
    );
    if (zero === undefined) throw new Error('aucun code ne commence par un zéro');
    expect(zero).toMatch(/^0/);
    expect(codesNear(releases, zero.replace(/^0+/, ''))[0]?.code).toBe(zero);
  });

  test('with a digit lost is among the few that are offered, and each of them can be read', () => {
    const near = codesNear(releases, code.slice(0, 2) + code.slice(3));
    expect(near.length).toBeGreaterThan(0);
    expect(near.length).toBeLessThanOrEqual(6);
    for (const one of near) expect(readCode(releases, one.code).ok).toBe(true);
  });

  test('that is no code at all is offered nothing', () => {
    expect(codesNear(releases, '12')).toEqual([]);
    expect(codesNear(releases, '1234567890')).toEqual([]);
  });
});

describe('the address of the desk', () => {
  test.each([
    ['#code=123%20456', { kind: 'code', text: '123 456' }],
    ['#page=/remplir/asi/', { kind: 'page', path: 'remplir/asi' }],
    ['#recherche=mot+de+passe', { kind: 'recherche', text: 'mot de passe' }],
    ['#entrainement', { kind: 'entrainement' }],
    ['#recherche=%', undefined],
    ['#code=', undefined],
    ['#autre=1', undefined],
    ['', undefined],
  ])('%s', (hash, asked) => {
    expect(readAddress(hash)).toEqual(asked);
  });
});

describe('an outcome', () => {
  const way = shortestWay(guide, QUESTION);
  const [spoken, unspoken] = [saidTopic(way), supposedTopic(way)];

  test('is of a topic, and of those after it that have none yet', () => {
    expect(withOutcome([], [spoken, spoken, spoken], 0, 'resolu')).toEqual(['resolu', 'resolu', 'resolu']);
    expect(withOutcome(['resolu', 'resolu', 'resolu'], [spoken, spoken, spoken], 1, 'transfere')).toEqual([
      'resolu',
      'transfere',
      'resolu',
    ]);
  });

  test('is of no topic in which nothing was said, unless it is given there', () => {
    const agreed = { ...unspoken, confirmed: [0] };
    expect(withOutcome([], [spoken, unspoken, agreed], 0, 'resolu')).toEqual(['resolu', undefined, 'resolu']);
    expect(withOutcome(['resolu'], [spoken, unspoken], 1, 'transfere')).toEqual(['resolu', 'transfere']);
  });

  test('is missing where something was said, and once where nothing was', () => {
    expect(missingOutcome([unspoken, spoken], [])).toBe(1);
    expect(missingOutcome([unspoken, spoken], [undefined, 'resolu'])).toBeUndefined();
    expect(missingOutcome([unspoken, unspoken], [])).toBe(0);
    expect(missingOutcome([unspoken, unspoken], [undefined, 'resolu'])).toBeUndefined();
  });

  test('is asked of the topics that were treated: an empty one counts only when it is alone', () => {
    expect(topicsOf(EMPTY)).toHaveLength(1);
    const one = open(guide, EMPTY, QUESTION);
    expect(topicsOf(one)).toEqual([one.now]);
    expect(topicsOf({ ...EMPTY, past: [one.now] })).toEqual([one.now]);
  });
});

describe('a remark on a page', () => {
  const remark = { at: 1, content: 'remplir/asi', version: 'a', text: 'faux : tel 06 12 34 56 78' };

  test('is kept masked, after the others, and exported', () => {
    const kept = withRemark(withRemark(undefined, remark), { ...remark, at: 2 });
    expect(kept).not.toContain('34 56');
    expect(readRemarks(kept).map(({ at }) => at)).toEqual([1, 2]);
    expect(remarksCsv(readRemarks(kept))).toContain('remplir/asi');
  });

  test('that cannot be read is left out', () => {
    expect(readRemarks('rien')).toEqual([]);
    expect(readRemarks('[1,{"at":1}]')).toEqual([]);
  });
});
