/** What a result says of where it leads: the same on the public page and at the desk. */
import { fill } from '../../../guide/format.ts';
import type { Guide } from '../../../guide/guide.ts';
import { conditionInWords } from '../../../guide/text.ts';
import { sameAs, type Answer } from '../../../guide/ways.ts';
import type { Result } from '../../../search/earn.ts';

type Words = Guide['interface']['recherche'];

/**
 * What opening a result agrees to, in words: its goal and what is looked for within it, unless the sentence said it; then what the page rests
 * on before all. Nobody agrees to what they have not seen.
 */
export function ifWords(guide: Guide, { given, said, si, rests }: Result): string {
  const { conditions } = guide.interface;
  // The words of a question that is not loaded yet come with the result.
  const wordsOf = (one: Answer): string => rests.find(sameAs(one))?.wish ?? conditionInWords(guide, one);
  const agreed = given
    .filter((one) => !said.some(sameAs(one)))
    .map((one) => fill(conditions.si, { condition: wordsOf(one) }));
  return [...new Set([...agreed, si])].filter((one) => one !== '').join(', ');
}

/** More titles than this hide the one that was found first. */
const MOST_TITLES = 2;

/** What comes before the page: a question to answer, or an advice to try; the page's own line when nothing does. */
export function firstWords(words: Words, { asked, askedKind, text }: Result): string {
  if (asked === undefined) return text;
  return askedKind === 'question'
    ? fill(words.questionDAbord, { question: asked })
    : fill(words.conseilDAbord, { conseil: asked });
}

/** The other pages that the same place leads to, by their titles; nothing when there is none. */
export function alsoWords(words: Words, { also, to, title }: Result): string {
  const titles = also
    .filter((other) => other.page !== to && other.title !== title)
    .map((other) => other.title);
  return titles.length === 0
    ? ''
    : fill(words.meneAussi, { titres: titles.slice(0, MOST_TITLES).join(' ; ') });
}

/** What a result stands for, for whoever reads the page with a program: every page found, and the entries that they come from. */
export function resultData({
  page,
  kind,
  sources,
  also,
}: Result): Readonly<Record<`data-${string}`, string>> {
  return {
    'data-result': page,
    'data-kind': kind,
    'data-pages': [page, ...also.map((other) => other.page)].join(' '),
    'data-sources': [...new Set([...sources, ...also.flatMap((other) => other.sources)])].join(' '),
  };
}
