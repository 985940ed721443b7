import { fill } from '../../../guide/format.ts';
import { keptValue } from '../workbench/workbench.ts';
import type { PutBy } from '../workbench/shelf.ts';
import { useWorkbench, useWorkbenchState } from '../workbench/use-workbench.ts';
import { hrefOf } from '../route.ts';
import { printed } from '../sentence/printed.ts';
import { fieldName, WORDS } from '../words.fr.ts';
import { Texts } from './Refused.tsx';

function One({ left }: { left: PutBy }) {
  const workbench = useWorkbench();
  const { model } = useWorkbenchState();
  const words = WORDS.garde;
  const { page, field, value } = left;
  const own = model.pages.find((one) => one.page === page);
  const isThere = own?.fields.some((one) => one.field === field) === true;
  const titre = own?.title ?? (left.title === '' ? words.laissePage : left.title);
  const named = { champ: fieldName(field), titre };
  return (
    <section className="conflict" aria-label={printed(`${words.laisseTitre} ${titre}, ${named.champ}`)}>
      <h3>{printed(words.laisseTitre)}</h3>
      <p>
        {printed(fill(isThere ? words.laisse : words.laisseSansPlace, named))}{' '}
        {isThere && <a href={hrefOf('page', page, field)}>{printed(fill(WORDS.fautes.ouvrir, { titre }))}</a>}
      </p>
      <div className="two">
        <div>
          <h4>{words.laisseTexte}</h4>
          <Texts field={field} value={value} />
        </div>
        {isThere && (
          <div>
            <h4>{words.laisseMaintenant}</h4>
            <Texts field={field} value={keptValue(model, page, field)} />
          </div>
        )}
      </div>
      <div className="actions">
        {isThere && (
          <button type="button" onClick={() => workbench.putBack(left)}>
            {words.remettre}
          </button>
        )}
        <button type="button" onClick={() => workbench.forget(left)}>
          {words.oublier}
        </button>
      </div>
    </section>
  );
}

/** What a page that was closed had typed, over what has changed since: its owner says what becomes of it. */
export function Left() {
  const { left } = useWorkbenchState();
  if (left.length === 0) return null;
  return (
    <div className="refused" role="alert">
      {left.map((one) => (
        <One key={`${one.page} ${one.field} ${one.id}`} left={one} />
      ))}
    </div>
  );
}
