/** The linter refuses what the house does not allow, and only that: one import is planted for each two rooms. */
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { dirname, join, posix } from 'node:path';
import { expect, test } from 'vitest';
import { HOUSE, houseAsLint } from '../../scripts/lib/house.ts';
import { programOf, root } from '../../scripts/lib/project.ts';

const rooms = Object.keys(HOUSE);
const outside = ['scripts', 'bench', 'tests'];

interface Planted {
  readonly from: string;
  readonly to: string;
  /** Whether the file that imports stands in a folder of its room. */
  readonly deep: boolean;
}

const planted: readonly Planted[] = rooms.flatMap((from) =>
  [...rooms, ...outside]
    .filter((to) => to !== from)
    .flatMap((to) => [false, true].map((deep) => ({ from, to, deep }))),
);

/** Where an import is planted: a file each, so that what the linter refuses says which. */
function fileOf({ from, to, deep }: Planted): string {
  return `${from}/${deep ? 'plus-bas/' : ''}${to.replaceAll('/', '-')}.ts`;
}

/** The files that the project's linter refuses, for their imports, in a copy of the house that holds planted ones only. */
function refusedFiles(): Set<string> {
  const folder = mkdtempSync(join(tmpdir(), 'pieces-'));
  try {
    for (const name of ['.oxlintrc.json', 'oxlint.rooms.json'])
      copyFileSync(join(root, name), join(folder, name));
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
    for (const one of planted) {
      const file = fileOf(one);
      mkdirSync(join(folder, dirname(file)), { recursive: true });
      const way = posix.relative(dirname(file), `${one.to}/fichier.ts`);
      writeFileSync(join(folder, file), `export { nom } from '${way}';\n`);
    }
    const { stdout } = spawnSync(
      process.execPath,
      [programOf('oxlint'), '--format', 'json', ...rooms.map((room) => room.split('/')[0] ?? room)],
      { cwd: folder, encoding: 'utf8', maxBuffer: 1 << 26 },
    );
    // The shape is that of oxlint's documented JSON format.
    const { diagnostics } = JSON.parse(stdout) as {
      diagnostics: readonly { readonly code: string; readonly filename: string }[];
    };
    return new Set(
      diagnostics
        .filter(({ code }) => code.includes('no-restricted-imports'))
        .map(({ filename }) => filename.replaceAll('\\', '/')),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test('a room names only rooms that stand before it in the house', () => {
  for (const [room, allowed] of Object.entries(HOUSE)) {
    expect(rooms.slice(0, rooms.indexOf(room)), room).toEqual(expect.arrayContaining([...allowed]));
  }
});

test('the linter’s rules are those of the house (npm run dessins)', () => {
  expect(readFileSync(join(root, 'oxlint.rooms.json'), 'utf8')).toBe(houseAsLint());
});

test('an import between two rooms is refused by the linter unless the house allows it', () => {
  const expected = planted.filter(({ from, to }) => HOUSE[from]?.includes(to) !== true).map(fileOf);
  expect([...refusedFiles()].toSorted()).toEqual(expected.toSorted());
});
