/** Runs the type check on copies of the content, all at once. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readReport } from '../../src/site/content-faults.ts';
import type { SourceFault, Told } from './source.ts';

/** The texts of the content's files, by name. */
export function contentFiles(root: string): ReadonlyMap<string, string> {
  const folder = join(root, 'machines');
  return new Map(
    readdirSync(folder)
      .filter((file) => file.endsWith('.ts'))
      .map((file) => [file, readFileSync(join(folder, file), 'utf8')]),
  );
}

/**
 * Plants faults in copies of the content and type-checks all the copies in one run.
 *
 * @param root the project's folder.
 * @param copies the faults of each copy.
 * @returns what the compiler says of each copy, in the same order.
 */
export function compileCopies(root: string, copies: readonly (readonly SourceFault[])[]): Told[][] {
  const folder = mkdtempSync(join(tmpdir(), 'fautes-'));
  try {
    for (const name of ['src', 'node_modules']) symlinkSync(join(root, name), join(folder, name));
    for (const [index, faults] of copies.entries()) {
      const copy = join(folder, `copie-${index}`);
      cpSync(join(root, 'machines'), join(copy, 'machines'), { recursive: true });
      symlinkSync(join(root, 'src'), join(copy, 'src'));
      for (const { file, edit } of faults) {
        const path = join(copy, 'machines', file);
        writeFileSync(path, edit(readFileSync(path, 'utf8')));
      }
    }
    const { compilerOptions } = JSON.parse(readFileSync(join(root, 'tsconfig.json'), 'utf8')) as {
      compilerOptions: object;
    };
    writeFileSync(
      join(folder, 'tsconfig.json'),
      JSON.stringify({ compilerOptions, include: ['copie-*/machines'] }),
    );
    const { stdout } = spawnSync(join(root, 'node_modules/.bin/tsc'), ['-p', folder, '--pretty', 'false'], {
      cwd: folder,
      encoding: 'utf8',
      maxBuffer: 2 ** 28,
    });
    const report = readReport(stdout);
    return copies.map((_, index) =>
      report
        .filter(({ file }) => file.startsWith(`copie-${index}/machines/`))
        .map(({ file, line }) => ({ file: file.slice(`copie-${index}/machines/`.length), line })),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
