/**
 * `npm run autre-guide` : le petit guide des tests prend la place du premier dans une copie du projet, où `machines/` seul a changé. Le contenu y est
 * sans faute, puis les types, la construction, les parcours et tous les tests y passent, sauf ceux qui ne parlent que du premier guide
 * (`tests/content/`, et les parcours que nomme scripts/lib/daily.ts). Ce qui échoue là et pas ici connaît le premier guide.
 * `npm run autre-guide -- --garder` garde la copie, `--sans-navigateur` laisse les parcours.
 */
import { rmSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { checkCopy, must } from './lib/checked-copy.ts';
import { copyProject, runScriptIn } from './lib/copy.ts';
import { JOURNEYS_OF_ANY_GUIDE } from './lib/daily.ts';
import { putOtherGuide } from './lib/other-guide.ts';
import { refuse } from './lib/project.ts';

function asked(): { readonly kept: boolean; readonly browser: boolean } {
  try {
    const { values } = parseArgs({
      options: { 'garder': { type: 'boolean' }, 'sans-navigateur': { type: 'boolean' } },
    });
    return { kept: values.garder === true, browser: values['sans-navigateur'] !== true };
  } catch {
    return refuse('Seules les options « --garder » et « --sans-navigateur » sont connues.');
  }
}

const { kept, browser } = asked();
const folder = copyProject('autre-guide-');
let red: string | undefined;
try {
  putOtherGuide(folder);
  // A map that is put online is frozen, as CONTRIBUTING says: what compares releases has one to read.
  must('release', runScriptIn(folder, 'release', ['premiere']));
  await checkCopy(folder, { journeys: browser ? JOURNEYS_OF_ANY_GUIDE : [], long: true });
} catch (error) {
  red = error instanceof Error ? error.message : String(error);
}
if (kept) console.log(`La copie est dans ${folder}.`);
else rmSync(folder, { recursive: true, force: true });
if (red === undefined) console.log('✔ Tout passe sur l’autre guide.');
else {
  console.log(
    `✘ Sur l’autre guide, cela ne passe pas.\n${red}\n→ Le moteur, ou un test, connaît le premier guide. Prenez ce qu’il faut dans la carte du guide ; ce qui ne parle que du contenu va dans tests/content/. Pour voir la copie : npm run autre-guide -- --garder`,
  );
}
process.exitCode = red === undefined ? 0 : 1;
