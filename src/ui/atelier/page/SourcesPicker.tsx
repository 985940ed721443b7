import { useRef, useState } from 'react';
import { fill } from '../../../guide/format.ts';
import { tells } from '../../../proof/checks/phrase-match.ts';
import { useEntryName, useModel } from '../workbench/use-workbench.ts';
import { WORDS } from '../words.fr.ts';
import { searchable } from '../sentence/shown-text.ts';
import { printed } from '../sentence/printed.ts';

/** The words by which a fact is known to be told: a page that has those of one way tells it. */
function recognisedBy(ways: readonly (readonly string[])[]): string {
  const said = ways
    .map((way) => way.map((part) => `« ${part} »`).join(WORDS.champ.avec))
    .join(WORDS.champ.ouBien);
  return fill(WORDS.champ.reconnu, { mots: said });
}

interface Props {
  readonly held: readonly string[];
  /** Whether the page may give advice that the sheet does not: a question only asks. */
  readonly mayAdvise: boolean;
  /** What the page says to the public, for the facts that it tells. */
  readonly body: string;
  readonly onChange: (held: readonly string[]) => void;
  /** Puts a fact on the page as the sheet says it; not offered without it. */
  readonly onTell?: ((sentence: string) => void) | undefined;
}

/** The entries of the sheet: ticked with their facts in view, what the page tells and what it does not told apart. */
export function SourcesPicker({ held, mayAdvise, body, onChange, onTell }: Props) {
  const { entries } = useModel();
  const entryName = useEntryName();
  const picker = useRef<HTMLDivElement>(null);
  const [sought, setSought] = useState('');
  const toggle = (entry: string, on: boolean) => {
    const order = [...entries.map((one) => one.entry), 'guide'];
    const now = on ? [...held, entry] : held.filter((one) => one !== entry);
    onChange(now.toSorted((a, b) => order.indexOf(a) - order.indexOf(b)));
    // A ticked entry goes to the other list, and the focus with it.
    requestAnimationFrame(() =>
      picker.current?.querySelector<HTMLElement>(`input[name="${CSS.escape(entry)}"]`)?.focus(),
    );
  };
  const tick = (entry: string, label: string) => (
    <label className="tick">
      <input
        type="checkbox"
        name={entry}
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
    <div ref={picker}>
      <p className="help-line">{printed(WORDS.entree.aide)}</p>
      <ul className="entries">
        {cited.map(({ entry, facts }) => (
          <li key={entry}>
            {tick(entry, entryName(entry, 'titre'))}
            <ul className="facts">
              {facts.map((fact) => {
                const told = tells(body, fact);
                return (
                  <li key={fact.fact}>
                    {printed(fact.texte)}{' '}
                    {mayAdvise && (
                      <span className={told ? 'badge told' : 'badge untold'}>
                        {told ? WORDS.champ.faitDit : WORDS.champ.faitTu}
                      </span>
                    )}
                    {!told && mayAdvise && (
                      <details className="recognised">
                        <summary>{WORDS.champ.reconnuAussi}</summary>
                        {printed(recognisedBy(fact.dit))}
                      </details>
                    )}
                    {!told && mayAdvise && onTell !== undefined && (
                      <button type="button" onClick={() => onTell(fact.texte)}>
                        {WORDS.champ.direLeFait}
                        <span className="visually-hidden">{printed(` : ${fact.texte}`)}</span>
                      </button>
                    )}
                  </li>
                );
              })}
            </ul>
          </li>
        ))}
        {mayAdvise && <li>{tick('guide', WORDS.champ.conseilDuGuide)}</li>}
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
          {others.map(({ entry, facts }) => (
            <li key={entry}>
              {tick(entry, entryName(entry, 'titre'))}
              <ul className="facts">
                {facts.map(({ fact, texte }) => (
                  <li key={fact}>{printed(texte)}</li>
                ))}
              </ul>
            </li>
          ))}
        </ul>
      </details>
    </div>
  );
}
