/** What a person can do on the real screen besides answering, and what the screen does when something goes wrong. */
import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { GONE_HASH } from '../../src/session/redirects.ts';
import { goalOf, pageAt, HOME, urlOf, type Page } from '../../src/guide/pages.ts';
import { wordsFor } from '../../src/guide/guide.ts';
import { codeFor, formatCode, wayOf } from '../../src/session/spoken-code.ts';
import { shortestWay, type Answer } from '../../src/guide/ways.ts';
import type { Session, Topic } from '../../src/session/session.ts';
import { SESSION_KEY } from '../../src/session/storage.ts';
import { isQuestion, isReply, labelsOf, titleOf } from '../../src/guide/text.ts';
import { guide } from '../guide.ts';
import { saidTopic } from '../fixtures/topics.ts';
import { keep, memoryLoader, runHere, show, type Screen } from '../render.tsx';

const pages = [...guide.pages.values()];
const ui = guide.interface;

// ——— What the map says ———

/** The page that answers lead to, by the map alone. */
function pageAfter(answers: readonly Answer[]): Page {
  let page = pageAt(guide, HOME);
  for (const given of answers) {
    const to = page.answers.find(({ id }) => id === given.answer)?.to;
    if (page.content !== given.step || to === undefined)
      throw new Error(`${given.step} n’est pas demandé ici`);
    page = pageAt(guide, to);
  }
  return page;
}

function label(given: Answer): string {
  return labelsOf(wordsFor(guide, given.step))[given.answer] ?? '';
}

/** Every way of the guide, in map order. */
function* allWays(): Generator<readonly Answer[]> {
  for (let rank = 0; rank < (guide.codes.ways.get(HOME) ?? 0); rank += 1) {
    const way = wayOf(guide.pages, guide.codes.ways, rank);
    if (way !== undefined) yield way;
  }
}

/** The first of some values that fits. A map without such a case would leave a test without object. */
function first<T>(values: Iterable<T>, fits: (value: T) => boolean): T {
  for (const value of values) if (fits(value)) return value;
  throw new Error('La carte ne contient plus ce cas');
}

const longestWay = [...allWays()].reduce((best, way) => (way.length > best.length ? way : best));
/** A way to a page that lies in a flow, in a flow, in a goal. */
const nestedWay = shortestWay(guide, first(pages, ({ path }) => path.split('/').length > 3).path);
/** A page some answers from home, that asks something. */
const asking = first(pages, (page) => page.answers.length > 1 && shortestWay(guide, page.path).length > 2);

function topic(answers: readonly Answer[]): Topic {
  return { answers, supposed: 0 };
}

function sessionOf(answers: readonly Answer[], past: readonly Topic[] = []): Session {
  return { past, now: topic(answers), pending: [] };
}

// ——— What the screen says ———

/** One line of « vos réponses ». */
interface Line {
  readonly given: string;
  readonly supposed: boolean;
}

function trailItems(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('.trail ol > li')];
}

/** The answers of the topic in hand as the trail shows them. */
function trail(): Line[] {
  const mark = ` ${ui.trail.suppose}`;
  return trailItems().map((item) => {
    const text = item.querySelector('.given')?.textContent ?? '';
    const supposed = text.endsWith(mark);
    return { given: supposed ? text.slice(0, -mark.length) : text, supposed };
  });
}

/** « Modifier » beside an answer of the trail. */
function changeLink(index: number): HTMLElement {
  const item = trailItems()[index];
  if (item === undefined) throw new Error(`Il n’y a pas de réponse ${index} dans la liste`);
  return within(item).getByRole('link', { name: new RegExp(`^${ui.trail.modifier}`) });
}

/** The answers that the trail shows, without the mark of what is supposed. */
function trailLabels(): string[] {
  return trail().map(({ given }) => given);
}

/** Everything that a step must give back when one returns to it. */
function snapshot({ main, stored }: Screen) {
  return {
    page: main().dataset['page'],
    title: document.title,
    address: window.location.pathname,
    trail: trail(),
    code: main().querySelector<HTMLElement>('[data-code]')?.dataset['code'],
    stored: stored(),
  };
}

function expectSaid(on: Screen, text: string): void {
  expect(on.said()).toContainEqual(expect.stringContaining(text));
}

function link(name: string): HTMLElement {
  return screen.getByRole('link', { name });
}

/** Answers by clicking, from the home page, and gives what each page was on the way. */
async function walk(on: Screen, answers: readonly Answer[]) {
  const seen = [snapshot(on)];
  for (const [index, given] of answers.entries()) {
    await on.user.click(link(label(given)));
    await on.shows(pageAfter(answers.slice(0, index + 1)).path);
    seen.push(snapshot(on));
  }
  return seen;
}

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  document.body.innerHTML = '';
});

describe('« retour »', () => {
  test.each([
    ['the longest way', longestWay],
    ['a way through a detour inside a detour', nestedWay],
  ])(
    'does what the browser’s own Back does, all along %s',
    async (_, way) => {
      const on = await show();
      const seen = await walk(on, way);
      for (let at = way.length; at > 0; at -= 1) {
        const here = seen[at];
        const before = seen[at - 1];
        await on.user.click(link(ui.retour));
        await on.shows(before?.page ?? '');
        expect(snapshot(on)).toEqual(before);
        expect(screen.getByRole('heading', { level: 1 })).toHaveFocus();
        expect(on.said()).toEqual([ui.annonces.retour]);

        window.history.forward();
        await on.shows(here?.page ?? '');
        expect(snapshot(on)).toEqual(here);

        window.history.back();
        await on.shows(before?.page ?? '');
        expect(snapshot(on)).toEqual(before);
      }
    },
    30_000,
  );

  test('goes up the way that is supposed, where this tab has nothing before the page, and leaves no entry behind', async () => {
    const way = shortestWay(guide, asking.path);
    const on = await show(asking.path);
    // Where a page has several ways to it, the link names the page that it leads to.
    const leave = () => screen.getByRole('link', { name: new RegExp(`^(← ?)?${ui.retour}`) });
    const entries = window.history.length;
    for (let at = way.length - 1; at >= 0; at -= 1) {
      const before = pageAfter(way.slice(0, at)).path;
      expect(leave()).toHaveAttribute('href', urlOf(before));
      await on.user.click(leave());
      await on.shows(before);
      expect(window.location.pathname).toBe(urlOf(before));
    }
    expect(window.history.length).toBe(entries);
    expect(document.querySelector('[data-nav="retour"]')).toBeNull();
  });
});

describe('the browser’s history', () => {
  test('a jump over several pages, back or forward, shows the page of the entry as it was', async () => {
    const on = await show();
    const seen = await walk(on, longestWay);
    const last = seen.length - 1;
    window.history.go(-3);
    await on.shows(seen[last - 3]?.page ?? '');
    expect(snapshot(on)).toEqual(seen[last - 3]);
    window.history.go(2);
    await on.shows(seen[last - 1]?.page ?? '');
    expect(snapshot(on)).toEqual(seen[last - 1]);
  });

  test('answering anew after going back leaves the given-up way behind', async () => {
    const on = await show();
    await walk(on, shortestWay(guide, asking.path));
    const [one, other] = asking.answers;
    await on.user.click(link(label({ step: asking.content, answer: one?.id ?? '' })));
    await on.shows(one?.to ?? '');
    await on.user.click(link(ui.retour));
    await on.shows(asking.path);
    await on.user.click(link(label({ step: asking.content, answer: other?.id ?? '' })));
    await on.shows(other?.to ?? '');
    const after = snapshot(on);
    expect(trailLabels()).toHaveLength(shortestWay(guide, asking.path).length + 1);
    window.history.back();
    await on.shows(asking.path);
    window.history.forward();
    await on.shows(other?.to ?? '');
    expect(snapshot(on)).toEqual(after);
  });

  test('an entry of another goal loads that goal first', async () => {
    const [here, there] = twoGoals();
    await showAfterEntryOf(there);
    const on = await show(here.path);
    window.history.back();
    await on.shows(there.path);
    expect(trailLabels()).toEqual(shortestWay(guide, there.path).map(label));
  });

  test('an entry whose goal is out of reach is left to the browser', async () => {
    const [here, there] = twoGoals();
    await showAfterEntryOf(there);
    await show(here.path, { loader: memoryLoader(new Set([goalOf(guide.root, there.path) ?? ''])) });
    const reload = vi.fn<() => void>();
    vi.stubGlobal('location', { pathname: window.location.pathname, reload });
    window.history.back();
    await waitFor(() => expect(reload).toHaveBeenCalledOnce());
  });

  /** Two questions in two goals. */
  function twoGoals(): [Page, Page] {
    const other = first(
      pages,
      ({ path, kind }) =>
        kind === 'question' && goalOf(guide.root, path) !== goalOf(guide.root, asking.path) && path !== HOME,
    );
    return [asking, other];
  }

  /** Leaves in the history an entry that stands at a page, as an earlier run of the document made it. */
  async function showAfterEntryOf(page: Page): Promise<void> {
    const entry = { index: 7, session: sessionOf(shortestWay(guide, page.path)), answered: true };
    window.history.pushState(entry, '', urlOf(page.path));
  }
});

describe('a browser that refuses a history entry', () => {
  test('loses no answer: it is kept, the next ones follow, and « retour » still drops one', async () => {
    const on = await show();
    const [one, two] = longestWay;
    if (one === undefined || two === undefined) throw new Error('La carte ne contient plus ce cas');
    const refusal = vi.spyOn(window.history, 'pushState').mockImplementationOnce(() => {
      throw new DOMException('trop d’entrées', 'SecurityError');
    });
    await on.user.click(within(on.main()).getByRole('link', { name: label(one) }));
    await on.shows(pageAfter([one]).path);
    expect(on.stored()).toMatchObject({ session: { now: { answers: [one] } } });
    await on.user.click(within(on.main()).getByRole('link', { name: label(two) }));
    await on.shows(pageAfter([one, two]).path);
    expect(window.location.pathname).toBe(urlOf(pageAfter([one, two]).path));
    expect(refusal).toHaveBeenCalledTimes(2);
    refusal.mockRestore();
    await on.user.click(screen.getByRole('link', { name: ui.retour }));
    await on.shows(pageAfter([one]).path);
  });
});

describe('« recommencer »', () => {
  const way = shortestWay(guide, asking.path);
  const past = [topic(longestWay)];

  async function showKept(): Promise<Screen> {
    keep(sessionOf(way, past));
    return show(asking.path);
  }

  test('asks once, and « non » keeps everything as it was', async () => {
    const on = await showKept();
    const before = snapshot(on);
    await on.user.click(link(ui.recommencer));
    const question = screen.getByRole('group', { name: ui.effacer.question });
    expect(within(question).getByRole('button', { name: ui.effacer.non })).toHaveFocus();
    expect(snapshot(on)).toEqual(before);
    await on.user.click(within(question).getByRole('button', { name: ui.effacer.non }));
    expect(screen.queryByRole('group', { name: ui.effacer.question })).toBeNull();
    expect(snapshot(on)).toEqual(before);
  });

  test('« oui » clears every answer at once, and « annuler » brings them back', async () => {
    const on = await showKept();
    const before = snapshot(on);
    await on.user.click(link(ui.recommencer));
    await on.user.click(screen.getByRole('button', { name: ui.effacer.oui }));
    await on.shows(HOME);
    expect(snapshot(on)).toMatchObject({
      address: '/',
      trail: [],
      stored: { session: { past: [], now: { answers: [] }, pending: [] } },
    });
    expect(screen.queryByRole('region', { name: ui.trail.titre })).toBeNull();
    expect(screen.getByRole('heading', { level: 1 })).toHaveFocus();
    expectSaid(on, ui.effacer.fait);

    await on.user.click(screen.getByRole('button', { name: ui.effacer.annuler }));
    await on.shows(asking.path);
    expect(snapshot(on)).toEqual(before);
    expectSaid(on, ui.effacer.annule);
    expect(screen.queryByRole('button', { name: ui.effacer.annuler })).toBeNull();
  });

  test('cannot be undone once a new answer is given', async () => {
    const on = await showKept();
    await on.user.click(link(ui.recommencer));
    await on.user.click(screen.getByRole('button', { name: ui.effacer.oui }));
    await on.shows(HOME);
    await walk(on, way.slice(0, 1));
    expect(screen.queryByRole('button', { name: ui.effacer.annuler })).toBeNull();
    expect(trailLabels()).toEqual(way.slice(0, 1).map(label));
  });

  test('is given up by any other move', async () => {
    const on = await showKept();
    await on.user.click(link(ui.recommencer));
    const [answer] = asking.answers;
    await on.user.click(link(label({ step: asking.content, answer: answer?.id ?? '' })));
    await on.shows(answer?.to ?? '');
    expect(screen.queryByRole('group', { name: ui.effacer.question })).toBeNull();
  });
});

describe('« modifier »', () => {
  /** A change of one answer of a way, and what becomes of the later ones. */
  interface Case {
    readonly way: readonly Answer[];
    readonly index: number;
    readonly instead: Answer;
    readonly kept: readonly Answer[];
    readonly dropped: readonly Answer[];
  }

  /** By the map alone: a later answer holds where its step is asked again and still offers it, in the order given. */
  function outcome(before: readonly Answer[], later: readonly Answer[]): Pick<Case, 'kept' | 'dropped'> {
    const kept: Answer[] = [];
    const dropped: Answer[] = [];
    let page = pageAfter(before);
    for (const given of later) {
      const to =
        page.content === given.step ? page.answers.find(({ id }) => id === given.answer)?.to : undefined;
      if (to !== undefined) page = pageAt(guide, to);
      (to === undefined ? dropped : kept).push(given);
    }
    return { kept, dropped };
  }

  function* changes(): Generator<Case> {
    for (const way of allWays()) {
      for (const [index, given] of way.slice(0, -1).entries()) {
        const before = way.slice(0, index);
        for (const { id } of pageAfter(before).answers) {
          if (id === given.answer) continue;
          const instead = { step: given.step, answer: id };
          yield { way, index, instead, ...outcome([...before, instead], way.slice(index + 1)) };
        }
      }
    }
  }

  const kinds: [string, (change: Case) => boolean][] = [
    [
      'keeps all the later answers that are still asked',
      ({ kept, dropped }) => kept.length > 0 && dropped.length === 0,
    ],
    [
      'keeps some of the later answers and drops the others',
      ({ kept, dropped }) => kept.length > 0 && dropped.length > 0,
    ],
    [
      'drops all the later answers when none is asked any more',
      ({ kept, dropped }) => kept.length === 0 && dropped.length > 0,
    ],
  ];
  // A map need not hold each kind: those that it holds are tried, and the session's own tests try them all.
  const every = [...changes()];
  const cases = kinds.flatMap(([name, fits]): [string, Case][] => {
    const found = every.find(fits);
    return found === undefined ? [] : [[name, found]];
  });

  test('is there to be tried', () => {
    expect(cases.length).toBeGreaterThan(0);
  });

  test.each(cases)('%s, and says which', async (_, { way, index, instead, kept, dropped }) => {
    keep(sessionOf(way));
    const on = await show(pageAfter(way).path);
    expect(trailLabels()).toEqual(way.map(label));

    await on.user.click(changeLink(index));
    const asked = pageAfter(way.slice(0, index));
    await on.shows(asked.path);
    expectSaid(on, ui.avis.modification);
    // The answer being changed is marked, and it alone.
    const marked = [...on.main().querySelectorAll<HTMLElement>('[data-answer]')].filter((one) =>
      one.textContent.includes(ui.trail.votreReponse),
    );
    expect(marked.map((one) => one.dataset['answer'])).toEqual([way[index]?.answer]);

    await on.user.click(link(label(instead)));
    const now = [...way.slice(0, index), instead, ...kept];
    await on.shows(pageAfter(now).path);
    expect(trailLabels()).toEqual(now.map(label));
    expect(on.stored()).toMatchObject({ session: sessionOf(now) });

    // What is dropped is named, in the order given, and nothing else is.
    const notice = document.querySelector('.notices')?.textContent ?? '';
    const [head = '', tail = ''] = ui.avis.abandon.split('{reponses}');
    const told = dropped.length === 0 ? ui.avis.toutGarde : head;
    expect(notice.slice(0, told.length)).toBe(told);
    const named = dropped.length === 0 ? '' : notice.slice(head.length, notice.lastIndexOf(tail));
    expect([...named.matchAll(/«\s(.+?)\s»/g)].map(([, name]) => name)).toEqual(dropped.map(label));
  });

  test.each([
    ['the first answer', 0],
    ['a later answer', 2],
  ])('of %s is given up by « retour », with every answer kept', async (_, index) => {
    keep(sessionOf(longestWay));
    const on = await show(pageAfter(longestWay).path);
    const before = snapshot(on);
    await on.user.click(changeLink(index));
    await on.shows(pageAfter(longestWay.slice(0, index)).path);
    await on.user.click(link(ui.retour));
    await on.shows(before.page ?? '');
    expect(snapshot(on)).toEqual(before);
  });
});

describe('going on after a reply', () => {
  /** A reply's link to a page, chosen by whether that page belongs to the goal in hand. */
  function onward(sameGoal: boolean): { reply: Page; to: string; name: string } {
    const links = pages.flatMap((reply) => {
      const words = wordsFor(guide, reply.content);
      if (!isReply(words) || goalOf(guide.root, reply.path) === undefined) return [];
      return Object.entries(words.suite).map(([to, name]) => ({ reply, to, name }));
    });
    return first(
      links,
      ({ reply, to }) =>
        to !== reply.path && (goalOf(guide.root, reply.path) === goalOf(guide.root, to)) === sameGoal,
    );
  }

  test.each([
    ['the same goal', onward(true)],
    ['another goal', onward(false)],
    ['any subject, on the home page', { ...onward(true), to: HOME, name: ui.autreQuestion }],
  ])(
    'with %s opens a new topic and keeps the finished one, which « revoir » brings back',
    async (_, { reply, to, name }) => {
      const way = shortestWay(guide, reply.path);
      keep(sessionOf(way));
      const on = await show(reply.path);
      const finished = snapshot(on);
      const opened = shortestWay(guide, to);

      await on.user.click(link(name));
      await on.shows(to);
      expect(on.said()).toEqual([ui.annonces.ouvert]);
      expect(screen.getByRole('heading', { level: 1 })).toHaveFocus();
      // What the finished topic says is known; the rest is supposed.
      const known = (one: Answer) =>
        way.some(({ step, answer }) => step === one.step && answer === one.answer);
      expect(trail().map(({ given, supposed }) => [given, supposed])).toEqual(
        opened.map((one) => [known(one) ? `${label(one)} ${ui.trail.confirme}` : label(one), !known(one)]),
      );
      expect(on.stored()).toMatchObject({
        session: { past: [topic(way)], now: { answers: opened, supposed: opened.length } },
      });

      const region = screen.getByRole('region', { name: ui.trail.titre });
      within(region).getByRole('heading', { name: ui.trail.sujetsPrecedents });
      const title = titleOf(wordsFor(guide, reply.content));
      await on.user.click(within(region).getByRole('link', { name: `${ui.trail.revoir} : ${title}` }));
      await on.shows(reply.path);
      const { trail: lines, code } = snapshot(on);
      expect({ lines, code }).toEqual({ lines: finished.trail, code: finished.code });
    },
  );

  test('is undone by « retour », which takes the finished topic in hand again', async () => {
    const { reply, to, name } = onward(true);
    keep(sessionOf(shortestWay(guide, reply.path)));
    const on = await show(reply.path);
    const finished = snapshot(on);
    await on.user.click(link(name));
    await on.shows(to);
    await on.user.click(link(ui.retour));
    await on.shows(reply.path);
    expect(snapshot(on)).toEqual(finished);
  });
});

describe('what is supposed', () => {
  test('is marked on a page opened directly; what is answered there is not', async () => {
    const way = shortestWay(guide, asking.path);
    const on = await show(asking.path);
    expect(trail()).toEqual(way.map((given) => ({ given: label(given), supposed: true })));
    const given = { step: asking.content, answer: asking.answers[0]?.id ?? '' };
    await on.user.click(link(label(given)));
    await on.shows(asking.answers[0]?.to ?? '');
    expect(trail().map(({ supposed }) => supposed)).toEqual([...way.map(() => true), false]);
  });

  test('is marked so beside the answer too, while it is changed', async () => {
    const way = shortestWay(guide, asking.path);
    const on = await show(asking.path);
    await on.user.click(changeLink(way.length - 1));
    await on.shows(pageAfter(way.slice(0, -1)).path);
    const supposed = label(way.at(-1) ?? { step: '', answer: '' });
    expect(screen.getByRole('link', { name: (name) => name.startsWith(supposed) })).toHaveTextContent(
      ui.trail.suppose,
    );
    expect(on.main()).not.toHaveTextContent(`(${ui.trail.votreReponse})`);
  });

  test('is no longer marked once it is answered', async () => {
    const way = shortestWay(guide, asking.path);
    const on = await show(asking.path);
    await on.user.click(changeLink(way.length - 1));
    await on.shows(pageAfter(way.slice(0, -1)).path);
    const again = label(way.at(-1) ?? { step: '', answer: '' });
    await on.user.click(screen.getByRole('link', { name: (name) => name.startsWith(again) }));
    await on.shows(asking.path);
    expect(trail().map(({ supposed }) => supposed)).toEqual(way.map((_, index) => index < way.length - 1));
  });
});

describe('what the tab keeps', () => {
  test('a reload in the middle loses nothing', async () => {
    const on = await show();
    const seen = await walk(on, longestWay);
    await on.user.click(link(ui.retour));
    await on.shows(seen.at(-2)?.page ?? '');
    on.leave();
    const again = await runHere();
    expect(snapshot(again)).toEqual(seen.at(-2));
    // The history goes on where it was.
    await again.user.click(link(ui.retour));
    await again.shows(seen.at(-3)?.page ?? '');
    expect(snapshot(again)).toEqual(seen.at(-3));
  });

  test('a stored session comes back with its finished topics, on the page where it stood', async () => {
    const way = shortestWay(guide, asking.path);
    const session = sessionOf(way, [topic(longestWay)]);
    keep(session);
    const on = await show(asking.path);
    expect(trail()).toEqual(way.map((given) => ({ given: label(given), supposed: false })));
    const title = titleOf(wordsFor(guide, pageAfter(longestWay).content));
    expect(link(`${ui.trail.revoir} : ${title}`)).toHaveAttribute('href', urlOf(pageAfter(longestWay).path));
    expect(on.stored()).toEqual({ kind: 'session', session });
    expect(on.said()).toEqual([]);
  });

  test('a page reached by its plain link counts as answered', async () => {
    const way = shortestWay(guide, asking.path);
    keep(sessionOf(way));
    const { id, to } = first(
      asking.answers,
      ({ to }) => asking.answers.filter((answer) => answer.to === to).length === 1,
    );
    await show(to);
    const given = [...way, { step: asking.content, answer: id }];
    expect(trail()).toEqual(given.map((one) => ({ given: label(one), supposed: false })));
  });

  test.each([
    ['not JSON', '{« corrompu'],
    ['nothing', 'null'],
    ['of another program', '{"answers":["oui"]}'],
    ['of another shape', '{"past":[],"now":{"answers":[{"step":1,"answer":2}],"supposed":0},"pending":[]}'],
  ])('a stored session that is %s is dropped with a notice, and nothing else is lost', async (_, text) => {
    window.sessionStorage.setItem(SESSION_KEY, text);
    window.sessionStorage.setItem('autre', 'à garder');
    const on = await show(asking.path);
    expectSaid(on, ui.avis.sessionIllisible);
    expect(window.sessionStorage.getItem('autre')).toBe('à garder');
    const way = shortestWay(guide, asking.path);
    expect(on.stored()).toEqual({
      kind: 'session',
      session: { past: [], now: { answers: way, supposed: way.length }, pending: [] },
    });
    await on.user.click(screen.getByRole('button', { name: ui.avis.fermer }));
    expect(on.said()).toEqual([]);
    on.leave();
    const again = await runHere();
    expect(again.said()).toEqual([]);
  });

  test('a stored session of an older guide is cut where the guide has changed, and says so', async () => {
    const way = shortestWay(guide, asking.path);
    const gone = { step: asking.content, answer: 'reponse-disparue' };
    const later = longestWay.slice(-1);
    keep(sessionOf([...way, gone, ...later], [topic([...longestWay.slice(0, 2), gone])]));
    const on = await show(asking.path);
    expectSaid(on, ui.avis.sessionPerimee);
    expect(trailLabels()).toEqual(way.map(label));
    expect(on.stored()).toEqual({
      kind: 'session',
      session: sessionOf(way, [topic(longestWay.slice(0, 2))]),
    });
  });

  test.each([
    [
      'full',
      () =>
        vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
          throw new DOMException('plein', 'QuotaExceededError');
        }),
    ],
    [
      'forbidden',
      () =>
        vi.spyOn(window, 'sessionStorage', 'get').mockImplementation(() => {
          throw new DOMException('interdit', 'SecurityError');
        }),
    ],
  ])('a storage that is %s is told, and the guide works on', async (_, refuse) => {
    refuse();
    const on = await show(asking.path);
    expectSaid(on, ui.avis.stockageRefuse);
    const [answer] = asking.answers;
    await on.user.click(link(label({ step: asking.content, answer: answer?.id ?? '' })));
    await on.shows(answer?.to ?? '');
    await on.user.click(link(ui.retour));
    await on.shows(asking.path);
    expect(on.said()).toEqual([ui.annonces.retour]);
  });

  test('a link to a step that is gone lands on a page that says so, once', async () => {
    const on = await show(asking.path, { hash: GONE_HASH });
    expectSaid(on, ui.avis.etapeDisparue);
    expect(window.location.hash).toBe('');
    on.leave();
    const again = await runHere();
    expect(again.said()).toEqual([]);
  });
});

describe('a link', () => {
  /** Every click that reaches the document, and whether the App took it from the browser. */
  const clicks: boolean[] = [];
  const watch = (event: MouseEvent) => {
    clicks.push(event.defaultPrevented);
    // jsdom cannot open a page.
    event.preventDefault();
  };
  beforeEach(() => {
    clicks.length = 0;
    document.addEventListener('click', watch);
  });
  afterEach(() => document.removeEventListener('click', watch));

  /** The links that the App may take: an answer, the bar’s, « modifier », « revoir ». */
  function links(): HTMLElement[] {
    const found = document.querySelectorAll<HTMLElement>('[data-answer], [data-suite], [data-nav], .trail a');
    return [...found];
  }

  async function openWithEveryLink(page: Page): Promise<Screen> {
    keep(sessionOf(shortestWay(guide, page.path), [topic(longestWay)]));
    return show(page.path);
  }

  const reply = first(pages, ({ kind }) => kind === 'reply');

  test.each(
    ['Control', 'Meta', 'Shift', 'Alt'].flatMap((key): [string, Page][] => [
      [key, asking],
      [key, reply],
    ]),
  )('clicked with %s held is left to the browser', async (key, page) => {
    const on = await openWithEveryLink(page);
    const before = snapshot(on);
    for (const one of links()) {
      await on.user.keyboard(`{${key}>}`);
      await on.user.click(one);
      await on.user.keyboard(`{/${key}}`);
    }
    expect(links().length).toBeGreaterThan(5);
    expect(clicks).toEqual(links().map(() => false));
    expect(snapshot(on)).toEqual(before);
  });

  test('clicked plainly is taken', async () => {
    const on = await openWithEveryLink(asking);
    await on.user.click(links().at(-1) ?? document.body);
    expect(clicks).toEqual([true]);
  });

  test('is opened by the browser when the goal behind it cannot be loaded, and works again when it can', async () => {
    const { id, to } = first(
      pageAt(guide, HOME).answers,
      (answer) => goalOf(guide.root, answer.to) !== goalOf(guide.root, asking.path),
    );
    const unreachable = new Set([goalOf(guide.root, to) ?? '']);
    const on = await show(HOME, { loader: memoryLoader(unreachable) });
    const assign = vi.fn<(href: string) => void>();
    vi.stubGlobal('location', { assign });
    const answer = link(label({ step: pageAt(guide, HOME).content, answer: id }));
    await on.user.click(answer);
    await waitFor(() => expect(assign).toHaveBeenCalledOnce());
    expect(assign).toHaveBeenCalledWith(urlOf(to));
    await on.shows(HOME);

    vi.unstubAllGlobals();
    unreachable.clear();
    await on.user.click(answer);
    await on.shows(to);
    expect(assign).toHaveBeenCalledOnce();
  });

  test('to a goal that another goal already shares steps with loads the whole goal', async () => {
    const on = await show();
    const { answers, content } = pageAt(guide, HOME);
    for (const { id, to } of answers) {
      await on.user.click(link(label({ step: content, answer: id })));
      await on.shows(to);
      const offered = [...on.main().querySelectorAll<HTMLElement>('[data-answer]')];
      expect(offered.map((one) => one.dataset['answer'])).toEqual(
        pageAt(guide, to).answers.map((one) => one.id),
      );
      await on.user.click(link(ui.retour));
      await on.shows(HOME);
    }
  });
});

describe('a message to copy', () => {
  const page = first(pages, ({ content }) => messageOf(content) !== undefined);

  function messageOf(content: string): string | undefined {
    const words = wordsFor(guide, content);
    return isQuestion(words) ? undefined : words.message;
  }

  test('goes to the clipboard, and says so', async () => {
    const on = await show(page.path);
    await on.user.click(screen.getByRole('button', { name: ui.copier }));
    await waitFor(() => expect(on.said()).toEqual([ui.copie]));
    expect(await navigator.clipboard.readText()).toBe(messageOf(page.content));
  });

  test('says so when the clipboard refuses it', async () => {
    const on = await show(page.path);
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('refusé'));
    await on.user.click(screen.getByRole('button', { name: ui.copier }));
    await waitFor(() => expect(on.said()).toEqual([ui.copieRefusee]));
  });

  test('says so where there is no clipboard', async () => {
    const on = await show(page.path);
    Object.defineProperty(navigator, 'clipboard', { value: undefined, configurable: true });
    await on.user.click(screen.getByRole('button', { name: ui.copier }));
    await waitFor(() => expect(on.said()).toEqual([ui.copieRefusee]));
  });
});

describe('a spoken code typed on the home page', () => {
  async function type(on: Screen, code: string): Promise<void> {
    await on.user.type(screen.getByRole('textbox', { name: ui.code.champ }), code);
    await on.user.click(screen.getByRole('button', { name: ui.code.reprendre }));
  }

  test('takes the way up where it was, its answers no longer supposed', async () => {
    const on = await show();
    await type(on, formatCode(codeFor(guide, saidTopic(longestWay))));
    await on.shows(pageAfter(longestWay).path);
    expect(trail()).toEqual(longestWay.map((given) => ({ given: label(given), supposed: false })));
    expectSaid(on, ui.code.repris);
  });

  test('of a session in which nothing was answered is told as such', async () => {
    const on = await show();
    await type(on, formatCode(codeFor(guide, saidTopic([]))));
    await waitFor(() => expectSaid(on, ui.code.debut));
    await on.shows(HOME);
    expect(on.said().join(' ')).not.toContain(ui.code.repris);
  });

  test('that is mistyped goes nowhere and says why', async () => {
    const code = codeFor(guide, saidTopic(longestWay));
    const on = await show();
    await type(on, code.slice(0, -1) + String((Number(code.at(-1)) + 1) % 10));
    await waitFor(() => expect(on.said()).toEqual([ui.code.fautes.controle]));
    await on.shows(HOME);
  });
});
