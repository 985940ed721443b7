/** The adviser's calls as values: what a call is, and what a tab keeps of it, with its notes masked. */
import { identity } from '../../../machines/guide.ts';
import * as v from 'valibot';
import type { Guide } from '../../guide/guide.ts';
import type { Answer } from '../../guide/ways.ts';
import type { Move } from '../../session/move.ts';
import {
  AnswersSchema,
  EMPTY,
  fit,
  pageOf,
  parseSession,
  type GivenAnswers,
  type Session,
} from '../../session/session.ts';
import { maskPersonal } from '../mask/mask.ts';

/** How a call ended. */
export const OUTCOMES = ['resolu', 'a-rappeler', 'transfere', 'sans-reponse'] as const;
export type Outcome = (typeof OUTCOMES)[number];

export interface Call {
  readonly id: string;
  readonly startedAt: number;
  readonly session: Session;
  /** What sentences typed in the call said of the person, whether a topic holds it or not: nothing that was said is lost. */
  readonly heard: readonly Answer[];
  /** Free text as typed, masked on the way (`maskWhileTyping`) and again before it is kept or copied. */
  readonly notes: string;
  readonly outcome: Outcome | undefined;
  /** When the first thing was done in it; nothing while the telephone only rings. */
  readonly begunAt: number | undefined;
  /** How long its caller has been on hold so far, in milliseconds, and since when they are again. */
  readonly held: number;
  readonly heldSince: number | undefined;
}

/** A new call's name, and when it came in. */
export interface CallStart {
  readonly id: string;
  readonly at: number;
}

/** A call that has just come in. */
export function newCall({ id, at }: CallStart): Call {
  return {
    id,
    startedAt: at,
    session: EMPTY,
    heard: [],
    notes: '',
    outcome: undefined,
    begunAt: undefined,
    held: 0,
    heldSince: undefined,
  };
}

/** Whether anything was done in a call: only such a call is worth a question before it goes. */
export function isTouched(call: Pick<Call, 'session' | 'heard' | 'notes' | 'outcome'>): boolean {
  const { session, heard, notes, outcome } = call;
  return (
    session.now.answers.length + session.past.length + heard.length > 0 ||
    notes !== '' ||
    outcome !== undefined
  );
}

/** The one key where a tab keeps its calls. */
export const CALLS_KEY = `${identity.id}:appels`;

const CallSchema = v.object({
  id: v.pipe(v.string(), v.minLength(1), v.maxLength(80)),
  startedAt: v.pipe(v.number(), v.minValue(0)),
  session: v.unknown(),
  heard: v.optional(AnswersSchema, []),
  notes: v.pipe(v.string(), v.maxLength(20_000)),
  outcome: v.optional(v.picklist(OUTCOMES)),
  // Older versions did not store these fields: the call then counts from its arrival.
  begunAt: v.optional(v.pipe(v.number(), v.minValue(0))),
  held: v.optional(v.pipe(v.number(), v.minValue(0)), 0),
  heldSince: v.optional(v.pipe(v.number(), v.minValue(0))),
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

/** What was heard, as far as the guide of today still asks it. */
function stillAsked(guide: Guide, heard: readonly Answer[]): readonly Answer[] {
  const pages = [...guide.pages.values()];
  return heard.filter(({ step, answer }) =>
    pages.some(({ content, answers }) => content === step && answers.some(({ id }) => id === answer)),
  );
}

function readCall(guide: Guide, value: unknown): Call | undefined {
  const result = v.safeParse(CallSchema, value);
  const session = result.success ? parseSession(result.output.session) : undefined;
  if (!result.success || session === undefined) return undefined;
  const { id, startedAt, notes, outcome, begunAt, held, heldSince } = result.output;
  const call = {
    id,
    startedAt,
    session: fit(guide, session).session,
    heard: stillAsked(guide, result.output.heard),
    notes: maskPersonal(notes),
    outcome,
  };
  const begun = begunAt ?? (isTouched(call) ? startedAt : undefined);
  return { ...call, begunAt: begun, held, heldSince };
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

/** Whole seconds that a call has lasted: from the first thing done in it, the time on hold left out. */
export function secondsOf({ begunAt, held, heldSince }: Call, now: number): number {
  if (begunAt === undefined) return 0;
  const end = heldSince === undefined ? now : Math.min(now, heldSince);
  return Math.max(0, Math.floor((end - begunAt - held) / 1000));
}

/** A call whose caller is put on hold; one that already is stays so. */
export function onHold<T extends Pick<Call, 'heldSince'>>(call: T, at: number): T {
  return call.heldSince === undefined ? { ...call, heldSince: at } : call;
}

/** A call whose caller is spoken to again. */
export function offHold<T extends Pick<Call, 'held' | 'heldSince' | 'begunAt'>>(call: T, at: number): T {
  const { heldSince } = call;
  if (heldSince === undefined) return call;
  // What was on hold before anything was done is no part of the call.
  const from = Math.max(heldSince, call.begunAt ?? at);
  return { ...call, heldSince: undefined, held: call.held + Math.max(0, at - from) };
}

const HANDED = 'appel:';
const HandedSchema = v.object({
  session: v.unknown(),
  heard: v.optional(AnswersSchema, []),
  notes: v.pipe(v.string(), v.maxLength(20_000)),
});

/** A call as a line of text for a colleague's command field: its topics with their marks, what else was said, and its notes, masked. */
export function handOver({ session, heard, notes }: Pick<Call, 'session' | 'heard' | 'notes'>): string {
  const bytes = new TextEncoder().encode(JSON.stringify({ session, heard, notes: maskPersonal(notes) }));
  const text = btoa(String.fromCharCode(...bytes));
  return HANDED + text.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

/** Whether a text is meant to be a call that a colleague hands over. */
export function isHandOver(text: string): boolean {
  return text.trim().startsWith(HANDED);
}

/** The call that a colleague handed over, brought to the guide of today; nothing when the text holds none. */
export function takeOver(guide: Guide, text: string, { id, at }: CallStart): Call | undefined {
  const packed = text.trim().slice(HANDED.length).replaceAll('-', '+').replaceAll('_', '/');
  try {
    const bytes = Uint8Array.from(atob(packed), (char) => char.charCodeAt(0));
    const result = v.safeParse(HandedSchema, JSON.parse(new TextDecoder().decode(bytes)));
    const session = result.success ? parseSession(result.output.session) : undefined;
    if (!result.success || session === undefined) return undefined;
    const notes = maskPersonal(result.output.notes);
    return {
      ...newCall({ id, at }),
      session: fit(guide, session).session,
      heard: stillAsked(guide, result.output.heard),
      notes,
      begunAt: at,
    };
  } catch {
    return undefined;
  }
}

/** The move that shows a page: back to a topic that stands there, none when it is in hand, a new topic otherwise. */
export function moveTo(
  guide: Guide,
  session: Session,
  path: string,
  said?: GivenAnswers,
): Extract<Move, { type: 'OPEN' | 'REOPEN' }> | undefined {
  if (pageOf(guide, session.now).path === path && session.pending.length === 0) return undefined;
  const index = session.past.findLastIndex((topic) => pageOf(guide, topic).path === path);
  if (index >= 0) return { type: 'REOPEN', index };
  return said === undefined ? { type: 'OPEN', path } : { type: 'OPEN', path, said };
}
