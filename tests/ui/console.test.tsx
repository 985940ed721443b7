/** What an adviser can do on the console, and what the journal's page tells. */
import { askedAt, conditionsOf } from '../../src/guide/conditions.ts';
import { casesIn, EMPTY, open as openPage, answer, edit, type Session } from '../../src/session/session.ts';
import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { BURST } from '../../src/adviser/call/burst.ts';
import { asTheCaisse } from '../../src/adviser/texts/caisse-voice.ts';
import { CALLS_KEY, handOver, newCall, type CallStart } from '../../src/adviser/call/calls.ts';
import { contradict, contradictionInWords } from '../../src/adviser/call/contradictions.ts';
import { codesNear } from '../../src/adviser/call/near-codes.ts';
import { DAY, DEFAULT_DESK } from '../../src/adviser/desk.ts';
import { MASKED } from '../../src/adviser/mask/mask.ts';
import { SHEET_KEYS } from '../../src/adviser/call/shortcuts.ts';
import { REMARKS_KEY, withRemark } from '../../src/adviser/remarks.ts';
import type { Words } from '../../src/words/words.ts';
import { pageAt, HOME, type Page } from '../../src/guide/pages.ts';
import { wordsFor } from '../../src/guide/guide.ts';
import { codeFor, readCode, releasesOf, formatCode, withPresent } from '../../src/session/spoken-code.ts';
import { exportCsv, recordsOf, type CallRecord, type Journal } from '../../src/adviser/journal.ts';
import { buildIndex } from '../../src/search/build-index.ts';
import { addDays } from '../../src/guide/readings.ts';
import { sameAs, shortestWay, type Answer } from '../../src/guide/ways.ts';
import { conditionInWords, isQuestion, isReply, labelsOf, titleOf } from '../../src/guide/text.ts';
import { createSentenceLoader } from '../../src/ui/shared/search/load-search.ts';
import { Console, type ConsoleProps } from '../../src/ui/adviser/Console.tsx';
import { JournalPage } from '../../src/ui/adviser/JournalPage.tsx';
import { TREATED, WITHOUT_GOAL } from '../fixtures/said.ts';
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

let { find, read }: Awaited<ReturnType<ReturnType<typeof createSentenceLoader>>> = {
  find: () => ({ results: [] }),
  read: () => [],
};
beforeAll(async () => {
  ({ find, read } = await createSentenceLoader(() => Promise.resolve(buildIndex(guide, data.recherche)))());
});

afterEach(() => {
  vi.restoreAllMocks();
  window.localStorage.clear();
  window.location.hash = '';
});

const NUMBER_WORDS = ['zéro', 'un', 'deux', 'trois', 'quatre', 'cinq', 'six', 'sept', 'huit', 'neuf'];

/** Longer than a person needs to decide: the next digit is an answer of its own. */
const decide = () => new Promise((resolve) => setTimeout(resolve, BURST + 20));

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
      desk={DEFAULT_DESK}
      loadCodes={() => Promise.resolve(withPresent(releasesOf(data.releases), guide.root, guide.version))}
      loadSearch={() => Promise.resolve(find)}
      loadRead={() => Promise.resolve(read)}
      loadPhrases={() => Promise.resolve([])}
      initial={{ current, parked: [] }}
      troubles={[]}
      record={record}
      remark={() => true}
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
const field = () => screen.getByRole<HTMLInputElement>('searchbox');
const sheet = () => screen.getByRole('dialog', { name: ui.fin.titre });
const said = (text: string) => asTheCaisse(text, ui.voix);
const button = (name: string) => screen.getByRole('button', { name });
const parkedList = () => screen.queryByRole('list', { name: ui.enAttente });
const trail = () => [...document.querySelectorAll<HTMLAnchorElement>('.steps a')];
const shown = (selector: string) => [...main().querySelectorAll(selector)].map((one) => one.textContent);

function expectAt(page: Page): void {
  expect(main()).toHaveAttribute('data-page', page.path);
  expect(heading()).toHaveTextContent(said(titleOf(wordsAt(page))).replaceAll('\u00a0', ' '));
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

  test('one of the cases of a page is confirmed too before what is to be said is earned, and another opens its question', async () => {
    const { path } = first(
      pages,
      ({ path: one, kind }) => kind === 'reply' && casesIn(guide, openPage(guide, EMPTY, one).now).length > 0,
    );
    const session = openPage(guide, EMPTY, path);
    const [taken] = casesIn(guide, session.now);
    const conditions = conditionsOf(guide, path).length;
    const { user } = show(home, { initial: { current: { ...newCall(startCall()), session }, parked: [] } });
    const say = () => main().querySelector<HTMLElement>('[data-dire]')?.dataset['earned'];
    await user.keyboard('o'.repeat(conditions));
    expect(say()).toBe('false');
    expect(main()).toHaveAttribute('data-supposed', String(casesIn(guide, session.now).length));
    const { step, answer } = taken?.supposed ?? { step: '', answer: '' };
    const item = main().querySelector(`[data-condition="${step} ${answer}"]`);
    expect(item).toHaveAttribute('data-mark', 'supposed');
    await user.keyboard('p');
    expect(main()).toHaveAttribute('data-page', askedAt(guide, path, { step, answer }));
    await user.click(within(main()).getByRole('button', { name: guide.interface.retour }));
    expect(main()).toHaveAttribute('data-page', path);
    await user.keyboard('o'.repeat(casesIn(guide, session.now).length));
    expect(say()).toBe('true');
    expect(main()).toHaveAttribute('data-supposed', '0');
  });

  test('what is not the case is asked again by one key', async () => {
    const { user, path } = showSupposed();
    await user.keyboard('p');
    expect(main()).toHaveAttribute('data-content', conditionsOf(guide, path)[0]?.step ?? '');
  });

  test('the number of an answer is told to screen readers as its shortcut, while the keys are on', () => {
    show(asking);
    const told = [...main().querySelectorAll('[data-answer]')].map((one) =>
      one.getAttribute('aria-keyshortcuts'),
    );
    expect(told).toEqual(asking.answers.map((_, index) => String(index + 1)));
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
    await user.keyboard('1 ncxt?/{Backspace}');
    expect(notes()).toHaveValue('1 ncxt?');
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

  test('digits that come faster than a person decides are a dictated number: they answer nothing, and go to the field', async () => {
    const { user } = show(asking);
    vi.spyOn(Event.prototype, 'timeStamp', 'get').mockReturnValue(1000);
    await user.keyboard('2048');
    expectAt(asking);
    expect(field()).toHaveValue('2048');
    await waitFor(() => expect(field()).toHaveFocus());
    expectToldBy('status', ui.commande.chiffres);
  });

  test('Escape leaves the field and empties it, closes the sheet, closes the list of keys', async () => {
    const { user } = show(asking);
    await user.keyboard('/');
    await user.keyboard('carte{Escape}');
    expect(field()).toHaveValue('');
    expect(heading()).toHaveFocus();
    await user.keyboard('n{Escape}');
    expect(heading()).toHaveFocus();
    await user.keyboard('?{Escape}');
    expect(screen.getByText(ui.raccourcis).closest('details')).not.toHaveAttribute('open');
    await user.keyboard('t');
    expect(sheet()).toHaveFocus();
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('dialog')).toBeNull();
    expectAt(asking);
  });

  test.each([
    ['s', 'the text message'],
    ['m', 'the e-mail'],
  ])('%s copies %s, with the link and the code', async (key) => {
    const { user } = show(replying);
    await user.keyboard(key);
    await waitFor(() => expectToldBy('status', ui.messageCopie));
    const text = await navigator.clipboard.readText();
    expect(text).toContain(`/${replying.path}/`);
    expect(text).toContain(formatCode(codeFor(guide, saidTopic(wayTo(replying)))));
  });

  test('l copies the letter of the page', async () => {
    const page = first(pages, (one) => {
      const words = wordsAt(one);
      return !isQuestion(words) && words.message !== undefined;
    });
    const words = wordsAt(page);
    const { user } = show(page);
    await user.keyboard('l');
    await waitFor(() => expectToldBy('status', ui.messageCopie));
    expect(await navigator.clipboard.readText()).toBe(isQuestion(words) ? '' : words.message);
  });

  test('« copié » goes as soon as the text would be another', async () => {
    const { user } = show(asking);
    await user.keyboard('c');
    await waitFor(() => expectToldBy('status', ui.resumeCopie));
    await user.type(notes(), 'et');
    expect(screen.queryByText(ui.resumeCopie)).toBeNull();
  });

  test('c copies the summary and says so', async () => {
    const { user } = show(asking);
    await user.keyboard('c');
    await waitFor(() => expectToldBy('status', ui.resumeCopie));
    expect(await navigator.clipboard.readText()).toContain(
      formatCode(codeFor(guide, saidTopic(wayTo(asking)))),
    );
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
    // One line a sentence, the question stronger than the rest.
    const lines = [...say.querySelectorAll('p')].map((one) => one.textContent);
    expect(lines.join(' ')).toBe(dire.map(said).join(' '));
    expect(lines.length).toBeGreaterThanOrEqual(dire.length);
    for (const one of say.querySelectorAll('strong')) expect(one.textContent).toMatch(/\?\s*$/);
    expect([...know.querySelectorAll('li')].map((one) => one.textContent).toSorted()).toEqual(
      savoir.toSorted(),
    );
    expect(say).not.toContainElement(know);
    for (const line of savoir) expect(say.textContent).not.toContain(line);
  });

  test.each(Object.entries(ui.statuts))('tells a reply of status %s by its badge', (status, text) => {
    const page = first(pages, (one) => {
      const words = wordsAt(one);
      return isReply(words) && words.statut === status;
    });
    show(page);
    const [badge, read] = main().querySelectorAll('.badge');
    expect(badge).toHaveTextContent(new RegExp(`${text}$`));
    expect(badge).toBeVisible();
    // What the sheet says is one thing; that the one who answers for it has read it is another.
    const waits = guide.reviews[page.content]?.aRelire === true;
    expect(read).toHaveTextContent(waits ? ui.aRelire : ui.relu);
  });

  test('puts what must never be done first', () => {
    const page = first(pages, (one) =>
      (wordsAt(one).savoir ?? []).slice(1).some((line) => /ne jamais/i.test(line)),
    );
    show(page);
    const [top] = within(screen.getByRole('region', { name: ui.savoir })).getAllByRole('listitem');
    expect(top?.textContent).toMatch(/ne jamais/i);
  });

  test('numbers what the person does, each step ticked when it is done', async () => {
    const page = first(pages, (one) => one.kind === 'reply');
    const words = wordsAt(page);
    const { user } = show(page);
    const steps = within(screen.getByRole('region', { name: ui.faire })).getAllByRole('checkbox');
    expect(steps).toHaveLength(isQuestion(words) ? 0 : words.faire.length);
    await user.click(first(steps));
    expect(first(steps)).toBeChecked();
  });

  test('a desk that is not the caisse’s keeps the guide’s own words', () => {
    const page = first(pages, (one) => said(titleOf(wordsAt(one))) !== titleOf(wordsAt(one)));
    show(page, { desk: { ...DEFAULT_DESK, estLaCaisse: false } });
    expect(heading()).toHaveTextContent(titleOf(wordsAt(page)).replaceAll('\u00a0', ' '));
  });

  test('has no badge on a question', () => {
    show(asking);
    expect(main().querySelector('.badge')).toBeNull();
  });

  test('opens every fact of an entry that it cites by a press of the entry', async () => {
    const page = first(
      pages,
      (one) => (wordsAt(one).sources ?? []).filter((id) => id !== 'guide').length > 1,
    );
    const { user } = show(page);
    const quoted = screen.getByRole('region', { name: ui.sources });
    for (const id of (wordsAt(page).sources ?? []).filter((one) => one !== 'guide')) {
      await user.click(within(quoted).getByRole('button', { name: id }));
      expect(within(quoted).getByRole('heading', { level: 3 })).toHaveTextContent(new RegExp(`^${id} `));
      expect(
        within(quoted)
          .getAllByRole('listitem')
          .map((fact) => fact.textContent),
      ).toEqual(guide.sources[id]?.faits);
    }
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

describe('two topics of one call', () => {
  /** A question of fact, with two answers that cannot both be true; one of them is what the page that it leads to rests on. */
  const [asked, one, other] = first(
    pages.flatMap((page) =>
      isQuestion(wordsAt(page))
        ? page.answers.flatMap(({ id }) =>
            page.answers.flatMap(({ id: against }): [Page, Answer, Answer][] => {
              const pair = [id, against].map((answerId) => ({ step: page.content, answer: answerId }));
              const [mine, theirs] = pair;
              const { to = '' } = page.answers.find((answer) => answer.id === against) ?? {};
              const rests = conditionsOf(guide, to).some((given) => given.step === page.content);
              return mine !== undefined && theirs !== undefined && rests && contradict(guide, mine, theirs)
                ? [[page, mine, theirs]]
                : [];
            }),
          )
        : [],
    ),
  );
  const past = [saidTopic([...wayTo(asked), one])];
  const inHand = (now: Session['now']) => ({
    initial: { current: { ...newCall(startCall()), session: { past, now, pending: [] } }, parked: [] },
  });
  const told = contradictionInWords(guide, {
    one: conditionInWords(guide, one),
    other: conditionInWords(guide, other),
  });

  test('that contradict each other are told on the rail, on the sheet and in the summary', async () => {
    const { user } = show(home, inHand(saidTopic([...wayTo(asked), other])));
    const rail = screen.getByRole('region', { name: ui.appel });
    expect(within(rail).getByRole('status')).toHaveTextContent(told.replaceAll('\u00a0', ' '));
    await user.keyboard('t');
    const [against] = within(sheet()).getAllByRole('status');
    expect(against).toHaveTextContent(told.replaceAll('\u00a0', ' '));
    // What to do about it is said where there is room for it.
    expect(against).toHaveTextContent(ui.contradiction.demander);
    expect(within(sheet()).getByRole<HTMLTextAreaElement>('textbox', { name: ui.fin.texte }).value).toContain(
      conditionInWords(guide, one).replace(/\s/g, ' '),
    );
  });

  test('that agree say nothing of the kind', () => {
    show(home, inHand(saidTopic([...wayTo(asked), one])));
    expect(within(screen.getByRole('region', { name: ui.appel })).getByRole('status')).toBeEmptyDOMElement();
  });

  test('what was said in the first stands beside the same question in the second, and answers nothing', () => {
    show(home, inHand(saidTopic(wayTo(asked))));
    expectAt(asked);
    expect(main()).toHaveTextContent(
      ui.contradiction.dejaDit.replace('{reponse}', label(one)).replaceAll('\u00a0', ' '),
    );
  });

  test('what is only supposed in the second says what the first holds against it', () => {
    const answers = [...wayTo(asked), other];
    const { to } = first(asked.answers, ({ id }) => id === other.answer);
    const supposing = conditionsOf(guide, to).some((given) => given.step === other.step);
    show(home, inHand({ answers, supposed: answers.length }));
    expect(supposing).toBe(true);
    expect(main().querySelector('.against')).toHaveTextContent(
      conditionInWords(guide, one).replaceAll('\u00a0', ' '),
    );
    // Nobody has said it: the topics do not contradict each other yet.
    expect(within(screen.getByRole('region', { name: ui.appel })).getByRole('status')).toBeEmptyDOMElement();
  });
});

describe('a change of mind', () => {
  const rail = () => within(screen.getByRole('region', { name: ui.appel }));
  const told = () => rail().getByRole('status');
  const plain = (text: string) => text.replaceAll('\u00a0', ' ');
  const inWords = (given: Answer) => plain(conditionInWords(guide, given));
  const named = (text: string, said: string) => plain(text.replace('{dit}', said));
  const press = (text: string, given: Answer) =>
    screen.getByRole('button', { name: (name) => plain(name) === named(text, inWords(given)) });
  const { statements } = buildIndex(guide, data.recherche);

  /** A sentence that gives an answer to a question, where another was given: the question, that one, the sentence's own, and the sentence. */
  const turned = () =>
    first(
      statements.flatMap(({ step, answer: id, phrases: [phrase = ''] }) => {
        const mine = { step, answer: id };
        const page = pages.find(({ content, path }) => content === step && path !== HOME);
        const before = page?.answers
          .map((one) => ({ step, answer: one.id }))
          .find((one) => contradict(guide, one, mine));
        // Of nothing else: what else it says would be told beside it.
        const given = phrase === '' ? [] : read(phrase);
        const isGiven = given.length === 1 && given.some(sameAs(mine));
        return page === undefined || before === undefined || !isGiven ? [] : [{ page, before, mine, phrase }];
      }),
      ({ mine, phrase }) => {
        const [best] = find(phrase).results;
        return best !== undefined && !shortestWay(guide, best.to).some(sameAs(mine));
      },
    );

  /** A call in which a sentence is typed against an answer. */
  const toldAgainst = async () => {
    const { page, before, mine, phrase } = turned();
    const session = sessionOf([...wayTo(page), before]);
    const { user } = show(home, { initial: { current: { ...newCall(startCall()), session }, parked: [] } });
    await user.type(field(), `${phrase}{Enter}`);
    await waitFor(() => expect(told()).toHaveTextContent(inWords(mine)));
    return { user, page, before, mine };
  };

  test('in a typed sentence is told at once with both sentences, changes nothing, and takes the old answer’s place by one press', async () => {
    const { user, page, before, mine } = await toldAgainst();
    expect(told()).toHaveTextContent(inWords(before));
    expect(screen.getByRole('group', { name: ui.contradiction.question })).toContainElement(
      press(ui.contradiction.vrai, mine),
    );
    const kept = () => JSON.stringify(JSON.parse(window.sessionStorage.getItem(CALLS_KEY) ?? ''));
    expect(kept()).toContain(JSON.stringify(before));
    await user.keyboard('{Escape}');
    await user.keyboard('c');
    expect(await navigator.clipboard.readText()).toContain(conditionInWords(guide, mine).replace(/\s/g, ' '));

    await user.click(press(ui.contradiction.vrai, mine));
    expect(kept()).not.toContain(JSON.stringify(before));
    expect(kept()).toContain(JSON.stringify([...wayTo(page), mine]));
    expect(told()).not.toHaveTextContent(inWords(before));
    const card = first(rail().getAllByRole('listitem'), (one) => one.textContent.includes(label(mine)));
    expect(card).toHaveTextContent(ui.marques.said);
  });

  test('that was none is taken back by one press, and the call stands as it was', async () => {
    const { user, page, before, mine } = await toldAgainst();
    await user.click(press(ui.contradiction.vrai, before));
    expect(told()).not.toHaveTextContent(inWords(mine));
    expect(window.sessionStorage.getItem(CALLS_KEY)).toContain(JSON.stringify([...wayTo(page), before]));
  });

  test('is nothing of a sentence that contradicts nothing: what its page has no place for is told, kept with the call, and taken back by one press', async () => {
    const { mine, phrase } = turned();
    const { user } = show(home);
    await user.type(field(), `${phrase}{Enter}`);
    const also = named(ui.contradiction.aussi, inWords(mine));
    await waitFor(() => expect(told()).toHaveTextContent(also));
    await user.keyboard('{Escape}');
    await user.keyboard('c');
    expect(await navigator.clipboard.readText()).toContain(conditionInWords(guide, mine).replace(/\s/g, ' '));
    // It waits with its call, and comes back with it.
    await user.click(button(ui.attente));
    expect(told()).toBeEmptyDOMElement();
    await user.keyboard('r');
    expect(told()).toHaveTextContent(also);
    await user.click(press(ui.contradiction.retirer, mine));
    expect(told()).not.toHaveTextContent(inWords(mine));
  });

  test('of a sentence that opens nothing is kept too', async () => {
    const { mine } = turned();
    const { user } = show(home, {
      loadSearch: () => Promise.resolve(() => ({ results: [] })),
      loadRead: () => Promise.resolve(() => [mine]),
    });
    await user.type(field(), 'rien de connu{Enter}');
    await waitFor(() => expect(told()).toHaveTextContent(inWords(mine)));
    expectAt(home);
  });
});

describe('what the caller says', () => {
  test('goes into the field that / opens, and Enter opens the first result', async () => {
    const { user } = show();
    await user.keyboard('/');
    expect(screen.getByRole('searchbox')).toHaveFocus();
    expect(screen.getByRole('searchbox')).toHaveValue('');
    await user.keyboard(`${TREATED}{Enter}`);
    const [best] = find(TREATED).results;
    await waitFor(() => expect(main()).toHaveAttribute('data-page', best?.to));
    expect(best?.page).not.toBe(HOME);
    expect(heading()).toHaveFocus();
  });

  test('begins anew when / is typed over a sentence that was sent, or that stood there before', async () => {
    const { user } = show();
    await user.keyboard('/');
    await user.keyboard('xyzzy qwfp{Enter}');
    expect(field()).toHaveFocus();
    await user.keyboard('/relance');
    expect(field()).toHaveValue('relance');
    await user.click(notes());
    await user.click(field());
    await user.keyboard('/carte');
    expect(field()).toHaveValue('carte');
  });

  test('keeps a slash that is typed in the middle of a sentence, and all that stands before it', async () => {
    const { user } = show();
    await user.keyboard('/');
    await user.keyboard('coché oui/non en 01/2024');
    expect(field()).toHaveValue('coché oui/non en 01/2024');
  });

  test('holds no name, as the notes hold none: it is masked as it is typed, and what was asked is still found', async () => {
    const { user } = show();
    await user.keyboard('/');
    await user.keyboard(`je m’appelle Monique Durand et ${TREATED} `);
    expect(field().value).toBe(`je m’appelle ${MASKED} et ${TREATED} `);
    expectToldBy('status', ui.commande.masque);
    await waitFor(() => expect(document.querySelector('[data-result]')).not.toBeNull());
    await user.click(notes());
    await user.type(notes(), 'je m’appelle Monique Durand et je voudrais ');
    expect(notes().value).toBe(`je m’appelle ${MASKED} et je voudrais `);
  });

  test('keeps a word of the guide’s own phrases where it stands in them', async () => {
    const { user } = show(home, { loadPhrases: () => Promise.resolve(['mot de passe Orange']) });
    await user.keyboard('/');
    await user.keyboard('mot de passe Orange oublié ');
    expect(field().value).toBe('mot de passe Orange oublié ');
  });

  test('masks what looks personal when the phrases of the guide never come', async () => {
    const { user } = show(home, { loadPhrases: () => Promise.reject(new Error('hors ligne')) });
    await user.keyboard('/');
    await user.keyboard('mot de passe Orange oublié ');
    expect(field().value).toBe(`mot de passe ${MASKED} oublié `);
  });

  test('keeps a code whole, however it is spaced', async () => {
    const { user } = show();
    await user.keyboard('/');
    await user.keyboard('2 40 12 62');
    await user.click(notes());
    expect(field().value).toBe('2 40 12 62');
  });

  test('holds no name that an address brings', () => {
    window.location.hash = '#recherche=Madame+Durand+n’a+rien+reçu';
    show();
    expect(field().value).toBe(`Madame ${MASKED} n’a rien reçu`);
  });

  test('holds no social security number: it is masked in the field, told, and looked for by nobody', async () => {
    const { user } = show();
    await user.keyboard('/');
    await user.keyboard(`${TREATED} 1 80 05 75 123 456 78`);
    expect(field().value).toBe(`${TREATED} ${MASKED}`);
    expectToldBy('status', ui.commande.masque);
    await waitFor(() => expect(document.querySelector('[data-result]')).not.toBeNull());
    await user.keyboard(' encore');
    expect(field().value).toBe(`${TREATED} ${MASKED} encore`);
    const kept = [window.sessionStorage, window.localStorage]
      .flatMap((storage) => Object.keys(storage).map((key) => storage.getItem(key)))
      .join('\n');
    expect(kept).not.toMatch(/75.?123/);
    // Pasted at once, and unfinished when the field is left.
    await user.clear(field());
    await user.paste('180057512345678');
    expect(field().value).toBe(MASKED);
    await user.clear(field());
    await user.type(field(), '18005751234');
    await user.tab();
    expect(field().value).not.toMatch(/\d{4}/);
  });

  test('keeps a spoken code, however it is spaced, and the number that answers', async () => {
    const { user } = show();
    for (const typed of ['123 456', '12-34-56', '1234567', '36 46 ne répond pas']) {
      await user.clear(field());
      await user.type(field(), typed);
      expect(field().value).toBe(typed);
    }
  });

  test('that finds nothing leaves the sentence selected: what is typed next takes its place', async () => {
    const { user } = show();
    await user.keyboard('/');
    await user.keyboard('zzyzx qwrtpl{Enter}');
    await waitFor(() => expect(field().selectionEnd).toBe('zzyzx qwrtpl'.length));
    expect(field().selectionStart).toBe(0);
  });

  test('does not make the goal of the page picked one that the caller chose', async () => {
    const { user } = show();
    const [best] = find(WITHOUT_GOAL).results;
    if (best === undefined) throw new Error('rien de trouvé');
    const homeSaid = best.said.some(({ step }) => step === home.content);
    expect(homeSaid).toBe(false);
    await user.keyboard('/');
    await user.keyboard(`${WITHOUT_GOAL}{Enter}`);
    await waitFor(() => expect(main()).toHaveAttribute('data-page', best.to));
    expect(document.querySelector('.steps li')).toHaveAttribute('data-mark', 'supposed');
    await user.keyboard('c');
    expect(await window.navigator.clipboard.readText()).toContain(ui.resumeDe.aucun);
  });

  test('even a question is pale, with what was supposed above it, until that is confirmed', async () => {
    const { path } = first(
      pages,
      (page) => isQuestion(wordsAt(page)) && conditionsOf(guide, page.path).length > 0,
    );
    const session = openPage(guide, EMPTY, path);
    const { user } = show(home, { initial: { current: { ...newCall(startCall()), session }, parked: [] } });
    const say = () => main().querySelector<HTMLElement>('[data-dire]');
    const strip = () => main().querySelector('.conditions');
    expect(say()).toHaveAttribute('data-earned', 'false');
    expect(strip()?.compareDocumentPosition(say() ?? document.body)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
    for (const _ of conditionsOf(guide, path)) await user.keyboard('o');
    expect(say()).toHaveAttribute('data-earned', 'true');
  });

  const typeCode = (user: ReturnType<typeof userEvent.setup>, code: string) =>
    user.type(field(), `${code}{Enter}`);

  test('is told apart: what asks and what concludes', async () => {
    const { user } = show();
    await user.type(field(), TREATED);
    await waitFor(() => expect(document.querySelectorAll('[data-result]').length).toBeGreaterThan(1));
    const { results } = find(TREATED);
    for (const line of document.querySelectorAll<HTMLElement>('[data-result]')) {
      const result = first(results, ({ page }) => page === line.dataset['result']);
      // Where Enter leads comes first: a line that names a conclusion does not open one as long as something is asked before it.
      const direct = result.kind === 'question' ? ui.commande.question : ui.commande.conclusion;
      const before = result.askedKind === 'question' ? ui.commande.questionDAbord : ui.commande.conseilDAbord;
      expect(line).toHaveTextContent(new RegExp(`^${result.asked === undefined ? direct : before} `));
      expect(line.textContent).toContain(result.asked ?? result.title);
      expect(result.asked === undefined).toBe(result.to === result.page);
    }
    expect(results.some(({ asked }) => asked !== undefined)).toBe(true);
  });

  test('a spoken code takes up the way of the caller', async () => {
    const { user } = show();
    await typeCode(user, formatCode(codeFor(guide, saidTopic(wayTo(deepest)))));
    await waitFor(() => expectAt(deepest));
    expect(trail()).toHaveLength(wayTo(deepest).length);
    expectToldBy('status', guide.interface.code.repris);
    expect(main().querySelector('[data-code]')).toHaveTextContent(
      formatCode(codeFor(guide, saidTopic(wayTo(deepest)))),
    );
    expect(field()).toHaveValue('');
  });

  test.each([
    ['in a sentence', (code: string) => `son code c’est ${code}`],
    ['in words', (code: string) => Array.from(code, (digit) => NUMBER_WORDS[Number(digit)] ?? '').join(' ')],
  ])('a spoken code %s is left whole, looked for by nobody, and taken up by Enter', async (_, dictated) => {
    const { user } = show();
    const text = dictated(codeFor(guide, saidTopic(wayTo(deepest))));
    await user.type(field(), text);
    expect(field()).toHaveValue(text);
    expect(within(screen.getByRole('search')).queryAllByRole('link')).toEqual([]);
    await user.keyboard('{Enter}');
    await waitFor(() => expectAt(deepest));
    expectToldBy('status', guide.interface.code.repris);
    expect(field()).toHaveValue('');
  });

  test('a provisional code in a sentence is no code of the guide: it is masked', async () => {
    const { user } = show(asking);
    await user.type(field(), `code provisoire ${codeFor(guide, saidTopic(wayTo(deepest)))}`);
    await user.click(notes());
    expect(field().value).toBe(`code provisoire ${MASKED}`);
    expectAt(asking);
  });

  test('the code of a call in which nothing was answered is told as such', async () => {
    const { user } = show(home);
    await typeCode(user, formatCode(codeFor(guide, EMPTY.now)));
    await waitFor(() => expectToldBy('status', guide.interface.code.debut));
    expectAt(home);
    expect(field()).toHaveValue('');
  });

  test('a mistyped code is refused in an alert, leads nowhere, and the few that it may be are offered by their titles', async () => {
    const { user } = show(asking);
    const code = codeFor(guide, saidTopic(wayTo(deepest)));
    await typeCode(user, code.slice(1));
    await waitFor(() => expectToldBy('alert', guide.interface.code.fautes.longueur));
    expectAt(asking);
    const offered = within(screen.getByRole('list', { name: ui.commande.resultats })).getAllByRole('button');
    expect(offered.length).toBeGreaterThan(0);
    const title = (offered[0]?.textContent ?? '').replace(/^[\d\s]+/, '');
    await user.click(first(offered));
    await waitFor(() => expect(heading()).toHaveTextContent(said(title).replaceAll('\u00a0', ' ')));
  });

  test('a mistyped code that can be one only is taken by Enter again', async () => {
    const { user } = show();
    const codes = withPresent(releasesOf(data.releases), guide.root, guide.version);
    const wrong = first(
      // The zeros at the beginning are the first to be lost; then one digit, anywhere.
      pages.flatMap((page) => {
        const code = codeFor(guide, saidTopic(wayTo(page)));
        const shorter = Array.from(code, (_, place) => code.slice(0, place) + code.slice(place + 1));
        return [code.replace(/^0+/, '')].concat(shorter);
      }),
      (code) => {
        const near = codesNear(codes, code);
        return !readCode(codes, code).ok && near.length === 1 && (near[0]?.answers.length ?? 0) > 0;
      },
    );
    const [only] = codesNear(codes, wrong);
    await typeCode(user, wrong);
    await waitFor(() =>
      expect(screen.getAllByRole('alert').some((one) => one.textContent !== '')).toBe(true),
    );
    await user.keyboard('{Enter}');
    await waitFor(() => expect(trail()).toHaveLength(only?.answers.length ?? -1));
  });

  test('a goal named at once is opened in one click', async () => {
    expect.hasAssertions();
    const { user } = show(asking);
    const goal = first(home.answers);
    await user.click(field());
    await user.click(
      within(screen.getByRole('search')).getByRole('link', {
        name: new RegExp(label({ step: home.content, answer: goal.id }).slice(0, 20)),
      }),
    );
    expectAt(pageAt(guide, goal.to));
  });

  test('a page picked again is not twice in the call', async () => {
    const { user } = show();
    const pick = async () => {
      await user.keyboard('/');
      await user.keyboard(`${TREATED}{Enter}`);
      await waitFor(() => expect(main()).not.toHaveAttribute('data-page', HOME));
    };
    await pick();
    await pick();
    expect(screen.getByRole('navigation', { name: ui.sujets }).querySelectorAll('.topic')).toHaveLength(1);
  });

  test('a colleague’s call pasted there comes in, and a part of one is refused', async () => {
    const { user } = show();
    const text = handOver({ session: sessionOf(wayTo(deepest)), heard: [], notes: 'calme' });
    await user.click(field());
    await user.paste(text.slice(0, 40));
    await user.keyboard('{Enter}');
    expectToldBy('alert', ui.commande.appelIllisible);
    await user.clear(field());
    await user.paste(text);
    await user.keyboard('{Enter}');
    expectAt(deepest);
    expect(notes()).toHaveValue('calme');
  });

  test('what the address asks for is done once, and leaves the address', async () => {
    window.location.hash = `#page=${asking.path}`;
    show();
    await waitFor(() => expectAt(asking));
    expect(window.location.hash).toBe('');
    window.location.hash = '#recherche=mot%20de%20passe';
    await waitFor(() => expect(field()).toHaveValue('mot de passe'));
    window.location.hash = '#page=nulle/part';
    await waitFor(() => expectToldBy('status', ui.adresseInconnue));
    expectAt(asking);
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

  test('is ended by three keys: copied, written once in the journal, wiped, and brought back by undo', async () => {
    const { user, record, current } = show(asking);
    await user.type(notes(), 'calme');
    await user.keyboard('{Escape}');
    await user.keyboard('t');
    expect(within(sheet()).getByRole<HTMLTextAreaElement>('textbox', { name: ui.fin.texte }).value).toContain(
      'calme',
    );
    await user.keyboard('1');
    expect(within(sheet()).getByRole('radio', { name: new RegExp(ui.issues.resolu) })).toBeChecked();
    await user.keyboard('{Enter}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(record).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({ id: current.id, notes: 'calme' }),
      expect.any(Number),
      expect.objectContaining({ outcomes: ['resolu'] }),
      undefined,
    );
    const copied = await navigator.clipboard.readText();
    expect(copied).toContain('calme');
    expect(copied).toContain(ui.issues.resolu);
    expectAt(home);
    expect(trail()).toEqual([]);
    expect(notes()).toHaveValue('');
    expect(window.sessionStorage.getItem(CALLS_KEY) ?? '').not.toContain('calme');
    await user.click(button(ui.annuler));
    expectAt(asking);
    expect(notes()).toHaveValue('calme');
    expect(screen.queryByRole('button', { name: ui.annuler })).not.toBeInTheDocument();
    expect(record).toHaveBeenCalledOnce();
  });

  test('of several topics has an outcome for each', async () => {
    const session = openPage(guide, sessionOf(wayTo(replying)), asking.path, 'everything');
    const { user, record } = show(home, {
      initial: { current: { ...newCall(startCall()), session }, parked: [] },
    });
    await user.keyboard('t');
    const groups = within(sheet()).getAllByRole('group', { name: new RegExp(`^${ui.fin.sujet}`) });
    expect(groups).toHaveLength(2);
    await user.keyboard('1');
    await decide();
    await user.keyboard('2{Enter}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(record.mock.calls[0]?.[2].outcomes).toEqual(['resolu', 'a-rappeler']);
  });

  /** A page of which nothing is known from the way to the reply. */
  const apart = first(
    pages,
    (page) => wayTo(page).length > 1 && !wayTo(page).some((given) => wayTo(replying).some(sameAs(given))),
  );

  test('of two topics, one of them only supposed, ends in three keys: the other has the outcome, and this one is told to have none', async () => {
    const session = openPage(guide, sessionOf(wayTo(replying)), apart.path);
    const { user, record } = show(home, {
      initial: { current: { ...newCall(startCall()), session }, parked: [] },
    });
    await user.keyboard('t1');
    const groups = within(sheet()).getAllByRole('group', { name: new RegExp(`^${ui.fin.sujet}`) });
    const isTold = groups.map((group) => group.textContent.includes(ui.fin.rienDit));
    expect(isTold).toEqual([false, true]);
    const summary = within(sheet()).getByRole<HTMLTextAreaElement>('textbox', { name: ui.fin.texte }).value;
    expect(summary).toContain(ui.resumeDe.rienDit.replace(/\s/g, ' '));
    await user.keyboard('{Enter}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    const [call, seconds = 0, ending] = record.mock.calls[0] ?? [];
    expect(ending?.outcomes).toEqual(['resolu', undefined]);
    if (call === undefined) throw new Error('rien n’est noté');
    expect(
      recordsOf(guide, call, seconds, ending).map(({ goal, outcome }) => [goal !== '', outcome]),
    ).toEqual([
      [true, 'resolu'],
      [false, null],
    ]);
  });

  test('sets the outcome of a topic that was only supposed when it is given there', async () => {
    const session = openPage(guide, sessionOf(wayTo(replying)), apart.path);
    const { user, record } = show(home, {
      initial: { current: { ...newCall(startCall()), session }, parked: [] },
    });
    await user.keyboard('t1');
    const transferred = within(sheet()).getAllByRole('radio', { name: new RegExp(ui.issues.transfere) });
    first(transferred.slice(1)).focus();
    await user.keyboard('3{Enter}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(record.mock.calls[0]?.[2].outcomes).toEqual(['resolu', 'transfere']);
  });

  test('is not ended in silence without an outcome: what is missing is told, and the next digit is for it', async () => {
    const session = openPage(guide, sessionOf(wayTo(replying)), asking.path, 'everything');
    const { user, record } = show(home, {
      initial: { current: { ...newCall(startCall()), session }, parked: [] },
    });
    await user.keyboard('t{Enter}');
    expect(record).not.toHaveBeenCalled();
    expectToldBy('alert', said(titleOf(wordsAt(replying))));
    const radios = () => within(sheet()).getAllByRole<HTMLInputElement>('radio', { name: ui.issues.resolu });
    expect(radios()[0]).toHaveFocus();
    // The second alone is given: the first is still missing.
    await user.click(first(radios().slice(1)));
    await user.keyboard('{Enter}');
    expect(record).not.toHaveBeenCalled();
    expect(radios()[0]).toHaveFocus();
    await user.keyboard('3{Enter}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(record.mock.calls[0]?.[2].outcomes).toEqual(['transfere', 'resolu']);
  });

  test('is said to be a relative’s, and to be called back on a day, by one key each', async () => {
    const { user, record } = show(asking);
    await user.keyboard('t');
    const whom = (caller: keyof typeof ui.fin.qui) =>
      within(sheet()).getByRole('radio', { name: ui.fin.qui[caller] });
    const day = within(sheet()).getByLabelText(new RegExp(ui.fin.jour));
    expect(whom('proche')).toHaveAttribute('aria-keyshortcuts', SHEET_KEYS.caller);
    expect(day).toHaveAttribute('aria-keyshortcuts', SHEET_KEYS.day);
    await user.keyboard('pp');
    expect(whom('personne')).toBeChecked();
    await user.keyboard('p2j');
    expect(whom('proche')).toBeChecked();
    expect(day).toHaveFocus();
    // In the field, keys are text.
    await user.type(day, '2026-12-03{Enter}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(record.mock.calls[0]?.[2]).toMatchObject({
      outcomes: ['a-rappeler'],
      caller: 'proche',
      callBack: '2026-12-03',
    });
  });

  test('masks a name in the reason of the call back, and never writes it in the summary', async () => {
    const { user } = show(asking);
    await user.keyboard('t1');
    const reason = within(sheet()).getByLabelText<HTMLInputElement>(ui.fin.raison);
    await user.type(reason, 'rappeler Madame Durand demain matin');
    expect(reason.value).toBe(`rappeler Madame ${MASKED} demain matin`);
    expect(
      within(sheet()).getByRole<HTMLTextAreaElement>('textbox', { name: ui.fin.texte }).value,
    ).not.toContain('Durand');
  });

  test('masks a number said in words that goes past the length of the reason, and cuts it then', async () => {
    const { user } = show(asking);
    await user.keyboard('t1');
    const reason = within(sheet()).getByLabelText<HTMLInputElement>(ui.fin.raison);
    await user.type(
      reason,
      'la personne attend la réponse et on la joint au zéro six douze trente-quatre cinquante-six soixante-dix-huit',
    );
    await user.tab();
    expect(reason.value).toBe(`la personne attend la réponse et on la joint au ${MASKED}`);
    await user.type(reason, ' pour la suite de sa déclaration de ressources');
    expect(reason.value).toHaveLength(80);
  });

  test('takes the reason of the organisation’s own table, for whom, and the day to call back', async () => {
    const desk = { ...DEFAULT_DESK, motifs: { DEC: 'Déclaration' } };
    const { user, record } = show(asking, { desk });
    await user.keyboard('t1');
    await user.click(within(sheet()).getByRole('radio', { name: ui.fin.qui.proche }));
    await user.selectOptions(within(sheet()).getByRole('combobox', { name: ui.fin.motif }), 'DEC');
    await user.type(within(sheet()).getByLabelText(new RegExp(ui.fin.jour)), '2026-12-03');
    await user.type(within(sheet()).getByLabelText(ui.fin.raison), 'voir la suite{Enter}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(record.mock.calls[0]?.[2]).toMatchObject({
      caller: 'proche',
      motif: 'DEC',
      callBack: '2026-12-03',
      callBackReason: 'voir la suite',
    });
  });

  test('is not ended with a day to call back that is past: it is told, and nothing is lost', async () => {
    const { user, record } = show(asking, { today: () => '2026-11-23' });
    await user.keyboard('t3');
    await user.type(within(sheet()).getByLabelText(new RegExp(ui.fin.jour)), '2026-11-22');
    await user.keyboard('{Enter}');
    expectToldBy('alert', ui.fin.jourPasse);
    expect(record).not.toHaveBeenCalled();
    await user.clear(within(sheet()).getByLabelText(new RegExp(ui.fin.jour)));
    await user.type(within(sheet()).getByLabelText(new RegExp(ui.fin.jour)), '2026-11-23{Enter}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(record).toHaveBeenCalledTimes(1);
  });

  test('is not ended when the clipboard refuses, until the adviser says so', async () => {
    const { user, record } = show(asking);
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('refusé'));
    await user.keyboard('t1{Enter}');
    await waitFor(() => expectToldBy('alert', ui.copieRefusee));
    expect(record).not.toHaveBeenCalled();
    await user.click(within(sheet()).getByRole('button', { name: ui.fin.sansCopie }));
    expect(record).toHaveBeenCalledOnce();
    expectAt(home);
  });

  test('leaves nothing of its words to the next one', async () => {
    const { user } = show(asking);
    await user.type(field(), 'madame dupont');
    await user.click(button(ui.terminer));
    await user.keyboard('1{Enter}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(field()).toHaveValue('');
    expect(document.querySelector('[data-result]')).toBeNull();
  });

  test('is held back when the tab closes, and only while it is worth it', async () => {
    const { user } = show();
    const close = () => !window.dispatchEvent(new Event('beforeunload', { cancelable: true }));
    expect(close()).toBe(false);
    await user.type(notes(), 'a');
    expect(close()).toBe(true);
  });

  test('is left by no link: it opens beside', async () => {
    const { user } = show(asking);
    const link = document.createElement('a');
    link.href = '/questions/';
    link.addEventListener('click', (event) => setTimeout(() => event.preventDefault(), 0));
    document.body.append(link);
    await user.click(link);
    expect(link.target).toBe('_blank');
    link.remove();
    expect(screen.getByRole('link', { name: new RegExp(ui.journal) })).toHaveAttribute('target', '_blank');
  });

  test('is held, its page and its clock standing, and spoken to again', async () => {
    const { user } = show(asking);
    await user.keyboard('h');
    expectAt(asking);
    expect(document.querySelector('.waiting')).not.toBeNull();
    // A key pressed by mistake answers nothing while the caller waits.
    await user.keyboard('1');
    expectAt(asking);
    expectToldBy('status', ui.enAttenteDAbord);
    await decide();
    await user.keyboard('h');
    expect(document.querySelector('.waiting')).toBeNull();
  });

  test.each([
    ['refuses', () => Promise.resolve(false)],
    ['fails', () => Promise.reject(new Error('disque'))],
  ])('is ended all the same when the journal %s, which is told', async (_, record) => {
    expect.hasAssertions();
    const { user } = show(asking, { record });
    await user.keyboard('t1{Enter}');
    await waitFor(() => expectToldBy('status', ui.journalRefuse));
    expectAt(home);
  });

  test('of a script leaves the journal as it is', async () => {
    window.location.hash = '#entrainement';
    const { user, record } = show();
    const [line] = first(ui.entrainement.appels);
    await waitFor(() => expect(screen.getByText(line.replaceAll('\u00a0', ' '))).toBeInTheDocument());
    await user.keyboard('1');
    await user.keyboard('t1{Enter}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(record).not.toHaveBeenCalled();
  });

  test('of a script ends with a verdict: the right page or not, what was left to confirm, the keys, the good way', async () => {
    window.location.hash = '#entrainement';
    const { user } = show();
    const [line, target] = first(ui.entrainement.appels);
    await waitFor(() => expect(screen.getByText(line.replaceAll('\u00a0', ' '))).toBeInTheDocument());
    const { verdict } = ui.entrainement;
    const training = () => screen.getByRole('note');
    const before = (text: string) => text.replaceAll('\u00a0', ' ').replace(/ *\{.*$/, '');
    const way = shortestWay(guide, target);
    expect(training()).not.toHaveTextContent(verdict.titre);
    // Straight to the end, at the wrong page.
    await user.keyboard('t1{Enter}');
    await waitFor(() => expect(training()).toHaveTextContent(verdict.titre));
    expect(training()).toHaveTextContent(before(verdict.ailleurs));
    expect(training()).toHaveTextContent(verdict.touches.replace('{nombre}', '3').replaceAll('\u00a0', ' '));
    for (const given of way) expect(training()).toHaveTextContent(label(given).replaceAll('\u00a0', ' '));
    // Again by the good way, each answer by its key: what the caller says rests on nothing supposed.
    for (const given of way) {
      const { answers } = pageAt(guide, main().dataset['page'] ?? '');
      await decide();
      await user.keyboard(String(answers.findIndex(({ id }) => id === given.answer) + 1));
    }
    await decide();
    await user.keyboard('t1{Enter}');
    await waitFor(() => expect(training()).toHaveTextContent(before(verdict.arrive)));
    expect(training()).toHaveTextContent(verdict.rienSuppose);
    expect(training()).toHaveTextContent(
      verdict.touches.replace('{nombre}', String(way.length + 3)).replaceAll('\u00a0', ' '),
    );
  });

  test('« cette page est fausse » masks what is personal while it is typed', async () => {
    const { user } = show(asking);
    await user.click(screen.getByText(ui.fausse.ouvrir));
    const written = screen.getByLabelText<HTMLTextAreaElement>(ui.fausse.champ);
    await user.type(written, 'Mme Durand dit que le délai est faux');
    expect(written).toHaveValue(`Mme ${MASKED} dit que le délai est faux`);
  });

  test('« cette page est fausse » keeps a remark on the page', async () => {
    const remark = vi.fn<ConsoleProps['remark']>(() => true);
    const { user } = show(asking, { remark });
    await user.click(screen.getByText(ui.fausse.ouvrir));
    await user.type(screen.getByLabelText(ui.fausse.champ), 'Le bouton a changé');
    await user.click(button(ui.fausse.garder));
    expect(remark).toHaveBeenCalledExactlyOnceWith(asking.content, 'Le bouton a changé');
    expectToldBy('status', ui.fausse.gardee);
  });

  test('waits while another is taken, and is taken up again as it was', async () => {
    const { user, record } = show(asking);
    await user.type(notes(), 'calme');
    expect(parkedList()).toBeNull();
    await user.click(button(ui.attente));
    expectAt(home);
    expect(notes()).toHaveValue('');
    const [held] = within(parkedList() ?? document.body).getAllByRole('button');
    // Told apart by its page, its hour and a word of its notes.
    expect(held).toHaveTextContent(titleOf(wordsAt(asking)).replaceAll('\u00a0', ' '));
    expect(held).toHaveTextContent(/\d{2}:\d{2} — calme$/);
    await user.click(held ?? document.body);
    expectAt(asking);
    expect(heading()).toHaveFocus();
    expect(notes()).toHaveValue('calme');
    expect(parkedList()).toBeNull();
    expect(record).not.toHaveBeenCalled();
  });

  test('makes room for another by one key, and comes back by one', async () => {
    const { user } = show(asking);
    await user.keyboard('a');
    expectAt(home);
    const [held] = within(parkedList() ?? document.body).getAllByRole('button');
    expect(held).toHaveAttribute('aria-keyshortcuts', 'r');
    await user.keyboard('r');
    expectAt(asking);
    expect(parkedList()).toBeNull();
    // With nobody waiting the key does nothing.
    await user.keyboard('r');
    expectAt(asking);
  });

  test('has every key of its buttons beside them, told to screen readers while the keys are on', async () => {
    const { user } = show(replying);
    await user.keyboard('a');
    const beside = () => [...document.querySelectorAll('button > kbd')].map((key) => key.closest('button'));
    expect(beside().length).toBeGreaterThan(6);
    for (const one of beside()) {
      const key = one?.querySelector('kbd')?.textContent ?? '';
      expect(one).toHaveAttribute('aria-keyshortcuts', key);
      expect(ui.touches.map(([listed]) => listed)).toContain(key);
    }
    await user.click(screen.getByText(ui.raccourcis));
    await user.click(screen.getByRole('checkbox', { name: ui.raccourcisActifs }));
    for (const one of beside()) expect(one).not.toHaveAttribute('aria-keyshortcuts');
  });

  test('shows the text to select when the clipboard refuses it', async () => {
    const { user } = show(asking);
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('refusé'));
    await user.click(button(ui.resume));
    await waitFor(() => expectToldBy('alert', ui.copieRefusee));
    const text = main().querySelector('textarea');
    expect(text).toHaveAttribute('readonly');
    expect(text?.value).toContain(formatCode(codeFor(guide, saidTopic(wayTo(asking)))));
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
    expect([...document.querySelectorAll('.notice')].map((one) => one.textContent)).toEqual([
      ui.stockageRefuse,
    ]);
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
      purge: (before) => {
        const old = [...kept.values()].filter(({ start }) => start < before);
        for (const { id } of old) kept.delete(id);
        return Promise.resolve({ ok: true, value: old.length });
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
    return first(recordsOf(guide, { ...newCall(startCall()), session: sessionOf(wayTo(page)) }, 60));
  }

  async function open(kept: Journal) {
    render(<JournalPage guide={guide} journal={kept} days={400} now={Date.now} />);
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

  test('shows a period, a goal, and no share of one call in one', async () => {
    const old = { ...lineFor(replying), start: Date.now() - 10 * DAY, outcome: 'transfere' as const };
    const user = await open(memoryJournal([old, lineFor(asking)]));
    const row = titleOf(wordsAt(replying));
    await waitFor(() => expect(count(journal.parReponse, row)).toBe('1'));
    const share = screen.getByRole('table', { name: journal.nonResolus });
    expect(share).toHaveTextContent(journal.surTotal.replace('{nombre}', '1').replace('{total}', '1'));
    expect(share).not.toHaveTextContent('%');
    await user.selectOptions(
      screen.getByRole('combobox', { name: journal.periode }),
      journal.periodes.semaine,
    );
    expect(screen.queryByRole('table', { name: journal.parReponse })).toBeNull();
    await user.selectOptions(screen.getByRole('combobox', { name: journal.periode }), journal.periodes.tout);
    await user.selectOptions(screen.getByRole('combobox', { name: journal.filtre }), old.goal);
    expect(count(journal.parReponse, row)).toBe('1');
  });

  test('erases what is too old, and says so', async () => {
    const old = { ...lineFor(replying), start: Date.now() - 401 * DAY };
    await open(memoryJournal([old]));
    await waitFor(() => expectToldBy('status', '400'));
    expect(screen.getByText(journal.vide)).toBeInTheDocument();
  });

  test('goes with the remarks on pages', async () => {
    const remark = { at: 1, content: asking.content, version: 'a', text: 'Le bouton a changé' };
    window.localStorage.setItem(REMARKS_KEY, withRemark(undefined, remark));
    await open(memoryJournal());
    expect(screen.getByRole('region', { name: journal.remarques })).toHaveTextContent('Le bouton a changé');
    expect(button(journal.exporter)).toBeEnabled();
  });
});
