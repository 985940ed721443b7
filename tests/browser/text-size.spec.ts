/** The reader's own text size: what the styles say, and a browser whose user asked for letters twice as large. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { canonicalOf } from '../../src/guide/guide.ts';
import { urlOf } from '../../src/guide/pages.ts';
import { REPLY } from '../fixtures/places.ts';
import { expect, guide, test } from './fixture.ts';
import { cutText, sideways } from './measures.ts';

const assets = join(import.meta.dirname, '../../dist/assets');
const styles = readdirSync(assets)
  .filter((file) => file.endsWith('.css'))
  .map((file) => readFileSync(join(assets, file), 'utf8'))
  .join('\n');

/** The rules of the screen: what is printed has a paper's size. */
function onScreen(css: string): string {
  let rest = css;
  for (let at = rest.indexOf('@media print'); at >= 0; at = rest.indexOf('@media print')) {
    let depth = 0;
    let end = rest.indexOf('{', at);
    do {
      if (rest[end] === '{') depth += 1;
      if (rest[end] === '}') depth -= 1;
      end += 1;
    } while (depth > 0 && end < rest.length);
    rest = rest.slice(0, at) + rest.slice(end);
  }
  return rest;
}

test('no letter, line or column is measured in pixels, and nothing that holds text has a fixed height', () => {
  const css = onScreen(styles);
  expect(css.length).toBeGreaterThan(3_000);
  const declared = (pattern: RegExp) => [...css.matchAll(pattern)].map(([found]) => found);
  expect(declared(/font(?:-size)?:[^;}]*\d(?:px|pt)\b/g)).toEqual([]);
  expect(declared(/line-height:[^;}]*\d(?:px|pt|rem)\b/g)).toEqual([]);
  expect(
    declared(/(?<![-\w])(?:max-|min-)?(?:width|inline-size|letter-spacing|word-spacing):[^;}]*[2-9]\d*px/g),
  ).toEqual([]);
  expect(declared(/@media[^{]*\d+px/g)).toEqual([]);
  // What a screen reader alone hears is one pixel high; it is seen by nobody.
  expect(declared(/(?<![-\w])(?:height|block-size):[^;}]*(?:[2-9]|\d\d)\d*px/g)).toEqual([]);
});

test('every page fits and follows when the reader’s text is twice as large', async ({
  baseURL,
  launchOptions,
}) => {
  test.setTimeout(300_000);
  const contents = [...new Set([...guide.pages.values()].map((page) => page.content))];
  const urls = [
    ...contents.map((content) => urlOf(canonicalOf(guide, content))),
    '/questions/',
    '/accessibilite/',
    '/confidentialite/',
  ];
  const sizeAt = async (size: number, look: boolean): Promise<{ size: number; faults: string[] }> => {
    const browser = await chromium.launch({
      ...launchOptions,
      args: [...(launchOptions.args ?? []), `--blink-settings=defaultFontSize=${size}`],
    });
    const page = await browser.newPage({
      ...(baseURL === undefined ? {} : { baseURL }),
      // High enough for the largest text: a low window has smaller headings on purpose.
      viewport: { width: 640, height: 1280 },
    });
    const faults: string[] = [];
    await page.goto('/');
    const heading = await page
      .locator('h1')
      .evaluate((h1) => Number.parseFloat(getComputedStyle(h1).fontSize));
    for (const url of look ? urls : []) {
      await page.goto(url);
      const found = [...(await page.evaluate(sideways)), ...(await page.evaluate(cutText))];
      faults.push(...found.map((fault) => `${url} : ${fault}`));
    }
    await browser.close();
    return { size: heading, faults };
  };
  const plain = await sizeAt(16, false);
  const large = await sizeAt(32, true);
  expect(large.faults).toEqual([]);
  // Headings follow almost as much as the text: their width-bound part keeps its own size.
  expect(large.size).toBeGreaterThan(plain.size * 1.7);
});

test('a line is at most about eighty letters long, whatever the width of the window', async ({ page }) => {
  await page.setViewportSize({ width: 2560, height: 1200 });
  for (const url of ['/', '/confidentialite/', urlOf(REPLY)]) {
    await page.goto(url);
    const longest = await page.evaluate(() => {
      const canvas = document.createElement('canvas').getContext('2d');
      return Math.max(
        ...[...document.querySelectorAll('main p, main li')].map((line) => {
          if (canvas === null) return 0;
          canvas.font = getComputedStyle(line).font;
          const letter = canvas.measureText('Le chat dort, la porte est fermée').width / 33;
          return line.getBoundingClientRect().width / letter;
        }),
      );
    });
    expect(longest).toBeLessThanOrEqual(80);
  }
});
