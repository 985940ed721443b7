/**
 * The questions that the report asks of the counts, as SQL that any database of columns reads: DuckDB for the report, and ClickHouse where
 * the counts have grown beyond one machine (`npm run statistiques:clickhouse`). Each is asked of one table, `comptes`.
 */

/** The table of the counts. */
export const COUNTS_TABLE = 'comptes';

/** What happened, summed over days and hours. */
const EVENTS = `SELECT version, quoi, page, reponse, sum(nombre) AS n FROM ${COUNTS_TABLE}
  GROUP BY version, quoi, page, reponse ORDER BY version, quoi, page, reponse`;
/** What was shown, by day. */
const DAYS = `SELECT jour, version, sum(nombre) AS n FROM ${COUNTS_TABLE} WHERE quoi IN ('page', 'conclusion')
  GROUP BY jour, version ORDER BY jour, version`;
/** Calls closed at the desks, by hour of the day. */
const CALL_HOURS = `SELECT heure, sum(nombre) AS n FROM ${COUNTS_TABLE} WHERE quoi = 'appel' GROUP BY heure ORDER BY heure`;

/** What happened, summed over the days and hours of every file that is kept. */
export interface Summed {
  readonly version: string;
  readonly what: string;
  readonly page: string;
  readonly answer: string;
  readonly n: number;
}

/** The counts that a report is made of. */
export interface Sums {
  readonly events: readonly Summed[];
  /** What was shown, by day. */
  readonly days: readonly { readonly day: string; readonly version: string; readonly n: number }[];
  /** Calls closed at the desks, by hour of the day. */
  readonly callHours: readonly { readonly hour: number; readonly n: number }[];
}

/** Nothing counted. */
export const NO_SUMS: Sums = { events: [], days: [], callHours: [] };

/** Asks one question of a database; its rows, in their order. A day may be an object that says itself, a sum a large number. */
export type Ask = (sql: string) => Promise<readonly (readonly unknown[])[]>;

/** Asks a database everything that a report needs. */
export async function askSums(ask: Ask): Promise<Sums> {
  const events = await ask(EVENTS);
  const days = await ask(DAYS);
  const hours = await ask(CALL_HOURS);
  return {
    events: events.map(([version, what, page, answer, n]) => ({
      version: String(version),
      what: String(what),
      page: String(page),
      answer: String(answer),
      n: Number(n),
    })),
    days: days.map(([day, version, n]) => ({ day: String(day), version: String(version), n: Number(n) })),
    callHours: hours.map(([hour, n]) => ({ hour: Number(hour), n: Number(n) })),
  };
}
