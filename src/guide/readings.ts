/**
 * When each content was last read, by which role, and when it must be read again. No clock: today is always given.
 *
 * The fingerprints guard against slips (a date changed without a reading), not against fraud.
 */
import type { GuideContent, Review } from './guide-content.ts';
import type { Reading, Words } from '../words/words.ts';

/** Under this name the readings of the sheet's facts themselves are kept. No content bears it. */
export const SHEET = 'fiche';

/** Today in the time of the place, as « AAAA-MM-JJ ». */
export function isoDate(date: Date): string {
  const local = new Date(Date.UTC(date.getFullYear(), date.getMonth(), date.getDate()));
  return local.toISOString().slice(0, 10);
}

/** Whether a text is a day that exists, as « AAAA-MM-JJ ». */
export function isDate(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === text;
}

/** A day some days later. */
export function addDays(date: string, days: number): string {
  const later = new Date(`${date}T00:00:00Z`);
  later.setUTCDate(later.getUTCDate() + days);
  return later.toISOString().slice(0, 10);
}

/** The same day a year later; the first of March for a 29 February. */
export function oneYearAfter(date: string): string {
  const later = new Date(`${date}T00:00:00Z`);
  later.setUTCFullYear(later.getUTCFullYear() + 1);
  return later.toISOString().slice(0, 10);
}

/** A short fingerprint of a text (FNV-1a, twice 32 bits): the same on every machine, in a browser too. */
function fingerprint(text: string): string {
  const half = (seed: number) => {
    let hash = seed;
    for (let index = 0; index < text.length; index += 1) {
      hash = Math.imul(hash ^ text.charCodeAt(index), 0x01_00_01_93) >>> 0;
    }
    return hash.toString(16).padStart(8, '0');
  };
  return half(0x81_1c_9d_c5) + half(0x9d_c5_81_1c);
}

/**
 * The fingerprint of the words of a content. The synonyms of the search are shown to nobody and left out; so is what an
 * answer says of the person, which repeats its label.
 */
export function wordsFingerprint(words: Words): string {
  return fingerprint(
    JSON.stringify({ ...words, mots: undefined, siReponse: undefined, dits: undefined, demande: undefined }),
  );
}

/** The fingerprint of what the sheet says: its facts and values, but not how a page may say them. */
export function factsFingerprint({ sources, valeurs }: Pick<GuideContent, 'sources' | 'valeurs'>): string {
  const facts = Object.entries(sources).map(([entry, { sujet, faits }]) => [
    entry,
    sujet,
    Object.entries(faits).map(([id, { texte, donne = [] }]) => [id, texte, donne]),
  ]);
  const values = Object.entries(valeurs).map(([name, { sorte, valeur }]) => [name, sorte, valeur]);
  return fingerprint(JSON.stringify([facts, values]));
}

/** The fingerprint of a reading, over everything in it and the reading before. */
export function readingFingerprint(reading: Omit<Reading, 'empreinte'>, before: string): string {
  const { le, aRevoirLe, note, donne, mots } = reading;
  return fingerprint(JSON.stringify([before, le, aRevoirLe, note, donne, mots]));
}

/** The last reading of a content, or none. */
export function lastReading(review: Review): Reading | undefined {
  return review.historique.at(-1);
}

/** The day of the last reading of all, or the empty text. */
export function lastReadingOf(reviews: Readonly<Record<string, Review>>): string {
  return Object.values(reviews)
    .flatMap((review) => lastReading(review)?.le ?? [])
    .reduce((last, le) => (le > last ? le : last), '');
}

/** What is shown of a content's readings. */
export interface ReviewDates {
  readonly verifieLe: string;
  readonly aRevoirLe: string;
  /** The last reading says of itself that the one who answers for the page has still to read it. */
  readonly aRelire?: true;
}

/** The dates of each content that was read, by content. */
export function reviewDates(
  reviews: Readonly<Record<string, Review>>,
): Readonly<Record<string, ReviewDates>> {
  const dates: Record<string, ReviewDates> = {};
  for (const [content, review] of Object.entries(reviews)) {
    const last = lastReading(review);
    if (last !== undefined) {
      const waits = /reste à relire/i.test(last.note);
      dates[content] = { verifieLe: last.le, aRevoirLe: last.aRevoirLe, ...(waits && { aRelire: true }) };
    }
  }
  return dates;
}

/** Whether a content must be read again, from the day itself on. */
export function isOverdue(dates: Pick<ReviewDates, 'aRevoirLe'> | undefined, today: string): boolean {
  return dates !== undefined && dates.aRevoirLe <= today;
}

/**
 * The review with one more reading, of today.
 *
 * @param aRevoirLe when it must be read again; else a day within the year, six months off at least, spread by content.
 */
export function withReading(
  review: Review,
  reading: {
    readonly content: string;
    /** What the page gives. */
    readonly donne: readonly string[];
    /** The fingerprint of what was read. */
    readonly mots: string;
    readonly note: string;
    readonly today: string;
    readonly aRevoirLe?: string | undefined;
  },
): Review {
  const { content, donne, mots, note, today } = reading;
  const spread = 183 + (Number.parseInt(fingerprint(`${content} ${today}`).slice(0, 8), 16) % 180);
  const read = {
    le: today,
    aRevoirLe: reading.aRevoirLe ?? addDays(today, spread),
    note,
    donne,
    mots,
  };
  const empreinte = readingFingerprint(read, lastReading(review)?.empreinte ?? '');
  return { ...review, historique: [...review.historique, { ...read, empreinte }] };
}
