/** What the privacy page runs where pages are counted: the choice not to be. */
import type { MeasureWords } from '../../guide/measure-words.ts';
import { browserRefuses, keepRefusal, personRefuses } from '../shared/counter.ts';
import { CHOICE_PLACE } from './choice-place.ts';
import './counting.css';

function paragraph(text: string): HTMLParagraphElement {
  const element = document.createElement('p');
  element.textContent = text;
  return element;
}

/** Draws the choice: a box to tick, or that the browser has asked already. */
function draw(place: HTMLElement, words: MeasureWords['refus']): void {
  const heading = document.createElement('h3');
  heading.textContent = words.titre;
  place.append(heading);
  if (browserRefuses()) {
    place.append(paragraph(words.demande));
    return;
  }
  const box = document.createElement('input');
  box.type = 'checkbox';
  box.checked = personRefuses();
  const label = document.createElement('label');
  label.className = 'choice';
  label.append(box, words.choix);
  const field = document.createElement('p');
  field.append(label);
  const status = paragraph('');
  status.setAttribute('role', 'status');
  place.append(field, status);
  box.addEventListener('change', () => {
    const kept = keepRefusal(box.checked);
    // A browser that keeps nothing is never counted.
    if (!kept) box.checked = true;
    status.textContent = kept ? '' : words.impossible;
  });
}

const place = document.getElementById(CHOICE_PLACE);
const { mots } = place?.dataset ?? {};
// The build wrote the words of this very place.
if (place !== null && mots !== undefined) draw(place, JSON.parse(mots) as MeasureWords['refus']);
