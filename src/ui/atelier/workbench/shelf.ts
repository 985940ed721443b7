/**
 * What was typed and that the server has not yet said to hold, put by in this browser: a page may be closed, or loaded again, between the key
 * and the answer. The next page that is opened takes it up again.
 */
import * as v from 'valibot';
import type { FieldValue } from '../../../atelier/contract.ts';

const TextSchema = v.nullable(
  v.union([
    v.string(),
    v.pipe(v.array(v.string()), v.readonly()),
    v.pipe(v.record(v.string(), v.string()), v.readonly()),
  ]),
) satisfies v.GenericSchema<FieldValue | null>;
const SentSchema = v.pipe(v.object({ id: v.string(), value: TextSchema }), v.readonly());
const PutBySchema = v.object({
  page: v.string(),
  /** What the page was called, for the day when it is no more. */
  title: v.optional(v.string(), ''),
  field: v.string(),
  value: TextSchema,
  /** The name of this very text, under which the server knows whether it has received it. What an older atelier put by has none. */
  id: v.optional(v.string(), ''),
  base: TextSchema,
  sent: v.optional(v.pipe(v.array(SentSchema), v.readonly()), []),
});

/** A text that was sent and not yet answered: the server may have it, or not. */
export type Sent = v.InferOutput<typeof SentSchema>;

/** A field as it was typed, with all that is needed to send it again. */
export type PutBy = Readonly<v.InferOutput<typeof PutBySchema>>;

/** Where a page puts by what it has typed. */
export interface Shelf {
  /** Puts by all that is not acknowledged, in the place of what was there. */
  readonly put: (typed: readonly PutBy[]) => void;
  /**
   * Gives what pages that are closed have left, each of them once; what is given back stays there for another time. A page that is still open
   * keeps its own: what it has left is given when it closes.
   */
  readonly left: (found: (typed: readonly PutBy[]) => Promise<readonly PutBy[]>) => void;
}

const PREFIX = 'atelier.attente ';

/** No shelf: for a page that cannot be closed between two keys. */
export const NO_SHELF: Shelf = { put: () => undefined, left: () => undefined };

/**
 * The shelf of this page. Each page has its own, so that two tabs never write over each other; it holds a lock under that name for as long as it
 * lives, by which another page knows that it is closed.
 */
export function browserShelf(
  storage: () => Omit<Storage, 'clear'>,
  locks: Pick<LockManager, 'request'> | undefined,
  id: string = crypto.randomUUID(),
): Shelf {
  const own = `${PREFIX}${id}`;
  const put = (key: string, typed: readonly PutBy[]) => {
    try {
      if (typed.length === 0) storage().removeItem(key);
      else storage().setItem(key, JSON.stringify(typed));
    } catch {
      // A browser that keeps nothing: what is typed is still sent as the page closes.
    }
  };
  const keys = (): readonly string[] => {
    try {
      return Array.from({ length: storage().length }, (_, rank) => storage().key(rank) ?? '');
    } catch {
      return [];
    }
  };
  /** What stands under a key; nothing when another page has taken it meanwhile, or when it cannot be read. */
  const read = (key: string): readonly PutBy[] => {
    try {
      const found = v.safeParse(v.array(PutBySchema), JSON.parse(storage().getItem(key) ?? '[]'));
      return found.success ? found.output : [];
    } catch {
      return [];
    }
  };
  // It is never let go: the browser does so when the page is gone.
  void locks?.request(own, () => new Promise<never>(() => undefined)).catch(() => undefined);
  return {
    put: (typed) => put(own, typed),
    left: (found) => {
      for (const key of keys()) {
        if (!key.startsWith(PREFIX) || key === own) continue;
        const take = async () => {
          const typed = read(key);
          if (typed.length > 0) put(key, await found(typed));
        };
        void (locks === undefined ? take() : locks.request(key, take));
      }
    },
  };
}
