/** What is wrong with one page while it is being written: the rules of the guide, asked of that page alone, at each key. */
import type { FieldModel } from '../../../atelier/contract.ts';
import { tidy } from '../../../atelier/field-value.ts';
import type { Words } from '../../../words/words.ts';
import { ANSWER_FIELDS, SECTIONS } from '../../../words/layout.ts';
import { mapTexts, normalise } from '../../../words/text.ts';
import { isQuestion, publicLines } from '../../../guide/text.ts';
import type { GuideData } from '../../../proof/guide-data.ts';
import {
  stringsIn,
  subjectOf,
  type ActionWords,
  type Line,
  type RawFinding,
  type Subject,
} from '../../../proof/checks/check.ts';
import { fold, tells, bodyOf, citedBy } from '../../../proof/checks/phrase-match.ts';
import { factsOf, tellers } from '../../../proof/checks/provenance.ts';
import { kindOfWords } from '../../../proof/checks/map.ts';
import { CHECKS, checksThat, type CheckName } from '../../../proof/checks.ts';
import { kandelMoles, sentencesOf, wordsOf } from '../../../proof/readability.ts';
import { shownText, type Values } from '../sentence/shown-text.ts';

/** A fault of a page, at the line that it is about where one is. */
export interface PageFault {
  /** The check that found it. */
  readonly check: CheckName | 'obligatoire';
  readonly message: string;
  /** The field, and the line or the name in it; undefined for the page as a whole. */
  readonly at: Place | undefined;
}

/** A text of a page: its field, and its rank or name there. */
interface Place {
  readonly field: string;
  readonly key: string | undefined;
}

/** The words with the numbers of the sheet put in. */
export function filledWords<W extends Words>(written: W, values: Values): W {
  // The texts keep their places: the shape is the same.
  return mapTexts(written, (text) => shownText(text, values)) as W;
}

/** The texts of a page under their places, as they are shown. */
function textsOf(words: Words): readonly { readonly at: Place; readonly text: string }[] {
  const fields: readonly [string, unknown][] = Object.entries(words);
  return fields.flatMap(([field, value]): { at: Place; text: string }[] => {
    if (SECTIONS[field] === undefined) return [];
    if (typeof value === 'string') return [{ at: { field, key: undefined }, text: value }];
    return Object.entries(value as Readonly<Record<string, unknown>>).flatMap(([key, text]) =>
      typeof text === 'string' ? [{ at: { field, key }, text }] : [],
    );
  });
}

/** The longest sentence of a text, in words: twenty at most. */
export function longestSentence(text: string): number {
  return Math.max(0, ...sentencesOf(text).map((sentence) => wordsOf(sentence).length));
}

/** How easy a page is to read, from 0 to 100; undefined for a question, whose sentences are too few to be counted. */
export function readability(words: Words): number | undefined {
  return isQuestion(words) ? undefined : Math.round(kandelMoles(publicLines(words).join('\n')));
}

/** The checks that a page is judged by while it is written: what they say of it needs not wait until it is kept. */
export const JUDGED = checksThat('ofPage');
const PAGE_CHECKS = CHECKS.filter(({ name }) => JUDGED.has(name));

/** How the checks name the parts that only an adviser sees, and the fields of each. */
const SPOKEN = [
  ['à dire', 'dire'],
  ['à savoir', 'savoir'],
  ['relances', 'relances'],
] as const;

/** Where a fault is told: at the text that it is about. */
function placeOf({ where, quote }: RawFinding, texts: ReturnType<typeof textsOf>): Place | undefined {
  if (quote !== undefined) {
    const own = fold(quote);
    const found = texts.filter(({ text }) => fold(text).includes(own));
    // What is said aloud may be written in the page too: the check says which it means.
    const part = SPOKEN.find(([name]) => where.endsWith(`, ${name}`))?.[1];
    return (found.find(({ at }) => at.field === part) ?? found[0])?.at;
  }
  const field = where.split('.')[1];
  return field === undefined ? undefined : { field, key: where.split('.')[2] };
}

/** The fields of a page that must be there and are not: nothing else can be said of them yet. */
export function missingFields(fields: readonly FieldModel[], message: string): readonly PageFault[] {
  return fields
    .filter(({ required, value }) => required && tidy(value) === null)
    .map(({ field }) => ({ check: 'obligatoire', message, at: { field, key: undefined } }));
}

/** Judges one page. */
export type Judge = (content: string, filled: Words) => readonly PageFault[];

/**
 * Prepares the judgement of single pages. What is slow is done once; a page then takes a few milliseconds.
 *
 * @throws when the map of the guide cannot be read.
 */
export function judgeOf(data: GuideData, today: string): Judge {
  const whole = subjectOf(data, today);
  const told = tellers(whole);
  const facts = factsOf(data);
  return (content, filled) => {
    const lines = (part: readonly string[] | undefined, name: string): Line[] =>
      (part ?? []).map((line) => [`${content}, ${name}`, line]);
    const texts = textsOf(filled);
    const read = publicLines(filled).map((line): Line => [content, line]);
    const sheet: readonly [string, ActionWords][] = isQuestion(filled) ? [] : [[content, filled]];
    const subject: Subject = {
      ...whole,
      pages: [{ path: content, content, kind: kindOfWords(filled), answers: [], words: filled }],
      words: new Map([[content, filled]]),
      sheets: new Map(sheet),
      publicLines: read,
      written: [...stringsIn(filled, [content]), ...read],
      spokenLines: lines(filled.dire, 'à dire'),
      adviserLines: [...lines(filled.savoir, 'à savoir'), ...lines(filled.relances, 'relances')],
    };
    const found = PAGE_CHECKS.flatMap(({ name, find }) =>
      find(subject)
        .filter(
          ({ where }) =>
            where === content || where.startsWith(`${content}.`) || where.startsWith(`${content},`),
        )
        .map((raw): PageFault => ({ check: name, message: raw.message, at: raw.at ?? placeOf(raw, texts) })),
    );
    const body = bodyOf(filled);
    const cited = citedBy(filled);
    const lost = facts
      .filter(({ id, entry, fact }) => {
        const by = told.get(id) ?? [];
        const elsewhere = by.some((other) => other !== content);
        return by.includes(content) && !elsewhere && !(cited.includes(entry) && tells(body, fact));
      })
      .map(({ entry, fact }): PageFault => ({
        check: 'faits dits',
        message: `Cette page était la seule à dire (${entry}) : « ${fact.texte} » Dites-le encore, ici ou sur une autre page.`,
        at: undefined,
      }));
    // The same line may stand in two lists of the checks.
    return [
      ...new Map(
        [...found, ...lost].map((fault) => [`${fault.message} ${JSON.stringify(fault.at)}`, fault]),
      ).values(),
    ];
  };
}

const isBlank = (text: unknown): boolean => typeof text === 'string' && normalise(text) === '';

/** A part of a page without its lines that are still empty. The labels of answers stay: an answer without one is a fault. */
function partWithoutBlanks(field: string, part: unknown): unknown {
  if (Array.isArray(part)) return part.filter((line) => !isBlank(line));
  if (typeof part !== 'object' || part === null || field === 'reponses') return part;
  return Object.fromEntries(Object.entries(part).filter(([, text]) => !isBlank(text)));
}

/** Words without the lines that are still empty: they are not kept, and nobody will read them. */
export function withoutBlanks(words: Words): Words {
  const parts = Object.entries(words).map(([field, part]: [string, unknown]) => [
    field,
    partWithoutBlanks(field, part),
  ]);
  // The same fields, of the same shapes.
  return Object.fromEntries(parts) as Words;
}

/** Where a line stands in a list as it is written, by its rank among those that are not empty. */
function rankWritten(list: readonly unknown[], rank: number): number {
  const full = list.flatMap((line, index) => (isBlank(line) ? [] : [index]));
  return full[rank] ?? rank;
}

/**
 * Judges a page as it is being written: what is said of it is what will be said once it is kept. A line that is still empty counts for
 * nothing, and each fault is told at its line as the form shows it.
 */
export function judgeWritten(judge: Judge, content: string, filled: Words): readonly PageFault[] {
  const written: Readonly<Record<string, unknown>> = { ...filled };
  return judge(content, withoutBlanks(filled)).map(({ check, message, at }) => {
    const list = at === undefined ? undefined : written[at.field];
    if (at?.key === undefined || !Array.isArray(list)) return { check, message, at };
    return { check, message, at: { field: at.field, key: String(rankWritten(list, Number(at.key))) } };
  });
}

/** Where a text is put right on the screen: an answer has its own place for each of its texts, any other field is one place. */
export function anchorOf({
  field,
  key,
}: {
  readonly field: string;
  readonly key: string | undefined;
}): string {
  if (!ANSWER_FIELDS.includes(field)) return field;
  return key === undefined || field === 'pictos' ? 'reponses' : `${field}/${key}`;
}

/** What is said of one text of a field. */
export function messagesAt(faults: readonly PageFault[], field: string, key?: string): readonly string[] {
  return faults
    .filter(({ at }) => at?.field === field && (key === undefined || at.key === undefined || at.key === key))
    .map(({ message }) => message);
}
