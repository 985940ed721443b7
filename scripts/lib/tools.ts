/** What the edit engine needs of this machine: the files of a guide, how they are run, and how they are laid out. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { isoDate } from '../../src/guide/readings.ts';
import type { Tools } from '../../src/atelier/run.ts';
import { contentFiles } from '../../src/site/load-guide.ts';
import { evaluator } from './evaluate.ts';
import { root } from './project.ts';

const RELEASES = 'machines/releases.json';

/** The files that the atelier reads and writes: those of the guide, and the registry of its releases. */
export function guideFiles(folder = root): ReadonlyMap<string, string> {
  const files = new Map(contentFiles(folder));
  const releases = join(folder, RELEASES);
  if (existsSync(releases)) files.set(RELEASES, readFileSync(releases, 'utf8'));
  return files;
}

/** A file as Prettier lays it out in this project. */
export async function laidOut(file: string, text: string): Promise<string> {
  const filepath = join(root, file);
  return format(text, { ...(await resolveConfig(filepath)), filepath });
}

/** The tools of the engine on this machine, on today's date. */
export function localTools(folder?: string): Tools {
  return { evaluate: evaluator(folder), format: laidOut, today: () => isoDate(new Date()) };
}
