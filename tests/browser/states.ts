/** What a screen can look like beside its plain pages: each state, and how a person brings it about. */
import type { Page } from '@playwright/test';
import { pageAt } from '../../src/guide/pages.ts';
import { wordsFor } from '../../src/guide/guide.ts';
import { isReply } from '../../src/guide/text.ts';
import { endCall, expect, guide, openLive } from './fixture.ts';

type State = readonly [name: string, bring: (page: Page) => Promise<void>];

const ui = guide.interface;
const desk = guide.console;
const contents = [...guide.pages.values()];
const reply = contents.find(({ content }) => {
  const words = wordsFor(guide, content);
  return isReply(words) && words.message !== undefined;
});
if (reply === undefined) throw new Error('aucune réponse n’a de message à copier');
const WITH_MESSAGE = reply.path;
/** Two pages with the same words, on the ways of two goals; a guide may have none. */
const COPIES = contents
  .filter(({ kind }) => kind === 'advice')
  .map(({ path, content }) => {
    const goalOf = (one: string) => one.split('/')[0];
    const other = contents.find((one) => one.content === content && goalOf(one.path) !== goalOf(path));
    return other === undefined ? [] : [path, other.path];
  })
  .find((copies) => copies.length > 0);
const FIRST = pageAt(guide, '').answers[0]?.to ?? '';

/** A voice that is never heard, so that « Écouter » is there. */
export async function withVoice(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const speech = Object.assign(new EventTarget(), {
      getVoices: () => [{ lang: 'fr-FR', localService: true }],
      speak: () => undefined,
      cancel: () => undefined,
    });
    Object.defineProperty(window, 'speechSynthesis', { value: speech });
    Object.defineProperty(window, 'SpeechSynthesisUtterance', { value: EventTarget });
  });
}

/** From here on each document opens as in a new tab: nothing of the one before it is kept. */
export async function everAnew(page: Page): Promise<void> {
  await page.addInitScript(() => window.sessionStorage.clear());
}

async function search(page: Page, text: string): Promise<void> {
  await page.getByRole('searchbox').fill(text);
  await expect(page.locator('[data-search-status]')).not.toBeEmpty();
}

async function answerFirst(page: Page): Promise<void> {
  const before = await page.locator('main').getAttribute('data-page');
  await page.locator('main a[data-answer]').first().click();
  await expect(page.locator('main')).not.toHaveAttribute('data-page', before ?? '');
}

async function ring(page: Page): Promise<void> {
  await page.goto('/conseiller/');
  await expect(page.locator('main')).toHaveAttribute('data-page', '');
}

/** States of the public screens. */
export const PUBLIC_STATES: readonly State[] = [
  ['home, results found', async (page) => (await openLive(page), search(page, 'mot de passe oublié'))],
  ['home, nothing found', async (page) => (await openLive(page), search(page, 'zzyzx qwrtpl'))],
  ['home, subject not treated', async (page) => (await openLive(page), search(page, 'carte Vitale perdue'))],
  [
    'home, code refused',
    async (page) => {
      await openLive(page);
      await page.getByLabel(ui.code.champ).fill('123 450');
      await page.getByRole('button', { name: ui.code.reprendre }).click();
      await expect(page.getByRole('alert')).not.toBeEmpty();
    },
  ],
  [
    'step reached by an answer, asked whether to begin again',
    async (page) => {
      await openLive(page);
      await answerFirst(page);
      await page.getByRole('link', { name: ui.recommencer }).click();
      await expect(page.getByRole('button', { name: ui.effacer.non })).toBeFocused();
    },
  ],
  [
    'home, answers erased',
    async (page) => {
      await openLive(page, FIRST);
      await page.getByRole('link', { name: ui.recommencer }).click();
      await page.getByRole('button', { name: ui.effacer.oui }).click();
      await expect(page.getByRole('button', { name: ui.effacer.annuler })).toBeVisible();
    },
  ],
  [
    'step being changed, an earlier answer kept',
    async (page) => {
      await openLive(page);
      await answerFirst(page);
      await answerFirst(page);
      await page.locator('.trail a').first().click();
      await expect(page.locator('.previous')).toBeVisible();
    },
  ],
  [
    'reply, being read aloud, QR code shown, message copied',
    async (page) => {
      await withVoice(page);
      await openLive(page, WITH_MESSAGE);
      await page.getByRole('button', { name: new RegExp(`^${ui.ecoute.ecouter}`) }).click();
      await page.getByText(ui.aide.plus, { exact: true }).click();
      await page.getByRole('button', { name: ui.qr.afficher }).click();
      await page.getByRole('button', { name: ui.copier }).click();
      await expect(
        page.getByText(ui.copieRefusee).or(page.getByText(ui.copie, { exact: true })),
      ).toBeVisible();
    },
  ],
  [
    'another topic, the one before it in the trail',
    async (page) => {
      await openLive(page, WITH_MESSAGE);
      await page.locator('a[data-suite]').last().click();
      await expect(page.locator('.trail h3')).toBeVisible();
    },
  ],
  ...(COPIES === undefined
    ? []
    : [
        [
          'two earlier topics that ended on the same words, on two pages',
          async (page) => {
            for (const path of [...COPIES, FIRST]) await openLive(page, path);
            await expect(page.locator('.trail ul > li')).toHaveCount(COPIES.length);
          },
        ] satisfies State,
      ]),
];

/** States of the adviser's console and journal. */
export const CONSOLE_STATES: readonly State[] = [
  ['console, first screen', ring],
  ['console, results found', async (page) => (await ring(page), search(page, 'mot de passe oublié'))],
  ['console, nothing found', async (page) => (await ring(page), search(page, 'zzyzx qwrtpl'))],
  ['console, subject not treated', async (page) => (await ring(page), search(page, 'carte Vitale perdue'))],
  [
    'console, code refused, keys shown',
    async (page) => {
      await ring(page);
      await page.keyboard.press('?');
      await page.getByRole('searchbox').fill('123 450');
      await page.keyboard.press('Enter');
      await expect(page.getByRole('alert').first()).not.toBeEmpty();
    },
  ],
  [
    'console, reply unfolded, notes masked, outcome said, copy refused',
    async (page) => {
      await ring(page);
      await resumeAt(page, WITH_MESSAGE);
      for (const summary of await page.locator('main summary').all()) await summary.click();
      await page.getByLabel(desk.notes, { exact: true }).fill('rappel au 06 12 34 56 78 ');
      await page.evaluate(() => {
        Object.defineProperty(navigator, 'clipboard', { value: undefined, configurable: true });
      });
      await page.getByRole('button', { name: desk.resume }).click();
      await expect(page.locator('.failed-copy')).toBeVisible();
    },
  ],
  [
    'console, about to end a call',
    async (page) => {
      await ring(page);
      await answerFirst(page);
      await page.getByRole('button', { name: desk.terminer, exact: true }).click();
      await expect(page.getByRole('dialog', { name: desk.fin.titre })).toBeFocused();
    },
  ],
  [
    'console, what the field answers',
    async (page) => {
      await ring(page);
      await page.getByRole('searchbox').fill('mot de passe oublié');
      await expect(page.locator('[data-result]').first()).toBeVisible();
    },
  ],
  [
    'console, a code that is nearly one',
    async (page) => {
      await ring(page);
      await page.getByRole('searchbox').fill('12345');
      await page.keyboard.press('Enter');
      await expect(page.getByRole('alert').first()).not.toBeEmpty();
    },
  ],
  [
    'console, training',
    async (page) => {
      await page.goto('/conseiller/#entrainement');
      await expect(page.locator('.training')).toBeVisible();
    },
  ],
  [
    'console, call ended, another on hold',
    async (page) => {
      await ring(page);
      await answerFirst(page);
      await page.getByRole('button', { name: desk.attente }).click();
      await expect(page.locator('.parked')).toBeVisible();
      await answerFirst(page);
      await endCall(page, 1);
      await expect(page.getByRole('button', { name: desk.annuler })).toBeVisible();
    },
  ],
  [
    'journal, its charts and a file refused',
    async (page) => {
      await ring(page);
      await answerFirst(page);
      await endCall(page, 1);
      await expect(page.getByRole('button', { name: desk.annuler })).toBeVisible();
      await page.goto('/conseiller/journal/');
      await expect(page.getByRole('table').first()).toBeVisible();
      await page
        .getByLabel(desk.journalDe.importer)
        .setInputFiles({ name: 'x.csv', mimeType: 'text/csv', buffer: Buffer.from('a;b\n1;2') });
      await expect(page.getByRole('status')).toHaveText(desk.journalDe.pasUnJournal);
    },
  ],
];

/** Brings the console to a page, by the code of its shortest way. */
export async function resumeAt(page: Page, path: string): Promise<void> {
  const code = await page.evaluate(
    async (url) => {
      const text = await (await fetch(url)).text();
      return /data-code="(\d+)"/.exec(text)?.[1] ?? '';
    },
    path === '' ? '/' : `/${path}/`,
  );
  await page.getByRole('searchbox').fill(code);
  await page.getByRole('searchbox').press('Enter');
  await expect(page.locator('main')).toHaveAttribute('data-page', path);
}
