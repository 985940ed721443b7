/** E-mails in a folded text, their at sign and dots written or said. */
import type { MaskSpan } from '../mask-text.ts';
import { isOrdinary } from '../mask-words.ts';

/** The at sign, as a sign or in words. */
const AT =
  /@|[([] ?(?:at|a|arobase?) ?[)\]]|arr?oba[sz]+e?s?(?!\p{L})|arr?obase|(?<![\p{L}\p{N}])a commercial(?![\p{L}\p{N}])|(?<= )at(?= )/gu;
const SPOKEN_JOINT = String.raw`(?:point|dot|tiret(?: (?:du )?(?:bas|haut|6|8|six|huit))?|underscore|souligne|moins|plus)`;
const JOINT_BEFORE = new RegExp(
  String.raw`(?: {1,2}${SPOKEN_JOINT} {1,2}| {0,2}[([{] ?(?:\.|point|dot) ?[)\]}] {0,2}| {1,2}[._] {0,2})$`,
);
const JOINT_AFTER = new RegExp(
  String.raw`(\.)(?=[\p{L}\p{N}])| {0,2}[([{] ?(\.|point|dot) ?[)\]}] {0,2}| {1,2}(?:(point|dot)|${SPOKEN_JOINT}) {1,2}(?=[\p{L}\p{N}])| {0,2}(\.) {0,2}(?=(?:com|fr|net|org|eu|be|ch)(?![\p{L}\p{N}]))`,
  'uy',
);
const LABEL = /[\p{L}\p{N}_-]+/uy;
const WORD_END = /[\s@<>()[\]",;:«»]/;
/** Words before « arobase » that name the sign itself. */
const NAMES_THE_SIGN = /^(?:[ld]'|un|une|le|la|signe|touche|symbole|caractere|cet|cette)$/;

// Far above what anyone writes there; without it, a row of brackets would be walked again and again.
const LONGEST_ASIDE = 64;

/** Where the word that ends at `end` begins, not before `floor`. */
function wordBefore(text: string, end: number, floor: number): number {
  let start = end;
  while (start > floor && !WORD_END.test(text.charAt(start - 1))) start -= 1;
  // « jean(perso)@… », « "jean"@… » : what is in brackets or quotes is part of the name too.
  if (/[)\]"]/.test(text.charAt(end - 1))) {
    const least = Math.max(floor, end - LONGEST_ASIDE);
    while (start > least && !/[\s@,;:]/.test(text.charAt(start - 1))) start -= 1;
  }
  return start;
}

/** How many spaces stand before a place, two at most. */
function spacesBefore(text: string, end: number): number {
  let count = 0;
  while (count < 2 && text.charAt(end - count - 1) === ' ') count += 1;
  return count;
}

/** How many spaces stand after a place, two at most. */
function spacesAfter(text: string, start: number): number {
  let count = 0;
  while (count < 2 && text.charAt(start + count) === ' ') count += 1;
  return count;
}

// More than any name has; without it, a row of signs that are no e-mail would be walked again and again.
const MOST_WORDS = 12;

/** Where the name before an at sign begins: words joined by « point » or a sign, and lone digits or letters with theirs. */
function nameStart(text: string, end: number, floor: number, spoken: boolean): number {
  let start = wordBefore(text, end, floor);
  for (let words = 1; words < MOST_WORDS; words += 1) {
    const before = text.slice(Math.max(floor, start - 24), start);
    const joint = JOINT_BEFORE.exec(before)?.[0].length;
    const lone = spoken && /^(?:\d+|[a-z])$/.test(text.slice(start, Math.min(end, start + 20)).trimEnd());
    const gap = joint ?? (lone ? spacesBefore(text, start) : 0);
    if (gap === 0 || start - gap < floor) return start;
    const previous = wordBefore(text, start - gap, floor);
    if (previous === start - gap) return start;
    start = previous;
  }
  return start;
}

/** Where what comes before a name that is dictated begins: « marie claire » before « dupont arobase », « soleil du » before « sud ». */
function dictatedStart(text: string, start: number, floor: number): number {
  let from = start;
  for (let words = 0; words < 4; words += 1) {
    const before = / ?(\p{L}{3,30})(?: (?:du|de|des|la|le))? $/u.exec(
      text.slice(Math.max(floor, from - 40), from),
    );
    const [whole = '', word = ''] = before ?? [];
    // « Marie » is a name here, not who is married.
    if (whole === '' || (isOrdinary(word) && word !== 'marie')) return from;
    from -= whole.length - (whole.startsWith(' ') ? 1 : 0);
  }
  return from;
}

/** Where the domain after an at sign ends, and whether it has a dot, written or said. */
function domainEnd(text: string, start: number): { end: number; dotted: boolean } {
  let end = start;
  let dotted = false;
  let next = start;
  for (;;) {
    LABEL.lastIndex = next;
    const label = LABEL.exec(text)?.[0];
    if (label === undefined) return { end, dotted };
    end = next + label.length;
    dotted ||= /\.|point|dot/.test(text.slice(start, next));
    JOINT_AFTER.lastIndex = end;
    const joint = JOINT_AFTER.exec(text)?.[0];
    if (joint === undefined) return { end, dotted };
    next = end + joint.length;
  }
}

/** E-mails, their at sign and dots written or said, as places of the folded text. */
export function emails(text: string): MaskSpan[] {
  const found: MaskSpan[] = [];
  let floor = 0;
  for (const { index, 0: sign } of text.matchAll(AT)) {
    const after = index + sign.length;
    if (index >= floor) {
      const gapBefore = spacesBefore(text, index);
      const gapAfter = spacesAfter(text, after);
      const nameEnd = Math.max(floor, index - gapBefore);
      const named = nameStart(text, nameEnd, floor, sign !== '@');
      const start = /^arr?ob/.test(sign) ? dictatedStart(text, named, floor) : named;
      const { end, dotted } = domainEnd(text, after + gapAfter);
      const name = text.slice(named, nameEnd);
      const spoken = /^arr?ob/.test(sign) && !NAMES_THE_SIGN.test(name);
      const attached = sign === '@' && (gapBefore === 0 || gapAfter === 0);
      const hasDomain = end > after + gapAfter;
      if (name !== '' && (spoken || (hasDomain && (dotted || attached)))) {
        found.push({ start, end: hasDomain ? end : after, done: false });
        floor = hasDomain ? end : after;
      }
    }
  }
  return found;
}
