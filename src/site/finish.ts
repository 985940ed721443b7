/** The last touch of a build, once every page is a file: what the browser keeps, and what the host says. */
import { identity } from '../../machines/guide.ts';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { build } from 'vite';
import { WORKER_URL } from '../worker/cache-names.ts';
import { hostFile } from './host/host-files.ts';
import { precacheManifestOf } from './precache.ts';

const WORKER = 'src/worker/service-worker.ts';
const STOP = 'src/worker/kill-switch.ts';
/** The kill switch: see `docs/hebergement/`. */
const STOP_FILE = 'sw-arret.js';

/** One TypeScript file and what it imports, as one script that any browser with service workers reads. */
async function bundle(entry: string): Promise<string> {
  const made = await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: {
      write: false,
      lib: { entry, formats: ['iife'], name: 'travailleur', fileName: 'travailleur' },
    },
  });
  const [output] = Array.isArray(made) ? made : [made];
  const [chunk] = output !== undefined && 'output' in output ? output.output : [];
  if (chunk?.type !== 'chunk') throw new Error(`${entry} : rien n’en est sorti`);
  return chunk.code;
}

/** Every file below a folder, but those whose name begins with a dot, by its path from there. */
async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .filter((path) => !/(?:^|\/)\./.test(path));
}

/**
 * Writes the service worker with the list of what it keeps, its kill switch, the files that pages travel in, and the
 * host's headers.
 *
 * @param outDir the built site, every page of it written.
 * @param program the addresses of the public program's scripts and styles.
 */
export async function finishSite(outDir: string, program: readonly string[]): Promise<void> {
  const [worker, stop, paths] = await Promise.all([bundle(WORKER), bundle(STOP), filesBelow(outDir)]);
  const files = await Promise.all(
    paths.map(async (path) => ({ path, bytes: await readFile(join(outDir, path)) })),
  );
  const workerFile = WORKER_URL.slice(identity.base.length);
  // The worker's own program is part of the build: it decides how the rest is kept.
  const whole = [...files, { path: workerFile, bytes: new TextEncoder().encode(worker) }];
  const { plan, bundles } = precacheManifestOf(whole, program);
  const write = (path: string, text: string) => writeFile(join(outDir, path), text);
  await Promise.all([
    ...bundles.map(({ path, text }) => write(path, text)),
    write(workerFile, `const PLAN=${JSON.stringify(plan)};\n${worker}`),
    write(STOP_FILE, stop),
    write('_headers', hostFile()),
  ]);
}
