import { urlOf } from '../../src/guide/pages.ts';
import { expect, guide, test } from './fixture.ts';

// Each copy of a detour's page rests on conditions of its own.
const replies = [...guide.pages.values()].filter(({ kind }) => kind === 'reply').map(({ path }) => path);

test('every reply prints on one A4 page, its QR code included', async ({ page }) => {
  // Each press waits for the eye: more than a second a page.
  test.setTimeout(600_000);
  const long: string[] = [];
  for (const path of replies) {
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
