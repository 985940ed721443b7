/**
 * Turns texts into the terms that an index holds: accents off, words cut at apostrophes, abbreviations spelled out, endings off,
 * expressions of one meaning made one term. The words of the language are data, kept with those of the guide and sent with the index. The
 * stemmer alone is of French: another language needs another one here.
 */
import { stemmer } from '@orama/stemmers/french';
import { bare } from '../words/text.ts';

/** What must be known of a language to read what people write in it. */
export interface Language {
  /** What is read, then the ways to write it, apart by spaces. What is read as nothing says nothing. */
  readonly ecritures: Readonly<Record<string, string>>;
  /** What is read, then the ways to write it that only an accent tells from another word (« jé », « je »). */
  readonly accents: Readonly<Record<string, string>>;
  /** Signs, and what a person who dictates says for each (« virgule »). */
  readonly signes: Readonly<Record<string, string>>;
  /** The signs that are kept as words, and how each is said aloud: « + » is « plus ». */
  readonly signesLus: Readonly<Record<string, string>>;
  /** How a button whose name is a sign is called: patterns, and the sign. */
  readonly boutons: readonly (readonly [string, string])[];
  /** Who reports what a relative said, which is not about the relative: a pattern. */
  readonly rapporte: string;
  /** Words that say nothing of the subject, apart by spaces. */
  readonly motsVides: string;
  /** Words that say little of it, apart by spaces. */
  readonly motsFaibles: string;
  /** Words that only matter inside an expression, apart by spaces. */
  readonly motsLiens: string;
  /** Words and expressions of one meaning, apart by commas: the first of each line stands for all. */
  readonly synonymes: readonly string[];
  /** Words that name what the guide alone is about, apart by spaces: a clause with one is ours. */
  readonly notre: string;
  /** Words and expressions for what people have to do with, apart by commas: beside another subject, a clause without any is not ours. */
  readonly choses: string;
  /** Words before which another thing begins to be said (« et », « mais »), apart by spaces. */
  readonly separateurs: string;
  /**
   * How things are said, so that nobody is taken to have said more than they did: words or expressions apart by bars, without accents.
   * Those that are plain words apart by spaces say so.
   */
  readonly manieres: {
    readonly nie: string;
    /** What denies one word, the word with it: « n’a pas été piraté ». A pattern. */
    readonly nieUnMot: string;
    /** What says that a thing is due: it is not done yet. */
    readonly doit: string;
    /** What says that a thing is wanted, waited for or over: it is not there. */
    readonly souhaite: string;
    /** Somebody else, or another body's account, code or pension. */
    readonly autrui: string;
    /** What begins a question inside a sentence: words apart by spaces. */
    readonly interroge: string;
    /** What else begins another thing to say, beside `separateurs`: words apart by spaces. */
    readonly separe: string;
    /** What makes doubtful all that follows it, up to the next stop. */
    readonly doute: string;
    /** What denies for ever. */
    readonly jamais: string;
    /** What says that it is as it was before: « toujours bloqué ». */
    readonly toujours: string;
    /** The words that deny whatever stands beside them, as they are spelled out: words apart by spaces, the plainest first. */
    readonly negations: string;
    /** What says that one knows how to do what follows. */
    readonly sait: string;
    /** What, alone, ends what was said just before. */
    readonly cesse: string;
    /** What tells that one has a thing; a group of the pattern holds the thing. */
    readonly possede: string;
    /** The verbs that state something of a thing. */
    readonly affirme: string;
    /** What says that a thing is done, or not yet, when another is; and how that is said alone. */
    readonly apres: string;
    readonly avant: string;
    readonly dejaFait: string;
    readonly pasFait: string;
    /** What joins two facts, and what leaves the choice between two: words apart by spaces. */
    readonly reunit: string;
    readonly choix: string;
    /** What goes on with the same thing to say, where another would begin. */
    readonly continue: string;
    /** What asks to explain the thing that is named just before. */
    readonly explique: string;
    /** What doubts what has just been said. */
    readonly apresCoup: string;
    /** How a doubt begins that puts a case: « si j’ai un compte ». */
    readonly suppose: string;
    /** How what is done ends: « envoyé », « reçu ». */
    readonly accompli: string;
    /** What denies all that follows it: « je ne crois pas que ». */
    readonly nieQue: string;
    /** How long something has been so: « depuis hier ». */
    readonly depuis: string;
    /** What stands after « j’ai » without being what was done: words apart by spaces. */
    readonly determine: string;
    /** What may stand between, and changes nothing: words apart by spaces. */
    readonly adverbes: string;
    /** What says that a thing is over for the person: « j’étais à la MSA ». */
    readonly revolu: string;
    /** What is none of theirs: « je ne suis pas à la MSA », « ce n’est pas la retraite ». */
    readonly etranger: string;
    readonly possessifs: string;
    /** What makes all that follows somebody else's word, up to the next stop. */
    readonly ouiDire: string;
    /** What sets a whole piece in a past that says nothing of today. */
    readonly autrefois: string;
    /** What, alone between two stops, takes back what was said before it. */
    readonly dementi: string;
    /** What, alone, refuses the thing named before it. */
    readonly refus: string;
    /** Who speaks of themselves. Two named groups: `avoir`, what they say to have or to have done; `etre`, what they say to be. */
    readonly soi: string;
    /** Words that change nothing of what is said, apart by spaces. */
    readonly neutres: string;
    /** When something is or was, which no answer rests on: « hier ». */
    readonly moments: string;
  };
  /** What may be stuck to the front of a word (« lappli », « jtrouve »), apart by spaces. */
  readonly elisions: string;
  /** How letters sound: patterns and what they become, applied in order. Words of one sound are one word. */
  readonly sons: readonly (readonly [string, string])[];
}

/** A term, and how much the reading of it can be trusted, from 0 to 1. */
export interface Term {
  readonly text: string;
  readonly weight: number;
}

/** Reads texts of one language. */
export interface Reader {
  /** The terms of a text written with care, in its order. */
  readonly read: (text: string) => string[];
  /** The same before synonyms are made one term: what a misspelt word can be brought back to. */
  readonly stems: (text: string) => string[];
  /** A word as it is said aloud: itself, but for signs. */
  readonly aloud: (word: string) => string;
  /** What a word is short for, if it is. */
  readonly spelledOut: (word: string) => readonly string[] | undefined;
  readonly isEmpty: (word: string) => boolean;
  /** Every word that is spelled out or says nothing. */
  readonly forms: readonly string[];
  /** Stems, with synonyms made one term. */
  readonly merge: (stems: readonly Term[]) => Term[];
}

/** A text in which what only its accent tells apart is spelled out: accents are taken off after that. */
export function createAccents({ accents }: Pick<Language, 'accents'>): (text: string) => string {
  const spelled = new Map(
    Object.entries(accents).flatMap(([words, forms]) =>
      forms.split(' ').map((form) => [form, words] as const),
    ),
  );
  return (text) =>
    text.normalize('NFC').replace(/[\p{L}\p{N}]+/gu, (word) => spelled.get(word.toLowerCase()) ?? word);
}

/** A text in which a sign that was dictated by its name is that sign: it ends a clause. */
export function createSigns({ signes }: Pick<Language, 'signes'>): (text: string) => string {
  // The longest first: « point virgule » is not « virgule ».
  const names = Object.entries(signes).toSorted(([, a], [, b]) => b.length - a.length);
  const said = names.map(([sign, name]) => ({
    sign,
    name: new RegExp(`(?<!\\p{L})${wordsOf(name).join('[^\\p{L}\\p{N}]+')}(?!\\p{L})`, 'giu'),
  }));
  return (text) => said.reduce((signed, { sign, name }) => signed.replace(name, sign), text);
}

/** The words of a text: letters, digits, and « + », which is a button's name. Initials with dots are one word. */
export function wordsOf(text: string): string[] {
  const joined = bare(text).replace(/\b(?:\p{L}\.){2,}/gu, (initials) => initials.replaceAll('.', ''));
  return joined.match(/[\p{L}\p{N}]+|\+/gu) ?? [];
}

/** A word without what changes with gender, number or tense. The stemmer's last vowel depends on accents, which are off. */
export function stem(word: string): string {
  const stemmed = stemmer(word);
  const bare = stemmed.replace(/[aeiouy]+$/u, '');
  return bare.length >= 3 ? bare : stemmed;
}

function surely(text: string): Term {
  return { text, weight: 1 };
}

/** An expression of several stems, and the terms that stand for it. */
interface Expression {
  readonly parts: readonly string[];
  readonly name: readonly string[];
}

/** Makes synonyms one term: words first, so that an expression holds whichever synonym it is said with. */
function createMerge(synonyms: readonly (readonly string[][])[]): (stems: readonly Term[]) => Term[] {
  const words = new Map<string, readonly string[]>();
  for (const [name = [], ...others] of synonyms) {
    for (const [word, ...more] of others) if (word !== undefined && more.length === 0) words.set(word, name);
  }
  const byWord = (terms: readonly Term[]): Term[] =>
    terms.flatMap(({ text, weight }) => (words.get(text) ?? [text]).map((name) => ({ text: name, weight })));

  const expressions = new Map<string, Expression[]>();
  for (const [name = [], ...others] of synonyms) {
    for (const stems of others.filter(({ length }) => length > 1)) {
      const parts = byWord(stems.map(surely)).map(({ text }) => text);
      const first = parts[0] ?? '';
      expressions.set(first, [...(expressions.get(first) ?? []), { parts, name }]);
    }
  }
  for (const list of expressions.values()) list.sort((a, b) => b.parts.length - a.parts.length);

  return (stems) => {
    const terms = byWord(stems);
    const merged: Term[] = [];
    for (let at = 0; at < terms.length;) {
      const start = at;
      const found = expressions
        .get(terms[start]?.text ?? '')
        ?.find(({ parts }) => parts.every((part, index) => terms[start + index]?.text === part));
      const taken = terms.slice(start, start + (found?.parts.length ?? 1));
      const weight = Math.min(...taken.map((term) => term.weight));
      const texts = found?.name ?? taken.map(({ text }) => text);
      merged.push(...texts.map((text) => ({ text, weight })));
      at += taken.length;
    }
    return merged;
  };
}

/** A reader of one language. */
export function createReader(language: Language): Reader {
  const spelled = new Map(
    Object.entries(language.ecritures).flatMap(([words, forms]) =>
      wordsOf(forms).map((form): [string, string[]] => [form, wordsOf(words)]),
    ),
  );
  const aloud = new Map(Object.entries(language.signesLus));
  const empty = new Set(wordsOf(language.motsVides));
  const links = new Set(wordsOf(language.motsLiens));
  const stems = (text: string): string[] =>
    wordsOf(text)
      .flatMap((word) => spelled.get(word) ?? [word])
      .filter((word) => !empty.has(word))
      .map(stem);
  const join = createMerge(language.synonymes.map((line) => line.split(',').map(stems)));
  const merge = (terms: readonly Term[]): Term[] => join(terms).filter(({ text }) => !links.has(text));
  return {
    stems,
    merge,
    read: (text) => merge(stems(text).map(surely)).map((term) => term.text),
    aloud: (word) => aloud.get(word) ?? word,
    spelledOut: (word) => spelled.get(word),
    isEmpty: (word) => empty.has(word),
    forms: [...spelled.keys(), ...empty],
  };
}
