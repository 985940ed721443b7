/** The project as every script needs it: its folder, and the programs of its dependencies. */
import { spawn, spawnSync, type StdioOptions } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';

/** The project's folder: `scripts/run.mjs` and every tool start there. The bench runs bundled: the place of this file says nothing. */
export const root = process.cwd();

/** The programs that scripts run, each with the package that holds it. */
const PACKAGES = {
  knip: 'knip',
  oxlint: 'oxlint',
  playwright: '@playwright/test',
  prettier: 'prettier',
  stryker: '@stryker-mutator/core',
  tsc: 'typescript',
  vite: 'vite',
  vitest: 'vitest',
} as const;

/** A program that scripts run. */
export type Tool = keyof typeof PACKAGES;

/**
 * The JavaScript file of a program, to be run by Node itself: the shims of `node_modules/.bin` are no programs on Windows.
 *
 * @throws when the package says of no such program.
 */
export function programOf(tool: Tool): string {
  const folder = join(root, 'node_modules', PACKAGES[tool]);
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    bin?: string | Readonly<Record<string, string>>;
  };
  const file = typeof bin === 'string' ? bin : bin?.[tool];
  if (file === undefined) throw new Error(`${PACKAGES[tool]} : pas de programme « ${tool} »`);
  return join(folder, file);
}

/** How a program is run. */
interface RunOptions {
  readonly stdio?: StdioOptions;
  /** Variables of the environment, besides those of this process. */
  readonly env?: Readonly<Record<string, string>>;
}

/** Runs a program in the project's folder until it ends; its exit code. */
export function run(
  tool: Tool,
  args: readonly string[],
  { stdio = 'inherit', env }: RunOptions = {},
): number {
  const { status } = spawnSync(process.execPath, [programOf(tool), ...args], {
    cwd: root,
    stdio,
    env: { ...process.env, ...env },
  });
  return status ?? 1;
}

/** What a program that ran beside another one did. */
export interface Outcome {
  readonly status: number;
  /** What it wrote, kept until it ended: two programs that write at once cannot be read. */
  readonly output: string;
}

/** Starts a JavaScript file in the project's folder, and waits for it without holding up others. */
function runBeside(
  file: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<Outcome> {
  const child = spawn(process.execPath, [file, ...args], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...env },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => (output += text));
  }
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (status) => resolve({ status: status ?? 1, output }));
  });
}

/**
 * Runs a program in the project's folder, beside others.
 *
 * @param env variables of the environment, besides those of this process.
 */
export function runTool(
  tool: Tool,
  args: readonly string[],
  env?: Readonly<Record<string, string>>,
): Promise<Outcome> {
  return runBeside(programOf(tool), args, env);
}

/** Runs another script of this folder, beside others. */
export function runScript(name: string, args: readonly string[] = []): Promise<Outcome> {
  return runBeside(join(root, 'scripts/run.mjs'), [name, ...args]);
}

/** Runs a program that stays until it is told to stop: what ends this process ends it too. */
export function stay(tool: Tool, args: readonly string[]): void {
  const child = spawn(process.execPath, [programOf(tool), ...args], { cwd: root, stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal));
  child.on('exit', (code) => process.exit(code ?? 0));
}

/** Writes why a script cannot go on, and ends it as a failure. */
export function refuse(message: string): never {
  console.error(message);
  process.exit(1);
}

/** A port of the loopback that nobody uses. */
export async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => {
    probe.listen(0, '127.0.0.1', resolve);
  });
  const address = probe.address();
  await new Promise((resolve) => {
    probe.close(resolve);
  });
  if (typeof address !== 'object' || address === null) throw new Error('aucun port libre');
  return address.port;
}
