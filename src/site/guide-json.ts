/** The guide as data, for other programs: what `dist/guide.json` holds. */
import { wordsFor, type FullGuide } from '../guide/guide.ts';
import { conditionsOf } from '../guide/conditions.ts';
import { EMPTY, open } from '../session/session.ts';
import { codeFor } from '../session/spoken-code.ts';
import type { Kind } from '../guide/pages.ts';
import { conditionInWords, isQuestion, labelsOf, publicText, titleOf } from '../guide/text.ts';

/**
 * The format of `guide.json`. A field may be added under the same number; the number grows when one is removed, renamed or
 * given another meaning, so that a program that knows this number keeps working.
 */
export const FORMAT = 1;

export interface GuideJson {
  readonly format: typeof FORMAT;
  /** Changes with any word or edge of the guide. */
  readonly version: string;
  readonly locale: string;
  readonly pages: readonly {
    readonly path: string;
    readonly content: string;
    readonly kind: Kind;
    readonly title: string;
    /** What the public page says, as plain text, one line a paragraph. */
    readonly text: string;
    /** « À dire » : what an adviser reads aloud. */
    readonly say: readonly string[];
    /** « À savoir » : what an adviser never reads aloud. */
    readonly know: readonly string[];
    readonly sources: readonly string[];
    /** How sure the sheet is; null for a question. */
    readonly status: string | null;
    readonly code: string;
    /** What every way to the page says of the person. */
    readonly conditions: readonly { readonly step: string; readonly answer: string; readonly text: string }[];
    readonly answers: readonly { readonly id: string; readonly label: string; readonly to: string }[];
  }[];
}

/** Every page of the guide as data. Nothing in it depends on the day or the machine of the build. */
export function guideJson(guide: FullGuide): GuideJson {
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
        say: words.dire,
        know: words.savoir ?? [],
        sources: words.sources ?? [],
        status: isQuestion(words) ? null : words.statut,
        // Nobody gave the answers of the shortest way: whoever takes the code up is asked to confirm them.
        code: codeFor(guide, open(guide, EMPTY, page.path).now),
        conditions: conditionsOf(guide, page.path).map(({ step, answer }) => ({
          step,
          answer,
          text: conditionInWords(guide, { step, answer }),
        })),
        answers: page.answers.map(({ id, to }) => ({ id, label: labels[id] ?? id, to })),
      };
    }),
  };
}

const text = { type: 'string', minLength: 1 } as const;
const lines = { type: 'array', items: text } as const;
const path = {
  type: 'string',
  pattern: '^([a-z0-9-]+(/[a-z0-9-]+)*)?$',
} as const;

/** An object whose fields are all required; a program must pass over those that it does not know. */
function record(properties: Readonly<Record<string, object>>, description: string): object {
  return { type: 'object', description, required: Object.keys(properties), properties };
}

/** The JSON Schema of `guide.json` (draft 2020-12), shipped beside it as `guide.schema.json`. */
export function guideSchema(): object {
  const answer = record(
    {
      id: {
        type: 'string',
        pattern: '^[a-z]+(-[a-z0-9]+)*$',
        description: 'Unique among the answers of its page.',
      },
      label: { ...text, description: 'The answer as a person reads it.' },
      to: { ...path, description: 'The path of the page that it leads to.' },
    },
    'An answer to a question or to an advice.',
  );
  const page = record(
    {
      path: {
        ...path,
        description: 'The page’s address without its outer slashes; the home page’s is empty.',
      },
      content: {
        ...path,
        minLength: 1,
        description: 'The same for every copy of the same page in a detour.',
      },
      kind: { enum: ['question', 'advice', 'reply'], description: 'A reply is a leaf: it has no answers.' },
      title: text,
      text: { ...text, description: 'What the public page says, as plain text, one line a paragraph.' },
      say: { ...lines, minItems: 1, description: 'What an adviser reads aloud.' },
      know: { ...lines, description: 'What an adviser never reads aloud.' },
      sources: {
        type: 'array',
        items: { type: 'string', pattern: '^(S[0-9]{2}|guide)$' },
        description:
          'The entries of the source sheet that the page comes from; « guide » is the guide’s own advice.',
      },
      status: {
        enum: ['sur', 'ambigu', 'date', 'sans-reponse', null],
        description: 'How sure the sheet is: clear, ambiguous, dated, silent; null for a question.',
      },
      code: {
        type: 'string',
        pattern: '^[0-9]{6,}$',
        description:
          'The spoken code of the shortest way here; whoever takes it up is asked to confirm its answers.',
      },
      conditions: {
        type: 'array',
        items: record(
          { step: { ...path, minLength: 1 }, answer: text, text },
          'An answer that every way to the page gives, and what it says of the person.',
        ),
        description:
          'What the page rests on: it is told to nobody as fact before these are said or confirmed.',
      },
      answers: { type: 'array', items: answer },
    },
    'A page of the guide.',
  );
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'guide.json',
    ...record(
      {
        format: {
          const: FORMAT,
          description: 'Grows when a field is removed, renamed or given another meaning.',
        },
        version: { ...text, description: 'Changes with any word or edge of the guide.' },
        locale: { type: 'string', pattern: '^[a-z]{2}(-[A-Z]{2})?$' },
        pages: { type: 'array', minItems: 1, items: page },
      },
      'The whole guide as data. The page whose path is empty is the first one.',
    ),
  };
}
