/** How a call ends: an outcome for each of its topics, and what the adviser's own software asks. Nothing personal. */
import { givenIn, type Session, type Topic } from '../../session/session.ts';
import type { Outcome } from './calls.ts';

/** For whom the call was made. */
export const CALLERS = ['personne', 'proche'] as const;
type Caller = (typeof CALLERS)[number];

export interface Ending {
  /** An outcome a topic, in the order of `topicsOf`. */
  readonly outcomes: readonly (Outcome | undefined)[];
  readonly caller: Caller | undefined;
  /** The day to call back on, as « AAAA-MM-JJ », and why. */
  readonly callBack: string | undefined;
  readonly callBackReason: string;
  /** A code of the organisation's own table. */
  readonly motif: string | undefined;
}

export const NO_ENDING: Ending = {
  outcomes: [],
  caller: undefined,
  callBack: undefined,
  callBackReason: '',
  motif: undefined,
};

/** The topics that a call has treated, in their order; the one in hand counts when something was answered in it, or when it is the only one. */
export function topicsOf(session: Session): readonly Topic[] {
  const now = { ...session.now, answers: [...session.now.answers, ...session.pending] };
  return now.answers.length === 0 && session.past.length > 0 ? session.past : [...session.past, now];
}

/** Whether the person said or agreed to anything in a topic: one that only the guide supposed was never treated with them. */
export function isTreated(topic: Topic): boolean {
  return givenIn(topic).length > 0;
}

/** The same outcome for a topic and for those after it that were treated and have none yet; the others stay. */
export function withOutcome(
  outcomes: readonly (Outcome | undefined)[],
  topics: readonly Topic[],
  at: number,
  outcome: Outcome,
): readonly (Outcome | undefined)[] {
  return topics.map((topic, place) => {
    if (place === at) return outcome;
    return place > at && isTreated(topic) ? (outcomes[place] ?? outcome) : outcomes[place];
  });
}

/** The first topic whose outcome is still to be said: of those treated, or the first of all where none is and nothing was said of how the call ended. */
export function missingOutcome(
  topics: readonly Topic[],
  outcomes: readonly (Outcome | undefined)[],
): number | undefined {
  const missing = topics.findIndex((topic, place) => isTreated(topic) && outcomes[place] === undefined);
  if (missing >= 0) return missing;
  const isSaid = topics.some((_, place) => outcomes[place] !== undefined);
  return isSaid || topics.some(isTreated) ? undefined : 0;
}
