/** The house diagram: what it shows are the imports, and they all go down. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import {
  arrowsOfHouse,
  forbiddenArrows,
  HOUSE_BLOCK,
  houseAsSvg,
  houseAsText,
} from '../../scripts/lib/house.ts';
import { root } from '../../scripts/lib/project.ts';

/** How many files of one folder are read at a glance (decision 15). */
const SEEN_AT_ONCE = 16;

const arrows = arrowsOfHouse();
const read = (file: string): string => readFileSync(join(root, file), 'utf8');

test('every import between two rooms goes down', () => {
  expect(arrows.length).toBeGreaterThan(20);
  expect(forbiddenArrows(arrows)).toEqual([]);
});

test('an import that goes up, stays on its floor or leads to an unknown room is refused', () => {
  const up = { from: 'src/flow', to: 'src/guide' };
  const across = { from: 'src/session', to: 'src/search' };
  const unknown = { from: 'src/site', to: 'src/nouvelle' };
  const down = { from: 'src/guide', to: 'src/flow' };
  expect(forbiddenArrows([up, across, unknown, down])).toEqual([up, across, unknown]);
});

test('CONTRIBUTING.md and docs/maison.svg show these imports (npm run dessins)', async () => {
  expect(HOUSE_BLOCK.exec(read('CONTRIBUTING.md'))?.[0]).toBe(houseAsText(arrows));
  expect(read('docs/maison.svg')).toBe(await houseAsSvg(arrows));
});

test('no folder of src holds more files than can be seen at once', () => {
  const folders = readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath }) => parentPath);
  const crowded = [...new Set(folders)].filter(
    (folder) => folders.filter((one) => one === folder).length > SEEN_AT_ONCE,
  );
  expect(crowded).toEqual([]);
});
