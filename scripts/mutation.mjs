/**
 * `npm run mutation` : plante des fautes dans des copies du contenu, et montre que la vérification des types ou celle du contenu les voit.
 * `--graine N` en tire d’autres, `--par-sorte N` en plante plus ou moins de chaque sorte. Finit en échec si une faute passe sans raison écrite.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { load, root } from './guide.mjs';

const { values } = parseArgs({
  options: {
    'graine': { type: 'string', default: '20261123' },
    'par-sorte': { type: 'string', default: '8' },
  },
});
const seed = Number(values.graine);
const most = Number(values['par-sorte']);
if (!Number.isInteger(seed) || !Number.isInteger(most) || most < 1) {
  console.error('« --graine » et « --par-sorte » sont des nombres entiers.');
  process.exit(1);
}

const {
  guide,
  checkGuide,
  lastReading,
  subjectOf,
  tellers,
  faultsFor,
  planted,
  sampleOf,
  sourceFaultsFor,
  laidOut,
  isTold,
  contentFiles,
  compileCopies,
  reasonFor,
} = await load([
  '/machines/index.ts',
  '/src/proof/checks.ts',
  '/src/guide/readings.ts',
  '/src/proof/checks/check.ts',
  '/src/proof/checks/provenance.ts',
  '/bench/faults/content.ts',
  '/bench/faults/source.ts',
  '/bench/faults/compile.ts',
  '/bench/faults/survivors.ts',
]);
/** @typedef {import('../src/proof/checks/check.ts').Finding} Finding */
/** @typedef {import('../bench/faults/content.ts').Fault} Fault */
/** @typedef {import('../bench/faults/source.ts').SourceFault} SourceFault */

// The day of the last reading: nothing is found only because time has passed.
const today = Object.values(guide.relectures)
  .flatMap((review) => lastReading(review)?.le ?? [])
  .reduce((last, le) => (le > last ? le : last), '');

const seconds = (/** @type {number} */ since) => `${((performance.now() - since) / 1000).toFixed(1)} s`;

// ——— The guide itself: nothing is found, and how long it takes ———

let started = performance.now();
const types = spawnSync(join(root, 'node_modules/.bin/tsc'), ['-p', 'tsconfig.machines.json'], { cwd: root });
const typesTook = seconds(started);
started = performance.now();
/** @type {readonly Finding[]} */
const clean = checkGuide(guide, { today });
console.log(
  `Le guide tel qu’il est : types du contenu ${typesTook}, ${types.status === 0 ? 'en ordre' : 'EN FAUTE'} ; contenu ${seconds(started)}, ${clean.length} remarque(s).`,
);
if (types.status !== 0 || clean.some(({ level }) => level === 'faute')) {
  console.error('Le guide a déjà des fautes : corrigez-les d’abord (npm run verifier).');
  process.exit(1);
}
const known = new Set(clean.map(({ check, where }) => `${check} ${where}`));

/** @typedef {{ planted: number, caught: number, by: Map<string, number>, survivors: { what: string, why: string | undefined }[] }} Tally */
/** @type {Map<string, Tally>} */
const tallies = new Map();

/** @param {string} kind @returns {Tally} */
function tallyOf(kind) {
  const tally = tallies.get(kind) ?? { planted: 0, caught: 0, by: new Map(), survivors: [] };
  tallies.set(kind, tally);
  return tally;
}

/** @param {{ kind: string, what: string }} fault @param {readonly string[]} by @param {boolean} readAgain */
function record(fault, by, readAgain) {
  const tally = tallyOf(fault.kind);
  tally.planted += 1;
  if (by.length > 0) tally.caught += 1;
  else tally.survivors.push({ what: fault.what, why: reasonFor(fault, readAgain) });
  for (const name of by) tally.by.set(name, (tally.by.get(name) ?? 0) + 1);
}

// ——— What the content checks see ———

started = performance.now();
/** @type {Fault[]} */
const faults = sampleOf(
  faultsFor(guide, (/** @type {typeof guide} */ data) => tellers(subjectOf(data, today))),
  most,
  seed,
);
for (const fault of faults) {
  /** @type {Finding[]} */
  const found = checkGuide(planted(guide, fault), { today }).filter(
    (/** @type {Finding} */ { check, where }) => !known.has(`${check} ${where}`),
  );
  const by = found.filter(({ level }) => level === 'faute').map(({ check }) => check);
  record(
    fault,
    [...new Set(by)],
    found.some(({ where }) => where === fault.content),
  );
}
const contentTook = seconds(started);

// ——— What the type check sees ———

started = performance.now();
/** @type {SourceFault[]} */
const slips = sampleOf(sourceFaultsFor(contentFiles(root)), Math.ceil(most / 2), seed);
/** @type {SourceFault[][]} */
const copies = laidOut(slips);
const reports = compileCopies(root, copies);
for (const [index, copy] of copies.entries()) {
  for (const slip of copy) record(slip, isTold(slip, reports[index] ?? []) ? ['types'] : [], false);
}
console.log(
  `Plantées : ${faults.length} dans les données (${contentTook}), ${slips.length} dans les fichiers, en ${copies.length} copies (${seconds(started)}).\n`,
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
