/** Whether a text says something, whatever its capitals, accents and kinds of space or apostrophe. */
import type { GuideData } from '../guide-data.ts';
import type { Fact, Phrasings } from '../../guide/guide-content.ts';
import type { Words } from '../../words/words.ts';
import { isQuestion, publicLines } from '../../guide/text.ts';
import type { Subject } from './check.ts';

/** A function of a text that remembers: one guide is checked many times over, a fault apart. */
export function memoize<T>(read: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const done = known.get(text);
    if (done !== undefined) return done;
    const value = read(text);
    known.set(text, value);
    return value;
  };
}

/**
 * A text without what does not count: capitals, accents, kinds of space and apostrophe. Unlike `bare`, it keeps signs as they are (« … » is one, « m² »
 * is not « m2 »), since the sheet's own words are looked for.
 */
export const fold = memoize((text) =>
  text
    .toLowerCase()
    .replace(/œ/g, 'oe')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[’ʼ]/g, "'")
    .replace(/\s+/g, ' '),
);

/** Whether a character is part of a word or of a number. */
export const isWordy = (character: string | undefined) =>
  character !== undefined && /[\p{L}\p{N}]/u.test(character);

/** Whether a part begins a word of a whole, both folded; a figure must also end there. */
function holds(whole: string, part: string): boolean {
  if (part === '') return false;
  for (let from = whole.indexOf(part); from >= 0; from = whole.indexOf(part, from + 1)) {
    const begins = !isWordy(part[0]) || !isWordy(whole[from - 1]);
    const ends = !/\d/.test(part.at(-1) ?? '') || !isWordy(whole[from + part.length]);
    if (begins && ends) return true;
  }
  return false;
}

/** Whether a word or an expression begins somewhere in a text; a figure must also end there. */
export function mentions(text: string, expression: string): boolean {
  return holds(fold(text), fold(expression));
}

/** Whether a text says something in one of the ways in which it may be said. */
export function says(text: string, said: Phrasings): boolean {
  const whole = fold(text);
  return said.some((way) => way.length > 0 && way.every((part) => holds(whole, fold(part))));
}

/** A sentence as it is looked for: without its last sign. */
const sentenceOf = memoize((text) =>
  fold(text)
    .trim()
    .replace(/\s*[.!?]$/, ''),
);

/** Whether a text tells a fact: in one of the ways in which it may be said, or in the very words of the sheet. */
export function tells(text: string, { texte, dit }: Pick<Fact, 'texte' | 'dit'>): boolean {
  if (says(text, dit)) return true;
  const sentence = sentenceOf(texte);
  return sentence !== '' && holds(fold(text), sentence);
}

const toldBy = new WeakMap<Words, WeakMap<Fact, boolean>>();

/** Whether a page tells a fact; asked of every page for every fact each time that something is kept. */
export function pageTells(words: Words, fact: Fact): boolean {
  const known = toldBy.get(words) ?? new WeakMap<Fact, boolean>();
  toldBy.set(words, known);
  const done = known.get(fact);
  if (done !== undefined) return done;
  const told = tells(bodyOf(words), fact);
  known.set(fact, told);
  return told;
}

const bodies = new WeakMap<Words, string>();

/** What a page itself says to the public, the labels of links to other pages left out. */
export function bodyOf(words: Words): string {
  const known = bodies.get(words);
  if (known !== undefined) return known;
  const body = publicLines(words, false).join('\n');
  bodies.set(words, body);
  return body;
}

/** The entries that a page cites; `guide` is none. */
export function citedBy(words: Words): readonly string[] {
  return (words.sources ?? []).filter((source) => source !== 'guide');
}

/** Whether a page adds advice of the guide's own. */
export function advises(words: Words): boolean {
  return !isQuestion(words) && words.sources.includes('guide');
}

/** The values that an entry's facts give, by name. */
export function givenBy({ sources }: Pick<GuideData, 'sources'>, entry: string): readonly string[] {
  return Object.values(sources[entry]?.faits ?? {}).flatMap(({ donne = [] }) => donne);
}

/** The values that a text shows, by name. */
export function valuesIn({ valeurs }: Pick<GuideData, 'valeurs'>, text: string): readonly string[] {
  return Object.entries(valeurs)
    .filter(([, { valeur, mentions: ways = [valeur] }]) =>
      says(
        text,
        ways.map((way) => [way]),
      ),
    )
    .map(([name]) => name);
}

/** What an advice or a reply gives: the facts of the entries that it cites, values, and whom it leads to. */
export function givenOn(data: GuideData, words: Words): readonly string[] {
  if (isQuestion(words)) return [];
  const body = bodyOf(words);
  const facts = citedBy(words).flatMap((entry) =>
    Object.entries(data.sources[entry]?.faits ?? {})
      .filter(([, fact]) => pageTells(words, fact))
      .map(([id]) => `${entry}/${id}`),
  );
  return [
    ...facts,
    ...valuesIn(data, body).map((name) => `valeur ${name}`),
    ...words.contacts.map((name) => `contact ${name}`),
  ];
}

/** The contents that say a fact, among those that cite its entry. */
export function tellersOf(subject: Pick<Subject, 'sheets'>, entry: string, fact: Fact): readonly string[] {
  return [...subject.sheets]
    .filter(([, words]) => citedBy(words).includes(entry) && pageTells(words, fact))
    .map(([content]) => content);
}
