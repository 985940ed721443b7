/** Cuts a sentence into clauses, and tells of each who says it and how: denied, wished, doubted, somebody else's word. */
import { mannersOf, type Mark, type Manners } from './manners.ts';
import { beginning } from '../spelling.ts';
import { createPartReader, selfIn, type SpokenClause } from './spoken-clause.ts';
import { wordsOf, type Language } from '../terms.ts';

/** Where a piece of a sentence ends. */
const STOPS = /[.,;:!?…()]+/u;
/** The pieces, each with the stops behind it. */
const PIECES = /[^.,;:!?…()]+[.,;:!?…()]*/gu;

/**
 * A text cut at its punctuation and before the words that begin another thing to say.
 *
 * @param goesOn what may follow such a word for it to begin nothing: « la CSG et à la CRDS ».
 */
export function partsOf(text: string, links: ReadonlySet<string>, goesOn?: RegExp): string[] {
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

/** The same clause with one more mark. A clause with a mark that no phrase has says none. */
const under =
  (mark: Mark) =>
  (clause: SpokenClause): SpokenClause => ({ ...clause, marks: new Set([...clause.marks, mark]) });

/** A clause that is not believed: « je ne crois pas qu’on m’a piraté ». Nobody is sure what « c’est faux que je n’ai pas de compte » says. */
const disbelieved = (clause: SpokenClause): SpokenClause =>
  clause.marks.has('denies')
    ? under('doubts')(clause)
    : { ...clause, marks: new Set(['denies']), scope: clause.bare, disbelieved: clause };

/** A text split around what a pattern finds in it. */
function around(
  spelled: string,
  found: RegExpExecArray,
): { readonly before: string; readonly after: string } {
  return { before: spelled.slice(0, found.index), after: spelled.slice(found.index + found[0].length) };
}

/** Says again the verb that a part leaves out. */
interface Completer {
  /** What stands before the words that deny, in a part that leaves out its verb; nothing in another. */
  readonly leftOutIn: (spelled: string) => string | undefined;
  /** The parts of a text, each with its verb: « je vois les salaires, mais pas la prévoyance ». */
  readonly whole: (parts: readonly string[]) => string[];
}

function createCompleter({ manieres }: Language, manners: Manners): Completer {
  const determiners = new Set(manieres.determine.split(' '));
  const adverbs = new Set(manieres.adverbes.split(' '));
  const done = new RegExp(`^(?:${manieres.accompli})$`, 'u');
  /** Who does what in a part that affirms: « je vois », « j’ai reçu », « j’ai » before « un compte ». */
  const doingIn = (part: string): { readonly words: string; readonly isBeing: boolean } | undefined => {
    const found = selfIn(manners, ` ${part} `);
    if (found === undefined || wordsOf(part).some(manners.isDenier)) return undefined;
    const { self, words, rest } = found;
    const [next = ''] = wordsOf(rest);
    const isWhole = self.isBeing || (self.isHaving && (determiners.has(next) || adverbs.has(next)));
    return { words: isWhole ? words : `${words} ${next}`, isBeing: self.isBeing };
  };
  /** Whether what is left says that something is not done: « pas encore envoyé ». */
  const isDeed = (left: string): boolean => {
    const word = wordsOf(left).find((one) => !manners.isDenier(one) && !adverbs.has(one)) ?? '';
    return !determiners.has(word) && done.test(word);
  };
  const leftOutIn = (spelled: string): string | undefined =>
    [manners.self, manners.affirms, manners.ceased, manners.refuses].some((one) => one.test(spelled))
      ? undefined
      : manners.leftOut.exec(spelled)?.[0];
  const whole = (parts: readonly string[]): string[] => {
    let doing: ReturnType<typeof doingIn>;
    return parts.map((part, at) => {
      const spelled = ` ${part} `;
      const link = leftOutIn(spelled);
      if (link === undefined) {
        doing = doingIn(part);
        return part;
      }
      const left = spelled.slice(link.length).trim();
      const subject = at > 0 && isDeed(left) && doing?.isBeing !== true ? manieres.dejaFait : doing?.words;
      return subject === undefined ? part : `${subject} ${left}`;
    });
  };
  return { leftOutIn, whole };
}

/** Reads the clauses of a text, and of a phrase that gives an answer. */
export interface ClauseReader {
  /** What a sentence says, clause after clause. */
  readonly ofSentence: (text: string) => readonly SpokenClause[];
  /** The one clause of a phrase; none when it has several, since none may stand for it. */
  readonly ofPhrase: (text: string) => readonly SpokenClause[];
}

/**
 * A reader of clauses in a language.
 *
 * @param spell a text as it stands, each word spelled out, between spaces.
 * @param termsOf the terms of a text, in its order.
 */
export function clauseReader(
  language: Language,
  spell: (text: string) => string,
  termsOf: (text: string) => readonly string[],
): ClauseReader {
  const manners = mannersOf(language);
  const readPart = createPartReader(language, manners, termsOf);
  const { leftOutIn, whole } = createCompleter(language, manners);
  const clausesIn = createTextReader(language, manners, whole, readPart);
  const spellOut = createSpeller(language, spell);
  /** The clauses of what somebody says in their own name. */
  const ownIn = (spelled: string): SpokenClause[] => {
    const doubt = manners.doubts.exec(spelled);
    const knows = manners.knows.exec(spelled);
    // « Je sais ajouter un mois, mais… »: what follows is known, up to the next clause. « Je ne sais pas si… » is a doubt.
    if (knows !== null && (doubt === null || knows.index < doubt.index)) {
      const { before, after } = around(spelled, knows);
      const [first, ...others] = clausesIn(after, '');
      return [...clausesIn(before, ''), ...(first === undefined ? [] : [under('known')(first)]), ...others];
    }
    const disbelief = manners.disbelieves.exec(spelled);
    if (disbelief !== null) {
      const { before, after } = around(spelled, disbelief);
      const [first, ...others] = clausesIn(after, '');
      return [...clausesIn(before, ''), ...(first === undefined ? [] : [disbelieved(first)]), ...others];
    }
    if (doubt === null) return clausesIn(spelled, '');
    // What follows a doubt is doubtful: « je ne sais pas si j’ai un compte ». Else the doubt is of what it ends: « j’ai un compte, je crois ».
    const { before, after } = around(spelled, doubt);
    const doubted = clausesIn(after, doubt[0]);
    return doubted.length === 0 ? clausesIn(before, doubt[0]) : [...clausesIn(before, ''), ...doubted];
  };
  /** The clauses of a piece. What follows a report is somebody else's word: « ma fille dit que j’ai un compte ». */
  const saidIn = (piece: string): SpokenClause[] => {
    const spelled = spellOut(piece);
    const report = manners.reports.exec(spelled);
    const { before, after } = report === null ? { before: spelled, after: '' } : around(spelled, report);
    const own = ownIn(report === null ? before : `${before} `);
    const clauses = [...own, ...clausesIn(after, '').map(under('reported'))];
    return manners.past.test(spelled) ? clauses.map(under('past')) : clauses;
  };
  /** Whether a piece only changes what the piece before says: « j’ai un compte, je crois », « FranceConnect, j’ai pas ». */
  const isOf = (next: string, piece: string): boolean => {
    const spelled = spellOut(next);
    if (manners.afterthoughts.test(spelled) && saidIn(next).length === 0) return true;
    if (manners.ceased.test(spelled)) return true;
    const isOnlyNamed = saidIn(piece).at(-1)?.self === undefined;
    return isOnlyNamed && (manners.refuses.test(spelled) || manners.asksToExplain.test(spelled));
  };
  /** The clauses of a piece, the last one asked when the piece ends with « ? ». */
  const readPiece = (piece: string): SpokenClause[] => {
    const clauses = saidIn(piece);
    const last = clauses.at(-1);
    if (!piece.includes('?') || last === undefined) return clauses;
    if (last.marks.has('doubts') || last.marks.has('supposes')) return clauses;
    const kept = (['ought', 'others'] as const).filter((mark) => last.marks.has(mark));
    return [...clauses.slice(0, -1), { ...last, marks: new Set<Mark>(['doubts', ...kept]) }];
  };
  const ofSentence = (text: string): readonly SpokenClause[] => {
    const pieces = piecesOf(text, language, (piece) => leftOutIn(spellOut(piece)) !== undefined);
    return pieces.flatMap((piece, at) => {
      const next = pieces[at + 1] ?? '';
      // « Je n’ai pas reçu le mail, ah si » takes back the clause before. Read as written, since « non » is spelled out as « pas ».
      if (manners.takesBack.test(` ${wordsOf(next).join(' ')} `)) return readPiece(piece).slice(0, -1);
      return readPiece(isOf(next, piece) ? `${piece.replace(STOPS, ' ')} ${next}` : piece);
    });
  };
  const ofPhrase = (text: string): SpokenClause[] => {
    const clauses = saidIn(text);
    const mains = clauses.filter((clause) => !clauses.some(({ when }) => when === clause));
    return mains.length === 1 ? mains : [];
  };
  return { ofSentence, ofPhrase };
}

/** The pieces of a text, each with its stops. One that leaves out its verb is joined to the piece before: « j’ai un compte, pas d’adresse ». */
function piecesOf(
  text: string,
  { manieres }: Language,
  isWithoutVerb: (piece: string) => boolean,
): readonly string[] {
  const [and = ''] = manieres.reunit.split(' ');
  const pieces: string[] = [];
  for (const piece of beginning(text).match(PIECES) ?? []) {
    const last = pieces.at(-1);
    if (last?.includes('?') === false && isWithoutVerb(piece)) {
      pieces[pieces.length - 1] = `${last.replace(STOPS, '')} ${and} ${piece}`;
    } else pieces.push(piece);
  }
  return pieces;
}

/** Spells out the words of a piece, between spaces. « Jamais » stays: it would be spelled out as « pas », which says less. */
function createSpeller({ manieres }: Language, spell: (text: string) => string): (piece: string) => string {
  const nevers = manieres.jamais.split('|');
  return (piece) =>
    ` ${wordsOf(piece)
      .map((word) => (nevers.includes(word) ? (nevers[0] ?? word) : spell(word).trim()))
      .join(' ')} `;
}

/** Reads the clauses of a text that one person says, under a doubt or none. */
function createTextReader(
  { separateurs, manieres }: Language,
  manners: Manners,
  whole: Completer['whole'],
  readPart: ReturnType<typeof createPartReader>,
): (text: string, doubt: string) => SpokenClause[] {
  const links = new Set(
    [separateurs, manieres.interroge, manieres.separe].flatMap((list) => list.split(' ')),
  );
  const goesOn = new RegExp(`^ (?:${manieres.continue}) `, 'u');
  return (text, doubt) => {
    const parts = whole(partsOf(text, links, goesOn));
    return parts
      .flatMap((part, at) =>
        // « Mais plus maintenant » is no clause: it is read with the part before.
        at > 0 && manners.ceased.test(` ${part} `) ? [] : readPart(part, ` ${parts[at + 1] ?? ''} `, doubt),
      )
      .filter(({ terms }) => terms.size > 0);
  };
}
