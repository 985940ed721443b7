/** The map as pages: what a machine's states look like once each of them has an address. */
import { isDetour, isEnd, type Advice, type Flow, type Question, type Reply } from '../flow/flow.ts';

export type Kind = 'question' | 'advice' | 'reply';

/** One answer of a page: its event and the page it leads to, detours entered and left on the way. */
interface Answer {
  readonly id: string;
  readonly to: string;
}

/** One state of the root machine, as a person meets it. */
export interface Page {
  /** The state's keys from the root, joined by `/`. The first question of the root, the home page, is the empty path. */
  readonly path: string;
  /** Its words' id: the last two segments, shared by every copy of a detour. */
  readonly content: string;
  readonly kind: Kind;
  readonly answers: readonly Answer[];
}

export type Pages = ReadonlyMap<string, Page>;

export const HOME = '';

function kindOf(step: Question | Advice | Reply): Kind {
  return 'tags' in step ? step.tags : 'question';
}

/** The content id of a page: its path's last two segments, or the root's first step for the home page. */
export function contentOf(path: string, root: Flow): string {
  return path === HOME ? root.initial : path.split('/').slice(-2).join('/');
}

/** The address of a page on the site, always with its last slash. */
export function urlOf(path: string): string {
  return path === HOME ? '/' : `/${path}/`;
}

/** The page path of an address on the site: slashes at the ends and a trailing `index.html` do not count. */
export function pathOf(url: string): string {
  return url
    .replace(/index\.html$/, '')
    .split('/')
    .filter((segment) => segment !== '')
    .join('/');
}

/** Where a person is inside nested flows: each level's flow, and the steps that lead down to it. */
interface Level {
  readonly flow: Flow;
  readonly keys: readonly string[];
  readonly onDone: string | undefined;
  readonly outer: Level | undefined;
}

function pathFor(level: Level, key: string): string {
  return level.outer === undefined && key === level.flow.initial ? HOME : [...level.keys, key].join('/');
}

/** The step where a target of `level` lets a person stand: down to the first step of a detour, up and on from an end. */
function resolve(level: Level, target: string): { level: Level; key: string } {
  const step = level.flow.states[target];
  if (step === undefined) throw new Error(`${[...level.keys, target].join('/')} : cette étape n'existe pas`);
  if (isDetour(step)) {
    return resolve(
      { flow: step, keys: [...level.keys, target], onDone: step.onDone, outer: level },
      step.initial,
    );
  }
  if (isEnd(step)) {
    if (level.outer === undefined || level.onDone === undefined) {
      throw new Error(`${[...level.keys, target].join('/')} : cette fin ne mène nulle part`);
    }
    return resolve(level.outer, level.onDone);
  }
  return { level, key: target };
}

function* steps(level: Level): Generator<{ level: Level; key: string; step: Question | Advice | Reply }> {
  for (const [key, step] of Object.entries(level.flow.states)) {
    if (isDetour(step)) {
      yield* steps({ flow: step, keys: [...level.keys, key], onDone: step.onDone, outer: level });
    } else if (!isEnd(step)) {
      yield { level, key, step };
    }
  }
}

/**
 * Every page of a root flow, in the order of the map.
 *
 * @throws if a target does not exist or an end has nowhere to return: the flow language forbids both.
 */
export function listPages(root: Flow): Pages {
  const pages = new Map<string, Page>();
  for (const { level, key, step } of steps({ flow: root, keys: [], onDone: undefined, outer: undefined })) {
    const path = pathFor(level, key);
    const answers = Object.entries('on' in step ? step.on : {}).map(([id, target]) => {
      const stand = resolve(level, target);
      return { id, to: pathFor(stand.level, stand.key) };
    });
    pages.set(path, { path, content: contentOf(path, root), kind: kindOf(step), answers });
  }
  return pages;
}

/**
 * The page at a path.
 *
 * @throws if there is none.
 */
export function pageAt(guide: { readonly pages: Pages }, path: string): Page {
  const page = guide.pages.get(path);
  if (page === undefined) throw new Error(`${path} : cette page n’existe pas`);
  return page;
}

/** The goal that a page belongs to: the root state that its path starts with, or none for the root's own steps. */
export function goalOf(root: Flow, path: string): string | undefined {
  const first = path.split('/')[0] ?? '';
  const step = root.states[first];
  return step !== undefined && 'states' in step ? first : undefined;
}
