/** How the guide speaks: short sentences, plain words, one name for one thing. */
import { kandelMoles, sentencesOf, wordsOf } from '../readability.ts';
import { isQuestion, publicLines, titleOf } from '../../guide/text.ts';
import {
  findingsAt,
  faultsIn,
  faultsMatching,
  stringsIn,
  type Check,
  type RawFinding,
  type Line,
  type Subject,
} from './check.ts';
import { fold, mentions, memoize } from './phrase-match.ts';
import { hasLoneBrace, LONE_BRACE, notANumber } from '../../words/text.ts';

export const MOST_WORDS = 20;
const MOST_SENTENCES = 2;
const LEAST_READABILITY = 70;

const indexOf = memoize(kandelMoles);
const sentences = memoize(sentencesOf);

/** The Kandel-Moles index of each advice and reply, by content. */
export function readabilities({ sheets }: Pick<Subject, 'sheets'>): ReadonlyMap<string, number> {
  return new Map([...sheets].map(([content, words]) => [content, indexOf(publicLines(words).join('\n'))]));
}

function findLongSentences({ publicLines: read, spokenLines: said }: Subject): RawFinding[] {
  return [...read, ...said].flatMap(([where, line]) =>
    sentences(line)
      .map((sentence) => ({ sentence, count: wordsOf(sentence).length }))
      .filter(({ count }) => count > MOST_WORDS)
      .map(({ sentence, count }) => ({
        where,
        message: `« ${sentence} » a ${count} mots, ${MOST_WORDS} au plus : coupez-la en deux.`,
        quote: sentence,
      })),
  );
}

function findLongBreaths({ spokenLines: said }: Subject): RawFinding[] {
  return faultsIn(
    said,
    (line) => sentences(line).length > MOST_SENTENCES,
    `${MOST_SENTENCES} phrases au plus d’un souffle. Faites-en une autre ligne.`,
  );
}

function findHardPages(subject: Subject): RawFinding[] {
  const { plusDifficiles } = subject.data.regles;
  const measured = readabilities(subject);
  const hard = [...measured].filter(
    ([content, index]) => index < LEAST_READABILITY && !Object.hasOwn(plusDifficiles, content),
  );
  const idle = Object.entries(plusDifficiles).filter(
    ([content, reason]) => (measured.get(content) ?? 100) >= LEAST_READABILITY || reason.length < 20,
  );
  return [
    ...hard.map(([where, index]) => ({
      where,
      message: `Lisibilité ${index.toFixed(0)}, ${LEAST_READABILITY} au moins : des phrases plus courtes, des mots plus courts.`,
    })),
    ...findingsAt(
      idle.map(([content]) => content),
      'Cette exception de lisibilité (regles.ts) ne sert pas, ou ne dit pas pourquoi : retirez-la.',
    ),
  ];
}

function findStraightApostrophes({ written }: Subject): RawFinding[] {
  return faultsMatching(written, /'|(?<=\p{L})`/u, 'l’apostrophe est « ’ ».');
}

function findForbidden({
  data,
  written,
  publicLines: read,
  spokenLines: said,
  adviserLines: known,
}: Subject): RawFinding[] {
  const shown = [...read, ...said, ...known];
  return data.regles.interdits.flatMap(({ motif, message, partout = false }) =>
    faultsMatching(partout ? written : shown, new RegExp(motif.replaceAll(' ', '\\s'), 'iu'), message),
  );
}

/** The whole of what a page says to the public and aloud. */
function spokenBy(words: Parameters<typeof publicLines>[0] & { readonly dire: readonly string[] }): string {
  return [...publicLines(words), ...words.dire].join('\n');
}

function findVagueCodes({ data, words }: Subject): RawFinding[] {
  if (data.regles.codes === undefined) return [];
  const { terme } = data.regles.codes;
  const [bare = ''] = terme.split(' ');
  // In the plural each word of the term takes its « s ».
  const plural = new RegExp(`(${terme.split(' ').join('s? ')})s`, 'g');
  const vague = [...words].filter(([, text]) => {
    const spoken = spokenBy(text);
    // Wherever a form of the page may say it: the question that people ask, the answers and what they say of the person.
    const written = [...stringsIn({ ...text, mots: '' })].map(([, line]) => line).join('\n');
    return mentions(spoken, bare) && !mentions(`${spoken}\n${written}`.replace(plural, '$1'), terme);
  });
  return findingsAt(
    vague.map(([content]) => content),
    `Un « ${bare} » se nomme « ${terme} » : dites-le au moins une fois sur cette page.`,
    { near: bare },
  );
}

/** Where one is asked for, the other is named only to say that it is another thing. */
function findMixedCodes({ data, words }: Subject): RawFinding[] {
  if (data.regles.codes === undefined) return [];
  const { terme, secret } = data.regles.codes;
  const name = fold(secret);
  const other = new RegExp(`\\b(?:pas|jamais|ni)\\b[^.?!]*${name}|${name}[^.?!]*\\b(?:pas|deux choses)\\b`);
  return [...words]
    .filter(([, text]) => mentions(titleOf(text), terme))
    .flatMap(([content, text]) =>
      faultsIn(
        [...publicLines(text), ...text.dire, ...(text.relances ?? [])]
          .flatMap((line) => sentences(line))
          .map((sentence): Line => [content, sentence]),
        (sentence) => mentions(sentence, secret) && !other.test(fold(sentence)),
        `sur cette page, « ${secret} » ne se dit que pour le distinguer du ${terme}.`,
      ),
    );
}

/** How far from the initials their meaning may stand. */
const NEAR = 80;

function findBareInitials({ data, words }: Subject): RawFinding[] {
  return [...words].flatMap(([where, text]) => {
    const lines = publicLines(text).join('\n');
    return Object.entries(data.regles.sigles)
      .filter(([sigle, meanings]) => {
        const first = lines.search(new RegExp(`\\b${sigle}\\b`));
        if (first < 0) return false;
        const near = lines.slice(Math.max(0, first - NEAR), first + sigle.length + NEAR);
        return !meanings.some((meaning) => fold(near).includes(fold(meaning)));
      })
      .map(([sigle, [meaning = '']]) => ({
        where,
        message: `« ${sigle} » apparaît sans son sens : écrivez « ${meaning} (${sigle}) » la première fois.`,
        near: sigle,
      }));
  });
}

/** « Vous », never « tu ». */
function findFamiliarity({ publicLines: read, spokenLines: said }: Subject): RawFinding[] {
  return faultsMatching(
    [...read, ...said],
    /(?<!\p{L})(?:tu|toi|tes)(?!\p{L})|(?<!\p{L})t’/iu,
    'on vouvoie.',
  );
}

function findEmptyWords({ words }: Subject): RawFinding[] {
  return [...words].flatMap(([content, text]) => {
    const empty = [...stringsIn(text, [content])].filter(([, line]) => line.trim() === '');
    const listed = isQuestion(text) ? [] : [['faire', text.faire] as const];
    const lists = [['dire', text.dire] as const, ...listed].filter(([, lines]) => lines.length === 0);
    return [
      ...findingsAt(
        empty.map(([where]) => where),
        'Cette phrase est vide : écrivez-la, ou retirez-la.',
      ),
      ...findingsAt(
        lists.map(([name]) => `${content}.${name}`),
        'Il n’y a rien ici : écrivez au moins une phrase.',
      ),
    ];
  });
}

/** The short answer comes first, on every advice and every reply. */
function findMissingAnswers({ sheets }: Subject): RawFinding[] {
  return findingsAt(
    [...sheets].filter(([, { essentiel = '' }]) => essentiel.trim() === '').map(([content]) => content),
    'Cette page ne dit pas d’abord la réponse en une ou deux phrases : écrivez « essentiel ».',
  );
}

/** Every line of the pages that somebody reads, the adviser among them. */
function readLines({ words }: Subject): Line[] {
  return [...words].flatMap(([content, text]) =>
    [...publicLines(text), ...text.dire, ...(text.savoir ?? []), ...(text.relances ?? [])].map(
      (line): Line => [content, line],
    ),
  );
}

/** Under this name the check of signs tells what it finds. */
export const SIGNS = 'signes lus tels quels';

/** Signs that other programs draw, and that a page shows as they are. */
const MARKUP = /\*\*|<\/?[a-z][^>]*>?/i;
const LINK = /\]\(/;
const BRACES = /[{}]/;

/** What is wrong with the braces of a line, each thing once. */
function bracesOf(line: string): readonly string[] {
  const names = [...new Set([...line.matchAll(/\{([^{}]*)\}/g)].map(([, name = '']) => name))];
  return [
    ...names.map((name) => `${notANumber(name)} Entre accolades, écrivez le nom d’un nombre, ou rien.`),
    ...(hasLoneBrace(line) ? [`${LONE_BRACE.what} ${LONE_BRACE.todo}`] : []),
  ];
}

function findMarkup(subject: Subject): RawFinding[] {
  const lines = readLines(subject);
  return [
    ...faultsMatching(lines, MARKUP, 'un signe (étoiles ou chevron) serait lu tel quel. Retirez-le.'),
    ...faultsMatching(
      lines,
      LINK,
      'ce lien n’est pas fini : ses crochets seraient lus tels quels. Une phrase n’a pas de lien. Retirez-le.',
    ),
    // Numbers are put in wherever a page has words, those that only the search reads among them.
    ...[...subject.words]
      .flatMap(([content, text]) => [...stringsIn(text, [content])])
      .filter(([, line]) => BRACES.test(line))
      .flatMap(([where, line]) =>
        bracesOf(line).map((told): RawFinding => ({ where, message: `« ${line} » : ${told}`, quote: line })),
      ),
  ];
}

/** A number of the sheet with spaces in it is read, and heard, by its groups: without them it is another text. */
function findUnspacedNumbers(subject: Subject): RawFinding[] {
  const lines = readLines(subject);
  return Object.values(subject.data.valeurs).flatMap(({ valeur }) => {
    const bare = valeur.replaceAll(/\s/g, '');
    return /^\d{4,}$/.test(bare) && bare !== valeur
      ? faultsMatching(lines, new RegExp(`(?<!\\d)${bare}(?!\\d)`), `ce numéro s’écrit « ${valeur} ».`)
      : [];
  });
}

/** What the words are checked for. */
export const WORDS_CHECKS = [
  { name: 'longueur des phrases', ofPage: true, find: findLongSentences },
  { name: 'longueur d’un souffle', ofPage: true, find: findLongBreaths },
  { name: 'lisibilité', ofPage: true, find: findHardPages },
  { name: 'apostrophes', ofPage: true, find: findStraightApostrophes },
  { name: 'mots interdits', ofPage: true, find: findForbidden },
  { name: 'code sans nom', ofPage: true, find: findVagueCodes },
  { name: 'code et mot de passe', ofPage: true, find: findMixedCodes },
  { name: 'sigles', ofPage: true, find: findBareInitials },
  { name: 'vouvoiement', ofPage: true, find: findFamiliarity },
  { name: 'rien de vide', ofPage: true, find: findEmptyWords },
  { name: SIGNS, ofPage: true, find: findMarkup },
  { name: 'numéros et leurs espaces', ofPage: true, find: findUnspacedNumbers },
  { name: 'l’essentiel d’abord', ofPage: true, find: findMissingAnswers },
] as const satisfies readonly Check[];
