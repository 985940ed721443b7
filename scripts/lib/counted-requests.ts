/** Requests of all kinds, made straight to a server that counts: which of them it writes, and that it tells nothing in return. */
import { request } from 'node:http';
import { COUNTING } from './counted-site.ts';

/** What a line must never hold, whatever is asked. */
export const SECRETS = ['127.0.0.1', 'Mozilla', 'Chrome', 'secret', 'Dupont', '0612345678'];

interface Asked {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Asks as no browser would let a page do: any header may be sent. */
function ask(
  url: string,
  { method = 'GET', headers = {} }: Asked = {},
): Promise<{ readonly status: number; readonly body: string }> {
  return new Promise((resolve, reject) => {
    const sent = request(url, { method, headers }, (response) => {
      let body = '';
      response.setEncoding('utf8');
      response.on('data', (part: string) => (body += part));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, body }));
    });
    sent.on('error', reject);
    sent.end();
  });
}

/** Asks for one event in every wrong way, and once well: that one alone may be written. */
export async function askEvents(
  url: string,
  page: string,
  version: string,
): Promise<{ readonly faults: readonly string[]; readonly written: string }> {
  const good = `quoi=page&page=${page}&reponse=&version=${version}&langue=fr&ecran=public`;
  const faults: string[] = [];
  const asked: readonly (readonly [query: string, how?: Asked])[] = [
    [
      good,
      { headers: { 'user-agent': 'secret', 'referer': 'https://secret.example/', 'cookie': 'secret=1' } },
    ],
    [good, { headers: { DNT: '1' } }],
    [good, { headers: { 'Sec-GPC': '1' } }],
    [good, { method: 'POST' }],
    [`${good}&nom=Dupont`],
    [good.replace('quoi=page', 'quoi=<script>')],
    [good.replace('reponse=', 'reponse=Jean%20Dupont')],
    [good.replace('reponse=', `reponse=${'a'.repeat(5000)}`)],
    ['=cmd()'],
  ];
  for (const [query, how] of asked) {
    const { status, body } = await ask(`${url}${COUNTING}?${query.replaceAll('<', '%3C')}`, how);
    if (status !== 204 || body !== '') faults.push(`${query.slice(0, 200)} : ${status} « ${body} »`);
  }
  return { faults, written: `page\t${page}\t\t${version}\tfr\tpublic` };
}

/** What a browser sends with a page that a link of the site opens. */
const FOLLOWED = {
  'sec-fetch-mode': 'navigate',
  'sec-fetch-dest': 'document',
  'sec-fetch-site': 'same-origin',
  'referer': 'http://secret.example/',
  'user-agent': 'secret',
};

/** Asks for a page in every way that does not count, and once as a link followed without a script: that one alone may be written. */
export async function askPage(url: string, address: string): Promise<void> {
  const others: readonly (readonly [address: string, how: Asked])[] = [
    [address, { headers: FOLLOWED }],
    // Fetched ahead by the page's own script; opened from elsewhere; a robot.
    [address, { headers: { ...FOLLOWED, 'sec-fetch-mode': 'cors', 'sec-fetch-dest': 'empty' } }],
    [address, { headers: { ...FOLLOWED, 'sec-fetch-site': 'cross-site' } }],
    [address, { headers: { ...FOLLOWED, 'sec-fetch-site': 'none' } }],
    [address, { headers: { 'user-agent': 'secret' } }],
    [address, { headers: { ...FOLLOWED, DNT: '1' } }],
    [address, { headers: { ...FOLLOWED, 'Sec-GPC': '1' } }],
    [address, { method: 'HEAD', headers: FOLLOWED }],
    [`${address}?nom=Dupont`, { headers: FOLLOWED }],
    [`${address}Jean%20Dupont/`, { headers: FOLLOWED }],
    ['/icone.svg', { headers: FOLLOWED }],
  ];
  for (const [at, how] of others) await ask(url + at, how);
}
