/** How many keys an adviser presses from a cold start to each reply, by digits alone: one for each answer on the way. */
import type { Guide } from '../src/guide/guide.ts';
import { shortestWay } from '../src/guide/ways.ts';

export interface Keystrokes {
  readonly replies: number;
  readonly median: number;
  readonly most: number;
  /** The replies that take the most. */
  readonly farthest: readonly string[];
}

/** Over every reply of the guide, once each, at the page that takes the fewest keys. */
export function keystrokes(guide: Pick<Guide, 'pages'>): Keystrokes {
  const fewest = new Map<string, number>();
  for (const { path, content, kind } of guide.pages.values()) {
    if (kind !== 'reply') continue;
    const keys = shortestWay(guide, path).length;
    fewest.set(content, Math.min(keys, fewest.get(content) ?? Infinity));
  }
  const sorted = [...fewest.values()].toSorted((a, b) => a - b);
  const most = sorted.at(-1) ?? 0;
  return {
    replies: sorted.length,
    median: sorted[Math.floor((sorted.length - 1) / 2)] ?? 0,
    most,
    farthest: [...fewest].filter(([, keys]) => keys === most).map(([content]) => content),
  };
}
