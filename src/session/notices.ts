/** What a person is told about a move: notices that stay on the page, and what a screen reader hears once. */
import type { Guide } from '../guide/guide.ts';
import { conditionInWords, labelsOf } from '../guide/text.ts';
import type { Answer } from '../guide/ways.ts';
import type { Change } from './session.ts';

/** Something the person must know, shown until the next step. */
export type Notice =
  | { readonly kind: 'editing' }
  | { readonly kind: 'all-kept' }
  | { readonly kind: 'dropped'; readonly answers: readonly string[] }
  /** Questions that the person’s sentence had answered before: they were not asked. */
  | { readonly kind: 'said-before'; readonly answers: readonly string[] }
  | { readonly kind: 'unreadable' }
  | { readonly kind: 'stale' }
  | { readonly kind: 'gone' }
  | { readonly kind: 'no-storage' }
  | { readonly kind: 'erased' }
  | { readonly kind: 'restored' }
  | { readonly kind: 'agreed' }
  /** What all ways share is agreed to; which of the cases is the person’s is not known. */
  | { readonly kind: 'agreed-in-part' }
  | { readonly kind: 'resumed' }
  /** A code of a session in which nothing had been answered. */
  | { readonly kind: 'resumed-at-start' }
  /** A code brought answers that were supposed where it was written. */
  | { readonly kind: 'resumed-to-confirm' }
  | { readonly kind: 'resumed-nearby' };

/** What a screen reader hears once, beside the heading that takes the focus. */
export type Announcement =
  | { readonly kind: 'answered'; readonly label: string }
  | { readonly kind: 'back' }
  | { readonly kind: 'opened' }
  /** A notice says it already. */
  | { readonly kind: 'noticed' };

/** The label of an answer as the person read it, or its id when its words are not loaded. */
export function labelOf(guide: Guide, given: Answer): string {
  const words = guide.words.get(given.step);
  return (words === undefined ? undefined : labelsOf(words)[given.answer]) ?? given.answer;
}

/** What is told of the later answers once an earlier one was changed, or once a sentence had given them. */
export function noticesOf(
  guide: Guide,
  change: Change | undefined,
  saidBefore: readonly Answer[],
): readonly Notice[] {
  if (saidBefore.length > 0) {
    // In words that stand alone: « Oui » says nothing where its question was not asked.
    return [{ kind: 'said-before', answers: saidBefore.map((given) => conditionInWords(guide, given)) }];
  }
  if (change === undefined) return [];
  if (change.dropped.length === 0) return change.kept.length === 0 ? [] : [{ kind: 'all-kept' }];
  return [{ kind: 'dropped', answers: change.dropped.map((given) => labelOf(guide, given)) }];
}
