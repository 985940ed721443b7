/** What the atelier keeps beside the guide: remarks on pages, and stories. Lists in YAML, each of plain texts. */
import * as v from 'valibot';
import { HOME } from '../guide/pages.ts';
import type { Fault } from '../words/faults.ts';
import { writeYaml } from '../words/write.ts';
import { readYaml } from '../words/yaml.ts';
import type { CommentModel, StoryAnswer } from './contract.ts';
import type { Files } from './files/map.ts';

/** Remarks stand beside the readings of the sheet. */
export const COMMENTS_FILE = 'machines/fiche/remarques.yaml';
export const STORIES_FILE = 'machines/recits.yaml';

const text = v.pipe(v.string(), v.nonEmpty());
const COMMENTS = v.array(v.strictObject({ id: text, page: text, le: text, texte: text }));
const STORIES = v.array(v.strictObject({ nom: text, fin: v.string(), reponses: v.array(text) }));

/** A person, the answers that they give from the home page on, and the page (its path) where that led. */
export interface Story {
  readonly name: string;
  readonly answers: readonly StoryAnswer[];
  readonly endsAt: string;
}

function read<Schema extends v.GenericSchema>(
  files: Files,
  file: string,
  schema: Schema,
): { readonly value: v.InferOutput<Schema> | undefined; readonly faults: readonly Fault[] } {
  const source = files.get(file);
  if (source === undefined) return { value: undefined, faults: [] };
  const { data, faults } = readYaml(file, source);
  if (data === undefined) return { value: undefined, faults };
  const result = v.safeParse(schema, data);
  if (result.success) return { value: result.output, faults };
  const told = { file, line: 1, what: 'Ce fichier n’a pas la forme attendue.' };
  return {
    value: undefined,
    faults: [...faults, { ...told, todo: 'Annulez le dernier changement, ou effacez ce fichier.' }],
  };
}

/** The remarks that nobody has settled yet, and what is wrong with their file. */
export function readComments(files: Files): {
  readonly comments: readonly CommentModel[];
  readonly faults: readonly Fault[];
} {
  const { value = [], faults } = read(files, COMMENTS_FILE, COMMENTS);
  return { comments: value.map(({ id, page, le, texte }) => ({ id, page, le, text: texte })), faults };
}

/** The file of the remarks; none when there is no remark. */
export function writeComments(comments: readonly CommentModel[]): string | undefined {
  return comments.length === 0
    ? undefined
    : writeYaml(
        comments.map(({ id, page, le, text }) => ({ id, page, le, texte: text })),
        'sentences',
      );
}

/** The stories, and what is wrong with their file. An answer is written « question réponse ». */
export function readStories(files: Files): {
  readonly stories: readonly Story[];
  readonly faults: readonly Fault[];
} {
  const { value = [], faults } = read(files, STORIES_FILE, STORIES);
  return {
    stories: value.map(({ nom, fin, reponses }) => ({
      name: nom,
      endsAt: fin === '/' ? HOME : fin,
      answers: reponses.map((one) => {
        const [step = '', answer = ''] = one.split(' ');
        return { step, answer };
      }),
    })),
    faults,
  };
}

/** The file of the stories; none when there is no story. */
export function writeStories(stories: readonly Story[]): string | undefined {
  return stories.length === 0
    ? undefined
    : writeYaml(
        stories.map(({ name, endsAt, answers }) => ({
          nom: name,
          fin: endsAt === HOME ? '/' : endsAt,
          reponses: answers.map(({ step, answer }) => `${step} ${answer}`),
        })),
        'sentences',
      );
}
