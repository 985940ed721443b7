/** What the development server shows in the place of the guide while its content has a fault. */
import { stripVTControlCharacters } from 'node:util';
import { faultsWithLines, type Fault } from '../../words/faults.ts';
import { escapeHtml } from '../documents/document.ts';

/** The faults as a page. */
export function faultsAsPage(faults: readonly Fault[], files: ReadonlyMap<string, string>): string {
  const e = escapeHtml;
  const items = faultsWithLines(faults, files).map((fault) =>
    [
      '<li>',
      `<h2>${e(fault.file)}, ligne ${fault.line}</h2>`,
      `<pre>${e(fault.excerpt)}</pre>`,
      `<p><strong>${e(fault.what)}</strong></p>`,
      `<p>${e(fault.todo)}</p>`,
      '</li>',
    ].join('\n'),
  );
  return pageInPlace(
    'Une phrase du contenu est à corriger',
    'Rien n’est perdu. Corrigez le fichier et enregistrez : cette page se recharge d’elle-même.',
    items,
  );
}

/**
 * A page that stands in the place of the guide while it cannot be shown.
 *
 * @param items the lines of its list, as HTML.
 */
export function pageInPlace(title: string, words: string, items: readonly string[]): string {
  return [
    '<!doctype html>',
    '<html lang="fr">',
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="robots" content="noindex">',
    `<title>${escapeHtml(title)}</title>`,
    '<link rel="stylesheet" href="/src/ui/shared/styles.css">',
    '</head>',
    '<body>',
    '<main data-faults>',
    `<h1>${escapeHtml(title)}</h1>`,
    `<p>${escapeHtml(words)}</p>`,
    '<ul>',
    ...items,
    '</ul>',
    '</main>',
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

const PUNCTUATION = {
  what: 'La ponctuation de ce fichier est cassée à cet endroit.',
  todo:
    "Regardez cette ligne et celle du dessus. Il manque souvent une apostrophe « ' » au bout d’un nom, une virgule ou une " +
    'accolade. Ou annulez votre dernier changement (Ctrl+Z) et enregistrez.',
};

/**
 * The fault of a map or of the sheet that keeps TypeScript from being read or run at all; undefined for any other error.
 *
 * @param text the message and the stack of the error, with a terminal's colours or without.
 */
export function faultOfError(text: string): Fault | undefined {
  const plain = stripVTControlCharacters(text);
  const [, file, line] = /(machines\/[^\s:?]+)(?:\?[^\s:]*)?:(\d+):\d+/.exec(plain) ?? [];
  if (file === undefined) return undefined;
  const place = { file, line: Number(line) };
  // Rolldown, Node and esbuild (which runs the scripts) each say it in their own words.
  if (/PARSE_ERROR|SyntaxError|TransformError|vite-transform/.test(plain))
    return { ...place, ...PUNCTUATION };
  const [, name] = /(\S+) is not defined/.exec(plain) ?? [];
  return name === undefined
    ? undefined
    : {
        ...place,
        what: `« ${name} » n’est pas connu dans ce fichier.`,
        todo: 'Vérifiez son nom, et la ligne « import » en haut du fichier.',
      };
}
