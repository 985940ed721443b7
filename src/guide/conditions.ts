/**
 * What a page rests on: the answers that every way to it gives. A page whose conditions are all said or confirmed is
 * earned; before that it says them, so that nobody takes for their own what rests on an answer that nobody gave.
 */
import { HOME, pageAt, type Pages } from './pages.ts';
import { shortestWay, type Answer } from './ways.ts';

/** The conditions of pages that are reached through goals which may not be loaded, by path. */
export type KnownConditions = Readonly<Record<string, readonly Answer[]>>;

const same = (one: Answer) => (other: Answer) => one.step === other.step && one.answer === other.answer;

const computed = new WeakMap<Pages, ReadonlyMap<string, readonly Answer[]>>();

/**
 * The conditions of every page: on each way in, what the page before rests on and the answer given there; what is in all of them
 * is kept. The map has no loop (a check says so), so each page is settled once those before it are.
 */
function allConditions(pages: Pages, known: KnownConditions): ReadonlyMap<string, readonly Answer[]> {
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
  const conditions = new Map<string, readonly Answer[]>([[HOME, []], ...Object.entries(known)]);
  const settle = (path: string): readonly Answer[] => {
    const settled = conditions.get(path);
    if (settled !== undefined) return settled;
    const ways = (before.get(path) ?? []).map((way) => settle(way.path).concat(way.given));
    const [first = [], ...others] = ways;
    const shared = first.filter((one) => others.every((way) => way.some(same(one))));
    conditions.set(path, shared);
    return shared;
  };
  for (const path of pages.keys()) settle(path);
  computed.set(pages, conditions);
  return conditions;
}

/** The answers that every way to a page gives, in the order of its ways; none for the home page. */
export function conditionsOf(
  guide: { readonly pages: Pages; readonly known: KnownConditions },
  path: string,
): readonly Answer[] {
  return allConditions(guide.pages, guide.known).get(path) ?? [];
}

/** The question that decides a condition of a page: where the shortest way to the page asks it. */
export function askedAt(guide: { readonly pages: Pages }, path: string, condition: Answer): string {
  let here = pageAt(guide, HOME);
  for (const given of shortestWay(guide, path)) {
    if (same(condition)(given)) return here.path;
    here = pageAt(guide, here.answers.find(({ id }) => id === given.answer)?.to ?? HOME);
  }
  return HOME;
}
