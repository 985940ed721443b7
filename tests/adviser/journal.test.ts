import * as fakeIndexedDb from 'fake-indexeddb';
import {
  array,
  assert,
  asyncProperty,
  constant,
  constantFrom,
  integer,
  oneof,
  property,
  record as recordOfArbitraries,
  string,
  uuid,
} from 'fast-check';
import { openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { OUTCOMES } from '../../src/adviser/call/calls.ts';
import { NO_ENDING } from '../../src/adviser/call/ending.ts';
import {
  charts,
  exportCsv,
  importCsv,
  JOURNAL_NAME,
  openJournal,
  recordsOf,
  isShare,
  selected,
  type CallRecord,
  type Journal,
} from '../../src/adviser/journal.ts';
import { confirm, EMPTY, markOf, open, type Session } from '../../src/session/session.ts';
import { shortestWay, type Answer } from '../../src/guide/ways.ts';
import { guide } from '../guide.ts';
import { QUESTION } from '../fixtures/places.ts';

const pages = [...guide.pages.values()];
const anyPage = constantFrom(...pages);

const anyRecord = recordOfArbitraries({
  id: uuid(),
  start: integer({ min: 0, max: Date.UTC(2100, 0) }),
  length: integer({ min: 0, max: 100_000 }),
  page: anyPage,
  outcome: constantFrom(null, ...OUTCOMES),
  version: constantFrom(guide.version, '1.2.0', '0a1b2c3d'),
}).map(({ page, id, start, length, outcome, version }): CallRecord => ({
  id,
  start,
  length,
  goal: shortestWay(guide, page.path)[0]?.answer ?? '',
  path: page.path,
  reply: page.kind === 'reply' ? page.content : null,
  outcome,
  version,
}));
const distinct = array(anyRecord, { maxLength: 12 }).map((all) =>
  Array.from(new Map(all.map((one) => [one.id, one])).values()),
);

const ID = '11111111-1111-4111-8111-111111111111';
const OTHER = '22222222-2222-4222-8222-222222222222';
const line = (more: Partial<CallRecord> = {}): CallRecord => ({
  id: ID,
  start: 1000,
  length: 60,
  goal: 'connexion',
  path: 'connexion/message',
  reply: null,
  outcome: 'resolu',
  version: 'a1b2c3d4',
  ...more,
});
const sorted = (records: readonly CallRecord[]): CallRecord[] =>
  records.toSorted((a, b) => a.start - b.start || (a.id < b.id ? -1 : 1));

async function linesOf(journal: Journal): Promise<readonly CallRecord[]> {
  const result = await journal.all();
  if (!result.ok) throw new Error(result.reason);
  return sorted(result.value.records);
}

beforeEach(() => {
  for (const [name, value] of Object.entries(fakeIndexedDb)) {
    if (name.startsWith('IDB')) vi.stubGlobal(name, value);
  }
  vi.stubGlobal('indexedDB', new fakeIndexedDb.IDBFactory());
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

describe('the journal', () => {
  test('keeps each call, for whoever opens it next', async () => {
    await assert(
      asyncProperty(distinct, async (records) => {
        vi.stubGlobal('indexedDB', new fakeIndexedDb.IDBFactory());
        const journal = openJournal();
        for (const one of records) expect(await journal.add(one)).toEqual({ ok: true, value: undefined });
        await journal.close();
        expect(await linesOf(openJournal())).toEqual(sorted(records));
      }),
      { numRuns: 30 },
    );
  });

  test('asks for each line to be on the disk before it says so', async () => {
    const begin = vi.spyOn(fakeIndexedDb.IDBDatabase.prototype, 'transaction');
    await openJournal().add(line());
    expect(begin).toHaveBeenCalledWith(expect.anything(), 'readwrite', { durability: 'strict' });
  });

  test('the same call again replaces its line', async () => {
    const journal = openJournal();
    await journal.add(line({ outcome: 'a-rappeler' }));
    await journal.add(line({ outcome: 'resolu' }));
    expect(await linesOf(journal)).toEqual([line({ outcome: 'resolu' })]);
  });

  test('lets the lines of before a day go, says how many, and keeps the others', async () => {
    const journal = openJournal();
    await journal.merge([line({ start: 10 }), line({ id: OTHER, start: 90 })]);
    expect(await journal.purge(50)).toEqual({ ok: true, value: 1 });
    expect(await linesOf(journal)).toEqual([line({ id: OTHER, start: 90 })]);
    expect(await journal.purge(50)).toEqual({ ok: true, value: 0 });
  });

  test('reads a file of before, whose lines had no topics', () => {
    const file = `id;debut;duree;but;page;reponse;issue;version\n${ID};1970-01-01T00:00:01.000Z;60;connexion;connexion/message;;resolu;a1b2c3d4`;
    expect(importCsv(file)).toEqual({ ok: true, records: [line()], rejected: [] });
  });

  test('merges without doubles: what is there stays, merging again adds nothing', async () => {
    await assert(
      asyncProperty(distinct, distinct, async (mine, theirs) => {
        vi.stubGlobal('indexedDB', new fakeIndexedDb.IDBFactory());
        const journal = openJournal();
        await journal.merge(mine);
        const twice = [...theirs, ...theirs, ...mine.map((one) => ({ ...one, length: one.length + 1 }))];
        expect(await journal.merge(twice)).toEqual({
          ok: true,
          value: { added: theirs.length, known: theirs.length + mine.length },
        });
        expect(await linesOf(journal)).toEqual(sorted([...mine, ...theirs]));
        expect(await journal.merge(twice)).toMatchObject({ ok: true, value: { added: 0 } });
      }),
      { numRuns: 30 },
    );
  });

  test('gives its lines the oldest first, whatever the order in which they came', async () => {
    const journal = openJournal();
    const ids = ['33', '11', '22'].map((start) => `${start}${ID.slice(2)}`);
    const lines = [300, 100, 200].map((start, index) => line({ start, id: ids[index] ?? '' }));
    for (const one of lines) await journal.add(one);
    const result = await journal.all();
    expect(result.ok && result.value.records.map(({ start }) => start)).toEqual([100, 200, 300]);
    await journal.add(line({ start: 50, id: `99${ID.slice(2)}` }));
    const again = await journal.all();
    expect(again.ok && again.value.records.map(({ start }) => start)).toEqual([50, 100, 200, 300]);
  });

  test('is emptied', async () => {
    const journal = openJournal();
    await journal.add(line());
    expect(await journal.clear()).toMatchObject({ ok: true });
    expect(await linesOf(journal)).toEqual([]);
  });

  test('refuses a line that says more than a line may', async () => {
    const journal = openJournal();
    const wrong: Partial<CallRecord>[] = [
      { path: 'Mme Dupont' },
      { path: 'connexion/tel-0612345678' },
      { goal: 'rappeler jean@exemple.fr' },
      { version: 'né le 12/03/1960' },
      { reply: 'tél. 06 12 34 56 78' },
      { path: 'connexion/Message' },
      { path: '/connexion' },
      { path: 'connexion/message !' },
      { reply: 'connexion/' },
      { goal: 'connexion/message' },
      { goal: '2connexion' },
      { version: '.1' },
      { version: '1 0' },
      { version: `v${'0'.repeat(40)}` },
      { length: 7 * 24 * 3600 + 1 },
      { id: 'Jean Dupont' },
      { length: 1.5 },
      { length: -1 },
      { start: Number.NaN },
    ];
    for (const more of wrong) expect(await journal.add(line(more))).toEqual({ ok: false, reason: 'invalid' });
    expect(await journal.merge([line(), line({ path: 'Mme Dupont' })])).toEqual({
      ok: false,
      reason: 'invalid',
    });
    expect(await linesOf(journal)).toEqual([]);
  });

  test('counts the lines that another program damaged, and reads the others', async () => {
    const journal = openJournal();
    await journal.add(line());
    const database = await openDB(JOURNAL_NAME);
    const [store] = database.objectStoreNames;
    await database.put(store ?? '', {
      ...line(),
      id: '22222222-2222-4222-8222-222222222222',
      length: 'longue',
    });
    database.close();
    expect(await journal.all()).toEqual({ ok: true, value: { records: [line()], damaged: 1 } });
  });
});

/** Does something to each line on its way to the disk. */
function onEachLine(act: (request: IDBRequest, transaction: IDBTransaction) => void): void {
  vi.spyOn(fakeIndexedDb.IDBObjectStore.prototype, 'put').mockImplementation(function (
    this: IDBObjectStore,
    value: unknown,
  ) {
    const request = this.add(value);
    act(request, this.transaction);
    return request;
  });
}

describe('a storage that refuses', () => {
  const everyOperation = async (journal: Journal) => [
    await journal.add(line()),
    await journal.all(),
    await journal.merge([line()]),
    await journal.clear(),
  ];

  test.each(['SecurityError', 'InvalidStateError'])(
    '%s: forbidden, and no operation throws',
    async (name) => {
      vi.spyOn(fakeIndexedDb.IDBFactory.prototype, 'open').mockImplementation(() => {
        throw new DOMException('refus', name);
      });
      const journal = openJournal();
      for (const result of await everyOperation(journal))
        expect(result).toEqual({ ok: false, reason: 'forbidden' });
      await expect(journal.close()).resolves.toBeUndefined();
    },
  );

  test.each([
    ['NotAllowedError', 'forbidden'],
    ['ReferenceError', 'forbidden'],
    ['TypeError', 'forbidden'],
    ['QuotaExceededError', 'full'],
    ['UnknownError', 'failed'],
  ] as const)('%s: %s', async (name, reason) => {
    vi.spyOn(fakeIndexedDb.IDBFactory.prototype, 'open').mockImplementation(() => {
      throw new DOMException('refus', name);
    });
    for (const result of await everyOperation(openJournal())) expect(result).toEqual({ ok: false, reason });
  });

  test('no IndexedDB at all: forbidden', async () => {
    vi.stubGlobal('indexedDB', undefined);
    for (const result of await everyOperation(openJournal())) {
      expect(result).toEqual({ ok: false, reason: 'forbidden' });
    }
  });

  test('a database of a newer program: failed', async () => {
    (await openDB(JOURNAL_NAME, 99)).close();
    for (const result of await everyOperation(openJournal()))
      expect(result).toEqual({ ok: false, reason: 'failed' });
  });

  test('a full storage that refuses the line: full, and the journal serves again once there is room', async () => {
    const journal = openJournal();
    await journal.add(line());
    const other = line({ id: '22222222-2222-4222-8222-222222222222' });
    const put = vi.spyOn(fakeIndexedDb.IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('plein', 'QuotaExceededError');
    });
    expect(await journal.add(other)).toEqual({ ok: false, reason: 'full' });
    expect(await journal.merge([other])).toEqual({ ok: false, reason: 'full' });
    put.mockRestore();
    expect(await linesOf(journal)).toEqual([line()]);
    expect(await journal.add(other)).toMatchObject({ ok: true });
  });

  test('a full storage found when the transaction ends: the line is not said to be kept', async () => {
    const journal = openJournal();
    await journal.all();
    onEachLine((request, transaction) => {
      request.addEventListener('success', () => transaction.abort());
    });
    expect(await journal.add(line())).toMatchObject({ ok: false });
    vi.restoreAllMocks();
    expect(await linesOf(journal)).toEqual([]);
  });

  test('a full storage that only the transaction names, its line being told that it was given up: full', async () => {
    const journal = openJournal();
    await journal.all();
    const full = new DOMException('plein', 'QuotaExceededError');
    onEachLine((request, transaction) => {
      Object.defineProperty(transaction, 'error', {
        get: () => full,
        set() {
          // It stays full.
        },
      });
      transaction.abort();
    });
    expect(await journal.add(line())).toEqual({ ok: false, reason: 'full' });
  });

  test('a line given up for another reason, whatever the transaction says: failed', async () => {
    const journal = openJournal();
    await journal.all();
    onEachLine((request, transaction) => {
      transaction.abort();
    });
    expect(await journal.add(line())).toEqual({ ok: false, reason: 'failed' });
  });

  test('another tab that deletes the database is not held up, and the journal opens again', async () => {
    const journal = openJournal();
    await journal.add(line());
    const deleting = indexedDB.deleteDatabase(JOURNAL_NAME);
    await new Promise((resolve) => deleting.addEventListener('success', resolve));
    expect(await journal.all()).toEqual({ ok: true, value: { records: [], damaged: 0 } });
  });
});

describe('what is kept of a call', () => {
  const call = { id: ID, startedAt: 5.4, begunAt: undefined, outcome: undefined } as const;

  test.each(pages)('$path', (page) => {
    const answers = shortestWay(guide, page.path);
    const kept = recordsOf(guide, { ...call, session: { ...EMPTY, now: { answers, supposed: 0 } } }, 61.2);
    expect(kept).toEqual([
      {
        id: ID,
        call: ID,
        start: 5,
        length: 61,
        goal: answers[0]?.answer ?? '',
        path: page.path,
        reply: page.kind === 'reply' ? page.content : null,
        outcome: null,
        version: guide.version,
        marks: { said: answers.length, confirmed: 0, supposed: 0 },
      },
    ]);
    expect(importCsv(exportCsv(kept))).toEqual({ ok: true, records: kept, rejected: [] });
  });

  const far = pages.filter((page) => page.kind === 'reply' && shortestWay(guide, page.path).length > 1);
  const [first] = far;
  const goalTo = (path = '') => shortestWay(guide, path)[0]?.answer;
  // Of another goal: what the session knows already would not be supposed.
  const second = far.find((page) => goalTo(page.path) !== goalTo(first?.path));
  const session = open(guide, open(guide, EMPTY, first?.path ?? '', 'everything'), second?.path ?? '');

  test('is a line a topic, each with its outcome, and not a word of the notes', () => {
    const full = { ...call, session, notes: 'secret', begunAt: 9 };
    const ending = {
      ...NO_ENDING,
      outcomes: ['resolu', 'transfere'] as const,
      caller: 'proche' as const,
      motif: 'DEC',
      callBack: '2026-12-03',
      callBackReason: 'secret aussi',
    };
    const lines = recordsOf(guide, full, -3, ending, 'carte-vitale');
    expect(lines.map(({ path, outcome }) => [path, outcome])).toEqual([
      [first?.path, 'resolu'],
      [second?.path, 'transfere'],
    ]);
    expect(new Set(lines.map(({ id }) => id)).size).toBe(2);
    for (const line of lines) {
      expect(line).toMatchObject({ call: ID, start: 9, length: 0, caller: 'proche', motif: 'DEC' });
      expect(line).toMatchObject({ callBack: '2026-12-03', outside: 'carte-vitale' });
    }
    expect(JSON.stringify(lines)).not.toContain('secret');
    expect(importCsv(exportCsv(lines))).toEqual({ ok: true, records: lines, rejected: [] });
    expect(recordsOf(guide, full, 1e12)[0]?.length).toBeLessThan(1e6);
  });

  test('is never under a goal that was only supposed, nor a reply that nobody earned', () => {
    const [said, supposed] = recordsOf(guide, { ...call, session }, 0);
    expect(said?.goal).toBe(shortestWay(guide, first?.path ?? '')[0]?.answer);
    expect(said?.reply).toBe(first?.content);
    expect(supposed).toMatchObject({ goal: '', reply: null, path: second?.path });
    // Each answer is counted under its own mark, and agreeing to one moves it.
    const marksOf = (of: Session) => recordsOf(guide, { ...call, session: of }, 0)[1]?.marks;
    const before = marksOf(session) ?? { said: 0, confirmed: 0, supposed: 0 };
    const place = session.now.answers.findIndex((_, index) => markOf(session.now, index) === 'supposed');
    expect(before.said + before.confirmed + before.supposed).toBe(session.now.answers.length);
    expect(before.supposed).toBeGreaterThan(0);
    expect(marksOf(confirm(session, [place]))).toEqual({
      ...before,
      confirmed: before.confirmed + 1,
      supposed: before.supposed - 1,
    });
  });
});

describe('the lines of a journal', () => {
  const hour = 3_600_000;
  test('of a period and a goal are told apart', () => {
    const lines = [
      line({ start: 0, goal: 'remplir' }),
      line({ id: OTHER, start: 5 * hour, goal: 'connexion' }),
    ];
    expect(selected(lines, { from: hour, goal: undefined })).toEqual([lines[1]]);
    expect(selected(lines, { from: 0, goal: 'connexion' })).toEqual([lines[1]]);
    expect(selected(lines, { from: 0, goal: undefined })).toEqual(lines);
  });

  test('are calls when they are counted, whatever their topics', () => {
    const figures = charts([line({ call: ID }), line({ id: OTHER, call: ID })]);
    expect([figures.calls, figures.topics]).toEqual([1, 2]);
  });

  test('are no share when there are few: they stand after those that are', () => {
    const few = line({ path: 'un', outcome: 'transfere' });
    const many = Array.from({ length: 6 }, (_, place) =>
      line({ path: 'deux', outcome: place === 0 ? 'transfere' : 'resolu' }),
    );
    const [top, next] = charts([few, ...many]).unresolved;
    expect([top?.path, next?.path]).toEqual(['deux', 'un']);
    expect(next !== undefined && isShare(next)).toBe(false);
  });
});

test('answers that no longer stand are left out of what is kept', () => {
  const way = shortestWay(guide, QUESTION);
  const kept = (answers: readonly Answer[]) => {
    const session = { ...EMPTY, now: { answers, supposed: 0 } };
    return recordsOf(guide, { id: ID, startedAt: 0, begunAt: undefined, outcome: undefined, session }, 0)[0];
  };
  const gone = { step: 'disparue', answer: 'oui' };
  expect(kept([...way, gone])).toMatchObject({ goal: way[0]?.answer, path: QUESTION });
  expect(kept([gone])).toMatchObject({ goal: '', path: '' });
});

describe('the journal as a file', () => {
  test('comes back as it left', () => {
    assert(
      property(distinct, (records) => {
        expect(importCsv(exportCsv(records))).toEqual({ ok: true, records, rejected: [] });
      }),
    );
  });

  test('comes back from a spreadsheet that moved its columns, its commas and its quotes', () => {
    assert(
      property(
        distinct,
        constantFrom(',', ';', '\t'),
        constantFrom('', '\uFEFF'),
        (records, delimiter, mark) => {
          const rows = exportCsv(records)
            .split('\r\n')
            .map((row) => row.split(';').toReversed());
          const text = rows.map((row) => row.map((cell) => `"${cell}"`).join(delimiter)).join('\n');
          expect(importCsv(`${mark}${text}\n\n`)).toEqual({ ok: true, records, rejected: [] });
        },
      ),
    );
  });

  test('two files of the same calls give each once', () => {
    const text = exportCsv([line(), line({ length: 99 })]);
    expect(importCsv(text)).toEqual({ ok: true, records: [line()], rejected: [] });
  });

  test('no cell can be run as a formula, even from a line that was forged', () => {
    const forged = ['=1+1', '+33', '-2', '@SUM(A1)', '\t=1', '\r=1'].map((version) => line({ version }));
    const text = exportCsv(forged);
    for (const cell of text.split(/[;\n]/)) expect(cell.replace(/^"/, '')).not.toMatch(/^[=+\-@\t]|^\r./);
    expect(importCsv(text)).toMatchObject({ ok: true, records: [], rejected: [2, 3, 4, 5, 6, 7] });
  });

  test('rows that are no call are left out and told, the others stay', () => {
    const [header = '', row = ''] = exportCsv([line()]).split('\r\n');
    const wrong = [
      row.replace('connexion/message', 'Mme Dupont'),
      row.replace(';60;', ';1e1;'),
      row.replace(';60;', ';;'),
      row.replace('resolu', 'oui'),
      row.replace(/1970[^;]*/, '01/01/1970'),
      'n’importe quoi',
    ];
    const text = [header, '', ...wrong, row].join('\r\n');
    expect(importCsv(text)).toEqual({ ok: true, records: [line()], rejected: [3, 4, 5, 6, 7, 8] });
  });

  test('spaces around its cells and capitals in its header change nothing, and a row of spaces is no call', () => {
    const [header = '', row = ''] = exportCsv([line()]).split('\r\n');
    const spaced = (text: string): string => ` ${text.split(';').join(' ; ')} `;
    const text = [spaced(header.toUpperCase()), ' ; ;  ', spaced(row)].join('\n');
    expect(importCsv(text)).toEqual({ ok: true, records: [line()], rejected: [] });
  });

  test('a moment may be written without its thousandths, and in no other way', () => {
    const rows = exportCsv([line()]);
    const read = (moment: string) => importCsv(rows.replace(/1970[^;]*/, moment));
    expect(read('1970-01-01T00:00:01Z')).toEqual({ ok: true, records: [line()], rejected: [] });
    for (const moment of [
      '+001970-01-01T00:00:01Z',
      'le 1970-01-01T00:00:01Z',
      '1970-01-01T00:00:01Z !',
      '1970-01-01',
    ]) {
      expect(read(moment)).toEqual({ ok: true, records: [], rejected: [2] });
    }
  });

  test('another file is not a journal', () => {
    expect(importCsv(exportCsv([line()]).replaceAll(';', '|'))).toEqual({
      ok: false,
      reason: 'not-a-journal',
    });
    for (const text of ['', 'nom;prénom\nDupont;Jean', '{"a":1}', '\u0000', '__proto__;id\nx;y']) {
      expect(importCsv(text)).toEqual({ ok: false, reason: 'not-a-journal' });
    }
  });

  test('whatever the text, nothing is thrown and nothing invalid comes in', async () => {
    const [header = '', row = ''] = exportCsv([line()]).split('\r\n');
    const piece = oneof(
      string({ unit: 'binary' }),
      constantFrom(header, row, ';', '"', '\n', '\r\n', '\uFEFF', "'="),
    );
    await assert(
      asyncProperty(oneof(array(piece), constant([header, '\r\n', row])), async (all) => {
        const imported = importCsv(all.join(''));
        const records = imported.ok ? imported.records : [];
        expect(await openJournal().merge(records)).toMatchObject({ ok: true });
      }),
    );
  });
});

describe('the charts', () => {
  test('count every call once, whatever the calls', () => {
    assert(
      property(distinct, (records) => {
        const drawn = charts(records);
        const total = (bars: readonly { readonly count: number }[]): number =>
          bars.reduce((sum, { count }) => sum + count, 0);
        expect(drawn.calls).toBe(records.length);
        expect(total(drawn.goals)).toBe(records.length);
        expect(total(drawn.lengths)).toBe(records.length);
        const ended = records.filter(({ outcome }) => outcome !== null);
        expect(drawn.unresolved.reduce((sum, { calls }) => sum + calls, 0)).toBe(ended.length);
        expect(drawn.unresolved.reduce((sum, { unresolved }) => sum + unresolved, 0)).toBe(
          ended.filter(({ outcome }) => outcome !== 'resolu').length,
        );
        for (const { rate } of drawn.unresolved) {
          expect(rate).toBeGreaterThanOrEqual(0);
          expect(rate).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  test('say what they count', () => {
    const reply = { path: 'connexion/aide-connexion', reply: 'connexion/aide-connexion' };
    const drawn = charts([
      line({ ...reply, length: 59, outcome: 'sans-reponse' }),
      line({ ...reply, length: 60 }),
      line({ goal: '', path: '', length: 5000, outcome: null }),
      line({ ...reply, length: 100, outcome: 'a-rappeler' }),
    ]);
    expect(drawn.goals).toEqual([
      { key: 'connexion', count: 3 },
      { key: '', count: 1 },
    ]);
    expect(drawn.replies).toEqual([{ key: reply.reply, count: 3 }]);
    expect(drawn.unresolved).toEqual([{ path: reply.path, calls: 3, unresolved: 2, rate: 2 / 3 }]);
    expect(drawn.lengths.filter(({ count }) => count > 0).map(({ from, count }) => [from, count])).toEqual([
      [0, 1],
      [60, 2],
      [1200, 1],
    ]);
    expect(drawn.medianLength).toBe(80);
    expect(charts([]).medianLength).toBeUndefined();
  });

  test('put the most first, then by name, and the ten replies most reached alone', () => {
    const goals = ['b', 'c', 'a', 'd', 'c', 'd', 'd'];
    expect(charts(goals.map((goal) => line({ goal }))).goals).toEqual([
      { key: 'd', count: 3 },
      { key: 'c', count: 2 },
      { key: 'a', count: 1 },
      { key: 'b', count: 1 },
    ]);
    const replies = Array.from({ length: 12 }, (_, index) => line({ reply: `but/reponse-${index}` }));
    expect(charts(replies).replies).toHaveLength(10);
  });

  test('put the page that fails most often first, then the one with the most calls', () => {
    const ended = (path: string, ...resolved: readonly boolean[]): CallRecord[] =>
      resolved.map((one) => line({ path, outcome: one ? 'resolu' : 'transfere' }));
    const records = [
      ...ended('moitie', true, false),
      ...ended('jamais', true),
      ...ended('toujours', false),
      ...ended('moitie-de-quatre', true, false, true, false),
      ...ended('jamais-de-trois', true, true, true),
    ];
    for (const all of [records, records.toReversed()]) {
      expect(charts(all).unresolved.map(({ path }) => path)).toEqual([
        'toujours',
        'moitie-de-quatre',
        'moitie',
        'jamais-de-trois',
        'jamais',
      ]);
    }
  });

  test('give the middle length: that of the call in the middle, or halfway between the two', () => {
    const middle = (...lengths: readonly number[]) =>
      charts(lengths.map((length) => line({ length }))).medianLength;
    expect([middle(7), middle(9, 1), middle(30, 10, 20), middle(4, 1, 3, 2)]).toEqual([7, 5, 20, 2.5]);
  });
});
