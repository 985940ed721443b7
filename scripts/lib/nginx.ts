/** A real nginx on this machine, run on the example of docs/hebergement. Installs it when it is missing, if it may. */
import { identity } from '../../machines/guide.ts';
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensureProgram } from './debian.ts';
import { freePort, root } from './project.ts';

const PLACES = ['/usr/sbin/nginx', '/usr/local/sbin/nginx', '/usr/bin/nginx', '/opt/homebrew/bin/nginx'];
/** Where Debian's package puts the module that sends files compressed beforehand. */
export const BROTLI = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so';

/** Replaces texts of an example; each is looked for, so that a change of the example is never silently ignored. */
export const changedExample =
  (example: string) =>
  (text: string, before: string, after: string): string => {
    if (!text.includes(before)) throw new Error(`docs/hebergement/${example} : « ${before} » n’y est pas`);
    return text.replaceAll(before, after);
  };

/**
 * The path of nginx; undefined when there is none and none can be installed.
 *
 * @param also other packages that the caller needs
 */
export function ensureNginx(also: readonly string[] = []): string | undefined {
  return ensureProgram(PLACES, 'nginx-light', also);
}

/** An nginx that runs. */
export interface Nginx {
  readonly url: string;
  readonly stop: () => Promise<void>;
}

/** What nginx is started with, where it is not the site of `dist/` that counts nothing. */
interface NginxOptions {
  /** Whether the brotli module is loaded, where Debian's is installed. */
  readonly brotli?: boolean;
  /** The site that it serves. */
  readonly site?: string;
  /** The example that counts, and the file that it writes. */
  readonly log?: string;
  /** Whether the pages read without a script count too: the line of the example that says so loses its « # ». */
  readonly reads?: boolean;
}

/**
 * Starts nginx on the loopback, on an example of docs/hebergement with its port and its folders changed and nothing else.
 *
 * @param nginx its path
 */
export async function startNginx(
  nginx: string,
  { brotli = false, site = join(root, 'dist'), log, reads = false }: NginxOptions = {},
): Promise<Nginx> {
  const port = await freePort();
  const folder = join(root, '.cache/nginx');
  mkdirSync(folder, { recursive: true });
  const example = log === undefined ? 'nginx.conf' : 'nginx-mesure.conf';
  const change = changedExample(example);
  let conf = readFileSync(join(root, 'docs/hebergement', example), 'utf8');
  conf = change(conf, 'listen 8080;', `listen 127.0.0.1:${port};`);
  conf = change(conf, `root /srv/${identity.id};`, `root ${site};`);
  conf = change(conf, 'pid /run/nginx.pid;', `pid ${join(folder, `${port}.pid`)};`);
  if (log !== undefined) conf = change(conf, '/var/log/nginx/mesure.log', log);
  if (reads) conf = change(conf, '# access_log ', 'access_log ');
  if (brotli && existsSync(BROTLI)) {
    conf = change(conf, '# load_module modules/ngx_http_brotli_static_module.so;', `load_module ${BROTLI};`);
    conf = change(conf, '# brotli_static on;', 'brotli_static on;');
  }
  const file = join(folder, `${port}.conf`);
  writeFileSync(file, conf);
  // As root, nginx would hand its work to a user who may not read this folder.
  const more = process.getuid?.() === 0 ? 'daemon off; user root;' : 'daemon off;';
  const server = spawn(nginx, ['-c', file, '-e', 'stderr', '-g', more], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const ended = new Promise((resolve) => server.once('exit', resolve));
  const url = `http://127.0.0.1:${port}`;
  const stop = async () => {
    server.kill('SIGQUIT');
    await ended;
  };
  for (let tries = 0; tries < 100; tries += 1) {
    if (server.exitCode !== null) throw new Error('nginx ne démarre pas');
    try {
      const response = await fetch(url);
      if (!response.headers.get('server')?.startsWith('nginx')) throw new Error('un autre serveur répond');
      return { url, stop };
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
  await stop();
  throw new Error('nginx ne répond pas');
}
