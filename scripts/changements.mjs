/**
 * `npm run changements -- A [B]` : ce qui a changé, en mots, de A à B. A et B sont des versions figées (`npm run release`) ou
 * des commits de git ; sans B, on compare à ce qui est écrit maintenant. Une version figée n’a pas de mots ; un commit les a.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createServer } from 'vite';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
// Inside the project, so that another commit's files find this one's node_modules.
const folder = join(root, '.cache/changements');

/** @param {string} at the folder whose modules are loaded */
const serve = (at) =>
  createServer({
    root: at,
    configFile: false,
    appType: 'custom',
    logLevel: 'error',
    server: { middlewareMode: true, ws: false, watch: null },
  });

/** @param {string[]} args */
const git = (...args) =>
  execFileSync('git', args, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();

/**
 * The commit of a name, or nothing: no such commit, or no git at all.
 *
 * @param {string} name
 */
function commitOf(name) {
  try {
    return git('rev-parse', '--verify', '--quiet', '--end-of-options', `${name}^{commit}`);
  } catch {
    return undefined;
  }
}

/**
 * The guide as it was at a commit.
 *
 * @param {string} commit
 */
async function guideAt(commit) {
  const at = join(folder, commit);
  rmSync(at, { recursive: true, force: true });
  mkdirSync(at, { recursive: true });
  const tar = execFileSync('git', ['archive', commit], { cwd: root, maxBuffer: 2 ** 28 });
  execFileSync('tar', ['-x', '-C', at], { input: tar });
  if (!existsSync(join(at, 'machines/index.ts'))) {
    rmSync(at, { recursive: true });
    throw new Error(`Le commit ${commit.slice(0, 9)} n’a pas de guide (machines/index.ts).`);
  }
  const server = await serve(at);
  try {
    const { guide } = await server.ssrLoadModule('/machines/index.ts');
    return guide;
  } finally {
    await server.close();
    rmSync(at, { recursive: true, force: true });
  }
}

/**
 * The commit that registered a release: its words are those of the release.
 *
 * @param {string} name
 */
function registeredAt(name) {
  try {
    return git('log', '--format=%h', `-S"name":"${name}"`, '--', 'machines/releases.json').split('\n').at(-1);
  } catch {
    return undefined;
  }
}

const [from, to] = process.argv.slice(2);
if (from === undefined) {
  console.error('Dites d’où partir : npm run changements -- VERSION-OU-COMMIT [VERSION-OU-COMMIT]');
  process.exit(1);
}

const server = await serve(root);
try {
  const { guide: data } = await server.ssrLoadModule('/machines/index.ts');
  const { releasesOf } = await server.ssrLoadModule('/src/session/spoken-code.ts');
  const { changesBetween, describeChanges, editionOf, editionOfMap } =
    await server.ssrLoadModule('/src/proof/changes.ts');
  /** @type {readonly { name: string, root: object }[]} */
  const releases = releasesOf(data.releases);
  /** @param {string} name */
  const read = async (name) => {
    const release = releases.find((one) => one.name === name);
    if (release !== undefined) return editionOfMap(name, release.root);
    const commit = commitOf(name);
    if (commit !== undefined) return editionOf(name, await guideAt(commit));
    const names = releases.map((one) => one.name).join(', ');
    throw new Error(`« ${name} » n’est ni une version figée (${names}) ni un commit de git.`);
  };
  const before = await read(from);
  const after = to === undefined ? editionOf('maintenant', data) : await read(to);
  /** @type {readonly { title: string, lines: readonly string[] }[]} */
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
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  await server.close();
}
