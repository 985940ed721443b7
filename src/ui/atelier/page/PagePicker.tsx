import { useId, useRef, useState, type KeyboardEvent } from 'react';
import { fill } from '../../../guide/format.ts';
import { Fresh } from '../../shared/Fresh.tsx';
import { counted } from '../sentence/counted.ts';
import { printed } from '../sentence/printed.ts';
import { WORDS } from '../words.fr.ts';
import { Needed } from './FormEnd.tsx';
import { matching, type ChoiceGroup } from './page-choices.ts';

/** A list as short as this is read at a glance: nothing is sought in it. */
const FEW = 12;

/** How many lines of a list are seen at once while its owner types. */
const SEEN = 8;

interface Props {
  /** What is chosen, as its form calls it. */
  readonly label: string;
  readonly groups: readonly ChoiceGroup[];
  /** What is chosen now; empty while nothing is. */
  readonly value: string;
  readonly required?: boolean;
  /** What the button says that takes the choice; without it, a choice is taken as soon as it is made. */
  readonly verb?: string;
  readonly onChange: (value: string) => void;
}

/**
 * Chooses a page in a long list: a word or two typed above it leave in view the pages that have them, group by group. Field and list are
 * those of the browser, so that a keyboard, a screen reader and a phone do with them as everywhere else.
 */
export function PagePicker({ label, groups, value, required = false, verb, onChange }: Props) {
  const id = useId();
  const list = useRef<HTMLSelectElement>(null);
  const [sought, setSought] = useState('');
  const [picked, setPicked] = useState<string>();
  const words = WORDS.choix;
  const { aucune, uneTrouvee, trouvees } = WORDS.carte;
  const all = groups.flatMap(({ choices }) => choices);
  const now = verb === undefined ? value : (picked ?? value);
  const isSought = sought.trim() !== '';
  const found = isSought ? matching(groups, sought) : groups;
  const offered = found.flatMap(({ choices }) => choices);
  // What is chosen stays in the list, whatever is sought: the list says it.
  const chosen = all.find((choice) => choice.value === now && !offered.includes(choice));
  const shown = chosen === undefined ? found : [{ name: words.maintenant, choices: [chosen] }, ...found];
  const lines = shown.reduce((sum, { choices }) => sum + choices.length + 1, 1);
  const choose = (next: string) => {
    if (verb === undefined) onChange(next);
    else setPicked(next);
  };
  const keys = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' && event.key !== 'ArrowDown') return;
    // Enter would send the form that the list stands in.
    event.preventDefault();
    const [first] = offered;
    if (event.key === 'Enter' && isSought && first !== undefined) choose(first.value);
    list.current?.focus();
  };
  return (
    <div className="picker">
      {all.length > FEW && (
        <>
          <label className="stacked" htmlFor={`${id}-mots`}>
            {printed(fill(words.chercher, { liste: label }))}
          </label>
          <input
            id={`${id}-mots`}
            type="search"
            autoComplete="off"
            aria-controls={`${id}-liste`}
            aria-describedby={`${id}-aide`}
            value={sought}
            onKeyDown={keys}
            onChange={({ currentTarget }) => setSought(currentTarget.value)}
          />
          <p className="help-line" id={`${id}-aide`}>
            {printed(words.aide)}
          </p>
          <p role="status" className="help-line">
            <Fresh text={isSought ? counted(offered.length, aucune, uneTrouvee, trouvees) : ''} />
          </p>
        </>
      )}
      <label className="stacked" htmlFor={`${id}-liste`}>
        {required ? <Needed>{label}</Needed> : label}
      </label>
      <select
        id={`${id}-liste`}
        ref={list}
        value={now}
        size={isSought ? Math.min(SEEN, lines) : undefined}
        onChange={({ currentTarget }) => choose(currentTarget.value)}
      >
        <option value="">{WORDS.chemins.choisir}</option>
        {shown.map(({ name, choices }) => (
          <optgroup key={name} label={name}>
            {choices.map((choice) => (
              <option key={choice.value} value={choice.value}>
                {printed(choice.title)}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
      {verb !== undefined && (
        <button
          type="button"
          disabled={now === '' || now === value}
          onClick={() => {
            onChange(now);
            setSought('');
          }}
        >
          {verb}
        </button>
      )}
    </div>
  );
}
