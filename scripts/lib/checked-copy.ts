/** What a changed copy of the project must pass, one check after another: the first that fails ends it. */
import { runScriptIn, runToolIn } from './copy.ts';
import { JOURNEYS } from './daily.ts';
import { freePort, type Outcome } from './project.ts';
import { failures, VITEST } from './reports.ts';

/** @throws with the end of what a step wrote, when it failed. */
export function must(name: string, { status, output }: Outcome): void {
  if (status !== 0) throw new Error(`${name} :\n${output.trim().split('\n').slice(-40).join('\n')}`);
}

/**
 * Checks a copy: its content, its types, its construction, its tests and, if asked, the journeys of `npm test` in a browser.
 *
 * @param long whether the tests that `npm test` leaves to `npm run test:complet` run too.
 * @throws with what failed, ready to be read.
 */
export async function checkCopy(
  folder: string,
  { browser, long }: { readonly browser: boolean; readonly long: boolean },
): Promise<void> {
  // On the day of the last reading: time alone never breaks a copy.
  must('verifier', runScriptIn(folder, 'verifier', ['--bref', '--date', 'relecture']));
  must('types', runToolIn(folder, 'tsc', ['-p', '.']));
  must('construction', runToolIn(folder, 'vite', ['build', '--logLevel', 'warn']));
  const tests = runToolIn(
    folder,
    'vitest',
    ['run', '--reporter=dot', '--reporter=json', `--outputFile.json=${VITEST}`],
    { TESTS: long ? '' : 'courts' },
  );
  if (tests.status !== 0) {
    const red = failures(folder);
    throw new Error(red.length > 0 ? `${red.length} tests :\n${red.join('\n')}` : tests.output.slice(-4000));
  }
  if (!browser) return;
  const port = process.env['PORT'] ?? String(await freePort());
  must('navigateur', runToolIn(folder, 'playwright', ['test', ...JOURNEYS], { PORT: port }));
}
