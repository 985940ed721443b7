/** What a review page runs: its filters, and the mark of what is due on the reader's own day. */
import { isoDate } from '../../guide/readings.ts';
import '../shared/styles.css';
import './review.css';
import { fill } from '../../guide/format.ts';
import { applyChoice, markOverdue } from './filters.ts';

/** Makes the filters of a whole document work. */
function start(): void {
  const today = isoDate(new Date());
  const form = document.querySelector<HTMLFormElement>('[data-filtres]');
  const count = document.querySelector<HTMLElement>('[data-compte]');
  const total = document.querySelectorAll('[data-texte]').length;

  /** Shows what the form says, and keeps it in the address, so that a reload or a link shows the same. */
  const apply = (fields: HTMLFormElement) => {
    const data = new FormData(fields);
    // No field of the form holds a file.
    const text = (name: string) => {
      const value = data.get(name);
      return typeof value === 'string' ? value : '';
    };
    const nombre = applyChoice(
      document,
      { statut: text('statut'), entree: text('entree'), retard: text('retard') !== '' },
      today,
    );
    if (count !== null) count.textContent = fill(count.dataset['phrase'] ?? '', { nombre, total });
    const chosen = new URLSearchParams();
    for (const name of data.keys()) if (text(name) !== '') chosen.set(name, text(name));
    const query = chosen.toString() === '' ? '' : `?${chosen.toString()}`;
    window.history.replaceState(null, '', `${window.location.pathname}${query}${window.location.hash}`);
  };

  markOverdue(document, today);
  if (form === null) return;
  const asked = new URLSearchParams(window.location.search);
  for (const select of form.querySelectorAll('select')) {
    const value = asked.get(select.name) ?? '';
    if ([...select.options].some((option) => option.value === value)) select.value = value;
  }
  for (const box of form.querySelectorAll('input')) box.checked = asked.has(box.name);
  form.hidden = false;
  form.addEventListener('change', () => apply(form));
  form.addEventListener('submit', (event) => event.preventDefault());
  apply(form);
}

// The script may come before the end of the page, which is long: what it counts must be all there.
if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', start);
else start();
