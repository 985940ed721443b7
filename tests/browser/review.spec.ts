import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from '@playwright/test';
import { releasesOf } from '../../src/session/spoken-code.ts';
import { addDays, lastReading } from '../../src/guide/readings.ts';
import { fill } from '../../src/guide/format.ts';
import { data, expect, guide, test } from './fixture.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'wcag2aaa', 'best-practice', 'RGAAv4'];
const { page: ui, changements } = data.motsDeRelecture;
const { filtres } = ui;

declare const axe: { run: (options: object) => Promise<AxeResults> };

const contents = [...new Set([...guide.pages.values()].map(({ content }) => content))];
const due = contents.flatMap((content) => {
  const review = data.relectures[content];
  const last = review === undefined ? undefined : lastReading(review);
  return last === undefined ? [] : [last.aRevoirLe];
});
const [first = ''] = due.toSorted();

/** How many texts are shown, as the page counts them and as they are seen. */
async function expectShown(page: Page, nombre: number): Promise<void> {
  await expect(page.locator('[data-texte]:visible')).toHaveCount(nombre);
  const total = await page.locator('[data-texte]').count();
  await expect(page.getByRole('status')).toHaveText(fill(filtres.montres, { nombre, total }));
}

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [320, 1280]) {
    test.describe(`in ${colorScheme} colours, ${width} pixels wide`, () => {
      test.use({ colorScheme, viewport: { width, height: 900 } });

      test('the review pages are free of faults that a machine can see, and fit', async ({ page }) => {
        test.setTimeout(240_000);
        const faults: string[] = [];
        for (const url of ['/relecture/', '/relecture/declarer/', '/relecture/guide/']) {
          await page.goto(url);
          await page.evaluate(AXE);
          const violations = await page.evaluate(
            async (runOnly) =>
              (await axe.run({ runOnly })).violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html ?? ''}`),
            TAGS,
          );
          faults.push(...violations.map((fault) => `${url} : ${fault}`));
          const wide = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
          if (wide) faults.push(`${url} : déborde`);
        }
        expect(faults).toEqual([]);
      });
    });
  }
}

test.describe('on a day when one text is due', () => {
  test.beforeEach(async ({ page }) => {
    await page.clock.setFixedTime(new Date(`${first}T12:00:00`));
    await page.goto('/relecture/');
  });

  test('what must be read again is marked, and can be shown alone', async ({ page }) => {
    const late = due.filter((date) => date <= first).length;
    await expect(page.locator('[data-retard]:visible')).toHaveCount(late);
    await page.getByLabel(filtres.retard).check();
    await expectShown(page, late);
    await page.reload();
    await expect(page.getByLabel(filtres.retard)).toBeChecked();
    await expectShown(page, late);
  });

  test('nothing is marked the day before', async ({ page }) => {
    await page.clock.setFixedTime(new Date(`${addDays(first, -1)}T12:00:00`));
    await page.reload();
    await expect(page.locator('[data-retard]:visible')).toHaveCount(0);
    await page.getByLabel(filtres.retard).check();
    await expectShown(page, 0);
  });
});

test('the texts of one status and one entry are shown alone, by keyboard too', async ({ page }) => {
  await page.goto('/relecture/');
  await expectShown(page, contents.length);
  await page.getByRole('combobox', { name: filtres.statut }).selectOption('date');
  const dated = await page.locator('[data-texte][data-statut="date"]').count();
  await expectShown(page, dated);
  await page.getByRole('combobox', { name: filtres.entree }).selectOption('S15');
  await expectShown(page, await page.locator('[data-statut="date"][data-entrees~="S15"]').count());
  await page.getByRole('combobox', { name: filtres.statut }).focus();
  await page.keyboard.press('Home');
  await expectShown(page, await page.locator('[data-entrees~="S15"]').count());
});

test('a flow’s review filters its own texts', async ({ page }) => {
  await page.goto('/relecture/retard/?statut=ambigu');
  const ambiguous = await page.locator('[data-texte][data-statut="ambigu"]').count();
  await expectShown(page, ambiguous);
  await expect(page.locator('.cadre svg')).toBeVisible();
});

test('an address with a filter that does not exist shows everything', async ({ page }) => {
  await page.goto('/relecture/?statut=certain&entree=__proto__');
  await expectShown(page, contents.length);
});

test('a box of a map opens its page', async ({ page }) => {
  await page.goto('/relecture/retard/');
  await page
    .locator('svg a[href="/declarer/retard/relance/"], svg a[href="/apres-envoi/retard/relance/"]')
    .click();
  await expect(page.locator('main')).toHaveAttribute('data-content', 'retard/relance');
});

test.describe('a map alone', () => {
  // A drawing names no icon: Chromium then asks for one that the site has not.
  test.use({ expectedFault: '404' });

  test('is an SVG that wears the reader’s colours', async ({ page }) => {
    await page.emulateMedia({ colorScheme: 'dark' });
    const answer = await page.goto('/cartes/retard.svg');
    expect(answer?.headers()['content-type']).toContain('image/svg+xml');
    const paper = await page.evaluate(() => {
      const ground = document.querySelector('.graph > polygon');
      return ground === null ? '' : getComputedStyle(ground).fill;
    });
    expect(paper).toBe('rgb(27, 44, 41)');
  });
});

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false });

  test('everything is shown, and no filter that would not work', async ({ page }) => {
    await page.goto('/relecture/');
    await expect(page.locator('[data-texte]:visible')).toHaveCount(contents.length);
    await expect(page.locator('form')).toBeHidden();
    await expect(page.getByRole('heading', { name: ui.questions })).toBeVisible();
    const [release] = releasesOf(data.releases).slice(-1);
    await expect(
      page.getByRole('heading', {
        name: changements.titre.replace('{avant}', release?.name ?? '').replace(/à \{apres\}/, ''),
      }),
    ).toBeVisible();
  });
});

test('printed, a review holds its texts and its map, and no filter', async ({ page }) => {
  await page.goto('/relecture/declarer/');
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('form')).toBeHidden();
  await expect(page.locator('article').first()).toBeVisible();
  await page.setViewportSize({ width: 718, height: 1000 });
  const box = await page.locator('.cadre svg').boundingBox();
  expect(box?.width).toBeLessThanOrEqual(718);
});
