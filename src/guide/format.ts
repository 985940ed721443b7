/** How French text is set. */
const NO_BREAK_SPACE = '\u00a0';

/** A space between two pairs of digits: those of a telephone number. */
const IN_A_NUMBER = /(?<=(?<!\d)\d\d) (?=\d\d(?!\d))/g;

/**
 * Makes the spaces of French punctuation and of telephone numbers unbreakable: no line starts with « ? », ends with « « » or cuts
 * « 36 46 ».
 */
export function typeset(text: string): string {
  return text
    .replace(/ (?=[:;?!»])/g, NO_BREAK_SPACE)
    .replace(/(?<=«) /g, NO_BREAK_SPACE)
    .replace(IN_A_NUMBER, NO_BREAK_SPACE);
}

/** Applies `typeset` to every string inside a value; keys are left as they are. */
export function typesetAll<T>(value: T): T;
export function typesetAll(value: unknown): unknown {
  if (typeof value === 'string') return typeset(value);
  if (Array.isArray(value)) return value.map((item: unknown) => typesetAll(item));
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, typesetAll<unknown>(item)]));
  }
  return value;
}

/** A sentence with its blanks filled: `{nom}` takes the value of `nom`; a blank without a value stays as it is. */
export function fill(sentence: string, values: Readonly<Record<string, string | number>>): string {
  return sentence.replace(/\{(\w+)\}/g, (blank, name: string) => String(values[name] ?? blank));
}

/**
 * A day in words, the same on every machine: « 26 novembre 2026 ».
 *
 * @param date `2026-11-26`, or any ISO date
 * @throws {RangeError} when it is no date
 */
export function longDate(date: string, locale: string): string {
  const words = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(date),
  );
  // French says « 1er » and Intl does not.
  return locale.startsWith('fr') ? words.replace(/^1(?= )/, '1er') : words;
}
