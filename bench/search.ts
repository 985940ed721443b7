/** Measures the symptom search on `search-phrases.ts`: recall and refusals by voice, and how long a sentence takes. */
import type { Search } from '../src/search/load-index.ts';
import { searchSymptoms } from '../src/search/search.ts';
import {
  halfOf,
  IN_SCOPE,
  OUT_OF_SCOPE,
  SITUATIONS,
  thirdOf,
  VOICES,
  type Half,
  type Phrase,
  type Voice,
} from './search-phrases.ts';

/** Counts over some phrases in scope, and some out of it. */
export interface Score {
  readonly inScope: number;
  /** The first result answers. */
  readonly first: number;
  /** One of the first three results answers. */
  readonly three: number;
  readonly outOfScope: number;
  /** Pages were offered for a sentence that the guide does not treat. */
  readonly falseAnswers: number;
}

export interface Evaluation {
  readonly half: Half;
  readonly all: Score;
  readonly byVoice: ReadonlyMap<Voice, Score>;
}

function scoreOf(search: Search, phrases: readonly Phrase[], outside: readonly Phrase[]): Score {
  // A result stands for every page found that its place leads to.
  const ranks = phrases.map(({ text, accept }) =>
    searchSymptoms(search, text).results.findIndex((result) =>
      [result, ...result.also].some(({ content }) => accept.includes(content)),
    ),
  );
  return {
    inScope: phrases.length,
    first: ranks.filter((rank) => rank === 0).length,
    three: ranks.filter((rank) => rank >= 0 && rank < 3).length,
    outOfScope: outside.length,
    falseAnswers: outside.filter(({ text }) => searchSymptoms(search, text).results.length > 0).length,
  };
}

function said(phrases: readonly Phrase[], voice: Voice): Phrase[] {
  return phrases.filter((phrase) => phrase.voice === voice);
}

/** The phrases that tune, or those that only measure: half of the first ones, a third of those by situation. */
function phrasesFor(half: Half): Phrase[] {
  return [...halfOf(IN_SCOPE, half), ...halfOf(OUT_OF_SCOPE, half), ...thirdOf(SITUATIONS, half)];
}

/** The scores of the phrases that tune or that measure, in all and by voice. */
export function evaluate(search: Search, half: Half): Evaluation {
  const phrases = phrasesFor(half);
  const inside = phrases.filter(({ accept }) => accept.length > 0);
  const outside = phrases.filter(({ accept }) => accept.length === 0);
  return {
    half,
    all: scoreOf(search, inside, outside),
    byVoice: new Map(
      VOICES.map((voice) => [voice, scoreOf(search, said(inside, voice), said(outside, voice))]),
    ),
  };
}

/** As many times as each phrase is timed: the shortest counts, so that a busy machine does not. */
const TIMES = 5;

/** How long each phrase takes to search, in milliseconds, in ascending order. */
export function timings(search: Search): number[] {
  const once = (text: string): number => {
    const start = performance.now();
    searchSymptoms(search, text);
    return performance.now() - start;
  };
  return [...IN_SCOPE, ...OUT_OF_SCOPE, ...SITUATIONS]
    .map(({ text }) => Math.min(...Array.from({ length: TIMES }, () => once(text))))
    .toSorted((a, b) => a - b);
}

function share(part: number, whole: number): string {
  return whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`;
}

function row(name: string, score: Score): string {
  const cells = [
    `${score.inScope}`,
    share(score.first, score.inScope),
    share(score.three, score.inScope),
    `${score.outOfScope}`,
    share(score.outOfScope - score.falseAnswers, score.outOfScope),
  ];
  return `${name.padEnd(12)}${cells.map((cell) => cell.padStart(11)).join('')}`;
}

function tableOf({ half, all, byVoice }: Evaluation): string {
  const names = ['in scope', 'recall@1', 'recall@3', 'outside', 'refused'];
  const head = `${half.padEnd(12)}${names.map((name) => name.padStart(11)).join('')}`;
  const rows = [...byVoice].map(([voice, score]) => row(voice, score));
  return [head, ...rows, row('all', all)].join('\n');
}

/** Both parts as tables for a terminal, then how long a search takes. */
export function searchTable(search: Search): string {
  const times = timings(search);
  const at = (quantile: number): string => {
    const rank = Math.min(times.length - 1, Math.floor(times.length * quantile));
    return `${(times[rank] ?? 0).toFixed(2)} ms`;
  };
  return [
    tableOf(evaluate(search, 'tune')),
    tableOf(evaluate(search, 'test')),
    `time: median ${at(0.5)}, 95th centile ${at(0.95)}, longest ${at(1)}`,
  ].join('\n\n');
}
