/** The review pages: everything that the guide says is there for a fact-checker, beside what the sheet says. */
import { readFileSync } from 'node:fs';
import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { flowsOf, mapsOf, reviewUrl, WHOLE, REVIEW_URL } from '../../src/proof/map.ts';
import { reviewHref, reviewOf, type Reviewed } from '../../src/proof/review-data.ts';
import { createRenderer } from '../../src/site/render.tsx';
import { shownIn } from '../fixtures/drawing.ts';
import { wordsFor } from '../../src/guide/guide.ts';
import { urlOf } from '../../src/guide/pages.ts';
import { lastReading } from '../../src/guide/readings.ts';
import { isReply, labelsOf } from '../../src/guide/text.ts';
import { applyChoice, markOverdue } from '../../src/ui/review/filters.ts';
import { data, guide } from '../guide.ts';

// Every review page is drawn and read: seconds, when the computer is busy elsewhere.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 });

const program = { script: '/programme.js', program: ['/programme.js'], styles: ['/style.css'] };
const renderer = createRenderer(data, { guide: program, console: program, review: program });
const review = reviewOf(guide, data);
const contents = [...review.contents.values()];
const maps = mapsOf(guide, data.motsDeRelecture);
const page = data.motsDeRelecture.page;
const pages = new Map<string, Document>();

beforeAll(async () => {
  for (const [url, render] of renderer.standing) {
    if (!url.startsWith(REVIEW_URL)) continue;
    pages.set(url, new DOMParser().parseFromString(await render(), 'text/html'));
  }
});

function pageAt(url: string): Document {
  const found = pages.get(url);
  if (found === undefined) throw new Error(url);
  return found;
}

/** What a text looks like once the kinds of space do not count. */
function plain(text: string): string {
  return text.replace(/\s+/g, ' ');
}

const articles = new Map<string, Element>();

/** The review of a content, on its flow’s page. */
function articleOf({ flow, content }: Reviewed): Element {
  const known = articles.get(content);
  if (known !== undefined) return known;
  const found = pageAt(reviewUrl(flow)).querySelectorAll(`article[data-contenu="${content}"]`);
  const [article] = found;
  if (article === undefined || found.length > 1) throw new Error(`${content} : ${found.length} relectures`);
  articles.set(content, article);
  return article;
}

/** Every text inside a value. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

test('there is a page for each flow, one for the map of the whole, and a summary that leads to all of them', () => {
  const expected = [REVIEW_URL, ...maps.map(({ name }) => reviewUrl(name))];
  expect([...pages.keys()].toSorted()).toEqual(expected.toSorted());
  const links = [...pageAt(REVIEW_URL).querySelectorAll('a')].map((link) => link.getAttribute('href'));
  expect(links).toEqual(expect.arrayContaining(maps.map(({ name }) => reviewUrl(name))));
});

test('no review page is to be found by a search engine, nor runs or styles anything inline', () => {
  for (const [url, document] of pages) {
    expect(document.querySelector('meta[name="robots"]')?.getAttribute('content'), url).toBe('noindex');
    const inline = document.querySelectorAll('[style], style, script:not([src]), [onclick], [onchange]');
    expect(inline.length, url).toBe(0);
    expect(document.querySelectorAll('h1').length, url).toBe(1);
  }
});

test('every link of a review page leads somewhere: a page, a map, or a place that exists', () => {
  const addresses = new Set([
    ...[...guide.pages.keys()].map(urlOf),
    ...renderer.standing.keys(),
    ...renderer.files.keys(),
  ]);
  const lost: string[] = [];
  for (const [url, document] of pages) {
    for (const link of document.querySelectorAll('a')) {
      const href = link.getAttribute('href') ?? '';
      // What is public elsewhere is told to the owner with its address.
      if (href.startsWith('https://')) continue;
      const [path = '', anchor] = href.split('#');
      const target = path === '' ? url : path;
      const there = anchor === undefined || pages.get(target)?.getElementById(anchor) !== null;
      if (!addresses.has(target) || !there) lost.push(`${url} : ${href}`);
    }
  }
  expect(lost).toEqual([]);
});

test('no two things of a page have the same id', () => {
  for (const [url, document] of pages) {
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
    expect(
      ids.filter((id, index) => ids.indexOf(id) !== index),
      url,
    ).toEqual([]);
  }
});

describe.each(maps)('the review of « $name »', (map) => {
  test('shows the map, and the same as lists', () => {
    const document = pageAt(reviewUrl(map.name));
    const outlined = [...document.querySelectorAll('.plan li[data-from]')]
      .map((one) => ['data-from', 'data-edge', 'data-to'].map((name) => one.getAttribute(name)).join(' '))
      .toSorted();
    const expected = map.edges.map(({ from, answer = '', to }) => `${from} ${answer} ${to}`).toSorted();
    expect(shownIn(document).edges).toEqual(expected);
    expect(outlined).toEqual(expected);
  });
});

test('every content is reviewed once, on the page of its flow', () => {
  expect(contents.map(({ content }) => content).toSorted()).toEqual([...guide.words.keys()].toSorted());
  for (const one of contents) {
    expect(articleOf(one).id).toBe(one.anchor);
    expect(reviewHref(one)).toBe(`${reviewUrl(one.flow)}#${one.anchor}`);
  }
  expect(pageAt(reviewUrl(WHOLE)).querySelectorAll('article').length).toBe(0);
  expect(new Set(contents.map(({ flow }) => flow))).toEqual(new Set(flowsOf(data.root).keys()));
});

describe('the review of a content', () => {
  test('shows all its words, word for word', () => {
    const missing = contents.flatMap((one) => {
      const text = plain(articleOf(one).textContent);
      const {
        statut: _statut,
        sources: _sources,
        contacts: _contacts,
        suite,
        picto: _picto,
        pictos: _pictos,
        sans: _sans,
        ...words
      } = {
        statut: '',
        contacts: [],
        suite: {},
        picto: '',
        pictos: {},
        sans: [],
        ...wordsFor(guide, one.content),
      };
      const said = [...textsIn(words), ...textsIn(suite)];
      return said.filter((line) => !text.includes(plain(line))).map((line) => `${one.content} : ${line}`);
    });
    expect(missing).toEqual([]);
  });

  test('shows every fact of the entries that it cites, and says of each where it is told', () => {
    for (const one of contents) {
      const shown = [...articleOf(one).querySelectorAll('[data-fait]')];
      const expected = one.entries.flatMap((entry) =>
        Object.entries(data.sources[entry]?.faits ?? {}).map(([id, { texte }]) => [`${entry}/${id}`, texte]),
      );
      expect(shown.map((fact) => fact.getAttribute('data-fait'))).toEqual(expected.map(([id]) => id));
      for (const [index, [id = '', text = '']] of expected.entries()) {
        const line = plain(shown[index]?.textContent ?? '');
        expect(line).toContain(plain(text));
        const here = review.entries.get(id.split('/')[0] ?? '')?.facts.find((fact) => fact.id === id)?.toldBy;
        expect(line.includes(page.ditIci), `${one.content} ${id}`).toBe(here?.includes(one.content));
      }
    }
  });

  test('says its status, its owner, its dates and how easy it is to read', () => {
    for (const one of contents) {
      const article = articleOf(one);
      const last = data.relectures[one.content];
      const reading = last === undefined ? undefined : lastReading(last);
      const days = [...article.querySelectorAll('time')].map((time) => time.dateTime);
      expect(days).toEqual(reading === undefined ? [] : [reading.le, reading.aRevoirLe]);
      expect(article.getAttribute('data-echeance') ?? undefined).toBe(reading?.aRevoirLe);
      expect(article.textContent).toContain(last?.responsable ?? '');
      expect(article.textContent).toContain(`${one.readability} sur 100`);
      expect(article.getAttribute('data-statut')).toBe(one.status ?? '');
      expect(article.querySelector('.badge:not(.retard)')?.textContent ?? '').toBe(
        one.status === undefined ? '' : guide.console.statuts[one.status],
      );
    }
  });

  test('says from where it is reached: every answer and every « et maintenant » that leads to it', () => {
    const led = new Map<string, Set<string>>();
    for (const { content, answers } of guide.pages.values()) {
      const words = wordsFor(guide, content);
      const next = isReply(words) ? Object.keys(words.suite).map((to) => ({ to, label: '' })) : [];
      for (const { to, label } of [
        ...answers.map(({ id, to }) => ({ to, label: labelsOf(words)[id] ?? id })),
        ...next,
      ]) {
        const target = guide.pages.get(to)?.content ?? '';
        led.set(target, (led.get(target) ?? new Set()).add(`${content} ${label}`));
      }
    }
    for (const one of contents) {
      const arrivals = one.arrivals.map(({ from, label = '' }) => `${from} ${label}`);
      expect(arrivals.toSorted()).toEqual([...(led.get(one.content) ?? [])].toSorted());
      const links = [...articleOf(one).querySelectorAll('a')].map((link) => link.getAttribute('href'));
      const from = one.arrivals.map((arrival) => review.contents.get(arrival.from));
      expect(links).toEqual(
        expect.arrayContaining(from.map((other) => (other === undefined ? '' : reviewHref(other)))),
      );
      expect(links).toEqual(expect.arrayContaining(one.paths.map(urlOf)));
    }
  });

  test('names the points that it carries the outcome of', () => {
    for (const one of contents) {
      const links = [...articleOf(one).querySelectorAll(`a[href^="${REVIEW_URL}#"]`)].map(
        (link) => link.textContent,
      );
      expect(links).toEqual(
        Object.keys(data.points).filter((id) => one.content in (data.points[id]?.pages ?? {})),
      );
    }
  });
});

describe('the summary', () => {
  test('asks the owner every point, with what the sheet and the guide say', () => {
    for (const [id, { question, probleme, conclusion, pages: carriers }] of Object.entries(data.points)) {
      const point = pageAt(REVIEW_URL).getElementById(id);
      const text = plain(point?.textContent ?? '');
      for (const line of [question, probleme, conclusion])
        expect(text).toContain(plain(line).replace(/ (?=[:;?!»])/g, ' '));
      expect(point?.querySelectorAll('a:not([href^="https:"])').length).toBe(Object.keys(carriers).length);
    }
  });

  test('lists every content once under its status, the first to be read again first', () => {
    const groups = [...pageAt(REVIEW_URL).querySelectorAll('[data-groupe]')];
    const rows = groups.map((group) => Array.from(group.querySelectorAll<HTMLElement>('[data-texte]')));
    expect(rows.flat().length).toBe(contents.length);
    for (const group of rows) {
      expect(new Set(group.map((row) => row.dataset['statut'])).size).toBe(1);
      const dates = group.map((row) => row.dataset['echeance'] ?? '');
      expect(dates).toEqual(dates.toSorted());
    }
  });

  test('lists every entry of the sheet with the pages that tell each fact', () => {
    for (const { entry, facts } of review.entries.values()) {
      const links = pageAt(REVIEW_URL).getElementById(entry)?.querySelectorAll('a').length;
      expect(links).toBe(facts.reduce((sum, { toldBy }) => sum + toldBy.length, 0));
    }
  });

  test('says what changed since the last registered release, and how to know more', () => {
    const text = pageAt(REVIEW_URL).getElementById('changements')?.parentElement?.textContent ?? '';
    expect(text).toContain(data.motsDeRelecture.changements.chemins);
    expect(text).toContain('npm run changements');
  });
});

test('no page of the guide leads to a review page', async () => {
  for (const one of [...guide.pages.values()].slice(0, 3)) {
    expect(await renderer.page(one)).not.toContain(REVIEW_URL);
  }
  const others = [...renderer.standing].filter(([url]) => !url.startsWith(REVIEW_URL));
  for (const [, render] of others) expect(await render()).not.toContain(REVIEW_URL);
});

describe('the filters', () => {
  const everything = { statut: '', entree: '', retard: false };
  const far = '9999-12-31';
  let list: HTMLElement;
  const shown = () =>
    [...list.querySelectorAll<HTMLElement>('[data-texte]')]
      .filter((text) => !text.hidden)
      .map(({ id }) => id);

  beforeEach(() => {
    list = document.createElement('div');
    list.innerHTML = `
      <div data-groupe><p id="a" data-texte data-statut="sur" data-entrees="S01 S02" data-echeance="2027-03-01"><b data-retard hidden></b></p></div>
      <div data-groupe><p id="b" data-texte data-statut="date" data-entrees="S02" data-echeance="2027-06-01"><b data-retard hidden></b></p>
      <p id="c" data-texte data-statut="" data-entrees=""><b data-retard hidden></b></p></div>`;
  });

  test.each([
    ['everything at first', everything, '2027-01-01', ['a', 'b', 'c']],
    ['one status', { ...everything, statut: 'date' }, '2027-01-01', ['b']],
    ['one entry', { ...everything, entree: 'S02' }, '2027-01-01', ['a', 'b']],
    ['an entry of one status', { ...everything, entree: 'S02', statut: 'sur' }, '2027-01-01', ['a']],
    ['nothing overdue before the day', { ...everything, retard: true }, '2027-02-28', []],
    ['what is overdue from the day itself', { ...everything, retard: true }, '2027-03-01', ['a']],
    ['never what has no date', { ...everything, retard: true }, far, ['a', 'b']],
  ])('show %s', (_, choice, today, expected) => {
    expect(applyChoice(list, choice, today)).toBe(expected.length);
    expect(shown()).toEqual(expected);
  });

  test('hide the groups left empty, and bring everything back', () => {
    applyChoice(list, { ...everything, statut: 'date' }, far);
    const groups = () => [...list.querySelectorAll<HTMLElement>('[data-groupe]')].map(({ hidden }) => hidden);
    expect(groups()).toEqual([true, false]);
    expect(applyChoice(list, everything, far)).toBe(3);
    expect(groups()).toEqual([false, false]);
  });

  test('mark what must be read again on the reader’s own day, and only that', () => {
    const marked = () =>
      [...list.querySelectorAll<HTMLElement>('[data-retard]')].map(({ hidden }) => !hidden);
    markOverdue(list, '2027-03-01');
    expect(marked()).toEqual([true, false, false]);
    markOverdue(list, '2027-01-01');
    expect(marked()).toEqual([false, false, false]);
  });
});

test('the stylesheet of the reviews names the layers in the order of the site’s', () => {
  const layers = (file: string) =>
    /@layer ([^;{]+);/.exec(readFileSync(file, 'utf8'))?.[1]?.split(', ') ?? [];
  const site = layers('src/ui/shared/styles.css');
  expect(layers('src/ui/review/review.css').slice(0, site.length)).toEqual(site);
});
