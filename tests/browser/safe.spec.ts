import { readdirSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { CALLS_KEY } from '../../src/adviser/call/calls.ts';
import { JOURNAL_NAME } from '../../src/adviser/journal.ts';
import { headersFor } from '../../src/site/host/headers.ts';
import { KEYS_SETTING } from '../../src/adviser/call/shortcuts.ts';
import { CACHE_PREFIX, OFFLINE_URL } from '../../src/worker/cache-names.ts';
import { HOME, pageAt, pathOf, urlOf } from '../../src/guide/pages.ts';
import { SESSION_KEY } from '../../src/session/storage.ts';
import { ANSWERS_TO_REPLY, REPLY, SOUGHT } from '../fixtures/places.ts';
import { endCall, expect, give, guide, openLive } from './fixture.ts';
import { settled, test } from './host.ts';

const ui = guide.interface;
const own = guide.console;
/** The database of `src/adviser/journal.ts`, which a test outside of a bundler cannot load. */

const EVERY_ADDRESS = readdirSync('dist', { recursive: true, encoding: 'utf8' })
  .filter((file) => /(?:^|[\\/])index\.html$/.test(file))
  .map((file) => urlOf(pathOf(file.replaceAll('\\', '/'))));

/** The walk over every page is shared out, so that no test is long. */
const PARTS = [0, 1, 2, 3];

/** What a page was refused by the site's policy, told as it happens; the fixture fails on the console's own words too. */
async function violations(page: Page): Promise<string[]> {
  const told: string[] = [];
  await page.exposeFunction('tellViolation', (text: string) => told.push(text));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      // The browser's side of `exposeFunction`.
      const tell = Reflect.get(window, 'tellViolation') as (text: string) => void;
      tell(`${location.pathname} : ${event.violatedDirective} ${event.blockedURI}`);
    });
  });
  return told;
}

/** Everything that a browser keeps of the site. */
const kept = (page: Page) =>
  page.evaluate(async () => ({
    tab: Object.keys(window.sessionStorage),
    machine: Object.keys(window.localStorage),
    databases: (await indexedDB.databases()).map(({ name }) => name),
    caches: await caches.keys(),
    cookies: document.cookie,
  }));

for (const part of PARTS) {
  test(`no page asks for what the policy refuses, nor anything of another origin (${part + 1} of ${PARTS.length})`, async ({
    page,
  }) => {
    test.setTimeout(180_000);
    const told = await violations(page);
    for (const address of EVERY_ADDRESS.filter((_, index) => index % PARTS.length === part)) {
      const response = await page.goto(address, { waitUntil: 'commit' });
      expect(response?.headers()['content-security-policy'], address).toContain("object-src 'none'");
      if (guide.pages.has(pathOf(address))) await page.waitForFunction(() => window.history.state !== null);
      else await page.waitForLoadState();
      // Nothing is written in a page that its policy would have to let through.
      const inside = await page.evaluate(
        () => document.querySelectorAll('script:not([src]), style, [style], iframe').length,
      );
      expect(inside, address).toBe(0);
    }
    expect(told).toEqual([]);
    expect(await page.context().cookies()).toEqual([]);
  });
}

test.describe('what the policy refuses', () => {
  test.use({ expectedFault: 'Content Security Policy' });

  test('would be seen', async ({ page }) => {
    const told = await violations(page);
    await page.goto(OFFLINE_URL);
    await page.evaluate(() => {
      const image = document.createElement('img');
      image.src = 'data:image/gif;base64,R0lGODlhAQABAAAAACw=';
      document.body.append(image);
    });
    await expect.poll(() => told).toHaveLength(1);
  });
});

test.describe('a sink of scripts', () => {
  test.use({ expectedFault: 'Trusted' });

  test('takes no bare text', async ({ page }) => {
    await page.goto(OFFLINE_URL);
    const outcome = await page.evaluate(() => {
      try {
        document.body.innerHTML = '<p>texte</p>';
        return 'accepté';
      } catch (error) {
        return (error as Error).name;
      }
    });
    expect(outcome).toBe('TypeError');
  });
});

test('a whole walk keeps the documented names only, and no cookie', async ({ page }) => {
  const told = await violations(page);
  await openLive(page);
  await settled(page);
  await give(page, ...ANSWERS_TO_REPLY);
  await page.getByText(ui.aide.plus, { exact: true }).click();
  await page.getByRole('button', { name: ui.qr.afficher }).click();
  await expect(page.getByRole('img', { name: ui.qr.description })).toBeVisible();
  await page.evaluate(() => {
    window.print = () => document.body.setAttribute('data-imprime', '');
  });
  await page.getByRole('button', { name: ui.imprimer }).click();
  await expect(page.locator('body')).toHaveAttribute('data-imprime');
  await openLive(page, HOME);
  await page.getByRole('searchbox').fill(SOUGHT);
  await page.locator('[data-result]').first().click();
  await expect(page.locator('main')).not.toHaveAttribute('data-page', HOME);
  const { caches: names, ...rest } = await kept(page);
  expect(rest).toEqual({ tab: [SESSION_KEY], machine: [], databases: [], cookies: '' });
  expect(names).toHaveLength(1);
  expect(names[0]).toMatch(new RegExp(`^${CACHE_PREFIX}[0-9a-f]{8}$`));
  expect(told).toEqual([]);
  expect(await page.context().cookies()).toEqual([]);
});

test.describe('a whole call', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

  test('keeps the documented names only, is refused nothing, and takes its journal along', async ({
    page,
  }) => {
    const told = await violations(page);
    await page.goto('/conseiller/');
    await expect(page.locator('main')).toHaveAttribute('data-page', HOME);
    await settled(page);
    await page.locator('body').press('1');
    await expect(page.locator('main')).toHaveAttribute('data-page', pageAt(guide, HOME).answers[0]?.to ?? '');
    await page.getByRole('searchbox').fill(SOUGHT);
    await expect(page.locator('[data-result]').first()).toBeVisible();
    await page.getByLabel(own.notes, { exact: true }).fill('rappeler demain');
    await page.getByRole('button', { name: own.resume }).click();
    await expect(page.locator('.notices')).toContainText(own.resumeCopie);
    await page.getByRole('button', { name: own.attente }).click();
    await page.getByRole('button', { name: new RegExp(`^${own.reprendre}`) }).click();
    await page.locator('body').press('?');
    await page.getByLabel(own.raccourcisActifs).uncheck();
    await page.keyboard.press('Escape');
    await endCall(page, 1);
    await expect(page.locator('main')).toHaveAttribute('data-page', HOME);
    await page.goto('/conseiller/journal/');
    await expect(page.getByText(own.journalDe.appels.replace('{nombre}', '1'))).toBeVisible();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: own.journalDe.exporter }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/\.csv$/);
    expect(await download.failure()).toBeNull();
    const { caches: _, ...rest } = await kept(page);
    expect(rest).toEqual({
      tab: [CALLS_KEY],
      machine: [KEYS_SETTING],
      databases: [JOURNAL_NAME],
      cookies: '',
    });
    expect(told).toEqual([]);
    expect(await page.context().cookies()).toEqual([]);
  });
});

/** One address of each sort, and whether the site has it. */
const SORTS: readonly (readonly [address: string, found: boolean])[] = [
  ['/', true],
  [urlOf(REPLY), true],
  ['/conseiller/', true],
  ['/sw.js', true],
  ['/guide.json', true],
  ['/manifest.webmanifest', true],
  ['/icone-192.png', true],
  ...readdirSync('dist/assets').map((file) => [`/assets/${file}`, true] as const),
  ...readdirSync('dist/donnees').map((file) => [`/donnees/${file}`, true] as const),
  ['/nulle-part/', false],
  ['/assets/absent.js', false],
];

test.describe('the preview server', () => {
  // The site that every other test opens, and not the host of this file.
  test.use({ baseURL: `http://localhost:${process.env['PORT'] ?? 4199}` });

  for (const [address, found] of SORTS.filter(([one]) => !/^\/(assets|donnees)\/(?!absent)/.test(one))) {
    test(`sends the host’s headers with ${address}`, async ({ request }) => {
      const response = await request.get(address);
      expect(response.status()).toBe(found ? 200 : 404);
      expect(response.headers()).toMatchObject(
        Object.fromEntries(headersFor(address, found).map(([name, value]) => [name.toLowerCase(), value])),
      );
    });
  }

  test('sends the host’s headers with every part and every program', async ({ request }) => {
    for (const [address] of SORTS.filter(([one]) => /^\/(assets|donnees)\/(?!absent)/.test(one))) {
      const response = await request.get(address);
      expect(response.headers(), address).toMatchObject(
        Object.fromEntries(headersFor(address).map(([name, value]) => [name.toLowerCase(), value])),
      );
    }
  });
});
