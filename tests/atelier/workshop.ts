/** What the tests of the atelier work on: the real guide and the small one, in memory, with the tools of this machine. */
import { machines as real } from '../../machines/index.ts';
import { guideFiles, laidOut, localTools } from '../../scripts/lib/tools.ts';
import { evaluator } from '../../scripts/lib/evaluate.ts';
import { fieldsIn } from '../../src/atelier/files/document.ts';
import { addDays, lastReadingOf } from '../../src/guide/readings.ts';
import { data } from '../guide.ts';
import { writtenFlows, type Files } from '../../src/atelier/files/map.ts';
import { makeEdit, type GuideSnapshot, type Tools } from '../../src/atelier/run.ts';
import type { Edit, NewPage } from '../../src/atelier/contract.ts';
import { Refused } from '../../src/atelier/refused.ts';
import { fileOf } from '../../src/words/read.ts';
import type { WordsKind } from '../../src/words/words.ts';
import { machines as small } from '../fixtures/guide/index.ts';
import { daily } from '../daily.ts';
import { files as smallFiles } from '../fixtures/guide/files.ts';

/** A guide to edit. */
export interface Workshop {
  readonly name: string;
  readonly held: GuideSnapshot;
  readonly tools: Tools;
}

// A day on which nothing was read yet: what is signed then is a new reading.
const today = addDays(lastReadingOf(data.relectures), 1);
const smallTools: Tools = {
  evaluate: evaluator('tests/fixtures/guide'),
  format: laidOut,
  today: () => today,
};
const realTools: Tools = { ...localTools(), today: () => today };

export const workshops: readonly Workshop[] = daily(
  [
    { name: 'the small guide', held: { files: smallFiles, machines: small }, tools: smallTools },
    { name: 'the real guide', held: { files: guideFiles(), machines: real }, tools: realTools },
  ],
  2,
);

/** A page of a guide, as its map has it. */
export interface WrittenPage {
  readonly page: string;
  readonly flow: string;
  readonly step: string;
  readonly kind: WordsKind;
  readonly answers: readonly { readonly answer: string; readonly to: string }[];
  readonly first: boolean;
}

/** Every page of a guide. */
export function pagesOf({ files, machines }: GuideSnapshot): readonly WrittenPage[] {
  const root = machines.root.initial;
  return [...writtenFlows(files).values()].flatMap(({ flow, initial, steps }) =>
    steps.flatMap(({ step, kind, answers }): WrittenPage[] =>
      kind === 'question' || kind === 'advice' || kind === 'reply'
        ? [
            {
              page: flow === root ? step : `${flow}/${step}`,
              flow,
              step,
              kind,
              answers,
              first: step === initial,
            },
          ]
        : [],
    ),
  );
}

/** The fields of a page, as written. */
export function valuesOf(
  { files }: GuideSnapshot,
  { page, kind }: WrittenPage,
): Readonly<Record<string, unknown>> {
  const file = fileOf(page);
  return fieldsIn(file, files.get(file) ?? '', kind).values;
}

/** A page to create, copied from one of its kind but for its readings. */
export function copyOf(held: GuideSnapshot, kind: 'reply' | 'question', title: string): NewPage {
  const like = pagesOf(held).find((one) => one.kind === kind);
  if (like === undefined) throw new Error(`no page is a ${kind}`);
  const {
    responsable: _,
    relectures: __,
    reponses: ___,
    siReponse: ____,
    pictos: _____,
    ...fields
  } = valuesOf(held, like) as Record<string, string>;
  return { kind, fields: { ...fields, [kind === 'question' ? 'question' : 'titre']: title } };
}

/** Makes an edit. */
export const make = ({ held, tools }: Workshop, edit: Edit) => makeEdit(held, edit, tools);

/** Why an edit is refused. */
export async function refusalOf(workshop: Workshop, edit: Edit) {
  try {
    await make(workshop, edit);
  } catch (error) {
    if (error instanceof Refused) return error.refusal;
    throw error;
  }
  return undefined;
}

/** The lines that a text lost from another one, and those that it gained. */
export function diffOf(before: string, after: string) {
  const [was, is] = [before.split('\n'), after.split('\n')];
  const more = (these: readonly string[], those: readonly string[]) => {
    const left = [...those];
    return these.filter((line) => {
      const at = left.indexOf(line);
      if (at < 0) return true;
      left.splice(at, 1);
      return false;
    });
  };
  return { lost: more(was, is), gained: more(is, was) };
}

/** The text of a file that must be there. */
export function textOf(files: Files, file: string): string {
  const text = files.get(file);
  if (text === undefined) throw new Error(`${file} is not there`);
  return text;
}
