import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { CACHE_PREFIX, STAMP_URL, WORKER_URL } from '../../src/worker/cache-names.ts';
import { SESSION_KEY } from '../../src/session/storage.ts';
import { expect, give, guide, openLive, standing, trailItems } from './fixture.ts';
import { settled, test as hosted } from './host.ts';
import { buildOther, OTHER_NAME } from './otherBuild.ts';

const A = 'dist';
const ui = guide.interface;
const NAME = ui.site;

const test = hosted.extend<object, { B: string }>({
  B: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads the names of what a fixture asks for
    async ({}, hand) => hand(await buildOther()),
    { scope: 'worker', timeout: 120_000 },
  ],
});
// The other version is built once for all of them.
test.describe.configure({ mode: 'default', timeout: 60_000 });

/** What a browser does by itself when a page of the site is opened, sooner or later: looks for a newer worker, and lets it in. */
async function update(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await (await navigator.serviceWorker.ready).update();
  });
  const isIn = () =>
    page.evaluate(async () => {
      const { installing, waiting, active } = await navigator.serviceWorker.ready;
      const { controller } = navigator.serviceWorker;
      return (
        installing === null && waiting === null && active?.state === 'activated' && controller === active
      );
    });
  await expect.poll(isIn, { timeout: 20_000 }).toBe(true);
}

/** Which version a page comes from; its header is the document's, its title is the program's. */
async function expectVersion(page: Page, name: string, folder: string): Promise<void> {
  await expect(page.getByRole('banner')).toHaveText(name);
  await expect(page).toHaveTitle(new RegExp(` – ${name}$`));
  // Every file that the document names is of the same build.
  const named = await page
    .locator('meta[name^="guide-"], link[rel="stylesheet"], script[src]')
    .evaluateAll((all) =>
      all.map(
        (one) => one.getAttribute('content') ?? one.getAttribute('href') ?? one.getAttribute('src') ?? '',
      ),
    );
  expect(named.length).toBeGreaterThan(3);
  for (const file of named) expect(existsSync(join(folder, file)), `${file} de ${name}`).toBe(true);
}

/** Gives an answer by the keyboard: a pointer over a link lets the browser fetch its page ahead, from the version of then. */
const choose = (page: Page, answer: string) => page.locator(`main a[data-answer="${answer}"]`).press('Enter');

const keptSession = (page: Page) => page.evaluate((key) => window.sessionStorage.getItem(key), SESSION_KEY);

test('a tab in the middle of a path goes on from version A to B, and back to A, and loses no answer', async ({
  page,
  host,
  B,
}) => {
  await openLive(page);
  await settled(page);
  await give(page, 'declarer', 'introuvable', 'oui');
  await expectVersion(page, NAME, A);

  // B is published: nothing of A is on the host any more.
  host.serve(B);
  host.asked();
  await give(page, 'non');
  expect(await standing(page)).toBe('declarer/connexion/message');
  await expectVersion(page, NAME, A);
  // The browser may look for B by itself; nothing that only A had is asked for.
  expect(host.asked().filter((path) => !existsSync(join(B, path)))).toEqual([]);

  await update(page);
  // The tab is still A's, and what it loads now is A's too, though a worker of B serves it.
  await page.getByText(ui.aide.plus, { exact: true }).click();
  await page.getByRole('button', { name: ui.qr.afficher }).click();
  await expect(page.getByRole('img', { name: ui.qr.description })).toBeVisible();
  await expect(page).toHaveTitle(new RegExp(` – ${NAME}$`));
  const before = await keptSession(page);
  await page.getByRole('link', { name: ui.retour, exact: true }).click();
  await expect(page.locator('main')).toHaveAttribute('data-page', 'declarer/connecte');
  await choose(page, 'non');
  // The answer brought B in, whole, with every answer.
  await expect(page.getByRole('banner')).toHaveText(OTHER_NAME);
  await expect(trailItems(page)).toHaveCount(4);
  expect(await standing(page)).toBe('declarer/connexion/message');
  await expectVersion(page, OTHER_NAME, B);
  expect(await keptSession(page)).toBe(before);
  await choose(page, 'mot-de-passe-oublie');
  await expect(trailItems(page)).toHaveCount(5);
  await expectVersion(page, OTHER_NAME, B);

  // And back: the version of before is published again.
  host.serve(A);
  await update(page);
  await choose(page, 'oui');
  await expect(page.getByRole('banner')).toHaveText(NAME);
  await expect(trailItems(page)).toHaveCount(6);
  expect(await standing(page)).toBe('declarer/connexion/mot-de-passe');
  await expectVersion(page, NAME, A);
  expect(await page.locator('.notices').innerText()).toBe('');
  await expect(page.getByText(ui.trail.suppose)).toHaveCount(0);

  // All of it is on the device: the network can go.
  await host.cut();
  await page.reload();
  await expect(trailItems(page)).toHaveCount(6);
  await expectVersion(page, NAME, A);
});

test('a tab of A and a tab of B stand side by side, each whole, A’s files being gone from the host', async ({
  page,
  host,
  context,
  B,
}) => {
  await openLive(page);
  await settled(page);
  await give(page, 'remplir');
  host.serve(B);
  await update(page);
  const other = await context.newPage();
  await other.goto('/');
  await expectVersion(other, OTHER_NAME, B);
  await other.getByRole('searchbox').fill('mot de passe oublié');
  await expect(other.locator('[data-result]').first()).toBeVisible();
  // Back in A's tab, by the browser's own history: A's page, A's program, A's parts.
  await page.goBack();
  await expect(page.locator('main')).toHaveAttribute('data-page', '');
  await expectVersion(page, NAME, A);
  await page.getByRole('searchbox').fill('mot de passe oublié');
  await expect(page.locator('[data-result]').first()).toBeVisible();
  await page.getByLabel(ui.code.champ).fill('123 450');
  await page.getByRole('button', { name: ui.code.reprendre }).click();
  await expect(page.getByRole('alert')).toHaveText(ui.code.fautes.controle);
});

test('a call in progress keeps its version, and comes over to the next one at a reload', async ({
  page,
  host,
  B,
}) => {
  await page.goto('/conseiller/');
  await settled(page);
  await page.keyboard.press('1');
  await expect(page.locator('main')).toHaveAttribute('data-page', 'declarer/situation');
  host.serve(B);
  await update(page);
  await page.keyboard.press('1');
  await expect(page.locator('main')).toHaveAttribute('data-page', 'declarer/compte-existant');
  await expect(page.getByRole('banner')).toHaveText(NAME);
  await page.reload();
  await expect(page.getByRole('banner')).toHaveText(OTHER_NAME);
  await expect(page.locator('main')).toHaveAttribute('data-page', 'declarer/compte-existant');
  await expect(page.locator('.steps li')).toHaveCount(2);
});

test.describe('when the new version cannot be had whole', () => {
  test.use({ expectedFault: 'Failed to load resource' });

  test('a version that is only half on the host does not come in; once whole, it does', async ({
    page,
    host,
    B,
  }) => {
    await openLive(page);
    await settled(page);
    const planned = /\/donnees\/documents-remplir\.[0-9a-f]+\.json/.exec(
      readFileSync(join(B, 'sw.js'), 'utf8'),
    );
    host.serve(B, { [planned?.[0] ?? '']: '/absent' });
    const failed = await page.evaluate(async () => {
      const registration = await navigator.serviceWorker.ready;
      await registration.update();
      const { installing } = registration;
      if (installing === null) return 'aucune installation';
      return new Promise((resolve) => {
        installing.addEventListener('statechange', () => resolve(installing.state));
      });
    });
    expect(failed).toBe('redundant');
    expect(await page.evaluate(() => caches.keys())).toHaveLength(1);
    await page.goto('/remplir/rubrique/');
    await expectVersion(page, NAME, A);
    host.serve(B);
    await update(page);
    await page.goto('/remplir/rubrique/');
    await expectVersion(page, OTHER_NAME, B);
  });

  test('a network that answers every address with its own page changes nothing of what is kept', async ({
    page,
    host,
  }) => {
    await openLive(page);
    await settled(page);
    host.capture('<!doctype html><title>Connexion au réseau</title><h1>Identifiez-vous</h1>');
    await page.evaluate(async () => {
      const registration = await navigator.serviceWorker.ready;
      await registration.update().catch(() => undefined);
    });
    await page.goto('/remplir/rubrique/');
    await page.waitForFunction(() => window.history.state !== null);
    await expectVersion(page, NAME, A);
  });
});

test('a page kept for more than a day asks the network first, and still opens without it', async ({
  page,
  host,
  B,
}) => {
  await openLive(page);
  await settled(page);
  const age = () =>
    page.evaluate(
      async ([prefix, stamp]) => {
        for (const name of (await caches.keys()).filter((one) => one.startsWith(prefix))) {
          const cache = await caches.open(name);
          await cache.put(stamp, new Response(String(Date.now() - 25 * 3600 * 1000)));
        }
      },
      [CACHE_PREFIX, STAMP_URL] as const,
    );
  await age();
  await host.cut();
  await page.goto('/remplir/rubrique/');
  await expectVersion(page, NAME, A);
  await host.restore();
  // The worker of B cannot come in yet: its pages come all the same, whole, from the host.
  host.serve(B, { [WORKER_URL]: '/absent' });
  await page.goto('/remplir/asi/');
  await page.waitForFunction(() => window.history.state !== null);
  await expectVersion(page, OTHER_NAME, B);
});

test('the kill switch removes the worker and all that it kept, and no answer', async ({
  page,
  host,
  context,
}) => {
  await openLive(page);
  await settled(page);
  await give(page, 'remplir', 'asi');
  const before = await keptSession(page);
  host.serve(A, { [WORKER_URL]: '/sw-arret.js' });
  await page.reload();
  const left = () =>
    page.evaluate(async () => ({
      workers: (await navigator.serviceWorker.getRegistrations()).length,
      caches: await caches.keys(),
    }));
  await expect.poll(left, { timeout: 15_000 }).toEqual({ workers: 0, caches: [] });
  expect(JSON.parse((await keptSession(page)) ?? '')).toEqual(JSON.parse(before ?? ''));
  await page.goto('/');
  const response = await page.reload();
  expect(response?.fromServiceWorker()).toBe(false);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  // The worker is published again: the next visit keeps the site as the first one did.
  host.serve(A);
  const again = await context.newPage();
  await again.goto('/');
  await settled(again);
});
