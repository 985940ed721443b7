import { memo, useId } from 'react';
import type { FieldModel, FieldValue } from '../../../atelier/contract.ts';
import { fill } from '../../../guide/format.ts';
import type { Status } from '../../../words/words.ts';
import { messagesAt, type PageFault } from '../workbench/judge.ts';
import { TextFaults } from '../told/Faults.tsx';
import { shownText } from '../sentence/shown-text.ts';
import { useModel, useNumbers, useTitleAt } from '../workbench/use-workbench.ts';
import { fieldName, statusName, WORDS } from '../words.fr.ts';
import { Help, Line, Lines } from '../sentence/Lines.tsx';
import { PagePicker } from './PagePicker.tsx';
import { StatusHelp } from './StatusHelp.tsx';
import { suiteChoices } from './page-choices.ts';
import { PictoSelect } from './PictoSelect.tsx';
import { SourcesPicker } from './SourcesPicker.tsx';
import { PlainText } from '../sentence/PlainText.tsx';
import { plain, printed } from '../sentence/printed.ts';

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
  /** Puts a fact of the sheet on the page; for the sources. */
  readonly onTell?: (sentence: string) => void;
}

/** One text: a title, a paragraph. */
function TextField({ field, faults, onChange }: FieldProps) {
  const helpId = useId();
  const name = fieldName(field.field);
  return (
    <div className="field-block">
      <Help id={helpId} field={field.field} />
      <Line
        required={field.required}
        label={name}
        value={typeof field.value === 'string' ? field.value : ''}
        messages={messagesAt(faults, field.field)}
        helpId={helpId}
        onChange={onChange}
      />
    </div>
  );
}

/** A list of sentences. */
function ListField({ field, faults, onChange }: FieldProps) {
  const helpId = useId();
  return (
    <div className="field-block">
      <Help id={helpId} field={field.field} />
      <Lines
        name={fieldName(field.field)}
        lines={Array.isArray(field.value) ? (field.value as readonly string[]) : []}
        messagesAt={(rank) => messagesAt(faults, field.field, String(rank))}
        helpId={helpId}
        onChange={onChange}
      />
    </div>
  );
}

/** The words of the search: many, short, one a line. */
function PlainLines({ field, faults, onChange }: FieldProps) {
  const id = useId();
  const { values } = useNumbers();
  const lines = Array.isArray(field.value) ? (field.value as readonly string[]) : [];
  const shown = lines.map((line) => shownText(line, values));
  return (
    <div className="field-block">
      <Help id={`${id}-aide`} field={field.field} />
      <PlainText
        aria-label={fieldName(field.field)}
        aria-describedby={`${id}-aide ${id}-fautes`}
        rows={Math.min(14, Math.max(4, lines.length + 1))}
        lang="fr"
        value={shown.join('\n')}
        onText={(typed) => {
          const now = typed.replaceAll("'", '’').split('\n');
          // A line that was not touched keeps its number of the sheet as it is written.
          const written = now.map((line) => lines[shown.indexOf(line)] ?? line);
          onChange(written.length === 1 && written[0] === '' ? null : written);
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
  const options = field.options ?? [];
  if (field.field === 'picto') {
    return (
      <div className="field-block">
        <Help id={id} field={field.field} />
        <PictoSelect
          label={fieldName(field.field)}
          describedBy={id}
          value={value}
          optional={!field.required}
          onChange={(picto) => onChange(picto === '' ? null : picto)}
        />
      </div>
    );
  }
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
      {field.field === 'statut' && <StatusHelp status={value as Status | ''} />}
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
              {printed(values.find(({ name }) => name === option)?.value ?? option)}
            </label>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}

/** The entries of the sheet that the page tells. */
function SourcesField({ page, field, faults, body, onChange, onTell }: FieldProps) {
  const id = useId();
  const { pages } = useModel();
  return (
    <fieldset className="field-block" aria-describedby={`${id}-aide`}>
      <legend className="visually-hidden">{fieldName(field.field)}</legend>
      <Help id={`${id}-aide`} field={field.field} />
      <SourcesPicker
        held={Array.isArray(field.value) ? (field.value as readonly string[]) : []}
        mayAdvise={pages.find((one) => one.page === page)?.kind !== 'question'}
        body={body}
        onChange={(held) => onChange(held.length === 0 ? null : held)}
        onTell={onTell}
      />
      <TextFaults id={`${id}-fautes`} messages={messagesAt(faults, field.field)} />
    </fieldset>
  );
}

/** The pages to go on with, each with what its link says. */
function SuiteField({ page, field, faults, onChange }: FieldProps) {
  const id = useId();
  const model = useModel();
  const { pages } = model;
  const flow = pages.find((one) => one.page === page)?.flow ?? '';
  const held =
    field.value !== null && typeof field.value === 'object' && !Array.isArray(field.value)
      ? (field.value as Readonly<Record<string, string>>)
      : {};
  const names = Object.entries(held);
  const titleAt = useTitleAt();
  return (
    <div className="field-block">
      <Help id={id} field={field.field} />
      <ul className="lines">
        {names.map(([path, label]) => {
          const title = titleAt(path);
          return (
            <li key={path}>
              <Line
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
      <PagePicker
        label={WORDS.champ.suiteAjouter}
        groups={suiteChoices(model, flow, new Set(Object.keys(held)))}
        value=""
        verb={WORDS.champ.suiteAjouterCelle}
        onChange={(path) => onChange({ ...held, [path]: plain(titleAt(path)) })}
      />
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
    (now.field.field !== 'sources' || (before.body === now.body && before.onTell === now.onTell)) &&
    JSON.stringify(before.faults) === JSON.stringify(now.faults),
);
