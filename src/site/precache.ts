/** The list of what the service worker keeps, made once every file of the site is there. */
import { identity } from '../../machines/guide.ts';
import { createHash } from 'node:crypto';
import { groupOf, NOT_FOUND_URL, type Group, type PrecacheManifest } from '../worker/cache-names.ts';

/** A file of the built site: its path below the site's root, and its bytes. */
export interface BuiltFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** Parts whose names end in their fingerprint, as `src/site/parts.ts` writes them. */
const PART = /^donnees\/(.+)\.[0-9a-f]{8}\.json$/;
const GOAL = 'but-';
/** The parts that the public pages lean on, whatever their goal. */
const BASE_PARTS = ['racine', 'codes', 'pages'];
/** What has an address that stays the same, and is kept all the same. */
const STANDING = /^(?:icone[\w-]*\.(?:svg|png)|manifest\.webmanifest)$/;

function fingerprint(...parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part).update('\0');
  return hash.digest('hex').slice(0, 8);
}

/** What only those who keep the content read: no visitor's device keeps it. */
const APART = /^relecture\//;

/** The address of a document that a device keeps, or nothing when the file is none. */
function addressOf(path: string): string | undefined {
  if (APART.test(path)) return undefined;
  const address = `${identity.base}${path}`;
  if (address === NOT_FOUND_URL) return address;
  return address.endsWith('/index.html') ? address.slice(0, -'index.html'.length) : undefined;
}

/**
 * What the service worker keeps of a site, and the files that pages travel in.
 *
 * @param files every file of the site, the worker's own program among them.
 * @param program the addresses of the public program's scripts and styles, those loaded on demand included.
 * @throws when a part that every page leans on is not there.
 */
export function precacheManifestOf(
  files: readonly BuiltFile[],
  program: readonly string[],
): {
  readonly plan: PrecacheManifest;
  readonly bundles: readonly { readonly path: string; readonly text: string }[];
} {
  const sorted = files.toSorted((a, b) => (a.path < b.path ? -1 : 1));
  const parts = new Map<string, string>();
  for (const { path } of sorted) {
    const name = PART.exec(path)?.[1];
    if (name !== undefined) parts.set(name, `${identity.base}${path}`);
  }
  const part = (name: string): string => {
    const address = parts.get(name);
    if (address === undefined) throw new Error(`${name} : cette part du guide n’est pas dans le site`);
    return address;
  };
  const names = [...parts.keys()].filter((name) => name.startsWith(GOAL));
  const goals = Object.fromEntries(names.map((name) => [name.slice(GOAL.length), name]));
  const bundles: { path: string; text: string }[] = [];
  const group = (goal: string, own: readonly string[]): Group => {
    const documents = sorted.flatMap(({ path, bytes }) => {
      const address = addressOf(path);
      if (address === undefined || groupOf(goals, address) !== goal) return [];
      return [[address, new TextDecoder().decode(bytes)] as const];
    });
    const text = JSON.stringify(Object.fromEntries(documents));
    const path = `donnees/documents${goal === '' ? '' : `-${goal}`}.${fingerprint(text)}.json`;
    bundles.push({ path, text });
    return { pages: `${identity.base}${path}`, files: own };
  };
  const base = group('', [...program, ...BASE_PARTS.map(part)]);
  const byGoal = Object.fromEntries(
    Object.entries(goals).map(([goal, name]) => [goal, group(goal, [part(name)])]),
  );
  const grouped = new Set([base, ...Object.values(byGoal)].flatMap((one) => one.files));
  const rest = sorted
    .filter(({ path }) => path.startsWith('assets/') || path.startsWith('donnees/') || STANDING.test(path))
    .map(({ path }) => `${identity.base}${path}`)
    .filter((address) => !grouped.has(address));
  const build = fingerprint(...sorted.flatMap(({ path, bytes }) => [path, bytes]));
  return { plan: { build, base, goals: byGoal, rest }, bundles };
}
