/**
 * `npm run statistiques:clickhouse -- [--dossier FOLDER] [--visites N]`: asks the report's questions, word for word, of DuckDB and of a real
 * ClickHouse (Debian's package, on this machine only), and compares the answers. Without a folder, the counts are those of simulated visits.
 * Ends with 77 where there is no ClickHouse and none can be installed: the check was not made.
 */
import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { versionOf } from '../src/measure/known.ts';
import { lexiconOf } from '../src/measure/vain.ts';
import { buildIndex } from '../src/search/build-index.ts';
import { prepare } from '../src/site/prepare.ts';
import { NOT_MADE } from './lib/debian.ts';
import { guide as data } from './lib/guide.ts';
import { refuse, root } from './lib/project.ts';
import { ensureClickHouse, startClickHouse } from './lib/statistics/clickhouse.ts';
import { exportCounts, openDatabase, sumCounts } from './lib/statistics/duckdb.ts';
import { readInto } from './lib/statistics/read.ts';
import { behaviourOf, simulate } from './lib/statistics/simulate.ts';
import { askSums } from './lib/statistics/sql.ts';
import { openStore, type Store } from './lib/statistics/store.ts';

function asked() {
  try {
    return parseArgs({
      options: { dossier: { type: 'string' }, visites: { type: 'string', default: '100000' } },
    }).values;
  } catch {
    return refuse('Utilisation : npm run statistiques:clickhouse -- [--dossier DOSSIER] [--visites N]');
  }
}

const options = asked();
const visits = Number(options.visites);
if (!Number.isSafeInteger(visits) || visits < 1) refuse('Donnez un nombre de visites.');
const program = ensureClickHouse();
if (program === undefined) {
  console.warn('PAS FAIT : ClickHouse manque et ne peut pas être installé ici.');
  process.exit(NOT_MADE);
}

const show = (n: number) => n.toLocaleString('fr-FR', { maximumFractionDigits: 1 });
async function timed<T>(name: string, work: () => Promise<T>): Promise<T> {
  const start = performance.now();
  const made = await work();
  console.log(`${name} : ${show(performance.now() - start)} ms`);
  return made;
}

/** Counts of simulated visits, read as those of a real log. */
async function simulated(folder: string): Promise<Store> {
  const guide = prepare(data);
  const lexicon = lexiconOf(buildIndex(guide, data.recherche));
  const behaviour = behaviourOf(guide, [...lexicon].slice(0, 200), 2026);
  const log = join(folder, 'mesure.log');
  const simulation = { seed: 26, visits, from: '2026-10-01', days: 30 };
  await simulate(guide, behaviour, simulation, (lines) => writeFileSync(log, lines, { flag: 'a' }));
  return (await readInto(join(folder, 'comptes'), [log], [versionOf(guide, lexicon)])).store;
}

mkdirSync(join(root, '.cache'), { recursive: true });
const folder = mkdtempSync(join(root, '.cache/clickhouse-'));
let same = false;
try {
  const store = options.dossier === undefined ? await simulated(folder) : openStore(resolve(options.dossier));
  const database = await openDatabase(join(folder, 'duckdb'));
  const fromDuckDB = await timed('DuckDB, les questions du rapport sur les fichiers Parquet', () =>
    sumCounts(database, store),
  );
  const rows = join(folder, 'comptes.tsv');
  const count = await exportCounts(database, rows);
  database.closeSync();
  console.log(`${show(count)} comptes, ${show(statSync(rows).size / 1000)} ko de texte`);

  const server = await startClickHouse(program, join(folder, 'clickhouse'));
  try {
    console.log(`ClickHouse ${server.version}`);
    await timed('ClickHouse, le chargement', () => server.load(rows));
    const fromClickHouse = await timed('ClickHouse, les mêmes questions', () => askSums(server.ask));
    console.log(`ClickHouse garde ${show((await server.size()) / 1000)} ko`);
    same = JSON.stringify(fromClickHouse) === JSON.stringify(fromDuckDB) && fromDuckDB.events.length > 0;
    const { events, days, callHours } = fromDuckDB;
    console.log(`${show(events.length + days.length + callHours.length)} réponses comparées`);
  } finally {
    await server.stop();
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
console.log(same ? 'Les deux disent la même chose.' : 'Les deux ne disent PAS la même chose.');
process.exitCode = same ? 0 : 1;
