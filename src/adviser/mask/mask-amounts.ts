/**
 * Amounts in a row, which the work needs: « salaires : 1200 1180 1250 », « avril mai juin : 980 990 1010 », « 980 990 1010 euros ». Without this, two
 * months of pay are a long number as any other.
 */
import type { MaskSpan } from './mask-text.ts';
import { MONTHS } from './mask-view.ts';

/** What is paid, whatever it is called. */
const PAY =
  "salaires?|paies?|payes?|pensions?|rentes?|revenus?|ressources|primes?|indemnites?|allocations?|ij|montants?|totaux|total|net|nets|bruts?|remunerations?|retraites?|benefices?|loyers?|chiffres? d'affaires|versements?|verse|touche|percoit|percu|gagne|declare|bulletins?|cumuls?|imposables?|prevoyance|chomage|commissions?|treiziemes?";
/** What a number of its own follows: it takes the row from the pay named before. */
const OTHER =
  'cartes?|cb|tel\\p{L}*|portable|mobile|fixe|numeros?|num|nir|secu|comptes?|iban|rib|appel\\p{L}*|rappel\\p{L}*|joindre|joignable|contacter|codes?|dossiers?|contrats?|references?|siret|siren|mutuelle|adherente?|visa|mastercard|client';
/** What may stand between the word and the first amount: a few words, a year, a number of months. */
const ON_THE_WAY = String.raw`(?:(?:[ :=,(/-]|d'|l'){1,4}(?:(?!(?:${OTHER})(?!\p{L}))\p{L}{1,20}|20[12]\d|\d{1,2}(?= (?:derni|mois)))){0,5}[ :=,(/-]{1,4}`;
const ANNOUNCED = new RegExp(
  String.raw`(?<!\p{L}|(?:n°|num|numeros?|no) (?:de |d')?(?:la )?)(?:${PAY}|${MONTHS})(?!\p{L})${ON_THE_WAY}$`,
  'u',
);
const CURRENCY = /^ ?(?:€|euros?(?!\p{L})|eur(?!\p{L}))/u;

/** « 1200 », « 1 200 », « 1200,50 » : no amount begins with a zero, as telephones do. */
const AMOUNT = String.raw`[1-9](?:\d{2,4}|\d? \d{3})(?:[.,]\d\d?)?(?!\d)`;
const ROW = new RegExp(
  String.raw`(?<![\d.,/+*-]|\d )${AMOUNT}(?: ?(?:€|euros?))?(?:(?: {1,2}| ?[,;/+-] ?| et | puis )${AMOUNT}(?: ?(?:€|euros?))?){1,30}(?![\d*]|[ .-]\d)`,
  'gu',
);

/** More than the months of one person differ. */
const FAR = 5;

/** The months of one person are near one another; a card is four groups of four digits, the first from 3 to 6. */
function isAlike(row: string): boolean {
  const amounts = (row.match(new RegExp(AMOUNT, 'gu')) ?? []).map((one) =>
    Number(one.replace(/[.,]\d\d?$/, '').replaceAll(' ', '')),
  );
  return (
    Math.max(...amounts) <= FAR * Math.min(...amounts) && !/(?<!\d)[3-6]\d{3}(?:[ ,-]{1,2}\d{4}){3}/.test(row)
  );
}

/** How far before a row the word that announces it may stand. */
const REACH = 90;

/**
 * The rows of amounts of a folded text. `open`: nothing says yet that they are amounts, but « euros » may still be typed behind them; every other
 * row that is given stays in the notes.
 */
function amounts(text: string): MaskSpan[] {
  return [...text.matchAll(ROW)].flatMap(({ index, 0: row }) => {
    // « 980 1010 puis 10 » : the last is still being typed.
    const whole = isAlike(row) ? row : row.replace(/(?:[,;/+-]| et | puis )[^a-z,;/+-]*$/u, '').trimEnd();
    if (!isAlike(whole)) return [];
    const end = index + whole.length;
    const said =
      /€|euro/.test(whole) ||
      CURRENCY.test(text.slice(end, end + 8)) ||
      ANNOUNCED.test(text.slice(Math.max(0, index - REACH), index));
    return [{ start: index, end, done: false, open: !said }];
  });
}

/** What was found in a folded text, without the rows of amounts; a row that « euros » may still follow waits for the next word. */
export function besideAmounts(text: string, found: readonly MaskSpan[]): MaskSpan[] {
  const rows = amounts(text);
  return found.flatMap((one) => {
    const row = rows.find(({ start, end }) => one.start < end && start < one.end);
    if (row === undefined || one.end > row.end || !YEAR_BEFORE.test(text.slice(one.start, row.start)))
      return [one];
    return row.open === true ? [{ ...one, open: true }] : [];
  });
}
/** « 2026 : » before a row; nothing when what was found lies in it. */
const YEAR_BEFORE = /^(?:20[12]\d\D{0,4})?$/;
