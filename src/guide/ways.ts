/** Ways through a guide: lists of answers from the home page, how many there are, and the shortest to each page. */
import { isDetour, stepAt, type Flow } from '../flow/flow.ts';
import { HOME, type Page, type Pages } from './pages.ts';

/** One answer given: the content id of the step that asked, so that a changed map can never give it another meaning. */
export interface Answer {
  readonly step: string;
  readonly answer: string;
}

/** Tells the answers that are the same as one: of the same step. */
export const sameAs = (one: Answer) => (other: Answer) =>
  one.step === other.step && one.answer === other.answer;

/** How many ways start at each page, itself included. */
export type Ways = ReadonlyMap<string, number>;

/**
 * Counts the ways that start at each page.
 *
 * @param known ways already counted, for pages whose continuation is not loaded.
 */
export function countWays(pages: Pages, known: Readonly<Record<string, number>> = {}): Ways {
  const ways = new Map<string, number>(Object.entries(known));
  const count = (path: string): number => {
    const done = ways.get(path);
    if (done !== undefined) return done;
    const answers = pages.get(path)?.answers ?? [];
    const total = answers.reduce((sum, { to }) => sum + count(to), 1);
    ways.set(path, total);
    return total;
  };
  for (const path of pages.keys()) count(path);
  return ways;
}

/** How many digits a code has when `total` ways have a rank, each twice (see `codeFor`): the ranks', and the check digit. Six at least. */
export function digitsFor(total: number): number {
  return Math.max(6, String(Math.max(0, 2 * total - 1)).length + 1);
}

/** The last answer of the shortest way to a page, and the page that asked; none for the home page. */
type Last = { readonly page: Page; readonly answer: string } | undefined;

const shortest = new WeakMap<Pages, ReadonlyMap<string, Last>>();

/** For every page, how the fewest answers reach it from the home page; the first in map order among equals. */
function shortestWays(pages: Pages): ReadonlyMap<string, Last> {
  const known = shortest.get(pages);
  if (known !== undefined) return known;
  const ways = new Map<string, Last>([[HOME, undefined]]);
  // A Map iterates over what is added to it meanwhile: this is a breadth-first walk.
  for (const path of ways.keys()) {
    const page = pages.get(path);
    // The pages of a goal that is not loaded are not there: the ways to them end at its door.
    if (page === undefined) continue;
    for (const { id, to } of page.answers) if (!ways.has(to)) ways.set(to, { page, answer: id });
  }
  shortest.set(pages, ways);
  return ways;
}

/**
 * The fewest answers that lead to a page.
 *
 * @throws if no way leads there.
 */
export function shortestWay(guide: { readonly pages: Pages }, path: string): readonly Answer[] {
  const ways = shortestWays(guide.pages);
  if (!ways.has(path)) throw new Error(`${path} : aucun chemin ne mène à cette page`);
  const way: Answer[] = [];
  for (let last = ways.get(path); last !== undefined; last = ways.get(last.page.path)) {
    way.unshift({ step: last.page.content, answer: last.answer });
  }
  return way;
}

/** The goal that a way enters first, past the root's own questions, if it enters one: the part needed to replay it. */
export function goalsAlong(root: Flow, answers: readonly Answer[]): readonly string[] {
  let key = root.initial;
  for (const given of answers) {
    const step = stepAt(root, key);
    const to = 'on' in step ? new Map(Object.entries(step.on)).get(given.answer) : undefined;
    if (given.step !== key || to === undefined) return [];
    if (isDetour(stepAt(root, to))) return [to];
    key = to;
  }
  return [];
}
