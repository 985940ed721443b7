import { canonicalOf } from '../../src/guide/guide.ts';
import { urlOf } from '../../src/guide/pages.ts';
import { expect, guide, test } from './fixture.ts';

const contents = [...new Set([...guide.pages.values()].map((page) => page.content))];

test('every reply prints on one A4 page, its QR code included', async ({ page }) => {
  // Each press waits for the eye: more than a second a page.
  test.setTimeout(400_000);
  const long: string[] = [];
  for (const content of contents) {
    const path = canonicalOf(guide, content);
    if (guide.pages.get(path)?.kind !== 'reply') continue;
    await page.goto(urlOf(path));
    await page.getByText(guide.interface.aide.plus, { exact: true }).click();
    await page.getByRole('button', { name: guide.interface.qr.afficher }).click();
    await expect(page.getByRole('img', { name: guide.interface.qr.description })).toBeVisible();
    const pdf = await page.pdf({ preferCSSPageSize: true });
    const pages = pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
    if (pages !== 1) long.push(`${path} : ${pages} pages`);
  }
  expect(long).toEqual([]);
});
