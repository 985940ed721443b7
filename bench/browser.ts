/** Chromium as the bench uses it: a phone, slowed down, watched from inside. */
import type { Browser, BrowserContext, CDPSession, Page } from '@playwright/test';
import { launchChromium } from '../scripts/lib/chromium.ts';
import { trust, type Line } from './server.ts';

/** How slow a phone and its line are. The latency is that of a request, as Lighthouse and the developer tools count it. */
export interface Slowness {
  readonly name: string;
  readonly processor: number;
  readonly line: Line;
}

export const SLOW_4G: Slowness = {
  name: 'processeur ÷ 4, 4G lente',
  processor: 4,
  line: { latency: 562.5, rate: 180_000 },
};
export const SLOW_3G: Slowness = {
  name: 'processeur ÷ 6, 3G lente',
  processor: 6,
  line: { latency: 2000, rate: 50_000 },
};

/** What a watched document says on its console when its first paint is known. */
export const FIRST_PAINT = 'banc:premier-affichage';

/** What a document saw of itself. */
export interface Seen {
  readonly first: number;
  readonly largest: number;
  readonly shift: number;
  /** Blocking time: what long tasks after the first paint take beyond 50 ms each. */
  readonly blocking: number;
  /** The longest interaction, from the input to the next paint. */
  readonly interaction: number;
  readonly heading: string;
  /** When that heading was drawn, in milliseconds of the epoch. */
  readonly headingAt: number;
}

declare global {
  // oxlint-disable-next-line no-var -- only `var` declares a property of the global object
  var seen: { -readonly [K in keyof Seen]: Seen[K] };
}

/** Runs in the document before anything else, the same in every site. */
function watch(firstPaint: string): void {
  const seen = {
    first: 0,
    largest: 0,
    shift: 0,
    blocking: 0,
    interaction: 0,
    heading: '',
    headingAt: 0,
  };
  globalThis.seen = seen;
  const observe = (type: string, each: (entry: PerformanceEntry) => void, more = {}) =>
    new PerformanceObserver((list) => list.getEntries().forEach(each)).observe({
      type,
      buffered: true,
      ...more,
    });
  observe('paint', ({ name, startTime }) => {
    if (name !== 'first-contentful-paint') return;
    seen.first = startTime;
    console.debug(firstPaint);
  });
  observe('largest-contentful-paint', ({ startTime }) => {
    seen.largest = startTime;
  });
  observe('layout-shift', (entry) => {
    const { value, hadRecentInput } = entry as unknown as { value: number; hadRecentInput: boolean };
    if (!hadRecentInput) seen.shift += value;
  });
  observe('longtask', ({ startTime, duration }) => {
    if (startTime + duration > seen.first) seen.blocking += Math.max(0, duration - 50);
  });
  observe(
    'event',
    (entry) => {
      const { interactionId, duration } = entry as PerformanceEventTiming & { interactionId: number };
      if (interactionId > 0) seen.interaction = Math.max(seen.interaction, duration);
    },
    { durationThreshold: 16 },
  );
  const look = () => {
    const heading = document.querySelector('h1')?.textContent ?? '';
    if (heading === '' || heading === seen.heading) return;
    seen.heading = heading;
    // Once drawn: after the frame that shows it.
    requestAnimationFrame(() =>
      setTimeout(() => {
        seen.headingAt = performance.timeOrigin + performance.now();
      }),
    );
  };
  new MutationObserver(look).observe(document, { childList: true, characterData: true, subtree: true });
}

/**
 * Chromium without its compilers: the machine code that it keeps making of a script for hundreds of runs counts as
 * memory of the script, and hides what the script itself keeps.
 */
export const INTERPRETED = ['--js-flags=--no-opt --no-maglev --no-sparkplug'];

export function launch(more: readonly string[] = []): Promise<Browser> {
  return launchChromium(['--enable-precise-memory-info', trust(), ...more]);
}

/** A phone that nobody has used yet. */
export async function newPhone(browser: Browser, javaScriptEnabled = true): Promise<BrowserContext> {
  const phone = await browser.newContext({
    viewport: { width: 360, height: 640 },
    hasTouch: true,
    isMobile: true,
    locale: 'fr-FR',
    javaScriptEnabled,
  });
  if (javaScriptEnabled) await phone.addInitScript(watch, FIRST_PAINT);
  return phone;
}

/** Slows a page down; its line too when `line` is given, which a prefetch or a service worker does not feel. */
export async function slow(page: Page, processor: number, line?: Line): Promise<CDPSession> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: processor });
  if (line !== undefined) {
    await session.send('Network.enable');
    await session.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: line.latency,
      downloadThroughput: line.rate,
      uploadThroughput: line.rate,
    });
  }
  return session;
}

export function seenBy(page: Page): Promise<Seen> {
  return page.evaluate(() => globalThis.seen);
}

/** Waits until the guide's program runs on a page: it then keeps its session in the history entry. */
export async function untilLive(page: Page): Promise<void> {
  await page.waitForFunction(
    () => typeof (history.state as { index?: unknown } | null)?.index === 'number',
    undefined,
    {
      timeout: 60_000,
      polling: 20,
    },
  );
}

/** Waits until a page asks for nothing more and its processor rests. */
export async function untilQuiet(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle', { timeout: 120_000 });
  await page.waitForTimeout(700);
}

/** Bytes of the script's memory in use, once what can be freed is. */
export async function heapOf(session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.collectGarbage');
  await session.send('Performance.enable');
  const { metrics } = await session.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? Number.NaN;
}
