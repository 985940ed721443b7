/** `npm run dev` : installe ce qui manque et sert le guide, chaque page redessinée à chaque enregistrement. */
import { spawn } from 'node:child_process';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureInstalled } from './install.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
ensureInstalled(root);
spawn('node_modules/.bin/vite', process.argv.slice(2), { cwd: root, stdio: 'inherit' }).on('exit', (code) =>
  process.exit(code ?? 0),
);
