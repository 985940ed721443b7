/** The words of a page: what each kind of step must say. One schema, from which the types come. */
import * as v from 'valibot';

/** How sure the sheet is: `sur` it is clear, `ambigu` it hesitates, `date` it may have changed, `sans-reponse` it is silent. */
export const STATUSES = ['sur', 'ambigu', 'date', 'sans-reponse'] as const;
export type Status = (typeof STATUSES)[number];

/** The pictograms that a goal or a reply may carry; the screen knows how to draw each. */
export const PICTOS = [
  'adresse',
  'appareil',
  'attente',
  'bouclier',
  'compte',
  'connexion',
  'courrier',
  'document',
  'envoi',
  'formulaire',
  'messagerie',
  'personne',
  'question',
  'recherche',
  'suppression',
  'telephone',
  'valide',
] as const;
export type Picto = (typeof PICTOS)[number];

const text = v.pipe(v.string(), v.nonEmpty());
const lines = v.pipe(v.array(text), v.minLength(1), v.readonly());
/** Texts under the names of what they belong to: an answer, or a page. */
const labels = v.pipe(v.record(v.string(), text), v.minEntries(1), v.readonly());
const picto = v.picklist(PICTOS);
/**
 * What each answer says of the person, as the pages that rest on it tell it: « vous ne recevez pas l’ASI ». A check asks for every
 * one of them; without it a page falls back on the answer's label.
 */
const siReponse = v.exactOptional(labels);
/**
 * What people say that gives an answer and nothing else, several ways apart by commas: « je n’ai pas de compte, j’ai jamais ouvert de
 * compte ». The search takes it for said; an answer that nobody says in so many words has none.
 */
const dits = v.exactOptional(labels);

/** What only the adviser sees. `dire` is read aloud, one breath of two sentences at most per item; `savoir` never is. */
const adviser = {
  dire: lines,
  savoir: v.exactOptional(lines),
  /** Questions to ask when the caller hesitates. */
  relances: v.exactOptional(lines),
  /** Other ways to say this page's subject, for the search. */
  mots: v.exactOptional(lines),
};

/** The ways out of every page that the reader of this one cannot use: nobody writes from an account that does not open. */
const sans = v.exactOptional(lines);

const question = v.pipe(
  v.strictObject({
    pictos: v.exactOptional(v.pipe(v.record(v.string(), picto), v.readonly())),
    sources: v.exactOptional(lines),
    sans,
    question: text,
    pourquoi: v.exactOptional(text),
    reponses: labels,
    siReponse,
    dits,
    ...adviser,
  }),
  v.readonly(),
);

/** An action sheet: what to do now, in order, and everything around it. */
const sheet = {
  statut: v.picklist(STATUSES),
  sources: lines,
  contacts: lines,
  sans,
  titre: text,
  /** The question that people come with, in their words: the list of questions holds these. A check asks for it. */
  demande: v.exactOptional(text),
  /** The short answer, said first. */
  essentiel: v.exactOptional(text),
  faire: lines,
  bonASavoir: v.exactOptional(lines),
  preparer: v.exactOptional(lines),
  /** The message to copy when one must be written. */
  message: v.exactOptional(text),
  siEchec: v.exactOptional(lines),
};

const advice = v.pipe(
  v.strictObject({
    ...sheet,
    picto: v.exactOptional(picto),
    ensuite: text,
    reponses: labels,
    siReponse,
    dits,
    ...adviser,
  }),
  v.readonly(),
);

const reply = v.pipe(v.strictObject({ ...sheet, picto, suite: labels, ...adviser }), v.readonly());

/** What the document of each kind of step must hold. The order of the fields is that of the document. */
export const WORDS_SCHEMAS = { question, advice, reply } as const;

export type WordsKind = keyof typeof WORDS_SCHEMAS;

/** The words of a question: its answers' full labels are in `reponses`, one per answer of the map. */
export type QuestionWords = v.InferOutput<typeof question>;

/** The words of an advice: a sheet, then « est-ce que ça marche ? » (`ensuite`) and its answers. */
export type AdviceWords = v.InferOutput<typeof advice>;

/** The words of a reply: a sheet, then the pages to go on with (`suite`), each with the link's label. */
export type ReplyWords = v.InferOutput<typeof reply>;

export type Words = QuestionWords | AdviceWords | ReplyWords;

/** The words of one flow, by step. */
export interface WordsFile {
  readonly flow: string;
  readonly steps: Readonly<Record<string, Words>>;
}

const reading = v.pipe(
  v.strictObject({
    le: text,
    aRevoirLe: text,
    note: text,
    /** What the page gave: facts (« S17/dates »), values and contacts. None is lost without another reading. */
    donne: v.pipe(v.array(text), v.readonly()),
    /** The fingerprint of the words as they were read. */
    mots: text,
    /** The fingerprint of all of the above and of the reading before: a date changed by hand shows. */
    empreinte: text,
  }),
  v.readonly(),
);

/** Who answers for a content (a role, never a person's name), and every time that it was read, the first one first. */
export const REVIEW_SCHEMA = v.pipe(
  v.strictObject({
    responsable: text,
    relectures: v.pipe(v.array(reading), v.minLength(1), v.readonly()),
  }),
  v.readonly(),
);

/** Somebody read a content again, and says what they looked at. Dates are « AAAA-MM-JJ ». */
export type Reading = v.InferOutput<typeof reading>;
