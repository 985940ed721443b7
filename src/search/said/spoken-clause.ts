/** Reads one part of a sentence as a clause: its terms, how it is said, and what it takes for granted. */
import type { Manners, Marks } from './manners.ts';
import { wordsOf, type Language } from '../terms.ts';

/** What people say to have, be or do, when they speak of themselves. */
interface Self {
  /** « ai », « ai eu », « suis »; empty for « je » alone. */
  readonly verb: string;
  readonly isHaving: boolean;
  readonly isBeing: boolean;
}

/** A clause of a sentence, or a phrase, as they are compared. */
export interface SpokenClause {
  /** Its words as they were read. */
  readonly text: string;
  readonly terms: ReadonlySet<string>;
  /** The terms without the words that deny, so that « pas bloqué » is compared with « bloqué ». */
  readonly bare: ReadonlySet<string>;
  /** What a word that denies bears on: the term after it, or the one before when nothing follows. */
  readonly scope: ReadonlySet<string>;
  /** It has a verb: « un mail » affirms nothing, « j’ai un mail » does. */
  readonly affirms: boolean;
  /** What it takes for granted that the person has: « mon compte est bloqué » says « j’ai un compte » too. */
  readonly owned: readonly SpokenClause[];
  /** When it is done: « après avoir validé », « avant de valider ». */
  readonly when?: SpokenClause | undefined;
  /** The same without how long it has been so: « bloqué depuis hier ». Nothing when it tells no length of time. */
  readonly timeless?: SpokenClause | undefined;
  /** How it is said, and whether it is of the person. */
  readonly marks: Marks;
  /** The same as it would be said by whoever believes it: « c’est faux que mon code est refusé » does not say « refusé », a word that denies too. */
  readonly disbelieved?: SpokenClause | undefined;
  /** « Jamais » says « pas », and more. */
  readonly never: boolean;
  /** « Toujours bloqué » says « bloqué », and that something was tried or waited for. */
  readonly still: boolean;
  /** Nothing when nobody speaks of themselves. */
  readonly self: Self | undefined;
}

const DENIED: Marks = new Set(['denies']);

/** Whoever speaks of themselves in a text, and how much of the text that takes. */
export function selfIn(manners: Manners, spelled: string) {
  const found = manners.self.exec(spelled);
  if (found === null) return undefined;
  const { avoir, etre } = found.groups ?? {};
  const self: Self = {
    verb: avoir ?? etre ?? '',
    isHaving: avoir !== undefined,
    isBeing: etre !== undefined,
  };
  return { self, words: found[0].trim(), rest: spelled.slice(found.index + found[0].length) };
}

/**
 * A reader of the parts of a sentence, each as a clause; two when it says when (« je corrige | après avoir validé »).
 *
 * @param termsOf the terms of a text, in its order.
 */
export function createPartReader(
  { manieres }: Language,
  manners: Manners,
  termsOf: (text: string) => readonly string[],
): (part: string, next: string, doubt: string) => SpokenClause[] {
  const [denier = ''] = manieres.negations.split(' ');
  const neutral = new Set([manieres.neutres, manieres.moments].join(' ').split(' ').flatMap(termsOf));
  const withoutNeutral = (terms: readonly string[]) => new Set(terms.filter((term) => !neutral.has(term)));
  const bareOf = (words: readonly string[]): ReadonlySet<string> =>
    withoutNeutral(termsOf(words.filter((word) => !manners.isDenier(word)).join(' ')));

  /**
   * What a word that denies bears on: what stands after it, or before it when nothing follows. The word beside it may be no term of its own, but
   * the end of an expression: what is denied is what the clause loses without that word.
   */
  const scopeOf = (words: readonly string[], bare: ReadonlySet<string>): ReadonlySet<string> => {
    const at = words.findIndex(manners.isDenier);
    if (at < 0) return bare;
    const places = [...words.keys()];
    for (const place of [...places.slice(at + 1), ...places.slice(0, at).toReversed()]) {
      const left = bareOf(words.toSpliced(place, 1));
      const lost = [...bare].filter((term) => !left.has(term));
      // In « une rente de prévoyance », two words are one term: without one of them, it is still there.
      const again = [...bareOf(words.slice(place, place + 1))].filter((term) => bare.has(term));
      if (lost.length + again.length > 0) return new Set([...lost, ...again]);
    }
    return bare;
  };

  const marksOf = (spelled: string, next: string, doubt: string): Marks => {
    // « Je touchais l’ASI, mais plus maintenant ».
    if (manners.ceased.test(next)) return DENIED;
    // « FranceConnect, comment ça marche » : who asks what a thing is has not chosen it.
    const isAsked = !manners.self.test(spelled) && manners.asksToExplain.test(next);
    const marks = manners.marksOf(spelled, isAsked ? next : doubt);
    // « FranceConnect, j’ai pas » : the thing alone is what is refused.
    const isPlain = [...marks].every((mark) => mark === 'others');
    return isPlain && manners.refuses.test(next) ? manners.marksOf(next, doubt) : marks;
  };

  /** The thing that a clause takes for granted, if any. */
  const ownedIn = (spelled: string, marks: Marks): readonly SpokenClause[] => {
    // Who denies, doubts or wishes takes nothing for granted.
    if (marks.has('denies') || marks.has('doubts') || marks.has('wishes') || marks.has('others')) return [];
    const groups: readonly (string | undefined)[] = manners.owns.exec(spelled)?.slice(1) ?? [];
    const thing = groups.find((group) => group !== undefined);
    return thing === undefined ? [] : [clauseOf(`${manieres.dejaFait} ${thing}`, '', '')];
  };

  const clauseOf = (part: string, next: string, doubt: string): SpokenClause => {
    const spelled = ` ${part} `;
    const self = selfIn(manners, spelled)?.self;
    const hasCeased = manners.ceased.test(next);
    const marks = marksOf(spelled, next, doubt);
    const words = wordsOf(part);
    const bare = bareOf(words);
    return {
      text: part,
      owned: ownedIn(spelled, marks),
      terms: withoutNeutral(termsOf(hasCeased ? `${part} ${denier}` : part)),
      bare,
      scope: hasCeased || !marks.has('denies') ? bare : scopeOf(words, bare),
      affirms: self !== undefined || manners.affirms.test(spelled),
      marks,
      never: manners.never.test(spelled),
      still: manners.still.test(spelled),
      self,
    };
  };

  return (part, next, doubt) => {
    const spelled = ` ${part} `;
    const [found, beginsAs] = [
      [manners.since.exec(spelled), manieres.dejaFait] as const,
      [manners.until.exec(spelled), manieres.pasFait] as const,
    ].find(([match]) => match !== null) ?? [null, ''];
    if (found === null) {
      const timeless = spelled.replace(manners.lasting, '');
      const clause = clauseOf(part, next, doubt);
      return [
        timeless === spelled ? clause : { ...clause, timeless: clauseOf(timeless.trim(), next, doubt) },
      ];
    }
    const when = clauseOf(`${beginsAs}${spelled.slice(found.index + found[0].length)}`.trim(), '', '');
    const main = spelled.slice(0, found.index).trim();
    return main === '' ? [when] : [{ ...clauseOf(main, next, doubt), when }, when];
  };
}
