/** Visits whose behaviour is known, walked through the map: what a report must say of them is known beforehand. */
import { OUTCOMES } from '../../../src/adviser/call/calls.ts';
import { HOME, pageAt, type Page } from '../../../src/guide/pages.ts';
import { MOST_WORDS, WORDS_APART, type Counted, type Happening } from '../../../src/measure/event.ts';
import { lineOf } from '../../../src/measure/line.ts';
import type { AdviserGuide } from '../../../src/adviser/adviser-part.ts';
import { isReply } from '../../../src/guide/text.ts';

/** A number between 0 and 1, 1 excluded; the same seed gives the same numbers. */
export type Random = () => number;

/** Mulberry32: small, fast, and even enough for what is drawn here. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** What visitors do on one page. */
interface Habit {
  readonly page: Page;
  /** The share that stop here. */
  readonly stop: number;
  /** The answers, each with the share of those who answer that choose this one or one before it. */
  readonly answers: readonly { readonly id: string; readonly to: string; readonly upTo: number }[];
  /** Of those who vote on a reply, the share that say yes. */
  readonly yes: number;
  /** Where a reply leads on. */
  readonly suite: readonly string[];
}

export interface Behaviour {
  readonly habits: ReadonlyMap<string, Habit>;
  readonly replies: readonly string[];
  readonly words: readonly string[];
}

/** The shares that are the same on every page. */
const BACK = 0.08;
const VOTE = 0.3;
const GO_ON = 0.15;
const VAIN = 0.04;
const RESUME = 0.02;
const CALL = 0.1;
/** A visit that would not end is cut. */
const LONGEST_VISIT = 60;

/** A behaviour on every page of a guide; the same seed gives the same. */
export function behaviourOf(guide: AdviserGuide, words: readonly string[], seed: number): Behaviour {
  const random = randomFrom(seed);
  const habits = new Map<string, Habit>();
  for (const page of guide.pages.values()) {
    // One page in six has an answer that nobody gives.
    const dead =
      page.answers.length > 2 && random() < 1 / 6 ? Math.floor(random() * page.answers.length) : -1;
    const weights = page.answers.map((_, at) => (at === dead ? 0 : 0.15 + random()));
    const sum = weights.reduce((one, other) => one + other, 0);
    let upTo = 0;
    const answers = page.answers.map(({ id, to }, at) => {
      upTo += (weights[at] ?? 0) / sum;
      return { id, to, upTo };
    });
    const said = guide.words.get(page.content);
    habits.set(page.path, {
      page,
      stop: 0.02 + random() * 0.28,
      answers,
      yes: 0.3 + random() * 0.65,
      suite: said !== undefined && isReply(said) ? Object.keys(said.suite) : [],
    });
  }
  const replies = [...guide.pages.values()].filter(({ kind }) => kind === 'reply').map(({ path }) => path);
  return { habits, replies, words };
}

/** What a visitor does, on whatever counts it. */
export interface Visitor {
  /** The page where the visitor stands. */
  readonly at: () => string;
  /** Whether « retour » leads to the page before in the same topic. */
  readonly canGoBack: () => boolean;
  readonly answer: (id: string, to: string) => void;
  readonly back: () => void;
  readonly open: (path: string) => void;
  readonly resume: (path: string) => void;
  readonly vote: (yes: boolean) => void;
  readonly search: (words: readonly string[]) => void;
}

const pick = <T>(list: readonly T[], random: Random): T | undefined =>
  list[Math.floor(random() * list.length)];

/** One visit, from the page where the visitor stands to the page where they stop. */
export function walk({ habits, replies, words }: Behaviour, random: Random, visitor: Visitor): void {
  if (visitor.at() === HOME) {
    if (words.length > 0 && random() < VAIN) {
      const some = Array.from(
        { length: 1 + Math.floor(random() ** 3 * MOST_WORDS) },
        () => pick(words, random) ?? '',
      );
      visitor.search([...new Set(some)].toSorted());
    }
    if (random() < RESUME) visitor.resume(pick(replies, random) ?? HOME);
  }
  for (let moves = 0; moves < LONGEST_VISIT; moves += 1) {
    const habit = habits.get(visitor.at());
    if (habit === undefined) return;
    if (habit.answers.length === 0) {
      if (random() < VOTE) visitor.vote(random() < habit.yes);
      const next = random() < GO_ON ? pick(habit.suite, random) : undefined;
      if (next === undefined) return;
      visitor.open(next);
      continue;
    }
    if (random() < habit.stop) return;
    if (visitor.canGoBack() && random() < BACK) {
      visitor.back();
      continue;
    }
    const drawn = random();
    const chosen =
      habit.answers.find(({ upTo }) => drawn < upTo) ?? habit.answers.findLast(({ upTo }) => upTo > 0);
    if (chosen === undefined) return;
    visitor.answer(chosen.id, chosen.to);
  }
}

type Emit = (what: Happening, page: string, answer: string) => void;

/** A visitor on the bare map: what a session would count, without a session. Many millions of moves are made so. */
export function mapVisitor(guide: Pick<AdviserGuide, 'pages'>, emit: Emit, start: string = HOME): Visitor {
  let trail: string[] = [start];
  const at = (): string => trail.at(-1) ?? HOME;
  const show = () => emit(pageAt(guide, at()).kind === 'reply' ? 'conclusion' : 'page', at(), '');
  const go = (what: Happening, next: string[]) => {
    emit(what, at(), '');
    trail = next;
    show();
  };
  show();
  return {
    at,
    canGoBack: () => trail.length > 1,
    answer: (id, to) => {
      emit('reponse', at(), id);
      trail.push(to);
      show();
    },
    back: () => go('retour', trail.slice(0, -1)),
    open: (path) => go('suite', [path]),
    resume: (path) => go('reprise', [path]),
    vote: (yes) => emit(yes ? 'utile' : 'inutile', at(), ''),
    search: (words) => emit('vaine', HOME, words.join(WORDS_APART)),
  };
}

/** Writes lines somewhere, many at a time. */
export type Write = (lines: string) => Promise<void> | void;

/** What was written, by what happened, the page and the answer, apart by tabs. */
export type Truth = ReadonlyMap<string, number>;

/** The key of a truth. */
export function truthKey(what: string, page: string, answer: string): string {
  return `${what}\t${page}\t${answer}`;
}

interface Simulation {
  readonly seed: number;
  readonly visits: number;
  /** The first day, « AAAA-MM-JJ ». */
  readonly from: string;
  readonly days: number;
}

/** How busy each hour of a day is. */
const BUSY = [1, 1, 1, 1, 1, 2, 4, 8, 14, 18, 20, 18, 12, 14, 18, 18, 16, 12, 8, 6, 5, 4, 2, 1];

/** The hours of some days, each as often as it is busy, in their order. */
function hoursOf({ from, days }: Simulation): readonly string[] {
  const start = Date.parse(`${from}T00:00:00Z`);
  return Array.from({ length: days }, (_, day) =>
    new Date(start + day * 86_400_000).toISOString().slice(0, 10),
  ).flatMap((day) =>
    BUSY.flatMap((often, hour) =>
      Array.from({ length: often }, () => `${day}T${String(hour).padStart(2, '0')}`),
    ),
  );
}

/**
 * Walks visits through the map, and writes the lines that the server would.
 *
 * @returns what was written.
 */
export async function simulate(
  guide: AdviserGuide,
  behaviour: Behaviour,
  simulation: Simulation,
  write: Write,
): Promise<Truth> {
  const random = randomFrom(simulation.seed);
  const hours = hoursOf(simulation);
  const ends = new Map<string, { line: string; n: number }>();
  const about = { version: guide.version, locale: guide.locale };
  let lines: string[] = [];
  let hour = '';
  const emit: Emit = (what, page, answer) => {
    const key = truthKey(what, page, answer);
    let end = ends.get(key);
    if (end === undefined) {
      const event: Counted = { ...about, what, page, answer, screen: what === 'appel' ? 'poste' : 'public' };
      end = { line: lineOf(event, ''), n: 0 };
      ends.set(key, end);
    }
    end.n += 1;
    lines.push(hour + end.line);
  };
  const starts = [...guide.pages.keys()];
  const goals = pageAt(guide, HOME).answers.map(({ id }) => id);
  for (let visit = 0; visit < simulation.visits; visit += 1) {
    hour = hours[Math.floor((visit / simulation.visits) * hours.length)] ?? '';
    // One in five comes from a search engine or a link, right onto a page.
    const start = random() < 0.2 ? (pick(starts, random) ?? HOME) : HOME;
    walk(behaviour, random, mapVisitor(guide, emit, start));
    if (random() < CALL) emit('appel', pick(goals, random) ?? '', pick(OUTCOMES, random) ?? '');
    if (lines.length > 50_000) {
      await write(`${lines.join('\n')}\n`);
      lines = [];
    }
  }
  if (lines.length > 0) await write(`${lines.join('\n')}\n`);
  return new Map([...ends].map(([key, { n }]) => [key, n]));
}
