/** `npm run changements` : what changed between two commits or since a release, and a sentence for what it cannot read. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { releasesOf } from '../../src/session/spoken-code.ts';
import { small, step } from '../fixtures/compared.ts';
import { data } from '../guide.ts';

// The command starts a server of its own: seconds, when the computer is busy elsewhere.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const say = data.motsDeRelecture.changements;

describe('npm run changements', () => {
  const folder = mkdtempSync(join(tmpdir(), 'changements-'));
  const env = { ...process.env, GIT_DIR: join(folder, '.git'), GIT_WORK_TREE: folder };
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=essai', '-c', 'user.email=essai@exemple.fr', ...args], {
      env,
      encoding: 'utf8',
    }).trim();
  const commit = (guide: object, name: string) => {
    writeFileSync(join(folder, 'machines/index.ts'), `export const guide = ${JSON.stringify(guide)};\n`);
    git('add', '-A');
    git('commit', '-q', '-m', name);
    git('tag', name);
  };
  const run = (...args: string[]) =>
    spawnSync(process.execPath, ['scripts/run.mjs', 'changements', ...args], { env, encoding: 'utf8' });

  beforeAll(() => {
    mkdirSync(join(folder, 'machines'));
    git('init', '-q');
    writeFileSync(join(folder, 'machines/autre.ts'), '');
    git('add', '-A');
    git('commit', '-q', '-m', 'vide');
    git('tag', 'vide');
    commit(small(), 'un');
    const guide = small();
    step(guide, 0, 'reponse')['faire'] = ['Attendez. Puis écrivez.', 'Notez la date.'];
    commit(guide, 'deux');
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  test('tells what changed between two commits', () => {
    const { stdout, status, stderr } = run('un', 'deux');
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toContain('− à faire : Puis appelez.\n  + à faire : Puis écrivez.');
    expect(stdout.match(/^ {2}[−+]/gm)).toHaveLength(2);
  });

  test('compares a registered release with what is written now', () => {
    const { stdout, status } = run(releasesOf(data.releases)[0]?.name ?? '');
    expect(status).toBe(0);
    expect(stdout).toContain(say.sansMots);
    expect(stdout).toContain(say.chemins);
  });

  test.each([
    ['a name that is nothing', ['jamais'], '« jamais » n’est ni une version figée'],
    ['a commit without a guide', ['vide'], 'n’a pas de guide'],
    ['what could be an option of git', ['--all'], '« --all » n’est ni une version figée'],
    ['no name at all', [], 'Dites d’où partir'],
  ])('refuses %s in a sentence', (_, args, sentence) => {
    const { status, stderr } = run(...args);
    expect(status).toBe(1);
    expect(stderr).toContain(sentence);
    expect(stderr).not.toContain('    at ');
  });
});
