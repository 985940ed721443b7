/**
 * What a sentence says of the person: the answers that it gives in so many words (`dits`), and the first question that it leaves open on the
 * way to a page. Cautious on purpose: a question too many costs a press, an answer that nobody gave would be a lie.
 */
import { sameAs, type Answer } from '../guide/ways.ts';
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

/** One of several words or expressions in a text that stands between spaces, with the space before it. */
function oneOf(alternatives: string): RegExp {
  return new RegExp(` (?:${alternatives})(?= )`, 'u');
}

/** A clause of a sentence, or a phrase, as they are compared. */
interface Clause {
  readonly terms: ReadonlySet<string>;
  /** How it is said, and whether it is of the person: two clauses of one manner may say the same. */
  readonly manner: string;
  /** « Jamais » says « pas », and more. */
  readonly never: boolean;
  /** « je », « ai », « ai eu », « suis », or nothing. */
  readonly self: string | undefined;
}

/** How a language says that something is denied, due, wished, doubted, supposed, or of somebody else. */
function mannersOf({ manieres }: Language) {
  const denies = oneOf(manieres.nie);
  const ought = oneOf(manieres.doit);
  const wishes = oneOf(manieres.souhaite);
  const others = oneOf(manieres.autrui);
  const asks = oneOf(manieres.interroge.split(' ').join('|'));
  // A doubt that puts a case: « si je reçois l’ASI » is not « je ne sais pas si je la reçois ».
  const supposes = new RegExp(`^ (?:${manieres.suppose})`, 'u');
  return {
    doubts: oneOf(manieres.doute),
    afterthoughts: oneOf(manieres.apresCoup),
    reports: oneOf(manieres.ouiDire),
    past: oneOf(manieres.autrefois),
    takesBack: new RegExp(`^ (?:${manieres.dementi}) $`, 'u'),
    refuses: new RegExp(`^ (?:${manieres.refus}) $`, 'u'),
    asksToExplain: oneOf(manieres.explique),
    never: oneOf(manieres.jamais),
    self: new RegExp(` (?:${manieres.soi})`, 'u'),
    /** The manner of a text whose words are spelled out, between spaces. Under a doubt, nothing is denied nor wished any more. */
    of: (spelled: string, doubt: string): string => {
      const supposing = supposes.test(doubt);
      const doubting = doubt !== '' || asks.test(spelled);
      const marks = {
        doubts: doubting && !supposing,
        supposes: supposing,
        how: asks.test(spelled),
        ought: ought.test(`${doubt} ${spelled}`),
        denies: !doubting && denies.test(spelled),
        wishes: !doubting && wishes.test(spelled),
        others: others.test(spelled),
      };
      return Object.entries(marks)
        .filter(([, marked]) => marked)
        .map(([mark]) => mark)
        .join(' ');
    },
  };
}

/** The mark of what is somebody else's word. */
const REPORTED = 'reported ';

/** The same clause with one more mark: what has a mark that no phrase has says none. */
const under =
  (mark: string) =>
  (clause: Clause): Clause => ({ ...clause, manner: `${mark}${clause.manner}` });

/** What somebody else said, as if the person had said it; nothing of their own word. */
function withoutReport(clause: Clause): readonly Clause[] {
  return clause.manner.startsWith(REPORTED)
    ? [{ ...clause, manner: clause.manner.slice(REPORTED.length) }]
    : [];
}

/** Whether a clause says a phrase: in the same manner, its terms and no other; « je suis » and « j’ai » if the phrase has them. */
function saysPhrase(clause: Clause, phrase: Clause): boolean {
  return (
    phrase.manner === clause.manner &&
    (clause.never || !phrase.never) &&
    (phrase.self === clause.self || (phrase.self === undefined && clause.self === 'je')) &&
    phrase.terms.size === clause.terms.size &&
    [...phrase.terms].every((term) => clause.terms.has(term))
  );
}

/** Where a piece of a sentence ends. */
const STOPS = /[.,;:!?…()]+/u;
/** The pieces, each with the stops behind it. */
const PIECES = /[^.,;:!?…()]+[.,;:!?…()]*/gu;

/**
 * A text cut at its punctuation and before the words that begin another thing to say.
 *
 * @param goesOn what may follow such a word for it to begin nothing: « la CSG et à la CRDS ».
 */
export function clausesOf(text: string, links: ReadonlySet<string>, goesOn?: RegExp): string[] {
  const parts: string[][] = [];
  for (const piece of beginning(text).split(STOPS)) {
    parts.push([]);
    const words = wordsOf(piece);
    for (const [at, word] of words.entries()) {
      if (links.has(word) && goesOn?.test(` ${words.slice(at, at + 3).join(' ')} `) !== true) parts.push([]);
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
  language: Language,
  spell: (text: string) => string,
  termsOf: (text: string) => readonly string[],
): (text: string) => readonly Answer[] {
  const { separateurs, manieres } = language;
  const manners = mannersOf(language);
  const links = new Set(
    [separateurs, manieres.interroge, manieres.separe].flatMap((list) => list.split(' ')),
  );
  const neutral = new Set(manieres.neutres.split(' ').flatMap(termsOf));
  const goesOn = new RegExp(`^ (?:${manieres.continue}) `, 'u');
  const clausesIn = (text: string, doubt: string): Clause[] => {
    const parts = clausesOf(text, links, goesOn);
    return parts
      .map((part, at) => {
        const spelled = ` ${part} `;
        const self = manners.self.exec(spelled);
        const next = ` ${parts[at + 1] ?? ''} `;
        // « FranceConnect, comment ça marche » : who asks what a thing is has not chosen it.
        const asked = self === null && manners.asksToExplain.test(next);
        const manner = manners.of(spelled, asked ? next : doubt);
        return {
          terms: new Set(termsOf(part).filter((term) => !neutral.has(term))),
          // « FranceConnect, j’ai pas » : the thing alone is what is refused.
          manner:
            /^(?:others)?$/u.test(manner) && manners.refuses.test(next) ? manners.of(next, doubt) : manner,
          never: manners.never.test(spelled),
          self: self === null ? undefined : (self[1] ?? 'je'),
        };
      })
      .filter(({ terms }) => terms.size > 0);
  };
  // « Jamais » is spelled out as « pas », which says less.
  const nevers = manieres.jamais.split('|');
  const spellOut = (piece: string): string =>
    ` ${wordsOf(piece)
      .map((word) => (nevers.includes(word) ? (nevers[0] ?? word) : spell(word).trim()))
      .join(' ')} `;
  /** What follows a report is somebody else's word: « ma fille dit que j’ai un compte ». */
  const saidIn = (piece: string): Clause[] => {
    const spelled = spellOut(piece);
    const report = manners.reports.exec(spelled);
    const own = report === null ? spelled : spelled.slice(0, report.index) + ' ';
    const others = report === null ? '' : spelled.slice(report.index + report[0].length);
    const clauses = [...ownIn(own), ...clausesIn(others, '').map(under(REPORTED))];
    return manners.past.test(spelled) ? clauses.map(under('past ')) : clauses;
  };
  /** What follows a doubt doubts too: « je ne sais pas si j’ai un compte »; and what a doubt ends: « j’ai un compte, je crois ». */
  const ownIn = (spelled: string): Clause[] => {
    const doubt = manners.doubts.exec(spelled);
    if (doubt === null) return clausesIn(spelled, '');
    const before = spelled.slice(0, doubt.index);
    const after = clausesIn(spelled.slice(doubt.index + doubt[0].length), doubt[0]);
    return after.length === 0 ? clausesIn(before, doubt[0]) : [...clausesIn(before, ''), ...after];
  };
  /** « J’ai un compte, je crois » : an afterthought is of the piece before; so is what refuses or asks about a thing that was only named. */
  const isOf = (next: string, piece: string): boolean => {
    const spelled = spellOut(next);
    if (manners.afterthoughts.test(spelled) && saidIn(next).length === 0) return true;
    const isNamed = saidIn(piece).at(-1)?.self === undefined;
    return isNamed && (manners.refuses.test(spelled) || manners.asksToExplain.test(spelled));
  };
  // A phrase is one clause: of several, none may stand for it.
  const phraseOf = (text: string): Clause[] => {
    const clauses = saidIn(text);
    return clauses.length === 1 ? clauses : [];
  };
  const known = statements.map((one) => ({ ...one, phrases: one.phrases.flatMap(phraseOf) }));
  /** A piece that ends with « ? » asks its last clause. */
  const readPiece = (piece: string): Clause[] => {
    const clauses = saidIn(piece);
    const last = clauses.at(-1);
    if (!piece.includes('?') || last === undefined || /doubts|supposes/u.test(last.manner)) return clauses;
    const kept = last.manner.split(' ').filter((mark) => mark === 'ought' || mark === 'others');
    return [...clauses.slice(0, -1), { ...last, manner: ['doubts', ...kept].join(' ') }];
  };
  const saidBy = (clauses: readonly Clause[]) =>
    known.filter(({ phrases }) => phrases.some((phrase) => clauses.some((one) => saysPhrase(one, phrase))));
  return (text) => {
    const pieces = beginning(text).match(PIECES) ?? [];
    const clauses = pieces.flatMap((piece, at) => {
      const next = pieces[at + 1] ?? '';
      // « Je n’ai pas reçu le mail, ah si » : nothing is left of what was said last. As written, since « non » is spelled out as « pas ».
      if (manners.takesBack.test(` ${wordsOf(next).join(' ')} `)) return readPiece(piece).slice(0, -1);
      return readPiece(isOf(next, piece) ? `${piece.replace(STOPS, ' ')} ${next}` : piece);
    });
    const said = saidBy(clauses);
    const reported = saidBy(clauses.flatMap(withoutReport));
    return (
      said
        .filter(({ step }) => said.filter((other) => other.step === step).length === 1)
        // « Je n’ai pas de compte, mais ma fille dit que j’en ai un » : nobody knows.
        .filter(
          ({ step, answer }) => !reported.some((other) => other.step === step && other.answer !== answer),
        )
        .map(({ step, answer }) => ({ step, answer }))
    );
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
  const open = rests.findIndex((rest) => !said.some(sameAs(rest)));
  const first = rests[open];
  return first === undefined ? { to: page, given: said } : { to: first.page, first: first.step, given: said };
}
