import { useId, useLayoutEffect, useMemo, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import type { ValueModel } from '../../../atelier/contract.ts';
import { fill } from '../../../guide/format.ts';
import {
  edited,
  knownBy,
  piecesOf,
  shownText,
  typedNumbers,
  withLinked,
  withNumber,
  type Edited,
  type Values,
} from './shown-text.ts';
import { printed } from './printed.ts';
import { useUndo } from './use-undo.ts';
import { WORDS } from '../words.fr.ts';

/** A number of the sheet, as it is offered: « 15 jours (fiche, entrée S06 : Code provisoire) ». */
export interface OfferedNumber extends Pick<ValueModel, 'name' | 'value' | 'mentions'> {
  /** The entry that gives it, with what it is about. */
  readonly entry: string;
}

interface SentenceFieldProps {
  /** What a screen reader calls the field. */
  readonly label: string;
  /** Whether the label is shown above the field too. */
  readonly shownLabel?: ReactNode;
  /** What helps to write it, between its label and the field. */
  readonly help?: ReactNode;
  readonly value: string;
  readonly values: Values;
  readonly numbers: readonly OfferedNumber[];
  readonly onChange: (written: string) => void;
  /** Ids of what says more of the field: its help, its faults. */
  readonly describedBy?: string | undefined;
  readonly invalid?: boolean;
  readonly required?: boolean;
  readonly onEnter?: (() => void) | undefined;
  /** What stands at the end of the row: move, remove. */
  readonly children?: ReactNode;
}

/**
 * A sentence being written. It is a plain text field: the numbers of the sheet are marked by a drawing behind it, and move and go in
 * one piece.
 */
export function SentenceField(props: SentenceFieldProps) {
  const {
    label,
    shownLabel,
    help,
    value,
    values,
    numbers,
    onChange,
    describedBy,
    invalid,
    required,
    onEnter,
    children,
  } = props;
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const caret = useRef<number>(undefined);
  const [choosing, setChoosing] = useState(false);
  const pieces = piecesOf(value, values);
  const shown = shownText(value, values);
  const undo = useUndo(value, onChange);
  const known = useMemo(() => knownBy(numbers), [numbers]);

  // The field is given another text than the one that was typed: its caret would go to the end.
  useLayoutEffect(() => {
    if (caret.current === undefined) return;
    field.current?.setSelectionRange(caret.current, caret.current);
    caret.current = undefined;
  });

  const take = ({ written, caret: place }: Edited, isWhole = false) => {
    caret.current = place;
    undo.typed(written, isWhole);
  };
  const insert = (name: string) => {
    take(withNumber(value, values, name, field.current?.selectionStart ?? shown.length), true);
    setChoosing(false);
    field.current?.focus();
  };
  const link = (name: string) => {
    undo.typed(withLinked(value, values, known, name), true);
    field.current?.focus();
  };
  const keys = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      onEnter?.();
    }
    const key = event.key.toLowerCase();
    if (!(event.ctrlKey || event.metaKey) || event.altKey || !['z', 'y'].includes(key)) return;
    event.preventDefault();
    if (key === 'y' || event.shiftKey) undo.forth();
    else undo.back();
  };
  const used = [...new Set(pieces.flatMap((piece) => (piece.kind === 'number' ? [piece.name] : [])))];

  return (
    <div className="sentence">
      {shownLabel !== undefined && <label htmlFor={id}>{shownLabel}</label>}
      {help}
      <div className="row">
        <div className={invalid === true ? 'typed invalid' : 'typed'}>
          <div className="mirror" aria-hidden="true">
            {pieces.map(({ kind, text }, index) =>
              kind === 'number' ? <mark key={index}>{text}</mark> : <span key={index}>{text}</span>,
            )}
            {'\u200b'}
          </div>
          <textarea
            id={id}
            ref={field}
            rows={1}
            lang="fr"
            spellCheck
            aria-label={shownLabel === undefined ? label : undefined}
            aria-describedby={describedBy}
            aria-invalid={invalid === true ? true : undefined}
            required={required}
            value={shown}
            onKeyDown={keys}
            onChange={({ currentTarget, nativeEvent }) => {
              const by = 'inputType' in nativeEvent ? nativeEvent.inputType : undefined;
              // Undone by the menu of the mouse, or by a phone.
              if (by === 'historyUndo') undo.back();
              else if (by === 'historyRedo') undo.forth();
              else take(edited(value, values, currentTarget.value, currentTarget.selectionStart));
            }}
          />
        </div>
        <button
          type="button"
          className="tool number"
          aria-expanded={choosing}
          aria-label={fill(WORDS.champ.insererDans, { champ: label })}
          title={WORDS.champ.inserer}
          onClick={() => setChoosing((open) => !open)}
        ></button>
        {children}
      </div>
      {choosing && (
        <div className="numbers" role="group" aria-label={WORDS.champ.inserer}>
          <ul>
            {numbers.map(({ name, value: number, entry }) => (
              <li key={name}>
                <button type="button" onClick={() => insert(name)}>
                  {printed(fill(WORDS.champ.choixNombre, { valeur: number, entree: entry }))}
                </button>
              </li>
            ))}
          </ul>
          <button type="button" onClick={() => setChoosing(false)}>
            {WORDS.champ.fermer}
          </button>
        </div>
      )}
      {typedNumbers(value, values, known).flatMap((name) => {
        const number = numbers.find((one) => one.name === name);
        return number === undefined
          ? []
          : [
              <button key={name} type="button" onClick={() => link(name)}>
                {printed(fill(WORDS.champ.relier, { valeur: number.value, entree: number.entry }))}
              </button>,
            ];
      })}
      {used.length > 0 && (
        <ul className="given">
          {used.map((name) => {
            const number = numbers.find((one) => one.name === name);
            return number === undefined ? null : (
              <li key={name}>
                {printed(fill(WORDS.champ.nombre, { valeur: number.value, entree: number.entry }))}
              </li>
            );
          })}
        </ul>
      )}
    </div>
  );
}
