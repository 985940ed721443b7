/** The words that screens say only where pages are counted. `machines/interface/mesure.fr.yaml` holds them. */
import type * as v from 'valibot';
import { group, sentence } from '../words/screen-schema.ts';

/** What the file must hold. */
export const MEASURE_SCHEMA = group({
  /** The question at the end of a reply. */
  question: sentence(),
  oui: sentence(),
  non: sentence(),
  /** Said in the place of the question, once it is answered. */
  merci: sentence(),
  /** The page that thanks where no script runs. */
  page: group({
    titre: sentence(),
    texte: sentence(),
    retour: sentence(),
  }),
  /** Stands below the field of the search, in the place of `recherche.rienNePart`. */
  recherche: sentence(),
  /** The choice on the privacy page. */
  refus: group({
    titre: sentence(),
    choix: sentence(),
    demande: sentence(),
    impossible: sentence(),
  }),
});

export type MeasureWords = v.InferOutput<typeof MEASURE_SCHEMA>;
