/** The pieces that the report is written with. Every text goes through here, and comes out as text. */
import { escapeHtml } from '../../../src/site/documents/document.ts';

/** HTML that is whole; nothing else may be written into a page as it is. */
export interface Html {
  readonly html: string;
}

/** A text, or HTML. */
type Cell = string | Html;

/** HTML that something else drew. */
export const drawn = (html: string): Html => ({ html });

const write = (cell: Cell): string => (typeof cell === 'string' ? escapeHtml(cell) : cell.html);

export function paragraph(text: Cell): Html {
  return { html: `<p>${write(text)}</p>` };
}

export function list(items: readonly Cell[]): Html {
  return { html: `<ul>${items.map((item) => `<li>${write(item)}</li>`).join('')}</ul>` };
}

/** A link inside the report. */
export function link(label: string, id: string): Html {
  return { html: `<a href="#${escapeHtml(id)}">${escapeHtml(label)}</a>` };
}

interface Row {
  /** What links lead here. */
  readonly id?: string;
  readonly cells: readonly Cell[];
}

/** A table, its first column the heads of its rows; nothing when it has no row. */
export function table(caption: string, columns: readonly string[], rows: readonly Row[]): Html {
  if (rows.length === 0) return { html: '' };
  const head = columns.map((name) => `<th scope="col">${escapeHtml(name)}</th>`).join('');
  const body = rows.map(({ id, cells: [first = '', ...others] }) => {
    const named = id === undefined ? '' : ` id="${escapeHtml(id)}"`;
    return `<tr${named}><th scope="row">${write(first)}</th>${others.map((cell) => `<td>${write(cell)}</td>`).join('')}</tr>`;
  });
  // A wide table scrolls by itself, by the keyboard too.
  return {
    html: `<div class="tableau" role="region" tabindex="0" aria-label="${escapeHtml(caption)}"><table><caption>${escapeHtml(caption)}</caption><thead><tr>${head}</tr></thead><tbody>${body.join('')}</tbody></table></div>`,
  };
}

/** A part of the report. */
export function section(id: string, title: string, parts: readonly Html[]): Html {
  return {
    html: `<section id="${escapeHtml(id)}"><h2>${escapeHtml(title)}</h2>${parts.map(({ html }) => html).join('')}</section>`,
  };
}

/** The whole page: one file, without a script, that asks nothing of anyone. */
export function document(lang: string, title: string, styles: string, parts: readonly Html[]): string {
  return [
    '<!doctype html>',
    `<html lang="${escapeHtml(lang)}">`,
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    '<meta name="color-scheme" content="light dark">',
    '<meta name="robots" content="noindex">',
    `<title>${escapeHtml(title)}</title>`,
    `<style>${styles}</style>`,
    '</head>',
    '<body class="rapport">',
    `<main><h1>${escapeHtml(title)}</h1>`,
    ...parts.map(({ html }) => html),
    '</main>',
    '</body>',
    '</html>',
    '',
  ].join('\n');
}
