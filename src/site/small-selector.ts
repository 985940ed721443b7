/**
 * How a component watches a part of a store: `use-sync-external-store` as an ES module, for the programs of browsers alone (decision 50). It
 * does what that package does; a test holds one against the other.
 */
import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';

export { useSyncExternalStore };

/** What was read of a snapshot. */
interface Selected<Part> {
  readonly part: Part;
}

/** The part that a component was last drawn with. */
function createHolder<Part>() {
  let held: Selected<Part> | undefined;
  return {
    read: () => held,
    hold: (part: Part) => {
      held = { part };
    },
  };
}

/** A selector that reads each snapshot once, and gives the part of before for as long as it is the same. */
function remembering<Snapshot, Part>(
  selector: (snapshot: Snapshot) => Part,
  isEqual: ((before: Part, now: Part) => boolean) | undefined,
  drawn: () => Selected<Part> | undefined,
): (snapshot: Snapshot) => Part {
  let read: (Selected<Part> & { readonly snapshot: Snapshot }) | undefined;
  return (snapshot) => {
    if (read !== undefined && Object.is(read.snapshot, snapshot)) return read.part;
    const before = read ?? drawn();
    const now = selector(snapshot);
    const part = before !== undefined && isEqual?.(before.part, now) === true ? before.part : now;
    read = { snapshot, part };
    return part;
  };
}

/**
 * The part of a store that a component shows. It is the same value as before for as long as `isEqual` says so: the component is drawn again for
 * nothing else.
 *
 * @param subscribe calls its listener at each change of the store, and gives what ends that.
 * @param getSnapshot the store as it is; the same value as long as nothing changed.
 * @param getServerSnapshot the store as a document was written with it, where that differs.
 * @param selector the part of a snapshot.
 * @param isEqual whether two parts are the same to the component; by identity when it is left out.
 */
export function useSyncExternalStoreWithSelector<Snapshot, Part>(
  subscribe: (listener: () => void) => () => void,
  getSnapshot: () => Snapshot,
  getServerSnapshot: (() => Snapshot) | null | undefined,
  selector: (snapshot: Snapshot) => Part,
  isEqual?: (before: Part, now: Part) => boolean,
): Part {
  const [drawn] = useState(() => createHolder<Part>());
  const [select, selectOnServer] = useMemo(() => {
    const partOf = remembering(selector, isEqual, drawn.read);
    const server = getServerSnapshot ?? undefined;
    return [() => partOf(getSnapshot()), server === undefined ? undefined : () => partOf(server())];
  }, [drawn, getSnapshot, getServerSnapshot, selector, isEqual]);
  const part = useSyncExternalStore(subscribe, select, selectOnServer);
  useEffect(() => drawn.hold(part), [drawn, part]);
  return part;
}
