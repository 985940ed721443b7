/**
 * `node scripts/run.mjs NAME …` runs `scripts/NAME.ts`, once the dependencies are those of the lockfile. It is the only script in plain
 * JavaScript, because it runs before anything that could read TypeScript is installed.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
process.chdir(root);
const mark = join(root, 'node_modules/.verrou-installe');

const lock = createHash('sha256')
  .update(readFileSync(join(root, 'package-lock.json')))
  .digest('hex');
if (!existsSync(mark) || readFileSync(mark, 'utf8') !== lock) {
  console.log('Installation des dépendances (npm ci)…');
  // npm names its own program; without it (plain `node scripts/run.mjs`) only a shell finds npm on every system.
  const npm = process.env['npm_execpath'];
  const args = ['ci', '--no-audit', '--no-fund', '--loglevel=error'];
  if (npm === undefined) execFileSync(`npm ${args.join(' ')}`, { cwd: root, stdio: 'inherit', shell: true });
  else execFileSync(process.execPath, [npm, ...args], { cwd: root, stdio: 'inherit' });
  writeFileSync(mark, lock);
}

const [name = ''] = process.argv.splice(2, 1);
const script = new URL(`${name}.ts`, import.meta.url);
if (!/^[\w-]+$/.test(name) || !existsSync(script)) {
  console.error(`Pas de script « ${name} » dans scripts/.`);
  process.exit(1);
}
const { register } = await import('tsx/esm/api');
register();
try {
  await import(script.href);
} catch (error) {
  // A map or a sheet that cannot be run ends every script in the same way: told in French, with its line.
  const { tellBrokenContent } = await import(new URL('lib/broken-content.ts', import.meta.url).href);
  if (!tellBrokenContent(error)) throw error;
  process.exitCode = 1;
}
