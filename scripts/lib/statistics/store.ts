/** The folder that keeps counts from one reading to the next: never a line, only how many. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { OUTCOMES } from '../../../src/adviser/call/calls.ts';
import type { CallRecord } from '../../../src/adviser/journal.ts';
import { known, readVersion, type KnownVersion } from '../../../src/measure/known.ts';
import type { KnownGuide } from '../../../src/measure/line.ts';
import { addRefused, NONE_REFUSED, type Refused } from './lines.ts';

/** Where the counts and the report are kept, when nothing else is said. */
export const FOLDER = 'statistiques';

/** One Parquet file a log, below the store's folder. */
export const COUNTS_FOLDER = 'comptes';
const VERSIONS_FOLDER = 'versions';
const SOURCES_FILE = 'journaux.json';
const CALLS_FILE = 'appels.json';

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const SOURCES = v.array(
  v.object({
    /** The SHA-256 of what the log held. */
    digest: v.string(),
    bytes: count,
    /** Of logs that hold the same, the first, the second… */
    copy: count,
    lines: count,
    refused: v.object({ forme: count, version: count, page: count, reponse: count, mots: count }),
    truncated: v.boolean(),
  }),
);
export type Source = v.InferOutput<typeof SOURCES>[number];

const CALLS = v.array(
  v.object({
    /** A part of a digest of the call's own name: it tells that a call was counted, and leads back to no journal. */
    mark: v.string(),
    hour: count,
    goal: v.string(),
    outcome: v.nullable(v.picklist(OUTCOMES)),
    version: v.string(),
    /** Whole minutes. */
    minutes: count,
  }),
);
export type KeptCall = v.InferOutput<typeof CALLS>[number];

export interface Store {
  readonly folder: string;
  readonly versions: readonly KnownVersion[];
  readonly sources: readonly Source[];
  readonly calls: readonly KeptCall[];
}

function readJson(file: string): unknown {
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as unknown) : undefined;
}

/** Opens a store; a folder that is not there is an empty one. What was damaged by hand is told by an error of its schema. */
export function openStore(folder: string): Store {
  const versions = join(folder, VERSIONS_FOLDER);
  const names = existsSync(versions) ? readdirSync(versions) : [];
  return {
    folder,
    versions: names.flatMap((name) => readVersion(readJson(join(versions, name))) ?? []),
    sources: v.parse(SOURCES, readJson(join(folder, SOURCES_FILE)) ?? []),
    calls: v.parse(CALLS, readJson(join(folder, CALLS_FILE)) ?? []),
  };
}

/** Keeps what is known of versions, logs and calls. */
export function writeStore({ folder, versions, sources, calls }: Store): void {
  mkdirSync(join(folder, VERSIONS_FOLDER), { recursive: true });
  mkdirSync(join(folder, COUNTS_FOLDER), { recursive: true });
  const write = (name: string, value: unknown) =>
    writeFileSync(join(folder, name), `${JSON.stringify(value, null, 1)}\n`);
  for (const version of versions) write(join(VERSIONS_FOLDER, `${version.version}.json`), version);
  write(SOURCES_FILE, sources);
  write(CALLS_FILE, calls);
}

/** Where the counts of a log stand. */
export function countsFile(folder: string, { digest, copy }: Pick<Source, 'digest' | 'copy'>): string {
  return join(folder, COUNTS_FOLDER, `${digest.slice(0, 16)}-${copy}.parquet`);
}

/** Forgets the counts of a log. */
export function forget(folder: string, source: Source): void {
  rmSync(countsFile(folder, source), { force: true });
}

/** The versions, ready to judge lines. */
export function guidesOf({ versions }: Store): ReadonlyMap<string, KnownGuide> {
  return new Map(versions.map((version) => [version.version, known(version)]));
}

/** Every line that was refused so far. */
export function refusedIn({ sources }: Store): Refused {
  return sources.reduce((sum, { refused }) => addRefused(sum, refused), NONE_REFUSED);
}

/** What is kept of a call of a desk's journal; undefined for a call of a version that is not known, or that names what it has not. */
export function keptCall(record: CallRecord, guides: ReadonlyMap<string, KnownGuide>): KeptCall | undefined {
  const guide = guides.get(record.version);
  if (guide === undefined || !guide.pages.has(record.path)) return undefined;
  if (record.goal !== '' && !guide.goals.has(record.goal)) return undefined;
  return {
    mark: createHash('sha256').update(record.id).digest('hex').slice(0, 16),
    hour: new Date(record.start).getHours(),
    goal: record.goal,
    outcome: record.outcome,
    version: record.version,
    minutes: Math.floor(record.length / 60),
  };
}
