import { useEffect, useRef } from 'react';
import type { Conflict, FieldValue, Refusal } from '../../../atelier/contract.ts';
import { fill } from '../../../guide/format.ts';
import { FaultLinks } from './Faults.tsx';
import { PICTOS, STATUSES, type Picto, type Status } from '../../../words/words.ts';
import { printed } from '../sentence/printed.ts';
import { shownText, type Values } from '../sentence/shown-text.ts';
import {
  useWorkbench,
  useWorkbenchState,
  useEntryName,
  useNumbers,
  useOwnerWords,
} from '../workbench/use-workbench.ts';
import { fieldName, pictoName, statusName, WORDS } from '../words.fr.ts';

/** A text of a field, as its form shows it: a setting by what it means. */
function inWords(field: string, text: string, values: Values, entryName: (entry: string) => string): string {
  if (field === 'statut') return STATUSES.includes(text as Status) ? statusName(text as Status) : text;
  if (field === 'picto' || field === 'pictos')
    return PICTOS.includes(text as Picto) ? pictoName(text as Picto) : text;
  if (field === 'sources') return entryName(text);
  if (field === 'contacts' || field === 'sans') return values[text] ?? text;
  return shownText(text, values);
}

interface TextsProps {
  readonly field: string;
  readonly value: FieldValue | null;
}

/** The texts of a value of a field, as they are read. */
export function Texts({ field, value }: TextsProps) {
  const { values } = useNumbers();
  const entryName = useEntryName();
  const said = (text: string) => printed(inWords(field, text, values, entryName));
  if (value === null) return <p>{WORDS.changements.pasLa}</p>;
  if (typeof value === 'string') return <p>{said(value)}</p>;
  return (
    <ul>
      {Object.entries(value).map(([key, text]: [string, string]) => (
        <li key={key}>{said(text)}</li>
      ))}
    </ul>
  );
}

interface BothProps {
  readonly conflict: Conflict;
  readonly onMine: () => void;
  readonly onTheirs: () => void;
  readonly chosen?: 'mine' | 'theirs' | undefined;
}

/** A text that changed on both sides: both are shown, one is chosen. */
export function Both({ conflict, onMine, onTheirs, chosen }: BothProps) {
  const { model } = useWorkbenchState();
  const title = model.pages.find(({ page }) => page === conflict.page)?.title ?? conflict.page;
  const words = WORDS.garde;
  return (
    <section className="conflict" aria-label={`${title}, ${fieldName(conflict.field)}`}>
      <h3>{`${title} — ${fieldName(conflict.field)}`}</h3>
      <div className="two">
        <div>
          <h4>{words.monTexte}</h4>
          <Texts field={conflict.field} value={conflict.mine} />
          <button
            type="button"
            aria-pressed={chosen === undefined ? undefined : chosen === 'mine'}
            onClick={onMine}
          >
            {words.lesMiens}
          </button>
        </div>
        <div>
          <h4>{words.autreTexte}</h4>
          <Texts field={conflict.field} value={conflict.theirs} />
          <button
            type="button"
            aria-pressed={chosen === undefined ? undefined : chosen === 'theirs'}
            onClick={onTheirs}
          >
            {words.lesLeurs}
          </button>
        </div>
      </div>
    </section>
  );
}

function Said({ refusal }: { refusal: Refusal }) {
  const workbench = useWorkbench();
  switch (refusal.kind) {
    case 'conflict':
      return refusal.conflicts.map((conflict) => (
        <Both
          key={conflict.key}
          conflict={conflict}
          onMine={() =>
            void workbench.make({
              type: 'field',
              page: conflict.page,
              field: conflict.field,
              value: conflict.mine,
            })
          }
          onTheirs={() => workbench.drop(conflict.page, conflict.field)}
        />
      ));
    case 'faults':
      return <FaultLinks faults={refusal.faults} />;
    case 'broken':
      return (
        <ul>
          {refusal.faults.map(({ file, line, what, todo }) => (
            <li key={`${file} ${line} ${what}`}>{`${file}, ligne ${line} : ${what} ${todo}`}</li>
          ))}
        </ul>
      );
    case 'read-only':
      return <p>{fill(WORDS.garde.ailleurs, { file: refusal.file, line: refusal.line })}</p>;
    case 'invalid':
    case 'disk':
    case 'forbidden':
      return null;
  }
}

/** Where it is said why something could not be kept. */
export const REFUSED_ID = 'pas-garde';

/** Why something could not be kept: nothing typed is lost meanwhile. */
export function Refused() {
  const workbench = useWorkbench();
  const { refusal, keeping, model } = useWorkbenchState();
  const owner = useOwnerWords();
  const words = WORDS.garde;
  const alert = useRef<HTMLDivElement>(null);
  // What a press asked for and could not be is shown where it is told; whoever types goes on typing.
  useEffect(() => {
    const isTyping = document.activeElement?.matches('textarea, input:not([type="checkbox"])') === true;
    if (refusal !== undefined && !isTyping) alert.current?.focus();
  }, [refusal]);
  if (refusal === undefined && keeping !== 'unreachable' && model.broken.length === 0) return null;
  return (
    <div className="refused" id={REFUSED_ID} role="alert" tabIndex={-1} ref={alert}>
      {keeping === 'unreachable' && <p>{words.unreachable}</p>}
      {model.broken.length > 0 && (
        <>
          <p>{words.fichierCasse}</p>
          <ul>
            {model.broken.map(({ file, line, what, todo }) => (
              <li key={`${file} ${line} ${what}`}>{`${file}, ligne ${line} : ${what} ${todo}`}</li>
            ))}
          </ul>
        </>
      )}
      {refusal !== undefined && (
        <>
          <p>{printed(owner(refusal.told))}</p>
          <Said refusal={refusal} />
          <div className="actions">
            {refusal.kind === 'disk' && (
              <button type="button" onClick={() => void workbench.retry()}>
                {words.reessayer}
              </button>
            )}
            {refusal.kind !== 'conflict' && (
              <button type="button" onClick={workbench.dismiss}>
                {words.fermer}
              </button>
            )}
          </div>
        </>
      )}
    </div>
  );
}
