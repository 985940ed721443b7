/** How long a person waits for the results of a search, in the browser. */
import type { Browser } from '@playwright/test';
import { launch } from './browser.ts';
import { PHRASES } from './index.ts';
import { serve } from './server.ts';
import { median } from './table.ts';

/** What the page waits for more letters, in milliseconds: taken off. */
const PAUSE = 80;

/**
 * Milliseconds from the last letter to the results on the screen.
 *
 * @param slowdown how many times slower the processor is made
 */
async function searchTimes(
  browser: Browser,
  url: string,
  phrases: readonly string[],
  slowdown: number,
): Promise<number[]> {
  const page = await browser.newPage({ viewport: { width: 360, height: 640 } });
  await page.goto(url);
  const box = page.getByRole('searchbox');
  await box.fill('mot de passe');
  await page.locator('[data-result]').first().waitFor();
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  const times: number[] = [];
  for (const phrase of phrases) {
    await box.fill('');
    times.push(
      await box.evaluate(
        (field, { text, pause }) =>
          new Promise<number>((resolve) => {
            const status = document.querySelector('[data-search-status]');
            if (status === null) throw new Error('Aucune région ne dit les résultats');
            const begun = performance.now();
            new MutationObserver((_, seen) => {
              seen.disconnect();
              resolve(performance.now() - begun - pause);
            }).observe(status, { childList: true, characterData: true, subtree: true });
            // The prototype's own setter: React then sees a change, as when a person types.
            Reflect.set(HTMLInputElement.prototype, 'value', text, field);
            field.dispatchEvent(new Event('input', { bubbles: true }));
          }),
        { text: phrase, pause: PAUSE },
      ),
    );
  }
  await page.close();
  return times.toSorted((a, b) => a - b);
}

/**
 * The search on the screen, on this machine, again, and on a phone's processor.
 *
 * @param quick one phrase in ten of those that are timed.
 */
export async function searchOnScreen(folder: string, quick: boolean): Promise<string> {
  const phrases = PHRASES.filter((_, index) => !quick || index % 10 === 0);
  const site = await serve(folder);
  const browser = await launch();
  try {
    const reference = await searchTimes(browser, site.url, phrases, 1);
    const control = await searchTimes(browser, site.url, phrases, 1);
    const phone = await searchTimes(browser, site.url, phrases, 4);
    const ms = (n: number) => `${n.toFixed(1)} ms`;
    return [
      'From the last letter to the results in Chromium, 80 ms of pause taken off (search and drawing)',
      `this machine: median ${ms(median(reference))}; again (A/A): × ${(median(control) / median(reference)).toFixed(2)}`,
      `processor 4 × slower: median ${ms(median(phone))}, × ${(median(phone) / median(reference)).toFixed(2)}; longest ${ms(phone.at(-1) ?? Number.NaN)}`,
    ].join('\n');
  } finally {
    await browser.close();
    await site.close();
  }
}
