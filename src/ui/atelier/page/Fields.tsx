import { memo, useId, useRef, useState } from 'react';
import type { FieldModel, FieldValue } from '../../../atelier/contract.ts';
import { fill, typeset } from '../../../guide/format.ts';
import { PICTOS, type Picto, type Status } from '../../../words/words.ts';
import { says } from '../../../proof/checks/phrase-match.ts';
import { Icon } from '../../shared/Icon.tsx';
import { Count } from './Count.tsx';
import type { PageFault } from '../desk/judge.ts';
import { PageOptions } from './PageOptions.tsx';
import { SentenceField } from './SentenceField.tsx';
import { searchable, shownText } from './shown-text.ts';
import { TextFaults } from '../told/Faults.tsx';
import { useModel, useNumbers } from '../desk/use-desk.ts';
import { fieldHelp, fieldName, statusName, WORDS } from '../words.fr.ts';

interface FieldProps {
  /** The page's name. */
  readonly page: string;
  readonly field: FieldModel;
  /** The field's own. */
  readonly faults: readonly PageFault[];
  /** What the page says to the public, for the facts that it tells. */
  readonly body: string;
  /** Writes the field; the same function whatever was typed. */
  readonly onChange: (value: FieldValue | null) => void;
}

/** The faults of one text of a field. */
function messagesAt(faults: readonly PageFault[], field: string, key?: string): readonly string[] {
  return faults
    .filter(({ at }) => at?.field === field && (key === undefined || at.key === undefined || at.key === key))
    .map(({ message }) => message);
}

interface LineProps {
  readonly field: FieldModel;
  readonly label: string;
  readonly shownLabel?: string;
  readonly value: string;
  readonly messages: readonly string[];
  readonly helpId: string;
  readonly onChange: (text: string) => void;
  readonly onEnter?: () => void;
  readonly children?: React.ReactNode;
}

/** One text with its count and its faults. */
function Line({ field, label, shownLabel, value, messages, helpId, onChange, onEnter, children }: LineProps) {
  const id = useId();
  const { values, numbers } = useNumbers();
  return (
    <>
      <SentenceField
        label={label}
        shownLabel={shownLabel}
        value={value}
        values={values}
        numbers={numbers}
        onChange={onChange}
        onEnter={onEnter}
        describedBy={`${helpId} ${id}`}
        invalid={messages.length > 0}
        required={field.required}
      >
        {children}
        <Count text={shownText(value, values)} />
      </SentenceField>
      <TextFaults id={id} messages={messages} />
    </>
  );
}

function Help({ id, field }: { id: string; field: string }) {
  return (
    <p className="help-line" id={id}>
      {typeset(fieldHelp(field))}
    </p>
  );
}

/** One text: a title, a paragraph. */
function TextField({ field, faults, onChange }: FieldProps) {
  const helpId = useId();
  const name = fieldName(field.field);
  return (
    <div className="field-block">
      <Help id={helpId} field={field.field} />
      <Line
        field={field}
        label={name}
        value={typeof field.value === 'string' ? field.value : ''}
        messages={messagesAt(faults, field.field)}
        helpId={helpId}
        onChange={onChange}
      />
    </div>
  );
}

/** A list of sentences: each line is moved, removed and written by itself; Enter begins the next one. */
function ListField({ field, faults, onChange }: FieldProps) {
  const helpId = useId();
  const list = useRef<HTMLOListElement>(null);
  const name = fieldName(field.field);
  const lines = Array.isArray(field.value) ? (field.value as readonly string[]) : [];
  const focusOn = (rank: number) =>
    requestAnimationFrame(() => list.current?.querySelectorAll('textarea')[rank]?.focus());
  const put = (rank: number, text: string) =>
    onChange(lines.map((line, index) => (index === rank ? text : line)));
  const add = (rank: number) => {
    onChange(lines.toSpliced(rank, 0, ''));
    focusOn(rank);
  };
  const move = (rank: number, to: number) => {
    const [line = ''] = lines.slice(rank, rank + 1);
    onChange(lines.toSpliced(rank, 1).toSpliced(to, 0, line));
  };
  const removed = (rank: number) => {
    onChange(lines.toSpliced(rank, 1));
    focusOn(Math.max(0, rank - 1));
  };
  return (
    <div className="field-block">
      <Help id={helpId} field={field.field} />
      <ol className="lines" ref={list}>
        {lines.map((line, rank) => {
          const at = { champ: name, rang: rank + 1 };
          const tool = (gesture: string) => fill(WORDS.champ.aLaLigne, { geste: gesture, rang: rank + 1 });
          return (
            <li key={rank}>
              <Line
                field={{ ...field, required: false }}
                label={fill(WORDS.champ.ligne, at)}
                value={line}
                messages={messagesAt(faults, field.field, String(rank))}
                helpId={helpId}
                onChange={(text) => put(rank, text)}
                onEnter={() => add(rank + 1)}
              >
                <button
                  type="button"
                  className="tool up"
                  aria-label={tool(WORDS.champ.monter)}
                  disabled={rank === 0}
                  onClick={() => move(rank, rank - 1)}
                ></button>
                <button
                  type="button"
                  className="tool down"
                  aria-label={tool(WORDS.champ.descendre)}
                  disabled={rank === lines.length - 1}
                  onClick={() => move(rank, rank + 1)}
                ></button>
                <button
                  type="button"
                  className="tool gone"
                  aria-label={tool(WORDS.champ.retirer)}
                  onClick={() => removed(rank)}
                ></button>
              </Line>
            </li>
          );
        })}
      </ol>
      <button type="button" onClick={() => add(lines.length)}>
        {WORDS.champ.ajouter}
        <span className="visually-hidden">{` : ${name}`}</span>
      </button>
    </div>
  );
}

/** The words of the search: many, short, one a line. */
function PlainLines({ field, faults, onChange }: FieldProps) {
  const id = useId();
  const lines = Array.isArray(field.value) ? (field.value as readonly string[]) : [];
  return (
    <div className="field-block">
      <Help id={`${id}-aide`} field={field.field} />
      <textarea
        className="plain"
        aria-label={fieldName(field.field)}
        aria-describedby={`${id}-aide ${id}-fautes`}
        rows={Math.min(14, Math.max(4, lines.length + 1))}
        lang="fr"
        value={lines.join('\n')}
        onChange={({ currentTarget }) => {
          const typed = currentTarget.value.replaceAll("'", '’').split('\n');
          onChange(typed.length === 1 && typed[0] === '' ? null : typed);
        }}
      />
      <TextFaults id={`${id}-fautes`} messages={messagesAt(faults, field.field)} />
    </div>
  );
}

/** One choice among a few. */
function ChoiceField({ field, onChange }: FieldProps) {
  const id = useId();
  const value = typeof field.value === 'string' ? field.value : '';
  const options = field.options ?? (field.field === 'picto' ? PICTOS : []);
  if (options.length === 0) {
    return (
      <div className="field-block">
        <Help id={id} field={field.field} />
        <input
          aria-label={fieldName(field.field)}
          aria-describedby={id}
          value={value}
          onChange={({ currentTarget }) => onChange(currentTarget.value)}
        />
      </div>
    );
  }
  return (
    <div className="field-block">
      <Help id={id} field={field.field} />
      <div className="row">
        {field.field === 'picto' && value !== '' && <Icon name={value as Picto} />}
        <select
          aria-label={fieldName(field.field)}
          aria-describedby={id}
          value={value}
          onChange={({ currentTarget }) => onChange(currentTarget.value === '' ? null : currentTarget.value)}
        >
          {!field.required && <option value="">{WORDS.champ.aucun}</option>}
          {options.map((option) => (
            <option key={option} value={option}>
              {field.field === 'statut' ? statusName(option as Status) : option}
            </option>
          ))}
        </select>
      </div>
    </div>
  );
}

/** Ticks among named things: the ways to reach a person. */
function TickField({ field, onChange }: FieldProps) {
  const id = useId();
  const { values } = useModel();
  const held = Array.isArray(field.value) ? (field.value as readonly string[]) : [];
  return (
    <fieldset className="field-block" aria-describedby={id}>
      <legend className="visually-hidden">{fieldName(field.field)}</legend>
      <Help id={id} field={field.field} />
      <ul className="ticks">
        {(field.options ?? held).map((option) => (
          <li key={option}>
            <label className="tick">
              <input
                type="checkbox"
                checked={held.includes(option)}
                onChange={({ currentTarget }) => {
                  const now = currentTarget.checked
                    ? [...held, option]
                    : held.filter((one) => one !== option);
                  onChange(now.length === 0 ? null : now);
                }}
              />
              {values.find(({ name }) => name === option)?.value ?? option}
            </label>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}

/** The words by which a fact is known to be told: a page that has those of one way tells it. */
function recognisedBy(ways: readonly (readonly string[])[]): string {
  const said = ways.map((way) => way.map((part) => `« ${part} »`).join(' + ')).join(WORDS.champ.ouBien);
  return fill(WORDS.champ.reconnu, { mots: said });
}

/** The entries of the sheet: ticked with their facts in view, what the page tells and what it does not told apart. */
function SourcesField({ field, faults, body, onChange }: FieldProps) {
  const id = useId();
  const { entries } = useModel();
  const [sought, setSought] = useState('');
  const held = Array.isArray(field.value) ? (field.value as readonly string[]) : [];
  const toggle = (entry: string, on: boolean) => {
    const order = [...entries.map((one) => one.entry), 'guide'];
    const now = on ? [...held, entry] : held.filter((one) => one !== entry);
    const sorted = now.toSorted((a, b) => order.indexOf(a) - order.indexOf(b));
    onChange(sorted.length === 0 ? null : sorted);
  };
  const tick = (entry: string, label: string) => (
    <label className="tick">
      <input
        type="checkbox"
        checked={held.includes(entry)}
        onChange={({ currentTarget }) => toggle(entry, currentTarget.checked)}
      />
      {label}
    </label>
  );
  const cited = entries.filter(({ entry }) => held.includes(entry));
  const needle = searchable(sought);
  const others = entries.filter(
    ({ entry, sujet, facts }) =>
      !held.includes(entry) &&
      searchable([entry, sujet, ...facts.map(({ texte }) => texte)].join(' ')).includes(needle),
  );
  return (
    <fieldset className="field-block" aria-describedby={`${id}-aide`}>
      <legend className="visually-hidden">{fieldName(field.field)}</legend>
      <Help id={`${id}-aide`} field={field.field} />
      <ul className="entries">
        {cited.map(({ entry, sujet, facts }) => (
          <li key={entry}>
            {tick(entry, `${entry} — ${sujet}`)}
            <ul className="facts">
              {facts.map(({ fact, texte, dit }) => {
                const told = says(body, dit);
                return (
                  <li key={fact}>
                    {texte}{' '}
                    <span className={told ? 'badge told' : 'badge untold'}>
                      {told ? WORDS.champ.faitDit : WORDS.champ.faitTu}
                    </span>
                    {!told && <span className="help-line">{recognisedBy(dit)}</span>}
                  </li>
                );
              })}
            </ul>
          </li>
        ))}
        <li>{tick('guide', WORDS.champ.conseilDuGuide)}</li>
      </ul>
      <details>
        <summary>{WORDS.champ.toutesLesEntrees}</summary>
        <label className="stacked">
          {WORDS.champ.chercherEntree}
          <input
            type="search"
            value={sought}
            onChange={({ currentTarget }) => setSought(currentTarget.value)}
          />
        </label>
        <ul className="entries">
          {others.map(({ entry, sujet, facts }) => (
            <li key={entry}>
              {tick(entry, `${entry} — ${sujet}`)}
              <ul className="facts">
                {facts.map(({ fact, texte }) => (
                  <li key={fact}>{texte}</li>
                ))}
              </ul>
            </li>
          ))}
        </ul>
      </details>
      <TextFaults id={`${id}-fautes`} messages={messagesAt(faults, field.field)} />
    </fieldset>
  );
}

/** The pages to go on with, each with what its link says. */
function SuiteField({ field, faults, onChange }: FieldProps) {
  const id = useId();
  const { pages } = useModel();
  const held =
    field.value !== null && typeof field.value === 'object' && !Array.isArray(field.value)
      ? (field.value as Readonly<Record<string, string>>)
      : {};
  const names = Object.entries(held);
  const titleAt = (path: string) => pages.find(({ paths }) => paths.includes(path))?.title ?? path;
  return (
    <div className="field-block">
      <Help id={id} field={field.field} />
      <ul className="lines">
        {names.map(([path, label]) => {
          const title = titleAt(path);
          return (
            <li key={path}>
              <Line
                field={{ ...field, required: false }}
                label={fill(WORDS.champ.suiteLibelle, { page: title })}
                shownLabel={fill(WORDS.champ.suiteLibelle, { page: title })}
                value={label}
                messages={messagesAt(faults, field.field, path)}
                helpId={id}
                onChange={(text) => onChange({ ...held, [path]: text })}
              >
                <button
                  type="button"
                  className="tool gone"
                  aria-label={`${WORDS.champ.retirer} « ${title} »`}
                  onClick={() => {
                    const { [path]: _gone, ...rest } = held;
                    onChange(rest);
                  }}
                ></button>
              </Line>
            </li>
          );
        })}
      </ul>
      <label className="stacked">
        {WORDS.champ.suiteAjouter}
        <select
          value=""
          onChange={({ currentTarget }) => {
            const path = currentTarget.value;
            if (path !== '') onChange({ ...held, [path]: titleAt(path) });
          }}
        >
          <PageOptions except={new Set(Object.keys(held))} />
        </select>
      </label>
    </div>
  );
}

function AnyField(props: FieldProps) {
  const { field } = props;
  if (field.field === 'sources') return <SourcesField {...props} />;
  if (field.field === 'suite') return <SuiteField {...props} />;
  if (field.field === 'mots') return <PlainLines {...props} />;
  switch (field.shape) {
    case 'title':
    case 'paragraph':
      return <TextField {...props} />;
    case 'list':
    case 'steps':
      return <ListField {...props} />;
    case 'setting':
      return <ChoiceField {...props} />;
    case 'settings':
      return <TickField {...props} />;
    case 'labels':
    case 'names':
      return null;
  }
}

/**
 * A field of a page, whatever its shape. Answers and their drawings are written with the paths. It is drawn again when it changes, or its
 * faults, and not at each key typed in another.
 */
export const Field = memo(
  AnyField,
  (before, now) =>
    before.field === now.field &&
    before.page === now.page &&
    (now.field.field !== 'sources' || before.body === now.body) &&
    JSON.stringify(before.faults) === JSON.stringify(now.faults),
);
