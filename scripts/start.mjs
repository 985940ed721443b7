/** `npm start` : installe ce qui manque, construit le guide et le sert. */
import { execFileSync, spawn } from 'node:child_process';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureInstalled } from './install.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
ensureInstalled(root);
const vite = 'node_modules/.bin/vite';
console.log('Construction du guide…');
execFileSync(vite, ['build', '--logLevel', 'warn'], { cwd: root, stdio: 'inherit' });
console.log('Le guide est prêt. Ouvrez l’adresse ci-dessous ; Ctrl+C pour arrêter.');
// A busy port is not an error: the next free one is taken, and told.
const args = ['preview', '--port', process.env['PORT'] ?? '4173', ...process.argv.slice(2)];
const server = spawn(vite, args, { cwd: root, stdio: 'inherit' });
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) {
  process.on(signal, () => server.kill(signal));
}
server.on('exit', (code) => process.exit(code ?? 0));
