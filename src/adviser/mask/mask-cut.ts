/** A field of limited length: its text is masked first and cut then, and never in the middle of a number. */
import { MASKED, maskPersonal, type Spared, type Typed } from './mask.ts';
import { fold, isOfNumber } from './mask-text.ts';

/** A word, digits or signs between spaces, with the spaces after it. */
const PIECE = /\S+\s*/gu;

/** Where the number said or written around a place begins and ends; nothing when none stands there. */
function numberAround(text: string, at: number): { start: number; end: number } | undefined {
  let start: number | undefined;
  let end = 0;
  for (const { index, 0: piece } of text.matchAll(PIECE)) {
    // A hyphen joins « soixante-dix »; a sign at the end is the sentence's.
    if (!isOfNumber(fold(piece.trim()).text)) {
      if (start !== undefined && end >= at && start < at) return { start, end };
      if (index >= at) return undefined;
      start = undefined;
      continue;
    }
    start ??= index;
    end = index + piece.trimEnd().length;
  }
  return start !== undefined && end > at && start < at ? { start, end } : undefined;
}

/** The first characters of a masked text. What stands across the cut, a number or what is masked, is masked whole or left out. */
function cut(text: string, most: number): string {
  if (text.length <= most) return text;
  const held = text.lastIndexOf(MASKED, most - 1);
  if (held >= 0 && held + MASKED.length > most) return text.slice(0, held).trimEnd();
  const number = numberAround(text, most);
  if (number !== undefined) {
    const before = text.slice(0, number.start);
    // « un », « neuf » alone are words as any other.
    const lone = /^\p{L}+$/u.test(text.slice(number.start, number.end));
    return !lone && before.length + MASKED.length <= most ? before + MASKED : before.trimEnd();
  }
  // Not between the two halves of one character.
  return text.slice(0, /[\uD800-\uDBFF]/.test(text.charAt(most - 1)) ? most - 1 : most);
}

/** Masks a text, then cuts it: a number that the cut would shorten is masked whole, since half of it would be no number to the mask. */
export function maskToFit(text: string, most: number, spared?: Spared): string {
  return cut(maskPersonal(text, spared), most);
}

/**
 * What a field of limited length holds while it is typed, once masked. As long as an item or a number is in hand at its end, it goes past the
 * limit: cut there, it would be masked by halves. What is typed in the middle of a full field is refused, so that its end is not lost.
 *
 * @param before what the field held.
 */
export function fitWhileTyping(typed: Typed, most: number, before: string, spared?: Spared): Typed {
  const { text, caret } = typed;
  if (text.length <= most || maskPersonal(text, spared) !== text || numberInHand(text)) return typed;
  if (caret < text.length && before.length <= most)
    return { text: before, caret: Math.max(0, caret - (text.length - before.length)) };
  const fitted = cut(text, most);
  return { text: fitted, caret: Math.min(caret, fitted.length) };
}

/** Whether a text ends with a number said or written, the last word perhaps unfinished. */
function numberInHand(text: string): boolean {
  const pieces = fold(text)
    .text.split(/[\s-]+/)
    .filter((piece) => piece !== '');
  const last = pieces.pop() ?? '';
  const before = pieces.pop() ?? '';
  return isOfNumber(last) || (isOfNumber(before) && isOfNumber(last, true));
}
