import { useId } from 'react';
import type { PageModel } from '../../../atelier/contract.ts';
import { fill } from '../../../guide/format.ts';
import { useKeptForm } from '../workbench/use-kept-form.ts';
import { useWorkbench } from '../workbench/use-workbench.ts';
import { WORDS } from '../words.fr.ts';
import { PlainText } from '../sentence/PlainText.tsx';
import { printed } from '../sentence/printed.ts';

/** What was remarked of a page, kept beside its readings until it is settled. */
export function Remarks({ page }: { page: PageModel }) {
  const workbench = useWorkbench();
  const id = useId();
  const [text, setText, forget] = useKeptForm(`remarque ${page.page}`, () => '');
  const words = WORDS.relire;
  const add = async () => {
    const done = await workbench.make({ type: 'comment-add', page: page.page, text: text.trim() });
    if (done === undefined) return;
    setText('');
    forget();
  };
  return (
    <>
      {page.comments.length > 0 && (
        <>
          <h3>{words.remarques}</h3>
          <ul className="remarks">
            {page.comments.map((one) => (
              <li key={one.id}>
                <p>
                  {printed(one.text)} <time dateTime={one.le}>{one.le}</time>
                </p>
                <button
                  type="button"
                  aria-label={fill(words.regleeQuoi, { texte: one.text })}
                  onClick={() => void workbench.make({ type: 'comment-settle', id: one.id })}
                >
                  {words.reglee}
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
      <form
        className="remark no-print"
        onSubmit={(event) => {
          event.preventDefault();
          if (text.trim() !== '') void add();
        }}
      >
        <label className="stacked" htmlFor={id}>
          {printed(fill(words.remarqueSur, { titre: page.title }))}
        </label>
        <PlainText id={id} rows={2} value={text} onText={setText} />
        <button type="submit" disabled={text.trim() === ''}>
          {words.garderRemarque}
        </button>
      </form>
    </>
  );
}
