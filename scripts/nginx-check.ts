/**
 * The nginx example of docs/hebergement in a real nginx, on the built site: every address is answered as the preview server
 * answers it. Ends with 77 where there is no nginx and none can be installed: the check was not made, and says so.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { headersFor } from '../src/site/headers.ts';
import { NOT_MADE } from './lib/debian.ts';
import { ensureNginx, startNginx } from './lib/nginx.ts';
import { root } from './lib/project.ts';

const dist = join(root, 'dist');
const nginx = ensureNginx();
if (nginx === undefined) {
  console.warn('nginx manque et ne peut pas être installé ici : l’exemple nginx n’a PAS été vérifié.');
  process.exit(NOT_MADE);
}

const files = readdirSync(dist, { recursive: true, encoding: 'utf8' })
  .filter((file) => statSync(join(dist, file)).isFile() && !/(?:^|\/)\.|^_headers$|\.(?:br|gz)$/.test(file))
  .map((file) => `/${file.replace(/(^|\/)index\.html$/, '$1')}`);
const asked: readonly (readonly [address: string, status: number])[] = [
  ...files.map((address) => [address, 200] as const),
  ['/nulle-part/', 404],
  ['/assets/absent.js', 404],
  ['/donnees/absent.json', 404],
  ['/_headers', 404],
  ['/.vite/manifest.json', 404],
];
const HTML = 'text/html; charset=utf-8';
/** The content type of a file, where a browser depends on it. */
const TYPES: readonly (readonly [pattern: RegExp, type: string])[] = [
  [/\/$|\.html$/, HTML],
  [/\.js$/, 'application/javascript; charset=utf-8'],
  [/\.css$/, 'text/css; charset=utf-8'],
  [/\/[^/]*\.json$/, 'application/json; charset=utf-8'],
  [/\.svg$/, 'image/svg+xml'],
  [/\.png$/, 'image/png'],
];

const server = await startNginx(nginx);
const faults: string[] = [];
const notFound = readFileSync(join(dist, '404.html'), 'utf8');
try {
  for (const [address, status] of asked) {
    const response = await fetch(server.url + address);
    const body = await response.text();
    if (response.status !== status) faults.push(`${address} : ${response.status} au lieu de ${status}`);
    for (const [name, value] of headersFor(address, status === 200)) {
      const sent = response.headers.get(name);
      if (sent !== value) faults.push(`${address} : ${name} vaut « ${sent} » au lieu de « ${value} »`);
    }
    const type = status === 404 ? HTML : TYPES.find(([pattern]) => pattern.test(address))?.[1];
    const sent = response.headers.get('content-type');
    if (type !== undefined && sent !== type) {
      faults.push(`${address} : type « ${sent} » au lieu de « ${type} »`);
    }
    if (status === 404 && body !== notFound)
      faults.push(`${address} : ce n’est pas la page d’erreur du site`);
  }
  const bare = await fetch(`${server.url}/questions`, { redirect: 'manual' });
  if (bare.status !== 301 || bare.headers.get('location') !== '/questions/') {
    faults.push(
      `/questions : ${bare.status} vers « ${bare.headers.get('location')} » au lieu de « /questions/ »`,
    );
  }
} finally {
  await server.stop();
}
for (const fault of faults.slice(0, 20)) console.error(fault);
console.log(`${asked.length + 1} adresses demandées à nginx, ${faults.length} écarts`);
process.exitCode = faults.length === 0 ? 0 : 1;
