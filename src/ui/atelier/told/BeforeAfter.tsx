import type { PageChange } from '../../../atelier/contract.ts';
import { hrefOf } from '../route.ts';
import { Texts } from './Refused.tsx';
import { fieldName, WORDS } from '../words.fr.ts';
import { printed } from '../sentence/printed.ts';

/** The fields of a page that differ, each before and after. */
export function ChangedFields({ change }: { change: PageChange }) {
  const words = WORDS.changements;
  return change.fields.map(({ field, before, after }) => (
    <section key={field} className="two" aria-label={fieldName(field)}>
      <div>
        <h4>{`${fieldName(field)} — ${words.avant}`}</h4>
        <Texts field={field} value={before} />
      </div>
      <div>
        <h4>{`${fieldName(field)} — ${words.apres}`}</h4>
        <Texts field={field} value={after} />
      </div>
    </section>
  ));
}

/** Pages that change, each before and after. */
export function BeforeAfter({ changes }: { changes: readonly PageChange[] }) {
  return (
    <ul className="changes">
      {changes.map((change) => (
        <li key={change.page}>
          <h3>
            <a href={hrefOf('page', change.page)}>{printed(change.title)}</a>
          </h3>
          <ChangedFields change={change} />
        </li>
      ))}
    </ul>
  );
}
