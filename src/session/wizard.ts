/**
 * The wizard: what a person can do on a screen, as a machine. It holds the session and decides what is said about each
 * change; the map of the guide is another machine, replayed by `session.ts`. No address and no storage here.
 */
import { assign, setup } from 'xstate';
import { wordsFor, type Guide } from '../guide/guide.ts';
import {
  answer,
  back,
  edit,
  EMPTY,
  fit,
  open,
  pageOf,
  reopen,
  resume,
  type Change,
  type Session,
} from './session.ts';
import type { Given } from '../guide/ways.ts';
import { labelsOf } from '../guide/text.ts';

/** Something the person must know, shown until the next step. */
export type Notice =
  | { readonly kind: 'editing' }
  | { readonly kind: 'all-kept' }
  | { readonly kind: 'dropped'; readonly answers: readonly string[] }
  | { readonly kind: 'unreadable' }
  | { readonly kind: 'stale' }
  | { readonly kind: 'gone' }
  | { readonly kind: 'no-storage' }
  | { readonly kind: 'erased' }
  | { readonly kind: 'restored' }
  | { readonly kind: 'resumed' }
  | { readonly kind: 'resumed-nearby' };

/** What a screen reader hears once, beside the heading that takes the focus. */
export type Announcement =
  | { readonly kind: 'answered'; readonly label: string }
  | { readonly kind: 'back' }
  | { readonly kind: 'opened' }
  /** A notice says it already. */
  | { readonly kind: 'told' };

export interface WizardContext {
  readonly guide: Guide;
  readonly session: Session;
  /** False until the stored session is known: the screen is then the prerendered page, to the letter. */
  readonly restored: boolean;
  readonly notices: readonly Notice[];
  readonly announcement: Announcement | undefined;
  /** The session before « recommencer », while it can be undone. */
  readonly erased: Session | undefined;
}

export type WizardEvent =
  | { readonly type: 'LOADED'; readonly guide: Guide }
  | { readonly type: 'RESTORE'; readonly session: Session; readonly notices: readonly Notice[] }
  | { readonly type: 'ANSWER'; readonly answer: string }
  | { readonly type: 'BACK' }
  | { readonly type: 'EDIT'; readonly index: number }
  | { readonly type: 'OPEN'; readonly path: string }
  | { readonly type: 'REOPEN'; readonly index: number }
  /** A spoken code was read; `changed` when the map no longer goes to its end. */
  | { readonly type: 'RESUME'; readonly answers: readonly Given[]; readonly changed: boolean }
  | { readonly type: 'GO'; readonly session: Session; readonly backward: boolean }
  | { readonly type: 'RESTART' }
  | { readonly type: 'CONFIRM' }
  | { readonly type: 'CANCEL' }
  | { readonly type: 'UNDO' }
  /** The tab's storage refused the last write. */
  | { readonly type: 'NOT_KEPT' }
  | { readonly type: 'DISMISS' };

/** The label of an answer as the person read it, or its id when its words are not loaded. */
export function labelOf(guide: Guide, given: Given): string {
  const words = guide.words.get(given.step);
  return (words === undefined ? undefined : labelsOf(words)[given.answer]) ?? given.answer;
}

function told(guide: Guide, change: Change | undefined): Notice[] {
  if (change === undefined) return [];
  if (change.dropped.length === 0) return change.kept.length === 0 ? [] : [{ kind: 'all-kept' }];
  return [{ kind: 'dropped', answers: change.dropped.map((given) => labelOf(guide, given)) }];
}

function answered(context: WizardContext, id: string): Partial<WizardContext> {
  const { guide, session } = context;
  const page = pageOf(guide, session.now);
  if (!page.answers.some((offered) => offered.id === id)) return {};
  const label = labelsOf(wordsFor(guide, page.content))[id] ?? id;
  const result = answer(guide, session, id);
  return {
    session: result.session,
    notices: told(guide, result.change),
    announcement: { kind: 'answered', label },
    erased: undefined,
  };
}

export const wizard = setup({
  types: {
    context: {} as WizardContext,
    events: {} as WizardEvent,
    input: {} as { guide: Guide; session: Session },
  },
}).createMachine({
  id: 'wizard',
  context: ({ input }) => ({
    guide: input.guide,
    session: input.session,
    restored: false,
    notices: [],
    announcement: undefined,
    erased: undefined,
  }),
  initial: 'reading',
  states: {
    reading: {
      on: {
        RESTART: 'confirming',
      },
    },
    // « Recommencer » asks once; any other move gives the question up.
    confirming: {
      on: {
        CANCEL: 'reading',
        CONFIRM: {
          target: 'reading',
          actions: assign(({ context }) => ({
            session: EMPTY,
            erased: context.session,
            notices: [{ kind: 'erased' as const }],
            announcement: { kind: 'told' as const },
          })),
        },
      },
    },
  },
  on: {
    LOADED: { actions: assign(({ event }) => ({ guide: event.guide })) },
    RESTORE: {
      actions: assign(({ event }) => ({ session: event.session, notices: event.notices, restored: true })),
    },
    ANSWER: {
      target: '.reading',
      actions: assign(({ context, event }) => answered(context, event.answer)),
    },
    BACK: {
      target: '.reading',
      actions: assign(({ context }) => ({
        session: back(context.session),
        notices: [],
        announcement: { kind: 'back' as const },
      })),
    },
    EDIT: {
      target: '.reading',
      actions: assign(({ context, event }) => ({
        session: edit(context.session, event.index),
        notices: [{ kind: 'editing' as const }],
        announcement: { kind: 'told' as const },
      })),
    },
    OPEN: {
      target: '.reading',
      actions: assign(({ context, event }) => ({
        session: open(context.guide, context.session, event.path),
        notices: [],
        announcement: { kind: 'opened' as const },
        erased: undefined,
      })),
    },
    REOPEN: {
      target: '.reading',
      actions: assign(({ context, event }) => ({
        session: reopen(context.session, event.index),
        notices: [],
        announcement: { kind: 'opened' as const },
      })),
    },
    RESUME: {
      target: '.reading',
      actions: assign(({ context, event }) => ({
        session: resume(context.session, event.answers),
        notices: [{ kind: event.changed ? ('resumed-nearby' as const) : ('resumed' as const) }],
        announcement: { kind: 'told' as const },
        erased: undefined,
      })),
    },
    // The browser's own Back and Forward.
    GO: {
      target: '.reading',
      actions: assign(({ context, event }) => {
        const { session, stale } = fit(context.guide, event.session);
        return {
          session,
          notices: stale ? [{ kind: 'stale' as const }] : [],
          announcement: { kind: event.backward ? ('back' as const) : ('opened' as const) },
        };
      }),
    },
    UNDO: {
      actions: assign(({ context }) =>
        context.erased === undefined
          ? {}
          : {
              session: context.erased,
              erased: undefined,
              notices: [{ kind: 'restored' as const }],
              announcement: { kind: 'told' as const },
            },
      ),
    },
    NOT_KEPT: {
      actions: assign(({ context }) => ({
        notices: context.notices.some(({ kind }) => kind === 'no-storage')
          ? context.notices
          : [...context.notices, { kind: 'no-storage' as const }],
      })),
    },
    DISMISS: { actions: assign({ notices: [] }) },
  },
});
