/** What is told of a guide's files with a slip in them. */
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { contentFaults } from '../../src/proof/content-faults.ts';
import type { Machines } from '../../src/proof/guide-data.ts';
import type { Fault } from '../../src/words/faults.ts';
import type { SourceFault } from './source.ts';

/** A guide as its folder holds it. */
export interface Folder {
  /** The project's folder. */
  readonly root: string;
  readonly machines: Machines;
  readonly files: ReadonlyMap<string, string>;
  readonly today: string;
}

/**
 * The faults that are told of a guide with a slip in it. A map is run from a copy, as anybody's would be; documents are only read.
 */
export async function toldOf(slip: SourceFault, folder: Folder): Promise<readonly Fault[]> {
  const files = slip.plant(folder.files);
  if (!slip.file.endsWith('.ts')) return contentFaults(folder.machines, files, folder.today);
  mkdirSync(join(folder.root, '.cache'), { recursive: true });
  const copy = mkdtempSync(join(folder.root, '.cache/faute-'));
  try {
    symlinkSync(join(folder.root, 'src'), join(copy, 'src'));
    cpSync(join(folder.root, 'machines'), join(copy, 'machines'), { recursive: true });
    writeFileSync(join(copy, slip.file), files.get(slip.file) ?? '');
    const { machines } = (await import(pathToFileURL(join(copy, 'machines/index.ts')).href)) as {
      machines: Machines;
    };
    return contentFaults(machines, files, folder.today);
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}
