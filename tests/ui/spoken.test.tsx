/**
 * What a screen reader says of each kind of page, in a simulated one: the order, and what is said once. No wording is
 * fixed here: words come from the guide, roles from the reader.
 */
import { virtual } from '@guidepup/virtual-screen-reader';
import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { pagesLegalesFr } from '../../machines/interface/pages-legales.fr.ts';
import { BURST } from '../../src/adviser/call/burst.ts';
import { newCall } from '../../src/adviser/call/calls.ts';
import { DEFAULT_DESK } from '../../src/adviser/desk.ts';
import { pageAt, HOME } from '../../src/guide/pages.ts';
import { typesetAll } from '../../src/guide/format.ts';
import { wordsFor } from '../../src/guide/guide.ts';
import { codeFor } from '../../src/session/spoken-code.ts';
import { NOBODY } from '../../src/guide/legal.ts';
import { replay } from '../../src/session/session.ts';
import { shortestWay } from '../../src/guide/ways.ts';
import { isReply, labelsOf, titleOf } from '../../src/guide/text.ts';
import { Console } from '../../src/ui/adviser/Console.tsx';
import { LegalPage } from '../../src/ui/public/pages/LegalPage.tsx';
import { NotFound } from '../../src/ui/public/pages/NotFound.tsx';
import { Questions } from '../../src/ui/public/pages/Questions.tsx';
import { Footer, Header } from '../../src/ui/shared/Shell.tsx';
import { data, guide } from '../guide.ts';
import { ADVICE, QUESTION, REPLY, REPLY_WITH_MESSAGE } from '../fixtures/places.ts';
import { supposedTopic } from '../fixtures/topics.ts';
import { show } from '../render.tsx';

// Whole documents are read: a busy machine takes its time.
vi.setConfig({ testTimeout: 120_000 });

const ui = guide.interface;

beforeEach(() => {
  // jsdom knows no style of what CSS adds before and after, and says so each time that it is asked.
  const styleOf = window.getComputedStyle.bind(window);
  vi.spyOn(window, 'getComputedStyle').mockImplementation((element) => styleOf(element));
});

afterEach(async () => {
  await virtual.stop();
  vi.restoreAllMocks();
});

/** Everything that the reader says from the top of the document to its end. */
async function readAll(): Promise<string[]> {
  await virtual.start({ container: document.body });
  for (let turn = 0; turn < 3_000; turn += 1) {
    if ((await virtual.lastSpokenPhrase()) === 'end of document') break;
    await virtual.next();
  }
  const log = (await virtual.spokenPhraseLog()).map((phrase) => phrase.replaceAll('\u00a0', ' '));
  expect(log.at(-1)).toBe('end of document');
  return log;
}

const plain = (text: string) => text.replaceAll('\u00a0', ' ');
const links = (log: readonly string[]) =>
  log.filter((phrase) => phrase.startsWith('link, ')).map((phrase) => phrase.slice('link, '.length));
const headings = (log: readonly string[]) => log.filter((phrase) => phrase.startsWith('heading, '));
/** Where a phrase is said that contains these words; it must be said. */
function place(log: readonly string[], words: string): number {
  const at = log.findIndex((phrase) => phrase.includes(plain(words)));
  if (at < 0) throw new Error(`« ${words} » n’est pas dit`);
  return at;
}

/** What holds of every page: one main heading, nothing said of pictures, no heading and no link said twice for two things. */
function expectSane(log: readonly string[], title: string): void {
  expect(headings(log).filter((phrase) => phrase.endsWith('level 1'))).toEqual([
    `heading, ${plain(title)}, level 1`,
  ]);
  expect(log.filter((phrase) => /^(?:graphic|img|image|figure)\b/.test(phrase))).toEqual([]);
  expect(log.filter((phrase) => phrase === 'main').length).toBe(1);
  expect(new Set(headings(log)).size).toBe(headings(log).length);
  // Each heading comes one level at most below the one before it.
  const levels = headings(log).map((phrase) => Number(phrase.at(-1)));
  expect(levels.every((level, index) => index === 0 || level <= (levels[index - 1] ?? 0) + 1)).toBe(true);
}

describe('a step, opened by its address', () => {
  test.each([
    ['the home page', HOME],
    ['a question', QUESTION],
    ['an advice', ADVICE],
    ['a reply', REPLY],
    ['a reply with a message', REPLY_WITH_MESSAGE],
  ])('%s says its heading, its words, its ways on, then help, each once', async (_, path) => {
    await show(path);
    const log = await readAll();
    const page = pageAt(guide, path);
    const words = wordsFor(guide, page.content);
    expectSane(log, titleOf(words));
    const labels = labelsOf(words);
    const onward = isReply(words)
      ? [...Object.values(words.suite), ui.autreQuestion]
      : page.answers.map(({ id }) => labels[id] ?? '');
    const said = links(log);
    for (const label of onward) {
      expect(said.filter((name) => name === plain(label))).toHaveLength(1);
    }
    const places = [titleOf(words), ...onward, ui.aide.titre].map((one) => place(log, one));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    // The code is said as two groups of figures, once.
    const code = codeFor(guide, supposedTopic(shortestWay(guide, path)));
    expect(log.filter((phrase) => phrase.replace(/\D/g, '') === code)).toHaveLength(1);
    expect(new Set(said).size).toBe(said.length);
  });

  test('its trail says each question and answer once, and which answer each « modifier » is about', async () => {
    const path = ADVICE;
    await show(path);
    const log = await readAll();
    const from = log.slice(place(log, ui.trail.titre));
    const asked = replay(guide, shortestWay(guide, path)).visited.map(({ content }) =>
      plain(titleOf(wordsFor(guide, content))),
    );
    const changes = links(from).filter((name) => name.startsWith(ui.trail.modifier));
    expect(changes).toHaveLength(asked.length);
    for (const [index, question] of asked.entries()) expect(changes[index]).toContain(question);
  });
});

describe('a move', () => {
  test('is announced once, and the focus goes to the heading that is read next', async () => {
    const { user, shows } = await show(QUESTION);
    await virtual.start({ container: document.body });
    const page = pageAt(guide, QUESTION);
    const [answer] = page.answers;
    if (answer === undefined) throw new Error('pas de réponse');
    const label = labelsOf(wordsFor(guide, page.content))[answer.id] ?? '';
    await virtual.clearSpokenPhraseLog();
    await user.click(screen.getByRole('link', { name: label }));
    await shows(answer.to);
    await vi.waitFor(async () => {
      const log = await virtual.spokenPhraseLog();
      expect(log.filter((phrase) => /^(?:polite|assertive): /.test(phrase))).toHaveLength(1);
      expect(log.filter((phrase) => phrase.includes(label) && phrase.startsWith('polite: '))).toHaveLength(1);
    });
    const title = plain(titleOf(wordsFor(guide, pageAt(guide, answer.to).content)));
    const log = (await virtual.spokenPhraseLog()).map(plain);
    expect(log.filter((phrase) => phrase === `heading, ${title}, level 1`)).toHaveLength(1);
  });
});

describe('a page that is no step', () => {
  const about = [{ href: '/plan-du-site/', label: pagesLegalesFr.plan.titre }];

  test('the list of questions says each theme before its pages, and the alphabet after', async () => {
    render(
      <>
        <Header ui={ui} />
        <Questions guide={guide} />
        <Footer ui={ui} links={about} />
      </>,
    );
    const log = await readAll();
    expectSane(log, ui.questions.titre);
    const order = [ui.site, ui.questions.titre, ui.questions.parTheme, ui.questions.parOrdre, ui.aide.titre];
    const places = order.map((one) => place(log, one));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(log).toContain('contentinfo');
    expect(log).toContain('banner');
  });

  test('a wrong address says so first, then every goal once', async () => {
    render(<NotFound guide={guide} />);
    const log = await readAll();
    expectSane(log, ui.introuvable.titre);
    const home = pageAt(guide, HOME);
    const labels = labelsOf(wordsFor(guide, home.content));
    expect(links(log).slice(0, home.answers.length)).toEqual(
      home.answers.map(({ id }) => plain(labels[id] ?? '')),
    );
  });

  test('a legal page says its headings in order, and its blanks as such', async () => {
    const legal = typesetAll(pagesLegalesFr);
    const page = legal.pages['mentions-legales'];
    if (page === undefined) throw new Error('pas de mentions légales');
    const choice = data.mesure.refus;
    render(<LegalPage legal={legal} body={NOBODY} name="mentions-legales" page={page} choice={choice} />);
    const log = await readAll();
    expectSane(log, page.titre);
    const places = page.sections.map(({ titre }) => place(log, `heading, ${titre}, level 2`));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    place(log, legal.champs.nom);
  });
});

describe('the adviser’s console in a call', () => {
  test('says the step, what to say, the answers, the call, then what to know', async () => {
    const path = QUESTION;
    const call = { ...newCall({ id: 'a', at: Date.now() }), session: sessionAt(path) };
    render(
      <Console
        guide={guide}
        desk={{ ...DEFAULT_DESK, estLaCaisse: false }}
        remark={() => true}
        loadCodes={() => Promise.resolve([])}
        loadSearch={() => Promise.resolve(() => ({ results: [] }))}
        loadRead={() => Promise.resolve(() => [])}
        loadPhrases={() => Promise.resolve([])}
        initial={{ current: call, parked: [] }}
        troubles={[]}
        record={() => Promise.resolve(true)}
        startCall={() => ({ id: 'b', at: Date.now() })}
        today={() => '2026-11-23'}
      />,
    );
    const log = await readAll();
    const words = wordsFor(guide, pageAt(guide, path).content);
    const { console: desk } = guide;
    expect(headings(log).filter((phrase) => phrase.endsWith('level 1'))).toHaveLength(1);
    const order = [
      `heading, ${titleOf(words)}`,
      `heading, ${desk.dire}`,
      ...Object.values(labelsOf(words)).map((label) => `link, ${label}`),
      `heading, ${desk.appel}`,
      ...(words.savoir === undefined ? [] : [`heading, ${desk.savoir}`]),
    ];
    const places = order.map((one) => place(log, one));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    // The figures of the keys are for the eye: an answer is said by its words, then its shortcut.
    for (const label of Object.values(labelsOf(words))) {
      expect(
        links(log).filter((name) => name === plain(label) || name.startsWith(`${plain(label)}, `)),
      ).toHaveLength(1);
    }
  });

  test('is heard whole: each step by its heading as soon as it is there, the sheet that ends the call, and the desk free again', async () => {
    const record = vi.fn<() => Promise<boolean>>(() => Promise.resolve(true));
    const user = userEvent.setup();
    render(
      <Console
        guide={guide}
        desk={{ ...DEFAULT_DESK, estLaCaisse: false }}
        remark={() => true}
        loadCodes={() => Promise.resolve([])}
        loadSearch={() => Promise.resolve(() => ({ results: [] }))}
        loadRead={() => Promise.resolve(() => [])}
        loadPhrases={() => Promise.resolve([])}
        initial={{ current: newCall({ id: 'a', at: Date.now() }), parked: [] }}
        troubles={[]}
        record={record}
        startCall={() => ({ id: 'b', at: Date.now() })}
        today={() => '2026-11-23'}
      />,
    );
    await virtual.start({ container: document.body });
    const heard = async () =>
      (await virtual.spokenPhraseLog()).map((phrase) => phrase.replaceAll('\u00a0', ' '));
    /** Presses a key as one decides to, and waits until the reader says something that begins so. */
    const press = async (key: string, said: string) => {
      await new Promise((done) => setTimeout(done, BURST + 50));
      const before = (await heard()).length;
      await user.keyboard(key);
      await waitFor(async () => {
        expect((await heard()).slice(before).some((phrase) => phrase.startsWith(said))).toBe(true);
      });
    };
    for (const given of shortestWay(guide, REPLY)) {
      const { answers } = pageAt(guide, main().dataset['page'] ?? '');
      const place = answers.findIndex(({ id }) => id === given.answer);
      const to = pageAt(guide, answers[place]?.to ?? '');
      await press(String(place + 1), plain(`heading, ${titleOf(wordsFor(guide, to.content))}`));
    }
    await press('t', 'dialog');
    await press('1', plain(`polite: ${guide.console.issues.resolu}`));
    await press('{Enter}', plain(`heading, ${titleOf(wordsFor(guide, pageAt(guide, HOME).content))}`));
    expect(record).toHaveBeenCalledOnce();
    expect(main().dataset['page']).toBe('');
  });
});

const main = () => screen.getByRole('main');

/** A session that stands at a page, by its shortest way. */
function sessionAt(path: string) {
  const answers = shortestWay(guide, path);
  return { past: [], now: { answers, supposed: 0 }, pending: [] };
}
