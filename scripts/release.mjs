/**
 * `npm run release` : freezes the present map in machines/releases.json, so that its spoken codes stay readable when the
 * map changes. Nothing is written when the map is that of the last release.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { load, root } from './guide.mjs';

const file = join(root, 'machines/releases.json');
const name = process.argv[2];
if (name === undefined || !/^[0-9a-z.-]+$/.test(name)) {
  console.error('Donnez un nom à la version, par exemple : npm run release -- 2026-11');
  process.exit(1);
}

const { guide, releasesOf, withPresent } = await load(['/machines/index.ts', '/src/session/spoken-code.ts']);
const registered = releasesOf(guide.releases);
const all = withPresent(registered, guide.root, name);
const last = all.at(-1);
if (all.length === registered.length) {
  console.log(`Rien à faire : la carte est celle de la version « ${last.name} ».`);
} else if (registered.some((/** @type {{ name: string }} */ release) => release.name === name)) {
  console.error(`Le nom « ${name} » est déjà pris.`);
  process.exitCode = 1;
} else {
  writeFileSync(file, `${JSON.stringify(all)}\n`);
  console.log(`Version « ${name} » : ${last.ways} chemins, codes à partir du rang ${last.offset}.`);
}
