/**
 * The flow language: what a map and its words may say.
 *
 * A flow is an XState config made of five kinds of step and nothing else. XState itself accepts any
 * target name; the types below refuse, at compile time and in a French sentence, what would break
 * the guide: a target that does not exist, a detour that cannot return, a missing or stale word.
 */

import type { ConsoleInterface, Interface } from './interface.ts';
import type { LegalWords } from './legal.ts';
import type { ReviewWords } from './reviewWords.ts';
import type { SearchWords } from './search.ts';

export type { ConsoleInterface, Interface, LegalWords, ReviewWords };

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
interface Fault<Sentence extends string> {
  readonly fault: Sentence;
}

// The loosest shape from which literal types can be inferred; the checks below give the messages.
type LooseFlow = { readonly initial: string; readonly states: Readonly<Record<string, object>> };

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

/** Every page path of a flow, from its own root; the home page is left out. */
type PagesOf<F extends LooseFlow> = {
  [S in keyof F['states'] & string]: F['states'][S] extends LooseFlow
    ? `${S}/${PagesOf<F['states'][S]>}`
    : F['states'][S] extends { readonly type: 'final' }
      ? never
      : S;
}[keyof F['states'] & string];

/** The names of every flow inside a flow, at any depth. */
type FlowsIn<F extends LooseFlow> = {
  [S in keyof F['states'] & string]: F['states'][S] extends LooseFlow ? S | FlowsIn<F['states'][S]> : never;
}[keyof F['states'] & string];

type CheckFiles<Flows, Paths, Files extends readonly WordsFile[]> = [
  Exclude<Flows, Files[number]['flow']>,
] extends [never]
  ? {
      readonly [I in keyof Files]: Files[I] extends WordsFile<infer Name, infer Suite>
        ? Name extends Flows
          ? [Exclude<Suite, Paths>] extends [never]
            ? Files[I]
            : Fault<`« ${Name} » : la suite « ${Exclude<Suite, Paths>} » n'est pas une page du guide`>
          : Fault<`« ${Name} » : ces mots ne sont ceux d'aucun flux du guide`>
        : never;
    }
  : Fault<`« ${Exclude<Flows, Files[number]['flow']> & string} » : il manque les mots de ce flux`>;

/** A way to reach a person, under its one name. */
export interface Channel {
  readonly nom: string;
  readonly comment: string;
  readonly lien?: string;
}

/**
 * The ways in which a page may say something: any of these lists, each of beginnings of words that all come on the page.
 * Capitals, accents and the kind of apostrophe or space do not count.
 */
export type Said = readonly (readonly string[])[];

/** One thing that an entry of the sheet says, in the project's own words. */
export interface Fact {
  readonly texte: string;
  readonly dit: Said;
  /** The numbers, delays, channels and forms that it gives, by their names in `valeurs`. */
  readonly donne?: readonly string[];
  /** It is the way out to a person: any page may say it without citing the entry. */
  readonly partout?: boolean;
}

/** What an entry of the source sheet says, each fact under its own id. */
export interface SourceEntry {
  readonly sujet: string;
  readonly faits: Readonly<Record<string, Fact>>;
}

/** A number, delay, channel or form: written once, and allowed where a cited fact gives it (`donne`). */
export interface Value {
  readonly sorte: 'nombre' | 'delai' | 'canal' | 'formulaire';
  readonly valeur: string;
  /** How a page shows it when it is not by `valeur` itself. */
  readonly mentions?: readonly string[];
}

/** A point that the sheet leaves open: the one outcome that the guide gives it, and the question put to the sheet's owner. */
export interface Point {
  readonly entrees: readonly string[];
  readonly probleme: string;
  /** What the guide says. */
  readonly conclusion: string;
  readonly statut: Status;
  /** The contents that carry the outcome, each with what it must say. */
  readonly pages: Readonly<Record<string, Said>>;
  /** What no sentence of the guide may say: lists of beginnings of words that never come together in one. */
  readonly jamais?: Said;
  readonly question: string;
}

/** Somebody read a content again, and says what they looked at. Dates are « AAAA-MM-JJ ». */
export interface Reading {
  readonly le: string;
  readonly aRevoirLe: string;
  readonly note: string;
  /** What the page gave: facts (« S17/dates »), values and contacts. None is lost without another reading. */
  readonly donne: readonly string[];
  /** The fingerprint of the words as they were read. */
  readonly mots: string;
  /** The fingerprint of all of the above and of the reading before: a date changed by hand shows. */
  readonly empreinte: string;
}

/** Who answers for a content (a role, never a person's name), and every time that it was read, the first one first. */
export interface Review {
  readonly responsable: string;
  readonly historique: readonly Reading[];
}

/** What is particular to a guide in the rules of its content (`src/checks/`). Texts are met whatever their capitals and accents. */
export interface Rules {
  /** How many entries the sheet has, and how many points it leaves open. */
  readonly entrees: number;
  readonly points: number;
  /** Each reply goes on with a page of one of these goals at least. */
  readonly suites: readonly string[];
  /** The channels that lead from every page to a person. */
  readonly sortie: readonly string[];
  /** Initials, and what they are developed as where they first come on a page. */
  readonly sigles: Readonly<Record<string, readonly string[]>>;
  /**
   * What no line says: patterns (source of a regular expression), and what to write instead. `partout` counts what is
   * shown to nobody too: the words that people type into the search.
   */
  readonly interdits: readonly {
    readonly motif: string;
    readonly message: string;
    readonly partout?: boolean;
  }[];
  /** Two words that must never be taken for each other. */
  readonly codes: { readonly terme: string; readonly secret: string };
  /** How a page says that the sheet is not sure, to whom it leads then, and how it says that the sheet is silent. */
  readonly doute: {
    readonly fiche: string;
    readonly caisse: readonly string[];
    /** The sheet says nothing of the matter, or not all of it. */
    readonly silence: { readonly rien: readonly string[]; readonly partie: readonly string[] };
  };
  /** Contents that must be harder to read than the rest, and why. */
  readonly plusDifficiles: Readonly<Record<string, string>>;
}

/** A frozen map whose spoken codes stay readable: the ranks from `offset` on are its own, for ever. */
export interface Release {
  readonly name: string;
  readonly offset: number;
  /** How many ways the map has: as many ranks are taken. */
  readonly ways: number;
  readonly root: Flow;
}

/** Everything a guide is made of: what `machines/index.ts` exports and the rest of the program reads. */
export interface GuideData {
  readonly locale: string;
  readonly root: Flow;
  readonly words: readonly WordsFile[];
  readonly channels: Readonly<Record<string, Channel>>;
  readonly sources: Readonly<Record<string, SourceEntry>>;
  readonly valeurs: Readonly<Record<string, Value>>;
  readonly points: Readonly<Record<string, Point>>;
  /** The readings of every advice and reply, by content. */
  readonly relectures: Readonly<Record<string, Review>>;
  readonly regles: Rules;
  readonly interface: Interface;
  readonly console: ConsoleInterface;
  readonly legales: LegalWords;
  readonly recherche: SearchWords;
  /** The words of the review page, of the maps and of « ce qui a changé ». */
  readonly motsDeRelecture: ReviewWords;
  /** The registered releases, as read from their file; `releasesOf` checks it. */
  readonly releases: unknown;
}

/**
 * Ties a root flow, the words of all its flows, and what they refer to into one guide.
 *
 * A flow without words, words without a flow, or a `suite` that leads to no page is a compile error.
 */
export function defineGuide<
  const N extends string,
  const F extends LooseFlow,
  const Files extends readonly WordsFile[],
>(
  _name: N,
  guide: Omit<GuideData, 'root' | 'words'> & {
    readonly root: Named<NoInfer<N>, F>;
    readonly words: Files &
      (Files extends CheckFiles<N | FlowsIn<F>, PagesOf<F>, Files>
        ? unknown
        : CheckFiles<N | FlowsIn<F>, PagesOf<F>, Files>);
  },
): GuideData;
export function defineGuide(_name: string, guide: GuideData): GuideData {
  return guide;
}
