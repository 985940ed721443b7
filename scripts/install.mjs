/** Installs the dependencies when they are missing or older than the lockfile. Uses nothing but Node. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const MARK = 'node_modules/.verrou-installe';

/**
 * Makes `node_modules` match `package-lock.json`.
 *
 * @param {string} root the project's folder
 */
export function ensureInstalled(root) {
  const lock = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  const mark = join(root, MARK);
  if (existsSync(mark) && readFileSync(mark, 'utf8') === lock) return;
  console.log('Installation des dépendances (npm ci)…');
  execFileSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: root, stdio: 'inherit' });
  writeFileSync(mark, lock);
}
