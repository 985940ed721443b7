/**
 * `npm run dessins`: draws again, from the imports, docs/maison.svg and the arrows of the rooms in CONTRIBUTING.md; from the allowed arrows, the
 * linter's rules (oxlint.rooms.json); from the machines of the program, docs/machines/.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  arrowsOfHouse,
  forbiddenArrows,
  HOUSE_BLOCK,
  houseAsLint,
  houseAsSvg,
  houseAsText,
} from './lib/house.ts';
import { MACHINES, machineAsSvg } from './lib/machine-drawing.ts';
import { refuse, root } from './lib/project.ts';

const arrows = arrowsOfHouse();
const forbidden = forbiddenArrows(arrows);
if (forbidden.length > 0) {
  refuse(`Imports qui ne descendent pas : ${forbidden.map(({ from, to }) => `${from} → ${to}`).join(' ; ')}`);
}
const file = join(root, 'CONTRIBUTING.md');
const text = readFileSync(file, 'utf8');
if (!HOUSE_BLOCK.test(text)) refuse('CONTRIBUTING.md : les marques « house » manquent.');
writeFileSync(
  file,
  text.replace(HOUSE_BLOCK, () => houseAsText(arrows)),
);
writeFileSync(join(root, 'oxlint.rooms.json'), houseAsLint());
writeFileSync(join(root, 'docs/maison.svg'), await houseAsSvg(arrows));
mkdirSync(join(root, 'docs/machines'), { recursive: true });
for (const [name, machine] of Object.entries(MACHINES)) {
  writeFileSync(join(root, `docs/machines/${name}.svg`), await machineAsSvg(machine));
}
console.log(`${arrows.length} flèches et ${Object.keys(MACHINES).length} machines dessinées`);
