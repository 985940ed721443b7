/**
 * `npm run bench`: what is measured, and never tested with a stopwatch.
 *
 *   npm run bench                          all of it (an hour)
 *   npm run bench -- --rapide              all of it, in few rounds: to look, not to believe
 *   npm run bench -- plancher echelle      some parts: recherche, atelier, plancher, echelle
 *   npm run bench -- plancher/touchers     one table: poids, affichage, touchers, perdus, pas, memoire, retour, lighthouse
 */
import { execSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { run as runBench } from '../bench/main.ts';
import { ensureChromium } from './lib/chromium.ts';
import { refuse, root } from './lib/project.ts';

const PARTS = ['recherche', 'atelier', 'plancher', 'echelle'];
const words = process.argv.slice(2);
const quick = words.includes('--rapide');
const named = words.filter((word) => word !== '--rapide').map((word) => word.split('/'));
const unknown = named.filter(([part = '']) => !PARTS.includes(part));
if (unknown.length > 0) {
  refuse(
    `Partie inconnue : ${unknown.join(', ')}. Les parties sont ${PARTS.join(', ')} ; voyez scripts/bench.ts.`,
  );
}
const parts = named.length === 0 ? PARTS : [...new Set(named.map(([part = '']) => part))];
const tables = named.flatMap(([, table]) => (table === undefined ? [] : [table]));

ensureChromium();
// Lighthouse is no dependency of the project: only the bench pays for it.
const lighthouse = parts.includes('plancher') && (tables.length === 0 || tables.includes('lighthouse'));
if (lighthouse && !existsSync(join(root, 'bench/node_modules/.package-lock.json'))) {
  console.log('Installation de Lighthouse (npm ci dans bench/)…');
  execSync('npm ci --no-audit --no-fund --loglevel=error', { cwd: join(root, 'bench'), stdio: 'inherit' });
}

// React is measured as it ships.
process.env['NODE_ENV'] = 'production';
const { build } = await import('vite');
const program = join(root, '.cache/banc/programme');
await build({
  root,
  configFile: false,
  logLevel: 'error',
  build: {
    ssr: true,
    outDir: program,
    rolldownOptions: {
      input: 'bench/main.ts',
      output: { entryFileNames: '[name].js' },
    },
  },
});
// What was just built of bench/main.ts.
const { run } = (await import(pathToFileURL(join(program, 'main.js')).href)) as { run: typeof runBench };
await run(root, { parts, tables, quick });
