/** Scripted callers: what a call of training came to, told to the adviser alone. */
import { fill } from '../../guide/format.ts';
import type { AdviserGuide } from '../adviser-part.ts';
import { topicsOf } from './ending.ts';
import { pageAt } from '../../guide/pages.ts';
import { wordsFor } from '../../guide/guide.ts';
import { conditionInWords, titleOf } from '../../guide/text.ts';
import { shortestWay } from '../../guide/ways.ts';
import { labelOf } from '../../session/notices.ts';
import { conditionsIn, pageOf, type Session } from '../../session/session.ts';

/** What a scripted call came to. */
export interface Verdict {
  /** Whether one of its topics stands at the page that helps this caller, or at another place of the same content. */
  readonly arrived: boolean;
  /** What that topic still rests on and nobody said, in words; of the topic in hand when none arrived. */
  readonly supposed: readonly string[];
  readonly keys: number;
}

/** What a call came to, for a caller whom a page helps. */
export function verdictOf(guide: AdviserGuide, session: Session, target: string, keys: number): Verdict {
  const { content } = pageAt(guide, target);
  const there = topicsOf(session).findLast((topic) => pageOf(guide, topic).content === content);
  const supposed = conditionsIn(guide, there ?? session.now).filter(({ mark }) => mark === 'supposed');
  return {
    arrived: there !== undefined,
    supposed: supposed.map((one) => conditionInWords(guide, one)),
    keys,
  };
}

/** A verdict in sentences, and the shortest way to the page that helps. */
export function verdictInWords(guide: AdviserGuide, verdict: Verdict, target: string): readonly string[] {
  const { verdict: ui } = guide.console.entrainement;
  const title = titleOf(wordsFor(guide, pageAt(guide, target).content));
  const way = shortestWay(guide, target).map((given) => `« ${labelOf(guide, given)} »`);
  return [
    fill(verdict.arrived ? ui.arrive : ui.ailleurs, { page: title }),
    verdict.supposed.length === 0
      ? ui.rienSuppose
      : fill(ui.suppose, { reponses: verdict.supposed.join(' ; ') }),
    fill(ui.touches, { nombre: verdict.keys }),
    fill(ui.chemin, { reponses: way.join(' → ') }),
  ];
}
