/** What people call the subjects that the guide does not treat: `machines/interface/hors-sujet.fr.yaml` holds it. */
import * as v from 'valibot';
import { group, listOf, named, sentence } from '../words/screen-schema.ts';

/** A subject that the guide does not treat. */
const topic = group({
  /** Ends the sentence « Ce guide ne traite pas … ». */
  sujet: sentence(),
  /** Whom to ask instead, when that is sure. */
  vers: v.exactOptional(sentence()),
  /** The page that says more of it, when one does; it is then no result itself. */
  page: v.exactOptional(sentence()),
  /** Names of bodies, apart by commas: what is said beside one is its own (« mot de passe de la CAF »). */
  noms: v.exactOptional(listOf(sentence())),
  /** What people call it; expressions are apart by commas. */
  mots: listOf(sentence()),
});

/** What people ask for and the sheet does not treat: the search says so instead of answering beside the question. */
export const OUT_OF_SCOPE_SCHEMA = group({
  /** The page that says that a subject is not treated; it is never a result. */
  page: sentence(),
  sujets: named(topic),
});

export type OutOfScopeWords = v.InferOutput<typeof OUT_OF_SCOPE_SCHEMA>;
