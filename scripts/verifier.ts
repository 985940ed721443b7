/**
 * `npm run verifier`: every check of the content, in one report. Fails when there is a fault.
 * `--date 2027-03-01` judges the dates of the readings on that day, `--date relecture` on the day of the last reading.
 * `--bref` leaves out the questions to the owner of the sheet.
 */
import { parseArgs } from 'node:util';
import { isDate, isoDate, lastReadingOf } from '../src/guide/readings.ts';
import { checkGuide, CHECKS, measureGuide, type Finding } from '../src/proof/checks.ts';
import { faultOfFinding } from '../src/proof/content-faults.ts';
import { contentFiles } from '../src/site/load-guide.ts';
import { faultsAsText } from '../src/words/faults.ts';
import { guide } from './lib/guide.ts';
import { refuse, root } from './lib/project.ts';

/** How `verifier` is written, told beside what was wrong with how it was. */
const USAGE = 'Écrivez par exemple : npm run verifier -- --date 2027-03-01';

function options(): { readonly date?: string; readonly bref?: boolean } {
  try {
    return parseArgs({ options: { date: { type: 'string' }, bref: { type: 'boolean' } } }).values;
  } catch {
    return refuse(`Seules les options « --date » et « --bref » sont connues. ${USAGE}`);
  }
}

const { date, bref = false } = options();
const today = date === 'relecture' ? lastReadingOf(guide.relectures) : (date ?? isoDate(new Date()));
if (!isDate(today)) refuse(`« ${today} » n’est pas une date. ${USAGE}`);

const findings = checkGuide(guide, { today });
const faults = findings.filter(({ level }) => level === 'faute');
const pending = findings.filter(({ level }) => level === 'a-revoir');

/** Prints findings under the name of the check that made them. */
function print(found: readonly Finding[]): void {
  const names = [...new Set(found.map(({ check }) => check))];
  for (const name of names) {
    console.log(`  ${name}`);
    for (const { check, where, message } of found) {
      if (check === name) console.log(`    ${where} : ${message}`);
    }
  }
}

const line = (label: string, text: string) => console.log(`  ${label.padEnd(22)} ${text}`);

console.log(`Contenu du guide, au ${today}`);
if (faults.length === 0) {
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
    `${Math.round(figures.hardest.index)} au moins (${figures.hardest.content}), ${Math.round(figures.medianIndex)} en médiane ; 70 demandé`,
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
  const files = contentFiles(root);
  console.log(
    `\n${faultsAsText(
      faults.map((fault) => faultOfFinding(fault, guide, files)),
      files,
    )}`,
  );
}
console.log(
  `\n${CHECKS.length} vérifications, ${faults.length} faute${faults.length > 1 ? 's' : ''}, ${pending.length} à revoir.`,
);
process.exitCode = faults.length === 0 ? 0 : 1;
