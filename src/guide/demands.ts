/** The questions that people come with, each with the page that begins to answer it: the list of every question is made of these. */
import { conditionsOf, askedAt } from './conditions.ts';
import { canonicalOf, wordsFor, type Guide } from './guide.ts';
import { goalOf, HOME, pageAt } from './pages.ts';
import { isQuestion, titleOf } from './text.ts';
import { shortestWay } from './ways.ts';

export interface Demand {
  readonly text: string;
  /** The first question that decides between the answers, or the answer itself when it rests on nothing. */
  readonly path: string;
  /** The goal whose page it is, or none for the root's own steps. */
  readonly goal: string | undefined;
}

/** Where somebody begins who only has a wish: what the home page asks is settled by the wish itself. */
function beginningOf(guide: Guide, path: string): string {
  const home = pageAt(guide, HOME).content;
  const first = conditionsOf(guide, path).find(({ step }) => step !== home);
  return first === undefined ? path : askedAt(guide, path, first);
}

/**
 * Every question of the guide, once each. Pages that answer the same one differently say it in the same words: it leads to the
 * question that comes first on the ways to them.
 */
export function demandsOf(guide: Guide): readonly Demand[] {
  const found = new Map<string, Demand>();
  const steps = (path: string) => shortestWay(guide, path).length;
  for (const content of new Set([...guide.pages.values()].map((page) => page.content))) {
    const words = wordsFor(guide, content);
    if (isQuestion(words)) continue;
    const path = beginningOf(guide, canonicalOf(guide, content));
    const text = words.demande ?? titleOf(words);
    const before = found.get(text);
    if (before === undefined || steps(path) < steps(before.path)) {
      found.set(text, { text, path, goal: goalOf(guide.root, path) });
    }
  }
  return [...found.values()];
}
