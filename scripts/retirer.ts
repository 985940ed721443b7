/**
 * `npm run retirer -- PAGE`: tells all that goes with a page (its document, its step, the answers and the links that lead to it, the points that
 * name it), and what will be left to do. Nothing changes without `--oui`. The atelier does the same.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { machines } from '../machines/index.ts';
import { consequencesOf } from '../src/atelier/consequences.ts';
import type { FaultModel } from '../src/atelier/contract.ts';
import { Refused } from '../src/atelier/refused.ts';
import { makeEdit } from '../src/atelier/run.ts';
import { listPages } from '../src/guide/pages.ts';
import { didYouMean } from '../src/words/faults.ts';
import { refuse, root } from './lib/project.ts';
import { guideFiles, localTools } from './lib/tools.ts';

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
const contents = [...listPages(machines.root).values()].map(({ content }) => content);
const known = [...new Set(contents)].filter((one) => one !== machines.root.initial);
if (!known.includes(page)) {
  refuse(`« ${page} » n’est pas une page du guide. ${didYouMean(page, known, USAGE)}`);
}

const list = (title: string, lines: readonly string[]) => {
  if (lines.length > 0) console.log([`\n${title}`, ...lines.map((line) => `  ${line}`)].join('\n'));
};
const tell = (title: string, faults: readonly FaultModel[]) =>
  list(
    title,
    faults.map(({ file, line, what, todo }) => `${file}, ligne ${line} : ${what} ${todo}`),
  );

const edit = { type: 'page-remove', page } as const;
const held = { files: guideFiles(), machines };
const tools = localTools();
try {
  const { told, unreached, untold, codes, suites, faults, unlawful } = await consequencesOf(
    held,
    edit,
    tools,
  );
  console.log([`Retirer « ${page} » :`, ...told.map((line) => `  ${line}`)].join('\n'));
  list('Plus rien ne mènerait à :', unreached);
  list('Plus aucune page ne dirait :', untold);
  list('Ces réponses la nommaient dans leur suite :', suites);
  if (codes !== null) list('Codes de reprise :', [codes.told]);
  tell('Ensuite, il restera à faire :', faults);
  if (unlawful.length > 0) {
    tell('La carte ne tiendrait plus :', unlawful);
    refuse('\nRien n’a été changé. Changez d’abord la carte, puis recommencez.');
  }
} catch (error) {
  if (!(error instanceof Refused)) throw error;
  refuse(`${error.message}\nRien n’a été changé. Changez d’abord la carte, puis recommencez.`);
}
if (!yes) {
  console.log('\nRien n’a été changé. Pour le faire, ajoutez --oui à la fin.');
} else {
  for (const [file, text] of (await makeEdit(held, edit, tools)).files) {
    const path = join(root, file);
    mkdirSync(dirname(path), { recursive: true });
    if (text === undefined) rmSync(path);
    else writeFileSync(path, text);
  }
  console.log('\nC’est fait. Tapez maintenant : npm run verifier');
}
