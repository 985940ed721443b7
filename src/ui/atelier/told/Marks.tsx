import type { PageModel } from '../../../atelier/contract.ts';
import { fill } from '../../../guide/format.ts';
import { statusName, WORDS } from '../words.fr.ts';

/** Whether a page is to be read again: its date has passed, its words have changed since, or nobody ever read it. */
export function waitsForReading({ kind, reading }: Pick<PageModel, 'kind' | 'reading'>): boolean {
  return kind !== 'question' && (reading === null || reading.due || reading.changed);
}

/** What must be known of a page at a glance: its status, and what waits on it. Each is a word: nothing is told by colour alone. */
export function Marks({ page }: { page: PageModel }) {
  const { marques } = WORDS;
  return (
    <span className="badges">
      {page.status !== null && <span className={`badge ${page.status}`}>{statusName(page.status)}</span>}{' '}
      {page.faults > 0 && (
        <span className="badge fault">{fill(marques.fautes, { nombre: page.faults })}</span>
      )}{' '}
      {waitsForReading(page) && <span className="badge due">{marques.due}</span>}{' '}
      {page.changed && <span className="badge changed">{marques.changee}</span>}{' '}
      {page.comments.length > 0 && (
        <span className="badge">
          {page.comments.length === 1
            ? marques.uneRemarque
            : fill(marques.remarques, { nombre: page.comments.length })}
        </span>
      )}
    </span>
  );
}
