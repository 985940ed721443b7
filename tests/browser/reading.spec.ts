/** What axe cannot see, measured on every page: on the narrowest screen, with wide spacing, under hover and focus. */
import type { Page } from '@playwright/test';
import { urlOf } from '../../src/guide/pages.ts';
import { QUESTION } from '../fixtures/places.ts';
import { expect, guide, OTHER_URLS, STEPS, test } from './fixture.ts';
import {
  cutText,
  hiddenFocus,
  misordered,
  motions,
  paleText,
  sideways,
  smallTargets,
  spaceText,
  unspaceText,
  vagueLinks,
} from './measures.ts';
import { everAnew, resumeAt, withVoice } from './states.ts';

/** Every page that a person can be on, its copies left out: they differ in the trail only, which is measured too. */
const urls = [...STEPS.map(urlOf), ...OTHER_URLS];
const DESK = { width: 1280, height: 720 };
/** A window of 1280 × 1024 px enlarged four times. */
const NARROW = { width: 320, height: 256 };

test.use({ expectedFault: '404' });

async function open(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await page.waitForFunction(
    () =>
      window.history.state !== null ||
      document.querySelector('form[role="search"], [data-kind="legal"], [data-kind="introuvable"]') !== null,
  );
}

/** Puts every link, button and field under the pointer and in focus at once, for as long as `look` lasts. */
async function touched(page: Page, look: () => Promise<void>): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('DOM.enable');
  await session.send('CSS.enable');
  const { root } = await session.send('DOM.getDocument', { depth: 0 });
  const { nodeIds } = await session.send('DOM.querySelectorAll', {
    nodeId: root.nodeId,
    selector: 'a, button, input, select, textarea, summary',
  });
  await Promise.all(
    nodeIds.map((nodeId) =>
      session.send('CSS.forcePseudoState', {
        nodeId,
        forcedPseudoClasses: ['hover', 'focus', 'focus-visible', 'active'],
      }),
    ),
  );
  await look();
  await session.detach();
}

/** Looks at one page in every way, and says what is wrong with it. */
async function read(page: Page, where: string): Promise<string[]> {
  const faults: string[] = [];
  const note = (how: string, found: readonly string[]) =>
    faults.push(...found.map((one) => `${where}, ${how} : ${one}`));
  await page.setViewportSize(NARROW);
  await page.emulateMedia({ reducedMotion: 'reduce', colorScheme: 'light' });
  note('étroit', await page.evaluate(sideways));
  note('étroit', await page.evaluate(smallTargets));
  note('étroit', await page.evaluate(cutText));
  note('étroit', await page.evaluate(misordered));
  note('étroit', await page.evaluate(hiddenFocus));
  note('sans mouvement', await page.evaluate(motions));
  note('hors contexte', await page.evaluate(vagueLinks));
  await page.evaluate(spaceText);
  note('espacé', await page.evaluate(sideways));
  note('espacé', await page.evaluate(cutText));
  await page.evaluate(unspaceText);
  const colours = async (how: string) => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      note(`${colorScheme}${how}`, await page.evaluate(paleText));
    }
  };
  await colours('');
  await touched(page, () => colours(', touché'));
  return faults;
}

const SHARDS = 4;
for (let shard = 0; shard < SHARDS; shard += 1) {
  test(`every page reads well however it is shown, part ${shard + 1} of ${SHARDS}`, async ({ page }) => {
    test.setTimeout(900_000);
    await withVoice(page);
    await everAnew(page);
    const faults: string[] = [];
    for (const [index, url] of urls.entries()) {
      if (index % SHARDS !== shard) continue;
      await open(page, url);
      faults.push(...(await read(page, url)));
    }
    expect(faults).toEqual([]);
  });
}

for (let shard = 0; shard < SHARDS; shard += 1) {
  test(`the console reads well at every step, part ${shard + 1} of ${SHARDS}`, async ({ page }) => {
    test.setTimeout(900_000);
    const faults: string[] = [];
    await page.goto('/conseiller/');
    for (const [index, path] of STEPS.entries()) {
      if (index % SHARDS !== shard) continue;
      await page.setViewportSize(DESK);
      await resumeAt(page, path);
      await page.evaluate(() => {
        for (const folded of document.querySelectorAll('main details')) folded.setAttribute('open', '');
      });
      faults.push(...(await read(page, `console, ${path}`)));
    }
    expect(faults).toEqual([]);
  });
}

test('the journal reads well however it is shown', async ({ page }) => {
  await page.goto('/conseiller/journal/');
  await expect(page.locator('.journal')).toBeVisible();
  expect(await read(page, 'journal')).toEqual([]);
});

const BREAKAGES: readonly (readonly [string, () => string[], string])[] = [
  ['what sticks out', sideways, 'main { width: 2000px !important; max-width: none !important; }'],
  ['a small target', smallTargets, 'footer a { min-height: 0 !important; }'],
  [
    'text that is cut',
    cutText,
    '.answers a { width: 6rem; white-space: nowrap; } .label { overflow: visible; }',
  ],
  [
    'an order turned round',
    misordered,
    '.answers { display: flex !important; flex-direction: column-reverse; }',
  ],
  ['a focus that does not show', hiddenFocus, ':focus-visible { outline: none !important; }'],
  ['a focus too pale', hiddenFocus, ':focus-visible { outline-color: #fbf6ec !important; }'],
  ['a focus that is covered', hiddenFocus, 'footer.site { position: fixed; inset: 0; z-index: 9; }'],
  ['pale text', paleText, 'main p { color: #777 !important; }'],
  ['a pale edge', paleText, 'button { border-color: #ddd !important; }'],
  ['what moves', motions, '.answers a { transition: color 1s !important; }'],
];

for (const [name, measure, css] of BREAKAGES) {
  test(`the measures see ${name}`, async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.setViewportSize(NARROW);
    await open(page, urlOf(QUESTION));
    // The buttons of the page are in its folded help.
    await page.evaluate(() => {
      for (const folded of document.querySelectorAll('details')) folded.open = true;
    });
    expect(await page.evaluate(measure)).toEqual([]);
    await page.evaluate((rules) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(rules);
      document.adoptedStyleSheets = [sheet];
    }, css);
    expect(await page.evaluate(measure)).not.toEqual([]);
  });
}

test('the measures see a vague link, and two that are called the same', async ({ page }) => {
  await open(page, urlOf(QUESTION));
  expect(await page.evaluate(vagueLinks)).toEqual([]);
  await page.evaluate(() => {
    for (const label of document.querySelectorAll('.answers .label')) label.textContent = 'Oui';
  });
  const faults = await page.evaluate(vagueLinks);
  expect(faults.some((fault) => fault.startsWith('lien vague'))).toBe(true);
  expect(faults.some((fault) => fault.startsWith('deux lieux'))).toBe(true);
});

test('every document has one title, its own, which is its heading and the site’s name', async ({ page }) => {
  test.setTimeout(300_000);
  const titles = new Map<string, string>();
  const faults: string[] = [];
  for (const url of [...urls, '/conseiller/journal/']) {
    await page.goto(url);
    const [title, headings] = [await page.title(), await page.locator('h1').allTextContents()];
    if (headings.length !== 1 || title !== `${headings[0]} – ${guide.interface.site}`) {
      faults.push(`${url} : « ${title} » pour « ${headings.join(', ')} »`);
    }
    const other = titles.get(title);
    if (other !== undefined) faults.push(`${url} a le titre de ${other}`);
    titles.set(title, url);
  }
  expect(faults).toEqual([]);
});
