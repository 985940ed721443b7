/** Whatever a browser is given, an address, a fragment, a stored text, words in a field: a page stands, and says so. */
import type { Page } from '@playwright/test';
import { urlOf } from '../../src/guide/pages.ts';
import { QUESTION } from '../fixtures/places.ts';
import { SESSION_KEY } from '../../src/session/storage.ts';
import { expect, guide, openLive, test } from './fixture.ts';

const NASTY = [
  '__proto__',
  'constructor/prototype',
  '%zz',
  '%E0%A4%A',
  '..%2f..%2fetc',
  '٠١٢٣٤٥',
  '０００１２３',
  '%F0%9F%91%A9%F0%9F%8F%BD',
  '%E2%80%AE012345',
  '<script>alert(1)</script>',
  `${QUESTION}/__proto__`,
  `${QUESTION}/inconnue`,
  'a'.repeat(4000),
  '%00',
];

/** A page of the guide stands: one heading with words, and a way on. */
async function expectSound(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
  await expect(page.getByRole('heading', { level: 1 })).not.toBeEmpty();
  // The « not found » page may be leaving for the nearest one.
  await expect(page.getByRole('main').getByRole('link').first()).toBeVisible();
}

test.describe('a wrong address', () => {
  // The browser reports the 404 that it is.
  test.use({ expectedFault: 'Failed to load resource' });

  test('shows a page and leads on, whatever it holds', async ({ page }) => {
    for (const path of NASTY) {
      await page.goto(`/${path}/`).catch((error: unknown) => {
        // Chromium itself refuses to go to some: nothing of ours is asked.
        expect(String(error)).toMatch(/ERR_|interrupted|Invalid/);
      });
      if (!page.url().startsWith('http')) continue;
      await expectSound(page);
    }
  });
});

test('a fragment never breaks the page, and a wrong code in it is told', async ({ page }) => {
  for (const hash of [...NASTY, 'code=', 'code=000001', 'code=٠٠٠٠٠٠', `code=${'9'.repeat(5000)}`]) {
    // Leaving first: another fragment alone would not load the page anew.
    await page.goto('/questions/');
    await page.goto(`/#${hash}`);
    await page.waitForFunction(() => window.history.state !== null);
    await expectSound(page);
    if (hash.startsWith('code=')) await expect(page.locator('#code-faute')).not.toBeEmpty();
  }
});

const STORED = [
  'null',
  '[]',
  '{"now":3}',
  '{"past":[],"now":{"answers":[{"step":"__proto__","answer":"constructor"}],"supposed":0},"pending":[]}',
  `{"past":[],"now":{"answers":[{"step":"${guide.root.initial}","answer":"__proto__"}],"supposed":1e9},"pending":[]}`,
  '{"__proto__":{"now":1}}',
  '\u202e{"now":',
  '👩🏽‍🦽'.repeat(3000),
  'x'.repeat(10_240),
];

test('a stored session that is not one is told, and the page stands', async ({ page }) => {
  await openLive(page, QUESTION);
  for (const text of STORED) {
    await page.evaluate(
      ([key, text]) => {
        window.history.replaceState(null, '');
        window.sessionStorage.setItem(key, text);
      },
      [SESSION_KEY, text] as const,
    );
    await page.goto(urlOf(QUESTION));
    await page.waitForFunction(() => window.history.state !== null);
    await expectSound(page);
    await expect(page.locator('.notice')).toHaveCount(1);
  }
});

test('a history entry of another program is ignored', async ({ page }) => {
  await openLive(page, QUESTION);
  for (const state of [1, 'text', { index: 'a' }, { index: 1, session: { now: {} }, answered: true }, []]) {
    await page.evaluate((state) => window.history.replaceState(state, ''), state);
    await page.reload();
    await page.waitForFunction(() => typeof window.history.state?.index === 'number');
    await expect(page.locator('main')).toHaveAttribute('data-page', QUESTION);
    await expectSound(page);
  }
});

test('words typed anywhere on the home page lead to results, or to words that say what to do', async ({
  page,
}) => {
  await openLive(page);
  const field = page.getByRole('searchbox');
  const code = page.getByRole('textbox', { name: guide.interface.code.champ });
  for (const typed of NASTY.map((text) => text.slice(0, 2000))) {
    await field.fill(typed);
    await field.press('Enter');
    await expect(page.locator('[data-search-status]')).not.toBeEmpty();
    await code.fill(typed);
    await code.press('Enter');
    await expect(page.locator('#code-faute')).not.toBeEmpty();
    await expect(page).toHaveURL(urlOf(''));
  }
});
