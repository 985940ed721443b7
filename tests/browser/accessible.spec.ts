import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import { canonicalOf } from '../../src/guide.ts';
import { urlOf } from '../../src/pages.ts';
import { expect, guide, test } from './fixture.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'wcag2aaa', 'best-practice', 'RGAAv4'];
const THUMB = 44;

const contents = [...new Set([...guide.pages.values()].map((page) => page.content))];
const urls = [...contents.map((content) => urlOf(canonicalOf(guide, content))), '/questions/'];

declare const axe: { run: (options: object) => Promise<AxeResults> };

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in ${colorScheme} colours, on the narrowest screen`, () => {
    test.use({ colorScheme, viewport: { width: 320, height: 640 } });

    test('every page is free of faults that a machine can see, and fits', async ({ page }) => {
      test.setTimeout(180_000);
      const faults: string[] = [];
      for (const url of urls) {
        await page.goto(url);
        await page.waitForFunction(
          () => window.history.state !== null || document.querySelector('form[role="search"]') !== null,
        );
        await page.evaluate(AXE);
        const violations = await page.evaluate(
          async (runOnly) => (await axe.run({ runOnly })).violations.map(({ id }) => id),
          TAGS,
        );
        faults.push(...violations.map((id) => `${url} : ${id}`));
        const misfits = await page.evaluate((thumb) => {
          const wide = document.documentElement.scrollWidth > window.innerWidth ? ['déborde'] : [];
          const small = [...document.querySelectorAll('a, button, input')].filter((target) => {
            const { width, height } = target.getBoundingClientRect();
            return !target.classList.contains('skip') && width > 0 && (width < thumb || height < thumb);
          });
          return [...wide, ...small.map((target) => `cible trop petite ${target.textContent}`)];
        }, THUMB);
        faults.push(...misfits.map((misfit) => `${url} : ${misfit}`));
      }
      expect(faults).toEqual([]);
    });
  });
}

test('every reply prints on one A4 page, its QR code included', async ({ page }) => {
  test.setTimeout(120_000);
  const long: string[] = [];
  for (const content of contents) {
    const path = canonicalOf(guide, content);
    if (guide.pages.get(path)?.kind !== 'reply') continue;
    await page.goto(urlOf(path));
    await page.getByRole('button', { name: guide.interface.qr.afficher }).click();
    await expect(page.getByRole('img', { name: guide.interface.qr.description })).toBeVisible();
    const pdf = await page.pdf({ preferCSSPageSize: true });
    const pages = pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
    if (pages !== 1) long.push(`${path} : ${pages} pages`);
  }
  expect(long).toEqual([]);
});
