/**
 * A session: the answers of a person, each with its mark (said, supposed, confirmed), and nothing else. Pure functions; the page, the trail, back and change are
 * computed by replaying the list through the machine.
 */
import * as v from 'valibot';
import { casesOf, conditionsOf } from '../guide/conditions.ts';
import { goalsAlong, sameAs, shortestWay, type Answer } from '../guide/ways.ts';
import { keysAt, next, startOf } from '../guide/machine.ts';
import type { Guide } from '../guide/guide.ts';
import { pageAt, pathOfKeys, type Page } from '../guide/pages.ts';

/**
 * One way from the home page. Its first `supposed` answers were supposed by the guide, when a page was opened directly; the places
 * in `confirmed` are those of them that the person has agreed to since.
 */
export interface Topic {
  readonly answers: readonly Answer[];
  readonly supposed: number;
  readonly confirmed?: readonly number[];
}

/** What an answer is worth: the person said it, the guide supposed it, or the person agreed to what the guide supposed. */
export type Mark = 'said' | 'supposed' | 'confirmed';

/** The mark of an answer of a topic, by its place from 0. */
export function markOf({ supposed, confirmed = [] }: Topic, place: number): Mark {
  if (place >= supposed) return 'said';
  return confirmed.includes(place) ? 'confirmed' : 'supposed';
}

/** Whether a topic holds an answer that nobody gave. */
export function holdsSupposed(topic: Topic): boolean {
  return topic.answers.some((_, place) => markOf(topic, place) === 'supposed');
}

/** What the person said or agreed to in a topic. */
export function givenIn(topic: Topic): readonly Answer[] {
  return topic.answers.filter((_, place) => markOf(topic, place) !== 'supposed');
}

/** The first answers of a topic, their marks with them. */
function cutTopic({ answers, supposed, confirmed = [] }: Topic, most: number): Topic {
  return marked(answers.slice(0, most), Math.min(supposed, most, answers.length), confirmed);
}

/** A topic with the marks that hold in it; a topic where nothing was confirmed says nothing of it. */
function marked(answers: readonly Answer[], supposed: number, confirmed: readonly number[]): Topic {
  const held = confirmed.filter((place) => place < supposed);
  return { answers, supposed, ...(held.length > 0 && { confirmed: held }) };
}

/** The topic in hand, those finished before it, and the later answers that wait while one is being changed. */
export interface Session {
  readonly past: readonly Topic[];
  readonly now: Topic;
  readonly pending: readonly Answer[];
  /** What a sentence said of questions that the topic in hand has not come to: each is answered so when it comes. */
  readonly ahead?: readonly Answer[];
}

export const EMPTY: Session = { past: [], now: { answers: [], supposed: 0 }, pending: [] };

/** A guide as far as its map: what answers are replayed on. */
export type GuideMap = Pick<Guide, 'pages' | 'root'>;

/** What replaying a list gives: the page reached and every page on the way, or the first answer that no longer stands. */
export type Replay =
  | { readonly ok: true; readonly page: Page; readonly visited: readonly Page[] }
  | { readonly ok: false; readonly refused: number; readonly page: Page; readonly visited: readonly Page[] };

/**
 * Replays answers from the home page: one transition each.
 *
 * An answer is refused when its step is not the one asked, or when the step no longer offers it; XState alone would
 * ignore it silently. `visited` holds the pages answered, in order; `page` the one where the replay stands.
 */
export function replay({ pages, root }: GuideMap, answers: readonly Answer[]): Replay {
  let position = startOf(root);
  let page = pageAt({ pages }, pathOfKeys(root, keysAt(position)));
  const visited: Page[] = [];
  for (const [index, given] of answers.entries()) {
    const offered = page.answers.some(({ id }) => id === given.answer);
    if (page.content !== given.step || !offered) return { ok: false, refused: index, page, visited };
    visited.push(page);
    position = next(root, position, given.answer);
    page = pageAt({ pages }, pathOfKeys(root, keysAt(position)));
  }
  return { ok: true, page, visited };
}

/** The page where a topic stands. An answer that no longer exists stops it at the question that asked. */
export function pageOf(guide: GuideMap, topic: Topic): Page {
  return replay(guide, topic.answers).page;
}

/** A topic for a page opened directly: every answer on the way is supposed. */
function supposedTopic(guide: Pick<Guide, 'pages'>, path: string): Topic {
  const answers = shortestWay(guide, path);
  return { answers, supposed: answers.length };
}

/** What changing an answer did to the later ones. */
export interface Change {
  readonly answers: readonly Answer[];
  readonly kept: readonly Answer[];
  readonly dropped: readonly Answer[];
}

/**
 * Gives an answer after `before`, then replays `later` where the same step is asked again.
 *
 * A later answer is kept only at a step of the same content that still offers it, in the order given; the replay stops
 * at the first question that none of them answers. What is not kept is dropped, and a notice says so.
 */
function replayLater(
  guide: GuideMap,
  before: readonly Answer[],
  given: Answer,
  later: readonly Answer[],
): Change {
  const answers = [...before, given];
  const kept: Answer[] = [];
  let from = 0;
  for (;;) {
    const { page } = replay(guide, answers);
    const found = later.findIndex(
      (candidate, index) =>
        index >= from &&
        candidate.step === page.content &&
        page.answers.some((answer) => answer.id === candidate.answer),
    );
    const next = later[found];
    if (next === undefined) break;
    answers.push(next);
    kept.push(next);
    from = found + 1;
  }
  return { answers, kept, dropped: later.filter((one) => !kept.includes(one)) };
}

/** A session, what a change of it did to the later answers, and the later answers that a sentence had given before. */
export interface AnsweredSession {
  readonly session: Session;
  readonly change: Change | undefined;
  readonly saidBefore: readonly Answer[];
}

/** The questions that come after these answers, answered as a sentence did, up to the first of which it said nothing or whose goal is not loaded. */
function followed(guide: GuideMap, given: readonly Answer[], ahead: readonly Answer[]): readonly Answer[] {
  const found: Answer[] = [];
  for (;;) {
    const { page } = replay(guide, [...given, ...found]);
    const said = ahead.find(({ step }) => step === page.content);
    const to = page.answers.find(({ id }) => id === said?.answer)?.to;
    if (said === undefined || to === undefined || !guide.pages.has(to)) return found;
    found.push(said);
  }
}

/** A session with what a sentence said of questions to come; nothing of it when there is none. */
function withAhead({ past, now, pending }: Session, ahead: readonly Answer[]): Session {
  return { past, now, pending, ...(ahead.length > 0 && { ahead }) };
}

/**
 * Answers the step in hand. While an earlier answer is being changed, the later ones follow if they still hold; else those that a
 * sentence gave before follow.
 *
 * @throws if the step does not offer this answer.
 */
export function answer(guide: GuideMap, session: Session, id: string): AnsweredSession {
  const { now, pending, ahead = [] } = session;
  const page = pageOf(guide, now);
  if (!page.answers.some((offered) => offered.id === id)) {
    throw new Error(`${page.path} : la réponse « ${id} » n’existe pas`);
  }
  const given = { step: page.content, answer: id };
  const place = now.answers.length;
  const { supposed, confirmed = [] } = cutTopic(now, place);
  if (pending.length === 0) {
    const answers = [...now.answers, given];
    const left = ahead.filter(({ step }) => step !== given.step);
    const saidBefore = followed(guide, answers, left);
    return {
      session: withAhead(
        { ...session, now: marked([...answers, ...saidBefore], supposed, confirmed) },
        left.filter((one) => !saidBefore.includes(one)),
      ),
      change: undefined,
      saidBefore,
    };
  }
  // The first answer that waits is the one being changed; those after it may still hold.
  const later = pending.slice(1);
  const change = replayLater(guide, now.answers, given, later);
  // Marks count from the start of a topic. When a later answer is still supposed, the new one stands before it: it is marked as confirmed.
  const marks = change.kept.map((one) => markOf(now, place + 1 + later.indexOf(one)));
  const last = marks.findLastIndex((mark) => mark !== 'said');
  const topic =
    last < 0
      ? marked(change.answers, supposed, confirmed)
      : marked(change.answers, place + 2 + last, [
          ...confirmed.filter((one) => one < place),
          place,
          ...marks.flatMap((mark, index) => (mark === 'supposed' ? [] : [place + 1 + index])),
        ]);
  return { session: { ...session, now: topic, pending: [] }, change, saidBefore: [] };
}

/** The answer that is being changed, with its mark; nothing while none is. */
export function previousOf({ now, pending }: Session): (Answer & { readonly mark: Mark }) | undefined {
  const [changed] = pending;
  return changed && { ...changed, mark: markOf(now, now.answers.length) };
}

/** Goes back to an earlier question of the topic in hand, to change its answer; the answers from there on wait. */
export function edit(session: Session, index: number): Session {
  const { now } = session;
  const all = [...now.answers, ...session.pending];
  if (index < 0 || index >= all.length) return session;
  return {
    ...session,
    // What was supposed beyond is forgotten once the question is answered, and not before.
    now: { ...now, answers: all.slice(0, index) },
    pending: all.slice(index),
  };
}

/**
 * One step back: gives up a change under way, or drops the last answer; at the start of a topic, returns to the one before.
 */
export function back(session: Session): Session {
  const { past, now, pending } = session;
  if (pending.length > 0) {
    return { ...session, now: { ...now, answers: [...now.answers, ...pending] }, pending: [] };
  }
  const previous = past.at(-1);
  if (now.answers.length <= now.supposed && previous !== undefined) {
    return { past: past.slice(0, -1), now: previous, pending: [] };
  }
  return { ...session, now: cutTopic(now, Math.max(0, now.answers.length - 1)) };
}

/**
 * Whether « retour » would leave the page by a way that the guide took for the person, one of several: where it leads must then be told.
 */
export function isBackSupposed(
  guide: GuideMap & Pick<Guide, 'known'>,
  { past, now, pending }: Session,
): boolean {
  const last = now.answers.at(-1);
  if (last === undefined || past.length + pending.length > 0 || now.answers.length > now.supposed)
    return false;
  return !conditionsOf(guide, pageOf(guide, now).path).some(sameAs(last));
}

/** How many past topics, and how many answers in each, a session keeps. */
const MOST = 60;

/** The past topics once the one in hand is archived; a topic without an answer leaves no trace, the oldest make room. */
function archive({ past, now, pending }: Session): readonly Topic[] {
  const answers = [...now.answers, ...pending];
  return answers.length === 0 ? past : [...past, { ...now, answers }].slice(-MOST);
}

/** What the person has said or agreed to in this session, the last word on each step. */
function knownIn({ past, now }: Session): Map<string, string> {
  return new Map(
    [...past, now].flatMap((topic) =>
      givenIn(topic).map(({ step, answer }): [string, string] => [step, answer]),
    ),
  );
}

/** What is said in asking for a page: the answers that a sentence gives, a wish being one; or everything, as with a goal of the home page. */
export type GivenAnswers = 'everything' | readonly Answer[];

/**
 * Opens a page as a new topic, by its shortest way; the topic in hand is kept among the past ones. What the session already knows is
 * not supposed again.
 *
 * @param said what the person said in asking for it.
 * @param ahead what their sentence says, of the questions after that page too
 */
export function open(
  guide: Pick<Guide, 'pages'>,
  session: Session,
  path: string,
  said: GivenAnswers = [],
  ahead: readonly Answer[] = [],
): Session {
  const { answers } = supposedTopic(guide, path);
  const known = knownIn(session);
  if (said !== 'everything') for (const { step, answer } of said) known.set(step, answer);
  // Confirmed, not said: « retour » leads back to where the page was opened, not up a way that nobody walked.
  const agreed = [...answers.keys()].filter(
    (place) => known.get(answers[place]?.step ?? '') === answers[place]?.answer,
  );
  const now = said === 'everything' ? { answers, supposed: 0 } : marked(answers, answers.length, agreed);
  const later = ahead.filter(({ step }) => !answers.some((one) => one.step === step));
  return withAhead({ past: archive(session), now, pending: [] }, later);
}

/**
 * Takes up answers given elsewhere as a new topic.
 *
 * @param supposed whether some of them were supposed there: nobody knows which, so all are to be confirmed.
 */
export function resume(session: Session, answers: readonly Answer[], supposed = false): Session {
  return { past: archive(session), now: { answers, supposed: supposed ? answers.length : 0 }, pending: [] };
}

/** Agrees to what the guide supposed: the answers at these places of the topic in hand become confirmed, where they were supposed. */
export function confirm(session: Session, places: readonly number[]): Session {
  const { now } = session;
  const agreed = places.filter((place) => markOf(now, place) === 'supposed');
  if (agreed.length === 0) return session;
  const confirmed = [...(now.confirmed ?? []), ...agreed].toSorted((one, other) => one - other);
  return { ...session, now: { ...now, confirmed } };
}

/** A condition of the page where a topic stands: the answer, its place in the topic and its mark. */
export interface Condition extends Answer {
  readonly place: number;
  readonly mark: Mark;
}

/** What the page where a topic stands rests on, in the order of the topic. */
export function conditionsIn(guide: GuideMap & Pick<Guide, 'known'>, topic: Topic): readonly Condition[] {
  const { path } = pageOf(guide, topic);
  const needed = conditionsOf(guide, path);
  return topic.answers.flatMap((given, place) =>
    needed.some(sameAs(given)) ? [{ ...given, place, mark: markOf(topic, place) }] : [],
  );
}

/** Whether all that the page of a topic rests on is said or confirmed, one of its cases too: what it says may then be told. */
export function isEarned(guide: GuideMap & Pick<Guide, 'known'>, topic: Topic): boolean {
  return (
    conditionsIn(guide, topic).every(({ mark }) => mark !== 'supposed') && casesIn(guide, topic).length === 0
  );
}

/** A case that the guide took for the person on the way to a page: the answers of which one is theirs, the one supposed and its place. */
export interface SupposedCase {
  readonly answers: readonly Answer[];
  readonly supposed: Answer;
  readonly place: number;
}

/** The cases of the page where a topic stands of which the person has given no answer: which of them is theirs is not known. */
export function casesIn(guide: GuideMap & Pick<Guide, 'known'>, topic: Topic): readonly SupposedCase[] {
  return casesOf(guide, pageOf(guide, topic).path).flatMap((answers) => {
    const place = topic.answers.findIndex((given) => answers.some(sameAs(given)));
    const supposed = topic.answers[place];
    return supposed !== undefined && markOf(topic, place) === 'supposed'
      ? [{ answers, supposed, place }]
      : [];
  });
}

/** Takes a past topic in hand again; the one in hand takes its place among the past ones. */
export function reopen(session: Session, index: number): Session {
  const topic = session.past[index];
  if (topic === undefined) return session;
  const rest = session.past.filter((_, i) => i !== index);
  return { past: archive({ ...session, past: rest }), now: topic, pending: [] };
}

/**
 * The session of a person who stands at `path`, given the one kept from before: the same page, one answer further,
 * one of the pages already seen, or a page opened directly (a new topic; what came before is kept).
 */
export function arrive(guide: GuideMap, kept: Session, path: string): Session {
  const { page, visited } = replay(guide, kept.now.answers);
  if (page.path === path) return kept;
  const follow = page.answers.filter((offered) => offered.to === path);
  const [only] = follow;
  if (only !== undefined && follow.length === 1) {
    const { session } = answer(guide, kept, only.id);
    // The later answers, and those that a sentence gave, could lead past the page asked for: they are given up then.
    return pageOf(guide, session.now).path === path
      ? session
      : answer(guide, { past: kept.past, now: kept.now, pending: [] }, only.id).session;
  }
  const seen = visited.findIndex((one) => one.path === path);
  if (seen >= 0 && kept.pending.length === 0) {
    return { ...kept, now: cutTopic(kept.now, seen) };
  }
  return open(guide, kept, path);
}

const AnswerSchema = v.object({
  step: v.pipe(v.string(), v.maxLength(200)),
  answer: v.pipe(v.string(), v.maxLength(200)),
});
/** A list of answers, as a tab or a text holds it. */
export const AnswersSchema = v.pipe(v.array(AnswerSchema), v.maxLength(MOST));
const CountSchema = v.pipe(v.number(), v.integer(), v.minValue(0));
const TopicSchema = v.union([
  v.object({
    answers: AnswersSchema,
    supposed: CountSchema,
    confirmed: v.exactOptional(v.pipe(v.array(CountSchema), v.maxLength(MOST))),
  }),
  // What tabs kept before the field took the name that the guide uses.
  v.pipe(
    v.object({ answers: AnswersSchema, assumed: CountSchema }),
    v.transform(({ answers, assumed }) => ({ answers, supposed: assumed })),
  ),
]);
const SessionSchema = v.object({
  past: v.pipe(v.array(TopicSchema), v.maxLength(MOST)),
  now: TopicSchema,
  pending: AnswersSchema,
  ahead: v.exactOptional(AnswersSchema),
});

/** A session read from storage or from a text; undefined when it has not the shape of one. Whether its answers still exist is for `fit`. */
export function parseSession(value: unknown): Session | undefined {
  const result = v.safeParse(SessionSchema, value);
  return result.success ? result.output : undefined;
}

/** The goals that a session's topics run through. */
export function goalsIn({ past, now, pending }: Session, root: Guide['root']): string[] {
  const ways = [...past.map(({ answers }) => answers), [...now.answers, ...pending]];
  return [...new Set(ways.flatMap((way) => goalsAlong(root, way)))];
}

/** A session kept from an earlier visit, made to fit the guide of today. */
export interface Fitted {
  readonly session: Session;
  /** True when some answers no longer exist: they and what followed them are gone, the rest stands. */
  readonly stale: boolean;
}

/** Cuts each topic of a session at its first answer that no longer stands. */
export function fit(guide: GuideMap, session: Session): Fitted {
  let stale = false;
  const fitTopic = (topic: Topic): Topic => {
    const result = replay(guide, topic.answers);
    if (result.ok) return topic;
    stale = true;
    return cutTopic(topic, result.refused);
  };
  const { now, pending } = session;
  const past = session.past.map(fitTopic).filter((topic) => topic.answers.length > 0);
  // The answers that wait come back as they are when the change is given up: they must stand too.
  const { answers, ...marks } = fitTopic({ ...now, answers: [...now.answers, ...pending] });
  const given = answers.slice(0, now.answers.length);
  return {
    session: { ...session, past, now: { ...marks, answers: given }, pending: answers.slice(given.length) },
    stale,
  };
}
