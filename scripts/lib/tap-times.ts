/** How long a tap on an answer takes while the address where pages are counted answers, fails, is blocked or never ends. */
import type { Browser, Page as Tab } from '@playwright/test';
import type { AdviserGuide } from '../../src/adviser/adviser-part.ts';
import { HOME, pageAt, urlOf } from '../../src/guide/pages.ts';
import { COUNTING } from './counted-site.ts';

/** The control is measured twice: how far it is from itself is the error of what is measured. */
const TREATMENTS = ['control', 'again', 'fails', 'blocked', 'hangs'] as const;
type Treatment = (typeof TREATMENTS)[number];
const ROUNDS = 40;
/** A browser's clock is no finer than this, in milliseconds. */
const CLOCK = 0.5;

async function openTab(browser: Browser, url: string, treatment: Treatment): Promise<Tab> {
  const tab = await browser.newPage();
  await tab.route(
    (address) => address.pathname === COUNTING,
    async (route) => {
      if (treatment === 'blocked') await route.abort();
      else if (treatment === 'fails') await route.fulfill({ status: 500 });
      else if (treatment !== 'hangs') await route.continue();
    },
  );
  await tab.goto(`${url}${urlOf(HOME)}`);
  await tab.getByRole('searchbox').waitFor();
  return tab;
}

/** One tap, in milliseconds, from the press to the new page drawn; then back. */
async function tap(tab: Tab, answer: string, to: string): Promise<number> {
  // As text: what runs this script would put helpers of its own into a function.
  const time = await tab.evaluate<number>(`new Promise((done) => {
    const start = performance.now();
    const seen = new MutationObserver(() => {
      if (document.querySelector('main')?.dataset.page !== ${JSON.stringify(to)}) return;
      seen.disconnect();
      done(performance.now() - start);
    });
    seen.observe(document, { attributes: true, childList: true, subtree: true });
    document.querySelector('[data-answer="${answer}"]').click();
  })`);
  await tab.goBack();
  await tab.locator(`main[data-page="${HOME}"]`).waitFor();
  return time;
}

const median = (times: readonly number[]): number =>
  times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;

/** The error of a median, from how far apart the middle half of the times is. */
function errorOf(times: readonly number[]): number {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (part: number) => sorted[Math.floor(part * sorted.length)] ?? 0;
  return (0.93 * (at(0.75) - at(0.25))) / Math.sqrt(times.length);
}

/**
 * Taps the first answer of the home page in each way by turns, so that what else the machine does falls on all alike.
 *
 * @returns what is told of it, and the treatments that made a tap longer than the control's own error.
 */
export async function tapTimes(
  browser: Browser,
  url: string,
  guide: AdviserGuide,
): Promise<{ readonly told: readonly string[]; readonly slower: readonly string[] }> {
  const [answer] = pageAt(guide, HOME).answers;
  if (answer === undefined) throw new Error('l’accueil n’a pas de réponse');
  const tabs = new Map<Treatment, Tab>();
  const times = new Map<Treatment, number[]>(TREATMENTS.map((one) => [one, []]));
  for (const one of TREATMENTS) tabs.set(one, await openTab(browser, url, one));
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [one, tab] of tabs) {
      await tab.bringToFront();
      const time = await tap(tab, answer.id, answer.to);
      // The first taps warm the page up.
      if (round > 4) times.get(one)?.push(time);
    }
  }
  for (const tab of tabs.values()) await tab.close();
  const control = [...(times.get('control') ?? []), ...(times.get('again') ?? [])];
  const itself = Math.abs(median(times.get('control') ?? []) - median(times.get('again') ?? []));
  const told: string[] = [];
  const slower: string[] = [];
  for (const [one, measured] of times) {
    const error = Math.max(CLOCK, itself, 3 * Math.hypot(errorOf(control), errorOf(measured)));
    const more = median(measured) - median(control);
    told.push(
      `${one} : ${median(measured).toFixed(1)} ms, écart ${more.toFixed(1)} (erreur ${error.toFixed(1)})`,
    );
    if (more > error) slower.push(one);
  }
  return { told, slower };
}
