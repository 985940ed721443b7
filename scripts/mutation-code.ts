/**
 * `npm run mutation:code [-- NAME…]`: changes the program in small touches, and shows that the tests see it (Stryker), file by file.
 * Long: an hour and a half to two hours for the whole of `src/`, at the lowest priority. For a machine at rest: a change that takes too long
 * counts as seen. Without NAME, every file; `mask` is `src/adviser/mask/mask.ts`. Fails when a file is under 90 %.
 */
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { basename, join, sep } from 'node:path';
import { setPriority } from 'node:os';
import { refuse, root, run } from './lib/project.ts';

/**
 * The tests that are about a file, when they neither bear its name nor take anything from it: `tests/` knows it by what is built on it. A file that
 * is not here and that no test of its room takes from holds types, the shapes of words, or what a browser alone runs.
 */
const TESTS: Readonly<Record<string, readonly string[]>> = {
  'adviser/adviser-part': ['guide/guide.test.ts', 'guide/parts.test.ts', 'adviser/summary.test.ts'],
  'adviser/mask/kinds/address': ['adviser/mask.test.ts', 'adviser/mask-dictated.test.ts'],
  'adviser/mask/kinds/name': ['adviser/mask.test.ts', 'adviser/mask-dictated.test.ts'],
  'adviser/mask/kinds/named': ['adviser/mask.test.ts', 'adviser/mask-dictated.test.ts'],
  'adviser/mask/kinds/secret': ['adviser/mask.test.ts', 'adviser/mask-dictated.test.ts'],
  'adviser/mask/kinds/mail': ['adviser/mask.test.ts', 'adviser/mask-dictated.test.ts'],
  'adviser/mask/kinds/birth': ['adviser/mask.test.ts', 'adviser/mask-dictated.test.ts'],
  'adviser/mask/mask-amounts': ['adviser/mask.test.ts', 'adviser/mask-dictated.test.ts'],
  'adviser/mask/kinds/person': ['adviser/mask.test.ts', 'adviser/mask-dictated.test.ts'],
  'adviser/mask/kinds/at': ['adviser/mask.test.ts', 'adviser/mask-dictated.test.ts'],
  'adviser/mask/mask-text': ['adviser/mask.test.ts', 'adviser/mask-dictated.test.ts'],
  'adviser/mask/mask-view': ['adviser/mask.test.ts', 'adviser/mask-dictated.test.ts'],
  'adviser/mask/mask-words': ['adviser/mask.test.ts', 'adviser/mask-dictated.test.ts'],
  'guide/compile': ['guide/guide.test.ts'],
  'guide/measure-words': ['guide/guide.test.ts'],
  'search/earn': ['search/earned.test.ts', 'search/ranking.test.ts', 'search/search.test.ts'],
  'search/letters': ['search/terms.test.ts', 'search/spelling.test.ts'],
  'search/phrases': ['search/ranking.test.ts', 'search/settle.test.ts', 'search/search.test.ts'],
  'search/rank': ['search/ranking.test.ts', 'search/search.test.ts'],
  'search/search': ['search/ranking.test.ts', 'search/search.test.ts'],
  'search/sentence': ['search/ranking.test.ts', 'search/search.test.ts'],
  'search/subjects': ['search/ranking.test.ts', 'search/search.test.ts'],
  'search/terms': ['search/terms.test.ts', 'search/spelling.test.ts'],
  'words/schema-faults': ['words/read.test.ts'],
  'words/text': ['words/read.test.ts', 'words/round-trip.test.ts'],
  'words/yaml': ['words/read.test.ts', 'words/round-trip.test.ts'],
};
/** The rooms whose files are changed: those that think, and neither draw nor build. */
const ROOMS = ['flow', 'words', 'guide', 'session', 'search', 'adviser', 'worker'];
/** The least score that is accepted of a file, in percent. */
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
const filesUnder = (folder: string): readonly string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((file) => file.split(sep).join('/'))
    .toSorted();
const sources = ROOMS.flatMap((room) =>
  filesUnder(`src/${room}`)
    .filter((file) => file.endsWith('.ts'))
    .map((file) => `${room}/${file.slice(0, -'.ts'.length)}`),
);
const testFiles = ROOMS.flatMap((room) =>
  filesUnder(`tests/${room}`)
    .filter((file) => file.endsWith('.test.ts'))
    .map((file) => `${room}/${file}`),
);
/** The tests of a file, by its path from `src/`, without its extension. */
function testsOf(name: string): readonly string[] {
  const [room = ''] = name.split('/');
  const own = testFiles.filter((file) => file === `${room}/${basename(name)}.test.ts`);
  const takes = testFiles.filter(
    (file) =>
      file.startsWith(`${room}/`) &&
      readFileSync(join(root, 'tests', file), 'utf8').includes(`/src/${name}.ts'`),
  );
  const found = [TESTS[name] ?? [], own, takes].find(({ length }) => length > 0) ?? [];
  return found.map((file) => `tests/${file}`);
}
const all = sources.filter((name) => testsOf(name).length > 0);
const asked = process.argv
  .slice(2)
  .map((word) => all.find((name) => name === word || basename(name) === word) ?? word);
const unknown = asked.filter((name) => !all.includes(name));
if (unknown.length > 0) refuse(`Pas de fichier : ${unknown.map((name) => `src/${name}.ts`).join(', ')}`);

let caught = 0;
let total = 0;
const short: string[] = [];
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
  const made = seen + missed.length;
  // Types alone: nothing there can be changed.
  if (made === 0) continue;
  caught += seen;
  total += made;
  const score = (100 * seen) / made;
  if (score < LEAST) short.push(`src/${name}.ts`);
  console.log(`${score.toFixed(1).padStart(6)} %  src/${name}.ts  (${seen} vus, ${missed.length} non vus)`);
  for (const { location, mutatorName, replacement = '' } of missed) {
    console.log(
      `            ligne ${location.start.line} : ${mutatorName} → ${replacement.replaceAll(/\s+/g, ' ').slice(0, 80)}`,
    );
  }
}
if (total > 0) {
  console.log(
    `\n${((100 * caught) / total).toFixed(1)} % de ${total} changements vus ; il en faut ${LEAST} % dans chaque fichier.`,
  );
}
if (short.length > 0) {
  console.log(`Pas assez : ${short.join(', ')}`);
  process.exitCode = 1;
}
