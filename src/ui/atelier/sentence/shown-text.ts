/**
 * A sentence as its owner types it: the numbers of the sheet stand in it by their values, whole, and are kept by their names.
 * Nobody sees « {dureeDuCode} » : the field shows « 15 jours », which is entered, moved and removed in one piece.
 */

import { fold, isWordy } from '../../../proof/checks/phrase-match.ts';

/** The numbers of the sheet, by name. */
export type Values = Readonly<Record<string, string>>;

/** A piece of a sentence: what was typed, or a number of the sheet. */
export type Piece =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly name: string; readonly text: string };

/** The pieces of a sentence as it is written in the files. A name that the sheet does not know stays as it is written. */
export function piecesOf(written: string, values: Values): readonly Piece[] {
  const pieces: Piece[] = [];
  let end = 0;
  for (const found of written.matchAll(/\{(\w+)\}/g)) {
    const [whole, name = ''] = found;
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    if (value === undefined) continue;
    if (found.index > end) pieces.push({ kind: 'text', text: written.slice(end, found.index) });
    pieces.push({ kind: 'number', name, text: value });
    end = found.index + whole.length;
  }
  if (end < written.length) pieces.push({ kind: 'text', text: written.slice(end) });
  return pieces;
}

/** A sentence as the field shows it, and as the public reads it. */
export function shownText(written: string, values: Values): string {
  return piecesOf(written, values)
    .map(({ text }) => text)
    .join('');
}

/** A text to be searched in, or what is sought: a number is found with its spaces and without. */
export function searchable(text: string): string {
  return fold(text)
    .replaceAll(/(?<=\d) (?=\d)/g, '')
    .trim();
}

/** Whether a searchable text has each word of what is sought; nothing sought, every text has it. */
export function seeker(sought: string): (text: string) => boolean {
  const terms = searchable(sought)
    .split(' ')
    .filter((term) => term !== '');
  return (text) => terms.every((term) => text.includes(term));
}

/** The texts by which each number of the sheet is known where it was typed by hand. */
export type KnownBy = Readonly<Record<string, readonly string[]>>;

/**
 * What says enough to be known when it is met: « 15 jours » and « 36 46 » by themselves, « un mois » only where it is the delay that the
 * sheet gives (« dans un mois »), « 6 » never.
 */
export function knownBy(
  numbers: readonly { readonly name: string; readonly value: string; readonly mentions: readonly string[] }[],
): KnownBy {
  return Object.fromEntries(
    numbers.map(({ name, value, mentions }) => [
      name,
      /\d/.test(value)
        ? [value].filter(({ length: signs }) => signs > 3)
        : mentions.filter((mention) => mention.length > value.length && mention.includes(value)),
    ]),
  );
}

/** The numbers of the sheet that stand in a sentence as plain text: they would stay as they are when the sheet changes. */
export function typedNumbers(written: string, values: Values, known: KnownBy): readonly string[] {
  const plain = piecesOf(written, values).flatMap((piece) => (piece.kind === 'text' ? [piece.text] : []));
  return Object.entries(values).flatMap(([name, value]) =>
    plain.some((text) => placeOf(text, value, known[name]) !== undefined) ? [name] : [],
  );
}

/** A sentence in which a number that stands there as plain text becomes that of the sheet, wherever it stands. */
export function withLinked(written: string, values: Values, known: KnownBy, name: string): string {
  const value = values[name] ?? '';
  return piecesOf(written, values)
    .map((piece) => {
      if (piece.kind === 'number') return `{${piece.name}}`;
      let rest = piece.text;
      let linked = '';
      for (
        let at = placeOf(rest, value, known[name]);
        at !== undefined;
        at = placeOf(rest, value, known[name])
      ) {
        linked += `${rest.slice(0, at)}{${name}}`;
        rest = rest.slice(at + value.length);
      }
      return linked + rest;
    })
    .join('');
}

const spaced = (text: string): string => text.replaceAll(/\s/g, ' ').toLowerCase();

/** Where a value stands in a text, in one of the ways by which it is known, as words of their own. */
function placeOf(text: string, value: string, ways: readonly string[] = []): number | undefined {
  const whole = spaced(text);
  for (const way of ways.map(spaced)) {
    for (let at = whole.indexOf(way); at >= 0; at = whole.indexOf(way, at + 1))
      if (!isWordy(whole[at - 1]) && !isWordy(whole[at + way.length])) return at + way.indexOf(spaced(value));
  }
  return undefined;
}

/** What was typed with the signs of French print: « ’ » and « « » », whatever the keyboard gives. */
export function typographic(typed: string, before: string): string {
  let whole = before;
  for (const sign of typed) {
    if (sign === "'") whole += '’';
    else if (sign === '"')
      whole += whole === '' || /[\s(«]$/.test(whole) ? '« ' : whole.endsWith(' ') ? '»' : ' »';
    else if (sign === '\n' || sign === '\t') whole += ' ';
    else whole += sign;
  }
  return whole.slice(before.length);
}

/** A sentence, and where the caret stands in it as it is shown. */
export interface Edited {
  readonly written: string;
  readonly caret: number;
}

const length = (pieces: readonly Piece[]): number => pieces.reduce((sum, { text }) => sum + text.length, 0);

const asWritten = (pieces: readonly Piece[]): string =>
  pieces.map((piece) => (piece.kind === 'number' ? `{${piece.name}}` : piece.text)).join('');

/** The pieces cut at a place of the sentence as it is shown; a number is never cut: it goes whole to the side that is asked. */
function cutAt(
  pieces: readonly Piece[],
  place: number,
  side: 'before' | 'after',
): readonly [readonly Piece[], readonly Piece[]] {
  const before: Piece[] = [];
  const after: Piece[] = [];
  let start = 0;
  for (const piece of pieces) {
    const end = start + piece.text.length;
    if (end <= place) before.push(piece);
    else if (start >= place) after.push(piece);
    else if (piece.kind === 'number') (side === 'before' ? before : after).push(piece);
    else {
      before.push({ kind: 'text', text: piece.text.slice(0, place - start) });
      after.push({ kind: 'text', text: piece.text.slice(place - start) });
    }
    start = end;
  }
  return [before, after];
}

/**
 * What a sentence becomes when the field shows another text: what was typed goes in with its typographic signs, what was removed goes
 * out, and a number that was touched goes out whole.
 *
 * @param now the text that the field shows after the key.
 * @param caret where the caret stands after the key: what was typed ends there.
 */
export function edited(written: string, values: Values, now: string, caret: number): Edited {
  const pieces = piecesOf(written, values);
  const old = pieces.map(({ text }) => text).join('');
  if (now === old) return { written, caret };
  // What follows the caret was there before; what precedes the change too.
  const after = Math.min(now.length - caret, old.length);
  const tail = old.endsWith(now.slice(now.length - after)) ? after : commonEnd(old, now);
  const most = Math.min(old.length - tail, now.length - tail);
  let start = 0;
  while (start < most && old[start] === now[start]) start += 1;
  const end = old.length - tail;
  const typed = now.slice(start, now.length - tail);
  // Typed inside a number: it goes after it. A number that a removal touches goes out whole.
  const inside = start === end;
  const [before] = cutAt(pieces, start, inside ? 'before' : 'after');
  const [, rest] = cutAt(pieces, end, 'before');
  const head = asWritten(before);
  const own = typographic(typed, before.map(({ text }) => text).join(''));
  return { written: `${head}${own}${asWritten(rest)}`, caret: length(before) + own.length };
}

function commonEnd(one: string, other: string): number {
  let count = 0;
  while (count < Math.min(one.length, other.length) && one.at(-1 - count) === other.at(-1 - count))
    count += 1;
  return count;
}

/** A sentence with a number of the sheet put in where the caret stands, a space on each side where one is needed. */
export function withNumber(written: string, values: Values, name: string, caret: number): Edited {
  const [before, after] = cutAt(piecesOf(written, values), caret, 'before');
  const head = before.map(({ text }) => text).join('');
  const tail = after.map(({ text }) => text).join('');
  const left = head === '' || /[\s(«’]$/.test(head) ? '' : ' ';
  const right = tail === '' || /^[\s.,;:?!)»]/.test(tail) ? '' : ' ';
  return {
    written: `${asWritten(before)}${left}{${name}}${right}${asWritten(after)}`,
    caret: head.length + left.length + (values[name] ?? '').length,
  };
}
