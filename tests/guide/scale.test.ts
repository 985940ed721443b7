/** Guides of some hundreds to some thousands of steps, made by rule: every part of the program serves them. Times are the bench's. */
import { describe, expect, test, vi } from 'vitest';
import { synthetic, tenAnswers } from '../../bench/synthetic.ts';
import type { GuideData } from '../../src/proof/guide-data.ts';
import { compileGuide } from '../../src/guide/compile.ts';
import { goalOf } from '../../src/guide/pages.ts';
import type { FullGuide, Guide } from '../../src/guide/guide.ts';
import { codeFor, readCode, withPresent } from '../../src/session/spoken-code.ts';
import { EMPTY, answer, back, fit, replay, resume } from '../../src/session/session.ts';
import { goalsAlong } from '../../src/guide/ways.ts';
import { cut, join } from '../../src/guide/parts.ts';
import { createRenderer } from '../../src/site/render.tsx';
import { saidTopic } from '../fixtures/topics.ts';
import { data as real } from '../guide.ts';

vi.setConfig({ testTimeout: 60_000 });

/** A guide with the goal that some answers lead to, as a browser holds it. */
function inHand(whole: FullGuide, answers: ReturnType<typeof tenAnswers>): Guide {
  const { root, goals } = cut(whole);
  const names = goalsAlong(root.root, answers);
  return join(
    root,
    names.flatMap((name) => goals.get(name) ?? []),
  );
}

const SIZES = [100, 1000, 10_000];
const guides = new Map<number, { data: GuideData; whole: FullGuide }>(
  SIZES.map((size) => {
    const data = synthetic(size, real);
    return [size, { data, whole: compileGuide(data, 'essai') }];
  }),
);

describe.each([...guides])('a guide of %i steps', (size, { data, whole }) => {
  const answers = tenAnswers(data);

  test('has about as many pages, and a way of ten answers', () => {
    expect(Math.abs(whole.pages.size - size)).toBeLessThan(size * 0.05);
    expect(answers).toHaveLength(10);
    expect(replay(whole, answers).ok).toBe(true);
  });

  test('has every move of a session on the goal in hand alone', () => {
    const here = inHand(whole, answers);
    const session = resume(EMPTY, answers);
    expect(fit(here, session).stale).toBe(false);
    const before = back(session);
    expect(answer(here, before, answers.at(-1)?.answer ?? '').session).toEqual(session);
    const releases = withPresent([], whole.root, whole.version);
    const code = codeFor(here, saidTopic(answers));
    expect(readCode(releases, code)).toEqual({ ok: true, answers, changed: false, supposed: false });
  });

  test('reads a code of an earlier map', () => {
    const earlier = withPresent([], whole.root, 'avant');
    const changed = {
      ...whole.root,
      states: { ...whole.root.states, 'en-plus': { tags: 'reply' as const } },
    };
    const releases = withPresent(earlier, changed, 'ensuite');
    expect(readCode(releases, codeFor(whole, saidTopic(answers)))).toMatchObject({ ok: true, answers });
  });
});

describe('what a page carries', () => {
  const assets = { script: '/s.js', program: [], styles: [] };
  const programs = { guide: assets, console: assets, review: assets };

  test('names its own goal, whatever the number of goals', async () => {
    const made = guides.get(1000);
    if (made === undefined) throw new Error('1000');
    const renderer = createRenderer(made.data, programs);
    const page = [...renderer.guide.pages.values()].find(({ path }) => path.startsWith('but-b2/'));
    if (page === undefined) throw new Error('but-b2');
    const html = await renderer.page(page);
    const named = [...html.matchAll(/data-but="([^"]*)"/g)].map(([, name]) => name);
    expect(named).toEqual([goalOf(renderer.guide.root, page.path)]);
  });
});
