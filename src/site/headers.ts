/**
 * What the host says with every file: the one place that the preview server, `_headers`, and the nginx and Caddy examples
 * come from.
 */
import { identity } from '../../machines/guide.ts';
import { isFixed, WORKER_POLICY } from '../worker/cache-names.ts';

const { id, base } = identity;

/** One header, by its name and value. */
export type Header = readonly [name: string, value: string];

const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  `trusted-types ${WORKER_POLICY}`,
].join('; ');

/** What the guide never asks a browser for. Names that a browser does not know would be told as faults: only well-known ones. */
const UNUSED = [
  'accelerometer',
  'autoplay',
  'camera',
  'display-capture',
  'encrypted-media',
  'fullscreen',
  'geolocation',
  'gyroscope',
  'hid',
  'idle-detection',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'picture-in-picture',
  'publickey-credentials-get',
  'screen-wake-lock',
  'serial',
  'sync-xhr',
  'usb',
  'xr-spatial-tracking',
];

/** The headers of every response, errors included. */
const EVERYWHERE: readonly Header[] = [
  ['Content-Security-Policy', POLICY],
  ['Cross-Origin-Embedder-Policy', 'require-corp'],
  ['Cross-Origin-Opener-Policy', 'same-origin'],
  ['Cross-Origin-Resource-Policy', 'same-origin'],
  ['Permissions-Policy', UNUSED.map((feature) => `${feature}=()`).join(', ')],
  // The page that was left is told to this site only: an answer followed before a script ran is then known.
  ['Referrer-Policy', 'same-origin'],
  ['X-Content-Type-Options', 'nosniff'],
];

/** Files whose address changes with their content. */
export const FIXED_CACHE = 'public, max-age=31536000, immutable';
/** Pages, for five minutes: an answer whose page was fetched ahead is then there at the tap, and not asked for anew. */
export const PAGE_CACHE = 'max-age=300';
/** Everything else: kept, but asked for anew each time. */
export const OTHER_CACHE = 'no-cache';

/** Names of the parts of a page's address, which ends with a slash: as many as the deepest page may have. */
const PLACES = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];

/** Folders of which every file has an address that changes with its content. */
const FIXED_FOLDERS = ['assets', 'donnees'] as const;

/** Types that hosts do not all know by the file's name. */
const TYPES: Readonly<Record<string, string>> = {
  [`${base}manifest.webmanifest`]: 'application/manifest+json',
};

function cacheOf(path: string): string {
  if (isFixed(path)) return FIXED_CACHE;
  return path.endsWith('/') ? PAGE_CACHE : OTHER_CACHE;
}

/**
 * The headers of one response.
 *
 * @param path its address, without the origin.
 * @param found false for the page that stands for a wrong address, which nothing may keep.
 */
export function headersFor(path: string, found = true): Header[] {
  const type = found ? TYPES[path] : undefined;
  return [
    ...EVERYWHERE,
    ['Cache-Control', found ? cacheOf(path) : OTHER_CACHE],
    ...(type === undefined ? [] : [['Content-Type', type] as const]),
  ];
}

const block = (path: string, headers: readonly Header[]): string =>
  [path, ...headers.map(([name, value]) => `  ${name}: ${value}`)].join('\n');

/**
 * The `_headers` file that Netlify and Cloudflare Pages read. Both add up the blocks that fit an address, and both ask
 * anew for what has no `Cache-Control` of its own: each address gets one.
 */
export function hostFile(): string {
  return [
    block(`${base}*`, EVERYWHERE),
    ...FIXED_FOLDERS.map((folder) => block(`${base}${folder}/*`, [['Cache-Control', FIXED_CACHE]])),
    // Neither host has a word for « ends with a slash » that the other reads too.
    ...[[], ...PLACES.map((_, last) => PLACES.slice(0, last + 1))].map((places) =>
      block(`${base}${places.map((place) => `:${place}/`).join('')}`, [['Cache-Control', PAGE_CACHE]]),
    ),
    ...Object.entries(TYPES).map(([path, type]) => block(path, [['Content-Type', type]])),
    '',
  ].join('\n');
}

const quoted = (value: string): string => `"${value.replaceAll('"', '\\"')}"`;

/** The nginx example: a whole configuration, run as it is by the tests but for its port and its folder. */
export function nginxFile(): string {
  return `# Écrit par src/site/headers.ts : ne le changez pas à la main.
# Une copie de dist/ dans /srv/${id}${base.slice(0, -1)}, et ce fichier à la place de /etc/nginx/nginx.conf, suffisent. Le chiffrement
# (HTTPS) et son en-tête Strict-Transport-Security sont à ajouter ici, ou devant.
worker_processes auto;
pid /run/nginx.pid;
# Avec « libnginx-mod-http-brotli-static » (Debian), décommentez cette ligne et « brotli_static », plus bas.
# load_module modules/ngx_http_brotli_static_module.so;

events {
  worker_connections 4096;
}

http {
  include /etc/nginx/mime.types;
  default_type application/octet-stream;
  charset utf-8;
  charset_types text/css text/plain application/javascript application/json;
  server_tokens off;
  sendfile on;
  tcp_nopush on;
  # Rien ne se garde des visiteurs.
  access_log off;
  # « npm run compresse » écrit les fichiers .gz et .br à côté des autres.
  gzip_static on;
  # brotli_static on;

  # Une page d’erreur a pris une autre adresse : elle n’est jamais gardée.
  map $uri $garde {
${FIXED_FOLDERS.map((folder) => `    ~^${base}${folder}/ ${quoted(FIXED_CACHE)};`).join('\n')}
    ~/index\\.html$ ${quoted(PAGE_CACHE)};
    default ${quoted(OTHER_CACHE)};
  }

  server {
    listen 8080;
    root /srv/${id};
    index index.html;
    error_page 404 ${base}404.html;

${EVERYWHERE.map(([name, value]) => `    add_header ${name} ${quoted(value)} always;`).join('\n')}
    add_header Cache-Control $garde always;

    location / {
      # Une adresse sans sa barre finale mène à la même avec : le port et le nom restent ceux du visiteur.
      absolute_redirect off;
      try_files $uri $uri/ =404;
    }
${Object.entries(TYPES)
  .map(
    ([path, type]) => `    location = ${path} {
      types {}
      default_type ${type};
    }`,
  )
  .join('\n')}
    # Ce que la construction range pour elle-même.
    location ~ /\\. {
      return 404;
    }
    location = ${base}_headers {
      return 404;
    }
  }
}
`;
}

/** The Caddy example. An error is answered by a route of its own, which takes nothing over from the others. */
export function caddyFile(): string {
  const fixed = FIXED_FOLDERS.map((folder) => `${base}${folder}/*`).join(' ');
  return `# Écrit par src/site/headers.ts : ne le changez pas à la main.
# Remplacez :8080 par votre nom de domaine : Caddy s’occupe alors du chiffrement (HTTPS).
(partout) {
	header {
${EVERYWHERE.map(([name, value]) => `\t\t${name} ${quoted(value)}`).join('\n')}
		-Server
	}
}

:8080 {
	root * /srv/${id}
	import partout
	@fixe {
		path ${fixed}
		file
	}
	@page {
		path */
		file {path}index.html
	}
	@autre {
		not {
			path ${fixed}
			file
		}
		not {
			path */
			file {path}index.html
		}
	}
	header @fixe Cache-Control ${quoted(FIXED_CACHE)}
	header @page Cache-Control ${quoted(PAGE_CACHE)}
	header @autre Cache-Control ${quoted(OTHER_CACHE)}
${Object.entries(TYPES)
  .map(([path, type]) => `\theader ${path} Content-Type ${type}`)
  .join('\n')}
	@cache path ${base}_headers */.*
	error @cache 404
	file_server {
		precompressed br gzip
	}
	handle_errors {
		import partout
		header Cache-Control ${quoted(OTHER_CACHE)}
		rewrite * ${base}404.html
		file_server
	}
}
`;
}
