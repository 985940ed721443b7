/** What a page may weigh, and what comes when: sizes and counts of the built site, which do not depend on the machine. */
import { readdirSync, readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { CALLS_KEY } from '../../src/adviser/call/calls.ts';
import { KEYS_SETTING } from '../../src/adviser/call/shortcuts.ts';
import { JOURNAL_NAME } from '../../src/adviser/journal.ts';
import { isDetour } from '../../src/flow/flow.ts';
import { SESSION_KEY } from '../../src/session/storage.ts';
import { publicLines } from '../../src/guide/text.ts';
import { COUNTING_TRACES } from '../fixtures/counting-traces.ts';
import { ANSWERS_TO_REPLY, QUESTION, WAY } from '../fixtures/places.ts';
import { expect, give, guide, live, openLive, test } from './fixture.ts';

const [goal, next] = WAY;

const DIST = new URL('../../dist/', import.meta.url);

/** The size of a text as it travels, in bytes. */
function brotli(text: string | Buffer): number {
  return brotliCompressSync(text).length;
}

interface Asked {
  readonly path: string;
  readonly body: Buffer;
}

/** Keeps whatever a page asks for from now on. */
function watch(page: Page): { readonly settled: () => Promise<Asked[]> } {
  const asked: Promise<Asked>[] = [];
  page.on('response', (response) => {
    const { pathname: path } = new URL(response.url());
    // « Not modified » brings nothing, and a page fetched ahead keeps its body to itself.
    if (response.status() === 304 || !/\.(?:js|json|css)$/.test(path)) return;
    asked.push(response.body().then((body) => ({ path, body })));
  });
  return { settled: () => Promise.all(asked) };
}

const isScript = ({ path }: Asked): boolean => path.endsWith('.js');

test('the scripts of a public page, over a whole way, are 37 kB at most, and nothing that nobody asked for', async ({
  page,
}) => {
  const { settled } = watch(page);
  await openLive(page);
  await give(page, ...ANSWERS_TO_REPLY);
  await live(page);
  const asked = await settled();
  const scripts = new Map(asked.filter(isScript).map(({ path, body }) => [path, body]));
  expect(scripts.size).toBeGreaterThan(1);
  expect([...scripts.values()].reduce((sum, body) => sum + brotli(body), 0)).toBeLessThanOrEqual(37_000);

  const names = asked.map(({ path }) => path);
  expect(names.filter((path) => /\/(?:recherche|conseiller|codes|pages)\./.test(path))).toEqual([]);
  const text = [...scripts.values()].join('\n');
  // The search engine, the QR drawing, the adviser's calls and journal each have a word that minifying leaves.
  for (const word of [CALLS_KEY, JOURNAL_NAME, KEYS_SETTING, 'MiniSearch']) {
    expect(text).not.toContain(word);
  }
});

test.describe('with nothing but its document', () => {
  test.use({ expectedFault: 'net::ERR_FAILED' });

  test('the first question is there, in 10 kB at most', async ({ page }) => {
    await page.route(/\.(?:js|css|json|svg)$/, (route) => route.abort());
    const document = page.waitForResponse('/');
    await page.goto('/');
    expect(brotli(await (await document).body())).toBeLessThanOrEqual(10_000);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await page.locator(`[data-answer="${goal.answer}"]`).click();
    await expect(page.locator('main')).toHaveAttribute('data-page', goal.to.path);
  });
});

test('a document waits for one style sheet and for nothing else, and no font is there to wait for', () => {
  const html = readFileSync(new URL('index.html', DIST), 'utf8');
  expect(html).not.toContain('preload');
  expect(html.match(/<link rel="stylesheet"/g)).toHaveLength(1);
  expect(html.match(/<script/g)).toHaveLength(1);
  expect(html).toContain('<script type="module" async fetchpriority="low"');
  const files = readdirSync(DIST, { recursive: true, encoding: 'utf8' });
  expect(files.filter((file) => /\.(?:woff2?|ttf|otf)$/.test(file))).toEqual([]);
});

test('the words are in no script: a step more costs a script nothing', () => {
  const scripts = readdirSync(new URL('assets/', DIST))
    .filter((file) => file.endsWith('.js'))
    .map((file) => readFileSync(new URL(`assets/${file}`, DIST), 'utf8'))
    .join('\n');
  const found = [...guide.words].flatMap(([content, words]) =>
    [content, ...publicLines(words)]
      .filter((line) => line.includes('/') || line.includes(' '))
      .filter((line) => scripts.includes(line)),
  );
  expect(found).toEqual([]);
});

/** The goal whose words are the most, in bytes: it holds half of the guide, and what each answer says of the person. */
const HEAVIEST_GOAL = 15_000;

test('a site that counts nothing has not a word of the count, and sends nothing', async ({ page }) => {
  const files = readdirSync(DIST, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /\.(?:js|css|json|html)$/.test(file),
  );
  const found = files.flatMap((file) => {
    const text = readFileSync(new URL(file, DIST), 'utf8');
    return COUNTING_TRACES.filter((trace) => text.includes(trace)).map((trace) => `${file} : ${trace}`);
  });
  expect(found).toEqual([]);

  const asked: string[] = [];
  page.on('request', (request) =>
    asked.push(new URL(request.url()).pathname + new URL(request.url()).search),
  );
  await openLive(page);
  await give(page, ...ANSWERS_TO_REPLY);
  await page.waitForLoadState('networkidle');
  expect(asked.filter((address) => address.includes('?'))).toEqual([]);
});

test('a goal in hand weighs little', () => {
  const files = readdirSync(new URL('donnees/', DIST));
  const sizes = files
    .filter((file) => file.startsWith('but-'))
    .map((file) => brotli(readFileSync(new URL(`donnees/${file}`, DIST))));
  expect(sizes).toHaveLength(Object.values(guide.root.states).filter(isDetour).length);
  expect(Math.max(...sizes)).toBeLessThanOrEqual(HEAVIEST_GOAL);
  expect(sizes.filter((size) => size > 10_000).length).toBeLessThanOrEqual(1);
});

test('the program is asked for after the page is painted and loaded', async ({ page }) => {
  await openLive(page, QUESTION);
  const times = await page.evaluate(() => {
    const named = (part: string) =>
      performance
        .getEntriesByType('resource')
        .filter(({ name }) => name.includes(part) && name.endsWith('.js'))
        .map(({ startTime }) => startTime);
    const [load] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
    const paint = performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Infinity;
    return { program: Math.min(...named('/assets/main')), paint, load: load?.loadEventStart ?? Infinity };
  });
  expect(times.program).toBeGreaterThan(times.paint);
  expect(times.program).toBeGreaterThanOrEqual(times.load);
});

test('an answer given before the program came is the person’s own, and stays', async ({ page }) => {
  // The program waits behind a door until the person has answered.
  let open = (): void => undefined;
  const door = new Promise<void>((resolve) => (open = resolve));
  await page.route('**/assets/main*.js', async (route) => {
    await door;
    await route.continue();
  });
  await page.goto('/');
  await page.locator(`[data-answer="${goal.answer}"]`).click();
  await expect(page.locator('main')).toHaveAttribute('data-page', goal.to.path);
  await page.locator(`[data-answer="${next.answer}"]`).click();
  await expect(page.locator('main')).not.toHaveAttribute('data-page', goal.to.path);
  open();
  await live(page);
  const kept = await page.evaluate((key) => window.sessionStorage.getItem(key), SESSION_KEY);
  expect(JSON.parse(kept ?? '{}')).toMatchObject({
    now: {
      answers: [
        { step: goal.from.content, answer: goal.answer },
        { step: next.from.content, answer: next.answer },
      ],
      supposed: 1,
    },
  });
});
