import { HOME, urlOf } from '../../src/guide/pages.ts';
import { wordsFor } from '../../src/guide/guide.ts';
import { labelsOf, titleOf } from '../../src/guide/text.ts';
import { codeFor } from '../../src/session/spoken-code.ts';
import { shortestWay } from '../../src/guide/ways.ts';
import { supposedTopic } from '../fixtures/topics.ts';
import { daily } from '../daily.ts';
import { expect, guide, test } from './fixture.ts';

test.use({ javaScriptEnabled: false });

const pages = [...guide.pages.values()];
test('without a script, a page has its heading, its code, and a link for each answer of the map', async ({
  page,
}) => {
  test.setTimeout(400_000);
  for (const { path, content, answers } of daily(pages, 12)) {
    const words = wordsFor(guide, content);
    await page.goto(urlOf(path), { waitUntil: 'domcontentloaded' });
    // One question a page to the browser: asked apart for each link, it takes four times as long.
    const seen = await page.locator('main').evaluate((main) => ({
      path: main.dataset['page'],
      title: document.title,
      headings: [...document.querySelectorAll('h1')].map((heading) => heading.innerText.trim()),
      code: document.querySelector<HTMLElement>('[data-code]')?.dataset['code'],
      answers: [...main.querySelectorAll<HTMLAnchorElement>('a[data-answer]')].map((link) => ({
        id: link.dataset['answer'],
        label: link.innerText.trim(),
        to: link.getAttribute('href'),
      })),
    }));
    expect(seen).toEqual({
      path,
      title: `${titleOf(words)} – ${guide.interface.site}`,
      headings: [titleOf(words)],
      code: codeFor(guide, supposedTopic(shortestWay(guide, path))),
      answers: answers.map(({ id, to }) => ({ id, label: labelsOf(words)[id], to: urlOf(to) })),
    });
  }
});

test('without a script, the links alone go to the farthest page, press by press', async ({ page }) => {
  const ways = pages.map(({ path }) => ({ path, way: shortestWay(guide, path) }));
  const farthest = ways.reduce((best, one) => (one.way.length > best.way.length ? one : best));
  await page.goto(urlOf(HOME));
  for (const { answer } of farthest.way) {
    const link = page.locator(`main a[data-answer="${answer}"]`);
    const to = (await link.getAttribute('href')) ?? '';
    await link.click();
    await expect(page).toHaveURL(to);
  }
  await expect(page).toHaveURL(urlOf(farthest.path));
});

test('without a script, the list of every question leads on to every reply and every advice', async ({
  page,
}) => {
  await page.goto('/questions/');
  const hrefs = await page
    .locator('main a[href^="/"]')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
  const reached = new Set(hrefs.map((href) => (href ?? '').split('/').filter(Boolean).join('/')));
  for (const path of reached) for (const { to } of guide.pages.get(path)?.answers ?? []) reached.add(to);
  const contents = new Set([...reached].map((path) => guide.pages.get(path)?.content));
  for (const one of guide.pages.values()) {
    if (one.kind !== 'question') expect(contents).toContain(one.content);
  }
});

test.describe('at a wrong address', () => {
  test.use({ expectedFault: '404' });

  test('without a script, the page says so and offers every goal', async ({ page }) => {
    const response = await page.goto('/declarer/nulle-part/');
    expect(response?.status()).toBe(404);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(guide.interface.introuvable.titre);
    const home = guide.pages.get('');
    await expect(page.locator('main .answers a')).toHaveCount(home?.answers.length ?? 0);
  });
});
