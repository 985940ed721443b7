/** What a changed copy of the project must pass, one check after another: the first that fails ends it. */
import { runScriptIn, runToolIn } from './copy.ts';
import { SHORT } from './daily.ts';
import { freePort, type Outcome } from './project.ts';
import { failures, VITEST } from './reports.ts';

/** @throws with the end of what a step wrote, when it failed. */
export function must(name: string, { status, output }: Outcome): void {
  if (status !== 0) throw new Error(`${name} :\n${output.trim().split('\n').slice(-40).join('\n')}`);
}

/**
 * Checks a copy: its content, its types, its construction, its tests and, if asked, journeys in a browser.
 *
 * @param journeys files of `tests/browser/`; none are made without any.
 * @param long whether the tests that `npm test` leaves to `npm run test:complet` run too.
 * @throws with what failed, ready to be read.
 */
export async function checkCopy(
  folder: string,
  { journeys, long }: { readonly journeys: readonly string[]; readonly long: boolean },
): Promise<void> {
  // On the day of the last reading: time alone never breaks a copy.
  must('verifier', runScriptIn(folder, 'verifier', ['--bref', '--date', 'relecture']));
  must('types', runToolIn(folder, 'tsc', ['-p', '.']));
  must('construction', runToolIn(folder, 'vite', ['build', '--logLevel', 'warn']));
  const tests = runToolIn(
    folder,
    'vitest',
    ['run', '--reporter=dot', '--reporter=json', `--outputFile.json=${VITEST}`],
    long ? { TESTS: '' } : SHORT,
  );
  if (tests.status !== 0) {
    const red = failures(folder);
    throw new Error(red.length > 0 ? `${red.length} tests :\n${red.join('\n')}` : tests.output.slice(-4000));
  }
  if (journeys.length === 0) return;
  const port = process.env['PORT'] ?? String(await freePort());
  must('navigateur', runToolIn(folder, 'playwright', ['test', ...journeys], { PORT: port }));
}
