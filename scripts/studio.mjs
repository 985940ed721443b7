/**
 * `npm run studio` : écrit chaque flux pour les outils de Stately (NOM.machine.js, à coller dans stately.ai/editor) et en
 * Mermaid pour un wiki (NOM.mmd ; guide.mmd est tout le guide), dans .cache/studio ou dans le dossier donné.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { load, root } from './guide.mjs';

const folder = resolve(root, process.argv[2] ?? '.cache/studio');

const {
  guide: data,
  prepare,
  flowsOf,
  mapsOf,
  studioFiles,
} = await load([
  '/machines/index.ts',
  '/src/site/render.tsx',
  '/src/proof/map.ts',
  '/src/site/map-export.ts',
]);
const guide = prepare(data);
/** @type {readonly { path: string, text: string }[]} */
const files = studioFiles(flowsOf(guide.root), mapsOf(guide, data.motsDeRelecture));
mkdirSync(folder, { recursive: true });
for (const { path, text } of files) writeFileSync(join(folder, path), text);
console.log(`${files.length} fichiers écrits dans ${folder}`);
