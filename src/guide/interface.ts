/** The words of the public screens: buttons, headings, notices. `machines/interface/public.fr.yaml` holds them. */
import * as v from 'valibot';
import { group, listOf, sentence } from '../words/screen-schema.ts';

const CODE_FAULTS = ['vide', 'caracteres', 'longueur', 'controle', 'inconnu', 'disparu'] as const;
/** Why a typed code cannot be read. */
export type CodeFault = (typeof CODE_FAULTS)[number];

/** What the file must hold, and what each sentence has to fill in. */
export const INTERFACE_SCHEMA = group({
  site: sentence(),
  /** What the guide is, in one sentence, for the home page and the footer. */
  promesse: sentence(),
  independance: sentence(),
  retour: sentence(),
  /** What follows « Retour » on a page with several ways to it, where nobody came by the one that it goes back. */
  retourVers: sentence('titre'),
  recommencer: sentence(),
  accueil: sentence(),
  allerAuContenu: sentence(),
  toutesLesQuestions: sentence(),
  /** What a screen reader calls the links at the bottom. */
  piedDePage: sentence(),
  imprimer: sentence(),
  /** Reading the page aloud; the second half of each name is for screen readers only. */
  ecoute: group({
    ecouter: sentence(),
    cettePage: sentence(),
    arreter: sentence(),
    laLecture: sentence(),
  }),
  /** The QR code of the link that resumes here. */
  qr: group({
    afficher: sentence(),
    description: sentence(),
    legende: sentence(),
    indisponible: sentence(),
  }),
  choisissez: sentence(),
  sections: group({
    faire: sentence(),
    bonASavoir: sentence(),
    preparer: sentence(),
    message: sentence(),
    siEchec: sentence(),
    suite: sentence(),
  }),
  copier: sentence(),
  copie: sentence(),
  copieRefusee: sentence(),
  autreQuestion: sentence(),
  /** The way out that every page offers. */
  aide: group({
    titre: sentence(),
    texte: sentence(),
    /** The channels that it lists, by their names. */
    canaux: listOf(sentence()),
    /** Comes just before the spoken code, on the line that is always in view. */
    codeCourt: sentence(),
    /** Opens the rest: the other channels, and what the code is for. */
    plus: sentence(),
    /** How the code is said. */
    code: sentence(),
    aQuoiSertLeCode: sentence(),
  }),
  /** Taking up a session again with its spoken code. */
  code: group({
    titre: sentence(),
    consigne: sentence(),
    champ: sentence(),
    reprendre: sentence(),
    repris: sentence(),
    /** The code of a session in which nothing had been answered. */
    debut: sentence(),
    aConfirmer: sentence(),
    /** The map has changed since the code was given: the person stands as near as can be. */
    change: sentence(),
    indisponible: sentence(),
    fautes: group(v.entriesFromList(CODE_FAULTS, sentence())),
  }),
  origine: group({
    /** Introduces the entries that a page comes from. */
    entrees: sentence(),
    /** Follows the entries when the guide's own advice stands beside them: the sheet is not credited with it. */
    mixte: sentence(),
    guide: sentence(),
  }),
  /** What a page rests on. */
  conditions: group({
    cetteReponse: sentence(),
    ceConseil: sentence(),
    cetteQuestion: sentence(),
    dApresVosReponses: sentence(),
    /** What a conclusion of a list rests on first: « si {condition} ». */
    si: sentence('condition'),
    pasMonCas: sentence(),
    monCas: sentence(),
    /** Introduces what only some ways to the page need. */
    cas: sentence(),
    /** Many cases, folded: `{nombre}` of them, and the question that tells which. */
    plusieursCas: sentence('nombre', 'question'),
    aucunCas: sentence(),
  }),
  trail: group({
    titre: sentence(),
    suppose: sentence(),
    confirme: sentence(),
    modifier: sentence(),
    votreReponse: sentence(),
    sujetsPrecedents: sentence(),
    revoir: sentence(),
  }),
  effacer: group({
    question: sentence(),
    oui: sentence(),
    non: sentence(),
    fait: sentence(),
    annuler: sentence(),
    annule: sentence(),
  }),
  annonces: group({
    /** « {reponse} » is replaced by the label of the answer just given. */
    repondu: sentence('reponse'),
    retour: sentence(),
    ouvert: sentence(),
  }),
  avis: group({
    modification: sentence(),
    toutGarde: sentence(),
    /** « {reponses} » is replaced by what no longer holds. */
    abandon: sentence('reponses'),
    /** « {reponses} » is replaced by what the person’s sentence had said: « vous avez un compte ». */
    dejaDit: sentence('reponses'),
    sessionIllisible: sentence(),
    sessionPerimee: sentence(),
    etapeDisparue: sentence(),
    confirme: sentence(),
    confirmeSaufCas: sentence(),
    stockageRefuse: sentence(),
    fermer: sentence(),
  }),
  recherche: group({
    titre: sentence(),
    exemple: sentence(),
    chercher: sentence(),
    rienNePart: sentence(),
    /** What a screen reader calls the list of results. */
    resultats: sentence(),
    une: sentence(),
    /** « {nombre} » is replaced by how many pages were found. */
    plusieurs: sentence('nombre'),
    /** Said before the few pages that a sentence too short may be about. */
    parlezVousDe: sentence(),
    /** How what an answer says of a person begins when it only tells what they look for: a result that shows it may be opened past that question. */
    souhaits: listOf(sentence()),
    /** What says that the person does not know: it is no wish, and contradicts nothing. */
    ignore: sentence(),
    /** What stands between two things of which one is true. */
    choix: sentence(),
    /** Before a conclusion that rests on more than the sentence says; « {question} » is replaced by the question that comes first. */
    questionDAbord: sentence('question'),
    /** The same, when it is an advice that comes first; « {conseil} » is replaced by its title. */
    conseilDAbord: sentence('conseil'),
    /** The other pages found that the same place leads to; « {titres} » is replaced by their titles. */
    meneAussi: sentence('titres'),
    /** Said when the search is asked with hardly a letter. */
    tropCourt: sentence(),
    aucune: sentence(),
    autresMots: sentence(),
    /** « {sujet} » is replaced by the subject that the guide does not treat. */
    horsSujet: sentence('sujet'),
    enSavoirPlus: sentence(),
    /** Comes just before the ways to reach a person. */
    sortie: sentence(),
    enPanne: sentence(),
  }),
  questions: group({
    titre: sentence(),
    intro: sentence(),
    parTheme: sentence(),
    parOrdre: sentence(),
  }),
  introuvable: group({
    titre: sentence(),
    texte: sentence(),
    choix: sentence(),
  }),
  /** A page that is not on this device, without a network. */
  horsLigne: group({
    titre: sentence(),
    texte: sentence(),
    reessayer: sentence(),
    choix: sentence(),
  }),
});

export type Interface = v.InferOutput<typeof INTERFACE_SCHEMA>;
