/**
 * What the topics of one call and the sentences typed in it say of the same person: where two of them cannot both be true. Nothing is settled
 * here; the adviser is told, and asks. What the guide supposed was said by nobody, and contradicts nothing.
 */
import { fill } from '../../guide/format.ts';
import type { AdviserGuide } from '../adviser-part.ts';
import { wordsFor } from '../../guide/guide.ts';
import { conditionInWords, isQuestion, isWish, saysDoubt } from '../../guide/text.ts';
import { sameAs, type Answer } from '../../guide/ways.ts';
import { HOME } from '../../guide/pages.ts';
import { givenIn, markOf, type Session } from '../../session/session.ts';
import { bare, bareWords } from '../../words/text.ts';

type GuideWords = Pick<AdviserGuide, 'words' | 'console' | 'pages' | 'interface'>;

/** An answer of a call, and where it stands. */
export interface Stated extends Answer {
  /** The place of its topic, the one in hand last; nothing for what only a sentence said. */
  readonly topic: number | undefined;
  /** Its place in its topic. */
  readonly place: number;
}

/** Two statements of one call that cannot both be true, the one of the earlier topic first; a sentence comes last. */
export interface Contradiction {
  readonly one: string;
  readonly other: string;
  readonly before: Stated;
  readonly after: Stated;
}

/** One thing that a statement says, and whether it denies it. */
interface Fact {
  readonly what: string;
  readonly denied: boolean;
}

/** What a statement says, thing by thing; nothing of one that leaves a choice (« ou »), which could be true by its other half. */
function factsOf({ console: ui }: GuideWords, statement: string): readonly Fact[] {
  const { nie, nieAussi, sansPoids, ou } = ui.contradiction;
  const [denying, denyingToo, weightless, or] = [nie, nieAussi, sansPoids, ou].map(bareWords);
  if (bareWords(statement).some((word) => or?.includes(word))) return [];
  return statement.split(',').map((part) => {
    const words = bareWords(part);
    const denied = words.some((word) => denying?.includes(word));
    const kept = words.filter(
      (word) =>
        weightless?.includes(word) !== true &&
        !(denied && (denying?.includes(word) === true || denyingToo?.includes(word) === true)),
    );
    return { what: kept.join(' '), denied };
  });
}

/** Whether a question is about a fact, and not about a wish: it lets the person say that they do not know whether it is so. */
function asksFact(guide: GuideWords, step: string): boolean {
  const words = guide.words.get(step);
  if (words === undefined || !isQuestion(words)) return false;
  const { ignore } = guide.interface.recherche;
  const doubts = guide.console.contradiction.surUnFait.map((word) => `${bare(ignore)} ${bare(word)} `);
  return Object.keys(words.reponses).some((answer) => {
    const said = bare(conditionInWords(guide, { step, answer }));
    return doubts.some((doubt) => said.includes(doubt));
  });
}

/** Whether two answers cannot both be true of one person. */
export function contradict(guide: GuideWords, one: Answer, other: Answer): boolean {
  const [first, second] = [conditionInWords(guide, one), conditionInWords(guide, other)];
  if (saysDoubt(guide, first) || saysDoubt(guide, second)) return false;
  // What has no word in common is listed: « vous êtes dans votre compte », « vous n’arrivez pas à vous connecter ».
  const pair = [bare(first), bare(second)].toSorted().join('|');
  if (guide.console.contradiction.contraires.some((two) => two.map(bare).toSorted().join('|') === pair)) {
    return true;
  }
  const facts = factsOf(guide, second);
  const meets = (same: boolean) =>
    factsOf(guide, first).some(({ what, denied }) =>
      facts.some((fact) => fact.what === what && (fact.denied === denied) === same),
    );
  if (meets(false)) return true;
  // Two answers of one question are two cases of it, unless they agree in part: « vous avez un compte, et… ».
  return one.step === other.step && one.answer !== other.answer && asksFact(guide, one.step) && !meets(true);
}

/** What a sentence says of the person, as the call keeps it: a goal that is a wish is picked, and not read in a sentence. */
export function factsHeard(guide: GuideWords, told: readonly Answer[]): readonly Answer[] {
  const home = guide.pages.get(HOME)?.content;
  return told.filter((one) => one.step !== home || !isWish(guide, one));
}

/** Whether what a sentence says does not go with an answer of the call: it contradicts it, or answers the same question otherwise. */
function goesAgainst(guide: GuideWords, given: Answer, heard: Answer): boolean {
  if (contradict(guide, given, heard)) return true;
  return (
    given.step === heard.step &&
    given.answer !== heard.answer &&
    given.step !== guide.pages.get(HOME)?.content &&
    !isWish(guide, given) &&
    !isWish(guide, heard)
  );
}

/** What the person said or agreed to, topic by topic. An answer that is being changed is asked again: it counts no more. */
function statedIn({ past, now }: Session): readonly (readonly Stated[])[] {
  return [...past, now].map((held, topic) =>
    held.answers.flatMap((given, place) =>
      markOf(held, place) === 'supposed' ? [] : [{ ...given, topic, place }],
    ),
  );
}

/** What sentences said and no topic says, in these words or in others. */
function onlyHeard(guide: GuideWords, session: Session, heard: readonly Answer[]): readonly Answer[] {
  const stated = statedIn(session).flat();
  const inWords = new Set(stated.map((one) => conditionInWords(guide, one)));
  return heard.filter((one) => !stated.some(sameAs(one)) && !inWords.has(conditionInWords(guide, one)));
}

/** What sentences said that nothing in the call goes against: the topics opened later may rest on it. */
export function undisputed(guide: GuideWords, session: Session, heard: readonly Answer[]): readonly Answer[] {
  const all = [...statedIn(session).flat(), ...heard];
  return heard.filter((one) => !all.some((other) => goesAgainst(guide, other, one)));
}

/** The statements of different topics of a call, or of its sentences, that cannot both be true, each pair of sentences once. */
export function contradictionsOf(
  guide: GuideWords,
  session: Session,
  heard: readonly Answer[] = [],
): readonly Contradiction[] {
  const sentences = onlyHeard(guide, session, heard).map((one): readonly Stated[] => [
    { ...one, topic: undefined, place: 0 },
  ]);
  const groups = [...statedIn(session), ...sentences];
  const found = new Map<string, Contradiction>();
  for (const [place, later] of groups.entries()) {
    for (const before of groups.slice(0, place).flat()) {
      for (const after of later) {
        const goes = after.topic === undefined ? goesAgainst : contradict;
        if (!goes(guide, before, after)) continue;
        const pair = { one: conditionInWords(guide, before), other: conditionInWords(guide, after) };
        const key = `${pair.one} | ${pair.other}`;
        // Of several that say it, the one of the same question: it can take the other's place.
        if (before.step === after.step || !found.has(key)) found.set(key, { ...pair, before, after });
      }
    }
  }
  return [...found.values()];
}

/** A contradiction in a sentence. */
export function contradictionInWords(
  { console: ui }: Pick<GuideWords, 'console'>,
  { one, other, after }: Pick<Contradiction, 'one' | 'other'> & Partial<Contradiction>,
): string {
  const { entre, avecUnePhrase } = ui.contradiction;
  const isOfSentence = after !== undefined && after.topic === undefined;
  return fill(isOfSentence ? avecUnePhrase : entre, { un: one, autre: other });
}

/** What sentences said and no topic says nor contradicts, in words, each once. */
export function alsoHeard(guide: GuideWords, session: Session, heard: readonly Answer[]): readonly string[] {
  const against = new Set(contradictionsOf(guide, session, heard).flatMap(({ one, other }) => [one, other]));
  const words = onlyHeard(guide, session, heard).map((one) => conditionInWords(guide, one));
  return [...new Set(words)].filter((one) => !against.has(one));
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
