/** How a document is laid out: which fields stand in its front matter, which under a heading, and in what order. */
import { WORDS_SCHEMAS, type WordsKind } from './words.ts';

/**
 * How a field is written: the title, one paragraph, a list, a numbered list, or a list whose items begin with the name of
 * what they belong to (« - `oui` Oui, je l’ai »).
 */
export type Shape = 'title' | 'paragraph' | 'list' | 'steps' | 'labels';

export interface Section {
  readonly heading: string;
  readonly shape: Shape;
}

/** The fields that have a heading. The title's own heading is its text. */
export const SECTIONS: Readonly<Record<string, Section>> = {
  question: { heading: '', shape: 'title' },
  titre: { heading: '', shape: 'title' },
  pourquoi: { heading: 'Pourquoi cette question', shape: 'paragraph' },
  demande: { heading: 'On demande', shape: 'paragraph' },
  essentiel: { heading: 'En bref', shape: 'paragraph' },
  faire: { heading: 'Faire', shape: 'steps' },
  bonASavoir: { heading: 'Bon à savoir', shape: 'list' },
  preparer: { heading: 'À avoir près de soi', shape: 'list' },
  message: { heading: 'Message à copier', shape: 'paragraph' },
  siEchec: { heading: 'Si cela ne marche pas', shape: 'list' },
  ensuite: { heading: 'Ensuite', shape: 'paragraph' },
  reponses: { heading: 'Réponses', shape: 'labels' },
  siReponse: { heading: 'Ce que la réponse dit', shape: 'labels' },
  dits: { heading: 'Ce qui le dit', shape: 'labels' },
  suite: { heading: 'Suite', shape: 'labels' },
  dire: { heading: 'À dire', shape: 'list' },
  savoir: { heading: 'À savoir', shape: 'list' },
  relances: { heading: 'Relances', shape: 'list' },
  mots: { heading: 'Mots', shape: 'list' },
};

/** The texts of each answer of a page, under its id. */
export const ANSWER_TEXTS = ['reponses', 'siReponse', 'dits'] as const;

export type AnswerText = (typeof ANSWER_TEXTS)[number];

/** All that a page holds under the ids of its answers: their texts, and the pictograms of a question. */
export const ANSWER_FIELDS: readonly string[] = [...ANSWER_TEXTS, 'pictos'];

/** What the front matter holds of the readings, on every page but the questions. */
export const REVIEW_FIELDS: readonly string[] = ['responsable', 'relectures'];

/** The fields of the words of a kind of step, in the order of the document. */
export function fieldsOf(kind: WordsKind): readonly string[] {
  return Object.keys(WORDS_SCHEMAS[kind].pipe[0].entries);
}

/** The fields of a kind of step that stand in the front matter. */
export function frontFieldsOf(kind: WordsKind): readonly string[] {
  return [
    ...fieldsOf(kind).filter((field) => SECTIONS[field] === undefined),
    ...(kind === 'question' ? [] : REVIEW_FIELDS),
  ];
}

/** The fields of a kind of step that stand under a heading, in order. */
export function sectionFieldsOf(kind: WordsKind): readonly string[] {
  return fieldsOf(kind).filter((field) => SECTIONS[field] !== undefined);
}
