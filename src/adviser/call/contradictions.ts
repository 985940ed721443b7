/**
 * What the topics of one call say of the same person: where two of them cannot both be true. Nothing is settled here; the adviser
 * is told, and asks. What the guide supposed was said by nobody, and contradicts nothing.
 */
import type { AdviserGuide } from '../adviser-part.ts';
import { wordsFor } from '../../guide/guide.ts';
import { conditionInWords, isQuestion } from '../../guide/text.ts';
import type { Answer } from '../../guide/ways.ts';
import { givenIn, type Session } from '../../session/session.ts';
import { bare } from '../../words/text.ts';

type GuideWords = Pick<AdviserGuide, 'words' | 'console'>;

/** Two statements of one call that cannot both be true, the one of the earlier topic first. */
export interface Contradiction {
  readonly one: string;
  readonly other: string;
}

const wordsOf = (text: string): string[] => bare(text).match(/[\p{L}\p{N}]+/gu) ?? [];

/** One thing that a statement says, and whether it denies it. */
interface Fact {
  readonly what: string;
  readonly denied: boolean;
}

/** What a statement says, thing by thing; nothing of one that leaves a choice (« ou »), which could be true by its other half. */
function factsOf({ console: ui }: GuideWords, statement: string): readonly Fact[] {
  const { nie, nieAussi, sansPoids, ou } = ui.contradiction;
  const [denying, denyingToo, weightless, or] = [nie, nieAussi, sansPoids, ou].map(wordsOf);
  if (wordsOf(statement).some((word) => or?.includes(word))) return [];
  return statement.split(',').map((part) => {
    const words = wordsOf(part);
    const denied = words.some((word) => denying?.includes(word));
    const kept = words.filter(
      (word) =>
        weightless?.includes(word) !== true &&
        !(denied && (denying?.includes(word) === true || denyingToo?.includes(word) === true)),
    );
    return { what: kept.join(' '), denied };
  });
}

/** Whether a statement says that the person does not know. */
const isDoubt = ({ console: ui }: GuideWords, statement: string): boolean =>
  bare(statement).includes(bare(ui.contradiction.doute));

/** Whether a question is about a fact, and not about a wish: it lets the person say that they do not know whether it is so. */
function asksFact(guide: GuideWords, step: string): boolean {
  const words = guide.words.get(step);
  if (words === undefined || !isQuestion(words)) return false;
  const { doute, surUnFait } = guide.console.contradiction;
  const doubts = surUnFait.map((word) => `${bare(doute)} ${bare(word)} `);
  return Object.keys(words.reponses).some((answer) => {
    const said = bare(conditionInWords(guide, { step, answer }));
    return doubts.some((doubt) => said.includes(doubt));
  });
}

/** Whether two answers cannot both be true of one person. */
export function contradict(guide: GuideWords, one: Answer, other: Answer): boolean {
  const [first, second] = [conditionInWords(guide, one), conditionInWords(guide, other)];
  if (isDoubt(guide, first) || isDoubt(guide, second)) return false;
  const facts = factsOf(guide, second);
  const meets = (same: boolean) =>
    factsOf(guide, first).some(({ what, denied }) =>
      facts.some((fact) => fact.what === what && (fact.denied === denied) === same),
    );
  if (meets(false)) return true;
  // Two answers of one question are two cases of it, unless they agree in part: « vous avez un compte, et… ».
  return one.step === other.step && one.answer !== other.answer && asksFact(guide, one.step) && !meets(true);
}

/** The statements of different topics of a call that cannot both be true, each pair of sentences once. */
export function contradictionsOf(guide: GuideWords, session: Session): readonly Contradiction[] {
  // An answer that is being changed is asked again: it counts no more.
  const topics = [...session.past, session.now].map(givenIn);
  const found = new Map<string, Contradiction>();
  for (const [place, later] of topics.entries()) {
    for (const before of topics.slice(0, place).flat()) {
      for (const given of later) {
        if (!contradict(guide, before, given)) continue;
        const pair = { one: conditionInWords(guide, before), other: conditionInWords(guide, given) };
        found.set(`${pair.one} | ${pair.other}`, pair);
      }
    }
  }
  return [...found.values()];
}

/** A contradiction in a sentence. */
export function contradictionInWords({ console: ui }: GuideWords, { one, other }: Contradiction): string {
  return ui.contradiction.entre.replace('{un}', one).replace('{autre}', other);
}

/** What an earlier topic of the call says against an answer that is still only supposed, in words; nothing when none does. */
export function saidAgainst(guide: GuideWords, { past }: Session, supposed: Answer): string | undefined {
  const against = past.flatMap(givenIn).findLast((given) => contradict(guide, given, supposed));
  return against === undefined ? undefined : conditionInWords(guide, against);
}

/** What an earlier topic of the call answered to a question about a fact, by its label: to be confirmed, never taken over. */
export function answeredBefore(guide: GuideWords, { past }: Session, step: string): string | undefined {
  const words = wordsFor(guide, step);
  if (!isQuestion(words) || !asksFact(guide, step)) return undefined;
  const before = past.flatMap(givenIn).findLast((given) => given.step === step);
  return before === undefined ? undefined : words.reponses[before.answer];
}
