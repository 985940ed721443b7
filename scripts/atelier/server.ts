/** The atelier as a part of the development server: a plugin that only `npm run atelier` adds. Nothing of it is ever built. */
import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { IncomingMessage, ServerResponse } from 'node:http';
import * as v from 'valibot';
import type { Plugin, ViteDevServer } from 'vite';
import { API, EVENTS, PROPOSING, TOKEN_META, type Result, type Refusal } from '../../src/atelier/contract.ts';
import { EDIT_SCHEMA } from '../../src/atelier/edit-schema.ts';
import { Refused } from '../../src/atelier/refused.ts';
import type { Workbench } from './workbench.ts';
import { hasToken, isFromHere } from './guard.ts';

/** The longest request, in bytes: a guide's page is far from it. */
const LONGEST = 2_000_000;
const STATUS: Readonly<Record<Refusal['kind'], number>> = {
  'read-only': 409,
  'conflict': 409,
  'invalid': 422,
  'faults': 422,
  'disk': 507,
  'broken': 409,
  'forbidden': 403,
};

const FORBIDDEN = {
  kind: 'forbidden',
  told: 'Cette demande ne vient pas de l’atelier. Ouvrez-le à l’adresse que donne le terminal.',
} as const;

async function bodyOf(request: IncomingMessage): Promise<unknown> {
  const wrong = () => new Refused({ kind: 'invalid', told: 'Cette demande ne se lit pas.' });
  if (!/^application\/json\b/.test(request.headers['content-type'] ?? '')) throw wrong();
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > LONGEST) throw new Refused({ kind: 'invalid', told: 'Ce texte est trop long.' });
    parts.push(part);
  }
  try {
    return JSON.parse(Buffer.concat(parts).toString('utf8'));
  } catch {
    throw wrong();
  }
}

/** A request that does not have the shape of the contract is refused before anything reads it. */
function read<Schema extends v.GenericSchema>(schema: Schema, body: unknown): v.InferOutput<Schema> {
  const result = v.safeParse(schema, body);
  if (!result.success) throw new Refused({ kind: 'invalid', told: 'Cette demande ne se lit pas.' });
  return result.output;
}

const text = v.string();
const EDIT = v.object({ edit: EDIT_SCHEMA, id: v.exactOptional(text), visit: v.exactOptional(text) });
const DRY_RUN = v.object({ edit: EDIT_SCHEMA });
const RECEIVED = v.object({ ids: v.array(text) });
const PROPOSE = v.object({ name: text, note: v.exactOptional(text) });
const DRAFT = v.object({ id: text, name: v.exactOptional(text) });
const CHOICES = v.object({ choices: v.exactOptional(v.record(text, v.picklist(['mine', 'theirs']))) });

/** Tells every open page something at once. */
type Tell = (event: string, data: string) => void;

type Route = (workbench: Workbench, body: unknown, tell: Tell) => Promise<unknown>;

const GETS: Readonly<Record<string, Route>> = {
  model: (workbench) => workbench.model(),
  changes: (workbench) => workbench.changes(),
  drafts: (workbench) => workbench.drafts(),
};
const POSTS: Readonly<Record<string, Route>> = {
  'edit': (workbench, body) => {
    const { edit, ...about } = read(EDIT, body);
    return workbench.edit(edit, about);
  },
  'received': (workbench, body) => workbench.received(read(RECEIVED, body).ids),
  'dry-run': (workbench, body) => workbench.dryRun(read(DRY_RUN, body).edit),
  'undo': (workbench) => workbench.undo(),
  'redo': (workbench) => workbench.redo(),
  'propose': (workbench, body, tell) =>
    workbench.propose(read(PROPOSE, body), (progress) => tell(PROPOSING, JSON.stringify(progress))),
  'draft-open': (workbench, body) => {
    const { id, name } = read(DRAFT, body);
    return workbench.openDraft(id, name);
  },
  'take-theirs': (workbench, body) => workbench.takeTheirs(read(CHOICES, body).choices),
};

/** What writes files when it succeeds. */
const WRITING = new Set(['edit', 'undo', 'redo', 'take-theirs', 'draft-open']);

function refusalOf(error: unknown): Refusal {
  if (error instanceof Refused) return error.refusal;
  console.error(error);
  const cause = error instanceof Error ? error.message : String(error);
  return { kind: 'invalid', told: `L’atelier s’est trompé : ${cause}. Rien n’a été changé.` };
}

function send(response: ServerResponse, status: number, answer: Result<unknown>): void {
  response.statusCode = status;
  response.setHeader('content-type', 'application/json; charset=utf-8');
  response.setHeader('cache-control', 'no-store');
  response.setHeader('x-content-type-options', 'nosniff');
  response.end(JSON.stringify(answer));
}

async function answer(
  workbench: Workbench,
  request: IncomingMessage,
  response: ServerResponse,
  name: string,
  tell: Tell,
) {
  const routes = request.method === 'GET' ? GETS : request.method === 'POST' ? POSTS : {};
  const route = Object.hasOwn(routes, name) ? routes[name] : undefined;
  if (route === undefined) {
    send(response, 404, {
      ok: false,
      refusal: { kind: 'invalid', told: 'L’atelier ne sait pas faire cela.' },
    });
    return;
  }
  try {
    const body = request.method === 'POST' ? await bodyOf(request) : undefined;
    send(response, 200, { ok: true, value: await route(workbench, body, tell) });
    // The other pages do not wait until the watcher of files has seen it.
    if (WRITING.has(name)) tell('changed', workbench.version());
  } catch (error) {
    const refusal = refusalOf(error);
    send(response, STATUS[refusal.kind], { ok: false, refusal });
  }
}

/** How long the files must be still before a change elsewhere is told, in milliseconds. */
const CALM = 150;

/** Tells each open page when files changed; those that the page itself changed are told too: it knows their version. */
function stream(
  server: ViteDevServer,
  workbench: Workbench,
): { readonly join: (response: ServerResponse) => void; readonly tell: Tell } {
  const open = new Set<ServerResponse>();
  const tell: Tell = (event, data) => {
    for (const response of open) response.write(`event: ${event}\ndata: ${data}\n\n`);
  };
  let waiting: NodeJS.Timeout | undefined;
  server.watcher.on('all', (_, file) => {
    if (!file.includes('/machines/')) return;
    clearTimeout(waiting);
    waiting = setTimeout(() => tell('changed', workbench.version()), CALM);
  });
  const join = (response: ServerResponse) => {
    response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
    response.write(': ouvert\n\n');
    open.add(response);
    response.on('close', () => open.delete(response));
  };
  return { join, tell };
}

/** Where the screen is. */
const PAGE = '/atelier/';

/** The page of the screen, with the scripts of the development server: the guide's own pages would take its address. */
async function showPage(server: ViteDevServer, response: ServerResponse): Promise<void> {
  const html = await readFile(join(server.config.root, 'atelier/index.html'), 'utf8');
  response.setHeader('content-type', 'text/html; charset=utf-8');
  response.setHeader('cache-control', 'no-store');
  response.end(await server.transformIndexHtml(`${PAGE}index.html`, html));
}

/** The atelier, for the development server. Everything that this server sends is for its own pages only. */
export function atelier(workbench: Workbench, token = randomBytes(24).toString('base64url')): Plugin {
  return {
    name: 'atelier',
    apply: 'serve',
    configureServer(server) {
      const events = stream(server, workbench);
      server.middlewares.use((request, response, next) => {
        const { port } = server.config.server;
        const url = request.url ?? '/';
        if (!isFromHere(request, port)) {
          send(response, 403, { ok: false, refusal: FORBIDDEN });
          return;
        }
        if (new URL(url, 'http://localhost').pathname === PAGE) {
          response.setHeader('x-frame-options', 'DENY');
          showPage(server, response).catch(next);
          return;
        }
        if (!url.startsWith(API)) {
          // Nobody shows the atelier in a page of their own.
          if (url.startsWith('/atelier')) response.setHeader('x-frame-options', 'DENY');
          next();
          return;
        }
        if (!hasToken(request, token)) {
          send(response, 403, { ok: false, refusal: FORBIDDEN });
          return;
        }
        const name = new URL(url, 'http://localhost').pathname.slice(API.length);
        if (name === EVENTS && request.method === 'GET') events.join(response);
        else answer(workbench, request, response, name, events.tell).catch(next);
      });
    },
    transformIndexHtml: {
      order: 'pre',
      handler: (html, { path }) =>
        path.startsWith('/atelier/')
          ? html.replace(
              `<meta name="${TOKEN_META}" content=""`,
              `<meta name="${TOKEN_META}" content="${token}"`,
            )
          : html,
    },
  };
}
