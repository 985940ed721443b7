/**
 * An event as a line of a web server, and what a reader makes of it. A server writes a line only for a query that fits the pattern, and
 * a reader counts a line only when it names what a known guide has.
 */
import { pathOf } from '../guide/pages.ts';
import { fieldsOf, HAPPENINGS, MOST_WORDS, SCREENS, WORDS_APART, type Counted } from './event.ts';

/** The signs that each value may have, as text for a regular expression. */
const SIGNS: Readonly<Record<keyof ReturnType<typeof fieldsOf>, string>> = {
  quoi: '[a-z]{1,12}',
  page: '[a-z0-9/-]{0,200}',
  reponse: '[a-z0-9+-]{0,140}',
  version: '[a-z0-9.-]{1,40}',
  langue: '[a-z]{2,3}',
  ecran: '[a-z]{1,8}',
};

/** The names of the fields, in the order of a query and of a line. */
export const FIELD_NAMES = Object.keys(SIGNS);

/** What a query of an event must be, whole, as text for a regular expression; each value is a group with the field's name. */
export const QUERY_PATTERN = Object.entries(SIGNS)
  .map(([name, signs]) => `${name}=(?<${name}>${signs})`)
  .join('&');

/** What the fields of a line must be, after the hour and a tab, as text for a regular expression. */
export const LINE_PATTERN = Object.values(SIGNS)
  .map((signs) => `(${signs})`)
  .join('\t');

/**
 * The address of a page, whole, as text for a regular expression. Where the host counts those who have no script, a line is an hour and
 * an address, of a page that a link of the site itself asked for.
 */
export const ADDRESS_PATTERN = '/(?:[a-z0-9-]+/)*';

/** What such a line is counted as. No query says it: only a request for a page does. */
export const READ = 'lecture';

/** The hour of a line: the server's own, without its minutes. */
export const HOUR_PATTERN = '20\\d\\d-(?:0\\d|1[0-2])-[0-3]\\dT(?:[01]\\d|2[0-3])';

/**
 * The line that the examples for hosts make the server write.
 *
 * @param hour such as « 2026-11-26T14 ».
 */
export function lineOf(event: Counted, hour: string): string {
  return [hour, ...Object.values(fieldsOf(event))].join('\t');
}

const WHOLE_LINE = new RegExp(`^${LINE_PATTERN}$`);

function isOneOf<const T extends string>(list: readonly T[], value: string): value is T {
  return list.some((one) => one === value);
}

/** Why a line does not count. */
export const REFUSALS = ['forme', 'version', 'page', 'reponse', 'mots'] as const;
export type Refusal = (typeof REFUSALS)[number];

/** What a reader of lines must know of one version of the guide. */
export interface KnownGuide {
  readonly locale: string;
  /** What each page offers: the ids of its answers, by path. */
  readonly pages: ReadonlyMap<string, { readonly kind: string; readonly answers: ReadonlySet<string> }>;
  /** The answers of the home page: the goals of calls. */
  readonly goals: ReadonlySet<string>;
  /** The words that a search in vain may hold. */
  readonly lexicon: ReadonlySet<string>;
}

/** A page that was read without a script. */
export type ReadPage = Omit<Counted, 'what'> & { readonly what: typeof READ };

const WHOLE_ADDRESS = new RegExp(`^${ADDRESS_PATTERN}$`);

/**
 * Reads what follows the hour on the line of a page that was asked for. The line does not say of which version the guide was.
 *
 * @param version the version in hand, and what is known of it.
 */
export function readAddress(
  address: string,
  version: string,
  guide: KnownGuide | undefined,
): ReadPage | Refusal {
  if (!WHOLE_ADDRESS.test(address)) return 'forme';
  if (guide === undefined) return 'version';
  const page = pathOf(address);
  if (!guide.pages.has(page)) return 'page';
  return { what: READ, page, answer: '', version, locale: guide.locale, screen: 'public' };
}

function answerFault(event: Counted, guide: KnownGuide, outcomes: readonly string[]): Refusal | undefined {
  const { what, page, answer } = event;
  if (what === 'appel') {
    if (page !== '' && !guide.goals.has(page)) return 'page';
    return answer === '' || outcomes.includes(answer) ? undefined : 'reponse';
  }
  const known = guide.pages.get(page);
  if (known === undefined) return 'page';
  if (what === 'vaine') {
    const words = answer === '' ? [] : answer.split(WORDS_APART);
    return words.length <= MOST_WORDS && words.every((word) => guide.lexicon.has(word)) ? undefined : 'mots';
  }
  if (what === 'reponse') return known.answers.has(answer) ? undefined : 'reponse';
  if (answer !== '') return 'reponse';
  if (what === 'page') return known.kind === 'reply' ? 'page' : undefined;
  const ofReply = what === 'conclusion' || what === 'utile' || what === 'inutile';
  return ofReply && known.kind !== 'reply' ? 'page' : undefined;
}

/**
 * Reads what follows the hour on a line. Never throws: what is not an event of a known guide is a refusal.
 *
 * @param guides the versions of the guide that are known.
 * @param outcomes how a call can end.
 */
export function readFields(
  text: string,
  guides: ReadonlyMap<string, KnownGuide>,
  outcomes: readonly string[],
): Counted | Refusal {
  const [, what = '', page = '', answer = '', version = '', locale = '', screen = ''] =
    WHOLE_LINE.exec(text) ?? [];
  if (!isOneOf(HAPPENINGS, what) || !isOneOf(SCREENS, screen)) return 'forme';
  if ((what === 'appel') !== (screen === 'poste')) return 'forme';
  const guide = guides.get(version);
  if (guide === undefined || guide.locale !== locale) return 'version';
  const event = { what, page, answer, version, locale, screen };
  return answerFault(event, guide, outcomes) ?? event;
}
