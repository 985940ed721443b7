import { urlOf } from '../../src/guide/pages.ts';
import { expect, guide, openLive, test } from './fixture.ts';

// Each copy of a detour's page rests on conditions of its own.
const replies = [...guide.pages.values()].filter(({ kind }) => kind === 'reply').map(({ path }) => path);

test('the browser’s own printing has the QR code too, on paper and not on the screen', async ({ page }) => {
  const [path = ''] = replies;
  await openLive(page, path);
  const code = page.getByRole('img', { name: guide.interface.qr.description });
  await page.getByText(guide.interface.aide.plus, { exact: true }).click();
  await page.keyboard.down('Control');
  await page.keyboard.up('Control');
  await page.emulateMedia({ media: 'print' });
  await expect(code).toBeVisible();
  await page.emulateMedia({ media: 'screen' });
  await expect(code).toBeHidden();
  await expect(page.getByRole('button', { name: guide.interface.qr.afficher })).toBeVisible();
});

test('and so has a page that was read for a while, printed by a menu', async ({ page }) => {
  const [path = ''] = replies;
  await openLive(page, path);
  await page.emulateMedia({ media: 'print' });
  // The block that holds it is closed on the screen, and open on paper.
  await expect(page.getByRole('img', { name: guide.interface.qr.description })).toBeVisible({
    timeout: 20_000,
  });
});

// Each press waits for the eye, more than a second a page: the replies are shared among tests that run side by side.
const SHARES = 4;
for (let share = 0; share < SHARES; share += 1) {
  test(`every reply prints on one A4 page, its QR code included (${share + 1} of ${SHARES})`, async ({
    page,
  }) => {
    test.setTimeout(300_000);
    const long: string[] = [];
    for (const path of replies.filter((_, rank) => rank % SHARES === share)) {
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
}
