/** The adviser's calls as values: what a call is, and what a tab keeps of it, with its notes masked. */
import { identity } from '../../machines/guide.ts';
import * as v from 'valibot';
import type { Guide } from '../guide/guide.ts';
import { EMPTY, fit, parseSession, type Session } from '../session/session.ts';
import { maskPersonal } from './mask.ts';

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
}

/** A new call's name, and when it came in. */
export interface CallStart {
  readonly id: string;
  readonly at: number;
}

/** A call that has just come in. */
export function newCall({ id, at }: CallStart): Call {
  return { id, startedAt: at, session: EMPTY, notes: '', outcome: undefined };
}

/** Whether anything was done in a call: only such a call is worth a question before it goes. */
export function isTouched(call: Call): boolean {
  const { session, notes, outcome } = call;
  return session.now.answers.length > 0 || session.past.length > 0 || notes !== '' || outcome !== undefined;
}

/** The one key where a tab keeps its calls. */
export const CALLS_KEY = `${identity.id}:appels`;

const CallSchema = v.object({
  id: v.pipe(v.string(), v.minLength(1), v.maxLength(80)),
  startedAt: v.pipe(v.number(), v.minValue(0)),
  session: v.unknown(),
  notes: v.pipe(v.string(), v.maxLength(20_000)),
  outcome: v.optional(v.picklist(OUTCOMES)),
});
const CallsSchema = v.object({ present: v.unknown(), parked: v.array(v.unknown()) });

function kept(call: Call): Call {
  return { ...call, notes: maskPersonal(call.notes) };
}

/** What a tab keeps of its calls, as text, notes masked. */
export function writeCalls(current: Call, parked: readonly Call[]): string {
  return JSON.stringify({ present: kept(current), parked: parked.map(kept) });
}

/** The calls found in what a tab kept. */
export interface KeptCalls {
  /** None when it could not be read. */
  readonly current: Call | undefined;
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
  // The tab's text calls it `present`: so did the versions before, whose calls are read too.
  const current = readCall(guide, result.output.present);
  const read = result.output.parked.map((call) => readCall(guide, call));
  const parked = read.filter((call) => call !== undefined);
  return { current, parked, lost: read.length - parked.length + (current === undefined ? 1 : 0) };
}

/** Whole seconds since a call began, never less than none. */
export function secondsOf(call: Call, now: number): number {
  return Math.max(0, Math.floor((now - call.startedAt) / 1000));
}
