/**
 * `npm run mutation:code [-- NAME…]`: changes the program in small touches, and shows that the tests see it (Stryker), file by file.
 * Long: an hour and a half to two hours for the whole of `src/`, at the lowest priority. For a machine at rest: a change that takes too long
 * counts as seen. Without NAME, every file; `mask` is `src/adviser/mask/mask.ts`. Fails under 90 %.
 */
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { setPriority } from 'node:os';
import { refuse, root, run } from './lib/project.ts';

/** The tests that are about a file, when they do not bear its name. */
const TESTS: Readonly<Record<string, readonly string[]>> = {
  'guide/compile': ['guide/guide.test.ts'],
  'search/search': ['search/ranking.test.ts', 'search/search.test.ts'],
  'search/terms': ['search/terms.test.ts', 'search/spelling.test.ts'],
};
/** The rooms whose files are changed: those that think, and neither draw nor build. */
const ROOMS = ['flow', 'words', 'guide', 'session', 'search', 'adviser', 'worker'];
/** The least score that is accepted, in percent, over the files asked for. */
const LEAST = 90;
const REPORT = join(root, 'reports/mutation/mutation.json');

/** What is read of a report of Stryker. */
interface Report {
  readonly files: Readonly<Record<string, { readonly mutants: readonly Mutant[] }>>;
}
interface Mutant {
  readonly status: string;
  readonly mutatorName: string;
  readonly replacement?: string;
  readonly location: { readonly start: { readonly line: number } };
}

setPriority(19);
/** The tests of a file, by its path from `src/`, without its extension. */
const testsOf = (name: string): readonly string[] =>
  (TESTS[name] ?? [`${name}.test.ts`])
    .map((file) => `tests/${file}`)
    .filter((file) => existsSync(join(root, file)));
// A file without tests of its own holds types or words: nothing of it would be seen.
const all = ROOMS.flatMap((room) =>
  readdirSync(join(root, 'src', room))
    .filter((file) => file.endsWith('.ts'))
    .map((file) => `${room}/${basename(file, '.ts')}`),
).filter((name) => testsOf(name).length > 0);
const asked = process.argv
  .slice(2)
  .map((word) => all.find((name) => name === word || basename(name) === word) ?? word);
const unknown = asked.filter((name) => !all.includes(name));
if (unknown.length > 0) refuse(`Pas de fichier : ${unknown.map((name) => `src/${name}.ts`).join(', ')}`);

let caught = 0;
let total = 0;
for (const name of asked.length > 0 ? asked : all) {
  rmSync(REPORT, { force: true });
  run('stryker', ['run', '-m', `src/${name}.ts`], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { MUTATION_TESTS: testsOf(name).join(','), FAST_CHECK_MS: '300' },
  });
  if (!existsSync(REPORT)) {
    console.log(`src/${name}.ts : Stryker n’a rien rendu`);
    process.exitCode = 1;
    continue;
  }
  // The shape is that of Stryker's documented report.
  const { files } = JSON.parse(readFileSync(REPORT, 'utf8')) as Report;
  const mutants = Object.values(files).flatMap((file) => file.mutants);
  const seen = mutants.filter(({ status }) => status === 'Killed' || status === 'Timeout').length;
  const missed = mutants.filter(({ status }) => status === 'Survived' || status === 'NoCoverage');
  caught += seen;
  total += seen + missed.length;
  const score = (100 * seen) / Math.max(1, seen + missed.length);
  console.log(`${score.toFixed(1).padStart(6)} %  src/${name}.ts  (${seen} vus, ${missed.length} non vus)`);
  for (const { location, mutatorName, replacement = '' } of missed) {
    console.log(
      `            ligne ${location.start.line} : ${mutatorName} → ${replacement.replaceAll(/\s+/g, ' ').slice(0, 80)}`,
    );
  }
}
if (total > 0) {
  const score = (100 * caught) / total;
  console.log(`\n${score.toFixed(1)} % de ${total} changements vus ; il en faut ${LEAST} %.`);
  if (score < LEAST) process.exitCode = 1;
}
