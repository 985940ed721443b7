/** `npm run accessibilite` : axe sur toutes les pages, dans tous les états et tous les rendus. `npm test` en passe une partie. */
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureInstalled } from './install.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
ensureInstalled(root);
const { ensureChromium } = await import('./chromium.mjs');
ensureChromium();

const commands = [
  ['vite', 'build', '--logLevel', 'warn'],
  ['playwright', 'test', 'accessible', ...process.argv.slice(2)],
];
for (const [tool = '', ...args] of commands) {
  const { status } = spawnSync(join(root, 'node_modules/.bin', tool), args, {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, MATRICE: 'complete' },
  });
  if (status !== 0) process.exit(status ?? 1);
}
