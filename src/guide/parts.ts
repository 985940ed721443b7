/**
 * The guide cut into parts: one for the root, one per goal. A public page downloads the root and the goal in hand;
 * the adviser's words stay out of both.
 */
import { casesOf, clausesOf, type KnownConditions } from './conditions.ts';
import type { Channel } from './guide-content.ts';
import type { Detour, Flow, Step } from '../flow/flow.ts';
import type { Interface } from './interface.ts';
import type { Words } from '../words/words.ts';
import { contentOf, goalOf, kindOf, pathOfKeys, stepsOf, type Page, type Pages } from './pages.ts';
import { wordsFor, type FullGuide, type Guide, type PublicWords } from './guide.ts';
import { countWays, goalsAlong, shortestWay } from './ways.ts';
import { isDetour, isEnd, stepAt } from '../flow/flow.ts';

/**
 * Where each answer of each page leads, in the order of the map, as XState said when the site was built: the rank of a
 * page of the same part, or the path of another. The rest of a page can be read off its step.
 */
type Arrows = readonly (readonly (number | string)[])[];

export interface RootShard {
  readonly version: string;
  readonly locale: string;
  /** The root flow, each goal cut down to its first step. */
  readonly root: Flow;
  /** The arrows of the root's own pages. */
  readonly arrows: Arrows;
  readonly words: Readonly<Record<string, PublicWords>>;
  readonly channels: Readonly<Record<string, Channel>>;
  readonly interface: Interface;
  readonly needs: Readonly<Record<string, readonly string[]>>;
  /** What the root's own pages rest on: the goals that lead to them may not be there. */
  readonly known: KnownConditions;
  /** Where each goal's part is, by its name. */
  readonly goals: Readonly<Record<string, string>>;
  readonly codes: {
    readonly offset: number;
    readonly digits: number;
    /** How many ways start at each goal's first page, by its path. */
    readonly ways: Readonly<Record<string, number>>;
  };
}

export interface GoalShard {
  readonly version: string;
  readonly goal: string;
  readonly flow: Detour;
  readonly arrows: Arrows;
  readonly words: Readonly<Record<string, PublicWords>>;
}

/** A step seen from outside: the way in, down to the first step of the detours that it may begin with, and nothing beyond. */
function entryOf(step: Step): Step {
  if (isEnd(step)) return step;
  if (!isDetour(step)) return { tags: 'reply' };
  // No `onDone`: what comes next is not there either.
  return { initial: step.initial, states: { [step.initial]: entryOf(stepAt(step, step.initial)) } };
}

function arrowsOf(pages: readonly Page[]): Arrows {
  const ranks = new Map(pages.map(({ path }, rank) => [path, rank]));
  return pages.map(({ answers }) => answers.map(({ to }) => ranks.get(to) ?? to));
}

/** The pages of a part: its steps, and where its arrows say that their answers lead. */
function pagesFrom(root: Flow, part: Flow, above: readonly string[], arrows: Arrows): Page[] {
  const steps = [...stepsOf(part, above)];
  const paths = steps.map(({ keys }) => pathOfKeys(root, keys));
  return steps.map(({ step }, rank) => {
    const path = paths[rank] ?? '';
    const answers = Object.keys('on' in step ? step.on : {}).map((id, place) => {
      const to = arrows[rank]?.[place] ?? '';
      return { id, to: typeof to === 'number' ? (paths[to] ?? '') : to };
    });
    return { path, content: contentOf(path, root), kind: kindOf(step), answers };
  });
}

/** The words that a public page shows: not the adviser's, nor those of the search and of the list of questions. */
function publicWords(words: Words): PublicWords {
  const unseen = new Set(['dire', 'savoir', 'relances', 'mots', 'dits', 'demande']);
  // What is left has the fields of a public page.
  return Object.fromEntries(
    Object.entries(words).filter(([field]) => !unseen.has(field)),
  ) as unknown as PublicWords;
}

/** The page where a goal begins: down to the first step of the detours that it may begin with. */
function firstPage(key: string, step: Step): string {
  if (!isDetour(step)) return key;
  return `${key}/${firstPage(step.initial, stepAt(step, step.initial))}`;
}

/**
 * The shards of a guide: its root, and each goal by name.
 *
 * @param publish gives a goal's part its address, which the root part then tells.
 */
export function cut(
  guide: FullGuide,
  publish: (goal: GoalShard) => string = ({ goal }) => goal,
): { root: RootShard; goals: ReadonlyMap<string, GoalShard> } {
  const { version, locale, root, channels } = guide;
  // The words of each goal, and under no name those of the root's own steps.
  const wordsOf = new Map<string | undefined, Record<string, PublicWords>>();
  const pagesOf = new Map<string | undefined, Page[]>();
  for (const page of guide.pages.values()) {
    const { path, content } = page;
    const goal = goalOf(root, path);
    pagesOf.set(goal, [...(pagesOf.get(goal) ?? []), page]);
    const words = wordsOf.get(goal) ?? {};
    wordsOf.set(goal, words);
    words[content] = publicWords(wordsFor(guide, content));
  }
  const goals = new Map<string, GoalShard>();
  const states: Record<string, Step> = {};
  const ways: Record<string, number> = {};
  for (const [key, step] of Object.entries(root.states)) {
    if (isDetour(step)) {
      goals.set(key, {
        version,
        goal: key,
        flow: step,
        arrows: arrowsOf(pagesOf.get(key) ?? []),
        words: wordsOf.get(key) ?? {},
      });
      // A goal that is not loaded has its way in only, so that a link to it has an address.
      states[key] = entryOf(step);
      const first = firstPage(key, step);
      ways[first] = guide.codes.ways.get(first) ?? 0;
    } else {
      states[key] = step;
    }
  }
  const ownPages = [...guide.pages.keys()].filter((path) => goalOf(root, path) === undefined);
  const needs = Object.fromEntries(
    ownPages
      .map((path): [string, readonly string[]] => [path, goalsAlong(root, shortestWay(guide, path))])
      .filter(([, needed]) => needed.length > 0),
  );
  // The cases of a page of the root are said in words. Some are answers to questions of goals that are not loaded with it: these words too.
  const elsewhere = ownPages.flatMap((path) => {
    const there = new Set(
      [undefined, ...(needs[path] ?? [])].flatMap((goal) => Object.keys(wordsOf.get(goal) ?? {})),
    );
    return casesOf(guide, path)
      .flat()
      .filter(({ step }) => !there.has(step));
  });
  const borrowed = Object.fromEntries(
    elsewhere.map(({ step }) => [step, publicWords(wordsFor(guide, step))]),
  );
  return {
    root: {
      version,
      locale,
      root: { ...root, states },
      arrows: arrowsOf(pagesOf.get(undefined) ?? []),
      words: { ...wordsOf.get(undefined), ...borrowed },
      channels,
      interface: guide.interface,
      needs,
      known: Object.fromEntries(ownPages.map((path) => [path, clausesOf(guide, path)])),
      goals: Object.fromEntries([...goals].map(([name, shard]) => [name, publish(shard)])),
      codes: { offset: guide.codes.offset, digits: guide.codes.digits, ways },
    },
    goals,
  };
}

/** The pages of all parts that are there, in the order of the map; a goal that is not has its first page only. */
function joinPages(root: Flow, own: Arrows, goals: ReadonlyMap<string, Arrows>): Pages {
  const steps = Object.entries(root.states);
  const asked = { ...root, states: Object.fromEntries(steps.filter(([, step]) => !isDetour(step))) };
  const outside = new Map(pagesFrom(root, asked, [], own).map((page) => [page.path, page]));
  const pages = steps.flatMap(([key, step]) =>
    isDetour(step)
      ? pagesFrom(root, step, [key], goals.get(key) ?? [])
      : (outside.get(pathOfKeys(root, [key])) ?? []),
  );
  return new Map(pages.map((page) => [page.path, page]));
}

/**
 * The guide that a root shard and some goals make together; goals left out stay stubs.
 *
 * @throws if a goal is not of the same version as the root: two versions are never mixed.
 */
export function join(shard: RootShard, goals: readonly GoalShard[]): Guide {
  const states: Record<string, Step> = { ...shard.root.states };
  const words = new Map(Object.entries(shard.words));
  const arrows = new Map<string, Arrows>();
  for (const { version, goal, flow, arrows: own, words: more } of goals) {
    if (version !== shard.version) {
      throw new Error(`${goal} : version ${version}, alors que le guide est en version ${shard.version}`);
    }
    states[goal] = flow;
    arrows.set(goal, own);
    for (const [content, text] of Object.entries(more)) words.set(content, text);
  }
  const root = { ...shard.root, states };
  const pages = joinPages(root, shard.arrows, arrows);
  const loaded = new Set(goals.map(({ goal }) => goal));
  return {
    version: shard.version,
    locale: shard.locale,
    root,
    pages,
    loaded,
    needs: shard.needs,
    known: shard.known,
    codes: {
      offset: shard.codes.offset,
      digits: shard.codes.digits,
      ways: countWays(pages, shard.codes.ways),
    },
    words,
    channels: shard.channels,
    interface: shard.interface,
  };
}
