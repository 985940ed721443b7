/** Reads logs and journals into a store: each log once, whatever its name, and a log that has grown in the place of what it was. */
import { mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { importCsv } from '../../../src/adviser/journal.ts';
import type { KnownVersion } from '../../../src/measure/known.ts';
import { openDatabase, readLog, writeCounts } from './duckdb.ts';
import { decompress, lookThrough, readPlainly } from './files.ts';
import { Judge } from './lines.ts';
import {
  countsFile,
  forget,
  guidesOf,
  keptCall,
  openStore,
  writeStore,
  type Source,
  type Store,
} from './store.ts';

/** What was done with one file. */
export interface ReadFile {
  readonly file: string;
  readonly kind: 'lu' | 'deja-lu' | 'grandi' | 'journal' | 'illisible';
  /** Lines, or rows of a journal. */
  readonly lines: number;
  readonly refused: number;
  /** Whether a compressed file ends before its end. */
  readonly truncated: boolean;
}

const total = (refused: Source['refused']): number => Object.values(refused).reduce((sum, n) => sum + n, 0);

/**
 * Reads files into the store of a folder.
 *
 * @param files logs, plain or compressed by gzip, and CSV exports of desks' journals.
 * @param versions what is known of the guide, besides what the store knows already; the last one is in hand.
 */
export async function readInto(
  folder: string,
  files: readonly string[],
  versions: readonly KnownVersion[],
): Promise<{ readonly store: Store; readonly read: readonly ReadFile[] }> {
  const before = openStore(folder);
  const names = new Set(versions.map(({ version }) => version));
  let store: Store = {
    ...before,
    versions: [...before.versions.filter(({ version }) => !names.has(version)), ...versions],
  };
  writeStore(store);
  const guides = guidesOf(store);
  const scratch = mkdtempSync(join(folder, 'lecture-'));
  const database = await openDatabase(scratch);
  const read: ReadFile[] = [];
  const copies = new Map<string, number>();

  const readCsv = (file: string): ReadFile => {
    const imported = importCsv(readFileSync(file, 'utf8'));
    if (!imported.ok) return { file, kind: 'illisible', lines: 0, refused: 0, truncated: false };
    const kept = imported.records.map((record) => keptCall(record, guides));
    const fresh = kept.filter((one) => one !== undefined);
    const marks = new Set(fresh.map(({ mark }) => mark));
    store = { ...store, calls: [...store.calls.filter(({ mark }) => !marks.has(mark)), ...fresh] };
    return {
      file,
      kind: 'journal',
      lines: kept.length + imported.rejected.length,
      refused: kept.length - fresh.length + imported.rejected.length,
      truncated: false,
    };
  };

  const readOne = async (file: string): Promise<ReadFile> => {
    if (file.endsWith('.csv')) return readCsv(file);
    const compressed = file.endsWith('.gz');
    const plain = compressed ? join(scratch, 'clair.log') : file;
    const truncated = compressed && !(await decompress(file, plain));
    const looked = await lookThrough(
      plain,
      store.sources.map(({ bytes }) => bytes),
    );
    const copy = copies.get(looked.digest) ?? 0;
    copies.set(looked.digest, copy + 1);
    const same = store.sources.find((one) => one.digest === looked.digest && one.copy === copy);
    if (same !== undefined)
      return { file, kind: 'deja-lu', lines: same.lines, refused: total(same.refused), truncated };
    const earlier = store.sources.find(
      ({ digest, bytes }) => bytes > 0 && looked.beginnings.get(bytes) === digest && bytes < looked.bytes,
    );
    const judge = new Judge(guides, versions.at(-1)?.version ?? '');
    if (looked.clean) await readLog(database, plain, judge);
    else await readPlainly(plain, judge);
    const { rows, refused, lines } = judge.end();
    const source: Source = { digest: looked.digest, bytes: looked.bytes, copy, lines, refused, truncated };
    await writeCounts(database, rows, countsFile(folder, source));
    if (earlier !== undefined) forget(folder, earlier);
    store = { ...store, sources: [...store.sources.filter((one) => one !== earlier), source] };
    return { file, kind: earlier === undefined ? 'lu' : 'grandi', lines, refused: total(refused), truncated };
  };

  try {
    // A file that is named twice is read once.
    for (const file of new Set(files.map((one) => realpathSync(one)))) {
      read.push(await readOne(file));
      writeStore(store);
    }
  } finally {
    database.closeSync();
    rmSync(scratch, { recursive: true, force: true });
  }
  return { store, read };
}
