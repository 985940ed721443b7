/** `npm test` : installe ce qui manque, puis passe toutes les vérifications, dans l’ordre, jusqu’au bout. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureInstalled } from './install.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
ensureInstalled(root);
const { ensureChromium } = await import('./chromium.mjs');
ensureChromium();

const VITEST = '.cache/vitest.json';
const PLAYWRIGHT = '.cache/playwright.json';
for (const report of [VITEST, PLAYWRIGHT]) rmSync(join(root, report), { force: true });

const checks = [
  { name: 'types', command: ['tsc', '-p', '.'] },
  { name: 'lint et couches', command: ['oxlint', '--type-aware'] },
  { name: 'mise en forme', command: ['prettier', '--check', '--log-level', 'warn', '.'] },
  { name: 'code mort', command: ['knip'] },
  // Judged on the day of the last reading: time alone never breaks the tests. `npm run verifier` judges today.
  { name: 'contenu', command: ['node', 'scripts/verifier.mjs', '--bref', '--date', 'relecture'] },
  {
    name: 'tests',
    command: ['vitest', 'run', '--reporter=dot', '--reporter=json', `--outputFile.json=${VITEST}`],
  },
  { name: 'construction', command: ['vite', 'build', '--logLevel', 'warn'] },
  { name: 'construction reproductible', command: ['node', 'scripts/identique.mjs'] },
  { name: 'exemple nginx', command: ['node', 'scripts/nginx-check.mjs'] },
  { name: 'navigateur', command: ['playwright', 'test'] },
];

/** What a check ends with when this machine lacks what it needs. */
const NOT_MADE = 77;
const failed = [];
const notMade = [];
for (const { name, command } of checks) {
  const started = Date.now();
  const [tool = '', ...args] = command;
  const program = tool === 'node' ? process.execPath : join(root, 'node_modules/.bin', tool);
  const { status } = spawnSync(program, args, { cwd: root, stdio: 'inherit' });
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  if (status === NOT_MADE) {
    notMade.push(name);
    continue;
  }
  console.log(`${status === 0 ? '✔' : '✘'} ${name} (${seconds} s)`);
  if (status !== 0) failed.push(name);
}

/** @param {string} file */
const report = (file) =>
  existsSync(join(root, file)) ? JSON.parse(readFileSync(join(root, file), 'utf8')) : {};
const unit = report(VITEST);
const browser = report(PLAYWRIGHT).stats ?? {};
const passed = (unit.numPassedTests ?? 0) + (browser.expected ?? 0);
const broken = (unit.numFailedTests ?? 0) + (browser.unexpected ?? 0) + (browser.flaky ?? 0);
if (notMade.length > 0) console.log(`PAS FAIT sur cette machine : ${notMade.join(', ')}`);
if (failed.length > 0) console.log(`En échec : ${failed.join(', ')}`);
console.log(`${passed} passed, ${Math.max(broken, failed.length)} failed`);
process.exit(failed.length === 0 && passed > 0 ? 0 : 1);
