/** How a text is read into clauses: each with its terms, who speaks, and how: denied, wished, doubted, somebody else's word. */
import { beginning } from './spelling.ts';
import { wordsOf, type Language } from './terms.ts';

/** One of several words or expressions in a text that stands between spaces, with the space before it. */
export function oneOf(alternatives: string): RegExp {
  return new RegExp(` (?:${alternatives})(?= )`, 'u');
}

/** A clause of a sentence, or a phrase, as they are compared. */
export interface Clause {
  /** Its words as they were read. */
  readonly text: string;
  readonly terms: ReadonlySet<string>;
  /** The terms without the words that deny, so that « pas bloqué » is held against « bloqué ». */
  readonly bare: ReadonlySet<string>;
  /** The terms that a word that denies stands before, or just after when nothing follows. */
  readonly scope: ReadonlySet<string>;
  /** It has a verb: « un mail » affirms nothing, « j’ai un mail » does. */
  readonly affirms: boolean;
  /** What it takes for said that the person has. */
  readonly owned: readonly Clause[];
  /** What is said of when: « après avoir validé », « avant de valider ». */
  readonly when?: Clause | undefined;
  /** How it is said, and whether it is of the person: two clauses of one manner may say the same. */
  readonly manner: string;
  /** « Jamais » says « pas », and more. */
  readonly never: boolean;
  /** « je », « ai », « ai eu », « suis », or nothing. */
  readonly self: string | undefined;
}

/** How a language says that something is denied, due, wished, doubted, supposed, or of somebody else. */
function mannersOf({ manieres }: Language) {
  const deniers = new Set(manieres.negations.split(' '));
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
    knows: oneOf(manieres.sait),
    disbelieves: oneOf(manieres.nieQue),
    leftOut: new RegExp(
      `^ (?:(?:${manieres.reunit.replaceAll(' ', '|')}) )?(?=(?:${manieres.negations.replaceAll(' ', '|')}) )`,
      'u',
    ),
    ceased: new RegExp(`^ (?:${manieres.cesse}) $`, 'u'),
    affirms: oneOf(manieres.affirme),
    owns: oneOf(manieres.possede),
    since: oneOf(manieres.apres),
    until: oneOf(manieres.avant),
    isDenier: (word: string): boolean => deniers.has(word),
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
export const REPORTED = 'reported ';

/** The same clause with one more mark: what has a mark that no phrase has says none. */
const under =
  (mark: string) =>
  (clause: Clause): Clause => ({ ...clause, manner: `${mark}${clause.manner}` });

/** The mark of what somebody says that they know how to do. */
export const KNOWN = 'known ';

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

/** Reads the clauses of a text, and of a phrase that gives an answer. */
export interface ClauseReader {
  /** What a sentence says, clause after clause. */
  readonly ofSentence: (text: string) => readonly Clause[];
  /** The one clause of a phrase; none when it has several, since none may stand for it. */
  readonly ofPhrase: (text: string) => readonly Clause[];
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
  const { separateurs, manieres } = language;
  const manners = mannersOf(language);
  const links = new Set(
    [separateurs, manieres.interroge, manieres.separe].flatMap((list) => list.split(' ')),
  );
  const determiners = new Set(manieres.determine.split(' '));
  const adverbs = new Set(manieres.adverbes.split(' '));
  const [join = ''] = manieres.reunit.split(' ');
  const done = new RegExp(`^(?:${manieres.accompli})$`, 'u');
  const neutral = new Set(manieres.neutres.split(' ').flatMap(termsOf));
  const goesOn = new RegExp(`^ (?:${manieres.continue}) `, 'u');
  const withoutNeutral = (terms: readonly string[]) => new Set(terms.filter((term) => !neutral.has(term)));
  const bareOf = (words: readonly string[]): ReadonlySet<string> =>
    withoutNeutral(termsOf(words.filter((word) => !manners.isDenier(word)).join(' ')));
  /**
   * What a word that denies stands before, or after when nothing follows. A word alone may be no term, but the end of an expression:
   * what it denies is what the clause loses without it.
   */
  const scopeOf = (words: readonly string[], bare: ReadonlySet<string>): ReadonlySet<string> => {
    const denier = words.findIndex(manners.isDenier);
    const places = [...words.keys()];
    for (const at of [...places.slice(denier + 1), ...places.slice(0, Math.max(denier, 0)).toReversed()]) {
      const left = bareOf(words.toSpliced(at, 1));
      const lost = [...bare].filter((term) => !left.has(term));
      // « Une rente de prévoyance » says one thing twice.
      const again = [...bareOf(words.slice(at, at + 1))].filter((term) => bare.has(term));
      if (denier >= 0 && lost.length + again.length > 0) return new Set([...lost, ...again]);
    }
    return bare;
  };
  /** One clause, with what the next one makes of it. */
  const clauseOf = (part: string, next: string, doubt: string): Clause => {
    const spelled = ` ${part} `;
    const self = manners.self.exec(spelled);
    // « Je touchais l’ASI, mais plus maintenant ».
    const ceased = manners.ceased.test(next);
    // « FranceConnect, comment ça marche » : who asks what a thing is has not chosen it.
    const asked = self === null && manners.asksToExplain.test(next);
    const manner = ceased ? 'denies' : manners.of(spelled, asked ? next : doubt);
    const words = wordsOf(part);
    const bare = bareOf(words);
    // « Mon compte est bloqué » takes for said that there is one: who has none does not speak so.
    const things = /denies|doubts|wishes|others/u.test(manner)
      ? []
      : (manners.owns.exec(spelled) ?? []).slice(1);
    const named = things.find((thing: string | undefined) => thing !== undefined);
    return {
      text: part,
      owned: named === undefined ? [] : [clauseOf(`${manieres.dejaFait} ${named}`, '', '')],
      terms: withoutNeutral(termsOf(ceased ? `${part} ${manieres.negations.split(' ')[0] ?? ''}` : part)),
      bare,
      scope: ceased || !/denies/u.test(manner) ? bare : scopeOf(words, bare),
      affirms: self !== null || manners.affirms.test(spelled),
      // « FranceConnect, j’ai pas » : the thing alone is what is refused.
      manner: /^(?:others)?$/u.test(manner) && manners.refuses.test(next) ? manners.of(next, doubt) : manner,
      never: manners.never.test(spelled),
      self: self === null ? undefined : (self[1] ?? 'je'),
    };
  };
  /** A clause, and what it says of when as a clause of its own: « je corrige | après avoir validé ». */
  const withWhen = (part: string, next: string, doubt: string): Clause[] => {
    const spelled = ` ${part} `;
    const [found, beginsAs] = [
      [manners.since.exec(spelled), manieres.dejaFait] as const,
      [manners.until.exec(spelled), manieres.pasFait] as const,
    ].find(([match]) => match !== null) ?? [null, ''];
    if (found === null) return [clauseOf(part, next, doubt)];
    const when = clauseOf(`${beginsAs}${spelled.slice(found.index + found[0].length)}`.trim(), '', '');
    const main = spelled.slice(0, found.index).trim();
    return main === '' ? [when] : [{ ...clauseOf(main, next, doubt), when }, when];
  };
  /** Who does what in a clause that affirms: « je vois », « j’ai reçu ». */
  const doingOf = (part: string): string | undefined => {
    const spelled = ` ${part} `;
    const self = manners.self.exec(spelled);
    if (self === null || wordsOf(part).some(manners.isDenier)) return undefined;
    const [next = ''] = wordsOf(spelled.slice(self.index + self[0].length));
    return self[1] === 'suis' || (self[1] !== undefined && (determiners.has(next) || adverbs.has(next)))
      ? self[0].trim()
      : `${self[0].trim()} ${next}`;
  };
  const leftOutAt = (spelled: string): RegExpExecArray | null =>
    [manners.self, manners.affirms, manners.ceased, manners.refuses].some((one) => one.test(spelled))
      ? null
      : manners.leftOut.exec(spelled);
  /** What is said to be not done, as in « pas encore envoyé ». */
  const isDone = (left: string): boolean => {
    const word = wordsOf(left).find((one) => !manners.isDenier(one) && !adverbs.has(one)) ?? '';
    return !determiners.has(word) && done.test(word);
  };
  /** « Je vois les salaires, mais pas la prévoyance » : what is left out is said again. */
  const whole = (parts: readonly string[]): string[] => {
    let doing: string | undefined;
    return parts.map((part, at) => {
      const spelled = ` ${part} `;
      const link = leftOutAt(spelled);
      if (link === null) {
        doing = doingOf(part);
        return part;
      }
      const left = spelled.slice(link[0].length).trim();
      const isDeed = at > 0 && isDone(left) && doing?.endsWith(' suis') !== true;
      const subject = isDeed ? manieres.dejaFait : doing;
      return subject === undefined ? part : `${subject} ${left}`;
    });
  };
  const clausesIn = (text: string, doubt: string): Clause[] => {
    const parts = whole(clausesOf(text, links, goesOn));
    return parts
      .flatMap((part, at) =>
        at > 0 && manners.ceased.test(` ${part} `) ? [] : withWhen(part, ` ${parts[at + 1] ?? ''} `, doubt),
      )
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
    const knows = manners.knows.exec(spelled);
    if (knows !== null && (doubt === null || knows.index < doubt.index)) {
      const [first, ...others] = clausesIn(spelled.slice(knows.index + knows[0].length), '');
      const known = first === undefined ? [] : [under(KNOWN)(first)];
      return [...clausesIn(spelled.slice(0, knows.index), ''), ...known, ...others];
    }
    // « Je ne crois pas qu’on m’a piraté » : what is not believed is denied.
    const disbelief = manners.disbelieves.exec(spelled);
    if (disbelief !== null) {
      const [first, ...others] = clausesIn(spelled.slice(disbelief.index + disbelief[0].length), '');
      const denied = first === undefined ? [] : [{ ...first, manner: 'denies', scope: first.bare }];
      return [...clausesIn(spelled.slice(0, disbelief.index), ''), ...denied, ...others];
    }
    if (doubt === null) return clausesIn(spelled, '');
    const before = spelled.slice(0, doubt.index);
    const after = clausesIn(spelled.slice(doubt.index + doubt[0].length), doubt[0]);
    return after.length === 0 ? clausesIn(before, doubt[0]) : [...clausesIn(before, ''), ...after];
  };
  /** « J’ai un compte, je crois » : an afterthought is of the piece before; so is what refuses or asks about a thing that was only named. */
  const isOf = (next: string, piece: string): boolean => {
    const spelled = spellOut(next);
    if (manners.afterthoughts.test(spelled) && saidIn(next).length === 0) return true;
    if (manners.ceased.test(spelled)) return true;
    const isNamed = saidIn(piece).at(-1)?.self === undefined;
    return isNamed && (manners.refuses.test(spelled) || manners.asksToExplain.test(spelled));
  };
  const ofPhrase = (text: string): Clause[] => {
    const clauses = saidIn(text);
    const mains = clauses.filter((clause) => !clauses.some(({ when }) => when === clause));
    return mains.length === 1 ? mains : [];
  };
  /** A piece that ends with « ? » asks its last clause. */
  const readPiece = (piece: string): Clause[] => {
    const clauses = saidIn(piece);
    const last = clauses.at(-1);
    if (!piece.includes('?') || last === undefined || /doubts|supposes/u.test(last.manner)) return clauses;
    const kept = last.manner.split(' ').filter((mark) => mark === 'ought' || mark === 'others');
    return [...clauses.slice(0, -1), { ...last, manner: ['doubts', ...kept].join(' ') }];
  };
  const ofSentence = (text: string): readonly Clause[] => {
    const pieces: string[] = [];
    for (const piece of beginning(text).match(PIECES) ?? []) {
      const last = pieces.at(-1);
      // « J’ai un compte, pas d’adresse »: one sentence, the verb of which is said once.
      const isOfLast = last?.includes('?') === false && leftOutAt(spellOut(piece)) !== null;
      if (isOfLast) pieces[pieces.length - 1] = `${last.replace(STOPS, '')} ${join} ${piece}`;
      else pieces.push(piece);
    }
    return pieces.flatMap((piece, at) => {
      const next = pieces[at + 1] ?? '';
      // « Je n’ai pas reçu le mail, ah si » : nothing is left of what was said last. As written, since « non » is spelled out as « pas ».
      if (manners.takesBack.test(` ${wordsOf(next).join(' ')} `)) return readPiece(piece).slice(0, -1);
      return readPiece(isOf(next, piece) ? `${piece.replace(STOPS, ' ')} ${next}` : piece);
    });
  };
  return { ofSentence, ofPhrase };
}
