/** The symptom search as a machine: it waits until the person pauses, then for the program, the index and the answer. */
import { assign, emit, fromPromise, setup } from 'xstate';
import type { Result } from '../../../search/earn.ts';
import type { SearchOutcome } from '../../../search/search.ts';

/** Fewer letters than this say nothing yet. */
const MIN_LETTERS = 3;
/** How long the person stops typing before the search begins, in milliseconds. */
const PAUSE = 80;

/** What is shown of the last search; it stays while the next one is typed and made. */
export type Outcome =
  | { readonly kind: 'idle' }
  /** Asked with too few letters. */
  | { readonly kind: 'short' }
  | { readonly kind: 'failed' }
  | { readonly kind: 'found'; readonly found: SearchOutcome };

interface SearchContext {
  readonly text: string;
  /** Whether the person asked by Enter or the button, and did not only pause. */
  readonly asked: boolean;
  readonly outcome: Outcome;
}

type SearchEvent = { readonly type: 'TYPE'; readonly text: string } | { readonly type: 'SUBMIT' };

function saysSomething(text: string): boolean {
  return (text.match(/[\p{L}\p{N}]/gu) ?? []).length >= MIN_LETTERS;
}

/** The machine of the search; the screen provides `find`. A search that is begun makes the one before it too late. */
export const searchMachine = setup({
  types: {
    context: {} as SearchContext,
    events: {} as SearchEvent,
    /** The best result, and whether the person asked for it. */
    emitted: {} as { readonly type: 'found'; readonly best: Result | undefined; readonly asked: boolean },
  },
  actors: {
    find: fromPromise<SearchOutcome, { text: string }>(() =>
      Promise.reject(new Error('rien ne cherche ici')),
    ),
  },
  delays: { PAUSE },
  guards: {
    saysSomething: (_, text: string) => saysSomething(text),
    outOfScope: (_, found: SearchOutcome) => found.outOfScope !== undefined,
    none: (_, found: SearchOutcome) => found.results.length === 0,
  },
  actions: {
    show: assign((_, found: SearchOutcome) => ({ outcome: { kind: 'found' as const, found } })),
  },
}).createMachine({
  id: 'search',
  context: { text: '', asked: false, outcome: { kind: 'idle' } },
  initial: 'idle',
  on: {
    TYPE: [
      {
        guard: { type: 'saysSomething', params: ({ event }) => event.text },
        target: '.typing',
        actions: assign(({ event }) => ({ text: event.text, asked: false })),
      },
      {
        target: '.idle',
        actions: assign(({ event }) => ({
          text: event.text,
          asked: false,
          outcome: { kind: 'idle' as const },
        })),
      },
    ],
    SUBMIT: [
      {
        guard: { type: 'saysSomething', params: ({ context }) => context.text },
        target: '.searching',
        actions: assign({ asked: true }),
      },
      { target: '.idle', actions: assign({ outcome: { kind: 'short' as const } }) },
    ],
  },
  states: {
    idle: {},
    typing: { after: { PAUSE: 'searching' } },
    searching: {
      invoke: {
        src: 'find',
        input: ({ context }) => ({ text: context.text }),
        onDone: [
          {
            guard: { type: 'outOfScope', params: ({ event }) => event.output },
            target: 'outOfScope',
            actions: { type: 'show', params: ({ event }) => event.output },
          },
          {
            guard: { type: 'none', params: ({ event }) => event.output },
            target: 'none',
            actions: { type: 'show', params: ({ event }) => event.output },
          },
          { target: 'found', actions: { type: 'show', params: ({ event }) => event.output } },
        ],
        onError: { target: 'failed', actions: assign({ outcome: { kind: 'failed' as const } }) },
      },
    },
    found: {
      entry: emit(({ context: { asked, outcome } }) => ({
        type: 'found' as const,
        asked,
        best: outcome.kind === 'found' ? outcome.found.results[0] : undefined,
      })),
    },
    none: {},
    outOfScope: {},
    failed: {},
  },
});
