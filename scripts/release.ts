/**
 * `npm run release -- NOM` freezes the present map in machines/releases.json, so that its spoken codes stay readable when the
 * map changes. Nothing is written when the map is that of the last release.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { releasesOf, withPresent } from '../src/session/spoken-code.ts';
import { guide } from './lib/guide.ts';
import { refuse, root } from './lib/project.ts';
import { refuseFaults, RELEASE } from './lib/sound.ts';

const name = process.argv[2];
if (name === undefined || !/^[0-9a-z.-]+$/.test(name)) {
  refuse('Donnez un nom à la version, par exemple : npm run release -- 2026-11');
}

refuseFaults(RELEASE);
const registered = releasesOf(guide.releases);
const all = withPresent(registered, guide.root, name);
const last = all.at(-1);
if (all.length === registered.length || last === undefined) {
  console.log(`Rien à faire : la carte est celle de la version « ${last?.name ?? ''} ».`);
} else if (registered.some((release) => release.name === name)) {
  refuse(`Le nom « ${name} » est déjà pris.`);
} else {
  writeFileSync(join(root, 'machines/releases.json'), `${JSON.stringify(all)}\n`);
  console.log(`Version « ${name} » : ${last.ways} chemins, codes à partir du rang ${last.offset}.`);
}
