/**
 * What axe cannot decide by itself, each kind looked at once by us and settled, with the reason. A kind that is not here
 * fails the test; one that no longer happens where it is said to does too.
 */
interface Settled {
  /** Rule, why axe gave up, and the kind of element: what `audit` calls undecided. Of several, each guide shows one at least. */
  readonly what: readonly string[];
  /** The groups of screens where it happens. */
  readonly where: readonly Group[];
  readonly reason: string;
}

export type Group = 'pages' | 'public states' | 'console states' | 'console steps';

const ARROW = 'The arrow beside « Retour » is one character of the link’s own colour, hidden from readers.';

const FORCED =
  'In forced colours axe reads one colour for both; the browser draws system colours, seen on pictures: black on white.';

export const SETTLED: readonly Settled[] = [
  ...['button.main', 'kbd'].map((what) => ({
    what: [`color-contrast equalRatio ${what}`],
    // The console's own document is one of the pages, in one part of four.
    where: ['console steps'] as const,
    reason: FORCED,
  })),
  {
    what: ['em.si', 'span'].map((line) => `color-contrast elmPartiallyObscuring ${line}`),
    where: ['console states'],
    reason:
      'What the field answers lies over the step and scrolls in its own place: its last line is cut by the edge, and comes with a scroll.',
  },
  {
    what: ['skip-link  a.skip'],
    where: ['console states'],
    reason:
      'While the last sheet of a call is open all the rest waits behind it, the link and its target alike.',
  },
  { what: ['color-contrast nonBmp span'], where: ['pages', 'public states'], reason: ARROW },
  { what: ['color-contrast-enhanced nonBmp span'], where: ['pages', 'public states'], reason: ARROW },
];
