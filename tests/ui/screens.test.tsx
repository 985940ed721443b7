/** Every page on the real screen, every answer clicked: the screen follows the map, edge by edge. */
import { render, screen } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { pageAt, HOME, urlOf, type Page } from '../../src/guide/pages.ts';
import { wordsFor } from '../../src/guide/guide.ts';
import { codeFor, formatCode } from '../../src/session/spoken-code.ts';
import { shortestWay } from '../../src/guide/ways.ts';
import { isReply, labelsOf, titleOf } from '../../src/guide/text.ts';
import { App } from '../../src/ui/public/App.tsx';
import { daily } from '../daily.ts';
import { guide } from '../guide.ts';
import type { Topic } from '../../src/session/session.ts';
import { supposedTopic } from '../fixtures/topics.ts';
import { contractOf, dataOf, memoryLoader, show } from '../render.tsx';

const pages = [...guide.pages.values()];
const named = pages.map((page): [string, Page] => [page.path === HOME ? 'the home page' : page.path, page]);

/** Checks what a page shows besides its answers, whichever way one came. */
function expectPage(main: HTMLElement, page: Page, topic: Topic): void {
  const words = wordsFor(guide, page.content);
  const title = titleOf(words);
  expect([...document.querySelectorAll('h1')].map((heading) => heading.textContent)).toEqual([title]);
  expect(document.title).toBe(`${title} – ${guide.interface.site}`);
  expect(window.location.pathname).toBe(urlOf(page.path));
  expect(dataOf(main)).toEqual(contractOf(page, topic));
  const code = codeFor(guide, topic);
  const shown = [...document.querySelectorAll<HTMLElement>('[data-code]')];
  expect(shown.map((one) => [one.dataset['code'], one.textContent])).toEqual([[code, formatCode(code)]]);
}

describe('each page, opened by its address, then left by each of its answers', () => {
  test.each(daily(named, 3))('%s', async (_, page) => {
    const words = wordsFor(guide, page.content);
    const labels = labelsOf(words);
    const way = shortestWay(guide, page.path);

    const opened = await show(page.path);
    expectPage(opened.main(), page, supposedTopic(way));
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
      // The name of one link is read much faster than a link is found by its name.
      const link = main().querySelector<HTMLElement>(`[data-answer="${id}"]`);
      expect(link).toHaveAccessibleName(name);
      expect(link).toHaveAttribute('href', urlOf(to));
      if (link !== null) await user.click(link);
      await shows(to);
      expectPage(main(), pageAt(guide, to), {
        answers: [...way, { step: page.content, answer: id }],
        supposed: way.length,
      });
      expect(document.querySelector('h1')).toHaveFocus();
      const [announced, ...more] = said();
      expect(announced).toContain(name);
      expect(more).toEqual([]);
      leave();
      window.sessionStorage.clear();
    }
  });
});

test('until the page has its session back, a link is the browser’s own: no press falls between the two', () => {
  const nothing = () => Promise.reject(new Error('aucun chargement'));
  render(
    <App
      guide={guide}
      path={HOME}
      loader={memoryLoader()}
      loadCodes={nothing}
      loadSearch={nothing}
      // As a document stands between its first drawing and the session that is taken up.
      arrival={undefined}
    />,
  );
  const left: boolean[] = [];
  const browser = (event: Event) => {
    left.push(!event.defaultPrevented);
    // jsdom follows no link.
    event.preventDefault();
  };
  document.addEventListener('click', browser);
  const links = [...document.querySelectorAll<HTMLAnchorElement>('main a[data-answer]')];
  for (const link of links) link.click();
  document.removeEventListener('click', browser);
  expect(left).toEqual(links.map(() => true));
  expect(left).toHaveLength(pageAt(guide, HOME).answers.length);
  expect(screen.getByRole('main')).toHaveAttribute('data-page', HOME);
});
