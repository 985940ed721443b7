/**
 * The part of a map that one answer can reach. Creating an XState machine costs tens of microseconds a state: made of
 * this part alone it has a few states, however large the guide is.
 */
import type { Flow, Step } from './flow.ts';
import { HOME, isDetour, isEnd, stepAt } from './pages.ts';

/** A step seen from outside: the way in, down to the first step of the detours that it may begin with, and nothing beyond. */
export function entryOf(step: Step): Step {
  if (isEnd(step)) return step;
  if (!isDetour(step)) return { tags: 'reply' };
  // No `onDone`: what comes next is not there either.
  return { initial: step.initial, states: { [step.initial]: entryOf(stepAt(step, step.initial)) } };
}

interface Narrowed {
  readonly flow: Flow;
  /** Whether an answer may end this flow: the one around it then goes on. */
  readonly ends: boolean;
}

/** A flow with the step that `keys` lead to as its first, and beside it only what the answers of that step can reach. */
function narrow(flow: Flow, [key = flow.initial, ...deeper]: readonly string[]): Narrowed {
  const step = stepAt(flow, key);
  let kept = step;
  let targets: readonly string[];
  if (isDetour(step)) {
    const inner = narrow(step, deeper);
    const onDone = inner.ends ? step.onDone : undefined;
    kept = onDone === undefined ? inner.flow : { ...inner.flow, onDone };
    targets = onDone === undefined ? [] : [onDone];
  } else {
    targets = 'on' in step ? Object.values(step.on) : [];
  }
  const reached = targets.map((target): [string, Step] => [target, stepAt(flow, target)]);
  const states = Object.fromEntries(reached.map(([target, next]) => [target, entryOf(next)]));
  return {
    flow: { initial: key, states: { ...states, [key]: kept } },
    ends: reached.some(([, next]) => isEnd(next)),
  };
}

/**
 * The part of a map around one page: that page first, and what its answers can lead to, detours entered and left.
 *
 * @throws if there is no such page, or if an answer leads nowhere.
 */
export function around(root: Flow, path: string): Flow {
  return narrow(root, path === HOME ? [root.initial] : path.split('/')).flow;
}
