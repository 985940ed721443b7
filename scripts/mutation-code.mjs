/**
 * `npm run mutation:code [-- NOM…]` : change le programme par petites touches et montre que les tests le voient (Stryker), fichier par fichier.
 * Long : une heure et demie à deux heures pour tout `src/`, à la plus basse priorité. À lancer sur une machine au repos : un changement qui
 * dépasse la patience compte comme vu. Sans NOM, tous les fichiers ; `mask` pour `src/adviser/mask.ts`. Échoue sous 90 %.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { setPriority } from 'node:os';
import { root } from './guide.mjs';

/** The tests that are about a file, when they do not bear its name. @type {Readonly<Record<string, readonly string[]>>} */
const TESTS = {
  flow: ['compile.test.ts'],
  guide: ['compile.test.ts'],
  offline: ['offline.test.ts', 'keeper.test.ts'],
  search: ['ranking.test.ts', 'search.test.ts'],
  terms: ['terms.test.ts', 'spelling.test.ts'],
};
/** The least score that is accepted, in percent, over the files asked for. */
const LEAST = 90;
const REPORT = join(root, 'reports/mutation/mutation.json');

setPriority(19);
// Types alone: nothing of them runs.
const all = readdirSync(join(root, 'src'))
  .filter((file) => file.endsWith('.ts') && file !== 'interface.ts')
  .map((file) => basename(file, '.ts'));
const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !all.includes(name));
if (unknown.length > 0) {
  console.error(`Pas de fichier : ${unknown.map((name) => `src/${name}.ts`).join(', ')}`);
  process.exit(1);
}

let caught = 0;
let total = 0;
for (const name of asked.length > 0 ? asked : all) {
  rmSync(REPORT, { force: true });
  const tests = (TESTS[name] ?? [`${name}.test.ts`]).map((file) => `tests/${file}`);
  spawnSync(join(root, 'node_modules/.bin/stryker'), ['run', '-m', `src/${name}.ts`], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, MUTATION_TESTS: tests.join(','), FAST_CHECK_MS: '300' },
  });
  if (!existsSync(REPORT)) {
    console.log(`src/${name}.ts : Stryker n’a rien rendu`);
    process.exitCode = 1;
    continue;
  }
  /** @type {{ files: Record<string, { mutants: { status: string, mutatorName: string, replacement?: string, location: { start: { line: number } } }[] }> }} */
  const { files } = JSON.parse(readFileSync(REPORT, 'utf8'));
  const mutants = Object.values(files).flatMap((file) => file.mutants);
  const seen = mutants.filter(({ status }) => status === 'Killed' || status === 'Timeout').length;
  const missed = mutants.filter(({ status }) => status === 'Survived' || status === 'NoCoverage');
  caught += seen;
  total += seen + missed.length;
  const score = (100 * seen) / Math.max(1, seen + missed.length);
  console.log(`${score.toFixed(1).padStart(6)} %  src/${name}.ts  (${seen} vus, ${missed.length} non vus)`);
  for (const { location, mutatorName, replacement = '' } of missed) {
    console.log(
      `            ligne ${location.start.line} : ${mutatorName} → ${replacement.replaceAll(/\s+/g, ' ').slice(0, 80)}`,
    );
  }
}
if (total > 0) {
  const score = (100 * caught) / total;
  console.log(`\n${score.toFixed(1)} % de ${total} changements vus ; il en faut ${LEAST} %.`);
  if (score < LEAST) process.exitCode = 1;
}
