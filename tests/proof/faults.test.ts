/** A sample of `npm run mutation`: a fault of each kind, planted in the content, is seen by the content checks or by the compiler. */
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { compileCopies, contentFiles } from '../../bench/faults/compile.ts';
import { faultsFor, planted, sampleOf } from '../../bench/faults/content.ts';
import { isTold, laidOut, sourceFaultsFor } from '../../bench/faults/source.ts';
import { REASONS, reasonFor } from '../../bench/faults/survivors.ts';
import { checkGuide } from '../../src/proof/checks.ts';
import { subjectOf } from '../../src/proof/checks/check.ts';
import { tellers } from '../../src/proof/checks/provenance.ts';
import { lastReading } from '../../src/guide/readings.ts';
import { data } from '../guide.ts';

const PROJECT = join(import.meta.dirname, '../..');
const SEED = 7;
// Each fault is a whole guide to copy and to check.
vi.setConfig({ testTimeout: 120_000 });
const today = Object.values(data.relectures)
  .flatMap((review) => lastReading(review)?.le ?? [])
  .reduce((last, le) => (le > last ? le : last), '');

const all = faultsFor(data, (guide) => tellers(subjectOf(guide, today)));
const slips = sourceFaultsFor(contentFiles(PROJECT));

describe('a fault in the guide’s data', () => {
  const excused = new Set(REASONS.map(({ kind }) => kind));
  const sample = sampleOf(all, 1, SEED).filter(({ kind }) => !excused.has(kind));

  test.each(sample.map((fault) => [fault.kind, fault] as const))('is caught: %s', (_, fault) => {
    const found = checkGuide(planted(data, fault), { today }).filter(({ level }) => level === 'faute');
    expect(found.length, fault.what).toBeGreaterThan(0);
  });

  test('is planted in a copy: the guide stays as it is, and each fault changes something', () => {
    const before = JSON.stringify(data);
    const idle = sampleOf(all, 3, SEED).filter((fault) => JSON.stringify(planted(data, fault)) === before);
    expect(idle.map(({ what }) => what)).toEqual([]);
    expect(JSON.stringify(data)).toBe(before);
  });

  test('is drawn by lot, the same ones from the same seed, others from another', () => {
    const drawn = (seed: number) => sampleOf(all, 5, seed).map(({ what }) => what);
    expect(drawn(SEED)).toEqual(drawn(SEED));
    expect(drawn(SEED)).not.toEqual(drawn(SEED + 1));
    expect(new Set(all.map(({ kind }) => kind)).size).toBeGreaterThan(15);
  });

  test('that nothing catches may stay only for a written reason, and on its condition', () => {
    expect(reasonFor({ kind: 'boucle', what: 'x' }, true)).toBeUndefined();
    const lost = REASONS.find(({ readAgain }) => readAgain);
    expect(lost).toBeDefined();
    expect(reasonFor({ kind: lost?.kind ?? '', what: 'x' }, false)).toBeUndefined();
    expect(reasonFor({ kind: lost?.kind ?? '', what: 'x' }, true)).toBe(lost?.why);
    for (const { why } of REASONS) expect(why.length).toBeGreaterThan(40);
  });
});

describe('a slip in the text of the content', () => {
  test('of each kind is told by the compiler where it is, and nothing is told of content as it is', () => {
    const copies = laidOut(sampleOf(slips, 1, SEED));
    const reports = compileCopies(PROJECT, [[], ...copies]);
    expect(reports[0]).toEqual([]);
    const silent = copies.flatMap((copy, index) =>
      copy
        .filter((slip) => !isTold(slip, reports[index + 1] ?? []))
        .map(({ kind, what }) => `${kind} : ${what}`),
    );
    expect(silent).toEqual([]);
  });

  test('is alone in its file, and with its like in a copy', () => {
    const sample = sampleOf(slips, 4, SEED);
    const copies = laidOut(sample);
    expect(new Set(copies.flat())).toEqual(new Set(sample));
    for (const copy of copies) {
      expect(new Set(copy.map(({ file }) => file)).size).toBe(copy.length);
      expect(new Set(copy.map(({ file }) => file.endsWith('.fr.ts'))).size).toBe(1);
    }
  });

  test('is told only on its line, or on that of its block', () => {
    const slip = slips.find(({ told }) => told.above === 0);
    if (slip === undefined) throw new Error('aucune faute de ce genre');
    const { file, line } = slip;
    expect(isTold(slip, [{ file, line }])).toBe(true);
    expect(isTold(slip, [{ file, line: line + 9 }])).toBe(false);
    expect(isTold(slip, [{ file, line: line - 9 }])).toBe(false);
    expect(isTold(slip, [{ file: 'index.ts', line }])).toBe(false);
    expect(isTold(slip, [])).toBe(false);
  });
});
