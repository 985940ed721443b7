/**
 * `npm run retirer -- PAGE` : dit tout ce qui part avec une page (son document, son étape, les réponses et les suites qui y mènent,
 * les points qui la nomment) et ce qu’il restera à faire. Rien ne change sans `--oui`.
 */
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { format, resolveConfig } from 'prettier';
import { machines } from '../machines/index.ts';
import { isoDate } from '../src/guide/readings.ts';
import { contentsOf, takeAway } from '../src/proof/take-away.ts';
import { contentFiles } from '../src/site/load-guide.ts';
import { didYouMean, type Fault } from '../src/words/faults.ts';
import { refuse, root } from './lib/project.ts';

const USAGE = 'Écrivez : npm run retirer -- PAGE, puis la même chose avec --oui';

function asked(): { readonly page: string; readonly yes: boolean } {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { oui: { type: 'boolean' } },
    });
    const [page, ...more] = positionals;
    if (page !== undefined && more.length === 0) return { page, yes: values.oui === true };
  } catch {
    return refuse(`Seule l’option « --oui » est connue. ${USAGE}`);
  }
  return refuse(`Donnez une page, et une seule. ${USAGE}`);
}

const { page, yes } = asked();
const known = contentsOf(machines).filter((one) => one !== machines.root.initial);
if (!known.includes(page)) {
  refuse(`« ${page} » n’est pas une page du guide. ${didYouMean(page, known, USAGE)}`);
}

const tell = (title: string, faults: readonly Fault[]) => {
  if (faults.length === 0) return;
  console.log(`\n${title}`);
  for (const { file, line, what, todo } of faults) console.log(`  ${file}, ligne ${line} : ${what} ${todo}`);
};

const taken = takeAway(machines, contentFiles(root), page, isoDate(new Date()));
console.log(`Retirer « ${page} » :`);
for (const consequence of taken.consequences) console.log(`  ${consequence}`);
tell('Ensuite, il restera à faire :', taken.left);
if (taken.unlawful.length > 0) {
  tell('La carte ne tiendrait plus :', taken.unlawful);
  refuse('\nRien n’a été changé. Changez d’abord la carte, puis recommencez.');
}
if (!yes) {
  console.log('\nRien n’a été changé. Pour le faire, ajoutez --oui à la fin.');
} else {
  for (const [file, text] of taken.files) {
    const path = join(root, file);
    if (text === undefined) rmSync(path);
    else if (!file.endsWith('.ts')) writeFileSync(path, text);
    else writeFileSync(path, await format(text, { ...(await resolveConfig(path)), filepath: path }));
  }
  console.log('\nC’est fait. Tapez maintenant : npm run verifier');
}
