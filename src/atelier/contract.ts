/**
 * What the atelier's screen and its server say to each other. The screen sends edits, never files; the server answers with the whole
 * guide as it then is, or with why it did nothing. Types, and the addresses and names that both must know.
 *
 * Names: a **page** is a content (`connexion/attendre`, or `accueil` for a page of the root), a **flow** is the name of a map
 * (`connexion`; the root has the name of its file, `accueil`), a **step** is a key of a map. Texts that a person reads are French.
 */
import type { Kind } from '../guide/pages.ts';
import type { Section } from '../proof/changes.ts';
import type { CheckName } from '../proof/checks.ts';
import type { GuideData } from '../proof/guide-data.ts';
import type { Fault } from '../words/faults.ts';
import type { Shape } from '../words/layout.ts';
import type { Status } from '../words/words.ts';

// ——— Edits ———

/**
 * What a field holds, as it is written: numbers of the sheet are `{nom}`. A text (title, paragraph, one setting), a list, or texts
 * under names (`reponses`, `siReponse`, `suite`, `pictos`).
 */
export type FieldValue = string | readonly string[] | Readonly<Record<string, string>>;

/** Sets one field of a page's document; `null` takes an optional field away. */
interface SetField {
  readonly type: 'field';
  readonly page: string;
  /** A key of the page's schema: `titre`, `faire`, `statut`, `sources`… or `responsable`. */
  readonly field: string;
  readonly value: FieldValue | null;
  /**
   * What the field held when the owner began to type. When the file now holds something else, the edit is refused as a conflict, both
   * texts in hand; left out, what is there is overwritten.
   */
  readonly before?: FieldValue | null;
}

/** Where an answer leads: a step of the same map, or one created with it. */
export type Target = { readonly to: string } | { readonly create: NewStep };

/** An answer as it is first written. */
export interface NewAnswer {
  /** Its id; else made from its label (`idFor` of `ids.ts`). */
  readonly answer?: string;
  /** What the button says. */
  readonly label: string;
  /** What it says of the person: « vous ne recevez pas l’ASI ». */
  readonly siReponse?: string;
  readonly target: Target;
}

/** A page as it is first written, with every field that its kind obliges to (`reponses` and `siReponse` come from its answers). */
export interface NewPage {
  readonly kind: Kind;
  /** Its key on the map; else made from its title. */
  readonly step?: string;
  readonly fields: Readonly<Record<string, FieldValue>>;
  /** None for a reply. */
  readonly answers?: readonly NewAnswer[];
}

/** A flow that exists, used inside another one under its own name. `onDone` when, and only when, that flow ends. */
export interface NewDetour {
  readonly kind: 'detour';
  readonly flow: string;
  readonly onDone?: string;
}

export type NewStep = NewPage | NewDetour;

/** Adds an answer to a page, at a place among its answers (from 0; last when left out). */
interface AddAnswer extends NewAnswer {
  readonly type: 'answer-add';
  readonly page: string;
  readonly at?: number;
}

/** Changes what an answer says, or where it leads; what is left out stays. `siReponse: null` takes it away. */
interface SetAnswer {
  readonly type: 'answer-set';
  readonly page: string;
  readonly answer: string;
  readonly label?: string;
  readonly siReponse?: string | null;
  readonly target?: Target;
}

/** Puts an answer at another place (from 0) among those of its page. */
interface MoveAnswer {
  readonly type: 'answer-move';
  readonly page: string;
  readonly answer: string;
  readonly at: number;
}

interface RemoveAnswer {
  readonly type: 'answer-remove';
  readonly page: string;
  readonly answer: string;
}

/** Adds a step to a map, to which nothing leads yet. */
interface AddStep {
  readonly type: 'step-add';
  readonly flow: string;
  readonly step: NewStep;
}

/**
 * Puts a new question (or advice) between a page and the one that an answer leads to. Among the answers of the new one, the target
 * `{ to: '' }` stands for the page that the answer led to before; one of them at least has it.
 */
interface Insert {
  readonly type: 'insert';
  readonly page: string;
  readonly answer: string;
  readonly create: NewPage;
}

/** Where a detour returns to: a step of the map that it stands in. */
export interface SetReturn {
  readonly type: 'return-set';
  readonly flow: string;
  readonly step: string;
  readonly onDone: string;
}

/** Takes a page away with all that names it: its document, its step, the answers, « suites » and points that lead to it. */
interface RemovePage {
  readonly type: 'page-remove';
  readonly page: string;
}

/** Takes a detour away from one map, with the answers that lead to it. The flow itself stays where else it is used. */
interface RemoveDetour {
  readonly type: 'detour-remove';
  readonly flow: string;
  readonly step: string;
}

/** Changes a number, delay, channel or form of the sheet, once for every page. `mentions` too when they hold the old one. */
interface SetValue {
  readonly type: 'value-set';
  /** Its name: `telephone`, `dureeDuCode`. */
  readonly name: string;
  readonly value: string;
  readonly before?: string;
}

/** Changes what a fact says (`texte`), or the ways in which a page may say it (`dit`), or what it gives (`donne`). */
export interface SetFact {
  readonly type: 'fact-set';
  readonly entry: string;
  readonly fact: string;
  readonly texte?: string;
  readonly dit?: readonly (readonly string[])[];
  readonly donne?: readonly string[];
  readonly before?: string;
}

export interface NewFact {
  /** Its id; else made from its text. */
  readonly fact?: string;
  readonly texte: string;
  readonly dit: readonly (readonly string[])[];
  readonly donne?: readonly string[];
}

export interface AddFact extends NewFact {
  readonly type: 'fact-add';
  readonly entry: string;
}

/** Adds an entry to the sheet, under the next free number when `entry` is left out, with one fact at least. */
export interface AddEntry {
  readonly type: 'entry-add';
  readonly entry?: string;
  readonly sujet: string;
  readonly faits: readonly NewFact[];
}

/** The owner decided: a point has a new status, a new conclusion; what is left out stays. */
export interface SettlePoint {
  readonly type: 'point-set';
  readonly point: string;
  readonly statut?: Status;
  readonly conclusion?: string;
  readonly question?: string;
  /** What each page of the point must say from now on, for the pages named; `null` takes a page off the point. */
  readonly pages?: Readonly<Record<string, readonly (readonly string[])[] | null>>;
}

/** Dates today a reading of several pages at once, with one note. `fiche` is the sheet itself. */
interface SignReadings {
  readonly type: 'sign';
  readonly pages: readonly string[];
  readonly note: string;
  /** « AAAA-MM-JJ »; else spread over the year. */
  readonly aRevoirLe?: string;
  /** A role, never a person's name. */
  readonly responsable?: string;
}

/** Keeps a remark on a page until somebody settles it. */
interface AddComment {
  readonly type: 'comment-add';
  readonly page: string;
  readonly text: string;
}

interface SettleComment {
  readonly type: 'comment-settle';
  readonly id: string;
}

/** Keeps a story: a person, and the answers that they give from the home page on. The name is unique; the same name replaces it. */
interface SaveStory {
  readonly type: 'story-save';
  readonly name: string;
  readonly answers: readonly StoryAnswer[];
}

interface RemoveStory {
  readonly type: 'story-remove';
  readonly name: string;
}

/** The story ends elsewhere now, and that is right: keeps where it ends. */
interface AgreeStory {
  readonly type: 'story-agree';
  readonly name: string;
}

/** Several edits as one, undone at once. Either all of them are made or none. */
interface EditAll {
  readonly type: 'all';
  readonly edits: readonly Edit[];
}

export type Edit =
  | SetField
  | AddAnswer
  | SetAnswer
  | MoveAnswer
  | RemoveAnswer
  | AddStep
  | Insert
  | SetReturn
  | RemovePage
  | RemoveDetour
  | SetValue
  | SetFact
  | AddFact
  | AddEntry
  | SettlePoint
  | SignReadings
  | AddComment
  | SettleComment
  | SaveStory
  | RemoveStory
  | AgreeStory
  | EditAll;

// ——— The model ———

/** Why something can only be read here: who wants to change it does so in the file. */
export interface ReadOnly {
  readonly file: string;
  /** From 1. */
  readonly line: number;
  readonly what: string;
}

/** An answer on the map: an arrow. */
export interface EdgeModel {
  readonly answer: string;
  /** The answer's label, or its id while it has none. */
  readonly label: string;
  /** A step of the same map. */
  readonly to: string;
}

/** A step of a map. A detour has the name of its flow and, if that ends, where it returns to. */
export interface StepModel {
  readonly step: string;
  readonly kind: Kind | 'end' | 'detour';
  /** The page that it shows; none for an end and a detour. */
  readonly page?: string;
  readonly flow?: string;
  readonly onDone?: string;
  readonly title: string;
  readonly edges: readonly EdgeModel[];
  readonly line: number;
  readonly readOnly?: ReadOnly;
}

/** A map: one flow, once, wherever it is used. */
export interface FlowModel {
  readonly flow: string;
  /** The label of the answer that leads to it from the home page, or its first question. */
  readonly title: string;
  readonly file: string;
  /** The first step. */
  readonly initial: string;
  /** Whether it holds every goal. */
  readonly root: boolean;
  readonly steps: readonly StepModel[];
  /** The flows that use it. */
  readonly usedBy: readonly string[];
  readonly readOnly?: ReadOnly;
}

/** A field of a page. */
export interface FieldModel {
  readonly field: string;
  /** Of the front matter: `setting` for one text, `settings` for a list; else how it is written under its heading. */
  readonly shape: Shape | 'setting' | 'settings' | 'names';
  /** The key of its French label and help in the atelier's words: `champs.titre`. */
  readonly labelKey: string;
  readonly required: boolean;
  /** As it is written; `null` when it is not there. */
  readonly value: FieldValue | null;
  /** The texts that may be chosen, where only some may: statuses, pictograms, entries, channels, pages. */
  readonly options?: readonly string[];
  readonly line: number;
}

/** An answer of a page, as its form shows it. */
export interface AnswerModel {
  readonly answer: string;
  readonly label: string;
  readonly siReponse: string | null;
  readonly to: string;
}

/** When a page was read. */
export interface ReadingModel {
  readonly responsable: string;
  readonly le: string;
  readonly aRevoirLe: string;
  readonly note: string;
  /** It must be read again by now. */
  readonly due: boolean;
  /** Its words are no longer those that were read. */
  readonly changed: boolean;
}

export interface CommentModel {
  readonly id: string;
  readonly page: string;
  readonly text: string;
  /** « AAAA-MM-JJ ». */
  readonly le: string;
}

export interface PageModel {
  readonly page: string;
  readonly flow: string;
  readonly step: string;
  readonly kind: Kind;
  readonly title: string;
  readonly file: string;
  /** Where it stands on the site: `declarer/connexion/attendre`; the home page is the empty text. */
  readonly paths: readonly string[];
  /** How many of these some answers lead to: a person meets the page at so many places. */
  readonly places: number;
  /** In the order of the document. Empty while the document cannot be read. */
  readonly fields: readonly FieldModel[];
  readonly answers: readonly AnswerModel[];
  readonly status: Status | null;
  readonly sources: readonly string[];
  /** `null` for a question, and for a page that nobody has read. */
  readonly reading: ReadingModel | null;
  readonly comments: readonly CommentModel[];
  /** Its words or its answers are not those of the last thing published. */
  readonly changed: boolean;
  /** How many faults are its own. */
  readonly faults: number;
  readonly readOnly?: ReadOnly;
}

export interface ValueModel {
  readonly name: string;
  readonly sorte: 'nombre' | 'delai' | 'canal' | 'formulaire';
  readonly value: string;
  readonly mentions: readonly string[];
  /** The entries whose facts give it. */
  readonly entries: readonly string[];
  /** The pages that say it. */
  readonly pages: readonly string[];
  readonly line: number;
  readonly readOnly?: ReadOnly;
}

export interface FactModel {
  readonly entry: string;
  readonly fact: string;
  readonly texte: string;
  readonly dit: readonly (readonly string[])[];
  readonly donne: readonly string[];
  /** The pages that tell it. */
  readonly pages: readonly string[];
  readonly line: number;
  readonly readOnly?: ReadOnly;
}

export interface EntryModel {
  readonly entry: string;
  readonly sujet: string;
  readonly facts: readonly FactModel[];
  /** The pages that cite it. */
  readonly pages: readonly string[];
}

export interface PointModel {
  readonly point: string;
  readonly entries: readonly string[];
  readonly probleme: string;
  readonly conclusion: string;
  readonly statut: Status;
  readonly question: string;
  readonly pages: Readonly<Record<string, readonly (readonly string[])[]>>;
  readonly line: number;
  readonly readOnly?: ReadOnly;
}

/** A fault of `npm run verifier`, in its own words, with what it is about on the screen. */
export interface FaultModel extends Fault {
  readonly page?: string;
  readonly flow?: string;
  readonly step?: string;
  /** `a-revoir` hinders nobody from proposing. */
  readonly level: 'faute' | 'a-revoir';
  /** The check that told it; none for what the reader of the files tells. */
  readonly check?: CheckName;
  /** The text of an answer that it is about: its field, and the answer's id. */
  readonly at?: { readonly field: string; readonly key: string };
}

/** One answer of a story: the content of the step that asked, and the answer's id. */
export interface StoryAnswer {
  readonly step: string;
  readonly answer: string;
}

export interface StoryModel {
  readonly name: string;
  readonly answers: readonly StoryAnswer[];
  /** The page (its path) where it ended when it was kept. */
  readonly endsAt: string;
  /** Where it ends now: elsewhere is told. Undefined when an answer does not exist any more. */
  readonly endsNow?: string;
  /** In French: what has changed for this person; none while it ends where it ended. */
  readonly told?: string;
}

/** What may be undone and done again, in words. */
interface HistoryModel {
  /** « La phrase … de « connexion/attendre » »: the last one first, twenty at most. */
  readonly undo: readonly string[];
  readonly redo: readonly string[];
}

/** The whole guide, as the atelier shows it. */
export interface Model {
  /** Changes with any file. */
  readonly version: string;
  readonly today: string;
  readonly flows: readonly FlowModel[];
  readonly pages: readonly PageModel[];
  readonly values: readonly ValueModel[];
  readonly entries: readonly EntryModel[];
  readonly points: readonly PointModel[];
  readonly faults: readonly FaultModel[];
  /** Whether every rule could be asked of the whole guide: else more may be wrong than is told. */
  readonly judgedWhole: boolean;
  readonly stories: readonly StoryModel[];
  readonly history: HistoryModel;
  /** Where the sheet itself was last read. */
  readonly sheet: ReadingModel | null;
  /** What was counted of the published guide, from the last report (`npm run statistiques`); `null` when there is none. */
  readonly counted: CountedModel | null;
  /** What is typed and not yet proposed. */
  readonly draft: DraftModel;
  /** The last registered release of the map, and whether the map has changed since. */
  readonly release: { readonly name: string; readonly changed: boolean };
  /**
   * The guide's data, from which the screen draws its preview with the site's own code; `null` while a file is too broken for it.
   * Pages whose words cannot be read are left out.
   */
  readonly guide: GuideData | null;
  /** Files that cannot be read at all: the guide is then the last one that could be, and nothing is edited. Empty else. */
  readonly broken: readonly Fault[];
}

/** What was counted on one page, all its copies together: how often, or a share between 0 and 1; `few` stands for what is too few to be told. */
export interface CountedPage {
  readonly shown: number | 'few';
  /** Those who went no further; `null` on a reply, and where nobody came. */
  readonly stop: number | 'few' | null;
  /** Those who said that it helps, and that it does not, of those who said something; `null` on what is no reply. */
  readonly yes: number | 'few' | null;
  readonly no: number | 'few' | null;
  /** Those who answered « je ne sais pas », of those who answered; `null` where it is no answer. */
  readonly unsure: number | 'few' | null;
}

/** The last report on what was counted. */
export interface CountedModel {
  /** The version of the guide that it is about: what is typed since is not in it. */
  readonly version: string;
  /** What is under it is `few`. */
  readonly least: number;
  readonly pages: Readonly<Record<string, CountedPage>>;
}

export interface DraftModel {
  readonly id: string;
  /** What the owner calls it; its first day when it has no name. */
  readonly name: string;
  /** How many pages differ from what is published. */
  readonly changed: number;
  /** The last day that something was typed in it. */
  readonly le: string;
}

// ——— The API ———

/** The folder of every address below. The page itself is at `/atelier/`. */
export const API = '/atelier/api/';

/**
 * The header that every request carries; its value is in the page: `<meta name="atelier-jeton" content="…">`. A request without it, or
 * from another Host or Origin, is answered 403 and does nothing.
 */
export const TOKEN_HEADER = 'x-atelier-jeton';
export const TOKEN_META = 'atelier-jeton';

/**
 * What is asked (the name after `API`), the body that is sent as JSON, and what is answered. `GET` where there is no body.
 * Every answer is `Answered<…>`: 200, or the refusal with its status.
 */
export interface Api {
  /** The whole guide. */
  readonly model: { readonly answer: Model };
  /** Makes an edit and keeps it at once in the files. */
  readonly edit: { readonly body: EditRequest; readonly answer: Edited };
  /** Which of these edits were made, by their ids: what a page that was closed had sent without hearing the answer. */
  readonly received: {
    readonly body: { readonly ids: readonly string[] };
    readonly answer: { readonly ids: readonly string[] };
  };
  /** What an edit would do, in words. Nothing is written. */
  readonly 'dry-run': { readonly body: { readonly edit: Edit }; readonly answer: Consequences };
  readonly undo: { readonly body: Record<string, never>; readonly answer: Edited };
  readonly redo: { readonly body: Record<string, never>; readonly answer: Edited };
  /** « Ce qui change » from what is published to the draft. */
  readonly changes: { readonly answer: ChangesModel };
  /** Runs every check, then hands the draft over. */
  readonly propose: { readonly body: ProposeRequest; readonly answer: Proposed };
  readonly drafts: { readonly answer: DraftsModel };
  /** Opens another draft, or a new one (`id: ''`) under a name. What is in the present one stays in it. */
  readonly 'draft-open': {
    readonly body: { readonly id: string; readonly name?: string };
    readonly answer: Edited;
  };
  /** Someone else's change, published meanwhile: taken into the draft, field by field. */
  readonly 'take-theirs': {
    readonly body: { readonly choices?: Readonly<Record<string, 'mine' | 'theirs'>> };
    readonly answer: Merged;
  };
}

/** The stream of `API + 'events?jeton=…'` (server-sent events): `changed`, its data the new version, when files changed elsewhere. */
export const EVENTS = 'events';

/** The same stream while a draft is handed over: `proposing`, its data a `ProposeProgress` as JSON. */
export const PROPOSING = 'proposing';

/** What is done to a draft that is handed over, in this order. */
export type ProposeStep = 'contenu' | 'accord' | 'codes' | 'mots' | 'envoi';

/** What is under way, of how many. */
export interface ProposeProgress {
  readonly step: ProposeStep;
  /** From 1. */
  readonly rank: number;
  readonly total: number;
}

/** An edit that is asked for. */
export interface EditRequest {
  readonly edit: Edit;
  /** A name of this very edit. One that was already made under it is not made again: whoever had no answer may ask twice. */
  readonly id?: string;
  /** A name of the visit to a field in which this was typed: what is kept of one visit is one step to undo. */
  readonly visit?: string;
}

/** What an edit, an undo or a redo made. */
export interface Edited {
  readonly model: Model;
  /** What was done, a French sentence a thing: « Dans la carte « connexion », la réponse « perdu » mène à « retrouver ». » */
  readonly told: readonly string[];
  /** The files that were written, from the project's root. */
  readonly files: readonly string[];
  /** The pages to show: those that the edit wrote or created, the first one first. */
  readonly pages: readonly string[];
}

/** What an edit would do, in words. */
export interface Consequences {
  /** What goes or changes with it, a French sentence a thing. */
  readonly told: readonly string[];
  /** Pages to which nothing would lead any more. */
  readonly unreached: readonly string[];
  /** Entries of the sheet of which a fact would no longer be told: « S10 : … ». */
  readonly untold: readonly string[];
  /** How many spoken codes would lead to the nearest step instead, and the sentence that says so; none when the map stays. */
  readonly codes: { readonly count: number; readonly told: string } | null;
  /** The replies whose « suite » names a page that goes. */
  readonly suites: readonly string[];
  /** Pages whose words would change: each before and after, as fields. */
  readonly pages: readonly PageChange[];
  /** The faults that there would be and are not. */
  readonly faults: readonly FaultModel[];
  /** Why the map would not hold: the edit would be refused while there is one. */
  readonly unlawful: readonly FaultModel[];
}

/** The fields of a page that differ. */
export interface PageChange {
  readonly page: string;
  readonly title: string;
  readonly fields: readonly {
    readonly field: string;
    readonly before: FieldValue | null;
    readonly after: FieldValue | null;
  }[];
}

export interface ChangesModel {
  /** As `npm run changements` tells it. */
  readonly sections: readonly Section[];
  readonly pages: readonly PageChange[];
  /** What others published meanwhile and the draft does not have yet. */
  readonly theirs: readonly PageChange[];
  /** Whether all of it is in a proposal already. */
  readonly proposed: boolean;
}

export interface ProposeRequest {
  /** The owner's name, for whoever reads the history. It is asked for once and kept on this machine only. */
  readonly name: string;
  /** One sentence more, for whoever reads the proposal. */
  readonly note?: string;
}

export interface Proposed {
  /** In French: what was done and where it is now. */
  readonly told: readonly string[];
  /** The release that was frozen, when the map changed. */
  readonly release?: string;
  /** Where it was sent; none when there is nowhere to send it: it waits on this machine. */
  readonly sentTo?: string;
  readonly model: Model;
}

export interface DraftsModel {
  readonly current: DraftModel;
  readonly others: readonly DraftModel[];
}

/** A field that both changed, with the text of each. */
export interface Conflict {
  /** What names it in `choices`: « machines/connexion/attendre.fr.md faire ». */
  readonly key: string;
  readonly page: string;
  readonly field: string;
  readonly mine: FieldValue | null;
  readonly theirs: FieldValue | null;
}

export interface Merged extends Edited {
  /** What was left as it was: each waits for a choice. */
  readonly conflicts: readonly Conflict[];
}

/** Why nothing was done. Nothing that was typed is lost: the screen keeps it. */
export type Refusal =
  /** A thing that can only be changed in its file. */
  | ({ readonly kind: 'read-only'; readonly told: string } & ReadOnly)
  /** The field holds something else than when the owner began to type. */
  | { readonly kind: 'conflict'; readonly told: string; readonly conflicts: readonly Conflict[] }
  /** The edit makes no sense here: no such page, a name already taken, an empty text… */
  | { readonly kind: 'invalid'; readonly told: string; readonly field?: string }
  /** There are faults: nothing is proposed; or the map would not hold. */
  | { readonly kind: 'faults'; readonly told: string; readonly faults: readonly FaultModel[] }
  /** The files could not be written: a full disk, a file that may not be written. What was there is still there. */
  | { readonly kind: 'disk'; readonly told: string; readonly file?: string }
  /** A file is broken: it is put right in an editor, or undone here. */
  | { readonly kind: 'broken'; readonly told: string; readonly faults: readonly Fault[] }
  /** The request did not come from the atelier's own page. */
  | { readonly kind: 'forbidden'; readonly told: string };

/** Every answer of the server. */
export type Result<Answer> =
  { readonly ok: true; readonly value: Answer } | { readonly ok: false; readonly refusal: Refusal };
