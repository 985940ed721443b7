/** The map as pages: what a machine's states look like once each of them has an address. */
import { identity } from '../../machines/guide.ts';
import { transition, type StateValue } from 'xstate';
import { isDetour, isEnd, type Advice, type Flow, type Question, type Reply } from '../flow/flow.ts';
import { keysOf, machineOf } from './machine.ts';

export type Kind = 'question' | 'advice' | 'reply';

/** One answer that a page offers: its event and the page it leads to, detours entered and left on the way. */
interface Choice {
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
  readonly answers: readonly Choice[];
}

export type Pages = ReadonlyMap<string, Page>;

export const HOME = '';

/** What kind of page a step is. */
export function kindOf(step: Question | Advice | Reply): Kind {
  return 'tags' in step ? step.tags : 'question';
}

/** The content id of a page: its path's last two segments, or the root's first step for the home page. */
export function contentOf(path: string, root: Flow): string {
  return path === HOME ? root.initial : path.split('/').slice(-2).join('/');
}

/** The address of a page on the site, below the guide's own folder and always with its last slash. */
export function urlOf(path: string): string {
  return path === HOME ? identity.base : `${identity.base}${path}/`;
}

/** The page path of an address on the site: slashes at the ends and a trailing `index.html` do not count. */
export function pathOf(url: string): string {
  const { base } = identity;
  return (url.startsWith(base) ? url.slice(base.length) : url)
    .replace(/index\.html$/, '')
    .split('/')
    .filter((segment) => segment !== '')
    .join('/');
}

/** The steps of a flow that are pages, with their keys from the root, in the order of the map. */
export function* stepsOf(
  flow: Flow,
  above: readonly string[] = [],
): Generator<{ keys: readonly string[]; step: Question | Advice | Reply }> {
  for (const [key, step] of Object.entries(flow.states)) {
    const keys = [...above, key];
    if (isDetour(step)) yield* stepsOf(step, keys);
    else if (!isEnd(step)) yield { keys, step };
  }
}

/** XState refuses a target that does not exist too, but in English and without its place in the map. */
function refuseMissingTargets(flow: Flow, above: readonly string[] = []): void {
  for (const [key, step] of Object.entries(flow.states)) {
    if (isDetour(step)) refuseMissingTargets(step, [...above, key]);
    const targets = 'on' in step ? Object.values(step.on) : isDetour(step) ? [step.onDone ?? key] : [];
    const missing = targets.find((target) => !Object.hasOwn(flow.states, target));
    if (missing !== undefined) throw new Error(`${[...above, missing].join('/')} : cette étape n’existe pas`);
  }
}

/** The page path of a state's keys. */
export function pathOfKeys(root: Flow, keys: readonly string[]): string {
  const path = keys.join('/');
  return path === root.initial ? HOME : path;
}

/** The pages of each map: it never changes, and whoever writes in the atelier asks for them at each key that is kept. */
const listed = new WeakMap<Flow, Pages>();

/**
 * Every page of a root flow, in the order of the map. Where each answer leads is what XState says of it.
 *
 * @throws if a target does not exist or an end has nowhere to return: the flow language forbids both.
 */
export function listPages(root: Flow): Pages {
  const known = listed.get(root);
  if (known !== undefined) return known;
  refuseMissingTargets(root);
  const machine = machineOf(root);
  const pages = new Map<string, Page>();
  for (const { keys, step } of stepsOf(root)) {
    const path = pathOfKeys(root, keys);
    // XState writes a nested state as { outer: { inner: 'key' } }.
    const value = keys.reduceRight<StateValue>((inner, key) => (inner === '' ? key : { [key]: inner }), '');
    const here = machine.resolveState({ value, context: {} });
    const answers = Object.keys('on' in step ? step.on : {}).map((id) => {
      const [after] = transition(machine, here, { type: id });
      return { id, to: pathOfKeys(root, keysOf(after.value as StateValue)) };
    });
    pages.set(path, { path, content: contentOf(path, root), kind: kindOf(step), answers });
  }
  for (const { answers } of pages.values()) {
    const end = answers.find(({ to }) => !pages.has(to));
    if (end !== undefined) throw new Error(`${end.to} : cette fin ne mène nulle part`);
  }
  listed.set(root, pages);
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
  return step !== undefined && isDetour(step) ? first : undefined;
}
