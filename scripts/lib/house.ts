/** The house: the rooms of the project and what each imports, read from the imports themselves, types included. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { instance } from '@viz-js/viz';
import { parseSync } from 'vite';
import { root } from './project.ts';

/**
 * The rooms from the ground up, each with those that it may import. A room names only rooms that stand above it in this list, so
 * that imports never run in a circle. This is the only place where the arrows stand: `npm run dessins` writes the linter's rules
 * from it (`oxlint.rooms.json`).
 */
export const HOUSE: Readonly<Record<string, readonly string[]>> = {
  'src/flow': [],
  'src/worker': [],
  'src/words': ['src/flow'],
  'src/guide': ['src/flow', 'src/words'],
  'src/session': ['src/flow', 'src/guide'],
  'src/search': ['src/words', 'src/guide'],
  'src/adviser': ['src/words', 'src/guide', 'src/session'],
  'src/measure': ['src/words', 'src/guide', 'src/session', 'src/search', 'src/adviser'],
  'src/proof': [
    'src/flow',
    'src/words',
    'src/guide',
    'src/session',
    'src/search',
    'src/adviser',
    'src/measure',
  ],
  'src/atelier': ['src/flow', 'src/words', 'src/guide', 'src/session', 'src/search', 'src/proof'],
  'machines': ['src/flow', 'src/words', 'src/guide', 'src/adviser', 'src/proof'],
  'src/ui/shared': ['src/worker', 'src/words', 'src/guide', 'src/session', 'src/search', 'src/measure'],
  'src/ui/public': ['src/words', 'src/guide', 'src/session', 'src/measure', 'src/ui/shared'],
  'src/ui/adviser': ['src/words', 'src/guide', 'src/session', 'src/adviser', 'src/measure', 'src/ui/shared'],
  'src/ui/review': ['src/words', 'src/guide', 'src/adviser', 'src/proof', 'src/ui/shared'],
  'src/ui/atelier': [
    'src/words',
    'src/guide',
    'src/session',
    'src/search',
    'src/adviser',
    'src/proof',
    'src/atelier',
    'src/ui/shared',
    'src/ui/public',
    'src/ui/adviser',
  ],
  'src/site': [
    'src/flow',
    'src/worker',
    'src/words',
    'src/guide',
    'src/session',
    'src/search',
    'src/adviser',
    'src/measure',
    'src/proof',
    'src/ui/shared',
    'src/ui/public',
    'src/ui/adviser',
    'src/ui/review',
  ],
};
/** The guide's name and place, on which every room may stand: it is no part of its content. `guide.NAME.ts` beside it is of the same room. */
const GROUND = 'machines/guide.ts';
const ON_GROUND = /^machines\/guide\.(?:[a-z]+\.)?ts$/;
/** What stands on the house, from the ground up: these folders may import every room, and those before them here. */
const AROUND = ['scripts/lib', 'bench', 'scripts', 'tests'];
const ROOMS = [GROUND, ...Object.keys(HOUSE), ...AROUND];
const FOLDERS = ['machines', 'src', 'scripts', 'bench', 'tests'];
const ROOM = /^(?:src\/ui\/[^/]+|src\/[^/]+|scripts\/lib|[^/]+)(?=\/)/;

/** An import from one room to another. */
export interface Arrow {
  readonly from: string;
  readonly to: string;
}

const roomOf = (file: string): string => (ON_GROUND.test(file) ? GROUND : (ROOM.exec(file)?.[0] ?? file));

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

/** Every arrow between two rooms, each once, in the order of the house. */
export function arrowsOfHouse(): readonly Arrow[] {
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
  const place = ({ from, to }: Arrow): number => ROOMS.indexOf(from) * ROOMS.length + ROOMS.indexOf(to);
  return [...found.values()].toSorted((a, b) => place(a) - place(b));
}

/** Whether a room may import another one: see `HOUSE`. */
function isAllowed({ from, to }: Arrow): boolean {
  if (to === GROUND) return true;
  const place = AROUND.indexOf(from);
  if (place === -1) return HOUSE[from]?.includes(to) ?? false;
  return Object.hasOwn(HOUSE, to) || AROUND.slice(0, place).includes(to);
}

/** The arrows that the house does not allow, those from or to a room that it does not know included. */
export function forbiddenArrows(arrows: readonly Arrow[]): readonly Arrow[] {
  return arrows.filter((arrow) => !isAllowed(arrow));
}

/** How a file that stands directly in a room begins the path of a file of another room. */
function wayTo({ from, to }: Arrow): string {
  return `${posix.relative(from, to)}/`;
}

/** What a room may not import besides other rooms, as the linter reads it. */
function foreign(room: string): { regex: string; message: string } | undefined {
  if (room === 'src/site') return undefined;
  if (room === 'machines') return { regex: '^[^.]', message: 'machines/ imports no library: it is data.' };
  if (room.startsWith('src/ui/')) return { regex: '^node:', message: 'Screens run in a browser.' };
  return {
    regex: '^(?:@xstate/react|react|node:)',
    message: 'The thinking rooms know neither React nor Node.',
  };
}

/**
 * What the linter refuses in some files of a room.
 *
 * @param files which files, as a glob.
 * @param folder the folder in which they stand.
 * @param up how they may go further up first, as an expression.
 */
function override(room: string, allowed: readonly string[], files: string, folder: string, up: string) {
  const refused = ROOMS.filter((to) => to !== room && !isAllowed({ from: room, to })).map((to) =>
    wayTo({ from: folder, to }),
  );
  const message = `${room} imports ${allowed.length === 0 ? 'no other room' : allowed.join(', ')} only (scripts/lib/house.ts).`;
  // oxlint drops, in silence, an expression that looks ahead: « not guide.ts » is spelt out.
  const others = refused
    .map((way) => way.replaceAll('.', '\\.'))
    .map((way) =>
      way.endsWith('machines/') ? `${way}(?:[^g]|g[^u]|gu[^i]|gui[^d]|guid[^e]|guide[^.])` : way,
    )
    .join('|');
  const patterns = [{ regex: `^${up}(?:${others})`, message }, foreign(room)].filter(
    (one) => one !== undefined,
  );
  return { files: [files], rules: { 'no-restricted-imports': ['error', { patterns }] } };
}

/** The linter's rules of the rooms, as a file that `.oxlintrc.json` extends. */
export function houseAsLint(): string {
  const overrides = Object.entries(HOUSE).flatMap(([room, allowed]) =>
    room.startsWith('src/ui/')
      ? // Rooms of screens stand beside each other: one step up is another place for a file that stands deeper.
        [
          override(room, allowed, `${room}/*`, room, ''),
          override(room, allowed, `${room}/*/**`, `${room}/folder`, ''),
        ]
      : [override(room, allowed, `${room}/**`, room, '(?:\\.\\./)*')],
  );
  return `${JSON.stringify({ overrides }, null, 2)}\n`;
}

/** The arrows as text: a line a room, from the ground up. */
export function houseAsText(arrows: readonly Arrow[]): string {
  const width = Math.max(...ROOMS.map((room) => room.length));
  const lines = ROOMS.map((room) => {
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
