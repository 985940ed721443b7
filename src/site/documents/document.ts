/** The HTML document around what React renders. Plain text in, one string out: no script and no style inside. */
import { identity } from '../../../machines/guide.ts';

export interface DocumentParts {
  readonly lang: string;
  readonly title: string;
  readonly description: string;
  /** Whether search engines may show it. */
  readonly indexed: boolean;
  /** The whole address of the page that stands for this one, once the site has one. */
  readonly canonical?: string | undefined;
  readonly styles: readonly string[];
  readonly script: string | undefined;
  /** Whether the script may come after everything else. */
  readonly late: boolean;
  /** `<meta name="guide-…">` pairs that tell the script where the guide's parts are. */
  readonly metas: readonly { readonly name: string; readonly content: string; readonly but?: string }[];
  /** A class of the whole page, for a screen with a look of its own. */
  readonly body: string | undefined;
  readonly skip: string;
  readonly header: string;
  readonly app: string;
  readonly footer: string;
}

/** Escapes text for an HTML element or a double-quoted attribute. */
export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** The document as served. `header`, `app` and `footer` are HTML already; everything else is escaped here. */
export function renderDocument(parts: DocumentParts): string {
  const e = escapeHtml;
  const metas = parts.metas.map(
    ({ name, content, but }) =>
      `<meta name="guide-${e(name)}"${but === undefined ? '' : ` data-but="${e(but)}"`} content="${e(content)}">`,
  );
  return [
    '<!doctype html>',
    `<html lang="${e(parts.lang)}">`,
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${e(parts.title)}</title>`,
    `<meta name="description" content="${e(parts.description)}">`,
    ...(parts.indexed ? [] : ['<meta name="robots" content="noindex">']),
    ...(parts.canonical === undefined ? [] : [`<link rel="canonical" href="${e(parts.canonical)}">`]),
    '<meta name="color-scheme" content="light dark">',
    `<link rel="icon" href="${e(identity.base)}icone.svg" type="image/svg+xml">`,
    `<link rel="apple-touch-icon" href="${e(identity.base)}icone-192.png">`,
    `<link rel="manifest" href="${e(identity.base)}manifest.webmanifest">`,
    ...parts.styles.map((href) => `<link rel="stylesheet" href="${e(href)}">`),
    ...metas,
    ...(parts.script === undefined
      ? []
      : [
          `<script type="module"${parts.late ? ' async fetchpriority="low"' : ''} src="${e(parts.script)}"></script>`,
        ]),
    '</head>',
    parts.body === undefined ? '<body>' : `<body class="${e(parts.body)}">`,
    `<a class="skip" href="#contenu">${e(parts.skip)}</a>`,
    parts.header,
    `<div id="app">${parts.app}</div>`,
    parts.footer,
    '</body>',
    '</html>',
    '',
  ].join('\n');
}
