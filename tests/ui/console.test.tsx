/** What an adviser can do on the console, and what the journal's page tells. */
import { conditionsOf } from '../../src/guide/conditions.ts';
import { EMPTY, open as openPage } from '../../src/session/session.ts';
import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { newCall, OUTCOMES, type CallStart, CALLS_KEY } from '../../src/adviser/calls.ts';
import type { Words } from '../../src/words/words.ts';
import { pageAt } from '../../src/guide/pages.ts';
import { wordsFor } from '../../src/guide/guide.ts';
import { codeFor, releasesOf, spell, withPresent } from '../../src/session/spoken-code.ts';
import { exportCsv, recordOf, type CallRecord, type Journal } from '../../src/adviser/journal.ts';
import { HOME, type Page } from '../../src/guide/pages.ts';
import { buildIndex, loadIndex, searchSymptoms, type FindPages } from '../../src/search/search.ts';
import { addDays } from '../../src/guide/readings.ts';
import { answer, edit, type Session } from '../../src/session/session.ts';
import { shortestWay, type Answer } from '../../src/guide/ways.ts';
import { isQuestion, isReply, labelsOf, titleOf } from '../../src/guide/text.ts';
import { Console, type ConsoleProps } from '../../src/ui/adviser/Console.tsx';
import { JournalPage } from '../../src/ui/adviser/JournalPage.tsx';
import { saidTopic } from '../fixtures/topics.ts';
import { data, guide } from '../guide.ts';

const ui = guide.console;
const pages = [...guide.pages.values()];
const home = pageAt(guide, HOME);

// ——— What the map says ———

function wordsAt(page: Page): Words {
  return wordsFor(guide, page.content);
}

/** The first of some values that fits. A map without such a case would leave a test without object. */
function first<T>(values: Iterable<T>, fits: (value: T) => boolean = () => true): T {
  for (const value of values) if (fits(value)) return value;
  throw new Error('La carte ne contient plus ce cas');
}

function label({ step, answer: id }: Answer): string {
  return labelsOf(wordsFor(guide, step))[id] ?? '';
}

const wayTo = (page: Page) => shortestWay(guide, page.path);
const deepest = pages.reduce((best, page) => (wayTo(page).length > wayTo(best).length ? page : best));
const asking = first(
  pages,
  (page) => isQuestion(wordsAt(page)) && page.answers.length > 1 && wayTo(page).length > 1,
);
const replying = first(pages, (page) => {
  const words = wordsAt(page);
  return isReply(words) && Object.keys(words.suite).length > 1;
});

function sessionOf(answers: readonly Answer[]): Session {
  return { past: [], now: { answers, supposed: 0 }, pending: [] };
}

// ——— What the screen says ———

let find: FindPages;
beforeAll(() => {
  const search = loadIndex(buildIndex(guide, data.recherche));
  find = (text) => searchSymptoms(search, text);
});

afterEach(() => {
  vi.restoreAllMocks();
  window.localStorage.clear();
});

let rung = 0;
function startCall(): CallStart {
  rung += 1;
  return { id: `00000000-0000-4000-8000-${String(rung).padStart(12, '0')}`, at: Date.now() };
}

/** Shows the console with a call that stands on a page. */
function show(page: Page = home, props: Partial<ConsoleProps> = {}) {
  const current = { ...newCall(startCall()), session: sessionOf(wayTo(page)) };
  const record = vi.fn<ConsoleProps['record']>(() => Promise.resolve(true));
  const user = userEvent.setup({ delay: null });
  const { unmount } = render(
    <Console
      guide={guide}
      loadCodes={() => Promise.resolve(withPresent(releasesOf(data.releases), guide.root, guide.version))}
      loadSearch={() => Promise.resolve(find)}
      initial={{ current, parked: [] }}
      troubles={[]}
      record={record}
      startCall={startCall}
      today={() => '2026-11-23'}
      {...props}
    />,
  );
  return { user, record, current, unmount };
}

const main = () => screen.getByRole('main');
const heading = () => within(main()).getByRole('heading', { level: 1 });
const notes = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: ui.notes });
const outcome = () => screen.getByRole('combobox', { name: ui.issue });
const button = (name: string) => screen.getByRole('button', { name });
const parkedList = () => screen.queryByRole('list', { name: ui.enAttente });
const trail = () => [...document.querySelectorAll<HTMLAnchorElement>('.steps a')];
const shown = (selector: string) => [...main().querySelectorAll(selector)].map((one) => one.textContent);

function expectAt(page: Page): void {
  expect(main()).toHaveAttribute('data-page', page.path);
  expect(heading()).toHaveTextContent(titleOf(wordsAt(page)).replaceAll('\u00a0', ' '));
}

function expectToldBy(role: 'status' | 'alert', text: string): void {
  expect(screen.getAllByRole(role).map((one) => one.textContent)).toContainEqual(
    expect.stringContaining(text),
  );
}

/** Shows a conclusion that the search opened: nobody has said anything yet. */
function showSupposed() {
  const { path } = first(
    pages,
    ({ path: one, kind }) => kind === 'reply' && conditionsOf(guide, one).length > 1,
  );
  const session = openPage(guide, EMPTY, path);
  const { user } = show(home, { initial: { current: { ...newCall(startCall()), session }, parked: [] } });
  return { user, path };
}

describe('the keys', () => {
  test('a digit gives the answer of that number and takes the focus to the heading', async () => {
    const { user } = show(asking);
    for (const [index, { id }] of asking.answers.entries()) {
      const choice = within(main()).getByRole('link', { name: labelsOf(wordsAt(asking))[id] ?? '' });
      expect(choice).toHaveTextContent(new RegExp(`^${index + 1}`));
    }
    const second = first(asking.answers.slice(1));
    await user.keyboard('2');
    expectAt(pageAt(guide, second.to));
    expect(heading()).toHaveFocus();
  });

  test('what is supposed is confirmed by one key each, and what is to be said is not earned before', async () => {
    const { user, path } = showSupposed();
    const say = () => main().querySelector<HTMLElement>('[data-dire]')?.dataset['earned'];
    for (let left = conditionsOf(guide, path).length; left > 0; left -= 1) {
      expect(main()).toHaveAttribute('data-supposed', String(left));
      expect(say()).toBe('false');
      await user.keyboard('o');
    }
    expect(main()).toHaveAttribute('data-supposed', '0');
    expect(say()).toBe('true');
  });

  test('what is not the case is asked again by one key', async () => {
    const { user, path } = showSupposed();
    await user.keyboard('p');
    expect(main()).toHaveAttribute('data-content', conditionsOf(guide, path)[0]?.step ?? '');
  });

  test('a digit beyond the answers does nothing', async () => {
    expect.hasAssertions();
    const page = first(pages, ({ answers }) => answers.length > 0 && answers.length < 9);
    const { user } = show(page);
    await user.keyboard('9');
    expectAt(page);
  });

  test('Backspace goes back one answer', async () => {
    const { user } = show(asking);
    await user.keyboard('1');
    await user.keyboard('{Backspace}');
    expectAt(asking);
    expect(heading()).toHaveFocus();
  });

  test('n goes to the notes, where digits and letters are only typed', async () => {
    const { user } = show(asking);
    await user.keyboard('n');
    expect(notes()).toHaveFocus();
    expect(notes()).toHaveValue('');
    await user.keyboard('1 ncx?/{Backspace}');
    expect(notes()).toHaveValue('1 ncx?');
    expect(notes()).toHaveFocus();
    expectAt(asking);
  });

  test('? opens and closes the list of keys', async () => {
    const { user } = show();
    const list = screen.getByText(ui.raccourcis).closest('details');
    await user.keyboard('?');
    expect(list).toHaveAttribute('open');
    for (const [key] of ui.touches) expect(list).toHaveTextContent(key);
    await user.keyboard('?');
    expect(list).not.toHaveAttribute('open');
  });

  test('c copies the summary and says so', async () => {
    const { user } = show(asking);
    await user.keyboard('c');
    await waitFor(() => expectToldBy('status', ui.resumeCopie));
    expect(await navigator.clipboard.readText()).toContain(spell(codeFor(guide, saidTopic(wayTo(asking)))));
  });

  test('are all turned off by one switch, which the browser remembers, and on again', async () => {
    const { user } = show(asking);
    await user.keyboard('?');
    await user.click(screen.getByRole('checkbox', { name: ui.raccourcisActifs }));
    // Keys typed in the box itself would prove nothing.
    await user.click(heading());
    await user.keyboard('1n/{Backspace}');
    expectAt(asking);
    expect(notes()).not.toHaveFocus();
    expect(screen.getByRole('searchbox')).not.toHaveFocus();
    expect(Object.keys(window.localStorage)).toHaveLength(1);
    await user.click(screen.getByRole('checkbox', { name: ui.raccourcisActifs }));
    await user.click(heading());
    await user.keyboard('1');
    expectAt(pageAt(guide, first(asking.answers).to));
  });
});

describe('the step', () => {
  test.each(['question', 'advice', 'reply'])('keeps what to say and what to know of a %s apart', (kind) => {
    const page = first(pages, (one) => one.kind === kind && wordsAt(one).savoir !== undefined);
    const { dire, savoir = [] } = wordsAt(page);
    show(page);
    const say = screen.getByRole('region', { name: ui.dire });
    const know = screen.getByRole('region', { name: ui.savoir });
    expect([...say.querySelectorAll('p')].map((one) => one.textContent)).toEqual(dire);
    expect([...know.querySelectorAll('p')].map((one) => one.textContent)).toEqual(savoir);
    expect(say).not.toContainElement(know);
    for (const line of savoir) expect(say.textContent).not.toContain(line);
  });

  test.each(Object.entries(ui.statuts))('tells a reply of status %s by its badge', (status, text) => {
    const page = first(pages, (one) => {
      const words = wordsAt(one);
      return isReply(words) && words.statut === status;
    });
    show(page);
    const [badge, ...more] = main().querySelectorAll('.badge');
    expect(more).toEqual([]);
    expect(badge).toHaveTextContent(new RegExp(`${text}$`));
    expect(badge).toBeVisible();
  });

  test('has no badge on a question', () => {
    show(asking);
    expect(main().querySelector('.badge')).toBeNull();
  });

  test('quotes every fact of each entry that it cites, under the entry', () => {
    const page = first(
      pages,
      (one) => (wordsAt(one).sources ?? []).filter((id) => id !== 'guide').length > 1,
    );
    show(page);
    const quoted = [...main().querySelectorAll('.sources dl > div')].map((entry) => ({
      name: entry.querySelector('dt')?.textContent ?? '',
      facts: [...entry.querySelectorAll('dd')].map((fact) => fact.textContent),
    }));
    const cited = wordsAt(page).sources ?? [];
    expect(quoted.map(({ facts }) => facts)).toEqual(
      cited.map((id) => guide.sources[id]?.faits ?? [ui.conseilDuGuide]),
    );
    for (const [index, id] of cited.entries()) expect(quoted[index]?.name).toContain(id);
  });

  test('says from its day on that a page must be read again', () => {
    const { aRevoirLe } = guide.reviews[replying.content] ?? { aRevoirLe: '' };
    const [before = '', after = ''] = ui.aRevoir.split('{date}');
    const { unmount } = show(replying, { today: () => addDays(aRevoirLe, -1) });
    expect(screen.queryByRole('note')).toBeNull();
    unmount();
    show(replying, { today: () => aRevoirLe });
    const banner = screen.getByRole('note');
    expect(banner).toHaveTextContent(before.trim());
    expect(banner).toHaveTextContent(after.trim());
    expect(banner).toHaveTextContent(aRevoirLe.slice(0, 4));
    // It comes before what is read aloud.
    const say = screen.getByRole('region', { name: ui.dire });
    expect(banner.compareDocumentPosition(say)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
  });

  test('says nothing of the kind on a question, which is no fact', () => {
    show(asking, { today: () => '2999-01-01' });
    expect(screen.queryByRole('note')).toBeNull();
  });

  test('offers the questions to ask a caller who hesitates', () => {
    const page = first(pages, (one) => isQuestion(wordsAt(one)) && wordsAt(one).relances !== undefined);
    show(page);
    const probes = within(screen.getByRole('region', { name: ui.relances })).getAllByRole('listitem');
    expect(probes.map((probe) => probe.textContent)).toEqual(wordsAt(page).relances);
  });

  test('numbers the pages to go on with after a reply, and opens each by its digit', async () => {
    const words = wordsAt(replying);
    const suite = isReply(words) ? Object.entries(words.suite) : [];
    const { user } = show(replying);
    expect(shown('[data-suite]')).toEqual(suite.map(([, text], index) => `${index + 1}${text}`));
    const [path] = first(suite.slice(1));
    await user.keyboard('2');
    expectAt(pageAt(guide, path));
    expect(heading()).toHaveFocus();
  });
});

describe('the way so far', () => {
  test('takes the call back to a step; another answer there tells what was dropped', async () => {
    const way = wayTo(deepest);
    const other = first(home.answers, ({ id }) => {
      if (id === way[0]?.answer) return false;
      return (answer(guide, edit(sessionOf(way), 0), id).change?.dropped.length ?? 0) > 0;
    });
    const { user } = show(deepest);
    expect(trail().map((link) => link.textContent)).toEqual(
      way.map((given) => expect.stringContaining(label(given)) as string),
    );
    await user.click(first(trail()));
    expectAt(home);
    expect(heading()).toHaveFocus();
    await user.click(
      within(main()).getByRole('link', { name: label({ step: home.content, answer: other.id }) }),
    );
    const changed = answer(guide, edit(sessionOf(way), 0), other.id);
    for (const given of changed.change?.dropped ?? []) expectToldBy('status', label(given));
    expect(trail()).toHaveLength(changed.session.now.answers.length);
    expect(trail()[0]).toHaveTextContent(label({ step: home.content, answer: other.id }));
  });
});

describe('what the caller says', () => {
  test('goes into the field that / opens, and Enter opens the first result', async () => {
    const { user } = show();
    await user.keyboard('/');
    expect(screen.getByRole('searchbox')).toHaveFocus();
    expect(screen.getByRole('searchbox')).toHaveValue('');
    const symptom = 'mot de passe oublié';
    await user.keyboard(`${symptom}{Enter}`);
    const [best] = find(symptom).results;
    await waitFor(() => expect(main()).toHaveAttribute('data-page', best?.to));
    expect(best?.page).not.toBe(HOME);
    expect(heading()).toHaveFocus();
  });

  const typeCode = async (user: ReturnType<typeof userEvent.setup>, code: string) => {
    await user.type(screen.getByRole('textbox', { name: guide.interface.code.champ }), code);
    await user.click(button(guide.interface.code.reprendre));
  };

  test('a spoken code takes up the way of the caller', async () => {
    const { user } = show();
    await typeCode(user, spell(codeFor(guide, saidTopic(wayTo(deepest)))));
    await waitFor(() => expectAt(deepest));
    expect(trail()).toHaveLength(wayTo(deepest).length);
    expectToldBy('status', guide.interface.code.repris);
    expect(main().querySelector('[data-code]')).toHaveTextContent(
      spell(codeFor(guide, saidTopic(wayTo(deepest)))),
    );
  });

  test('a mistyped code is refused in an alert and leads nowhere', async () => {
    expect.hasAssertions();
    const { user } = show(asking);
    const code = codeFor(guide, saidTopic(wayTo(deepest)));
    await typeCode(user, code.slice(0, -1) + String((Number(code.at(-1)) + 1) % 10));
    await waitFor(() => expectToldBy('alert', guide.interface.code.fautes.controle));
    expectAt(asking);
  });

  test('a goal named at once is opened in one click', async () => {
    expect.hasAssertions();
    const { user } = show(asking);
    const goal = first(home.answers);
    const goals = screen.getByRole('navigation', { name: ui.buts });
    await user.click(
      within(goals).getByRole('link', { name: label({ step: home.content, answer: goal.id }) }),
    );
    expectAt(pageAt(guide, goal.to));
  });
});

describe('the call', () => {
  test('keeps no telephone number in its notes once they are left', async () => {
    const { user } = show(asking);
    await user.type(notes(), 'rappeler au 06 12 34 56 78');
    await user.tab();
    expect(notes().value).toMatch(/^rappeler/);
    expect(notes().value).not.toMatch(/\d/);
    expect(window.sessionStorage.getItem(CALLS_KEY) ?? '').not.toMatch(/06.?12.?34/);
  });

  test('ends in one of the known ways, or in none yet', async () => {
    const { user } = show();
    expect(outcome()).toHaveValue('');
    for (const one of OUTCOMES) {
      await user.selectOptions(outcome(), ui.issues[one]);
      expect(outcome()).toHaveValue(one);
    }
    await user.selectOptions(outcome(), '');
    expect(outcome()).toHaveValue('');
  });

  test('« nouvel appel » asks first, and keeps everything when it is cancelled', async () => {
    const { user, record } = show(asking);
    await user.type(notes(), 'calme');
    await user.click(button(ui.nouvel));
    const question = screen.getByRole('group', { name: ui.effacer });
    expect(within(question).getByRole('button', { name: ui.non })).toHaveFocus();
    await user.click(within(question).getByRole('button', { name: ui.non }));
    expect(screen.queryByRole('group', { name: ui.effacer })).not.toBeInTheDocument();
    expectAt(asking);
    expect(notes()).toHaveValue('calme');
    expect(record).not.toHaveBeenCalled();
  });

  test('« nouvel appel » asks nothing of a call where nothing happened', async () => {
    const { user, record } = show();
    await user.click(button(ui.nouvel));
    expect(screen.queryByRole('group', { name: ui.effacer })).not.toBeInTheDocument();
    expect(record).not.toHaveBeenCalled();
  });

  test('is written once in the journal when it is ended, wiped, and brought back by undo', async () => {
    const { user, record, current } = show(asking);
    await user.type(notes(), 'calme');
    await user.selectOptions(outcome(), 'resolu');
    await user.click(button(ui.nouvel));
    await user.click(button(ui.oui));
    expect(record).toHaveBeenCalledExactlyOnceWith(
      { ...current, notes: 'calme', outcome: 'resolu' },
      expect.any(Number),
    );
    expectAt(home);
    expect(trail()).toEqual([]);
    expect(notes()).toHaveValue('');
    expect(outcome()).toHaveValue('');
    expect(window.sessionStorage.getItem(CALLS_KEY) ?? '').not.toContain('calme');
    await user.click(button(ui.annuler));
    expectAt(asking);
    expect(notes()).toHaveValue('calme');
    expect(outcome()).toHaveValue('resolu');
    expect(screen.queryByRole('button', { name: ui.annuler })).not.toBeInTheDocument();
    expect(record).toHaveBeenCalledOnce();
  });

  test.each([
    ['refuses', () => Promise.resolve(false)],
    ['fails', () => Promise.reject(new Error('disque'))],
  ])('is ended all the same when the journal %s, which is told', async (_, record) => {
    expect.hasAssertions();
    const { user } = show(asking, { record });
    await user.click(button(ui.nouvel));
    await user.click(button(ui.oui));
    await waitFor(() => expectToldBy('status', ui.journalRefuse));
    expectAt(home);
  });

  test('waits while another is taken, and is taken up again as it was', async () => {
    const { user, record } = show(asking);
    await user.type(notes(), 'calme');
    expect(parkedList()).toBeNull();
    await user.click(button(ui.attente));
    expectAt(home);
    expect(notes()).toHaveValue('');
    await user.click(button(`${ui.reprendre} : ${titleOf(wordsAt(asking))}`));
    expectAt(asking);
    expect(heading()).toHaveFocus();
    expect(notes()).toHaveValue('calme');
    expect(parkedList()).toBeNull();
    expect(record).not.toHaveBeenCalled();
  });

  test('shows the text to select when the clipboard refuses it', async () => {
    const { user } = show(asking);
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('refusé'));
    await user.click(button(ui.resume));
    await waitFor(() => expectToldBy('status', ui.copieRefusee));
    const text = main().querySelector('textarea');
    expect(text).toHaveAttribute('readonly');
    expect(text?.value).toContain(spell(codeFor(guide, saidTopic(wayTo(asking)))));
  });

  test('goes on where storage is forbidden, which is told once', async () => {
    const refuse = () => {
      throw new DOMException('refusé', 'SecurityError');
    };
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(refuse);
    vi.spyOn(Storage.prototype, 'getItem').mockImplementation(refuse);
    const { user } = show(asking);
    await user.keyboard('1');
    expectAt(pageAt(guide, first(asking.answers).to));
    await user.type(notes(), 'calme');
    expect(notes()).toHaveValue('calme');
    expect(shown('.notice')).toEqual([ui.stockageRefuse]);
  });

  test('tells what had to be told from the start', () => {
    show(home, { troubles: [ui.appelsIllisibles] });
    expect.hasAssertions();
    expectToldBy('status', ui.appelsIllisibles);
  });
});

describe('the journal', () => {
  const journal = ui.journalDe;

  /** A journal in memory. */
  function memoryJournal(lines: readonly CallRecord[] = [], over: Partial<Journal> = {}): Journal {
    const kept = new Map(lines.map((line) => [line.id, line]));
    return {
      add: (line) => {
        kept.set(line.id, line);
        return Promise.resolve({ ok: true, value: undefined });
      },
      all: () => Promise.resolve({ ok: true, value: { records: [...kept.values()], damaged: 0 } }),
      merge: (brought) => {
        const added = brought.filter(({ id }) => !kept.has(id));
        for (const line of added) kept.set(line.id, line);
        return Promise.resolve({
          ok: true,
          value: { added: added.length, known: brought.length - added.length },
        });
      },
      clear: () => {
        kept.clear();
        return Promise.resolve({ ok: true, value: undefined });
      },
      close: () => Promise.resolve(),
      ...over,
    };
  }

  function lineFor(page: Page): CallRecord {
    return recordOf(guide, { ...newCall(startCall()), session: sessionOf(wayTo(page)) }, 60);
  }

  async function open(kept: Journal) {
    render(<JournalPage guide={guide} journal={kept} />);
    await waitFor(() => expect(document.title).toContain(ui.journal));
    return userEvent.setup({ delay: null });
  }

  const count = (caption: string, row: string) =>
    within(
      within(screen.getByRole('table', { name: caption }))
        .getByRole('rowheader', { name: row })
        .closest('tr') ?? document.body,
    ).getAllByRole('cell')[0]?.textContent;

  const bring = (user: ReturnType<typeof userEvent.setup>, text: string) =>
    user.upload(
      screen.getByLabelText(journal.importer),
      new File([text], 'journal.csv', { type: 'text/csv' }),
    );

  test('counts calls by goal and by reply', async () => {
    const [goal] = wayTo(replying);
    if (goal === undefined) throw new Error('Une réponse se trouve à l’accueil');
    await open(memoryJournal([lineFor(replying), lineFor(replying), lineFor(home)]));
    await waitFor(() => expect(count(journal.parBut, label(goal))).toBe('2'));
    expect(count(journal.parBut, journal.sansBut)).toBe('1');
    expect(count(journal.parReponse, titleOf(wordsAt(replying)))).toBe('2');
    expect(button(journal.exporter)).toBeEnabled();
    expect(screen.queryByText(journal.vide)).not.toBeInTheDocument();
  });

  test('has nothing to export while it is empty', async () => {
    await open(memoryJournal());
    expect(screen.getByText(journal.vide)).toBeInTheDocument();
    expect(button(journal.exporter)).toBeDisabled();
    expect(screen.queryByRole('table')).not.toBeInTheDocument();
  });

  test('takes in the calls of another journal, once each', async () => {
    const known = lineFor(replying);
    const user = await open(memoryJournal([known]));
    await bring(user, exportCsv([known, lineFor(home)]));
    await waitFor(() => expect(count(journal.parBut, journal.sansBut)).toBe('1'));
    expect(count(journal.parReponse, titleOf(wordsAt(replying)))).toBe('1');
    expect(screen.getByRole('status')).not.toBeEmptyDOMElement();
  });

  test('says that a file is not a journal, and keeps what it has', async () => {
    const user = await open(memoryJournal([lineFor(replying)]));
    await bring(user, 'nom;prix\npain;1\n');
    await waitFor(() => expectToldBy('status', journal.pasUnJournal));
    expect(count(journal.parReponse, titleOf(wordsAt(replying)))).toBe('1');
  });

  test('says so in an alert when it cannot be read', async () => {
    await open(memoryJournal([], { all: () => Promise.resolve({ ok: false, reason: 'forbidden' }) }));
    await waitFor(() => expectToldBy('alert', journal.illisible));
    expect(button(journal.exporter)).toBeDisabled();
  });

  test('says how many of its lines are damaged', async () => {
    expect.hasAssertions();
    const all: Journal['all'] = () => Promise.resolve({ ok: true, value: { records: [], damaged: 7 } });
    await open(memoryJournal([], { all }));
    await waitFor(() => expectToldBy('alert', '7'));
  });
});
