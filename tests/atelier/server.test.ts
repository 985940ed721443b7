/** The atelier answers its own page on this machine, and nobody else; nothing of it is in what is published. */
import { request as ask, type IncomingHttpHeaders } from 'node:http';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { createServer, type ViteDevServer } from 'vite';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { isFromHere } from '../../scripts/atelier/guard.ts';
import { atelier } from '../../scripts/atelier/server.ts';
import { arrowsOfHouse } from '../../scripts/lib/house.ts';
import { freePort } from '../../scripts/lib/project.ts';
import {
  API,
  TOKEN_HEADER,
  TOKEN_META,
  type Result,
  type Edited,
  type Model,
} from '../../src/atelier/contract.ts';
import { fileOf } from '../../src/words/read.ts';
import { copyGuide, type Folder } from './folder.ts';

vi.setConfig({ testTimeout: 240_000, hookTimeout: 120_000 });

const TOKEN = 'le-jeton-de-ce-tour';
let folder: Folder;
let server: ViteDevServer;
let port = 0;

beforeAll(async () => {
  folder = copyGuide();
  port = await freePort();
  server = await createServer({
    root: process.cwd(),
    configFile: false,
    appType: 'mpa',
    logLevel: 'error',
    optimizeDeps: { noDiscovery: true },
    plugins: [atelier(folder.workbench(), TOKEN)],
    server: { host: '127.0.0.1', port, strictPort: true },
  });
  await server.listen();
});
afterAll(async () => {
  await server.close();
  folder.remove();
});

interface Got {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}

function get(path: string, headers: Readonly<Record<string, string>> = {}, body?: string): Promise<Got> {
  return new Promise((resolve, reject) => {
    const sent = ask(
      {
        host: '127.0.0.1',
        port,
        path,
        method: body === undefined ? 'GET' : 'POST',
        headers: { host: `127.0.0.1:${port}`, ...headers },
      },
      (response) => {
        let text = '';
        response.setEncoding('utf8');
        response.on('data', (part: string) => (text += part));
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, headers: response.headers, text }),
        );
      },
    );
    sent.on('error', reject);
    sent.end(body);
  });
}

const own = { [TOKEN_HEADER]: TOKEN, 'content-type': 'application/json' };
const read = <T>({ text }: Got): Result<T> => JSON.parse(text) as Result<T>;

const refusedAs = (got: Got): string | undefined => {
  const answered = read<never>(got);
  return answered.ok ? undefined : answered.refusal.kind;
};

test('its page carries the token, and the token opens the guide', async () => {
  const page = await get('/atelier/');
  expect(page.text).toContain(`<meta name="${TOKEN_META}" content="${TOKEN}"`);
  expect(page.headers['x-frame-options']).toBe('DENY');
  const answered = read<Model>(await get(`${API}model`, own));
  expect(answered.ok && answered.value.pages.length).toBeGreaterThan(10);
});

test('another host, another origin, another site or no token is refused, whatever is asked, and nothing is done', async () => {
  const { version } = await model();
  const body = JSON.stringify({ edit: await anEdit() });
  const wrong: readonly Readonly<Record<string, string>>[] = [
    { ...own, host: `guide.example:${port}` },
    { ...own, host: '127.0.0.1' },
    { ...own, origin: 'http://guide.example' },
    { ...own, origin: 'null' },
    { ...own, origin: `https://127.0.0.1:${port}` },
    { ...own, 'sec-fetch-site': 'cross-site' },
    { 'content-type': 'application/json' },
    { ...own, [TOKEN_HEADER]: `${TOKEN}x` },
  ];
  for (const headers of wrong) {
    for (const [path, sent] of [
      ['model', undefined],
      ['edit', body],
      ['undo', '{}'],
    ] as const) {
      const got = await get(`${API}${path}`, headers, sent);
      expect(got.status, JSON.stringify(headers)).toBe(403);
      // Vite refuses another host before the atelier is asked, in its own words.
      const kind = headers['host'] === undefined ? refusedAs(got) : 'forbidden';
      expect(kind).toBe('forbidden');
    }
  }
  // The guide's own pages and sources are for nobody else either.
  expect((await get('/atelier/', { host: `guide.example:${port}` })).status).toBe(403);
  expect((await get('/src/ui/atelier/main.tsx', { origin: 'http://guide.example' })).status).toBe(403);
  expect((await model()).version).toBe(version);
});

test('a link from another site may open the atelier, and ask for nothing', () => {
  const headers = { host: `localhost:${port}`, 'sec-fetch-site': 'cross-site' };
  expect(isFromHere({ headers: { ...headers, 'sec-fetch-mode': 'navigate' } }, port)).toBe(true);
  expect(isFromHere({ headers: { ...headers, 'sec-fetch-mode': 'no-cors' } }, port)).toBe(false);
});

async function model(): Promise<Model> {
  const answered = read<Model>(await get(`${API}model`, own));
  if (!answered.ok) throw new Error(answered.refusal.told);
  return answered.value;
}

test('the last report is in the model as soon as it is written; none, and one that cannot be read, are nothing', async () => {
  expect((await model()).counted).toBeNull();
  const [page] = (await model()).pages;
  mkdirSync(join(folder.root, 'statistiques'));
  const report = {
    version: 'abcd1234',
    seuil: 10,
    contenus: [{ contenu: page?.page, vues: 50, arrets: 0.38, oui: null, non: null, jeNeSaisPas: 'peu' }],
  };
  folder.write('statistiques/pages.json', JSON.stringify(report));
  expect((await model()).counted).toEqual({
    version: 'abcd1234',
    least: 10,
    pages: { [page?.page ?? '']: { shown: 50, stop: 0.38, yes: null, no: null, unsure: 'few' } },
  });
  for (const text of ['{', '{"version":"x"}', JSON.stringify(report).replace('0.38', '"<script>"')]) {
    folder.write('statistiques/pages.json', text);
    expect((await model()).counted, text).toBeNull();
  }
  rmSync(join(folder.root, 'statistiques'), { recursive: true });
});

async function anEdit() {
  const page = (await model()).pages.find(({ kind }) => kind === 'question');
  return {
    type: 'field',
    page: page?.page ?? '',
    field: 'question',
    value: 'Changée par le réseau ?',
  } as const;
}

test('an edit that is sent is in the file, and its undo puts the file back', async () => {
  const edit = await anEdit();
  const before = folder.read(fileOf(edit.page));
  const answered = read<Edited>(await get(`${API}edit`, own, JSON.stringify({ edit })));
  expect(answered).toMatchObject({ ok: true, value: { pages: [edit.page], files: [fileOf(edit.page)] } });
  expect(folder.read(fileOf(edit.page))).toContain('# Changée par le réseau ?');
  expect(read(await get(`${API}undo`, own, '{}')).ok).toBe(true);
  expect(folder.read(fileOf(edit.page))).toBe(before);
});

test('the other pages are told of an edit at once, without the watcher of files', async () => {
  const edit = await anEdit();
  const told = new Promise<string>((resolve, reject) => {
    const path = `${API}events?jeton=${TOKEN}`;
    const stream = ask(
      { host: '127.0.0.1', port, path, headers: { host: `127.0.0.1:${port}` } },
      (events) => {
        events.setEncoding('utf8');
        events.on('data', (part: string) => {
          if (part.includes('ouvert')) void get(`${API}edit`, own, JSON.stringify({ edit })).catch(reject);
          if (!part.includes('event: changed')) return;
          resolve(part);
          stream.destroy();
        });
      },
    );
    stream.on('error', reject);
    stream.end();
  });
  expect(await told).toMatch(/^event: changed\ndata: \w+/);
  await get(`${API}undo`, own, '{}');
});

test('what does not have the shape of the contract is refused in French', async () => {
  for (const body of [
    '',
    '{',
    '[]',
    '{"edit":{}}',
    '{"edit":{"type":"rm"}}',
    '{"edit":{"type":"field","page":"../../x","field":"titre","value":"x"}}',
    '{"edit":{"type":"field","page":"accueil","field":"question","value":{"a":[1]}}}',
  ]) {
    const got = await get(`${API}edit`, own, body);
    expect(got.status, body).toBe(422);
    expect(read(got), body).toMatchObject({ ok: false, refusal: { kind: 'invalid' } });
  }
  expect((await get(`${API}edit`, { [TOKEN_HEADER]: TOKEN }, '{}')).status).toBe(422);
  expect((await get(`${API}constructor`, own)).status).toBe(404);
});

test('nothing that is published stands on the atelier', () => {
  const published = new Set([
    'src/site',
    'src/worker',
    'src/ui/public',
    'src/ui/adviser',
    'src/ui/review',
    'src/ui/shared',
    'machines',
  ]);
  const arrows = arrowsOfHouse().filter(({ from, to }) => published.has(from) && to.includes('atelier'));
  expect(arrows).toEqual([]);
  const dist = join(process.cwd(), 'dist');
  const built = existsSync(dist)
    ? readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((name) =>
        /\.(?:js|html|css)$/.test(name),
      )
    : [];
  for (const name of built)
    expect(readFileSync(join(dist, name), 'utf8').includes(TOKEN_META), name).toBe(false);
});
