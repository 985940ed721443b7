/** A folded text as the patterns of the masking walk over it: words that announce a value, and where the value ends. */
import type { Folded, MaskSpan } from './mask-text.ts';
import { masque } from '../../../machines/guide.masque.ts';
import { BRIDGE, isOrdinary, STRONG } from './mask-words.ts';

/** A folded text, and the original for its capitals. */
export interface View extends Folded {
  readonly original: string;
}

export const MONTHS =
  'janv(?:ier)?|fev(?:r(?:ier)?)?|mars|avr(?:il)?|mai|juin|juil(?:let)?|aout|sept(?:embre)?|oct(?:obre)?|nov(?:embre)?|dec(?:embre)?';
export const UNITS =
  '€|euros?|eur|%|pour ?cents?|jours?|j|h|heures?|mois|ans?|annees?|minutes?|mins?|mn|secondes?|fois|caracteres?|chiffres?|lettres?|derni[a-z]*|premi[a-z]*|semaines?|trimestres?|pages?|personnes?|enfants?|essais?|tentatives?|messages?|sms|mails?|courriers?|bulletins?|lignes?|brut|net|appels?|declarations?|documents?|questions?|etapes?|rubriques?|cases?';

/** What is never personal, whatever announces it: the numbers that everyone calls, hours, dates, amounts, durations, forms. */
const KEPT_NUMBER = new RegExp(
  [
    ...masque.numeros.map((number) => `${number.replaceAll(' ', ' ?')}(?!\\d)`),
    '\\d{1,2} ?(?:h|heures?)(?: ?\\d{2})?(?![\\p{L}\\d])',
    '\\d{1,2}([/.-])\\d{1,2}\\1(?:20)?[1-9]\\d(?!\\d)',
    '20[12]\\d-\\d\\d-\\d\\d(?!\\d)',
    '\\d{1,2}/\\d{1,2}(?![\\d/])',
    `\\d{1,2}(?:er)? (?:${MONTHS})(?!\\p{L})`,
    '\\d{1,3}(?:[ .]\\d{3})+,\\d{2}(?!\\d)',
    '\\d{1,6},\\d{2}(?!\\d|,\\d)',
    `\\d[\\d ]{0,11}(?:[.,]\\d{1,2})? ?(?:${UNITS})(?![\\p{L}\\d])`,
    's\\d{2,4}(?!\\d)',
    '\\d{5} ?\\*\\d\\d',
    '20[12]\\d(?![\\d./-])',
  ].join('|'),
  'uy',
);
const OR_NUMBER = /\d{1,3} ?(?:ou|a) ?\d{1,3} (?:jours?|heures?|minutes?|mois|ans?|caracteres|chiffres)/y;

export function matchAt(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}

export const isKept = (text: string, at: number): boolean =>
  matchAt(KEPT_NUMBER, text, at) !== undefined || matchAt(OR_NUMBER, text, at) !== undefined;

export const isCapital = ({ original, starts }: View, at: number): boolean =>
  /\p{Lu}/u.test(original.charAt(starts[at] ?? original.length));

const STEP = /[ \n]*(?:->|n°|[:=→>(,*#-]|[«"](?=[^ ]| )|\p{L}+'?)/uy;
const COUNTED = /[ \n]*\d{1,2} (?:derni[a-z]*|premi[a-z]*|chiffres?|caracteres?|lettres?)/y;
const MOST_STEPS = 9;

/** Where a value may begin after the word that announces it, and whether what stands before says that it is the value. */
interface Led {
  readonly at: number;
  readonly strong: boolean;
  /** Whether anything stands between. */
  readonly direct: boolean;
}

/** Walks from the end of an announcing word over « c’est », « : », « reçu par SMS »… */
export function led(text: string, from: number): Led {
  let at = from;
  let strong = false;
  let steps = 0;
  while (steps < MOST_STEPS) {
    const counted = matchAt(COUNTED, text, at);
    if (counted !== undefined) {
      at += counted.length;
      steps += 1;
      continue;
    }
    const step = matchAt(STEP, text, at);
    if (step === undefined) break;
    const word = step.trim();
    if (/^\p{L}/u.test(word) && !BRIDGE.has(word)) break;
    // A lone letter of the value, as in « M A R T I N », is no word on the way.
    strong = STRONG.has(word) || word === '->' || (strong && !/^\p{L}{3,}/u.test(word));
    at += step.length;
    steps += 1;
  }
  while (text.charAt(at) === ' ' || text.charAt(at) === '\n') at += 1;
  return { at, strong, direct: steps === 0 };
}

const GROUP = /[ .\-/_]{0,2}(?:[a-z]{0,3}\d[\da-z]*|[a-z](?=[ .-]?\d))/y;
const FIRST_GROUP = /[a-z]{0,4}\d[\da-z]*|[a-z]{1,3}[ ./-]\d{2}[\da-z]*/y;

/** Where a number of at least `fewest` digits ends, group by group; nothing when it is a date, an amount, an hour… */
export function numberEnd(text: string, at: number, fewest: number): number | undefined {
  if (isKept(text, at)) return undefined;
  const first = matchAt(FIRST_GROUP, text, at);
  // « tel 06 » : the word announces another number, it is no part of this one.
  if (first === undefined || isOrdinary(/^\p{L}*/u.exec(first)?.[0] ?? '')) return undefined;
  let end = at + first.length;
  for (let groups = 1; groups < 16; groups += 1) {
    const next = matchAt(GROUP, text, end);
    if (next === undefined) break;
    const begins = end + (next.length - next.replace(/^[ .\-/_]+/, '').length);
    if (begins > end && isKept(text, begins)) break;
    end += next.length;
  }
  return text.slice(at, end).replace(/\D/g, '').length >= fewest ? end : undefined;
}

export const TOKEN = /[^\s«»]{1,64}/uy;
export const trimToken = (token: string): string => token.replace(/[.,;:)»"'\]]+$/, '');

const BEFORE_WORD = String.raw`(?<![\p{L}\p{N}])`;
const AFTER_WORD = String.raw`(?![\p{L}\p{N}])`;
export const announced = (words: string): RegExp =>
  new RegExp(`${BEFORE_WORD}(?:${words})${AFTER_WORD}`, 'gu');

export function each(
  view: View,
  pattern: RegExp,
  find: (end: number, start: number) => MaskSpan | undefined,
): MaskSpan[] {
  return [...view.text.matchAll(pattern)].flatMap(
    ({ index, 0: words }) => find(index + words.length, index) ?? [],
  );
}

/** Numbers of at least `fewest` digits that a word announces. */
export const numbersAfter = (view: View, pattern: RegExp, fewest: number): MaskSpan[] =>
  each(view, pattern, (from) => {
    const { at } = led(view.text, from);
    const end = numberEnd(view.text, at, fewest) ?? mixedEnd(view.text, at);
    return end === undefined ? undefined : { start: at, end, done: false };
  });

/** Where the number of an identity card ends, which has letters all through: « X4RTBPFW4 ». */
export function mixedEnd(text: string, at: number): number | undefined {
  const mixed = matchAt(/(?=[a-z\d]*\d)(?=[a-z\d]*[a-z])[a-z\d]{8,14}(?![\p{L}\p{N}])/uy, text, at);
  return mixed === undefined || isKept(text, at) ? undefined : at + mixed.length;
}

export const matches = (view: View, pattern: RegExp, group = 0): MaskSpan[] =>
  [...view.text.matchAll(pattern)].flatMap(({ index, 0: whole, indices }) => {
    const [start, end] = indices?.[group] ?? [index, index + whole.length];
    return [{ start, end, done: false }];
  });
