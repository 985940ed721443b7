/** The site that counts, in a browser: a server that is blocked, slow or failing changes nothing on the page. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { buildCounted, COUNTING } from '../../scripts/lib/counted-site.ts';
import { COUNTING_TRACES } from '../fixtures/counting-traces.ts';
import { ANSWERS_TO_REPLY, WAY } from '../fixtures/places.ts';
import { audit } from './axe.ts';
import { data, expect, expectPage, give, guide, openLive } from './fixture.ts';
import { test as hosted } from './host.ts';
import { smallTargets } from './measures.ts';

const test = hosted.extend<object, { site: string }>({
  // Built once for all.
  site: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads the names of what a fixture asks for
    async ({}, give, { parallelIndex }) => give(buildCounted(`mesure-navigateur-${parallelIndex}`)),
    { scope: 'worker', timeout: 180_000 },
  ],
  serviceWorkers: 'block',
});

/** The events that a page sends, when, and how the server treats each. */
async function watch(page: Page, treat: 'answer' | 'fail' | 'block' | 'hang') {
  const asked: string[] = [];
  const times: number[] = [];
  await page.route(
    (url) => url.pathname === COUNTING,
    async (route) => {
      asked.push(new URL(route.request().url()).searchParams.get('quoi') ?? '');
      times.push(Date.now());
      if (treat === 'block') await route.abort();
      else if (treat !== 'hang') await route.fulfill({ status: treat === 'answer' ? 204 : 500 });
    },
  );
  return { asked, times };
}

test('a site that counts holds all that the other one has not', ({ site }) => {
  const text = readdirSync(site, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(?:js|css|json|html)$/.test(file))
    .map((file) => readFileSync(join(site, file), 'utf8'))
    .join('\n');
  expect(COUNTING_TRACES.filter((trace) => !text.includes(trace.replace(/^ecran=$/, 'ecran')))).toEqual([]);
});

test('a way is counted page by page', async ({ page, host, site }) => {
  host.serve(site);
  const { asked } = await watch(page, 'answer');
  await openLive(page);
  await give(page, ...ANSWERS_TO_REPLY);
  await expect
    .poll(() => asked)
    .toEqual([...ANSWERS_TO_REPLY.flatMap(() => ['page', 'reponse']), 'conclusion']);
});

for (const treat of ['fail', 'block', 'hang'] as const) {
  test.describe(`where the server is to ${treat}`, () => {
    // The browser tells of a request that failed, whoever made it.
    test.use({ expectedFault: /Failed to load resource|net::ERR/ });

    test('the page goes on as if nothing were', async ({ page, host, site }) => {
      host.serve(site);
      const { asked, times } = await watch(page, treat);
      await openLive(page);
      for (let times = 0; times < 3; times += 1) {
        await give(page, ...ANSWERS_TO_REPLY);
        for (const _ of ANSWERS_TO_REPLY) await page.goBack();
        await expectPage(page, '');
      }
      // Only one waits at a time, for four seconds: the other connections are the page's.
      const gaps = times.slice(1).map((time, index) => time - (times[index] ?? 0));
      expect(gaps.filter((gap) => treat === 'hang' && gap < 3500)).toEqual([]);
      expect(asked.length).toBeLessThanOrEqual(3);
      expect(asked[0]).toBe('page');
    });
  });
}

test('a reload counts nothing more', async ({ page, host, site }) => {
  host.serve(site);
  const { asked } = await watch(page, 'answer');
  await openLive(page);
  await give(page, WAY[0].answer);
  await expect.poll(() => asked).toHaveLength(3);
  await page.reload();
  await page.waitForFunction(() => window.history.state !== null);
  await page.waitForLoadState('networkidle');
  expect(asked).toHaveLength(3);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in ${colorScheme} colours`, () => {
    test.use({ colorScheme });

    test('what only a counting site shows has no fault that a program can find', async ({
      page,
      host,
      site,
    }) => {
      host.serve(site);
      await watch(page, 'answer');
      await page.setViewportSize({ width: 320, height: 700 });
      const reply = [...guide.pages.values()].find(({ kind }) => kind === 'reply');
      await openLive(page, reply?.path);
      expect((await audit(page)).faults).toEqual([]);
      expect(await page.locator('[data-useful]').count()).toBe(2);
      expect(await page.evaluate(smallTargets)).toEqual([]);
      await page.locator('[data-useful="oui"]').press('Enter');
      expect((await audit(page)).faults).toEqual([]);
      await page.goto('/confidentialite/');
      await page.getByLabel(data.mesure.refus.choix).check();
      expect((await audit(page)).faults).toEqual([]);
      const small = await page.evaluate(smallTargets);
      expect(small.filter((fault) => fault.includes(data.mesure.refus.choix))).toEqual([]);
      await page.goto('/merci/');
      expect((await audit(page)).faults).toEqual([]);
    });
  });
}
