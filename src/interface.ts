import type { Outcome } from './calls.ts';
import type { Status } from './flow.ts';
import type { CodeFault } from './handoff.ts';

/** The words of the screens themselves: buttons, headings, notices. One object per language. */
export interface Interface {
  readonly site: string;
  /** What the guide is, in one sentence, for the home page and the footer. */
  readonly promesse: string;
  readonly independance: string;
  readonly retour: string;
  readonly recommencer: string;
  readonly accueil: string;
  readonly allerAuContenu: string;
  readonly toutesLesQuestions: string;
  /** What a screen reader calls the links at the bottom. */
  readonly piedDePage: string;
  readonly imprimer: string;
  /** Reading the page aloud; the second half of each name is for screen readers only. */
  readonly ecoute: {
    readonly ecouter: string;
    readonly cettePage: string;
    readonly arreter: string;
    readonly laLecture: string;
  };
  /** The QR code of the link that resumes here. */
  readonly qr: {
    readonly afficher: string;
    readonly description: string;
    readonly legende: string;
    readonly indisponible: string;
  };
  readonly choisissez: string;
  readonly sections: {
    readonly faire: string;
    readonly bonASavoir: string;
    readonly preparer: string;
    readonly message: string;
    readonly siEchec: string;
    readonly suite: string;
  };
  readonly copier: string;
  readonly copie: string;
  readonly copieRefusee: string;
  readonly autreQuestion: string;
  /** The way out that every page offers. */
  readonly aide: {
    readonly titre: string;
    readonly texte: string;
    /** The channels that it lists, by their names. */
    readonly canaux: readonly string[];
    /** Comes just before the spoken code. */
    readonly code: string;
    readonly aQuoiSertLeCode: string;
  };
  /** Taking up a session again with its spoken code. */
  readonly code: {
    readonly titre: string;
    readonly consigne: string;
    readonly champ: string;
    readonly reprendre: string;
    readonly repris: string;
    /** The map has changed since the code was given: the person stands as near as can be. */
    readonly change: string;
    readonly indisponible: string;
    readonly fautes: Readonly<Record<CodeFault, string>>;
  };
  readonly origine: {
    /** Introduces the entries that a page comes from. */
    readonly entrees: string;
    readonly guide: string;
  };
  readonly trail: {
    readonly titre: string;
    readonly suppose: string;
    readonly modifier: string;
    readonly votreReponse: string;
    readonly sujetsPrecedents: string;
    readonly revoir: string;
  };
  readonly effacer: {
    readonly question: string;
    readonly oui: string;
    readonly non: string;
    readonly fait: string;
    readonly annuler: string;
    readonly annule: string;
  };
  readonly annonces: {
    /** « {reponse} » is replaced by the label of the answer just given. */
    readonly repondu: string;
    readonly retour: string;
    readonly ouvert: string;
  };
  readonly avis: {
    readonly modification: string;
    readonly toutGarde: string;
    /** « {reponses} » is replaced by what no longer holds. */
    readonly abandon: string;
    readonly sessionIllisible: string;
    readonly sessionPerimee: string;
    readonly etapeDisparue: string;
    readonly stockageRefuse: string;
    readonly fermer: string;
  };
  readonly recherche: {
    readonly titre: string;
    readonly exemple: string;
    readonly chercher: string;
    readonly rienNePart: string;
    /** What a screen reader calls the list of results. */
    readonly resultats: string;
    readonly une: string;
    /** « {nombre} » is replaced by how many pages were found. */
    readonly plusieurs: string;
    /** Said when the search is asked with hardly a letter. */
    readonly tropCourt: string;
    readonly aucune: string;
    readonly autresMots: string;
    /** « {sujet} » is replaced by the subject that the guide does not treat. */
    readonly horsSujet: string;
    readonly enSavoirPlus: string;
    /** Comes just before the ways to reach a person. */
    readonly sortie: string;
    readonly enPanne: string;
  };
  readonly questions: {
    readonly titre: string;
    readonly intro: string;
    readonly parTheme: string;
    readonly parOrdre: string;
  };
  readonly introuvable: {
    readonly titre: string;
    readonly texte: string;
    readonly choix: string;
  };
  /** A page that is not on this device, without a network. */
  readonly horsLigne: {
    readonly titre: string;
    readonly texte: string;
    readonly reessayer: string;
    readonly choix: string;
  };
}

/** The words of the adviser's console, which no public page downloads. */
export interface ConsoleInterface {
  readonly titre: string;
  readonly sansScript: string;
  readonly appelant: string;
  readonly etape: string;
  readonly appel: string;
  readonly buts: string;
  readonly dire: string;
  readonly savoir: string;
  readonly relances: string;
  readonly reponses: string;
  readonly fiche: string;
  readonly statut: string;
  readonly statuts: Readonly<Record<Status, string>>;
  /** « {date} » is replaced by the day from which the page had to be read again. */
  readonly aRevoir: string;
  readonly sources: string;
  readonly conseilDuGuide: string;
  readonly code: string;
  readonly duree: string;
  readonly chemin: string;
  readonly aucunChemin: string;
  readonly notes: string;
  readonly aideNotes: string;
  readonly issue: string;
  readonly issues: Readonly<Record<Outcome, string>>;
  readonly resume: string;
  readonly resumeCopie: string;
  readonly message: string;
  readonly messageCopie: string;
  readonly copieRefusee: string;
  readonly attente: string;
  readonly enAttente: string;
  readonly reprendre: string;
  readonly nouvel: string;
  readonly effacer: string;
  readonly oui: string;
  readonly non: string;
  readonly efface: string;
  readonly annuler: string;
  readonly retirees: string;
  readonly raccourcis: string;
  readonly raccourcisActifs: string;
  readonly touches: readonly (readonly [touche: string, effet: string])[];
  readonly fermer: string;
  readonly journal: string;
  readonly journalRefuse: string;
  /** The journal's page. « {…} » is replaced by a figure. */
  readonly journalDe: {
    readonly intro: string;
    readonly vide: string;
    readonly illisible: string;
    readonly lignesAbimees: string;
    readonly appels: string;
    readonly dureeMediane: string;
    readonly parBut: string;
    readonly sansBut: string;
    readonly parReponse: string;
    readonly nonResolus: string;
    readonly parDuree: string;
    readonly page: string;
    readonly nombre: string;
    readonly part: string;
    readonly minutes: string;
    readonly etPlus: string;
    readonly exporter: string;
    readonly importer: string;
    readonly importe: string;
    readonly pasUnJournal: string;
    readonly retour: string;
  };
  readonly stockageRefuse: string;
  readonly appelIllisible: string;
  readonly appelsIllisibles: string;
  /** The labels of what is copied after a call. */
  readonly resumeDe: {
    readonly but: string;
    readonly aucun: string;
    /** The subjects seen before the one in hand. */
    readonly avant: string;
    readonly essaye: string;
    readonly reponse: string;
    readonly arret: string;
    readonly canaux: string;
    readonly version: string;
    readonly nonDite: string;
    readonly lien: string;
  };
}
