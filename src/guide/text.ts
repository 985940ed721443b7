/** A page's words as plain text: what the public reads, and what an adviser says. */
import { bare } from '../words/text.ts';
import { fill } from './format.ts';
import type { Interface } from './interface.ts';
import { conditionsOf } from './conditions.ts';
import { pageAt } from './pages.ts';
import type { Answer } from './ways.ts';
import type { Guide, PublicAdvice, PublicQuestion, PublicReply, PublicWords } from './guide.ts';

export function isQuestion(words: PublicWords): words is PublicQuestion {
  return 'question' in words;
}

export function isReply(words: PublicWords): words is PublicReply {
  return 'suite' in words;
}

export function isAdvice(words: PublicWords): words is PublicAdvice {
  return 'ensuite' in words;
}

/** The page's `h1`. */
export function titleOf(words: PublicWords): string {
  return isQuestion(words) ? words.question : words.titre;
}

/** What a title asks, without what it tells first: « La date limite est passée. Avez-vous reçu une relance ? ». A title that asks nothing stays whole. */
export function askedIn(title: string): string {
  return /[^.!?]+\?\s*$/u.exec(title)?.[0].trim() ?? title;
}

/** The labels of a page's answers; a reply has none. */
export function labelsOf(words: PublicWords): Readonly<Record<string, string>> {
  return isReply(words) ? {} : words.reponses;
}

/**
 * Every line of the public page that is its own, in reading order; help and navigation are the same everywhere and left out.
 *
 * @param onward whether the labels of a reply's links to other pages count.
 */
export function publicLines(words: PublicWords, onward = true): string[] {
  if (isQuestion(words)) {
    return [
      words.question,
      ...(words.pourquoi === undefined ? [] : [words.pourquoi]),
      ...Object.values(words.reponses),
    ];
  }
  return [
    words.titre,
    ...(words.essentiel === undefined ? [] : [words.essentiel]),
    ...words.faire,
    ...(words.preparer ?? []),
    ...(isAdvice(words) ? [words.ensuite, ...Object.values(words.reponses)] : []),
    ...(isReply(words) && onward ? Object.values(words.suite) : []),
    ...(words.message === undefined ? [] : [words.message]),
    ...(words.bonASavoir ?? []),
    ...(words.siEchec ?? []),
  ];
}

/** The ways to reach a person that a page offers: its own first, then those of every page that its reader can use, each once. */
export function contactsOf({ aide }: Pick<Interface, 'aide'>, words: PublicWords): string[] {
  const usable = aide.canaux.filter((name) => words.sans?.includes(name) !== true);
  return [...new Set([...(isQuestion(words) ? [] : words.contacts), ...usable])];
}

/** Everything that the public page says, as plain text, one line a paragraph, in reading order: its own words, then the way out. */
export function publicText(guide: Pick<Guide, 'channels' | 'interface'>, words: PublicWords): string {
  const contact = (name: string): string[] => {
    const channel = guide.channels[name];
    return channel === undefined ? [] : [`${channel.nom} : ${channel.comment}`];
  };
  // The channel that needs nothing but a tap stands first, by its name alone: see `Help`.
  const names = contactsOf(guide.interface, words);
  const nearest = names.find((name) => guide.channels[name]?.lien !== undefined);
  const direct = nearest === undefined ? undefined : guide.channels[nearest]?.nom;
  return [
    ...publicLines(words),
    ...(direct === undefined ? [] : [direct]),
    guide.interface.aide.texte,
    ...names.filter((name) => name !== nearest).flatMap(contact),
  ].join('\n');
}

/** What a page rests on before all, in words: the last of its conditions, which decides; none for a question or a page that rests on nothing. */
export function mainCondition(
  guide: Pick<Guide, 'pages' | 'known' | 'words' | 'interface'>,
  path: string,
): string | undefined {
  const last = conditionsOf(guide, path).at(-1);
  if (last === undefined || pageAt(guide, path).kind === 'question') return undefined;
  return fill(guide.interface.conditions.si, { condition: conditionInWords(guide, last) });
}

/** What a condition says of the person, in words: « vous ne recevez pas l’ASI ». */
export function conditionInWords({ words }: Pick<Guide, 'words'>, { step, answer }: Answer): string {
  const asked = words.get(step);
  if (asked === undefined || !('reponses' in asked)) return answer;
  return asked.siReponse?.[answer] ?? asked.reponses[answer] ?? answer;
}

/** The id of the answer « je ne sais pas », where a page has one of its own: it is counted apart, and its « pas » says no to nothing. */
export const UNSURE = 'je-ne-sais-pas';

/** Whether the label of an answer is for whoever does not know, or has another case. */
export function isDoubt(label: string): boolean {
  // « Je ne sais pas comment… » is a case like the others: whoever has another one finds nothing in it.
  return /(?<!^)je ne sais (?:pas|plus)|^je ne sais (?:pas|plus)(?! comment| par où)|autre chose/i.test(
    label,
  );
}

/** Whether what an answer says of the person is that they do not know: the words for it are the owner's. */
export function saysDoubt(
  { interface: { recherche } }: Pick<Guide, 'interface'>,
  statement: string,
): boolean {
  return bare(statement).includes(bare(recherche.ignore));
}

/**
 * Whether an answer tells only what the person looks for: « vous voulez… ». An answer that offers a choice (« vous êtes perdu, ou vous
 * voulez… ») is a wish as soon as one of its choices is; « vous ne savez pas » never is one. How a wish begins is the owner's list.
 */
export function isWish(guide: Pick<Guide, 'words' | 'interface'>, answer: Answer): boolean {
  const { souhaits, choix } = guide.interface.recherche;
  const says = conditionInWords(guide, answer);
  return (
    !saysDoubt(guide, says) &&
    says.split(choix).some((one) => souhaits.some((wish) => one.trim().startsWith(wish)))
  );
}

/** The cases of a page in words, each once: two answers may say the same of a person. */
export function casesInWords(guide: Pick<Guide, 'words'>, cases: readonly Answer[]): readonly string[] {
  return [...new Set(cases.map((one) => conditionInWords(guide, one)))];
}
