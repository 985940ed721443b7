/**
 * The built site in a real Firefox: the main journeys, the desk, and the guide without a network after one visit. What must never happen in
 * Chromium must not here either: an error, a request to anyone else, a cookie. Ends with 77 where there is no Firefox and none can be installed.
 */
import { setTimeout } from 'node:timers/promises';
import type { BrowserContext, Page as Tab } from 'puppeteer-core';
import { BURST } from '../src/adviser/call/burst.ts';
import { asTheCaisse } from '../src/adviser/texts/caisse-voice.ts';
import { wordsFor } from '../src/guide/guide.ts';
import { HOME, pageAt, urlOf, type Page } from '../src/guide/pages.ts';
import { labelsOf, titleOf } from '../src/guide/text.ts';
import { shortestWay } from '../src/guide/ways.ts';
import { answer, edit, pageOf, type Session } from '../src/session/session.ts';
import { codeFor } from '../src/session/spoken-code.ts';
import { prepare } from '../src/site/prepare.ts';
import { CACHE_PREFIX, STAMP_URL } from '../src/worker/cache-names.ts';
import { NOT_MADE } from './lib/debian.ts';
import { ensureFirefox, launchFirefox } from './lib/firefox.ts';
import { guide as data } from './lib/guide.ts';
import { serveSite } from './lib/site.ts';

const firefox = ensureFirefox();
if (firefox === undefined) {
  console.warn('Firefox manque et ne peut pas être installé ici : le site n’y a PAS été vérifié.');
  process.exit(NOT_MADE);
}

/** How long anything may take to show, in milliseconds, on a busy machine. */
const PATIENCE = 20_000;

const guide = prepare(data);
const { interface: ui, console: desk } = guide;
const pages = [...guide.pages.values()];
const titleAt = (page: Page): string => titleOf(wordsFor(guide, page.content));

/** The reply that takes the most answers: its way goes through the most of the guide. */
const far = pages
  .filter(({ kind }) => kind === 'reply')
  .reduce((best, one) =>
    shortestWay(guide, one.path).length > shortestWay(guide, best.path).length ? one : best,
  );
const way = shortestWay(guide, far.path);
const ids = way.map(({ answer: id }) => id);
const said: Session = { past: [], now: { answers: way, supposed: 0 }, pending: [] };

const site = await serveSite();
const browser = await launchFirefox(firefox);

/** What is found on the screen by role and name, as a screen reader has it. */
const named = (role: string, name: string): string =>
  `::-p-aria([name="${name.replaceAll('"', String.raw`\"`)}"][role="${role}"])`;
/** Presses what may be pressed: what has just come waits for the eye first (`wait-for-the-eye` in styles.css). */
const click = (tab: Tab, selector: string): Promise<void> =>
  tab
    .locator(selector)
    .filter((element) => getComputedStyle(element).pointerEvents !== 'none')
    .click();
const fill = (tab: Tab, selector: string, text: string): Promise<void> => tab.locator(selector).fill(text);
const shows = async (tab: Tab, selector: string): Promise<void> => {
  await tab.waitForSelector(selector, { visible: true });
};

async function open(tab: Tab, path = HOME): Promise<void> {
  await tab.goto(site.url + urlOf(path));
  await tab.waitForFunction(() => window.history.state !== null);
}

/** Waits until a whole page of the guide is there: the page, its heading in focus, the title of the tab. */
async function stands(tab: Tab, path: string, title = titleAt(pageAt(guide, path))): Promise<void> {
  const isThere = (wanted: string, heading: string) =>
    document.querySelector('main')?.dataset['page'] === wanted &&
    document.activeElement?.matches('h1') === true &&
    document.activeElement.textContent === heading;
  await tab.waitForFunction(isThere, {}, path, title);
}

/** Gives answers by their labels, and checks every landing. */
async function give(tab: Tab, answers: readonly string[], from: string = HOME): Promise<void> {
  let asked = pageAt(guide, from);
  for (const id of answers) {
    const to = asked.answers.find((one) => one.id === id)?.to;
    const label = labelsOf(wordsFor(guide, asked.content))[id];
    if (to === undefined || label === undefined) throw new Error(`${asked.path} : pas de réponse « ${id} »`);
    const link = await tab.waitForSelector(`main a[data-answer="${id}"]`);
    const text = await link?.evaluate((one) => one.querySelector('.label')?.textContent);
    if (text !== label) throw new Error(`${asked.path} : « ${String(text)} » au lieu de « ${label} »`);
    await click(tab, `main a[data-answer="${id}"]`);
    await stands(tab, to);
    asked = pageAt(guide, to);
  }
}

/** Waits until the trail holds that many answers. */
async function trail(tab: Tab, count: number): Promise<void> {
  await tab.waitForFunction(
    (wanted) => document.querySelectorAll('.trail > ol > li').length === wanted,
    {},
    count,
  );
}

/** Waits until the worker serves the page and holds a whole build. */
async function kept(tab: Tab): Promise<void> {
  const isKept = async (prefix: string, stamp: string) => {
    if (navigator.serviceWorker.controller === null) return false;
    const names = (await caches.keys()).filter((name) => name.startsWith(prefix));
    const stamped = await Promise.all(names.map(async (name) => (await caches.open(name)).match(stamp)));
    return stamped.some((one) => one !== undefined);
  };
  await tab.waitForFunction(isKept, { polling: 200 }, CACHE_PREFIX, STAMP_URL);
}

/** Types what somebody would say, and gives the page that the first result leads to once the results stand still. */
async function find(tab: Tab, text: string): Promise<string> {
  await fill(tab, 'input[type="search"]', text);
  let before: string | undefined;
  for (;;) {
    const first = await tab.waitForSelector('[data-result]', { visible: true });
    const address = (await first?.evaluate((link) => link.getAttribute('href'))) ?? '';
    if (address === before) return address.split('/').filter(Boolean).join('/');
    before = address;
    await setTimeout(300);
  }
}

/** Types a spoken code on the home page. */
async function typeCode(tab: Tab): Promise<void> {
  await open(tab);
  await fill(tab, named('textbox', ui.code.champ), codeFor(guide, said.now));
  await click(tab, named('button', ui.code.reprendre));
  await stands(tab, far.path);
  await trail(tab, way.length);
}

/** A call at the desk: its first answers by their keys, then the sheet that ends it. */
async function call(tab: Tab): Promise<void> {
  const heading = (page: Page) => asTheCaisse(titleAt(page), desk.voix);
  await tab.goto(`${site.url}/conseiller/`);
  // A screen that is opened leaves the focus where the browser puts it.
  await shows(tab, named('heading', heading(pageAt(guide, HOME))));
  let at = pageAt(guide, HOME);
  for (const id of ids.slice(0, 2)) {
    const number = at.answers.findIndex((one) => one.id === id) + 1;
    // Two digits that come faster than a person decides are a number being dictated.
    await setTimeout(BURST + 50);
    await tab.keyboard.press(`Digit${number}` as 'Digit1');
    at = pageAt(guide, at.answers[number - 1]?.to ?? '');
    await stands(tab, at.path, heading(at));
  }
  await tab.keyboard.press('/');
  await find(tab, 'mot de passe oublié');
  await tab.keyboard.press('Escape');
  await click(tab, named('button', desk.terminer));
  await shows(tab, named('dialog', desk.fin.titre));
  await tab.keyboard.press('Digit1');
  await click(tab, named('button', desk.fin.valider));
  // Where the browser lets nobody copy, the sheet says so and ends all the same.
  await Promise.race([
    stands(tab, HOME, heading(pageAt(guide, HOME))),
    tab
      .waitForSelector(named('button', desk.fin.sansCopie), { visible: true })
      .then((button) => button?.click()),
  ]);
  await stands(tab, HOME, heading(pageAt(guide, HOME)));
}

type Journey = readonly [name: string, walk: (tab: Tab) => Promise<void>];

const JOURNEYS: readonly Journey[] = [
  [
    'de l’accueil à la réponse la plus lointaine, retour du navigateur, retour du guide, rechargement',
    async (tab) => {
      await open(tab);
      await give(tab, ids);
      await trail(tab, way.length);
      await tab.goBack();
      await stands(tab, pageOf(guide, { answers: way.slice(0, -1), supposed: 0 }).path);
      await trail(tab, way.length - 1);
      await click(tab, named('link', ui.retour));
      await trail(tab, way.length - 2);
      await tab.goForward();
      await tab.goForward();
      await stands(tab, far.path);
      await tab.reload();
      await trail(tab, way.length);
    },
  ],
  [
    'une réponse changée : ce qui tient encore reste',
    async (tab) => {
      const index = 1;
      const asked = pageOf(guide, { answers: way.slice(0, index), supposed: 0 });
      const instead = asked.answers.find(({ id }) => id !== ids[index]);
      if (instead === undefined) throw new Error('aucune réponse à changer');
      const { session } = answer(guide, edit(said, index), instead.id);
      await open(tab);
      await give(tab, ids);
      await click(tab, named('link', `${ui.trail.modifier} : ${titleAt(asked)}`));
      await stands(tab, asked.path);
      await click(tab, `main a[data-answer="${instead.id}"]`);
      await stands(tab, pageOf(guide, session.now).path);
      await trail(tab, session.now.answers.length);
    },
  ],
  [
    'la recherche mène à un premier écran',
    async (tab) => {
      await open(tab);
      const to = await find(tab, 'jai oublier mon mot de pass');
      await click(tab, '[data-result]');
      await stands(tab, to);
    },
  ],
  ['un code dicté', typeCode],
  [
    'sans le programme, les liens mènent à la réponse',
    async (tab) => {
      // Firefox cannot be told over BiDi to run no script: none comes.
      await tab.setRequestInterception(true);
      tab.on('request', (request) => {
        void (request.url().endsWith('.js') ? request.abort() : request.continue());
      });
      await tab.goto(site.url + urlOf(HOME));
      for (const [index, { answer: id }] of way.entries()) {
        const { path } = pageOf(guide, { answers: way.slice(0, index + 1), supposed: 0 });
        await click(tab, `main a[data-answer="${id}"]`);
        await tab.waitForFunction((wanted) => window.location.pathname === wanted, {}, urlOf(path));
        await shows(tab, named('heading', titleAt(pageAt(guide, path))));
      }
    },
  ],
  ['au poste du conseiller : touches, recherche, fin de l’appel', call],
];

const faults: string[] = [];

/** Walks one journey in a window of its own, where nothing is kept of the others. */
async function walk([name, journey]: Journey, cut?: () => Promise<void>): Promise<void> {
  const started = Date.now();
  const context: BrowserContext = await browser.createBrowserContext();
  const tab = await context.newPage();
  tab.setDefaultTimeout(PATIENCE);
  const found: string[] = [];
  tab.on('pageerror', (error) => found.push(String(error)));
  tab.on('console', (message) => {
    if (['error', 'warn'].includes(message.type())) found.push(message.text());
  });
  tab.on('request', (request) => {
    // A font of Firefox itself is written in its address.
    if (!request.url().startsWith('data:') && !request.url().startsWith(`${site.url}/`))
      found.push(`requête vers ${request.url()}`);
  });
  try {
    if (cut !== undefined) {
      await open(tab);
      await kept(tab);
      await cut();
    }
    await journey(tab);
    const cookies = await context.cookies();
    if (cookies.length > 0) found.push(`${cookies.length} cookies`);
  } catch (error) {
    found.push(`à ${tab.url()} : ${String(error)}`);
  }
  await context.close();
  faults.push(...found.map((fault) => `${name} : ${fault}`));
  console.log(`${found.length === 0 ? '✔' : '✘'} ${name} (${((Date.now() - started) / 1000).toFixed(1)} s)`);
}

let served = true;
const cut = async (): Promise<void> => {
  if (served) await site.close();
  served = false;
};
try {
  console.log(await browser.version());
  for (const journey of JOURNEYS) await walk(journey);
  await walk(
    [
      'sans réseau après une visite : réponses, recherche, code, appel',
      async (tab) => {
        await tab.reload();
        await give(tab, ids);
        await tab.reload();
        await trail(tab, way.length);
        await tab.goto(`${site.url}/questions/`);
        await find(tab, 'jai oublier mon mot de pass');
        await typeCode(tab);
        await call(tab);
      },
    ],
    cut,
  );
} finally {
  await browser.close();
  await cut();
}
for (const fault of faults.slice(0, 20)) console.error(fault);
console.log(`Firefox : ${faults.length} écarts`);
process.exitCode = faults.length === 0 ? 0 : 1;
