import { readdirSync, readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { pageAt, HOME, pathOf, urlOf } from '../../src/guide/pages.ts';
import { wordsFor } from '../../src/guide/guide.ts';
import type { PrecacheManifest } from '../../src/worker/cache-names.ts';
import { codeFor } from '../../src/session/spoken-code.ts';
import { REVIEW_URL } from '../../src/proof/map.ts';
import { shortestWay } from '../../src/guide/ways.ts';
import { titleOf } from '../../src/guide/text.ts';
import { QUESTION, REPLY, SOUGHT } from '../fixtures/places.ts';
import { endCall, expect, expectPage, give, guide, standing } from './fixture.ts';
import { saidTopic } from '../fixtures/topics.ts';
import { settled, test } from './host.ts';

const ui = guide.interface;

/** The address of every document of the built site, but those of who checks the guide: they stay on the network. */
const EVERY_ADDRESS = readdirSync('dist', { recursive: true, encoding: 'utf8' })
  .filter((file) => /(?:^|[\\/])index\.html$/.test(file))
  .map((file) => urlOf(pathOf(file.replaceAll('\\', '/'))))
  .filter((address) => !address.startsWith(REVIEW_URL));

/** The walk over every page is shared out, so that no test is long. */
const PARTS = [0, 1, 2];

async function visitOnce(page: Page): Promise<void> {
  await page.goto('/');
  await settled(page);
}

for (const part of PARTS) {
  test(`after one visit, every page opens and runs with the network cut (${part + 1} of ${PARTS.length})`, async ({
    page,
    host,
    context,
  }) => {
    test.setTimeout(180_000);
    await visitOnce(page);
    await host.cut();
    await context.setOffline(true);
    for (const address of EVERY_ADDRESS.filter((_, index) => index % PARTS.length === part)) {
      await page.goto(address, { waitUntil: 'commit' });
      const of = guide.pages.get(pathOf(address));
      // A page of the guide runs: its program and its goal are here too. The others are read as they stand.
      if (of !== undefined) await page.waitForFunction(() => window.history.state !== null);
      const shown = await page.locator('main').evaluate((main) => ({
        page: main.dataset['page'],
        title: main.querySelector('h1')?.textContent,
      }));
      expect(shown.title, address).toBeTruthy();
      if (of !== undefined) {
        expect(shown).toEqual({ page: of.path, title: titleOf(wordsFor(guide, of.content)) });
      }
    }
  });
}

/** The way to the reply that takes the most answers. */
const farthestWay = () =>
  [...guide.pages.values()]
    .filter(({ kind }) => kind === 'reply')
    .map(({ path }) => shortestWay(guide, path))
    .reduce((far, way) => (way.length > far.length ? way : far));

test('the walk without a network leaves no page out', () => {
  for (const { path } of guide.pages.values()) expect(EVERY_ADDRESS).toContain(urlOf(path));
});

test('after one visit, a whole path, the search, the code and the QR code work with the network cut', async ({
  page,
  host,
}) => {
  await visitOnce(page);
  await host.cut();
  await page.reload();
  await page.waitForFunction(() => window.history.state !== null);
  const way = farthestWay();
  await give(page, ...way.map(({ answer }) => answer));
  await page.reload();
  await expect(page.getByRole('region', { name: ui.trail.titre }).locator('ol > li')).toHaveCount(way.length);
  await page.getByText(ui.aide.plus, { exact: true }).click();
  await page.getByRole('button', { name: ui.qr.afficher }).click();
  await expect(page.getByRole('img', { name: ui.qr.description })).toBeVisible();

  await page.goto('/questions/');
  await page.getByRole('searchbox').fill(SOUGHT);
  await expect(page.locator('[data-result]').first()).toBeVisible();

  await page.goto('/');
  await page.getByLabel(ui.code.champ).fill(codeFor(guide, saidTopic(shortestWay(guide, REPLY))));
  await page.getByRole('button', { name: ui.code.reprendre }).click();
  await expectPage(page, REPLY);
});

test('after one visit, a call is taken and entered in the journal with the network cut', async ({
  page,
  host,
}) => {
  const own = guide.console;
  await visitOnce(page);
  await host.cut();
  await page.goto('/conseiller/');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    titleOf(wordsFor(guide, guide.root.initial)),
  );
  await page.keyboard.press('1');
  await expect(page.locator('main')).toHaveAttribute('data-page', pageAt(guide, HOME).answers[0]?.to ?? '');
  await page.getByRole('searchbox').fill(SOUGHT);
  await expect(page.locator('[data-result]').first()).toBeVisible();
  await endCall(page, 1);
  await page.goto('/conseiller/journal/');
  await expect(page.getByText(own.journalDe.appels.replace('{nombre}', '1'))).toBeVisible();
});

test('without its last slash, an address leads to its page with the network cut', async ({ page, host }) => {
  await visitOnce(page);
  await host.cut();
  await page.goto('/questions?depuis=ailleurs');
  await expect(page).toHaveURL('/questions/?depuis=ailleurs');
  await page.goto(`${urlOf(REPLY)}index.html`);
  expect(await standing(page)).toBe(REPLY);
});

test.describe('at a wrong address', () => {
  test.use({ expectedFault: '404' });

  test('with the network cut, the page says so, and the nearest one opens where there is one', async ({
    page,
    host,
  }) => {
    await visitOnce(page);
    await host.cut();
    const response = await page.goto('/nulle-part-du-tout/');
    expect(response?.status()).toBe(404);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(ui.introuvable.titre);
    const [part = ''] = QUESTION.split('/');
    await page.goto(urlOf(`${part}/etape-qui-n-existe-plus`));
    await expect(page.locator('.notices')).toContainText(ui.avis.etapeDisparue);
    expect(await standing(page)).toMatch(new RegExp(`^${part}/`));
  });
});

test('the first visit keeps the site only once the page has loaded, in few requests', async ({
  page,
  host,
}) => {
  await page.goto('/');
  const before = host.asked();
  expect(before.filter((path) => path === '/sw.js' || path.includes('documents'))).toEqual([]);
  await settled(page);
  const after = host.asked();
  expect(after).toContain('/sw.js');
  // Pages travel together: their number does not count.
  expect(after.length).toBeLessThan(60);
  // Fetched ahead, and by the page itself: those of its answers.
  const ahead = new Set(pageAt(guide, HOME).answers.map(({ to }) => urlOf(to)));
  expect(after.filter((path) => path.endsWith('/') && !ahead.has(path))).toEqual([]);
});

test('the guide can be installed beside the applications of a phone', async ({ page, context }) => {
  await visitOnce(page);
  const session = await context.newCDPSession(page);
  const { installabilityErrors } = (await session.send('Page.getInstallabilityErrors')) as {
    installabilityErrors: { errorId: string }[];
  };
  // Playwright's windows are private ones, in which nothing can be installed: the one fault that is not the site's.
  expect(installabilityErrors.map(({ errorId }) => errorId)).toEqual(['in-incognito']);
  const { errors, data } = (await session.send('Page.getAppManifest')) as { errors: unknown[]; data: string };
  expect(errors).toEqual([]);
  expect(JSON.parse(data)).toMatchObject({ name: ui.site, start_url: '/', display: 'standalone' });
});

/** What a device keeps after a first visit, in bytes of brotli; 311 kB when this was written. */
const MOST_KEPT = 400_000;

test('what a device keeps is all of the site that a page may need, and stays light', () => {
  const worker = readFileSync('dist/sw.js', 'utf8');
  const plan = JSON.parse(/^const PLAN=(.*);$/m.exec(worker)?.[1] ?? '') as PrecacheManifest;
  const groups = [plan.base, ...Object.values(plan.goals)];
  const kept = [...groups.map(({ pages }) => pages), ...groups.flatMap(({ files }) => files), ...plan.rest];
  const built = ['assets', 'donnees'].flatMap((folder) =>
    readdirSync(`dist/${folder}`).map((file) => `/${folder}/${file}`),
  );
  expect(kept).toEqual(expect.arrayContaining(built));
  expect(new Set(kept).size).toBe(kept.length);
  const bytes = kept.reduce((sum, file) => sum + brotliCompressSync(readFileSync(`dist${file}`)).length, 0);
  expect(bytes).toBeLessThanOrEqual(MOST_KEPT);
});
