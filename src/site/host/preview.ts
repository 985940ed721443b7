/** The preview server answers as the host will: the same headers, and the site's own page for a wrong address. */
import { existsSync, readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import type { PreviewServer } from 'vite';
import { headersFor } from './headers.ts';

const pathnameOf = (request: IncomingMessage): string =>
  new URL(request.url ?? '/', 'http://localhost').pathname;

function setHeaders(response: ServerResponse, path: string, found?: boolean): void {
  for (const [name, value] of headersFor(path, found)) response.setHeader(name, value);
}

/** An address as a file name; one that cannot be decoded names no file. */
function decoded(pathname: string): string {
  try {
    return decodeURI(pathname);
  } catch {
    return '';
  }
}

/**
 * Gives every answer of the preview server the host's headers; what it returns answers where no file was found.
 *
 * @param counting the address where pages are counted, which says nothing; empty where none is.
 */
export function previewAsHost(server: PreviewServer, counting: string): () => void {
  server.middlewares.use((request, response, next) => {
    const path = pathnameOf(request);
    setHeaders(response, path);
    if (counting === '' || path !== counting) {
      next();
      return;
    }
    response.statusCode = 204;
    response.end();
  });
  const { outDir } = server.config.build;
  return () => {
    server.middlewares.use((request, response) => {
      // Vite has turned the address into that of a page by now, where there is one. It would send the page with a
      // `Cache-Control` of its own: it is sent here instead.
      const page = decoded(pathnameOf(request));
      const file = join(outDir, page);
      const found = page.endsWith('.html') && existsSync(file);
      if (!found) {
        response.statusCode = 404;
        setHeaders(response, page, false);
      }
      response.setHeader('content-type', 'text/html; charset=utf-8');
      response.end(readFileSync(found ? file : join(outDir, '404.html')));
    });
  };
}
