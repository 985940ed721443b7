/** A copy of the guide in a folder of its own, with a history and a server elsewhere, for an atelier to write in. */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Workbench, type WorkbenchOptions } from '../../scripts/atelier/workbench.ts';
import type { Disk } from '../../scripts/atelier/store.ts';
import { localTools } from '../../scripts/lib/tools.ts';
import { lastReadingOf } from '../../src/guide/readings.ts';
import { data } from '../guide.ts';

const WHO = {
  GIT_AUTHOR_NAME: 'x',
  GIT_AUTHOR_EMAIL: 'x@y',
  GIT_COMMITTER_NAME: 'x',
  GIT_COMMITTER_EMAIL: 'x@y',
};
/** The day of the last reading: the guide as it is has no fault then, whenever its pages were read again. */
export const TODAY = lastReadingOf(data.relectures);
const tools = { ...localTools(), today: () => TODAY };

export interface Folder {
  readonly root: string;
  /** The bare repository that is `origin`. */
  readonly origin: string;
  readonly git: (...args: readonly string[]) => string;
  readonly read: (file: string) => string;
  readonly write: (file: string, text: string) => void;
  /** An atelier on it. The last report is looked for in `statistiques`, beside the guide. */
  readonly workbench: (disk?: Disk, more?: WorkbenchOptions['more']) => Workbench;
  readonly remove: () => void;
}

/** Copies the guide of this project. */
export function copyGuide(): Folder {
  const root = mkdtempSync(join(tmpdir(), 'atelier-guide-'));
  const origin = mkdtempSync(join(tmpdir(), 'atelier-origin-'));
  cpSync(join(process.cwd(), 'machines'), join(root, 'machines'), { recursive: true });
  const git = (...args: readonly string[]) =>
    execFileSync('git', args, {
      cwd: root,
      encoding: 'utf8',
      env: { ...process.env, ...WHO },
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  writeFileSync(join(root, '.gitignore'), '.atelier\nstatistiques\n');
  execFileSync('git', ['init', '--quiet', '--bare', '--initial-branch=main', origin]);
  git('init', '--quiet', '--initial-branch=main');
  git('add', '--all');
  git('commit', '--quiet', '-m', 'Le guide');
  git('remote', 'add', 'origin', origin);
  git('push', '--quiet', '--set-upstream', 'origin', 'main');
  return {
    root,
    origin,
    git,
    read: (file) => readFileSync(join(root, file), 'utf8'),
    write: (file, text) => writeFileSync(join(root, file), text),
    workbench: (disk, more) =>
      new Workbench({
        root,
        tools,
        statistics: join(root, 'statistiques'),
        ...(disk === undefined ? {} : { disk }),
        ...(more === undefined ? {} : { more }),
      }),
    remove: () => {
      for (const one of [root, origin]) rmSync(one, { recursive: true, force: true });
    },
  };
}
