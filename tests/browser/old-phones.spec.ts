/** Phones of 2018, and phones lying down: what the styles ask for must reach them. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { canonicalOf } from '../../src/guide/guide.ts';
import { HOME, urlOf } from '../../src/guide/pages.ts';
import { expect, guide, openLive, test } from './fixture.ts';
import { sideways, smallTargets } from './measures.ts';

const assets = join(import.meta.dirname, '../../dist/assets');
const sheets = readdirSync(assets).filter((file) => file.endsWith('.css'));

/** One page of each kind, beside the home page. */
const kinds = (['question', 'advice', 'reply'] as const).map((kind) => {
  const page = [...guide.pages.values()].find(
    (one) => one.kind === kind && one.path !== HOME && canonicalOf(guide, one.content) === one.path,
  );
  if (page === undefined) throw new Error(`aucune page « ${kind} »`);
  return urlOf(page.path);
});

/** What Safari 12 and Chrome 69 do not know. A rule with such a selector, or a declaration with such a value, is dropped by them. */
const UNKNOWN = {
  selector: /:has\(|:is\(|:where\(|:focus-visible|::details-content/,
  block: /^@(?:layer|container|property|starting-style)/,
  declaration:
    /^(?:inset|gap|aspect-ratio|accent-color|text-wrap|content-visibility)\b|(?:clamp|min|max)\(|color-mix|oklch/,
};

test('no sheet of the site keeps its rules where a browser of 2018 drops them all', () => {
  expect(sheets.length).toBeGreaterThan(1);
  for (const sheet of sheets) {
    const css = readFileSync(join(assets, sheet), 'utf8');
    expect(
      css.match(
        /@layer|@container|:is\(|:where\(|(?<!scroll-)(?:margin|padding|border|inset)-(?:inline|block)/g,
      ),
      sheet,
    ).toBeNull();
    // Nesting: a rule that begins inside another.
    expect(css.match(/[{;]\s*&/g), sheet).toBeNull();
  }
});

test.describe('a browser of 2018', () => {
  test.beforeEach(async ({ page }) => {
    await page.route('**/*.css', async (route) => {
      const css = await (await route.fetch()).text();
      const kept = css
        .replaceAll(/@supports not \([^{]*\)\{((?:[^{}]*\{[^{}]*\})*)\}/g, '$1')
        .replaceAll(/([^{}]+)\{([^{}]*)\}/g, (rule: string, selector: string, body: string) => {
          if (UNKNOWN.selector.test(selector) || UNKNOWN.block.test(selector)) return '';
          if (selector.startsWith('@')) return rule;
          return `${selector}{${body
            .split(';')
            .filter((declaration) => !UNKNOWN.declaration.test(declaration.trim()))
            .join(';')}}`;
        });
      await route.fulfill({ contentType: 'text/css', body: kept });
    });
  });
  test.use({ viewport: { width: 320, height: 568 }, javaScriptEnabled: false });

  for (const url of ['/', ...kinds, '/questions/', '/hors-ligne/']) {
    test(`${url}: large targets, large type, nothing sideways, the focus drawn`, async ({ page }) => {
      await page.goto(url);
      expect(await page.evaluate(sideways)).toEqual([]);
      expect(await page.evaluate(smallTargets)).toEqual([]);
      const size = await page.evaluate(() => Number.parseFloat(getComputedStyle(document.body).fontSize));
      expect(size).toBeGreaterThanOrEqual(18);
      await page.keyboard.press('Tab');
      await page.keyboard.press('Tab');
      const outline = await page.evaluate(() => {
        const style = document.activeElement === null ? undefined : getComputedStyle(document.activeElement);
        return { style: style?.outlineStyle, width: Number.parseFloat(style?.outlineWidth ?? '0') };
      });
      expect(outline.style).not.toBe('none');
      expect(outline.width).toBeGreaterThanOrEqual(2);
    });
  }
});

test.describe('a phone lying down', () => {
  test.use({ viewport: { width: 568, height: 320 } });

  for (const page of [...guide.pages.values()].filter(
    (one) => one.kind === 'question' && one.path !== HOME && canonicalOf(guide, one.content) === one.path,
  )) {
    test(`${urlOf(page.path)}: an answer shows without scrolling`, async ({ page: tab }) => {
      await tab.goto(urlOf(page.path));
      const box = await tab.locator('[data-answer]').first().boundingBox();
      // Its label can be read: more than a line of it is in the window.
      expect((box?.y ?? Infinity) + 40).toBeLessThanOrEqual(320);
    });
  }
});

test.describe('a phone upright', () => {
  test.use({ viewport: { width: 390, height: 844 } });

  for (const page of [...guide.pages.values()].filter(
    (one) => one.kind !== 'question' && canonicalOf(guide, one.content) === one.path,
  )) {
    test(`${urlOf(page.path)}: the way on comes within two screens and a quarter, help within a quarter of one, and cases left open within one screen`, async ({
      page: tab,
    }) => {
      await openLive(tab, page.path);
      // As for somebody who came by the questions: what the page rests on is folded.
      const agree = tab.getByRole('button', { name: guide.interface.conditions.monCas });
      if ((await agree.count()) > 0) await agree.click();
      const { onward, help, unsettled } = await tab.evaluate(() => ({
        onward:
          document.querySelector('[data-answer], [data-suite]')?.getBoundingClientRect().top ?? Infinity,
        help: document.querySelector('.help')?.getBoundingClientRect().height ?? Infinity,
        // Cases that nobody settled stay in sight: whoever came by the questions has none.
        unsettled: document.querySelector('section.conditions')?.getBoundingClientRect().height ?? 0,
      }));
      expect(unsettled).toBeLessThanOrEqual(844);
      // The quarter is for what the page rests on, folded.
      expect(onward - unsettled).toBeLessThanOrEqual(2.25 * 844);
      expect(help).toBeLessThanOrEqual(844 / 4);
    });
  }
});

test('the page of no network holds at 320 px with letters twice as large', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 568 });
  await page.goto('/hors-ligne/');
  await page.evaluate(() => {
    document.documentElement.style.fontSize = '237.5%';
  });
  expect(await page.evaluate(sideways)).toEqual([]);
});
