/** Where a tab keeps its session: the list of answers and nothing else, in the tab's own storage. */
import { identity } from '../../machines/guide.ts';
import { parseSession, type Session } from './session.ts';

/** The one key that the public pages write. */
export const SESSION_KEY = `${identity.id}:session`;

/** What was found: nothing, a session, or something that is not one. */
export type Stored =
  | { readonly kind: 'none' }
  | { readonly kind: 'unreadable' }
  | { readonly kind: 'session'; readonly session: Session };

/** Reads the stored session. What cannot be read is removed; a forbidden storage counts as empty. */
export function readSession(storage: () => Storage): Stored {
  let text: string | null;
  try {
    text = storage().getItem(SESSION_KEY);
  } catch {
    return { kind: 'none' };
  }
  if (text === null) return { kind: 'none' };
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    value = undefined;
  }
  const session = parseSession(value);
  if (session !== undefined) return { kind: 'session', session };
  try {
    storage().removeItem(SESSION_KEY);
  } catch {
    // Nothing more can be done; the next write replaces it or fails in its turn.
  }
  return { kind: 'unreadable' };
}

/** Writes the session; false when the storage refuses, full or forbidden. */
export function writeSession(storage: () => Storage, session: Session): boolean {
  try {
    storage().setItem(SESSION_KEY, JSON.stringify(session));
    return true;
  } catch {
    return false;
  }
}
