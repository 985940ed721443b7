/**
 * The bench's own server: a folder of files under the guide's real headers, brotli, HTTP/2 as on any host of today, and
 * a line as slow as one likes. The browser's throttling leaves prefetches and service workers alone; a delay given here
 * holds for them too.
 */
import { execFileSync } from 'node:child_process';
import { createHash, X509Certificate } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import {
  constants as http2,
  createSecureServer,
  type Http2ServerRequest,
  type Http2ServerResponse,
  type ServerHttp2Session,
} from 'node:http2';
import { tmpdir } from 'node:os';
import { extname, join, normalize } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

/** What stands between the server and the browser. */
export interface Line {
  /** Milliseconds before each answer. */
  readonly latency: number;
  /** Bytes a second, shared by all answers under way; as fast as it goes when 0. */
  readonly rate: number;
}

export const NO_DELAY: Line = { latency: 0, rate: 0 };

/** How scripts fail, when they do: an error, a connection cut, or something that is no script. */
export type Failure = 'none' | 'error' | 'cut' | 'nonsense';

export interface Site {
  readonly url: string;
  /** The line and the failures from now on. */
  line: Line;
  scripts: Failure;
  readonly close: () => Promise<void>;
}

interface Options {
  /** The file served for any address that is none: that of an application drawn in the browser. */
  readonly fallback?: string;
  /** Headers that are not sent. */
  readonly without?: readonly string[];
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webmanifest': 'application/manifest+json',
  '.txt': 'text/plain; charset=utf-8',
};

interface Rule {
  readonly pattern: RegExp;
  readonly headers: readonly (readonly [string, string])[];
}

/** The headers of a `_headers` file, as static hosts read it: an address, then its headers, indented. */
function rulesOf(text: string): Rule[] {
  const rules: { pattern: RegExp; headers: [string, string][] }[] = [];
  for (const line of text.split('\n')) {
    if (line.trim() === '' || line.trim().startsWith('#')) continue;
    if (/^\s/.test(line)) {
      const colon = line.indexOf(':');
      rules.at(-1)?.headers.push([line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim()]);
    } else {
      const source = line
        .trim()
        .replaceAll(/[.+?^${}()|[\]\\]/g, String.raw`\$&`)
        .replaceAll('*', '.*')
        .replaceAll(/:[a-z]+/g, '[^/]+');
      rules.push({ pattern: new RegExp(`^${source}$`), headers: [] });
    }
  }
  return rules;
}

/** What any host does for files whose names change with their content, when the site says nothing of it. */
const DEFAULT_RULES = rulesOf(
  '/*\n  Cache-Control: no-cache\n/assets/*\n  Cache-Control: public, max-age=31536000, immutable\n/donnees/*\n  Cache-Control: public, max-age=31536000, immutable\n',
);

interface Stored {
  readonly body: Buffer;
  readonly brotli: Buffer;
  readonly etag: string;
  readonly type: string;
}

function read(file: string): Stored {
  const body = readFileSync(file);
  return {
    body,
    brotli: brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }),
    etag: `"${createHash('sha256').update(body).digest('hex').slice(0, 16)}"`,
    type: TYPES[extname(file)] ?? 'application/octet-stream',
  };
}

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

interface Certificate {
  readonly key: string;
  readonly cert: string;
}

let made: Certificate | undefined;

/** A certificate that nobody vouches for, of this run only: no browser speaks HTTP/2 without one. */
function certificate(): Certificate {
  if (made !== undefined) return made;
  const folder = mkdtempSync(join(tmpdir(), 'banc-'));
  const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
  try {
    execFileSync(
      'openssl',
      'req -x509 -nodes -days 2 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -subj /CN=localhost -addext subjectAltName=DNS:localhost -keyout'
        .split(' ')
        .concat(key, '-out', cert),
      { stdio: 'ignore' },
    );
    made = { key: readFileSync(key, 'utf8'), cert: readFileSync(cert, 'utf8') };
    return made;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * What makes Chromium trust the bench's servers. Ignoring every certificate error would not do: what comes with one is
 * never kept in the browser's cache.
 */
export function trust(): string {
  const key = new X509Certificate(certificate().cert).publicKey.export({ type: 'spki', format: 'der' });
  return `--ignore-certificate-errors-spki-list=${createHash('sha256').update(key).digest('base64')}`;
}

/** The bytes of a text as the server sends it. */
export function brotliSize(text: string | Buffer, quality = 11): number {
  return brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } }).length;
}

/**
 * Serves a folder on a free port.
 *
 * @param folder a built site; its `_headers`, when it has one, is obeyed.
 */
export async function serve(folder: string, { fallback, without = [] }: Options = {}): Promise<Site> {
  const headersFile = join(folder, '_headers');
  const rules = existsSync(headersFile) ? rulesOf(readFileSync(headersFile, 'utf8')) : DEFAULT_RULES;
  const files = new Map<string, Stored>();
  const stored = (path: string): Stored | undefined => {
    const known = files.get(path);
    if (known !== undefined) return known;
    const file = join(folder, path.endsWith('/') ? `${path}index.html` : path);
    if (!existsSync(file) || !statSync(file).isFile()) return undefined;
    const found = read(file);
    files.set(path, found);
    return found;
  };
  let line = NO_DELAY;
  let scripts: Failure = 'none';
  // When the line will have carried all that was given to it.
  let free = 0;
  const carry = async (bytes: number): Promise<void> => {
    if (line.rate === 0) return;
    const now = performance.now();
    free = Math.max(now, free) + (bytes / line.rate) * 1000;
    if (free - now > 1) await wait(free - now);
  };
  const send = async (response: Http2ServerResponse, body: Buffer): Promise<void> => {
    for (let from = 0; from < body.length; from += 4096) {
      const chunk = body.subarray(from, from + 4096);
      await carry(chunk.length);
      response.write(chunk);
    }
    response.end();
  };
  const answer = async (request: Http2ServerRequest, response: Http2ServerResponse): Promise<void> => {
    const path = normalize(decodeURI(new URL(request.url ?? '/', 'http://localhost').pathname));
    await wait(line.latency);
    const script = path.endsWith('.js');
    if (script && scripts === 'cut') {
      response.stream.close(http2.NGHTTP2_INTERNAL_ERROR);
      return;
    }
    if (script && scripts !== 'none') {
      const broken = scripts === 'error';
      response.writeHead(broken ? 503 : 200, {
        'content-type': 'text/javascript',
        'cache-control': 'no-store',
      });
      response.end(broken ? '' : 'ceci n’est pas un script (');
      return;
    }
    const file = stored(path);
    const shown = file ?? (fallback === undefined ? stored('/404.html') : stored(fallback));
    if (shown === undefined) {
      response.writeHead(404).end();
      return;
    }
    for (const { pattern, headers } of rules) {
      if (!pattern.test(path)) continue;
      for (const [name, value] of headers) if (!without.includes(name)) response.setHeader(name, value);
    }
    if (!response.hasHeader('content-type')) response.setHeader('content-type', shown.type);
    response.setHeader('etag', shown.etag);
    response.setHeader('vary', 'accept-encoding');
    if (request.headers['if-none-match'] === shown.etag) {
      response.writeHead(304).end();
      return;
    }
    const packed = /\bbr\b/.test(request.headers['accept-encoding']?.toString() ?? '');
    const body = packed ? shown.brotli : shown.body;
    if (packed) response.setHeader('content-encoding', 'br');
    response.setHeader('content-length', body.length);
    response.writeHead(file === undefined && fallback === undefined ? 404 : 200);
    await send(response, body);
  };
  const sessions = new Set<ServerHttp2Session>();
  const server = createSecureServer(certificate(), (request, response) => {
    answer(request, response).catch(() => response.stream.close(http2.NGHTTP2_INTERNAL_ERROR));
  });
  server.on('session', (session) => {
    sessions.add(session);
    session.once('close', () => sessions.delete(session));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const bound = server.address();
  const port = typeof bound === 'object' && bound !== null ? bound.port : 0;
  return {
    url: `https://localhost:${port}`,
    get line() {
      return line;
    },
    set line(next) {
      line = next;
    },
    get scripts() {
      return scripts;
    },
    set scripts(next) {
      scripts = next;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const session of sessions) session.destroy();
      }),
  };
}
