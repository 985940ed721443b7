import { useId, useState } from 'react';
import type { Model, PageModel } from '../../../atelier/contract.ts';
import { fill } from '../../../guide/format.ts';
import { addDays, isDate, oneYearAfter, SHEET } from '../../../guide/readings.ts';
import { mostOnOneDay, SHORTEST_NOTE } from '../../../proof/checks/reviews.ts';
import { Fresh } from '../../shared/Fresh.tsx';
import { ChangedFields } from '../told/BeforeAfter.tsx';
import { Marks, waitsForReading } from '../told/Marks.tsx';
import { Remarks } from './Remarks.tsx';
import { hrefOf } from '../route.ts';
import { TextFaults } from '../told/Faults.tsx';
import { dated } from '../told/owner-words.ts';
import { useKeptForm } from '../workbench/use-kept-form.ts';
import { useAsked } from '../workbench/use-asked.ts';
import { useWorkbench, useModel } from '../workbench/use-workbench.ts';
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

/** What is ticked and written, and not dated yet. */
interface Reading {
  readonly ticked: readonly string[];
  readonly note: string;
  readonly next: string;
}

const NOTHING: Reading = { ticked: [], note: '', next: '' };

/** A note as it is kept. */
const noteOf = (typed: string): string => typed.replaceAll("'", '’').trim();

/** What keeps a note from being that of a reading: the rules of readings, said before it is sent. */
function noteFaults({ pages, sheet }: Model, note: string, signed: readonly string[]): readonly string[] {
  if (note === '') return [];
  if (note.length < SHORTEST_NOTE) return [fill(words.noteCourte, { lettres: SHORTEST_NOTE })];
  if (signed.includes(SHEET) && sheet?.note === note)
    return [fill(words.noteDeja, { titre: words.ficheElle })];
  const again = pages.find(({ page, reading }) => signed.includes(page) && reading?.note === note);
  return again === undefined ? [] : [fill(words.noteDeja, { titre: again.title })];
}

/** The first and the last day on which a page read today may be due again. */
const daysFrom = (today: string) => ({ first: addDays(today, 1), last: oneYearAfter(today) });

/** What keeps a day from being the next one of these readings. */
function dayFaults(
  { pages, sheet, today }: Model,
  next: string,
  isUnread: boolean,
  signed: readonly string[],
): readonly string[] {
  const { first, last } = daysFrom(today);
  if (isUnread || (next !== '' && (!isDate(next) || next < first || next > last)))
    return [fill(words.jourHors, { premier: dated(first), dernier: dated(last) })];
  if (next === '') return [];
  const readings = [
    ...pages.map(({ page, reading }) => [page, reading] as const),
    [SHEET, sheet] as const,
  ].filter(([page, reading]) => reading !== null || signed.includes(page));
  const most = mostOnOneDay(readings.length);
  const then = readings.filter(([page, reading]) => signed.includes(page) || reading?.aRevoirLe === next);
  return then.length > most ? [fill(words.jourPlein, { nombre: most })] : [];
}

/** Reading pages again, and dating the readings together. */
export function Readings({ about }: { about: string }) {
  const workbench = useWorkbench();
  const model = useModel();
  const id = useId();
  const [choice, setChoice] = useState<Choice>(about === '' ? 'dues' : `page ${about}`);
  // What is ticked and noted stays while its owner looks at another screen.
  const [form, setForm, forget] = useKeptForm('relecture', () => NOTHING);
  const { note, next } = form;
  const ticked = new Set(form.ticked);
  const set = (change: Partial<Reading>) => setForm({ ...form, ...change });
  // The browser gives no value for a day that does not exist.
  const [isUnread, setUnread] = useState(false);
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
    set({ ticked: [...now] });
  };
  const sign = async () => {
    const done = await workbench.make({
      type: 'sign',
      pages: signed,
      note: noteOf(note),
      ...(next !== '' && { aRevoirLe: next }),
    });
    if (done === undefined) return;
    setTold(signed.length === 1 ? words.faite : fill(words.faites, { nombre: signed.length }));
    setForm({ ...NOTHING, next });
    if (next === '') forget();
  };
  const { first, last } = daysFrom(model.today);
  const wrongNote = noteFaults(model, noteOf(note), signed);
  const wrongDay = dayFaults(model, next, isUnread, signed);
  const isWrong = wrongNote.length + wrongDay.length > 0;
  const ready = signed.length > 0 && note.trim() !== '' && !isWrong;
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
          onClick={() => set({ ticked: all ? [] : readable })}
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
                  {change !== undefined && <ChangedFields change={change} />}
                  {change === undefined && (
                    <p>
                      {changes === undefined || page.changed ? WORDS.changements.cherche : words.pasChangee}
                    </p>
                  )}
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
          {printed(fill(words.noteAide, { lettres: SHORTEST_NOTE }))}
        </p>
        <PlainText
          id={`${id}-note`}
          aria-describedby={`${id}-aide ${id}-note-fautes`}
          aria-invalid={wrongNote.length > 0}
          rows={2}
          value={note}
          onText={(text) => set({ note: text })}
        />
        <TextFaults id={`${id}-note-fautes`} messages={wrongNote} />
        <label htmlFor={`${id}-suite`}>{words.prochaine}</label>
        <input
          id={`${id}-suite`}
          type="date"
          min={first}
          max={last}
          aria-describedby={`${id}-suite-fautes`}
          aria-invalid={wrongDay.length > 0}
          value={next}
          onChange={({ currentTarget }) => {
            setUnread(currentTarget.validity.badInput);
            set({ next: currentTarget.value });
          }}
          onKeyUp={({ currentTarget }) => setUnread(currentTarget.validity.badInput)}
          onBlur={({ currentTarget }) => setUnread(currentTarget.validity.badInput)}
        />
        <TextFaults id={`${id}-suite-fautes`} messages={wrongDay} />
        {!ready && <p className="help-line">{isWrong ? words.corriger : words.choisir}</p>}
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
