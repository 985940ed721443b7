/** Scripted calls by the twelve kinds of caller and the hands that an adviser has: data, whose pages come from the map. */
import type { Locator, Page } from '@playwright/test';
import { BURST } from '../../src/adviser/call/burst.ts';
import { SHEET_KEYS } from '../../src/adviser/call/shortcuts.ts';
import { HOME, pageAt } from '../../src/guide/pages.ts';
import { shortestWay, type Answer } from '../../src/guide/ways.ts';
import { codeFor, formatCode } from '../../src/session/spoken-code.ts';
import { saidTopic } from '../fixtures/topics.ts';
import { data, expect, guide, standing, test } from './fixture.ts';

const ui = guide.console;

test.use({ viewport: { width: 1280, height: 720 }, permissions: ['clipboard-read', 'clipboard-write'] });

const HANDS = ['azerty', 'qwerty', 'pavé', 'clavier', 'souris'] as const;
type Hand = (typeof HANDS)[number];

/** What happens in a call, beside its answers. */
type Twist =
  'three' | 'code' | 'held' | 'parked' | 'symptom' | 'change' | 'dictated' | 'relative' | 'call-back';

const KINDS: readonly (readonly [who: string, goal: number, twist: Twist | undefined])[] = [
  ['stressed, and losing the pension', 0, undefined],
  ['with three problems at once', 1, 'three'],
  ['who reads a code badly', 2, 'code'],
  ['who uses the application', 3, undefined],
  ['a daughter for her mother', 4, 'relative'],
  ['interrupted twice', 5, 'held'],
  ['interrupted by another call', 6, 'parked'],
  ['whose first symptom is wrong', 0, 'symptom'],
  ['who changes their mind', 4, 'change'],
  ['who dictates everything', 1, 'dictated'],
  ['who sent it with an error', 5, undefined],
  ['to be called back', 2, 'call-back'],
];

/** For each goal, the reply that takes the most answers, where each answer has a key. */
const goals = pageAt(guide, HOME).answers.map(({ id }) => id);
const longest = goals.map((goal) => {
  const ways = [...guide.pages.values()]
    .filter(({ kind }) => kind === 'reply')
    .map(({ path }) => ({ path, way: shortestWay(guide, path) }))
    .filter(({ way }) => way[0]?.answer === goal && way.length <= 6);
  return ways.reduce((best, one) => (one.way.length > best.way.length ? one : best));
});
const CALLS = KINDS.flatMap(([who, goal, twist], row) =>
  // Every hand meets every third kind, and each kind has two hands.
  [row, row + 2].map((hand) => ({
    who,
    twist,
    target: longest[goal % longest.length]?.path ?? '',
    hand: HANDS[hand % HANDS.length] ?? 'qwerty',
  })),
);

/** The page where a way asks its answer of a rank. */
function placeOf(way: readonly Answer[], rank: number): string {
  return way
    .slice(0, rank)
    .reduce(
      (path, { answer }) => pageAt(guide, path).answers.find(({ id }) => id === answer)?.to ?? path,
      HOME,
    );
}

/** What a French keyboard writes on its top row. */
const AZERTY = ['&', 'é', '"', "'", '(', '-', 'è', '_', 'ç'];

async function digit(page: Page, number: number, hand: Hand): Promise<void> {
  // Longer than a dictated number takes: it is an answer of its own.
  await page.waitForTimeout(BURST + 50);
  if (hand !== 'azerty' && hand !== 'pavé') return page.keyboard.press(String(number));
  await page.evaluate(
    (key) =>
      document.activeElement?.dispatchEvent(
        new KeyboardEvent('keydown', { ...key, bubbles: true, cancelable: true }),
      ),
    hand === 'pavé'
      ? { key: String(number), code: `Numpad${number}` }
      : { key: AZERTY[number - 1] ?? '', code: `Digit${number}` },
  );
}

/** Presses something that has no key of its own: with the mouse, or with Tab up to it and Enter. */
async function press(page: Page, thing: Locator, hand: Hand): Promise<void> {
  if (hand === 'souris') return thing.click();
  const there = () => thing.evaluate((one) => one === document.activeElement);
  for (let tabs = 0; tabs < 80 && !(await there()); tabs += 1) await page.keyboard.press('Tab');
  expect(await there()).toBe(true);
  return page.keyboard.press('Enter');
}

/** Puts the cursor in the one field. */
async function toField(page: Page, hand: Hand): Promise<void> {
  if (hand === 'souris') await page.getByRole('searchbox').click();
  else await page.keyboard.press('/');
  await expect(page.getByRole('searchbox')).toBeFocused();
}

/** Gives an answer as this hand does: a digit, the mouse, or Tab up to its link and Enter. */
async function give(page: Page, given: Answer, hand: Hand): Promise<void> {
  const asked = pageAt(guide, await standing(page));
  expect(asked.content).toBe(given.step);
  const place = asked.answers.findIndex(({ id }) => id === given.answer);
  const link = page.locator(`main a[data-answer="${given.answer}"]`);
  if (hand === 'souris' || hand === 'clavier') await press(page, link, hand);
  else await digit(page, place + 1, hand);
  await expect(page.locator('main')).toHaveAttribute('data-page', asked.answers[place]?.to ?? '');
}

async function goalByField(page: Page, goal: string, hand: Hand): Promise<void> {
  await toField(page, hand);
  await press(page, page.locator(`[data-goal="${goal}"]`), hand);
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
}

for (const { who, twist, target, hand } of CALLS) {
  test(`a caller ${who}, by ${hand}`, async ({ page }) => {
    const way = shortestWay(guide, target);
    const code = codeFor(guide, saidTopic(way));
    await page.goto('/conseiller/');
    // The desk itself, and not yet the document that waits for its script.
    await expect(page.locator('main')).toHaveAttribute('data-page', '');
    let topics = 1;
    if (twist === 'three' || twist === 'symptom') {
      const others = goals.filter((id) => id !== way[0]?.answer).slice(0, twist === 'three' ? 2 : 1);
      for (const goal of others) await goalByField(page, goal, hand);
      await goalByField(page, way[0]?.answer ?? '', hand);
      topics += others.length;
      for (const given of way.slice(1)) await give(page, given, hand);
    } else if (twist === 'code') {
      await toField(page, hand);
      // Its last digit was heard twice.
      await page.getByRole('searchbox').fill(`${code}${code.at(-1)}`);
      await page.keyboard.press('Enter');
      await expect(page.getByRole('alert').filter({ hasText: /\S/ })).toBeVisible();
      await page.getByRole('searchbox').fill(formatCode(code));
      await page.keyboard.press('Enter');
      await expect(page.locator('main')).toHaveAttribute('data-page', target);
    } else {
      for (const [place, given] of way.entries()) {
        await give(page, given, hand);
        if (place !== 0) continue;
        const stood = await standing(page);
        for (const _ of twist === 'held' ? ['h', 'h'] : []) {
          await page.keyboard.press('h');
          await expect(page.locator('.waiting')).toBeVisible();
          await page.keyboard.press('h');
          await expect(page.locator('.waiting')).toBeHidden();
        }
        if (twist === 'parked') {
          await page.keyboard.press('a');
          await expect(page.locator('main')).toHaveAttribute('data-page', '');
          await page.keyboard.press('r');
        }
        await expect(page.locator('main')).toHaveAttribute('data-page', stood);
      }
    }
    if (twist === 'change') {
      // Another answer at the second question, then, having thought about it, the first one again and what came after it.
      const asked = pageAt(guide, placeOf(way, 1));
      const other = asked.answers.find(({ id }) => id !== way[1]?.answer);
      await press(page, page.locator('.steps a').nth(1), hand);
      await expect(page.locator('main')).toHaveAttribute('data-page', asked.path);
      await give(page, { step: asked.content, answer: other?.id ?? '' }, hand);
      await press(page, page.locator('.steps a').nth(1), hand);
      await expect(page.locator('main')).toHaveAttribute('data-page', asked.path);
      for (const given of way.slice(1)) await give(page, given, hand);
    }
    await expect(page.locator('main')).toHaveAttribute('data-page', target);
    await expect(page.locator('[data-dire]')).toHaveAttribute('data-earned', 'true');
    if (twist === 'dictated') {
      await page.keyboard.press('/');
      await page.keyboard.type('1 80 05 75 123 456 78');
      await expect(page.getByRole('searchbox')).not.toHaveValue(/123/);
      await page.keyboard.press('Escape');
    }
    const sheet = page.getByRole('dialog', { name: ui.fin.titre });
    const outcome = twist === 'call-back' ? 2 : 1;
    if (hand === 'souris') await page.getByRole('button', { name: ui.terminer, exact: true }).click();
    else await page.keyboard.press('t');
    await expect(sheet).toBeFocused();
    await digit(page, outcome, hand);
    if (twist === 'relative') await page.keyboard.press(SHEET_KEYS.caller);
    if (twist === 'call-back') {
      await page.keyboard.press(SHEET_KEYS.day);
      await page.locator('input[type="date"]').fill('2999-12-03');
    }
    if (hand === 'souris') await sheet.getByRole('button', { name: ui.fin.valider }).click();
    else await page.keyboard.press('Enter');
    await expect(sheet).toBeHidden();
    await expect(page.locator('main')).toHaveAttribute('data-page', '');
    const summary = await page.evaluate(() => navigator.clipboard.readText());
    expect(summary).toContain(formatCode(code));
    expect(summary).toContain(ui.issues[outcome === 2 ? 'a-rappeler' : 'resolu']);
    expect(summary).not.toContain(ui.resumeDe.trouvee);
    expect(summary).not.toMatch(/75 123/);
    const subjects = topics === 1 ? [] : Array.from({ length: topics }, (_, place) => String(place + 1));
    for (const number of subjects)
      expect(summary).toContain(ui.resumeDe.sujet.replace('{numero}', number).replace(/\s/g, ' '));
    if (twist === 'relative') expect(summary).toContain(ui.fin.qui.proche);
    if (twist === 'call-back') expect(summary).toContain('2999');
  });
}

for (const hand of ['clavier', 'souris'] as const) {
  test(`a caller with a foreign subject, by ${hand}: it is named, no page is said, and the journal counts it`, async ({
    page,
  }) => {
    const [name = '', subject] = Object.entries(data.recherche.horsSujet.sujets)[0] ?? [];
    const [said = ''] = subject?.mots ?? [];
    await page.goto('/conseiller/');
    await expect(page.locator('main')).toHaveAttribute('data-page', '');
    await toField(page, hand);
    await page.keyboard.type(said);
    const note = page.locator(`[data-out-of-scope="${name}"]`);
    await expect(note).toContainText(subject?.sujet.replace(/\s/g, ' ') ?? '');
    await expect(page.locator('[data-result]')).toHaveCount(0);
    const sheet = page.getByRole('dialog', { name: ui.fin.titre });
    if (hand === 'souris') await page.getByRole('button', { name: ui.terminer, exact: true }).click();
    else {
      await page.keyboard.press('Escape');
      await page.keyboard.press('t');
    }
    await expect(sheet).toBeFocused();
    if (hand === 'souris') {
      await sheet.getByRole('radio', { name: Object.values(ui.issues).at(-1) ?? '' }).click();
      await sheet.getByRole('button', { name: ui.fin.valider }).click();
    } else {
      await digit(page, Object.keys(ui.issues).length, hand);
      await page.keyboard.press('Enter');
    }
    await expect(sheet).toBeHidden();
    await page.goto('/conseiller/journal/');
    const counted = ui.journalDe.horsSujet.replace('{sujet}', name.replaceAll('-', ' '));
    await expect(page.getByText(counted).first()).toBeVisible();
  });
}
