/** Another version of the site: the same sources with other words and another program, built beside them. */
import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { promisify } from 'node:util';
import { guide } from './fixture.ts';

const SOURCES = [
  'machines',
  'src',
  'public',
  'vite.config.ts',
  'package.json',
  'tsconfig.json',
  'organisme.json',
];

/** What the other version calls the site: its header and every title say which version they come from. */
export const OTHER_NAME = 'Le guide, autrement dit';

/** Changes one file of the copy; the change is looked for, so that it is never silently none. */
function edit(file: string, before: string, after: string): void {
  const text = readFileSync(file, 'utf8');
  if (!text.includes(before)) throw new Error(`${file} : « ${before} » n’y est pas`);
  writeFileSync(file, text.replace(before, after));
}

/**
 * Builds the other version.
 *
 * @returns the folder of its site.
 */
export async function buildOther(): Promise<string> {
  const root = resolve('.cache/autre-version');
  rmSync(root, { recursive: true, force: true });
  mkdirSync(root, { recursive: true });
  for (const one of SOURCES) cpSync(one, `${root}/${one}`, { recursive: true });
  symlinkSync(resolve('node_modules'), `${root}/node_modules`);
  edit(`${root}/machines/interface/public.fr.yaml`, `site: ${guide.interface.site}`, `site: ${OTHER_NAME}`);
  // Every program changes too, and so do the names of its files.
  for (const file of ['ui/public/main.tsx', 'ui/adviser/main.tsx', 'search/search.ts', 'ui/public/App.tsx']) {
    writeFileSync(`${root}/src/${file}`, `\nconsole.debug('autre version', '${file}');\n`, { flag: 'a' });
  }
  const vite = resolve('node_modules/vite/bin/vite.js');
  await promisify(execFile)(process.execPath, [vite, 'build', '--logLevel', 'warn'], { cwd: root });
  return `${root}/dist`;
}
