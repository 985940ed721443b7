/** Reads what a person wrote in haste, by ear or with slips: each word is brought back to the nearest known one. */
import { editDistance } from '../words/edit-distance.ts';
import { stem, wordsOf, type Language, type Reader, type Term } from './terms.ts';

/** What a person wrote, as terms. */
export interface CorrectedText {
  /** In the order of the text. */
  readonly terms: readonly Term[];
  /** How many words are not known at all. */
  readonly unknown: number;
}

// Beyond this, a text is no longer a question: the rest is not read.
const MAX_LETTERS = 2000;
const MAX_WORDS = 150;

/** The beginning of a text, no longer than a question may be. */
export function beginning(text: string): string {
  return text.slice(0, MAX_LETTERS);
}

/** The words of a text that are read. */
export function wordsRead(text: string): string[] {
  return wordsOf(beginning(text)).slice(0, MAX_WORDS);
}

/** A text as it stands, each word spelled out, between spaces. */
export function spelledOut(reader: Reader, text: string): string {
  return ` ${wordsRead(text)
    .flatMap((word) => reader.spelledOut(word) ?? [word])
    .map(reader.aloud)
    .join(' ')} `;
}

// How much a corrected word counts.
const SAME_SOUND = 0.9;
const SLIPS = 0.8;
const NEAR_SOUND = 0.7;
const BEGINNING = 0.7;

/** Words whose sound is remembered. There is a limit, so that what is typed never fills the memory. */
const MAX_SOUNDS = 20_000;

/** Shorter sounds are shared by too many words. */
const MIN_SOUND = 3;
const MIN_STEM = 4;
/** Shorter words sound like too many others. */
const MIN_HEARD = 6;

/** How many slips a word of this length may have and still be recognised. */
function slipsAllowed(length: number): number {
  return length < 8 ? 1 : 2;
}

function alone(term: Term | undefined): Term[] | undefined {
  return term === undefined ? undefined : [term];
}

/** How a word sounds. Words that sound the same are often written for one another. */
export function createSound({ sons }: Pick<Language, 'sons'>): (word: string) => string {
  const sounds = sons.map(([from, to]) => ({ from: new RegExp(from, 'gu'), to }));
  // A guide says the same few thousand words over and over.
  const heard = new Map<string, string>();
  return (word) => {
    const known = heard.get(word);
    if (known !== undefined) return known;
    const sound = sounds.reduce((text, { from, to }) => text.replace(from, to), word);
    if (heard.size < MAX_SOUNDS) heard.set(word, sound);
    return sound;
  };
}

/** Texts long enough to be recognised with a slip, by their first letter: people rarely miss that one. */
function groupByFirst(texts: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>();
  for (const text of texts) {
    if (text.length < MIN_STEM) continue;
    const group = groups.get(text.slice(0, 1));
    if (group === undefined) groups.set(text.slice(0, 1), [text]);
    else group.push(text);
  }
  return groups;
}

/** The candidate with the fewest slips, no more than its length allows; of several, the first. */
function fewestSlips(text: string, candidates: readonly string[]): string | undefined {
  let least = slipsAllowed(text.length) + 1;
  let near: string | undefined;
  for (const candidate of candidates) {
    const count = editDistance(text, candidate, least - 1);
    if (count < least) [near, least] = [candidate, count];
  }
  return near;
}

/** Words by their sound; of words that sound the same, the first. */
function bySound(words: Iterable<string>, soundOf: (word: string) => string): ReadonlyMap<string, string> {
  const heard = new Map<string, string>();
  for (const word of words) {
    const sound = soundOf(word);
    if (sound.length >= MIN_SOUND && !heard.has(sound)) heard.set(sound, word);
  }
  return heard;
}

/**
 * Reads what people write.
 *
 * @param known the stems that a word can be brought back to, the likeliest first
 * @param words the words that they come from: a whole word sounds otherwise than its stem
 */
export function createCorrector(
  language: Pick<Language, 'sons' | 'elisions'>,
  reader: Reader,
  known: ReadonlySet<string>,
  words: readonly string[] = [],
): (text: string) => CorrectedText {
  const soundOf = createSound(language);
  const heardStems = new Map([
    ...bySound(known, soundOf),
    ...[...bySound(words, soundOf)].map(([sound, word]): [string, string] => [sound, stem(word)]),
  ]);
  const soundsByLetter = groupByFirst([...heardStems.keys()]);
  const heardForms = bySound(reader.forms, soundOf);
  const byLetter = groupByFirst([...known]);

  const sameSound = (word: string): Term | undefined => {
    const text = heardStems.get(soundOf(word));
    return text === undefined ? undefined : { text, weight: SAME_SOUND };
  };

  /** The word whose sound has the fewest slips: « ranbousman » is « remboursement » heard and written in haste. */
  const nearSound = (word: string): Term | undefined => {
    const sound = soundOf(word);
    const near = fewestSlips(sound, soundsByLetter.get(sound.slice(0, 1)) ?? []);
    const text = near === undefined ? undefined : heardStems.get(near);
    return text === undefined ? undefined : { text, weight: NEAR_SOUND };
  };

  /** The known stem with the fewest slips, or else one that begins so. */
  const nearest = (word: string): Term | undefined => {
    if (word.length < MIN_STEM) return undefined;
    const candidates = byLetter.get(word.slice(0, 1)) ?? [];
    const near = fewestSlips(word, candidates);
    if (near !== undefined) return { text: near, weight: SLIPS };
    const longer = candidates.find((text) => text.startsWith(word) && word.length * 2 >= text.length);
    return longer === undefined ? undefined : { text: longer, weight: BEGINNING };
  };

  const plain = (word: string): Term[] | undefined => {
    if (reader.isEmpty(word)) return [];
    const text = stem(word);
    return known.has(text) ? [{ text, weight: 1 }] : undefined;
  };

  /** A word as it stands: spelled out where it is short for others. */
  const exactly = (word: string): Term[] | undefined =>
    reader.spelledOut(word)?.flatMap((part) => plain(part) ?? []) ?? plain(word);

  const fronts = language.elisions.split(' ');
  const withoutFront = (word: string): string[] =>
    fronts
      .filter((front) => word.startsWith(front) && word.length - front.length >= 2)
      .map((front) => word.slice(front.length));

  /** One word as terms, none when it says nothing; `undefined` when it is not known. The surest way first. */
  const read = (word: string): Term[] | undefined => {
    const asIs = exactly(word);
    if (asIs !== undefined || /\p{N}/u.test(word)) return asIs;
    const own = stem(word);
    const form = heardForms.get(soundOf(word));
    if (form !== undefined) return exactly(form);
    const rests = withoutFront(word);
    for (const rest of rests) {
      const behind = exactly(rest);
      if (behind !== undefined) return behind;
    }
    const heard = sameSound(word) ?? sameSound(own);
    if (heard !== undefined) return [heard];
    const near = nearest(own) ?? (word.length < MIN_HEARD ? undefined : nearSound(word));
    if (near !== undefined) return [near];
    return (
      alone(
        rests.map((rest) => sameSound(rest) ?? sameSound(stem(rest))).find((term) => term !== undefined),
      ) ?? alone(rests.map((rest) => nearest(stem(rest))).find((term) => term !== undefined))
    );
  };

  return (text) => {
    const words = wordsRead(text).map(read);
    return {
      terms: reader.merge(words.flatMap((terms) => terms ?? [])),
      unknown: words.filter((terms) => terms === undefined).length,
    };
  };
}
