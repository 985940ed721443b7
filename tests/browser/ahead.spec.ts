/** The pages of the answers, fetched once the page is shown: the next tap finds them on the device. */
import type { Page } from '@playwright/test';
import { readdirSync } from 'node:fs';
import { pageAt, HOME, urlOf } from '../../src/guide/pages.ts';
import { expect, guide } from './fixture.ts';
import { test } from './host.ts';

const home = pageAt(guide, HOME);
const next = home.answers.map(({ to }) => urlOf(to));
const PROGRAMS = readdirSync('dist/assets').filter((file) => /^main.*\.js$/.test(file));

/** The addresses that the page asked for ahead and has by now, and whether any was asked for before the first paint. */
function fetched(page: Page): Promise<{ had: string[]; early: boolean }> {
  return page.evaluate(() => {
    const asked = (performance.getEntriesByType('resource') as PerformanceResourceTiming[]).filter(
      ({ name, responseEnd }) => name.endsWith('/') && responseEnd > 0,
    );
    const paint = performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Infinity;
    const style = performance
      .getEntriesByType('resource')
      .find(({ name }) => name.endsWith('.css')) as PerformanceResourceTiming;
    return {
      had: asked.map(({ name }) => new URL(name).pathname),
      early: asked.some(({ startTime }) => startTime < Math.min(paint, style.responseEnd)),
    };
  });
}

test.describe('a page without its program', () => {
  test.use({ serviceWorkers: 'block', expectedFault: /Failed to load resource|pages simples/ });

  test('has its answers’ pages on the device, and opens them with the network cut', async ({
    page,
    host,
  }) => {
    host.serve('dist', Object.fromEntries(PROGRAMS.map((file) => [`/assets/${file}`, '/absent'])));
    await page.goto('/');
    await expect.poll(async () => (await fetched(page)).had.toSorted()).toEqual(next.toSorted());
    expect((await fetched(page)).early).toBe(false);
    await host.cut();
    const [answer] = home.answers;
    await page.locator(`[data-answer="${answer?.id ?? ''}"]`).click();
    await expect(page.locator('main')).toHaveAttribute('data-page', answer?.to ?? '');
  });
});

test('a reader who spares their line fetches nothing ahead', async ({ page, host }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'connection', { value: { saveData: true } });
  });
  host.asked();
  await page.goto('/');
  await page.waitForFunction(() => window.history.state !== null);
  await page.waitForTimeout(300);
  expect(host.asked().filter((address) => next.includes(address))).toEqual([]);
});
