/**
 * The count in a real browser behind a real nginx, on the example of docs/hebergement: a whole visit and a whole call write exactly the
 * lines expected, and nothing else does; the pages of somebody without a script count apart, those of others never. Ends with 77 where there is no nginx and none can be installed: the check was not made.
 */
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Page as Tab, Request } from '@playwright/test';
import { lexiconOf } from '../src/measure/vain.ts';
import { urlOf } from '../src/guide/pages.ts';
import { buildIndex } from '../src/search/build-index.ts';
import { loadIndex } from '../src/search/load-index.ts';
import { searchSymptoms } from '../src/search/search.ts';
import { prepare } from '../src/site/prepare.ts';
import { ensureChromium, launchChromium } from './lib/chromium.ts';
import { askEvents, askPage, SECRETS } from './lib/counted-requests.ts';
import { buildCounted, COUNTING } from './lib/counted-site.ts';
import { call, readAlong, vainSentence, visit, vote } from './lib/counted-visit.ts';
import { NOT_MADE } from './lib/debian.ts';
import { guide as data } from './lib/guide.ts';
import { ensureNginx, startNginx } from './lib/nginx.ts';
import { root } from './lib/project.ts';
import { tapTimes } from './lib/tap-times.ts';

const nginx = ensureNginx();
if (nginx === undefined) {
  console.warn('nginx manque et ne peut pas être installé ici : le comptage n’a PAS été vérifié.');
  process.exit(NOT_MADE);
}
ensureChromium();

const prepared = prepare(data);
// The screens say the words of the count too.
const guide = { ...prepared, interface: { ...prepared.interface, mesure: data.mesure } };
const index = buildIndex(guide, data.recherche);
const search = loadIndex(index);
const findsNothing = (words: readonly string[]): boolean => {
  const { results, outOfScope } = searchSymptoms(search, vainSentence(words));
  return results.length === 0 && outOfScope === undefined;
};
const vain = [...lexiconOf(index)].map((word) => [word]).find(findsNothing) ?? [];

const site = buildCounted('mesure');
const log = join(root, '.cache/mesure/mesure.log');
mkdirSync(join(root, '.cache/mesure'), { recursive: true });
rmSync(log, { force: true });
const server = await startNginx(nginx, { site, log, reads: true });
const browser = await launchChromium();
const faults: string[] = [];
let seen = 0;

/** The lines written since the last look. */
const written = (): readonly string[] => {
  const lines = readFileSync(log, 'utf8').split('\n').slice(0, -1);
  const fresh = lines.slice(seen);
  seen = lines.length;
  return fresh;
};

/** Compares what was written with what was expected, once the server has had time to write. */
async function expectLines(name: string, expected: readonly string[]): Promise<void> {
  await setTimeout(700);
  const hour = new Date().toISOString().slice(0, 2);
  const lines = written();
  const bare = lines.map((line) => line.replace(/^\d{4}-\d\d-\d\dT\d\d\t/, ''));
  const dated = lines.every((line) => line.startsWith(hour) && bare.every((one) => one !== line));
  if (!dated || JSON.stringify(bare) !== JSON.stringify(expected)) {
    faults.push(`${name} : lu\n${lines.join('\n')}\nau lieu de\n${expected.join('\n')}`);
  }
  console.log(`${name} : ${lines.length} lignes`);
}

/** A browser of its own, and what it complains of. */
async function withTab(
  name: string,
  options: { readonly javaScriptEnabled?: boolean; readonly gpc?: boolean },
  work: (tab: Tab) => Promise<readonly string[]>,
): Promise<void> {
  const context = await browser.newContext({ javaScriptEnabled: options.javaScriptEnabled ?? true });
  if (options.gpc) {
    // As text: what runs this script would put helpers of its own into a function.
    await context.addInitScript(
      "Object.defineProperty(Navigator.prototype, 'globalPrivacyControl', { get: () => true })",
    );
  }
  const tab = await context.newPage();
  const counted: Request[] = [];
  tab.on('pageerror', (error) => faults.push(`${name} : ${error.message}`));
  tab.on('console', (message) => {
    if (message.type() === 'error') faults.push(`${name} : ${message.text()}`);
  });
  tab.on('request', (request) => {
    if (!request.url().startsWith(server.url)) faults.push(`${name} : requête vers ${request.url()}`);
    if (request.url().includes(COUNTING)) counted.push(request);
  });
  const expected = await work(tab);
  await setTimeout(300);
  for (const request of counted) {
    // What the network really carried.
    const { referer, cookie } = await request.allHeaders();
    if (referer !== undefined || cookie !== undefined) faults.push(`${name} : page d’avant ou cookie envoyé`);
  }
  await context.close();
  await expectLines(name, expected);
}

try {
  await withTab('une visite', {}, (tab) => visit(tab, server.url, guide, index, vain));
  await withTab('un appel', {}, (tab) => call(tab, server.url, guide));
  await withTab('sans JavaScript', { javaScriptEnabled: false }, (tab) => vote(tab, server.url, guide));
  await withTab('un navigateur qui refuse', { gpc: true }, async (tab) => {
    await visit(tab, server.url, guide, index, vain);
    return [];
  });
  await withTab('une personne qui refuse', {}, async (tab) => {
    await tab.goto(`${server.url}/confidentialite/`);
    await tab.getByLabel(data.mesure.refus.choix).check();
    await visit(tab, server.url, guide, index, vain);
    return [];
  });

  const [page = ''] = [...guide.pages.keys()].slice(-1);
  const events = await askEvents(server.url, page, guide.version);
  faults.push(...events.faults);
  await expectLines('des requêtes de toutes sortes', [events.written]);
  await askPage(server.url, urlOf(page));
  await expectLines('une page demandée de toutes sortes', [urlOf(page)]);
  await withTab('des pages lues sans JavaScript', { javaScriptEnabled: false }, (tab) =>
    readAlong(tab, server.url, guide),
  );
  const { told, slower } = await tapTimes(browser, server.url, guide);
  for (const line of told) console.log(`un toucher, quand le comptage ${line}`);
  faults.push(...slower.map((one) => `un toucher est plus long quand le comptage est : ${one}`));
} finally {
  await browser.close();
  await server.stop();
}
const whole = readFileSync(log, 'utf8');
for (const secret of SECRETS) {
  if (whole.includes(secret)) faults.push(`le journal contient « ${secret} »`);
}
for (const fault of faults.slice(0, 20)) console.error(fault);
console.log(`Comptage derrière nginx : ${whole.split('\n').length - 1} lignes, ${faults.length} écarts`);
process.exitCode = faults.length === 0 ? 0 : 1;
