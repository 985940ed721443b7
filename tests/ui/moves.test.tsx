/** Moves in flight, on the real App: what a double tap, or a press while a goal loads, must not do. */
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { wordsFor } from '../../src/guide/guide.ts';
import type { Loader } from '../../src/guide/loader.ts';
import { goalOf, HOME, pageAt } from '../../src/guide/pages.ts';
import { isReply, labelsOf } from '../../src/guide/text.ts';
import { shortestWay } from '../../src/guide/ways.ts';
import { guide } from '../guide.ts';
import { memoryLoader, show } from '../render.tsx';

const SUPPOSED = guide.interface.trail.suppose;

/** A reply whose `suite` leads into another goal, the page that it leads to, and the words of its link. */
function suiteElsewhere(): { from: string; to: string; name: string } {
  for (const { path, content } of guide.pages.values()) {
    const words = wordsFor(guide, content);
    const suites = isReply(words) ? Object.entries(words.suite) : [];
    for (const [to, name] of suites) {
      const goal = goalOf(guide.root, to);
      if (goal !== undefined && goal !== goalOf(guide.root, path)) return { from: path, to, name };
    }
  }
  throw new Error('aucune réponse du guide ne mène à un autre but');
}

/** A loader whose loads wait, once they are held, until they are let go. */
function slowLoader(): { loader: Loader; hold: () => void; release: () => void } {
  const loader = memoryLoader();
  let waiting = Promise.resolve();
  let release: () => void = () => undefined;
  return {
    loader: { ...loader, ensure: (goals) => waiting.then(() => loader.ensure(goals)) },
    hold: () => {
      waiting = new Promise((resolve) => {
        release = resolve;
      });
    },
    release: () => release(),
  };
}

function pastTopics(): HTMLElement[] {
  const trail = screen.queryByRole('region', { name: guide.interface.trail.titre });
  return trail === null
    ? []
    : within(trail).queryAllByRole('link', { name: new RegExp(`^${guide.interface.trail.revoir}`) });
}

describe('two quick presses', () => {
  test('on a link whose goal is not loaded make one history entry, and one past topic', async () => {
    const { from, to, name } = suiteElsewhere();
    const { loader, hold, release } = slowLoader();
    const on = await show(from, { loader });
    const before = window.history.length;
    hold();
    await on.user.dblClick(screen.getByRole('link', { name }));
    release();
    await on.shows(to);
    expect(window.history.length).toBe(before + 1);
    expect(pastTopics()).toHaveLength(1);
  });

  test('on two answers of the home page follow the first one alone', async () => {
    const home = pageAt(guide, HOME);
    const labels = labelsOf(wordsFor(guide, home.content));
    const [one, other] = home.answers.filter(({ to }) => goalOf(guide.root, to) !== undefined);
    if (one === undefined || other === undefined) throw new Error('deux buts');
    const { loader, hold, release } = slowLoader();
    const on = await show(HOME, { loader });
    const before = window.history.length;
    hold();
    await on.user.click(screen.getByRole('link', { name: labels[one.id] ?? '' }));
    await on.user.click(screen.getByRole('link', { name: labels[other.id] ?? '' }));
    release();
    await on.shows(one.to);
    expect(window.history.length).toBe(before + 1);
    expect(pastTopics()).toHaveLength(0);
  });

  test('of which the second is « retour » follow the first one alone', async () => {
    const { from, to, name } = suiteElsewhere();
    const { loader, hold, release } = slowLoader();
    const on = await show(from, { loader });
    const before = window.history.length;
    hold();
    await on.user.click(screen.getByRole('link', { name }));
    // Where a page has several ways to it, the link names the page that it leads to.
    await on.user.click(screen.getByRole('link', { name: new RegExp(`^(← ?)?${guide.interface.retour}`) }));
    release();
    await on.shows(to);
    expect(window.history.length).toBe(before + 1);
  });
});

test('the browser’s Back while a goal loads wins: the move that waited is never made', async () => {
  const { from, to, name } = suiteElsewhere();
  const { loader, hold, release } = slowLoader();
  const on = await show(from, { loader });
  const way = shortestWay(guide, from);
  const asked = pageAt(
    guide,
    [...guide.pages.values()].find(({ content }) => content === way.at(-1)?.step)?.path ?? HOME,
  );
  // A first move makes an entry to come back from.
  await on.user.click(
    screen.getAllByRole('link', { name: new RegExp(guide.interface.trail.modifier) }).at(-1) ?? document.body,
  );
  await waitFor(() => expect(on.main()).toHaveAttribute('data-content', asked.content));
  window.history.back();
  await on.shows(from);
  window.history.forward();
  await waitFor(() => expect(on.main()).toHaveAttribute('data-content', asked.content));
  window.history.back();
  await on.shows(from);
  hold();
  await on.user.click(screen.getByRole('link', { name }));
  window.history.forward();
  await waitFor(() => expect(on.main()).toHaveAttribute('data-content', asked.content));
  release();
  await new Promise((settled) => {
    setTimeout(settled, 20);
  });
  expect(on.main()).toHaveAttribute('data-content', asked.content);
  expect(on.main()).not.toHaveAttribute('data-page', to);
  expect(pastTopics()).toHaveLength(0);
});

test('answers that the guide supposed carry their mark in a past topic too', async () => {
  const { from, to, name } = suiteElsewhere();
  const on = await show(from);
  await on.user.click(screen.getByRole('link', { name }));
  await on.shows(to);
  const [past] = pastTopics();
  const marks = past?.closest('li')?.textContent?.split(SUPPOSED).length ?? 0;
  expect(marks - 1).toBe(shortestWay(guide, from).length);
});

test('answers that the person gave carry no mark in a past topic', async () => {
  const { from, to, name } = suiteElsewhere();
  const on = await show(HOME);
  for (const { step, answer } of shortestWay(guide, from)) {
    await on.user.click(screen.getByRole('link', { name: labelsOf(wordsFor(guide, step))[answer] ?? '' }));
    await waitFor(() => expect(on.main()).not.toHaveAttribute('data-content', step));
  }
  await on.shows(from);
  await on.user.click(screen.getByRole('link', { name }));
  await on.shows(to);
  expect(pastTopics()[0]?.closest('li')?.textContent).not.toContain(SUPPOSED);
});
