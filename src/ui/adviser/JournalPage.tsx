import { identity } from '../../../machines/guide.ts';
import { useCallback, useEffect, useState, type ChangeEvent } from 'react';
import type { AdviserGuide } from '../../adviser/adviser-part.ts';
import { pageAt } from '../../guide/pages.ts';
import { wordsFor } from '../../guide/guide.ts';
import {
  charts,
  exportCsv,
  importCsv,
  type CallRecord,
  type Journal,
  type JournalLines,
  type JournalResult,
} from '../../adviser/journal.ts';
import { HOME } from '../../guide/pages.ts';
import { labelsOf, titleOf } from '../../guide/text.ts';
import { fill } from '../../guide/format.ts';
import { CONSOLE_URL } from '../shared/Shell.tsx';

interface Row {
  readonly label: string;
  readonly count: number;
  /** Between 0 and 1, where the bar shows a share and not a count. */
  readonly share?: number;
}

/** A chart as a table: the figures are text, the bars beside them are only a picture of them. */
function Chart({ title, heads, rows }: { title: string; heads: readonly string[]; rows: readonly Row[] }) {
  // Headings over nothing tell nothing.
  if (rows.length === 0) return null;
  const most = Math.max(1, ...rows.map(({ count }) => count));
  return (
    <table className="chart">
      <caption>{title}</caption>
      <thead>
        <tr>
          {heads.map((head, index) => (
            // Where only a count is told, its heading stands over the bar too.
            <th key={head} scope="col" colSpan={index === 1 && heads.length === 2 ? 2 : 1}>
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ label, count, share }) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            <td>{count}</td>
            <td>
              <meter aria-hidden="true" min={0} max={1} value={share ?? count / most} />
              {share !== undefined && ` ${Math.round(share * 100)} %`}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const minutes = (seconds: number): number => Math.round((seconds / 60) * 10) / 10;

/** The adviser's journal: what the calls of this machine were about, and the file that takes them elsewhere. */
export function JournalPage({ guide, journal }: { guide: AdviserGuide; journal: Journal }) {
  const ui = guide.console.journalDe;
  const [records, setRecords] = useState<readonly CallRecord[]>([]);
  const [told, setTold] = useState('');
  const [trouble, setTrouble] = useState('');

  const show = useCallback(
    (lines: JournalResult<JournalLines>) => {
      if (!lines.ok) {
        setTrouble(ui.illisible);
        return;
      }
      setRecords(lines.value.records);
      setTrouble(lines.value.damaged > 0 ? fill(ui.lignesAbimees, { nombre: lines.value.damaged }) : '');
    },
    [ui],
  );

  useEffect(() => {
    document.title = `${guide.console.journal} – ${guide.interface.site}`;
    void journal.all().then(show);
  }, [guide, journal, show]);

  const save = () => {
    const link = document.createElement('a');
    // The mark makes spreadsheets read the file as UTF-8.
    link.href = URL.createObjectURL(new Blob(['\uFEFF', exportCsv(records)], { type: 'text/csv' }));
    link.download = `journal-${identity.id}.csv`;
    link.click();
    URL.revokeObjectURL(link.href);
  };
  const add = async (file: File) => {
    const imported = importCsv(await file.text());
    if (!imported.ok) {
      setTold(ui.pasUnJournal);
      return;
    }
    const merged = await journal.merge(imported.records);
    if (!merged.ok) {
      setTold(guide.console.journalRefuse);
      return;
    }
    const { added, known } = merged.value;
    setTold(fill(ui.importe, { ajoutes: added, connus: known, refusees: imported.rejected.length }));
    show(await journal.all());
  };
  const choose = (event: ChangeEvent<HTMLInputElement>) => {
    const file = event.target.files?.[0];
    if (file === undefined) return;
    add(file).catch(() => setTold(ui.pasUnJournal));
    // The same file can then be chosen again, once put right.
    event.target.value = '';
  };

  const { goals, replies, unresolved, lengths, medianLength } = charts(records);
  const goalLabels = labelsOf(wordsFor(guide, pageAt(guide, HOME).content));
  // A page or a reply of an older map keeps its name: its words are gone, its count is not.
  const contentTitle = (content: string) => {
    const words = guide.words.get(content);
    return words === undefined ? content : titleOf(words);
  };
  const pageTitle = (path: string) => {
    const page = guide.pages.get(path);
    return page === undefined ? path : contentTitle(page.content);
  };

  return (
    <main id="contenu" data-page="conseiller/journal" data-kind="console" className="journal">
      <h1>{guide.console.journal}</h1>
      <p>
        <a className="call" href={CONSOLE_URL}>
          {ui.retour}
        </a>
      </p>
      <p>{ui.intro}</p>
      <p role="alert">{trouble}</p>
      <div className="actions">
        <button type="button" onClick={save} disabled={records.length === 0}>
          {ui.exporter}
        </button>
        <label htmlFor="ajout">{ui.importer}</label>
        <input id="ajout" type="file" accept=".csv,text/csv" onChange={choose} />
      </div>
      <p role="status">{told}</p>
      {records.length === 0 ? (
        <p>{ui.vide}</p>
      ) : (
        <>
          <p>
            {fill(ui.appels, { nombre: records.length })}{' '}
            {medianLength !== undefined && fill(ui.dureeMediane, { minutes: minutes(medianLength) })}
          </p>
          <Chart
            title={ui.parBut}
            heads={[ui.page, ui.nombre]}
            rows={goals.map(({ key, count }) => ({
              label: key === '' ? ui.sansBut : (goalLabels[key] ?? key),
              count,
            }))}
          />
          <Chart
            title={ui.parReponse}
            heads={[ui.page, ui.nombre]}
            rows={replies.map(({ key, count }) => ({ label: contentTitle(key), count }))}
          />
          <Chart
            title={ui.nonResolus}
            heads={[ui.page, ui.nombre, ui.part]}
            rows={unresolved.map(({ path, calls, rate }) => ({
              label: pageTitle(path),
              count: calls,
              share: rate,
            }))}
          />
          <Chart
            title={ui.parDuree}
            heads={[guide.console.duree, ui.nombre]}
            rows={lengths.map(({ from, to, count }) => ({
              label:
                to === undefined
                  ? fill(ui.etPlus, { de: minutes(from) })
                  : fill(ui.minutes, { de: minutes(from), a: minutes(to) }),
              count,
            }))}
          />
        </>
      )}
    </main>
  );
}
