/** The guide against the floor: the same pages without any script; and beside what one would have got. */
import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Browser, BrowserContext, Page } from '@playwright/test';
import type { GuideJson } from '../src/site/documents/guide-json.ts';
import {
  heapOf,
  INTERPRETED,
  launch,
  FIRST_PAINT,
  newPhone,
  seenBy,
  slow,
  SLOW_3G,
  SLOW_4G,
  untilLive,
  untilQuiet,
  type Seen,
  type Slowness,
} from './browser.ts';
import { chromiumPath } from '../scripts/lib/chromium.ts';
import { filesOf, type References } from './references.ts';
import { brotliSize, NO_DELAY, serve, trust, type Failure, type Site } from './server.ts';
import { duration, figure, kilobytes, median, met, table, times } from './table.ts';

type Variant = 'guide' | 'floor' | 'again' | 'client';
type Sites = Readonly<Record<Variant, Site>>;
type Sheet = GuideJson['pages'][number];

const VARIANTS: readonly Variant[] = ['floor', 'guide', 'again', 'client'];

/** What is visited: client rendering, a quarter of the time, only where there are rounds enough for figures to be believed. */
const variantsIn = (rounds: number): readonly Variant[] =>
  rounds === 1 ? VARIANTS.filter((variant) => variant !== 'client') : VARIANTS;

const addressOf = (site: Site, page: Pick<Sheet, 'path'>) =>
  page.path === '' ? `${site.url}/` : `${site.url}/${page.path}/`;

/** One page of each kind, as near to the home page as they come; the question has an answer that leads to another. */
function kindsOf(pages: readonly Sheet[]): { name: string; page: Sheet }[] {
  const near = pages.toSorted((a, b) => a.path.split('/').length - b.path.split('/').length);
  const first = (kind: string) => near.find((page) => page.kind === kind && page.path.includes('/'));
  const home = pages.find(({ path }) => path === '');
  return [
    { name: 'accueil', page: home },
    { name: 'question', page: first('question') },
    { name: 'réponse', page: first('reply') },
    { name: 'conseil', page: first('advice') },
  ].flatMap(({ name, page }) => (page === undefined ? [] : [{ name, page }]));
}

/** The samples of each variant, in the order of the rounds. */
type Samples = Map<string, number[]>;

function record(samples: Samples, key: string, value: number): void {
  const kept = samples.get(key) ?? [];
  kept.push(value);
  samples.set(key, kept);
}

const middle = (samples: Samples, key: string) => median(samples.get(key) ?? []);

/** The variants in another order each round, so that none always comes first. */
function turned<T>(items: readonly T[], round: number): T[] {
  return items
    .map((_, index) => items[(index + round) % items.length])
    .flatMap((item) => (item === undefined ? [] : [item]));
}

/** Opens a page as a phone does that never came here, and tells what it saw. */
async function visit(browser: Browser, url: string, slowness: Slowness): Promise<Seen & { heap: number }> {
  const phone = await newPhone(browser);
  try {
    const page = await phone.newPage();
    const session = await slow(page, slowness.processor, slowness.line);
    await page.goto(url, { waitUntil: 'load', timeout: 120_000 });
    await untilQuiet(page);
    const seen = await seenBy(page);
    return { ...seen, heap: await heapOf(session) };
  } finally {
    await phone.close();
  }
}

/** First and largest paint, blocking time, layout shift and memory of each kind of page. */
async function paints(
  browser: Browser,
  sites: Sites,
  pages: readonly { name: string; page: Sheet }[],
  slowness: Slowness,
  rounds: number,
): Promise<string> {
  const samples: Samples = new Map();
  for (let round = 0; round < rounds; round += 1) {
    for (const { name, page } of pages) {
      for (const variant of turned(variantsIn(rounds), round)) {
        const seen = await visit(browser, addressOf(sites[variant], page), slowness);
        for (const what of ['first', 'largest', 'blocking', 'shift', 'heap'] as const) {
          record(samples, `${name} ${variant} ${what}`, seen[what]);
        }
      }
    }
  }
  const ratio = (name: string, variant: Variant, what: string) =>
    middle(samples, `${name} ${variant} ${what}`) / middle(samples, `${name} floor ${what}`);
  const rows = pages.flatMap(({ name }) => [
    ...(
      [
        ['first', 'premier affichage'],
        ['largest', 'plus grand affichage'],
      ] as const
    ).map(([what, label]) => [
      `${name} : ${label}`,
      duration(middle(samples, `${name} floor ${what}`)),
      duration(middle(samples, `${name} guide ${what}`)),
      times(ratio(name, 'guide', what)),
      times(ratio(name, 'again', what)),
      times(ratio(name, 'client', what)),
      '≤ 1,05',
      met(ratio(name, 'guide', what), 1.05),
    ]),
    [
      `${name} : temps de blocage`,
      duration(middle(samples, `${name} floor blocking`)),
      duration(middle(samples, `${name} guide blocking`)),
      times(ratio(name, 'guide', 'blocking')),
      times(ratio(name, 'again', 'blocking')),
      times(ratio(name, 'client', 'blocking')),
      '≤ 1,30',
      met(ratio(name, 'guide', 'blocking'), 1.3),
    ],
    [
      `${name} : mémoire des scripts`,
      kilobytes(middle(samples, `${name} floor heap`)),
      kilobytes(middle(samples, `${name} guide heap`)),
      times(ratio(name, 'guide', 'heap')),
      times(ratio(name, 'again', 'heap')),
      times(ratio(name, 'client', 'heap')),
      '≤ 1,50',
      met(ratio(name, 'guide', 'heap'), 1.5),
    ],
    [
      `${name} : décalage de la page`,
      figure(middle(samples, `${name} floor shift`)),
      figure(Math.max(...(samples.get(`${name} guide shift`) ?? [Number.NaN]))),
      '',
      '',
      figure(middle(samples, `${name} client shift`)),
      '0',
      met(Math.max(...(samples.get(`${name} guide shift`) ?? [Number.NaN])), 0),
    ],
  ]);
  return [
    `### Affichage (${slowness.name}, ${rounds} tours)`,
    table(['', 'plancher', 'guide', 'guide ÷ plancher', 'témoin A/A', 'rendu client', 'but', ''], rows),
  ].join('\n\n');
}

/** A tap to make: on which page, at which place of the screen, and the heading that must follow. */
interface Tap {
  readonly from: Sheet;
  readonly x: number;
  readonly y: number;
  readonly heading: string;
}

const plain = (text: string) => text.replaceAll(/\s+/g, ' ').trim();

/** Where to tap, read on the floor, whose layout is the others'. */
async function tapOn(browser: Browser, site: Site, pages: readonly Sheet[], from: Sheet): Promise<Tap> {
  const phone = await newPhone(browser);
  try {
    const page = await phone.newPage();
    await page.goto(addressOf(site, from));
    const [answer] = from.answers;
    const box = await page.locator(`[data-answer="${answer?.id ?? ''}"]`).boundingBox();
    const heading = pages.find(({ path }) => path === answer?.to)?.title;
    if (box === null || heading === undefined) throw new Error(`${from.path} : aucune réponse à toucher`);
    return {
      from,
      x: box.x + box.width / 2,
      y: box.y + Math.min(box.height / 2, 20),
      heading: plain(heading),
    };
  } finally {
    await phone.close();
  }
}

const now = () => performance.timeOrigin + performance.now();

/** Waits for the heading of the next page; nothing when it never comes. */
async function answered(page: Page, heading: string, timeout: number): Promise<number | undefined> {
  try {
    await page.waitForFunction(
      (wanted) => {
        const { seen } = globalThis;
        return seen.headingAt > 0 && seen.heading.replaceAll(/\s+/g, ' ').trim() === wanted && seen.headingAt;
      },
      heading,
      { timeout, polling: 20 },
    );
    return (await seenBy(page)).headingAt;
  } catch {
    return undefined;
  }
}

/**
 * How long a page lets the eye read before it takes a tap (`wait-for-the-eye` in styles.css), and a little more: one that comes sooner is the second
 * of a double press.
 */
const EYE = 1250;

type Moment = 'ready' | 'later' | 'live';

/** From a tap to the next heading, when the tap comes at a moment of the page's life. The server is slow, not the browser. */
async function tapTime(
  browser: Browser,
  site: Site,
  tap: Tap,
  moment: Moment,
  scripted: boolean,
): Promise<number> {
  const phone = await newPhone(browser);
  try {
    const page = await phone.newPage();
    await slow(page, SLOW_4G.processor);
    const painted = page.waitForEvent('console', (message) => message.text() === FIRST_PAINT);
    const opened = page.goto(addressOf(site, tap.from), { waitUntil: 'commit', timeout: 60_000 });
    await painted;
    await opened;
    await page.waitForTimeout(EYE);
    if (moment === 'later') await page.waitForTimeout(700);
    if (moment === 'live') {
      if (scripted) await untilLive(page);
      await untilQuiet(page);
    }
    const begun = now();
    await page.touchscreen.tap(tap.x, tap.y);
    const at = await answered(page, tap.heading, 30_000);
    return at === undefined ? Number.NaN : at - begun;
  } finally {
    await phone.close();
  }
}

async function taps(browser: Browser, sites: Sites, tap: Tap, rounds: number): Promise<string> {
  for (const site of Object.values(sites)) site.line = SLOW_4G.line;
  const samples: Samples = new Map();
  const moments: readonly Moment[] = ['ready', 'later', 'live'];
  for (let round = 0; round < rounds; round += 1) {
    for (const moment of moments) {
      for (const variant of turned(variantsIn(rounds), round)) {
        const scripted = variant === 'guide' || variant === 'client';
        record(
          samples,
          `${moment} ${variant}`,
          await tapTime(browser, sites[variant], tap, moment, scripted),
        );
      }
    }
  }
  for (const site of Object.values(sites)) site.line = NO_DELAY;
  const labels = { ready: 'dès que la page répond', later: '0,7 s plus tard', live: 'après hydratation' };
  const goals = { ready: 1.05, later: 0.5, live: 0.08 };
  const rows = moments.map((moment) => {
    const floor = middle(samples, `${moment} floor`);
    const ratio = (variant: Variant) => middle(samples, `${moment} ${variant}`) / floor;
    return [
      `toucher ${labels[moment]}`,
      duration(floor),
      duration(middle(samples, `${moment} guide`)),
      times(ratio('guide')),
      times(ratio('again')),
      times(ratio('client')),
      `≤ ${figure(goals[moment])}`,
      met(ratio('guide'), goals[moment]),
    ];
  });
  return [
    `### Du toucher au titre suivant (processeur ÷ 4, délai de 4G lente dans le serveur, ${rounds} tours)`,
    table(['', 'plancher', 'guide', 'guide ÷ plancher', 'témoin A/A', 'rendu client', 'but', ''], rows),
  ].join('\n\n');
}

/**
 * One tap at a random moment after the first paint: where it led, when not to the answer.
 *
 * A page that does not even open is no tap: that is thrown.
 */
async function lostAt(
  phone: BrowserContext,
  site: Site,
  tap: Tap,
  after: number,
  scripts: boolean,
): Promise<string | undefined> {
  const page = await phone.newPage();
  const session = await slow(page, SLOW_4G.processor);
  const url = addressOf(site, tap.from);
  if (scripts) {
    const painted = page.waitForEvent('console', (message) => message.text() === FIRST_PAINT);
    await page.goto(url, { waitUntil: 'commit' });
    await painted;
  } else {
    await page.goto(url, { waitUntil: 'load' });
  }
  await page.waitForTimeout(EYE + after);
  // The finger down and up at once: on a busy machine a pause between the two would make it a long press.
  const touchPoints = [{ x: tap.x, y: tap.y }];
  await Promise.all([
    session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints }),
    session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] }),
  ]);
  try {
    await page.locator('h1', { hasText: tap.heading }).waitFor({ timeout: 30_000 });
    return undefined;
  } catch {
    const heading = await page
      .locator('h1')
      .textContent({ timeout: 1000 })
      .catch(() => '');
    return `${after.toFixed(0)} ms après : reste à ${page.url()} « ${heading ?? ''} »`;
  }
}

/** Taps at random moments, the script on, off, and failing in three ways. */
async function lostTaps(browser: Browser, site: Site, tap: Tap, count: number): Promise<string> {
  site.line = { latency: 40, rate: 400_000 };
  // Until a little after the page is live: later, nothing changes any more.
  const probe = await newPhone(browser);
  const page = await probe.newPage();
  await slow(page, SLOW_4G.processor);
  await page.goto(addressOf(site, tap.from));
  await untilLive(page);
  const most = 1.3 * (await page.evaluate(() => performance.now() - globalThis.seen.first));
  await probe.close();
  const cases: readonly { name: string; scripts: boolean; failure: Failure; share: number }[] = [
    { name: 'script présent', scripts: true, failure: 'none', share: 0.5 },
    { name: 'script interdit', scripts: false, failure: 'none', share: 0.2 },
    { name: 'script en erreur 503', scripts: true, failure: 'error', share: 0.1 },
    { name: 'connexion du script coupée', scripts: true, failure: 'cut', share: 0.1 },
    { name: 'script illisible', scripts: true, failure: 'nonsense', share: 0.1 },
  ];
  const rows: string[][] = [];
  let lostInAll = 0;
  for (const { name, scripts, failure, share } of cases) {
    site.scripts = failure;
    const wanted = Math.max(1, Math.round(count * share));
    let lost = 0;
    let made = 0;
    const hand = async () => {
      while (made < wanted) {
        made += 1;
        const phone = await newPhone(browser, scripts);
        const where = await lostAt(phone, site, tap, Math.random() * most, scripts);
        await phone.close();
        if (where === undefined) continue;
        lost += 1;
        console.warn(`perdu (${name}), ${where}`);
      }
    };
    await Promise.all([hand(), hand()]);
    lostInAll += lost;
    rows.push([name, String(wanted), String(lost), '0', met(lost, 0)]);
  }
  site.scripts = 'none';
  site.line = NO_DELAY;
  return [
    `### Touchers perdus : ${lostInAll} (à un moment au hasard, de ${duration(EYE)} à ${duration(EYE + most)} après le premier affichage)`,
    table(['', 'touchers', 'perdus', 'but', ''], rows),
  ].join('\n\n');
}

/** A whole path by touch: the longest interaction. */
async function steps(browser: Browser, sites: Sites, pages: readonly Sheet[]): Promise<string> {
  const byPath = new Map(pages.map((page) => [page.path, page]));
  const phone = await newPhone(browser);
  const page = await phone.newPage();
  await slow(page, SLOW_4G.processor);
  await page.goto(`${sites.guide.url}/`);
  await untilLive(page);
  const took: number[] = [];
  let here = byPath.get('');
  for (let next = here?.answers[0]; here !== undefined && next !== undefined; next = here.answers[0]) {
    const to = byPath.get(next.to);
    if (to === undefined) break;
    const answer = page.locator(`[data-answer="${next.id}"]`);
    await answer.scrollIntoViewIfNeeded();
    await page.evaluate(() => (globalThis.seen.headingAt = 0));
    const begun = now();
    await answer.tap();
    const at = await answered(page, plain(to.title), 10_000);
    took.push(at === undefined ? Number.NaN : at - begun);
    here = to;
  }
  await page.waitForTimeout(300);
  const { interaction } = await seenBy(page);
  await phone.close();
  return [
    '### Pas à pas (processeur ÷ 4)',
    table(
      ['', 'guide', 'but', ''],
      [
        [
          `pire interaction, sur un chemin de ${took.length} réponses`,
          duration(interaction),
          '≤ 100 ms',
          met(interaction, 100),
        ],
      ],
    ),
  ].join('\n\n');
}

/** So many steps back and forth, then as many: what the memory becomes. */
async function memory(site: Site, steps: number): Promise<string> {
  const browser = await launch(INTERPRETED);
  const phone = await newPhone(browser);
  const page = await phone.newPage();
  const session = await slow(page, 1);
  // In the page itself: two hundred steps by hand would take minutes.
  const walk = (count: number) =>
    page.evaluate(async (count) => {
      const turn = (act: () => void) =>
        new Promise<void>((resolve) => {
          const before = document.querySelector('main')?.dataset['page'];
          const observer = new MutationObserver(() => {
            if (document.querySelector('main')?.dataset['page'] === before) return;
            observer.disconnect();
            setTimeout(resolve);
          });
          observer.observe(document.body, { attributes: true, childList: true, subtree: true });
          act();
        });
      for (let step = 0; step < count; step += 2) {
        await turn(() => document.querySelector<HTMLElement>('[data-answer]')?.click());
        await turn(() => history.back());
      }
    }, count);
  await page.goto(`${site.url}/`);
  await untilLive(page);
  const sizes: number[] = [];
  for (const count of [20, steps, steps]) {
    await walk(count);
    await page.waitForTimeout(500);
    sizes.push(await heapOf(session));
  }
  await browser.close();
  const [before = Number.NaN, after = Number.NaN, later = Number.NaN] = sizes;
  return [
    '### Mémoire, pas à pas (sans le code machine que Chromium en fait)',
    table(
      ['', 'guide', 'but', ''],
      [
        ['après 20 pas', kilobytes(before), '', ''],
        [
          `après ${steps} pas de plus, en avant et en arrière`,
          `${kilobytes(after)} (${times(after / before)})`,
          'ne grandit pas (≤ 1,01)',
          met(after / before, 1.01),
        ],
        [
          `et encore ${steps}`,
          `${kilobytes(later)} (${times(later / after)})`,
          'ne grandit pas (≤ 1,01)',
          met(later / after, 1.01),
        ],
      ],
    ),
  ].join('\n\n');
}

/** A second visit, what the first left being there; the server is slow, so that a service worker feels it too. */
async function again(browser: Browser, sites: Sites, from: Sheet, rounds: number): Promise<string> {
  for (const site of Object.values(sites)) site.line = SLOW_4G.line;
  const samples: Samples = new Map();
  for (let round = 0; round < rounds; round += 1) {
    for (const variant of turned(variantsIn(rounds), round)) {
      const phone = await newPhone(browser);
      const first = await phone.newPage();
      await first.goto(addressOf(sites[variant], from), { timeout: 60_000 });
      await untilQuiet(first);
      // A service worker fills its store in the background: some twenty seconds on such a line.
      if (variant === 'guide') await first.evaluate(async () => void (await navigator.serviceWorker.ready));
      await first.close();
      const page = await phone.newPage();
      await slow(page, SLOW_4G.processor);
      await page.goto(addressOf(sites[variant], from), { timeout: 60_000 });
      await untilQuiet(page);
      const seen = await seenBy(page);
      record(samples, `${variant} first`, seen.first);
      record(samples, `${variant} largest`, seen.largest);
      await phone.close();
    }
  }
  for (const site of Object.values(sites)) site.line = NO_DELAY;
  const rows = (
    [
      ['first', 'premier affichage'],
      ['largest', 'plus grand affichage'],
    ] as const
  ).map(([what, label]) => {
    const ratio = (variant: Variant) =>
      middle(samples, `${variant} ${what}`) / middle(samples, `floor ${what}`);
    return [
      label,
      duration(middle(samples, `floor ${what}`)),
      duration(middle(samples, `guide ${what}`)),
      times(ratio('guide')),
      times(ratio('again')),
      times(ratio('client')),
      '≤ 0,60',
      met(ratio('guide'), 0.6),
    ];
  });
  return [
    `### Deuxième visite (processeur ÷ 4, délai de 4G lente dans le serveur, ${rounds} tours)`,
    table(['', 'plancher', 'guide', 'guide ÷ plancher', 'témoin A/A', 'rendu client', 'but', ''], rows),
  ].join('\n\n');
}

/** What the first question costs on the line: bytes and requests until it is drawn, then in all. */
async function weight(browser: Browser, sites: Sites, folders: References): Promise<string> {
  const rows: string[][] = [];
  let pageScripts = 0;
  for (const variant of ['floor', 'guide', 'client'] as const) {
    const phone = await newPhone(browser);
    const page = await phone.newPage();
    const session = await slow(page, SLOW_4G.processor, SLOW_4G.line);
    const begun = new Map<string, { type: string; at: number; ended: number; bytes: number }>();
    let drawnAt = Number.POSITIVE_INFINITY;
    session.on('Network.requestWillBeSent', ({ requestId, type, request }) => {
      begun.set(requestId, {
        type: `${type ?? ''} ${request.url}`,
        at: Date.now(),
        ended: Infinity,
        bytes: 0,
      });
    });
    session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
      const one = begun.get(requestId);
      if (one !== undefined) begun.set(requestId, { ...one, ended: Date.now(), bytes: encodedDataLength });
    });
    page.on('console', (message) => {
      if (message.text() === FIRST_PAINT) drawnAt = Date.now();
    });
    await page.goto(`${sites[variant].url}/`);
    await untilQuiet(page);
    const all = [...begun.values()];
    const before = all.filter(({ at }) => at < drawnAt);
    const sum = (some: readonly { bytes: number }[]) => some.reduce((total, { bytes }) => total + bytes, 0);
    const scripts = all.filter(({ type }) => type.startsWith('Script'));
    const fonts = all.filter(({ type }) => type.startsWith('Font'));
    rows.push([
      { floor: 'plancher', guide: 'guide', client: 'rendu client' }[variant],
      String(before.length),
      kilobytes(sum(all.filter(({ ended }) => ended < drawnAt))),
      String(all.length),
      kilobytes(sum(all)),
      kilobytes(sum(scripts)),
      String(fonts.length),
    ]);
    if (variant === 'guide') pageScripts = sum(scripts);
    await phone.close();
  }
  const heaviest = filesOf(join(folders.guide, 'donnees'))
    .flatMap((file) => {
      const goal = /but-([\w-]+?)\./.exec(file)?.[1];
      return goal === undefined
        ? []
        : [{ goal, size: brotliSize(readFileSync(join(folders.guide, 'donnees', file))) }];
    })
    .reduce((most, one) => (one.size > most.size ? one : most), { goal: '', size: 0 });
  const home = brotliSize(readFileSync(join(folders.guide, 'index.html')));
  return [
    '### La première question sur la ligne',
    table(
      [
        '',
        'requêtes avant l’affichage',
        'octets avant l’affichage',
        'requêtes en tout',
        'octets en tout',
        'dont scripts',
        'polices',
      ],
      rows,
    ),
    table(
      ['', 'guide', 'but', ''],
      [
        ['scripts d’une page publique', kilobytes(pageScripts), '≤ 30 kB', met(pageScripts, 30_000)],
        [`le plus gros but (${heaviest.goal})`, kilobytes(heaviest.size), '≤ 9 kB', met(heaviest.size, 9000)],
        [
          'document de l’accueil : la question et ses réponses en liens, une requête',
          kilobytes(home),
          '≤ 10 kB',
          met(home, 10_000),
        ],
      ],
    ),
  ].join('\n\n');
}

/** Lighthouse's four marks, when its program is installed. */
async function lighthouse(
  root: string,
  site: Site,
  pages: readonly { name: string; page: Sheet }[],
): Promise<string> {
  const program = join(root, 'bench/node_modules/lighthouse/cli/index.js');
  if (!existsSync(program))
    return 'Lighthouse n’est pas installé : `npm run bench -- plancher/lighthouse` l’installe.';
  const folder = mkdtempSync(join(tmpdir(), 'lighthouse-'));
  const rows: string[][] = [];
  for (const { name, page } of pages) {
    const file = join(folder, 'rapport.json');
    try {
      // Not in one block: the server that it visits is in this very process.
      await promisify(execFile)(
        process.execPath,
        [
          program,
          addressOf(site, page),
          '--quiet',
          '--output=json',
          `--output-path=${file}`,
          `--chrome-flags=--headless=new --no-sandbox --disable-gpu ${trust()}`,
        ],
        { timeout: 180_000, env: { ...process.env, CHROME_PATH: chromiumPath() ?? '' } },
      );
      const report = JSON.parse(readFileSync(file, 'utf8')) as {
        categories: Record<string, { score: number | null }>;
      };
      const marks = ['performance', 'accessibility', 'best-practices', 'seo'].map(
        (category) => 100 * (report.categories[category]?.score ?? Number.NaN),
      );
      rows.push([
        name,
        ...marks.map((mark) => mark.toFixed(0)),
        '100 partout',
        marks.every((mark) => mark === 100) ? '✔' : '✘',
      ]);
    } catch (error) {
      rows.push([name, `échec : ${String(error).split('\n')[0] ?? ''}`, '', '', '', '', '✘']);
    }
  }
  rmSync(folder, { recursive: true, force: true });
  return [
    '### Lighthouse 12 (mobile, simulé)',
    table(['', 'performance', 'accessibilité', 'bonnes pratiques', 'référencement', 'but', ''], rows),
  ].join('\n\n');
}

/** The tables of this part, each of which may be asked for alone: `npm run bench -- plancher/pas`. */
const TABLES = [
  'poids',
  'affichage',
  'touchers',
  'perdus',
  'pas',
  'memoire',
  'retour',
  'lighthouse',
] as const;

/**
 * The guide against the floor.
 *
 * @param wanted the tables to make; all of them when none is named.
 * @param quick one round, on one line: to see that it works, not to be believed.
 * @param tell called with each table as soon as it is there.
 */
export async function floorReport(
  root: string,
  folders: References,
  wanted: readonly string[],
  quick: boolean,
  tell: (text: string) => void,
): Promise<void> {
  const rounds = quick ? 1 : 10;
  const { pages } = JSON.parse(readFileSync(join(folders.guide, 'guide.json'), 'utf8')) as GuideJson;
  const bare = { without: ['speculation-rules', 'link'] };
  const sites: Sites = {
    guide: await serve(folders.guide),
    floor: await serve(folders.floor, bare),
    again: await serve(folders.floor, bare),
    client: await serve(folders.client, { ...bare, fallback: '/index.html' }),
  };
  const browser = await launch();
  const asked = (name: (typeof TABLES)[number]) => wanted.length === 0 || wanted.includes(name);
  try {
    const kinds = kindsOf(pages);
    const [home, question] = kinds;
    if (home === undefined || question === undefined) throw new Error('Le guide n’a pas de question');
    const tap = await tapOn(browser, sites.floor, pages, question.page);
    if (asked('poids')) tell(await weight(browser, sites, folders));
    if (asked('affichage')) {
      tell(await paints(browser, sites, quick ? [home, question] : kinds, SLOW_4G, rounds));
      // On the harshest line one visit takes as long as ten on the other.
      if (!quick) tell(await paints(browser, sites, [home, question], SLOW_3G, rounds));
    }
    if (asked('touchers')) tell(await taps(browser, sites, tap, rounds));
    if (asked('perdus')) tell(await lostTaps(browser, sites.guide, tap, quick ? 5 : 1000));
    if (asked('pas')) tell(await steps(browser, sites, pages));
    if (asked('memoire')) tell(await memory(sites.guide, quick ? 60 : 200));
    if (asked('retour')) tell(await again(browser, sites, home.page, rounds));
    if (asked('lighthouse')) tell(await lighthouse(root, sites.guide, kinds.slice(0, quick ? 1 : 3)));
  } finally {
    await browser.close();
    await Promise.all(Object.values(sites).map((site) => site.close()));
  }
}
