/** The search on the screen: a field, results that lead somewhere, a way out when there are none. */
import { act, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import type { FetchPart } from '../../src/guide/loader.ts';
import { urlOf } from '../../src/guide/pages.ts';
import { buildIndex } from '../../src/search/build-index.ts';
import { loadIndex } from '../../src/search/load-index.ts';
import { searchSymptoms, type FindPages, type SearchOutcome } from '../../src/search/search.ts';
import type { SearchIndex } from '../../src/search/search-index.ts';
import { createSearchLoader } from '../../src/ui/shared/search/load-search.ts';
import { Search, type PickResult, type SearchProps } from '../../src/ui/shared/search/Search.tsx';
import { QUESTIONS_URL } from '../../src/ui/shared/Shell.tsx';
import { data, guide } from '../guide.ts';
import { TREATED } from '../fixtures/said.ts';

let find: FindPages;
beforeAll(() => {
  const search = loadIndex(buildIndex(guide, data.recherche));
  find = (text) => searchSymptoms(search, text);
});

const UNTREATED = Object.values(data.recherche.horsSujet.sujets)[0]?.mots[0] ?? '';
const UNKNOWN = 'azqsdfg wxcvbhjk';
const words = guide.interface.recherche;

function show(props: Partial<SearchProps> = {}) {
  const loadSearch = vi.fn<SearchProps['loadSearch']>(() => Promise.resolve(find));
  render(<Search guide={guide} live loadSearch={loadSearch} {...props} />);
  return { user: userEvent.setup({ delay: null }), loadSearch };
}

const field = () => screen.getByRole('searchbox');
const results = () => [...document.querySelectorAll<HTMLAnchorElement>('a[data-result]')];
const shown = () => waitFor(() => expect(results().length).toBeGreaterThan(0));
const status = () => screen.getByRole('status');

/** Long enough for any search begun to be over. */
const settled = () => act(() => new Promise((resolve) => setTimeout(resolve, 200)));

function firstResult(): HTMLAnchorElement {
  const [first] = results();
  if (first === undefined) throw new Error('aucun résultat');
  return first;
}

describe('the field', () => {
  test('is a labelled search field in a search form; nothing is loaded for it before the person comes to it', async () => {
    const { user, loadSearch } = show();
    expect(within(screen.getByRole('search')).getByRole('searchbox', { name: words.titre })).toBe(field());
    expect(field()).toHaveAccessibleDescription(expect.stringContaining(words.rienNePart));
    expect(loadSearch).not.toHaveBeenCalled();
    await user.click(field());
    expect(loadSearch).toHaveBeenCalled();
  });

  test('without a script, a link to every question stands there instead', () => {
    show({ live: false });
    expect(screen.queryByRole('searchbox')).not.toBeInTheDocument();
    expect(screen.getByRole('link')).toHaveAttribute('href', QUESTIONS_URL);
  });

  test('says nothing before three letters, and nothing again once emptied', async () => {
    const { user } = show();
    await user.type(field(), ' m.');
    await user.type(field(), 'o');
    await settled();
    expect(status()).toBeEmptyDOMElement();
    await user.clear(field());
    await user.type(field(), TREATED);
    await shown();
    await user.clear(field());
    expect(results()).toEqual([]);
    expect(status()).toBeEmptyDOMElement();
    await settled();
    expect(results()).toEqual([]);
  });

  test('searches when the person pauses, not at each letter', async () => {
    const searched = vi.fn<FindPages>(find);
    const { user } = show({ loadSearch: () => Promise.resolve(searched) });
    await user.type(field(), TREATED);
    await shown();
    expect(searched.mock.calls).toEqual([[TREATED]]);
  });

  test('keeps what was searched last, even when an earlier search ends after it', async () => {
    const ends: ((found: FindPages) => void)[] = [];
    const loadSearch = () => new Promise<FindPages>((resolve) => ends.push(resolve));
    const { user } = show({ loadSearch });
    await user.type(field(), UNKNOWN);
    await settled();
    const early = [...ends];
    await user.clear(field());
    await user.type(field(), TREATED);
    await settled();
    for (const end of ends.slice(early.length)) end(find);
    await shown();
    for (const end of early) end(find);
    await settled();
    expect(results().length).toBeGreaterThan(0);
  });
});

describe('results', () => {
  test('are links in rank order that say where they lead and what they come from', async () => {
    const { user } = show();
    await user.type(field(), TREATED);
    await shown();
    const expected = find(TREATED).results;
    expect(results().map((link) => link.dataset['result'])).toEqual(expected.map(({ page }) => page));
    expect(results().map((link) => link.dataset['sources'])).toEqual(
      expected.map(({ sources, also }) =>
        [...new Set([sources, ...also.map((other) => other.sources)].flat())].join(' '),
      ),
    );
    expect(results().map((link) => link.dataset['pages'])).toEqual(
      expected.map(({ page, also }) => [page, ...also.map((other) => other.page)].join(' ')),
    );
    expect(results().map((link) => link.getAttribute('href'))).toEqual(expected.map(({ to }) => urlOf(to)));
    const list = screen.getByRole('list', { name: words.resultats });
    for (const { page, title, text, asked } of expected) {
      const link = within(list)
        .getAllByRole('link', { name: new RegExp(escape(title), 'u') })
        .find((one) => one.dataset['result'] === page);
      // What comes first is said instead of what is not yet earned.
      expect(plain(link?.textContent ?? '—')).toContain(plain(asked ?? text));
    }
  });

  test('are counted in a live region that was there before', async () => {
    const { user } = show();
    const before = status();
    await user.type(field(), TREATED);
    await shown();
    expect(status()).toBe(before);
    await waitFor(() => expect(status()).toHaveTextContent(String(results().length)));
  });

  test('leave the person in the field, and are next to it on the keyboard', async () => {
    const onPick = vi.fn<PickResult>();
    const { user } = show({ onPick });
    await user.type(field(), TREATED);
    await shown();
    expect(field()).toHaveFocus();
    await user.tab();
    expect(screen.getByRole('button', { name: words.chercher })).toHaveFocus();
    await user.tab();
    expect(firstResult()).toHaveFocus();
    await user.keyboard('{Enter}');
    expect(onPick).toHaveBeenCalledExactlyOnceWith(find(TREATED).results[0]);
  });

  test('are picked by a plain click; any other click is the browser’s', async () => {
    const onPick = vi.fn<PickResult>();
    const { user } = show({ onPick });
    await user.type(field(), TREATED);
    await shown();
    // A new tab is the browser's affair, which has none here.
    window.addEventListener('click', (event) => event.preventDefault(), { once: true });
    await user.keyboard('{Control>}');
    await user.click(firstResult());
    await user.keyboard('{/Control}');
    expect(onPick).not.toHaveBeenCalled();
    await user.click(firstResult());
    expect(onPick).toHaveBeenCalledOnce();
  });

  test('Enter only searches, unless the screen lets it open the first', async () => {
    const onPick = vi.fn<PickResult>();
    const { user } = show({ onPick });
    await user.type(field(), `${TREATED}{Enter}`);
    await shown();
    await settled();
    expect(onPick).not.toHaveBeenCalled();
  });

  test('where Enter opens the first, it does so without a pause, and not when there is none', async () => {
    const onPick = vi.fn<PickResult>();
    const { user } = show({ onPick, enterPicks: true });
    await user.type(field(), `${UNKNOWN}{Enter}`);
    await settled();
    expect(onPick).not.toHaveBeenCalled();
    await user.clear(field());
    await user.type(field(), `${TREATED}{Enter}`);
    await waitFor(() => expect(onPick).toHaveBeenCalledOnce());
    expect(onPick.mock.calls[0]?.[0]).toEqual(find(TREATED).results[0]);
  });
});

describe('no result', () => {
  /** A way to reach a person by telephone. */
  const call = () => [...document.querySelectorAll('a[href^="tel:"]')];

  test('a subject that the guide does not treat is named, with a way out and no page offered as an answer', async () => {
    const { user } = show();
    await user.type(field(), UNTREATED);
    const { outOfScope } = find(UNTREATED);
    await waitFor(() => expect(status()).toHaveTextContent(plain(outOfScope?.sujet ?? '—')));
    expect(results()).toEqual([]);
    expect(call().length).toBeGreaterThan(0);
    const more = screen.getByRole('link', { name: words.enSavoirPlus });
    expect(more).toHaveAttribute('href', urlOf(outOfScope?.page ?? '—'));
  });

  test('nothing found is said, with every question and a way to reach a person', async () => {
    const { user } = show();
    await user.type(field(), UNKNOWN);
    await waitFor(() => expect(status()).toHaveTextContent(plain(words.aucune)));
    expect(results()).toEqual([]);
    expect(screen.getByRole('link', { name: guide.interface.toutesLesQuestions })).toHaveAttribute(
      'href',
      QUESTIONS_URL,
    );
    expect(call().length).toBeGreaterThan(0);
  });

  test('a search that cannot be loaded is said, and tried again with the next words', async () => {
    let reachable = false;
    const loadSearch = () => (reachable ? Promise.resolve(find) : Promise.reject(new Error('hors ligne')));
    const { user } = show({ loadSearch });
    const [first = '', ...rest] = TREATED.split(' ');
    await user.type(field(), first);
    await waitFor(() => expect(status()).toHaveTextContent(plain(words.enPanne)));
    expect(call().length).toBeGreaterThan(0);
    reachable = true;
    await user.type(field(), ` ${rest.join(' ')}`);
    await shown();
  });

  test('what a person pastes is shown as text and never breaks the page', async () => {
    const { user } = show();
    const texts = ['__proto__', '<img src=x onerror=alert(1)>', 'שלום 😀 مرحبا', 'a'.repeat(5000)];
    for (const text of texts) {
      await user.clear(field());
      await user.click(field());
      await user.paste(text);
      await settled();
      expect(status()).not.toBeEmptyDOMElement();
      expect(document.querySelector('img')).toBeNull();
    }
  });
});

describe('loading the search', () => {
  const index = JSON.stringify(buildIndex(guide, data.recherche));

  test('fetches the index once, at the address that the document gives', async () => {
    const fetchPart = vi.fn<FetchPart>(() => Promise.resolve(JSON.parse(index) as unknown));
    const load = createSearchLoader(async () => (await fetchPart('/donnees/recherche.json')) as SearchIndex);
    expect(fetchPart).not.toHaveBeenCalled();
    const [one, two] = await Promise.all([load(), load()]);
    expect(two).toBe(one);
    expect(fetchPart.mock.calls).toEqual([['/donnees/recherche.json']]);
    const found: SearchOutcome = one(TREATED);
    expect(found).toEqual(find(TREATED));
  });

  test('tries again after a failure', async () => {
    const fetchPart = vi
      .fn<FetchPart>()
      .mockRejectedValueOnce(new Error('hors ligne'))
      .mockResolvedValue(JSON.parse(index));
    const load = createSearchLoader(async () => (await fetchPart('/index')) as SearchIndex);
    await expect(load()).rejects.toThrow('hors ligne');
    const again = await load();
    expect(again(TREATED)).toEqual(find(TREATED));
  });
});

/** A text as the matchers of the document compare it. */
function plain(text: string): string {
  return text.replace(/\s+/gu, ' ');
}

/** A text as a pattern that matches it and nothing else, any white space for any other. */
function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`).replace(/\s+/gu, String.raw`\s+`);
}
