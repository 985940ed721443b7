/** `npm run bench` : ce qui se mesure et ne se teste pas au chronomètre. */
import { execFileSync } from 'node:child_process';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureInstalled } from './install.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
ensureInstalled(root);
const { CHROMIUM_ARGS, chromiumPath, ensureChromium } = await import('./chromium.mjs');
ensureChromium();
const { chromium } = await import('@playwright/test');
const { createServer, preview } = await import('vite');

const server = await createServer({
  root,
  appType: 'custom',
  logLevel: 'error',
  server: { middlewareMode: true, ws: false },
});
// The bench is TypeScript, loaded as the site's own build loads it: its shape is that of bench/index.ts.
/** @type {{ report?: () => string, PHRASES?: readonly string[] }} */
const { report = () => '', PHRASES = [] } = await server.ssrLoadModule('/bench/index.ts');
console.log(report());
await server.close();

execFileSync('node_modules/.bin/vite', ['build', '--logLevel', 'error'], { cwd: root });
const site = await preview({ root, logLevel: 'error', preview: { port: 4197 } });
const executablePath = chromiumPath();
const browser = await chromium.launch({
  args: CHROMIUM_ARGS,
  chromiumSandbox: false,
  ...(executablePath === undefined ? {} : { executablePath }),
});

/**
 * Milliseconds from the last letter to the results on the screen, the pause that waits for more letters taken off.
 *
 * @param {number} slowdown how many times slower the processor is made
 */
async function searchTimes(slowdown) {
  const page = await browser.newPage({ viewport: { width: 360, height: 640 } });
  await page.goto(site.resolvedUrls?.local[0] ?? '');
  const box = page.getByRole('searchbox');
  await box.fill('mot de passe');
  await page.locator('[data-result]').first().waitFor();
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  const times = [];
  for (const phrase of PHRASES) {
    await box.fill('');
    times.push(
      await box.evaluate(
        (field, text) =>
          new Promise((resolve) => {
            const status = document.querySelector('[data-search-status]');
            const begun = performance.now();
            new MutationObserver((_, seen) => {
              seen.disconnect();
              resolve(performance.now() - begun - 80);
            }).observe(/** @type {Element} */ (status), {
              childList: true,
              characterData: true,
              subtree: true,
            });
            // The prototype's own setter: React then sees a change, as when a person types.
            Reflect.set(HTMLInputElement.prototype, 'value', text, field);
            field.dispatchEvent(new Event('input', { bubbles: true }));
          }),
        phrase,
      ),
    );
  }
  await page.close();
  return /** @type {number[]} */ (times).toSorted((a, b) => a - b);
}

/** @param {number[]} times */
const median = (times) => times[Math.floor(times.length / 2)] ?? NaN;
const reference = await searchTimes(1);
const control = await searchTimes(1);
const phone = await searchTimes(4);
const ms = (/** @type {number} */ n) => `${n.toFixed(1)} ms`;
console.log(
  '\nFrom the last letter to the results in Chromium, 80 ms of pause taken off (search and drawing)',
);
console.log(
  `this machine: median ${ms(median(reference))}; again (A/A): × ${(median(control) / median(reference)).toFixed(2)}`,
);
console.log(
  `processor 4 × slower: median ${ms(median(phone))}, × ${(median(phone) / median(reference)).toFixed(2)}; longest ${ms(phone.at(-1) ?? NaN)}`,
);
await browser.close();
await site.close();
