/** The house: the rooms of the project and what each imports, read from the imports themselves, types included. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { instance } from '@viz-js/viz';
import { parseSync } from 'vite';
import { root } from './project.ts';

/** The rooms from the ground up: a room imports from the floors below its own only. */
const FLOORS: readonly (readonly string[])[] = [
  ['machines/guide.ts'],
  ['src/flow', 'src/worker'],
  ['src/words'],
  ['src/guide'],
  ['src/session', 'src/search'],
  ['src/adviser'],
  ['src/proof'],
  ['machines', 'src/ui/shared'],
  ['src/ui/public', 'src/ui/adviser'],
  ['src/ui/review'],
  ['src/site'],
  ['scripts/lib'],
  ['bench'],
  ['scripts'],
  ['tests'],
];
const FOLDERS = ['machines', 'src', 'scripts', 'bench', 'tests'];
const ROOM = /^(?:src\/ui\/[^/]+|src\/[^/]+|scripts\/lib|[^/]+)(?=\/)/;

/** An import from one room to another. */
export interface Arrow {
  readonly from: string;
  readonly to: string;
}

// The guide's name and place, on which all stands, is no part of its content.
const roomOf = (file: string): string =>
  file === 'machines/guide.ts' ? file : (ROOM.exec(file)?.[0] ?? file);

/** The modules that a file names. `import('…')` as a type is not read: the linter refuses it (`consistent-type-imports`). */
function namedIn(file: string): string[] {
  const source = readFileSync(join(root, file), 'utf8');
  const { staticImports, staticExports, dynamicImports } = parseSync(file, source).module;
  return [
    ...staticImports.map(({ moduleRequest }) => moduleRequest.value),
    ...staticExports.flatMap(({ entries }) => entries.flatMap((entry) => entry.moduleRequest?.value ?? [])),
    ...dynamicImports.map(({ moduleRequest }) =>
      source.slice(moduleRequest.start + 1, moduleRequest.end - 1),
    ),
  ];
}

/** Every arrow between two rooms, each once, in the order of the floors. */
export function arrowsOfHouse(): readonly Arrow[] {
  const rooms = FLOORS.flat();
  const files = FOLDERS.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
      .filter((name) => /\.tsx?$/.test(name) && !name.includes('/node_modules/')),
  );
  const found = new Map<string, Arrow>();
  for (const file of files) {
    for (const name of namedIn(file).filter((one) => one.startsWith('.'))) {
      const target = posix.join(dirname(file), name);
      const arrow = { from: roomOf(file), to: roomOf(target) };
      if (arrow.from !== arrow.to && target.includes('/')) found.set(`${arrow.from} ${arrow.to}`, arrow);
    }
  }
  const place = ({ from, to }: Arrow): number => rooms.indexOf(from) * rooms.length + rooms.indexOf(to);
  return [...found.values()].toSorted((a, b) => place(a) - place(b));
}

/** The arrows that do not go down: to the same floor, to a higher one, or from or to a room that has no floor. */
export function forbiddenArrows(arrows: readonly Arrow[]): readonly Arrow[] {
  const floorOf = (room: string): number => FLOORS.findIndex((floor) => floor.includes(room));
  return arrows.filter(({ from, to }) => floorOf(to) === -1 || floorOf(to) >= floorOf(from));
}

/** The arrows as text: a line a room, from the ground up. */
export function houseAsText(arrows: readonly Arrow[]): string {
  const rooms = FLOORS.flat();
  const width = Math.max(...rooms.map((room) => room.length));
  const lines = rooms.map((room) => {
    const below = arrows.filter(({ from }) => from === room).map(({ to }) => to.replace(/^src\//, ''));
    return `${room.padEnd(width)} → ${below.length === 0 ? 'nothing' : below.join(', ')}`;
  });
  return `\`\`\`text\n${lines.join('\n')}\n\`\`\``;
}

/** The arrows as a drawing, but those of what may import every room: they would hide the others. */
export async function houseAsSvg(arrows: readonly Arrow[]): Promise<string> {
  const seen = arrows.filter(({ from }) => !/^(?:tests|bench|scripts)/.test(from));
  const viz = await instance();
  return viz.renderString(
    {
      directed: true,
      graphAttributes: { rankdir: 'BT', nodesep: 0.3, ranksep: 0.5 },
      nodeAttributes: { shape: 'box', style: 'rounded', fontname: 'Arial', fontsize: 13 },
      edgeAttributes: { arrowsize: 0.7 },
      // A room stands on those that it imports.
      edges: seen.map(({ from, to }) => ({ tail: to, head: from, attributes: { dir: 'back' } })),
    },
    { format: 'svg' },
  );
}

/** Where the arrows stand in CONTRIBUTING.md, between two marks. */
export const HOUSE_BLOCK = /(?<=<!-- house -->\n\n)[\s\S]*?(?=\n\n<!-- \/house -->)/;
