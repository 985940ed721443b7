import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from '@playwright/test';
import { HOME, pageAt } from '../../src/guide/pages.ts';
import { wordsFor } from '../../src/guide/guide.ts';
import { codeFor, spell } from '../../src/session/spoken-code.ts';
import { shortestWay } from '../../src/guide/ways.ts';
import { isQuestion, labelsOf, titleOf } from '../../src/guide/text.ts';
import { saidTopic } from '../fixtures/topics.ts';
import { expect, expectPage, give, guide, openLive, standing, test, trailItems } from './fixture.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const ui = guide.console;

declare const axe: { run: (options: object) => Promise<AxeResults> };

test.use({ viewport: { width: 1280, height: 720 }, permissions: ['clipboard-read', 'clipboard-write'] });

async function ring(page: Page): Promise<void> {
  await page.goto('/conseiller/');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(titleOf(wordsFor(guide, 'accueil')));
}

/** Waits until the console stands at a page, its heading in focus. */
async function stands(page: Page, path: string): Promise<void> {
  await expect(page.locator('main')).toHaveAttribute('data-page', path);
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
}

const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

/** Twelve callers, by what they come for; each is led there by the shortest way. */
const CALLERS = [
  'declarer/retard/attendre-la-relance',
  'declarer/obligation/en-ligne-obligatoire',
  'declarer/papier/declaration-sur-papier',
  'connexion/mot-de-passe',
  'connexion/piratage/compte-pirate',
  'compte/creer-par-carte',
  'compte/code-provisoire/nouveau-code',
  'remplir/prevoyance-obligatoire',
  'remplir/lignes-manquantes',
  'apres-envoi/corriger',
  'mon-compte/decompte-ancien',
  'autre-chose/autre-regime/contacter-son-regime',
];

for (const [index, target] of CALLERS.entries()) {
  const byMouse = index % 4 === 3;
  test(`a call for ${target}, ${byMouse ? 'by mouse' : 'by keyboard only'}, from ring to pasted summary`, async ({
    page,
  }) => {
    await ring(page);
    for (const { step, answer } of shortestWay(guide, target)) {
      const asked = pageAt(guide, await standing(page));
      expect(asked.content).toBe(step);
      const number = asked.answers.findIndex(({ id }) => id === answer);
      if (byMouse) await page.locator('main').locator(`a[data-answer="${answer}"]`).click();
      else await page.keyboard.press(String(number + 1));
      await stands(page, asked.answers[number]?.to ?? '');
    }
    expect(await standing(page)).toBe(target);
    if (byMouse) await page.getByLabel(ui.notes, { exact: true }).click();
    else await page.keyboard.press('n');
    await expect(page.getByLabel(ui.notes, { exact: true })).toBeFocused();
    await page.keyboard.type('Mme veut un rappel au 06 12 34 56 78, code 1 80 05 75 123 456 78. ');
    // Digits and letters are text while a field has the focus.
    expect(await standing(page)).toBe(target);
    if (byMouse) {
      await page.getByLabel(ui.issue).selectOption('resolu');
      await page.getByRole('button', { name: ui.resume }).click();
    } else {
      await page.keyboard.press('Tab');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Tab');
      await page.keyboard.press('c');
    }
    await expect(page.locator('.notices')).toContainText(ui.resumeCopie);
    const summary = await clipboard(page);
    expect(summary.length).toBeLessThanOrEqual(1000);
    expect(summary).toContain(spell(codeFor(guide, saidTopic(shortestWay(guide, target)))));
    expect(summary).toContain(ui.issues.resolu);
    expect(summary).not.toMatch(/34 56|75 123/);
    const stored = await page.evaluate(() => JSON.stringify(window.sessionStorage));
    expect(stored).not.toMatch(/34 56|75 123/);
  });
}

test('two people hand a session over by its code, in both directions', async ({ page, browser, baseURL }) => {
  // Alone first, then to the adviser.
  await openLive(page);
  await give(page, 'connexion', 'mot-de-passe-oublie', 'oui');
  const code = (await page.locator('[data-code]').getAttribute('data-code')) ?? '';
  const other = await browser.newContext(baseURL === undefined ? {} : { baseURL });
  const desk = await other.newPage();
  await ring(desk);
  await desk.getByLabel(guide.interface.code.champ).fill(spell(code));
  await desk.keyboard.press('Enter');
  await stands(desk, 'connexion/mot-de-passe');
  await expect(desk.locator('.steps li')).toHaveCount(3);
  // The adviser goes on, then back to the person.
  await desk.keyboard.press('2');
  await stands(desk, 'connexion/franceconnect');
  const later = (await desk.locator('[data-code]').getAttribute('data-code')) ?? '';
  await openLive(page);
  await page.getByLabel(guide.interface.code.champ).fill(later);
  await page.getByRole('button', { name: guide.interface.code.reprendre }).click();
  await expectPage(page, 'connexion/franceconnect');
  await expect(trailItems(page)).toHaveCount(4);
  await expect(page.getByText(guide.interface.trail.suppose)).toHaveCount(0);
  await other.close();
});

test('a mistyped code is refused in words, and the field keeps what was typed', async ({ page }) => {
  await openLive(page);
  const field = page.getByLabel(guide.interface.code.champ);
  await field.fill('123 450');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toHaveText(guide.interface.code.fautes.controle);
  await expect(field).toHaveValue('123 450');
  expect(await standing(page)).toBe('');
});

test('a link that carries a code resumes at its page', async ({ page }) => {
  const code = codeFor(guide, saidTopic(shortestWay(guide, 'remplir/asi')));
  await page.goto(`/#code=${code}`);
  await expectPage(page, 'remplir/asi');
});

test('a call is put on hold, another taken, and the first comes back; a reload loses nothing', async ({
  page,
}) => {
  await ring(page);
  await page.keyboard.press('1');
  await stands(page, 'declarer/situation');
  await page.keyboard.press('n');
  await page.keyboard.type('attend sa carte');
  await page.getByRole('button', { name: ui.attente }).click();
  await stands(page, '');
  await page.locator('body').press('2');
  await stands(page, 'connexion/message');
  await page.reload();
  await expect(page.locator('main')).toHaveAttribute('data-page', 'connexion/message');
  await page.getByRole('button', { name: new RegExp(`^${ui.reprendre}`) }).click();
  await expect(page.locator('main')).toHaveAttribute('data-page', 'declarer/situation');
  await expect(page.getByLabel(ui.notes, { exact: true })).toHaveValue('attend sa carte');
});

test('« nouvel appel » asks once, wipes, and can be undone', async ({ page }) => {
  await ring(page);
  await page.keyboard.press('5');
  await stands(page, 'remplir/rubrique');
  await page.getByRole('button', { name: ui.nouvel, exact: true }).click();
  await expect(page.getByRole('button', { name: ui.non })).toBeFocused();
  await page.getByRole('button', { name: ui.oui }).click();
  await expect(page.locator('main')).toHaveAttribute('data-page', '');
  await page.getByRole('button', { name: ui.annuler }).click();
  await expect(page.locator('main')).toHaveAttribute('data-page', 'remplir/rubrique');
});

test('the keys can be switched off, and the choice is kept', async ({ page }) => {
  await ring(page);
  await page.keyboard.press('?');
  await page.getByLabel(ui.raccourcisActifs).uncheck();
  await page.reload();
  await expect(page.locator('main')).toHaveAttribute('data-page', '');
  await page.locator('body').press('2');
  await expect(page.locator('main')).toHaveAttribute('data-page', '');
});

test('the message for the person holds the link and the code', async ({ page, baseURL }) => {
  await ring(page);
  await page.keyboard.press('6');
  await stands(page, 'apres-envoi/besoin');
  await page.getByRole('button', { name: ui.message }).click();
  await expect(page.locator('.notices')).toContainText(ui.messageCopie);
  const code = codeFor(guide, saidTopic(shortestWay(guide, 'apres-envoi/besoin')));
  const message = await clipboard(page);
  expect(message).toContain(`${baseURL}/apres-envoi/besoin/`);
  expect(message).toContain(spell(code));
});

test('every step fits the console’s contract, holds on one screen, and is free of faults that a machine can see', async ({
  page,
}) => {
  test.setTimeout(120_000);
  await ring(page);
  const faults: string[] = [];
  const scan = async (state: string) => {
    await page.evaluate(AXE);
    const found = await page.evaluate(async () =>
      (
        await axe.run({
          runOnly: [
            'wcag2a',
            'wcag2aa',
            'wcag21a',
            'wcag21aa',
            'wcag22aa',
            'wcag2aaa',
            'best-practice',
            'RGAAv4',
          ],
        })
      ).violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html ?? ''}`),
    );
    faults.push(...found.map((fault) => `${state} : ${fault}`));
    const tall = await page.evaluate(() => document.documentElement.scrollHeight > window.innerHeight);
    if (tall) faults.push(`${state} : dépasse l’écran`);
  };
  await scan('accueil');
  for (const target of CALLERS) {
    for (const { step, answer } of shortestWay(guide, target)) {
      const words = wordsFor(guide, step);
      await page.locator('main').locator(`a[data-answer="${answer}"]`).click();
      expect(labelsOf(words)[answer]).toBeDefined();
    }
    await stands(page, target);
    const words = wordsFor(guide, pageAt(guide, target).content);
    const main = page.locator('main');
    await expect(main).toHaveAttribute('data-sources', (words.sources ?? []).join(' '));
    if (!isQuestion(words)) await expect(main).toHaveAttribute('data-status', words.statut);
    await scan(target);
    await endCall(page);
    await stands(page, '');
  }
  expect(faults).toEqual([]);
});

test('a finished call enters the journal, which counts it, exports it and merges it without doubles', async ({
  page,
}) => {
  const de = ui.journalDe;
  await ring(page);
  const ended = pageAt(guide, HOME).answers.flatMap(({ to }, goal) =>
    pageAt(guide, to)
      .answers.slice(0, 9)
      .flatMap(({ to: end }, reply) =>
        pageAt(guide, end).kind === 'reply' ? [{ goal, to, reply, end }] : [],
      ),
  )[0];
  if (ended === undefined) throw new Error('aucune réponse à deux touches de l’accueil');
  await page.keyboard.press(String(ended.goal + 1));
  await stands(page, ended.to);
  await page.keyboard.press(String(ended.reply + 1));
  await stands(page, ended.end);
  await page.getByLabel(ui.issue).selectOption('resolu');
  await endCall(page);
  await page.getByRole('link', { name: ui.journal }).click();
  await expect(page.getByText(de.appels.replace('{nombre}', '1'))).toBeVisible();
  const reached = titleOf(wordsFor(guide, pageAt(guide, ended.end).content));
  await expect(
    page.getByRole('table', { name: de.parReponse }).getByRole('row', { name: reached }),
  ).toBeVisible();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: de.exporter }).click(),
  ]);
  const file = await download.path();
  await page.getByLabel(de.importer).setInputFiles(file);
  await expect(page.getByRole('status')).toContainText('1');
  await expect(page.getByText(de.appels.replace('{nombre}', '1'))).toBeVisible();
  await page
    .getByLabel(de.importer)
    .setInputFiles({ name: 'x.csv', mimeType: 'text/csv', buffer: Buffer.from('a;b\n1;2') });
  await expect(page.getByRole('status')).toHaveText(de.pasUnJournal);
  await page.evaluate(AXE);
  const violations = await page.evaluate(async () => (await axe.run({})).violations.map(({ id }) => id));
  expect(violations).toEqual([]);
});
