/**
 * `npm run mutation`: plants faults in copies of the content, and shows that its checks see them and say where they are.
 * `--graine N` draws others, `--par-sorte N` plants more or fewer of each kind. Fails when a fault is not seen and no reason is written.
 */
import { parseArgs } from 'node:util';
import { faultsFor, planted, sampleOf } from '../bench/faults/content.ts';
import { isTold, sourceFaultsFor } from '../bench/faults/source.ts';
import { reasonFor } from '../bench/faults/survivors.ts';
import { toldOf } from '../bench/faults/told.ts';
import { machines } from '../machines/index.ts';
import { lastReadingOf } from '../src/guide/readings.ts';
import { checkGuide } from '../src/proof/checks.ts';
import { subjectOf } from '../src/proof/checks/check.ts';
import { tellers } from '../src/proof/checks/provenance.ts';
import { contentFiles } from '../src/site/load-guide.ts';
import { guide } from './lib/guide.ts';
import { refuse, root } from './lib/project.ts';

const { values } = parseArgs({
  options: {
    'graine': { type: 'string', default: '20261123' },
    'par-sorte': { type: 'string', default: '8' },
  },
});
const seed = Number(values.graine);
const most = Number(values['par-sorte']);
if (!Number.isInteger(seed) || !Number.isInteger(most) || most < 1) {
  refuse('« --graine » et « --par-sorte » sont des nombres entiers.');
}

// The day of the last reading: nothing is found only because time has passed.
const today = lastReadingOf(guide.relectures);

const seconds = (since: number) => `${((performance.now() - since) / 1000).toFixed(1)} s`;

// ——— The guide itself: nothing is found, and how long it takes ———

let started = performance.now();
const clean = checkGuide(guide, { today });
console.log(`Le guide tel qu’il est : contenu ${seconds(started)}, ${clean.length} remarque(s).`);
if (clean.some(({ level }) => level === 'faute')) {
  refuse('Le guide a déjà des fautes : corrigez-les d’abord (npm run verifier).');
}
const known = new Set(clean.map(({ check, where }) => `${check} ${where}`));

/** What became of the faults of one kind. */
interface Tally {
  planted: number;
  caught: number;
  /** How many each check caught. */
  readonly by: Map<string, number>;
  readonly survivors: { readonly what: string; readonly why: string | undefined }[];
}
const tallies = new Map<string, Tally>();

function tallyOf(kind: string): Tally {
  const tally = tallies.get(kind) ?? { planted: 0, caught: 0, by: new Map(), survivors: [] };
  tallies.set(kind, tally);
  return tally;
}

function record(
  fault: { readonly kind: string; readonly what: string },
  by: readonly string[],
  readAgain: boolean,
): void {
  const tally = tallyOf(fault.kind);
  tally.planted += 1;
  if (by.length > 0) tally.caught += 1;
  else tally.survivors.push({ what: fault.what, why: reasonFor(fault, readAgain) });
  for (const name of by) tally.by.set(name, (tally.by.get(name) ?? 0) + 1);
}

// ——— What the content checks see ———

started = performance.now();
const faults = sampleOf(
  faultsFor(guide, (data) => tellers(subjectOf(data, today))),
  most,
  seed,
);
for (const fault of faults) {
  const found = checkGuide(planted(guide, fault), { today }).filter(
    ({ check, where }) => !known.has(`${check} ${where}`),
  );
  const by = found.filter(({ level }) => level === 'faute').map(({ check }) => check);
  record(
    fault,
    [...new Set(by)],
    found.some(({ where }) => where === fault.content),
  );
}
const contentTook = seconds(started);

// ——— What is told of the files ———

started = performance.now();
const slips = sampleOf(sourceFaultsFor(contentFiles(root)), Math.ceil(most / 2), seed);
const folder = { root, machines, files: contentFiles(root), today };
for (const slip of slips) {
  record(slip, isTold(slip, await toldOf(slip, folder)) ? ['dit sur sa ligne'] : [], false);
}
console.log(
  `Plantées : ${faults.length} dans les données (${contentTook}), ${slips.length} dans les fichiers (${seconds(started)}).\n`,
);

// ——— The table ———

for (const [kind, { planted, caught, by, survivors }] of tallies) {
  const names = [...by].toSorted(([, a], [, b]) => b - a).map(([name, times]) => `${name} ${times}`);
  console.log(`${`${caught}/${planted}`.padStart(7)}  ${kind.padEnd(44)} ${names.slice(0, 3).join(', ')}`);
  for (const { what, why } of survivors)
    console.log(`           ✘ ${what}\n             ${why ?? 'SANS RAISON'}`);
}
const all = [...tallies.values()];
const total = all.reduce((sum, { planted }) => sum + planted, 0);
const caught = all.reduce((sum, { caught }) => sum + caught, 0);
const unexplained = all.flatMap(({ survivors }) => survivors.filter(({ why }) => why === undefined)).length;
console.log(
  `\n${total} fautes de ${tallies.size} sortes : ${caught} vues, ${total - caught - unexplained} laissées avec une raison, ${unexplained} sans raison.`,
);
process.exitCode = unexplained === 0 ? 0 : 1;
