/**
 * `npm run studio` : écrit chaque flux pour les outils de Stately (NOM.machine.js, à coller dans stately.ai/editor) et en
 * Mermaid pour un wiki (NOM.mmd ; guide.mmd est tout le guide), dans .cache/studio ou dans le dossier donné.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createServer } from 'vite';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const folder = resolve(root, process.argv[2] ?? '.cache/studio');

const server = await createServer({
  root,
  appType: 'custom',
  logLevel: 'error',
  server: { middlewareMode: true, ws: false },
});
try {
  const { guide: data } = await server.ssrLoadModule('/machines/index.ts');
  const { prepare } = await server.ssrLoadModule('/src/build/site.tsx');
  const { flowsOf, mapsOf } = await server.ssrLoadModule('/src/build/map.ts');
  const { studioFiles } = await server.ssrLoadModule('/src/build/mapStudio.ts');
  const guide = prepare(data);
  /** @type {readonly { path: string, text: string }[]} */
  const files = studioFiles(flowsOf(guide.root), mapsOf(guide, data.motsDeRelecture));
  mkdirSync(folder, { recursive: true });
  for (const { path, text } of files) writeFileSync(join(folder, path), text);
  console.log(`${files.length} fichiers écrits dans ${folder}`);
} finally {
  await server.close();
}
