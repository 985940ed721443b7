import { stemmer } from '@orama/stemmers/french';
/**
 * What a person writes, as the terms that an index holds: accents off, words cut at apostrophes, abbreviations spelled
 * out, endings off, misspelt words brought back to known ones, expressions of one meaning made one term.
 * The language itself is data: it comes from the guide's words and travels with the index.
 */

/** What must be known of a language to read what people write in it. Plain data: it is sent with the index. */
export interface Language {
  /** How people shorten or misspell words, without accents, and the words that they stand for; empty for a word that says nothing. */
  readonly ecritures: Readonly<Record<string, string>>;
  /** Words that say nothing of the subject. */
  readonly motsVides: readonly string[];
  /** Words and expressions of one meaning: the first of each group stands for all. */
  readonly synonymes: readonly (readonly string[])[];
  /** What may be stuck to the front of a word (« lappli », « jtrouve »). */
  readonly elisions: readonly string[];
  /** How letters sound: pairs of a pattern and what it becomes, applied in order. Words of one sound are one word. */
  readonly sons: readonly (readonly [string, string])[];
}

/** A term of a query: how much the reading of it can be trusted, from 0 to 1. */
export interface Term {
  readonly text: string;
  readonly weight: number;
}

export interface Reading {
  readonly terms: readonly Term[];
  /** How many words say something but are not known at all. */
  readonly unknown: number;
}

/** Beyond this, a text is no longer a question: the rest is not read. */
const LONGEST = 2000;
const MOST_WORDS = 150;

/** Lower case, accents off, one form for each ligature and width. */
export function fold(text: string): string {
  return text
    .slice(0, LONGEST)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae');
}

/** The words of a text: letters, digits and the sign « + », which is a button's name. Initials with dots are one word. */
function split(text: string): string[] {
  const joined = fold(text).replace(/\b(?:\p{L}\.){2,}/gu, (initials) => initials.replaceAll('.', ''));
  return (joined.match(/[\p{L}\p{N}]+|\+/gu) ?? []).slice(0, MOST_WORDS);
}

/** A word without what changes with gender, number or tense. What the stemmer leaves of a last vowel depends on accents, which are off. */
function stem(word: string): string {
  const stemmed = stemmer(word);
  const bare = stemmed.replace(/[aeiouy]+$/u, '');
  return bare.length >= 3 ? bare : stemmed;
}

/** How many letters added, dropped, changed or swapped with the next make `b` of `a`; more than `most` is not counted. */
function slips(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    let best = i;
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (same ? 0 : 1));
      if (a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, (before[j - 2] ?? most) + 1);
      next.push(cost);
      best = Math.min(best, cost);
    }
    if (best > most) return best;
    before = row;
    row = next;
  }
  return row[b.length] ?? most + 1;
}

interface Group {
  readonly parts: readonly string[];
  readonly name: string;
}

export interface Reader {
  /** The terms of a text of the guide. Nothing is corrected in it; `learn` makes its words known. */
  readonly read: (text: string) => string[];
  /** The stems of a text before expressions are made one: what `known` must hold for a query to be corrected. */
  readonly stems: (text: string) => string[];
  /** The terms of what a person wrote, each word corrected to the nearest known one. */
  readonly query: (text: string, known: ReadonlySet<string>) => Reading;
}

/** How much a corrected word counts. */
const SAME_SOUND = 0.9;
const ONE_SLIP = 0.8;
const BEGINNING = 0.7;

/** A reader of one language. */
export function createReader(language: Language): Reader {
  const spelled = new Map(
    Object.entries(language.ecritures).map(([short, words]) => [fold(short), split(words)]),
  );
  const empty = new Set(language.motsVides.flatMap(split));
  const fronts = language.elisions.map(fold);
  const sounds = language.sons.map(([pattern, sound]): [RegExp, string] => [
    new RegExp(pattern, 'gu'),
    sound,
  ]);
  const sound = (word: string): string => sounds.reduce((text, [from, to]) => text.replace(from, to), word);
  const words = (text: string): string[] => split(text).flatMap((word) => spelled.get(word) ?? [word]);
  const stems = (text: string): string[] =>
    words(text)
      .filter((word) => !empty.has(word))
      .map((word) => stem(word));

  const groups = new Map<string, Group[]>();
  for (const group of language.synonymes) {
    const name = stems(group[0] ?? '').join(' ');
    for (const expression of group) {
      const parts = stems(expression);
      const first = parts[0];
      if (first === undefined) continue;
      groups.set(first, [...(groups.get(first) ?? []), { parts, name }]);
    }
  }
  for (const list of groups.values()) list.sort((a, b) => b.parts.length - a.parts.length);

  /** Expressions of one meaning become their group's name, the longest first. */
  const merge = (terms: readonly Term[]): Term[] => {
    const merged: Term[] = [];
    let at = 0;
    while (at < terms.length) {
      const start = at;
      const group = groups
        .get(terms[at]?.text ?? '')
        ?.find(({ parts }) => parts.every((part, index) => terms[start + index]?.text === part));
      const taken = terms.slice(at, at + (group?.parts.length ?? 1));
      const weight = Math.min(...taken.map((term) => term.weight));
      for (const text of group === undefined ? taken.map((term) => term.text) : group.name.split(' ')) {
        merged.push({ text, weight });
      }
      at += taken.length;
    }
    return merged;
  };

  const bySound = new WeakMap<ReadonlySet<string>, Map<string, string[]>>();
  const soundsOf = (known: ReadonlySet<string>): Map<string, string[]> => {
    const done = bySound.get(known);
    if (done !== undefined) return done;
    const index = new Map<string, string[]>();
    for (const word of known) index.set(sound(word), [...(index.get(sound(word)) ?? []), word]);
    bySound.set(known, index);
    return index;
  };

  /** The known stems nearest to one that is not known. */
  const correct = (word: string, known: ReadonlySet<string>): Term[] => {
    if (word.length < 3 || /\p{N}/u.test(word)) return [];
    const most = word.length < 4 ? 0 : word.length < 8 ? 1 : 2;
    let nearest: string | undefined;
    let least = most + 1;
    for (const text of known) {
      const distance = text.length > 3 && text[0] === word[0] ? slips(word, text, least - 1) : least;
      if (distance < least) [nearest, least] = [text, distance];
    }
    if (nearest !== undefined) return [{ text: nearest, weight: ONE_SLIP }];
    for (const text of known) {
      if (word.length > 3 && text.startsWith(word) && word.length * 2 >= text.length) {
        return [{ text, weight: BEGINNING }];
      }
    }
    return [];
  };

  /** One word of a query as stems; `undefined` when it says something unknown. */
  const lookUp = (word: string, known: ReadonlySet<string>, deep: boolean): Term[] | undefined => {
    const spelling = spelled.get(word);
    if (spelling !== undefined && deep) return spelling.flatMap((part) => lookUp(part, known, false) ?? []);
    if (empty.has(word)) return [];
    const own = stem(word);
    if (known.has(own)) return [{ text: own, weight: 1 }];
    const same = own.length < 3 ? undefined : soundsOf(known).get(sound(own))?.[0];
    if (same !== undefined) return [{ text: same, weight: SAME_SOUND }];
    for (const front of deep ? fronts : []) {
      const rest = word.slice(front.length);
      if (!word.startsWith(front) || rest.length < 2) continue;
      if (spelled.has(rest) || empty.has(rest) || known.has(stem(rest))) return lookUp(rest, known, true);
    }
    const corrected = correct(own, known);
    if (corrected.length > 0) return corrected;
    for (const front of deep ? fronts : []) {
      const rest = word.slice(front.length);
      if (!word.startsWith(front) || rest.length < 4) continue;
      const found = correct(stem(rest), known);
      if (found.length > 0) return found;
    }
    return undefined;
  };

  return {
    stems,
    read: (text) => merge(stems(text).map((word) => ({ text: word, weight: 1 }))).map((term) => term.text),
    query: (text, known) => {
      let unknown = 0;
      const terms = split(text).flatMap((word) => {
        const found = lookUp(word, known, true);
        if (found === undefined) unknown += 1;
        return found ?? [];
      });
      const best = new Map<string, number>();
      for (const term of merge(terms)) best.set(term.text, Math.max(term.weight, best.get(term.text) ?? 0));
      return { terms: [...best].map(([text, weight]) => ({ text, weight })), unknown };
    },
  };
}
