/** The headers as files for hosts: `_headers`, and the examples for nginx and Caddy. */
import { identity } from '../../../machines/guide.ts';
import { THANKS } from '../../measure/event.ts';
import { ADDRESS_PATTERN, FIELD_NAMES, QUERY_PATTERN } from '../../measure/line.ts';
import {
  EVERYWHERE,
  FIXED_CACHE,
  FIXED_FOLDERS,
  OTHER_CACHE,
  PAGE_CACHE,
  TYPES,
  type Header,
} from './headers.ts';

const { id, base } = identity;

/** Placeholders for the segments of a page's address, as many as the deepest page may have. */
const PLACES = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];

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

const THANKS_URL = `${base}${THANKS}/`;

/** Where the examples write what is counted. */
const COUNT_LOG = 'mesure.log';

/** The values of an event, apart by tabs, as nginx writes a tab in its file. */
const COUNTED = FIELD_NAMES.map((name) => `$${name}`).join('\\t');

/** What nginx must know before its server, to count: the hour of a line, who asks not to be counted, and what is an event. */
const NGINX_MAPS = `
  # Ce que le site compte (« mesure », dans organisme.json). Une ligne dit l’heure, sans les minutes, et ce qui s’est passé. Elle ne
  # dit ni adresse internet, ni navigateur, ni page d’avant. Une requête qui n’a pas exactement cette forme n’écrit rien.
  map $time_iso8601 $heure {
    "~^(?<instant>[0-9-]{10}T[0-9]{2})" $instant;
  }
  # Un navigateur qui demande de ne pas être suivi n’est pas compté.
  map "$http_dnt $http_sec_gpc" $refus {
    default "";
    "~1" "refus ";
  }
  map "$refus$request_method $args" $evenement {
    default "";
    "~^GET ${QUERY_PATTERN}$" "${COUNTED}";
  }
  log_format mesure escape=none "$heure\\t$evenement";
  # Une page ouverte par un lien du site, sans JavaScript : avec lui, le site n’en demande aucune au serveur. La ligne dit l’heure et
  # l’adresse de la page. Elle n’est écrite que si vous ôtez le « # » d’« access_log », plus bas.
  map "$refus$request_method $http_sec_fetch_mode $http_sec_fetch_dest $http_sec_fetch_site $request_uri" $lecture {
    default "";
    "~^GET navigate document same-origin (?<lue>${ADDRESS_PATTERN})$" $lue;
  }
  log_format lecture escape=none "$heure\\t$lecture";
`;

/** What makes nginx count the pages read without a script, for whoever wants it. */
const NGINX_READS = `      # access_log /var/log/nginx/${COUNT_LOG} lecture if=$lecture;
`;

/** The addresses that nginx counts: that of the events, which says nothing, and the page that thanks. */
function nginxCounting(address: string): string {
  const log = `access_log /var/log/nginx/${COUNT_LOG} mesure if=$evenement;
      # Le journal des fautes écrirait l’adresse internet.
      error_log /dev/null crit;`;
  return `    location = ${address} {
      ${log}
      return 204;
    }
    location = ${THANKS_URL} {
      ${log}
      try_files ${THANKS_URL}index.html =404;
    }
`;
}

/**
 * The nginx example: a whole configuration, run as it is by the tests but for its port and its folders.
 *
 * @param counting the address where pages are counted, for the example that counts.
 */
export function nginxFile(counting?: string): string {
  return `# Écrit par src/site/host/host-files.ts : ne le changez pas à la main.
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
${counting === undefined ? '' : NGINX_MAPS}
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
${counting === undefined ? '' : NGINX_READS}    }
${Object.entries(TYPES)
  .map(
    ([path, type]) => `    location = ${path} {
      types {}
      default_type ${type};
    }`,
  )
  .join('\n')}
${counting === undefined ? '' : nginxCounting(counting)}    # Ce que la construction range pour elle-même.
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

/** What makes Caddy count the pages read without a script, for whoever wants it. */
const CADDY_READS = [
  'not {',
  '\tmethod GET',
  `\tpath_regexp ^${ADDRESS_PATTERN}$`,
  '\texpression `{query} == ""`',
  '\theader Sec-Fetch-Mode navigate',
  '\theader Sec-Fetch-Dest document',
  '\theader Sec-Fetch-Site same-origin',
  '\tnot header DNT 1',
  '\tnot header Sec-GPC 1',
  '}',
]
  .map((line) => `\t\t# ${line}`)
  .join('\n');

/** What Caddy does to count. It writes a line of JSON; what a line may say stands in one of its fields, the address that was asked for. */
function caddyCounting(address: string): string {
  return `	# Ce que le site compte (« mesure », dans organisme.json). Une ligne dit l’heure, sans les minutes, et l’adresse demandée : ni adresse
	# internet, ni navigateur, ni page d’avant. Une requête qui n’a pas exactement cette forme n’écrit rien.
	@tait {
		not {
			method GET
			path ${address} ${THANKS_URL}
			expression \`{query}.matches("^${QUERY_PATTERN.replaceAll('?<', '?P<')}$")\`
			not header DNT 1
			not header Sec-GPC 1
		}
		# Une page ouverte par un lien du site, sans JavaScript : avec lui, le site n’en demande aucune au serveur. Pour la compter, ôtez
		# le « # » des lignes qui suivent.
${CADDY_READS}
	}
	# Deux noms pour une même chose : celui de Caddy 2.6, et celui d’aujourd’hui.
	vars @tait skip_log true
	vars @tait log_skip true
	log {
		output file /var/log/caddy/${COUNT_LOG}
		format filter {
			wrap json {
				time_key heure
				time_format 2006-01-02T15
				message_key ""
				level_key ""
				name_key ""
			}
			fields {
				user_id delete
				duration delete
				size delete
				bytes_read delete
				status delete
				resp_headers delete
				request>remote_ip delete
				request>client_ip delete
				request>remote_port delete
				request>proto delete
				request>host delete
				request>method delete
				request>headers delete
				request>tls delete
			}
		}
	}
	respond ${address} 204
`;
}

/**
 * The Caddy example. An error is answered by a route of its own, which takes nothing over from the others.
 *
 * @param counting the address where pages are counted, for the example that counts.
 */
export function caddyFile(counting?: string): string {
  const fixed = FIXED_FOLDERS.map((folder) => `${base}${folder}/*`).join(' ');
  return `# Écrit par src/site/host/host-files.ts : ne le changez pas à la main.
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
${counting === undefined ? '' : caddyCounting(counting)}	@fixe {
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
