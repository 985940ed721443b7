/**
 * Tells which answers a sentence gives, and which it refuses, by the phrases that owners write beside an answer (`dits`). Cautious on
 * purpose: a question too many costs a press, an answer that nobody gave would be a lie.
 */
import { isReply } from '../../guide/text.ts';
import type { Answer } from '../../guide/ways.ts';
import type { Words } from '../../words/words.ts';
import { clauseReader } from './clauses.ts';
import { inOneManner, oneOf } from './manners.ts';
import type { SpokenClause } from './spoken-clause.ts';
import type { Language } from '../terms.ts';

/** An answer, and the ways to say it. */
export interface Statement extends Answer {
  readonly phrases: readonly string[];
  /** What the answer says of the person (`siReponse`). Whoever denies something else, a sign of it, does not refuse the answer. */
  readonly says: string;
}

/** What a sentence says of the person. */
export interface Told {
  readonly given: readonly Answer[];
  /** The answers that it denies, or says of somebody else. */
  readonly refused: readonly Answer[];
  /** Those given that are only asked about: « dois-je l’envoyer ? » does not say that it will be sent. */
  readonly wondered: readonly Answer[];
  /** It denies something that no phrase says, and that may take back what it gives. */
  readonly unread: boolean;
  /** The clauses that refuse no answer, when another one does; empty when none does. */
  readonly beside: readonly string[];
  /** The clauses that set something aside, as not of the person or not any more; and the others. */
  readonly notSo: readonly string[];
  readonly so: readonly string[];
}

/** The statements of a whole guide: the answers that have phrases, and those that say what one of these says and more. */
export function statementsOf(words: ReadonlyMap<string, Words>, language: Language): Statement[] {
  const all = [...words].flatMap(([step, own]) => {
    const [dits, says] = isReply(own) ? [{}, {}] : [own.dits ?? {}, own.siReponse ?? {}];
    return Object.keys({ ...dits, ...says }).map((answer): Statement => ({
      step,
      answer,
      says: says[answer] ?? '',
      phrases: dits[answer]?.split(',').map((phrase) => phrase.trim()) ?? [],
    }));
  });
  const said = all.filter(({ phrases }) => phrases.length > 0);
  return all.filter(
    (one) =>
      one.phrases.length > 0 || said.some((other) => saysMore(factsIn(one.says, language), other.says)),
  );
}

/** The facts that what an answer says joins: « vous avez votre RIB et votre carte Vitale ». */
export function factsIn(says: string, { manieres }: Language): readonly string[] {
  return says.split(new RegExp(`,? (?:${manieres.reunit.replaceAll(' ', '|')}) `, 'u'));
}

/** Whether one of the facts of an answer is all that another says: « vous ne voyez rien, et la date limite est passée ». */
function saysMore(facts: readonly string[], other: string): boolean {
  return other !== '' && facts.join() !== other && facts.some((fact) => `${fact} `.startsWith(`${other} `));
}

/** What somebody else said, as if the person had said it; nothing of their own word. */
function withoutReport(clause: SpokenClause): readonly SpokenClause[] {
  const { marks } = clause;
  return marks.has('reported') && !marks.has('past')
    ? [{ ...clause, marks: new Set([...marks].filter((mark) => mark !== 'reported')) }]
    : [];
}

/** Whether a set has all that another one has. */
function holds(set: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return [...other].every((one) => set.has(one));
}

function isDenied({ marks }: SpokenClause): boolean {
  return marks.has('denies');
}

/** « J’ai un compte », « j’ai validé ». */
function isOfHaving({ self }: SpokenClause): boolean {
  return self?.isHaving === true;
}

/** Whether a phrase begins as a clause and says more: « j’ai un compte bloqué » goes on from « j’ai un compte », « j’ai oublié de valider » does not from « j’ai validé ». */
function goesOn(clause: SpokenClause, phrase: SpokenClause): boolean {
  const [[begins], [begun]] = [[...clause.bare], [...phrase.bare]];
  return begins === begun && clause.bare.size < phrase.bare.size && holds(phrase.bare, clause.bare);
}

/** Whether two clauses may be of the same subject. « Mon compte ne marche pas » is of the account, « j’ai un compte » is of the person. */
function isOfOne(clause: SpokenClause, phrase: SpokenClause): boolean {
  return phrase.self === undefined || clause.self !== undefined || !clause.affirms;
}

/** An answer: the phrases that give it, and what it says. */
interface Said {
  readonly phrases: readonly SpokenClause[];
  readonly says: ReadonlySet<string>;
  /** It says one thing or another: denying one leaves the other. */
  readonly isEither: boolean;
}

/** Whether two clauses are about the same wish, possession, deed or thing, and nothing else. Denying one then denies all of the other. */
function isOfOneThing(clause: SpokenClause, phrase: SpokenClause): boolean {
  return (
    phrase.bare.size === clause.bare.size &&
    holds(phrase.bare, clause.bare) &&
    (phrase.marks.has('wishes') ||
      (isOfHaving(clause) && isOfHaving(phrase)) ||
      (clause.self === undefined && phrase.self === undefined))
  );
}

/** Whether a clause denies what a phrase of an answer affirms. */
function denies(clause: SpokenClause, phrase: SpokenClause, { says, isEither }: Said): boolean {
  // Who does not want a thing does not do it either.
  const isNotWished = !phrase.marks.has('wishes') && inOneManner(clause, phrase, 'denies', 'wishes');
  if (!isNotWished && !inOneManner(clause, phrase, 'denies')) return false;
  if (!isOfOne(clause, phrase)) return false;
  if (!isEither && isOfOneThing(clause, phrase)) return true;
  // « Mon compte bloqué ne marche pas » does not deny that it is blocked: what is denied stands beside the word that denies.
  const told = [...clause.scope].filter((term) => phrase.bare.has(term));
  // « Je n’arrive pas à me connecter » does not deny « j’ai un compte »: that is only a sign of it.
  const isToThePoint = says.size === 0 ? told.length > 0 : told.some((term) => says.has(term));
  // Who has no account has no blocked account, and who did nothing did not do it yesterday.
  if (goesOn(clause, phrase)) {
    return (isOfHaving(clause) && isOfHaving(phrase)) || (isToThePoint && clause.bare.size > 1);
  }
  return isToThePoint && holds(clause.bare, phrase.bare);
}

/** Whether a clause affirms what a phrase denies. */
function affirms(clause: SpokenClause, phrase: SpokenClause, { says }: Said): boolean {
  return (
    clause.affirms &&
    inOneManner(clause, phrase, 'denies') &&
    clause.bare.size === phrase.bare.size &&
    holds(phrase.bare, clause.bare) &&
    (says.size === 0 || [...clause.bare].some((term) => says.has(term)))
  );
}

/** Whether a clause says the contrary of a phrase of an answer. */
function refusesPhrase(clause: SpokenClause, phrase: SpokenClause, answer: Said): boolean {
  if (phrase.bare.size === 0) return false;
  if (phrase.when !== undefined && refusesPhrase(clause, { ...phrase.when, when: undefined }, answer)) {
    return true;
  }
  // Who knows how does not ask how.
  if (clause.marks.has('known') && !clause.marks.has('past')) {
    const { marks, self } = phrase;
    const asks = marks.has('doubts') || marks.has('how') || (marks.size === 0 && self === undefined);
    return asks && holds(clause.bare, phrase.bare);
  }
  if (isDenied(clause) && !isDenied(phrase)) return denies(clause, phrase, answer);
  return isDenied(phrase) && !isDenied(clause) && affirms(clause, phrase, answer);
}

/** Whether a clause refuses an answer: it says the contrary of one of its phrases, and none of the others. */
function refuses(clause: SpokenClause, answer: Said): boolean {
  return (
    answer.phrases.some((phrase) => refusesPhrase(clause, phrase, answer)) &&
    !answer.phrases.some((phrase) => saysPhrase(clause, phrase))
  );
}

/** Whether a clause says of somebody else what a phrase says of the person. */
function saysOfOthers(clause: SpokenClause, phrase: SpokenClause): boolean {
  return (
    clause.marks.has('others') &&
    !phrase.marks.has('others') &&
    inOneManner(clause, phrase, 'others') &&
    holds(clause.bare, phrase.bare)
  );
}

/** A key that a clause shares with every phrase that it says, so that it is compared with these few and not with all phrases of the guide. */
function likenessOf({ marks, terms }: SpokenClause): string {
  return [marks, terms].map((set) => [...set].toSorted().join(' ')).join('|');
}

/** Whether a clause says a phrase: in the same manner, with its terms and no other, and with its « je suis » or « j’ai ». */
function saysPhrase(clause: SpokenClause, phrase: SpokenClause): boolean {
  if (phrase.when !== undefined && (clause.when === undefined || !saysPhrase(clause.when, phrase.when))) {
    return false;
  }
  return (
    (clause.when === undefined || phrase.when !== undefined) &&
    inOneManner(phrase, clause) &&
    (clause.never || !phrase.never) &&
    (clause.still || !phrase.still) &&
    (phrase.self?.verb === clause.self?.verb || (phrase.self === undefined && clause.self?.verb === '')) &&
    phrase.terms.size === clause.terms.size &&
    [...phrase.terms].every((term) => clause.terms.has(term))
  );
}

/**
 * A reader of the answers that a sentence gives. A question gets one answer at most: a sentence that gives two of them gives none.
 *
 * @param spell a text as it stands, each word spelled out, between spaces.
 * @param termsOf the terms of a text, in its order.
 */
export function readStatements(
  statements: readonly Statement[],
  language: Language,
  spell: (text: string) => string,
  termsOf: (text: string) => readonly string[],
): (text: string) => Told {
  const { manieres } = language;
  const { ofSentence, ofPhrase } = clauseReader(language, spell, termsOf);
  const choice = oneOf(manieres.choix);
  const bygone = oneOf(manieres.revolu);
  const owned = oneOf(manieres.possessifs);
  const unrelated = oneOf(manieres.etranger);
  /** « Je ne suis pas à la MSA » sets the MSA aside; « ma pension n’est pas payée » and « la CAF ne me paie plus » are about them. */
  const isNotOfThem = (clause: SpokenClause): boolean =>
    isDenied(clause) && unrelated.test(` ${clause.text} `) && !owned.test(` ${clause.text} `);
  const isOver = ({ text }: SpokenClause): boolean => bygone.test(` ${text} `);
  const known = statements.map((one) => ({
    ...one,
    phrases: one.phrases.flatMap(ofPhrase),
    text: one.says,
    facts: factsIn(one.says, language),
    isEither: choice.test(one.says),
    says: new Set(termsOf(one.says)),
  }));
  const alike = new Map<string, { readonly one: (typeof known)[number]; readonly phrase: SpokenClause }[]>();
  for (const one of known) {
    for (const phrase of one.phrases) {
      const likeness = likenessOf(phrase);
      alike.set(likeness, [...(alike.get(likeness) ?? []), { one, phrase }]);
    }
  }
  const saidBy = (clauses: readonly SpokenClause[]) => {
    const said = new Set(
      clauses.flatMap((clause) =>
        (alike.get(likenessOf(clause)) ?? [])
          .filter(({ phrase }) => saysPhrase(clause, phrase))
          .map(({ one }) => one),
      ),
    );
    return known.filter((one) => said.has(one));
  };
  return (text) => {
    // How long it has been so matters where an answer depends on it, and nowhere else.
    const clauses = ofSentence(text).map((clause) =>
      clause.timeless !== undefined && saidBy([clause]).length === 0 ? clause.timeless : clause,
    );
    const said = saidBy(clauses);
    const reported = saidBy(clauses.flatMap(withoutReport));
    const refusals = new Map(
      clauses.map((clause) => [
        clause,
        known.filter((one) => [clause, ...clause.owned].some((said) => refuses(said, one))),
      ]),
    );
    const refused = [...new Set([...refusals.values()].flat())];
    const refusesSome = (clause: SpokenClause): boolean => (refusals.get(clause) ?? []).length > 0;
    const denied = known.filter(
      (one) =>
        refused.includes(one) || (!one.isEither && refused.some(({ text }) => saysMore(one.facts, text))),
    );
    const over = clauses.filter((clause) => isNotOfThem(clause) || isOver(clause));
    const disbelieved = saidBy(clauses.flatMap((clause) => clause.disbelieved ?? []));
    const given = said
      .filter((one) => !disbelieved.includes(one))
      .filter(({ step }) => said.filter((other) => other.step === step).length === 1)
      // « Je n’ai pas de compte, mais ma fille dit que j’en ai un » : nobody knows.
      .filter(({ step, answer }) => !reported.some((other) => other.step === step && other.answer !== answer))
      .filter((one) => !denied.includes(one));
    // When a sentence says nothing of the person, « ma mère a oublié son mot de passe » is a call for the mother: nothing is refused.
    const ofOthers =
      given.length === 0
        ? []
        : known.filter(({ phrases }) =>
            phrases.some((phrase) => clauses.some((one) => saysOfOthers(one, phrase))),
          );
    const isWondered = ({ phrases }: { readonly phrases: readonly SpokenClause[] }): boolean =>
      clauses
        .filter((one) => phrases.some((phrase) => saysPhrase(one, phrase)))
        .every(({ marks }) => marks.has('ought') && marks.has('doubts'));
    const saidTwice = (clause: SpokenClause): boolean => {
      const others = saidBy(clauses.filter((one) => one !== clause));
      return saidBy([clause]).every((one) => others.includes(one));
    };
    // « Comment ajouter un mois, le + ne marche pas »: the second clause gives no answer of its own, and refuses none.
    const isUnread = (clause: SpokenClause): boolean =>
      isDenied(clause) && clause.bare.size > 0 && saidTwice(clause) && !refusesSome(clause);
    return {
      given: given.map(answerOf),
      refused: [...denied, ...ofOthers].filter((one) => !said.includes(one)).map(answerOf),
      wondered: given.filter(isWondered).map(answerOf),
      unread: clauses.some(isUnread),
      beside: refused.length === 0 ? [] : textsOf(clauses.filter((one) => !refusesSome(one))),
      notSo: textsOf(over),
      so: textsOf(clauses.filter((one) => !over.includes(one))),
    };
  };
}

function textsOf(clauses: readonly SpokenClause[]): readonly string[] {
  return clauses.map(({ text }) => text);
}

function answerOf({ step, answer }: Answer): Answer {
  return { step, answer };
}
