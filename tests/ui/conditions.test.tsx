/** What a page rests on, on the real screen: told until it is earned, then folded. */
import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { fill } from '../../src/guide/format.ts';
import { askedAt, casesOf, conditionsOf } from '../../src/guide/conditions.ts';
import { wordsFor } from '../../src/guide/guide.ts';
import { pageAt, urlOf, type Page } from '../../src/guide/pages.ts';
import { casesInWords, conditionInWords, titleOf } from '../../src/guide/text.ts';
import { shortestWay } from '../../src/guide/ways.ts';
import { guide } from '../guide.ts';
import { show } from '../render.tsx';

const ui = guide.interface.conditions;
const pages = [...guide.pages.values()];

function first(fits: (page: Page) => boolean): Page {
  const page = pages.find(fits);
  if (page === undefined) throw new Error('La carte ne contient pas ce cas');
  return page;
}

const conclusion = first(({ kind, path }) => kind === 'reply' && conditionsOf(guide, path).length > 2);
const conditions = conditionsOf(guide, conclusion.path);

/** The marks that the page shows, by condition. */
const marks = () =>
  [...document.querySelectorAll<HTMLElement>('[data-condition]')].map((one) => [
    one.dataset['condition'],
    one.dataset['mark'],
  ]);

const marked = (mark: string) => conditions.map(({ step, answer }) => [`${step} ${answer}`, mark]);

test('a reply opened by its address says on what it rests, each with the way to its question', async () => {
  const on = await show(conclusion.path);
  expect(on.main()).toHaveAttribute('data-supposed', String(conditions.length));
  expect(marks()).toEqual(marked('supposed'));
  const told = within(on.main()).getByRole('region', { name: ui.cetteReponse });
  for (const condition of conditions)
    expect(told).toHaveTextContent(conditionInWords(guide, condition).replaceAll('\u00a0', ' '));
  const links = within(told).getAllByRole('link', { name: new RegExp(`^${ui.pasMonCas}`) });
  expect(links.map((link) => link.getAttribute('href'))).toEqual(
    conditions.map((condition) => urlOf(askedAt(guide, conclusion.path, condition))),
  );
});

test('one press agrees to them all: the page folds them, and the tab keeps it', async () => {
  const on = await show(conclusion.path);
  await on.user.click(screen.getByRole('button', { name: ui.monCas }));
  await on.shows(conclusion.path);
  expect(on.main()).toHaveAttribute('data-supposed', '0');
  expect(marks()).toEqual(marked('confirmed'));
  expect(screen.queryByRole('button', { name: ui.monCas })).toBeNull();
  const { confirme, confirmeSaufCas } = guide.interface.avis;
  const told = casesOf(guide, conclusion.path).length === 0 ? confirme : confirmeSaufCas;
  expect(on.said()).toContainEqual(expect.stringContaining(told));
  on.leave();
  const again = await show(conclusion.path);
  expect(again.main()).toHaveAttribute('data-supposed', '0');
});

test('« ce n’est pas mon cas » asks the question that decides', async () => {
  const on = await show(conclusion.path);
  const condition = conditions.at(-1);
  const link = document.querySelector(`[data-condition="${condition?.step} ${condition?.answer}"] a`);
  if (condition === undefined || link === null) throw new Error('aucune condition');
  await on.user.click(link);
  await on.shows(askedAt(guide, conclusion.path, condition));
  expect(on.main()).toHaveAttribute('data-content', condition.step);
});

/** Whether a text begins a list of cases, short or folded. */
const isOfCases = (text: string): boolean =>
  text.startsWith(ui.cas) || text.startsWith(ui.plusieursCas.slice(0, ui.plusieursCas.indexOf('{')));
const forked = first(
  ({ kind, path }) =>
    kind !== 'question' && casesOf(guide, path).some((cases) => casesInWords(guide, cases).length > 1),
);
const cases = casesOf(guide, forked.path).filter((one) => casesInWords(guide, one).length > 1);

test('a page with several ways tells their cases, apart from what all of them share, and none is agreed to', async () => {
  const on = await show(forked.path);
  const told = within(on.main()).getByRole('region', {
    name: new RegExp(`${ui.cetteReponse}|${ui.ceConseil}`),
  });
  const lists = within(told)
    .getAllByRole('listitem')
    .filter((item) => isOfCases(item.textContent));
  expect(lists).toHaveLength(cases.length);
  for (const [rank, one] of cases.entries()) {
    for (const inWords of casesInWords(guide, one)) {
      expect(lists[rank]).toHaveTextContent(inWords.replaceAll('\u00a0', ' '));
    }
    expect(
      within(lists[rank] ?? told).getByRole('link', { name: new RegExp(`^${ui.aucunCas}`) }),
    ).toHaveAttribute('href', urlOf(askedAt(guide, forked.path, ...one)));
    expect(lists[rank]).not.toHaveAttribute('data-condition');
  }
  // The yes is to the list: it makes no answer of a case one that the person gave, and folds none away.
  await on.user.click(screen.getByRole('button', { name: ui.monCas }));
  expect(on.main()).toHaveAttribute('data-supposed', '0');
  // Nor is the page said to be theirs: a case is still open.
  const noticed = screen.getByText(guide.interface.avis.confirmeSaufCas.replaceAll('\u00a0', ' '));
  expect(noticed).toBeInTheDocument();
  expect(screen.queryByText(guide.interface.avis.confirme.replaceAll('\u00a0', ' '))).toBeNull();
  expect(screen.queryByRole('button', { name: ui.monCas })).toBeNull();
  const still = within(on.main()).getByRole('region', {
    name: new RegExp(`${ui.cetteReponse}|${ui.ceConseil}`),
  });
  expect(
    within(still)
      .getAllByRole('listitem')
      .filter((item) => isOfCases(item.textContent)),
  ).toHaveLength(cases.length);
  const trail = within(screen.getByRole('region', { name: guide.interface.trail.titre }));
  expect(
    trail.getAllByText(new RegExp(guide.interface.trail.suppose.replace(/[()]/g, '\\$&'))).length,
  ).toBeGreaterThanOrEqual(cases.length);
});

test('many cases are told by their number and open at a press, few are read at once, and the way to the question stays in sight', async () => {
  const long = first(
    ({ kind, path }) =>
      kind !== 'question' && casesOf(guide, path).some((one) => casesInWords(guide, one).length > 2),
  );
  const most = casesOf(guide, long.path).find((one) => casesInWords(guide, one).length > 2);
  if (most === undefined) throw new Error('aucun cas');
  const inWords = casesInWords(guide, most);
  const on = await show(long.path);
  const question = titleOf(wordsFor(guide, pageAt(guide, askedAt(guide, long.path, ...most)).content));
  const summary = screen.getByText(
    fill(ui.plusieursCas, { nombre: inWords.length, question }).replaceAll('\u00a0', ' '),
  );
  const folded = summary.closest('details');
  expect(folded).not.toHaveAttribute('open');
  const link = within(on.main())
    .getAllByRole('link', { name: new RegExp(`^${ui.aucunCas}`) })
    .find((one) => one.getAttribute('href') === urlOf(askedAt(guide, long.path, ...most)));
  expect(link?.closest('details')).toBeNull();
});

test('who came by the answers themselves is told no case: the trail holds theirs', async () => {
  const on = await show('');
  for (const { answer } of shortestWay(guide, forked.path)) {
    const before = on.main().dataset['page'];
    await on.user.click(document.querySelector(`[data-answer="${answer}"]`) ?? document.body);
    await waitFor(() => expect(on.main()).not.toHaveAttribute('data-page', before));
  }
  expect(on.main()).toHaveAttribute('data-page', forked.path);
  expect(within(on.main()).queryByText((text) => isOfCases(text))).toBeNull();
});
