/** What a person can do on the real screen besides answering, and what the screen does when something goes wrong. */
import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createRenderer } from '../src/build/site.tsx';
import { GONE_HASH } from '../src/gone.ts';
import { goalOf, pageAt, wordsFor } from '../src/guide.ts';
import { wayOf } from '../src/handoff.ts';
import { HOME, urlOf, type Page } from '../src/pages.ts';
import { replayLater, shortestWay, type Change, type Given, type Session, type Topic } from '../src/session.ts';
import { SESSION_KEY } from '../src/store.ts';
import { isQuestion, isReply, labelsOf, titleOf } from '../src/text.ts';
import { guide } from './guide.ts';
import { keep, memoryLoader, runHere, show, type Screen } from './render.tsx';

const pages = [...guide.pages.values()];
const ui = guide.interface;

// ——— What the map says ———

/** The page that answers lead to, by the map alone. */
function pageAfter(answers: readonly Given[]): Page {
  let page = pageAt(guide, HOME);
  for (const given of answers) {
    const to = page.answers.find(({ id }) => id === given.answer)?.to;
    if (page.content !== given.step || to === undefined) throw new Error(`${given.step} n’est pas demandé ici`);
    page = pageAt(guide, to);
  }
  return page;
}

function label(given: Given): string {
  return labelsOf(wordsFor(guide, given.step))[given.answer] ?? '';
}

/** Every way of the guide, in map order. */
function* allWays(): Generator<readonly Given[]> {
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

function topic(answers: readonly Given[]): Topic {
  return { answers, assumed: 0 };
}

function sessionOf(answers: readonly Given[], past: readonly Topic[] = []): Session {
  return { past, now: topic(answers), pending: [] };
}

// ——— What the screen says ———

/** One line of « vos réponses ». */
interface Line {
  readonly given: string;
  readonly assumed: boolean;
  readonly change: HTMLElement;
}

/** The answers of the topic in hand as the trail shows them. */
function trail(): Line[] {
  const list = document.querySelector<HTMLElement>('.trail ol');
  if (list === null) return [];
  return within(list)
    .getAllByRole('listitem')
    .map((item) => {
      const text = item.querySelector('.given')?.textContent ?? '';
      const mark = ` ${ui.trail.suppose}`;
      const assumed = text.endsWith(mark);
      const change = within(item).getByRole('link', { name: new RegExp(`^${ui.trail.modifier}`) });
      return { given: assumed ? text.slice(0, -mark.length) : text, assumed, change };
    });
}

/** The answers that the trail shows, without the mark of what is assumed. */
function trailLabels(): string[] {
  return trail().map(({ given }) => given);
}

/** Everything that a step must give back when one returns to it. */
function snapshot({ main, stored }: Screen) {
  return {
    page: main().dataset['page'],
    title: document.title,
    address: window.location.pathname,
    trail: trail().map(({ given, assumed }) => ({ given, assumed })),
    code: main().querySelector<HTMLElement>('[data-code]')?.dataset['code'],
    stored: stored(),
  };
}

function link(name: string): HTMLElement {
  return screen.getByRole('link', { name });
}

/** Answers by clicking, one page after the other, and gives what each page was on the way. */
async function walk(on: Screen, answers: readonly Given[]) {
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
  ])('does what the browser’s own Back does, all along %s', async (_, way) => {
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
  });

  test('goes up the way that is assumed, where this tab has nothing before the page, and leaves no entry behind', async () => {
    const way = shortestWay(guide, asking.path);
    const on = await show(asking.path);
    const entries = window.history.length;
    for (let at = way.length - 1; at >= 0; at -= 1) {
      const before = pageAfter(way.slice(0, at)).path;
      expect(link(ui.retour)).toHaveAttribute('href', urlOf(before));
      await on.user.click(link(ui.retour));
      await on.shows(before);
      expect(window.location.pathname).toBe(urlOf(before));
    }
    expect(window.history.length).toBe(entries);
    expect(screen.queryByRole('link', { name: ui.retour })).toBeNull();
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
      ({ path, kind }) => kind === 'question' && goalOf(guide.root, path) !== goalOf(guide.root, asking.path) && path !== HOME,
    );
    return [asking, other];
  }

  /** Leaves in the history an entry that stands at a page, as an earlier run of the document made it. */
  async function showAfterEntryOf(page: Page): Promise<void> {
    const entry = { index: 7, session: sessionOf(shortestWay(guide, page.path)) };
    window.history.pushState(entry, '', urlOf(page.path));
  }
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
    expect(screen.getByText(ui.effacer.fait)).toBeVisible();

    await on.user.click(screen.getByRole('button', { name: ui.effacer.annuler }));
    await on.shows(asking.path);
    expect(snapshot(on)).toEqual(before);
    expect(screen.getByText(ui.effacer.annule)).toBeVisible();
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
  /** A change of one answer of a way, and what it does to the later ones. */
  interface Case {
    readonly way: readonly Given[];
    readonly index: number;
    readonly instead: Given;
    readonly change: Change;
  }

  function* changes(): Generator<Case> {
    for (const way of allWays()) {
      for (const [index, given] of way.slice(0, -1).entries()) {
        const before = way.slice(0, index);
        for (const { id } of pageAfter(before).answers) {
          if (id === given.answer) continue;
          const instead = { step: given.step, answer: id };
          yield { way, index, instead, change: replayLater(guide, before, instead, way.slice(index + 1)) };
        }
      }
    }
  }

  const cases: [string, Case][] = [
    [
      'keeps all the later answers that are still asked',
      first(changes(), ({ change }) => change.kept.length > 0 && change.dropped.length === 0),
    ],
    [
      'keeps some of the later answers and drops the others',
      first(changes(), ({ change }) => change.kept.length > 1 && change.dropped.length > 1),
    ],
    [
      'drops all the later answers when none is asked any more',
      first(changes(), ({ change }) => change.kept.length === 0 && change.dropped.length > 1),
    ],
  ];

  test.each(cases)('%s, and says which', async (_, { way, index, instead, change }) => {
    const later = way.slice(index + 1);
    keep(sessionOf(way));
    const on = await show(pageAfter(way).path);
    expect(trailLabels()).toEqual(way.map(label));

    const line = trail()[index];
    if (line === undefined) throw new Error('Cette réponse n’est pas dans la liste');
    await on.user.click(line.change);
    const asked = pageAfter(way.slice(0, index));
    await on.shows(asked.path);
    expect(screen.getByText(ui.avis.modification)).toBeVisible();
    // The answer being changed is marked, and it alone.
    const marked = [...on.main().querySelectorAll<HTMLElement>('[data-answer]')].filter((one) =>
      one.textContent.includes(ui.trail.votreReponse),
    );
    expect(marked.map((one) => one.dataset['answer'])).toEqual([way[index]?.answer]);

    await on.user.click(link(label(instead)));
    const now = [...way.slice(0, index), instead, ...change.kept];
    await on.shows(pageAfter(now).path);
    expect(trailLabels()).toEqual(now.map(label));
    expect(on.stored()).toMatchObject({ session: sessionOf(now) });

    // What is dropped is named, in the order given; what is kept is not.
    const told = on.said().join(' ');
    const [, list = ''] = ui.avis.abandon.split('{reponses}');
    if (change.dropped.length === 0) {
      expect(told).toContain(ui.avis.toutGarde);
    } else {
      const names = change.dropped.map((one) => `« ${label(one)} »`).join(', ');
      expect(told).toContain(ui.avis.abandon.replace('{reponses}', names));
      expect(list).not.toBe('');
    }
    expect([...change.kept, ...change.dropped]).toHaveLength(later.length);
  });

  test('is given up by « retour », with every answer kept', async () => {
    keep(sessionOf(longestWay));
    const on = await show(pageAfter(longestWay).path);
    const before = snapshot(on);
    const [line] = trail();
    if (line === undefined) throw new Error('La liste des réponses est vide');
    await on.user.click(line.change);
    await on.shows(HOME);
    await on.user.click(screen.getByRole('link', { name: ui.retour }));
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
  ])('with %s opens a new topic and keeps the finished one, which « revoir » brings back', async (_, { reply, to, name }) => {
    const way = shortestWay(guide, reply.path);
    keep(sessionOf(way));
    const on = await show(reply.path);
    const finished = snapshot(on);
    const opened = shortestWay(guide, to);

    await on.user.click(link(name));
    await on.shows(to);
    expect(on.said()).toEqual([ui.annonces.ouvert]);
    expect(screen.getByRole('heading', { level: 1 })).toHaveFocus();
    expect(trail().map(({ given, assumed }) => [given, assumed])).toEqual(opened.map((one) => [label(one), true]));
    expect(on.stored()).toMatchObject({
      session: { past: [topic(way)], now: { answers: opened, assumed: opened.length } },
    });
    const before = snapshot(on);

    const region = screen.getByRole('region', { name: ui.trail.titre });
    within(region).getByRole('heading', { name: ui.trail.sujetsPrecedents });
    const title = titleOf(wordsFor(guide, reply.content));
    await on.user.click(within(region).getByRole('link', { name: `${ui.trail.revoir} : ${title}` }));
    await on.shows(reply.path);
    const { trail: lines, code } = snapshot(on);
    expect({ lines, code }).toEqual({ lines: finished.trail, code: finished.code });

    await on.user.click(link(ui.retour));
    await on.shows(to);
    expect(snapshot(on)).toEqual(before);
    await on.user.click(link(ui.retour));
    await on.shows(reply.path);
    expect(snapshot(on)).toEqual(finished);
  });
});
