import { useId, useState } from 'react';
import type { Model, PageModel } from '../../../atelier/contract.ts';
import { fill } from '../../../guide/format.ts';
import { SHEET } from '../../../guide/readings.ts';
import { Fresh } from '../../shared/Fresh.tsx';
import { ChangedFields } from '../told/BeforeAfter.tsx';
import { Marks, waitsForReading } from '../told/Marks.tsx';
import { Remarks } from './Remarks.tsx';
import { hrefOf } from '../route.ts';
import { useAsked } from '../desk/use-asked.ts';
import { useDesk, useModel } from '../desk/use-desk.ts';
import { WORDS } from '../words.fr.ts';
import { printed } from '../sentence/printed.ts';
import { PlainText } from '../sentence/PlainText.tsx';

const words = WORDS.relire;

/** Which pages are shown to be read: the changed ones, those that are due, those that say a number, all, or one. */
type Choice = 'changees' | 'dues' | 'toutes' | `dit ${string}` | `page ${string}`;

function chosenPages({ pages, values }: Model, choice: Choice): readonly PageModel[] {
  const read = pages.filter(({ kind }) => kind !== 'question');
  if (choice === 'toutes') return read;
  if (choice === 'changees') return read.filter(({ changed }) => changed);
  if (choice === 'dues') return read.filter(waitsForReading);
  const name = choice.slice(choice.indexOf(' ') + 1);
  if (choice.startsWith('page ')) return read.filter(({ page }) => page === name);
  const saying = values.find((value) => value.name === name)?.pages ?? [];
  return read.filter(({ page }) => saying.includes(page));
}

/** Reading pages again, and dating the readings together. */
export function Readings({ about }: { about: string }) {
  const desk = useDesk();
  const model = useModel();
  const id = useId();
  const [choice, setChoice] = useState<Choice>(about === '' ? 'dues' : `page ${about}`);
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const [note, setNote] = useState('');
  const [next, setNext] = useState('');
  const [told, setTold] = useState('');
  const changes = useAsked('changes');
  const shown = chosenPages(model, choice);
  const { sheet } = model;
  // The sheet is read again as a page is, when one of its numbers or facts changed.
  const withSheet =
    choice === 'toutes' || (choice === 'dues' && sheet !== null && (sheet.changed || sheet.due));
  const readable = [...(withSheet ? [SHEET] : []), ...shown.map(({ page }) => page)];
  const signed = readable.filter((page) => ticked.has(page));
  const all = signed.length === readable.length;
  const tick = (page: string, on: boolean) => {
    const now = new Set(ticked);
    if (on) now.add(page);
    else now.delete(page);
    setTicked(now);
  };
  const sign = async () => {
    const done = await desk.make({
      type: 'sign',
      pages: signed,
      note: note.replaceAll("'", '’').trim(),
      ...(next !== '' && { aRevoirLe: next }),
    });
    if (done === undefined) return;
    setTold(signed.length === 1 ? words.faite : fill(words.faites, { nombre: signed.length }));
    setTicked(new Set());
    setNote('');
  };
  const ready = signed.length > 0 && note.trim() !== '';
  return (
    <>
      <h1 tabIndex={-1}>{words.titre}</h1>
      <p className="no-print">{words.intro}</p>
      <div className="row no-print">
        <label className="stacked">
          {words.montrer}
          <select value={choice} onChange={({ currentTarget }) => setChoice(currentTarget.value as Choice)}>
            {choice.startsWith('page ') && (
              <option value={choice}>
                {printed(model.pages.find(({ page }) => choice === `page ${page}`)?.title ?? '')}
              </option>
            )}
            <option value="dues">{words.dues}</option>
            <option value="changees">{words.changees}</option>
            <option value="toutes">{words.toutes}</option>
            {model.values.map(({ name, value }) => (
              <option key={name} value={`dit ${name}`}>
                {printed(`${words.disant} « ${value} »`)}
              </option>
            ))}
          </select>
        </label>
        <button
          type="button"
          disabled={readable.length === 0}
          onClick={() => setTicked(new Set(all ? [] : readable))}
        >
          {all && readable.length > 0 ? words.toutDecocher : words.toutCocher}
        </button>
        <button type="button" onClick={() => window.print()}>
          {words.imprimer}
        </button>
      </div>
      {readable.length === 0 && <p>{words.aucune}</p>}
      <ul className="to-read">
        {withSheet && (
          <li>
            <h2>
              <a href={hrefOf('fiche')}>{words.ficheElle}</a>
            </h2>
            <p>{words.ficheAide}</p>
            <label className="tick">
              <input
                type="checkbox"
                checked={ticked.has(SHEET)}
                onChange={({ currentTarget }) => tick(SHEET, currentTarget.checked)}
              />
              {fill(words.cocher, { titre: words.ficheElle })}
            </label>
          </li>
        )}
        {shown.map((page) => {
          const change = changes?.pages.find((one) => one.page === page.page);
          return (
            <li key={page.page}>
              <article aria-labelledby={`${id}-${page.page}`}>
                <h2 id={`${id}-${page.page}`}>
                  <a href={hrefOf('page', page.page)}>{printed(page.title)}</a>
                </h2>
                <Marks page={page} />
                <label className="tick">
                  <input
                    type="checkbox"
                    checked={ticked.has(page.page)}
                    onChange={({ currentTarget }) => tick(page.page, currentTarget.checked)}
                  />
                  {printed(fill(words.cocher, { titre: page.title }))}
                </label>
                <p className="only-print">{words.case}</p>
                <details open={shown.length < 6}>
                  <summary>{words.avantApres}</summary>
                  {change === undefined ? <p>{words.pasChangee}</p> : <ChangedFields change={change} />}
                </details>
                <Remarks page={page} />
              </article>
            </li>
          );
        })}
      </ul>
      <form
        className="confirm no-print"
        aria-label={words.dater}
        onSubmit={(event) => {
          event.preventDefault();
          if (ready) void sign();
        }}
      >
        <label htmlFor={`${id}-note`}>{words.note}</label>
        <p className="help-line" id={`${id}-aide`}>
          {printed(words.noteAide)}
        </p>
        <PlainText id={`${id}-note`} aria-describedby={`${id}-aide`} rows={2} value={note} onText={setNote} />
        <label htmlFor={`${id}-suite`}>{words.prochaine}</label>
        <input
          id={`${id}-suite`}
          type="date"
          min={model.today}
          value={next}
          onChange={({ currentTarget }) => setNext(currentTarget.value)}
        />
        {!ready && <p className="help-line">{words.choisir}</p>}
        <button type="submit" className="strong" disabled={!ready}>
          {signed.length === 0
            ? words.dater
            : signed.length === 1
              ? words.daterUne
              : fill(words.daterNombre, { nombre: signed.length })}
        </button>
        <p role="status">
          <Fresh text={told} />
        </p>
      </form>
    </>
  );
}
