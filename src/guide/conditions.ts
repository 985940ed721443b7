/**
 * What a page rests on: the answers that every way to it gives. A page whose conditions are all said or confirmed is
 * earned; before that it says them, so that nobody takes for their own what rests on an answer that nobody gave.
 */
import { HOME, pageAt, type Pages } from './pages.ts';
import { sameAs, shortestWay, type Answer } from './ways.ts';

/** Answers of which every way to a page gives one: a single answer is a condition, several are the cases of a page with several ways. */
export type Clause = readonly Answer[];

/** The clauses of pages that are reached through goals which may not be loaded, by path. */
export type KnownConditions = Readonly<Record<string, readonly Clause[]>>;

/** Whether two clauses hold the same answers. */
const alike = (one: Clause) => (other: Clause) =>
  one.length === other.length && one.every((given) => other.some(sameAs(given)));

const computed = new WeakMap<Pages, ReadonlyMap<string, readonly Clause[]>>();

/**
 * The clauses of every page: on each way in, what the page before rests on and the answer given there; what is in all of them is
 * kept, then the cases: the last answers of the ways, where they differ. The map has no loop (a check says so), so each page is
 * settled once those before it are.
 */
function allClauses(pages: Pages, known: KnownConditions): ReadonlyMap<string, readonly Clause[]> {
  const done = computed.get(pages);
  if (done !== undefined) return done;
  const before = new Map<string, { path: string; given: Answer }[]>();
  for (const { path, content, answers } of pages.values()) {
    for (const { id, to } of answers) {
      const ways = before.get(to) ?? [];
      ways.push({ path, given: { step: content, answer: id } });
      before.set(to, ways);
    }
  }
  const clauses = new Map<string, readonly Clause[]>([[HOME, []], ...Object.entries(known)]);
  const settle = (path: string): readonly Clause[] => {
    const settled = clauses.get(path);
    if (settled !== undefined) return settled;
    const into = before.get(path) ?? [];
    const [first = [], ...others] = into.map((way): readonly Clause[] => [...settle(way.path), [way.given]]);
    const shared = first.filter((one) => others.every((way) => way.some(alike(one))));
    const cases: Answer[] = [];
    for (const { given } of into) if (!cases.some(sameAs(given))) cases.push(given);
    const rests = cases.length > 1 ? [...shared, cases] : shared;
    clauses.set(path, rests);
    return rests;
  };
  for (const path of pages.keys()) settle(path);
  computed.set(pages, clauses);
  return clauses;
}

interface Known {
  readonly pages: Pages;
  readonly known: KnownConditions;
}

/** What a page rests on, in the order of its ways: its conditions and its cases; none for the home page. */
export function clausesOf(guide: Known, path: string): readonly Clause[] {
  return allClauses(guide.pages, guide.known).get(path) ?? [];
}

/** The answers that every way to a page gives, in the order of its ways; none for the home page. */
export function conditionsOf(guide: Known, path: string): readonly Answer[] {
  return clausesOf(guide, path)
    .filter(({ length }) => length === 1)
    .flat();
}

/** What only some ways to a page need: for each choice of ways, the answers of which a person has given one. */
export function casesOf(guide: Known, path: string): readonly Clause[] {
  return clausesOf(guide, path).filter(({ length }) => length > 1);
}

/** The question that decides a condition of a page, or one of its cases: where the shortest way to the page asks it. */
export function askedAt(guide: { readonly pages: Pages }, path: string, ...clause: Clause): string {
  let here = pageAt(guide, HOME);
  for (const given of shortestWay(guide, path)) {
    if (clause.some(sameAs(given))) return here.path;
    here = pageAt(guide, here.answers.find(({ id }) => id === given.answer)?.to ?? HOME);
  }
  return HOME;
}
