/** When the guide was last read, and by whom: no date without a note, none past a year, none changed by hand. */
import type { GuideData } from '../guide-data.ts';
import type { Review } from '../../guide/guide-content.ts';
import type { Reading } from '../../words/words.ts';
import { wordsByContent } from '../../guide/compile.ts';
import {
  factsFingerprint,
  isDate,
  isOverdue,
  lastReading,
  oneYearAfter,
  readingFingerprint,
  SHEET,
  wordsFingerprint,
} from '../../guide/readings.ts';
import { findingsAt, type Check, type RawFinding, type Subject } from './check.ts';
import { givenOn } from './phrase-match.ts';

/**
 * The fingerprint of what is read under a name: a content, or the sheet's facts.
 *
 * @throws if no content bears this name.
 */
export function fingerprintOf(data: GuideData, content: string): string {
  if (content === SHEET) return factsFingerprint(data);
  const words = wordsByContent(data).get(content);
  if (words === undefined) throw new Error(`${content} : ce contenu n’existe pas`);
  return wordsFingerprint(words);
}

/** What is given under a name, for a reading of it. The facts themselves give no more than they are. */
export function givenUnder(data: GuideData, content: string): readonly string[] {
  const words = wordsByContent(data).get(content);
  return words === undefined ? [] : givenOn(data, words);
}

/** A shorter note says nothing of what was looked at, in letters. */
export const SHORTEST_NOTE = 10;

/** How many pages may wait for one same day, of how many that are read. */
export const mostOnOneDay = (read: number): number => Math.max(3, Math.ceil(read / 10));

const command = (content: string) => `npm run relire -- ${content} "ce que vous avez vérifié"`;

function reviewsOf({ relectures }: GuideData): [string, Review][] {
  return Object.entries(relectures);
}

function findUnread({ data, sheets }: Subject): RawFinding[] {
  const expected = [...sheets.keys(), SHEET];
  return [
    ...expected
      .filter((content) => (data.relectures[content]?.historique.length ?? 0) === 0)
      .map((where) => ({
        where,
        message: `Personne n’a relu cette page. Relisez-la, puis : ${command(where)}`,
      })),
    ...findingsAt(
      Object.keys(data.relectures).filter((content) => !expected.includes(content)),
      'Cette page n’a pas à être relue : retirez « responsable » et « relectures » de son document.',
    ),
  ];
}

function findNamedOwners({ data }: Subject): RawFinding[] {
  return findingsAt(
    reviewsOf(data)
      .filter(([, { responsable }]) => !/^(?:référente?|responsable) \p{Ll}/u.test(responsable))
      .map(([content]) => content),
    'Le responsable est un rôle, jamais le nom d’une personne : « responsable … » ou « référent … ».',
  );
}

/** What is wrong with one reading, after the one before it. */
function readingFaults(reading: Reading, before: Reading | undefined, today: string): string[] {
  const { le, aRevoirLe, note } = reading;
  if (!isDate(le) || !isDate(aRevoirLe)) return ['Une date de relecture n’est pas de la forme AAAA-MM-JJ.'];
  return [
    ...(readingFingerprint(reading, before?.empreinte ?? '') === reading.empreinte
      ? []
      : ['Une relecture a été changée à la main, sans nouvelle note. Remettez-la comme elle était.']),
    ...(note.trim().length < SHORTEST_NOTE || note === before?.note
      ? [
          'La note d’une relecture est trop courte, ou déjà celle d’avant : dites ce qui a été vérifié ce jour-là.',
        ]
      : []),
    ...(le > today ? ['Une relecture est datée de l’avenir.'] : []),
    ...(before !== undefined && le < before.le ? ['Une relecture est datée d’avant la précédente.'] : []),
    ...(aRevoirLe <= le || aRevoirLe > oneYearAfter(le)
      ? ['« À revoir le » doit venir après la relecture, et dans l’année.']
      : []),
  ];
}

function findForgedReadings({ data, today }: Subject): RawFinding[] {
  return reviewsOf(data).flatMap(([where, { historique }]) =>
    historique.flatMap((reading, index) =>
      readingFaults(reading, historique[index - 1], today).map((fault) => ({
        where,
        message: `${fault} Pour dater une relecture : ${command(where)}`,
      })),
    ),
  );
}

function findOutdated({ data, today }: Subject): RawFinding[] {
  return reviewsOf(data).flatMap(([where, review]) => {
    const last = lastReading(review);
    if (last === undefined || !isDate(last.le)) return [];
    return today > oneYearAfter(last.le)
      ? [{ where, message: `Relue le ${last.le}, il y a plus d’un an. Relisez-la, puis : ${command(where)}` }]
      : [];
  });
}

function findOverdue({ data, today }: Subject): RawFinding[] {
  return reviewsOf(data).flatMap(([where, review]) => {
    const last = lastReading(review);
    return last !== undefined && isOverdue(last, today)
      ? [
          {
            where,
            level: 'a-revoir' as const,
            message: `À revoir depuis le ${last.aRevoirLe} (${review.responsable}).`,
          },
        ]
      : [];
  });
}

function findChangedSince({ data, sheets }: Subject): RawFinding[] {
  return reviewsOf(data).flatMap(([where, review]) => {
    const words = sheets.get(where);
    const last = lastReading(review);
    return words !== undefined && last !== undefined && last.mots !== wordsFingerprint(words)
      ? [
          {
            where,
            level: 'a-revoir' as const,
            message: `Modifié depuis la relecture du ${last.le}. Relisez la page, puis : ${command(where)}`,
          },
        ]
      : [];
  });
}

/** What was there when the page was read is there still: a fact, a value or a contact is not lost by a slip. */
function findLost({ data, sheets }: Subject): RawFinding[] {
  return reviewsOf(data).flatMap(([where, review]) => {
    const words = sheets.get(where);
    const last = lastReading(review);
    if (words === undefined || last === undefined) return [];
    const given = new Set(givenOn(data, words));
    const lost = last.donne.filter((one) => !given.has(one));
    return lost.length === 0
      ? []
      : [
          {
            where,
            message: `À la relecture du ${last.le}, cette page donnait aussi : ${lost.join(', ')}. Remettez-le, ou relisez-la et dites pourquoi : ${command(where)}`,
          },
        ];
  });
}

/** The facts are what all else is compared with: they change when the sheet does, and somebody says so. */
function findChangedFacts({ data }: Subject): RawFinding[] {
  const last = data.relectures[SHEET] === undefined ? undefined : lastReading(data.relectures[SHEET]);
  return last !== undefined && last.mots !== factsFingerprint(data)
    ? [
        {
          where: SHEET,
          message: `Un fait ou une valeur de machines/fiche/sources.ts a changé. Comparez avec la fiche, puis : ${command(SHEET)}`,
        },
      ]
    : [];
}

function findCrowdedDays({ data }: Subject): RawFinding[] {
  const days = reviewsOf(data).flatMap(([, review]) => lastReading(review)?.aRevoirLe ?? []);
  const most = mostOnOneDay(days.length);
  const crowded = [...new Set(days)].filter((day) => days.filter((one) => one === day).length > most);
  return crowded.map((where) => ({
    where,
    message: `Plus de ${most} pages sont à revoir ce jour-là : étalez les dates (--revoir AAAA-MM-JJ).`,
  }));
}

/** What readings are checked for. */
export const REVIEWS_CHECKS = [
  { name: 'pages relues', find: findUnread },
  { name: 'responsables', ofDates: true, find: findNamedOwners },
  { name: 'dates et notes', ofDates: true, find: findForgedReadings },
  { name: 'relue dans l’année', find: findOutdated },
  { name: 'à revoir', find: findOverdue },
  { name: 'modifié depuis la relecture', find: findChangedSince },
  { name: 'rien de perdu', find: findLost },
  { name: 'faits modifiés sans note', find: findChangedFacts },
  { name: 'dates étalées', ofDates: true, find: findCrowdedDays },
] as const satisfies readonly Check[];
