/** Reads a guide from its folder: the one way for the build, the development server, the scripts and the tests. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { GuideData, Machines } from '../proof/guide-data.ts';
import { readGuide } from '../proof/read-guide.ts';
import { faultsAsText } from '../words/faults.ts';

/**
 * The texts of the files of `machines/`, by their paths from the project's root.
 *
 * @param root the project's folder.
 */
export function contentFiles(root: string): ReadonlyMap<string, string> {
  return new Map(
    readdirSync(join(root, 'machines'), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.(?:md|yaml|ts)$/.test(entry.name))
      .map((entry) => {
        const path = join(entry.parentPath, entry.name);
        return [
          path.slice(join(root, '/').length).replaceAll('\\', '/'),
          readFileSync(path, 'utf8'),
        ] as const;
      })
      .toSorted(([one], [other]) => (one < other ? -1 : 1)),
  );
}

/**
 * The guide of a folder.
 *
 * @param machines what its `machines/index.ts` exports.
 * @throws in French, with every fault of its documents: nothing is built or proven on half a guide.
 */
export function loadGuide(machines: Machines, root: string): GuideData {
  const files = contentFiles(root);
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
