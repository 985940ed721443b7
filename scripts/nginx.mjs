/** A real nginx on this machine, run on the example of docs/hebergement. Installs it when it is missing, if it may. */
import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const PLACES = ['/usr/sbin/nginx', '/usr/local/sbin/nginx', '/usr/bin/nginx', '/opt/homebrew/bin/nginx'];
const BROTLI = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so';

/**
 * Replaces a line of the example; the line is looked for, so that a change of the example is never silently ignored.
 *
 * @param {string} text
 * @param {string} before
 * @param {string} after
 */
function change(text, before, after) {
  if (!text.includes(before)) throw new Error(`docs/hebergement/nginx.conf : « ${before} » n’y est pas`);
  return text.replace(before, after);
}

/**
 * The path of nginx; undefined when there is none and none can be installed. Debian's package is, as root.
 *
 * @param {readonly string[]} also other packages that the caller needs
 * @returns {string | undefined}
 */
export function ensureNginx(also = []) {
  const find = () => PLACES.find((path) => existsSync(path));
  const packages = [...(find() === undefined ? ['nginx-light'] : []), ...also];
  if (packages.length > 0 && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    console.log(`Installation des paquets Debian : ${packages.join(', ')}…`);
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    /** @type {import('node:child_process').StdioOptions} */
    const stdio = ['ignore', 'ignore', 'inherit'];
    try {
      execFileSync('apt-get', ['update', '-q'], { stdio, env });
      execFileSync('apt-get', ['install', '-y', '-q', '--no-install-recommends', ...packages], {
        stdio,
        env,
      });
    } catch {
      console.warn('Les paquets n’ont pas pu être installés.');
    }
  }
  return find();
}

/** @returns {Promise<number>} a port of the loopback that nobody uses */
async function freePort() {
  const probe = createServer();
  await new Promise((resolve) => probe.listen(0, '127.0.0.1', () => resolve(undefined)));
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  return typeof address === 'object' && address !== null ? address.port : 0;
}

/**
 * Starts nginx on the loopback, on docs/hebergement/nginx.conf with its port and its folder changed and nothing else.
 *
 * @param {string} nginx its path
 * @param {{ brotli?: boolean }} options whether the brotli module is loaded, where Debian's is installed
 * @returns {Promise<{ url: string, brotli: boolean, stop: () => Promise<void> }>}
 */
export async function startNginx(nginx, { brotli = false } = {}) {
  const port = await freePort();
  const folder = join(root, '.cache/nginx');
  mkdirSync(folder, { recursive: true });
  const withBrotli = brotli && existsSync(BROTLI);
  let conf = readFileSync(join(root, 'docs/hebergement/nginx.conf'), 'utf8');
  conf = change(conf, 'listen 8080;', `listen 127.0.0.1:${port};`);
  conf = change(conf, 'root /srv/edsh;', `root ${join(root, 'dist')};`);
  conf = change(conf, 'pid /run/nginx.pid;', `pid ${join(folder, 'nginx.pid')};`);
  if (withBrotli) {
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
      return { url, brotli: withBrotli, stop };
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
  await stop();
  throw new Error('nginx ne répond pas');
}
