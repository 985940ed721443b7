/** Reads a sentence as the search compares it: its terms, how it sounds, its clauses, and what it says of the person. */
import { partsOf } from './said/clauses.ts';
import { letterGroups } from './letters.ts';
import type { SearchIndex } from './search-index.ts';
import { readStatements, type Told } from './said/settle.ts';
import { createCorrector, createSound, spelledOut, wordsRead } from './spelling.ts';
import { createAccents, createSigns, type Language, type Reader, type Term } from './terms.ts';

/** A term that stands for the words that are not known. */
const UNKNOWN = '?';

/** A word that is read with less trust than this may be another: nobody is taken to have said it. */
export const LEAST_SURE = 0.75;

/** A text as the search compares it. */
export interface ParsedText {
  /** The text as it stands, each word spelled out, between spaces. */
  readonly spelled: string;
  /** Its terms, and how much the reading of each can be trusted. */
  readonly weights: ReadonlyMap<string, number>;
  /** What it sounds like, as letter groups, all of one weight. */
  readonly letters: ReadonlyMap<string, number>;
  /** How many words are not known at all. */
  readonly unknown: number;
  /** It names something that people have to do with here. */
  readonly namesOurs: boolean;
  /** The terms that it does not deny. */
  readonly affirmed: ReadonlySet<string>;
}

/** Reads the sentences of one language, with the words of one guide. */
export interface SentenceReader {
  /** A text in which dictated signs are signs, and what only its accent tells apart is spelled out. */
  readonly withSigns: (text: string) => string;
  /** The same without « ma fille a dit que » : who reports a subject is not the subject. */
  readonly withoutReports: (text: string) => string;
  readonly parse: (text: string) => ParsedText;
  /** A text cut where another thing begins to be said. */
  readonly partsOf: (text: string) => readonly string[];
  /** What a sentence says of the person, before any page is looked for. */
  readonly toldIn: (text: string) => Told;
  /** Whether a text has a word that names what the guide alone is about. */
  readonly hasOwnName: (text: string) => boolean;
}

/** What a text sounds like, as letter groups; words that say nothing left out. */
export function createEar(language: Language, reader: Reader): (text: string) => ReadonlySet<string> {
  const soundOf = createSound(language);
  return (text) =>
    letterGroups(
      wordsRead(text)
        .flatMap((word) => reader.spelledOut(word) ?? [word])
        .filter((word) => !reader.isEmpty(word))
        .map(soundOf),
    );
}

/** Each of the expressions of a line, apart by commas, as terms. */
export function readLine(reader: Reader, line: string): readonly (readonly string[])[] {
  return line
    .split(',')
    .map(reader.read)
    .filter((terms) => terms.length > 0);
}

/** Whether a word was read with so little trust that it may be another. */
function isGuess({ weight }: Term): boolean {
  return weight < LEAST_SURE;
}

/** What makes a text ready to be read: signs dictated by their names, buttons, accents that make words; reports left out or not. */
function createTidiers(language: Language): Pick<SentenceReader, 'withSigns' | 'withoutReports'> {
  const signs = createSigns(language);
  const accents = createAccents(language);
  const buttons = (text: string): string =>
    language.boutons.reduce((named, [motif, sign]) => named.replace(new RegExp(motif, 'giu'), sign), text);
  const reports = new RegExp(`(?<!\\p{L})(?:${language.rapporte})`, 'giu');
  return {
    withSigns: (text) => buttons(accents(signs(text))),
    withoutReports: (text) => buttons(accents(signs(text).replace(reports, ''))),
  };
}

/**
 * A reader of the sentences that people write.
 *
 * @param known the stems that a word can be brought back to, the likeliest first
 * @param words the words that they come from
 */
export function createSentenceReader(
  { language, statements }: Pick<SearchIndex, 'language' | 'statements'>,
  reader: Reader,
  known: ReadonlySet<string>,
  words: readonly string[],
): SentenceReader {
  const correct = createCorrector(language, reader, known, words);
  const hear = createEar(language, reader);
  const spell = (text: string): string => spelledOut(reader, text);
  const things = readLine(reader, language.choses);
  // « Ouvrir un compte » is one term, which no longer tells that there is a compte in it: words count as they stand, too.
  const namesOurs = (text: string, terms: readonly Term[]): boolean => {
    const named = new Set([...terms.map((term) => term.text), ...reader.stems(text)]);
    return things.length === 0 || things.some((thing) => thing.every((term) => named.has(term)));
  };
  /** What denies one word of a text that is spelled out, with the word. */
  const denials = new RegExp(`(?<= )(?:${language.manieres.nieUnMot})(?= )`, 'gu');
  const links = new Set(language.separateurs.split(' '));
  const ownNames = language.notre.split(' ');
  return {
    ...createTidiers(language),
    parse: (text) => {
      const { terms, unknown } = correct(text);
      const weights = new Map<string, number>();
      for (const term of terms) weights.set(term.text, Math.max(term.weight, weights.get(term.text) ?? 0));
      const spelled = spell(text);
      const left = spelled.replace(denials, ' ');
      const kept = left === spelled ? terms : correct(left).terms;
      return {
        spelled,
        weights,
        letters: new Map([...hear(text)].map((group) => [group, 1])),
        unknown,
        namesOurs: namesOurs(text, terms),
        affirmed: new Set(kept.map((term) => term.text)),
      };
    },
    partsOf: (text) => partsOf(text, links),
    // A word that is not known may be of another thing: a clause with one says none of our phrases.
    toldIn: readStatements(statements, language, spell, (text) => {
      const { terms, unknown } = correct(text);
      return [
        ...terms.filter((term) => !isGuess(term)).map((term) => term.text),
        ...(unknown > 0 || terms.some(isGuess) ? [UNKNOWN] : []),
      ];
    }),
    hasOwnName: (text) => {
      const spelled = spell(text);
      return ownNames.some((name) => spelled.includes(` ${name} `));
    },
  };
}
