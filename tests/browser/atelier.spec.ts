/**
 * An owner's week in the atelier, in a real browser over the real server: each task from a clean copy of the project to a content without a
 * fault, with what changed in the files. No file is opened, and the pages are found on the map of the day.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect as base, test, type Locator, type Page } from '@playwright/test';
import { machines } from '../../machines/index.ts';
import { API } from '../../src/atelier/contract.ts';
import { isDetour, type Flow } from '../../src/flow/flow.ts';
import { wordsFor } from '../../src/guide/guide.ts';
import { lastReadingOf } from '../../src/guide/readings.ts';
import { labelsOf, titleOf } from '../../src/guide/text.ts';
import { checkGuide } from '../../src/proof/checks.ts';
import { flowsOf } from '../../src/proof/map.ts';
import { audit } from './axe.ts';
import { Copy } from './atelier-copy.ts';
import { data, guide } from './fixture.ts';

test.describe.configure({ mode: 'default', timeout: 300_000 });
test.use({ actionTimeout: 30_000, viewport: { width: 1500, height: 950 } });

/** How long an edit may take to be kept on a busy machine, in milliseconds: none of these tests is about it. */
const PATIENCE = 60_000;
const expect = base.configure({ timeout: PATIENCE });

let copy: Copy;
let address = '';

test.beforeEach(async () => {
  copy = new Copy();
  address = await copy.open();
});

test.afterEach(async () => {
  await copy.close();
  copy.remove();
});

// ——— What an owner does ———

async function openAtelier(page: Page, hash = ''): Promise<void> {
  await page.goto(`${address}${hash}`);
  await expect(page.getByRole('navigation', { name: 'Les écrans de l’atelier' })).toBeVisible({
    timeout: 90_000,
  });
}

async function kept(page: Page): Promise<void> {
  await expect(page.getByText('Tout est gardé.')).toBeVisible();
}

/** Reads everything that changed, and dates it. */
async function sign(page: Page, note: string): Promise<void> {
  const screens = page.getByRole('navigation', { name: 'Les écrans de l’atelier' });
  await screens.getByRole('link', { name: /^Relire/ }).click();
  await page.getByRole('button', { name: 'Tout cocher' }).click();
  await page.getByRole('textbox', { name: 'Ce que vous avez regardé' }).fill(note);
  await page.getByRole('button', { name: /^Dater / }).click();
  await expect(page.getByText(/^C’est daté/)).toBeVisible();
}

async function propose(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Ce qui change', exact: true }).click();
  await page.getByRole('textbox', { name: 'Votre nom' }).fill('Camille Essai');
  await page.getByRole('button', { name: 'Proposer', exact: true }).click();
  // What is under way is said while it lasts.
  await expect(page.getByRole('progressbar', { name: /^Étape \d\ssur \d/ })).toBeVisible();
  await expect(page.locator('.notice')).toBeVisible({ timeout: 120_000 });
}

function verify(): void {
  const { status, text } = copy.run('verifier');
  expect(status, text).toBe(0);
}

/** A name with a text of the guide in it, whatever spaces it is set with. */
function named(before: string, text: string, after: string): RegExp {
  const whole = `${before}${text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')}${after}`;
  return new RegExp(whole.replaceAll(/\s/g, '\\s'));
}

/** The form of one answer. */
function answerForm(page: Page, label: string): Locator {
  return page.getByRole('group', {
    name: named(`^Réponse \\d+ : `, label, '$'),
  });
}

async function ready(page: Page, content: string): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toContainText(
    titleOf(wordsFor(guide, content)).replaceAll('\u00a0', ' '),
  );
}

// ——— Where on the map ———

const contents = [...new Map([...guide.pages.values()].map((page) => [page.content, page])).values()];
const reply = contents.find(({ kind, content }) => kind === 'reply' && content.includes('/'));
if (reply === undefined) throw new Error('Ce guide n’a pas de réponse');

/** Whether a guide with one thing changed has no fault but that its map is not registered yet. */
function holds(change: { readonly root?: Flow }): boolean {
  return checkGuide({ ...data, ...change }, { today: lastReadingOf(data.relectures) }).every(
    ({ level, check }) => level !== 'faute' || check === 'carte enregistrée',
  );
}

/** The root with the answers of a step of a flow changed, wherever that flow stands. */
function rootWith(
  flow: string,
  step: string,
  change: (on: Record<string, string>) => Record<string, string>,
): Flow {
  const visit = (name: string, at: Flow): Flow => ({
    ...at,
    states: Object.fromEntries(
      Object.entries(at.states).map(([key, value]) => {
        if (isDetour(value)) return [key, { ...value, ...visit(key, value) }];
        return name === flow && key === step && 'on' in value
          ? [key, { ...value, on: change({ ...value.on }) }]
          : [key, value];
      }),
    ),
  });
  return visit(guide.root.initial, machines.root);
}

interface Place {
  readonly flow: string;
  readonly step: string;
  readonly content: string;
  readonly answers: readonly [string, string][];
}

const places: readonly Place[] = [...flowsOf(guide.root)].flatMap(([flow, { states }]) =>
  flow === guide.root.initial
    ? []
    : Object.entries(states).flatMap(([step, value]) =>
        'on' in value ? [{ flow, step, content: `${flow}/${step}`, answers: Object.entries(value.on) }] : [],
      ),
);

const labelAt = ({ content }: Place, answer: string): string =>
  labelsOf(wordsFor(guide, content))[answer] ?? '';

/** The first place of the map where a change holds. */
function firstPlace<T>(
  tries: (place: Place) => readonly T[],
  accepts: (place: Place, one: T) => boolean,
): readonly [Place, T] {
  for (const place of places) for (const one of tries(place)) if (accepts(place, one)) return [place, one];
  throw new Error('Aucune place de ce guide ne permet ce changement');
}

// ——— The tasks ———

test('a sentence: typed, seen, read again and dated', async ({ page }) => {
  await openAtelier(page, `#/page/${reply.content}`);
  await ready(page, reply.content);
  const line = page.getByRole('textbox', { name: 'À faire, ligne 1' });
  await line.press('End');
  await line.pressSequentially(" Prenez le temps qu'il faut.");
  await expect(page.frameLocator('iframe').getByText('Prenez le temps qu’il faut.')).toBeVisible();
  await kept(page);
  await sign(page, 'Phrase ajoutée, relue.');
  expect(copy.changed()).toEqual([`machines/${reply.content}.fr.md`]);
  expect(copy.diff(`machines/${reply.content}.fr.md`).join('\n')).toContain('Prenez le temps qu’il faut.');
  verify();
});

test('a number everywhere: changed once, every page before and after, all dated', async ({ page }) => {
  const telephone = machines.valeurs['telephone']?.valeur ?? '';
  await openAtelier(page, '#/fiche');
  await page.getByRole('button', { name: named('^Changer « ', telephone, ' »$') }).click();
  await page.getByRole('textbox', { name: 'La nouvelle valeur' }).fill('36 99');
  await page.getByRole('button', { name: 'Voir ce que cela change' }).click();
  await expect(page.getByText(/^Pages qui changent/)).toBeVisible({ timeout: 60_000 });
  expect(copy.changed()).toEqual([]);
  await page.getByRole('button', { name: 'Changer partout' }).click();
  await expect(page.getByRole('heading', { name: named('^', '36 99', '$') })).toBeVisible();
  await sign(page, 'Le numéro a changé ; chaque page relue.');
  expect(
    copy
      .diff('machines/fiche/sources.ts')
      .filter((text) => text.startsWith('+'))
      .join('\n'),
  ).toContain('36 99');
  verify();
});

test('a synonym: its rank before and after, and nothing to read again', async ({ page }) => {
  await openAtelier(page, `#/page/${reply.content}`);
  await ready(page, reply.content);
  const words = page.getByRole('textbox', { name: 'Mots de la recherche' });
  await words.press('Control+End');
  await words.pressSequentially('\nzigouigoui introuvable');
  await page.getByRole('searchbox', { name: /Tapez ce que quelqu’un dirait/ }).fill('zigouigoui introuvable');
  await page.getByRole('button', { name: 'Essayer', exact: true }).click();
  await expect(page.getByText(/la page sort au rang 1/)).toBeVisible();
  await kept(page);
  expect(copy.diff(`machines/${reply.content}.fr.md`)).toEqual(['+- zigouigoui introuvable']);
  verify();
});

const question = places.find(
  ({ answers, content }) => answers.length < 6 && 'question' in wordsFor(guide, content),
);
if (question === undefined) throw new Error('Ce guide n’a pas de question à compléter');

/** A page where the person goes on, as the rules of the guide ask of every reply. */
const onward =
  [...guide.pages.keys()].find((path) =>
    machines.regles.suites.some((goal) => path.startsWith(`${goal}/`)),
  ) ?? '';

/** Adds an answer that leads to a new reply. */
async function addReply(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Ajouter une réponse' }).click();
  const form = page.getByRole('form', { name: 'Nouvelle réponse' });
  await form.getByRole('textbox', { name: 'Ce que dit le bouton' }).fill('Je préfère demander à quelqu’un');
  await form
    .getByRole('textbox', { name: 'Ce que la réponse dit de la personne' })
    .fill('vous préférez demander à quelqu’un');
  await form.getByRole('radio', { name: 'Une nouvelle page' }).check();
  await form.getByRole('textbox', { name: 'Titre' }).fill('Demandez à quelqu’un de votre caisse');
  await form.getByRole('textbox', { name: 'On demande' }).fill('À qui demander à ma caisse ?');
  await form.getByRole('textbox', { name: 'En bref' }).fill('Une personne de votre caisse vous aide.');
  await form.getByRole('textbox', { name: 'À faire, ligne 1' }).fill('Notez votre question.');
  await form.getByRole('textbox', { name: 'À faire, ligne 1' }).press('Enter');
  await form.getByRole('textbox', { name: 'À faire, ligne 2' }).fill('Appelez votre caisse.');
  await form.getByRole('button', { name: 'Reprendre « En bref »' }).click();
  await form.getByRole('checkbox', { name: 'Un conseil de ce guide' }).check();
  await form.getByRole('combobox', { name: /^Statut/ }).selectOption('sur');
  await form.getByRole('combobox', { name: 'Pour continuer' }).selectOption(onward);
  await form.getByRole('button', { name: 'Ajouter la réponse' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Demandez à quelqu’un de votre caisse');
}

test('a new answer and its new reply: written, put right, dated, proposed with its release', async ({
  page,
}) => {
  await openAtelier(page, `#/page/${question.content}`);
  await ready(page, question.content);
  await addReply(page);
  await sign(page, 'Nouvelle réponse, relue.');
  await propose(page);
  const changed = copy.changed();
  expect(changed).toContain(`machines/${question.content}.fr.md`);
  expect(changed).toContain(`machines/${question.flow}.ts`);
  expect(changed).toContain('machines/releases.json');
  expect(changed.some((file) => /demande/.test(file))).toBe(true);
  verify();
});

test('a page taken away: what goes with it is said first, and the files are those of the start', async ({
  page,
}) => {
  await openAtelier(page, `#/page/${question.content}`);
  await ready(page, question.content);
  await addReply(page);
  await page.getByRole('button', { name: 'Retirer cette page…' }).click();
  await expect(
    page.getByRole('region', { name: 'Ce que cela change' }).getByRole('listitem').first(),
  ).toBeVisible();
  await page.getByRole('button', { name: 'Retirer quand même' }).click();
  await expect(page.getByRole('heading', { level: 1, name: /La carte de/ })).toBeVisible();
  expect(copy.changed()).toEqual([]);
  verify();
});

test('a label renamed: its line, and no other', async ({ page }) => {
  const [answer = ''] = question.answers[0] ?? [];
  const label = labelAt(question, answer);
  await openAtelier(page, `#/page/${question.content}`);
  await ready(page, question.content);
  const field = answerForm(page, label).getByRole('textbox', { name: 'Ce que dit le bouton' });
  await field.press('End');
  await field.pressSequentially(', je crois');
  await kept(page);
  expect(copy.diff(`machines/${question.content}.fr.md`)).toEqual([
    `-- \`${answer}\` ${label}`,
    `+- \`${answer}\` ${label}, je crois`,
  ]);
  expect(copy.changed()).toEqual([`machines/${question.content}.fr.md`]);
  verify();
});

test('answers put in another order with the keyboard', async ({ page }) => {
  const [place, rank] = firstPlace(
    ({ answers }) => answers.slice(1).map((_, index) => index + 1),
    ({ flow, step, answers }, at) =>
      holds({
        root: rootWith(flow, step, () => {
          const moved = answers.slice(at, at + 1);
          return Object.fromEntries(answers.toSpliced(at, 1).toSpliced(at - 1, 0, ...moved));
        }),
      }),
  );
  const label = labelAt(place, place.answers[rank]?.[0] ?? '');
  await openAtelier(page, `#/page/${place.content}`);
  await ready(page, place.content);
  await page.getByRole('button', { name: `Monter « ${label} »`, exact: true }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('group', { name: named(`^Réponse ${rank} : `, label, '$') })).toBeVisible();
  await sign(page, 'Ordre des réponses revu.').catch(() => undefined);
  await propose(page);
  expect(copy.changed()).toContain(`machines/${place.flow}.ts`);
  verify();
});

test('an answer that leads elsewhere: what it changes is said first', async ({ page }) => {
  const [place, [answer, to]] = firstPlace(
    ({ flow, step, answers }) =>
      answers.flatMap(([name]) =>
        Object.keys(flowsOf(guide.root).get(flow)?.states ?? {})
          .filter((target) => target !== step && answers.every(([, other]) => other !== target))
          .map((target): [string, string] => [name, target]),
      ),
    ({ flow, step }, [name, target]) =>
      holds({ root: rootWith(flow, step, (on) => ({ ...on, [name]: target })) }),
  );
  const label = labelAt(place, answer);
  await openAtelier(page, `#/page/${place.content}`);
  await ready(page, place.content);
  await answerForm(page, label).getByText('Mener ailleurs…').click();
  await answerForm(page, label).getByRole('combobox', { name: 'Mène à' }).selectOption(to);
  await answerForm(page, label).getByRole('button', { name: 'Mener à cette page…' }).click();
  await page.getByRole('button', { name: 'Faire ce changement' }).click();
  await expect(page.getByRole('region', { name: 'Ce que cela change' })).toBeHidden();
  expect(
    copy
      .diff(`machines/${place.flow}.ts`)
      .filter((line) => line.startsWith('+'))
      .join('\n'),
  ).toContain(`'${answer}': '${to}'`);
  await propose(page);
  verify();
});

/** A first question with an answer that leads straight to a reply: one more question is no long way there. */
function shortWay(): { readonly place: Place; readonly answer: string; readonly other: string } {
  for (const place of places) {
    const { initial, states } = flowsOf(guide.root).get(place.flow) ?? { initial: '', states: {} };
    const replies = Object.keys(states).filter((step) => {
      const value = states[step];
      return value !== undefined && 'tags' in value && value.tags === 'reply';
    });
    const [answer, to] = place.answers.find(([, target]) => replies.includes(target)) ?? [];
    const other = replies.find((step) => step !== to);
    if (place.step === initial && answer !== undefined && other !== undefined)
      return { place, answer, other };
  }
  throw new Error('Aucune question de ce guide ne mène droit à une réponse');
}

test('a question put between two pages', async ({ page }) => {
  const { place, answer, other } = shortWay();
  await openAtelier(page, `#/page/${place.content}`);
  await ready(page, place.content);
  await answerForm(page, labelAt(place, answer))
    .getByRole('button', { name: /^Mettre une question entre/ })
    .click();
  const form = page.getByRole('form', { name: 'Mettre une question entre deux pages' });
  await form.getByRole('textbox', { name: 'Question' }).fill('Avez-vous du temps devant vous ?');
  await form.getByRole('textbox', { name: /^À dire/ }).fill('Avez-vous du temps devant vous ?');
  const first = form.getByRole('group', { name: 'La réponse qui continue comme avant' });
  const second = form.getByRole('group', { name: /^Réponse 2/ });
  const [label, says] = ['Ce que dit le bouton', 'Ce que la réponse dit de la personne'];
  await first.getByRole('textbox', { name: label }).fill('Oui, ou je ne sais pas');
  await first.getByRole('textbox', { name: says }).fill('vous avez du temps, ou vous ne savez pas');
  await second.getByRole('textbox', { name: label }).fill('Non, pas maintenant');
  await second.getByRole('textbox', { name: says }).fill('vous n’avez pas de temps maintenant');
  await second.getByRole('combobox').selectOption(other);
  await form.getByRole('button', { name: 'Mettre cette question' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Avez-vous du temps devant vous');
  await kept(page);
  await propose(page);
  const changed = copy.changed();
  expect(changed).toContain(`machines/${place.flow}.ts`);
  expect(changed.some((file) => /temps/.test(file))).toBe(true);
  verify();
});

test('a point settled: its new wording, and nothing else', async ({ page }) => {
  const [point = ''] = Object.keys(machines.points);
  await openAtelier(page, '#/points');
  await page.getByRole('button', { name: `Trancher le point ${point}`, exact: true }).click();
  const form = page.getByRole('form', { name: `Trancher le point ${point}` });
  const wording = form.getByRole('textbox', { name: 'Ce que dit le guide' });
  await wording.press('End');
  await wording.pressSequentially(' Le propriétaire de la fiche a confirmé.');
  await form.getByRole('button', { name: 'Voir ce que cela change' }).click();
  await page.getByRole('button', { name: 'Garder cette décision' }).click();
  await expect(page.getByRole('button', { name: `Trancher le point ${point}`, exact: true })).toBeVisible();
  expect(copy.changed()).toEqual(['machines/fiche/points.ts']);
  expect(copy.diff('machines/fiche/points.ts').join('\n')).toContain(
    'Le propriétaire de la fiche a confirmé.',
  );
  verify();
});

test('pages read and dated together', async ({ page }) => {
  await openAtelier(page, '#/relire');
  await page.getByRole('combobox', { name: 'Montrer' }).selectOption('toutes');
  const boxes = page.getByRole('checkbox', { name: /^J’ai lu «/ });
  await boxes.nth(1).check();
  await boxes.nth(2).check();
  await page.getByRole('textbox', { name: 'Ce que vous avez regardé' }).fill('Relues mot à mot.');
  await page.getByRole('button', { name: 'Dater 2 relectures' }).click();
  await expect(page.getByText(/^C’est daté/)).toBeVisible();
  const changed = copy.changed();
  expect(changed).toHaveLength(2);
  for (const file of changed) expect(copy.diff(file).join('\n')).toContain('Relues mot à mot.');
  verify();
});

test('a proposal: refused with its faults as links, then handed over under the owner’s name', async ({
  page,
}) => {
  await openAtelier(page, `#/page/${reply.content}`);
  await ready(page, reply.content);
  const line = page.getByRole('textbox', { name: 'À faire, ligne 1' });
  const before = await line.inputValue();
  await line.fill(`${before} Attendez 12 jours.`);
  await kept(page);
  await page.getByRole('link', { name: 'Ce qui change', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Page par page' })).toBeVisible();
  await page.getByRole('textbox', { name: 'Votre nom' }).fill('Camille Essai');
  await page.getByRole('button', { name: 'Proposer', exact: true }).click();
  // Refused at once: what is counted already needs no compiler.
  const refused = page.locator('.refused');
  await expect(refused.getByRole('link').first()).toBeVisible({ timeout: 120_000 });
  await refused.getByRole('link').first().click();
  await ready(page, reply.content);
  await page.getByRole('textbox', { name: 'À faire, ligne 1' }).fill(`${before} Prenez votre temps.`);
  await kept(page);
  await sign(page, 'Phrase ajoutée, relue.');
  await propose(page);
  const log = copy.git('log', '--all', '--format=%an|%s', `${copy.start}..HEAD`);
  expect(log).toContain('Camille Essai');
  // There is nothing more to hand over: the form is gone.
  await expect(page.getByRole('button', { name: 'Proposer', exact: true })).toBeHidden();
  expect(copy.git('status', '--porcelain', '--', 'machines').trim()).toBe('');
  await expect(page.locator('body')).not.toContainText(/branche|commit|\bgit\b/i);
  verify();
});

test('nothing typed is lost: undo and redo go on after a restart', async ({ page }) => {
  await openAtelier(page, `#/page/${reply.content}`);
  await ready(page, reply.content);
  const title = page.getByRole('textbox', { name: 'Titre' });
  const before = await title.inputValue();
  await title.fill(`${before} vraiment`);
  await kept(page);
  await copy.close();
  address = await copy.open();
  await page.reload();
  await expect(title).toHaveValue(`${before} vraiment`);
  await page.getByRole('button', { name: /^Annuler/ }).click();
  await expect(title).toHaveValue(before);
  expect(copy.changed()).toEqual([]);
  await page.getByRole('button', { name: /^Refaire/ }).click();
  await expect(title).toHaveValue(`${before} vraiment`);
  await kept(page);
  await page.reload();
  await expect(title).toHaveValue(`${before} vraiment`);
});

test('a tab loaded again, or closed, right after a key: every word is there, whatever was being kept', async ({
  page,
  context,
}) => {
  await openAtelier(page, `#/page/${reply.content}`);
  await ready(page, reply.content);
  const title = (tab: Page) => tab.getByRole('textbox', { name: 'Titre' });
  const before = await title(page).inputValue();
  await title(page).press('Control+End');
  await title(page).pressSequentially(' un deux');
  // The save of the first words is under way.
  await page.waitForTimeout(600);
  await title(page).pressSequentially(' trois');
  await page.reload();
  await expect(title(page)).toHaveValue(`${before} un deux trois`);
  await kept(page);
  await title(page).press('Control+End');
  await title(page).pressSequentially(' quatre');
  await page.close();
  const other = await context.newPage();
  await openAtelier(other, `#/page/${reply.content}`);
  await expect(title(other)).toHaveValue(`${before} un deux trois quatre`);
  await kept(other);
  await expect(other.getByRole('alert')).toHaveCount(0);
});

test('the list of what is to be put right opens over the bar: its first line is read whole', async ({
  page,
}) => {
  await openAtelier(page, `#/page/${reply.content}`);
  await ready(page, reply.content);
  await page.getByRole('textbox', { name: 'Titre' }).fill('Un titre qui dit 987654 fois la même chose');
  await page.getByText(/^\d+ choses? à corriger$/).click();
  const first = page.locator('.all-faults li').first();
  await expect(first).toBeVisible();
  const isSeen = await first.evaluate((line) => {
    const { left, top } = line.getBoundingClientRect();
    return line.contains(document.elementFromPoint(left + 8, top + 4));
  });
  expect(isSeen).toBe(true);
});

test('two tabs: what one keeps is in the other', async ({ page, context }) => {
  const other = await context.newPage();
  for (const tab of [page, other]) {
    await openAtelier(tab, `#/page/${reply.content}`);
    await ready(tab, reply.content);
  }
  const title = (tab: Page) => tab.getByRole('textbox', { name: 'Titre' });
  const before = await title(page).inputValue();
  await title(page).fill(`${before} encore`);
  await kept(page);
  await expect(title(other)).toHaveValue(`${before} encore`);
});

test('a file changed in an editor while its page is typed: both texts are shown, and the one chosen is kept', async ({
  page,
}) => {
  const file = join(copy.folder, `machines/${reply.content}.fr.md`);
  await openAtelier(page, `#/page/${reply.content}`);
  await ready(page, reply.content);
  const title = page.getByRole('textbox', { name: 'Titre', exact: true });
  const before = await title.inputValue();
  // The other one writes after the typing and before it is kept.
  const theirs = (text: string) => text.replace(/^# .+$/m, '# Le titre de l’autre');
  await page.route(
    `**${API}edit`,
    async (route) => {
      writeFileSync(file, theirs(readFileSync(file, 'utf8')));
      await route.continue();
    },
    { times: 1 },
  );
  await title.fill('Mon titre');
  const both = page.getByRole('region', { name: /, Titre$/ });
  await expect(both).toContainText('Mon titre');
  await expect(both).toContainText('Le titre de l’autre');
  await expect(page.getByText('Pas encore gardé.')).toBeVisible();
  await both.getByRole('button', { name: 'Garder mon texte' }).click();
  await kept(page);
  await expect(both).toHaveCount(0);
  expect(readFileSync(file, 'utf8')).toContain('# Mon titre');
  await title.fill(before);
  await kept(page);
  expect(copy.changed()).toEqual([]);
});

test('a disk that refuses to write: it is told, what is typed stays, and is kept once there is room', async ({
  page,
}) => {
  const file = `machines/${reply.content}.fr.md`;
  await openAtelier(page, `#/page/${reply.content}`);
  await ready(page, reply.content);
  const title = page.getByRole('textbox', { name: 'Titre' });
  const before = await title.inputValue();
  await title.fill(`${before} d’abord`);
  await kept(page);
  // Something else stands where new texts are first written: none can be.
  const drafts = join(copy.folder, '.atelier');
  const hindered = readdirSync(drafts, { withFileTypes: true }).flatMap((one) =>
    one.isDirectory() ? [join(drafts, one.name, 'tmp')] : [],
  );
  for (const folder of hindered) {
    rmSync(folder, { recursive: true });
    writeFileSync(folder, '');
  }
  await title.fill(`${before} vraiment`);
  const told = page.getByRole('alert');
  await expect(told).toContainText('Rien n’a été changé, et rien n’est perdu');
  await expect(page.getByText('Pas encore gardé.')).toBeVisible();
  await expect(title).toHaveValue(`${before} vraiment`);
  expect(copy.diff(file).join('\n')).toContain(`${before} d’abord`);
  for (const folder of hindered) {
    rmSync(folder);
    mkdirSync(folder);
  }
  await told.getByRole('button', { name: 'Réessayer' }).click();
  await kept(page);
  expect(copy.diff(file).join('\n')).toContain(`${before} vraiment`);
});

test('a file broken on the disk: which one is told, nothing is written over it, and the work goes on once it is mended', async ({
  page,
}) => {
  const file = `machines/${reply.content}.fr.md`;
  const path = join(copy.folder, file);
  await openAtelier(page, `#/page/${reply.content}`);
  await ready(page, reply.content);
  const whole = readFileSync(path, 'utf8');
  const torn = whole.replace(/^---$/m, '-- -');
  writeFileSync(path, torn);
  await expect(page.getByText(new RegExp(`${file}, ligne \\d+`)).first()).toBeVisible();
  expect(readFileSync(path, 'utf8')).toBe(torn);
  writeFileSync(path, whole);
  await ready(page, reply.content);
  const title = page.getByRole('textbox', { name: 'Titre' });
  await title.fill(`${await title.inputValue()} encore`);
  await kept(page);
  expect(copy.diff(file)).toHaveLength(2);
});

for (const [width, colorScheme] of [
  [320, 'dark'],
  [1500, 'light'],
] as const) {
  test(`every screen is accessible, ${width} px wide, ${colorScheme}`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme });
    await openAtelier(page);
    const screens = [
      `carte/${question.flow}`,
      `page/${reply.content}`,
      `page/${question.content}`,
      'fiche',
      'points',
      'relire',
      'essayer',
      'changements',
      'carte',
    ];
    for (const screen of screens) {
      await page.evaluate((hash) => {
        window.location.hash = hash;
      }, `#/${screen}`);
      await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
      if (screen === `page/${question.content}`) {
        await page.getByRole('button', { name: 'Ajouter une réponse' }).click();
        await page.getByRole('radio', { name: 'Une nouvelle page' }).check();
        await page
          .getByRole('button', { name: /^Retirer…/ })
          .first()
          .click();
        await expect(page.getByRole('region', { name: 'Ce que cela change' })).toBeVisible();
      }
      const { faults } = await audit(page);
      expect(faults, screen).toEqual([]);
      const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(wider, screen).toBeLessThanOrEqual(0);
    }
  });
}

test('nothing of the atelier is in the site', () => {
  const dist = join(import.meta.dirname, '../../dist');
  expect(existsSync(join(dist, 'index.html'))).toBe(true);
  expect(existsSync(join(dist, 'atelier'))).toBe(false);
});
