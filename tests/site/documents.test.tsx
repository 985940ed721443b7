/** Each page as the build writes it: whole without a script, and taken over as it is by the program. */
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import type { Renderer } from '../../src/site/render.tsx';
import { codeFor, formatCode } from '../../src/session/spoken-code.ts';
import { wordsFor } from '../../src/guide/guide.ts';
import { NOBODY } from '../../src/guide/legal.ts';
import { HOME, urlOf, type Page } from '../../src/guide/pages.ts';
import { labelsOf, titleOf } from '../../src/guide/text.ts';
import { shortestWay } from '../../src/guide/ways.ts';
import { data, guide } from '../guide.ts';
import { supposedTopic } from '../fixtures/topics.ts';
import { contractOf, dataOf, show } from '../render.tsx';

const pages = [...guide.pages.values()];
const ui = guide.interface;

afterEach(() => vi.restoreAllMocks());

describe('the document as served', () => {
  let renderer: Renderer;
  beforeAll(async () => {
    // Modules of its own, as in the build: React refuses one context drawn by a server and a client in one process.
    vi.resetModules();
    const { createRenderer } = await import('../../src/site/render.tsx');
    const program = { script: '/debut.js', program: ['/programme.js'], styles: ['/styles.css'] };
    renderer = createRenderer(
      data,
      { guide: program, console: program, review: program },
      { ...NOBODY, adresseDuSite: 'https://guide.example/' },
    );
  });
  const served = new Map<string, Document>();
  /** The document of a page, rendered and parsed once for all that look at it. */
  const serve = async (page: Page): Promise<Document> => {
    const known = served.get(page.path);
    if (known !== undefined) return known;
    const parsed = new DOMParser().parseFromString(await renderer.page(page), 'text/html');
    served.set(page.path, parsed);
    return parsed;
  };
  const named = pages.map((page): [string, Page] => [page.path === HOME ? 'the home page' : page.path, page]);

  test('« retour » says where it goes on each page with several ways to it, and never pretends to know the way', async () => {
    let several = 0;
    for (const page of pages.filter(({ path }) => path !== HOME)) {
      const link = (await serve(page)).querySelector('[data-nav="retour"]');
      const before = pages.filter(({ answers }) => answers.some(({ to }) => to === page.path));
      const back = before.find(({ path }) => urlOf(path) === link?.getAttribute('href'));
      if (back === undefined) throw new Error(`${page.path} : « retour » ne mène à aucune page d’avant`);
      if (before.length > 1) several += 1;
      const told = link?.textContent.replace('←', '').trim();
      const named = `${ui.retour} ${ui.retourVers.replace('{titre}', titleOf(wordsFor(guide, back.content)))}`;
      expect(told, page.path).toBe(before.length > 1 ? named : ui.retour);
    }
    expect(several).toBeGreaterThan(0);
  });

  test.each(named)('%s says all that it must without a script', async (_, page) => {
    const document = await serve(page);
    const words = wordsFor(guide, page.content);
    const one = (selector: string): Element => {
      const [found, ...more] = document.querySelectorAll(selector);
      if (found === undefined || more.length > 0)
        throw new Error(`${selector} : ${more.length + 1} ou aucun`);
      return found;
    };
    expect(document.compatMode).toBe('CSS1Compat');
    expect(document.documentElement.lang).toBe(guide.locale);
    expect(document.title).toBe(`${titleOf(words)} – ${ui.site}`);
    expect(one('h1').textContent).toBe(titleOf(words));
    expect(one('meta[name="description"]').getAttribute('content')).not.toBe('');

    // Search engines are shown one copy of a detour: the one with the shortest address.
    const segments = ({ path }: Page) => path.split('/').length;
    const copies = pages.filter(({ content }) => content === page.content);
    const shown = copies.find((copy) => segments(copy) === Math.min(...copies.map(segments)));
    expect(one('link[rel="canonical"]').getAttribute('href')).toBe(
      `https://guide.example${urlOf(shown?.path ?? 'aucune')}`,
    );

    // The skip link is the first thing that takes the focus, and leads to the content.
    const [skip] = document.querySelectorAll('a, button, input');
    expect(skip?.getAttribute('href')).toBe('#contenu');
    expect(skip?.textContent).toBe(ui.allerAuContenu);
    expect(one('main').id).toBe('contenu');
    expect(dataOf(one('main'))).toEqual(contractOf(page, supposedTopic(shortestWay(guide, page.path))));

    const labels = labelsOf(words);
    const answers = [...document.querySelectorAll<HTMLElement>('a[data-answer]')].map((answer) => ({
      id: answer.dataset['answer'],
      href: answer.getAttribute('href'),
      label: answer.textContent,
    }));
    expect(answers).toEqual(page.answers.map(({ id, to }) => ({ id, href: urlOf(to), label: labels[id] })));
    const code = codeFor(guide, supposedTopic(shortestWay(guide, page.path)));
    expect(one('[data-code]').textContent).toBe(formatCode(code));
    // What only a script can do is not offered.
    expect(document.querySelectorAll('button, input, form')).toHaveLength(0);
  });

  test.each(named)('%s is taken over as it is', async (_, page) => {
    document.body.innerHTML = (await serve(page)).body.innerHTML;
    const container = document.querySelector<HTMLElement>('#app');
    if (container === null) throw new Error('Le document n’a pas de #app');
    const faults: unknown[] = [];
    // React tells a difference that it can mend to the first, one in an attribute to the second.
    vi.spyOn(console, 'error').mockImplementation((...fault) => faults.push(fault));
    const before = [...document.querySelectorAll('h1, [data-answer], [data-code]')];
    const text = before.map((element) => element.outerHTML);

    const on = await show(page.path, { container, onRecoverableError: (error) => faults.push(error) });
    expect(faults).toEqual([]);
    const after = [...document.querySelectorAll('h1, [data-answer], [data-code]')];
    expect(after).toEqual(before);
    expect(after.map((element) => element.outerHTML)).toEqual(text);
    expect(on.main().dataset['page']).toBe(page.path);
  });
});
