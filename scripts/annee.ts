/**
 * `npm run annee`: a year of honest edits of the content, each on a new copy of the project. There the content is put right, then types, build,
 * all tests and the journeys of `npm test` run on it. A test that breaks is about the content of today: it is the test that must be mended.
 * `npm run annee -- nombre synonyme` makes only two of them, `--sans-navigateur` leaves the journeys out, `--ensemble` makes them all one after
 * the other on the same copy, and runs the tests once.
 */
import { rmSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { machines } from '../machines/index.ts';
import type { GuideSnapshot } from '../src/atelier/run.ts';
import { checkCopy, must } from './lib/checked-copy.ts';
import { copyProject, runScriptIn, writeIn } from './lib/copy.ts';
import { refuse } from './lib/project.ts';
import { JOURNEYS } from './lib/daily.ts';
import { guideFiles, localTools } from './lib/tools.ts';
import { honestEdit, YEAR, type HonestEdit } from './lib/year.ts';

function asked(): {
  readonly names: readonly string[];
  readonly browser: boolean;
  readonly together: boolean;
} {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { 'sans-navigateur': { type: 'boolean' }, 'ensemble': { type: 'boolean' } },
    });
    return {
      names: positionals,
      browser: values['sans-navigateur'] !== true,
      together: values.ensemble === true,
    };
  } catch {
    return refuse('Seules les options « --sans-navigateur » et « --ensemble » sont connues.');
  }
}

const { names, browser, together } = asked();
const known = YEAR.map(({ name }) => name);
const unknown = names.find((name) => !known.includes(name));
if (unknown !== undefined) refuse(`« ${unknown} » n’est pas un changement. Il y a : ${known.join(', ')}.`);
const year = YEAR.filter(({ name }) => names.length === 0 || names.includes(name));

const tools = localTools();
const start: GuideSnapshot = { files: guideFiles(), machines };

/** A copy of the project, and the guide that it holds. */
interface Trial {
  readonly folder: string;
  readonly held: GuideSnapshot;
}

/** Makes an edit in a copy, as an owner would, up to « 0 faute ». */
async function make({ folder, held }: Trial, edit: HonestEdit): Promise<Trial> {
  const { told, files } = await honestEdit(held, edit, tools);
  console.log(`  ${edit.name} : ${told}`);
  writeIn(folder, files);
  // A map that changed is frozen, as CONTRIBUTING says; the command does nothing for one that did not.
  must('release', runScriptIn(folder, 'release', [`annee-${edit.name}`]));
  const now = guideFiles(folder);
  return { folder, held: { files: now, machines: await tools.evaluate(now) } };
}

let failed = 0;
let passed = 0;
/** Makes edits in a copy of their own, and runs its checks. A red copy stays, to be looked at. */
async function attempt(title: string, edits: readonly HonestEdit[]): Promise<void> {
  const started = Date.now();
  const folder = copyProject('annee-');
  let red = '';
  try {
    let trial: Trial = { folder, held: start };
    for (const edit of edits) trial = await make(trial, edit);
    await checkCopy(folder, { journeys: browser ? JOURNEYS : [], long: false });
  } catch (error) {
    red = error instanceof Error ? error.message : String(error);
  }
  const seconds = ((Date.now() - started) / 1000).toFixed(0);
  if (red === '') {
    passed += 1;
    rmSync(folder, { recursive: true, force: true });
    console.log(`✔ ${title} (${seconds} s)`);
  } else {
    failed += 1;
    console.log(
      `✘ ${title} (${seconds} s)\n${red}\n  Corrigez le test, pas le contenu. La copie est dans ${folder}.`,
    );
  }
}

if (together) await attempt('une année entière', year);
else for (const edit of year) await attempt(edit.name, [edit]);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
