/** The report in a browser: readable by everybody, in light and dark, on a small screen, on paper. */
import { readFileSync } from 'node:fs';
import { NONE_REFUSED } from '../../scripts/lib/statistics/lines.ts';
import { STYLES, writeReport } from '../../scripts/lib/statistics/report.ts';
import { behaviourOf, simulate } from '../../scripts/lib/statistics/simulate.ts';
import { typesetAll } from '../../src/guide/format.ts';
import { audit } from './axe.ts';
import { data, expect, guide, test } from './fixture.ts';

/** A report on three months of a busy site. */
async function report(): Promise<string> {
  const behaviour = behaviourOf(guide, ['mot', 'autre', 'encore'], 3);
  const truth = await simulate(
    guide,
    behaviour,
    { seed: 9, visits: 8000, from: '2026-09-01', days: 3 },
    () => undefined,
  );
  return writeReport({
    guide,
    words: typesetAll(data.statistiques),
    review: data.motsDeRelecture,
    sums: {
      events: [...truth].map(([key, n]) => {
        const [what = '', page = '', answer = ''] = key.split('\t');
        return { version: guide.version, what, page, answer, n };
      }),
      days: Array.from({ length: 20 }, (_, at) => ({
        day: `2026-09-${String(at + 1).padStart(2, '0')}`,
        version: guide.version,
        n: 100 + at * 7,
      })),
      callHours: Array.from({ length: 24 }, (_, hour) => ({ hour, n: hour * 11 })),
    },
    calls: [],
    refused: { ...NONE_REFUSED, forme: 40 },
    styles: STYLES.map((file) => readFileSync(file, 'utf8')).join('\n'),
  });
}

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in ${colorScheme} colours`, () => {
    test.use({ colorScheme });

    test('the report has no fault that a program can find, and none of it is drawn for the eye alone', async ({
      page,
    }) => {
      test.setTimeout(120_000);
      await page.setContent(await report());
      expect((await audit(page)).faults).toEqual([]);
    });
  });
}

test('the report stays within a narrow screen: what is wide scrolls by itself', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 700 });
  await page.setContent(await report());
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBeLessThanOrEqual(320);
});
