/**
 * `npm run verifier` : toutes les vérifications du contenu, en un rapport. Finit en échec s’il y a une faute.
 * `--date 2027-03-01` juge les dates de relecture à ce jour-là, `--date relecture` au jour de la dernière relecture.
 * `--bref` tait les questions au propriétaire de la fiche.
 */
import { parseArgs } from 'node:util';
import { load } from './guide.mjs';

/** @typedef {import('../src/proof/checks/check.ts').Finding} Finding */

/** @param {string} message @returns {never} */
function refuse(message) {
  console.error(`${message} Écrivez par exemple : npm run verifier -- --date 2027-03-01`);
  process.exit(1);
}

/** @returns {{ date?: string, bref?: boolean }} */
function read() {
  try {
    return parseArgs({ options: { date: { type: 'string' }, bref: { type: 'boolean' } } }).values;
  } catch {
    return refuse('Seules les options « --date » et « --bref » sont connues.');
  }
}

const { date, bref = false } = read();
const { guide, checkGuide, measureGuide, CHECKS, isDate, isoDate, lastReadingOf } = await load([
  '/machines/index.ts',
  '/src/proof/checks.ts',
  '/src/guide/readings.ts',
]);
/** @type {string} */
const today = date === 'relecture' ? lastReadingOf(guide.relectures) : (date ?? isoDate(new Date()));
if (!isDate(today)) refuse(`« ${today} » n’est pas une date.`);

/** @type {readonly Finding[]} */
const findings = checkGuide(guide, { today });
const faults = findings.filter(({ level }) => level === 'faute');
const pending = findings.filter(({ level }) => level === 'a-revoir');

/** @param {readonly Finding[]} found */
function print(found) {
  const names = [...new Set(found.map(({ check }) => check))];
  for (const name of names) {
    console.log(`  ${name}`);
    for (const { check, where, message } of found) {
      if (check === name) console.log(`    ${where} : ${message}`);
    }
  }
}

/** @param {number} value */
const round = (value) => Math.round(value);
/** @param {string} label @param {string} text */
const line = (label, text) => console.log(`  ${label.padEnd(22)} ${text}`);

console.log(`Contenu du guide, au ${today}`);
if (faults.length === 0) {
  /** @type {import('../src/proof/checks.ts').Figures} */
  const figures = measureGuide(guide, { today });
  line('pages', `${figures.pages}, pour ${figures.contents} contenus`);
  line('chemins', `${figures.ways}`);
  line(
    'réponses à donner',
    `${figures.longest} au plus, ${figures.median} dans le cas médian, détours à part`,
  );
  line('entrées de la fiche', `${figures.entriesCited} citées sur ${figures.entries}`);
  line('faits', `${figures.factsTold} dits sur ${figures.facts}`);
  line(
    'lisibilité',
    `${round(figures.hardest.index)} au moins (${figures.hardest.content}), ${round(figures.medianIndex)} en médiane ; 70 demandé`,
  );
  line(
    'relectures',
    `${figures.overdue} à revoir sur ${figures.reviews}` +
      (figures.next === undefined ? '' : ` ; la prochaine le ${figures.next.date} (${figures.next.content})`),
  );
  line(
    'points à trancher',
    `${figures.unsettled.length} sur ${figures.points} : ${figures.unsettled.join(', ')}`,
  );
}
if (!bref && faults.length === 0) {
  console.log('\nQuestions au propriétaire de la fiche');
  for (const [id, { statut, question }] of Object.entries(guide.points)) {
    if (statut !== 'sur') console.log(`  ${id} (${guide.console.statuts[statut]}) ${question}`);
  }
}
if (pending.length > 0) {
  console.log(`\nÀ revoir : ${pending.length}`);
  print(pending);
}
if (faults.length > 0) {
  console.log(`\nFautes : ${faults.length}`);
  print(faults);
}
console.log(
  `\n${CHECKS.length} vérifications, ${faults.length} faute${faults.length > 1 ? 's' : ''}, ${pending.length} à revoir.`,
);
process.exitCode = faults.length === 0 ? 0 : 1;
