/** The guide as built, and what it is measured against, made from the same pages. */
import { machines } from '../machines/index.ts';
import { loadGuide } from '../src/site/load-guide.ts';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { build } from 'vite';
import { run } from '../scripts/lib/project.ts';

export interface References {
  /** The site, as `vite build` makes it. */
  readonly guide: string;
  /** The same documents and styles, without any script. */
  readonly floor: string;
  /** The same screens drawn in the browser. */
  readonly client: string;
}

/** Every file of a folder, by its path from there. */
export function filesOf(folder: string, below = ''): string[] {
  return readdirSync(join(folder, below)).flatMap((name) => {
    const path = join(below, name);
    return statSync(join(folder, path)).isDirectory() ? filesOf(folder, path) : [path];
  });
}

/** A document without its scripts, what only they read, and what the browser would fetch for them. */
function withoutScripts(html: string): string {
  return html
    .replaceAll(/<script\b[^>]*>[\s\S]*?<\/script>\n?/g, '')
    .replaceAll(/<meta name="guide-[^>]*>\n?/g, '')
    .replaceAll(/<link rel="(?:modulepreload|preload|prefetch|manifest)"[^>]*>\n?/g, '');
}

/**
 * Builds the guide and its references.
 *
 * @param root the project's folder
 */
export async function buildReferences(root: string): Promise<References> {
  const base = join(root, '.cache/banc');
  const references = {
    guide: join(base, 'guide'),
    floor: join(base, 'plancher'),
    client: join(base, 'client'),
  };
  if (run('vite', ['build', '--logLevel', 'error']) !== 0) throw new Error('La construction a échoué');
  for (const folder of Object.values(references)) rmSync(folder, { recursive: true, force: true });
  cpSync(join(root, 'dist'), references.guide, { recursive: true });
  for (const file of filesOf(references.guide)) {
    if (!['.html', '.css', '.svg', '.png', ''].includes(extname(file)) || file.startsWith('.vite')) continue;
    const from = join(references.guide, file);
    const to = join(references.floor, file);
    mkdirSync(join(to, '..'), { recursive: true });
    if (file.endsWith('.html')) writeFileSync(to, withoutScripts(readFileSync(from, 'utf8')));
    else cpSync(from, to);
  }
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    define: { GUIDE_DATA: JSON.stringify(loadGuide(machines, root)) },
    build: {
      outDir: references.client,
      modulePreload: { polyfill: false },
      rolldownOptions: {
        input: join(root, 'bench/client/main.tsx'),
        output: { entryFileNames: 'assets/client.js' },
      },
    },
  });
  const home = withoutScripts(readFileSync(join(references.guide, 'index.html'), 'utf8'));
  const head = home.slice(0, home.indexOf('</head>'));
  writeFileSync(
    join(references.client, 'index.html'),
    `${head}<script type="module" src="/assets/client.js"></script>\n</head>\n<body>\n<div id="app"></div>\n</body>\n</html>\n`,
  );
  for (const file of filesOf(references.guide)) {
    if (['.css', '.svg', '.png'].includes(extname(file)) || file === '_headers') {
      mkdirSync(join(references.client, file, '..'), { recursive: true });
      cpSync(join(references.guide, file), join(references.client, file));
    }
  }
  return references;
}
