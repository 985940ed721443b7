import type { Page } from '@playwright/test';
import { CACHE_PREFIX } from '../../src/worker/cache-names.ts';
import { wordsFor } from '../../src/guide/guide.ts';
import { pageAt } from '../../src/guide/pages.ts';
import { shortestWay } from '../../src/guide/ways.ts';
import { SESSION_KEY } from '../../src/session/storage.ts';
import { titleOf } from '../../src/guide/text.ts';
import { endCall, expect, expectPage, give, guide, openLive, standing, test, trailItems } from './fixture.ts';
import { settled, test as hosted } from './host.ts';

const ui = guide.interface;
const own = guide.console;

/** A reply behind a detour: its way leaves the first part of the guide. */
const FAR = 'declarer/connexion/mot-de-passe';

/** What a blocked file makes the browser say, and the page's own word on it. */
const BLOCKED = /net::ERR_FAILED|Le guide reste en pages simples|Le poste du conseiller ne démarre pas/;

/** Goes from the home page to a page by its links alone, and reads its title there. */
async function walk(page: Page, target: string): Promise<void> {
  await page.goto('/');
  for (const { step, answer } of shortestWay(guide, target)) {
    await expect(page.locator('main')).toHaveAttribute('data-content', step);
    await page.locator(`main a[data-answer="${answer}"]`).click();
  }
  await expect(page.locator('main')).toHaveAttribute('data-page', target);
  const { content } = guide.pages.get(target) ?? { content: '' };
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(titleOf(wordsFor(guide, content)));
}

test('a browser without service workers loses nothing but the pages without a network', async ({ page }) => {
  await page.addInitScript(() => {
    Reflect.deleteProperty(Navigator.prototype, 'serviceWorker');
  });
  await openLive(page);
  expect(await page.evaluate(() => 'serviceWorker' in navigator)).toBe(false);
  await give(page, 'declarer', 'introuvable', 'oui', 'non');
  await expect(trailItems(page)).toHaveCount(4);
});

test.describe('files that do not come', () => {
  test.use({ expectedFault: BLOCKED });

  for (const [what, pattern] of [
    ['the whole program', '**/assets/*.js'],
    ['the parts of the guide', '**/donnees/*'],
    ['the part of a goal', '**/donnees/but-*'],
  ] as const) {
    test(`without ${what}, links lead to the reply`, async ({ page }) => {
      await page.route(pattern, (route) => route.abort());
      await walk(page, FAR);
    });

    test(`without ${what}, the console’s address leads to every question`, async ({ page }) => {
      await page.route(pattern, (route) => route.abort());
      await page.goto('/conseiller/');
      await expect(page.getByText(own.sansScript)).toBeVisible();
      await page.locator('main').getByRole('link', { name: ui.toutesLesQuestions }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(ui.questions.titre);
    });
  }

  test('a goal whose part fails in the middle of a path is followed as pages, and its answers are kept', async ({
    page,
  }) => {
    await page.route('**/donnees/but-connexion*', (route) => route.abort());
    await openLive(page);
    await page.locator('main a[data-answer="connexion"]').click();
    await expect(page.locator('main')).toHaveAttribute('data-page', 'connexion/message');
    await page.unroute('**/donnees/but-connexion*');
    await page.reload();
    await expect(trailItems(page)).toHaveCount(1);
  });

  test('a search that cannot load says so, and leads to every question and to a person', async ({ page }) => {
    await openLive(page);
    await page.route(/\/assets\/.*\.js|\/donnees\/recherche/, (route) => route.abort());
    await page.getByRole('searchbox').fill('mot de passe oublié');
    await expect(page.locator('[data-search-status]')).toHaveText(ui.recherche.enPanne);
    await expect(page.getByRole('search').getByRole('link', { name: ui.toutesLesQuestions })).toBeVisible();
    // What failed is tried again.
    await page.unrouteAll();
  });

  test('a QR code that cannot be drawn says so, and leaves the code', async ({ page }) => {
    await openLive(page, 'remplir/asi');
    await page.getByText(ui.aide.plus, { exact: true }).click();
    await page.route('**/assets/*.js', (route) => route.abort());
    await page.getByRole('button', { name: ui.qr.afficher }).click();
    await expect(page.getByText(ui.qr.indisponible)).toBeVisible();
    await expect(page.locator('[data-code]')).toBeVisible();
  });

  test('a spoken code that cannot be read says so, and keeps what was typed', async ({ page }) => {
    await page.route('**/donnees/codes*', (route) => route.abort());
    await openLive(page);
    await page.getByLabel(ui.code.champ).fill('123 456');
    await page.getByRole('button', { name: ui.code.reprendre }).click();
    await expect(page.getByRole('alert')).toHaveText(ui.code.indisponible);
    await expect(page.getByLabel(ui.code.champ)).toHaveValue('123 456');
  });
});

/** What the program calls and browsers had not yet, by the year of the last ones without it. */
const LATER: Readonly<Record<string, readonly string[]>> = {
  '2022': ['toSorted', 'toSpliced', 'toReversed', 'with', 'findLast'],
  '2021': ['at', 'hasOwn', 'structuredClone', 'replaceAll'],
};

test.describe('a browser of before the program', () => {
  test.use({
    expectedFault: /is not a function|is not defined|reprend en pages simples|reste en pages simples/,
  });

  for (const [year, names] of [...Object.entries(LATER), ['2018', Object.values(LATER).flat()] as const]) {
    test(`of ${year}: links lead to the reply, whatever the program cannot do`, async ({ page }) => {
      await page.addInitScript((missing) => {
        for (const name of missing) {
          for (const holder of [Array.prototype, String.prototype, Object, window])
            Reflect.deleteProperty(holder, name);
        }
      }, names);
      await page.goto('/');
      for (const { step, answer } of shortestWay(guide, FAR)) {
        await expect(page.locator('main')).toHaveAttribute('data-content', step);
        // The program has had the time to come, and to fail.
        await page.waitForLoadState('networkidle');
        await page.locator(`main a[data-answer="${answer}"]`).click();
      }
      await expect(page.locator('main')).toHaveAttribute('data-page', FAR);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(
        titleOf(wordsFor(guide, pageAt(guide, FAR).content)),
      );
    });
  }
});

test.describe('a program that breaks', () => {
  test.use({ expectedFault: /panne provoquée|Le guide reprend en pages simples/ });

  test('as it starts leaves the page as it was, and links lead to the reply', async ({ page }) => {
    await page.addInitScript(() => {
      // The program sets the title as it starts.
      Object.defineProperty(document, 'title', {
        set: () => {
          throw new Error('panne provoquée');
        },
      });
    });
    let told = page.waitForEvent('console', (message) => message.text().includes('pages simples'));
    await page.goto('/');
    for (const { step, answer } of shortestWay(guide, FAR)) {
      // Once the page is given back: a press that begins before and ends after is the person's to make again.
      await told;
      await expect(page.locator('main')).toHaveAttribute('data-content', step);
      told = page.waitForEvent('console', (message) => message.text().includes('pages simples'));
      await page.locator(`main a[data-answer="${answer}"]`).click();
    }
    await told;
    await expect(page.locator('main')).toHaveAttribute('data-page', FAR);
  });

  test('in the middle of a path comes back as the page of the present address, with its answers', async ({
    page,
  }) => {
    await openLive(page);
    await give(page, 'declarer', 'introuvable');
    await page.evaluate(() => {
      window.scrollTo = () => {
        throw new Error('panne provoquée');
      };
    });
    await page.locator('main a[data-answer="oui"]').click();
    await expectShown(page, 'declarer/connecte');
    await expect(trailItems(page)).toHaveCount(3);
  });

  test('in the console leaves the page that says what works without it', async ({ page }) => {
    await page.addInitScript(() => {
      Object.defineProperty(document, 'title', {
        set: () => {
          throw new Error('panne provoquée');
        },
      });
    });
    await page.goto('/conseiller/');
    await expect(page.getByText(own.sansScript)).toBeVisible();
    await page.locator('main').getByRole('link', { name: ui.toutesLesQuestions }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(ui.questions.titre);
  });
});

async function expectShown(page: Page, path: string): Promise<void> {
  await expect(page.locator('main')).toHaveAttribute('data-page', path);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
}

/** Makes a storage of the page throw, at every touch (forbidden) or at every write (full). */
async function spoil(
  page: Page,
  name: 'sessionStorage' | 'localStorage',
  how: 'forbidden' | 'full',
): Promise<void> {
  await page.addInitScript(
    ([storage, fault]) => {
      const fail = (kind: string) => () => {
        throw new DOMException('panne provoquée', kind);
      };
      if (fault === 'forbidden') Object.defineProperty(window, storage, { get: fail('SecurityError') });
      else Storage.prototype.setItem = fail('QuotaExceededError');
    },
    [name, how] as const,
  );
}

for (const how of ['forbidden', 'full'] as const) {
  test(`with a tab storage that is ${how}, the guide leads to the reply and says what it cannot keep`, async ({
    page,
  }) => {
    await spoil(page, 'sessionStorage', how);
    await openLive(page);
    await expect(page.locator('.notices')).toContainText(ui.avis.stockageRefuse);
    await give(page, 'declarer', 'introuvable', 'oui', 'non', 'mot-de-passe-oublie', 'oui');
    await expect(trailItems(page)).toHaveCount(6);
    expect(await standing(page)).toBe(FAR);
  });

  test(`with storages that are ${how}, a call goes on and the adviser is told`, async ({ page }) => {
    await spoil(page, 'sessionStorage', how);
    await spoil(page, 'localStorage', how);
    await page.goto('/conseiller/');
    await expect(page.locator('.notices')).toContainText(own.stockageRefuse);
    await page.locator('body').press('5');
    await expect(page.locator('main')).toHaveAttribute('data-page', 'remplir/rubrique');
  });
}

for (const damage of [
  '{"past":[{"__proto__":1}]',
  '[]',
  'null',
  '"'.repeat(5000),
  '{"past":[],"now":{"answers":7}}',
]) {
  test(`with a damaged session « ${damage.slice(0, 30)} », the guide leads to the reply and says that it began anew`, async ({
    page,
  }) => {
    await page.addInitScript(
      ([key, text]) => {
        if (window.history.state === null) window.sessionStorage.setItem(key, text);
      },
      [SESSION_KEY, damage] as const,
    );
    await openLive(page, 'remplir/rubrique');
    await expect(page.locator('.notices')).toContainText(ui.avis.sessionIllisible);
    await give(page, 'asi');
    await expectPage(page, 'remplir/asi');
  });
}

/** Answers once at the desk, and ends the call. */
async function oneCall(page: Page): Promise<void> {
  await page.goto('/conseiller/');
  await page.locator('main a[data-answer="remplir"]').click();
  await expect(page.locator('main')).toHaveAttribute('data-page', 'remplir/rubrique');
  await endCall(page);
}

test('with a journal that the browser forbids, the call goes on and the adviser is told', async ({
  page,
}) => {
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('panne provoquée', 'SecurityError');
    };
  });
  await oneCall(page);
  await expect(page.locator('.notices')).toContainText(own.journalRefuse);
  await page.goto('/conseiller/journal/');
  await expect(page.getByText(own.journalDe.illisible)).toBeVisible();
});

test('with a journal of another making, the call goes on and the adviser is told', async ({ page }) => {
  await page.goto('/questions/');
  await page.evaluate(
    () =>
      new Promise((resolve) => {
        const opening = indexedDB.open('edsh-journal', 99);
        opening.addEventListener('success', () => {
          opening.result.close();
          resolve(undefined);
        });
      }),
  );
  await oneCall(page);
  await expect(page.locator('.notices')).toContainText(own.journalRefuse);
});

hosted.describe('the store of pages', () => {
  hosted.use({
    expectedFault: /sans réseau|pages simples|Failed to load resource|fetching the script/,
  });

  hosted('that is forbidden leaves a guide that works with the network', async ({ page }) => {
    await page.addInitScript(() => {
      ServiceWorkerContainer.prototype.register = () =>
        Promise.reject(new DOMException('panne provoquée', 'SecurityError'));
    });
    const told = page.waitForEvent('console', (message) => message.text().includes('sans réseau'));
    await openLive(page);
    await told;
    await give(page, 'declarer', 'introuvable', 'oui', 'non');
  });

  hosted(
    'that is full leaves a guide that works with the network, and nothing half kept',
    async ({ page, context, host }) => {
      const session = await context.newCDPSession(page);
      await session.send('Storage.overrideQuotaForOrigin', { origin: host.url, quotaSize: 100_000 });
      await openLive(page);
      await expect.poll(() => host.asked().some((path) => path.startsWith('/donnees/documents'))).toBe(true);
      await expect
        .poll(() =>
          page.evaluate(async () => ({
            caches: await caches.keys(),
            workers: (await navigator.serviceWorker.getRegistrations()).length,
          })),
        )
        .toEqual({ caches: [], workers: 0 });
      await give(page, 'declarer', 'introuvable', 'oui', 'non');
      await page.reload();
      await expect(trailItems(page)).toHaveCount(4);
    },
  );

  hosted('that lost everything is filled again by the next page', async ({ page, host }) => {
    await openLive(page);
    await settled(page);
    await page.evaluate(async () => Promise.all((await caches.keys()).map((name) => caches.delete(name))));
    await openLive(page, 'remplir/asi');
    await settled(page);
    await host.cut();
    await openLive(page, 'declarer/situation');
    await expectShown(page, 'declarer/situation');
  });

  hosted(
    'that lost a page says so without a network, and leads to those that it holds',
    async ({ page, host }) => {
      await openLive(page);
      await settled(page);
      await page.evaluate(async (prefix) => {
        for (const name of (await caches.keys()).filter((one) => one.startsWith(prefix))) {
          await (await caches.open(name)).delete('/remplir/asi/');
        }
      }, CACHE_PREFIX);
      await host.cut();
      const response = await page.goto('/remplir/asi/');
      expect(response?.status()).toBe(503);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(ui.horsLigne.titre);
      await page.locator('main .answers a').first().click();
      await expectShown(page, 'declarer/situation');
      await host.restore();
      await page.goto('/remplir/asi/');
      await expectShown(page, 'remplir/asi');
    },
  );

  hosted(
    'that lost the parts of the guide leaves pages whose links lead to the reply',
    async ({ page, host }) => {
      hosted.slow();
      await openLive(page);
      await settled(page);
      await page.evaluate(async () => {
        for (const name of await caches.keys()) {
          const cache = await caches.open(name);
          const requests = await cache.keys();
          const parts = requests.filter(({ url }) => /\/donnees\/(?:racine|but)/.test(url));
          await Promise.all(parts.map((part) => cache.put(part, new Response('{"abîmé'))));
        }
      });
      await host.cut();
      await walk(page, FAR);
    },
  );
});
