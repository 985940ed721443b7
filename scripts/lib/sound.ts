/** What a script that publishes the content, or dates it, asks first: nothing is frozen, signed or built with a fault in it. */
import { machines } from '../../machines/index.ts';
import { lastReadingOf } from '../../src/guide/readings.ts';
import { REVIEWS_CHECKS } from '../../src/proof/checks/reviews.ts';
import { checksThat, type CheckName } from '../../src/proof/checks.ts';
import { contentFindings } from '../../src/proof/content-faults.ts';
import { contentFiles } from '../../src/site/load-guide.ts';
import { faultsAsText } from '../../src/words/faults.ts';
import { guide } from './guide.ts';
import { refuse, root } from './project.ts';

/** What only `npm run relire` puts right. */
export const READINGS: readonly CheckName[] = REVIEWS_CHECKS.map(({ name }) => name);
/** What only `npm run release` puts right. */
export const RELEASE: readonly CheckName[] = [...checksThat('ofRelease')];

/**
 * Ends the script, with every fault in French, when the content has one. Judged on the day of the last reading: time alone stops nobody.
 *
 * @param left the checks whose faults do not stop it: those that the script puts right itself, or that come after it.
 */
export function refuseFaults(left: readonly CheckName[] = []): void {
  const files = contentFiles(root);
  const faults = contentFindings(machines, files, lastReadingOf(guide.relectures)).filter(
    ({ level, check }) => level === 'faute' && (check === undefined || !left.includes(check)),
  );
  if (faults.length > 0) refuse(faultsAsText(faults, files));
}
