/** The whole guide, as the screen of the atelier shows it. */
import { isDetour, isEnd, type Flow } from '../flow/flow.ts';
import type { Review } from '../guide/guide-content.ts';
import { wordsByContent } from '../guide/compile.ts';
import { kindOf, listPages } from '../guide/pages.ts';
import { isOverdue, lastReading, SHEET } from '../guide/readings.ts';
import { subjectOf } from '../proof/checks/check.ts';
import { bodyOf, citedBy, valuesIn } from '../proof/checks/phrase-match.ts';
import { tellers } from '../proof/checks/provenance.ts';
import { fingerprintOf } from '../proof/checks/reviews.ts';
import type { GuideData } from '../proof/guide-data.ts';
import { SHEET_FILE } from '../proof/read-guide.ts';
import { replay } from '../session/session.ts';
import { releasesOf } from '../session/spoken-code.ts';
import { frontFieldsOf, SECTIONS, sectionFieldsOf } from '../words/layout.ts';
import { fileOf } from '../words/read.ts';
import { STATUSES, WORDS_SCHEMAS, type WordsKind } from '../words/words.ts';
import type {
  EdgeModel,
  EntryModel,
  FaultModel,
  FieldModel,
  FieldValue,
  FlowModel,
  Model,
  PageModel,
  PointModel,
  ReadingModel,
  ReadOnly,
  StepModel,
  StoryModel,
  ValueModel,
} from './contract.ts';
import { fieldsIn, same } from './files/document.ts';
import { readComments, readStories, type Story } from './kept.ts';
import { entryOf } from './files/literal.ts';
import { mapFileOf, writtenFlows, type Files, type WrittenFlow } from './files/map.ts';
import { Refused } from './refused.ts';
import { homeOf } from './files/sheet.ts';
import { hasLoop, reachedPaths, readHeld, titleFor, verdictOf, type ReadSnapshot } from './told.ts';
import type { GuideSnapshot } from './run.ts';

/** What the model says beside the guide itself. */
export interface Beside {
  readonly version: string;
  readonly today: string;
  /** What is published: the badges « changé » compare with it; undefined when nothing is. */
  readonly published: ReadSnapshot | undefined;
  readonly history: Model['history'];
  readonly draft: Omit<Model['draft'], 'changed'>;
  readonly counted: Model['counted'];
}

/** The flows of a map, each once, the root first under its own name. */
function flowsByName(root: Flow): ReadonlyMap<string, Flow> {
  const found = new Map([[root.initial, root]]);
  const visit = (flow: Flow) => {
    for (const [key, step] of Object.entries(flow.states)) {
      if (!isDetour(step) || found.has(key)) continue;
      found.set(key, step);
      visit(step);
    }
  };
  visit(root);
  return found;
}

const WRITTEN_OTHERWISE = 'Cette étape est écrite autrement que les autres.';

/** A document as far as it can be read. */
interface Document {
  readonly values: Readonly<Record<string, unknown>>;
  readonly lines: ReadonlyMap<string, number>;
  readonly readOnly?: ReadOnly;
}

function documentOf(files: Files, page: string, kind: WordsKind): Document {
  const file = fileOf(page);
  const text = files.get(file);
  const nothing = { values: {}, lines: new Map<string, number>() };
  if (text === undefined)
    return { ...nothing, readOnly: { file, line: 1, what: 'Ce document n’existe pas.' } };
  try {
    return fieldsIn(file, text, kind);
  } catch (error) {
    if (!(error instanceof Refused) || error.refusal.kind !== 'broken') throw error;
    const [fault] = error.refusal.faults;
    return { ...nothing, readOnly: { file, line: fault?.line ?? 1, what: fault?.what ?? error.message } };
  }
}

function labelsOf(document: Document, field: string): Readonly<Record<string, string>> {
  const value = document.values[field];
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Readonly<Record<string, string>>)
    : {};
}

function titleIn({ values }: Document, page: string): string {
  const title = values['titre'] ?? values['question'];
  return typeof title === 'string' && title !== '' ? title : page;
}

const LISTS = new Set(['sources', 'contacts', 'sans']);

function shapeOf(field: string): FieldModel['shape'] {
  const section = SECTIONS[field];
  if (section !== undefined) return section.shape;
  if (field === 'pictos') return 'names';
  return LISTS.has(field) ? 'settings' : 'setting';
}

/** The fields that a kind of page cannot do without. */
function isRequired(kind: WordsKind, field: string): boolean {
  const entries: Readonly<Record<string, { readonly type: string }>> = WORDS_SCHEMAS[kind].pipe[0].entries;
  return entries[field] !== undefined && entries[field].type !== 'exact_optional';
}

function fieldModels(kind: WordsKind, document: Document, options: Options): readonly FieldModel[] {
  return [...frontFieldsOf(kind), ...sectionFieldsOf(kind)]
    .filter((field) => field !== 'relectures')
    .map((field) => {
      const choices = options(field);
      return {
        field,
        shape: shapeOf(field),
        labelKey: `champs.${field}`,
        required: isRequired(kind, field),
        // What the reader gives of a field is a text, a list of texts or texts under names.
        value: (document.values[field] ?? null) as FieldValue | null,
        ...(choices === undefined ? {} : { options: choices }),
        line: document.lines.get(field) ?? 1,
      };
    });
}

type Options = (field: string) => readonly string[] | undefined;

/** What a setting may be. Entries of the sheet and pages are chosen from the model itself: they are too many to come with each page. */
function optionsOf({ machines }: ReadSnapshot): Options {
  const channels = Object.keys(machines.channels);
  return (field) => {
    switch (field) {
      case 'statut':
        return STATUSES;
      case 'contacts':
      case 'sans':
        return channels;
      default:
        return undefined;
    }
  };
}

function readingOf(
  guide: GuideData | undefined,
  review: Review | undefined,
  content: string,
  today: string,
): ReadingModel | null {
  const last = review === undefined ? undefined : lastReading(review);
  if (review === undefined || last === undefined) return null;
  const now = guide === undefined || !isThere(guide, content) ? last.mots : fingerprintOf(guide, content);
  return {
    responsable: review.responsable,
    le: last.le,
    aRevoirLe: last.aRevoirLe,
    note: last.note,
    due: isOverdue(last, today),
    changed: last.mots !== now,
  };
}

const isThere = (guide: GuideData, content: string): boolean =>
  content === SHEET || wordsByContent(guide).has(content);

/** The line of a key of the sheet, and whether it can only be read. */
function written(
  files: Files,
  name: 'valeurs' | 'sources' | 'points',
): (keys: readonly string[]) => { readonly line: number; readonly readOnly?: ReadOnly } {
  const home = homeOf(files, name);
  return (keys) => {
    let node: Parameters<typeof entryOf>[0] = home?.object;
    let start: number | undefined;
    for (const key of keys) {
      const entry = entryOf(node, key);
      node = entry?.value;
      start = entry?.start;
    }
    if (home !== undefined && start !== undefined && node?.type === 'ObjectExpression')
      return { line: home.source.lineOf({ start }) };
    const file = home?.file ?? 'machines/index.ts';
    return { line: 1, readOnly: { file, line: 1, what: 'Cela est fait par du code.' } };
  };
}

function storyModel(story: Story, { machines, pages, words }: ReadSnapshot): StoryModel {
  const { name, answers, endsAt } = story;
  const nameOf = (path: string): string => {
    const content = pages?.get(path)?.content;
    return content === undefined ? `/${path}` : `« ${titleFor(words.get(content), content)} »`;
  };
  if (pages === undefined) return { name, answers, endsAt, told: 'La carte ne se lit pas.' };
  const done = replay({ root: machines.root, pages }, answers);
  if (!done.ok) {
    const lost = answers[done.refused];
    const told = `${name} s’arrête à ${nameOf(done.page.path)} : la réponse « ${lost?.answer ?? ''} » n’y est plus.`;
    return { name, answers, endsAt, told };
  }
  const endsNow = done.page.path;
  return endsNow === endsAt
    ? { name, answers, endsAt, endsNow }
    : {
        name,
        answers,
        endsAt,
        endsNow,
        told: `${name} arrivait à ${nameOf(endsAt)}, et arrive maintenant à ${nameOf(endsNow)}.`,
      };
}

/** The stories of a guide as they end now. */
function storyModels(held: ReadSnapshot): readonly StoryModel[] {
  return readStories(held.files).stories.map((story) => storyModel(story, held));
}

/** Things in lists by their names, in their order. */
function grouped<T>(
  things: Iterable<T>,
  place: (thing: T) => readonly [name: string, held: string],
): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const thing of things) {
    const [name, held] = place(thing);
    const list = found.get(name);
    if (list === undefined) found.set(name, [held]);
    else list.push(held);
  }
  return found;
}

/** The whole guide as the atelier shows it. It never throws for bad content: what is wrong is among its faults. */
export function modelOf(held: GuideSnapshot, beside: Beside): Model {
  const { files, machines } = held;
  const { today, published } = beside;
  const now = readHeld(held);
  const { guide, pages: places } = now;
  const verdict = verdictOf(held, today);
  const faults: readonly FaultModel[] = [
    ...verdict.faults,
    ...[...readComments(files).faults, ...readStories(files).faults].map((fault): FaultModel => ({
      ...fault,
      level: 'faute',
    })),
  ];
  const maps = writtenFlows(files);
  const flows = flowsByName(machines.root);
  const root = machines.root.initial;
  const options = optionsOf(now);
  const { comments } = readComments(files);
  const contentOfStep = (flow: string, step: string) => (flow === root ? step : `${flow}/${step}`);
  const documents = new Map<string, Document>();
  const pageModels: PageModel[] = [];
  const answersWere = answersByContent(published);
  const answersAre = answersByContent(now);

  const pathsOf = grouped(places?.values() ?? [], ({ content, path }) => [content, path]);
  const reached = places === undefined ? new Set<string>() : reachedPaths(places);
  const faultsOn = new Map<string, number>();
  for (const { level, page, flow, step } of faults) {
    if (level !== 'faute') continue;
    const place = page ?? `${flow ?? ''} ${step ?? ''}`;
    faultsOn.set(place, (faultsOn.get(place) ?? 0) + 1);
  }

  for (const [flow, { states }] of flows) {
    for (const [step, value] of Object.entries(states)) {
      if (isDetour(value) || isEnd(value)) continue;
      const page = contentOfStep(flow, step);
      const kind = kindOf(value);
      const document = documentOf(files, page, kind);
      documents.set(page, document);
      const labels = labelsOf(document, 'reponses');
      const said = labelsOf(document, 'siReponse');
      const reading = kind === 'question' ? null : readingOf(guide, guide?.relectures[page], page, today);
      const own = maps.get(flow)?.steps.find((one) => one.step === step);
      const shut = document.readOnly ?? stepReadOnly(maps.get(flow), flow, own?.kind, own?.line);
      const status = document.values['statut'];
      const sources = document.values['sources'];
      pageModels.push({
        page,
        flow,
        step,
        kind,
        title: titleIn(document, page),
        file: fileOf(page),
        paths: pathsOf.get(page) ?? [],
        places: (pathsOf.get(page) ?? []).filter((path) => reached.has(path)).length,
        fields: document.readOnly === undefined ? fieldModels(kind, document, options) : [],
        answers: Object.entries('on' in value ? value.on : {}).map(([answer, to]) => ({
          answer,
          label: labels[answer] ?? answer,
          siReponse: said[answer] ?? null,
          to,
        })),
        status: STATUSES.find((one) => one === status) ?? null,
        // The reader gives a list of texts, or nothing.
        sources: Array.isArray(sources) ? (sources as readonly string[]) : [],
        reading,
        comments: comments.filter((one) => one.page === page),
        changed:
          published !== undefined &&
          !(
            same(published.words.get(page), now.words.get(page)) &&
            same(answersWere.get(page), answersAre.get(page))
          ),
        faults: (faultsOn.get(page) ?? 0) + (faultsOn.get(`${flow} ${step}`) ?? 0),
        ...(shut === undefined ? {} : { readOnly: shut }),
      });
    }
  }

  const titles = new Map(pageModels.map(({ page, title }) => [page, title]));
  const firstTitle = (flow: string): string => {
    const initial = flows.get(flow)?.initial ?? '';
    return titles.get(contentOfStep(flow, initial)) ?? flow;
  };
  const homeLabels = labelsOf(documents.get(root) ?? { values: {}, lines: new Map() }, 'reponses');
  const homeStep = machines.root.states[root];
  const homeAnswers = Object.entries(homeStep !== undefined && 'on' in homeStep ? homeStep.on : {});
  const labelOfFlow = (flow: string): string => {
    const id = homeAnswers.find(([, to]) => to === flow)?.[0];
    return (id === undefined ? undefined : homeLabels[id]) ?? firstTitle(flow);
  };
  const users = grouped(
    [...flows].flatMap(([name, { states }]) =>
      Object.entries(states).flatMap(([step, value]) => (isDetour(value) ? [{ step, name }] : [])),
    ),
    ({ step, name }) => [step, name],
  );
  /** Where the person goes on once a detour is over, in the flows that take it. */
  const afterwards = (detour: string): string => {
    const next = (users.get(detour) ?? []).flatMap((name) => {
      const states = flows.get(name)?.states ?? {};
      const taken = states[detour];
      if (taken === undefined || !isDetour(taken) || taken.onDone === undefined) return [];
      const then = states[taken.onDone];
      return then !== undefined && isDetour(then)
        ? [firstTitle(taken.onDone)]
        : [titles.get(contentOfStep(name, taken.onDone)) ?? taken.onDone];
    });
    const places = [...new Set(next)].map((title) => `« ${title} »`);
    return places.length === 0 ? 'La suite' : `La suite : ${places.join(' ou ')}`;
  };
  const flowModels = [...flows].map(([flow, { initial, states }]): FlowModel => {
    const map = maps.get(flow);
    const steps = Object.entries(states).map(([step, value]): StepModel => {
      const own = map?.steps.find((one) => one.step === step);
      const readOnly = stepReadOnly(map, flow, own?.kind, own?.line);
      const line = own?.line ?? 1;
      const shut = readOnly === undefined ? {} : { readOnly };
      if (isEnd(value)) return { step, kind: 'end', title: afterwards(flow), edges: [], line, ...shut };
      if (isDetour(value)) {
        const { onDone } = value;
        return {
          step,
          kind: 'detour',
          flow: step,
          ...(onDone === undefined ? {} : { onDone }),
          title: firstTitle(step),
          edges: [],
          line,
          ...shut,
        };
      }
      const page = contentOfStep(flow, step);
      const labels = labelsOf(documents.get(page) ?? { values: {}, lines: new Map() }, 'reponses');
      const edges = Object.entries('on' in value ? value.on : {}).map(([answer, to]): EdgeModel => ({
        answer,
        label: labels[answer] ?? answer,
        to,
      }));
      return { step, kind: kindOf(value), page, title: titles.get(page) ?? step, edges, line, ...shut };
    });
    return {
      flow,
      title: flow === root ? firstTitle(root) : labelOfFlow(flow),
      file: mapFileOf(flow),
      initial,
      root: flow === root,
      steps,
      usedBy: [...(users.get(flow) ?? [])],
      ...(map === undefined
        ? {
            readOnly: {
              file: mapFileOf(flow),
              line: 1,
              what: 'Cette carte n’est pas écrite comme les autres.',
            },
          }
        : {}),
    };
  });

  const sheet = sheetModels(now, today, documents);
  const registered = releasesOrNone(machines.releases);
  const last = registered.at(-1);
  const sheetReview = guide?.relectures[SHEET];
  return {
    version: beside.version,
    today,
    flows: flowModels,
    pages: pageModels,
    ...sheet,
    points: pointModels(now),
    faults,
    judgedWhole: verdict.isWhole,
    stories: storyModels(now),
    history: beside.history,
    sheet: files.has(SHEET_FILE) ? readingOf(guide, sheetReview, SHEET, today) : null,
    counted: beside.counted,
    draft: { ...beside.draft, changed: pageModels.filter(({ changed }) => changed).length },
    release: {
      name: last?.name ?? '',
      changed: last !== undefined && JSON.stringify(last.root) !== JSON.stringify(machines.root),
    },
    guide: guide === undefined || places === undefined || hasLoop(places) ? null : guide,
    broken: [],
  };
}

function releasesOrNone(registry: unknown) {
  try {
    return releasesOf(registry);
  } catch {
    return [];
  }
}

function stepReadOnly(
  map: WrittenFlow | undefined,
  flow: string,
  kind: string | undefined,
  line = 1,
): ReadOnly | undefined {
  if (map === undefined)
    return { file: mapFileOf(flow), line: 1, what: 'Cette carte n’est pas écrite comme les autres.' };
  return kind === undefined || kind === 'unknown'
    ? { file: map.file, line, what: WRITTEN_OTHERWISE }
    : undefined;
}

/** By content: its answers, with the contents that they lead to. */
function answersByContent(
  held: ReadSnapshot | undefined,
): ReadonlyMap<string, readonly (readonly string[])[]> {
  const found = new Map<string, readonly (readonly string[])[]>();
  if (held?.pages === undefined) return found;
  for (const [, { content, answers }] of held.pages) {
    if (found.has(content)) continue;
    found.set(
      content,
      answers.map(({ id, to }) => [id, held.pages?.get(to)?.content ?? to]),
    );
  }
  return found;
}

function sheetModels(
  { guide, files, machines, words }: ReadSnapshot,
  today: string,
  documents: ReadonlyMap<string, Document>,
): { readonly values: readonly ValueModel[]; readonly entries: readonly EntryModel[] } {
  const told = guide === undefined ? undefined : tellersOrNone(guide, today);
  const valueAt = written(files, 'valeurs');
  const factAt = written(files, 'sources');
  const said = new Map<string, string[]>();
  for (const [page, text] of words) {
    for (const name of valuesIn(machines, bodyOf(text))) said.set(name, [...(said.get(name) ?? []), page]);
  }
  for (const [page] of documents) {
    for (const [, name = ''] of (files.get(fileOf(page)) ?? '').matchAll(/\{(\w+)\}/g)) {
      const pages = said.get(name) ?? [];
      if (!pages.includes(page)) said.set(name, [...pages, page]);
    }
  }
  const values = Object.entries(machines.valeurs).map(
    ([name, { sorte, valeur, mentions = [] }]): ValueModel => ({
      name,
      sorte,
      value: valeur,
      mentions,
      entries: Object.entries(machines.sources).flatMap(([entry, { faits }]) =>
        Object.values(faits).some(({ donne = [] }) => donne.includes(name)) ? [entry] : [],
      ),
      pages: said.get(name) ?? [],
      ...valueAt([name]),
    }),
  );
  const entries = Object.entries(machines.sources).map(([entry, { sujet, faits }]): EntryModel => {
    return {
      entry,
      sujet,
      facts: Object.entries(faits).map(([fact, { texte, dit, donne = [] }]) => ({
        entry,
        fact,
        texte,
        dit,
        donne,
        pages: told?.get(`${entry}/${fact}`) ?? [],
        ...factAt([entry, 'faits', fact]),
      })),
      pages: [...words].filter(([, text]) => citedBy(text).includes(entry)).map(([page]) => page),
    };
  });
  return { values, entries };
}

function tellersOrNone(guide: GuideData, today: string) {
  try {
    listPages(guide.root);
    return tellers(subjectOf(guide, today));
  } catch {
    return undefined;
  }
}

function pointModels({ machines, files }: ReadSnapshot): readonly PointModel[] {
  const at = written(files, 'points');
  return Object.entries(machines.points).map(
    ([point, { entrees, probleme, conclusion, statut, question, pages }]): PointModel => ({
      point,
      entries: entrees,
      probleme,
      conclusion,
      statut,
      question,
      pages,
      ...at([point]),
    }),
  );
}
