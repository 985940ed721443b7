/**
 * `npm run relire -- PAGE [PAGE …] "note"`: dates a reading of pages (or of the sheet) today, with what was looked at.
 * `--tout-ce-qui-a-change` takes every page whose words are not those of its last reading.
 * `--revoir YYYY-MM-DD` chooses the day of the next one, `--responsable "référent …"` the role that answers for it.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { wordsByContent } from '../src/guide/compile.ts';
import { changedSinceRead, readable, sign } from '../src/atelier/sign.ts';
import { isoDate } from '../src/guide/readings.ts';
import { machines } from '../machines/index.ts';
import { readGuide, SHEET_FILE } from '../src/proof/read-guide.ts';
import { contentFiles } from '../src/site/load-guide.ts';
import { didYouMean } from '../src/words/faults.ts';
import { fileOf } from '../src/words/read.ts';
import { writeDocument, writeYaml } from '../src/words/write.ts';
import { guide } from './lib/guide.ts';
import { refuse as stop, root } from './lib/project.ts';
import { READINGS, refuseFaults, RELEASE } from './lib/sound.ts';

const USAGE = 'Écrivez : npm run relire -- PAGE PAGE … "ce que vous avez vérifié"';

function refuse(message: string): never {
  return stop(`${message}\nRien n’a été changé. ${USAGE}`);
}

interface Asked {
  readonly values: {
    readonly revoir?: string;
    readonly responsable?: string;
    readonly 'tout-ce-qui-a-change'?: boolean;
  };
  readonly positionals: readonly string[];
}

function asked(): Asked {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        'revoir': { type: 'string' },
        'responsable': { type: 'string' },
        'tout-ce-qui-a-change': { type: 'boolean' },
      },
    });
  } catch {
    return refuse(
      'Une option n’est pas connue : seules « --revoir », « --responsable » et « --tout-ce-qui-a-change » le sont.',
    );
  }
}

const words = wordsByContent(guide);
const known = readable(guide);

const { values, positionals } = asked();
const everything = values['tout-ce-qui-a-change'] === true;
const note = positionals.at(-1);
const named = positionals.slice(0, -1);
if (note === undefined || (named.length === 0 && !everything)) refuse('Il manque la page, ou la note.');
// A note is a sentence: a lone name at the end is a page whose note was forgotten.
if (known.includes(note)) refuse('La note manque : écrivez-la à la fin, entre guillemets.');
for (const content of named) {
  if (known.includes(content)) continue;
  refuse(
    words.has(content)
      ? `« ${content} » est une question : elle n’a pas de relecture.`
      : `« ${content} » n’est ni un conseil ni une réponse du guide. ${didYouMean(
          content,
          known,
          'La note s’écrit entre guillemets, à la fin.',
        )}`,
  );
}
const contents = [...new Set([...named, ...(everything ? changedSinceRead(guide) : [])])];
if (contents.length === 0) {
  console.log('Rien à relire : aucune page n’a changé depuis sa dernière relecture.');
  process.exit(0);
}

// A page that still has a fault is not signed: its reading would have to be made again.
refuseFaults([...READINGS, ...RELEASE]);
const today = isoDate(new Date());
const { read, refused } = sign(guide, {
  contents,
  note,
  today,
  aRevoirLe: values.revoir,
  responsable: values.responsable,
});
if (refused.length > 0) refuse(refused.join('\n'));

const { documents } = readGuide(machines, contentFiles(root));
for (const [content, { responsable, historique: relectures }] of read) {
  const document = documents.get(content);
  const file = document === undefined ? SHEET_FILE : fileOf(content);
  writeFileSync(
    join(root, file),
    document === undefined
      ? writeYaml({ responsable, relectures })
      : writeDocument({ ...document, responsable, relectures }),
  );
  console.log(
    `« ${content} » est relu ce ${today} (${responsable}). À revoir le ${relectures.at(-1)?.aRevoirLe}. C’est écrit dans ${file}.`,
  );
}
