/** A host of the built site that a test can cut off, and give another build to. */
import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import type { Page } from '@playwright/test';
import { headersFor } from '../../src/site/host/headers.ts';
import { CACHE_PREFIX, STAMP_URL } from '../../src/worker/cache-names.ts';
import { expect, test as quiet } from './fixture.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

/** One origin, whatever it serves. */
export interface Host {
  readonly url: string;
  /** The addresses asked for since the last look. */
  readonly asked: () => string[];
  /** Serves another folder; `instead` are files of it that stand at other addresses. */
  readonly serve: (folder: string, instead?: Readonly<Record<string, string>>) => void;
  /** Answers every address with this, as a network that wants a log-in does, until `serve` is called. */
  readonly capture: (html: string) => void;
  readonly cut: () => Promise<void>;
  readonly restore: () => Promise<void>;
}

async function createHost(folder: string): Promise<Host> {
  let root = folder;
  let instead: Readonly<Record<string, string>> = {};
  let captured: string | undefined;
  let asked: string[] = [];
  let port = 0;

  const send = (response: ServerResponse, path: string): void => {
    if (captured !== undefined) {
      response.writeHead(200, { 'content-type': 'text/html' }).end(captured);
      return;
    }
    const named = join(root, instead[path] ?? path);
    const file = path.endsWith('/') ? join(named, 'index.html') : named;
    const found = existsSync(file) && statSync(file).isFile();
    if (!found && existsSync(join(named, 'index.html'))) {
      response.writeHead(301, { location: `${path}/` }).end();
      return;
    }
    const headers = Object.fromEntries(headersFor(path, found));
    const sent = found ? file : join(root, '404.html');
    response.writeHead(found ? 200 : 404, { 'content-type': TYPES[extname(sent)] ?? '', ...headers });
    createReadStream(sent).pipe(response);
  };
  const start = async (): Promise<Server> => {
    const server = createServer((request, response) => {
      const path = decodeURI(new URL(request.url ?? '/', 'http://localhost').pathname);
      asked.push(path);
      send(response, path);
    });
    await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
    port = (server.address() as AddressInfo).port;
    return server;
  };
  let server: Server | undefined = await start();

  return {
    url: `http://localhost:${port}`,
    asked: () => {
      const seen = asked;
      asked = [];
      return seen;
    },
    serve: (next, changed = {}) => {
      root = next;
      instead = changed;
      captured = undefined;
    },
    capture: (html) => {
      captured = html;
    },
    cut: async () => {
      const closing = server;
      server = undefined;
      await new Promise((resolve) => {
        if (closing === undefined) resolve(undefined);
        else closing.close(resolve);
        closing?.closeAllConnections();
      });
    },
    restore: async () => {
      server ??= await start();
    },
  };
}

/** The usual test, on a host of its own, with the service worker let in. */
export const test = quiet.extend<{ host: Host }>({
  serviceWorkers: 'allow',
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads the names of what a fixture asks for
  host: async ({}, give) => {
    const host = await createHost('dist');
    await give(host);
    await host.cut();
  },
  baseURL: async ({ host }, give) => give(host.url),
});

/** Waits until the worker serves the page and holds a whole build. */
export async function settled(page: Page): Promise<void> {
  const isSettled = () =>
    page.evaluate(
      async ([prefix, stamp]) => {
        if (navigator.serviceWorker.controller === null) return false;
        const names = (await caches.keys()).filter((name) => name.startsWith(prefix));
        const stamped = await Promise.all(names.map(async (name) => (await caches.open(name)).match(stamp)));
        return stamped.some((one) => one !== undefined);
      },
      [CACHE_PREFIX, STAMP_URL] as const,
    );
  await expect.poll(isSettled, { timeout: 20_000 }).toBe(true);
}
