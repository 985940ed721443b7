import {
  array,
  assert,
  boolean,
  constant,
  constantFrom,
  emailAddress,
  integer,
  oneof,
  option,
  property,
  string,
  stringMatching,
  tuple,
  type Arbitrary,
} from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { MASKED, maskPersonal, maskWhileTyping } from '../../src/adviser/mask/mask.ts';
import { EXAMPLES, TYPED } from '../fixtures/masked.ts';

vi.mock('../../machines/guide.masque.ts', () => import('../fixtures/own-words.ts'));

describe('to the letter', () => {
  test.each(EXAMPLES)('%s', (example) => {
    const text = example.replace(/[‹›]/g, '');
    expect(maskPersonal(text)).toBe(example.replace(/‹[^›]*›/g, MASKED));
  });

  test.each([
    [`${MASKED}12`, MASKED],
    [`${MASKED}-12 3`, `${MASKED} 3`],
    [`${MASKED} 12`, `${MASKED} 12`],
    [`${MASKED}1.2_3–4`, MASKED],
    [`${MASKED}--1`, `${MASKED}--1`],
  ])('%s: digits that hang on to what is masked go with it', (text, masked) => {
    expect(maskPersonal(text)).toBe(masked);
  });
});

/** What must stay in the notes as it is. */
const KEPT = [
  '123 456',
  '123456',
  '123-456',
  '１２３ ４５６',
  '123\u00a0456',
  '36 46',
  '3646',
  '36\u202f46',
  'S4151',
  's4151',
  '11135*04',
  'S01',
  'S32',
  '12/03/2026',
  '31.12.2026',
  '2026-03-12',
  '2025',
  '15 minutes',
  '1 250,50 €',
  '14h30',
  '75012',
  'l’arobase du clavier',
];

const BEFORE = [
  '',
  'Son numéro est ',
  'appel (',
  'voici : ',
  'NIR:',
  'code 123 456, 36 46 vu, puis note ',
  'Le 12/03/2026, formulaire S4151 envoyé. Tél. ',
  'né à Lyon ; donne « ',
  'e-mail = ',
];
const AFTER = [
  '',
  '.',
  ' merci',
  ', rappeler',
  ') ok',
  ' et le 36 46',
  '\nrappeler au 36 46',
  ' » (S01)',
  ' ; code 123 456',
];

const digit = integer({ min: 0, max: 9 }).map(String);
const digits = (length: number): Arbitrary<string> =>
  array(digit, { minLength: length, maxLength: length }).map((all) => all.join(''));

/** The same number in another script. */
const script = constantFrom(0x30, 0xff10, 0x660, 0x1d7ce);
const inScript = (text: string, zero: number): string =>
  text.replace(/\d/g, (one) => String.fromCodePoint(zero + Number(one)));

const SINGLE = ['', '', ' ', '.', '-', '\u00a0', '\u202f', '\u2011', '–', '\u200b'];
const ODD = [...SINGLE, '  ', ' - ', '/', ' / ', '_', '\t', ' . ', '\u00a0\u00a0'];

/** Groups joined by separators drawn one by one. */
const spaced = (groups: Arbitrary<string[]>, separators: readonly string[]): Arbitrary<string> =>
  groups.chain((all) =>
    array(constantFrom(...separators), { minLength: all.length, maxLength: all.length }).map((gaps) =>
      all.map((group, index) => (index === 0 ? '' : (gaps[index] ?? '')) + group).join(''),
    ),
  );

const department = oneof(
  constantFrom('2A', '2B', '2a', '2b', '75', '01', '97'),
  integer({ min: 10, max: 95 }).map(String),
);
const nirGroups = tuple(
  constantFrom('1', '2'),
  digits(2),
  integer({ min: 1, max: 12 }),
  department,
  digits(3),
  digits(3),
).map(([sex, year, month, place, town, order]) => [
  sex,
  year,
  String(month).padStart(2, '0'),
  place,
  town,
  order,
]);
const withKey = tuple(nirGroups, option(digits(2), { nil: undefined })).map(([groups, key]) =>
  key === undefined ? groups : groups.concat(key),
);
const nir = oneof(
  spaced(withKey, ODD),
  spaced(
    withKey.map((groups) => groups.join('').split('')),
    ODD,
  ),
);
const longRun = integer({ min: 9, max: 26 }).chain((length) =>
  spaced(
    digits(length).map((all) => all.split('')),
    SINGLE,
  ),
);
const phone = tuple(
  constantFrom('0', '+33', '0033', '+33 (0)', '+33 ', '00 33 '),
  digits(8),
  integer({ min: 1, max: 9 }),
).chain(([prefix, rest, kind]) =>
  oneof(
    spaced(constant([`${prefix}${kind}`, ...(rest.match(/../g) ?? [])]), SINGLE),
    // Others than these, when they are the same all along.
    constantFrom('/', ' / ', '_', ', ').map((gap) =>
      [`${prefix}${kind}`, ...(rest.match(/../g) ?? [])].join(gap),
    ),
  ),
);
const char = constantFrom(...'0123456789ABCDEFGHJKLMNPQRSTUVWXYZ'.split(''));
const iban = tuple(
  digits(12),
  array(char, { minLength: 11, maxLength: 11 }).map((all) => all.join('')),
  digits(2),
  constantFrom('none', 'fours', 'nbsp'),
  boolean(),
).map(([bank, account, key, spacing, lower]) => {
  const bare = `FR${bank}${account}${key}`;
  const gap = spacing === 'fours' ? ' ' : '\u00a0';
  const shown = spacing === 'none' ? bare : (bare.match(/.{1,4}/g) ?? []).join(gap);
  return lower ? shown.toLowerCase() : shown;
});

/** Everything the masked text says beside its frame. */
function inside(before: string, after: string, secret: string): string {
  const masked = maskPersonal(before + secret + after);
  expect(masked.slice(0, before.length)).toBe(before);
  expect(masked.slice(masked.length - after.length)).toBe(after);
  return masked.slice(before.length, masked.length - after.length);
}

/** What a reader could still get out of it: letters and digits, whatever their script and spacing. */
const readable = (text: string): string =>
  text
    .replaceAll(MASKED, '')
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]/gu, '');

const frame = tuple(constantFrom(...BEFORE), constantFrom(...AFTER));

describe('no personal number survives in a sentence', () => {
  test.each([
    ['a social security number in any spacing', nir],
    ['a run of nine digits or more', longRun],
    ['a phone number', phone],
    ['a bank account', iban],
  ])('%s', (_name, secrets) => {
    assert(
      property(frame, secrets, script, ([before, after], secret, zero) => {
        expect(readable(inside(before, after, inScript(secret, zero)))).toBe('');
      }),
      { numRuns: 3000 },
    );
  });
});

test.each([
  ['a phone of another country', '+32 (0)2 123.45.67'],
  ['a Corsican number with a digit missing', '2 85 05 2A 123 45'],
  ['a British bank account', 'GB29 NWBK 6016 1331 9268 19'],
  ['a number broken over two lines', '1 84 12 75\n123 456'],
  ['a number and its key, said', '1 84 12 75 123 456 clé 78'],
])('%s is masked whole', (_name, secret) => {
  expect(maskPersonal(`Dit ${secret}, puis 36 46`)).toBe(`Dit ${MASKED}, puis 36 46`);
});

const word = stringMatching(/^[a-z]{2,9}[0-9]{0,4}$/);
const AT_SIGNS = [
  '@',
  ' @ ',
  '＠',
  ' arobase ',
  ' Arobase ',
  ' arobas ',
  '[at]',
  ' [at] ',
  '(at)',
  '(a)',
  ' (a) ',
  ' at ',
];
const DOTS = ['.', ' point ', ' Point ', '[.]', ' (point) ', ' dot '];
const JOINTS = ['.', '-', '_', ' point ', ' tiret ', ' underscore ', ' tiret du bas '];

const spokenEmail = tuple(
  array(word, { minLength: 1, maxLength: 3 }),
  constantFrom(...JOINTS),
  constantFrom(...AT_SIGNS),
  word,
  constantFrom(...DOTS),
  constantFrom('fr', 'com', 'net', 'org'),
).map(([name, joint, at, host, dot, end]) => ({
  name,
  text: `${name.join(joint)}${at}${host}${dot}${end}`,
}));

const EMAIL_AFTER = AFTER.filter((after) => after !== '.');

describe('no e-mail survives in a sentence', () => {
  test('its at sign, its dots and hyphens written or said', () => {
    assert(
      property(constantFrom(...BEFORE), constantFrom(...AFTER), spokenEmail, (before, after, email) => {
        expect(inside(before, after, email.text)).toBe(MASKED);
      }),
      { numRuns: 3000 },
    );
  });

  test('any address that the standard allows', () => {
    assert(
      property(
        constantFrom(...BEFORE),
        constantFrom(...EMAIL_AFTER),
        emailAddress(),
        (before, after, email) => {
          expect(inside(before, after, email)).toBe(MASKED);
        },
      ),
      { numRuns: 2000 },
    );
  });

  test('a name said with its number', () => {
    expect(maskPersonal('mail marie 84 arobase orange point fr, rappeler')).toBe(`mail ${MASKED}, rappeler`);
  });

  test('the sign itself is no address', () => {
    for (const text of [
      'ne trouve pas l’arobase',
      'taper un arobase',
      'rdv @ 14h',
      'question (a) puis (b)',
    ]) {
      expect(maskPersonal(text)).toBe(text);
    }
  });
});

describe('a date of birth', () => {
  const dateIn = (from: number, to: number) =>
    tuple(
      integer({ min: 1, max: 28 }),
      integer({ min: 1, max: 12 }),
      integer({ min: from, max: to }),
      constantFrom('/', '.', '-', ' '),
      constantFrom('2', '1', 'mars', 'août', 'décembre'),
    ).map(([day, month, year, gap, name]) =>
      name.length > 1
        ? `${day} ${name} ${year}`
        : [day, month, year].map((n) => String(n).padStart(2, '0')).join(gap),
    );
  const date = dateIn(1920, 2010);
  const recent = dateIn(2015, 2029);
  const saying = constantFrom(
    'né le ',
    'Née le ',
    'ne\u0301e le ',
    'né(e) le : ',
    'date de naissance : ',
    'DDN ',
    `née à ${MASKED} le `,
  );

  test('is masked, and the words around it stay', () => {
    assert(
      property(saying, date, (before, one) => {
        expect(maskPersonal(`Mme ${before}${one}, code 123 456`)).toBe(
          `Mme ${before}${MASKED}, code 123 456`,
        );
      }),
    );
  });

  test('other dates stay, alone and in a range', () => {
    assert(
      property(recent, recent, (one, other) => {
        const text = `limite le ${one}, puis du ${one} au ${other}`;
        expect(maskPersonal(text)).toBe(text);
      }),
    );
    for (const text of ['du 12/03/2026 - 15/03/2026', '01/02/25, 03/04/25', 'le 05/03/2026 14h30']) {
      expect(maskPersonal(text)).toBe(text);
    }
  });
});

describe('what must stay', () => {
  const kept = constantFrom(...KEPT);
  const plain = constantFrom(' et ', ', puis le ', ' pour la déclaration ', ', ', ' ; ', '\n');

  test.each(KEPT)('%s, alone', (text) => {
    expect(maskPersonal(text)).toBe(text);
  });

  test('in sentences of several', () => {
    assert(
      property(array(tuple(kept, plain), { maxLength: 2 }), (items) => {
        const text = `Vu ${items.map(([item, gap]) => item + gap).join('')}fin`;
        expect(maskPersonal(text)).toBe(text);
      }),
      { numRuns: 3000 },
    );
  });

  test('beside personal data', () => {
    expect(maskPersonal('code 123 456, NIR 1 84 12 75 123 456 78, 36 46')).toBe(
      `code 123 456, NIR ${MASKED}, 36 46`,
    );
  });
});

// What the patterns look for, to be put in any order.
const PIECES =
  `1|06|2a|2|19|+33|fr76|*04|s01|36 46|٣|１|@| @ |a|arobase|(a)| point |né le |mars|clé|${MASKED}| |.|-|/|, |\n|[|]|"|\u200b|\ud800|ﷺ`.split(
    '|',
  );
const pieces = array(constantFrom(...PIECES), { maxLength: 60 });

describe('masking', () => {
  test('again changes nothing', () => {
    assert(
      property(
        oneof(
          pieces.map((all) => all.join('')),
          string({ unit: 'binary' }),
        ),
        (text) => {
          const once = maskPersonal(text);
          expect(maskPersonal(once)).toBe(once);
        },
      ),
      { numRuns: 5000 },
    );
  });

  // No clock here: work that grew with the square of the length would outlast the patience given to any test.
  const over = (piece: string, length: number): string =>
    maskPersonal(piece.repeat(Math.ceil(length / piece.length)));

  test('comes to its end on a long text, whatever it is made of', () => {
    assert(
      property(
        pieces.filter((all) => all.join('') !== ''),
        (all) => {
          expect(over(all.slice(0, 5).join('') || 'a', 20_000)).not.toBe('');
        },
      ),
      { numRuns: 200 },
    );
  });

  // Read by `npm run mutation:code` thousands of times, and slower there.
  const LONG = process.env['FAST_CHECK_MS'] === undefined ? 400_000 : 20_000;

  // Each of these was once, or could be, a mask that uncovers the next one, or a row walked again from each sign.
  test.each([
    'né le 1919',
    ' point x(a)',
    'x1@',
    '(a)',
    ')@',
    'a arobase ',
    '2 85 05 2A ',
    '0,',
    'fr76 ',
    'né a - ',
  ])('comes to its end on « %s » over and over', (piece) => {
    expect(over(piece, LONG)).not.toBe('');
  });
});

/** Types a text one character at a time into a field that masks as it goes, from `field` on, at its caret. */
function type(keys: string, field = { text: '', caret: 0 }) {
  let now = field;
  for (const key of keys) {
    const text = now.text.slice(0, now.caret) + key + now.text.slice(now.caret);
    now = maskWhileTyping(text, now.caret + key.length, now.text);
  }
  return now;
}

describe('a field that masks while it is typed', () => {
  test.each(TYPED)('%s becomes %s', (typed, becomes) => {
    const [before = '', after = ''] = typed.replace('M', MASKED).split('|');
    const { text, caret } = maskWhileTyping(before + after, before.length, (before + after).slice(0, -1));
    expect(`${text.slice(0, caret)}|${text.slice(caret)}`).toBe(becomes.replaceAll('M', MASKED));
  });

  test('masks the whole of what is pasted, and leaves what was typed before it until it cannot go on', () => {
    const text = 'a 123456789';
    expect(maskWhileTyping(text, text.length, 'a 1').text).toBe(`a ${MASKED}`);
    expect(maskWhileTyping(text, text.length, 'a 12345678').text).toBe(text);
    expect(maskWhileTyping(text, text.length).text).toBe(text);
    // A letter taken away is no paste.
    expect(maskWhileTyping(text, text.length, `${text}00`).text).toBe(text);
  });

  test('brings a caret from outside back into the text', () => {
    expect(maskWhileTyping('abc', -3).caret).toBe(0);
    expect(maskWhileTyping('abc', 12).caret).toBe(3);
  });

  test('lets nothing of a number through, whatever its spacing', () => {
    assert(
      property(oneof(nir, longRun, phone, iban), (secret) => {
        const { text, caret } = type(`Dit ${secret} ok`);
        expect(readable(text.replace(/^Dit/, '').replace(/ok$/, '')).replace(/\D/g, '').length).toBeLessThan(
          5,
        );
        expect(caret).toBe(text.length);
      }),
      { numRuns: 2000 },
    );
  });

  test('lets no e-mail through', () => {
    assert(
      property(spokenEmail, ({ text: email }) => {
        expect(type(`Dit ${email} ; ok`).text).toBe(`Dit ${MASKED} ; ok`);
      }),
      { numRuns: 500 },
    );
  });

  test('masks at once what is complete, and what is pasted', () => {
    expect(type('tél 06 12 34 56 78').text).toBe(`tél ${MASKED}`);
    expect(type('1 84 12 75 123 456 40').text).toBe(MASKED);
    expect(type('2 85 05 2A 123 456 80').text).toBe(MASKED);
    // A phone number at first sight, and then longer: the rest goes with it.
    expect(type('04‑84‑40–00–191831309').text).toBe(MASKED);
    assert(
      property(
        oneof(
          nir,
          longRun,
          phone,
          iban,
          spokenEmail.map(({ text }) => text),
        ),
        (secret) => {
          expect(maskWhileTyping(`Dit ${secret}`, `Dit ${secret}`.length, 'Dit ').text).toBe(
            maskPersonal(`Dit ${secret}`),
          );
        },
      ),
      { numRuns: 500 },
    );
  });

  test('leaves what stays, and the caret where it was', () => {
    for (const text of KEPT)
      expect(type(`${text} et `)).toEqual({ text: `${text} et `, caret: text.length + 4 });
  });

  test('keeps the caret before the same words', () => {
    const after = ' puis le 36 46';
    assert(
      property(oneof(nir, phone), (secret) => {
        const field = type(`${secret} ok`, { text: after, caret: 0 });
        expect(field.text.slice(field.caret)).toBe(after);
      }),
      { numRuns: 300 },
    );
  });

  test('keeps any caret inside the text', () => {
    assert(
      property(pieces, integer({ min: -5, max: 500 }), (all, at) => {
        const { text, caret } = maskWhileTyping(all.join(''), at);
        expect(caret).toBeGreaterThanOrEqual(0);
        expect(caret).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 1000 },
    );
  });
});
