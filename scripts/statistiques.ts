/**
 * `npm run statistiques -- [--dossier FOLDER] [--version VERSION.json] FILES…`: reads the logs of the server and of the desks, keeps counts, and
 * writes the report.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { typesetAll } from '../src/guide/format.ts';
import { readVersion, versionOf, type KnownVersion } from '../src/measure/known.ts';
import { lexiconOf } from '../src/measure/vain.ts';
import { buildIndex } from '../src/search/build-index.ts';
import { prepare } from '../src/site/prepare.ts';
import { guide as data } from './lib/guide.ts';
import { refuse, root } from './lib/project.ts';
import { openDatabase, sumCounts } from './lib/statistics/duckdb.ts';
import { PAGES_FILE, pagesAsData } from './lib/statistics/pages.ts';
import { readInto } from './lib/statistics/read.ts';
import { STYLES, writeReport } from './lib/statistics/report.ts';
import { FOLDER, refusedIn } from './lib/statistics/store.ts';

const USAGE =
  'Utilisation : npm run statistiques -- [--dossier DOSSIER] [--version VERSION.json]… FICHIERS…\n' +
  'FICHIERS : journaux du serveur (.log, .gz), exports du journal des postes (.csv).';

function asked() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        dossier: { type: 'string', default: FOLDER },
        version: { type: 'string', multiple: true, default: [] },
      },
    });
  } catch (error) {
    return refuse(`${error instanceof Error ? error.message : String(error)}\n${USAGE}`);
  }
}

/** An earlier version of the guide, as a store keeps it. */
function earlier(file: string): KnownVersion {
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return refuse(`${file} : ce fichier n’est pas lisible.`);
  }
  return (
    readVersion(value) ?? refuse(`${file} : ce n’est pas une version du guide, prise dans « versions/ ».`)
  );
}

const { values, positionals } = asked();
const folder = resolve(values.dossier);
const guide = prepare(data);
const known = versionOf(guide, lexiconOf(buildIndex(guide, data.recherche)));

const { store, read } = await readInto(folder, positionals, [...values.version.map(earlier), known]).catch(
  (error: unknown) => refuse(`${error instanceof Error ? error.message : String(error)}\n${USAGE}`),
);
const KINDS = {
  'lu': 'lu',
  'deja-lu': 'déjà compté : rien n’est ajouté',
  'grandi': 'a grandi : compté à la place de ce qu’il était',
  'journal': 'journal d’un poste',
  'illisible': 'ce n’est pas un journal',
} as const;
for (const { file, kind, lines, refused, truncated } of read) {
  console.log(
    `${file} : ${KINDS[kind]}, ${lines} lignes, ${refused} refusées${truncated ? ', coupé avant sa fin' : ''}`,
  );
}

const database = await openDatabase(join(folder, 'temporaire'));
const sums = await sumCounts(database, store);
database.closeSync();
const styles = STYLES.map((file) => readFileSync(join(root, file), 'utf8')).join('\n');
const report = await writeReport({
  guide,
  words: typesetAll(data.statistiques),
  review: data.motsDeRelecture,
  sums,
  calls: store.calls,
  refused: refusedIn(store),
  styles,
});
writeFileSync(join(folder, 'rapport.html'), report);
writeFileSync(join(folder, PAGES_FILE), pagesAsData({ guide, sums }));
console.log(`Rapport : ${join(folder, 'rapport.html')}`);
