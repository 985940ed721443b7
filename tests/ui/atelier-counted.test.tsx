/** What was counted, in the atelier: beside each page, on the map and in its lists, and nowhere when there is no report. */
import { screen, within } from '@testing-library/react';
import { describe, expect, test, vi } from 'vitest';
import type { CountedModel, Model } from '../../src/atelier/contract.ts';

vi.mock('../../machines/guide.ts', () => import('../fixtures/guide/guide.ts'));
const { showAtelier } = await import('../fixtures/atelier.tsx');

const REPLY = 'rendre/prolonger';
const QUESTION = 'emprunter/carte';

const counted: CountedModel = {
  version: 'abcd1234',
  least: 10,
  pages: {
    [QUESTION]: { shown: 1234, stop: 0.384, yes: null, no: null, unsure: 0.07 },
    [REPLY]: { shown: 'few', stop: null, yes: 0.9, no: 'few', unsure: null },
  },
};
const withReport = { change: (model: Model): Model => ({ ...model, counted }) };
const HEADING = 'Ce qui a été compté';
const region = () => screen.getByRole('region', { name: HEADING });
const itemsOf = (list: HTMLElement) =>
  within(list)
    .getAllByRole('listitem')
    .map(({ textContent }) => textContent.replace(/\s/g, ' '));

describe('the page to edit', () => {
  test('says how often it was seen, who stops there and who does not know, and of which version', () => {
    showAtelier(`#/page/${QUESTION}`, withReport);
    expect(itemsOf(region())).toEqual([
      'Vue 1 234 fois.',
      '38 % s’arrêtent ici',
      '7 % répondent « je ne sais pas »',
    ]);
    expect(region()).toHaveTextContent('abcd1234');
  });

  test('of a reply, says whom it helps, and never a figure under 10', () => {
    showAtelier(`#/page/${REPLY}`, withReport);
    expect(itemsOf(region())).toEqual([
      'Vue moins de 10 fois.',
      '90 % disent qu’elle aide',
      'moins de 10 disent qu’elle n’aide pas',
    ]);
  });

  test('that the report does not know says so', () => {
    showAtelier(`#/page/${QUESTION}`, {
      change: (model) => ({ ...model, counted: { ...counted, pages: {} } }),
    });
    expect(region()).toHaveTextContent('Cette page n’est pas dans le rapport.');
  });

  test('says nothing of it without a report', () => {
    showAtelier(`#/page/${QUESTION}`);
    expect(screen.queryByRole('region', { name: HEADING })).toBeNull();
  });
});

describe('the map', () => {
  const step = () => {
    const item = within(screen.getByRole('region', { name: /pages/i }))
      .getAllByRole('listitem')
      .find((one) => one.querySelector(`a[href$="page/${QUESTION}"]`) !== null);
    if (item === undefined) throw new Error('pas dans la liste');
    return item;
  };

  test('says it in its list, beside the page', () => {
    showAtelier('#/carte/emprunter', withReport);
    expect(step()).toHaveTextContent(/38\s%\ss’arrêtent ici.*7\s%\srépondent/);
  });

  test('says nothing of it without a report', () => {
    showAtelier('#/carte/emprunter');
    expect(step()).not.toHaveTextContent(/s’arrêtent ici/);
  });

  test('says it among the pages that are searched', async () => {
    const { user } = showAtelier('#/carte', withReport);
    await user.type(screen.getByRole('searchbox'), 'carte');
    const found = within(screen.getByRole('search'));
    expect(found.getByText(/38\s%\ss’arrêtent ici/)).toBeInTheDocument();
  });
});
