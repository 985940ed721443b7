/** DuckDB over the logs and over the counts that are kept. It runs in this process, on files, and stays in no service. */
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { COUNTS_FOLDER, type Store } from './store.ts';
import type { Judge, Row } from './lines.ts';

/** A text as SQL writes it. */
const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** A database in memory, with a ceiling of memory and a folder for what does not fit. */
export async function openDatabase(spill: string): Promise<DuckDBConnection> {
  const database = await DuckDBInstance.create(':memory:', { memory_limit: '3GB', temp_directory: spill });
  return database.connect();
}

/** Reads a file whose lines are short and of plain signs: DuckDB adds up the lines that are alike, and each of them is judged once. */
export async function readLog(database: DuckDBConnection, file: string, judge: Judge): Promise<void> {
  const result = await database.stream(`
    SELECT ligne, count(*)::DOUBLE FROM read_csv(${quoted(file)}, columns = {'ligne': 'VARCHAR'}, delim = '\u0001',
      quote = '', escape = '', header = false, auto_detect = false, new_line = '\\n')
    WHERE ligne IS NOT NULL AND ligne <> '' GROUP BY ligne`);
  for await (const rows of result.yieldRows()) {
    for (const [line, n] of rows) judge.take(String(line), Number(n));
  }
}

const COLUMNS = `jour DATE, heure UTINYINT, quoi VARCHAR, page VARCHAR, reponse VARCHAR, version VARCHAR, langue VARCHAR,
  ecran VARCHAR, nombre UBIGINT`;

/** Writes the counts of one log as one Parquet file. */
export async function writeCounts(
  database: DuckDBConnection,
  rows: readonly Row[],
  file: string,
): Promise<void> {
  await database.run(`CREATE OR REPLACE TEMP TABLE lot (${COLUMNS})`);
  const appender = await database.createAppender('lot', undefined, 'temp');
  for (const { day, hour, what, page, answer, version, locale, screen, n } of rows) {
    const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
    appender.appendDate({ days: Date.UTC(year, month - 1, date) / 86_400_000 } as never);
    appender.appendUTinyInt(hour);
    for (const text of [what, page, answer, version, locale, screen]) appender.appendVarchar(text);
    appender.appendUBigInt(BigInt(n));
    appender.endRow();
  }
  appender.closeSync();
  await database.run(`COPY (FROM lot ORDER BY ALL) TO ${quoted(file)} (FORMAT parquet, COMPRESSION zstd)`);
}

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

const NO_SUMS: Sums = { events: [], days: [], callHours: [] };

/** Sums the counts that are kept. */
export async function sumCounts(database: DuckDBConnection, { folder }: Store): Promise<Sums> {
  if (!existsSync(join(folder, COUNTS_FOLDER))) return NO_SUMS;
  const from = `read_parquet(${quoted(join(folder, COUNTS_FOLDER, '*.parquet'))})`;
  const all = async (sql: string) => (await database.runAndReadAll(sql)).getRows();
  const events = await all(
    `SELECT version, quoi, page, reponse, sum(nombre)::DOUBLE FROM ${from} GROUP BY ALL ORDER BY ALL`,
  );
  const days = await all(
    `SELECT jour::VARCHAR, version, sum(nombre)::DOUBLE FROM ${from} WHERE quoi IN ('page', 'conclusion') GROUP BY ALL ORDER BY ALL`,
  );
  const hours = await all(
    `SELECT heure::INTEGER, sum(nombre)::DOUBLE FROM ${from} WHERE quoi = 'appel' GROUP BY ALL ORDER BY ALL`,
  );
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
