/**
 * Where a spoken code is typed, as a machine: one code is checked at a time, and a press while one is being checked
 * changes nothing.
 */
import { assign, emit, fromPromise, setup } from 'xstate';
import type { CodeFault } from '../guide/interface.ts';
import type { Decoded } from './spoken-code.ts';

/** Why a code does not lead on: the reader's fault, or the code cannot be read at all now. */
type CodeTrouble = CodeFault | 'indisponible';

interface CodeEntryContext {
  readonly typed: string;
  /** Whether the address of the document brought the code: nobody stands at the field then. */
  readonly brought: boolean;
  readonly trouble: CodeTrouble | undefined;
}

/** What a code was read as. */
export type ReadAnswers = Omit<Extract<Decoded, { ok: true }>, 'ok'>;

type CodeEntryEmitted =
  | ({ readonly type: 'resumed' } & ReadAnswers)
  /** What was typed must be put right, where it was typed. */
  | { readonly type: 'refused' };

const machineSetup = setup({
  types: {
    context: {} as CodeEntryContext,
    events: {} as { readonly type: 'SUBMIT'; readonly typed: string },
    emitted: {} as CodeEntryEmitted,
    input: {} as { readonly brought: string | undefined },
  },
  actors: {
    /** Reads a code, and loads the goals that its answers go through. */
    check: fromPromise<Decoded, { typed: string }>(() =>
      Promise.reject(new Error('rien ne lit de code ici')),
    ),
  },
  guards: {
    brought: ({ context }) => context.brought,
    readable: (_, decoded: Decoded) => decoded.ok,
  },
});

/** A code that the address brought was typed nowhere: nobody is led to the field for it. */
const emitRefused = machineSetup.enqueueActions(({ context, enqueue }) => {
  if (!context.brought) enqueue.emit({ type: 'refused' });
});

/** The machine of a code's field; the screen provides `check`. */
export const codeEntryMachine = machineSetup.extend({ actions: { emitRefused } }).createMachine({
  id: 'code-entry',
  context: ({ input: { brought } }) => ({
    typed: brought ?? '',
    brought: brought !== undefined,
    trouble: undefined,
  }),
  initial: 'idle',
  on: {
    SUBMIT: {
      target: '.checking',
      actions: assign(({ event }) => ({ typed: event.typed, brought: false })),
    },
  },
  states: {
    idle: { always: { guard: 'brought', target: 'checking' } },
    checking: {
      on: { SUBMIT: {} },
      invoke: {
        src: 'check',
        input: ({ context }) => ({ typed: context.typed }),
        onDone: [
          {
            guard: { type: 'readable', params: ({ event }) => event.output },
            target: 'resumed',
            actions: [
              assign({ trouble: undefined }),
              emit(({ event: { output } }) => ({
                type: 'resumed' as const,
                answers: output.ok ? output.answers : [],
                changed: output.ok && output.changed,
                supposed: output.ok && output.supposed,
              })),
            ],
          },
          {
            target: 'refused',
            actions: [
              assign(({ event: { output } }) => ({ trouble: output.ok ? undefined : output.fault })),
              'emitRefused',
            ],
          },
        ],
        onError: { target: 'refused', actions: assign({ trouble: 'indisponible' }) },
      },
    },
    refused: {},
    resumed: {},
  },
});
