/** The words of a page: what each kind of step must say. */
import type { Fault, LooseFlow, Named } from '../flow/flow.ts';

/** How sure the sheet is: `sur` it is clear, `ambigu` it hesitates, `date` it may have changed, `sans-reponse` it is silent. */
export type Status = 'sur' | 'ambigu' | 'date' | 'sans-reponse';

/** The pictograms that a goal or a reply may carry; the screen knows how to draw each. */
export type Picto =
  | 'adresse'
  | 'appareil'
  | 'attente'
  | 'bouclier'
  | 'compte'
  | 'connexion'
  | 'courrier'
  | 'document'
  | 'envoi'
  | 'formulaire'
  | 'messagerie'
  | 'personne'
  | 'question'
  | 'recherche'
  | 'suppression'
  | 'telephone'
  | 'valide';

/** What only the adviser sees. `dire` is read aloud, one breath of two sentences at most per item; `savoir` never is. */
interface AdviserWords {
  readonly dire: readonly string[];
  readonly savoir?: readonly string[];
  /** Questions to ask when the caller hesitates. */
  readonly relances?: readonly string[];
  /** Other ways to say this page's subject, for the search. */
  readonly mots?: readonly string[];
}

/** The words of a question: its answers' full labels are in `reponses`, one per answer of the map. */
export interface QuestionWords<Source extends string = string> extends AdviserWords {
  readonly question: string;
  readonly pourquoi?: string;
  readonly reponses: Readonly<Record<string, string>>;
  readonly pictos?: Readonly<Record<string, Picto>>;
  readonly sources?: readonly Source[];
}

/** An action sheet: what to do now, in order, and everything around it. */
interface SheetWords<Source extends string, Channel extends string> extends AdviserWords {
  readonly titre: string;
  /** The short answer, said first. */
  readonly essentiel?: string;
  readonly faire: readonly string[];
  readonly bonASavoir?: readonly string[];
  readonly preparer?: readonly string[];
  /** The message to copy when one must be written. */
  readonly message?: string;
  readonly siEchec?: readonly string[];
  readonly contacts: readonly Channel[];
  readonly sources: readonly (Source | 'guide')[];
  readonly statut: Status;
  readonly picto?: Picto;
}

/** The words of an advice: a sheet, then « est-ce que ça marche ? » (`ensuite`) and its answers. */
export interface AdviceWords<
  Source extends string = string,
  Channel extends string = string,
> extends SheetWords<Source, Channel> {
  readonly ensuite: string;
  readonly reponses: Readonly<Record<string, string>>;
}

/** The words of a reply: a sheet, then the pages to go on with, each with the link's label. */
export interface ReplyWords<
  Source extends string = string,
  Channel extends string = string,
> extends SheetWords<Source, Channel> {
  readonly picto: Picto;
  readonly suite: Readonly<Record<string, string>>;
}

export type Words = QuestionWords | AdviceWords | ReplyWords;

/** The words of one flow, by step. `Suite` keeps, in the type, the pages that its replies go on with. */
export interface WordsFile<N extends string = string, Suite extends string = string> {
  readonly flow: N;
  readonly steps: Readonly<Record<string, Words>>;
  readonly suite?: Suite;
}

type KindOf<T> = T extends { readonly states: unknown } | { readonly type: unknown }
  ? never
  : T extends { readonly tags: 'reply' }
    ? 'reply'
    : T extends { readonly tags: 'advice' }
      ? 'advice'
      : 'question';

type StepsWithWords<F extends LooseFlow> = {
  [S in keyof F['states'] & string]: KindOf<F['states'][S]> extends never ? never : S;
}[keyof F['states'] & string];

type WordsByKind<Source extends string, Channel extends string> = {
  question: QuestionWords<Source>;
  advice: AdviceWords<Source, Channel>;
  reply: ReplyWords<Source, Channel>;
};

type RequiredKeys<T> = { [K in keyof T]-?: object extends Pick<T, K> ? never : K }[keyof T] & string;

type AnswersOf<T> = T extends { readonly on: infer On } ? keyof On & string : never;

type CheckLabels<N extends string, S extends string, Labels, Answers extends string> = [
  Exclude<Answers, keyof Labels>,
] extends [never]
  ? {
      readonly [A in keyof Labels]: A extends Answers
        ? Labels[A]
        : Fault<`« ${N} », étape « ${S} », réponse « ${A & string} » : ce libellé ne correspond à aucune réponse du flux`>;
    }
  : Fault<`« ${N} », étape « ${S} », réponse « ${Exclude<Answers, keyof Labels>} » : il manque son libellé`>;

type CheckStepWords<N extends string, S extends string, W, Answers extends string, Expected> = [
  Exclude<RequiredKeys<Expected>, keyof W>,
] extends [never]
  ? {
      readonly [K in keyof W]: K extends keyof Expected
        ? K extends 'reponses'
          ? CheckLabels<N, S, W[K], Answers>
          : K extends 'sources' | 'dire' | 'faire'
            ? W[K] extends readonly []
              ? Fault<`« ${N} », étape « ${S} » : « ${K} » est vide`>
              : W[K]
            : W[K]
        : Fault<`« ${N} », étape « ${S} » : « ${K & string} » n'a pas sa place ici`>;
    }
  : Fault<`« ${N} », étape « ${S} » : il manque « ${Exclude<RequiredKeys<Expected>, keyof W>} »`>;

type CheckWords<
  N extends string,
  F extends LooseFlow,
  W,
  Source extends string,
  Channel extends string,
> = string extends keyof W
  ? // A wrong value made TypeScript give up the literal types: it says where, and nothing is added.
    W
  : [Exclude<StepsWithWords<F>, keyof W>] extends [never]
    ? {
        readonly [S in keyof W]: S extends StepsWithWords<F>
          ? CheckStepWords<
              N,
              S,
              W[S],
              AnswersOf<F['states'][S]>,
              WordsByKind<Source, Channel>[KindOf<F['states'][S]>]
            >
          : Fault<`« ${N} », étape « ${S & string} » : ces mots ne correspondent à aucune étape du flux`>;
      }
    : Fault<`« ${N} », étape « ${Exclude<StepsWithWords<F>, keyof W>} » : il manque ses mots`>;

// Every field that any kind of step may have, all optional, so that the checks above can say what is missing.
type LooseWords<Source extends string, Channel extends string> = Partial<
  QuestionWords<Source | 'guide'> & AdviceWords<Source, Channel> & ReplyWords<Source, Channel>
>;

type SuiteOf<W> = {
  [S in keyof W]: W[S] extends { readonly suite: infer Pages } ? keyof Pages & string : never;
}[keyof W];

/**
 * Ties the words language to the sources and channels that a guide knows.
 *
 * The function it returns takes a flow's name, the flow and its words, and returns the words file;
 * a missing or stale word, label, script or source is a compile error that names flow, step and answer.
 */
export function wordsLanguage<Source extends string, Channel extends string>() {
  return function defineWords<
    const N extends string,
    const F extends LooseFlow,
    const W extends Readonly<Record<string, LooseWords<Source, Channel>>>,
  >(
    name: N,
    _flow: Named<NoInfer<N>, F>,
    words: W &
      (W extends CheckWords<N, F, W, Source, Channel> ? unknown : CheckWords<N, F, W, Source, Channel>),
  ): WordsFile<N, SuiteOf<W>> {
    // The checks above prove that each step has the words of its kind; the type system cannot carry that proof.
    return { flow: name, steps: words as unknown as Readonly<Record<string, Words>> };
  };
}
