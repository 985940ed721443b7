/** Logs read into counts: every line that counts once and exactly, everything else refused, by DuckDB and by a plain reading alike. */
import { mkdtempSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { exportCsv, type CallRecord } from '../../src/adviser/journal.ts';
import { eventsOf, helped, shown } from '../../src/measure/moves.ts';
import { versionOf } from '../../src/measure/known.ts';
import { searchedInVain } from '../../src/measure/vain.ts';
import { lineOf } from '../../src/measure/line.ts';
import type { Counted } from '../../src/measure/event.ts';
import { answer, back, EMPTY, open, pageOf, resume, type Session } from '../../src/session/session.ts';
import { urlOf } from '../../src/guide/pages.ts';
import { shortestWay } from '../../src/guide/ways.ts';
import { figuresOf, withoutScript } from '../../scripts/lib/statistics/figures.ts';
import { openDatabase, sumCounts } from '../../scripts/lib/statistics/duckdb.ts';
import { readPlainly } from '../../scripts/lib/statistics/files.ts';
import { Judge } from '../../scripts/lib/statistics/lines.ts';
import { readInto } from '../../scripts/lib/statistics/read.ts';
import { guidesOf, openStore } from '../../scripts/lib/statistics/store.ts';
import {
  behaviourOf,
  mapVisitor,
  randomFrom,
  simulate,
  truthKey,
  walk,
  type Truth,
  type Visitor,
} from '../../scripts/lib/statistics/simulate.ts';
import { lexicon } from '../fixtures/counted.ts';
import { guide } from '../guide.ts';

const version = versionOf(guide, lexicon);
const behaviour = behaviourOf(guide, [...lexicon].slice(0, 40), 7);
mkdirSync('.cache', { recursive: true });
const folder = mkdtempSync(join('.cache', 'statistiques-'));
const log = join(folder, 'mesure.log');
let truth: Truth;
afterAll(() => rmSync(folder, { recursive: true }));
beforeAll(async () => {
  writeFileSync(log, '');
  truth = await simulate(
    guide,
    behaviour,
    { seed: 11, visits: 3000, from: '2026-10-01', days: 30 },
    (lines) => writeFileSync(log, lines, { flag: 'a' }),
  );
});

/** What a store says, as a truth. */
async function saidBy(place: string): Promise<Truth> {
  const database = await openDatabase(join(place, 'temp'));
  const { events } = await sumCounts(database, openStore(place));
  database.closeSync();
  return new Map(events.map(({ what, page, answer, n }) => [truthKey(what, page, answer), n]));
}

const sorted = (map: Truth) => [...map].toSorted(([a], [b]) => (a < b ? -1 : 1));
const times = (map: Truth, factor: number): Truth => new Map([...map].map(([key, n]) => [key, n * factor]));
let places = 0;
const place = () => join(folder, `dossier-${(places += 1)}`);

test('the truth of a simulation comes back to the last event, through nginx’s lines and DuckDB', async () => {
  const here = place();
  const { read } = await readInto(here, [log], [version]);
  expect(read).toMatchObject([{ kind: 'lu', refused: 0, truncated: false }]);
  expect(read[0]?.lines).toBe([...truth.values()].reduce((sum, n) => sum + n, 0));
  expect(sorted(await saidBy(here))).toEqual(sorted(truth));
});

test('a visitor of the bare map counts as a session of the guide does', () => {
  const events: string[] = [];
  /** The same visits through real sessions. */
  const sessionVisitor = (): Visitor => {
    let session: Session = EMPTY;
    const tell = (...counted: readonly Counted[]) =>
      events.push(...counted.map(({ what, page, answer }) => truthKey(what, page, answer)));
    const move = (after: Session, how: { answered?: boolean; back?: boolean; notice?: 'resumed' }) => {
      const { answered = false, back = false, notice } = how;
      tell(
        ...eventsOf(guide, session, {
          session: after,
          answered,
          back,
          notices: notice ? [{ kind: notice }] : [],
        }),
      );
      session = after;
    };
    const at = () => pageOf(guide, session.now).path;
    tell(shown(guide, session));
    return {
      at,
      canGoBack: () => session.now.answers.length > session.now.supposed,
      answer: (id) => move(answer(guide, session, id).session, { answered: true }),
      back: () => move(back(session), { back: true }),
      open: (path) => move(open(guide, session, path), {}),
      // What a code brings is confirmed by nobody: the topic begins at its last answer.
      resume: (path) => move(resume(session, shortestWay(guide, path), true), { notice: 'resumed' }),
      vote: (yes) => tell(helped(guide, at(), yes)),
      search: (words) => tell(searchedInVain(guide, at(), words)),
    };
  };
  const onMap: string[] = [];
  for (let seed = 0; seed < 300; seed += 1) {
    walk(behaviour, randomFrom(seed), sessionVisitor());
    walk(
      behaviour,
      randomFrom(seed),
      mapVisitor(guide, (what, page, answer) => onMap.push(truthKey(what, page, answer))),
    );
  }
  expect(onMap.length).toBeGreaterThan(1000);
  expect(events).toEqual(onMap);
});

describe('the same log', () => {
  test('counts once, whatever its name, its compression, and how often it is read', async () => {
    const here = place();
    const other = join(folder, 'autre-nom.log');
    writeFileSync(other, readFileSync(log));
    const compressed = join(folder, 'mesure.log.1.gz');
    writeFileSync(compressed, gzipSync(readFileSync(log)));
    await readInto(here, [log], [version]);
    const { read } = await readInto(here, [other, other], [version]);
    expect(read).toMatchObject([{ kind: 'deja-lu' }]);
    expect((await readInto(here, [compressed], [version])).read).toMatchObject([{ kind: 'deja-lu' }]);
    expect(sorted(await saidBy(here))).toEqual(sorted(truth));
  });

  test('once it has grown, counts in the place of what it was', async () => {
    const here = place();
    const growing = join(folder, 'grandit.log');
    const lines = readFileSync(log, 'utf8');
    writeFileSync(growing, lines.slice(0, lines.length / 2));
    await readInto(here, [growing], [version]);
    writeFileSync(growing, lines);
    expect((await readInto(here, [growing], [version])).read).toMatchObject([{ kind: 'grandi' }]);
    expect(sorted(await saidBy(here))).toEqual(sorted(truth));
  });

  test('of several hosts adds up', async () => {
    const here = place();
    const twin = join(folder, 'hote-2.log');
    writeFileSync(twin, readFileSync(log));
    await readInto(here, [log, twin], [version]);
    expect(sorted(await saidBy(here))).toEqual(sorted(times(truth, 2)));
  });

  test('cut off in the middle of its compression gives what came before', async () => {
    const here = place();
    const cut = join(folder, 'coupe.log.gz');
    const bytes = gzipSync(readFileSync(log));
    writeFileSync(cut, bytes.subarray(0, bytes.length / 2));
    const { read } = await readInto(here, [cut], [version]);
    expect(read).toMatchObject([{ kind: 'lu', truncated: true }]);
    expect(read[0]?.lines).toBeGreaterThan(100);
    expect(read[0]?.refused).toBeLessThanOrEqual(1);
  });
});

/** Lines that no example writes, and one that it does. */
const good = lineOf(shown(guide, EMPTY), '2026-10-01T09');
const HOSTILE: readonly (string | Buffer)[] = [
  '=cmd()',
  '<script>alert(1)</script>',
  'x'.repeat(1_000_000),
  'y'.repeat(3_000_000),
  good.replace(guide.version, 'deadbeef'),
  good.replace('\tpage\t', '\tpage\tnulle-part'),
  good.slice(0, -2),
  `${good}\t`,
  good.replace('2026-10-01T09', '2026-13-01T09'),
  good.replace('2026-10-01T09', '2026-10-01T25'),
  good.replace('2026-10-01T09', '2026-10-01T09:31'),
  `${good}\u0001`,
  `nul\u0000\r${good}`,
  '"',
  '127.0.0.1 - - [26/Nov/2026:14:00:00 +0000] "GET / HTTP/1.1" 200 12 "-" "Mozilla/5.0"',
  Buffer.from([0xff, 0xfe, 0x00, 0xc3]),
];

test('hostile lines are refused one by one, and their text is kept nowhere', async () => {
  const here = place();
  const dirty = join(folder, 'hostile.log');
  const bytes = HOSTILE.flatMap((line) => [Buffer.from(line), Buffer.from(`\n${good}\n\n`)]);
  writeFileSync(dirty, Buffer.concat([...bytes, Buffer.from(`${good}\r\n`), Buffer.from(good.slice(0, 9))]));
  const { read } = await readInto(here, [dirty], [version]);
  expect(read).toMatchObject([{ lines: HOSTILE.length * 2 + 2, refused: HOSTILE.length + 1 }]);
  const [[, n] = []] = [...(await saidBy(here))];
  expect(n).toBe(HOSTILE.length + 1);
  const kept = readdirSync(here, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'latin1'))
    .join('');
  for (const text of ['cmd()', '<script', 'xxxx', 'Mozilla', '127.0.0.1']) expect(kept).not.toContain(text);
});

test('each kind of refusal is counted under its own name', async () => {
  const here = place();
  const file = join(folder, 'refus.log');
  const vain = lineOf(searchedInVain(guide, '', ['dupont']), '2026-10-01T09');
  writeFileSync(
    file,
    [good.replace(guide.version, 'x'), good.replace('\tpage\t', '\tpage\tzz'), vain, 'zz', good, ''].join(
      '\n',
    ),
  );
  const { store } = await readInto(here, [file], [version]);
  expect(store.sources[0]?.refused).toEqual({ forme: 1, version: 1, page: 1, reponse: 0, mots: 1 });
});

test('a plain reading of a clean log gives what DuckDB gives', async () => {
  const here = place();
  const { store } = await readInto(here, [log], [version]);
  const judge = new Judge(guidesOf(store), guide.version);
  await readPlainly(log, judge);
  const { rows, lines, refused } = judge.end();
  expect({ lines, refused }).toEqual({ lines: store.sources[0]?.lines, refused: store.sources[0]?.refused });
  const plain = new Map<string, number>();
  for (const { what, page, answer, n } of rows) {
    const key = truthKey(what, page, answer);
    plain.set(key, (plain.get(key) ?? 0) + n);
  }
  expect(sorted(plain)).toEqual(sorted(await saidBy(here)));
});

test('Caddy’s lines count as nginx’s do', async () => {
  const here = place();
  const file = join(folder, 'caddy.log');
  const uri = `/mesure?quoi=page&page=&reponse=&version=${guide.version}&langue=fr&ecran=public`;
  const line = (address: string) => JSON.stringify({ heure: '2026-10-01T09', request: { uri: address } });
  writeFileSync(file, `${line(uri)}\n${line(uri.replace('fr', 'FR'))}\n`);
  const { read } = await readInto(here, [file], [version]);
  expect(read).toMatchObject([{ lines: 2, refused: 1 }]);
  expect([...(await saidBy(here))]).toEqual([[truthKey('page', '', ''), 1]]);
});

describe('the pages read without a script', () => {
  const pages = [...guide.pages.keys()];
  const [, page = ''] = pages;
  const lines = (address: string): readonly string[] => [
    `2026-10-01T09\t${address}`,
    JSON.stringify({ heure: '2026-10-01T09', request: { uri: address } }),
  ];
  const readLines = async (name: string, text: readonly string[]) => {
    const here = place();
    const file = join(folder, name);
    writeFileSync(file, `${text.join('\n')}\n`);
    return { here, ...(await readInto(here, [file], [version])) };
  };

  test('count apart, of nginx and of Caddy alike, and are in no other figure', async () => {
    const { here, read } = await readLines('lectures.log', [
      good,
      ...lines('/'),
      ...lines(urlOf(page)),
      ...lines(urlOf(page)),
    ]);
    expect(read).toMatchObject([{ lines: 7, refused: 0 }]);
    expect(sorted(await saidBy(here))).toEqual(
      sorted(
        new Map([
          [truthKey('lecture', '', ''), 2],
          [truthKey('lecture', page, ''), 4],
          [truthKey('page', '', ''), 1],
        ]),
      ),
    );
    const database = await openDatabase(join(here, 'temp'));
    const { events, days } = await sumCounts(database, openStore(here));
    database.closeSync();
    expect(days).toEqual([{ day: '2026-10-01', version: guide.version, n: 1 }]);
    const figures = figuresOf(guide, guide.version, events);
    expect(figures.shown).toBe(1);
    expect(withoutScript(figures).map((one) => [one.page.path, one.unscripted, one.shown, one.stop])).toEqual(
      [
        [page, 4, 0, { n: 0, of: 0 }],
        ['', 2, 1, { n: 1, of: 1 }],
      ],
    );
  });

  test('that the guide does not have, or that hold more than an address, are refused', async () => {
    const { read, store } = await readLines('lectures-etranges.log', [
      ...lines('/nulle-part/'),
      ...lines(`${urlOf(page)}?nom=dupont`),
      ...lines(`${urlOf(page)}<script>/`),
      ...lines(urlOf(page).slice(0, -1)),
      ...lines(`${urlOf(page)} 127.0.0.1`),
      `2026-10-01T09:31\t${urlOf(page)}`,
      // What only a request for a page may be counted as is no event.
      good.replace('\tpage\t', '\tlecture\t'),
    ]);
    expect(read).toMatchObject([{ lines: 12, refused: 12 }]);
    expect(store.sources[0]?.refused).toMatchObject({ forme: 10, page: 2 });
  });
});

describe('a desk’s journal', () => {
  const [goal] = guide.pages.get('')?.answers ?? [];
  const record = (at: number, change: Partial<CallRecord> = {}): CallRecord => ({
    id: `00000000-0000-4000-8000-${String(at).padStart(12, '0')}`,
    start: new Date(2026, 9, 1, 10 + (at % 3)).getTime(),
    length: at * 60,
    goal: goal?.id ?? '',
    path: goal?.to ?? '',
    reply: null,
    outcome: 'resolu',
    version: guide.version,
    ...change,
  });

  test('gives the hour, the length, the goal and the outcome of each call once, and not its name', async () => {
    const here = place();
    const file = join(folder, 'poste.csv');
    writeFileSync(file, exportCsv([record(1), record(2), record(7)]));
    const again = join(folder, 'poste-plus-tard.csv');
    writeFileSync(again, exportCsv([record(2), record(7), record(8)]));
    const { store } = await readInto(here, [file, again], [version]);
    expect(store.calls.map(({ minutes }) => minutes).toSorted((a, b) => a - b)).toEqual([1, 2, 7, 8]);
    expect(store.calls[0]).toMatchObject({ goal: goal?.id, outcome: 'resolu', hour: 11 });
    expect(JSON.stringify(store.calls)).not.toContain(record(1).id);
  });

  test('has its calls of an unknown version, page or goal refused', async () => {
    const here = place();
    const file = join(folder, 'poste-etrange.csv');
    const strange = [{ version: 'x' }, { path: 'nulle-part' }, { goal: 'nul' }];
    writeFileSync(file, exportCsv([record(1), ...strange.map((change, at) => record(at + 2, change))]));
    const other = join(folder, 'autre.csv');
    writeFileSync(other, '=cmd();<script>\n');
    const { read, store } = await readInto(here, [file, other], [version]);
    expect(read).toMatchObject([{ kind: 'journal', lines: 4, refused: 3 }, { kind: 'illisible' }]);
    expect(store.calls).toHaveLength(1);
  });
});
