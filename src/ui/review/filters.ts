/** The filters of a review page: what they show of a document drawn whole at build time. */
import { isOverdue } from '../../guide/readings.ts';

/** What a fact-checker chose to see; an empty text is everything. */
export interface Choice {
  readonly statut: string;
  readonly entree: string;
  readonly retard: boolean;
}

function overdue(text: HTMLElement, today: string): boolean {
  const aRevoirLe = text.dataset['echeance'];
  return aRevoirLe !== undefined && isOverdue({ aRevoirLe }, today);
}

/** Marks what must be read again on a day, « AAAA-MM-JJ ». */
export function markOverdue(page: ParentNode, today: string): void {
  for (const text of page.querySelectorAll<HTMLElement>('[data-texte]')) {
    for (const badge of text.querySelectorAll<HTMLElement>('[data-retard]'))
      badge.hidden = !overdue(text, today);
  }
}

/** Shows the texts that fit a choice and hides the others, and the groups left empty; returns how many are shown. */
export function applyChoice(page: ParentNode, { statut, entree, retard }: Choice, today: string): number {
  let shown = 0;
  for (const text of page.querySelectorAll<HTMLElement>('[data-texte]')) {
    const entries = (text.dataset['entrees'] ?? '').split(' ');
    const fits =
      (statut === '' || text.dataset['statut'] === statut) &&
      (entree === '' || entries.includes(entree)) &&
      (!retard || overdue(text, today));
    text.hidden = !fits;
    if (fits) shown += 1;
  }
  for (const group of page.querySelectorAll<HTMLElement>('[data-groupe]')) {
    group.hidden = group.querySelector('[data-texte]:not([hidden])') === null;
  }
  return shown;
}
