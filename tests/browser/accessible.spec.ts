/**
 * What a machine can see, on every page and in every state: axe with all its levels. `npm test` takes each document twice,
 * with its program and without, in one rendering of the six, a different one from page to page; each state in all six.
 * `npm run accessibilite` takes everything in all six.
 */
import type { Page } from '@playwright/test';
import { urlOf } from '../../src/guide/pages.ts';
import { audit } from './axe.ts';
import { expect, guide, OTHER_URLS, STEPS, test } from './fixture.ts';
import { SETTLED, type Group } from './incomplete.ts';
import { CONSOLE_STATES, everAnew, PUBLIC_STATES, resumeAt } from './states.ts';

const WHOLE = process.env['MATRICE'] === 'complete';
const SHARDS = 4;

const RENDERINGS = [320, 1280].flatMap((width) =>
  (['light', 'dark', 'forced'] as const).map((colours) => ({ width, colours })),
);
type Rendering = (typeof RENDERINGS)[number];

// Pages that stand for their content first, then its copies, then what is no step.
const documents = [
  ...STEPS.map(urlOf),
  ...[...guide.pages.keys()].filter((path) => !STEPS.includes(path)).map(urlOf),
  ...OTHER_URLS,
  '/conseiller/',
  '/conseiller/journal/',
];

/**
 * Shows the page as a reader with these settings sees it. Nothing moves: axe would measure colours on their way. The
 * console's zones scroll by themselves, and axe measures only what is in view: its screen is high enough for all of them.
 */
async function render(page: Page, { width, colours }: Rendering, group: Group): Promise<void> {
  await page.setViewportSize({ width, height: group.startsWith('console') ? 3000 : 800 });
  await page.emulateMedia({
    colorScheme: colours === 'dark' ? 'dark' : 'light',
    forcedColors: colours === 'forced' ? 'active' : 'none',
    reducedMotion: 'reduce',
  });
}

/** Waits until the program runs, on documents that have one. */
async function running(page: Page): Promise<void> {
  await page.waitForFunction(
    () =>
      window.history.state !== null ||
      document.querySelector(
        'form[role="search"], .journal, [data-kind="legal"], [data-kind="introuvable"]',
      ) !== null,
  );
}

/** Counts the runs of one test, and gathers what they find. */
class Log {
  runs = 0;
  readonly faults: string[] = [];
  readonly undecided = new Set<string>();
  readonly #group: Group;

  constructor(group: Group) {
    this.#group = group;
  }

  async look(page: Page, where: string, renderings: readonly Rendering[]): Promise<void> {
    for (const rendering of renderings) {
      await render(page, rendering, this.#group);
      const { faults, undecided } = await audit(page);
      this.runs += 1;
      const at = `${where} (${rendering.width} px, ${rendering.colours})`;
      this.faults.push(...faults.map((fault) => `${at} : ${fault}`));
      for (const one of undecided) {
        if (!SETTLED.some(({ what }) => what.includes(one))) this.faults.push(`${at} : non tranché : ${one}`);
        this.undecided.add(one);
      }
    }
  }

  finish(): void {
    console.log(`axe, ${this.#group} : ${this.runs} passages`);
    const idle = SETTLED.filter(
      ({ what, where }) => where.includes(this.#group) && !what.some((one) => this.undecided.has(one)),
    );
    expect([
      ...new Set(this.faults),
      ...idle.map(({ what }) => `n’arrive plus : ${what.join(', ')}`),
    ]).toEqual([]);
  }
}

test.use({ expectedFault: '404' });

for (const program of [true, false]) {
  for (let shard = 0; shard < SHARDS; shard += 1) {
    const name = program ? 'with its program' : 'without its program';
    test(`every document ${name} is free of faults, part ${shard + 1} of ${SHARDS}`, async ({ page }) => {
      test.setTimeout(3_600_000);
      // The document as served: axe itself needs a browser that runs scripts, so only the site's own are kept away.
      if (!program) {
        await page.route(/\.js$/, (route) => route.fulfill({ contentType: 'text/javascript', body: '' }));
      }
      await everAnew(page);
      const log = new Log('pages');
      for (const [index, url] of documents.entries()) {
        if (index % SHARDS !== shard) continue;
        await page.goto(url);
        if (program) await running(page);
        const turn = Math.floor(index / SHARDS) + (program ? 0 : 3);
        const one = RENDERINGS[turn % RENDERINGS.length];
        await log.look(page, url, WHOLE || one === undefined ? RENDERINGS : [one]);
      }
      log.finish();
    });
  }
}

for (const [group, states] of [
  ['public states', PUBLIC_STATES],
  ['console states', CONSOLE_STATES],
] as const) {
  test(`the ${group} are free of faults`, async ({ browser, baseURL }) => {
    test.setTimeout(3_600_000);
    const log = new Log(group);
    for (const [name, bring] of states) {
      // A tab of its own: nothing of one state is left in the next.
      const context = await browser.newContext(baseURL === undefined ? {} : { baseURL });
      const page = await context.newPage();
      await bring(page);
      await log.look(page, name, RENDERINGS);
      await context.close();
    }
    log.finish();
  });
}

test('every step in the console is free of faults', async ({ page }) => {
  test.setTimeout(3_600_000);
  const log = new Log('console steps');
  await page.goto('/conseiller/');
  for (const [index, path] of STEPS.entries()) {
    await resumeAt(page, path);
    await page.evaluate(() => {
      for (const folded of document.querySelectorAll('main details')) folded.setAttribute('open', '');
    });
    const one = RENDERINGS[index % RENDERINGS.length];
    await log.look(page, path, WHOLE || one === undefined ? RENDERINGS : [one]);
  }
  log.finish();
});
