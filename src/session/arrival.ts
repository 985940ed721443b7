/** How a person arrives on a document: what the tab kept, brought to the page that was opened. */
import { identity } from '../../machines/guide.ts';
import * as v from 'valibot';
import { GONE_HASH } from './redirects.ts';
import type { Guide } from '../guide/guide.ts';
import { arrive, EMPTY, fit, open, parseSession, type Session } from './session.ts';
import type { Stored } from './storage.ts';
import type { Notice } from './notices.ts';

/** What a history entry keeps: its place in this tab's list, and the session that its page showed. */
export interface Entry {
  readonly index: number;
  readonly session: Session;
  /** Whether an answer led here: one step of the browser's Back then drops that answer, as « retour » does. */
  readonly answered: boolean;
}

const EntrySchema = v.object({
  index: v.pipe(v.number(), v.integer()),
  session: v.unknown(),
  answered: v.boolean(),
});

/** The entry that a `history.state` holds, or nothing when it is another program's or damaged. */
export function readEntry(state: unknown): Entry | undefined {
  const entry = v.safeParse(EntrySchema, state);
  const session = entry.success ? parseSession(entry.output.session) : undefined;
  return entry.success && session !== undefined ? { ...entry.output, session } : undefined;
}

/** The session as it stood in this tab: that of the history entry, else that of the storage, else none. */
export function keptSession(entry: Entry | undefined, stored: Stored): Session | undefined {
  if (entry !== undefined) return entry.session;
  return stored.kind === 'session' ? stored.session : undefined;
}

/** The session that the screen begins with, its place in the history, and what the person must know of it. */
export interface Arrival {
  readonly session: Session;
  readonly index: number;
  readonly answered: boolean;
  readonly notices: readonly Notice[];
  /** The spoken code that the address carries, as a link or a QR code gives it. */
  readonly code: string | undefined;
}

const CODE_HASH = '#code=';

/** Whether the fragment of an address carries a spoken code. */
export function isCodeHash(hash: string): boolean {
  return hash.startsWith(CODE_HASH);
}

/** The address that takes a session up again, below the site's own. */
export function resumeUrl(code: string): string {
  return `${identity.base}${CODE_HASH}${code}`;
}

/**
 * Brings the kept session to the page that the document shows.
 *
 * @param guide with the goals of the kept session and of the page whole.
 * @param kept what the tab kept; nothing when it kept nothing, or when parts of the guide are out of reach.
 * @param from where it was found, and the address's fragment.
 */
export function arriveAt(
  guide: Guide,
  path: string,
  kept: Session | undefined,
  from: {
    readonly entry: Entry | undefined;
    readonly stored: Stored;
    readonly hash: string;
    /** The page of the guide that led here, when the browser says: its answer was given, though nothing kept it. */
    readonly referrer: string | undefined;
  },
): Arrival {
  const notices: Notice[] = [];
  // What the storage lost, the history entry may have kept: nothing is gone then.
  if (from.stored.kind === 'unreadable' && kept === undefined) notices.push({ kind: 'unreadable' });
  if (from.hash === GONE_HASH) notices.push({ kind: 'gone' });
  const { session, stale } = fit(guide, kept ?? EMPTY);
  if (stale) notices.push({ kind: 'stale' });
  // Nothing kept: nobody answered anything yet, but on the page whose link was followed before a script ran.
  const before = guide.pages.get(from.referrer ?? path);
  const followed = before?.answers.some(({ to }) => to === path) === true;
  let arrived: Session;
  if (kept !== undefined) arrived = arrive(guide, session, path);
  else if (before !== undefined && followed) arrived = arrive(guide, open(guide, session, before.path), path);
  else arrived = open(guide, session, path);
  const code = isCodeHash(from.hash) ? from.hash.slice(CODE_HASH.length) : undefined;
  return {
    session: arrived,
    index: from.entry?.index ?? 0,
    answered: from.entry?.answered ?? false,
    notices,
    code,
  };
}
