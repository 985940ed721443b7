/**
 * Everything that the content of a guide is checked for, in one place: the tests, `npm run verifier` and whoever plants
 * faults to see whether they are caught all ask here.
 */
import type { GuideData } from './guide-data.ts';
import { HOME, listPages } from '../guide/pages.ts';
import { countWays } from '../guide/ways.ts';
import { isOverdue, lastReading } from '../guide/readings.ts';
import type { Flow } from '../flow/flow.ts';
import { subjectOf, type Check, type RawFinding } from './checks/check.ts';
import {
  findIllFormedIds,
  findUnreadable,
  longestWay,
  MAP_CHECKS,
  median,
  waysToReplies,
} from './checks/map.ts';
import { ASKED_CHECKS } from './checks/asked.ts';
import { MEANING_CHECKS } from './checks/meaning.ts';
import { POINTS_CHECKS } from './checks/points.ts';
import { PROMISES_CHECKS } from './checks/promises.ts';
import { factsOf, MENTIONS, PROVENANCE_CHECKS, tellers } from './checks/provenance.ts';
import { REVIEWS_CHECKS } from './checks/reviews.ts';
import { citedBy } from './checks/phrase-match.ts';
import { readabilities, WORDS_CHECKS } from './checks/words.ts';

const ALL = [
  ...MAP_CHECKS,
  ...WORDS_CHECKS,
  ...PROVENANCE_CHECKS,
  ...POINTS_CHECKS,
  ...REVIEWS_CHECKS,
  ...MEANING_CHECKS,
  ...ASKED_CHECKS,
  ...PROMISES_CHECKS,
] as const satisfies readonly Check[];

/** What is told of a map that cannot be read: no check can be asked then. */
const MAP = 'carte lisible';

/** The name of a check: it is written to whoever reads a report, and says of a finding who told it. */
export type CheckName = (typeof ALL)[number]['name'] | typeof MAP;

/** Every check, under a name of its own. */
export const CHECKS: readonly (Check & { readonly name: CheckName })[] = ALL;

/** The names of the checks that have a property. */
export function checksThat(are: 'ofPage' | 'ofDates' | 'ofRelease'): ReadonlySet<CheckName> {
  return new Set(CHECKS.filter((check) => check[are] === true).map(({ name }) => name));
}

/** Something found: a fault stops the guide from being published, the rest waits for somebody to read. */
export interface Finding extends RawFinding, Pick<Check, 'about'> {
  readonly check: CheckName;
  readonly level: NonNullable<RawFinding['level']>;
}

interface Options {
  /** The day on which the dates are judged, as « AAAA-MM-JJ ». */
  readonly today: string;
}

function broken(check: CheckName, error: unknown): Finding {
  const cause = error instanceof Error ? error.message : String(error);
  return { check, level: 'faute', where: 'guide', message: `La vérification n’a pas pu se faire : ${cause}` };
}

function ofMap(found: RawFinding): Finding {
  return { check: MAP, level: 'faute', about: 'carte', ...found };
}

/** What keeps a map from being read as pages, or an id from being the name of one. */
export function lawlessOf(root: Flow): readonly Finding[] {
  return [...findUnreadable(root), ...findIllFormedIds({ data: { root } })].map(ofMap);
}

/**
 * Every fault of a guide's content, and what waits to be read again. It never throws, whatever the data: what cannot be
 * checked is a fault.
 */
export function checkGuide(data: GuideData, { today }: Options): readonly Finding[] {
  try {
    const unreadable = findUnreadable(data.root).map(ofMap);
    if (unreadable.length > 0) return unreadable;
    const subject = subjectOf(data, today);
    const found = CHECKS.flatMap(({ name, about, find }) => {
      const own = about === undefined ? {} : { about };
      try {
        return find(subject).map((found): Finding => ({ check: name, level: 'faute', ...own, ...found }));
      } catch (error) {
        return [broken(name, error)];
      }
    });
    const stale = found.filter(({ check, where }) => check === MENTIONS && where !== 'guide');
    return stale.length > 0 ? stale : found;
  } catch (error) {
    return [broken(MAP, error)];
  }
}

/** What is counted in a guide. */
export interface Figures {
  readonly pages: number;
  readonly contents: number;
  readonly ways: number;
  /** Answers from the home page to a reply, detours apart. */
  readonly longest: number;
  readonly median: number;
  readonly entries: number;
  readonly entriesCited: number;
  readonly facts: number;
  readonly factsTold: number;
  readonly hardest: { readonly content: string; readonly index: number };
  readonly medianIndex: number;
  readonly reviews: number;
  readonly overdue: number;
  /** The next content to read again, if any, and when. */
  readonly next: { readonly content: string; readonly date: string } | undefined;
  /** The points that the sheet leaves open with another status than « sur ». */
  readonly unsettled: readonly string[];
  readonly points: number;
}

/**
 * Counts a guide in which `checkGuide` finds no fault.
 *
 * @throws when its map cannot be read, or loops.
 */
export function measureGuide(data: GuideData, { today }: Options): Figures {
  const subject = subjectOf(data, today);
  const pages = listPages(data.root);
  const told = tellers(subject);
  const indexes = [...readabilities(subject)].toSorted(([, a], [, b]) => a - b);
  const [content, index] = indexes[0] ?? ['', 100];
  const due = Object.entries(data.relectures)
    .flatMap(([content, review]) => {
      const last = lastReading(review);
      return last === undefined ? [] : [{ content, date: last.aRevoirLe }];
    })
    .toSorted((a, b) => (a.date < b.date ? -1 : 1));
  return {
    pages: pages.size,
    contents: subject.words.size,
    ways: countWays(pages).get(HOME) ?? 0,
    longest: longestWay(pages),
    median: median(waysToReplies(pages)),
    entries: Object.keys(data.sources).length,
    entriesCited: new Set([...subject.sheets.values()].flatMap(citedBy)).size,
    facts: factsOf(data).length,
    factsTold: [...told.values()].filter((contents) => contents.length > 0).length,
    hardest: { content, index },
    medianIndex: median(indexes.map(([, one]) => one)),
    reviews: due.length,
    overdue: due.filter(({ date }) => isOverdue({ aRevoirLe: date }, today)).length,
    next: due.find(({ date }) => !isOverdue({ aRevoirLe: date }, today)),
    unsettled: Object.entries(data.points)
      .filter(([, { statut }]) => statut !== 'sur')
      .map(([id]) => id),
    points: Object.keys(data.points).length,
  };
}
