/** Tab and Enter alone, from the home page to every reply; and where the focus and the voice go on the way. */
import type { Page } from '@playwright/test';
import { canonicalOf } from '../../src/guide/guide.ts';
import { pageAt } from '../../src/guide/pages.ts';
import { shortestWay } from '../../src/guide/ways.ts';
import { QUESTION } from '../fixtures/places.ts';
import { expect, expectPage, guide, openLive, standing, test } from './fixture.ts';

const contents = [...new Set([...guide.pages.values()].map((page) => page.content))];
const replies = contents
  .map((content) => canonicalOf(guide, content))
  .filter((path) => pageAt(guide, path).kind === 'reply');

/** Presses Tab until an answer has the focus, at most as often as a page has places; tells how often it took. */
async function tabTo(page: Page, answer: string): Promise<number> {
  for (let presses = 1; presses < 60; presses += 1) {
    await page.keyboard.press('Tab');
    const reached = await page.evaluate(
      () => document.activeElement instanceof HTMLElement && document.activeElement.dataset['answer'],
    );
    if (reached === answer) return presses;
  }
  throw new Error(`« ${answer} » ne se laisse pas atteindre au clavier`);
}

/** Writes down each time that a live region of the page comes to say something. */
async function listenIn(page: Page): Promise<void> {
  await page.evaluate(() => {
    const said: string[] = [];
    Object.assign(window, { said });
    const hear = () => {
      for (const region of document.querySelectorAll('[role="status"], [role="alert"], [aria-live]')) {
        const text = region.textContent.trim();
        if (text !== '' && said.at(-1) !== text) said.push(text);
      }
    };
    new MutationObserver(hear).observe(document.body, {
      subtree: true,
      childList: true,
      characterData: true,
    });
  });
}

const heard = (page: Page) => page.evaluate(() => (window as unknown as { said: string[] }).said.splice(0));

const SHARDS = 2;
for (let shard = 0; shard < SHARDS; shard += 1) {
  test(`every reply is reached with Tab and Enter alone, part ${shard + 1} of ${SHARDS}`, async ({
    page,
  }) => {
    test.setTimeout(600_000);
    expect(replies.length).toBeGreaterThan(0);
    for (const reply of replies.filter((_, index) => index % SHARDS === shard)) {
      await openLive(page);
      await listenIn(page);
      for (const { answer } of shortestWay(guide, reply)) {
        const asked = pageAt(guide, await standing(page));
        const rank = asked.answers.findIndex(({ id }) => id === answer);
        const presses = await tabTo(page, answer);
        // After a move the focus is on the heading: nothing stands between a question and its answers.
        if (asked.path !== '' && asked.kind === 'question') expect(presses).toBe(rank + 1);
        await page.keyboard.press('Enter');
        await expectPage(page, asked.answers[rank]?.to ?? '');
        expect(await heard(page), `${reply}, après « ${answer} »`).toHaveLength(1);
      }
    }
  });
}

test('the first Tab leads past the header, and Enter there goes to the page’s own words', async ({
  page,
}) => {
  await openLive(page, QUESTION);
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: guide.interface.allerAuContenu });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: guide.interface.retour })).toBeFocused();
});

test('the keyboard leaves every place that it enters: from the first to the last of a page, and out', async ({
  page,
}) => {
  for (const path of ['', QUESTION, replies[0] ?? '']) {
    await openLive(page, path);
    const places = await page.evaluate(
      () =>
        [...document.querySelectorAll<HTMLElement>('a[href], button, input, summary')].filter(
          (place) => place.checkVisibility() && !(place instanceof HTMLButtonElement && place.disabled),
        ).length,
    );
    const seen: string[] = [];
    for (let press = 0; press < places; press += 1) {
      await page.keyboard.press('Tab');
      seen.push(await page.evaluate(() => document.activeElement?.outerHTML ?? ''));
    }
    expect(new Set(seen).size).toBe(places);
    expect(seen.at(-1)).toContain('/plan-du-site/');
  }
});
