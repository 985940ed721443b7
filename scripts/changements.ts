/**
 * `npm run changements -- A [B]`: what changed from A to B, in words. A and B are releases (`npm run release`) or commits of git; without B,
 * what is written now is compared. A release has no words; a commit has.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  changesBetween,
  describeChanges,
  editionOf,
  editionOfMap,
  type Edition,
} from '../src/proof/changes.ts';
import type { GuideData, Machines } from '../src/proof/guide-data.ts';
import { readPages } from '../src/proof/read-guide.ts';
import { contentFiles, loadGuide } from '../src/site/load-guide.ts';
import { releasesOf } from '../src/session/spoken-code.ts';
import { guide as data } from './lib/guide.ts';
import { refuse, root } from './lib/project.ts';

// Inside the project, so that another commit's files find this one's node_modules.
const folder = join(root, '.cache/changements');

const git = (...args: readonly string[]): string =>
  execFileSync('git', args, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();

/** The commit of a name, or nothing: no such commit, or no git at all. */
function commitOf(name: string): string | undefined {
  try {
    return git('rev-parse', '--verify', '--quiet', '--end-of-options', `${name}^{commit}`);
  } catch {
    return undefined;
  }
}

/** The guide as it was at a commit. */
async function guideAt(commit: string): Promise<GuideData> {
  const at = join(folder, commit);
  rmSync(at, { recursive: true, force: true });
  mkdirSync(at, { recursive: true });
  const tar = execFileSync('git', ['archive', commit], { cwd: root, maxBuffer: 2 ** 28 });
  execFileSync('tar', ['-x', '-C', at], { input: tar });
  if (!existsSync(join(at, 'machines/index.ts'))) {
    rmSync(at, { recursive: true });
    throw new Error(`Le commit ${commit.slice(0, 9)} n’a pas de guide (machines/index.ts).`);
  }
  try {
    // Before the documents, a commit's guide was whole in its modules.
    // What an older commit holds is what the types of its own time say; the comparison reads only what all of them have.
    const { guide, machines } = (await import(pathToFileURL(join(at, 'machines/index.ts')).href)) as {
      guide?: GuideData;
      machines?: Machines;
    };
    if (guide !== undefined) return guide;
    if (machines === undefined)
      throw new Error(`Le guide du commit ${commit.slice(0, 9)} ne peut pas être lu.`);
    // For a while the words of the screens were in the modules, and those of the pages already in documents.
    return 'interface' in machines
      ? { ...(machines as GuideData), ...readPages(machines, contentFiles(at)) }
      : loadGuide(machines, at);
  } finally {
    rmSync(at, { recursive: true, force: true });
  }
}

/** The commit that registered a release: its words are those of the release. */
function registeredAt(name: string): string | undefined {
  try {
    return git('log', '--format=%h', `-S"name":"${name}"`, '--', 'machines/releases.json').split('\n').at(-1);
  } catch {
    return undefined;
  }
}

const [from, to] = process.argv.slice(2);
if (from === undefined) {
  refuse('Dites d’où partir : npm run changements -- VERSION-OU-COMMIT [VERSION-OU-COMMIT]');
}

const releases = releasesOf(data.releases);

/** The guide as a release or a commit has it. */
async function read(name: string): Promise<Edition> {
  const release = releases.find((one) => one.name === name);
  if (release !== undefined) return editionOfMap(name, release.root);
  const commit = commitOf(name);
  if (commit !== undefined) return editionOf(name, await guideAt(commit));
  const names = releases.map((one) => one.name).join(', ');
  throw new Error(`« ${name} » n’est ni une version figée (${names}) ni un commit de git.`);
}

try {
  const before = await read(from);
  const after = to === undefined ? editionOf('maintenant', data) : await read(to);
  const sections = describeChanges(changesBetween(before, after), data.motsDeRelecture);
  for (const { title, lines } of sections)
    console.log(`${title}\n${lines.map((line) => `  ${line}\n`).join('')}`);
  for (const { name, said } of [before, after]) {
    const commit = said === undefined ? registeredAt(name) : undefined;
    if (commit !== undefined && commit !== '') {
      console.log(
        `Pour comparer aussi les mots, mettez ${commit} (le commit qui a figé « ${name} ») à sa place.`,
      );
    }
  }
} catch (error) {
  refuse(error instanceof Error ? error.message : String(error));
}
