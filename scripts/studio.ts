/**
 * `npm run studio` : écrit chaque flux pour les outils de Stately (NOM.machine.js, à coller dans stately.ai/editor) et en
 * Mermaid pour un wiki (NOM.mmd ; guide.mmd est tout le guide), dans .cache/studio ou dans le dossier donné.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { flowsOf, mapsOf } from '../src/proof/map.ts';
import { studioFiles } from '../src/site/documents/map-export.ts';
import { prepare } from '../src/site/prepare.ts';
import { guide as data } from './lib/guide.ts';
import { root } from './lib/project.ts';

const folder = resolve(root, process.argv[2] ?? '.cache/studio');
const guide = prepare(data);
const files = studioFiles(flowsOf(guide.root), mapsOf(guide, data.motsDeRelecture));
mkdirSync(folder, { recursive: true });
for (const { path, text } of files) writeFileSync(join(folder, path), text);
console.log(`${files.length} fichiers écrits dans ${folder}`);
