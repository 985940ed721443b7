import { identity } from '../../../machines/guide.ts';
import { useCallback, useEffect, useState, type ChangeEvent } from 'react';
import type { AdviserGuide } from '../../adviser/adviser-part.ts';
import { pageAt, HOME } from '../../guide/pages.ts';
import { wordsFor } from '../../guide/guide.ts';
import {
  charts,
  exportCsv,
  importCsv,
  isShare,
  selected,
  type CallRecord,
  type Journal,
  type JournalLines,
  type JournalResult,
} from '../../adviser/journal.ts';
import { DAY } from '../../adviser/desk.ts';
import { readRemarks, REMARKS_KEY, remarksCsv, type Remark } from '../../adviser/remarks.ts';
import { labelsOf, titleOf } from '../../guide/text.ts';
import { fill } from '../../guide/format.ts';
import { CONSOLE_URL } from '../shared/Shell.tsx';

interface Row {
  readonly label: string;
  readonly count: number;
  /** Between 0 and 1, where the bar shows a share and not a count; and how it is told. */
  readonly share?: number;
  readonly told?: string;
}

/** A chart as a table: the figures are text, the bars beside them are only a picture of them. */
function Chart({
  title,
  heads,
  rows,
  locale,
}: {
  title: string;
  heads: readonly string[];
  rows: readonly Row[];
  locale: string;
}) {
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
        {rows.map(({ label, count, share, told }) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            <td>{count.toLocaleString(locale)}</td>
            <td>
              <meter aria-hidden="true" min={0} max={1} value={share ?? count / most} />
              {told !== undefined && ` ${told}`}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const minutes = (seconds: number): number => Math.round((seconds / 60) * 10) / 10;

const PERIODS = { tout: Infinity, jour: 1, semaine: 7, mois: 30 } as const;
type Period = keyof typeof PERIODS;
const PERIOD_NAMES: readonly Period[] = ['tout', 'jour', 'semaine', 'mois'];

/** The remarks of this browser; none when its storage is forbidden. */
function keptRemarks(): readonly Remark[] {
  try {
    return readRemarks(window.localStorage.getItem(REMARKS_KEY) ?? undefined);
  } catch {
    return [];
  }
}

/** Gives a text to the person as a file of their own. */
function download(name: string, text: string): void {
  const link = document.createElement('a');
  // The mark makes spreadsheets read the file as UTF-8.
  link.href = URL.createObjectURL(new Blob(['\uFEFF', text], { type: 'text/csv' }));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}

interface JournalPageProps {
  guide: AdviserGuide;
  journal: Journal;
  /** After how many days a line is erased. */
  days: number;
  /** The time, in milliseconds. */
  now: () => number;
}

/** The adviser's journal: what the calls of this machine were about, and the file that takes them elsewhere. */
export function JournalPage({ guide, journal, days, now }: JournalPageProps) {
  const ui = guide.console.journalDe;
  const { locale } = guide;
  const [period, setPeriod] = useState<Period>('tout');
  const [goal, setGoal] = useState<string>();
  const [remarks] = useState(keptRemarks);
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
    const open = async () => {
      const gone = await journal.purge(now() - days * DAY);
      if (gone.ok && gone.value > 0) setTold(fill(ui.effaces, { nombre: gone.value, jours: days }));
      show(await journal.all());
    };
    void open();
  }, [guide, journal, show, days, now, ui]);

  const save = () => {
    download(`journal-${identity.id}.csv`, exportCsv(records));
    if (remarks.length > 0) download(`remarques-${identity.id}.csv`, remarksCsv(remarks));
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

  // From midnight of the first day on: « aujourd’hui » is a day, not twenty-four hours.
  const midnight = new Date(now()).setHours(0, 0, 0, 0);
  const from = period === 'tout' ? 0 : midnight - (PERIODS[period] - 1) * DAY;
  const shown = selected(records, { from, goal });
  const { calls, topics, goals, replies, unresolved, lengths, medianLength } = charts(shown);
  const goalLabels = labelsOf(wordsFor(guide, pageAt(guide, HOME).content));
  // A page or a reply of an older map keeps its name: its words are gone, its count is not.
  const goalLabel = (key: string): string => {
    if (key === '') return ui.sansBut;
    if (key.startsWith('?')) return fill(ui.horsSujet, { sujet: key.slice(1).replaceAll('-', ' ') });
    return goalLabels[key] ?? key;
  };
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
        <button type="button" onClick={save} disabled={records.length === 0 && remarks.length === 0}>
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
          <p className="filters">
            <label>
              {ui.periode}{' '}
              <select
                value={period}
                onChange={(event) =>
                  setPeriod(PERIOD_NAMES.find((name) => name === event.target.value) ?? 'tout')
                }
              >
                {PERIOD_NAMES.map((name) => (
                  <option key={name} value={name}>
                    {ui.periodes[name]}
                  </option>
                ))}
              </select>
            </label>{' '}
            <label>
              {ui.filtre}{' '}
              <select
                value={goal ?? '*'}
                onChange={(event) => setGoal(event.target.value === '*' ? undefined : event.target.value)}
              >
                <option value="*">{ui.tousLesButs}</option>
                {[...new Set(records.map((record) => record.goal))].map((name) => (
                  <option key={name} value={name}>
                    {goalLabel(name)}
                  </option>
                ))}
              </select>
            </label>
          </p>
          <p>
            {fill(ui.appels, { nombre: calls.toLocaleString(locale) })}{' '}
            {fill(ui.sujets, { nombre: topics.toLocaleString(locale) })}{' '}
            {medianLength !== undefined &&
              fill(ui.dureeMediane, { minutes: minutes(medianLength).toLocaleString(locale) })}
          </p>
          <Chart
            locale={locale}
            title={ui.parBut}
            heads={[ui.page, ui.nombre]}
            rows={goals.map(({ key, count }) => ({
              label: goalLabel(key),
              count,
            }))}
          />
          <Chart
            locale={locale}
            title={ui.parReponse}
            heads={[ui.page, ui.nombre]}
            rows={replies.map(({ key, count }) => ({ label: contentTitle(key), count }))}
          />
          <Chart
            locale={locale}
            title={ui.nonResolus}
            heads={[ui.page, ui.nombre, ui.part]}
            rows={unresolved.map((one) => ({
              label: pageTitle(one.path),
              count: one.calls,
              share: one.rate,
              told: isShare(one)
                ? one.rate.toLocaleString(locale, { style: 'percent' })
                : fill(ui.surTotal, { nombre: one.unresolved, total: one.calls }),
            }))}
          />
          <Chart
            locale={locale}
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
      {remarks.length > 0 && (
        <section aria-labelledby="remarques">
          <h2 id="remarques">{ui.remarques}</h2>
          <ul>
            {remarks.map(({ at, content, text }) => (
              <li key={`${at}-${content}`}>{`${contentTitle(content)} : ${text}`}</li>
            ))}
          </ul>
        </section>
      )}
    </main>
  );
}
