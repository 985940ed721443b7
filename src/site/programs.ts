/** The programs of the site: their entry files, and the addresses that the bundler gave to what it made of them. */
import { identity } from '../../machines/guide.ts';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Manifest } from 'vite';

/** What the bundler made of one program: the addresses that documents link to. */
interface Assets {
  readonly script: string;
  readonly styles: readonly string[];
}

/** The assets of each program: that of the public pages, of the adviser's console, and of the review pages. */
export interface Programs {
  /** Its `script` only waits for the page to be shown, then brings `program`: the program first, then its parts. */
  readonly guide: Assets & { readonly program: readonly string[] };
  readonly console: Assets;
  readonly review: Assets;
  /** Where pages are counted: the choice on the privacy page, and the styles of all that says so. */
  readonly refusal?: Assets;
}

/** The entry files of the programs that browsers load. */
const ENTRIES = {
  /** The small script of a public page: it waits for the page to be shown, then brings `guide`. */
  start: 'src/ui/public/start.ts',
  guide: 'src/ui/public/main.tsx',
  console: 'src/ui/adviser/main.tsx',
  review: 'src/ui/review/main.ts',
} as const;

/** What the environment is called that builds the screens of those who work with the guide, and its list of files. */
export const STAFF = 'staff';
export const STAFF_MANIFEST = '.vite/staff.json';
const PUBLIC_MANIFEST = '.vite/manifest.json';

/** The programs of the public pages, and those of the desk and of the review. */
export const PUBLIC_ENTRIES: string[] = [ENTRIES.start, ENTRIES.guide];
export const STAFF_ENTRIES: string[] = [ENTRIES.console, ENTRIES.review];

/** The entry file of the choice on the privacy page: built only where pages are counted. */
export const REFUSAL_ENTRY = 'src/ui/public/refusal.ts';

/** The address of a file of the build. */
const address = (file: string): string => `${identity.base}${file}`;

function manifestOf(outDir: string, file: string): Manifest {
  return JSON.parse(readFileSync(join(outDir, file), 'utf8')) as Manifest;
}

/** The addresses of everything that a program may load, at once or on demand. */
function reachOf(manifest: Manifest, entry: string): string[] {
  const seen = new Set([entry]);
  const files = new Set<string>();
  // A set grows while it is walked: each name comes once.
  for (const name of seen) {
    const { file, css = [], assets = [], imports = [], dynamicImports = [] } = manifest[name] ?? {};
    for (const one of [...imports, ...dynamicImports]) seen.add(one);
    for (const one of [...(file === undefined ? [] : [file]), ...css, ...assets]) files.add(address(one));
  }
  return [...files];
}

/** The addresses of everything that a public page may load, at once or on demand. */
export function publicFiles(outDir: string): string[] {
  const manifest = manifestOf(outDir, PUBLIC_MANIFEST);
  return [...reachOf(manifest, ENTRIES.start), ...reachOf(manifest, ENTRIES.guide)];
}

function entryOf(manifest: Manifest, name: string): Manifest[string] {
  const entry = manifest[name];
  if (entry === undefined) throw new Error(`${name} : absent du manifeste`);
  return entry;
}

/** The bundler's addresses of each program and its styles, those of the parts that it shares included. */
export function builtPrograms(outDir: string): Programs {
  const open = manifestOf(outDir, PUBLIC_MANIFEST);
  const staff = manifestOf(outDir, STAFF_MANIFEST);
  const filesOf = (name: string): string[] => {
    const entry = entryOf(open, name);
    return [...new Set([entry.file, ...(entry.imports ?? []).flatMap(filesOf)])];
  };
  const stylesOf = (manifest: Manifest, name: string): string[] => {
    const { imports = [], css = [] } = entryOf(manifest, name);
    return [...new Set([...imports.flatMap((one) => stylesOf(manifest, one)), ...css])];
  };
  const shared = stylesOf(open, ENTRIES.guide);
  const assetsOf = (manifest: Manifest, name: string, first: readonly string[] = []): Assets => ({
    script: address(entryOf(manifest, name).file),
    styles: [...new Set([...first, ...stylesOf(manifest, name)])].map(address),
  });
  return {
    guide: {
      script: address(entryOf(open, ENTRIES.start).file),
      program: filesOf(ENTRIES.guide).map(address),
      styles: shared.map(address),
    },
    console: assetsOf(staff, ENTRIES.console),
    review: assetsOf(staff, ENTRIES.review),
    // What every page shares comes first: of two rules that weigh the same, the later wins.
    ...(open[REFUSAL_ENTRY] === undefined ? {} : { refusal: assetsOf(open, REFUSAL_ENTRY, shared) }),
  };
}

const SHARED_STYLES = '/src/ui/shared/styles.css';

/** The programs as the development server serves them: their own sources. */
export const SOURCE_PROGRAMS: Programs = {
  guide: { script: `/${ENTRIES.start}`, program: [`/${ENTRIES.guide}`], styles: [SHARED_STYLES] },
  console: { script: `/${ENTRIES.console}`, styles: [SHARED_STYLES, '/src/ui/adviser/console.css'] },
  review: { script: `/${ENTRIES.review}`, styles: [SHARED_STYLES, '/src/ui/review/review.css'] },
  refusal: { script: `/${REFUSAL_ENTRY}`, styles: [SHARED_STYLES, '/src/ui/public/counting.css'] },
};
