/**
 * `npm run bench:serveur` measures the site behind nginx, on this machine only: a few connections, a few seconds an address, on
 * 127.0.0.1. It prints requests a second, and what they would be worth on the busiest hour of a country.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { PrecacheManifest } from '../src/worker/cache-names.ts';
import { compress } from './lib/compress.ts';
import { BROTLI, ensureNginx, startNginx } from './lib/nginx.ts';
import { refuse, root, run } from './lib/project.ts';

const WRK = '/usr/bin/wrk';
const SECONDS = 4;
const CONNECTIONS = 64;

// What the arithmetic supposes; each is on the safe side, and is to be replaced by one's own figures.
/** Everyone who receives an invalidity pension or allowance in France, rounded up. */
const PEOPLE = 1_000_000;
/** Of them, how many open the guide in the month of their declaration. */
const SHARE = 0.5;
/** Of a month's visits, how many fall in its busiest hour: a tenth in one day, a fifth of that in one hour. */
const PEAK = 0.02;

const nginx = ensureNginx([
  ...(existsSync(WRK) ? [] : ['wrk']),
  ...(existsSync(BROTLI) ? [] : ['libnginx-mod-http-brotli-static']),
]);
if (nginx === undefined || !existsSync(WRK)) {
  refuse('Il faut nginx et wrk (Debian : apt-get install nginx-light wrk). La mesure n’a pas été faite.');
}
if (run('vite', ['build', '--logLevel', 'error']) !== 0) refuse('La construction a échoué.');
compress();

const dist = join(root, 'dist');
// `finishSite` writes this line; a site without it is no site of ours.
const plan = JSON.parse(
  /^const PLAN=(.*);$/m.exec(readFileSync(join(dist, 'sw.js'), 'utf8'))?.[1] ?? '{}',
) as PrecacheManifest;
const part = `/${join('donnees', readdirSync(join(dist, 'donnees')).find((name) => /^racine\..*json$/.test(name)) ?? '')}`;
const program = plan.base.files.find((file) => file.endsWith('.js')) ?? '';
const ADDRESSES: readonly (readonly [name: string, address: string])[] = [
  ['home page', '/'],
  ['a reply', '/remplir/asi-prochaine-fois/'],
  ['a part of the guide', part],
  ['the largest file (pages of one goal)', plan.goals['declarer']?.pages ?? ''],
  ['the public program', program],
];

function load(url: string): { readonly rate: number; readonly p99: string; readonly bad: string } {
  const args = ['-t1', `-c${CONNECTIONS}`, `-d${SECONDS}s`, '--latency', '-H', 'Accept-Encoding: br', url];
  const out = execFileSync(WRK, args, { encoding: 'utf8' });
  const read = (pattern: RegExp) => pattern.exec(out)?.[1] ?? '0';
  const bad = /Non-2xx|Socket errors/.exec(out) === null ? '' : ' (des erreurs !)';
  return { rate: Number(read(/Requests\/sec:\s+([\d.]+)/)), p99: read(/99%\s+(\S+)/), bad };
}

/** The bytes that an address costs on the wire, headers left out. */
const weight = (address: string) =>
  statSync(join(dist, address.endsWith('/') ? `${address}index.html.br` : `${address}.br`)).size;

const server = await startNginx(nginx, { brotli: true });
const rates: number[] = [];
try {
  console.log(
    `nginx on this machine's loopback, ${availableParallelism()} cores shared with the load itself; ${CONNECTIONS} connections, ${SECONDS} s an address, brotli made beforehand`,
  );
  load(server.url);
  for (const [name, address] of ADDRESSES) {
    const { rate, p99, bad } = load(server.url + address);
    rates.push(rate);
    console.log(
      `${name.padEnd(38)} ${Math.round(rate).toLocaleString('en')} requests/s, 99 % within ${p99}, ${(weight(address) / 1000).toFixed(1)} kB${bad}`,
    );
  }
} finally {
  await server.stop();
  for (const name of readdirSync(dist, { recursive: true, encoding: 'utf8' })) {
    if (/\.(?:br|gz)$/.test(name)) rmSync(join(dist, name));
  }
}

// A first visit costs its page, its program and styles, and everything that the device then keeps.
const groups = [plan.base, ...Object.values(plan.goals)];
const kept = [...groups.map(({ pages }) => pages), ...groups.flatMap(({ files }) => files), ...plan.rest];
const bytes = kept.reduce((sum, file) => sum + brotliCompressSync(readFileSync(join(dist, file))).length, 0);
const requests = kept.length + 3;
const visits = (PEOPLE * SHARE * PEAK) / 3600;
const slowest = Math.min(...rates);
console.log(
  `\nBusiest hour of a country, supposing ${PEOPLE.toLocaleString('en')} people, ${(SHARE * 100).toFixed(0)} % of whom come in the month, ${(PEAK * 100).toFixed(0)} % of them in one hour, all for the first time:`,
);
console.log(
  `${visits.toFixed(1)} first visits a second × ${requests} requests = ${Math.round(visits * requests)} requests/s, ${((visits * bytes * 8) / 1e6).toFixed(1)} Mbit/s (${(bytes / 1000).toFixed(0)} kB a first visit; later ones ask for a page or nothing)`,
);
console.log(
  `this machine, at the rate of its slowest file: × ${(slowest / (visits * requests)).toFixed(0)} that peak. TLS and distance are left out: they are the load balancer's or the CDN's.`,
);
