/**
 * The wizard: what a person can do on a screen, as a machine. It holds the session and emits what happened; the
 * address, the history, the storage and the focus are its listeners'.
 *
 * While a move waits for its goal (`moving`), no other press counts: a double tap is one move. Only the browser's own
 * Back and Forward take the place of a move that waits, because the address has changed already.
 */
import { assign, emit, fromPromise, not, setup } from 'xstate';
import type { Guide } from '../guide/guide.ts';
import { urlOf } from '../guide/pages.ts';
import { goalsMissing, hrefOf, isOffered, make, type Move } from './move.ts';
import type { Announcement, Notice } from './notices.ts';
import { EMPTY, pageOf, type Session } from './session.ts';

interface WizardContext {
  readonly prerendered: boolean;
  readonly guide: Guide;
  readonly session: Session;
  readonly notices: readonly Notice[];
  /** The move that waits for its goal, in the state `moving`. */
  readonly waiting: Move | undefined;
  /** The session that « annuler » brings back, in the state `erased`. */
  readonly beforeErasing: Session;
}

interface WizardInput {
  readonly guide: Guide;
  readonly session: Session;
  /** Whether the screen takes over a prerendered document, whose links are the browser's until `RESTORE`. */
  readonly prerendered: boolean;
}

export type WizardEvent =
  /** A press of the person: a link, a key, a spoken code that was read. */
  | { readonly type: 'MOVE'; readonly move: Exclude<Move, { type: 'GO' }> }
  /** The browser's own Back or Forward. */
  | { readonly type: 'GO'; readonly move: Extract<Move, { type: 'GO' }> }
  /** What the tab kept takes the place of what the document shows. */
  | { readonly type: 'RESTORE'; readonly session: Session; readonly notices: readonly Notice[] }
  | { readonly type: 'RESTART' }
  | { readonly type: 'CONFIRM' }
  | { readonly type: 'CANCEL' }
  | { readonly type: 'UNDO' }
  /** The tab's storage refused the last write. */
  | { readonly type: 'NOT_KEPT' }
  | { readonly type: 'DISMISS' };

export type WizardEmitted =
  | { readonly type: 'restored'; readonly session: Session; readonly href: string }
  | {
      readonly type: 'moved';
      /** Whether the move is a new history entry, or shows what one already holds. */
      readonly how: 'push' | 'replace';
      readonly session: Session;
      readonly href: string;
      /** Whether an answer led here: one step of the browser's Back then drops it. */
      readonly answered: boolean;
      readonly announcement: Announcement;
    }
  /** The goal cannot be loaded: the page that the link names still leads on; without one, the present address does. */
  | { readonly type: 'left'; readonly href: string | undefined };

/** The address of the page where a session stands. */
function addressOf(guide: Guide, session: Session): string {
  return urlOf(pageOf(guide, session.now).path);
}

const machineSetup = setup({
  types: {
    context: {} as WizardContext,
    events: {} as WizardEvent,
    emitted: {} as WizardEmitted,
    input: {} as WizardInput,
    tags: {} as 'live' | 'busy',
  },
  actors: {
    /** The screen provides it: the guide with these goals whole. */
    load: fromPromise<Guide, { goals: readonly string[] }>(({ input }) =>
      Promise.reject(new Error(`${input.goals.join(', ')} : rien ne charge ces buts ici`)),
    ),
  },
  guards: {
    prerendered: ({ context }) => context.prerendered,
    offered: ({ context }, move: Move) => isOffered(context, move),
    loaded: ({ context }, move: Move) => isOffered(context, move) && goalsMissing(context, move).length === 0,
  },
  actions: {
    wait: assign((_, move: Move) => ({ waiting: move })),
  },
});

/** Makes the move in hand, which came with the event or waited for its goal, and emits what it made. */
const makeMove = machineSetup.enqueueActions(({ context, event, enqueue }) => {
  const move = 'move' in event ? event.move : context.waiting;
  if (move === undefined) return;
  const { session, notices, announcement } = make(context, move);
  enqueue.assign({ session, notices, waiting: undefined });
  enqueue.emit({
    type: 'moved',
    // « Retour » comes here only where the tab has no entry to go back to: the present one is written again.
    // To agree is not to go on: the page stays.
    how: ['GO', 'BACK', 'AGREE'].includes(move.type) ? 'replace' : 'push',
    session,
    href: addressOf(context.guide, session),
    answered: move.type === 'ANSWER',
    announcement,
  });
});

/** Emits that « recommencer » or « annuler » put another session on the screen. */
const emitReplaced = machineSetup.emit(({ context: { guide, session } }) => ({
  type: 'moved',
  how: 'push',
  session,
  href: addressOf(guide, session),
  answered: false,
  announcement: { kind: 'noticed' },
}));

const wizard = machineSetup.extend({ actions: { makeMove, emitReplaced } });

/** The wizard's machine. It begins with the session that the document shows, and is live from `RESTORE` on. */
export const wizardMachine = wizard.createMachine({
  id: 'wizard',
  context: ({ input }) => ({
    ...input,
    notices: [],
    waiting: undefined,
    beforeErasing: EMPTY,
  }),
  initial: 'document',
  on: {
    DISMISS: { actions: assign({ notices: [] }) },
    // A storage that fills up is told once, not at every step.
    NOT_KEPT: {
      guard: ({ context }) => context.notices.every(({ kind }) => kind !== 'no-storage'),
      actions: assign(({ context }) => ({ notices: [...context.notices, { kind: 'no-storage' as const }] })),
    },
  },
  states: {
    // What the host sent: its links are the browser's own.
    document: {
      always: { guard: not('prerendered'), target: 'ready' },
      on: {
        RESTORE: {
          target: 'ready',
          actions: [
            assign(({ event }) => ({ session: event.session, notices: event.notices })),
            emit(({ context: { guide, session } }) => ({
              type: 'restored' as const,
              session,
              href: addressOf(guide, session),
            })),
          ],
        },
      },
    },
    ready: {
      tags: 'live',
      initial: 'reading',
      on: {
        MOVE: [
          {
            guard: { type: 'loaded', params: ({ event }) => event.move },
            target: '.reading',
            actions: 'makeMove',
          },
          {
            guard: { type: 'offered', params: ({ event }) => event.move },
            target: 'moving',
            actions: { type: 'wait', params: ({ event }) => event.move },
          },
        ],
        GO: [
          {
            guard: { type: 'loaded', params: ({ event }) => event.move },
            target: '.reading',
            actions: 'makeMove',
          },
          { target: 'moving', actions: { type: 'wait', params: ({ event }) => event.move } },
        ],
      },
      states: {
        reading: {
          // What was erased is not kept longer than it can be brought back.
          entry: assign({ beforeErasing: EMPTY }),
          on: { RESTART: 'confirming' },
        },
        // « Recommencer » asks once; any other move gives the question up.
        confirming: {
          on: {
            CANCEL: 'reading',
            CONFIRM: {
              target: 'erased',
              actions: [
                assign(({ context }) => ({
                  session: EMPTY,
                  beforeErasing: context.session,
                  notices: [{ kind: 'erased' as const }],
                })),
                'emitReplaced',
              ],
            },
          },
        },
        erased: {
          on: {
            DISMISS: { target: 'reading', actions: assign({ notices: [] }) },
            UNDO: {
              target: 'reading',
              actions: [
                assign(({ context }) => ({
                  session: context.beforeErasing,
                  notices: [{ kind: 'restored' as const }],
                })),
                'emitReplaced',
              ],
            },
          },
        },
      },
    },
    moving: {
      tags: ['live', 'busy'],
      invoke: {
        src: 'load',
        input: ({ context }) => ({
          goals: context.waiting === undefined ? [] : goalsMissing(context, context.waiting),
        }),
        onDone: { target: 'ready', actions: [assign(({ event }) => ({ guide: event.output })), 'makeMove'] },
        onError: {
          target: 'ready',
          actions: [
            emit(({ context }) => ({
              type: 'left' as const,
              href: context.waiting === undefined ? undefined : hrefOf(context, context.waiting),
            })),
            assign({ waiting: undefined }),
          ],
        },
      },
      on: {
        GO: [
          {
            guard: { type: 'loaded', params: ({ event }) => event.move },
            target: 'ready',
            actions: 'makeMove',
          },
          {
            target: 'moving',
            reenter: true,
            actions: { type: 'wait', params: ({ event }) => event.move },
          },
        ],
      },
    },
  },
});
