/** `npm run accessibilite` : axe sur toutes les pages, dans tous les états et tous les rendus. `npm test` en passe une partie. */
import { ensureChromium } from './lib/chromium.ts';
import { run } from './lib/project.ts';

ensureChromium();
const built = run('vite', ['build', '--logLevel', 'warn']);
process.exitCode =
  built === 0
    ? run('playwright', ['test', 'accessible', ...process.argv.slice(2)], { env: { MATRICE: 'complete' } })
    : built;
