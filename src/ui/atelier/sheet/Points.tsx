import { useId, useState } from 'react';
import type { Edit, PointModel } from '../../../atelier/contract.ts';
import { fill } from '../../../guide/format.ts';
import { STATUSES, type Status } from '../../../words/words.ts';
import { Confirm } from '../told/Consequences.tsx';
import { Opening } from './FactSheet.tsx';
import { hrefOf } from '../route.ts';
import { saidAsText, saidOfText } from './said.ts';
import { useKeptForm } from '../workbench/use-kept-form.ts';
import { useEntryName, useModel, useSheetText } from '../workbench/use-workbench.ts';
import { statusName, WORDS } from '../words.fr.ts';
import { printed } from '../sentence/printed.ts';
import { PlainText } from '../sentence/PlainText.tsx';

const words = WORDS.points;

const formName = ({ point }: PointModel): string => `point ${point}`;

/** The owner's decision: a status, what the guide says from now on, and what each page must say of it. */
function PointForm({ point, onClose }: { point: PointModel; onClose: () => void }) {
  const id = useId();
  const { pages } = useModel();
  const [form, setForm, forget] = useKeptForm(formName(point), () => ({
    statut: point.statut,
    conclusion: point.conclusion,
    said: Object.fromEntries(
      Object.entries(point.pages).map(([page, dit]): [string, string] => [page, saidAsText(dit)]),
    ),
  }));
  const { statut, conclusion, said } = form;
  const close = () => {
    forget();
    onClose();
  };
  const [edit, setEdit] = useState<Edit>();
  return (
    <>
      <form
        className="confirm"
        aria-label={fill(words.trancherQuoi, { point: point.point })}
        onSubmit={(event) => {
          event.preventDefault();
          const changed = Object.entries(said).filter(
            ([page, text]) => text !== saidAsText(point.pages[page] ?? []),
          );
          setEdit({
            type: 'point-set',
            point: point.point,
            statut,
            conclusion: conclusion.replaceAll("'", '’').trim(),
            ...(changed.length > 0 && {
              pages: Object.fromEntries(
                changed.map(([page, text]) => [page, text.trim() === '' ? null : saidOfText(text)]),
              ),
            }),
          });
        }}
      >
        <label htmlFor={`${id}-statut`}>{words.statut}</label>
        <select
          id={`${id}-statut`}
          value={statut}
          onChange={({ currentTarget }) => setForm({ ...form, statut: currentTarget.value as Status })}
        >
          {STATUSES.map((one) => (
            <option key={one} value={one}>
              {statusName(one)}
            </option>
          ))}
        </select>
        <label htmlFor={`${id}-conclusion`}>{words.conclusion}</label>
        <PlainText
          id={`${id}-conclusion`}
          rows={4}
          value={conclusion}
          onText={(typed) => setForm({ ...form, conclusion: typed })}
        />
        <details>
          <summary>{words.pages}</summary>
          <p className="help-line">{printed(WORDS.fiche.ditAide)}</p>
          {Object.entries(said).map(([page, text]) => (
            <label className="stacked" key={page}>
              {printed(pages.find((one) => one.page === page)?.title ?? page)}
              <PlainText
                rows={2}
                value={text}
                onText={(typed) => setForm({ ...form, said: { ...said, [page]: typed } })}
              />
            </label>
          ))}
        </details>
        <div className="actions">
          <button type="button" onClick={close}>
            {WORDS.fiche.annuler}
          </button>
          <button type="submit" className="strong" disabled={conclusion.trim() === ''}>
            {WORDS.fiche.voir}
          </button>
        </div>
      </form>
      {edit !== undefined && (
        <Confirm edit={edit} verb={words.garder} onDone={close} onCancel={() => setEdit(undefined)} />
      )}
    </>
  );
}

/** The points that the sheet leaves open, until its owner decides. */
export function Points() {
  const { points, pages } = useModel();
  const entryName = useEntryName();
  const sheetText = useSheetText();
  const id = useId();
  return (
    <>
      <h1 tabIndex={-1}>{words.titre}</h1>
      <p>{words.intro}</p>
      <p className="help-line">{words.aide}</p>
      {points.map((point) => (
        <article key={point.point} className="card" aria-labelledby={`${id}-${point.point}`}>
          <h2 id={`${id}-${point.point}`}>
            {sheetText(`${fill(words.nomme, { point: point.point })} — ${point.question}`)}
          </h2>
          <p>
            <span className={`badge ${point.statut}`}>{statusName(point.statut)}</span>{' '}
          </p>
          <ul className="plain-list">
            {point.entries.map((entry) => (
              <li key={entry}>
                <a href={hrefOf('fiche', entry)}>{entryName(entry, 'titre')}</a>
              </li>
            ))}
          </ul>
          <h3>{words.probleme}</h3>
          <p>{sheetText(point.probleme)}</p>
          <h3>{words.conclusion}</h3>
          <p>{sheetText(point.conclusion)}</p>
          <h3>{words.pages}</h3>
          <ul>
            {Object.keys(point.pages).map((page) => (
              <li key={page}>
                <a href={hrefOf('page', page)}>
                  {printed(pages.find((one) => one.page === page)?.title ?? page)}
                </a>
              </li>
            ))}
          </ul>
          {point.readOnly === undefined ? (
            <Opening label={fill(words.trancherQuoi, { point: point.point })} form={formName(point)}>
              {(close) => <PointForm point={point} onClose={close} />}
            </Opening>
          ) : (
            <p>{fill(WORDS.garde.ailleurs, { file: point.readOnly.file, line: point.readOnly.line })}</p>
          )}
        </article>
      ))}
    </>
  );
}
