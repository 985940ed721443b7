/** The files of the logs: what each is, by its content, and a plain reading of one, line by line. */
import { isAscii } from 'node:buffer';
import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { LONGEST, type Judge } from './lines.ts';

const CHUNK = 1 << 20;
const NEWLINE = 10;

/** What stands in the place of what is no line of ours, so that it is counted and never kept. */
const UNREADABLE = '\u0001';

/** A log as it was looked through once. */
export interface Looked {
  /** The SHA-256 of its whole content, in hexadecimal. */
  readonly digest: string;
  readonly bytes: number;
  /** The digests of its beginnings that were asked for, by their length in bytes. */
  readonly beginnings: ReadonlyMap<number, string>;
  /** Whether every line of it is short and of plain signs. */
  readonly clean: boolean;
}

/** Whether the lines of a piece are short and of plain signs; `carry` is how long the line is that began before it. */
function look(piece: Buffer, carry: number): { readonly clean: boolean; readonly carry: number } {
  if (!isAscii(piece) || piece.includes(13) || piece.includes(1) || piece.includes(0))
    return { clean: false, carry: 0 };
  let start = -carry;
  while (start + LONGEST < piece.length) {
    const end = piece.lastIndexOf(NEWLINE, start + LONGEST);
    if (end < 0 || end < start) return { clean: false, carry: 0 };
    start = end + 1;
  }
  const last = piece.lastIndexOf(NEWLINE);
  return { clean: true, carry: last < 0 ? carry + piece.length : piece.length - last - 1 };
}

/**
 * Looks through a plain file.
 *
 * @param lengths the lengths of the beginnings whose digests are asked for, in bytes.
 */
export async function lookThrough(file: string, lengths: readonly number[]): Promise<Looked> {
  const hash = createHash('sha256');
  const asked = [...new Set(lengths)].toSorted((a, b) => a - b);
  const beginnings = new Map<number, string>();
  let bytes = 0;
  let clean = true;
  let carry = 0;
  for await (const piece of createReadStream(file, { highWaterMark: CHUNK }) as AsyncIterable<Buffer>) {
    let from = 0;
    while (asked[0] !== undefined && asked[0] <= bytes + piece.length) {
      const to = asked[0] - bytes;
      hash.update(piece.subarray(from, to));
      beginnings.set(asked[0], hash.copy().digest('hex'));
      from = to;
      asked.shift();
    }
    hash.update(piece.subarray(from));
    bytes += piece.length;
    if (clean) ({ clean, carry } = look(piece, carry));
  }
  return { digest: hash.digest('hex'), bytes, beginnings, clean };
}

/**
 * Writes what a compressed file holds.
 *
 * @returns whether it ended as it should; what came before a fault is written all the same.
 */
export async function decompress(file: string, to: string): Promise<boolean> {
  try {
    await pipeline(createReadStream(file), createGunzip(), createWriteStream(to));
    return true;
  } catch {
    return false;
  }
}

/** Reads a plain file line by line, whatever it holds: a line ends with a line feed, one that is not ours is counted and forgotten. */
export async function readPlainly(file: string, judge: Judge): Promise<void> {
  const counts = new Map<string, number>();
  const add = (line: string) => {
    if (line === '') return;
    const n = counts.get(line);
    // A line cut out of a piece would hold the whole piece in memory: what is kept is a copy.
    if (n === undefined) counts.set(Buffer.from(line, 'latin1').toString('latin1'), 1);
    else counts.set(line, n + 1);
    if (counts.size < 500_000) return;
    for (const [one, n] of counts) judge.take(one, n);
    counts.clear();
  };
  let rest = '';
  for await (const piece of createReadStream(file, { highWaterMark: CHUNK }) as AsyncIterable<Buffer>) {
    const lines = (rest + piece.toString('latin1')).split('\n');
    rest = lines.pop() ?? '';
    // Of a line without an end, no more is kept than what tells that it is too long.
    if (rest.length > LONGEST) rest = UNREADABLE.repeat(LONGEST + 1);
    for (const line of lines)
      add(line.length > LONGEST ? UNREADABLE : line.endsWith('\r') ? line.slice(0, -1) : line);
  }
  add(rest.length > LONGEST ? UNREADABLE : rest);
  for (const [line, n] of counts) judge.take(line, n);
}
