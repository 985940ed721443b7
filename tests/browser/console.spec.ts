import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from '@playwright/test';
import { HOME, pageAt } from '../../src/guide/pages.ts';
import { wordsFor } from '../../src/guide/guide.ts';
import { CALLS_KEY, newCall, writeCalls } from '../../src/adviser/call/calls.ts';
import { contradict } from '../../src/adviser/call/contradictions.ts';
import { BURST } from '../../src/adviser/call/burst.ts';
import { asTheCaisse } from '../../src/adviser/texts/caisse-voice.ts';
import { codeFor, formatCode } from '../../src/session/spoken-code.ts';
import { shortestWay, type Answer } from '../../src/guide/ways.ts';
import type { Session } from '../../src/session/session.ts';
import { isQuestion, labelsOf, titleOf } from '../../src/guide/text.ts';
import { saidTopic } from '../fixtures/topics.ts';
import { endCall, expect, expectPage, give, guide, openLive, standing, test, trailItems } from './fixture.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const ui = guide.console;

declare const axe: { run: (options: object) => Promise<AxeResults> };

test.use({ viewport: { width: 1280, height: 720 }, permissions: ['clipboard-read', 'clipboard-write'] });

async function ring(page: Page): Promise<void> {
  await page.goto('/conseiller/');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    asTheCaisse(titleOf(wordsFor(guide, 'accueil')), ui.voix),
  );
}

/** Waits until the console stands at a page, its heading in focus. */
async function stands(page: Page, path: string): Promise<void> {
  await expect(page.locator('main')).toHaveAttribute('data-page', path);
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
}

/** Longer than it takes a person to read the next question: what is pressed then is an answer of its own. */
const decide = (page: Page) => page.waitForTimeout(BURST + 50);

const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

/** Twelve callers: the way that each is led, and how the adviser works. */
const CALLERS: readonly (readonly [
  who: string,
  target: string,
  how: 'azerty' | 'pavé' | 'clavier' | 'souris',
])[] = [
  ['one who waits for the reminder', 'declarer/retard/attendre-la-relance', 'azerty'],
  ['one who is stressed and loses the pension', 'declarer/obligation/en-ligne-obligatoire', 'pavé'],
  ['one who stays with paper', 'declarer/papier/declaration-sur-papier', 'clavier'],
  ['one who forgot a password', 'connexion/mot-de-passe', 'souris'],
  ['one whose account was taken', 'connexion/piratage/compte-pirate', 'azerty'],
  ['one with a card', 'compte/creer-par-carte', 'pavé'],
  ['one whose code is out of date', 'compte/code-provisoire/nouveau-code', 'clavier'],
  ['one with a rente', 'remplir/prevoyance-obligatoire', 'souris'],
  ['a daughter for her mother', 'remplir/lignes-manquantes', 'azerty'],
  ['one who sent it with an error', 'apres-envoi/corriger', 'pavé'],
  ['one who needs an old statement', 'mon-compte/decompte-ancien', 'clavier'],
  ['one of another scheme', 'autre-chose/autre-regime/contacter-son-regime', 'souris'],
];

/** What a French keyboard writes on its top row; a numeric pad writes digits, with keys of its own. */
const AZERTY = ['&', 'é', '"', "'", '(', '-', 'è', '_', 'ç'];

/** Presses the key of an answer, as each keyboard has it. */
async function pressDigit(page: Page, number: number, how: 'azerty' | 'pavé' | 'clavier'): Promise<void> {
  await decide(page);
  if (how === 'clavier') return page.keyboard.press(String(number));
  await page.evaluate(
    ({ key, code }) =>
      document.activeElement?.dispatchEvent(
        new KeyboardEvent('keydown', { key, code, bubbles: true, cancelable: true }),
      ),
    how === 'pavé'
      ? { key: String(number), code: `Numpad${number}` }
      : { key: AZERTY[number - 1] ?? '', code: `Digit${number}` },
  );
}

for (const [who, target, how] of CALLERS) {
  test(`a call of ${who}, ${how}, from ring to pasted summary and free desk`, async ({ page }) => {
    await ring(page);
    let keys = 0;
    for (const { step, answer } of shortestWay(guide, target)) {
      const asked = pageAt(guide, await standing(page));
      expect(asked.content).toBe(step);
      const number = asked.answers.findIndex(({ id }) => id === answer) + 1;
      keys += 1;
      if (how === 'souris') await page.locator('main').locator(`a[data-answer="${answer}"]`).click();
      else await pressDigit(page, number, how);
      await stands(page, asked.answers[number - 1]?.to ?? '');
    }
    expect(await standing(page)).toBe(target);
    expect(keys).toBeLessThanOrEqual(8);
    // What is said was given by the caller: it is earned, and there is nothing left to confirm.
    await expect(page.locator('main')).toHaveAttribute('data-supposed', '0');
    await expect(page.locator('[data-dire]')).toHaveAttribute('data-earned', 'true');
    const notes = page.getByRole('textbox', { name: ui.notes });
    if (how === 'souris') await notes.click();
    else await page.keyboard.press('n');
    await expect(notes).toBeFocused();
    await page.keyboard.type('veut un rappel au 06 12 34 56 78, sécu 1 80 05 75 123 456 78. ');
    // Digits and letters are text while a field has the focus.
    expect(await standing(page)).toBe(target);
    // Out of the notes, three keys: the sheet, the outcome, done.
    const sheet = page.getByRole('dialog', { name: ui.fin.titre });
    if (how === 'souris') {
      await page.getByRole('button', { name: ui.terminer, exact: true }).click();
      await sheet.getByRole('radio', { name: ui.issues.resolu }).click();
      await sheet.getByRole('button', { name: ui.fin.valider }).click();
    } else {
      await page.keyboard.press('Escape');
      await page.keyboard.press('t');
      await expect(sheet).toBeFocused();
      await pressDigit(page, 1, how);
      await page.keyboard.press('Enter');
    }
    await expect(sheet).toBeHidden();
    await stands(page, '');
    const summary = await clipboard(page);
    expect(summary.length).toBeLessThanOrEqual(1000);
    expect(summary).toContain(formatCode(codeFor(guide, saidTopic(shortestWay(guide, target)))));
    expect(summary).toContain(ui.issues.resolu);
    expect(summary).not.toContain(ui.resumeDe.aConfirmer);
    expect(summary).not.toMatch(/34 56|75 123/);
    const stored = await page.evaluate(() => JSON.stringify(window.sessionStorage));
    expect(stored).not.toMatch(/34 56|75 123|rappel/);
    await expect(page.getByRole('searchbox')).toHaveValue('');
  });
}

test('what the caller says leads to something to say in six keys at most, and is said only once it is earned', async ({
  page,
}) => {
  await ring(page);
  await page.keyboard.press('/');
  await page.getByRole('searchbox').pressSequentially('mot de passe oublié');
  await expect(page.locator('[data-result]').first()).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.locator('main')).not.toHaveAttribute('data-page', '');
  let keys = 2;
  for (; keys < 12 && (await page.locator('main').getAttribute('data-supposed')) !== '0'; keys += 1) {
    if ((await page.locator('main').getAttribute('data-kind')) === 'question') break;
    await expect(page.locator('[data-dire]')).toHaveAttribute('data-earned', 'false');
    await page.keyboard.press('o');
  }
  expect(keys).toBeLessThanOrEqual(6);
});

test('three problems are three topics, each with its outcome', async ({ page }) => {
  await ring(page);
  for (const goal of ['connexion', 'remplir', 'apres-envoi']) {
    await page.keyboard.press('/');
    await page.locator(`[data-goal="${goal}"]`).click();
    await expect(page.locator('main')).not.toHaveAttribute('data-page', '');
  }
  await expect(page.locator('.topic')).toHaveCount(3);
  await page.keyboard.press('t');
  const sheet = page.getByRole('dialog', { name: ui.fin.titre });
  await expect(
    sheet.getByRole('group', { name: new RegExp(`^${ui.fin.sujet.replaceAll('\u00a0', ' ')}`) }),
  ).toHaveCount(3);
  await page.keyboard.press('1');
  await page.keyboard.press('3');
  await page.keyboard.press('2');
  await page.keyboard.press('Enter');
  await expect(sheet).toBeHidden();
  const summary = await clipboard(page);
  for (const outcome of ['resolu', 'transfere', 'a-rappeler'] as const) {
    expect(summary).toContain(`→ ${ui.issues[outcome]}`);
  }
});

test('a badly heard code is offered whole, by its title', async ({ page }) => {
  const paths = [...guide.pages.keys()];
  const zero =
    paths.find((path) => codeFor(guide, saidTopic(shortestWay(guide, path))).startsWith('0')) ?? '';
  const code = codeFor(guide, saidTopic(shortestWay(guide, zero)));
  await ring(page);
  await page.keyboard.press('/');
  await page.keyboard.type(code.replace(/^0+/, ''));
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: new RegExp(`^${formatCode(code)}`) }).click();
  await expect(page.locator('main')).toHaveAttribute('data-page', zero);
});

test('a number dictated outside a field answers nothing: it goes where codes are typed', async ({ page }) => {
  await ring(page);
  // As fast as fingers are, whatever the machine that runs this test is busy with.
  await page.evaluate(() => {
    for (const key of '482913') {
      document.dispatchEvent(new KeyboardEvent('keydown', { key, code: `Digit${key}`, bubbles: true }));
    }
  });
  await expect(page.getByRole('searchbox')).toHaveValue('482913');
  await expect(page.locator('main')).toHaveAttribute('data-page', '');
});

test('a call goes to a colleague by a text, marks and notes with it', async ({ page, browser, baseURL }) => {
  await ring(page);
  await page.keyboard.press('2');
  await stands(page, 'connexion/message');
  await page.keyboard.press('n');
  await page.keyboard.type('attend sa carte');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: ui.collegue }).click();
  await expect(page.locator('.notices')).toContainText(ui.collegueCopie);
  const text = await clipboard(page);
  const other = await browser.newContext(baseURL === undefined ? {} : { baseURL });
  const desk = await other.newPage();
  await desk.goto('/conseiller/');
  await desk.getByRole('searchbox').fill(text);
  await desk.keyboard.press('Enter');
  await expect(desk.locator('main')).toHaveAttribute('data-page', 'connexion/message');
  await expect(desk.getByRole('textbox', { name: ui.notes })).toHaveValue('attend sa carte');
  await other.close();
});

test('the desk opens at what its address asks for, and the address says nothing more', async ({ page }) => {
  const code = codeFor(guide, saidTopic(shortestWay(guide, 'remplir/asi')));
  await page.goto(`/conseiller/#code=${code}`);
  await expect(page.locator('main')).toHaveAttribute('data-page', 'remplir/asi');
  await expect(page).toHaveURL('/conseiller/');
  await page.goto('/conseiller/journal/');
  await page.goto('/conseiller/#recherche=mot+de+passe+oublié');
  await expect(page.locator('[data-result]').first()).toBeVisible();
});

test('a tab and its copy write two lines of the journal', async ({ page, context }) => {
  await ring(page);
  await page.keyboard.press('2');
  await stands(page, 'connexion/message');
  const kept = await page.evaluate(() => JSON.stringify(window.sessionStorage));
  const copy = await context.newPage();
  await copy.addInitScript((text) => {
    for (const [key, value] of Object.entries(JSON.parse(text) as Record<string, string>)) {
      if (window.sessionStorage.getItem(key) === null) window.sessionStorage.setItem(key, value);
    }
  }, kept);
  await copy.goto('/conseiller/');
  await expect(copy.locator('main')).toHaveAttribute('data-page', 'connexion/message');
  await endCall(copy, 1);
  await page.bringToFront();
  await endCall(page, 2);
  await page.goto('/conseiller/journal/');
  await expect(page.getByText(ui.journalDe.appels.replace('{nombre}', '2'))).toBeVisible();
});

test('paper has the caller’s page and nothing of the call', async ({ page }) => {
  await ring(page);
  await page.keyboard.press('n');
  await page.keyboard.type('secret du bureau');
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.person-sheet')).toBeVisible();
  await expect(page.locator('.desk')).toBeHidden();
});

test('two people hand a session over by its code, in both directions', async ({ page, browser, baseURL }) => {
  // Alone first, then to the adviser.
  await openLive(page);
  await give(page, 'connexion', 'mot-de-passe-oublie', 'oui');
  const code = (await page.locator('[data-code]').getAttribute('data-code')) ?? '';
  const other = await browser.newContext(baseURL === undefined ? {} : { baseURL });
  const desk = await other.newPage();
  await ring(desk);
  await desk.getByRole('searchbox').fill(formatCode(code));
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
  await decide(page);
  await page.locator('body').press('2');
  await stands(page, 'connexion/message');
  await page.reload();
  await expect(page.locator('main')).toHaveAttribute('data-page', 'connexion/message');
  await page.getByRole('button', { name: new RegExp(`^${ui.reprendre}`) }).click();
  await expect(page.locator('main')).toHaveAttribute('data-page', 'declarer/situation');
  await expect(page.getByLabel(ui.notes, { exact: true })).toHaveValue('attend sa carte');
});

test('an ended call can be brought back', async ({ page }) => {
  await ring(page);
  await page.keyboard.press('5');
  await stands(page, 'remplir/rubrique');
  await endCall(page, 1);
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
  await page.keyboard.press('s');
  await expect(page.locator('.notices')).toContainText(ui.messageCopie);
  const code = codeFor(guide, saidTopic(shortestWay(guide, 'apres-envoi/besoin')));
  const message = await clipboard(page);
  expect(message).toContain(`${baseURL}/apres-envoi/besoin/`);
  expect(message).toContain(formatCode(code));
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
  for (const [, target] of CALLERS) {
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
  await decide(page);
  await page.keyboard.press(String(ended.reply + 1));
  await stands(page, ended.end);
  await endCall(page, 1);
  await page.goto('/conseiller/journal/');
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

/** Two answers of a question of fact that cannot both be true. */
function contraryAnswers(): readonly [path: string, one: Answer, other: Answer] {
  for (const { path, content, answers } of guide.pages.values()) {
    for (const { id } of answers) {
      for (const { id: against } of answers) {
        const one = { step: content, answer: id };
        const other = { step: content, answer: against };
        if (contradict(guide, one, other)) return [path, one, other];
      }
    }
  }
  throw new Error('aucune question n’a deux réponses contraires');
}

test('the rail holds a contradiction, notes and two calls on hold: each of its buttons is in sight, and the end of a call of many topics', async ({
  page,
}) => {
  const [path, one, other] = contraryAnswers();
  const way = shortestWay(guide, path);
  const start = (id: string) => ({ ...newCall({ id, at: Date.now() }), notes: 'attend un courrier' });
  const session: Session = {
    past: [saidTopic([...way, one]), saidTopic(way), saidTopic(way)],
    now: saidTopic([...way, other]),
    pending: [],
  };
  const held = (id: string) => ({ ...start(id), session, heldSince: Date.now() });
  await page.addInitScript(([key, kept]) => window.sessionStorage.setItem(key ?? '', kept ?? ''), [
    CALLS_KEY,
    writeCalls({ ...start('un'), session }, [held('deux'), held('trois')]),
  ] as const);
  await page.goto('/conseiller/');
  const rail = page.getByRole('region', { name: ui.appel });
  await expect(rail.getByRole('status')).not.toBeEmpty();
  for (const [width, height] of [
    [1280, 720],
    [1366, 768],
    [1920, 1080],
  ] as const) {
    await page.setViewportSize({ width, height });
    const scrolls = await rail.evaluate((zone) => zone.scrollHeight > zone.clientHeight + 1);
    expect({ width, scrolls }).toEqual({ width, scrolls: false });
    for (const button of await rail.getByRole('button').all()) {
      await expect(button).toBeInViewport({ ratio: 1 });
    }
    await expect(page.getByLabel(ui.notes, { exact: true })).toBeInViewport({ ratio: 1 });
    await page.keyboard.press('t');
    const finish = page.getByRole('dialog', { name: ui.fin.titre });
    await expect(finish.getByRole('button', { name: ui.fin.valider })).toBeInViewport({ ratio: 1 });
    await page.keyboard.press('Escape');
  }
});

test('« ? » shows the keys on the screen, and the first page shows every answer', async ({ page }) => {
  await ring(page);
  const last = page.locator('main a[data-answer]').last();
  await expect(last).toBeInViewport({ ratio: 1 });
  await page.keyboard.press('?');
  await expect(page.getByText(ui.touches[0]?.[1] ?? '', { exact: true })).toBeInViewport({ ratio: 1 });
});
