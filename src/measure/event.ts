/** What is counted: one thing that happened on one page, and nothing of who did it. An event travels as the query of an address. */

/** The page that thanks where no script runs: the server counts its query as it counts an event. */
export const THANKS = 'merci';

/** What can happen. */
export const HAPPENINGS = [
  /** A question or an advice was shown. */
  'page',
  /** A reply was reached: it was shown. */
  'conclusion',
  'reponse',
  /** The page was left in another way: a result of the search, « et maintenant ? », an earlier topic, « recommencer ». */
  'suite',
  'retour',
  /** An earlier answer is being changed. */
  'changement',
  /** A spoken code was typed here, and led on. */
  'reprise',
  'utile',
  'inutile',
  /** A search found nothing. */
  'vaine',
  /** A call of the desk was closed: its goal stands in the place of a page, its outcome in that of an answer. */
  'appel',
] as const;

export type Happening = (typeof HAPPENINGS)[number];

/** The kinds of screen. */
export const SCREENS = ['public', 'poste'] as const;

/** One event. Every field is an id of the guide or of this list; none can hold what a person wrote. */
export interface Counted {
  readonly what: Happening;
  /** The page's path; the home page is empty. The goal of a call. */
  readonly page: string;
  /** The answer's id; the outcome of a call; the words of a search, as `WORDS_APART` joins them; else empty. */
  readonly answer: string;
  readonly version: string;
  readonly locale: string;
  readonly screen: (typeof SCREENS)[number];
}

/** Stands between the words of a search in vain. */
export const WORDS_APART = '+';

/** The values of an event, by the names that they have in a query, in the order of the query and of a line. */
export function fieldsOf({ what, page, answer, version, locale, screen }: Counted) {
  return { quoi: what, page, reponse: answer, version, langue: locale, ecran: screen };
}

/** The query of an event. Its values need no escape: ids hold small letters, digits and dashes. */
export function queryOf(event: Counted): string {
  return Object.entries(fieldsOf(event))
    .map(([name, value]) => `${name}=${value}`)
    .join('&');
}

/** How many words of a search in vain count. */
export const MOST_WORDS = 6;
