/**
 * Tells what a result earns: where it opens, given what the sentence says of the person. A page opens itself only when the sentence gives the
 * answers that it rests on; else the first question that is still open does (decision 19).
 */
import { HOME, type Kind } from '../guide/pages.ts';
import { askedIn } from '../guide/text.ts';
import { sameAs, type Answer } from '../guide/ways.ts';
import type { Search } from './load-index.ts';
import { bestPage, type Ranked, type Ranking } from './rank.ts';
import { goalOf, placesOf, type Place, type Rest, type Target } from './search-index.ts';
import type { Told } from './said/settle.ts';
import { RANKING } from './weights.ts';

/** Where a found page is opened: the page itself once it is earned, else the first question that the sentence leaves open. */
export interface Opening {
  readonly to: string;
  /** The step that asks first, when the page is not opened straight. */
  readonly first?: string;
  /** What the person said in looking for the page: the wish, and what their sentence gives before `to`. */
  readonly given: readonly Answer[];
}

/**
 * Where a page is opened for somebody who said this much.
 *
 * @param rests what the page rests on, in the order of its way.
 * @param said what the person said, their wish (the home page's answer) among it.
 */
export function firstOpen(page: string, rests: readonly Rest[], said: readonly Answer[]): Opening {
  const open = rests.findIndex((rest) => !said.some(sameAs(rest)));
  const first = rests[open];
  return first === undefined ? { to: page, given: said } : { to: first.page, first: first.step, given: said };
}

/** A page, as a result names it. */
type Named = Pick<Target, 'page' | 'content' | 'title' | 'sources'>;

/** A page that was found, and where it opens. */
export interface Result
  extends Pick<Target, 'page' | 'rests' | 'content' | 'title' | 'text' | 'si' | 'kind' | 'sources'>, Opening {
  readonly score: number;
  /** What the sentence itself says of the person: `given` without the goal that picking the result would choose. */
  readonly said: readonly Answer[];
  /** What the sentence says for sure, of the questions after `to` too: nobody asks these again. */
  readonly ahead: readonly Answer[];
  /** The own words of what comes before the page, when something does. */
  readonly asked?: string;
  /** Whether what comes first asks, or is an advice to try. */
  readonly askedKind?: Kind;
  /** The other pages found that the same place leads to: they are no results of their own. */
  readonly also: readonly Named[];
}

/** The goal of a page, and the wishes after it (« votre question est sur la prévoyance »), up to the first that the sentence denies. */
function wishesOf({ rests }: { readonly rests: readonly Rest[] }, { denies }: Heard): readonly Answer[] {
  const end = rests.findIndex((rest) => rest.page !== HOME && (rest.wish === undefined || denies(rest)));
  return rests.slice(0, end < 0 ? rests.length : end).map(({ step, answer }) => ({ step, answer }));
}

/** What a sentence says, as pages are compared with it. */
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

/** The answers that all ways to a page give, whatever its place. When its places belong to several goals, no goal is among them. */
function alwaysOf(target: Target): readonly Answer[] {
  const [first = [], ...others] = placesOf(target).map(sharedAt);
  return first.filter((one) => others.every((given) => given.some(sameAs(one))));
}

/** What a sentence says, and whether it leaves a way to an answer of the guide. */
export function hear({ sentences, pages, byContent }: Search, text: string): Heard {
  const told = sentences.toldIn(text);
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
    // Every page that is found asks about the same few answers: each is worked out once.
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
interface ChosenPlace {
  readonly page: string;
  readonly rests: readonly Rest[];
  readonly opening: Opening;
  readonly denied: boolean;
}

/** The place of a page where the least is left to ask, among those that the sentence does not deny. Among equals, the page's own place. */
function placeFor(target: Target, heard: Heard): ChosenPlace {
  const places = placesOf(target);
  const open = places.filter((place) => !isDenied(heard, place));
  const openOf = (place: Place): number =>
    place.rests.length - agreed(place.rests, [...goalOf(place), ...heard.given]);
  const [first = target, ...others] = open.length > 0 ? open : places;
  const { page, rests } = others.reduce(
    (best, place) => (openOf(place) < openOf(best) ? place : best),
    first,
  );
  return { page, rests, opening: openingFor({ page, rests }, target, heard), denied: open.length === 0 };
}

/** Where a place is opened. Whoever looks for a page has its wishes, and they lead on to a question; a conclusion that rests on more is opened only when the rest is said. */
function openingFor({ page, rests }: Pick<Place, 'page' | 'rests'>, { kind }: Target, heard: Heard): Opening {
  const openingOf = (wished: readonly Answer[]): Opening => {
    const opening = firstOpen(page, rests, [
      ...wished,
      ...heard.given.filter((one) => !wished.some(sameAs(one))),
    ]);
    return {
      ...opening,
      given: opening.given.filter((one) => !wished.some(sameAs(one)) || !heard.denies(one)),
    };
  };
  const far = openingOf(wishesOf({ rests }, heard));
  const isOnlyWished =
    kind === 'question' || rests.every((rest) => rest.wish !== undefined && !heard.denies(rest));
  return far.to === page && !isOnlyWished ? openingOf(goalOf({ rests })) : far;
}

/** How many of the answers that a page rests on are said. */
function agreed(rests: readonly Rest[], said: readonly Answer[]): number {
  return rests.filter((rest) => said.some(sameAs(rest))).length;
}

/** A page as it is ranked, and where it would be opened. */
interface Held extends Ranked {
  readonly target: Target;
  readonly place: ChosenPlace;
}

/**
 * Goes on past a page that the sentence has behind it: a question that it answers, an advice that it says was followed. « Rien dans les spams »
 * is not told to look there. The page stays when the sentence only asks about the answer, or says something that was not understood.
 */
function goOn(search: Search, held: Held, heard: Heard): Held {
  const { target, place } = held;
  const given = heard.given.find(({ step }) => step === target.content);
  if (place.denied || heard.unread || given === undefined || heard.wondered.some(sameAs(given))) return held;
  const next = search.placed.get(place.page)?.place.next?.[given.answer];
  const there = next === undefined ? undefined : search.placed.get(next);
  if (there === undefined) return held;
  // The sentence denies what comes next. The advice that was already tried still comes last.
  if (there.place.rests.some(heard.denies)) return { ...held, place: { ...place, denied: true } };
  const { page, rests } = there.place;
  const opening = openingFor(there.place, there.target, heard);
  return goOn(
    search,
    { ...held, owner: there.owner, target: there.target, place: { page, rests, opening, denied: false } },
    heard,
  );
}

/** A ranked page, and where it would be opened. */
function heldUp(search: Search, { owner, score }: Ranked, heard: Heard): Held[] {
  const target = search.pages[owner];
  return target === undefined
    ? []
    : [goOn(search, { owner, score, target, place: placeFor(target, heard) }, heard)];
}

/**
 * For each page that rests on what the sentence denies, the question that asks it. What the rest of the sentence asks for comes before them:
 * « je vois mes remboursements, mais pas ma déclaration ».
 */
function standIns(search: Search, ranked: readonly Held[], heard: Heard): readonly Held[] {
  const asked = heard.beside.length === 0 ? undefined : bestPage(search, heard.beside.join(' '));
  const most =
    ranked.find(
      ({ owner, place }) => owner === asked?.owner && !place.denied && asked.score >= RANKING.leastClause,
    )?.score ?? Infinity;
  return ranked
    .filter(({ place }) => place.denied)
    .flatMap(({ place, score }) => {
      const denied = place.rests.find((rest) => rest.page !== HOME && heard.denies(rest));
      const owner = denied === undefined ? undefined : search.byContent.get(denied.step);
      const worth = RANKING.standsFor * Math.min(score, most);
      return owner === undefined ? [] : heldUp(search, { owner, score: worth }, heard);
    });
}

/**
 * The pages in the order in which they are shown. Those that agree with what is said of the person come up; those that rest on what the sentence
 * denies come after all others.
 */
function inAgreement(search: Search, pages: readonly Ranked[], heard: Heard): readonly Held[] {
  const agrees = (target: Target): boolean => alwaysOf(target).some((one) => heard.given.some(sameAs(one)));
  // A page further below would not be shown even if it agreed: it is not looked at.
  const least = (RANKING.leastShare * Math.max(0, ...pages.map(({ score }) => score))) / RANKING.agrees;
  const ranked = pages
    .filter(({ score }) => score >= least)
    .flatMap((page) => heldUp(search, page, heard))
    .map(({ owner, target, place, score }): Held => {
      const worth = !place.denied && agrees(target) ? RANKING.agrees : 1;
      return { owner, target, place, score: score * worth };
    });
  const best = new Map<number, Held>();
  for (const held of [...ranked, ...standIns(search, ranked, heard)]) {
    if (held.score > (best.get(held.owner)?.score ?? 0)) best.set(held.owner, held);
  }
  return [...best.values()].toSorted(
    (a, b) => Number(a.place.denied) - Number(b.place.denied) || b.score - a.score,
  );
}

/**
 * The same opening, or the question before the page when the answers that would open it are not sure: the sentence says something that was not
 * understood, or it only asks whether to do a thing. « Dois-je l’envoyer par courrier ? » does not tell whether the person declares on paper.
 */
function cautiously({ target, place }: Held, { wondered, goal, unread }: Heard): Opening {
  const { page, rests, opening } = place;
  const last = rests.at(-1);
  if (opening.to !== page || target.kind === 'question' || last === undefined || last.page === HOME)
    return opening;
  const isOnlyAsked = rests.every((rest) =>
    rest.page === HOME ? goal === undefined || !sameAs(rest)(goal) : wondered.some(sameAs(rest)),
  );
  if (!isOnlyAsked && !unread) return opening;
  return { to: last.page, first: last.step, given: opening.given.filter(({ step }) => step !== last.step) };
}

/** What the screen is told of a page that opens so. */
function resultFor(search: Search, { target, place, score }: Held, opening: Opening, heard: Heard): Result {
  const { content, title, text, si, kind, sources } = target;
  const { page, rests } = place;
  const first =
    opening.first === undefined ? undefined : search.pages[search.byContent.get(opening.first) ?? -1];
  return {
    page,
    rests,
    content,
    // A title may state something before it asks. Before another question, nobody has said that yet: only what it asks is shown.
    title: first === undefined ? title : askedIn(title),
    text,
    si,
    kind,
    sources,
    ...opening,
    said: heard.given.filter((given) => opening.given.some(sameAs(given))),
    ahead: heard.unread ? [] : heard.given.filter((given) => !heard.wondered.some(sameAs(given))),
    score,
    ...(first === undefined ? {} : { asked: first.title, askedKind: first.kind }),
    also: [],
  };
}

/** The results of a sentence, the best first, no more than `most`. Pages that open at the same place are one result, named by the best of them. */
export function resultsOf(search: Search, ranking: Ranking, most: number, heard: Heard): Result[] {
  const pages = inAgreement(search, ranking.pages, heard);
  const least = RANKING.leastShare * Math.max(0, ...pages.map(({ score }) => score));
  const near = pages.filter(({ score }) => score >= least);
  // A page of a goal that the sentence denies is left out, unless nothing else is found: the guide then supposes the goal, and says so.
  const wished = near.filter(({ place }) => !goalOf(place).some(heard.denies));
  const found = new Map<string, Result>();
  let last = Infinity;
  for (const held of wished.length > 0 ? wished : near) {
    // What is denied comes last, whatever its score: the scores shown never rise.
    const score = Math.min(held.score, last);
    last = score;
    const opening = cautiously(held, heard);
    const same = found.get(opening.to);
    if (same !== undefined) {
      const { content, title, sources } = held.target;
      const one = { page: held.place.page, content, title: askedIn(title), sources };
      found.set(opening.to, { ...same, also: [...same.also, one] });
    } else if (found.size < most) {
      found.set(opening.to, resultFor(search, { ...held, score }, opening, heard));
    }
  }
  return [...found.values()];
}
