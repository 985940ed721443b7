/** What a page rests on, on the real screen: told until it is earned, then folded. */
import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { askedAt, conditionsOf } from '../../src/guide/conditions.ts';
import { urlOf, type Page } from '../../src/guide/pages.ts';
import { conditionInWords } from '../../src/guide/text.ts';
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
  expect(on.said()).toContainEqual(expect.stringContaining(guide.interface.avis.confirme));
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
