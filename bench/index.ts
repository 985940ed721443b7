/** Everything that `npm run bench` prints. */
import { machines } from '../machines/index.ts';
import { loadGuide } from '../src/site/load-guide.ts';
import { prepare } from '../src/site/prepare.ts';
import { buildIndex } from '../src/search/build-index.ts';
import { loadIndex } from '../src/search/load-index.ts';
import { keystrokes } from './keystrokes.ts';
import { IN_SCOPE } from './search-phrases.ts';
import { searchTable } from './search.ts';

/** Phrases of every voice, for what is timed in a browser: one in eight. */
export const PHRASES: readonly string[] = IN_SCOPE.filter((_, index) => index % 8 === 0).map(
  ({ text }) => text,
);

/** The bench's report, as text for a terminal. */
export function report(): string {
  const data = loadGuide(machines, process.cwd());
  const guide = prepare(data);
  const { replies, median, most, farthest } = keystrokes(guide);
  return [
    'Symptom search, on our own phrases (bench/search-phrases.ts)',
    searchTable(loadIndex(buildIndex(guide, data.recherche))),
    `Keys from a cold start to a reply, by digits: median ${median}, most ${most} over ${replies} replies (${farthest.join(', ')})`,
  ].join('\n\n');
}
