/**
 * `npm run relire -- CONTENU "note"` : date d’aujourd’hui la relecture d’une page (ou de la fiche), avec ce qui a été vérifié.
 * `--revoir AAAA-MM-JJ` choisit le jour de la prochaine, `--responsable "référent …"` le rôle qui en répond.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { wordsByContent } from '../src/guide/compile.ts';
import type { Review } from '../src/guide/guide-content.ts';
import { isoDate, SHEET, withReading } from '../src/guide/readings.ts';
import { machines } from '../machines/index.ts';
import { checkGuide } from '../src/proof/checks.ts';
import { fingerprintOf, givenUnder } from '../src/proof/checks/reviews.ts';
import { readGuide, SHEET_FILE } from '../src/proof/read-guide.ts';
import { contentFiles } from '../src/site/load-guide.ts';
import { fileOf } from '../src/words/read.ts';
import { writeDocument, writeYaml } from '../src/words/write.ts';
import { guide } from './lib/guide.ts';
import { refuse as stop, root } from './lib/project.ts';

const USAGE = 'Écrivez : npm run relire -- CONTENU "ce que vous avez vérifié"';

function refuse(message: string): never {
  return stop(`${message}\nRien n’a été changé. ${USAGE}`);
}

interface Asked {
  readonly values: { readonly revoir?: string; readonly responsable?: string };
  readonly positionals: readonly string[];
}

function asked(): Asked {
  try {
    return parseArgs({
      allowPositionals: true,
      options: { revoir: { type: 'string' }, responsable: { type: 'string' } },
    });
  } catch {
    return refuse('Une option n’est pas connue : seules « --revoir » et « --responsable » le sont.');
  }
}

const { values, positionals } = asked();
const [content, note, ...rest] = positionals;
if (content === undefined || note === undefined) refuse('Il manque le contenu, ou la note.');
if (rest.length > 0) refuse('La note s’écrit entre guillemets.');

const words = wordsByContent(guide).get(content);
if (content !== SHEET && (words === undefined || 'question' in words)) {
  const near = Object.keys(guide.relectures).filter((one) => one.includes(content.split('/').at(-1) ?? ''));
  refuse(
    `« ${content} » n’est ni un conseil ni une réponse du guide.` +
      (near.length > 0 ? ` Peut-être : ${near.join(', ')}.` : ''),
  );
}

const today = isoDate(new Date());
const before: Review = guide.relectures[content] ?? { responsable: 'responsable éditorial', historique: [] };
const after = withReading(
  { ...before, responsable: values.responsable ?? before.responsable },
  {
    content,
    donne: givenUnder(guide, content),
    mots: fingerprintOf(guide, content),
    note,
    today,
    aRevoirLe: values.revoir,
  },
);
const relectures = { ...guide.relectures, [content]: after };

const findings = checkGuide({ ...guide, relectures }, { today });
const DATES = new Set(['responsables', 'dates et notes', 'dates étalées']);
const refused = findings.filter(
  ({ check, where }) =>
    DATES.has(check) && (where === content || where === after.historique.at(-1)?.aRevoirLe),
);
if (refused.length > 0) refuse(refused.map(({ message }) => message).join('\n'));

const { responsable, historique } = after;
const document = readGuide(machines, contentFiles(root)).documents.get(content);
const file = document === undefined ? SHEET_FILE : fileOf(content);
writeFileSync(
  join(root, file),
  document === undefined
    ? writeYaml({ responsable, relectures: historique })
    : writeDocument({ ...document, responsable, relectures: historique }),
);
const last = after.historique.at(-1);
console.log(
  `« ${content} » est relu ce ${today} (${after.responsable}). À revoir le ${last?.aRevoirLe}. C’est écrit dans ${file}.`,
);
