import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { JOURNAL_NAME } from '../../src/adviser/journal.ts';
import { endCall, expect, guide, test } from './fixture.ts';

const ui = guide.console;

test('a finished call is still in the journal after the browser is killed', async ({
  launchOptions,
  baseURL,
}) => {
  const profile = mkdtempSync(join(tmpdir(), 'journal-'));
  const open = async () => {
    const context = await chromium.launchPersistentContext(profile, launchOptions);
    return context.pages()[0] ?? (await context.newPage());
  };
  const page = await open();
  await page.goto(`${baseURL}/conseiller/`);
  await page.locator('main a[data-answer]').first().click();
  await endCall(page);
  await expect(page.locator('main')).toHaveAttribute('data-page', '');
  // The write is on the disk when it resolves; the line is looked for by the same page before the plug is pulled.
  await page.waitForFunction(
    (name) =>
      new Promise((resolve) => {
        const opening = indexedDB.open(name);
        opening.addEventListener('success', () => {
          const db = opening.result;
          if (!db.objectStoreNames.contains('appels')) {
            db.close();
            resolve(false);
            return;
          }
          const counting = db.transaction('appels').objectStore('appels').count();
          counting.addEventListener('success', () => {
            db.close();
            resolve(counting.result === 1);
          });
        });
      }),
    JOURNAL_NAME,
  );
  execFileSync('pkill', ['-9', '-f', profile]);
  rmSync(join(profile, 'SingletonLock'), { force: true });

  const again = await open();
  await again.goto(`${baseURL}/conseiller/journal/`);
  await expect(again.getByText(ui.journalDe.appels.replace('{nombre}', '1'))).toBeVisible();
  await again.context().close();
  rmSync(profile, { recursive: true, force: true });
});
