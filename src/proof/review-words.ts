/**
 * The words of what is drawn for those who keep the content: the maps, the review page, « ce qui a changé ».
 * `machines/interface/relecture.fr.yaml` holds them.
 */
import * as v from 'valibot';
import { group, named, sentence } from '../words/screen-schema.ts';
import { WORDS_SCHEMAS, type WordsKind } from '../words/words.ts';

/** The kinds of step that have words. */
const KINDS = Object.keys(WORDS_SCHEMAS) as readonly WordsKind[];

/** The words of the maps and of their outlines. */
const mapWords = group({
  /** A flow's map; `{nom}` is the flow's name. */
  carte: sentence('nom'),
  toutLeGuide: sentence(),
  /** What a map shows; `{etapes}` and `{fleches}` are counts. */
  description: sentence('etapes', 'fleches'),
  /** A detour, drawn as one box; `{nom}` is the flow's name. */
  detour: sentence('nom'),
  /** What follows a detour once it is solved. */
  ensuite: sentence(),
  /** The end of a detour. */
  fin: sentence(),
  /** In an outline, a step whose answers are listed at another place. */
  dejaVu: sentence(),
});

/** The words of the review page. */
const reviewPage = group({
  titre: sentence(),
  /** The review of one flow, `{nom}`. */
  titreFlux: sentence('nom'),
  titreTout: sentence(),
  intro: sentence(),
  retour: sentence(),
  /** `{version}`, and the counts `{pages}` and `{textes}`. */
  version: sentence('version', 'pages', 'textes'),
  sommaire: sentence(),
  flux: sentence(),
  /** A flow's name and what it holds: `{nom}`, `{textes}`. */
  unFlux: sentence('nom', 'textes'),
  questions: sentence(),
  introQuestions: sentence(),
  probleme: sentence(),
  conclusion: sentence(),
  ailleurs: sentence(),
  oui: sentence(),
  entrees: sentence(),
  textes: sentence(),
  introTextes: sentence(),
  parEntree: sentence(),
  changements: sentence(),
  introChangements: sentence(),
  sansVersion: sentence(),
  filtres: group({
    titre: sentence(),
    statut: sentence(),
    entree: sentence(),
    tous: sentence(),
    toutes: sentence(),
    retard: sentence(),
    /** `{nombre}` shown of `{total}`. */
    montres: sentence('nombre', 'total'),
  }),
  carte: sentence(),
  /** Comes before the drawing: leads past it. */
  passer: sentence(),
  seule: sentence(),
  legende: sentence(),
  plan: sentence(),
  pages: sentence(),
  natures: group(v.entriesFromList(KINDS, sentence())),
  /** Of a question, which has no status. */
  sansStatut: sentence(),
  aRelire: sentence(),
  responsable: sentence(),
  verifieLe: sentence(),
  aRevoirLe: sentence(),
  note: sentence(),
  lisibilite: sentence(),
  /** `{indice}` of 100. */
  indice: sentence('indice'),
  adresses: sentence(),
  depuis: sentence(),
  /** A page from where one comes: `{titre}`, by the answer `{reponse}`. */
  parReponse: sentence('titre', 'reponse'),
  parSuite: sentence('titre'),
  public: sentence(),
  conseiller: sentence(),
  reponses: sentence(),
  fiche: sentence(),
  conseilDuGuide: sentence(),
  sansEntree: sentence(),
  ditIci: sentence(),
  ditAilleurs: sentence(),
  ditNullePart: sentence(),
  points: sentence(),
});

/** The words of « ce qui a changé ». A heading's `{nombre}` is how many lines follow it. */
const changeWords = group({
  /** From which edition to which: `{avant}`, `{apres}`. */
  titre: sentence('avant', 'apres'),
  rien: sentence(),
  /** Nothing changed in the maps, the only thing compared. */
  carteInchangee: sentence(),
  pagesGagnees: sentence('nombre'),
  pagesPerdues: sentence('nombre'),
  adressesGagnees: sentence('nombre'),
  adressesPerdues: sentence('nombre'),
  reponsesGagnees: sentence('nombre'),
  reponsesPerdues: sentence('nombre'),
  reponsesRenommees: sentence('nombre'),
  reponsesDeplacees: sentence('nombre'),
  reponsesOrdonnees: sentence('nombre'),
  /** An answer: `{titre}` of its page, its `{reponse}`, and the title of the page where it leads, `{vers}`. */
  reponse: sentence('titre', 'reponse', 'vers'),
  /** What a thing was and what it is: `{quoi}`, `{avant}`, `{apres}`. */
  change: sentence('quoi', 'avant', 'apres'),
  /** What was not there before: `{quoi}` and `{apres}`. */
  mis: sentence('quoi', 'apres'),
  /** The sentences of one page, `{titre}`, or of the screens. */
  phrases: sentence('titre'),
  ecrans: sentence(),
  /** Pages whose synonyms for the search changed. */
  motsDeRecherche: sentence('nombre'),
  reglages: sentence('nombre'),
  faitsGagnes: sentence('nombre'),
  faitsPerdus: sentence('nombre'),
  pointsGagnes: sentence('nombre'),
  pointsPerdus: sentence('nombre'),
  chemins: sentence(),
  /** `{avant}`, `{apres}`, `{gagnes}` and `{perdus}` are counts. */
  comptes: sentence('avant', 'apres', 'gagnes', 'perdus'),
  /** An edition holds the map only: nothing is said of its words. */
  sansMots: sentence(),
  /** The names of the fields that a page's sentences come from; a field without a name keeps its own. */
  champs: named(sentence()),
  /** What the settings mean: statuses, and the guide’s own advice among the sources; channels have their names. */
  valeurs: named(sentence()),
});

/** What the file must hold, and what each sentence has to fill in. */
export const REVIEW_WORDS_SCHEMA = group({
  cartes: mapWords,
  changements: changeWords,
  page: reviewPage,
});

export type ReviewWords = v.InferOutput<typeof REVIEW_WORDS_SCHEMA>;
