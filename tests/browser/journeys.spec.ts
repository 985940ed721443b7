import { SESSION_KEY } from '../../src/session/storage.ts';
import { conditionsOf } from '../../src/guide/conditions.ts';
import { HOME, pageAt } from '../../src/guide/pages.ts';
import { shortestWay } from '../../src/guide/ways.ts';
import { answer, edit, pageOf, replay } from '../../src/session/session.ts';
import { wordsFor } from '../../src/guide/guide.ts';
import { isReply, labelsOf, titleOf } from '../../src/guide/text.ts';
import { expect, expectPage, give, guide, live, openLive, standing, test, trailItems } from './fixture.ts';

const ui = guide.interface;

const pages = [...guide.pages.values()];

/** The replies that lie deepest in the detours, one of each goal: the longest journeys of all that a person may make. */
const destinations = pageAt(guide, HOME).answers.map(({ to }) => {
  const goal = to.split('/')[0];
  return pages
    .filter(({ path, kind }) => kind === 'reply' && path.split('/')[0] === goal)
    .reduce((best, one) => (one.path.split('/').length > best.path.split('/').length ? one : best));
});

for (const { path } of destinations) {
  const way = shortestWay(guide, path);
  test(`answer after answer, one arrives at ${path}`, async ({ page }) => {
    await openLive(page);
    await give(page, ...way.map(({ answer }) => answer));
    expect(await standing(page)).toBe(path);
    await expect(trailItems(page)).toHaveCount(way.length);
    // Everything was said: the conclusion is earned.
    await expect(page.locator('main')).toHaveAttribute('data-supposed', '0');
  });
}

test('an early answer can be changed: what still holds is kept, the rest is dropped and told', async ({
  page,
}) => {
  const way = shortestWay(guide, destinations[0]?.path ?? '');
  const session = { past: [], now: { answers: way, supposed: 0 }, pending: [] };
  const [index, given] = [2, way[2]];
  const asked = pageAt(guide, replay(guide, way.slice(0, index)).page.path);
  const instead = asked.answers.find(({ id }) => id !== given?.answer);
  if (given === undefined || instead === undefined) throw new Error('aucune réponse à changer');
  const { session: after, change } = answer(guide, edit(session, index), instead.id);
  await openLive(page);
  await give(page, ...way.map((one) => one.answer));
  const title = titleOf(wordsFor(guide, asked.content));
  await page.getByRole('link', { name: `${ui.trail.modifier} : ${title}`, exact: true }).click();
  await expectPage(page, asked.path);
  await expect(page.locator('.notices')).toContainText(ui.avis.modification);
  await page.locator(`a[data-answer="${instead.id}"]`).click();
  await expectPage(page, pageOf(guide, after.now).path);
  for (const one of change?.dropped ?? []) {
    await expect(page.locator('.notices')).toContainText(
      labelsOf(wordsFor(guide, one.step))[one.answer] ?? '?',
    );
  }
  await expect(trailItems(page)).toHaveCount(after.now.answers.length);
});

test('a conclusion opened from a bookmark says on what it rests, and is earned by one press', async ({
  page,
}) => {
  const { path } = destinations[0] ?? { path: '' };
  const conditions = conditionsOf(guide, path);
  await openLive(page, path);
  const main = page.locator('main');
  await expect(main).toHaveAttribute('data-supposed', String(conditions.length));
  await expect(page.locator('[data-condition][data-mark="supposed"]')).toHaveCount(conditions.length);
  await page.getByRole('button', { name: ui.conditions.monCas }).click();
  await expect(main).toHaveAttribute('data-supposed', '0');
  await page.reload();
  await live(page);
  await expect(main).toHaveAttribute('data-supposed', '0');
});

test('the same answer given again keeps every later one', async ({ page }) => {
  await openLive(page);
  await give(page, 'remplir', 'asi', 'rubrique-absente', 'non');
  const asked = titleOf(wordsFor(guide, 'remplir/rubrique'));
  await page.getByRole('link', { name: `${ui.trail.modifier} : ${asked}`, exact: true }).click();
  await expectPage(page, 'remplir/rubrique');
  await page.locator('a[data-answer="asi"]').click();
  await expectPage(page, 'remplir/asi-prochaine-fois');
  await expect(page.locator('.notices')).toContainText(ui.avis.toutGarde);
});

test('a reload in the middle loses nothing', async ({ page }) => {
  await openLive(page);
  await give(page, 'connexion', 'bloque', 'mot-de-passe-oublie', 'je-ne-sais-pas');
  const items = await trailItems(page).allInnerTexts();
  await page.reload();
  await live(page);
  expect(await standing(page)).toBe('connexion/adresse-oubliee');
  expect(await trailItems(page).allInnerTexts()).toEqual(items);
  await give(page, 'franceconnect');
});

test('the browser’s Back and Forward do what « retour » does', async ({ page }) => {
  await openLive(page);
  await give(page, 'mon-compte', 'remboursements', 'ancien');
  await page.goBack();
  await expectPage(page, 'mon-compte/decomptes');
  await expect(trailItems(page)).toHaveCount(2);
  await page.getByRole('link', { name: ui.retour }).click();
  await expectPage(page, 'mon-compte/sujet');
  await expect(trailItems(page)).toHaveCount(1);
  await page.goForward();
  await expectPage(page, 'mon-compte/decomptes');
  await page.goForward();
  await expectPage(page, 'mon-compte/decompte-ancien');
  await expect(trailItems(page)).toHaveCount(3);
});

test('after a reply one goes on with the declaration, and the finished topic stays in the trail', async ({
  page,
}) => {
  await openLive(page);
  await give(page, 'connexion', 'franceconnect', 'ca-marche');
  expect(await standing(page)).toBe('connexion-reussie');
  const words = wordsFor(guide, 'connexion-reussie');
  const [next = ''] = isReply(words) ? Object.keys(words.suite) : [];
  await page.locator(`a[data-suite="${next}"]`).click();
  await expectPage(page, next);
  const trail = page.getByRole('region', { name: ui.trail.titre });
  await expect(trail.getByRole('heading', { name: ui.trail.sujetsPrecedents })).toBeVisible();
  await expect(trail.getByText(ui.trail.suppose).first()).toBeVisible();
  await page.getByRole('link', { name: ui.retour }).click();
  await expectPage(page, 'connexion-reussie');
});

test('« recommencer » asks once and can be undone', async ({ page }) => {
  await openLive(page);
  await give(page, 'apres-envoi', 'erreur');
  await page.getByRole('link', { name: ui.recommencer }).click();
  await expect(page.getByRole('button', { name: ui.effacer.non })).toBeFocused();
  await page.getByRole('button', { name: ui.effacer.oui }).click();
  await expectPage(page, '');
  await page.getByRole('button', { name: ui.effacer.annuler }).click();
  await expectPage(page, 'apres-envoi/corriger');
  await expect(trailItems(page)).toHaveCount(2);
});

test('a bookmarked reply stands alone, its way told as supposed', async ({ page }) => {
  await openLive(page, 'remplir/salaire-de-comparaison');
  await live(page);
  await expect(trailItems(page)).toHaveCount(2);
  await expect(page.getByText(ui.trail.suppose)).toHaveCount(2);
});

test('a tap before the program runs is an answer all the same', async ({ page }) => {
  await page.route('**/assets/*.js', (route) => setTimeout(() => void route.continue(), 1500));
  await page.goto('/', { waitUntil: 'commit' });
  await page.locator('a[data-answer="remplir"]').click();
  await page.locator('a[data-answer="comparaison"]').click();
  await live(page);
  await expect(trailItems(page)).toHaveCount(2);
  // The last link followed is known by the browser; the one before it went by unseen, and is marked so.
  await expect(page.getByText(ui.trail.suppose)).toHaveCount(1);
});

test.describe('at an address that no longer exists', () => {
  test.use({ expectedFault: '404' });

  test('the nearest page opens, and says so', async ({ page }) => {
    await page.goto('/declarer/connexion/mot-de-passe-perdu/');
    await expect(page.locator('.notices')).toContainText(ui.avis.etapeDisparue);
    expect(await standing(page)).toMatch(/^declarer\/connexion\//);
    await expect(page).not.toHaveURL(/#/);
  });
});

test('a corrupt stored session is dropped with a notice, and nothing else is lost', async ({ page }) => {
  await page.addInitScript((key) => {
    if (window.sessionStorage.length === 0) window.sessionStorage.setItem(key, '{"past":[{"__proto__":1}]');
    window.sessionStorage.setItem('autre', 'gardé');
  }, SESSION_KEY);
  await openLive(page, 'remplir/rubrique');
  await expect(page.locator('.notices')).toContainText(ui.avis.sessionIllisible);
  expect(await page.evaluate(() => window.sessionStorage.getItem('autre'))).toBe('gardé');
  await give(page, 'salaires');
  expect(pageAt(guide, await standing(page)).content).toBe('remplir/salaires');
});

test('a goal opened from a bookmark claims no answer that nobody gave', async ({ page }) => {
  await openLive(page, 'connexion/message');
  await live(page);
  await expect(page.getByText(ui.trail.suppose)).toHaveCount(1);
});

test('the search finds a page in the person’s own words, and opens it or the question that comes first', async ({
  page,
}) => {
  await openLive(page);
  await page.getByRole('searchbox').fill('jai oublier mon mot de pass');
  const first = page.locator('[data-result]').first();
  await expect(first).toHaveAttribute('data-sources', /S10/);
  const address = (await first.getAttribute('href')) ?? '';
  await first.click();
  await expectPage(page, address.split('/').filter(Boolean).join('/'));
  await expect(page.locator('main')).toHaveAttribute('data-supposed', '0');
});

test('the search says honestly what the guide does not treat', async ({ page }) => {
  await page.goto('/questions/');
  await page.getByRole('searchbox').fill('j’ai perdu ma carte vitale');
  await expect(page.locator('[data-search-status]')).not.toBeEmpty();
  await expect(page.locator('[data-result]')).toHaveCount(0);
  await expect(page.getByRole('search').getByRole('link').first()).toBeVisible();
});
