/** Texts cut to a length, never inside a number or a character. */

const MORE = '…';

const DIGIT = /\d/;
const IN_NUMBER = /[\d .-]/;

/** Where a text may be cut: before a space that does not stand inside a code (« 123 456 »). */
function cutAt(text: string, most: number): number {
  for (let at = most; at > 0; at -= 1) {
    const inCode = DIGIT.test(text.charAt(at - 1)) && DIGIT.test(text.charAt(at + 1));
    if (text.charAt(at) === ' ' && !inCode) return at;
  }
  // One endless word: between two characters, and not inside a number.
  let at = most;
  while (IN_NUMBER.test(text.charAt(at - 1)) && IN_NUMBER.test(text.charAt(at))) at -= 1;
  return at > 0 && /[\uDC00-\uDFFF]/.test(text.charAt(at)) ? at - 1 : at;
}

/** A text of at most `most` UTF-16 units, « … » at its end when it was cut. */
export function clip(text: string, most: number): string {
  if (text.length <= most) return text;
  if (most < MORE.length) return '';
  return `${text.slice(0, cutAt(text, most - MORE.length)).trimEnd()}${MORE}`;
}

/** As many of the last items as fit in `most` UTF-16 units, « … » first when some are left out. */
export function lastOf(items: readonly string[], separator: string, most: number): string {
  const whole = items.join(separator);
  if (whole.length <= most) return whole;
  let kept = '';
  for (const item of items.toReversed()) {
    const longer = kept === '' ? item : `${item}${separator}${kept}`;
    if (MORE.length + separator.length + longer.length > most) break;
    kept = longer;
  }
  return kept === '' ? clip(items.slice(-1).join(''), most) : `${MORE}${separator}${kept}`;
}

/** A text with one plain space for any white space in it, and none at its ends. */
export const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
