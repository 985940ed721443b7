/**
 * The adviser's calls: the one in hand, those on hold, and what can be done with them. A machine without a screen, a
 * clock or a storage: times come with the events, in milliseconds, and notes are masked before a tab keeps them.
 */
import { assign, setup } from 'xstate';
import * as v from 'valibot';
import type { Guide } from '../guide/guide.ts';
import { maskPersonal } from './mask.ts';
import {
  answer,
  back,
  edit,
  EMPTY,
  fit,
  open,
  pageOf,
  parseSession,
  reopen,
  resume,
  type Change,
  type Session,
} from '../session/session.ts';
import type { Given } from '../guide/ways.ts';

/** How a call ended. */
export const OUTCOMES = ['resolu', 'a-rappeler', 'transfere', 'sans-reponse'] as const;
export type Outcome = (typeof OUTCOMES)[number];

export interface Call {
  readonly id: string;
  readonly startedAt: number;
  readonly session: Session;
  /** Free text as typed, masked on the way (`maskWhileTyping`) and again before it is kept or copied. */
  readonly notes: string;
  readonly outcome: Outcome | undefined;
  /** What the last change of an answer did to the later ones. */
  readonly change: Change | undefined;
}

/** A new call's name and its start. */
export interface Ring {
  readonly id: string;
  readonly at: number;
}

/** A call that has just come in. */
export function newCall({ id, at }: Ring): Call {
  return { id, startedAt: at, session: EMPTY, notes: '', outcome: undefined, change: undefined };
}

/** Whether anything was done in a call: only such a call is worth a question before it goes. */
export function isTouched(call: Call): boolean {
  const { session, notes, outcome } = call;
  return session.now.answers.length > 0 || session.past.length > 0 || notes !== '' || outcome !== undefined;
}

export interface CallsContext {
  readonly guide: Guide;
  readonly present: Call;
  readonly parked: readonly Call[];
  /** The call that « nouvel appel » wiped, while it can be brought back. */
  readonly wiped: Call | undefined;
}

export type CallsEvent =
  | { readonly type: 'ANSWER'; readonly answer: string }
  | { readonly type: 'BACK' }
  | { readonly type: 'EDIT'; readonly index: number }
  | { readonly type: 'OPEN'; readonly path: string }
  | { readonly type: 'REOPEN'; readonly index: number }
  | { readonly type: 'RESUME'; readonly answers: readonly Given[] }
  | { readonly type: 'NOTE'; readonly text: string }
  | { readonly type: 'OUTCOME'; readonly outcome: Outcome | undefined }
  | { readonly type: 'PARK'; readonly ring: Ring }
  | { readonly type: 'TAKE'; readonly id: string }
  | { readonly type: 'NEW'; readonly ring: Ring }
  | { readonly type: 'CONFIRM'; readonly ring: Ring }
  | { readonly type: 'CANCEL' }
  | { readonly type: 'UNDO' };

function moved(call: Call, session: Session, change?: Change): Call {
  return { ...call, session, change };
}

/** Present and parked calls once another takes the hand; a call where nothing happened is let go. */
function putAside({ present, parked }: CallsContext): readonly Call[] {
  return isTouched(present) ? [...parked, present] : parked;
}

export const calls = setup({
  types: {
    context: {} as CallsContext,
    events: {} as CallsEvent,
    input: {} as { guide: Guide; present: Call; parked: readonly Call[] },
  },
  guards: {
    untouched: ({ context }) => !isTouched(context.present),
    offered: ({ context, event }) =>
      event.type === 'ANSWER' &&
      pageOf(context.guide, context.present.session.now).answers.some(({ id }) => id === event.answer),
    wiped: ({ context }) => context.wiped !== undefined,
  },
}).createMachine({
  id: 'appels',
  context: ({ input }) => ({ ...input, wiped: undefined }),
  initial: 'speaking',
  states: {
    speaking: {
      on: {
        NEW: [
          { guard: 'untouched', actions: assign(({ event }) => ({ present: newCall(event.ring) })) },
          { target: 'confirming' },
        ],
      },
    },
    // « Nouvel appel » asks once; any other move gives the question up.
    confirming: {
      on: {
        CANCEL: 'speaking',
        CONFIRM: {
          target: 'speaking',
          actions: assign(({ context, event }) => ({
            wiped: context.present,
            present: newCall(event.ring),
          })),
        },
      },
    },
  },
  on: {
    ANSWER: {
      guard: 'offered',
      target: '.speaking',
      actions: assign(({ context, event }) => {
        const { session, change } = answer(context.guide, context.present.session, event.answer);
        return { present: moved(context.present, session, change), wiped: undefined };
      }),
    },
    BACK: {
      target: '.speaking',
      actions: assign(({ context }) => ({
        present: moved(context.present, back(context.present.session)),
      })),
    },
    EDIT: {
      target: '.speaking',
      actions: assign(({ context, event }) => ({
        present: moved(context.present, edit(context.present.session, event.index)),
      })),
    },
    OPEN: {
      target: '.speaking',
      actions: assign(({ context, event }) => ({
        present: moved(context.present, open(context.guide, context.present.session, event.path)),
        wiped: undefined,
      })),
    },
    REOPEN: {
      target: '.speaking',
      actions: assign(({ context, event }) => ({
        present: moved(context.present, reopen(context.present.session, event.index)),
      })),
    },
    RESUME: {
      target: '.speaking',
      actions: assign(({ context, event }) => ({
        present: moved(context.present, resume(context.present.session, event.answers)),
        wiped: undefined,
      })),
    },
    NOTE: {
      actions: assign(({ context, event }) => ({
        present: { ...context.present, notes: event.text },
        wiped: undefined,
      })),
    },
    OUTCOME: {
      actions: assign(({ context, event }) => ({
        present: { ...context.present, outcome: event.outcome },
        wiped: undefined,
      })),
    },
    PARK: {
      target: '.speaking',
      actions: assign(({ context, event }) => ({
        parked: putAside(context),
        present: newCall(event.ring),
        wiped: undefined,
      })),
    },
    TAKE: {
      target: '.speaking',
      actions: assign(({ context, event }) => {
        const taken = context.parked.find((call) => call.id === event.id);
        if (taken === undefined) return {};
        const parked = putAside(context).filter((call) => call !== taken);
        return { parked, present: taken, wiped: undefined };
      }),
    },
    UNDO: {
      guard: 'wiped',
      actions: assign(({ context }) => ({
        present: context.wiped ?? context.present,
        parked: putAside(context),
        wiped: undefined,
      })),
    },
  },
});

/** The one key where a tab keeps its calls. */
export const CALLS_KEY = 'edsh:appels';

const CallSchema = v.object({
  id: v.pipe(v.string(), v.minLength(1), v.maxLength(80)),
  startedAt: v.pipe(v.number(), v.minValue(0)),
  session: v.unknown(),
  notes: v.pipe(v.string(), v.maxLength(20_000)),
  outcome: v.optional(v.picklist(OUTCOMES)),
});
const CallsSchema = v.object({ present: v.unknown(), parked: v.array(v.unknown()) });

function kept({ change: _change, ...call }: Call): Omit<Call, 'change'> {
  return { ...call, notes: maskPersonal(call.notes) };
}

/** What a tab keeps of its calls, as text, notes masked. */
export function writeCalls({ present, parked }: Pick<CallsContext, 'present' | 'parked'>): string {
  return JSON.stringify({ present: kept(present), parked: parked.map(kept) });
}

/** The calls found in what a tab kept. */
export interface KeptCalls {
  /** None when it could not be read. */
  readonly present: Call | undefined;
  readonly parked: readonly Call[];
  /** How many calls were there and could not be read. */
  readonly lost: number;
}

function readCall(guide: Guide, value: unknown): Call | undefined {
  const result = v.safeParse(CallSchema, value);
  const session = result.success ? parseSession(result.output.session) : undefined;
  if (!result.success || session === undefined) return undefined;
  const { id, startedAt, notes, outcome } = result.output;
  return {
    id,
    startedAt,
    session: fit(guide, session).session,
    notes: maskPersonal(notes),
    outcome,
    change: undefined,
  };
}

/** The calls that a tab kept, each brought to the guide of today; nothing when the text holds no calls at all. */
export function readCalls(guide: Guide, text: string): KeptCalls | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  const result = v.safeParse(CallsSchema, value);
  if (!result.success) return undefined;
  const present = readCall(guide, result.output.present);
  const read = result.output.parked.map((call) => readCall(guide, call));
  const parked = read.filter((call) => call !== undefined);
  return { present, parked, lost: read.length - parked.length + (present === undefined ? 1 : 0) };
}

/** Whole seconds since a call began, never less than none. */
export function secondsOf(call: Call, now: number): number {
  return Math.max(0, Math.floor((now - call.startedAt) / 1000));
}
