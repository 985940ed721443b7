/**
 * What a sentence says of the person: the answers that it gives in so many words (`dits`), and the first question that it leaves open on the
 * way to a page. Cautious on purpose: a question too many costs a press, an answer that nobody gave would be a lie.
 */
import { isReply } from '../guide/text.ts';
import { sameAs, type Answer } from '../guide/ways.ts';
import type { Words } from '../words/words.ts';
import { beginning } from './spelling.ts';
import { wordsOf, type Language } from './terms.ts';

/** An answer, and the ways to say it. */
export interface Statement extends Answer {
  readonly phrases: readonly string[];
  /** What the answer says of the person: who denies only a sign of it does not refuse it. */
  readonly says: string;
}

/** What a sentence says of the person. */
export interface Told {
  readonly given: readonly Answer[];
  /** The answers that it denies, or says of somebody else: what rests on one is not asked for. */
  readonly refused: readonly Answer[];
  /** Those given that are only asked about: « dois-je l’envoyer ? » says that one wonders, and nothing more. */
  readonly wondered: readonly Answer[];
  /** It denies something that no phrase says: nobody knows what that takes back. */
  readonly unread: boolean;
}

/** What gives an answer in so many words, over a whole guide; and the answers that nothing gives, but that say what another says and more. */
export function statementsOf(words: ReadonlyMap<string, Words>): Statement[] {
  const all = [...words].flatMap(([step, own]) => {
    const [dits, says] = isReply(own) ? [{}, {}] : [own.dits ?? {}, own.siReponse ?? {}];
    return Object.keys({ ...dits, ...says }).map((answer): Statement => ({
      step,
      answer,
      says: says[answer] ?? '',
      phrases: dits[answer]?.split(',').map((phrase) => phrase.trim()) ?? [],
    }));
  });
  const said = all.filter(({ phrases }) => phrases.length > 0);
  return all.filter((one) => one.phrases.length > 0 || said.some((other) => saysMore(one.says, other.says)));
}

/** Whether what an answer says holds all that another says: « vous ne voyez rien, et la date limite est passée ». */
function saysMore(says: string, other: string): boolean {
  const facts = says.split(/,? (?:et|mais) /u);
  return other !== '' && says !== other && facts.some((fact) => `${fact} `.startsWith(`${other} `));
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

/** Whether a set holds all of another. */
function holds(set: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return [...other].every((one) => set.has(one));
}

/** The same of each manner, worked out once: there are few, and a sentence is held against every phrase of the guide. */
function ofManner<T>(workOut: (marks: readonly string[]) => T): (manner: string) => T {
  const known = new Map<string, T>();
  return (manner) => {
    const held = known.get(manner);
    if (held !== undefined) return held;
    const made = workOut(manner.split(' '));
    known.set(manner, made);
    return made;
  };
}

/** A manner without one of its marks. */
const without = (mark: string): ((manner: string) => string) =>
  ofManner((marks) => marks.filter((one) => one !== mark).join(' '));
const withoutDenial = without('denies');
const withoutWish = without('wishes');
const withoutOthers = without('others');

/** The mark of what somebody says that they know how to do. */
const KNOWN = 'known ';

const saysNo = ofManner((marks) => marks.includes('denies'));

function isDenied({ manner }: Clause): boolean {
  return saysNo(manner);
}

/** « J’ai un compte », « j’ai validé ». */
function isOfHaving({ self }: Clause): boolean {
  return self?.startsWith('ai') === true;
}

/** Whether a phrase begins with all that a clause says: « j’ai oublié de valider » does not begin as « je n’ai pas validé ». */
function goesOn(clause: Clause, phrase: Clause): boolean {
  const [[begins], [begun]] = [[...clause.bare], [...phrase.bare]];
  return begins === begun && clause.bare.size < phrase.bare.size && holds(phrase.bare, clause.bare);
}

/** Whether two clauses may be of one doer: « mon compte ne marche pas » denies nothing that « j’ai un compte » says. */
function isOfOne(clause: Clause, phrase: Clause): boolean {
  return phrase.self === undefined || clause.self !== undefined || !clause.affirms;
}

/** What an answer is said by, and what it says. */
interface Said {
  readonly phrases: readonly Clause[];
  readonly says: ReadonlySet<string>;
  /** It says one thing or another: denying one leaves the other. */
  readonly isEither: boolean;
}

/** Whether two clauses speak of one wish, one possession or deed, or one thing: the whole of it is then denied. */
function isOfOneThing(clause: Clause, phrase: Clause): boolean {
  return (
    phrase.bare.size === clause.bare.size &&
    holds(phrase.bare, clause.bare) &&
    (/wishes/u.test(phrase.manner) ||
      (isOfHaving(clause) && isOfHaving(phrase)) ||
      (clause.self === undefined && phrase.self === undefined))
  );
}

/** Whether a clause denies what a phrase of an answer affirms. */
function denies(clause: Clause, phrase: Clause, { says, isEither }: Said): boolean {
  const manner = withoutDenial(clause.manner);
  // Who does not want a thing does not do it either.
  if (phrase.manner !== manner && phrase.manner !== withoutWish(manner)) return false;
  if (!isOfOne(clause, phrase)) return false;
  if (!isEither && isOfOneThing(clause, phrase)) return true;
  // « Mon compte bloqué ne marche pas » does not deny that it is blocked: what is denied stands beside the word that denies.
  const told = [...clause.scope].filter((term) => phrase.bare.has(term));
  // « Je n’arrive pas à me connecter » does not deny that there is an account, of which it is a sign.
  const isToThePoint = says.size === 0 ? told.length > 0 : told.some((term) => says.has(term));
  // Who does not have one thing of two does not have both, and who did nothing did not do it at a time.
  if (goesOn(clause, phrase)) {
    return (isOfHaving(clause) && isOfHaving(phrase)) || (isToThePoint && clause.bare.size > 1);
  }
  return isToThePoint && holds(clause.bare, phrase.bare);
}

/** Whether a clause affirms what a phrase denies. */
function affirms(clause: Clause, phrase: Clause, { says }: Said): boolean {
  return (
    clause.affirms &&
    clause.manner === withoutDenial(phrase.manner) &&
    clause.bare.size === phrase.bare.size &&
    holds(phrase.bare, clause.bare) &&
    (says.size === 0 || [...clause.bare].some((term) => says.has(term)))
  );
}

/** Whether a clause says the contrary of a phrase of an answer. */
function refusesPhrase(clause: Clause, phrase: Clause, answer: Said): boolean {
  if (phrase.bare.size === 0) return false;
  if (phrase.when !== undefined && refusesPhrase(clause, { ...phrase.when, when: undefined }, answer)) {
    return true;
  }
  // Who knows how does not ask how.
  if (clause.manner.startsWith(KNOWN)) {
    const asks = /doubts|how/u.test(phrase.manner) || (phrase.manner === '' && phrase.self === undefined);
    return asks && holds(clause.bare, phrase.bare);
  }
  if (isDenied(clause) && !isDenied(phrase)) return denies(clause, phrase, answer);
  return isDenied(phrase) && !isDenied(clause) && affirms(clause, phrase, answer);
}

/** Whether a clause refuses an answer: it says the contrary of one of its phrases, and none of the others. */
function refuses(clause: Clause, answer: Said): boolean {
  return (
    answer.phrases.some((phrase) => refusesPhrase(clause, phrase, answer)) &&
    !answer.phrases.some((phrase) => saysPhrase(clause, phrase))
  );
}

/** Whether a clause says a phrase of somebody else. */
function saysOfOthers(clause: Clause, phrase: Clause): boolean {
  const manner = withoutOthers(clause.manner);
  return clause.manner !== manner && phrase.manner === manner && holds(clause.bare, phrase.bare);
}

/** What a clause and every phrase that it says have alike: a sentence is held against these few, and not against all phrases of the guide. */
function likenessOf({ manner, terms }: Clause): string {
  return `${manner}|${[...terms].toSorted().join(' ')}`;
}

/** Whether a clause says a phrase: in the same manner, its terms and no other; « je suis » and « j’ai » if the phrase has them. */
function saysPhrase(clause: Clause, phrase: Clause): boolean {
  if (phrase.when !== undefined && (clause.when === undefined || !saysPhrase(clause.when, phrase.when))) {
    return false;
  }
  return (
    (clause.when === undefined || phrase.when !== undefined) &&
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
): (text: string) => Told {
  const { separateurs, manieres } = language;
  const manners = mannersOf(language);
  const links = new Set(
    [separateurs, manieres.interroge, manieres.separe].flatMap((list) => list.split(' ')),
  );
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
  const clausesIn = (text: string, doubt: string): Clause[] => {
    const parts = clausesOf(text, links, goesOn);
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
  // A phrase is one clause: of several, none may stand for it.
  const phraseOf = (text: string): Clause[] => {
    const clauses = saidIn(text);
    const mains = clauses.filter((clause) => !clauses.some(({ when }) => when === clause));
    return mains.length === 1 ? mains : [];
  };
  const choice = oneOf(manieres.choix);
  const known = statements.map((one) => ({
    ...one,
    phrases: one.phrases.flatMap(phraseOf),
    text: one.says,
    isEither: choice.test(one.says),
    says: new Set(termsOf(one.says)),
  }));
  /** A piece that ends with « ? » asks its last clause. */
  const readPiece = (piece: string): Clause[] => {
    const clauses = saidIn(piece);
    const last = clauses.at(-1);
    if (!piece.includes('?') || last === undefined || /doubts|supposes/u.test(last.manner)) return clauses;
    const kept = last.manner.split(' ').filter((mark) => mark === 'ought' || mark === 'others');
    return [...clauses.slice(0, -1), { ...last, manner: ['doubts', ...kept].join(' ') }];
  };
  const alike = new Map<string, { readonly one: (typeof known)[number]; readonly phrase: Clause }[]>();
  for (const one of known) {
    for (const phrase of one.phrases) {
      const held = alike.get(likenessOf(phrase)) ?? [];
      held.push({ one, phrase });
      alike.set(likenessOf(phrase), held);
    }
  }
  const saidBy = (clauses: readonly Clause[]) => {
    const said = new Set(
      clauses.flatMap((clause) =>
        (alike.get(likenessOf(clause)) ?? [])
          .filter(({ phrase }) => saysPhrase(clause, phrase))
          .map(({ one }) => one),
      ),
    );
    return known.filter((one) => said.has(one));
  };
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
    const told = clauses.flatMap((clause) => [clause, ...clause.owned]);
    const refused = known.filter((one) => told.some((clause) => refuses(clause, one)));
    const denied = known.filter(
      (one) =>
        refused.includes(one) || (!one.isEither && refused.some(({ text }) => saysMore(one.text, text))),
    );
    const given = said
      .filter(({ step }) => said.filter((other) => other.step === step).length === 1)
      // « Je n’ai pas de compte, mais ma fille dit que j’en ai un » : nobody knows.
      .filter(({ step, answer }) => !reported.some((other) => other.step === step && other.answer !== answer))
      .filter((one) => !denied.includes(one));
    // Who says nothing of themselves speaks for somebody else: « ma mère a oublié son mot de passe ».
    const ofOthers =
      given.length === 0
        ? []
        : known.filter(({ phrases }) =>
            phrases.some((phrase) => clauses.some((one) => saysOfOthers(one, phrase))),
          );
    const isWondered = ({ phrases }: { readonly phrases: readonly Clause[] }): boolean =>
      clauses
        .filter((one) => phrases.some((phrase) => saysPhrase(one, phrase)))
        .every(({ manner }) => /ought/u.test(manner) && /doubts/u.test(manner));
    const saidTwice = (clause: Clause): boolean => {
      const others = saidBy(clauses.filter((one) => one !== clause));
      return saidBy([clause]).every((one) => others.includes(one));
    };
    // « Comment ajouter un mois, le + ne marche pas »: what is denied adds nothing that is known to what is said.
    const isUnread = (clause: Clause): boolean =>
      isDenied(clause) &&
      clause.bare.size > 0 &&
      saidTwice(clause) &&
      !known.some((one) => refuses(clause, one));
    return {
      given: given.map(answerOf),
      refused: [...denied, ...ofOthers].filter((one) => !said.includes(one)).map(answerOf),
      wondered: given.filter(isWondered).map(answerOf),
      unread: clauses.some(isUnread),
    };
  };
}

function answerOf({ step, answer }: Answer): Answer {
  return { step, answer };
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
