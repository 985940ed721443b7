/** The pages of the development server: each drawn when it is asked for, from the content as it is then. */
import { identity } from '../../../machines/guide.ts';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname } from 'node:path';
import type { ViteDevServer } from 'vite';
import type { Organisation } from '../../guide/legal.ts';
import type { GuideData } from '../../proof/guide-data.ts';
import { watchContent } from './dev.ts';
import { SOURCE_PROGRAMS } from '../programs.ts';
import type * as Site from '../render.tsx';

/** Where the site's renderer and the guide are, from the project's folder. */
export const SOURCES = { machines: './machines/index.ts', site: './src/site/render.tsx' } as const;

const FILE_TYPES: Readonly<Record<string, string>> = {
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
};

/** What is answered: a file of the site as it is, or a document that Vite adds its own script to. */
type Answer =
  | { readonly kind: 'file'; readonly type: string; readonly text: string }
  | { readonly kind: 'document'; readonly status: number; readonly html: string };

/** What the site answers at an address. */
async function answerAt(
  url: string,
  site: typeof Site,
  data: GuideData,
  body: Organisation,
): Promise<Answer> {
  const renderer = site.createRenderer(data, SOURCE_PROGRAMS, body);
  const part = renderer.parts.files.find((file) => `${identity.base}${file.path}` === url);
  if (part !== undefined) return { kind: 'file', type: 'application/json', text: part.text };
  const file = renderer.files.get(url);
  if (file !== undefined) {
    return { kind: 'file', type: FILE_TYPES[extname(url)] ?? 'application/octet-stream', text: await file() };
  }
  const page = renderer.guide.pages.get(site.pathOf(url));
  if (page !== undefined) return { kind: 'document', status: 200, html: await renderer.page(page) };
  const standing = renderer.standing.get(url);
  if (standing !== undefined) return { kind: 'document', status: 200, html: await standing() };
  return { kind: 'document', status: 404, html: await renderer.notFound() };
}

/** Draws each page that the development server is asked for; in its place, what is wrong with the content while something is. */
export function drawOnRequest(server: ViteDevServer, organisation: () => Organisation): () => void {
  const content = watchContent(server);
  const answer = async (url: string): Promise<Answer> => {
    const broken = content.page();
    if (broken !== undefined) return { kind: 'document', status: 500, html: broken };
    try {
      // The modules of the project that Vite loads have the types of their sources.
      const site = (await server.ssrLoadModule(SOURCES.site)) as typeof Site;
      const data = await content.guide();
      return data === undefined
        ? { kind: 'document', status: 500, html: content.page() ?? '' }
        : await answerAt(url, site, data, organisation());
    } catch (error) {
      const page = content.pageFor(error);
      if (page === undefined) throw error;
      return { kind: 'document', status: 500, html: page };
    }
  };
  const send = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = new URL(request.url ?? '/', 'http://localhost').pathname;
    const answered = await answer(url);
    if (answered.kind === 'file') {
      response.setHeader('content-type', answered.type);
      response.end(answered.text);
      return;
    }
    response.statusCode = answered.status;
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(await server.transformIndexHtml(url, answered.html));
  };
  // After Vite's own files: what is left is a page of the guide, or a wrong address.
  return () => {
    server.middlewares.use((request, response, next) => {
      send(request, response).catch(next);
    });
  };
}
