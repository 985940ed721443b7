/**
 * `npm test` : passe toutes les vérifications, dans l’ordre, jusqu’au bout. `npm run test:complet` y ajoute celles qui demandent à la
 * machine plus que Node et Chromium.
 */
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureChromium } from './lib/chromium.ts';
import { root, run, runScript } from './lib/project.ts';

const complete = process.argv.includes('--complet');
ensureChromium();

const VITEST = '.cache/vitest.json';
const PLAYWRIGHT = '.cache/playwright.json';
for (const report of [VITEST, PLAYWRIGHT]) rmSync(join(root, report), { force: true });

interface Check {
  readonly name: string;
  readonly check: () => number;
}

const checks: readonly Check[] = [
  { name: 'types', check: () => run('tsc', ['-p', '.']) },
  { name: 'lint et couches', check: () => run('oxlint', ['--type-aware']) },
  { name: 'mise en forme', check: () => run('prettier', ['--check', '--log-level', 'warn', '.']) },
  { name: 'code mort', check: () => run('knip', []) },
  // Judged on the day of the last reading: time alone never breaks the tests. `npm run verifier` judges today.
  { name: 'contenu', check: () => runScript('verifier', ['--bref', '--date', 'relecture']) },
  {
    name: 'tests',
    check: () => run('vitest', ['run', '--reporter=dot', '--reporter=json', `--outputFile.json=${VITEST}`]),
  },
  { name: 'construction', check: () => run('vite', ['build', '--logLevel', 'warn']) },
  { name: 'construction reproductible', check: () => runScript('identique') },
  // nginx may have to be installed: nobody's machine is changed by `npm test`, but for the browser that it needs.
  ...(complete ? [{ name: 'exemple nginx', check: () => runScript('nginx-check') }] : []),
  { name: 'navigateur', check: () => run('playwright', ['test']) },
];

/** The exit code of a check that this machine cannot make. */
const NOT_MADE = 77;
const failed: string[] = [];
const notMade: string[] = [];
for (const { name, check } of checks) {
  const started = Date.now();
  const status = check();
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  if (status === NOT_MADE) {
    notMade.push(name);
    continue;
  }
  console.log(`${status === 0 ? '✔' : '✘'} ${name} (${seconds} s)`);
  if (status !== 0) failed.push(name);
}

interface UnitReport {
  readonly numPassedTests?: number;
  readonly numFailedTests?: number;
}
interface BrowserReport {
  readonly stats?: { readonly expected?: number; readonly unexpected?: number; readonly flaky?: number };
}

/** A report that a runner wrote; empty when it wrote none. */
function reportOf(file: string): unknown {
  return existsSync(join(root, file)) ? JSON.parse(readFileSync(join(root, file), 'utf8')) : {};
}

// The two shapes are those that the runners document.
const unit = reportOf(VITEST) as UnitReport;
const { stats = {} } = reportOf(PLAYWRIGHT) as BrowserReport;
const passed = (unit.numPassedTests ?? 0) + (stats.expected ?? 0);
const broken = (unit.numFailedTests ?? 0) + (stats.unexpected ?? 0) + (stats.flaky ?? 0);
if (notMade.length > 0) console.log(`PAS FAIT sur cette machine : ${notMade.join(', ')}`);
if (failed.length > 0) console.log(`En échec : ${failed.join(', ')}`);
console.log(`${passed} passed, ${Math.max(broken, failed.length)} failed`);
process.exitCode = failed.length === 0 && passed > 0 ? 0 : 1;
