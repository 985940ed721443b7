/** A step being added to a map: what its form holds, what it still needs, and the step that it makes. */
import { isDoubt } from '../../../guide/text.ts';
import type {
  FieldValue,
  Model,
  NewAnswer,
  NewPage,
  NewStep,
  PageModel,
  Target,
} from '../../../atelier/contract.ts';
import { fill } from '../../../guide/format.ts';
import type { Kind } from '../../../guide/pages.ts';
import type { Status } from '../../../words/words.ts';
import type { WrittenPage } from '../workbench/drawn.ts';
import { fieldName, WORDS } from '../words.fr.ts';

/** The kinds of step that may be created. */
export type NewKind = Kind | 'detour';

/** An answer of a new step: its button, what it says of the person, and where it leads. */
export interface AnswerDraft {
  readonly label: string;
  readonly says: string;
  readonly to: string;
}

export const NO_ANSWER: AnswerDraft = { label: '', says: '', to: '' };

/** What a form of a new step holds while it is being filled. */
export interface StepDraft {
  readonly kind: NewKind;
  readonly texts: Readonly<Record<string, string>>;
  readonly answers: readonly AnswerDraft[];
  /** Empty until it is chosen: only its writer knows what the sheet is worth here. */
  readonly statut: Status | '';
  readonly sources: readonly string[];
  /** The ways to reach a person, by their names. */
  readonly contacts: readonly string[];
  /** The ways that its reader cannot use. A form begun in an older atelier has none. */
  readonly sans?: readonly string[];
  readonly suite: string;
  readonly picto: string;
  readonly flow: string;
  readonly onDone: string;
}

/** What the replies of a map mostly hold beside their sentences. */
interface Usual {
  readonly contacts: readonly string[];
  readonly suite: string;
  readonly picto: string;
}

/** The value that comes most often; undefined without any. */
function mostOf<T>(values: readonly T[]): T | undefined {
  const counts = new Map<string, { value: T; count: number }>();
  for (const value of values) {
    const key = JSON.stringify(value);
    counts.set(key, { value, count: (counts.get(key)?.count ?? 0) + 1 });
  }
  return [...counts.values()].toSorted((a, b) => b.count - a.count)[0]?.value;
}

/**
 * What a new page of a map begins with: what the replies there mostly hold, or those of the whole guide while it has none. The page to go on
 * with is one that the rules ask for, by the address that the form offers.
 */
export function usualIn(pages: readonly PageModel[], flow: string, guide: Model['guide']): Usual {
  const replies = pages.filter(({ kind }) => kind === 'reply');
  const near = replies.filter((page) => page.flow === flow);
  const held = (field: string) =>
    (near.length > 0 ? near : replies).flatMap(({ fields }) => {
      const value = fields.find((one) => one.field === field)?.value ?? null;
      return value === null ? [] : [value];
    });
  const lists = held('contacts').filter((value): value is readonly string[] => Array.isArray(value));
  const goals = guide?.regles.suites ?? [];
  const offered = held('suite').flatMap((value) =>
    typeof value === 'string'
      ? []
      : Object.keys(value).flatMap((path) => pages.find(({ paths }) => paths.includes(path)) ?? []),
  );
  // A page of the goal itself before one of a detour that the goal takes.
  const onward = offered.filter((page) => goals.includes(page.flow));
  const next = mostOf(onward.map(({ paths: [path = ''] }) => path));
  const pictos = held('picto').filter((value) => typeof value === 'string');
  return {
    contacts: mostOf(lists) ?? [],
    suite: next ?? '',
    picto: mostOf(pictos) ?? 'question',
  };
}

/** The ways that the readers of a page cannot use: whoever comes from it to a new one cannot either. */
export function sansOf({ fields }: Pick<PageModel, 'fields'>): readonly string[] {
  const value = fields.find(({ field }) => field === 'sans')?.value ?? null;
  return Array.isArray(value) ? (value as readonly string[]) : [];
}

/**
 * A form with nothing in it yet, but for what such pages mostly hold. No source and no status is supposed: only its writer knows them.
 *
 * @param sans what does not serve on the page that leads to the new one.
 */
export function emptyStep(kind: NewKind, usual: Usual, sans: readonly string[] = []): StepDraft {
  return {
    kind,
    texts: {},
    answers: [NO_ANSWER, NO_ANSWER],
    statut: '',
    sources: [],
    contacts: usual.contacts.filter((name) => !sans.includes(name)),
    sans,
    suite: usual.suite,
    picto: usual.picto,
    flow: '',
    onDone: '',
  };
}

/** The texts that each kind of page must have, in the order of the form. */
export const TEXTS: Readonly<Record<Kind, readonly string[]>> = {
  question: ['question', 'dire'],
  advice: ['titre', 'demande', 'essentiel', 'faire', 'ensuite', 'dire'],
  reply: ['titre', 'demande', 'essentiel', 'faire', 'dire'],
};

/** Fields that hold a list: one line of the form is one of the list. */
export const LISTS = new Set(['faire', 'dire']);

const lines = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** What an answer of a form still needs, by the names that the form shows. */
function missingInAnswer({ label, says, to }: AnswerDraft, rank: number, goesOn: boolean): readonly string[] {
  const words = WORDS.chemins;
  const parts = [
    ...(label.trim() === '' ? [words.libelle] : []),
    ...(says.trim() === '' ? [words.siReponse] : []),
    ...(to === '' && !goesOn ? [words.mene] : []),
  ];
  return parts.map((quoi) => fill(words.reponseManque, { rang: rank + 1, quoi: quoi.toLowerCase() }));
}

const isBlank = ({ label, says, to }: AnswerDraft): boolean => `${label}${says}${to}`.trim() === '';

/**
 * What a step still needs, by the names that its form shows.
 *
 * @param between the first answer goes on as before: where it leads is not asked.
 */
export function missingIn(draft: StepDraft, between = false): readonly string[] {
  const { kind, texts } = draft;
  if (kind === 'detour') return draft.flow === '' ? [WORDS.chemins.detour] : [];
  const needed = TEXTS[kind].filter((name) => (texts[name] ?? '').trim() === '').map(fieldName);
  if (kind !== 'question') {
    if (draft.sources.length === 0) needed.push(fieldName('sources'));
    if (draft.statut === '') needed.push(fieldName('statut'));
    if (draft.contacts.length === 0) needed.push(fieldName('contacts'));
  }
  if (kind === 'reply') return draft.suite === '' ? [...needed, fieldName('suite')] : needed;
  const begun = draft.answers.filter((answer) => !isBlank(answer));
  return [
    ...needed,
    ...(begun.length < 2 ? [WORDS.chemins.deuxReponses] : []),
    ...(kind === 'question' && !begun.some(({ label }) => isDoubt(label))
      ? [WORDS.chemins.reponseDoute]
      : []),
    ...draft.answers.flatMap((answer, rank) =>
      isBlank(answer) ? [] : missingInAnswer(answer, rank, between && rank === 0),
    ),
  ];
}

/** The step that a form describes; undefined while something is missing. */
export function stepOf(
  draft: StepDraft,
  titleAt: (path: string) => string,
  between = false,
): NewStep | undefined {
  const { kind, texts, flow, onDone } = draft;
  if (missingIn(draft, between).length > 0) return undefined;
  if (kind === 'detour') return { kind, flow, ...(onDone !== '' && { onDone }) };
  const fields: Record<string, FieldValue> = {};
  for (const name of TEXTS[kind]) {
    const text = (texts[name] ?? '').trim();
    fields[name] = LISTS.has(name) ? lines(text) : text;
  }
  if (kind !== 'question') {
    fields['statut'] = draft.statut;
    fields['sources'] = draft.sources;
    fields['contacts'] = draft.contacts;
  }
  const { sans = [] } = draft;
  if (sans.length > 0) fields['sans'] = sans;
  if (kind === 'reply') {
    fields['picto'] = draft.picto;
    fields['suite'] = { [draft.suite]: titleAt(draft.suite) };
    return { kind, fields };
  }
  return {
    kind,
    fields,
    answers: draft.answers
      .filter((answer) => !isBlank(answer))
      .map(({ label, says, to }): NewAnswer => ({
        label: label.trim(),
        siReponse: says.trim(),
        target: { to },
      })),
  };
}

/** What an answer of a form is called as long as it is not made. */
export const newAnswer = (rank: number): string => `reponse-${rank + 1}`;

/** A message of the checks with the answers of a form called as they are written there. */
export function withLabels({ answers }: Pick<StepDraft, 'answers'>, message: string): string {
  return answers.reduce(
    (text, { label }, rank) =>
      label.trim() === '' ? text : text.replaceAll(`« ${newAnswer(rank)} »`, `« ${label.trim()} »`),
    message,
  );
}

/** What a form holds of the page that it will make, whatever is still missing; its empty lines too, so that each keeps its rank. */
export function pageWritten(draft: StepDraft, kind: Kind, titleAt: (path: string) => string): WrittenPage {
  const text = (name: string): FieldValue | null => {
    const typed = draft.texts[name] ?? '';
    if (typed.trim() === '') return null;
    return LISTS.has(name) ? typed.split('\n') : typed;
  };
  const answers = draft.answers.flatMap((answer, rank): [string, AnswerDraft][] =>
    `${answer.label}${answer.says}`.trim() === '' ? [] : [[newAnswer(rank), answer]],
  );
  const values: Readonly<Record<string, FieldValue | null>> = {
    ...Object.fromEntries(TEXTS[kind].map((name) => [name, text(name)])),
    ...(kind !== 'question' && {
      statut: draft.statut === '' ? null : draft.statut,
      sources: draft.sources,
      contacts: draft.contacts,
    }),
    ...(draft.sans !== undefined && draft.sans.length > 0 && { sans: draft.sans }),
    ...(kind === 'reply'
      ? { picto: draft.picto, suite: draft.suite === '' ? null : { [draft.suite]: titleAt(draft.suite) } }
      : {
          reponses: Object.fromEntries(answers.map(([id, { label }]) => [id, label])),
          siReponse: Object.fromEntries(answers.map(([id, { says }]) => [id, says])),
        }),
  };
  return { fields: Object.entries(values).map(([field, value]) => ({ field, value, required: true })) };
}

/** Where an answer of a form leads. */
export function targetOf(to: string, created: NewStep | undefined): Target | undefined {
  if (created !== undefined) return { create: created };
  return to === '' ? undefined : { to };
}

/** A page put between two others. */
export function isPage(step: NewStep | undefined): step is NewPage {
  return step !== undefined && step.kind !== 'detour';
}
