/** The site as it is where pages are counted, built beside the other one. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, run } from './project.ts';

/** The address where it counts, as in the examples of docs/hebergement. */
export const COUNTING = '/mesure';

/**
 * Builds it.
 *
 * @param folder where the build stands, below `.cache/`: two builds at a time each need their own.
 * @returns the folder of the site.
 * @throws when it cannot be built.
 */
export function buildCounted(folder: string): string {
  const place = join(root, '.cache', folder);
  mkdirSync(place, { recursive: true });
  const file = join(place, 'organisme.json');
  const body = JSON.parse(readFileSync(join(root, 'organisme.json'), 'utf8')) as object;
  writeFileSync(file, JSON.stringify({ ...body, mesure: COUNTING }));
  const site = join(place, 'dist');
  const args = ['build', '--logLevel', 'warn', '--outDir', site, '--emptyOutDir'];
  const env = { ORGANISME: file, RENDU: join(place, 'ssr') };
  if (run('vite', args, { env }) !== 0) throw new Error('Le site qui compte n’a pas pu être construit');
  return site;
}
