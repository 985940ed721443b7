import { useEffect, useId, useRef, useState, type ReactNode } from 'react';
import type { Edit, EntryModel, FactModel, ValueModel } from '../../../atelier/contract.ts';
import { fill } from '../../../guide/format.ts';
import { Confirm } from '../told/Consequences.tsx';
import { useOnce } from '../page/FormEnd.tsx';
import { hrefOf } from '../route.ts';
import { saidAsText, saidOfText } from './said.ts';
import { isFormKept, useKeptForm } from '../workbench/use-kept-form.ts';
import { useWorkbench, useEntryName, useModel } from '../workbench/use-workbench.ts';
import { WORDS } from '../words.fr.ts';
import { printed } from '../sentence/printed.ts';
import { FactFinder } from './FactFinder.tsx';
import { PagesSaying } from './PagesSaying.tsx';
import { PlainText } from '../sentence/PlainText.tsx';

const words = WORDS.fiche;

interface OpeningProps {
  readonly label: string;
  /** The name of the form, when what is typed in it is kept: begun and left, it is open again. */
  readonly form?: string;
  readonly children: (close: () => void) => ReactNode;
}

/** A button that opens a form in its place. The form has the focus when it opens, the button when it closes. */
export function Opening({ label, form, children }: OpeningProps) {
  const [open, setOpen] = useState(() => form !== undefined && isFormKept(form));
  const place = useRef<HTMLDivElement>(null);
  const wasOpen = useRef(open);
  useEffect(() => {
    if (open !== wasOpen.current) {
      place.current?.querySelector<HTMLElement>('input, textarea, select, button')?.focus();
    }
    wasOpen.current = open;
  }, [open]);
  return (
    <div ref={place}>
      {open ? (
        children(() => setOpen(false))
      ) : (
        <button type="button" onClick={() => setOpen(true)}>
          {label}
        </button>
      )}
    </div>
  );
}

/** A number changed once for every page: what changes is shown before it is kept. */
function ValueForm({ value, onClose }: { value: ValueModel; onClose: () => void }) {
  const id = useId();
  const [text, setText] = useState(value.value);
  const [edit, setEdit] = useState<Edit>();
  const now = text.replaceAll("'", '’').trim();
  return (
    <>
      <form
        className="confirm"
        onSubmit={(event) => {
          event.preventDefault();
          setEdit({ type: 'value-set', name: value.name, value: now, before: value.value });
        }}
      >
        <label htmlFor={id}>{words.nouvelleValeur}</label>
        <input id={id} value={text} onChange={({ currentTarget }) => setText(currentTarget.value)} />
        <div className="actions">
          <button type="button" onClick={onClose}>
            {words.annuler}
          </button>
          <button type="submit" className="strong" disabled={now === '' || now === value.value}>
            {words.voir}
          </button>
        </div>
      </form>
      {edit !== undefined && (
        <Confirm edit={edit} verb={words.appliquer} onDone={onClose} onCancel={() => setEdit(undefined)} />
      )}
    </>
  );
}

function Value({ value }: { value: ValueModel }) {
  const entryName = useEntryName();
  return (
    <li>
      <h3>{printed(value.value)}</h3>
      <p>
        <span className="badge">{words.sortes[value.sorte]}</span>{' '}
        {value.entries.length > 0 && printed(words.vientDe)}
      </p>
      {value.entries.length > 0 && (
        <ul>
          {value.entries.map((name) => (
            <li key={name}>
              <a href={hrefOf('fiche', name)}>{entryName(name, 'titre')}</a>
            </li>
          ))}
        </ul>
      )}
      <PagesSaying pages={value.pages} />
      {value.readOnly === undefined ? (
        <Opening label={printed(fill(words.changerQuoi, { valeur: value.value }))}>
          {(close) => <ValueForm value={value} onClose={close} />}
        </Opening>
      ) : (
        <p>{fill(WORDS.garde.ailleurs, { file: value.readOnly.file, line: value.readOnly.line })}</p>
      )}
    </li>
  );
}

/** What a fact says, and the other ways in which a page may say it. */
interface FactTexts {
  readonly texte: string;
  readonly dit: string;
}

interface FactFieldsProps {
  readonly texts: FactTexts;
  readonly onChange: (texts: FactTexts) => void;
}

function FactFields({ texts, onChange }: FactFieldsProps) {
  const id = useId();
  return (
    <>
      <label htmlFor={`${id}-texte`}>{words.texte}</label>
      <PlainText
        id={`${id}-texte`}
        rows={3}
        value={texts.texte}
        onText={(typed) => onChange({ ...texts, texte: typed })}
      />
      <label htmlFor={`${id}-dit`}>{words.dit}</label>
      <p className="help-line" id={`${id}-aide`}>
        {printed(words.ditAide)}
      </p>
      <PlainText
        id={`${id}-dit`}
        aria-describedby={`${id}-aide`}
        rows={3}
        value={texts.dit}
        onText={(typed) => onChange({ ...texts, dit: typed })}
      />
    </>
  );
}

/** A sentence as it is kept: « ’ », and no space around. */
const tidied = (text: string): string => text.replaceAll("'", '’').trim();

interface FactFormProps {
  readonly label: string;
  readonly fact?: FactModel;
  readonly toEdit: (texte: string, dit: readonly (readonly string[])[]) => Edit;
  readonly onClose: () => void;
}

/** What a fact says, and how a page may say it. */
function FactForm({ label, fact, toEdit, onClose }: FactFormProps) {
  const [texts, setTexts, forget] = useKeptForm(label, () => ({
    texte: fact?.texte ?? '',
    dit: saidAsText(fact?.dit ?? []),
  }));
  const [edit, setEdit] = useState<Edit>();
  const close = () => {
    forget();
    onClose();
  };
  return (
    <>
      <form
        className="confirm"
        aria-label={label}
        onSubmit={(event) => {
          event.preventDefault();
          const said = tidied(texts.texte);
          setEdit(toEdit(said, saidOfText(texts.dit, said)));
        }}
      >
        <FactFields texts={texts} onChange={setTexts} />
        <div className="actions">
          <button type="button" onClick={close}>
            {words.annuler}
          </button>
          <button type="submit" className="strong" disabled={texts.texte.trim() === ''}>
            {words.voir}
          </button>
        </div>
      </form>
      {edit !== undefined && (
        <Confirm edit={edit} verb={words.garder} onDone={close} onCancel={() => setEdit(undefined)} />
      )}
    </>
  );
}

function Entry({ entry, open }: { entry: EntryModel; open: boolean }) {
  const entryName = useEntryName();
  const addLabel = printed(fill(words.ajouterFait, { entree: entryName(entry.entry, 'dans') }));
  return (
    <details open={open} data-begin={open ? '' : undefined}>
      <summary>{entryName(entry.entry, 'titre')}</summary>
      <ul className="page-list">
        {entry.facts.map((fact) => (
          <li key={fact.fact}>
            <p>{printed(fact.texte)}</p>
            <PagesSaying pages={fact.pages} />
            {fact.readOnly === undefined && (
              <Opening
                label={printed(fill(words.changerQuoi, { valeur: fact.texte }))}
                form={printed(fill(words.changerQuoi, { valeur: fact.texte }))}
              >
                {(close) => (
                  <FactForm
                    label={printed(fill(words.changerQuoi, { valeur: fact.texte }))}
                    fact={fact}
                    onClose={close}
                    toEdit={(texte, dit) => ({
                      type: 'fact-set',
                      entry: fact.entry,
                      fact: fact.fact,
                      texte,
                      dit,
                      before: fact.texte,
                    })}
                  />
                )}
              </Opening>
            )}
          </li>
        ))}
      </ul>
      <Opening label={addLabel} form={addLabel}>
        {(close) => (
          <FactForm
            label={addLabel}
            onClose={close}
            toEdit={(texte, dit) => ({ type: 'fact-add', entry: entry.entry, texte, dit })}
          />
        )}
      </Opening>
    </details>
  );
}

function EntryForm({ onClose }: { onClose: () => void }) {
  const workbench = useWorkbench();
  const id = useId();
  const [texts, setTexts, forget] = useKeptForm(words.ajouterEntree, () => ({
    sujet: '',
    texte: '',
    dit: '',
  }));
  const ready = [texts.sujet, texts.texte].every((text) => text.trim() !== '');
  const close = () => {
    forget();
    onClose();
  };
  const send = useOnce(async () => {
    const said = tidied(texts.texte);
    const done = await workbench.make({
      type: 'entry-add',
      sujet: tidied(texts.sujet),
      faits: [{ texte: said, dit: saidOfText(texts.dit, said) }],
    });
    if (done !== undefined) close();
  });
  return (
    <form
      className="confirm"
      aria-label={words.ajouterEntree}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <label htmlFor={`${id}-sujet`}>{words.sujet}</label>
      <input
        id={`${id}-sujet`}
        value={texts.sujet}
        onChange={({ currentTarget }) => setTexts({ ...texts, sujet: currentTarget.value })}
      />
      <FactFields texts={texts} onChange={(changed) => setTexts({ ...texts, ...changed })} />
      <div className="actions">
        <button type="button" onClick={close}>
          {words.annuler}
        </button>
        <button type="submit" className="strong" disabled={!ready}>
          {words.garder}
        </button>
      </div>
    </form>
  );
}

/** The sheet: numbers and facts, each written once. */
export function FactSheet({ about }: { about: string }) {
  const { values, entries } = useModel();
  const id = useId();
  return (
    <>
      <h1 tabIndex={-1}>{words.titre}</h1>
      <p>{words.intro}</p>
      <section aria-labelledby={`${id}-nombres`}>
        <h2 id={`${id}-nombres`}>{words.nombres}</h2>
        <ul className="cards">
          {values.map((value) => (
            <Value key={value.name} value={value} />
          ))}
        </ul>
      </section>
      <FactFinder />
      <section aria-labelledby={`${id}-entrees`}>
        <h2 id={`${id}-entrees`}>{words.entrees}</h2>
        <p className="help-line">{printed(WORDS.entree.aide)}</p>
        {entries.map((entry) => (
          <Entry key={entry.entry} entry={entry} open={about === entry.entry} />
        ))}
        <Opening label={words.ajouterEntree} form={words.ajouterEntree}>
          {(close) => <EntryForm onClose={close} />}
        </Opening>
      </section>
    </>
  );
}
