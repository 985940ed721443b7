/** The real site, built as it is for everybody: with a body's file of which no field may be blank. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pagesLegalesFr } from '../../machines/interface/pages-legales.fr.ts';
import { NOBODY, type Field, type Organisation } from '../../src/guide/legal.ts';

const root = join(import.meta.dirname, '../..');

export const fields = Object.keys(pagesLegalesFr.champs) as Field[];
/** A body of which every field is filled. */
export const filled: Organisation = {
  ...NOBODY,
  ...Object.fromEntries(fields.map((field) => [field, `le ${field} de la caisse`])),
  contactAccessibilite: 'acces@caisse.example',
  schemaDAccessibilite: 'https://caisse.example/schema',
  audit: '',
};
/** Builds the site with the given body, in a folder that is gone after: whether it was built, what was said, and its page of the publisher. */
export function buildFor(body: Organisation): { built: boolean; said: string; publisher: string } {
  // Inside the project: what is built there finds the libraries.
  mkdirSync(join(root, '.cache'), { recursive: true });
  const folder = mkdtempSync(join(root, '.cache/organisme-'));
  const file = join(folder, 'organisme.json');
  writeFileSync(file, JSON.stringify(body));
  const out = join(folder, 'dist');
  const page = join(out, 'mentions-legales/index.html');
  let said = '';
  try {
    execFileSync(
      join(root, 'node_modules/.bin/vite'),
      ['build', '--mode', 'production-public', '--outDir', out, '--emptyOutDir'],
      // Vitest's own settings would make Vite build something else.
      {
        cwd: root,
        env: { PATH: process.env['PATH'], HOME: folder, ORGANISME: file, RENDU: join(folder, 'ssr') },
        stdio: 'pipe',
      },
    );
  } catch (error) {
    said = error instanceof Error && 'stderr' in error ? String(error.stderr) : String(error);
  }
  const built = existsSync(join(out, 'index.html'));
  const publisher = existsSync(page) ? readFileSync(page, 'utf8') : '';
  rmSync(folder, { recursive: true });
  return { built, said, publisher };
}
