/** What axe cannot see, measured on every page: on the narrowest screen, with wide spacing, under hover and focus. */
import type { Page } from '@playwright/test';
import { canonicalOf } from '../../src/guide.ts';
import { urlOf } from '../../src/pages.ts';
import { expect, guide, test } from './fixture.ts';
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
import { resumeAt, withVoice } from './states.ts';

const contents = [...new Set([...guide.pages.values()].map((page) => page.content))];
const steps = contents.map((content) => canonicalOf(guide, content));
/** Every page that a person can be on, its copies left out: they differ in the trail only, which is measured too. */
const urls = [
  ...steps.map(urlOf),
  '/questions/',
  '/accessibilite/',
  '/mentions-legales/',
  '/confidentialite/',
  '/plan-du-site/',
  '/nulle-part-du-tout-zzz/',
];
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
async function touched<T>(page: Page, look: () => Promise<T>): Promise<T> {
  const session = await page.context().newCDPSession(page);
  await session.send('DOM.enable');
  await session.send('CSS.enable');
  const { root } = await session.send('DOM.getDocument', { depth: 0 });
  const { nodeIds } = await session.send('DOM.querySelectorAll', {
    nodeId: root.nodeId,
    selector: 'a, button, input, select, textarea, summary',
  });
  for (const nodeId of nodeIds) {
    await session.send('CSS.forcePseudoState', {
      nodeId,
      forcedPseudoClasses: ['hover', 'focus', 'focus-visible', 'active'],
    });
  }
  const seen = await look();
  await session.detach();
  return seen;
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
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    note(colorScheme, await page.evaluate(paleText));
    await touched(page, async () => note(`${colorScheme}, touché`, await page.evaluate(paleText)));
  }
  return faults;
}

const SHARDS = 4;
for (let shard = 0; shard < SHARDS; shard += 1) {
  test(`every page reads well however it is shown, part ${shard + 1} of ${SHARDS}`, async ({ page }) => {
    test.setTimeout(900_000);
    await withVoice(page);
    const faults: string[] = [];
    for (const [index, url] of urls.entries()) {
      if (index % SHARDS !== shard) continue;
      await open(page, url);
      faults.push(...(await read(page, url)));
    }
    expect(faults).toEqual([]);
  });
}

test('the console reads well however it is shown', async ({ page }) => {
  test.setTimeout(900_000);
  const faults: string[] = [];
  await page.goto('/conseiller/');
  for (const path of steps) {
    await resumeAt(page, path);
    const folded = page.locator('main details:not([open]) > summary');
    while ((await folded.count()) > 0) await folded.first().click();
    faults.push(...(await read(page, `console, ${path}`)));
  }
  await page.goto('/conseiller/journal/');
  await expect(page.locator('.journal')).toBeVisible();
  faults.push(...(await read(page, 'journal')));
  expect(faults).toEqual([]);
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
