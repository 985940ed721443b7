/** A real nginx on this machine, run on the example of docs/hebergement. Installs it when it is missing, if it may. */
import { identity } from '../../machines/guide.ts';
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { installPackages, mayInstallPackages } from './debian.ts';
import { freePort, root } from './project.ts';

const PLACES = ['/usr/sbin/nginx', '/usr/local/sbin/nginx', '/usr/bin/nginx', '/opt/homebrew/bin/nginx'];
/** Where Debian's package puts the module that sends files compressed beforehand. */
export const BROTLI = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so';

/** Replaces a line of the example; the line is looked for, so that a change of the example is never silently ignored. */
function change(text: string, before: string, after: string): string {
  if (!text.includes(before)) throw new Error(`docs/hebergement/nginx.conf : « ${before} » n’y est pas`);
  return text.replace(before, after);
}

/**
 * The path of nginx; undefined when there is none and none can be installed.
 *
 * @param also other packages that the caller needs
 */
export function ensureNginx(also: readonly string[] = []): string | undefined {
  const find = () => PLACES.find((path) => existsSync(path));
  const packages = [...(find() === undefined ? ['nginx-light'] : []), ...also];
  if (packages.length > 0 && mayInstallPackages()) {
    console.log(`Installation des paquets Debian : ${packages.join(', ')}…`);
    try {
      installPackages(packages);
    } catch {
      console.warn('Les paquets n’ont pas pu être installés.');
    }
  }
  return find();
}

/** An nginx that runs. */
export interface Nginx {
  readonly url: string;
  readonly stop: () => Promise<void>;
}

/**
 * Starts nginx on the loopback, on docs/hebergement/nginx.conf with its port and its folder changed and nothing else.
 *
 * @param nginx its path
 * @param brotli whether the brotli module is loaded, where Debian's is installed
 */
export async function startNginx(nginx: string, brotli = false): Promise<Nginx> {
  const port = await freePort();
  const folder = join(root, '.cache/nginx');
  mkdirSync(folder, { recursive: true });
  let conf = readFileSync(join(root, 'docs/hebergement/nginx.conf'), 'utf8');
  conf = change(conf, 'listen 8080;', `listen 127.0.0.1:${port};`);
  conf = change(conf, `root /srv/${identity.id};`, `root ${join(root, 'dist')};`);
  conf = change(conf, 'pid /run/nginx.pid;', `pid ${join(folder, 'nginx.pid')};`);
  if (brotli && existsSync(BROTLI)) {
    conf = change(conf, '# load_module modules/ngx_http_brotli_static_module.so;', `load_module ${BROTLI};`);
    conf = change(conf, '# brotli_static on;', 'brotli_static on;');
  }
  const file = join(folder, 'nginx.conf');
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
