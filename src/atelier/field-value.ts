/** The value of a field as the files keep it. The server and the screen decide with it whether a text is already kept, or was changed by others. */
import { normalise } from '../words/text.ts';
import type { FieldValue } from './contract.ts';

const isList = (value: FieldValue): value is readonly string[] => Array.isArray(value);

/** A value as it is kept: the guide's apostrophe and plain spaces, nothing empty in it; `null` when nothing is left. */
export function tidy(value: FieldValue | null): FieldValue | null {
  if (value === null) return null;
  if (typeof value === 'string') return normalise(value) || null;
  if (isList(value)) {
    const lines = value.map(normalise).filter((line) => line !== '');
    return lines.length === 0 ? null : lines;
  }
  const named = Object.entries(value)
    .map(([name, text]) => [name, normalise(text)] as const)
    .filter(([, text]) => text !== '');
  return named.length === 0 ? null : Object.fromEntries(named);
}

/** Whether two values are the same once they are kept. */
export function sameValue(one: FieldValue | null, other: FieldValue | null): boolean {
  return JSON.stringify(tidy(one)) === JSON.stringify(tidy(other));
}
