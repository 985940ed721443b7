import type { Status } from '../words/words.ts';
import type { Outcome } from './calls.ts';

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
