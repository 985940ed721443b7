/** The moves of a session as values: which goals each needs, where it leads without a script, and what it makes. */
import { goalsFor, type Guide } from '../guide/guide.ts';
import { urlOf } from '../guide/pages.ts';
import type { Answer } from '../guide/ways.ts';
import { labelOf, noticesOf, type Announcement, type Notice } from './notices.ts';
import {
  answer,
  back,
  casesIn,
  confirm,
  edit,
  fit,
  goalsIn,
  open,
  pageOf,
  reopen,
  resume,
  EMPTY,
  type GivenAnswers,
  type Session,
} from './session.ts';

export type Move =
  | { readonly type: 'ANSWER'; readonly answer: string }
  | { readonly type: 'BACK' }
  | { readonly type: 'EDIT'; readonly index: number }
  /** `said` when the person asked for this page in so many words, or what the sentence that found it says of them. */
  | {
      readonly type: 'OPEN';
      readonly path: string;
      readonly said?: GivenAnswers;
      /** What the sentence says of questions to come: they are not asked again. */
      readonly ahead?: readonly Answer[];
    }
  /** The person agrees to what the guide supposed: the places of the answers. */
  | { readonly type: 'AGREE'; readonly places: readonly number[] }
  | { readonly type: 'REOPEN'; readonly index: number }
  /** A spoken code was read; `changed` when the map no longer goes to its end. */
  | {
      readonly type: 'RESUME';
      readonly answers: readonly Answer[];
      readonly changed: boolean;
      readonly supposed: boolean;
    }
  /** The browser's own Back and Forward show what their history entry kept. */
  | { readonly type: 'GO'; readonly session: Session; readonly backward: boolean };

/** A guide and the session that is read on it. */
export interface Reading {
  readonly guide: Guide;
  readonly session: Session;
}

/** The page that a move leads to, as far as it is known before the move is made. */
function targetOf({ guide, session }: Reading, move: Move): string | undefined {
  if (move.type === 'OPEN') return move.path;
  if (move.type !== 'ANSWER') return undefined;
  return pageOf(guide, session.now).answers.find(({ id }) => id === move.answer)?.to;
}

/** Where the link of a move leads without a script; nothing when the browser is already there. */
export function hrefOf(reading: Reading, move: Move): string | undefined {
  const target = targetOf(reading, move);
  return target === undefined ? undefined : urlOf(target);
}

/** The goals that a move needs and that are not loaded yet. */
export function goalsMissing(reading: Reading, move: Move): readonly string[] {
  const { guide } = reading;
  const target = targetOf(reading, move);
  let goals: readonly string[] = target === undefined ? [] : goalsFor(guide, target);
  if (move.type === 'GO') goals = goalsIn(move.session, guide.root);
  if (move.type === 'RESUME') goals = goalsIn(resume(EMPTY, move.answers), guide.root);
  return goals.filter((goal) => !guide.loaded.has(goal));
}

/** Whether the page offers this move. A press on what is gone, or a key for an answer that is not there, is no move. */
export function isOffered(reading: Reading, move: Move): boolean {
  return move.type !== 'ANSWER' || targetOf(reading, move) !== undefined;
}

/** What a move makes of a session, and what is told of it. */
export interface Made {
  readonly session: Session;
  readonly notices: readonly Notice[];
  readonly announcement: Announcement;
}

/** What is told of a spoken code: that the map has changed first, then that nothing was answered yet or that something is to be confirmed. */
export function resumedAs({
  answers,
  changed,
  supposed,
}: Omit<Extract<Move, { type: 'RESUME' }>, 'type'>): Notice['kind'] & `resumed${string}` {
  if (changed) return 'resumed-nearby';
  if (answers.length === 0) return 'resumed-at-start';
  return supposed ? 'resumed-to-confirm' : 'resumed';
}

/** Makes a move that is offered, with the goals that it needs loaded. */
export function make({ guide, session }: Reading, move: Move): Made {
  switch (move.type) {
    case 'ANSWER': {
      const { content } = pageOf(guide, session.now);
      const label = labelOf(guide, { step: content, answer: move.answer });
      const { session: after, change, saidBefore } = answer(guide, session, move.answer);
      return {
        session: after,
        notices: noticesOf(guide, change, saidBefore),
        announcement: { kind: 'answered', label },
      };
    }
    case 'BACK':
      return { session: back(session), notices: [], announcement: { kind: 'back' } };
    case 'EDIT':
      return {
        session: edit(session, move.index),
        notices: [{ kind: 'editing' }],
        announcement: { kind: 'noticed' },
      };
    case 'OPEN':
      return {
        session: open(guide, session, move.path, move.said, move.ahead),
        notices: [],
        announcement: { kind: 'opened' },
      };
    case 'AGREE': {
      const after = confirm(session, move.places);
      return {
        session: after,
        // A yes to the list says nothing of the cases: the page is not said to be theirs before one is.
        notices: [{ kind: casesIn(guide, after.now).length === 0 ? 'agreed' : 'agreed-in-part' }],
        announcement: { kind: 'noticed' },
      };
    }
    case 'REOPEN':
      return { session: reopen(session, move.index), notices: [], announcement: { kind: 'opened' } };
    case 'RESUME':
      return {
        session: resume(session, move.answers, move.supposed),
        notices: [{ kind: resumedAs(move) }],
        announcement: { kind: 'noticed' },
      };
    case 'GO': {
      const fitted = fit(guide, move.session);
      return {
        session: fitted.session,
        notices: fitted.stale ? [{ kind: 'stale' }] : [],
        announcement: { kind: move.backward ? 'back' : 'opened' },
      };
    }
  }
}
