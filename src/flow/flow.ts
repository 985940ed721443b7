/**
 * The flow language: what a map and its words may say.
 *
 * A flow is an XState config made of five kinds of step and nothing else. XState itself accepts any
 * target name; the types below refuse, at compile time and in a French sentence, what would break
 * the guide: a target that does not exist, a detour that cannot return, a missing or stale word.
 */

declare const flowName: unique symbol;

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

/** A flow that remembers its own name in its type, so that a detour to it can be checked. */
export type Named<N extends string, F> = F & { readonly [flowName]?: N };

/** A compile error's sentence. An object, so that intersecting it with a literal keeps it readable. */
export interface Fault<Sentence extends string> {
  readonly fault: Sentence;
}

// The loosest shape from which literal types can be inferred; the checks below give the messages.
export type LooseFlow = { readonly initial: string; readonly states: Readonly<Record<string, object>> };

type Ends<F> = F extends { readonly states: infer S }
  ? Extract<S[keyof S], { readonly type: 'final' }> extends never
    ? false
    : true
  : false;

type CheckAnswers<N extends string, S extends string, On, Steps> = {
  readonly [A in keyof On]: A extends number | `${number}`
    ? Fault<`« ${N} », étape « ${S} », réponse « ${A} » : un nombre ne peut pas nommer une réponse`>
    : On[A] extends Steps
      ? On[A]
      : Fault<`« ${N} », étape « ${S} », réponse « ${A & string} » : l'étape « ${On[A] & string} » n'existe pas dans ce flux`>;
};

type Refuse<N extends string, S extends string, T, Allowed> = {
  readonly [
    K in Exclude<keyof T, Allowed | typeof flowName>
  ]: Fault<`« ${N} », étape « ${S} » : « ${K & string} » n'a pas sa place dans un flux`>;
};

type CheckDetour<N extends string, S extends string, T, Steps> = T extends {
  readonly [flowName]?: infer Name;
}
  ? [Exclude<Name, undefined>] extends [S]
    ? Ends<T> extends true
      ? T extends { readonly onDone: infer D }
        ? D extends Steps
          ? T
          : Fault<`« ${N} », étape « ${S} » : après ce détour, l'étape « ${D & string} » n'existe pas dans ce flux`>
        : Fault<`« ${N} », étape « ${S} » : ce détour se termine, il faut dire où il revient (onDone)`>
      : T extends { readonly onDone: unknown }
        ? Fault<`« ${N} », étape « ${S} » : ce détour ne se termine jamais, onDone ne servirait pas`>
        : T
    : Fault<`« ${N} », étape « ${S} » : un détour porte le nom de son flux (ici « ${Exclude<Name, undefined> & string} »)`>
  : Fault<`« ${N} », étape « ${S} » : un détour doit être fait avec defineFlow`>;

type CheckStep<N extends string, S extends string, T, Steps> = S extends `${number}`
  ? Fault<`« ${N} », étape « ${S} » : un nombre ne peut pas nommer une étape`>
  : T extends { readonly states: unknown }
    ? T extends { readonly on: unknown } | { readonly tags: unknown } | { readonly type: unknown }
      ? Fault<`« ${N} », étape « ${S} » : un détour n'a ni réponses, ni étiquette, ni type`>
      : CheckDetour<N, S, T, Steps> extends Fault<string>
        ? CheckDetour<N, S, T, Steps>
        : T & Refuse<N, S, T, 'initial' | 'states' | 'onDone'>
    : T extends { readonly type: infer K }
      ? K extends 'final'
        ? { readonly type: 'final' } & Refuse<N, S, T, 'type'>
        : Fault<`« ${N} », étape « ${S} » : le seul type permis est « final »`>
      : T extends { readonly tags: 'reply' }
        ? { readonly tags: 'reply' } & Refuse<N, S, T, 'tags'>
        : T extends { readonly on: infer On }
          ? [keyof On] extends [never]
            ? Fault<`« ${N} », étape « ${S} » : il manque des réponses`>
            : T extends { readonly tags: infer G }
              ? G extends 'advice'
                ? { readonly tags: 'advice'; readonly on: CheckAnswers<N, S, On, Steps> } & Refuse<
                    N,
                    S,
                    T,
                    'tags' | 'on'
                  >
                : Fault<`« ${N} », étape « ${S} » : l'étiquette est « advice » ou « reply »`>
              : { readonly on: CheckAnswers<N, S, On, Steps> } & Refuse<N, S, T, 'on'>
          : Fault<`« ${N} », étape « ${S} » : ni question, ni conseil, ni réponse, ni fin, ni détour`>;

type CheckFlow<N extends string, F extends LooseFlow> = {
  readonly [K in keyof F]: K extends 'initial'
    ? F['initial'] extends keyof F['states']
      ? F['initial']
      : Fault<`« ${N} » : l'étape de départ « ${F['initial']} » n'existe pas`>
    : K extends 'states'
      ? {
          readonly [S in keyof F['states']]: CheckStep<N, S & string, F['states'][S], keyof F['states']>;
        }
      : Fault<`« ${N} » : « ${K & string} » n'a pas sa place dans un flux`>;
};

/**
 * Declares a flow. The value is returned untouched: it is the XState config itself.
 *
 * @param name the flow's one name: its file, its URL segment when it is a detour, its words.
 * @param flow the map; every mistake in it is a compile error that names flow, step and answer.
 */
export function defineFlow<const N extends string, const F extends LooseFlow>(
  name: N,
  flow: F & (F extends CheckFlow<N, F> ? unknown : CheckFlow<N, F>),
): Named<N, F>;
export function defineFlow(_name: string, flow: unknown): unknown {
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
