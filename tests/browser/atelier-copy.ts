/** A copy of the project with its own history, and the atelier that serves it: what an owner has on their machine. */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { rmSync } from 'node:fs';
import { copyProject } from '../../scripts/lib/copy.ts';

/** Someone who has nothing to do with whoever runs the tests. */
const IDENTITY = {
  GIT_AUTHOR_NAME: 'Départ',
  GIT_AUTHOR_EMAIL: 'depart@exemple.invalid',
  GIT_COMMITTER_NAME: 'Départ',
  GIT_COMMITTER_EMAIL: 'depart@exemple.invalid',
  GIT_CONFIG_GLOBAL: '/dev/null',
};

/** What a command says. */
interface Said {
  readonly status: number;
  readonly text: string;
}

export class Copy {
  readonly folder = copyProject('atelier-');
  readonly start: string;
  #server: ChildProcess | undefined;
  /** What the atelier said in its terminal. */
  terminal = '';

  constructor() {
    this.git('init', '--quiet', '--initial-branch=main');
    this.git('add', '--all', '--', '.', ':!node_modules');
    this.git('commit', '--quiet', '--message=Départ');
    this.start = this.git('rev-parse', 'HEAD').trim();
  }

  /** What git says in the copy. */
  git(...args: readonly string[]): string {
    const { stdout, stderr, status } = spawnSync('git', args, {
      cwd: this.folder,
      encoding: 'utf8',
      env: { ...process.env, ...IDENTITY },
    });
    if (status !== 0) throw new Error(`git ${args.join(' ')} : ${stderr}`);
    return stdout;
  }

  /** A script of the project, run in the copy. */
  run(script: string, ...args: readonly string[]): Said {
    const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/run.mjs', script, ...args], {
      cwd: this.folder,
      encoding: 'utf8',
      env: { ...process.env, NO_COLOR: '1' },
    });
    return { status: status ?? 1, text: `${stdout}${stderr}` };
  }

  /** Starts the atelier; its address. */
  async open(): Promise<string> {
    const server = spawn(
      process.execPath,
      ['scripts/run.mjs', 'atelier', '--port', process.env['ATELIER_PORT'] ?? '5302'],
      {
        cwd: this.folder,
        env: { ...process.env, ...IDENTITY, NO_COLOR: '1' },
      },
    );
    this.#server = server;
    return new Promise((resolve, reject) => {
      // What an atelier before this one said is not of this one.
      let heard = '';
      const hear = (text: Buffer) => {
        heard += text.toString();
        this.terminal += text.toString();
        const address = /http:\/\/(?:localhost|127\.0\.0\.1):\d+\/atelier\//.exec(heard)?.[0];
        if (address !== undefined) resolve(address);
      };
      server.stdout.on('data', hear);
      server.stderr.on('data', hear);
      server.once('exit', () => reject(new Error(`L’atelier ne s’ouvre pas : ${this.terminal}`)));
    });
  }

  /** The files that differ from the start, from the project's folder. */
  changed(): readonly string[] {
    const tracked = this.git('diff', '--name-only', this.start, '--', '.');
    const added = this.git('ls-files', '--others', '--exclude-standard', '--', '.', ':!node_modules');
    return [...new Set(`${tracked}${added}`.split('\n').filter((line) => line !== ''))].toSorted();
  }

  /** The lines that differ from the start. */
  diff(file: string): readonly string[] {
    return this.git('diff', '--unified=0', this.start, '--', file)
      .split('\n')
      .filter((line) => /^[+-]/.test(line) && !/^(?:\+\+\+|---) /.test(line));
  }

  close(): Promise<void> {
    const server = this.#server;
    return new Promise((resolve) => {
      if (server === undefined || server.exitCode !== null) resolve();
      else {
        server.once('exit', () => resolve());
        server.kill();
      }
    });
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
