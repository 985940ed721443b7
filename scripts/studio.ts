/**
 * `npm run studio`: writes each flow for Stately's tools (NAME.machine.js, to be pasted in stately.ai/editor) and as Mermaid for a wiki
 * (NAME.mmd; guide.mmd is the whole guide), in .cache/studio or in the folder given.
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
