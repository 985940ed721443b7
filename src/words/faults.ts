/** What is wrong in a file of the content, told to whoever writes it: where, what, and what to do, in plain French. */
import { editDistance } from './edit-distance.ts';

/** One thing to put right. */
export interface Fault {
  /** The file, from the project's root. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** What is wrong. */
  readonly what: string;
  /** What to do. */
  readonly todo: string;
}

/** The known name that a misspelt one is nearest to; undefined when none is near. */
export function nearest(name: string, known: Iterable<string>): string | undefined {
  const most = Math.max(1, Math.floor(name.length / 3));
  let best: { readonly name: string; readonly distance: number } | undefined;
  for (const one of known) {
    const distance = editDistance(name.toLowerCase(), one.toLowerCase());
    if (distance <= most && (best === undefined || distance < best.distance)) best = { name: one, distance };
  }
  return best?.name;
}

/** « Vouliez-vous écrire … ? », or the sentence given when no known name is near. */
export function didYouMean(name: string, known: Iterable<string>, otherwise: string): string {
  const near = nearest(name, known);
  return near === undefined ? otherwise : `Vouliez-vous écrire « ${near} » ?`;
}

function excerpt(fault: Fault, files: ReadonlyMap<string, string>): string {
  return files.get(fault.file)?.split('\n')[fault.line - 1]?.trim() ?? '';
}

/**
 * The faults as told in a terminal: where, the line itself, what is wrong, what to do.
 *
 * @param files the texts of the files, by name, from which the lines are quoted.
 */
export function faultsAsText(faults: readonly Fault[], files: ReadonlyMap<string, string>): string {
  const count = faults.length === 1 ? 'Une chose est' : `${faults.length} choses sont`;
  return [
    `✘ ${count} à corriger dans le contenu :`,
    ...faults.map((fault) =>
      [
        '',
        `  ${fault.file}, ligne ${fault.line}`,
        `    | ${excerpt(fault, files)}`,
        `    ${fault.what}`,
        `    → ${fault.todo}`,
      ].join('\n'),
    ),
    '',
  ].join('\n');
}

/** The same faults with the line that each is about, for a screen. */
export function faultsWithLines(
  faults: readonly Fault[],
  files: ReadonlyMap<string, string>,
): readonly (Fault & { readonly excerpt: string })[] {
  return faults.map((fault) => ({ ...fault, excerpt: excerpt(fault, files) }));
}
