/** The small selector does what `use-sync-external-store` does: both are drawn on the same store, and must call, and show, the same. */
import { act, render } from '@testing-library/react';
import fc from 'fast-check';
import { useSyncExternalStoreWithSelector as itsOwn } from 'use-sync-external-store/shim/with-selector';
import { describe, expect, test } from 'vitest';
import { useSyncExternalStoreWithSelector as small } from '../../src/site/small-selector.ts';

interface Snapshot {
  readonly name: string;
  readonly count: number;
}

function createStore() {
  const listeners = new Set<() => void>();
  let snapshot: Snapshot = { name: 'a', count: 0 };
  return {
    listeners,
    read: () => snapshot,
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    write: (next: Partial<Snapshot>) => {
      snapshot = { ...snapshot, ...next };
      for (const listener of listeners) listener();
    },
  };
}

const nameOf = (snapshot: Snapshot) => ({ name: snapshot.name });
const sameName = (a: { readonly name: string }, b: { readonly name: string }) => a.name === b.name;

/** What happens to a screen that watches a store: the store changes, the screen is drawn again, it selects with another function. */
type Happening = { readonly name: string } | { readonly count: number } | 'redraw' | 'another-selector';

/** What a screen shows of the store after each happening, and how often it was drawn and its part taken anew. */
function shownBy(watch: typeof small, equal: typeof sameName | undefined, happenings: readonly Happening[]) {
  const store = createStore();
  const parts: { readonly name: string }[] = [];
  let selected = 0;
  function Screen({ inline }: { readonly inline: boolean }) {
    const part = watch(
      store.subscribe,
      store.read,
      store.read,
      inline
        ? (snapshot) => {
            selected += 1;
            return nameOf(snapshot);
          }
        : nameOf,
      equal,
    );
    parts.push(part);
    return part.name;
  }
  let inline = false;
  const { container, rerender, unmount } = render(<Screen inline={inline} />);
  const texts = happenings.map((one) => {
    if (typeof one === 'object') {
      act(() => store.write(one));
    } else {
      inline ||= one === 'another-selector';
      rerender(<Screen inline={inline} />);
    }
    return container.textContent;
  });
  // Whether a part is the very one of the drawing before is what spares the parts of a screen below it.
  const kept = parts.map((part, index) => part === parts[index - 1]);
  unmount();
  return { texts, kept, selected, listening: store.listeners.size };
}

const happening: fc.Arbitrary<Happening> = fc.oneof(
  fc.record({ name: fc.constantFrom('a', 'b', 'c') }),
  fc.record({ count: fc.nat(3) }),
  fc.constant('redraw' as const),
  fc.constant('another-selector' as const),
);

describe('the part of a store that a screen shows', () => {
  test('is drawn as often, and kept as long, as the package’s own, whatever happens', () => {
    fc.assert(
      fc.property(fc.array(happening, { maxLength: 12 }), fc.boolean(), (happenings, compared) => {
        const equal = compared ? sameName : undefined;
        expect(shownBy(small, equal, happenings)).toEqual(shownBy(itsOwn, equal, happenings));
      }),
    );
  });

  test('is not drawn again for what it does not show', () => {
    const { kept, texts } = shownBy(small, sameName, [{ count: 1 }, { count: 2 }, { name: 'b' }]);
    expect(texts).toEqual(['a', 'a', 'b']);
    expect(kept).toEqual([false, false]);
  });

  test('leaves no listener behind', () => {
    expect(shownBy(small, sameName, [{ name: 'b' }]).listening).toBe(0);
  });
});
