/** What a review page runs: its filters, and the mark of what is due on the reader's own day. */
import { isoDate } from '../../review.ts';
import { fill } from '../../reviewWords.ts';
import '../styles.css';
import './review.css';
import { applyChoice, markOverdue } from './filters.ts';

const today = isoDate(new Date());
const form = document.querySelector<HTMLFormElement>('[data-filtres]');
const count = document.querySelector<HTMLElement>('[data-compte]');
const total = document.querySelectorAll('[data-texte]').length;

/** Shows what the form says, and keeps it in the address, so that a reload or a link shows the same. */
function apply(fields: HTMLFormElement): void {
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
  const query = chosen.toString();
  window.history.replaceState(
    null,
    '',
    `${window.location.pathname}${query === '' ? '' : `?${query}`}${window.location.hash}`,
  );
}

markOverdue(document, today);
if (form !== null) {
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
