/** What a real server answers on an example of docs/hebergement, held against what the preview server answers. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { headersFor } from '../../src/site/host/headers.ts';

/** The content type of a file, where a browser depends on it. */
const TYPES: readonly (readonly [pattern: RegExp, type: RegExp])[] = [
  [/\/$|\.html$/, /^text\/html; charset=utf-8$/],
  [/\.js$/, /^(?:application|text)\/javascript; charset=utf-8$/],
  [/\.css$/, /^text\/css; charset=utf-8$/],
  [/\/[^/]*\.json$/, /^application\/json(?:; charset=utf-8)?$/],
  [/\.svg$/, /^image\/svg\+xml$/],
  [/\.png$/, /^image\/png$/],
];

/**
 * Asks for every file of a site, and for some that are not there.
 *
 * @param url where the server answers.
 * @param site the folder that it serves.
 * @param bare how it leads an address without its last slash to the one with it.
 */
export async function answersOf(
  url: string,
  site: string,
  bare: number,
): Promise<{ readonly asked: number; readonly faults: readonly string[] }> {
  const files = readdirSync(site, { recursive: true, encoding: 'utf8' })
    .filter((file) => statSync(join(site, file)).isFile() && !/(?:^|\/)\.|^_headers$|\.(?:br|gz)$/.test(file))
    .map((file) => `/${file.replace(/(^|\/)index\.html$/, '$1')}`);
  const asked: readonly (readonly [address: string, status: number])[] = [
    ...files.map((address) => [address, 200] as const),
    ['/nulle-part/', 404],
    ['/assets/absent.js', 404],
    ['/donnees/absent.json', 404],
    ['/_headers', 404],
    ['/.vite/manifest.json', 404],
  ];
  const faults: string[] = [];
  const notFound = readFileSync(join(site, '404.html'), 'utf8');
  for (const [address, status] of asked) {
    const response = await fetch(url + address);
    const body = await response.text();
    if (response.status !== status) faults.push(`${address} : ${response.status} au lieu de ${status}`);
    for (const [name, value] of headersFor(address, status === 200)) {
      const sent = response.headers.get(name);
      if (sent !== value) faults.push(`${address} : ${name} vaut « ${sent} » au lieu de « ${value} »`);
    }
    const type = TYPES.find(([pattern]) => status === 404 || pattern.test(address))?.[1];
    const sent = response.headers.get('content-type') ?? '';
    if (type !== undefined && !type.test(sent))
      faults.push(`${address} : type « ${sent} » au lieu de « ${type.source} »`);
    if (status === 404 && body !== notFound)
      faults.push(`${address} : ce n’est pas la page d’erreur du site`);
  }
  const moved = await fetch(`${url}/questions`, { redirect: 'manual' });
  if (moved.status !== bare || moved.headers.get('location') !== '/questions/')
    faults.push(
      `/questions : ${moved.status} vers « ${moved.headers.get('location')} » au lieu de « /questions/ »`,
    );
  return { asked: asked.length + 1, faults };
}
