/**
 * The adviser's journal: one line a topic of a call, kept on this machine in IndexedDB. No free text, nothing personal: each field
 * is checked when it is written, read back or imported. Storage that is full or forbidden is a value, never an error.
 */
import { identity } from '../../machines/guide.ts';
import { openDB, type DBSchema, type IDBPDatabase, type IDBPObjectStore } from 'idb';
import papaparse from 'papaparse';
import * as v from 'valibot';
import { OUTCOMES, type Call } from './call/calls.ts';
import { CALLERS, NO_ENDING, topicsOf, type Ending } from './call/ending.ts';
import type { Guide } from '../guide/guide.ts';
import { maskPersonal } from './mask/mask.ts';
import { fit, isEarned, markOf, pageOf, type Mark } from '../session/session.ts';

// The last year that an ISO date writes with four digits.
const LATEST = Date.UTC(9999, 11, 31);
/** The longest call that a line says, in seconds: a tab left open says nothing more. */
const LONGEST_CALL = 7 * 24 * 3600;

const impersonal = (pattern: RegExp) =>
  v.pipe(
    v.string(),
    v.maxLength(300),
    v.regex(pattern),
    v.check((text) => maskPersonal(text) === text),
  );
const PATH = /^[a-z][a-z0-9-]*(?:\/[a-z][a-z0-9-]*)*$/;

const COUNT = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(200));

const RecordSchema = v.object({
  id: v.pipe(v.string(), v.uuid()),
  /** When the call began, in milliseconds since 1970. */
  start: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(LATEST)),
  /** How long it lasted, in whole seconds. */
  length: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(LONGEST_CALL)),
  /** The answer given on the home page; empty when none was. */
  goal: v.union([v.literal(''), impersonal(/^[a-z][a-z0-9-]*$/)]),
  /** The page where the call ended; the home page is empty. */
  path: v.union([v.literal(''), impersonal(PATH)]),
  /** The content id of the reply reached, or none. */
  reply: v.nullable(impersonal(PATH)),
  outcome: v.nullable(v.picklist(OUTCOMES)),
  version: impersonal(/^\w[\w.-]{0,39}$/),
  /** The call that this topic was part of; a line of before is a call by itself. */
  call: v.exactOptional(v.pipe(v.string(), v.uuid())),
  caller: v.exactOptional(v.picklist(CALLERS)),
  motif: v.exactOptional(impersonal(/^[A-Za-z0-9-]{1,20}$/)),
  /** The day to call back on. */
  callBack: v.exactOptional(v.pipe(v.string(), v.isoDate())),
  /** The subject, not treated here, that the person came with. */
  outside: v.exactOptional(impersonal(/^[a-z][a-z0-9-]*$/)),
  /** How many answers of the topic the caller said, agreed to, and has neither said nor agreed to. */
  marks: v.exactOptional(v.object({ said: COUNT, confirmed: COUNT, supposed: COUNT })),
});

/** One topic of a call of the journal. */
export type CallRecord = Readonly<v.InferOutput<typeof RecordSchema>>;

function readRecord(value: unknown): CallRecord | undefined {
  const result = v.safeParse(RecordSchema, value);
  return result.success ? result.output : undefined;
}

/** The name of a topic's line: the call's own for the first, so that a line of before and one of now have the same. */
function lineId(id: string, place: number): string {
  if (place === 0) return id;
  const last = Number.parseInt(id.slice(-8), 16);
  return id.slice(0, -8) + ((last + place) % 2 ** 32).toString(16).padStart(8, '0');
}

/**
 * What the journal keeps of a call: a line a topic. Answers that no longer stand are left out; a goal that the guide supposed is
 * nobody's, and a reply that rests on what nobody said was not given.
 *
 * @param seconds how long the call lasted.
 * @param outside the subject that the guide does not treat, when the person came with one.
 */
export function recordsOf(
  guide: Guide,
  call: Pick<Call, 'id' | 'startedAt' | 'begunAt' | 'session' | 'outcome'>,
  seconds: number,
  ending: Ending = NO_ENDING,
  outside?: string,
): CallRecord[] {
  const topics = topicsOf(fit(guide, call.session).session);
  const { caller, motif, callBack } = ending;
  const told = {
    ...(caller && { caller }),
    ...(motif !== undefined && { motif }),
    ...(callBack !== undefined && { callBack }),
    ...(outside !== undefined && { outside }),
  };
  return topics.map((topic, place) => {
    const page = pageOf(guide, topic);
    const goal = markOf(topic, 0) === 'supposed' ? undefined : topic.answers[0]?.answer;
    const marked = topic.answers.map((_, index) => markOf(topic, index));
    const countOf = (mark: Mark) => marked.filter((one) => one === mark).length;
    const outcome = ending.outcomes[place] ?? (topics.length === 1 ? call.outcome : undefined);
    const line = {
      id: lineId(call.id, place),
      start: Math.round(call.begunAt ?? call.startedAt),
      length: Math.min(LONGEST_CALL, Math.max(0, Math.round(seconds))),
      goal: goal ?? '',
      path: page.path,
      reply: page.kind === 'reply' && isEarned(guide, topic) ? page.content : null,
      outcome: outcome ?? null,
      version: guide.version,
      call: call.id,
      marks: { said: countOf('said'), confirmed: countOf('confirmed'), supposed: countOf('supposed') },
    };
    return Object.assign(line, told);
  });
}

/** Why the journal could not be used: no room left, a browser that forbids it, a line that is not one, anything else. */
type JournalTrouble = 'full' | 'forbidden' | 'invalid' | 'failed';

export type JournalResult<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly reason: JournalTrouble };

/** The journal's lines, the oldest first, and how many could not be read. */
export interface JournalLines {
  readonly records: readonly CallRecord[];
  readonly damaged: number;
}

/** Every operation resolves, whatever the storage does. */
export interface Journal {
  /** Writes a line; the same id again replaces its line. It is on the disk when this resolves. */
  readonly add: (record: CallRecord) => Promise<JournalResult<void>>;
  readonly all: () => Promise<JournalResult<JournalLines>>;
  /** Adds the lines that are not there yet; those that are stay as they are. */
  readonly merge: (
    records: readonly CallRecord[],
  ) => Promise<JournalResult<{ readonly added: number; readonly known: number }>>;
  /** Erases the calls that began before an instant, and says how many lines went. */
  readonly purge: (before: number) => Promise<JournalResult<number>>;
  readonly clear: () => Promise<JournalResult<void>>;
  /** Lets the storage go; a later operation opens it again. */
  readonly close: () => Promise<void>;
}

/** The one database of the console. */
export const JOURNAL_NAME = `${identity.id}-journal`;
const STORE = 'appels';

interface JournalSchema extends DBSchema {
  [STORE]: { key: string; value: CallRecord };
}
type Database = IDBPDatabase<JournalSchema>;
type Store = IDBPObjectStore<JournalSchema, [typeof STORE], typeof STORE, 'readwrite'>;

function troubleOf(error: unknown): JournalTrouble {
  switch (error instanceof Error ? error.name : '') {
    case 'QuotaExceededError':
      return 'full';
    // A browser without IndexedDB is as good as one that forbids it.
    case 'SecurityError':
    case 'InvalidStateError':
    case 'NotAllowedError':
    case 'ReferenceError':
    case 'TypeError':
      return 'forbidden';
    default:
      return 'failed';
  }
}

/** Waits for every part; a full storage, which only one of them may name, is the error that counts. */
async function allDone(parts: readonly Promise<unknown>[]): Promise<void> {
  const settled = await Promise.allSettled(parts);
  const errors = settled.flatMap((one) => (one.status === 'rejected' ? [one.reason as unknown] : []));
  if (errors.length > 0) throw errors.find((error) => troubleOf(error) === 'full') ?? errors[0];
}

/** The journal of this browser. Nothing is opened before the first operation. */
export function openJournal(name = JOURNAL_NAME): Journal {
  let opening: Promise<Database> | undefined;

  const letGo = async (): Promise<void> => {
    const known = opening;
    opening = undefined;
    try {
      (await known)?.close();
    } catch {
      // It never opened: there is nothing to close.
    }
  };
  const open = (): Promise<Database> => {
    opening ??= openDB<JournalSchema>(name, 1, {
      upgrade: (database) => void database.createObjectStore(STORE, { keyPath: 'id' }),
      // Another tab runs a newer program, or the browser closed the connection: the next operation opens again.
      blocking: () => void letGo(),
      terminated: () => void letGo(),
    });
    return opening;
  };
  const attempt = async <T>(work: (database: Database) => Promise<T>): Promise<JournalResult<T>> => {
    try {
      return { ok: true, value: await work(await open()) };
    } catch (error) {
      await letGo();
      return { ok: false, reason: troubleOf(error) };
    }
  };
  const write = async (database: Database, work: (store: Store) => Promise<unknown>): Promise<void> => {
    // « strict » : a browser that is killed right after has the line all the same.
    const transaction = database.transaction(STORE, 'readwrite', { durability: 'strict' });
    await allDone([work(transaction.store), transaction.done]);
  };

  // Opened at once: a line is then on its way at the very click, should the next one leave the page. A refusal is told
  // by the operation that meets it.
  const warm = async () => open();
  warm().catch(() => undefined);

  return {
    add: async (record) => {
      const checked = readRecord(record);
      if (checked === undefined) return { ok: false, reason: 'invalid' };
      return attempt((database) => write(database, async (store) => store.put(checked)));
    },
    all: () =>
      attempt(async (database) => {
        const stored = await database.getAll(STORE);
        const records = stored.flatMap((value) => readRecord(value) ?? []);
        records.sort((a, b) => a.start - b.start);
        return { records, damaged: stored.length - records.length };
      }),
    merge: async (records) => {
      const checked = records.flatMap((record) => readRecord(record) ?? []);
      if (checked.length < records.length) return { ok: false, reason: 'invalid' };
      return attempt(async (database) => {
        let added = 0;
        await write(database, async (store) => {
          const known = new Set(await store.getAllKeys());
          const unknown = new Map(checked.filter(({ id }) => !known.has(id)).map((one) => [one.id, one]));
          added = unknown.size;
          await allDone([...unknown.values()].map((one) => store.put(one)));
        });
        return { added, known: checked.length - added };
      });
    },
    purge: (before) =>
      attempt(async (database) => {
        const stored = await database.getAll(STORE);
        const old = stored.filter((value) => (readRecord(value)?.start ?? Infinity) < before);
        if (old.length > 0) {
          await write(database, async (store) => allDone(old.map(({ id }) => store.delete(id))));
        }
        return old.length;
      }),
    clear: () => attempt((database) => write(database, async (store) => store.clear())),
    close: letGo,
  };
}

// The columns of a journal file, in order; « ; » is what French spreadsheets read without a question.
const COLUMNS = ['id', 'debut', 'duree', 'but', 'page', 'reponse', 'issue', 'version'] as const;
/** Columns that the files of before do not have. */
const LATER = ['appel', 'pour', 'motif', 'rappel', 'hors-sujet', 'dites', 'confirmees', 'supposees'] as const;
const DELIMITERS = [';', ',', '\t'];

/** The marks in the order of their columns. */
const MARKS = ['said', 'confirmed', 'supposed'] as const;

/** The journal as a file that spreadsheets open: one line a call, no cell of which can be run as a formula. */
export function exportCsv(records: readonly CallRecord[]): string {
  const rows = records.map((record) => [
    record.id,
    new Date(record.start).toISOString(),
    String(record.length),
    record.goal,
    record.path,
    record.reply ?? '',
    record.outcome ?? '',
    record.version,
    record.call ?? '',
    record.caller ?? '',
    record.motif ?? '',
    record.callBack ?? '',
    record.outside ?? '',
    ...MARKS.map((mark) => record.marks?.[mark] ?? ''),
  ]);
  return papaparse.unparse(
    { fields: [...COLUMNS, ...LATER], data: rows },
    { delimiter: ';', escapeFormulae: true },
  );
}

/** What a file holds: its calls, and the rows that are none, the header being row 1. */
export type Imported =
  | { readonly ok: true; readonly records: readonly CallRecord[]; readonly rejected: readonly number[] }
  | { readonly ok: false; readonly reason: 'not-a-journal' };

/** Digits only: `Number` would read « 1e3 », « 0x10 » and blanks too. */
const wholeNumber = (text: string): number => (/^\d{1,15}$/.test(text) ? Number(text) : NaN);
const instant = (text: string): number =>
  /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{3})?Z$/.test(text) ? Date.parse(text) : NaN;

/**
 * Reads a journal file, its columns in any order, `;`, `,` or tabs between them. Never throws.
 *
 * A line that is not a call is left out and told; of two lines with the same id, the first counts.
 */
export function importCsv(text: string): Imported {
  const { data } = papaparse.parse<readonly string[]>(text, { delimitersToGuess: DELIMITERS });
  const [header = [], ...rows] = data;
  // `trim` takes a byte order mark for a space.
  const names = header.map((name) => name.trim().toLowerCase());
  if (!COLUMNS.every((column) => names.includes(column))) return { ok: false, reason: 'not-a-journal' };
  const records = new Map<string, CallRecord>();
  const rejected: number[] = [];
  for (const [index, row] of rows.entries()) {
    const cell = (column: (typeof COLUMNS)[number] | (typeof LATER)[number]): string =>
      (row[names.indexOf(column)] ?? '').trim();
    const record = readRecord({
      id: cell('id'),
      start: instant(cell('debut')),
      length: wholeNumber(cell('duree')),
      goal: cell('but'),
      path: cell('page'),
      reply: cell('reponse') === '' ? null : cell('reponse'),
      outcome: cell('issue') === '' ? null : cell('issue'),
      version: cell('version'),
      ...(cell('appel') !== '' && { call: cell('appel') }),
      ...(cell('pour') !== '' && { caller: cell('pour') }),
      ...(cell('motif') !== '' && { motif: cell('motif') }),
      ...(cell('rappel') !== '' && { callBack: cell('rappel') }),
      ...(cell('hors-sujet') !== '' && { outside: cell('hors-sujet') }),
      ...(cell('dites') !== '' && {
        marks: {
          said: wholeNumber(cell('dites')),
          confirmed: wholeNumber(cell('confirmees')),
          supposed: wholeNumber(cell('supposees')),
        },
      }),
    });
    const blank = row.every((text) => text.trim() === '');
    if (record !== undefined && !records.has(record.id)) records.set(record.id, record);
    if (record === undefined && !blank) rejected.push(index + 2);
  }
  return { ok: true, records: [...records.values()], rejected };
}

/** A bar of a chart: what it counts, and how many. */
interface Bar {
  readonly key: string;
  readonly count: number;
}

/** What the journal's page draws. */
export interface Charts {
  readonly calls: number;
  readonly topics: number;
  /** Topics by goal, most first; the empty key is one without, « ?sujet » one that is not treated here. */
  readonly goals: readonly Bar[];
  /** Content ids of the replies most reached. */
  readonly replies: readonly Bar[];
  /** Of the calls that ended on each page with a known outcome, how many were not resolved; most first. */
  readonly unresolved: readonly {
    readonly path: string;
    readonly calls: number;
    readonly unresolved: number;
    /** Between 0 and 1. */
    readonly rate: number;
  }[];
  /** Calls by length, in seconds: `from` included, `to` not; the last has no end. */
  readonly lengths: readonly {
    readonly from: number;
    readonly to: number | undefined;
    readonly count: number;
  }[];
  /** In seconds; undefined without calls. */
  readonly medianLength: number | undefined;
}

const LENGTHS = [0, 60, 120, 180, 300, 600, 1200] as const;
const MOST_REACHED = 10;
/** Fewer cases than this make no share: one call in one is no « 100 % ». */
const FEWEST_FOR_SHARE = 5;

/** Whether there are enough cases to speak of a share. */
export function isShare({ calls }: { readonly calls: number }): boolean {
  return calls >= FEWEST_FOR_SHARE;
}

function bars(keys: readonly string[]): Bar[] {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return [...counts]
    .map(([key, count]) => ({ key, count }))
    .toSorted((a, b) => b.count - a.count || (a.key < b.key ? -1 : 1));
}

function median(numbers: readonly number[]): number | undefined {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = sorted[Math.floor(sorted.length / 2)];
  const before = sorted[Math.ceil(sorted.length / 2) - 1];
  return middle === undefined || before === undefined ? undefined : (middle + before) / 2;
}

/** The lines of a period: the calls that began from an instant on, of one goal or of all. */
export function selected(
  records: readonly CallRecord[],
  { from, goal }: { readonly from: number; readonly goal: string | undefined },
): readonly CallRecord[] {
  return records.filter((record) => record.start >= from && (goal === undefined || record.goal === goal));
}

/** One line a call, whatever its topics. */
function callsOf(records: readonly CallRecord[]): readonly CallRecord[] {
  const seen = new Set<string>();
  return records.filter(({ call }) => {
    const first = call === undefined || !seen.has(call);
    if (call !== undefined) seen.add(call);
    return first;
  });
}

/** The figures of the journal's charts: lengths are of calls, the rest of topics. */
export function charts(records: readonly CallRecord[]): Charts {
  const calls = callsOf(records);
  const ended = records.filter(({ outcome }) => outcome !== null);
  const failed = new Map(
    bars(ended.filter(({ outcome }) => outcome !== 'resolu').map(({ path }) => path)).map((bar) => [
      bar.key,
      bar.count,
    ]),
  );
  return {
    calls: calls.length,
    topics: records.length,
    goals: bars(
      records.map(({ goal, outside }) => (goal === '' && outside !== undefined ? `?${outside}` : goal)),
    ),
    replies: bars(records.flatMap(({ reply }) => reply ?? [])).slice(0, MOST_REACHED),
    unresolved: bars(ended.map(({ path }) => path))
      .map(({ key, count }) => {
        const unresolved = failed.get(key) ?? 0;
        return { path: key, calls: count, unresolved, rate: unresolved / count };
      })
      .toSorted((a, b) => Number(isShare(b)) - Number(isShare(a)) || b.rate - a.rate || b.calls - a.calls),
    lengths: LENGTHS.map((from, index) => {
      const to = LENGTHS[index + 1];
      const count = calls.filter(({ length }) => length >= from && (to === undefined || length < to)).length;
      return { from, to, count };
    }),
    medianLength: median(calls.map(({ length }) => length)),
  };
}
