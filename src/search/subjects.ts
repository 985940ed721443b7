/**
 * Tells what a sentence asks of us when it names a subject that the guide does not treat. It is cut into clauses, so that what it asks of us is
 * answered first and the subject is only a note.
 */
import type { Search } from './load-index.ts';
import { bestPhrases } from './phrases.ts';
import { bestPage, descending, isSupported, rank, saysIt, type Ranked, type Ranking } from './rank.ts';
import { LEAST_SURE, type ParsedText } from './sentence.ts';
import type { Told } from './said/settle.ts';
import { wordsRead } from './spelling.ts';
import { RANKING } from './weights.ts';

/** The body that a text names, if any; a word that is only guessed names none. */
function bodyIn({ entries }: Search, { weights }: ParsedText) {
  return entries.bodies.find(({ terms }) => terms.every((term) => (weights.get(term) ?? 0) >= LEAST_SURE));
}

/** The subject that a text is about, when it is about a subject that is not treated rather than about a page. */
export function subjectOf(search: Search, text: ParsedText, { pages, topic }: Ranking): number | undefined {
  const best = pages[0];
  const much = (best?.score ?? 0) < RANKING.little ? 'little' : 'any';
  const share = RANKING.topicOf[text.namesOurs ? 'ours' : much];
  if (topic !== undefined && topic.score > share * (best?.score ?? 0)) {
    // A text that is one phrase of ours as well may mean either: both are offered.
    return best !== undefined && saysIt(search, best.owner, text)
      ? undefined
      : topic.owner - search.pages.length;
  }
  // A body that the best page never names is another one's: « mot de passe de la CAF » is not ours.
  const body = bodyIn(search, text);
  if (body === undefined) return undefined;
  const own = best === undefined ? undefined : search.entries.vocabulary[best.owner];
  return own !== undefined && body.terms.every((term) => own.has(term)) ? undefined : body.topic;
}

/** The terms of the phrase by which a text names a subject. */
function phraseOf({ pages, entries }: Search, subject: number, { weights }: ParsedText): ReadonlySet<string> {
  const { byTerms } = entries;
  const [named] = bestPhrases(byTerms, weights, RANKING.wholeness).get(pages.length + subject) ?? [];
  return byTerms.features[named?.phrase ?? -1] ?? new Set();
}

/** Whether a part of a sentence asks something of us, with a score of at least `least`, though the sentence names another subject. */
function isOurs(search: Search, part: string, least: number): boolean {
  const read = search.sentences.parse(part);
  // « Et pas à jour » may be said of the other subject as well as of ours.
  if (!read.namesOurs) return false;
  const ranking = rank(search, read);
  return (
    subjectOf(search, read, ranking) === undefined &&
    (ranking.pages[0]?.score ?? 0) >= (search.sentences.hasOwnName(part) ? RANKING.leastOwnClause : least) &&
    isSupported(search, read, ranking)
  );
}

/** What a sentence that names another subject asks of us all the same: the clauses that are ours, or what is left of it without that subject. */
export function oursIn(search: Search, text: string, subject: number): string | undefined {
  const whole = search.sentences.parse(text);
  const isBodyNamed = bodyIn(search, whole) !== undefined;
  const parts = search.sentences.partsOf(text);
  if (parts.length > 1) {
    // Beside another body, « le mot de passe ne marche plus » is rather of that body's site, unless ours is named.
    const least = isBodyNamed ? RANKING.leastBesideBody : RANKING.leastClause;
    const ours = parts.filter((part) => isOurs(search, part, least));
    if (ours.length > 0) return ours.join(' ');
    // In a long story, no clause may say enough alone.
    const told = parts.filter((part) => isOurs(search, part, 0)).join(' ');
    if (isOurs(search, told, RANKING.leastRest)) return told;
  }
  // « J’ai oublié mes indemnités dans la déclaration envoyée »: without the indemnities it is ours.
  const foreign = search.entries.vocabulary[search.pages.length + subject] ?? new Set<string>();
  const itself = phraseOf(search, subject, whole);
  // The other subject may have words for our things, too: « une déclaration d’accident » is its own, « la déclaration » is not.
  const isForeign = (word: string): boolean => {
    const { weights, namesOurs } = search.sentences.parse(word);
    return [...weights.keys()].some((term) => itself.has(term) || (foreign.has(term) && !namesOurs));
  };
  const left = wordsRead(text)
    .filter((word) => !isForeign(word))
    .join(' ');
  // What is left beside a body is its own, unless ours is named: « mot de passe de la CAF », « l’ASI et la CAF ».
  if (isBodyNamed && !search.sentences.hasOwnName(left)) return undefined;
  return isOurs(search, left, RANKING.leastRest) ? left : undefined;
}

/** What is left of a sentence that denies the subject it names: « je ne suis pas à la MSA, et je n’ai pas de compte ». Nothing when it does not deny it. */
export function withoutSubject(
  search: Search,
  whole: ParsedText,
  subject: number,
  { notSo, so }: Told,
): string | undefined {
  const itself = [...phraseOf(search, subject, whole)].filter(
    (term) => whole.weights.has(term) && !search.entries.weak.has(term),
  );
  const names = (part: string): boolean => {
    const { weights } = search.sentences.parse(part);
    return itself.length > 0 && itself.every((term) => weights.has(term));
  };
  return notSo.some(names) && !so.some(names)
    ? [...notSo.filter((part) => !names(part)), ...so].join(', ')
    : undefined;
}

/**
 * Beside another subject, pages that answer come before those that only say that the sheet is silent on it, when both are as near or when
 * a clause asks for them alone: « j’ai déclaré à la CAF, dois-je faire la déclaration de ressources ? ».
 */
export function speakingFirst(search: Search, text: string, ranked: readonly Ranked[]): readonly Ranked[] {
  const isSilent = (page: Ranked | undefined): boolean =>
    page !== undefined && search.pages[page.owner]?.silent === true;
  const pages = ranked
    .map((page) => (isSilent(page) ? { ...page, score: RANKING.silent * page.score } : page))
    .toSorted(descending);
  const [first] = pages;
  if (first === undefined || !isSilent(first)) return pages;
  const ours = search.sentences
    .partsOf(text)
    .filter((part) => !isSilent(bestPage(search, part)) && isOurs(search, part, RANKING.leastBesideSilence));
  const asked = ours.length === 0 ? undefined : bestPage(search, ours.join(' '));
  const inAll = pages.find(({ owner }) => owner === asked?.owner)?.score ?? 0;
  if (asked === undefined || inAll < RANKING.leastAskedShare * first.score) return pages;
  return [{ ...asked, score: first.score }, ...pages.filter(({ owner }) => owner !== asked.owner)];
}
