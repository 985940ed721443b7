/** Why a typed code cannot be read. */
export type CodeFault = 'vide' | 'caracteres' | 'longueur' | 'controle' | 'inconnu' | 'disparu';

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
    /** Comes just before the spoken code, on the line that is always in view. */
    readonly codeCourt: string;
    /** Opens the rest: the other channels, and what the code is for. */
    readonly plus: string;
    /** How the code is said. */
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
    /** Follows the entries when the guide's own advice stands beside them: the sheet is not credited with it. */
    readonly mixte: string;
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
