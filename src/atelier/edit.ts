/**
 * The edit engine: an edit and the files as they are give the files as they become. Nothing is written here, and an edit is made whole
 * or not at all. Words are changed field by field, maps where they stand; what cannot be changed safely is refused, with its place.
 */
import type { Flow } from '../flow/flow.ts';
import { listPages } from '../guide/pages.ts';
import { SHEET } from '../guide/readings.ts';
import { RESERVED } from '../proof/checks/map.ts';
import type { GuideData, Machines } from '../proof/guide-data.ts';
import { SHEET_FILE } from '../proof/read-guide.ts';
import { replay } from '../session/session.ts';
import { releasesOf } from '../session/spoken-code.ts';
import { SECTIONS } from '../words/layout.ts';
import { fileOf } from '../words/read.ts';
import type { WordsKind } from '../words/words.ts';
import { writeYaml } from '../words/write.ts';
import type { Edit, FieldValue, NewAnswer, NewDetour, NewPage, Target } from './contract.ts';
import { fieldsIn, newDocument, same, tidy, withField } from './document.ts';
import { idFor } from './ids.ts';
import {
  COMMENTS_FILE,
  readComments,
  readStories,
  STORIES_FILE,
  writeComments,
  writeStories,
} from './kept.ts';
import { quoted } from './literal.ts';
import {
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
} from './map.ts';
import { invalid, readOnly, Refused } from './refused.ts';
import { replaceValue, withEntry, withFact, withNewFact, withPoint, withValue } from './sheet.ts';
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
class Bench {
  readonly state: State;
  readonly #changed = new Map<string, string | undefined>();
  readonly told: string[] = [];
  readonly pages = new Set<string>();

  constructor(state: State) {
    this.state = state;
  }

  get files(): Files {
    const files = new Map(this.state.files);
    for (const [file, text] of this.#changed) {
      if (text === undefined) files.delete(file);
      else files.set(file, text);
    }
    return files;
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
  bench: Bench,
  place: Place,
  changes: Readonly<Record<string, Readonly<Record<string, string>>>>,
): void {
  const order = bench.page(place.page).step.answers.map(({ answer }) => answer);
  for (const field of ['reponses', 'siReponse', 'dits', ...(place.kind === 'question' ? ['pictos'] : [])]) {
    const now = ordered({ ...bench.record(place, field), ...changes[field] }, order);
    bench.set(place, field, now);
  }
}

// ——— Steps ———

/** The names that a new step of a flow may not have: those of its steps, and of those that it had in a release. */
function takenIn(bench: Bench, flow: string): readonly string[] {
  const past: string[] = [];
  const visit = (one: Flow, name: string) => {
    if (name === flow) past.push(...Object.keys(one.states));
    for (const [key, step] of Object.entries(one.states)) if ('states' in step) visit(step, key);
  };
  for (const { root } of releasesOf(bench.state.machines.releases)) visit(root, bench.root);
  return [...bench.flow(flow).steps.map(({ step }) => step), ...past, ...RESERVED];
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
  bench: Bench,
  flow: string,
  after: string | undefined,
  { flow: inner, onDone }: NewDetour,
): string {
  const map = bench.flow(flow);
  const used = bench.flow(inner);
  if (map.steps.some(({ step }) => step === inner)) return inner;
  if (flowsWithin(bench.flows, inner).has(flow))
    invalid(
      `« ${bench.titleOfFlow(inner)} » contient déjà « ${bench.titleOfFlow(flow)} » : la carte tournerait en rond.`,
    );
  const ends = used.steps.some(({ kind }) => kind === 'end');
  if (ends && !map.steps.some(({ step }) => step === onDone))
    invalid(`Dites où revient « ${bench.titleOfFlow(inner)} » quand il est fini.`, 'onDone');
  if (!ends && onDone !== undefined)
    invalid(`« ${bench.titleOfFlow(inner)} » ne finit pas : il ne revient nulle part.`, 'onDone');
  const code = ends
    ? `${quoted(inner)}: { ...${used.name}, onDone: ${quoted(onDone ?? '')} }`
    : `${quoted(inner)}: ${used.name}`;
  const stepped = withStep(map.file, bench.text(map.file), after, code);
  bench.write(map.file, withImport(map.file, stepped, used.name, `./${inner}.ts`));
  bench.told.push(`Le détour « ${bench.titleOfFlow(inner)} » est ajouté.`);
  return inner;
}

/**
 * Adds a page to a map: its step, its document, and the answers of the pages that it creates.
 *
 * @param after the step after which it stands; the last one without it.
 * @param onward where an answer leads whose target is the empty name.
 */
function addPage(
  bench: Bench,
  flow: string,
  after: string | undefined,
  page: NewPage,
  onward?: string,
): string {
  const map = bench.flow(flow);
  const titleField = page.kind === 'question' ? 'question' : 'titre';
  const title = tidy(page.fields[titleField] ?? null);
  if (typeof title !== 'string') return invalid('Donnez un titre à cette page.', titleField);
  const step = page.step ?? idFor(title, takenIn(bench, flow));
  checkedId(step, 'une page');
  if (takenIn(bench, flow).includes(step)) invalid(`« ${step} » est déjà pris : choisissez un autre nom.`);
  const content = bench.contentOf(flow, step);
  const file = fileOf(content);
  if (bench.files.has(file)) readOnly(file, 1, 'Ce document existe déjà, sans étape sur la carte.');
  const answers = page.answers ?? [];
  if (page.kind === 'reply' && answers.length > 0) invalid('Une réponse ne demande plus rien.');
  if (page.kind !== 'reply' && answers.length === 0)
    invalid('Donnez au moins une réponse à cette page.', 'answers');
  // The step stands on the map before its answers do: they may lead to pages that are created after it.
  const tag = page.kind === 'question' ? '' : `tags: ${quoted(page.kind)}`;
  const open = page.kind === 'reply' ? `{ ${tag} }` : `{ ${tag}${tag === '' ? '' : ', '}on: {} }`;
  bench.write(map.file, withStep(map.file, bench.text(map.file), after, `${quoted(step)}: ${open}`));
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
        : targetOf(bench, flow, step, one.target);
    bench.write(
      map.file,
      withAnswer(map.file, bench.text(map.file), step, { answer: id, to }, given.length - 1),
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
  bench.write(file, newDocument(file, page.kind, fields));
  bench.pages.add(content);
  bench.told.push(`La page « ${title} » est créée.`);
  return step;
}

/** The step that an answer leads to, created when it has to be. */
function targetOf(bench: Bench, flow: string, from: string, target: Target): string {
  if ('create' in target) {
    return target.create.kind === 'detour'
      ? addDetour(bench, flow, from, target.create)
      : addPage(bench, flow, from, target.create);
  }
  const { to } = target;
  if (!bench.flow(flow).steps.some(({ step }) => step === to))
    invalid(`« ${to} » n’est pas une étape de la carte « ${flow} ».`, 'target');
  if (to === from) invalid('Une réponse ne ramène pas à sa propre page.', 'target');
  return to;
}

/** Takes a step off its map, with the answers that lead to it; the answers gone, by page. */
function removeStep(bench: Bench, flow: WrittenFlow, step: string): void {
  const gone = flow.steps.find((one) => one.step === step) ?? invalid(`« ${step} » n’est pas une étape.`);
  if (gone.kind === 'unknown')
    readOnly(flow.file, gone.line, `L’étape « ${step} » est écrite autrement que les autres.`);
  if (flow.initial === step)
    invalid('C’est la première page de son parcours : il ne commencerait nulle part.');
  const back = flow.steps.find(({ onDone }) => onDone === step);
  if (back !== undefined)
    invalid(
      `Le détour « ${bench.titleOfStep(flow, back.step)} » revient à cette page : menez-le d’abord ailleurs.`,
    );
  const hidden = flow.steps.find(({ kind }) => kind === 'unknown');
  if (hidden !== undefined)
    readOnly(flow.file, hidden.line, `L’étape « ${hidden.step} » mène peut-être ici, et s’écrit autrement.`);
  for (const one of flow.steps) {
    const lost = one.answers.filter(({ to }) => to === step);
    if (lost.length === 0 || one.step === step) continue;
    const page = bench.contentOf(flow.flow, one.step);
    if (lost.length === one.answers.length)
      invalid(`La page « ${bench.title(bench.page(page))} » n’aurait plus de réponse : changez-la d’abord.`);
    for (const { answer } of lost) {
      const place = bench.page(page);
      bench.told.push(
        `La réponse « ${bench.label(place, answer)} » de « ${bench.title(place)} » est enlevée.`,
      );
      bench.write(flow.file, withoutAnswer(flow.file, bench.text(flow.file), one.step, answer));
    }
    setAnswers(bench, bench.page(page), {});
  }
  bench.write(flow.file, withoutStep(flow.file, bench.text(flow.file), step));
}

/** Takes away, in every reply, the « suites » that name a page that goes. */
function removeSuites(bench: Bench, gone: ReadonlySet<string>): void {
  for (const flow of bench.flows.values()) {
    for (const { step, kind } of flow.steps) {
      if (kind !== 'reply') continue;
      const place = bench.page(bench.contentOf(flow.flow, step));
      if (!bench.files.has(place.document)) continue;
      const suite = bench.record(place, 'suite');
      const left = Object.fromEntries(Object.entries(suite).filter(([path]) => !gone.has(path)));
      if (Object.keys(left).length === Object.keys(suite).length) continue;
      for (const path of Object.keys(suite).filter((one) => gone.has(one)))
        bench.told.push(
          `« ${bench.title(place)} » ne propose plus « ${suite[path] ?? path} » pour continuer.`,
        );
      bench.set(place, 'suite', left);
    }
  }
}

function removePage(bench: Bench, page: string): void {
  const { state } = bench;
  const place = bench.page(page);
  const title = bench.title(place);
  const gone = new Set(
    [...listPages(state.machines.root).values()]
      .filter(({ content }) => content === page)
      .map(({ path }) => path),
  );
  bench.told.push(`La page « ${title} » est enlevée.`);
  for (const path of gone) bench.told.push(`L’adresse /${path}/ n’existe plus.`);
  removeStep(bench, place.flow, place.step.step);
  bench.write(place.document, undefined);
  removeSuites(bench, gone);
  for (const [point, { pages }] of Object.entries(state.machines.points)) {
    if (!Object.hasOwn(pages, page)) continue;
    bench.writeAll(
      withPoint(bench.files, state.machines, { type: 'point-set', point, pages: { [page]: null } }),
    );
    bench.told.push(`Le point ${point} ne nomme plus cette page.`);
  }
  const { comments } = readComments(bench.files);
  if (comments.some((one) => one.page === page))
    bench.write(COMMENTS_FILE, writeComments(comments.filter((one) => one.page !== page)));
  bench.pages.delete(page);
}

function removeDetour(bench: Bench, name: string, step: string): void {
  const flow = bench.flow(name);
  const detour = flow.steps.find((one) => one.step === step && one.kind === 'detour');
  if (detour === undefined)
    return invalid(`« ${step} » n’est pas un détour de « ${bench.titleOfFlow(name)} ».`);
  const before = name === bench.root ? `${step}/` : `${name}/${step}/`;
  const gone = new Set(
    [...listPages(bench.state.machines.root).keys()].filter((path) =>
      name === bench.root ? path.startsWith(before) : `/${path}`.includes(`/${before}`),
    ),
  );
  removeStep(bench, flow, step);
  bench.write(flow.file, withoutUnusedImport(flow.file, bench.text(flow.file), detour.imported ?? ''));
  removeSuites(bench, gone);
  bench.told.push(`Le détour « ${bench.titleOfFlow(step)} » n’est plus dans « ${bench.titleOfFlow(name)} ».`);
}

// ——— Values ———

/** The documents that write a value in full say it by its name from now on: they change with it. */
function nameValue(bench: Bench, name: string): void {
  const { machines } = bench.state;
  const { valeur } = machines.valeurs[name] ?? invalid(`« ${name} » n’est pas un nombre de la fiche.`);
  const given = Object.entries(machines.sources).flatMap(([entry, { faits }]) =>
    Object.values(faits).some(({ donne = [] }) => donne.includes(name)) ? [entry] : [],
  );
  for (const flow of bench.flows.values()) {
    for (const { step, kind } of flow.steps) {
      if (kind !== 'question' && kind !== 'advice' && kind !== 'reply') continue;
      const place = bench.page(bench.contentOf(flow.flow, step));
      const text = bench.files.get(place.document);
      if (text === undefined) continue;
      const fields = bench.fields(place);
      const cited = Array.isArray(fields['sources']) ? fields['sources'] : [];
      if (!given.some((entry) => cited.includes(entry))) continue;
      for (const [field, value] of Object.entries(fields)) {
        // What people type stays what they type.
        if (SECTIONS[field] === undefined || field === 'mots') continue;
        const now = replaceIn(value, valeur, `{${name}}`);
        if (!same(now, value)) bench.set(place, field, now as FieldValue);
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

function setField(bench: Bench, edit: Extract<OneEdit, { type: 'field' }>): void {
  const place = bench.page(edit.page);
  const { field } = edit;
  if (field === 'relectures') invalid('Une relecture se signe, elle ne se tape pas.', field);
  const held = (bench.fields(place)[field] ?? null) as FieldValue | null;
  const now = tidy(edit.value);
  if (edit.before !== undefined && !same(tidy(edit.before), held) && !same(held, now)) {
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
  if (['reponses', 'siReponse', 'dits', 'pictos'].includes(field)) {
    const answers = place.step.answers.map(({ answer }) => answer);
    const given = typeof now === 'object' && now !== null && !Array.isArray(now) ? Object.keys(now) : [];
    const unknown = given.find((answer) => !answers.includes(answer));
    if (unknown !== undefined) invalid(`« ${unknown} » n’est pas une réponse de cette page.`, field);
    if (field === 'reponses' && given.length < answers.length)
      invalid('Chaque réponse garde son texte.', field);
    // Their order is that of the buttons.
    bench.set(place, field, ordered((now ?? {}) as Readonly<Record<string, string>>, answers));
  } else bench.set(place, field, edit.value);
  bench.told.push(`Dans « ${bench.title(place)} », ${named(field)} change.`);
}

function applyTo(bench: Bench, edit: OneEdit): void {
  const { state } = bench;
  switch (edit.type) {
    case 'field':
      return setField(bench, edit);
    case 'answer-add': {
      const place = bench.page(edit.page);
      if (place.kind === 'reply')
        return invalid('Une réponse ne demande plus rien : elle n’a pas de boutons.');
      const answers = place.step.answers.map(({ answer }) => answer);
      const id = checkedId(edit.answer ?? idFor(edit.label, answers, 'reponse'), 'une réponse');
      if (answers.includes(id)) invalid(`La réponse « ${id} » est déjà là.`, 'answer');
      if (tidy(edit.label) === null) invalid('Dites ce que dit le bouton.', 'label');
      const { file, flow } = place.flow;
      bench.pages.add(edit.page);
      const to = targetOf(bench, flow, place.step.step, edit.target);
      bench.write(
        file,
        withAnswer(
          file,
          bench.text(file),
          place.step.step,
          { answer: id, to },
          edit.at ?? Number.POSITIVE_INFINITY,
        ),
      );
      setAnswers(bench, place, {
        reponses: { [id]: edit.label },
        ...(tidy(edit.siReponse ?? null) === null ? {} : { siReponse: { [id]: edit.siReponse ?? '' } }),
      });
      bench.told.push(`La réponse « ${edit.label} » est ajoutée à « ${bench.title(place)} ».`);
      return;
    }
    case 'answer-set': {
      const place = bench.page(edit.page);
      const known = place.step.answers.find(({ answer }) => answer === edit.answer);
      if (known === undefined) return invalid(`Cette page n’a pas de réponse « ${edit.answer} ».`);
      const { file, flow } = place.flow;
      bench.pages.add(edit.page);
      if (edit.target !== undefined) {
        const to = targetOf(bench, flow, place.step.step, edit.target);
        bench.write(file, withTarget(file, bench.text(file), place.step.step, edit.answer, to));
        bench.told.push(
          `La réponse « ${bench.label(place, edit.answer)} » de « ${bench.title(place)} » mène maintenant à « ${bench.titleOfStep(bench.flow(flow), to)} ».`,
        );
      }
      if (edit.label !== undefined) {
        if (tidy(edit.label) === null) invalid('Dites ce que dit le bouton.', 'label');
        bench.told.push(`Le bouton « ${bench.label(place, edit.answer)} » dit maintenant « ${edit.label} ».`);
        setAnswers(bench, place, { reponses: { [edit.answer]: edit.label } });
      }
      if (edit.siReponse !== undefined) {
        const { [edit.answer]: _, ...rest } = bench.record(place, 'siReponse');
        const said = tidy(edit.siReponse);
        bench.set(
          place,
          'siReponse',
          ordered(
            typeof said === 'string' ? { ...rest, [edit.answer]: said } : rest,
            place.step.answers.map(({ answer }) => answer),
          ),
        );
        bench.told.push(`Ce que dit la réponse « ${bench.label(place, edit.answer)} » est changé.`);
      }
      return;
    }
    case 'answer-move': {
      const place = bench.page(edit.page);
      const { file } = place.flow;
      if (!Number.isInteger(edit.at) || edit.at < 0) invalid('Cette place n’existe pas.', 'at');
      bench.write(file, withAnswerAt(file, bench.text(file), place.step.step, edit.answer, edit.at));
      setAnswers(bench, place, {});
      bench.told.push(
        `La réponse « ${bench.label(place, edit.answer)} » de « ${bench.title(place)} » change de place.`,
      );
      return;
    }
    case 'answer-remove': {
      const place = bench.page(edit.page);
      const { file } = place.flow;
      bench.told.push(
        `La réponse « ${bench.label(place, edit.answer)} » de « ${bench.title(place)} » est enlevée.`,
      );
      bench.write(file, withoutAnswer(file, bench.text(file), place.step.step, edit.answer));
      setAnswers(bench, place, {});
      return;
    }
    case 'step-add': {
      if (edit.step.kind === 'detour') addDetour(bench, edit.flow, undefined, edit.step);
      else addPage(bench, edit.flow, undefined, edit.step);
      return;
    }
    case 'insert': {
      const place = bench.page(edit.page);
      const before = place.step.answers.find(({ answer }) => answer === edit.answer);
      if (before === undefined) return invalid(`Cette page n’a pas de réponse « ${edit.answer} ».`);
      const onward = (edit.create.answers ?? []).some(({ target }) => 'to' in target && target.to === '');
      if (!onward) invalid('Une réponse au moins mène à la page d’après.', 'answers');
      const { file, flow } = place.flow;
      const step = addPage(bench, flow, place.step.step, edit.create, before.to);
      bench.write(file, withTarget(file, bench.text(file), place.step.step, edit.answer, step));
      bench.told.push(
        `Elle vient entre « ${bench.title(place)} » et « ${bench.titleOfStep(place.flow, before.to)} », après « ${bench.label(place, edit.answer)} ».`,
      );
      return;
    }
    case 'return-set': {
      const flow = bench.flow(edit.flow);
      if (!flow.steps.some(({ step }) => step === edit.onDone))
        invalid(`« ${edit.onDone} » n’est pas une étape de la carte « ${edit.flow} ».`, 'onDone');
      bench.write(flow.file, withReturn(flow.file, bench.text(flow.file), edit.step, edit.onDone));
      bench.told.push(
        `Le détour « ${bench.titleOfStep(flow, edit.step)} » revient maintenant à « ${bench.titleOfStep(flow, edit.onDone)} ».`,
      );
      return;
    }
    case 'page-remove':
      return removePage(bench, edit.page);
    case 'detour-remove':
      return removeDetour(bench, edit.flow, edit.step);
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
      nameValue(bench, edit.name);
      bench.writeAll(withValue(bench.files, state.machines, edit.name, edit.value));
      bench.told.push(`« ${before ?? ''} » devient « ${edit.value} », partout.`);
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
      bench.writeAll(withFact(bench.files, state.machines, edit));
      bench.told.push(`Le fait « ${edit.texte ?? before ?? edit.fact} » de ${edit.entry} est changé.`);
      return;
    }
    case 'fact-add': {
      bench.writeAll(withNewFact(bench.files, state.machines, edit));
      bench.told.push(`Le fait « ${edit.texte} » est ajouté à ${edit.entry}.`);
      return;
    }
    case 'entry-add': {
      const [files, id] = withEntry(bench.files, state.machines, edit);
      bench.writeAll(files);
      bench.told.push(`L’entrée ${id} est ajoutée à la fiche.`);
      return;
    }
    case 'point-set': {
      if (!POINTS_OF.test(edit.point)) invalid(`« ${edit.point} » n’est pas un point.`);
      for (const page of Object.keys(edit.pages ?? {})) bench.page(page);
      bench.writeAll(withPoint(bench.files, state.machines, edit));
      bench.told.push(`Le point ${edit.point} est changé.`);
      return;
    }
    case 'sign':
      return signReadings(bench, edit);
    case 'comment-add': {
      const text = tidy(edit.text);
      if (typeof text !== 'string') return invalid('Cette remarque est vide.', 'text');
      if (edit.page !== SHEET) bench.page(edit.page);
      const { comments } = readComments(bench.files);
      const ids = comments.map(({ id }) => id);
      const id = idFor(`r ${state.today}`, ids, 'remarque');
      bench.write(
        COMMENTS_FILE,
        writeComments([...comments, { id, page: edit.page, le: state.today, text }]),
      );
      bench.told.push('La remarque est gardée.');
      return;
    }
    case 'comment-settle': {
      const { comments } = readComments(bench.files);
      const left = comments.filter(({ id }) => id !== edit.id);
      if (left.length === comments.length) invalid('Cette remarque n’est plus là.');
      bench.write(COMMENTS_FILE, writeComments(left));
      bench.told.push('La remarque est réglée.');
      return;
    }
    case 'story-save':
    case 'story-remove':
    case 'story-agree':
      return editStories(bench, edit);
  }
}

function signReadings(bench: Bench, edit: Extract<OneEdit, { type: 'sign' }>): void {
  const { today } = bench.state;
  const guide = bench.state.guide();
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
      bench.write(SHEET_FILE, writeYaml({ responsable, relectures: historique }));
      continue;
    }
    const place = bench.page(content);
    bench.set(place, 'responsable', responsable);
    bench.set(place, 'relectures', historique);
  }
  const count = read.size === 1 ? 'Une page est relue' : `${read.size} pages sont relues`;
  bench.told.push(`${count} ce ${today}.`);
}

function editStories(
  bench: Bench,
  edit: Extract<OneEdit, { type: 'story-save' | 'story-remove' | 'story-agree' }>,
): void {
  const { root } = bench.state.machines;
  const { stories } = readStories(bench.files);
  const name = tidy(edit.name);
  if (typeof name !== 'string') return invalid('Donnez un nom à cette histoire.', 'name');
  const others = stories.filter((one) => one.name !== name);
  if (edit.type === 'story-remove') {
    if (others.length === stories.length) invalid(`Il n’y a pas d’histoire « ${name} ».`);
    bench.write(STORIES_FILE, writeStories(others));
    bench.told.push(`L’histoire « ${name} » est enlevée.`);
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
  bench.write(
    STORIES_FILE,
    writeStories(
      known === undefined
        ? [...stories, { name, answers: kept, endsAt: done.page.path }]
        : stories.map((one) => (one === known ? { name, answers: kept, endsAt: done.page.path } : one)),
    ),
  );
  bench.told.push(`L’histoire « ${name} » est gardée.`);
}

/**
 * What an edit makes of the files.
 *
 * @throws Refused with the reason when it is not made.
 */
export function changesOf(state: State, edit: OneEdit): Changed {
  const bench = new Bench(state);
  applyTo(bench, edit);
  return { files: bench.changed, told: bench.told, pages: [...bench.pages] };
}
