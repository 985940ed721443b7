/**
 * `npm run mutation:promesses`: breaks each promise of README, one at a time, on a copy of the project, and shows that `npm test` sees it. Only
 * the part of `npm test` that is about it runs, and it is green first, with nothing broken.
 */
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { BREAKS, TWICE, type Break } from '../bench/faults/promises.ts';
import { copyProject, runScriptIn, runToolIn, writeIn } from './lib/copy.ts';
import { JOURNEYS, SHORT } from './lib/daily.ts';
import { freePort, refuse } from './lib/project.ts';
import { failures, VITEST } from './lib/reports.ts';

const asked = process.argv.slice(2);
const breaks = BREAKS.filter(
  ({ promise, file }) => asked.length === 0 || asked.some((word) => `${promise} ${file}`.includes(word)),
);
if (breaks.length === 0) refuse(`Aucune promesse ne contient « ${asked.join(' ')} ».`);

const isJourney = (name: string) => name.startsWith('tests/browser/');
const folder = copyProject('promesses-');
const port = process.env['PORT'] ?? String(await freePort());

const build = () => runToolIn(folder, 'vite', ['build', '--logLevel', 'error']);

/** What a part of `npm test` saw in the copy: the first thing that failed; undefined when all is green. */
function seen(seenBy: readonly string[]): string | undefined {
  const unit = seenBy.filter((name) => !isJourney(name) && name !== TWICE);
  if (unit.length > 0) {
    const { status, output } = runToolIn(
      folder,
      'vitest',
      ['run', '--maxWorkers=1', '--reporter=json', `--outputFile.json=${VITEST}`, ...unit],
      SHORT,
    );
    const [first] = failures(folder);
    if (first !== undefined) return first;
    // A red run without a red test is no proof: a file that `npm test` leaves out, for one.
    if (status !== 0) throw new Error(`vitest ${unit.join(' ')} :\n${output.slice(-2000)}`);
  }
  const journeys = seenBy.filter((name) => isJourney(name));
  const foreign = journeys.filter((name) => !JOURNEYS.includes(name));
  if (foreign.length > 0) throw new Error(`${foreign.join(', ')} : pas un parcours de \`npm test\``);
  if (journeys.length === 0 && !seenBy.includes(TWICE)) return undefined;
  const { status, output } = build();
  if (status !== 0) throw new Error(`construction :\n${output.slice(-2000)}`);
  if (seenBy.includes(TWICE)) {
    const twice = runScriptIn(folder, 'identique');
    if (twice.status !== 0) return `  ${twice.output.trim().split('\n')[0] ?? ''}`;
  }
  if (journeys.length > 0) {
    const run = runToolIn(folder, 'playwright', ['test', '--max-failures=1', ...journeys], { PORT: port });
    if (run.status !== 0)
      return `  ${/^ +1\) .*$/m.exec(run.output)?.[0].trim() ?? run.output.slice(0, 400)}`;
  }
  return undefined;
}

/** The file with its break; told when the program has moved on. */
function broken({ file, find, write, promise }: Break): string {
  const parts = readFileSync(join(folder, file), 'utf8').split(find);
  if (parts.length !== 2)
    throw new Error(
      `« ${promise} » : ${file} n’a pas une fois « ${find.trim()} ». Mettez bench/faults/promises.ts à jour.`,
    );
  return parts.join(write);
}

let slipped = 0;
try {
  const started = Date.now();
  const first = seen([...new Set(breaks.flatMap(({ seenBy }) => seenBy))]);
  if (first !== undefined) refuse(`Rien n’est cassé, et pourtant :\n${first}`);
  console.log(`Sans rien de cassé, tout est vert (${((Date.now() - started) / 1000).toFixed(0)} s).`);
  for (const one of breaks) {
    const before = readFileSync(join(folder, one.file), 'utf8');
    const begun = Date.now();
    writeIn(folder, new Map([[one.file, broken(one)]]));
    const told = seen(one.seenBy);
    writeIn(folder, new Map([[one.file, before]]));
    if (told === undefined) slipped += 1;
    const seconds = ((Date.now() - begun) / 1000).toFixed(0);
    console.log(`${told === undefined ? '✘' : '✔'} ${one.promise} (${seconds} s)`);
    console.log(
      told ?? `  Rien ne l’a vu : ${one.seenBy.join(', ')}. Donnez à npm test un test qui le voie.`,
    );
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
console.log(`${breaks.length - slipped} passed, ${slipped} failed`);
process.exitCode = slipped === 0 ? 0 : 1;
