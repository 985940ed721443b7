/** Every page on the real screen, every answer clicked: the screen follows the map, edge by edge. */
import { screen } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { pageAt, wordsFor } from '../src/guide.ts';
import { codeFor, spell } from '../src/handoff.ts';
import { HOME, urlOf, type Page } from '../src/pages.ts';
import { shortestWay, type Given } from '../src/session.ts';
import { isReply, labelsOf, titleOf } from '../src/text.ts';
import { guide } from './guide.ts';
import { contractOf, dataOf, show } from './render.tsx';

const pages = [...guide.pages.values()];
const named = pages.map((page): [string, Page] => [page.path === HOME ? 'the home page' : page.path, page]);

/** Checks what a page shows besides its answers, whichever way one came. */
function expectPage(main: HTMLElement, page: Page, answers: readonly Given[]): void {
  const words = wordsFor(guide, page.content);
  const title = titleOf(words);
  expect([...document.querySelectorAll('h1')].map((heading) => heading.textContent)).toEqual([title]);
  expect(document.title).toBe(`${title} – ${guide.interface.site}`);
  expect(window.location.pathname).toBe(urlOf(page.path));
  expect(dataOf(main)).toEqual(contractOf(page));
  const code = codeFor(guide, answers);
  const shown = [...document.querySelectorAll<HTMLElement>('[data-code]')];
  expect(shown.map((one) => [one.dataset['code'], one.textContent])).toEqual([[code, spell(code)]]);
}

describe('each page, opened by its address, then left by each of its answers', () => {
  test.each(named)('%s', async (_, page) => {
    const words = wordsFor(guide, page.content);
    const labels = labelsOf(words);
    const way = shortestWay(guide, page.path);

    const opened = await show(page.path);
    expectPage(opened.main(), page, way);
    const offered = [...opened.main().querySelectorAll<HTMLElement>('[data-answer]')];
    expect(offered.map((link) => link.dataset['answer'])).toEqual(page.answers.map(({ id }) => id));
    // Nothing moves and nothing is said on arrival: the browser reads the new document itself.
    expect(document.body).toHaveFocus();
    expect(opened.said()).toEqual([]);
    // A reply is no end of the road: its words name pages to go on with, the home page last.
    const onward = isReply(words)
      ? [...Object.entries(words.suite), [HOME, guide.interface.autreQuestion]]
      : [];
    for (const [path = '', name = ''] of onward) {
      expect(screen.getByRole('link', { name })).toHaveAttribute('href', urlOf(path));
    }
    opened.leave();

    for (const { id, to } of page.answers) {
      const { user, main, said, shows, leave } = await show(page.path);
      const name = labels[id] ?? '';
      const link = screen.getByRole('link', { name });
      expect(link).toHaveAttribute('href', urlOf(to));
      await user.click(link);
      await shows(to);
      expectPage(main(), pageAt(guide, to), [...way, { step: page.content, answer: id }]);
      expect(screen.getByRole('heading', { level: 1 })).toHaveFocus();
      const [announced, ...more] = said();
      expect(announced).toContain(name);
      expect(more).toEqual([]);
      leave();
      window.sessionStorage.clear();
    }
  });
});
