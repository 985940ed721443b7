/** The words of what is drawn for those who keep the content: the maps, the review page, « ce qui a changé ». */

import type { Kind } from '../guide/pages.ts';

/** The words of the maps and of their outlines. */
interface MapWords {
  /** A flow's map; `{nom}` is the flow's name. */
  readonly carte: string;
  readonly toutLeGuide: string;
  /** What a map shows; `{etapes}` and `{fleches}` are counts. */
  readonly description: string;
  /** A detour, drawn as one box; `{nom}` is the flow's name. */
  readonly detour: string;
  /** What follows a detour once it is solved. */
  readonly ensuite: string;
  /** The end of a detour. */
  readonly fin: string;
  /** In an outline, a step whose answers are listed at another place. */
  readonly dejaVu: string;
}

/** The words of the review page. */
interface ReviewPageWords {
  readonly titre: string;
  /** The review of one flow, `{nom}`. */
  readonly titreFlux: string;
  readonly titreTout: string;
  readonly intro: string;
  readonly retour: string;
  /** `{version}`, and the counts `{pages}` and `{textes}`. */
  readonly version: string;
  readonly sommaire: string;
  readonly flux: string;
  /** A flow's name and what it holds: `{nom}`, `{textes}`. */
  readonly unFlux: string;
  readonly questions: string;
  readonly introQuestions: string;
  readonly probleme: string;
  readonly conclusion: string;
  readonly ailleurs: string;
  readonly oui: string;
  readonly entrees: string;
  readonly textes: string;
  readonly introTextes: string;
  readonly parEntree: string;
  readonly changements: string;
  readonly introChangements: string;
  readonly sansVersion: string;
  readonly filtres: {
    readonly titre: string;
    readonly statut: string;
    readonly entree: string;
    readonly tous: string;
    readonly toutes: string;
    readonly retard: string;
    /** `{nombre}` shown of `{total}`. */
    readonly montres: string;
  };
  readonly carte: string;
  /** Comes before the drawing: leads past it. */
  readonly passer: string;
  readonly seule: string;
  readonly legende: string;
  readonly plan: string;
  readonly pages: string;
  readonly natures: Readonly<Record<Kind, string>>;
  /** Of a question, which has no status. */
  readonly sansStatut: string;
  readonly aRelire: string;
  readonly responsable: string;
  readonly verifieLe: string;
  readonly aRevoirLe: string;
  readonly note: string;
  readonly lisibilite: string;
  /** `{indice}` of 100. */
  readonly indice: string;
  readonly adresses: string;
  readonly depuis: string;
  /** A page from where one comes: `{titre}`, by the answer `{reponse}`. */
  readonly parReponse: string;
  readonly parSuite: string;
  readonly public: string;
  readonly conseiller: string;
  readonly reponses: string;
  readonly fiche: string;
  readonly conseilDuGuide: string;
  readonly sansEntree: string;
  readonly ditIci: string;
  readonly ditAilleurs: string;
  readonly ditNullePart: string;
  readonly points: string;
}

/** The words of « ce qui a changé ». A heading's `{nombre}` is how many lines follow it. */
interface ChangeWords {
  /** From which edition to which: `{avant}`, `{apres}`. */
  readonly titre: string;
  readonly rien: string;
  /** Nothing changed in the maps, the only thing compared. */
  readonly carteInchangee: string;
  readonly pagesGagnees: string;
  readonly pagesPerdues: string;
  readonly adressesGagnees: string;
  readonly adressesPerdues: string;
  readonly reponsesGagnees: string;
  readonly reponsesPerdues: string;
  readonly reponsesRenommees: string;
  readonly reponsesDeplacees: string;
  /** An answer: `{titre}` of its page, its `{reponse}`, and the title of the page where it leads, `{vers}`. */
  readonly reponse: string;
  /** What a thing was and what it is: `{quoi}`, `{avant}`, `{apres}`. */
  readonly change: string;
  /** The sentences of one page, `{titre}`, or of the screens. */
  readonly phrases: string;
  readonly ecrans: string;
  /** Pages whose synonyms for the search changed. */
  readonly motsDeRecherche: string;
  readonly reglages: string;
  readonly faitsGagnes: string;
  readonly faitsPerdus: string;
  readonly pointsGagnes: string;
  readonly pointsPerdus: string;
  readonly chemins: string;
  /** `{avant}`, `{apres}`, `{gagnes}` and `{perdus}` are counts. */
  readonly comptes: string;
  /** An edition holds the map only: nothing is said of its words. */
  readonly sansMots: string;
  /** The names of the fields that a page's sentences come from; a field without a name keeps its own. */
  readonly champs: Readonly<Record<string, string>>;
}

/** One object per language. */
export interface ReviewWords {
  readonly cartes: MapWords;
  readonly changements: ChangeWords;
  readonly page: ReviewPageWords;
}

/** A sentence with its blanks filled: `{nom}` takes the value of `nom`; a blank without a value stays as it is. */
export function fill(sentence: string, values: Readonly<Record<string, string | number>>): string {
  return sentence.replace(/\{(\w+)\}/g, (blank, name: string) => String(values[name] ?? blank));
}
