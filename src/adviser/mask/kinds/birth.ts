/** Births in a folded text: dates that only their century tells, and the town that stands beside a date or an age. */
import { nameWordsEnd } from './address.ts';
import type { MaskSpan } from '../mask-text.ts';
import { announced, each, isCapital, led, matchAt, matches, MONTHS, type View } from '../mask-view.ts';
import { isOrdinary } from '../mask-words.ts';

/** A whole date of the last century, or of the first years of this one: no declaration has it. */
const OLD_DATE = new RegExp(
  String.raw`(?<!\d[/.-]?)(?:0?[1-9]|[12]\d|3[01])(?:([/.-])(?:0?[1-9]|1[0-2])\1(?:19\d\d|200\d|[3-9]\d)|(?:er)? (?:${MONTHS}) (?:19\d\d|200\d|[3-9]\d))(?![/.-]?\d| ?(?:h|heures?|euros?|€)(?!\p{L}))`,
  'gu',
);
const OLD_ISO = /(?<!\d)(?:19\d\d|200\d)-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])(?![/.-]?\d)/g;
const BORN = announced(
  String.raw`date de naissance|naissance|anniversaire|nee?s?(?: bien)?|nee? \(e\)|est du|ddn|naiss`,
);
const BIRTH = new RegExp(
  String.raw`(?:(?:0?[1-9]|[12]\d|3[01])(?:er)?[ ./-]{1,3}(?:(?:${MONTHS})|0?[1-9]|1[0-2])(?:[ ./-]{1,3}(?:(?:19|20)\d\d|\d\d))?|(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])(?:(?:19|20)\d\d|\d\d)|(?:${MONTHS}) (?:19\d\d|200\d|\d\d)|(?:19\d\d|200\d)|[3-9]\d(?! ?(?:ans?|mois|€|euros?)(?!\p{L})|[/.-]\d))(?!\d)`,
  'uy',
);

/** A date of birth that is there, or was: one masked while it was typed still says that a town beside it is one too. */
const DATE_OR_MASKED = String.raw`(?:\[masque\]|${BIRTH.source})`;
const TOWN_AFTER = new RegExp(
  String.raw`(?<!\p{L})(?:nee?s?|nee? \(e\)|naissance|ddn|naiss)(?: :)?(?: (?:le|en|un|du|vers|est|c'est))* ?:? ?${DATE_OR_MASKED},? (?:a|aux?|sur|en) (?=\p{L})`,
  'gu',
);
const TOWN_BEFORE = new RegExp(
  String.raw`(?<!\p{L})nee?s? (?:a|aux?) (\[masque\]|\p{L}[\p{L} '-]{1,40}?),? (?:le|en|un|du) (${DATE_OR_MASKED})`,
  'dgu',
);
/** An age says as much as a date: « 58 ans, née à Oran ». */
const TOWN_BESIDE_AGE =
  /(?<![\p{L}\d])\d{2} ans[^\n.;]{0,30}?(?<!\p{L})nee?s? (?:a|aux?|sur|en) (?=\p{L})|(?<!\p{L})lieu de naissance(?: ?[:=]| est| c'est)?(?: a)? (?=\p{L})/gu;
const TOWN_BEFORE_AGE =
  /(?<!\p{L})nee?s? (?:a|aux?) (\p{L}[\p{L} '-]{1,40}?),? (?:a |agee? de |et )?\d{2} ans/dgu;
/** What joins the words of a town's name, and words of the notes otherwise. */
const IN_A_TOWN = /^(?:la|le|les|l|sur|sous|de|du|des|d|en|lez|saint|sainte|st|ste|et)$/;

/** The town of a birth whose date is told: the two together are somebody, the town alone is a place as any other. */
function birthTowns(view: View): MaskSpan[] {
  const { text } = view;
  const townAt = (from: number): MaskSpan | undefined => {
    const at = from + (matchAt(/(?:la |le |les |l')/uy, text, from) ?? '').length;
    const word = matchAt(/\p{L}[\p{L}'-]*/uy, text, at) ?? '';
    if (word === '' || isOrdinary(word)) return undefined;
    // In lower case, what follows the first word is the sentence's, unless hyphens join it.
    const end = isCapital(view, at) ? nameWordsEnd(view, at, 4) : at;
    return { start: from, end: Math.max(end, at + word.length), done: false };
  };
  const after = [TOWN_AFTER, TOWN_BESIDE_AGE].flatMap((pattern) => each(view, pattern, townAt));
  const aged = matches(view, TOWN_BEFORE_AGE, 1).filter(({ start, end }) => isTown(text.slice(start, end)));
  const before = [...text.matchAll(TOWN_BEFORE)].flatMap(({ indices }) => {
    const [, town, date] = indices ?? [];
    if (town === undefined || date === undefined) return [];
    if (!isTown(text.slice(...town))) return [];
    // The date goes with it: « à Tourcoing en 58 » has no other rule.
    return [town, date].map(([start, end]) => ({ start, end, done: false }));
  });
  return [...after, ...aged, ...before];
}

/** Whether words may be the name of a town: not all of them the notes'. */
function isTown(name: string): boolean {
  const words = name.split(/[ '-]+/);
  return !words.some((word) => isOrdinary(word) && !IN_A_TOWN.test(word)) && !words.every(isOrdinary);
}

/** Dates of birth, and the towns that go with them, as places of the folded text. */
export const births = (view: View): MaskSpan[] => [
  ...birthTowns(view),
  ...matches(view, OLD_DATE),
  ...matches(view, OLD_ISO),
  ...each(view, BORN, (from, start) => {
    const { at } = led(view.text, from);
    const date = matchAt(BIRTH, view.text, at);
    if (
      date === undefined ||
      (view.text.slice(start, from) === 'est du' && !/(?:19\d\d|200\d|[3-9]\d)$/.test(date))
    )
      return undefined;
    return at - from > 40 ? undefined : { start: at, end: at + date.length, done: false };
  }),
];
