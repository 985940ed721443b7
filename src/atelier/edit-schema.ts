/** The shape of an edit that comes over the network: what does not have it is refused before the engine sees it. */
import * as v from 'valibot';
import { STATUSES } from '../words/words.ts';
import type { Edit, NewPage, Target } from './contract.ts';

const text = v.string();
const texts = v.array(text);
const optional = v.exactOptional(text);
const value = v.union([text, texts, v.record(text, text)]);
const said = v.array(texts);
const place = v.pipe(v.number(), v.integer(), v.minValue(0));

const target: v.GenericSchema<unknown, Target> = v.union([
  v.strictObject({ to: text }),
  v.strictObject({ create: v.lazy(() => step) }),
]);
const answer = { answer: optional, label: text, siReponse: optional, target };
const page: v.GenericSchema<unknown, NewPage> = v.strictObject({
  kind: v.picklist(['question', 'advice', 'reply']),
  step: optional,
  fields: v.record(text, value),
  answers: v.exactOptional(v.array(v.strictObject(answer))),
});
const detour = v.strictObject({ kind: v.literal('detour'), flow: text, onDone: optional });
const step = v.union([page, detour]);
const fact = { fact: optional, texte: text, dit: said, donne: v.exactOptional(texts) };
const storyAnswers = v.array(v.strictObject({ step: text, answer: text }));

/** An edit. */
export const EDIT_SCHEMA: v.GenericSchema<unknown, Edit> = v.variant('type', [
  v.strictObject({
    type: v.literal('field'),
    page: text,
    field: text,
    value: v.nullable(value),
    before: v.exactOptional(v.nullable(value)),
  }),
  v.strictObject({ type: v.literal('answer-add'), page: text, ...answer, at: v.exactOptional(place) }),
  v.strictObject({
    type: v.literal('answer-set'),
    page: text,
    answer: text,
    label: optional,
    siReponse: v.exactOptional(v.nullable(text)),
    target: v.exactOptional(target),
  }),
  v.strictObject({ type: v.literal('answer-move'), page: text, answer: text, at: place }),
  v.strictObject({ type: v.literal('answer-remove'), page: text, answer: text }),
  v.strictObject({ type: v.literal('step-add'), flow: text, step }),
  v.strictObject({ type: v.literal('insert'), page: text, answer: text, create: page }),
  v.strictObject({ type: v.literal('return-set'), flow: text, step: text, onDone: text }),
  v.strictObject({ type: v.literal('page-remove'), page: text }),
  v.strictObject({ type: v.literal('detour-remove'), flow: text, step: text }),
  v.strictObject({ type: v.literal('value-set'), name: text, value: text, before: optional }),
  v.strictObject({
    type: v.literal('fact-set'),
    entry: text,
    fact: text,
    texte: optional,
    dit: v.exactOptional(said),
    donne: v.exactOptional(texts),
    before: optional,
  }),
  v.strictObject({ type: v.literal('fact-add'), entry: text, ...fact }),
  v.strictObject({
    type: v.literal('entry-add'),
    entry: optional,
    sujet: text,
    faits: v.array(v.strictObject(fact)),
  }),
  v.strictObject({
    type: v.literal('point-set'),
    point: text,
    statut: v.exactOptional(v.picklist(STATUSES)),
    conclusion: optional,
    question: optional,
    pages: v.exactOptional(v.record(text, v.nullable(said))),
  }),
  v.strictObject({
    type: v.literal('sign'),
    pages: texts,
    note: text,
    aRevoirLe: optional,
    responsable: optional,
  }),
  v.strictObject({ type: v.literal('comment-add'), page: text, text }),
  v.strictObject({ type: v.literal('comment-settle'), id: text }),
  v.strictObject({ type: v.literal('story-save'), name: text, answers: storyAnswers }),
  v.strictObject({ type: v.literal('story-remove'), name: text }),
  v.strictObject({ type: v.literal('story-agree'), name: text }),
  v.strictObject({ type: v.literal('all'), edits: v.array(v.lazy(() => EDIT_SCHEMA)) }),
]);
