/** How the atelier sets a text: no line of it ends between a number and what it counts. What is kept has plain spaces. */
import { typeset } from '../../../guide/format.ts';

const NO_BREAK_SPACE = '\u00a0';

/** A space between two groups of digits (« 36 46 »), or between a number in digits and what it counts (« 15 jours », « 500 € »). */
const AFTER_DIGITS = /(?<=\d) (?=\d)|(?<=\d) (?=[\p{Ll}€%°])/gu;

/** A space between a number in letters and a length of time: « un mois ». */
const AFTER_LETTERS =
  /(?<=(?<!\p{L})(?:une?|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|douze|quinze|vingt|trente)) (?=(?:minute|heure|jour|semaine|mois|trimestre|an|année)s?(?!\p{L}))/giu;

/** A text as it is shown. Each sign stays in its place: only spaces that must not end a line are other spaces. */
export function printed(text: string): string {
  return typeset(text).replace(AFTER_DIGITS, NO_BREAK_SPACE).replace(AFTER_LETTERS, NO_BREAK_SPACE);
}

/** A text as it is kept: with plain spaces, whatever the field shows. */
export function plain(text: string): string {
  return text.replace(/[\u00a0\u202f]/g, ' ');
}
