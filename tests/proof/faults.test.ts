/** A sample of `npm run mutation`: a fault of each kind, planted in the content, is seen by the content checks, and a slip in a file is told where it is. */
import { describe, expect, test, vi } from 'vitest';
import { machines } from '../../machines/index.ts';
import { faultsFor, planted, sampleOf } from '../../bench/faults/content.ts';
import { isTold, sourceFaultsFor } from '../../bench/faults/source.ts';
import { toldOf } from '../../bench/faults/told.ts';
import { REASONS, reasonFor } from '../../bench/faults/survivors.ts';
import { checkGuide } from '../../src/proof/checks.ts';
import { subjectOf } from '../../src/proof/checks/check.ts';
import { tellers } from '../../src/proof/checks/provenance.ts';
import { lastReading } from '../../src/guide/readings.ts';
import { contentFaults } from '../../src/proof/content-faults.ts';
import { contentFiles } from '../../src/site/load-guide.ts';
import { data } from '../guide.ts';

const SEED = 7;
// Each fault is a whole guide to copy and to check.
vi.setConfig({ testTimeout: 120_000 });
const today = Object.values(data.relectures)
  .flatMap((review) => lastReading(review)?.le ?? [])
  .reduce((last, le) => (le > last ? le : last), '');

const all = faultsFor(data, (guide) => tellers(subjectOf(guide, today)));
const folder = { root: process.cwd(), machines, files: contentFiles(process.cwd()), today };
const slips = sourceFaultsFor(folder.files);

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
  test('is not told of content as it is', () => {
    expect(contentFaults(machines, folder.files, today)).toEqual([]);
  });

  const sample = sampleOf(slips, 1, SEED);
  test.each(sample.map((slip) => [slip.kind, slip] as const))('is told where it is: %s', async (_, slip) => {
    const told = await toldOf(slip, folder);
    expect(isTold(slip, told), `${slip.what}\n${JSON.stringify(told)}`).toBe(true);
  });

  test('is told only on its line, or on that of its block', () => {
    const slip = slips.find(({ told }) => told.above === 0);
    if (slip === undefined) throw new Error('aucune faute de ce genre');
    const { file, line } = slip;
    expect(isTold(slip, [{ file, line }])).toBe(true);
    expect(isTold(slip, [{ file, line: line + 9 }])).toBe(false);
    expect(isTold(slip, [{ file, line: line - 9 }])).toBe(false);
    expect(isTold(slip, [{ file: 'machines/index.ts', line }])).toBe(false);
    expect(isTold(slip, [])).toBe(false);
  });
});
