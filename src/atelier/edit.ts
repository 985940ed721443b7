/**
 * The edit engine: an edit and the files as they are give the files as they become. Nothing is written here, and an edit is made whole
 * or not at all. Words are changed field by field, maps where they stand; what cannot be changed safely is refused, with its place.
 */
import { isDetour, type Flow } from '../flow/flow.ts';
import { listPages } from '../guide/pages.ts';
import { SHEET } from '../guide/readings.ts';
import { RESERVED } from '../proof/checks/map.ts';
import type { GuideData, Machines } from '../proof/guide-data.ts';
import { SHEET_FILE } from '../proof/read-guide.ts';
import { replay } from '../session/session.ts';
import { releasesOf } from '../session/spoken-code.ts';
import { ANSWER_FIELDS, fieldsOf, SECTIONS } from '../words/layout.ts';
import { fileOf } from '../words/read.ts';
import type { WordsKind } from '../words/words.ts';
import { writeYaml } from '../words/write.ts';
import type { Edit, FieldValue, NewAnswer, NewDetour, NewPage, Target } from './contract.ts';
import { fieldsIn, newDocument, same, withField } from './files/document.ts';
import { sameValue, tidy } from './field-value.ts';
import { idFor } from './ids.ts';
import {
  COMMENTS_FILE,
  readComments,
  readStories,
  STORIES_FILE,
  writeComments,
  writeStories,
} from './kept.ts';
import { quoted } from './files/literal.ts';
import {
  filesWith,
  mapFileOf,
  withAnswer,
  withAnswerAt,
  withImport,
  withoutAnswer,
  withoutStep,
  withoutUnusedImport,
  withReturn,
  withStep,
  withTarget,
  writtenFlows,
  type Files,
  type WrittenFlow,
  type WrittenStep,
} from './files/map.ts';
import { invalid, readOnly, Refused } from './refused.ts';
import { replaceValue, withEntry, withFact, withNewFact, withPoint, withValue } from './files/sheet.ts';
import { readable, sign } from './sign.ts';

/** A guide as it is before an edit. */
export interface State {
  /** The texts of the files of `machines/`, by their paths from the project's root. */
  readonly files: Files;
  /** What `machines/index.ts` of these files exports. */
  readonly machines: Machines;
  /** The whole guide; undefined while its files are too broken for it. Asked for by readings and stories only. */
  readonly guide: () => GuideData | undefined;
  /** « AAAA-MM-JJ ». */
  readonly today: string;
}

/** What an edit makes. */
export interface Changed {
  /** The files to write, and those to delete (undefined). TypeScript is not laid out yet. */
  readonly files: ReadonlyMap<string, string | undefined>;
  /** What was done, a French sentence a thing. */
  readonly told: readonly string[];
  /** The pages that were written or created, the first one first. */
  readonly pages: readonly string[];
}

/** An edit that changes several things as one is made by its parts. */
export type OneEdit = Exclude<Edit, { readonly type: 'all' }>;

const ID = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;
const POINTS_OF = /^[\w-]+$/;

/** How a field is called in a sentence. */
function named(field: string): string {
  const section = SECTIONS[field];
  if (section === undefined) return `le réglage « ${field} »`;
  return section.shape === 'title' ? 'le titre' : `la partie « ${section.heading} »`;
}

/** A page where it is written: on its map and in its document. */
interface Place {
  readonly page: string;
  readonly flow: WrittenFlow;
  readonly step: WrittenStep;
  readonly kind: WordsKind;
  readonly document: string;
}

/** The files while an edit is being made. */
class EditDraft {
  readonly state: State;
  readonly #changed = new Map<string, string | undefined>();
  readonly told: string[] = [];
  readonly pages = new Set<string>();

  constructor(state: State) {
    this.state = state;
  }

  get files(): Files {
    return filesWith(this.state.files, this.#changed);
  }

  get changed(): ReadonlyMap<string, string | undefined> {
    return new Map([...this.#changed].filter(([file, text]) => this.state.files.get(file) !== text));
  }

  get flows(): ReadonlyMap<string, WrittenFlow> {
    return writtenFlows(this.files);
  }

  text(file: string): string {
    return this.files.get(file) ?? readOnly(file, 1, 'Ce fichier n’existe pas.');
  }

  write(file: string, text: string | undefined): void {
    this.#changed.set(file, text);
  }

  writeAll(files: Files): void {
    for (const [file, text] of files) this.write(file, text);
  }

  /** The name of the root's map: its steps have no other flow before their name. */
  get root(): string {
    return this.state.machines.root.initial;
  }

  flow(name: string): WrittenFlow {
    const flow = this.flows.get(name);
    if (flow !== undefined) return flow;
    return this.files.has(mapFileOf(name))
      ? readOnly(mapFileOf(name), 1, 'Cette carte n’est pas écrite comme les autres : ici, elle se lit.')
      : invalid(`Il n’y a pas de carte « ${name} ».`);
  }

  contentOf(flow: string, step: string): string {
    return flow === this.root ? step : `${flow}/${step}`;
  }

  page(page: string): Place {
    const [step = '', name = this.root] = page.split('/').toReversed();
    const flow = this.flow(name);
    const found =
      flow.steps.find((one) => one.step === step) ?? invalid(`« ${page} » n’est pas une page du guide.`);
    if (found.kind === 'unknown')
      return readOnly(flow.file, found.line, `L’étape « ${step} » est écrite autrement que les autres.`);
    if (found.kind === 'end' || found.kind === 'detour') return invalid(`« ${page} » n’est pas une page.`);
    return { page, flow, step: found, kind: found.kind, document: fileOf(page) };
  }

  fields({ document, kind }: Place): Readonly<Record<string, unknown>> {
    return fieldsIn(document, this.text(document), kind).values;
  }

  /** What a page is called in a sentence. */
  title(place: Place): string {
    const { titre, question } = this.fields(place);
    const title = titre ?? question;
    return typeof title === 'string' ? title : place.page;
  }

  /** What the button of an answer says. */
  label(place: Place, answer: string): string {
    return this.record(place, 'reponses')[answer] ?? answer;
  }

  /** What a step of a map is called: its page’s title, or the first one of a detour. */
  titleOfStep(flow: WrittenFlow, step: string): string {
    const kind = flow.steps.find((one) => one.step === step)?.kind;
    if (kind === 'detour') return this.titleOfFlow(step);
    if (kind === undefined || kind === 'unknown' || kind === 'end') return step;
    const place = this.page(this.contentOf(flow.flow, step));
    return this.files.has(place.document) ? this.title(place) : step;
  }

  /** What a map is called: its first page. */
  titleOfFlow(name: string): string {
    const flow = this.flows.get(name);
    return flow === undefined ? name : this.titleOfStep(flow, flow.initial);
  }

  set(place: Place, field: string, value: FieldValue | null | readonly unknown[]): void {
    const before = this.text(place.document);
    this.write(place.document, withField(place.document, before, place.kind, field, value));
    this.pages.add(place.page);
  }

  /** Texts under names, of a field that may not be there. */
  record(place: Place, field: string): Readonly<Record<string, string>> {
    const value = this.fields(place)[field];
    // Read as plain texts: the reader gives nothing else under names.
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Readonly<Record<string, string>>)
      : {};
  }
}

/** Texts under their names, in the order given; a name that the order has not is left out. */
function ordered(
  record: Readonly<Record<string, string>>,
  order: readonly string[],
): Readonly<Record<string, string>> {
  const names = order.filter((name) => Object.hasOwn(record, name));
  return Object.fromEntries(names.map((name) => [name, record[name] ?? '']));
}

/** What a page says of its answers, for these answers and no other, in their order. */
function setAnswers(
  draft: EditDraft,
  place: Place,
  changes: Readonly<Record<string, Readonly<Record<string, string>>>>,
): void {
  const order = draft.page(place.page).step.answers.map(({ answer }) => answer);
  const own = fieldsOf(place.kind);
  for (const field of ANSWER_FIELDS.filter((one) => own.includes(one))) {
    const now = ordered({ ...draft.record(place, field), ...changes[field] }, order);
    draft.set(place, field, now);
  }
}

// ——— Steps ———

/** The names that a new step of a flow may not have: those of its steps, and of those that it had in a release. */
function takenIn(draft: EditDraft, flow: string): readonly string[] {
  const past: string[] = [];
  const visit = (one: Flow, name: string) => {
    if (name === flow) past.push(...Object.keys(one.states));
    for (const [key, step] of Object.entries(one.states)) if (isDetour(step)) visit(step, key);
  };
  for (const { root } of releasesOf(draft.state.machines.releases)) visit(root, draft.root);
  return [...draft.flow(flow).steps.map(({ step }) => step), ...past, ...RESERVED];
}

function checkedId(id: string, what: string): string {
  return ID.test(id) ? id : invalid(`« ${id} » ne peut pas nommer ${what} : minuscules, chiffres et tirets.`);
}

/** The flows inside a flow, itself among them. */
function flowsWithin(flows: ReadonlyMap<string, WrittenFlow>, name: string): ReadonlySet<string> {
  const found = new Set([name]);
  for (const one of found) {
    for (const { kind, step } of flows.get(one)?.steps ?? []) if (kind === 'detour') found.add(step);
  }
  return found;
}

function addDetour(
  draft: EditDraft,
  flow: string,
  after: string | undefined,
  { flow: inner, onDone }: NewDetour,
): string {
  const map = draft.flow(flow);
  const used = draft.flow(inner);
  if (map.steps.some(({ step }) => step === inner)) return inner;
  if (flowsWithin(draft.flows, inner).has(flow))
    invalid(
      `« ${draft.titleOfFlow(inner)} » contient déjà « ${draft.titleOfFlow(flow)} » : la carte tournerait en rond.`,
    );
  const ends = used.steps.some(({ kind }) => kind === 'end');
  if (ends && !map.steps.some(({ step }) => step === onDone))
    invalid(`Dites où revient « ${draft.titleOfFlow(inner)} » quand il est fini.`, 'onDone');
  if (!ends && onDone !== undefined)
    invalid(`« ${draft.titleOfFlow(inner)} » ne finit pas : il ne revient nulle part.`, 'onDone');
  const code = ends
    ? `${quoted(inner)}: { ...${used.name}, onDone: ${quoted(onDone ?? '')} }`
    : `${quoted(inner)}: ${used.name}`;
  const stepped = withStep(map.file, draft.text(map.file), after, code);
  draft.write(map.file, withImport(map.file, stepped, used.name, `./${inner}.ts`));
  draft.told.push(`Le détour « ${draft.titleOfFlow(inner)} » est ajouté.`);
  return inner;
}

/**
 * Adds a page to a map: its step, its document, and the answers of the pages that it creates.
 *
 * @param after the step after which it stands; the last one without it.
 * @param onward where an answer leads whose target is the empty name.
 */
function addPage(
  draft: EditDraft,
  flow: string,
  after: string | undefined,
  page: NewPage,
  onward?: string,
): string {
  const map = draft.flow(flow);
  const titleField = page.kind === 'question' ? 'question' : 'titre';
  const title = tidy(page.fields[titleField] ?? null);
  if (typeof title !== 'string') return invalid('Donnez un titre à cette page.', titleField);
  const step = page.step ?? idFor(title, takenIn(draft, flow));
  checkedId(step, 'une page');
  if (takenIn(draft, flow).includes(step)) invalid(`« ${step} » est déjà pris : choisissez un autre nom.`);
  const content = draft.contentOf(flow, step);
  const file = fileOf(content);
  if (draft.files.has(file)) readOnly(file, 1, 'Ce document existe déjà, sans étape sur la carte.');
  const answers = page.answers ?? [];
  if (page.kind === 'reply' && answers.length > 0) invalid('Une réponse ne demande plus rien.');
  if (page.kind !== 'reply' && answers.length === 0)
    invalid('Donnez au moins une réponse à cette page.', 'answers');
  // The step stands on the map before its answers do: they may lead to pages that are created after it.
  const tag = page.kind === 'question' ? '' : `tags: ${quoted(page.kind)}`;
  const open = page.kind === 'reply' ? `{ ${tag} }` : `{ ${tag}${tag === '' ? '' : ', '}on: {} }`;
  draft.write(map.file, withStep(map.file, draft.text(map.file), after, `${quoted(step)}: ${open}`));
  const given: { id: string; one: NewAnswer }[] = [];
  for (const one of answers) {
    const taken = given.map(({ id }) => id);
    const id = checkedId(one.answer ?? idFor(one.label, taken, 'reponse'), 'une réponse');
    if (taken.includes(id)) invalid(`La réponse « ${id} » est là deux fois.`, 'answers');
    if (tidy(one.label) === null) invalid('Dites ce que dit le bouton de chaque réponse.', 'label');
    given.push({ id, one });
    const to =
      'to' in one.target && one.target.to === '' && onward !== undefined
        ? onward
        : targetOf(draft, flow, step, one.target);
    draft.write(
      map.file,
      withAnswer(map.file, draft.text(map.file), step, { answer: id, to }, given.length - 1),
    );
  }
  const said = given.filter(({ one }) => tidy(one.siReponse ?? null) !== null);
  const own =
    page.kind === 'reply'
      ? {}
      : {
          reponses: Object.fromEntries(given.map(({ id, one }) => [id, one.label])),
          siReponse: Object.fromEntries(said.map(({ id, one }) => [id, one.siReponse ?? ''])),
        };
  const fields = Object.fromEntries(
    Object.entries({ ...page.fields, ...own }).filter(([, value]) => tidy(value) !== null),
  );
  draft.write(file, newDocument(file, page.kind, fields));
  draft.pages.add(content);
  draft.told.push(`La page « ${title} » est créée.`);
  return step;
}

/** The step that an answer leads to, created when it has to be. */
function targetOf(draft: EditDraft, flow: string, from: string, target: Target): string {
  if ('create' in target) {
    return target.create.kind === 'detour'
      ? addDetour(draft, flow, from, target.create)
      : addPage(draft, flow, from, target.create);
  }
  const { to } = target;
  if (!draft.flow(flow).steps.some(({ step }) => step === to))
    invalid(`« ${to} » n’est pas une étape de la carte « ${flow} ».`, 'target');
  if (to === from) invalid('Une réponse ne ramène pas à sa propre page.', 'target');
  return to;
}

/** Takes a step off its map, with the answers that lead to it; the answers gone, by page. */
function removeStep(draft: EditDraft, flow: WrittenFlow, step: string): void {
  const gone = flow.steps.find((one) => one.step === step) ?? invalid(`« ${step} » n’est pas une étape.`);
  if (gone.kind === 'unknown')
    readOnly(flow.file, gone.line, `L’étape « ${step} » est écrite autrement que les autres.`);
  if (flow.initial === step)
    invalid('C’est la première page de son parcours : il ne commencerait nulle part.');
  const back = flow.steps.find(({ onDone }) => onDone === step);
  if (back !== undefined)
    invalid(
      `Le détour « ${draft.titleOfStep(flow, back.step)} » revient à cette page : menez-le d’abord ailleurs.`,
    );
  const hidden = flow.steps.find(({ kind }) => kind === 'unknown');
  if (hidden !== undefined)
    readOnly(flow.file, hidden.line, `L’étape « ${hidden.step} » mène peut-être ici, et s’écrit autrement.`);
  for (const one of flow.steps) {
    const lost = one.answers.filter(({ to }) => to === step);
    if (lost.length === 0 || one.step === step) continue;
    const page = draft.contentOf(flow.flow, one.step);
    if (lost.length === one.answers.length)
      invalid(`La page « ${draft.title(draft.page(page))} » n’aurait plus de réponse : changez-la d’abord.`);
    for (const { answer } of lost) {
      const place = draft.page(page);
      draft.told.push(
        `La réponse « ${draft.label(place, answer)} » de « ${draft.title(place)} » est enlevée.`,
      );
      draft.write(flow.file, withoutAnswer(flow.file, draft.text(flow.file), one.step, answer));
    }
    setAnswers(draft, draft.page(page), {});
  }
  draft.write(flow.file, withoutStep(flow.file, draft.text(flow.file), step));
}

/** Takes away, in every reply, the « suites » that name a page that goes. */
function removeSuites(draft: EditDraft, gone: ReadonlySet<string>): void {
  for (const flow of draft.flows.values()) {
    for (const { step, kind } of flow.steps) {
      if (kind !== 'reply') continue;
      const place = draft.page(draft.contentOf(flow.flow, step));
      if (!draft.files.has(place.document)) continue;
      const suite = draft.record(place, 'suite');
      const left = Object.fromEntries(Object.entries(suite).filter(([path]) => !gone.has(path)));
      if (Object.keys(left).length === Object.keys(suite).length) continue;
      for (const path of Object.keys(suite).filter((one) => gone.has(one)))
        draft.told.push(
          `« ${draft.title(place)} » ne propose plus « ${suite[path] ?? path} » pour continuer.`,
        );
      draft.set(place, 'suite', left);
    }
  }
}

function removePage(draft: EditDraft, page: string): void {
  const { state } = draft;
  const place = draft.page(page);
  const title = draft.title(place);
  const gone = new Set(
    [...listPages(state.machines.root).values()]
      .filter(({ content }) => content === page)
      .map(({ path }) => path),
  );
  draft.told.push(`La page « ${title} » est enlevée.`);
  for (const path of gone) draft.told.push(`L’adresse /${path}/ n’existe plus.`);
  removeStep(draft, place.flow, place.step.step);
  draft.write(place.document, undefined);
  removeSuites(draft, gone);
  for (const [point, { pages }] of Object.entries(state.machines.points)) {
    if (!Object.hasOwn(pages, page)) continue;
    draft.writeAll(
      withPoint(draft.files, state.machines, { type: 'point-set', point, pages: { [page]: null } }),
    );
    draft.told.push(`Le point ${point} ne nomme plus cette page.`);
  }
  const { comments } = readComments(draft.files);
  if (comments.some((one) => one.page === page))
    draft.write(COMMENTS_FILE, writeComments(comments.filter((one) => one.page !== page)));
  draft.pages.delete(page);
}

function removeDetour(draft: EditDraft, name: string, step: string): void {
  const flow = draft.flow(name);
  const detour = flow.steps.find((one) => one.step === step && one.kind === 'detour');
  if (detour === undefined)
    return invalid(`« ${step} » n’est pas un détour de « ${draft.titleOfFlow(name)} ».`);
  const before = name === draft.root ? `${step}/` : `${name}/${step}/`;
  const gone = new Set(
    [...listPages(draft.state.machines.root).keys()].filter((path) =>
      name === draft.root ? path.startsWith(before) : `/${path}`.includes(`/${before}`),
    ),
  );
  removeStep(draft, flow, step);
  draft.write(flow.file, withoutUnusedImport(flow.file, draft.text(flow.file), detour.imported ?? ''));
  removeSuites(draft, gone);
  draft.told.push(`Le détour « ${draft.titleOfFlow(step)} » n’est plus dans « ${draft.titleOfFlow(name)} ».`);
}

// ——— Values ———

/** The documents that write a value in full say it by its name from now on: they change with it. */
function nameValue(draft: EditDraft, name: string): void {
  const { machines } = draft.state;
  const { valeur } = machines.valeurs[name] ?? invalid(`« ${name} » n’est pas un nombre de la fiche.`);
  const given = Object.entries(machines.sources).flatMap(([entry, { faits }]) =>
    Object.values(faits).some(({ donne = [] }) => donne.includes(name)) ? [entry] : [],
  );
  for (const flow of draft.flows.values()) {
    for (const { step, kind } of flow.steps) {
      if (kind !== 'question' && kind !== 'advice' && kind !== 'reply') continue;
      const place = draft.page(draft.contentOf(flow.flow, step));
      const text = draft.files.get(place.document);
      if (text === undefined) continue;
      const fields = draft.fields(place);
      const cited = Array.isArray(fields['sources']) ? fields['sources'] : [];
      if (!given.some((entry) => cited.includes(entry))) continue;
      for (const [field, value] of Object.entries(fields)) {
        // What people type stays what they type.
        if (SECTIONS[field] === undefined || field === 'mots') continue;
        const now = replaceIn(value, valeur, `{${name}}`);
        if (!same(now, value)) draft.set(place, field, now as FieldValue);
      }
    }
  }
}

function replaceIn(value: unknown, before: string, after: string): unknown {
  if (typeof value === 'string') return replaceValue(value, before, after);
  if (Array.isArray(value)) return value.map((one: unknown) => replaceIn(one, before, after));
  return Object.fromEntries(
    Object.entries(value as Readonly<Record<string, unknown>>).map(([key, one]) => [
      key,
      replaceIn(one, before, after),
    ]),
  );
}

// ——— Edits ———

function setField(draft: EditDraft, edit: Extract<OneEdit, { type: 'field' }>): void {
  const place = draft.page(edit.page);
  const { field } = edit;
  if (field === 'relectures') invalid('Une relecture se signe, elle ne se tape pas.', field);
  const held = (draft.fields(place)[field] ?? null) as FieldValue | null;
  const now = tidy(edit.value);
  if (edit.before !== undefined && !sameValue(edit.before, held) && !sameValue(held, now)) {
    throw new Refused({
      kind: 'conflict',
      told: `Quelqu’un a changé ${named(field)} pendant que vous écriviez. Choisissez le texte à garder.`,
      conflicts: [
        {
          key: `${place.document} ${field}`,
          page: edit.page,
          field,
          mine: edit.value,
          theirs: held,
        },
      ],
    });
  }
  if (ANSWER_FIELDS.includes(field)) {
    const answers = place.step.answers.map(({ answer }) => answer);
    const given = typeof now === 'object' && now !== null && !Array.isArray(now) ? Object.keys(now) : [];
    const unknown = given.find((answer) => !answers.includes(answer));
    if (unknown !== undefined) invalid(`« ${unknown} » n’est pas une réponse de cette page.`, field);
    if (field === 'reponses' && given.length < answers.length)
      invalid('Chaque réponse garde son texte.', field);
    // Their order is that of the buttons.
    draft.set(place, field, ordered((now ?? {}) as Readonly<Record<string, string>>, answers));
  } else draft.set(place, field, edit.value);
  draft.told.push(`Dans « ${draft.title(place)} », ${named(field)} change.`);
}

function applyTo(draft: EditDraft, edit: OneEdit): void {
  const { state } = draft;
  switch (edit.type) {
    case 'field':
      return setField(draft, edit);
    case 'answer-add': {
      const place = draft.page(edit.page);
      if (place.kind === 'reply')
        return invalid('Une réponse ne demande plus rien : elle n’a pas de boutons.');
      const answers = place.step.answers.map(({ answer }) => answer);
      const id = checkedId(edit.answer ?? idFor(edit.label, answers, 'reponse'), 'une réponse');
      if (answers.includes(id)) invalid(`La réponse « ${id} » est déjà là.`, 'answer');
      if (tidy(edit.label) === null) invalid('Dites ce que dit le bouton.', 'label');
      const { file, flow } = place.flow;
      draft.pages.add(edit.page);
      const to = targetOf(draft, flow, place.step.step, edit.target);
      draft.write(
        file,
        withAnswer(
          file,
          draft.text(file),
          place.step.step,
          { answer: id, to },
          edit.at ?? Number.POSITIVE_INFINITY,
        ),
      );
      setAnswers(draft, place, {
        reponses: { [id]: edit.label },
        ...(tidy(edit.siReponse ?? null) === null ? {} : { siReponse: { [id]: edit.siReponse ?? '' } }),
      });
      draft.told.push(`La réponse « ${edit.label} » est ajoutée à « ${draft.title(place)} ».`);
      return;
    }
    case 'answer-set': {
      const place = draft.page(edit.page);
      const known = place.step.answers.find(({ answer }) => answer === edit.answer);
      if (known === undefined) return invalid(`Cette page n’a pas de réponse « ${edit.answer} ».`);
      const { file, flow } = place.flow;
      draft.pages.add(edit.page);
      if (edit.target !== undefined) {
        const to = targetOf(draft, flow, place.step.step, edit.target);
        draft.write(file, withTarget(file, draft.text(file), place.step.step, edit.answer, to));
        draft.told.push(
          `La réponse « ${draft.label(place, edit.answer)} » de « ${draft.title(place)} » mène à « ${draft.titleOfStep(draft.flow(flow), to)} ».`,
        );
      }
      if (edit.label !== undefined) {
        if (tidy(edit.label) === null) invalid('Dites ce que dit le bouton.', 'label');
        draft.told.push(`Le bouton « ${draft.label(place, edit.answer)} » dit « ${edit.label} ».`);
        setAnswers(draft, place, { reponses: { [edit.answer]: edit.label } });
      }
      if (edit.siReponse !== undefined) {
        const { [edit.answer]: _, ...rest } = draft.record(place, 'siReponse');
        const said = tidy(edit.siReponse);
        draft.set(
          place,
          'siReponse',
          ordered(
            typeof said === 'string' ? { ...rest, [edit.answer]: said } : rest,
            place.step.answers.map(({ answer }) => answer),
          ),
        );
        draft.told.push(`Ce que dit la réponse « ${draft.label(place, edit.answer)} » est changé.`);
      }
      return;
    }
    case 'answer-move': {
      const place = draft.page(edit.page);
      const { file } = place.flow;
      if (!Number.isInteger(edit.at) || edit.at < 0) invalid('Cette place n’existe pas.', 'at');
      draft.write(file, withAnswerAt(file, draft.text(file), place.step.step, edit.answer, edit.at));
      setAnswers(draft, place, {});
      draft.told.push(
        `La réponse « ${draft.label(place, edit.answer)} » de « ${draft.title(place)} » change de place.`,
      );
      return;
    }
    case 'answer-remove': {
      const place = draft.page(edit.page);
      const { file } = place.flow;
      draft.told.push(
        `La réponse « ${draft.label(place, edit.answer)} » de « ${draft.title(place)} » est enlevée.`,
      );
      draft.write(file, withoutAnswer(file, draft.text(file), place.step.step, edit.answer));
      setAnswers(draft, place, {});
      return;
    }
    case 'step-add': {
      if (edit.step.kind === 'detour') addDetour(draft, edit.flow, undefined, edit.step);
      else addPage(draft, edit.flow, undefined, edit.step);
      return;
    }
    case 'insert': {
      const place = draft.page(edit.page);
      const before = place.step.answers.find(({ answer }) => answer === edit.answer);
      if (before === undefined) return invalid(`Cette page n’a pas de réponse « ${edit.answer} ».`);
      const onward = (edit.create.answers ?? []).some(({ target }) => 'to' in target && target.to === '');
      if (!onward) invalid('Une réponse au moins mène à la page d’après.', 'answers');
      const { file, flow } = place.flow;
      const step = addPage(draft, flow, place.step.step, edit.create, before.to);
      draft.write(file, withTarget(file, draft.text(file), place.step.step, edit.answer, step));
      draft.told.push(
        `Elle vient entre « ${draft.title(place)} » et « ${draft.titleOfStep(place.flow, before.to)} », après « ${draft.label(place, edit.answer)} ».`,
      );
      return;
    }
    case 'return-set': {
      const flow = draft.flow(edit.flow);
      if (!flow.steps.some(({ step }) => step === edit.onDone))
        invalid(`« ${edit.onDone} » n’est pas une étape de la carte « ${edit.flow} ».`, 'onDone');
      draft.write(flow.file, withReturn(flow.file, draft.text(flow.file), edit.step, edit.onDone));
      draft.told.push(
        `Le détour « ${draft.titleOfStep(flow, edit.step)} » revient à « ${draft.titleOfStep(flow, edit.onDone)} ».`,
      );
      return;
    }
    case 'page-remove':
      return removePage(draft, edit.page);
    case 'detour-remove':
      return removeDetour(draft, edit.flow, edit.step);
    case 'value-set': {
      const before = state.machines.valeurs[edit.name]?.valeur;
      if (edit.before !== undefined && before !== undefined && edit.before !== before) {
        throw new Refused({
          kind: 'conflict',
          told: 'Quelqu’un a changé ce nombre pendant que vous écriviez. Choisissez celui à garder.',
          conflicts: [
            {
              key: `valeurs ${edit.name}`,
              page: SHEET,
              field: edit.name,
              mine: edit.value,
              theirs: before,
            },
          ],
        });
      }
      nameValue(draft, edit.name);
      draft.writeAll(withValue(draft.files, state.machines, edit.name, edit.value));
      draft.told.push(`« ${before ?? ''} » devient « ${edit.value} », partout.`);
      return;
    }
    case 'fact-set': {
      const before = state.machines.sources[edit.entry]?.faits[edit.fact]?.texte;
      if (edit.before !== undefined && before !== undefined && edit.before !== before) {
        throw new Refused({
          kind: 'conflict',
          told: 'Quelqu’un a changé ce fait pendant que vous écriviez. Choisissez le texte à garder.',
          conflicts: [
            {
              key: `sources ${edit.entry}/${edit.fact}`,
              page: SHEET,
              field: `${edit.entry}/${edit.fact}`,
              mine: edit.texte ?? null,
              theirs: before,
            },
          ],
        });
      }
      draft.writeAll(withFact(draft.files, state.machines, edit));
      draft.told.push(`Le fait « ${edit.texte ?? before ?? edit.fact} » de ${edit.entry} est changé.`);
      return;
    }
    case 'fact-add': {
      draft.writeAll(withNewFact(draft.files, state.machines, edit));
      draft.told.push(`Le fait « ${edit.texte} » est ajouté à ${edit.entry}.`);
      return;
    }
    case 'entry-add': {
      const [files, id] = withEntry(draft.files, state.machines, edit);
      draft.writeAll(files);
      draft.told.push(`L’entrée ${id} est ajoutée à la fiche.`);
      return;
    }
    case 'point-set': {
      if (!POINTS_OF.test(edit.point)) invalid(`« ${edit.point} » n’est pas un point.`);
      for (const page of Object.keys(edit.pages ?? {})) draft.page(page);
      draft.writeAll(withPoint(draft.files, state.machines, edit));
      draft.told.push(`Le point ${edit.point} est changé.`);
      return;
    }
    case 'sign':
      return signReadings(draft, edit);
    case 'comment-add': {
      const text = tidy(edit.text);
      if (typeof text !== 'string') return invalid('Cette remarque est vide.', 'text');
      if (edit.page !== SHEET) draft.page(edit.page);
      const { comments } = readComments(draft.files);
      const ids = comments.map(({ id }) => id);
      const id = idFor(`r ${state.today}`, ids, 'remarque');
      draft.write(
        COMMENTS_FILE,
        writeComments([...comments, { id, page: edit.page, le: state.today, text }]),
      );
      draft.told.push('La remarque est gardée.');
      return;
    }
    case 'comment-settle': {
      const { comments } = readComments(draft.files);
      const left = comments.filter(({ id }) => id !== edit.id);
      if (left.length === comments.length) invalid('Cette remarque n’est plus là.');
      draft.write(COMMENTS_FILE, writeComments(left));
      draft.told.push('La remarque est réglée.');
      return;
    }
    case 'story-save':
    case 'story-remove':
    case 'story-agree':
      return editStories(draft, edit);
  }
}

function signReadings(draft: EditDraft, edit: Extract<OneEdit, { type: 'sign' }>): void {
  const { today } = draft.state;
  const guide = draft.state.guide();
  if (guide === undefined) return invalid('Corrigez d’abord les fautes : le guide ne se lit pas en entier.');
  const known = readable(guide);
  const unknown = edit.pages.find((page) => !known.includes(page));
  if (unknown !== undefined) invalid(`« ${unknown} » n’a pas de relecture.`, 'pages');
  if (edit.pages.length === 0) invalid('Cochez au moins une page.', 'pages');
  const note = tidy(edit.note);
  const { read, refused } = sign(guide, {
    contents: [...new Set(edit.pages)],
    note: typeof note === 'string' ? note : '',
    today,
    aRevoirLe: edit.aRevoirLe,
    responsable: edit.responsable,
  });
  if (refused.length > 0) invalid(refused.join('\n'), 'note');
  for (const [content, { responsable, historique }] of read) {
    if (content === SHEET) {
      draft.write(SHEET_FILE, writeYaml({ responsable, relectures: historique }));
      continue;
    }
    const place = draft.page(content);
    draft.set(place, 'responsable', responsable);
    draft.set(place, 'relectures', historique);
  }
  const count = read.size === 1 ? 'Une page est relue' : `${read.size} pages sont relues`;
  draft.told.push(`${count} ce ${today}.`);
}

function editStories(
  draft: EditDraft,
  edit: Extract<OneEdit, { type: 'story-save' | 'story-remove' | 'story-agree' }>,
): void {
  const { root } = draft.state.machines;
  const { stories } = readStories(draft.files);
  const name = tidy(edit.name);
  if (typeof name !== 'string') return invalid('Donnez un nom à cette histoire.', 'name');
  const others = stories.filter((one) => one.name !== name);
  if (edit.type === 'story-remove') {
    if (others.length === stories.length) invalid(`Il n’y a pas d’histoire « ${name} ».`);
    draft.write(STORIES_FILE, writeStories(others));
    draft.told.push(`L’histoire « ${name} » est enlevée.`);
    return;
  }
  const known = stories.find((one) => one.name === name);
  const answers =
    edit.type === 'story-save'
      ? edit.answers
      : (known?.answers ?? invalid(`Il n’y a pas d’histoire « ${name} ».`));
  const done = replay({ root, pages: listPages(root) }, answers);
  if (!done.ok && edit.type === 'story-save')
    invalid('Une réponse de cette histoire n’existe pas.', 'answers');
  // One that goes no further than a page where an answer is gone ends there from now on.
  const kept = done.ok ? answers : answers.slice(0, done.refused);
  draft.write(
    STORIES_FILE,
    writeStories(
      known === undefined
        ? [...stories, { name, answers: kept, endsAt: done.page.path }]
        : stories.map((one) => (one === known ? { name, answers: kept, endsAt: done.page.path } : one)),
    ),
  );
  draft.told.push(`L’histoire « ${name} » est gardée.`);
}

/**
 * What an edit makes of the files.
 *
 * @throws Refused with the reason when it is not made.
 */
export function changesOf(state: State, edit: OneEdit): Changed {
  const draft = new EditDraft(state);
  applyTo(draft, edit);
  return { files: draft.changed, told: draft.told, pages: [...draft.pages] };
}
