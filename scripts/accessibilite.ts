/** `npm run accessibilite`: axe on every page, in every state, size and colour scheme. `npm test` runs a part of it. */
import { ensureChromium } from './lib/chromium.ts';
import { run } from './lib/project.ts';

ensureChromium();
const built = run('vite', ['build', '--logLevel', 'warn']);
process.exitCode =
  built === 0
    ? run('playwright', ['test', 'accessible', ...process.argv.slice(2)], { env: { MATRICE: 'complete' } })
    : built;
