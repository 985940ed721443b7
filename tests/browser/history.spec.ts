/** The browser's history: entries that are not ours, texts that a translator replaced, a search that is found again. */
import type { Page } from '@playwright/test';
import { canonicalOf, wordsFor } from '../../src/guide/guide.ts';
import { HOME, pageAt, urlOf } from '../../src/guide/pages.ts';
import { titleOf } from '../../src/guide/text.ts';
import { TREATED } from '../fixtures/said.ts';
import { expect, guide, test } from './fixture.ts';

const home = pageAt(guide, HOME);
const [first] = home.answers;
if (first === undefined) throw new Error('la page d’accueil n’a pas de réponse');

/** Waits until the page runs by itself. */
async function live(page: Page): Promise<void> {
  await page.locator('main a[data-nav], .code-entry').first().waitFor();
  await page.locator('#code, .trail').first().waitFor();
}

const heading = (page: Page, path: string) =>
  page.getByRole('heading', { level: 1, name: titleOf(wordsFor(guide, pageAt(guide, path).content)) });

test.describe('an entry that is not ours', () => {
  test('made by « Aller au contenu » : Back from an answer shows the home page at once', async ({ page }) => {
    await page.goto('/');
    await live(page);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL('/#contenu');
    await page.locator(`[data-answer="${first.id}"]`).press('Enter');
    await expect(heading(page, first.to)).toBeVisible();
    await page.goBack();
    await expect(heading(page, HOME)).toBeVisible();
  });

  test('made before the page runs, shows the page of its address all the same', async ({ page }) => {
    await page.goto('/#contenu');
    await live(page);
    await page.locator(`[data-answer="${first.id}"]`).press('Enter');
    await expect(heading(page, first.to)).toBeVisible();
    await page.goBack();
    await expect(heading(page, HOME)).toBeVisible();
  });

  test('made by another script, shows the page of its address', async ({ page }) => {
    await page.goto('/');
    await live(page);
    await page.evaluate(() => window.history.pushState({ other: true }, ''));
    await page.locator(`[data-answer="${first.id}"]`).press('Enter');
    await expect(heading(page, first.to)).toBeVisible();
    await page.goBack();
    await expect(heading(page, HOME)).toBeVisible();
    await page.goForward();
    await expect(heading(page, first.to)).toBeVisible();
  });

  test('that brings a spoken code resumes it', async ({ page }) => {
    await page.goto(urlOf(first.to));
    const code = await page.locator('[data-code]').getAttribute('data-code');
    await page.goto('/');
    await live(page);
    await page.evaluate((hash) => window.location.assign(hash), `#code=${code}`);
    await expect(heading(page, first.to)).toBeVisible();
  });
});

test.describe('a page that the browser translated', () => {
  /** Does to every text what a translator does: the node is replaced by another, inside an element of its own. */
  const translate = (page: Page) =>
    page.evaluate(() => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      const texts: Text[] = [];
      while (walker.nextNode() !== null) texts.push(walker.currentNode as Text);
      for (const text of texts.filter(({ data }) => data.trim() !== '')) {
        const font = document.createElement('font');
        font.textContent = `[${text.data}]`;
        text.replaceWith(font);
      }
    });

  for (const kind of ['question', 'advice', 'reply'] as const) {
    test(`shows every text of the step that follows: from ${kind === 'advice' ? 'an' : 'a'} ${kind}`, async ({
      page,
    }) => {
      const from = [...guide.pages.values()].find(
        (one) => one.kind === kind && one.path !== HOME && canonicalOf(guide, one.content) === one.path,
      );
      if (from === undefined) throw new Error(`aucune page « ${kind} »`);
      await page.goto(urlOf(from.path));
      await page.locator('.trail').waitFor();
      await translate(page);
      const onward = page.locator(kind === 'reply' ? '[data-suite]' : '[data-answer]').first();
      const to = new URL((await onward.getAttribute('href')) ?? '', page.url()).pathname;
      await onward.press('Enter');
      await expect(page).toHaveURL(to);
      const shown = await page.locator('main').innerText();
      expect(shown).not.toContain('[');
      const next = [...guide.pages.values()].find((one) => urlOf(one.path) === to);
      await expect(heading(page, next?.path ?? '')).toBeVisible();
    });
  }
});

test('a sentence, its results and the focus are there when the person comes back', async ({ page }) => {
  await page.goto('/');
  await live(page);
  await page.getByRole('searchbox').fill(TREATED);
  const second = page.locator('[data-result]').nth(1);
  await second.waitFor();
  const opened = await second.getAttribute('data-result');
  // A result opens its page, or the question that comes first on the way to it.
  const to = ((await second.getAttribute('href')) ?? '').replace(/^\/|\/$/g, '');
  await second.press('Enter');
  await expect(page.locator(`main[data-page="${to}"]`)).toBeVisible();
  await page.goBack();
  await expect(page.getByRole('searchbox')).toHaveValue(TREATED);
  await expect(page.locator(`[data-result="${opened}"]`)).toBeFocused();
  // A new visit to the home page is a new question.
  await page.locator(`[data-result="${opened}"]`).press('Enter');
  await page.locator('[data-nav="recommencer"]').press('Enter');
  await page.locator('.confirm button').last().press('Enter');
  await expect(page.getByRole('searchbox')).toHaveValue('');
});

test.describe('an address written in another way', () => {
  // The host has nothing there: its document of wrong addresses finds the page.
  test.use({ expectedFault: 'status of 404' });

  test('in capitals, opens its page without a word of a lost one', async ({ page }) => {
    await page.goto(urlOf(first.to).toUpperCase());
    await expect(heading(page, first.to)).toBeVisible();
    await expect(page).toHaveURL(urlOf(first.to));
  });

  for (const address of ['/conseiller', '/questions']) {
    test(`${address} opens its document where the host adds no slash`, async ({ page, baseURL }) => {
      await page.goto(address);
      await expect(page).toHaveURL(`${baseURL}${address}/`);
    });
  }
});
