/**
 * The adviser's desk as a machine: the current call, those that are parked (put aside for another), and what can be done with them. Each call is a
 * spawned wizard, the same as a person's alone; the desk forwards the moves to the current one. No screen, no clock and
 * no storage here: times come with the events, in milliseconds.
 */
import { assign, sendTo, setup, type ActorRefFrom } from 'xstate';
import type { Guide } from '../../guide/guide.ts';
import type { Answer } from '../../guide/ways.ts';
import type { Move } from '../../session/move.ts';
import { wizardMachine } from '../../session/wizard.machine.ts';
import { isTouched, newCall, offHold, onHold, type Call, type CallStart } from './calls.ts';

/** A call at the desk: its facts, and the wizard that its caller is led by. */
export interface OpenCall extends Omit<Call, 'session'> {
  readonly wizard: ActorRefFrom<typeof wizardMachine>;
}

/** A call at the desk as a value, with its session as it stands. */
export function callOf({ wizard, ...facts }: OpenCall): Call {
  return { ...facts, session: wizard.getSnapshot().context.session };
}

interface CallsContext {
  readonly guide: Guide;
  readonly current: OpenCall;
  readonly parked: readonly OpenCall[];
  /** The call that « nouvel appel » ended, while it can be brought back. */
  readonly discarded: OpenCall | undefined;
}

export type CallsEvent =
  | { readonly type: 'MOVE'; readonly move: Exclude<Move, { type: 'GO' }>; readonly at: number }
  /** What sentences said, all of it. */
  | { readonly type: 'HEARD'; readonly heard: readonly Answer[]; readonly at: number }
  | { readonly type: 'NOTE'; readonly text: string; readonly at: number }
  /** The caller waits, the page stays; and is spoken to again. */
  | { readonly type: 'HOLD'; readonly at: number }
  | { readonly type: 'SPEAK'; readonly at: number }
  | { readonly type: 'PARK'; readonly start: CallStart }
  | { readonly type: 'TAKE'; readonly id: string; readonly at: number }
  /** A colleague's call comes in. */
  | { readonly type: 'ADOPT'; readonly call: Call }
  | { readonly type: 'NEW'; readonly start: CallStart }
  | { readonly type: 'CONFIRM'; readonly start: CallStart }
  | { readonly type: 'CANCEL' }
  | { readonly type: 'UNDO' };

/** The parked calls once another becomes current; a call where nothing happened is let go. */
function parkedWith({ current, parked }: CallsContext, at: number): readonly OpenCall[] {
  return isTouched(callOf(current)) ? [...parked, onHold(current, at)] : parked;
}

/** The clock of a call starts at the first thing done in it. */
function begun(call: OpenCall, at: number): OpenCall {
  return call.begunAt === undefined ? { ...call, begunAt: at } : call;
}

const desk = setup({
  types: {
    context: {} as CallsContext,
    events: {} as CallsEvent,
    input: {} as { guide: Guide; current: Call; parked: readonly Call[] },
  },
  actors: { wizard: wizardMachine },
  guards: {
    untouched: ({ context }) => !isTouched(callOf(context.current)),
    parked: ({ context }, id: string) => context.parked.some((call) => call.id === id),
    discarded: ({ context }) => context.discarded !== undefined,
  },
});

type Spawn = (
  src: 'wizard',
  options: { id: string; input: { guide: Guide; session: Call['session']; prerendered: boolean } },
) => OpenCall['wizard'];

/** Opens a call at the desk: a wizard is spawned where its session stands. */
function openCall(spawn: Spawn, guide: Guide, { session, ...facts }: Call): OpenCall {
  const input = { guide, session, prerendered: false };
  return { ...facts, wizard: spawn('wizard', { id: facts.id, input }) };
}

export const callsMachine = desk.createMachine({
  id: 'calls',
  context: ({ input: { guide, current, parked }, spawn }) => ({
    guide,
    current: openCall(spawn, guide, current),
    parked: parked.map((call) => openCall(spawn, guide, call)),
    discarded: undefined,
  }),
  initial: 'speaking',
  states: {
    speaking: {
      on: {
        NEW: [
          {
            guard: 'untouched',
            actions: assign(({ context, event, spawn }) => ({
              current: openCall(spawn, context.guide, newCall(event.start)),
            })),
          },
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
          actions: assign(({ context, event, spawn }) => ({
            discarded: context.current,
            current: openCall(spawn, context.guide, newCall(event.start)),
          })),
        },
      },
    },
  },
  on: {
    MOVE: {
      target: '.speaking',
      actions: [
        sendTo(
          ({ context }) => context.current.wizard,
          ({ event }) => event,
        ),
        assign(({ context, event }) => ({ current: begun(context.current, event.at), discarded: undefined })),
      ],
    },
    HEARD: {
      actions: assign(({ context, event }) => ({
        current: { ...begun(context.current, event.at), heard: event.heard },
        discarded: undefined,
      })),
    },
    NOTE: {
      actions: assign(({ context, event }) => ({
        current: { ...begun(context.current, event.at), notes: event.text },
        discarded: undefined,
      })),
    },
    HOLD: {
      target: '.speaking',
      actions: assign(({ context, event }) => ({ current: onHold(context.current, event.at) })),
    },
    SPEAK: {
      target: '.speaking',
      actions: assign(({ context, event }) => ({ current: offHold(context.current, event.at) })),
    },
    ADOPT: {
      target: '.speaking',
      actions: assign(({ context, event, spawn }) => ({
        parked: parkedWith(context, event.call.startedAt),
        current: openCall(spawn, context.guide, event.call),
        discarded: undefined,
      })),
    },
    PARK: {
      target: '.speaking',
      actions: assign(({ context, event, spawn }) => ({
        parked: parkedWith(context, event.start.at),
        current: openCall(spawn, context.guide, newCall(event.start)),
        discarded: undefined,
      })),
    },
    TAKE: [
      {
        guard: { type: 'parked', params: ({ event }) => event.id },
        target: '.speaking',
        actions: assign(({ context, event }) => ({
          current: offHold(context.parked.find((call) => call.id === event.id) ?? context.current, event.at),
          parked: parkedWith(context, event.at).filter((call) => call.id !== event.id),
          discarded: undefined,
        })),
      },
      { target: '.speaking' },
    ],
    UNDO: {
      guard: 'discarded',
      actions: assign(({ context }) => ({
        current: context.discarded ?? context.current,
        parked: parkedWith(context, context.current.startedAt),
        discarded: undefined,
      })),
    },
  },
});
