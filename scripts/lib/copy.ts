/** A copy of the project in a folder of its own: what is tried there changes nothing here. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { programOf, root, type Outcome, type Tool } from './project.ts';

/** What is made from the rest, or by git. */
const LEFT = new Set(['node_modules', 'dist', '.cache', '.git', '.stryker-tmp', '.atelier']);

/** Copies the files of the project to a new folder, which uses the dependencies that are installed here. */
export function copyProject(prefix = 'copie-'): string {
  const folder = mkdtempSync(join(tmpdir(), prefix));
  for (const name of readdirSync(root)) {
    if (!LEFT.has(name)) cpSync(join(root, name), join(folder, name), { recursive: true });
  }
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  return folder;
}

/** Writes files of a copy, and deletes those that have no text. */
export function writeIn(folder: string, files: ReadonlyMap<string, string | undefined>): void {
  for (const [file, text] of files) {
    const path = join(folder, file);
    if (text === undefined) rmSync(path);
    else {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, text);
    }
  }
}

function runNode(folder: string, args: readonly string[], env: Readonly<Record<string, string>>): Outcome {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1', ...env },
    // The dots of three thousand tests, and whatever a red one has to say.
    maxBuffer: 256 * 1024 * 1024,
  });
  return { status: status ?? 1, output: `${stdout}${stderr}` };
}

/** Runs a program in a copy until it ends. */
export function runToolIn(
  folder: string,
  tool: Tool,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Outcome {
  return runNode(folder, [programOf(tool), ...args], env);
}

/** Runs a script of the project in a copy until it ends. */
export function runScriptIn(folder: string, name: string, args: readonly string[] = []): Outcome {
  return runNode(folder, ['scripts/run.mjs', name, ...args], {});
}
