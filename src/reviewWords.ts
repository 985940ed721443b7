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

/** One object per language. */
export interface ReviewWords {
  readonly cartes: MapWords;
}

/** A sentence with its blanks filled: `{nom}` takes the value of `nom`; a blank without a value stays as it is. */
export function fill(sentence: string, values: Readonly<Record<string, string | number>>): string {
  return sentence.replace(/\{(\w+)\}/g, (blank, name: string) => String(values[name] ?? blank));
}
