/** A trembling hand: the second press of a double changes nothing, whatever its pace, with a script and without. */
import type { Page } from '@playwright/test';
import { canonicalOf } from '../../src/guide/guide.ts';
import { pageAt, urlOf } from '../../src/guide/pages.ts';
import { daily } from '../daily.ts';
import { expect, guide, test } from './fixture.ts';

/** An answer that leads to a question or an advice: a second press there could answer it. */
const doubled = [...guide.pages.values()]
  .filter((page) => canonicalOf(guide, page.content) === page.path)
  .flatMap((page) => page.answers.map(({ id, to }) => ({ from: page.path, id, to })))
  .filter(({ to }) => pageAt(guide, to).answers.length > 0);

/** A sample of them, spread over the guide, the same each time. */
const sample = doubled.filter((_, index) => index % Math.ceil(doubled.length / 6) === 0);

/** How long what has just appeared takes no press, in milliseconds: styles.css. */
const HELD_BACK = 1200;

/** Presses an answer twice where it stands, so many milliseconds apart; how long it took in all. */
async function pressTwice(
  page: Page,
  { from, id }: { from: string; id: string },
  pause: number,
  touch: boolean,
): Promise<number> {
  await page.goto(urlOf(from));
  const answer = page.locator(`[data-answer="${id}"]`);
  await answer.scrollIntoViewIfNeeded();
  // What has just appeared takes no press yet: the person reads first.
  await answer.click({ trial: true });
  const box = await answer.boundingBox();
  if (box === null) throw new Error(`${from} : ${id} ne se voit pas`);
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  const press = () => (touch ? page.touchscreen.tap(x, y) : page.mouse.click(x, y));
  const started = performance.now();
  await press();
  await page.waitForTimeout(pause);
  // Without a script the page may leave under the second press: Chromium then never says that it took it.
  await Promise.race([press().catch(() => 'la page est partie'), page.waitForTimeout(2000)]);
  return performance.now() - started;
}

/** The paces of a trembling hand, in milliseconds. */
const PAUSES = [50, 120, 250, 400, 500, 800];

/** Each answer of the sample with its pace. */
const presses = sample.map(({ from, id, to }, index) => ({
  from,
  id,
  to,
  pause: PAUSES[index % PAUSES.length] ?? 500,
}));

const MODES = [
  { name: 'a finger, with a script', scripted: true, touch: true },
  { name: 'a finger, without a script', scripted: false, touch: true },
  { name: 'a mouse, with a script', scripted: true, touch: false },
  { name: 'a mouse, without a script', scripted: false, touch: false },
];

for (const [rank, { name, scripted, touch }] of MODES.entries()) {
  test.describe(name, () => {
    test.use({
      javaScriptEnabled: scripted,
      hasTouch: touch,
      viewport: touch ? { width: 390, height: 844 } : { width: 1280, height: 800 },
    });

    // Two modes share what is tried each day: together they try it all.
    for (const one of daily([...presses.slice(rank % 2), ...presses.slice(0, rank % 2)], 2)) {
      const { from, id, to, pause } = one;
      test(`« ${from} », « ${id} » pressed again after ${pause} ms is one answer`, async ({ page }) => {
        // On a busy machine the second press may come when the page takes it again: that is no double press.
        for (let wait = pause; (await pressTwice(page, one, wait, touch)) > HELD_BACK; wait /= 2);
        await expect(page).toHaveURL(urlOf(to));
        // Long enough for a second move, had there been one.
        await page.waitForTimeout(300);
        await expect(page).toHaveURL(urlOf(to));
      });
    }
  });
}

test('a key is never held back: two answers as fast as a keyboard sends them', async ({ page }) => {
  const first = doubled.find(({ to }) => pageAt(guide, to).kind === 'question');
  if (first === undefined) throw new Error('aucune question n’en suit une autre');
  const second = pageAt(guide, first.to).answers[0];
  await page.goto(urlOf(first.from));
  await page.locator('[data-announcement]').waitFor({ state: 'attached' });
  await page.locator(`[data-answer="${first.id}"]`).press('Enter');
  await page.locator(`main[data-page="${first.to}"] [data-answer="${second?.id}"]`).press('Enter');
  await expect(page).toHaveURL(urlOf(second?.to ?? ''));
});
