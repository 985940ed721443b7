/**
 * Personal data out of free text: social security numbers, phones, bank accounts, e-mails, dates of birth and any long
 * number are replaced, as typed and again before anything leaves the screen. Everything is found in a folded copy of the
 * text (see `fold`); every pattern is bounded, so that the time grows with the text's length and no faster.
 */

import { besideAmounts } from './mask-amounts.ts';
import { emails } from './kinds/at.ts';
import { announcedItems } from './kinds/named.ts';
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
  return besideAmounts(text, [
    ...exact(NIR, (match) => WHOLE_NIR.test(match)),
    ...exact(PHONE, (match) => WHOLE_PHONE.test(match)),
    ...exact(PHONE_33, () => true),
    ...exact(FOREIGN_PHONE, () => false),
    ...exact(FRENCH_IBAN, () => true),
    ...longNumbers(text),
  ]);
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
  /^[\s,.;'-]{0,3}(?:(?:de|du|des|la|le|les|d'|l'|aux?|a|en|dans|sur|chez|et|&|bis|ter|numero|num|n°|gmail|orange|wanadoo|free|sfr|hotmail|outlook|laposte|yahoo|point|tiret|da|di|dos?|das|del|della|v[ao]n|de[nr]|el|al|ben|bel|ould|abou|ait|ibn|bou|ma?c|saint|sainte) ?){0,3}[\p{L}\d]{0,30}$/u;
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
