/**
 * Tells what a result earns: where it opens, given what the sentence says of the person. A page opens itself only when the sentence gives the
 * answers that it rests on; else the first question that is still open does (decision 19).
 */
import { HOME, type Kind } from '../guide/pages.ts';
import { askedIn } from '../guide/text.ts';
import { sameAs, type Answer } from '../guide/ways.ts';
import type { Search } from './load-index.ts';
import { parse, rank, type Ranked, type Ranking } from './rank.ts';
import { goalOf, placesOf, type Place, type Target } from './search-index.ts';
import { wayTo, type Rest, type Told, type Way } from './settle.ts';
import { RANKING } from './weights.ts';

/** A page that a result stands for. */
type Named = Pick<Target, 'page' | 'content' | 'title' | 'sources'>;

export interface Result extends Omit<Target, 'others' | 'shared' | 'cases' | 'next' | 'silent'>, Way {
  readonly score: number;
  /** What the sentence itself says of the person: `given` without the goal that picking the result would choose. */
  readonly said: readonly Answer[];
  /** The own words of what comes before the page, when something does. */
  readonly asked?: string;
  /** Whether what comes first asks, or is an advice to try. */
  readonly askedKind?: Kind;
  /** The other pages found that the same place leads to: they are no results of their own. */
  readonly also: readonly Named[];
}

/** The goal, and what is looked for within it, up to what the sentence denies: « votre question est sur la prévoyance ». */
function wishesOf({ rests }: { readonly rests: readonly Rest[] }, { denies }: Heard): readonly Answer[] {
  const end = rests.findIndex((rest) => rest.page !== HOME && (rest.wish === undefined || denies(rest)));
  return rests.slice(0, end < 0 ? rests.length : end).map(({ step, answer }) => ({ step, answer }));
}

/** What a sentence says, as pages are held against it. */
interface Heard extends Told {
  /** The goal that it says, if any: `given` is without it, since a goal is picked with a result. */
  readonly goal: Answer | undefined;
  /** Whether it says the contrary of an answer, or of what the question that asks it rests on. */
  readonly denies: (answer: Answer) => boolean;
}

/** Whether what a sentence says leaves no way to a place. */
function isDenied({ denies }: Heard, place: Place): boolean {
  return sharedAt(place).some(denies) || place.cases.some((answers) => answers.every(denies));
}

/** The answers that all ways to a place give. */
function sharedAt({ rests, shared }: Place): readonly Answer[] {
  return rests.filter((_, at) => shared.includes(at));
}

/** The answers that every way to every place of a page gives: its goal is not among them when it has several. */
function alwaysOf(target: Target): readonly Answer[] {
  const [first = [], ...others] = placesOf(target).map(sharedAt);
  return first.filter((one) => others.every((given) => given.some(sameAs(one))));
}

/** What a sentence says, with the answers of the whole guide that it leaves no way to. */
export function hear({ toldIn, pages, byContent }: Search, text: string): Heard {
  const told = toldIn(text);
  const home = goalOf(pages[0] ?? { rests: [] })[0]?.step;
  const known = new Map<string, boolean>();
  const denied = new Map<string, boolean>();
  const isDeniedBy = ({ step, answer }: Answer): boolean => {
    if (told.refused.some(sameAs({ step, answer }))) return true;
    if (step === home) return false;
    const given = told.given.find((one) => one.step === step);
    if (given !== undefined && given.answer !== answer) return true;
    const asked = pages[byContent.get(step) ?? -1];
    if (asked === undefined) return false;
    const isAskedOfNobody = known.get(step) ?? placesOf(asked).every((place) => isDenied(heard, place));
    known.set(step, isAskedOfNobody);
    return isAskedOfNobody;
  };
  const heard: Heard = {
    ...told,
    given: told.given.filter(({ step }) => step !== home),
    goal: told.given.find(({ step }) => step === home),
    // Asked of every page that is found, of the same few answers.
    denies: (one) => {
      const key = `${one.step} ${one.answer}`;
      const held = denied.get(key) ?? isDeniedBy(one);
      denied.set(key, held);
      return held;
    },
  };
  return heard;
}

/** Where a page would be opened, and whether the sentence denies what it rests on. */
interface Opened {
  readonly page: string;
  readonly rests: readonly Rest[];
  readonly way: Way;
  readonly denied: boolean;
}

/** The way to the place of a page where the least is left to ask, of those that the sentence does not deny; the page's own place among equals. */
function placeFor(target: Target, heard: Heard): Opened {
  const places = placesOf(target);
  const open = places.filter((place) => !isDenied(heard, place));
  const openOf = (place: Place): number =>
    place.rests.length - agreed(place.rests, [...goalOf(place), ...heard.given]);
  const [first = target, ...others] = open.length > 0 ? open : places;
  const { page, rests } = others.reduce(
    (best, place) => (openOf(place) < openOf(best) ? place : best),
    first,
  );
  return { page, rests, way: wayFor({ page, rests }, target, heard), denied: open.length === 0 };
}

/** The way to a place. What is looked for leads on to a question; a conclusion that rests on more waits until it is said. */
function wayFor({ page, rests }: Pick<Place, 'page' | 'rests'>, { kind }: Target, heard: Heard): Way {
  const wayOf = (wished: readonly Answer[]): Way => {
    const way = wayTo(page, rests, [...wished, ...heard.given.filter((one) => !wished.some(sameAs(one)))]);
    return { ...way, given: way.given.filter((one) => !wished.some(sameAs(one)) || !heard.denies(one)) };
  };
  const far = wayOf(wishesOf({ rests }, heard));
  const isOnlyWished =
    kind === 'question' || rests.every((rest) => rest.wish !== undefined && !heard.denies(rest));
  return far.to === page && !isOnlyWished ? wayOf(goalOf({ rests })) : far;
}

/** How many of the answers that a page rests on are said. */
function agreed(rests: readonly Rest[], said: readonly Answer[]): number {
  return rests.filter((rest) => said.some(sameAs(rest))).length;
}

/** A page as it is ranked, and where it would be opened. */
interface Held extends Ranked {
  readonly target: Target;
  readonly place: Opened;
}

/**
 * Past a question that the sentence answers, and an advice that it says was followed: « rien dans les spams » is not told to look there.
 * Who only wonders, or says more than is understood, is asked.
 */
function goOn(search: Search, held: Held, heard: Heard): Held {
  const { target, place } = held;
  const given = heard.given.find(({ step }) => step === target.content);
  if (place.denied || heard.unread || given === undefined || heard.wondered.some(sameAs(given))) return held;
  const next = search.placed.get(place.page)?.place.next?.[given.answer];
  const there = next === undefined ? undefined : search.placed.get(next);
  if (there === undefined) return held;
  // What was tried is not advised first, even where no way that the sentence allows goes on.
  if (there.place.rests.some(heard.denies)) return { ...held, place: { ...place, denied: true } };
  const { page, rests } = there.place;
  const way = wayFor(there.place, there.target, heard);
  return goOn(
    search,
    { ...held, owner: there.owner, target: there.target, place: { page, rests, way, denied: false } },
    heard,
  );
}

/**
 * Pages that agree with what is said of the person come up. Those that rest on what the sentence denies come after all others, and the
 * question that asks what is denied stands in their place.
 */
function inAgreement(search: Search, pages: readonly Ranked[], heard: Heard): readonly Held[] {
  const holdUp = ({ owner, score }: Ranked): Held[] => {
    const target = search.pages[owner];
    return target === undefined
      ? []
      : [goOn(search, { owner, score, target, place: placeFor(target, heard) }, heard)];
  };
  const agrees = (target: Target): boolean => alwaysOf(target).some((one) => heard.given.some(sameAs(one)));
  // Agreement lifts no page higher than this: those further below are results of no sentence.
  const least = (RANKING.leastShare * Math.max(0, ...pages.map(({ score }) => score))) / RANKING.agrees;
  const near = pages.filter(({ score }) => score >= least);
  const ranked = near.flatMap(holdUp).map(({ owner, score, target, place }): Held => {
    const worth = !place.denied && agrees(target) ? RANKING.agrees : 1;
    return { owner, score: score * worth, target, place };
  });
  // « Je vois mes remboursements, mais pas ma déclaration »: what the rest of the sentence asks for comes before what is denied.
  const [asked] = heard.beside.length === 0 ? [] : rank(search, parse(search, heard.beside.join(' '))).pages;
  const most =
    ranked.find(
      ({ owner, place }) => owner === asked?.owner && !place.denied && asked.score >= RANKING.leastClause,
    )?.score ?? Infinity;
  const standing = ranked
    .filter(({ place }) => place.denied)
    .flatMap(({ place, score }) => {
      const denied = place.rests.find((rest) => rest.page !== HOME && heard.denies(rest));
      const owner = denied === undefined ? undefined : search.byContent.get(denied.step);
      return owner === undefined ? [] : holdUp({ owner, score: RANKING.standsFor * Math.min(score, most) });
    });
  const best = new Map<number, Held>();
  for (const held of [...ranked, ...standing]) {
    if (held.score > (best.get(held.owner)?.score ?? 0)) best.set(held.owner, held);
  }
  return [...best.values()].toSorted(
    (a, b) => Number(a.place.denied) - Number(b.place.denied) || b.score - a.score,
  );
}

/**
 * A page is opened straight by what is said, unless the sentence says more than is understood. Who only asks whether to do a thing says
 * nothing of where they stand: « dois-je l’envoyer par courrier » is asked before and after, online and on paper.
 */
function cautiously({ kind }: Target, { page, rests, way }: Opened, { wondered, goal, unread }: Heard): Way {
  const last = rests.at(-1);
  if (way.to !== page || kind === 'question' || last === undefined || last.page === HOME) return way;
  const isOnlyAsked = rests.every((rest) =>
    rest.page === HOME ? goal === undefined || !sameAs(rest)(goal) : wondered.some(sameAs(rest)),
  );
  if (!isOnlyAsked && !unread) return way;
  return { to: last.page, first: last.step, given: way.given.filter(({ step }) => step !== last.step) };
}

export function resultsOf(search: Search, ranking: Ranking, most: number, heard: Heard): Result[] {
  const pages = inAgreement(search, ranking.pages, heard);
  const steps = new Map(search.pages.map((target) => [target.content, target]));
  const least = RANKING.leastShare * Math.max(0, ...pages.map(({ score }) => score));
  const near = pages.filter(({ score }) => score >= least);
  // A goal that the sentence denies is picked by nobody, unless nothing else is found: the guide then supposes it, and says so.
  const wished = near.filter(({ place }) => !goalOf(place).some(heard.denies));
  const found = new Map<string, Result>();
  let last = Infinity;
  for (const { score: own, target, place } of wished.length > 0 ? wished : near) {
    const score = Math.min(own, last);
    last = score;
    const { others: _, shared: __, cases: ___, next: ____, silent: _____, ...shown } = target;
    const { page, rests } = place;
    const way = cautiously(target, place, heard);
    const same = found.get(way.to);
    if (same !== undefined) {
      const { content, sources } = target;
      found.set(way.to, {
        ...same,
        also: [...same.also, { page, content, title: askedIn(target.title), sources }],
      });
    } else if (found.size < most) {
      const first = way.first === undefined ? undefined : steps.get(way.first);
      const asked = first === undefined ? {} : { asked: first.title, askedKind: first.kind };
      // What a question tells before it asks is told to nobody who did not say it.
      const title = first === undefined ? shown.title : askedIn(shown.title);
      const said = heard.given.filter((given) => way.given.some(sameAs(given)));
      found.set(way.to, { ...shown, title, page, rests, ...way, said, score, ...asked, also: [] });
    }
  }
  return [...found.values()];
}
