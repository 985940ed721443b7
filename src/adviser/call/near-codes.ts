/** The spoken codes that a badly heard one may be: the check digit refuses nearly all the others. */
import type { Release } from '../../guide/guide-content.ts';
import { readCode } from '../../session/spoken-code.ts';
import type { Answer } from '../../guide/ways.ts';

/** A code that can be read, and where it leads. */
export interface NearCode {
  readonly code: string;
  readonly answers: readonly Answer[];
  readonly changed: boolean;
  readonly supposed: boolean;
}

/** More than this is no help: the code must be read out again. */
const MOST = 6;

/** Every code that has one digit more, one digit other, or two neighbours swapped; leading zeros first: they are the first to be lost. */
function* slips(typed: string): Generator<string> {
  for (let zeros = 1; zeros <= 3; zeros += 1) yield '0'.repeat(zeros) + typed;
  for (let place = 0; place <= typed.length; place += 1) {
    for (let digit = 0; digit <= 9; digit += 1)
      yield typed.slice(0, place) + String(digit) + typed.slice(place);
  }
  for (let place = 0; place + 1 < typed.length; place += 1) {
    yield typed.slice(0, place) + typed.charAt(place + 1) + typed.charAt(place) + typed.slice(place + 2);
  }
  for (let place = 0; place < typed.length; place += 1) {
    for (let digit = 0; digit <= 9; digit += 1)
      yield typed.slice(0, place) + String(digit) + typed.slice(place + 1);
  }
}

/** The codes near to one that cannot be read, the likeliest first; none when what was typed is not nearly a code. */
export function codesNear(releases: readonly Release[], typed: string): readonly NearCode[] {
  const digits = typed.replace(/\D/g, '');
  if (digits.length < 3 || digits.length > 8) return [];
  const found = new Map<string, NearCode>();
  for (const code of slips(digits)) {
    if (found.size >= MOST) break;
    if (found.has(code)) continue;
    const read = readCode(releases, code);
    if (read.ok)
      found.set(code, { code, answers: read.answers, changed: read.changed, supposed: read.supposed });
  }
  return [...found.values()];
}
