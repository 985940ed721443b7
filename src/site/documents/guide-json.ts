/** The guide as data, for other programs: what `dist/guide.json` holds. */
import { toJsonSchema } from '@valibot/to-json-schema';
import * as v from 'valibot';
import { wordsFor, type FullGuide } from '../../guide/guide.ts';
import { casesOf, conditionsOf } from '../../guide/conditions.ts';
import { EMPTY, open } from '../../session/session.ts';
import { codeFor } from '../../session/spoken-code.ts';
import type { Answer } from '../../guide/ways.ts';
import { conditionInWords, isQuestion, labelsOf, publicText, titleOf } from '../../guide/text.ts';

/**
 * The format of `guide.json`. A field may be added under the same number; the number grows when one is removed, renamed or
 * given another meaning, so that a program that knows this number keeps working.
 */
export const FORMAT = 1;

/** A field whose use its name does not tell. */
const described = <const Schema extends v.GenericSchema>(schema: Schema, description: string) =>
  v.pipe(schema, v.description(description));

const TextSchema = v.pipe(v.string(), v.minLength(1));
const PathSchema = v.pipe(v.string(), v.regex(/^([a-z0-9-]+(\/[a-z0-9-]+)*)?$/));
const ContentSchema = v.pipe(PathSchema, v.minLength(1));
const LinesSchema = v.array(TextSchema);

/** An answer of a page, and what it says of the person. */
const GivenSchema = v.object({ step: ContentSchema, answer: TextSchema, text: TextSchema });

const AnswerSchema = described(
  v.object({
    id: described(
      v.pipe(v.string(), v.regex(/^[a-z]+(-[a-z0-9]+)*$/)),
      'Unique among the answers of its page.',
    ),
    label: described(TextSchema, 'The answer as a person reads it.'),
    to: described(PathSchema, 'The path of the page that it leads to.'),
  }),
  'An answer to a question or to an advice.',
);

const PageSchema = described(
  v.object({
    path: described(PathSchema, 'The page’s address without its outer slashes; the home page’s is empty.'),
    content: described(ContentSchema, 'The same for every copy of the same page in a detour.'),
    kind: described(v.picklist(['question', 'advice', 'reply']), 'A reply is a leaf: it has no answers.'),
    title: TextSchema,
    text: described(TextSchema, 'What the public page says, as plain text, one line a paragraph.'),
    say: described(v.pipe(LinesSchema, v.minLength(1)), 'What an adviser reads aloud.'),
    know: described(LinesSchema, 'What an adviser never reads aloud.'),
    sources: described(
      v.array(v.pipe(v.string(), v.regex(/^(S[0-9]{2}|guide)$/))),
      'The entries of the source sheet that the page comes from; « guide » is the guide’s own advice.',
    ),
    status: described(
      v.nullable(v.picklist(['sur', 'ambigu', 'date', 'sans-reponse'])),
      'How sure the sheet is: clear, ambiguous, dated, silent; null for a question.',
    ),
    code: described(
      v.pipe(v.string(), v.regex(/^[0-9]{6,}$/)),
      'The spoken code of the shortest way here; whoever takes it up is asked to confirm its answers.',
    ),
    conditions: described(
      v.array(GivenSchema),
      'What the page rests on, the answers that every way to it gives: it is told to nobody as fact before these are said or confirmed.',
    ),
    cases: described(
      v.array(v.pipe(v.array(GivenSchema), v.minLength(2))),
      'What only some ways to the page need: of each list, a person has given one answer, and which one is not known.',
    ),
    answers: v.array(AnswerSchema),
  }),
  'A page of the guide.',
);

const GuideJsonSchema = described(
  v.object({
    format: described(v.literal(FORMAT), 'Grows when a field is removed, renamed or given another meaning.'),
    version: described(TextSchema, 'Changes with any word or edge of the guide.'),
    locale: v.pipe(v.string(), v.regex(/^[a-z]{2}(-[A-Z]{2})?$/)),
    pages: v.pipe(v.array(PageSchema), v.minLength(1)),
  }),
  'The whole guide as data. The page whose path is empty is the first one. A program must pass over the fields that it does not know.',
);

export type GuideJson = v.InferOutput<typeof GuideJsonSchema>;

/** Every page of the guide as data. Nothing in it depends on the day or the machine of the build. */
export function guideJson(guide: FullGuide): GuideJson {
  const inWords = ({ step, answer }: Answer) => ({
    step,
    answer,
    text: conditionInWords(guide, { step, answer }),
  });
  return {
    format: FORMAT,
    version: guide.version,
    locale: guide.locale,
    pages: [...guide.pages.values()].map((page) => {
      const words = wordsFor(guide, page.content);
      const labels = labelsOf(words);
      return {
        path: page.path,
        content: page.content,
        kind: page.kind,
        title: titleOf(words),
        text: publicText(guide, words),
        say: [...words.dire],
        know: [...(words.savoir ?? [])],
        sources: [...(words.sources ?? [])],
        status: isQuestion(words) ? null : words.statut,
        // Nobody gave the answers of the shortest way: whoever takes the code up is asked to confirm them.
        code: codeFor(guide, open(guide, EMPTY, page.path).now),
        conditions: conditionsOf(guide, page.path).map(inWords),
        cases: casesOf(guide, page.path).map((cases) => cases.map(inWords)),
        answers: page.answers.map(({ id, to }) => ({ id, label: labels[id] ?? id, to })),
      };
    }),
  };
}

/** The JSON Schema of `guide.json` (draft 2020-12), shipped beside it as `guide.schema.json`. */
export function guideSchema(): object {
  return { ...toJsonSchema(GuideJsonSchema, { target: 'draft-2020-12' }), title: 'guide.json' };
}
