/**
 * `npm run bench:statistiques -- [VISITS]`: simulates known visits, writes them as nginx does, reads them back, and checks that the count is exact
 * to the unit. Then compares DuckDB with a plain reading by Node. A million visits unless told otherwise.
 */
import {
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  rmSync,
  statSync,
  writeSync,
  closeSync,
} from 'node:fs';
import { join } from 'node:path';
import { versionOf } from '../src/measure/known.ts';
import { lexiconOf } from '../src/measure/vain.ts';
import { buildIndex } from '../src/search/build-index.ts';
import { prepare } from '../src/site/prepare.ts';
import { guide as data } from './lib/guide.ts';
import { refuse, root } from './lib/project.ts';
import { openDatabase, readLog, sumCounts } from './lib/statistics/duckdb.ts';
import { figuresOf, margin, rate } from './lib/statistics/figures.ts';
import { lookThrough, readPlainly } from './lib/statistics/files.ts';
import { Judge } from './lib/statistics/lines.ts';
import { readInto } from './lib/statistics/read.ts';
import { behaviourOf, simulate, truthKey } from './lib/statistics/simulate.ts';
import { guidesOf } from './lib/statistics/store.ts';

const visits = Number(process.argv[2] ?? 1_000_000);
if (!Number.isSafeInteger(visits) || visits < 1) refuse('Donnez un nombre de visites.');
mkdirSync(join(root, '.cache'), { recursive: true });
const folder = mkdtempSync(join(root, '.cache/statistiques-'));
const guide = prepare(data);
const lexicon = lexiconOf(buildIndex(guide, data.recherche));
const behaviour = behaviourOf(guide, [...lexicon].slice(0, 200), 2026);
const log = join(folder, 'mesure.log');

const DAYS = 30;
const MEGA = 1_000_000;
const show = (n: number, digits = 1) => n.toLocaleString('fr-FR', { maximumFractionDigits: digits });
let peak = 0;
const watch = setInterval(() => (peak = Math.max(peak, process.memoryUsage.rss())), 50);

/** Runs something, and tells how long it took and how much memory the process had at most. */
async function timed<T>(name: string, lines: number, work: () => Promise<T>): Promise<T> {
  peak = 0;
  const start = performance.now();
  const made = await work();
  const seconds = (performance.now() - start) / 1000;
  const speed = lines > 0 ? `, ${show(lines / seconds / MEGA, 2)} M lignes/s` : '';
  console.log(`${name} : ${show(seconds)} s${speed}, ${show(peak / MEGA, 0)} Mo au plus`);
  return made;
}

let faults = 0;
try {
  const file = openSync(log, 'w');
  const simulation = { seed: 26, visits, from: '2026-10-01', days: DAYS };
  const truth = await timed(`${show(visits)} visites simulées`, 0, () =>
    simulate(guide, behaviour, simulation, (lines) => void writeSync(file, lines)),
  );
  closeSync(file);
  const lines = [...truth.values()].reduce((sum, n) => sum + n, 0);
  const { size } = statSync(log);
  console.log(`${show(lines)} lignes, ${show(size / MEGA)} Mo, ${show(size / lines)} octets par ligne`);

  const place = join(folder, 'dossier');
  const { store, read } = await timed('DuckDB, du journal au Parquet', lines, () =>
    readInto(place, [log], [versionOf(guide, lexicon)]),
  );
  const parquet = readdirSync(join(place, 'comptes')).reduce(
    (sum, name) => sum + statSync(join(place, 'comptes', name)).size,
    0,
  );
  console.log(
    `Parquet : ${show(parquet / 1000)} ko pour ${DAYS} jours, ${show(parquet / DAYS / 1000)} ko par jour`,
  );

  const guides = guidesOf(store);
  await timed('  dont un seul passage (empreinte, forme des lignes)', lines, () => lookThrough(log, []));
  const alone = await timed('  dont DuckDB seul', lines, async () => {
    const database = await openDatabase(join(folder, 'temporaire'));
    const judge = new Judge(guides, guide.version);
    await readLog(database, log, judge);
    database.closeSync();
    return judge.end();
  });
  const plain = await timed('Node seul, ligne à ligne', lines, async () => {
    const judge = new Judge(guides, guide.version);
    await readPlainly(log, judge);
    return judge.end();
  });
  if (plain.lines !== alone.lines || plain.rows.length !== alone.rows.length) faults += 1;

  const database = await openDatabase(join(folder, 'temporaire'));
  const sums = await timed('Somme des comptes gardés', 0, () => sumCounts(database, store));
  database.closeSync();
  const found = new Map(sums.events.map(({ what, page, answer, n }) => [truthKey(what, page, answer), n]));
  const wrong = [...truth].filter(([key, n]) => found.get(key) !== n);
  faults += wrong.length + Math.abs(found.size - truth.size) + (read[0]?.refused ?? 1);
  console.log(`Comptes : ${truth.size} attendus, ${wrong.length} faux`);

  const asking = [...figuresOf(guide, guide.version, sums.events).pages.values()].filter(
    ({ page, shown }) => page.kind !== 'reply' && shown >= 100,
  );
  const off = asking.filter(
    ({ page, stop }) => Math.abs(rate(stop) - (behaviour.habits.get(page.path)?.stop ?? 0)) > margin(stop),
  );
  console.log(
    `Parts d’arrêt : ${off.length} sur ${asking.length} hors de la marge dite (une sur vingt est attendue)`,
  );
  // Far more than one in twenty would be a fault, and not chance.
  if (off.length > Math.max(3, asking.length * 0.12)) faults += 1;
} finally {
  clearInterval(watch);
  rmSync(folder, { recursive: true, force: true });
}
console.log(faults === 0 ? 'Tout est exact.' : `${faults} fautes`);
process.exitCode = faults === 0 ? 0 : 1;
