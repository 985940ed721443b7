/** An edit that is not made, with the reason that the owner is told. */
import type { Refusal } from './contract.ts';

/** Thrown by the edit engine, and by nothing else: what cannot be done is told, never half done. */
export class Refused extends Error {
  override readonly name = 'Refused';
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super(refusal.told);
    this.refusal = refusal;
  }
}

/**
 * Refuses an edit that makes no sense here.
 *
 * @param told a French sentence: what is wrong, and what to do.
 * @param field the field that it is about, if it is about one.
 */
export function invalid(told: string, field?: string): never {
  throw new Refused({ kind: 'invalid', told, ...(field === undefined ? {} : { field }) });
}

/** Refuses to touch what only its file can change. */
export function readOnly(file: string, line: number, what: string): never {
  const told = `${what} Cela se change dans le fichier ${file}, ligne ${line}.`;
  throw new Refused({ kind: 'read-only', told, file, line, what });
}
