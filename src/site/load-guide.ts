/** Reads a guide from its folder: the one way for the build, the development server, the scripts and the tests. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { GuideData, Machines } from '../proof/guide-data.ts';
import { readGuide } from '../proof/read-guide.ts';
import { faultsAsText } from '../words/faults.ts';

/**
 * The texts of the files of `machines/`, by their paths from the project's root.
 *
 * @param root the project's folder.
 * @param folder where the guide is; its files are named as those of `machines/` whatever the folder, because that is where the checks
 * look for them.
 */
export function contentFiles(root: string, folder = 'machines'): ReadonlyMap<string, string> {
  return new Map(
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.(?:md|yaml|ts)$/.test(entry.name))
      .map((entry) => {
        const path = join(entry.parentPath, entry.name);
        return [
          `machines/${relative(join(root, folder), path).replaceAll('\\', '/')}`,
          readFileSync(path, 'utf8'),
        ] as const;
      })
      .toSorted(([one], [other]) => (one < other ? -1 : 1)),
  );
}

/**
 * The guide of a folder.
 *
 * @param machines what its `index.ts` exports.
 * @param folder where it is, from the project's folder.
 * @throws in French, with every fault of its documents: nothing is built or proven on half a guide.
 */
export function loadGuide(machines: Machines, root: string, folder?: string): GuideData {
  const files = contentFiles(root, folder);
  const { guide, faults } = readGuide(machines, files);
  if (guide === undefined || faults.length > 0) throw new ContentError(faultsAsText(faults, files));
  return guide;
}

/** The content is at fault, not the program: its message is all there is to say. */
class ContentError extends Error {
  override readonly name = 'ContentError';

  constructor(message: string) {
    super(message);
    // A content owner has no use for the places in the program.
    this.stack = message;
  }
}
