/**
 * The part of a map that one answer can reach. Creating an XState machine costs tens of microseconds a state: made of
 * this part alone it has a few states, however large the guide is.
 */
import { entryOf } from '../guide/parts.ts';
import type { Flow, Step } from '../flow/flow.ts';
import { HOME } from '../guide/pages.ts';
import { isDetour, isEnd, stepAt } from '../flow/flow.ts';

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
