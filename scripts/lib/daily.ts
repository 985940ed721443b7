/** What is tried each day, and what now and then: tests and journeys in a browser. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './project.ts';

/** The environment of the tests of each day: without the longest (vite.config.ts), and so many milliseconds a property (tests/seed.ts). */
export const SHORT = { TESTS: 'courts', FAST_CHECK_MS: '500' };

const FOLDER = 'tests/browser';

/** The journeys that `npm test` makes each day; `npm run test:complet` makes them all. */
export const JOURNEYS = ['no-script', 'history', 'taps'].map((name) => `${FOLDER}/${name}.spec.ts`);

/** They go to pages of the first guide by their names, or to its very words: another guide has none of them. */
const OF_THE_FIRST_GUIDE: ReadonlySet<string> = new Set([
  'atelier',
  'console',
  'dev',
  'faults',
  'journeys',
  'review',
  'update',
]);

/** The journeys that any guide must pass. */
export const JOURNEYS_OF_ANY_GUIDE = readdirSync(join(root, FOLDER))
  .filter((file) => file.endsWith('.spec.ts'))
  .filter((file) => !OF_THE_FIRST_GUIDE.has(file.replace('.spec.ts', '')))
  .map((file) => `${FOLDER}/${file}`);
