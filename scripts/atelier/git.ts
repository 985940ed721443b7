/** The drafts of the guide in git. The owner never meets its words: what is told is what happened to the guide. */
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { invalid } from '../../src/atelier/refused.ts';

/** Every draft is a branch of this name: nothing else in the repository begins so. */
const PREFIX = 'brouillon/';
/** What keeps a draft while another one is open; it is no proposal, and the next proposal takes its place. */
const KEPT = 'Brouillon gardé par l’atelier, pas encore proposé';
/** How long a server elsewhere may take to answer, in milliseconds. */
const PATIENCE = 20_000;

/** What git answered. */
interface Answer {
  readonly ok: boolean;
  readonly out: string;
  readonly err: string;
}

/** The git of this machine, in one folder. Arguments are never read by a shell. */
export class Git {
  readonly #root: string;

  constructor(root: string) {
    this.#root = root;
  }

  #run(
    args: readonly string[],
    input = '',
    env: Readonly<Record<string, string>> = {},
    timeout = 0,
  ): Promise<Answer> {
    return new Promise((resolve) => {
      const child = execFile(
        'git',
        [...args],
        {
          cwd: this.#root,
          maxBuffer: 2 ** 28,
          timeout,
          // Nobody is there to answer a question of git's.
          env: { ...process.env, GIT_TERMINAL_PROMPT: '0', LC_ALL: 'C', ...env },
        },
        (error, out, err) => resolve({ ok: error === null, out, err }),
      );
      child.stdin?.on('error', () => {});
      child.stdin?.end(input);
    });
  }

  async #must(
    args: readonly string[],
    input?: string,
    env?: Readonly<Record<string, string>>,
  ): Promise<string> {
    const { ok, out, err } = await this.#run(args, input, env);
    if (ok) return out.trim();
    return invalid(`L’historique du guide a refusé : ${err.trim().split('\n').at(-1) ?? ''}`);
  }

  /** Whether the folder has a history at all. */
  async there(): Promise<boolean> {
    const { ok, out } = await this.#run(['rev-parse', '--show-toplevel']);
    return ok && out.trim() !== '' && (await this.#commit('HEAD')) !== undefined;
  }

  async #commit(name: string): Promise<string | undefined> {
    const { ok, out } = await this.#run([
      'rev-parse',
      '--verify',
      '--quiet',
      '--end-of-options',
      `${name}^{commit}`,
    ]);
    return ok ? out.trim() : undefined;
  }

  /** The draft that is open; undefined while none is. */
  async draft(): Promise<string | undefined> {
    const { out } = await this.#run(['symbolic-ref', '--short', '--quiet', 'HEAD']);
    return out.startsWith(PREFIX) ? out.trim() : undefined;
  }

  async drafts(): Promise<readonly { readonly id: string; readonly le: string }[]> {
    const out = await this.#must([
      'for-each-ref',
      '--sort=-committerdate',
      '--format=%(refname:short)%09%(committerdate:short)',
      `refs/heads/${PREFIX}`,
    ]);
    return out
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => {
        const [id = '', le = ''] = line.split('\t');
        return { id, le };
      });
  }

  /** Where what is published stands: the main branch of the server elsewhere, else this machine's. */
  async #main(): Promise<string | undefined> {
    const { out } = await this.#run(['symbolic-ref', '--short', '--quiet', 'refs/remotes/origin/HEAD']);
    const names = [out.trim(), 'origin/main', 'origin/master', 'main', 'master'].filter((one) => one !== '');
    for (const name of names) if ((await this.#commit(name)) !== undefined) return name;
    return undefined;
  }

  async #hasOrigin(): Promise<boolean> {
    return (await this.#run(['remote', 'get-url', 'origin'])).ok;
  }

  /** Asks the server elsewhere for what others published. One that does not answer is left alone. */
  async fetch(): Promise<void> {
    if (await this.#hasOrigin()) await this.#run(['fetch', '--quiet', 'origin'], '', {}, PATIENCE);
  }

  /** The commit that the draft began at: what was published then. */
  async base(): Promise<string | undefined> {
    const main = await this.#main();
    const head = await this.#commit('HEAD');
    if (main === undefined || head === undefined) return head;
    const { ok, out } = await this.#run(['merge-base', 'HEAD', main]);
    return ok ? out.trim() : head;
  }

  /** What is published now. */
  async latest(): Promise<string | undefined> {
    const main = await this.#main();
    return main === undefined ? undefined : this.#commit(main);
  }

  /** The files of the guide at a commit. */
  async filesAt(commit: string): Promise<ReadonlyMap<string, string>> {
    const listed = await this.#must(['ls-tree', '-r', '-z', commit, '--', 'machines']);
    const entries = listed
      .split('\0')
      .filter((line) => line !== '')
      .map((line) => {
        const [about = '', file = ''] = line.split('\t');
        return { file, blob: about.split(' ')[2] ?? '' };
      })
      .filter(({ file }) => /\.(?:md|yaml|ts)$/.test(file) || file === 'machines/releases.json');
    const out = await new Promise<Buffer>((resolve) => {
      const child = execFile(
        'git',
        ['cat-file', '--batch'],
        { cwd: this.#root, maxBuffer: 2 ** 28, encoding: 'buffer' },
        (_, stdout) => resolve(stdout),
      );
      child.stdin?.end(entries.map(({ blob }) => `${blob}\n`).join(''));
    });
    const files = new Map<string, string>();
    let at = 0;
    for (const { file } of entries) {
      const end = out.indexOf('\n', at);
      const size = Number(out.toString('utf8', at, end).split(' ')[2]);
      files.set(file, out.toString('utf8', end + 1, end + 1 + size));
      at = end + 1 + size + 1;
    }
    return files;
  }

  async #freeName(today: string): Promise<string> {
    const taken = new Set((await this.drafts()).map(({ id }) => id));
    let name = `${PREFIX}${today}`;
    for (let count = 2; taken.has(name); count += 1) name = `${PREFIX}${today}-${count}`;
    return name;
  }

  /** Opens a draft where the files are, if none is open. What is in the files stays in them. */
  async begin(today: string): Promise<string> {
    const open = await this.draft();
    if (open !== undefined) return open;
    const name = await this.#freeName(today);
    await this.#must(['switch', '--quiet', '--create', name]);
    return name;
  }

  async #isDirty(): Promise<boolean> {
    return (await this.#must(['status', '--porcelain', '--', 'machines'])) !== '';
  }

  async #record(message: string, name: string): Promise<void> {
    const email = (await this.#run(['config', 'user.email'])).out.trim() || 'atelier@localhost';
    const who = {
      GIT_AUTHOR_NAME: name,
      GIT_AUTHOR_EMAIL: email,
      GIT_COMMITTER_NAME: name,
      GIT_COMMITTER_EMAIL: email,
    };
    await this.#must(['add', '--all', '--', 'machines']);
    await this.#must(['commit', '--quiet', '--no-verify', '--file=-', '--', 'machines'], message, who);
  }

  /** Keeps what is typed in the draft, for another one to be opened. */
  async #keep(): Promise<void> {
    if (await this.#isDirty()) await this.#record(KEPT, 'L’atelier');
  }

  /**
   * Opens another draft, or a new one from what is published.
   *
   * @param id the draft; a new one when it is empty.
   */
  async open(id: string, today: string): Promise<string> {
    if (id !== '' && !(await this.drafts()).some((one) => one.id === id))
      return invalid('Ce brouillon n’est plus là.');
    await this.begin(today);
    await this.#keep();
    if (id !== '') await this.#must(['switch', '--quiet', id]);
    else {
      const from = (await this.latest()) ?? 'HEAD';
      await this.#must(['switch', '--quiet', '--no-track', '--create', await this.#freeName(today), from]);
    }
    return (await this.draft()) ?? id;
  }

  /** Commits the draft as one proposal; what was kept of it on the way is in it. */
  async propose(message: string, name: string): Promise<void> {
    for (;;) {
      const { out } = await this.#run(['log', '-1', '--format=%P%n%s']);
      const [parents = '', subject = ''] = out.trim().split('\n');
      // Kept parts come one after another at the end; anything else is somebody's work, or a meeting of two.
      if (subject !== KEPT || parents.includes(' ') || parents === '') break;
      await this.#must(['reset', '--quiet', '--soft', parents]);
    }
    await this.#record(message, name);
  }

  /** Sends the draft to the server elsewhere: its address, or why not; undefined when there is none. */
  async send(): Promise<{ readonly to?: string; readonly why?: string } | undefined> {
    if (!(await this.#hasOrigin())) return undefined;
    const draft = (await this.draft()) ?? '';
    const { ok, err } = await this.#run(
      ['push', '--quiet', '--set-upstream', 'origin', `HEAD:refs/heads/${draft}`],
      '',
      {},
      PATIENCE,
    );
    const url = (await this.#run(['remote', 'get-url', 'origin'])).out.trim();
    // What is before « @ » may be a secret.
    return ok ? { to: url.replace(/\/\/[^/@]*@/, '//') } : { why: err.trim().split('\n').at(-1) ?? '' };
  }

  /** Whether nothing differs from the last proposal, or from what is published. */
  async isStill(): Promise<boolean> {
    const [dirty, last] = [await this.#isDirty(), (await this.#run(['log', '-1', '--format=%s'])).out.trim()];
    return !dirty && last !== KEPT;
  }

  /** Brings in what others published: the files of the guide are those given. */
  async takeIn(commit: string, write: () => void): Promise<void> {
    await this.#keep();
    const who = { GIT_AUTHOR_NAME: 'L’atelier', GIT_COMMITTER_NAME: 'L’atelier' };
    const mail = { GIT_AUTHOR_EMAIL: 'atelier@localhost', GIT_COMMITTER_EMAIL: 'atelier@localhost' };
    const env = { ...who, ...mail };
    await this.#run(['merge', '--no-ff', '--no-commit', '--quiet', commit], '', env);
    try {
      write();
      await this.#must(['add', '--all', '--', 'machines']);
      const left = await this.#must(['diff', '--name-only', '--diff-filter=U']);
      if (left !== '')
        invalid('Les autres ont changé aussi des fichiers hors du guide : demandez de l’aide.');
      await this.#must(
        ['commit', '--quiet', '--no-verify', '--allow-empty', '--file=-'],
        'Ce que les autres ont publié est repris',
        env,
      );
    } catch (error) {
      await this.#run(['merge', '--abort']);
      throw error;
    }
  }
}

/** Puts the lines of two changed texts together; undefined when both changed the same ones, or without git. */
export async function mergeLines(base: string, mine: string, theirs: string): Promise<string | undefined> {
  const folder = mkdtempSync(join(tmpdir(), 'atelier-'));
  try {
    const names = ['mine', 'base', 'theirs'] as const;
    const texts = { mine, base, theirs };
    for (const name of names) writeFileSync(join(folder, name), texts[name]);
    return await new Promise((resolve) => {
      execFile('git', ['merge-file', '-p', ...names], { cwd: folder, maxBuffer: 2 ** 28 }, (error, out) =>
        resolve(error === null ? out : undefined),
      );
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
