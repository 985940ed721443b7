import { useId, useState } from 'react';
import type { EntryModel, FactModel } from '../../../atelier/contract.ts';
import { fill } from '../../../guide/format.ts';
import { Fresh } from '../../shared/Fresh.tsx';
import { useEntryName, useModel } from '../workbench/use-workbench.ts';
import { hrefOf } from '../route.ts';
import { counted } from '../sentence/counted.ts';
import { printed } from '../sentence/printed.ts';
import { searchable, seeker } from '../sentence/shown-text.ts';
import { WORDS } from '../words.fr.ts';
import { PagesSaying } from './PagesSaying.tsx';

const words = WORDS.fiche;

/** On how many pages a fact is told. */
const FILTERS = {
  nullePart: (pages: number) => pages === 0,
  uneFois: (pages: number) => pages === 1,
  plusieursFois: (pages: number) => pages > 1,
  tousLesFaits: () => true,
} as const;

type Filter = keyof typeof FILTERS;

const NAMES: readonly Filter[] = ['nullePart', 'uneFois', 'plusieursFois', 'tousLesFaits'];

interface FoundProps {
  readonly entry: EntryModel;
  readonly fact: FactModel;
}

/** A fact with the pages that tell it; when none does, those where it could be told. */
function FoundFact({ entry, fact }: FoundProps) {
  const entryName = useEntryName();
  return (
    <li>
      <p>{printed(fact.texte)}</p>
      <p>
        <a href={hrefOf('fiche', entry.entry)}>{entryName(entry.entry, 'titre')}</a>
      </p>
      <PagesSaying pages={fact.pages} />
      {fact.pages.length === 0 && <PagesSaying pages={entry.pages} label={words.citeeSur} />}
    </li>
  );
}

/** Where each fact of the sheet is told, those that no page tells first: what the guide still leaves out. */
export function FactFinder() {
  const { entries } = useModel();
  const entryName = useEntryName();
  const id = useId();
  const [filter, setFilter] = useState<Filter>('nullePart');
  const [sought, setSought] = useState('');
  const facts = entries.flatMap((entry) => entry.facts.map((fact) => ({ entry, fact })));
  const isSought = seeker(sought);
  const found = facts.filter(
    ({ entry, fact }) =>
      FILTERS[filter](fact.pages.length) && isSought(searchable(`${entryName(entry.entry)} ${fact.texte}`)),
  );
  // Nothing is left where nothing was sought: each fact is told.
  const none = filter === 'nullePart' && sought.trim() === '' ? words.tousDits : words.aucunFait;
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{words.ou}</h2>
      <p className="help-line">{printed(words.ouAide)}</p>
      <fieldset className="filter">
        <legend>{words.montrer}</legend>
        {NAMES.map((name) => {
          const count = facts.filter(({ fact }) => FILTERS[name](fact.pages.length)).length;
          return (
            <label className="tick" key={name}>
              <input type="radio" name={id} checked={filter === name} onChange={() => setFilter(name)} />
              {printed(fill(words[name], { nombre: count }))}
            </label>
          );
        })}
      </fieldset>
      <label className="stacked" htmlFor={`${id}-mots`}>
        {words.chercherFait}
      </label>
      <input
        id={`${id}-mots`}
        type="search"
        value={sought}
        onChange={({ currentTarget }) => setSought(currentTarget.value)}
      />
      <p role="status">
        <Fresh text={counted(found.length, none, words.unFait, words.faitsTrouves)} />
      </p>
      {found.length > 0 && (
        <ul className="page-list">
          {found.map(({ entry, fact }) => (
            <FoundFact key={`${fact.entry}/${fact.fact}`} entry={entry} fact={fact} />
          ))}
        </ul>
      )}
    </section>
  );
}
