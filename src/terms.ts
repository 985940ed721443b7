/**
 * What a person writes, as the terms that an index holds: accents off, words cut at apostrophes, abbreviations spelled
 * out, endings off, misspelt words brought back to known ones, expressions of one meaning made one term.
 * What is particular to a language is data, kept with the words of the guide and sent with the index.
 */
import { stemmer } from '@orama/stemmers/french';

/** What must be known of a language to read what people write in it. */
export interface Language {
  /** What is read, then the ways to write it, apart by spaces. What is read as nothing says nothing. */
  readonly ecritures: Readonly<Record<string, string>>;
  /** Words that say nothing of the subject, apart by spaces. */
  readonly motsVides: string;
  /** Words that say little of it, apart by spaces. */
  readonly motsFaibles: string;
  /** Words that only matter inside an expression, apart by spaces. */
  readonly motsLiens: string;
  /** Words and expressions of one meaning, apart by commas: the first of each line stands for all. */
  readonly synonymes: readonly string[];
  /** What may be stuck to the front of a word (« lappli », « jtrouve »), apart by spaces. */
  readonly elisions: string;
  /** How letters sound: patterns and what they become, applied in order. Words of one sound are one word. */
  readonly sons: readonly (readonly [string, string])[];
}

/** A term of a query: how much the reading of it can be trusted, from 0 to 1. */
export interface Term {
  readonly text: string;
  readonly weight: number;
}

export interface Reading {
  /** In the order of the text. */
  readonly terms: readonly Term[];
  /** How many words are not known at all. */
  readonly unknown: number;
}

export interface Reader {
  /** The terms of a text of the guide, in its order, as they are written there. */
  readonly read: (text: string) => string[];
  /** The same before expressions are made one term: what queries are corrected to. */
  readonly stems: (text: string) => string[];
  /** The terms of what a person wrote, each word corrected to the nearest of the `known` stems. */
  readonly query: (text: string, known: ReadonlySet<string>) => Reading;
}

// Beyond this, a text is no longer a question: the rest is not read.
const MOST_LETTERS = 2000;
const MOST_WORDS = 150;

// How much a corrected word counts.
const SAME_SOUND = 0.9;
const ONE_SLIP = 0.8;
const BEGINNING = 0.7;

function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae');
}

/** The words of a text: letters, digits, and « + », which is a button's name. Initials with dots are one word. */
function split(text: string): string[] {
  const joined = fold(text).replace(/\b(?:\p{L}\.){2,}/gu, (initials) => initials.replaceAll('.', ''));
  return joined.match(/[\p{L}\p{N}]+|\+/gu) ?? [];
}

/** A word without what changes with gender, number or tense. The stemmer's last vowel depends on accents, which are off. */
function stem(word: string): string {
  const stemmed = stemmer(word);
  const bare = stemmed.replace(/[aeiouy]+$/u, '');
  return bare.length >= 3 ? bare : stemmed;
}

/** How many letters added, dropped, changed or swapped with the next make `b` of `a`; beyond `most`, any larger number. */
function slips(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const changed = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const swapped = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? (before[j - 2] ?? most) + 1 : changed;
      next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, changed, swapped));
    }
    if (Math.min(...next) > most) return most + 1;
    before = row;
    row = next;
  }
  return row[b.length] ?? most + 1;
}

/** How many slips a word of this length may have and still be recognised. */
function slipsAllowed(length: number): number {
  if (length < 4) return 0;
  return length < 8 ? 1 : 2;
}

/** An expression of several stems, and the terms that stand for it. */
interface Expression {
  readonly parts: readonly string[];
  readonly name: readonly string[];
}

/** A reader of one language. */
export function createReader(language: Language): Reader {
  const spelled = new Map(
    Object.entries(language.ecritures).flatMap(([words, forms]) =>
      split(forms).map((form): [string, string[]] => [form, split(words)]),
    ),
  );
  const empty = new Set(split(language.motsVides));
  const links = new Set(split(language.motsLiens));
  const fronts = language.elisions.split(' ');
  const sounds = language.sons.map(([from, to]) => ({ from: new RegExp(from, 'gu'), to }));
  const soundOf = (word: string): string =>
    sounds.reduce((text, { from, to }) => text.replace(from, to), word);

  // Words that are spelled out or say nothing, by their sound, for those who write by ear.
  const soundForms = new Map<string, string>();
  for (const form of [...spelled.keys(), ...empty]) {
    if (soundOf(form).length >= 3) soundForms.set(soundOf(form), form);
  }

  const stems = (text: string): string[] =>
    split(text)
      .flatMap((word) => spelled.get(word) ?? [word])
      .filter((word) => !empty.has(word))
      .map(stem);

  // One word for another first, so that an expression holds whichever of the words it is said with.
  const words = new Map<string, readonly string[]>();
  const expressions = new Map<string, Expression[]>();
  const lines = language.synonymes.map((line) => line.split(',').map(stems));
  for (const [name = [], ...others] of lines) {
    for (const [word, ...rest] of others) if (word !== undefined && rest.length === 0) words.set(word, name);
  }
  const byWord = (terms: readonly Term[]): Term[] =>
    terms.flatMap((term) => (words.get(term.text) ?? [term.text]).map((text) => ({ ...term, text })));
  for (const [name = [], ...others] of lines) {
    for (const stemmed of others) {
      const parts = byWord(stemmed.map((text) => ({ text, weight: 1 }))).map(({ text }) => text);
      const [first = ''] = parts;
      if (stemmed.length > 1) expressions.set(first, [...(expressions.get(first) ?? []), { parts, name }]);
    }
  }
  for (const list of expressions.values()) list.sort((a, b) => b.parts.length - a.parts.length);

  /** Words, then expressions, become the terms that stand for them, the longest first. */
  const merge = (stemmed: readonly Term[]): Term[] => {
    const terms = byWord(stemmed);
    const merged: Term[] = [];
    let at = 0;
    while (at < terms.length) {
      const here = terms.slice(at);
      const found = expressions
        .get(here[0]?.text ?? '')
        ?.find(({ parts }) => parts.every((part, index) => here[index]?.text === part));
      const taken = here.slice(0, found?.parts.length ?? 1);
      const weight = Math.min(...taken.map((term) => term.weight));
      merged.push(...(found?.name ?? taken.map(({ text }) => text)).map((text) => ({ text, weight })));
      at += taken.length;
    }
    return merged.filter(({ text }) => !links.has(text));
  };

  // Each list of known stems is heard once.
  const heard = new WeakMap<ReadonlySet<string>, Map<string, string>>();
  const soundsIn = (known: ReadonlySet<string>): Map<string, string> => {
    const done = heard.get(known);
    if (done !== undefined) return done;
    const bySound = new Map<string, string>();
    for (const word of known) {
      const sound = soundOf(word);
      if (!bySound.has(sound)) bySound.set(sound, word);
    }
    heard.set(known, bySound);
    return bySound;
  };

  const sameSound = (word: string, known: ReadonlySet<string>): Term[] => {
    const sound = soundOf(word);
    const text = sound.length < 3 ? undefined : soundsIn(known).get(sound);
    return text === undefined ? [] : [{ text, weight: SAME_SOUND }];
  };

  /** The known stem nearest to a misspelt one, or else one that it begins. */
  const nearest = (word: string, known: ReadonlySet<string>): Term[] => {
    if (word.length < 4) return [];
    let least = slipsAllowed(word.length) + 1;
    let near: string | undefined;
    let longer: string | undefined;
    for (const text of known) {
      if (text[0] !== word[0] || text.length < 4) continue;
      const distance = slips(word, text, least - 1);
      if (distance < least) [near, least] = [text, distance];
      if (text.startsWith(word) && word.length * 2 >= text.length) longer ??= text;
    }
    if (near !== undefined) return [{ text: near, weight: ONE_SLIP }];
    return longer === undefined ? [] : [{ text: longer, weight: BEGINNING }];
  };

  const isKnown = (word: string, known: ReadonlySet<string>): boolean =>
    spelled.has(word) || empty.has(word) || known.has(stem(word));

  /** A word of a query as stems, none when it says nothing; `undefined` when it is not known. */
  const lookUp = (word: string, known: ReadonlySet<string>): Term[] | undefined => {
    const spelling = spelled.get(word);
    if (spelling !== undefined)
      return spelling.flatMap((part) => (part === word ? [] : lookUp(part, known)) ?? []);
    if (empty.has(word)) return [];
    const own = stem(word);
    if (known.has(own)) return [{ text: own, weight: 1 }];
    if (/\p{N}/u.test(word)) return undefined;
    const rests = fronts
      .filter((front) => word.startsWith(front) && word.length - front.length >= 2)
      .map((front) => word.slice(front.length));
    const same = sameSound(own, known);
    if (same.length > 0) return same;
    const byEar = soundForms.get(soundOf(word));
    if (byEar !== undefined) return lookUp(byEar, known);
    const behind = rests.find((rest) => isKnown(rest, known));
    if (behind !== undefined) return lookUp(behind, known);
    for (const candidate of [own, ...rests.map(stem)]) {
      const terms = candidate === own ? nearest(own, known) : sameSound(candidate, known);
      if (terms.length > 0) return terms;
    }
    for (const rest of rests) {
      const terms = nearest(stem(rest), known);
      if (terms.length > 0) return terms;
    }
    return undefined;
  };

  return {
    stems,
    read: (text) => merge(stems(text).map((word) => ({ text: word, weight: 1 }))).map((term) => term.text),
    query: (text, known) => {
      let unknown = 0;
      const terms = split(text.slice(0, MOST_LETTERS))
        .slice(0, MOST_WORDS)
        .flatMap((word) => {
          const found = lookUp(word, known);
          if (found === undefined) unknown += 1;
          return found ?? [];
        });
      return { terms: merge(terms), unknown };
    },
  };
}
