import type { Picto } from '../../words/words.ts';
import sheet from './icones.svg?no-inline';

/**
 * A pictogram: decoration beside words that say the same, so hidden from screen readers. Its drawing is in one file
 * that every page shares, so that the script holds none.
 */
export function Icon({ name }: { name: Picto }) {
  return (
    <svg className="icon" viewBox="0 0 24 24" width="28" height="28" aria-hidden="true" focusable="false">
      <use href={`${sheet}#${name}`} />
    </svg>
  );
}
