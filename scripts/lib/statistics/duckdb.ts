/** DuckDB over the logs and over the counts that are kept. It runs in this process, on files, and stays in no service. */
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Judge, Row } from './lines.ts';
import { askSums, COUNTS_TABLE, NO_SUMS, type Sums } from './sql.ts';
import { COUNTS_FOLDER, type Store } from './store.ts';

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

/**
 * Writes the counts that `sumCounts` looked at as lines of values apart by tabs, for another database.
 *
 * @returns how many.
 */
export async function exportCounts(database: DuckDBConnection, file: string): Promise<number> {
  // Ids hold no tab and no quote.
  await database.run(
    `COPY ${COUNTS_TABLE} TO ${quoted(file)} (FORMAT csv, DELIMITER '\t', HEADER false, QUOTE '', ESCAPE '')`,
  );
  const [[n] = []] = (await database.runAndReadAll(`SELECT count(*) FROM ${COUNTS_TABLE}`)).getRows();
  return Number(n);
}

/** Sums the counts that are kept. */
export async function sumCounts(database: DuckDBConnection, { folder }: Store): Promise<Sums> {
  if (!existsSync(join(folder, COUNTS_FOLDER))) return NO_SUMS;
  const files = quoted(join(folder, COUNTS_FOLDER, '*.parquet'));
  await database.run(`CREATE OR REPLACE TEMP VIEW ${COUNTS_TABLE} AS FROM read_parquet(${files})`);
  return askSums(async (sql) => (await database.runAndReadAll(sql)).getRows());
}
