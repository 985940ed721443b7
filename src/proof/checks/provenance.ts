/** Where what the guide says comes from: every fact of the sheet is told, and nothing is told that no cited fact gives. */
import { wordsOf } from '../readability.ts';
import { isQuestion, publicLines } from '../../guide/text.ts';
import { findingsAt, faultsIn, faultsMatching, type Check, type RawFinding, type Subject } from './check.ts';
import { advises, citedBy, fold, givenBy, mentions, pageTells, tellersOf, valuesIn } from './phrase-match.ts';

const ENTRY = /\bS\d\d\b/g;

/** The entries that the sheet has, in its order. */
function entriesOf({ data }: Pick<Subject, 'data'>): string[] {
  return Array.from({ length: data.regles.entrees }, (_, index) => `S${String(index + 1).padStart(2, '0')}`);
}

/** Every fact of the sheet, under « S01/par-borne ». */
export function factsOf({ sources }: Subject['data']) {
  return Object.entries(sources).flatMap(([entry, { faits }]) =>
    Object.entries(faits).map(([id, fact]) => ({ entry, id: `${entry}/${id}`, fact })),
  );
}

/** The contents that tell a fact: they cite its entry, and say it. */
export function tellers(subject: Pick<Subject, 'sheets' | 'data'>): ReadonlyMap<string, readonly string[]> {
  return new Map(factsOf(subject.data).map(({ entry, id, fact }) => [id, tellersOf(subject, entry, fact)]));
}

function findMissingEntries(subject: Subject): RawFinding[] {
  const expected = entriesOf(subject);
  const held = Object.keys(subject.data.sources);
  const cited = new Set([...subject.sheets.values()].flatMap(citedBy));
  return [
    ...findingsAt(
      expected.filter((entry) => !held.includes(entry)),
      'Cette entrée de la fiche manque dans machines/fiche/sources.ts : remettez-la.',
    ),
    ...findingsAt(
      held.filter((entry) => !expected.includes(entry)),
      'Cette entrée n’est pas de la fiche : retirez-la de machines/fiche/sources.ts.',
    ),
    ...findingsAt(
      expected.filter((entry) => held.includes(entry) && !cited.has(entry)),
      'Aucune page ne cite cette entrée : citez-la là où elle est dite (sources).',
    ),
  ];
}

function findUnknownSources({ data, sheets, words }: Subject): RawFinding[] {
  const bare = [...sheets].filter(([, { sources }]) => sources.length === 0);
  const unknown = [...words].flatMap(([content, text]) =>
    citedBy(text)
      .filter((entry) => !Object.hasOwn(data.sources, entry))
      .map((entry) => ({
        where: content,
        message: `L’entrée ${entry} n’existe pas : corrigez « sources ».`,
        near: 'sources:',
      })),
  );
  return [
    ...findingsAt(
      bare.map(([content]) => content),
      'Cette page ne dit pas d’où elle vient : donnez ses entrées, ou « guide » (sources).',
      { near: 'sources:' },
    ),
    ...unknown,
  ];
}

function findIllFormedFacts({ data }: Subject): RawFinding[] {
  const facts = factsOf(data);
  const mute = facts.filter(
    ({ fact }) =>
      fact.texte.trim() === '' ||
      fact.dit.length === 0 ||
      fact.dit.some((way) => way.length === 0 || way.some((part) => fold(part).trim() === '')),
  );
  const lost = facts.filter(({ fact }) =>
    (fact.donne ?? []).some((name) => !Object.hasOwn(data.valeurs, name)),
  );
  const empty = Object.entries(data.sources).filter(([, { faits }]) => Object.keys(faits).length === 0);
  return [
    ...findingsAt(
      empty.map(([entry]) => entry),
      'Cette entrée n’a aucun fait : écrivez ce qu’elle dit.',
    ),
    ...findingsAt(
      mute.map(({ id }) => id),
      'Ce fait n’a pas de texte, ou ne dit pas comment il peut être dit (dit) : complétez-le.',
    ),
    ...findingsAt(
      lost.map(({ id }) => id),
      'Ce fait donne une valeur qui n’existe pas dans « valeurs ».',
    ),
  ];
}

function findUntoldFacts(subject: Subject): RawFinding[] {
  const told = tellers(subject);
  return factsOf(subject.data)
    .filter(({ id }) => told.get(id)?.length === 0)
    .map(({ entry, id, fact }) => ({
      where: id,
      message: `Aucune page qui cite ${entry} ne dit : « ${fact.texte} » Dites-le, ou ajoutez à « dit » la façon de le dire.`,
      quote: fact.texte,
    }));
}

function findIdleCitations({ data, sheets }: Subject): RawFinding[] {
  return [...sheets].flatMap(([content, words]) => {
    return citedBy(words)
      .filter((entry) => {
        const facts = Object.values(data.sources[entry]?.faits ?? {});
        return facts.length > 0 && !facts.some((fact) => pageTells(words, fact));
      })
      .map((entry) => ({
        where: content,
        message: `Cette page cite ${entry} et n’en dit rien : dites un de ses faits, ou retirez ${entry} de « sources ».`,
        near: 'sources:',
      }));
  });
}

/** A fact that is told word for word as the sheet gives it cannot be told without its entry. */
function findUncitedFacts({ data, sheets }: Subject): RawFinding[] {
  return factsOf(data)
    .filter(({ fact }) => fact.partout !== true)
    .flatMap(({ entry, id, fact }) =>
      [...sheets]
        .filter(([, words]) => !citedBy(words).includes(entry) && pageTells(words, fact))
        .map(([content]) => ({
          where: content,
          message: `Cette page dit un fait de ${entry} (${id}) sans la citer : ajoutez ${entry} à « sources ».`,
          near: 'sources:',
        })),
    );
}

/** Takes the values that the sheet gives out of a line, the longest first. What digits are left come from nowhere. */
function withoutValues({ data }: Subject, line: string): string {
  const values = Object.values(data.valeurs)
    .map(({ valeur }) => valeur)
    .toSorted((a, b) => b.length - a.length);
  return values.reduce(
    (rest, value) =>
      rest.replace(
        new RegExp(`(?<![\\p{L}\\p{N}])${value.replace(/[()+.]/g, '\\$&')}(?![\\p{L}\\p{N}])`, 'giu'),
        ' ',
      ),
    line.replace(/\s/g, ' '),
  );
}

function findUnknownNumbers(subject: Subject): RawFinding[] {
  const message =
    'ce nombre n’est pas dans la fiche. Retirez-le, ou prenez-le dans machines/fiche/sources.ts (valeurs).';
  return [
    ...faultsIn(
      [...subject.publicLines, ...subject.spokenLines],
      (line) => /\d/.test(line) && /\d/.test(withoutValues(subject, line)),
      message,
    ),
    // « À savoir » may also name the sheet's entries.
    ...faultsIn(
      subject.adviserLines,
      (line) => /\d/.test(line) && /\d/.test(withoutValues(subject, line.replace(ENTRY, ' '))),
      message,
    ),
  ];
}

const NUMBERS =
  'trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize|vingt|trente|quarante|cinquante|soixante|cent|mille';
const TIMES = 'secondes?|minutes?|heures?|jours?|semaines?|mois|ans?|années?|trimestres?|semestres?';
const LETTERS = new RegExp(
  [
    `(?<!\\p{L})(?:${NUMBERS})(?!\\p{L})`,
    `(?<!\\p{L})(?:une?|deux|quelques|plusieurs|demi-)\\s?(?:${TIMES})(?!\\p{L})`,
    '(?<!\\p{L})(?:quinzaine|huitaine|dizaine|vingtaine|lendemain|demi-heure|quart d’heure)(?!\\p{L})',
  ].join('|'),
  'iu',
);

/** « Un jour », « un mois de salaire » are no delays: what makes one is what leads to it. */
const DELAYED =
  /(?:délai|sous|après|dans|pendant|bout|plus|moins|attend\p{L}*|depuis|durant|d’ici|il y a)\s+(?:\p{L}+\s+)?(?:d’|de\s)?$/iu;

function findUnknownDelays(subject: Subject): RawFinding[] {
  return faultsIn(
    [...subject.publicLines, ...subject.spokenLines],
    (line) => {
      const found = LETTERS.test(line) ? withoutValues(subject, line).match(LETTERS) : null;
      if (found === null) return false;
      const single = /^une?\s/i.test(found[0]);
      return !single || DELAYED.test(line.slice(0, found.index));
    },
    'ce nombre ou ce délai n’est pas dans la fiche. Retirez-le, ou prenez-le dans « valeurs ».',
  );
}

/** The values that a page may show: those of the facts it may tell, and the ways out when it advises. */
function allowedBy({ data }: Subject, words: Parameters<typeof citedBy>[0]): ReadonlySet<string> {
  const given = citedBy(words).flatMap((entry) => givenBy(data, entry));
  return new Set(advises(words) ? [...given, ...data.regles.sortie] : given);
}

function findUncitedValues(subject: Subject): RawFinding[] {
  const { data, words } = subject;
  const fault = (where: string, name: string): RawFinding => {
    const entries = Object.keys(data.sources).filter((entry) => givenBy(data, entry).includes(name));
    const value = data.valeurs[name]?.valeur ?? name;
    return {
      where,
      near: value,
      message: `« ${value} » vient de ${entries.join(', ')}, que cette page ne cite pas : ajoutez la bonne entrée à « sources », ou retirez-le.`,
    };
  };
  return [...words].flatMap(([content, text]) => {
    const allowed = allowedBy(subject, text);
    const shown = valuesIn(data, [...publicLines(text), ...text.dire].join('\n'));
    // The way out of every page may be named again among its channels.
    const contacts = isQuestion(text)
      ? []
      : text.contacts.filter((name) => !data.regles.sortie.includes(name));
    return [...new Set([...shown, ...contacts])]
      .filter((name) => !allowed.has(name))
      .map((name) => fault(content, name));
  });
}

function findIdleValues({ data, publicLines: read }: Subject): RawFinding[] {
  const given = new Set(Object.keys(data.sources).flatMap((entry) => givenBy(data, entry)));
  const shown = new Set(valuesIn(data, read.map(([, line]) => line).join('\n')));
  const names = Object.keys(data.valeurs);
  return [
    ...findingsAt(
      names.filter((name) => !given.has(name)),
      'Aucun fait de la fiche ne donne cette valeur (donne) : rattachez-la, ou retirez-la.',
    ),
    ...findingsAt(
      names.filter((name) => given.has(name) && !shown.has(name)),
      'Aucune page ne montre cette valeur : retirez-la, ou dites-la.',
    ),
    ...findingsAt(
      Object.keys(data.channels).filter((name) => data.valeurs[name]?.sorte !== 'canal'),
      'Ce canal n’est pas une valeur de la fiche (valeurs, sorte « canal »).',
    ),
  ];
}

/** The texts by which a value is known in sentences change with it: one of them at least is in it, or holds it. */
function findStaleMentions({ data }: Subject): RawFinding[] {
  return Object.entries(data.valeurs).flatMap(([name, { valeur, mentions: known }]) => {
    const value = fold(valeur);
    if (known === undefined || known.some((one) => value.includes(fold(one)) || fold(one).includes(value)))
      return [];
    const others = known.map((one) => `« ${one} »`).join(', ');
    return [
      {
        where: name,
        message: `La valeur « ${name} » est maintenant « ${valeur} », et ses « mentions » sont restées ${others}. Changez-les avec elle.`,
        near: name,
      },
    ];
  });
}

function findMisplacedEntries({ data, written, adviserLines: known }: Subject): RawFinding[] {
  const elsewhere = written.filter(([where]) => !/\.(?:savoir|sources)\.\d+$/.test(where));
  return [
    ...faultsMatching(elsewhere, /\bS\d\d\b/, 'une entrée de la fiche ne se nomme que dans « à savoir ».'),
    ...faultsIn(
      known,
      (line) => line.match(ENTRY)?.some((entry) => !Object.hasOwn(data.sources, entry)) ?? false,
      'cette entrée de la fiche n’existe pas.',
    ),
  ];
}

/** A message that is copied and sent must not ask for what the guide promises never to ask for, and must be one. */
function findShortMessages({ sheets }: Subject): RawFinding[] {
  const faulty = [...sheets].filter(
    ([, { message }]) =>
      message !== undefined && (wordsOf(message).length < 5 || !mentions(message, 'bonjour')),
  );
  return faulty.map(([where, { message: written }]) => ({
    where,
    ...(written !== undefined && { near: written }),
    message: 'Le message à copier commence par « Bonjour » et dit la demande en entier.',
  }));
}

/** Without the right mentions, no sentence is understood any more: this is told alone. */
export const MENTIONS = 'mentions à jour';

/** What provenance is checked for. */
export const PROVENANCE_CHECKS = [
  { name: 'entrées de la fiche', find: findMissingEntries },
  { name: 'sources des pages', ofPage: true, find: findUnknownSources },
  { name: 'faits complets', find: findIllFormedFacts },
  { name: 'faits dits', find: findUntoldFacts },
  { name: 'citations utiles', ofPage: true, find: findIdleCitations },
  { name: 'faits cités', ofPage: true, find: findUncitedFacts },
  { name: 'nombres de la fiche', ofPage: true, find: findUnknownNumbers },
  { name: 'délais de la fiche', ofPage: true, find: findUnknownDelays },
  { name: 'valeurs citées', ofPage: true, find: findUncitedValues },
  { name: 'valeurs utiles', about: 'valeur', find: findIdleValues },
  { name: MENTIONS, ofPage: true, about: 'valeur', find: findStaleMentions },
  { name: 'entrées à leur place', ofPage: true, find: findMisplacedEntries },
  { name: 'messages à copier', ofPage: true, find: findShortMessages },
] as const satisfies readonly Check[];
