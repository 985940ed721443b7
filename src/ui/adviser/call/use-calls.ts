import { useActorRef, useSelector } from '@xstate/react';
import { useCallback } from 'react';
import type { ActorRefFrom } from 'xstate';
import type { AdviserGuide } from '../../../adviser/adviser-part.ts';
import { moveTo, takeOver, type Call, type CallStart } from '../../../adviser/call/calls.ts';
import { callOf, callsMachine, type OpenCall } from '../../../adviser/call/calls.machine.ts';
import { factsHeard, undisputed, type Stated } from '../../../adviser/call/contradictions.ts';
import { conditionInWords } from '../../../guide/text.ts';
import { sameAs, type Answer } from '../../../guide/ways.ts';
import type { ReadAnswers } from '../../../session/code-entry.machine.ts';
import type { Notice } from '../../../session/notices.ts';
import type { GivenAnswers, Session } from '../../../session/session.ts';
import type { MakeMove } from '../../shared/moves.ts';

/** The calls of a desk as they stand, and all that can be done with them. What is a dependency of an effect stays the same function. */
export interface Calls {
  readonly actor: ActorRefFrom<typeof callsMachine>;
  readonly current: OpenCall;
  readonly parked: readonly OpenCall[];
  /** A call that was let go, and that one press brings back. */
  readonly discarded: OpenCall | undefined;
  readonly session: Session;
  readonly notices: readonly Notice[];
  /** Makes a move in the current call. A desk has no « recommencer »: a call that is over is finished. */
  readonly make: MakeMove;
  /** Keeps what a typed sentence said with the call. */
  readonly hear: (told: readonly Answer[]) => void;
  /** Takes one of two statements for true: the other is changed to it, or asked again. Nothing else changes. */
  readonly settle: (kept: Stated, lost: Stated) => void;
  /** Takes back what typed sentences said. */
  readonly forget: (lost: readonly Answer[]) => void;
  /** Opens a page with what the person said; false when the call already stands there. */
  readonly show: (path: string, said?: GivenAnswers, told?: readonly Answer[]) => boolean;
  readonly resume: (read: ReadAnswers) => void;
  /** Takes over the call that a colleague copied; false when the text is no call. */
  readonly take: (text: string) => boolean;
  /** Ends the current call, whatever was said in it, and begins another. */
  readonly next: () => void;
  readonly park: () => void;
  readonly takeUp: (id: string | undefined) => void;
  /** Puts the caller on hold, or speaks to them again. */
  readonly hold: () => void;
  readonly note: (text: string) => void;
  readonly undo: () => void;
}

export function useCalls(
  guide: AdviserGuide,
  initial: { readonly current: Call; readonly parked: readonly Call[] },
  startCall: () => CallStart,
): Calls {
  const actor = useActorRef(callsMachine, { input: { guide, ...initial } });
  const { current, parked, discarded } = useSelector(actor, (snapshot) => snapshot.context);
  const { session, notices } = useSelector(current.wizard, (snapshot) => snapshot.context);

  const make: MakeMove = (press) => {
    if (press.type === 'RESTART') return;
    // What sentences said is said for the pages that come after too.
    const known = undisputed(guide, session, current.heard);
    const move = press.type === 'OPEN' && known.length > 0 ? { said: known, ...press } : press;
    actor.send({ type: 'MOVE', move, at: Date.now() });
  };
  const hear = useCallback(
    (told: readonly Answer[]) => {
      const { heard } = actor.getSnapshot().context.current;
      const news = factsHeard(guide, told).filter((one) => !heard.some(sameAs(one)));
      if (news.length > 0) actor.send({ type: 'HEARD', heard: [...heard, ...news], at: Date.now() });
    },
    [actor, guide],
  );
  const forget = (lost: readonly Answer[]) => {
    const inWords = new Set(lost.map((one) => conditionInWords(guide, one)));
    const heard = current.heard.filter((one) => !inWords.has(conditionInWords(guide, one)));
    actor.send({ type: 'HEARD', heard, at: Date.now() });
  };
  const show = useCallback<Calls['show']>(
    (path, said, told = []) => {
      hear(told);
      const { session: at, heard } = callOf(actor.getSnapshot().context.current);
      const known = undisputed(guide, at, heard);
      const move = moveTo(guide, at, path, said === 'everything' ? said : [...known, ...(said ?? [])]);
      if (move !== undefined) actor.send({ type: 'MOVE', move, at: Date.now() });
      return move !== undefined;
    },
    [actor, guide, hear],
  );
  const resume = useCallback(
    ({ answers, changed, supposed }: ReadAnswers) =>
      actor.send({
        type: 'MOVE',
        move: { type: 'RESUME', answers, changed, supposed },
        at: Date.now(),
      }),
    [actor],
  );

  return {
    actor,
    current,
    parked,
    discarded,
    session,
    notices,
    make,
    hear,
    forget,
    settle: (kept, lost) => {
      if (lost.topic === undefined) {
        forget([lost]);
        return;
      }
      if (lost.topic < session.past.length) make({ type: 'REOPEN', index: lost.topic });
      make({ type: 'EDIT', index: lost.place });
      if (kept.step === lost.step) make({ type: 'ANSWER', answer: kept.answer });
    },
    show,
    resume,
    take: (text) => {
      const taken = takeOver(guide, text, startCall());
      if (taken !== undefined) actor.send({ type: 'ADOPT', call: taken });
      return taken !== undefined;
    },
    next: () => {
      actor.send({ type: 'NEW', start: startCall() });
      actor.send({ type: 'CONFIRM', start: startCall() });
    },
    park: () => actor.send({ type: 'PARK', start: startCall() }),
    takeUp: (id) => {
      if (id !== undefined) actor.send({ type: 'TAKE', id, at: Date.now() });
    },
    hold: () => actor.send({ type: current.heldSince === undefined ? 'HOLD' : 'SPEAK', at: Date.now() }),
    note: (text) => actor.send({ type: 'NOTE', text, at: Date.now() }),
    undo: () => actor.send({ type: 'UNDO' }),
  };
}
