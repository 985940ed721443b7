/**
 * Personal data out of free text: social security numbers, phones, bank accounts, e-mails, dates of birth and any long
 * number are replaced, as typed and again before anything leaves the screen. Everything is found in a folded copy of the
 * text (see `fold`); every pattern is bounded, so that the time grows with the text's length and no faster.
 */

import { announcedItems } from './mask-named.ts';
import { isOrdinary } from './mask-words.ts';
import { fold, numberGoesOn, saidInDigits, unfold, type Folded, type MaskSpan } from './mask-text.ts';

/**
 * What a field leaves although it looks personal: told what stands before it, and what it is. A field whose words are looked for in the guide
 * leaves what the guide's own phrases say.
 */
export type Spared = (before: string, found: string) => boolean;
const nothing: Spared = () => false;

/** What stands where personal data was. Nothing in it can be masked again. */
export const MASKED = '[masqué]';

// Digits that hang on to what is masked, without a space, are the rest of the same number.
const ATTACHED = /\[masqué\](?:[._\-‐‑‒–]?\p{Nd})+/gu;

// Between two digits of one number, in the patterns that know its exact length.
const ODD = '[ .,/_()+-]{0,4}';
const ANY = String.raw`[ \n.,:;/\\|_()'"+-]{0,4}`;

/** Sex, year, month, department (2A and 2B too), town, order, and the key, which « clé » may introduce. */
const NIR = new RegExp(
  String.raw`(?<!\d)[1-478]${ANY}(?:\d${ANY}){4}(?:\d${ANY}\d|2${ANY}[ab])(?:${ANY}\d){6}(?:(?:${ANY}clef?)?(?:${ANY}\d){2})?(?!\d| ?\*\d)`,
  'g',
);

/** Ten digits by pairs; a separator before or a slash after means that these are dates. */
const PHONE = new RegExp(String.raw`(?<!\d|\d[/.-]|\*)0[1-9](?:${ODD}\d\d){4}(?!\d|/\d)`, 'g');
/** The same after +33 or 0033. */
const PHONE_33 = new RegExp(
  String.raw`(?:\+|(?<!\d)00)${ODD}33${ODD}(?:0${ODD})?[1-9](?:${ODD}\d\d){4}(?!\d)`,
  'g',
);
const FOREIGN_PHONE = /(?:\+|(?<!\d)00)[ .]?[1-9](?:[ ./()-]{0,3}\d){7,14}(?!\d)/g;

/** A date that stands alone is no part of a number with odd separators. */
const LONE_DATE =
  /(?<!\d[/.-]?)(?:(?:0[1-9]|[12]\d|3[01])([/.-])(?:0[1-9]|1[0-2])\1(?:19|20)\d\d|(?:19|20)\d\d-[01]\d-[0-3]\d)(?![/.-]?\d)/;

/** Form numbers (S4151, 11135*04) and entry names (S01) are no part of a longer number. */
const FORM_NUMBER = /(?<![\p{L}\p{N}])s\d{2,4}(?!\d)|(?<!\d)\d{5} ?\*\d{2}(?!\d)/gu;

/** The fewest digits that make a long number personal: the spoken code has six or seven. */
const LONG = 9;

interface Digits {
  readonly start: number;
  readonly end: number;
}

/** The groups of digits, form numbers left out. */
function digitGroups(text: string): Digits[] {
  const forms = [...text.matchAll(FORM_NUMBER)].map(({ index, 0: { length } }) => ({
    start: index,
    end: index + length,
  }));
  const groups: Digits[] = [];
  let form = 0;
  for (const { index, 0: digits } of text.matchAll(/\d+/g)) {
    while ((forms[form]?.end ?? Infinity) <= index) form += 1;
    const end = index + digits.length;
    if ((forms[form]?.start ?? Infinity) >= end) groups.push({ start: index, end });
  }
  return groups;
}

/** Groups of digits taken as one number. */
interface Run {
  readonly start: number;
  readonly digits: number;
  /** What stands between its last two groups; nothing as long as it has one. */
  readonly gap: string | undefined;
}

const sizeOf = ({ start, end }: Digits): number => end - start;

/** Runs of digit groups whose gaps all pass `joins`, when they hold nine digits or more. */
function runs(
  text: string,
  groups: readonly Digits[],
  joins: (gap: string, before: Digits, previousGap: string | undefined) => boolean,
): MaskSpan[] {
  const [first, ...others] = groups;
  if (first === undefined) return [];
  const found: MaskSpan[] = [];
  let last = first;
  let run: Run = { start: first.start, digits: sizeOf(first), gap: undefined };
  const close = () => {
    if (run.digits >= LONG) found.push({ start: run.start, end: last.end, done: false });
  };
  for (const group of others) {
    // A gap longer than any separator is cut: it joins nothing anyway.
    const gap = text.slice(last.end, Math.min(group.start, last.end + 5));
    if (joins(gap, last, run.gap)) {
      run = { start: run.start, digits: run.digits + sizeOf(group), gap };
    } else {
      close();
      // The group before may begin another run with its other neighbour.
      run = joins(gap, last, undefined)
        ? { start: last.start, digits: sizeOf(last) + sizeOf(group), gap }
        : { start: group.start, digits: sizeOf(group), gap: undefined };
    }
    last = group;
  }
  close();
  return found;
}

function longNumbers(text: string): MaskSpan[] {
  const groups = digitGroups(text);
  return [
    // One space, dot or hyphen between groups, whatever it is; the letter of 2A and 2B counts as one.
    ...runs(
      text,
      groups,
      (gap, before) =>
        /^(?:[ .-]| {2})$/.test(gap) || (text[before.end - 1] === '2' && /^[ab][ .-]?$/.test(gap)),
    ),
    // Any other separator, when it is the same all along.
    ...runs(
      text,
      groups,
      (gap, _before, previous) =>
        /^(?:[ ./_-]{1,3}|[,:;])$/.test(gap) && (previous === undefined || previous === gap),
    ),
  ];
}

/** As the card prints it, and as phones are written: nobody goes on after the last group. */
const WHOLE_NIR = /^\d([ .-])\d\d\1\d\d\1(?:\d\d|2[ab])\1\d{3}\1\d{3}\1\d\d$/;
const WHOLE_PHONE = /^\d\d([ .-])\d\d(?:\1\d\d){3}$/;

function numbers(text: string): MaskSpan[] {
  const exact = (pattern: RegExp, done: (match: string) => boolean): MaskSpan[] =>
    [...text.matchAll(pattern)]
      .filter(([match]) => !LONE_DATE.test(match))
      .map(({ index, 0: match }) => ({ start: index, end: index + match.length, done: done(match) }));
  return [
    ...exact(NIR, (match) => WHOLE_NIR.test(match)),
    ...exact(PHONE, (match) => WHOLE_PHONE.test(match)),
    ...exact(PHONE_33, () => true),
    ...exact(FOREIGN_PHONE, () => false),
    ...exact(FRENCH_IBAN, () => true),
    ...longNumbers(text),
  ];
}

/** France and Monaco: the key, bank and branch in digits, the account, and its own key. */
const FRENCH_IBAN = new RegExp(
  String.raw`(?<!\p{L})(?:fr|mc)(?:[ .-]{0,2}\d){12}(?:[ .-]{0,2}[a-z0-9]){11}(?:[ .-]{0,2}\d){2}(?![\p{L}\p{N}])`,
  'gu',
);
const IBAN_START = /(?<!\p{L})(?:(?:fr|mc)[ .-]{0,2}|[a-z]{2})\d[ .-]?\d/gu;
const IBAN_GROUP = /[ .-]{0,2}([a-z0-9]{1,40})/y;
const IBAN_FRENCH = 27;
const IBAN_LONGEST = 34;
const IBAN_FEWEST_DIGITS = 12;

/** The accounts of other countries, and French ones with a mistake: as long as groups hold digits. */
function otherIbans(text: string): MaskSpan[] {
  const found: MaskSpan[] = [];
  for (const { index, 0: head } of text.matchAll(IBAN_START)) {
    let end = index + head.length;
    let taken = 4;
    let digits = 2;
    while (taken < IBAN_LONGEST) {
      IBAN_GROUP.lastIndex = end;
      const [group = '', chars = ''] = IBAN_GROUP.exec(text) ?? [];
      if (group === '') break;
      const inGroup = chars.replace(/\D/g, '').length;
      // Only the bank's name, which comes first, is made of letters alone: other words are the sentence's.
      if (inGroup === 0 && !(taken === 4 && chars.length === 4)) break;
      end += group.length;
      taken += chars.length;
      digits += inGroup;
    }
    if (digits >= IBAN_FEWEST_DIGITS) found.push({ start: index, end, done: false });
  }
  return found;
}

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

function emails(text: string): MaskSpan[] {
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

const MONTH =
  '(?:janv(?:ier)?|fev(?:r(?:ier)?)?|mars|avr(?:il)?|mai|juin|juil(?:let)?|aout|sept?(?:embre)?|oct(?:obre)?|nov(?:embre)?|dec(?:embre)?)';
const DAY = '(?:0?[1-9]|[12][0-9]|3[01])';
const MONTH_NUMBER = '(?:0?[1-9]|1[0-2])';
const SLASH = '[ ./-]{1,3}';
const BIRTH_DATE = [
  String.raw`(?:19|20)\d\d${SLASH}${MONTH_NUMBER}${SLASH}${DAY}`,
  String.raw`${DAY}(?:er)?${SLASH}(?:${MONTH_NUMBER}|${MONTH})(?:${SLASH}(?:\d{4}|\d\d))?`,
  String.raw`${MONTH}${SLASH}(?:\d{4}|\d\d)`,
  String.raw`(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])(?:\d{4}|\d\d)`,
  String.raw`(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])`,
  String.raw`(?:19|20)\d\d`,
].join('|');
const BORN = new RegExp(
  String.raw`(?<!\p{L})(?:n(?:e|ee|es|ees|e ?\(e\)|\(e\))(?: a (?:\[masque\]|[\p{L}' -]{1,40}?))?|naissance|naiss|ddn|d\.d\.n|dob)[ .:=,(]{1,4}(?:est )?(?:(?:le|en|un|du)[ .:=,(]{1,4})?(${BIRTH_DATE})(?!\d)`,
  'gdu',
);

function birthDates(text: string): MaskSpan[] {
  return [...text.matchAll(BORN)].flatMap(({ indices }) => {
    const [, date] = indices ?? [];
    return date === undefined ? [] : [{ start: date[0], end: date[1], done: false }];
  });
}

/** What the text says in digits, and what it says in words once they are digits. */
function found(original: string, plain: Folded): MaskSpan[] {
  const { text } = plain;
  const written = [
    ...numbers(text),
    ...otherIbans(text),
    ...emails(text),
    ...birthDates(text),
    ...announcedItems({ ...plain, original }),
  ];
  const digits = saidInDigits(plain);
  if (digits === undefined) return unfold(plain, written);
  const all = [
    ...numbers(digits.text),
    ...birthDates(digits.text),
    ...announcedItems({ ...digits, original }),
  ];
  // « soixante » may still become « soixante-dix » : nothing said in words is complete.
  const said = all.map(({ start, end }) => ({ start, end, open: true, done: false }));
  return [...unfold(plain, written), ...unfold(digits, said)];
}

/** Everything personal in a text, in order, what overlaps or touches taken together; what is spared left out. */
function personal(original: string, spared: Spared): MaskSpan[] {
  return merge(original, found(original, fold(original))).filter(
    ({ start, end }) => !spared(original.slice(0, start), original.slice(start, end)),
  );
}

/** What was found in a text, in order, what overlaps or touches taken together. */
function merge(original: string, all: MaskSpan[]): MaskSpan[] {
  all.sort((a, b) => a.start - b.start || b.end - a.end);
  const merged: MaskSpan[] = [];
  for (const one of all) {
    const last = merged.at(-1);
    if (last === undefined || one.start > last.end) {
      merged.push(one);
      continue;
    }
    const end = Math.max(last.end, one.end);
    const whole = (part: MaskSpan) => part.done && part.start === last.start && part.end === end;
    const reaches = (part: MaskSpan) => part.end === end && part.open !== true;
    const open = !reaches(last) && !reaches(one);
    merged[merged.length - 1] = { start: last.start, end, done: whole(last) || whole(one), open };
  }
  return merged.filter(({ start, end }) => original.slice(start, end).replaceAll(MASKED, '').trim() !== '');
}

function replaceParts(text: string, parts: readonly MaskSpan[]): string {
  let result = '';
  let from = 0;
  for (const { start, end } of parts) {
    result += text.slice(from, start) + MASKED;
    from = end;
  }
  return result + text.slice(from);
}

/**
 * Replaces the personal data of a text by `MASKED`.
 *
 * Masked: NIR in any spacing; any run of nine digits or more; phones; IBAN; e-mails, their at sign and dots written or
 * said; the date after « né le ». Kept: spoken codes, 36 46, form numbers, other dates (unless a longer run of digits
 * holds them). Doing it again changes nothing. Never throws.
 */
export function maskPersonal(text: string, spared: Spared = nothing): string {
  let masked = text.replace(ATTACHED, MASKED);
  // What is masked can leave two ordinary words side by side; each turn leaves less to mask.
  for (;;) {
    const next = replaceParts(masked, personal(masked, spared)).replace(ATTACHED, MASKED);
    if (next === masked) return masked;
    masked = next;
  }
}

/** Takes digits typed right behind what is masked into it; the caret follows. */
function absorb(text: string, caret: number): Typed {
  let moved = caret;
  for (const { index, 0: match } of text.matchAll(ATTACHED)) {
    if (caret >= index + match.length) moved -= match.length - MASKED.length;
  }
  return { text: text.replace(ATTACHED, MASKED), caret: moved };
}

/** A text field: what it holds, and where its caret stands, in UTF-16 units. */
export interface Typed {
  readonly text: string;
  readonly caret: number;
}

// The end of the word in hand, then digits and separators: a number, however it is spaced, may still go on.
const NO_WORD_AFTER = new RegExp(String.raw`^\S{0,80}(?:${ANY}(?:\d|(?<=2)[ab])?){0,16}$`);
/** One more word, which is still being typed. */
const UNFINISHED =
  /^[\s,.;'-]{0,3}(?:(?:de|du|des|la|le|les|d'|l'|aux?|a|en|dans|sur|chez|et|&|bis|ter|numero|num|n°|gmail|orange|wanadoo|free|sfr|hotmail|outlook|laposte|yahoo|point|tiret) ?){0,3}[\p{L}\d]{0,30}$/u;
const JOINT_BEGUN = /^ {0,2}[([{]? ?([a-z.]*) ?[)\]}]? {0,2}$/;

/** Whether what lies between an item and the caret, both folded, could still go on with it. */
function goesOn(item: string, rest: string, open: boolean): boolean {
  if (NO_WORD_AFTER.test(rest) || numberGoesOn(rest)) return true;
  if (open && UNFINISHED.test(rest)) return true;
  if (/@|arr?oba|\bat\b|\(a\)/.test(item)) {
    const begun = JOINT_BEGUN.exec(rest)?.[1];
    if (begun !== undefined)
      return ['point', 'dot', 'tiret', 'underscore'].some((word) => word.startsWith(begun));
  }
  const chars = (item + rest).replace(/[ .-]/g, '').length;
  if (
    !/^[a-z]{2}[ .-]{0,2}\d/.test(item) ||
    chars >= (/^(?:fr|mc)/.test(item) ? IBAN_FRENCH : IBAN_LONGEST)
  ) {
    return false;
  }
  return rest.split(/[ .-]+/).every((group) => /^[a-z0-9]{0,4}$/.test(group));
}

/**
 * Masks a field while it is being typed: items that are complete, or that the caret has left.
 *
 * The item that the caret has just written is left until it cannot go on: masking the first nine digits of fifteen would
 * let the six others through. Mask the whole with `maskPersonal` when the field loses the focus and before any other use.
 *
 * @param before the text before this change: when more than one character came at once (paste), nothing is left.
 * @param spared what this field leaves.
 */
export function maskWhileTyping(typed: string, at: number, before?: string, spared: Spared = nothing): Typed {
  const { text, caret } = absorb(typed, at);
  const pasted = before !== undefined && typed.length > before.length + 1;
  const parts = personal(text, spared).filter(({ start, end, done, open = false }) => {
    if (pasted || done || caret < end) return true;
    return !goesOn(fold(text.slice(start, end)).text, fold(text.slice(end, caret)).text, open);
  });
  let moved = Math.min(Math.max(caret, 0), text.length);
  // From the last to the first, so that the places before stay true.
  for (const { start, end } of parts.toReversed()) {
    if (moved >= end) moved += MASKED.length - (end - start);
    else if (moved > start) moved = start + MASKED.length;
  }
  return { text: replaceParts(text, parts), caret: moved };
}
