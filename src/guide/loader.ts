/** Loads the parts of the guide that a screen needs, each once. */
import type { Guide } from './guide.ts';
import { join, type GoalShard, type RootShard } from './parts.ts';

/** Where the parts are: the root's address, and those of the goals known before the root part tells all of them. */
export interface Addresses {
  readonly root: string;
  readonly goals: Readonly<Record<string, string>>;
}

/** Fetches one part as JSON. */
export type FetchPart = (address: string) => Promise<unknown>;

export interface Loader {
  /** The guide with these goals whole; those already there stay. Rejects when a part cannot be had. */
  readonly ensure: (goals: readonly string[]) => Promise<Guide>;
  /** Fetches the parts of these goals, so that they are there when they are needed; says nothing when they cannot be had. */
  readonly warm: (goals: readonly string[]) => void;
}

/** Calls `forget` when a part fails, so that it can be asked for again. */
function remember<T>(part: Promise<T>, forget: () => void): Promise<T> {
  part.catch(forget);
  return part;
}

/**
 * A loader over a set of addresses. A part that failed is asked for again the next time.
 *
 * The parts come from the same build as the program, so their shape is that of the types; `join` refuses another version.
 */
export function createLoader(addresses: Addresses, fetchPart: FetchPart): Loader {
  let root: Promise<RootShard> | undefined;
  let guide: Guide | undefined;
  const asked = new Map<string, Promise<GoalShard>>();
  const had = new Map<string, GoalShard>();
  const loadRoot = (): Promise<RootShard> => {
    root ??= remember(fetchPart(addresses.root) as Promise<RootShard>, () => {
      root = undefined;
    });
    return root;
  };
  const fetchGoal = async (name: string): Promise<GoalShard> => {
    const address = addresses.goals[name] ?? (await loadRoot()).goals[name];
    if (address === undefined) throw new Error(`${name} : ce but n’existe pas`);
    return fetchPart(address) as Promise<GoalShard>;
  };
  const loadGoal = (name: string): Promise<GoalShard> => {
    const known = asked.get(name);
    if (known !== undefined) return known;
    const part = remember(fetchGoal(name), () => asked.delete(name));
    asked.set(name, part);
    return part;
  };
  return {
    warm: (names) => {
      for (const name of names) loadGoal(name).catch(() => undefined);
    },
    ensure: async (names) => {
      const missing = names.filter((name) => guide?.loaded.has(name) !== true);
      if (guide !== undefined && missing.length === 0) return guide;
      const [shard, parts] = await Promise.all([loadRoot(), Promise.all(names.map(loadGoal))]);
      // What other calls loaded stays; what they wait for, or lack, is theirs.
      for (const part of parts) had.set(part.goal, part);
      guide = join(shard, [...had.values()]);
      return guide;
    },
  };
}
