/** The real site in a real browser, and what must never happen there: an error, a request to anyone else, a cookie. */
import { test as base, expect, type Page } from '@playwright/test';
import { machines } from '../../machines/index.ts';
import { canonicalOf, wordsFor } from '../../src/guide/guide.ts';
import { loadGuide } from '../../src/site/load-guide.ts';
import { prepare } from '../../src/site/prepare.ts';
import { pageAt } from '../../src/guide/pages.ts';
import { labelsOf, titleOf } from '../../src/guide/text.ts';

export const data = loadGuide(machines, process.cwd());

// As the build makes it: its codes come after those of the releases already registered.
export const guide = prepare(data);

/** What Playwright itself says in a page whose service worker it holds back: see playwright.config.ts. */
const WORKER_BLOCKED = 'Service Worker registration blocked by Playwright';

export const test = base.extend<{ quiet: void; expectedFault: string | RegExp }>({
  /** What the console may say in a test that provokes it; nothing elsewhere. */
  expectedFault: ['aucune', { option: true }],
  quiet: [
    async ({ page, baseURL, expectedFault }, use) => {
      const isExpected = (fault: string) =>
        typeof expectedFault === 'string' ? fault.includes(expectedFault) : expectedFault.test(fault);
      const faults: string[] = [];
      page.on('pageerror', (error) => faults.push(error.message));
      page.on('console', (message) => {
        if (message.text() === WORKER_BLOCKED) return;
        if (message.type() === 'error' || message.type() === 'warning') faults.push(message.text());
      });
      page.on('request', (request) => {
        if (!request.url().startsWith(`${baseURL}/`)) faults.push(`requête vers ${request.url()}`);
      });
      await use();
      expect(await page.context().cookies()).toEqual([]);
      expect(faults.filter((fault) => !isExpected(fault))).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };

/** Waits until the page runs: what needs a script is then there. */
export async function live(page: Page): Promise<void> {
  await expect(page.getByRole('region', { name: guide.interface.trail.titre })).toBeVisible();
}

/** Opens a page and waits until it runs. The home page shows no trail: its history entry tells. */
export async function openLive(page: Page, path = ''): Promise<void> {
  await page.goto(path === '' ? '/' : `/${path}/`);
  await page.waitForFunction(() => window.history.state !== null);
}

/** Where the browser stands: the page path that `<main>` carries. */
export async function standing(page: Page): Promise<string> {
  return (await page.locator('main').getAttribute('data-page')) ?? '';
}

/** Gives answers one after the other, each by its label as a person reads it, and checks every landing. */
export async function give(page: Page, ...answers: string[]): Promise<void> {
  for (const id of answers) {
    const from = pageAt(guide, await standing(page));
    const label = labelsOf(wordsFor(guide, from.content))[id];
    const to = from.answers.find((answer) => answer.id === id)?.to;
    if (label === undefined || to === undefined) throw new Error(`${from.path} : pas de réponse « ${id} »`);
    await page.locator('main').getByRole('link', { name: label, exact: true }).click();
    await expectPage(page, to);
  }
}

/** The whole of a page is there: address, title, heading, focus. */
export async function expectPage(page: Page, path: string): Promise<void> {
  const title = titleOf(wordsFor(guide, pageAt(guide, path).content));
  await expect(page.locator('main')).toHaveAttribute('data-page', path);
  await expect(page.getByRole('heading', { level: 1, name: title, exact: true })).toBeFocused();
  await expect(page).toHaveTitle(`${title} – ${guide.interface.site}`);
  await expect(page).toHaveURL(path === '' ? '/' : `/${path}/`);
}

/** Ends the call at the desk by its one sheet; a browser that refuses to copy is told that it does not matter. */
export async function endCall(page: Page, outcome = 1): Promise<void> {
  const { terminer, fin } = guide.console;
  await page.getByRole('button', { name: terminer, exact: true }).click();
  const sheet = page.getByRole('dialog', { name: fin.titre });
  await expect(sheet).toBeFocused();
  await page.keyboard.press(String(outcome));
  await sheet.getByRole('button', { name: fin.valider }).click();
  const anyway = sheet.getByRole('button', { name: fin.sansCopie });
  await expect(async () => {
    if (await anyway.isVisible()) await anyway.click();
    await expect(sheet).toBeHidden({ timeout: 200 });
  }).toPass();
}

/** The trail's answers, as shown. */
export function trailItems(page: Page) {
  return page.getByRole('region', { name: guide.interface.trail.titre }).locator('ol > li');
}

const contents = [...new Set([...guide.pages.values()].map((page) => page.content))];

/** One page for each content: its copies differ in the trail only. */
export const STEPS: readonly string[] = contents.map((content) => canonicalOf(guide, content));

/** The public pages that are no step of the guide, a wrong address among them. */
export const OTHER_URLS: readonly string[] = [
  '/questions/',
  '/accessibilite/',
  '/mentions-legales/',
  '/confidentialite/',
  '/plan-du-site/',
  '/nulle-part-du-tout-zzz/',
];
