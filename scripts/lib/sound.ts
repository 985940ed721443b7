/** What a script that publishes the content, or dates it, asks first: nothing is frozen, signed or built with a fault in it. */
import { machines } from '../../machines/index.ts';
import { lastReadingOf } from '../../src/guide/readings.ts';
import { REVIEWS_CHECKS } from '../../src/proof/checks/reviews.ts';
import { contentFindings } from '../../src/proof/content-faults.ts';
import { contentFiles } from '../../src/site/load-guide.ts';
import { faultsAsText } from '../../src/words/faults.ts';
import { guide } from './guide.ts';
import { refuse, root } from './project.ts';

const OF_READINGS = new Set<string | undefined>(REVIEWS_CHECKS.map(({ name }) => name));

/**
 * Ends the script, with every fault in French, when the content has one. Judged on the day of the last reading: time alone stops nobody.
 *
 * @param readings whether a page that waits to be read again stops it too.
 */
export function refuseFaults({ readings }: { readonly readings: boolean }): void {
  const files = contentFiles(root);
  const faults = contentFindings(machines, files, lastReadingOf(guide.relectures)).filter(
    ({ level, check }) => level === 'faute' && (readings || !OF_READINGS.has(check)),
  );
  if (faults.length > 0) refuse(faultsAsText(faults, files));
}
