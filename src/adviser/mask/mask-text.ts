/** A text as the masking reads it: brought down to plain characters, with the place of each in the original. */

/** A text brought down to plain characters: lower case, no accents, ASCII digits, one kind of space, dash and dot. */
export interface Folded {
  readonly text: string;
  /** For each character of `text`, where the original that it comes from starts. */
  readonly starts: readonly number[];
  /** For each character of `text`, where the original ends, the invisible characters that follow it included. */
  readonly ends: readonly number[];
}

/**
 * A part of a text to mask. `done`: it cannot be the beginning of a longer item. `open`: it ends where words stop belonging to
 * it, so that the word being typed after it says whether it goes on.
 */
export interface MaskSpan {
  readonly start: number;
  readonly end: number;
  readonly done: boolean;
  readonly open?: boolean;
}

const isDigit = (char: string): boolean => /\p{Nd}/u.test(char);

/** The value of a decimal digit of any script: Unicode lists each script's digits in a row, from zero. */
function digitValue(char: string): string {
  const code = char.codePointAt(0) ?? 0;
  let value = 0;
  while (value < 9 && isDigit(String.fromCodePoint(code - value - 1))) value += 1;
  return String(value);
}

function foldChar(char: string): string {
  if (char >= ' ' && char <= '~') return char.toLowerCase();
  if (/[\n\r\u2028\u2029]/.test(char)) return '\n';
  // Invisible characters would hide a number from every pattern; accents hide « né ».
  const spelled = char.normalize('NFKD').replace(/[\p{M}\p{Cf}]/gu, '');
  // A sign that stands for a whole sentence is one sign here: its words are nobody's.
  const plain = spelled.length > 4 ? spelled.slice(0, 1) : spelled;
  return plain
    .toLowerCase()
    .replace(/\p{Nd}/gu, digitValue)
    .replace(/[^\S\n\r\u2028\u2029\ufeff]/gu, ' ')
    .replace(/[\p{Pd}−]/gu, '-')
    .replace(/[·•∙‧。]/g, '.')
    .replace(/[’‘ʼ]/g, "'");
}

/** A text brought down to plain characters. */
export function fold(text: string): Folded {
  const parts: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  let at = 0;
  for (const char of text) {
    const plain = foldChar(char);
    const end = at + char.length;
    if (plain === '' && ends.length > 0) ends[ends.length - 1] = end;
    for (let unit = 0; unit < plain.length; unit += 1) {
      starts.push(at);
      ends.push(end);
    }
    parts.push(plain);
    at = end;
  }
  return { text: parts.join(''), starts, ends };
}

/** The same parts, as places in the original text. */
export function unfold({ starts, ends }: Folded, found: readonly MaskSpan[]): MaskSpan[] {
  return found.map(({ start, end, done, open = false }) => ({
    start: starts[start] ?? 0,
    end: ends[end - 1] ?? 0,
    done,
    open,
  }));
}

const DIGITS: Readonly<Record<string, number>> = {
  zero: 0,
  un: 1,
  une: 1,
  premier: 1,
  deux: 2,
  trois: 3,
  quatre: 4,
  cinq: 5,
  six: 6,
  sept: 7,
  huit: 8,
  neuf: 9,
};
const TEENS: Readonly<Record<string, number>> = {
  dix: 10,
  onze: 11,
  douze: 12,
  treize: 13,
  quatorze: 14,
  quinze: 15,
  seize: 16,
};
const TENS: Readonly<Record<string, number>> = {
  vingt: 20,
  vingts: 20,
  trente: 30,
  quarante: 40,
  cinquante: 50,
  soixante: 60,
  septante: 70,
  huitante: 80,
  octante: 80,
  nonante: 90,
};
const SCALE = new Set(['cent', 'cents', 'mille']);

interface NumberWord {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

interface Counted {
  readonly taken: number;
  readonly value: number;
}

const plus = (base: number, taken: number, rest: Counted | undefined): Counted =>
  rest === undefined ? { taken, value: base } : { taken: taken + rest.taken, value: base + rest.value };

/** How many words from `at` make one number below a hundred, and its digits. */
function belowHundred(words: readonly NumberWord[], at: number): Counted | undefined {
  const word = (place: number): string => words[place]?.word ?? '';
  const unit = (place: number): Counted | undefined => {
    const joined = word(place) === 'et' ? 1 : 0;
    const value = DIGITS[word(place + joined)];
    return value === undefined || value === 0 ? undefined : { taken: joined + 1, value };
  };
  const teen = (place: number): Counted | undefined => {
    const joined = word(place) === 'et' ? 1 : 0;
    const value = TEENS[word(place + joined)];
    if (value === undefined) return undefined;
    const more = value === 10 ? DIGITS[word(place + joined + 1)] : undefined;
    return more !== undefined && more >= 7
      ? { taken: joined + 2, value: 10 + more }
      : { taken: joined + 1, value };
  };
  const first = word(at);
  if (first === 'quatre' && /^vingts?$/.test(word(at + 1))) return plus(80, 2, unit(at + 2) ?? teen(at + 2));
  const tens = TENS[first];
  if (tens !== undefined) {
    const withTeens = tens === 60 || tens === 80;
    return plus(tens, 1, unit(at + 1) ?? (withTeens ? teen(at + 1) : undefined));
  }
  return first === 'et'
    ? undefined
    : (teen(at) ?? (first in DIGITS ? { taken: 1, value: DIGITS[first] ?? 0 } : undefined));
}

/** The numbers said from a row of words: « dix-neuf cent soixante et un » is 1961, « zéro six » 06. */
function numbersOf(words: readonly NumberWord[]): { digits: string; start: number; end: number }[] {
  const found: { digits: string; start: number; end: number }[] = [];
  let at = 0;
  while (at < words.length) {
    const from = at;
    let total = 0;
    let said = false;
    const word = (place: number): string => words[place]?.word ?? '';
    const small = belowHundred(words, at);
    if (small !== undefined) {
      at += small.taken;
      total = small.value;
      said = true;
    }
    if (total === 0 && said) {
      // « zéro » and the digit said after it are one pair.
      const pair = DIGITS[word(at)];
      const digits =
        pair === undefined || (TENS[word(at + 1)] !== undefined && word(at) === 'quatre') ? '0' : `0${pair}`;
      if (digits.length === 2) at += 1;
      found.push({ digits, start: words[from]?.start ?? 0, end: words[at - 1]?.end ?? 0 });
      continue;
    }
    for (let scale = 0; scale < 2 && SCALE.has(word(at)); scale += 1) {
      total = (said ? total : 1) * (word(at) === 'mille' ? 1000 : 100);
      said = true;
      at += 1;
      const rest = belowHundred(words, at);
      if (rest === undefined || rest.value === 0) continue;
      at += rest.taken;
      if (/^cents?$/.test(word(at)) && total >= 1000) {
        total += rest.value * 100;
        at += 1;
        const last = belowHundred(words, at);
        if (last !== undefined && last.value > 0) {
          at += last.taken;
          total += last.value;
        }
      } else total += rest.value;
      break;
    }
    if (said)
      found.push({ digits: String(total), start: words[from]?.start ?? 0, end: words[at - 1]?.end ?? 0 });
    else at += 1;
  }
  return found;
}

const NUMBER_WORD =
  /(?<![\p{L}\p{N}'])(?:zero|une?|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize|vingts?|trente|quarante|cinquante|soixante|septante|huitante|octante|nonante|cents?|mille|et|premier(?= (?:janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre)))(?![\p{L}\p{N}'])/gu;
const WORDS_OF_NUMBERS = [...Object.keys({ ...DIGITS, ...TEENS, ...TENS }), ...SCALE, 'et'];

/** Whether a folded text that follows a number is made of words of numbers, the last one perhaps unfinished. */
export function numberGoesOn(rest: string): boolean {
  const words = rest.split(/[ -]+/).filter((word) => word !== '');
  const last = words.pop() ?? '';
  return (
    words.every((word) => WORDS_OF_NUMBERS.includes(word)) &&
    WORDS_OF_NUMBERS.some((word) => (word !== 'et' || words.length > 0) && word.startsWith(last))
  );
}

/** Whether a folded word, or several that hyphens join, is part of a number said or written; `begun`: or begins one. */
export function isOfNumber(word: string, begun = false): boolean {
  const parts = word.split('-').filter((part) => part !== '');
  return (
    parts.length > 0 &&
    parts.every((part) => {
      const bare = part.replace(/[.,;:/()+]/g, '');
      return (
        /^\d+$/.test(bare) ||
        WORDS_OF_NUMBERS.includes(bare) ||
        (begun && bare !== '' && WORDS_OF_NUMBERS.some((one) => one.startsWith(bare)))
      );
    })
  );
}

/** What stands between two words of one number, or two numbers dictated in a row. */
const BESIDE = /^(?: {1,2}|-)$/;

/**
 * The text with the numbers that are said in words written in digits; nothing when there is none. A lone « un », « neuf » or
 * « et » is a word like any other.
 */
export function saidInDigits({ text, starts, ends }: Folded): Folded | undefined {
  const rows: NumberWord[][] = [];
  for (const { index, 0: word } of text.matchAll(NUMBER_WORD)) {
    const one = { word, start: index, end: index + word.length };
    const row = rows.at(-1);
    const before = row?.at(-1);
    if (row !== undefined && before !== undefined && BESIDE.test(text.slice(before.end, index)))
      row.push(one);
    else if (word !== 'et') rows.push([one]);
  }
  const lone = (row: readonly NumberWord[]): boolean =>
    row.filter(({ word }) => word !== 'et').length < 2 &&
    /^(?:une?|neuf|cents?|mille|six)$/.test(row[0]?.word ?? '');
  const numbers = rows
    .filter((row) => !lone(row))
    .flatMap((row) => numbersOf(row.at(-1)?.word === 'et' ? row.slice(0, -1) : row));
  if (numbers.length === 0) return undefined;
  const parts: string[] = [];
  const saidStarts: number[] = [];
  const saidEnds: number[] = [];
  let from = 0;
  const copy = (to: number) => {
    parts.push(text.slice(from, to));
    for (let place = from; place < to; place += 1) {
      saidStarts.push(starts[place] ?? 0);
      saidEnds.push(ends[place] ?? 0);
    }
  };
  for (const { digits, start, end } of numbers) {
    copy(start);
    parts.push(digits);
    for (let place = 0; place < digits.length; place += 1) {
      saidStarts.push(starts[start] ?? 0);
      saidEnds.push(ends[end - 1] ?? 0);
    }
    from = end;
  }
  copy(text.length);
  return { text: parts.join(''), starts: saidStarts, ends: saidEnds };
}
