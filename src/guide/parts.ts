/**
 * The guide cut into parts: one for the root, one per goal. A public page downloads the root and the goal in hand;
 * the adviser's words stay out of both.
 */
import type { Channel } from './guide-content.ts';
import type { Detour, Flow, Step } from '../flow/flow.ts';
import type { Interface } from './interface.ts';
import type { Words } from '../words/words.ts';
import { contentOf, goalOf, HOME, type Kind, type Page, type Pages } from './pages.ts';
import { wordsFor, type FullGuide, type Guide, type PublicWords } from './guide.ts';
import { countWays } from './ways.ts';
import { isDetour, isEnd, stepAt } from '../flow/flow.ts';
import { goalsAlong, shortestWay } from './ways.ts';

/** A page as a part carries it, under its path: its content id follows from the path. */
type PartPage = readonly [kind: Kind, to: Readonly<Record<string, string>>];

type PartPages = Readonly<Record<string, PartPage>>;

export interface RootShard {
  readonly version: string;
  readonly locale: string;
  /** The root flow, each goal cut down to its first step. */
  readonly root: Flow;
  /** The root's own pages, and the first one of each goal. */
  readonly pages: PartPages;
  readonly words: Readonly<Record<string, PublicWords>>;
  readonly channels: Readonly<Record<string, Channel>>;
  readonly interface: Interface;
  readonly needs: Readonly<Record<string, readonly string[]>>;
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
  readonly pages: PartPages;
  readonly words: Readonly<Record<string, PublicWords>>;
}

/** A step seen from outside: the way in, down to the first step of the detours that it may begin with, and nothing beyond. */
export function entryOf(step: Step): Step {
  if (isEnd(step)) return step;
  if (!isDetour(step)) return { tags: 'reply' };
  // No `onDone`: what comes next is not there either.
  return { initial: step.initial, states: { [step.initial]: entryOf(stepAt(step, step.initial)) } };
}

function packed({ kind, answers }: Page): PartPage {
  return [kind, Object.fromEntries(answers.map(({ id, to }) => [id, to]))];
}

function unpacked(root: Flow, path: string, [kind, to]: PartPage): Page {
  const answers = Object.entries(to).map(([id, page]) => ({ id, to: page }));
  return { path, content: contentOf(path, root), kind, answers };
}

/** The words that a public page shows. */
function publicWords(words: Words): PublicWords {
  const { dire: _dire, savoir: _savoir, relances: _relances, mots: _mots, ...shown } = words;
  return shown;
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
  const pagesOf = new Map<string | undefined, Record<string, PartPage>>();
  for (const page of guide.pages.values()) {
    const { path, content } = page;
    const goal = goalOf(root, path);
    const pages = pagesOf.get(goal) ?? {};
    pagesOf.set(goal, pages);
    pages[path] = packed(page);
    const words = wordsOf.get(goal) ?? {};
    wordsOf.set(goal, words);
    words[content] = publicWords(wordsFor(guide, content));
  }
  const goals = new Map<string, GoalShard>();
  const states: Record<string, Step> = {};
  const ways: Record<string, number> = {};
  const rootPages: Record<string, PartPage> = { ...pagesOf.get(undefined) };
  for (const [key, step] of Object.entries(root.states)) {
    if (isDetour(step)) {
      goals.set(key, {
        version,
        goal: key,
        flow: step,
        pages: pagesOf.get(key) ?? {},
        words: wordsOf.get(key) ?? {},
      });
      // A goal that is not loaded has its way in only, so that a link to it has an address.
      states[key] = entryOf(step);
      const first = firstPage(key, step);
      rootPages[first] = ['reply', {}];
      ways[first] = guide.codes.ways.get(first) ?? 0;
    } else {
      states[key] = step;
    }
  }
  const needs = Object.fromEntries(
    [...guide.pages.keys()]
      .filter((path) => goalOf(root, path) === undefined)
      .map((path): [string, readonly string[]] => [path, goalsAlong(root, shortestWay(guide, path))])
      .filter(([, needed]) => needed.length > 0),
  );
  return {
    root: {
      version,
      locale,
      root: { ...root, states },
      pages: rootPages,
      words: wordsOf.get(undefined) ?? {},
      channels,
      interface: guide.interface,
      needs,
      goals: Object.fromEntries([...goals].map(([name, shard]) => [name, publish(shard)])),
      codes: { offset: guide.codes.offset, digits: guide.codes.digits, ways },
    },
    goals,
  };
}

/** The pages of all parts that are there, in the order of the map; a goal that is not has its first page only. */
function joinPages(root: Flow, own: PartPages, parts: ReadonlyMap<string, PartPages>): Pages {
  const pages = new Map<string, Page>();
  for (const key of Object.keys(root.states)) {
    const around = Object.entries(own).filter(
      ([path]) => (path === HOME ? root.initial : path.split('/')[0]) === key,
    );
    for (const [path, page] of Object.entries(parts.get(key) ?? Object.fromEntries(around))) {
      pages.set(path, unpacked(root, path, page));
    }
  }
  return pages;
}

/**
 * The guide that a root shard and some goals make together; goals left out stay stubs.
 *
 * @throws if a goal is not of the same version as the root: two versions are never mixed.
 */
export function join(shard: RootShard, goals: readonly GoalShard[]): Guide {
  const states: Record<string, Step> = { ...shard.root.states };
  const words = new Map(Object.entries(shard.words));
  const parts = new Map<string, PartPages>();
  for (const { version, goal, flow, pages: own, words: more } of goals) {
    if (version !== shard.version) {
      throw new Error(`${goal} : version ${version}, alors que le guide est en version ${shard.version}`);
    }
    states[goal] = flow;
    parts.set(goal, own);
    for (const [content, text] of Object.entries(more)) words.set(content, text);
  }
  const root = { ...shard.root, states };
  const pages = joinPages(root, shard.pages, parts);
  const loaded = new Set(goals.map(({ goal }) => goal));
  return {
    version: shard.version,
    locale: shard.locale,
    root,
    pages,
    loaded,
    needs: shard.needs,
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
