/** The guide as the program uses it: a map, its pages and its words, all tied by content id. */
import { createMachine, type AnyStateMachine } from 'xstate';
import type {
  AdviceWords,
  Channel,
  Flow,
  GuideData,
  Interface,
  QuestionWords,
  ReplyWords,
  Words,
} from './flow.ts';
import { reviewDates, type ReviewDates } from './review.ts';
import { countWays, digitsFor, HOME, listPages, type Page, type Pages, type Ways } from './pages.ts';

/** The words that only an adviser sees, kept out of what a public page downloads. */
export type AdviserOnly = 'dire' | 'savoir' | 'relances' | 'mots';

export type PublicQuestion = Omit<QuestionWords, AdviserOnly>;
export type PublicAdvice = Omit<AdviceWords, AdviserOnly>;
export type PublicReply = Omit<ReplyWords, AdviserOnly>;
export type PublicWords = PublicQuestion | PublicAdvice | PublicReply;

/** What a guide needs to write spoken codes (see `handoff.ts`). */
interface Codes {
  /** The first rank of the present map among those of all releases. */
  readonly offset: number;
  readonly digits: number;
  /** How many ways start at each page, those of goals not loaded included. */
  readonly ways: Ways;
}

export interface Guide {
  readonly version: string;
  readonly locale: string;
  readonly root: Flow;
  readonly pages: Pages;
  /** The goals that are there whole; the others are stubs (see `shards.ts`). */
  readonly loaded: ReadonlySet<string>;
  /** For the root's own steps, the goals that their shortest way runs through. */
  readonly needs: Readonly<Record<string, readonly string[]>>;
  readonly codes: Codes;
  readonly words: ReadonlyMap<string, PublicWords>;
  readonly channels: Readonly<Record<string, Channel>>;
  readonly interface: Interface;
}

/** What an entry of the sheet says, as an adviser reads it. */
interface ShownEntry {
  readonly sujet: string;
  readonly faits: readonly string[];
}

/** The guide with everything said in it, as the build and the adviser's console hold it. */
export interface FullGuide extends Guide {
  readonly words: ReadonlyMap<string, Words>;
  readonly sources: Readonly<Record<string, ShownEntry>>;
  /** When each advice and reply was last read, by content. */
  readonly reviews: Readonly<Record<string, ReviewDates>>;
  readonly console: GuideData['console'];
}

const NO_BREAK_SPACE = '\u00a0';

/** Makes the spaces of French punctuation unbreakable, so that no line starts with « ? » or ends with « « ». */
export function typeset(text: string): string {
  return text.replace(/ (?=[:;?!»])/g, NO_BREAK_SPACE).replace(/(?<=«) /g, NO_BREAK_SPACE);
}

/** Applies `typeset` to every string inside a value; keys are left as they are. */
export function typesetAll<T>(value: T): T;
export function typesetAll(value: unknown): unknown {
  if (typeof value === 'string') return typeset(value);
  if (Array.isArray(value)) return value.map((item: unknown) => typesetAll(item));
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, typesetAll<unknown>(item)]));
  }
  return value;
}

/** The machine of a map. Its cost grows with its states: a screen makes one of a part of the map only (see `around.ts`). */
export function machineOf(root: Flow): AnyStateMachine {
  // XState's config type wants mutable literals; a Flow is a config by construction (src/flow.ts).
  return createMachine(root as Parameters<typeof createMachine>[0]);
}

/** The entries as they are shown: how their facts may be said is for the checks alone. */
function shownEntries(sources: GuideData['sources']): FullGuide['sources'] {
  return Object.fromEntries(
    Object.entries(sources).map(([entry, { sujet, faits }]) => [
      entry,
      { sujet, faits: Object.values(faits).map(({ texte }) => texte) },
    ]),
  );
}

/** The words of a guide by content id, as pages name them. */
export function wordsByContent({ words: files }: Pick<GuideData, 'words'>): Map<string, Words> {
  const words = new Map<string, Words>();
  for (const [index, { flow, steps }] of files.entries()) {
    // The first words file is that of the root, whose steps are no detour's.
    for (const [step, text] of Object.entries(steps)) words.set(index === 0 ? step : `${flow}/${step}`, text);
  }
  return words;
}

/**
 * Ties the data of a guide together.
 *
 * @param version what the content is called outside.
 * @param offset the first spoken code's rank, after those of the releases already registered.
 */
export function compileGuide(data: GuideData, version: string, offset = 0): FullGuide {
  const pages = listPages(data.root);
  const ways = countWays(pages);
  return {
    version,
    locale: data.locale,
    root: data.root,
    pages,
    // Everything is there: nothing is needed.
    needs: {},
    loaded: new Set(Object.keys(data.root.states).filter((key) => goalOf(data.root, key) === key)),
    codes: { offset, digits: digitsFor(offset + (ways.get(HOME) ?? 0)), ways },
    words: new Map([...wordsByContent(data)].map(([content, words]) => [content, typesetAll(words)])),
    channels: typesetAll(data.channels),
    sources: typesetAll(shownEntries(data.sources)),
    reviews: reviewDates(data.relectures),
    interface: typesetAll(data.interface),
    console: typesetAll(data.console),
  };
}

/**
 * The words of a page.
 *
 * @throws if the guide has none: the type check of `defineGuide` forbids it, a shard not loaded yet is the only cause.
 */
export function wordsFor<W extends PublicWords>(
  guide: { readonly words: ReadonlyMap<string, W> },
  content: string,
): W {
  const words = guide.words.get(content);
  if (words === undefined) throw new Error(`${content} : les mots de cette page ne sont pas chargés`);
  return words;
}

/**
 * The page at a path.
 *
 * @throws if there is none.
 */
export function pageAt(guide: Pick<Guide, 'pages'>, path: string): Page {
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

/** The goals that must be whole for a page to be shown with its way. */
export function goalsFor({ root, needs }: Pick<Guide, 'root' | 'needs'>, path: string): readonly string[] {
  const goal = goalOf(root, path);
  if (goal !== undefined) return [goal];
  return Object.hasOwn(needs, path) ? (needs[path] ?? []) : [];
}

const canonicals = new WeakMap<Pages, ReadonlyMap<string, string>>();

/** For every content, the page that stands for its copies; worked out once. */
function canonicalPages(pages: Pages): ReadonlyMap<string, string> {
  const known = canonicals.get(pages);
  if (known !== undefined) return known;
  const best = new Map<string, string>();
  for (const { path, content } of pages.values()) {
    const other = best.get(content);
    if (other === undefined || path.split('/').length < other.split('/').length) best.set(content, path);
  }
  canonicals.set(pages, best);
  return best;
}

/**
 * The page that shows a content to search engines: the copy of a detour with the fewest segments, then the first in the map.
 *
 * @throws if no page shows it.
 */
export function canonicalOf(guide: Pick<Guide, 'pages'>, content: string): string {
  const path = canonicalPages(guide.pages).get(content);
  if (path === undefined) throw new Error(`${content} : aucune page ne porte ce contenu`);
  return path;
}
