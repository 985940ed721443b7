import { urlOf } from '../../src/guide/pages.ts';
import { wordsFor } from '../../src/guide/guide.ts';
import { labelsOf, titleOf } from '../../src/guide/text.ts';
import { codeFor } from '../../src/session/spoken-code.ts';
import { shortestWay } from '../../src/guide/ways.ts';
import { supposedTopic } from '../fixtures/topics.ts';
import { expect, guide, test } from './fixture.ts';

test.use({ javaScriptEnabled: false });

interface Seen {
  readonly path: string;
  readonly title: string;
  readonly code: string;
  readonly answers: readonly { readonly id: string; readonly label: string; readonly to: string }[];
}

test('without a script, links alone walk every page and every edge of the map', async ({ page }) => {
  test.setTimeout(400_000);
  const seen = new Map<string, Seen>();
  const urls = ['/'];
  for (const url of urls) {
    await page.goto(url);
    const main = page.locator('main');
    const links = await main.locator('a[data-answer]').all();
    const answers = await Promise.all(
      links.map(async (link) => ({
        id: (await link.getAttribute('data-answer')) ?? '',
        label: (await link.innerText()).trim(),
        to: (await link.getAttribute('href')) ?? '',
      })),
    );
    const path = (await main.getAttribute('data-page')) ?? 'absente';
    expect(await page.locator('h1').count()).toBe(1);
    seen.set(path, {
      path,
      title: await page.title(),
      code: (await page.locator('[data-code]').getAttribute('data-code')) ?? '',
      answers,
    });
    for (const { to } of answers) if (!urls.includes(to)) urls.push(to);
  }
  const expected = new Map(
    [...guide.pages.values()].map((one) => {
      const words = wordsFor(guide, one.content);
      return [
        one.path,
        {
          path: one.path,
          title: `${titleOf(words)} – ${guide.interface.site}`,
          code: codeFor(guide, supposedTopic(shortestWay(guide, one.path))),
          answers: one.answers.map(({ id, to }) => ({ id, label: labelsOf(words)[id], to: urlOf(to) })),
        },
      ];
    }),
  );
  expect([...seen.keys()].toSorted()).toEqual([...expected.keys()].toSorted());
  for (const [path, one] of expected) expect(seen.get(path)).toEqual(one);
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
