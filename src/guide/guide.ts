/** The guide as the program uses it: a map, its pages and its words, all tied by content id. */
import type { Flow } from '../flow/flow.ts';
import type { AdviceWords, QuestionWords, ReplyWords, Words } from '../words/words.ts';
import type { Channel } from './guide-content.ts';
import type { Interface } from './interface.ts';
import type { MeasureWords } from './measure-words.ts';
import { goalOf, type Pages } from './pages.ts';
import type { ReviewDates } from './readings.ts';
import type { KnownConditions } from './conditions.ts';
import type { Ways } from './ways.ts';

/** The words that only an adviser sees, kept out of what a public page downloads. */
export type AdviserOnly = 'dire' | 'savoir' | 'relances' | 'mots';
/** What is read while the site is built, and travels in the search's index alone. */
type BuildOnly = 'dits';

export type PublicQuestion = Omit<QuestionWords, AdviserOnly | BuildOnly>;
export type PublicAdvice = Omit<AdviceWords, AdviserOnly | BuildOnly>;
export type PublicReply = Omit<ReplyWords, AdviserOnly>;
export type PublicWords = PublicQuestion | PublicAdvice | PublicReply;

/** What a guide needs to write spoken codes (see `spoken-code.ts`). */
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
  /** The goals that are there whole; the others are stubs (see `parts.ts`). */
  readonly loaded: ReadonlySet<string>;
  /** For the root's own steps, the goals that their shortest way runs through. */
  readonly needs: Readonly<Record<string, readonly string[]>>;
  readonly codes: Codes;
  /** What the root's own pages behind a goal rest on: not to be read off the map while other goals are not loaded. */
  readonly known: KnownConditions;
  readonly words: ReadonlyMap<string, PublicWords>;
  readonly channels: Readonly<Record<string, Channel>>;
  /** `mesure` is there only where pages are counted. */
  readonly interface: Interface & { readonly mesure?: MeasureWords };
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
}

/**
 * The words of a page.
 *
 * @throws {Error} when the guide has none: its part is not loaded yet (the checks refuse a page without words).
 */
export function wordsFor<W extends PublicWords>(
  guide: { readonly words: ReadonlyMap<string, W> },
  content: string,
): W {
  const words = guide.words.get(content);
  if (words === undefined) throw new Error(`${content} : les mots de cette page ne sont pas chargés`);
  return words;
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
