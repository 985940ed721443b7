/** What starting and replaying cost in a browser, apart from the screen: called by the bench in an empty page. */
import { replay } from '../../src/session/session.ts';
import type { Answer } from '../../src/guide/ways.ts';
import { join, type GoalShard, type RootShard } from '../../src/guide/parts.ts';

/** Milliseconds for each: read the parts, tie them together, replay the answers. */
function startAndReplay(root: string, goal: string, answers: readonly Answer[]): number {
  const begun = performance.now();
  const guide = join(JSON.parse(root) as RootShard, [JSON.parse(goal) as GoalShard]);
  if (!replay(guide, answers).ok) throw new Error('Les réponses ne mènent pas au bout');
  return performance.now() - begun;
}

Object.assign(globalThis, { startAndReplay });
