/** The words of the adviser's console, which no public page downloads. `machines/interface/conseiller.fr.yaml` holds them. */
import * as v from 'valibot';
import { group, listOf, sentence } from '../words/screen-schema.ts';
import { STATUSES } from '../words/words.ts';
import { OUTCOMES } from './call/calls.ts';
import { CALLERS } from './call/ending.ts';

/** What the file must hold, and what each sentence has to fill in. */
export const CONSOLE_SCHEMA = group({
  /** What the guide says to all, and what the caisse says in its place. */
  voix: listOf(v.tuple([sentence(), sentence()])),
  titre: sentence(),
  sansScript: sentence(),
  commande: group({
    champ: sentence(),
    aide: sentence(),
    resultats: sentence(),
    question: sentence(),
    conclusion: sentence(),
    /** Where a line names a page, and opens what comes before it. */
    questionDAbord: sentence(),
    conseilDAbord: sentence(),
    but: sentence(),
    horsSujet: sentence(),
    rien: sentence(),
    enPanne: sentence(),
    codesProches: sentence(),
    appelRecu: sentence(),
    appelIllisible: sentence(),
    chiffres: sentence(),
    /** Told while the field holds a number that was masked. */
    masque: sentence(),
  }),
  etape: sentence(),
  appel: sentence(),
  dire: sentence(),
  savoir: sentence(),
  relances: sentence(),
  /** Told when `#page=` names no page. */
  adresseInconnue: sentence(),
  /** Told when an answer is pressed while the caller is on hold. */
  enAttenteDAbord: sentence(),
  /** What the page rests on and the caller has not said. */
  aConfirmer: group({
    titre: sentence(),
    consigne: sentence(),
    acquis: sentence(),
    oui: sentence(),
    non: sentence(),
    /** What only some ways to the page need: beside the one that is asked, those that would do as well. */
    cas: sentence('cas'),
  }),
  reponses: sentence(),
  faire: sentence(),
  relu: sentence(),
  aRelire: sentence(),
  statut: sentence(),
  statuts: group(v.entriesFromList(STATUSES, sentence())),
  /** « {date} » is replaced by the day from which the page had to be read again. */
  aRevoir: sentence('date'),
  sources: sentence(),
  coteADire: sentence(),
  conseilDuGuide: sentence(),
  code: sentence(),
  duree: sentence(),
  sujets: sentence(),
  enMain: sentence(),
  marques: group({ said: sentence(), supposed: sentence(), confirmed: sentence() }),
  aucunChemin: sentence(),
  /** What two topics of one call say against each other, and the words by which it is seen. */
  contradiction: group({
    entre: sentence('un', 'autre'),
    demander: sentence(),
    /** What a typed sentence says against the call; which is true, and what else sentences said. */
    avecUnePhrase: sentence('un', 'autre'),
    question: sentence(),
    vrai: sentence('dit'),
    aussi: sentence('dit'),
    retirer: sentence('dit'),
    /** Statements that cannot both be true and have too few words in common to be seen so. */
    contraires: listOf(v.tuple([sentence(), sentence()])),
    /** What the caller said earlier against what is supposed now. */
    contraire: sentence('dit'),
    /** What the caller answered earlier to the same question. */
    dejaDit: sentence('reponse'),
    /** How a question about a fact goes on, in the answer of who does not know (`ignore` of the search's words). */
    surUnFait: listOf(sentence()),
    /** The words that deny, those that go with them, those that change nothing, and the one that leaves a choice. */
    nie: sentence(),
    nieAussi: sentence(),
    sansPoids: sentence(),
    ou: sentence(),
  }),
  notes: sentence(),
  aideNotes: sentence(),
  issue: sentence(),
  issues: group(v.entriesFromList(OUTCOMES, sentence())),
  terminer: sentence(),
  resume: sentence(),
  resumeCopie: sentence(),
  envoi: group({
    titre: sentence(),
    sms: sentence(),
    mail: sentence(),
    lettre: sentence(),
    imprimer: sentence(),
    bonjour: sentence(),
    aCopier: sentence(),
    fin: sentence(),
  }),
  messageCopie: sentence(),
  copieRefusee: sentence(),
  tenir: sentence(),
  reprendreIci: sentence(),
  enAttenteDepuis: sentence('attente'),
  attente: sentence(),
  depuis: sentence('heure'),
  collegue: sentence(),
  collegueCopie: sentence(),
  enAttente: sentence(),
  reprendre: sentence(),
  fin: group({
    titre: sentence(),
    consigne: sentence(),
    sujet: sentence(),
    pour: sentence(),
    qui: group(v.entriesFromList(CALLERS, sentence())),
    rappel: sentence(),
    jour: sentence(),
    jourPasse: sentence(),
    /** Told when the sheet is sent and a topic has no outcome. */
    issueManque: sentence('sujet'),
    /** Beside a topic in which nothing was said. */
    rienDit: sentence(),
    raison: sentence(),
    motif: sentence(),
    aucun: sentence(),
    texte: sentence(),
    notesCoupees: sentence(),
    valider: sentence(),
    sansCopie: sentence(),
    annuler: sentence(),
  }),
  efface: sentence(),
  annuler: sentence(),
  retirees: sentence('reponses'),
  raccourcis: sentence(),
  raccourcisActifs: sentence(),
  touches: listOf(v.tuple([sentence(), sentence()])),
  fermer: sentence(),
  nouvelOnglet: sentence(),
  fausse: group({ ouvrir: sentence(), champ: sentence(), garder: sentence(), gardee: sentence() }),
  entrainement: group({
    titre: sentence('numero', 'nombre'),
    suivant: sentence(),
    quitter: sentence(),
    fini: sentence(),
    /** What is told once a scripted call is ended. */
    verdict: group({
      titre: sentence(),
      arrive: sentence('page'),
      ailleurs: sentence('page'),
      suppose: sentence('reponses'),
      rienSuppose: sentence(),
      touches: sentence('nombre'),
      chemin: sentence('reponses'),
    }),
    /** Callers who come with a sentence, and the page that helps them. */
    appels: listOf(v.tuple([sentence(), sentence()])),
  }),
  journal: sentence(),
  journalRefuse: sentence(),
  /** The journal's page. « {…} » is replaced by a figure. */
  journalDe: group({
    intro: sentence(),
    vide: sentence(),
    illisible: sentence(),
    lignesAbimees: sentence('nombre'),
    appels: sentence('nombre'),
    sujets: sentence('nombre'),
    periode: sentence(),
    periodes: group({ tout: sentence(), jour: sentence(), semaine: sentence(), mois: sentence() }),
    filtre: sentence(),
    tousLesButs: sentence(),
    effaces: sentence('nombre', 'jours'),
    horsSujet: sentence('sujet'),
    surTotal: sentence('nombre', 'total'),
    remarques: sentence(),
    dureeMediane: sentence('minutes'),
    parBut: sentence(),
    sansBut: sentence(),
    parReponse: sentence(),
    nonResolus: sentence(),
    parDuree: sentence(),
    page: sentence(),
    nombre: sentence(),
    part: sentence(),
    minutes: sentence('de', 'a'),
    etPlus: sentence('de'),
    exporter: sentence(),
    importer: sentence(),
    importe: sentence('ajoutes', 'connus', 'refusees'),
    pasUnJournal: sentence(),
    retour: sentence(),
  }),
  stockageRefuse: sentence(),
  appelIllisible: sentence(),
  appelsIllisibles: sentence(),
  /** The labels of what is copied after a call. */
  resumeDe: group({
    but: sentence(),
    aucun: sentence(),
    /** The label of a topic, where the call has several. */
    sujet: sentence('numero'),
    /** What the page rests on and nobody said. */
    aConfirmer: sentence(),
    parcours: sentence(),
    reponse: sentence(),
    /** A reply that rests on what nobody has said: it was not told. */
    trouvee: sentence(),
    arret: sentence(),
    /** What sentences said and no topic says. */
    aussi: sentence(),
    canaux: sentence(),
    version: sentence(),
    nonDite: sentence(),
    /** The outcome of a topic in which nothing was said. */
    rienDit: sentence(),
    lien: sentence(),
  }),
});

export type ConsoleInterface = v.InferOutput<typeof CONSOLE_SCHEMA>;
