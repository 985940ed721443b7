/**
 * The Caddy examples of docs/hebergement in a real Caddy: every address is answered as the preview server answers it, and a line of what is
 * counted holds the hour and the address, nothing else. Ends with 77 where there is no Caddy and none can be installed.
 */
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { knownGuideOf } from '../src/measure/known.ts';
import { urlOf } from '../src/guide/pages.ts';
import { prepare } from '../src/site/prepare.ts';
import { ensureCaddy, startCaddy, versionOfCaddy } from './lib/caddy.ts';
import { askEvents, askPage, SECRETS } from './lib/counted-requests.ts';
import { buildCounted, COUNTING } from './lib/counted-site.ts';
import { NOT_MADE } from './lib/debian.ts';
import { guide as data } from './lib/guide.ts';
import { answersOf } from './lib/host-answers.ts';
import { root } from './lib/project.ts';
import { Judge } from './lib/statistics/lines.ts';

const caddy = ensureCaddy();
if (caddy === undefined) {
  console.warn('Caddy manque et ne peut pas être installé ici : ses exemples n’ont PAS été vérifiés.');
  process.exit(NOT_MADE);
}
console.log(`Caddy ${versionOfCaddy(caddy)}`);

/** Caddy leads to the address with its slash for a while only. */
const FOR_NOW = 308;
const guide = prepare(data);
const page = [...guide.pages.values()].findLast(({ kind }) => kind === 'question')?.path ?? '';
const site = buildCounted('caddy');
const faults: string[] = [];

const plain = await startCaddy(caddy, { site });
try {
  const { asked, faults: found } = await answersOf(plain.url, site, FOR_NOW);
  faults.push(...found);
  console.log(`${asked} adresses demandées à Caddy, ${found.length} écarts`);
} finally {
  await plain.stop();
}

const hour = '\\d{4}-\\d\\d-\\d\\dT\\d\\d';
const folder = join(root, '.cache/caddy');
mkdirSync(folder, { recursive: true });
for (const reads of [false, true]) {
  const name = reads ? 'avec les pages lues sans JavaScript' : 'ce que le site compte';
  const log = join(folder, `mesure-${String(reads)}.log`);
  rmSync(log, { force: true });
  const server = await startCaddy(caddy, { site, log, reads });
  let written: string;
  try {
    const events = await askEvents(server.url, page, guide.version);
    faults.push(...events.faults);
    written = events.written;
    await askPage(server.url, urlOf(page));
    if (!reads) faults.push(...(await answersOf(server.url, site, FOR_NOW)).faults);
    await setTimeout(300);
  } finally {
    await server.stop();
  }
  const text = readFileSync(log, 'utf8');
  const lines = text.split('\n').slice(0, -1);
  const [, , ...values] = ['', ...written.split('\t')];
  const event = `{"heure":"H","request":{"uri":"${COUNTING}?quoi=page&page=${values[0] ?? ''}&reponse=&version=${guide.version}&langue=fr&ecran=public"}}`;
  const read = `{"heure":"H","request":{"uri":"${urlOf(page)}"}}`;
  const bare = lines.map((line) => line.replace(new RegExp(`"heure":"${hour}"`), '"heure":"H"'));
  const expected = reads ? [event, read] : [event];
  if (JSON.stringify(bare) !== JSON.stringify(expected))
    faults.push(`${name} : lu\n${lines.join('\n')}\nau lieu de\n${expected.join('\n')}`);
  for (const secret of SECRETS) if (text.includes(secret)) faults.push(`le journal contient « ${secret} »`);
  const judge = new Judge(new Map([[guide.version, knownGuideOf(guide, new Set())]]), guide.version);
  for (const line of lines) judge.take(line, 1);
  const { rows } = judge.end();
  if (rows.length !== expected.length) faults.push(`${name} : la lecture compte ${rows.length} lignes`);
  console.log(`${name} : ${lines.length} lignes`);
}
for (const fault of faults.slice(0, 20)) console.error(fault);
console.log(`Exemples Caddy : ${faults.length} écarts`);
process.exitCode = faults.length === 0 ? 0 : 1;
