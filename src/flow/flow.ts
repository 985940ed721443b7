/**
 * The flow language: what a map may say.
 *
 * A flow is an XState config made of five kinds of step and nothing else. XState itself accepts any target name; the types
 * below refuse those that do not exist.
 */

/** One question, its answers leading to sibling steps. Key order is button order. */
export interface Question {
  readonly on: Readonly<Record<string, string>>;
}

/** Something to try now, then « est-ce que ça marche ? ». */
export interface Advice {
  readonly tags: 'advice';
  readonly on: Readonly<Record<string, string>>;
}

/** The answer: a leaf, nothing further is asked. */
export interface Reply {
  readonly tags: 'reply';
}

/** A detour is solved; the goal goes on at the detour's `onDone`. */
export interface End {
  readonly type: 'final';
}

/** The steps of another flow inside this one. `onDone` is present if and only if that flow ends. */
export interface Detour extends Flow {
  readonly onDone?: string;
}

export type Step = Question | Advice | Reply | End | Detour;

/** An XState config restricted to the five kinds of step: `createMachine(flow)` accepts it. */
export interface Flow {
  readonly initial: string;
  readonly states: Readonly<Record<string, Step>>;
}

type Ends<S> = Extract<S[keyof S], { readonly type: 'final' }> extends never ? false : true;

/** A step as it may be written beside these siblings: its answers lead to them, and a detour returns to one if and only if it ends. */
type StepAmong<T, Sibling> = T extends { readonly states: infer S }
  ? Ends<S> extends true
    ? { readonly onDone: Sibling }
    : { readonly onDone?: never }
  : T extends { readonly on: infer On }
    ? { readonly on: { readonly [A in keyof On]: Sibling } }
    : unknown;

interface FlowAmong<States> {
  readonly initial: keyof States;
  readonly states: { readonly [S in keyof States]: StepAmong<States[S], keyof States> };
}

/**
 * Declares a flow. The value is returned untouched: it is the XState config itself.
 *
 * A target, start or return that does not exist is a compile error on its line; everything else, and these again in French,
 * is found by the checks of the map (`src/proof/checks/map.ts`).
 *
 * @example
 * export const papier = defineFlow({
 *   initial: 'demander',
 *   states: { 'demander': { on: { 'oui': 'recevoir' } }, 'recevoir': { tags: 'reply' } },
 * });
 */
export function defineFlow<const F extends Flow>(flow: F & FlowAmong<F['states']>): F {
  return flow;
}

export function isDetour(step: Step): step is Detour {
  return 'states' in step;
}

export function isEnd(step: Step): step is End {
  return 'type' in step;
}

/**
 * The step of a flow by its name.
 *
 * @throws if there is none: the flow language forbids a target that is not there.
 */
export function stepAt(flow: Flow, key: string): Step {
  const step = flow.states[key];
  if (step === undefined) throw new Error(`${key} : cette étape n’existe pas`);
  return step;
}
