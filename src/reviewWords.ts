/** The words of what is drawn for those who keep the content: the maps, the review page, « ce qui a changé ». */

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

/** The words of « ce qui a changé ». A heading's `{nombre}` is how many lines follow it. */
interface ChangeWords {
  /** From which edition to which: `{avant}`, `{apres}`. */
  readonly titre: string;
  readonly rien: string;
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
}

/** A sentence with its blanks filled: `{nom}` takes the value of `nom`; a blank without a value stays as it is. */
export function fill(sentence: string, values: Readonly<Record<string, string | number>>): string {
  return sentence.replace(/\{(\w+)\}/g, (blank, name: string) => String(values[name] ?? blank));
}
