/**
 * The machines of a map. XState alone says where an answer leads: once for every page when the site is built, and at
 * run time for each answer of a session.
 */
import {
  createMachine,
  initialTransition,
  transition,
  type AnyMachineSnapshot,
  type AnyStateMachine,
  type StateValue,
} from 'xstate';
import { isDetour, stepAt, type Flow } from '../flow/flow.ts';

const machines = new WeakMap<Flow, AnyStateMachine>();

/** The machine of a flow, created once for each flow object: creating one costs milliseconds, a transition microseconds. */
export function machineOf(flow: Flow): AnyStateMachine {
  const known = machines.get(flow);
  if (known !== undefined) return known;
  // A goal stands alone here: where its end leads is for the flow around it.
  const alone = { initial: flow.initial, states: flow.states };
  // XState's config type wants mutable literals; a Flow is a config by construction (src/flow/flow.ts).
  const machine = createMachine(alone as unknown as Parameters<typeof createMachine>[0]);
  machines.set(flow, machine);
  return machine;
}

/** The nested state keys of a state value, from the outside in. */
export function keysOf(value: StateValue): string[] {
  if (typeof value === 'string') return [value];
  return Object.entries(value).flatMap(([key, inner = '']) => [key].concat(keysOf(inner)));
}

const outlines = new WeakMap<Flow, Flow>();

/** The root flow with each goal as a leaf, so that its machine does not grow with the goals. */
function outlineOf(root: Flow): Flow {
  const known = outlines.get(root);
  if (known !== undefined) return known;
  const states = Object.entries(root.states).map(([key, step]) => [key, isDetour(step) ? { on: {} } : step]);
  const outline = { initial: root.initial, states: Object.fromEntries(states) as Flow['states'] };
  outlines.set(root, outline);
  return outline;
}

/** Where a replay stands: a snapshot of the root's machine, or of the machine of the goal that was entered. */
export interface Position {
  readonly goal: string | undefined;
  readonly snapshot: AnyMachineSnapshot;
}

/** The state keys of a position, from the root. */
export function keysAt({ goal, snapshot }: Position): string[] {
  const keys = keysOf(snapshot.value as StateValue);
  return goal === undefined ? keys : [goal, ...keys];
}

/** Enters the goal whose leaf the root's machine has reached, or leaves the goal whose machine is done. */
function settle(root: Flow, { goal, snapshot }: Position): Position {
  if (goal === undefined) {
    const [key = root.initial] = keysOf(snapshot.value as StateValue);
    const step = stepAt(root, key);
    if (!isDetour(step)) return { goal, snapshot };
    return settle(root, { goal: key, snapshot: initialTransition(machineOf(step))[0] });
  }
  if (snapshot.status !== 'done') return { goal, snapshot };
  const step = stepAt(root, goal);
  if (!isDetour(step) || step.onDone === undefined) throw new Error(`${goal} : cette fin ne mène nulle part`);
  const outside = machineOf(outlineOf(root)).resolveState({ value: step.onDone, context: {} });
  return settle(root, { goal: undefined, snapshot: outside });
}

/** The position before any answer: the home page. */
export function startOf(root: Flow): Position {
  return settle(root, { goal: undefined, snapshot: initialTransition(machineOf(outlineOf(root)))[0] });
}

/** The position after one more answer. XState ignores an answer that is not offered: the caller refuses it before. */
export function next(root: Flow, { goal, snapshot }: Position, answer: string): Position {
  const machine = machineOf(goal === undefined ? outlineOf(root) : (stepAt(root, goal) as Flow));
  return settle(root, { goal, snapshot: transition(machine, snapshot, { type: answer })[0] });
}
