/** Readings signed: several contents at once, with one note. The command `npm run relire` and the atelier sign in this one way. */
import { wordsByContent } from '../guide/compile.ts';
import type { Review } from '../guide/guide-content.ts';
import { isDate, lastReading, SHEET, withReading } from '../guide/readings.ts';
import { isQuestion } from '../guide/text.ts';
import { checkGuide, checksThat } from '../proof/checks.ts';
import { fingerprintOf, givenUnder } from '../proof/checks/reviews.ts';
import type { GuideData } from '../proof/guide-data.ts';

/** What can be read again: the sheet, every advice and every reply. */
export function readable(guide: GuideData): readonly string[] {
  return [
    SHEET,
    ...[...wordsByContent(guide)].flatMap(([content, page]) => (isQuestion(page) ? [] : [content])),
  ];
}

/** The contents whose words are no longer those of their last reading, or that nobody has read. */
export function changedSinceRead(guide: GuideData): readonly string[] {
  return readable(guide).filter((content) => {
    const review = guide.relectures[content];
    return review === undefined || lastReading(review)?.mots !== fingerprintOf(guide, content);
  });
}

/** A reading of several contents. */
interface Signature {
  readonly contents: readonly string[];
  readonly note: string;
  readonly today: string;
  readonly aRevoirLe?: string | undefined;
  /** A role, never a person's name. */
  readonly responsable?: string | undefined;
}

const DATE_CHECKS = checksThat('ofDates');

/**
 * The readings of some contents with one more each, and why they are refused (French sentences; none when they are good).
 *
 * @throws if a content does not exist.
 */
export function sign(
  guide: GuideData,
  { contents, note, today, aRevoirLe, responsable }: Signature,
): { readonly read: ReadonlyMap<string, Review>; readonly refused: readonly string[] } {
  if (aRevoirLe !== undefined && !isDate(aRevoirLe))
    return { read: new Map(), refused: [`« ${aRevoirLe} » n’est pas une date : écrivez AAAA-MM-JJ.`] };
  const read = new Map(
    contents.map((content): [string, Review] => {
      const before = guide.relectures[content] ?? { responsable: 'responsable éditorial', historique: [] };
      const reading = {
        content,
        donne: givenUnder(guide, content),
        mots: fingerprintOf(guide, content),
        note,
        today,
        aRevoirLe,
      };
      return [content, withReading({ ...before, responsable: responsable ?? before.responsable }, reading)];
    }),
  );
  const days = new Set([...read.values()].map((review) => lastReading(review)?.aRevoirLe));
  const refused = checkGuide(
    { ...guide, relectures: { ...guide.relectures, ...Object.fromEntries(read) } },
    { today },
  )
    .filter(({ check, where }) => DATE_CHECKS.has(check) && (read.has(where) || days.has(where)))
    // Whoever dates a reading is not told how to.
    .map(({ where, message }) => `${where} : ${message.replace(/ Pour dater une relecture : .*$/, '')}`);
  return { read, refused: [...new Set(refused)] };
}
