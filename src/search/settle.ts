/**
 * What a sentence says of the person: the answers that it gives in so many words (`dits`), and the first question that it leaves open on the
 * way to a page. Cautious on purpose: a question too many costs a press, an answer that nobody gave would be a lie.
 */
import type { Answer } from '../guide/ways.ts';
import type { Words } from '../words/words.ts';
import { beginning } from './spelling.ts';
import { wordsOf, type Language } from './terms.ts';

/** An answer, and the ways to say it. */
export interface Statement extends Answer {
  readonly phrases: readonly string[];
}

/** What gives an answer in so many words, over a whole guide. */
export function statementsOf(words: ReadonlyMap<string, Words>): Statement[] {
  return [...words].flatMap(([step, own]) =>
    Object.entries(('dits' in own ? own.dits : undefined) ?? {}).map(([answer, text]) => ({
      step,
      answer,
      phrases: text.split(',').map((phrase) => phrase.trim()),
    })),
  );
}

/** A condition of a page, and the question that decides it: its page. */
export interface Rest extends Answer {
  readonly page: string;
}

/** How a clause is said: it affirms, denies, or doubts (« je ne sais pas si », « est-ce que »). */
type Tone = 'affirms' | 'denies' | 'doubts';

const DENIES = /(?:^| )(?:pas|plus|ni|impossible)(?: |$)/;
const DOUBTS =
  /(?:^| )(?:(?:sais|sait|sache|sur|sure) pas|crois|peut etre|est ce|si|comment savoir|(?:faut|doit) il|(?:dois|ai|suis|puis) je)(?: |$)/;

/** A clause of a sentence, or a phrase, as they are compared. */
interface Clause {
  readonly terms: readonly string[];
  readonly tone: Tone;
}

/** The tone of a text whose words are spelled out, apart by spaces. */
function toneOf(spelled: string): Tone {
  if (DOUBTS.test(spelled)) return 'doubts';
  return DENIES.test(spelled) ? 'denies' : 'affirms';
}

/** Words between those of a phrase: more of them, and another thing is being said. */
const MOST_BETWEEN = 3;

/** Whether a clause says a phrase: in the same tone, all its terms, near one another. */
function saysPhrase(clause: Clause, phrase: Clause): boolean {
  if (phrase.terms.length === 0 || phrase.tone !== clause.tone) return false;
  const places = phrase.terms.map((term) => clause.terms.indexOf(term));
  if (places.includes(-1)) return false;
  return Math.max(...places) - Math.min(...places) < phrase.terms.length + MOST_BETWEEN;
}

/** Where a piece of a sentence ends. */
const STOPS = /[.,;:!?…()]+/u;

/** A text cut at its punctuation and before the words that begin another thing to say. */
export function clausesOf(text: string, links: ReadonlySet<string>): string[] {
  const parts: string[][] = [];
  for (const piece of beginning(text).split(STOPS)) {
    parts.push([]);
    for (const word of wordsOf(piece)) {
      if (links.has(word)) parts.push([]);
      parts.at(-1)?.push(word);
    }
  }
  return parts.filter((words) => words.length > 0).map((words) => words.join(' '));
}

/**
 * A reader of the answers that a sentence gives. Of a question, one at most: a sentence that gives two of its answers gives none.
 *
 * @param spell a text as it stands, each word spelled out, between spaces.
 * @param termsOf the terms of a text, in its order.
 */
export function readStatements(
  statements: readonly Statement[],
  { separateurs }: Language,
  spell: (text: string) => string,
  termsOf: (text: string) => readonly string[],
): (text: string) => readonly Answer[] {
  const links = new Set(separateurs.split(' '));
  const clauseOf = (text: string): Clause => ({ terms: termsOf(text), tone: toneOf(spell(text)) });
  // What follows a doubt doubts too, up to the next stop: « je ne sais pas si j’ai un compte ».
  const saidIn = (piece: string): Clause[] => {
    let doubtful = false;
    return clausesOf(piece, links).map((part) => {
      const { terms, tone } = clauseOf(part);
      doubtful ||= tone === 'doubts';
      return { terms, tone: doubtful ? 'doubts' : tone };
    });
  };
  const known = statements.map((one) => ({ ...one, phrases: one.phrases.map(clauseOf) }));
  return (text) => {
    const clauses = beginning(text).split(STOPS).flatMap(saidIn);
    const said = known.filter(({ phrases }) =>
      phrases.some((phrase) => clauses.some((clause) => saysPhrase(clause, phrase))),
    );
    return said
      .filter(({ step }) => said.filter((other) => other.step === step).length === 1)
      .map(({ step, answer }) => ({ step, answer }));
  };
}

/** Where a found page is opened: itself once earned, else the first question that the sentence leaves open; and what it says before. */
export interface Way {
  readonly to: string;
  /** The step that asks first, when the page is not opened straight. */
  readonly first?: string;
  /** What the person said in looking for the page: the wish, and what their sentence gives before `to`. */
  readonly given: readonly Answer[];
}

/**
 * The way to a page for somebody who said this much.
 *
 * @param rests what the page rests on, in the order of its way.
 * @param said what the person said, their wish (the home page's answer) among it.
 */
export function wayTo(page: string, rests: readonly Rest[], said: readonly Answer[]): Way {
  const open = rests.findIndex(
    (rest) => !said.some(({ step, answer }) => step === rest.step && answer === rest.answer),
  );
  const first = rests[open];
  return first === undefined ? { to: page, given: said } : { to: first.page, first: first.step, given: said };
}
