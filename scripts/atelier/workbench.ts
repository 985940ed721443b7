/** The atelier without its server: the guide on the disk, what is done to it, and its drafts. One thing at a time. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync, mkdirSync } from 'node:fs';
import { isAbsolute, join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { consequencesOf } from '../../src/atelier/consequences.ts';
import type {
  Api,
  ChangesModel,
  Conflict,
  Consequences,
  DraftModel,
  DraftsModel,
  Edit,
  Edited,
  EditRequest,
  FaultModel,
  Merged,
  Model,
  Proposed,
  ProposeProgress,
  ProposeRequest,
  ProposeStep,
} from '../../src/atelier/contract.ts';
import { writtenFlows, type Files } from '../../src/atelier/files/map.ts';
import { readStories } from '../../src/atelier/kept.ts';
import { mergeGuides, type Choices } from '../../src/atelier/merge.ts';
import { modelOf } from '../../src/atelier/model.ts';
import { invalid, Refused } from '../../src/atelier/refused.ts';
import { makeEdit, type GuideSnapshot, type Tools } from '../../src/atelier/run.ts';
import { faultsOf, pageChanges, readHeld, titleFor, type ReadSnapshot } from '../../src/atelier/told.ts';
import { changesBetween, describeChanges, editionOf } from '../../src/proof/changes.ts';
import { SHEET } from '../../src/guide/readings.ts';
import { releasesOf, withPresent } from '../../src/session/spoken-code.ts';
import { contentOfFile } from '../../src/words/read.ts';
import type { WordsKind } from '../../src/words/words.ts';
import { PAGES_FILE, readPages } from '../lib/statistics/pages.ts';
import { guideFiles } from '../lib/tools.ts';
import { Git, mergeLines } from './git.ts';
import { Receipts } from './receipts.ts';
import { Store, type Disk, type Noted } from './store.ts';

const RELEASES = 'machines/releases.json';
const MOST_TOLD = 20;
/** What a proposal goes through, in this order. */
const STEPS: readonly ProposeStep[] = ['contenu', 'accord', 'codes', 'mots', 'envoi'];
/** Where a draft is kept that has no history. */
const ALONE = 'sans-historique';

/** What the workbench is given. */
export interface WorkbenchOptions {
  /** The project's folder. */
  readonly root: string;
  readonly tools: Tools;
  /** Checks of a proposal besides those of the content: the compiler's. */
  readonly more?: () => Promise<readonly FaultModel[]>;
  readonly disk?: Disk;
  /** The folder of the last report on what was counted, where there may be one. */
  readonly statistics?: string;
}

function noteOf(
  told: readonly string[],
  before: Files,
  changed: ReadonlyMap<string, string | undefined>,
): Noted {
  return {
    told,
    files: Object.fromEntries(
      [...changed].map(([file, after]) => [file, { before: before.get(file) ?? null, after: after ?? null }]),
    ),
  };
}

function versionOf(files: Files): string {
  const hash = createHash('sha256');
  for (const [file, text] of [...files].toSorted(([one], [other]) => (one < other ? -1 : 1)))
    hash.update(`${file}\0${text}\0`);
  return hash.digest('hex').slice(0, 16);
}

function kindsOf(...guides: readonly Files[]): ReadonlyMap<string, WordsKind> {
  const kinds = new Map<string, WordsKind>();
  for (const files of guides) {
    for (const [flow, { steps }] of writtenFlows(files)) {
      for (const { step, kind } of steps) {
        if (kind !== 'question' && kind !== 'advice' && kind !== 'reply') continue;
        kinds.set(`${flow}/${step}`, kind);
        // A page of the root stands beside the flows.
        if (!kinds.has(step)) kinds.set(step, kind);
      }
    }
  }
  return kinds;
}

/** The atelier: everything that its API does. */
export class Workbench {
  readonly #options: WorkbenchOptions;
  readonly #git: Git;
  readonly #receipts: Receipts;
  #queue: Promise<unknown> = Promise.resolve();
  #held: GuideSnapshot | undefined;
  #broken: Model['broken'] = [];
  #store: { readonly draft: string; readonly store: Store } | undefined;
  #published: { readonly commit: string; readonly read: ReadSnapshot | undefined } | undefined;
  #model: { readonly key: string; readonly model: Model } | undefined;

  constructor(options: WorkbenchOptions) {
    this.#options = options;
    this.#git = new Git(options.root);
    this.#receipts = new Receipts(join(options.root, '.atelier/recus.txt'));
  }

  /** One request after another: two tabs never write at once. */
  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#queue.then(work, work);
    this.#queue = turn.catch(() => {});
    return turn;
  }

  async #draftName(): Promise<string> {
    return (await this.#git.there()) ? ((await this.#git.draft()) ?? 'publie') : ALONE;
  }

  async #notes(): Promise<Store> {
    const draft = await this.#draftName();
    if (this.#store?.draft !== draft)
      this.#store = { draft, store: new Store(this.#options.root, draft, this.#options.disk) };
    return this.#store.store;
  }

  /** The guide as its files are now; the last one that could be read while one of them is broken. */
  async #now(): Promise<GuideSnapshot> {
    await this.#notes();
    const files = guideFiles(this.#options.root);
    const held = this.#held;
    const same =
      held !== undefined &&
      held.files.size === files.size &&
      [...files].every(([file, text]) => held.files.get(file) === text);
    if (same && this.#broken.length === 0) return held;
    try {
      const machines = await this.#options.tools.evaluate(files);
      this.#broken = [];
      this.#held = { files, machines };
      return this.#held;
    } catch (error) {
      const fault = {
        file: 'machines/index.ts',
        line: 1,
        what: `Le guide ne se lit pas : ${error instanceof Error ? error.message : String(error)}`,
        todo: 'Annulez le dernier changement, ou corrigez ce fichier.',
      };
      this.#broken =
        error instanceof Refused && error.refusal.kind === 'broken' ? error.refusal.faults : [fault];
      if (held === undefined)
        throw new Refused({
          kind: 'broken',
          told: 'Un fichier du guide ne se lit pas. Corrigez-le, puis revenez ici.',
          faults: this.#broken,
        });
      return held;
    }
  }

  async #whole(): Promise<GuideSnapshot> {
    const held = await this.#now();
    if (this.#broken.length === 0) return held;
    throw new Refused({
      kind: 'broken',
      told: 'Un fichier du guide ne se lit pas : corrigez-le d’abord. Rien de ce que vous avez tapé n’est perdu.',
      faults: this.#broken,
    });
  }

  async #readAt(commit: string): Promise<ReadSnapshot | undefined> {
    try {
      const files = await this.#git.filesAt(commit);
      return readHeld({ files, machines: await this.#options.tools.evaluate(files) });
    } catch {
      // A commit of another time has another shape: nothing is compared with it.
      return undefined;
    }
  }

  async #base(): Promise<ReadSnapshot | undefined> {
    if (!(await this.#git.there())) return undefined;
    const commit = await this.#git.base();
    if (commit === undefined) return undefined;
    if (this.#published?.commit !== commit) this.#published = { commit, read: await this.#readAt(commit) };
    return this.#published.read;
  }

  #named(id: string): { readonly name: string; readonly le: string } {
    const known = this.#names()[id];
    const day = /\d{4}-\d\d-\d\d/.exec(id)?.[0] ?? this.#options.tools.today();
    return { name: known?.name ?? day, le: known?.le ?? day };
  }

  #names(): Readonly<Record<string, { readonly name?: string; readonly le?: string }>> {
    const path = join(this.#options.root, '.atelier/brouillons.json');
    // Only this class writes there.
    return existsSync(path)
      ? (JSON.parse(readFileSync(path, 'utf8')) as Record<string, { name?: string; le?: string }>)
      : {};
  }

  #name(id: string, about: { readonly name?: string; readonly le?: string }): void {
    const names = this.#names();
    mkdirSync(join(this.#options.root, '.atelier'), { recursive: true });
    writeFileSync(
      join(this.#options.root, '.atelier/brouillons.json'),
      JSON.stringify({ ...names, [id]: { ...names[id], ...about } }),
    );
  }

  /** The last report, read anew each time: `npm run statistiques` may have written another one. */
  #counted(): Model['counted'] {
    const { statistics } = this.#options;
    const file = statistics === undefined ? undefined : join(statistics, PAGES_FILE);
    return file === undefined || !existsSync(file) ? null : readPages(readFileSync(file, 'utf8'));
  }

  async #modelNow(): Promise<Model> {
    const held = await this.#now();
    const published = await this.#base();
    const notes = await this.#notes();
    const id = await this.#draftName();
    const beside = {
      version: versionOf(held.files),
      today: this.#options.tools.today(),
      published,
      history: notes.history(MOST_TOLD),
      draft: { id, ...this.#named(id) },
      counted: this.#counted(),
    };
    const key = JSON.stringify([beside.version, beside.today, id, this.#published?.commit]);
    // The slow part is of the files alone.
    if (this.#model?.key !== key) this.#model = { key, model: modelOf(held, beside) };
    const { model } = this.#model;
    return {
      ...model,
      history: beside.history,
      counted: beside.counted,
      draft: { ...model.draft, ...beside.draft },
      broken: this.#broken,
    };
  }

  model(): Promise<Model> {
    return this.#inTurn(() => this.#modelNow());
  }

  /** Changes with any file of the guide. */
  version(): string {
    return versionOf(guideFiles(this.#options.root));
  }

  async #save(
    told: readonly string[],
    before: Files,
    changed: ReadonlyMap<string, string | undefined>,
    visit?: string,
  ) {
    if (await this.#git.there()) await this.#git.begin(this.#options.tools.today());
    (await this.#notes()).save({
      ...noteOf(told, before, changed),
      ...(visit !== undefined && { visit }),
    });
    this.#name(await this.#draftName(), { le: this.#options.tools.today() });
  }

  async #edited(
    told: readonly string[],
    files: Iterable<string>,
    pages?: readonly string[],
  ): Promise<Edited> {
    const list = [...files];
    return {
      model: await this.#modelNow(),
      told,
      files: list,
      pages: pages ?? list.flatMap((file) => contentOfFile(file) ?? []),
    };
  }

  /** Makes an edit, once: one whose name is known was made already, and its answer was lost. */
  edit(edit: Edit, { id, visit }: Omit<EditRequest, 'edit'> = {}): Promise<Edited> {
    return this.#inTurn(async () => {
      if (id !== undefined && this.#receipts.has(id)) return this.#edited([], []);
      const held = await this.#whole();
      const { told, files, pages, after } = await makeEdit(held, edit, this.#options.tools);
      if (files.size > 0) {
        await this.#save(told, held.files, files, edit.type === 'field' ? visit : undefined);
        // What has just been written is known: nothing is run again.
        this.#held = after;
      }
      if (id !== undefined) this.#receipts.add(id);
      return this.#edited(told, files.keys(), pages);
    });
  }

  /** Which of these edits were made. It waits for what is being made: a page that closes sends what it holds, and the next one asks at once. */
  received(ids: readonly string[]): Promise<Api['received']['answer']> {
    return this.#inTurn(() => Promise.resolve({ ids: ids.filter((id) => this.#receipts.has(id)) }));
  }

  dryRun(edit: Edit): Promise<Consequences> {
    return this.#inTurn(async () => consequencesOf(await this.#whole(), edit, this.#options.tools));
  }

  undo(): Promise<Edited> {
    return this.#inTurn(() => this.#move('before'));
  }

  redo(): Promise<Edited> {
    return this.#inTurn(() => this.#move('after'));
  }

  async #move(direction: 'before' | 'after'): Promise<Edited> {
    const held = await this.#now();
    const notes = await this.#notes();
    const noted = direction === 'before' ? notes.toUndo : notes.toRedo;
    if (noted === undefined)
      return invalid(direction === 'before' ? 'Il n’y a rien à annuler.' : 'Il n’y a rien à refaire.');
    const disk = guideFiles(this.#options.root);
    const files = await this.#overElsewhere(noted, direction, disk);
    notes.move(direction, files);
    const verb = direction === 'before' ? 'Annulé' : 'Refait';
    // A file put right by going back is read again.
    this.#held = this.#broken.length > 0 ? undefined : held;
    return this.#edited(
      noted.told.map((one) => `${verb} : ${one}`),
      Object.keys(files),
    );
  }

  /** A change gone over again, where somebody changed the same files meanwhile: theirs stays. */
  async #overElsewhere(noted: Noted, direction: 'before' | 'after', disk: Files): Promise<Noted['files']> {
    const other = direction === 'before' ? 'after' : 'before';
    const pick = (side: 'before' | 'after') =>
      new Map(
        Object.entries(noted.files).flatMap(([file, both]): [string, string][] =>
          both[side] === null ? [] : [[file, both[side]]],
        ),
      );
    const theirs = new Map([...disk].filter(([file]) => Object.hasOwn(noted.files, file)));
    const [base, mine] = [pick(other), pick(direction)];
    const { files, conflicts } = await mergeGuides({ base, mine, theirs }, kindsOf(disk), mergeLines);
    if (conflicts.length > 0) {
      throw new Refused({
        kind: 'conflict',
        told: 'Le même texte a été changé ailleurs depuis : ce pas ne peut pas être annulé seul.',
        conflicts,
      });
    }
    return Object.fromEntries(
      Object.keys(noted.files).map((file) => [
        file,
        {
          before: direction === 'before' ? (files.get(file) ?? null) : (theirs.get(file) ?? null),
          after: direction === 'after' ? (files.get(file) ?? null) : (theirs.get(file) ?? null),
        },
      ]),
    );
  }

  changes(): Promise<ChangesModel> {
    return this.#inTurn(async () => {
      const now = readHeld(await this.#now());
      const base = await this.#base();
      if (base?.guide === undefined || now.guide === undefined)
        return { sections: [], pages: [], theirs: [], proposed: false };
      const between = changesBetween(
        editionOf('la version publiée', base.guide),
        editionOf('maintenant', now.guide),
      );
      await this.#git.fetch();
      const [commit, latest] = [await this.#git.base(), await this.#git.latest()];
      const others = latest === undefined || latest === commit ? undefined : await this.#readAt(latest);
      const isProposed = (await this.#git.draft()) !== undefined && (await this.#git.isStill());
      return {
        sections: [
          ...describeChanges(between, now.guide.motsDeRelecture),
          ...readingsBetween(base, now),
          ...storiesBetween(base, now),
        ],
        pages: pageChanges(base, now),
        proposed: isProposed,
        theirs: others?.guide === undefined ? [] : pageChanges(base, others),
      };
    });
  }

  async #history(): Promise<void> {
    if (!(await this.#git.there()))
      invalid('Ce dossier n’a pas d’historique (git) : l’atelier y écrit, mais n’y propose rien.');
  }

  /**
   * Checks all of the draft, and hands it over.
   *
   * @param told is told what is under way, at each step.
   */
  propose(
    { name, note = '' }: ProposeRequest,
    told: (progress: ProposeProgress) => void = () => {},
  ): Promise<Proposed> {
    return this.#inTurn(async () => {
      const begin = async (step: ProposeStep) => {
        told({ step, rank: STEPS.indexOf(step) + 1, total: STEPS.length });
        // What is told goes out before the machine is busy with the step.
        await setImmediate();
      };
      await this.#history();
      const who = name.replace(/[\s<>]+/g, ' ').trim();
      if (who === '') invalid('Dites votre nom : il est écrit avec ce que vous proposez.', 'name');
      const held = await this.#whole();
      const { today } = this.#options.tools;
      if ((await this.#git.draft()) === undefined && (await this.#git.isStill()))
        invalid('Il n’y a rien à proposer : rien n’a changé.');
      await begin('contenu');
      const ofContent = faultsOf(held, today()).filter(({ level }) => level === 'faute');
      await begin('accord');
      // What the content has is told at once: the compiler takes most of a minute, and would change nothing.
      const faults = ofContent.length > 0 ? ofContent : ((await this.#options.more?.()) ?? []);
      if (faults.length > 0) {
        const told =
          faults.length === 1
            ? '1 chose à corriger avant de proposer.'
            : `${faults.length} choses à corriger avant de proposer.`;
        throw new Refused({ kind: 'faults', told, faults });
      }
      await begin('codes');
      const release = await this.#freeze(held);
      if (await this.#git.isStill()) invalid('Il n’y a rien de nouveau à proposer.');
      await begin('mots');
      const base = await this.#base();
      const now = readHeld(await this.#now());
      const message = messageOf(base, now, note);
      await begin('envoi');
      await this.#git.begin(today());
      await this.#git.propose(message, who);
      const sent = await this.#git.send();
      const draft = (await this.#git.draft()) ?? '';
      const done = [
        'C’est fait : tout est vérifié, et votre proposition est gardée.',
        ...(release === undefined
          ? []
          : [`La carte a changé. Les codes de reprise donnés avant restent lisibles (« ${release} »).`]),
        sent === undefined
          ? `Elle attend sur cette machine, sous le nom « ${draft} » : il n’y a pas de serveur où l’envoyer.`
          : sent.to === undefined
            ? `Elle attend sur cette machine, sous le nom « ${draft} ». Le serveur l’a refusée : ${sent.why ?? ''}`
            : `Elle est envoyée à votre équipe${isAbsolute(sent.to) ? '' : ` (${sent.to})`}, sous le nom « ${draft} ». Ensuite : dites ce nom à la personne qui relit. Quand elle l’accepte, c’est en ligne.`,
      ];
      return {
        told: done,
        ...(release === undefined ? {} : { release }),
        ...(sent?.to === undefined ? {} : { sentTo: sent.to }),
        model: await this.#modelNow(),
      };
    });
  }

  /** Freezes the map when it is no longer that of the last release, for good; the release's name. */
  async #freeze({ machines, files }: GuideSnapshot): Promise<string | undefined> {
    const registered = releasesOf(machines.releases);
    const today = this.#options.tools.today();
    const taken = new Set(registered.map(({ name }) => name));
    let name = today;
    for (let count = 2; taken.has(name); count += 1) name = `${today}.${count}`;
    const all = withPresent(registered, machines.root, name);
    if (all.length === registered.length) return undefined;
    // Codes may be given out as soon as it is published: « annuler » must never take it back.
    (await this.#notes()).write({
      [RELEASES]: { before: files.get(RELEASES) ?? null, after: `${JSON.stringify(all)}\n` },
    });
    return name;
  }

  drafts(): Promise<DraftsModel> {
    return this.#inTurn(() => this.#drafts());
  }

  async #drafts(): Promise<DraftsModel> {
    const { draft } = await this.#modelNow();
    if (!(await this.#git.there())) return { current: draft, others: [] };
    const others = (await this.#git.drafts())
      .filter(({ id }) => id !== draft.id)
      .map(({ id, le }): DraftModel => ({ id, name: this.#named(id).name, le, changed: 0 }));
    return { current: draft, others };
  }

  openDraft(id: string, name?: string): Promise<Edited> {
    return this.#inTurn(async () => {
      await this.#history();
      const today = this.#options.tools.today();
      const open = await this.#git.open(id, today);
      this.#name(open, { ...(name === undefined ? {} : { name }), ...(id === '' ? { le: today } : {}) });
      return this.#edited([`Le brouillon « ${this.#named(open).name} » est ouvert.`], []);
    });
  }

  takeTheirs(choices: Choices = {}): Promise<Merged> {
    return this.#inTurn(async () => {
      await this.#history();
      await this.#git.fetch();
      const [base, latest] = [await this.#git.base(), await this.#git.latest()];
      const held = await this.#whole();
      if (base === undefined || latest === undefined || base === latest)
        return invalid('Personne n’a rien publié depuis le début de ce brouillon.');
      const [was, theirs] = [await this.#git.filesAt(base), await this.#git.filesAt(latest)];
      const three = { base: was, mine: held.files, theirs };
      const remade = new Set([RELEASES]);
      const { files, conflicts } = await mergeGuides(
        three,
        kindsOf(held.files, theirs),
        mergeLines,
        choices,
        remade,
      );
      if (conflicts.length > 0) return { ...(await this.#edited([], [])), conflicts };
      await this.#options.tools.evaluate(files);
      // What git puts together by itself is written over too, whatever it made of it.
      const touched = [...new Set([...held.files.keys(), ...files.keys(), ...theirs.keys()])].filter(
        (file) => held.files.get(file) !== files.get(file) || theirs.get(file) !== was.get(file),
      );
      const changed = new Map(touched.map((file) => [file, files.get(file)]));
      const told = ['Ce que les autres ont publié est dans votre brouillon.'];
      await this.#git.begin(this.#options.tools.today());
      const notes = await this.#notes();
      const onDisk = noteOf(told, held.files, changed);
      await this.#git.takeIn(latest, () => {
        notes.save(onDisk);
      });
      const none: readonly Conflict[] = [];
      return { ...(await this.#edited(told, changed.keys())), conflicts: none };
    });
  }
}

/** What was read again and dated: its own list, for it changes no word. */
function readingsBetween(before: ReadSnapshot, after: ReadSnapshot): ChangesModel['sections'] {
  const [was, is] = [before.guide?.relectures ?? {}, after.guide?.relectures ?? {}];
  const lines = Object.entries(is).flatMap(([page, { historique }]) => {
    const last = historique.at(-1);
    if (last === undefined || last.empreinte === was[page]?.historique.at(-1)?.empreinte) return [];
    const name = page === SHEET ? 'La fiche elle-même' : titleFor(after.words.get(page), page);
    return [`${name} : ${last.note}`];
  });
  return lines.length === 0 ? [] : [{ title: `Relectures datées : ${lines.length}`, lines }];
}

/** The stories that were kept, changed or forgotten. */
function storiesBetween(before: ReadSnapshot, after: ReadSnapshot): ChangesModel['sections'] {
  const [was, is] = [readStories(before.files).stories, readStories(after.files).stories];
  const text = (story: unknown) => JSON.stringify(story);
  const lines = [
    ...is.filter((one) => !was.some((other) => text(other) === text(one))).map(({ name }) => `+ ${name}`),
    ...was.filter((one) => !is.some(({ name }) => name === one.name)).map(({ name }) => `− ${name}`),
  ];
  return lines.length === 0 ? [] : [{ title: `Histoires : ${lines.length}`, lines }];
}

/** What is written in the history: what changed, in words. */
function messageOf(base: ReadSnapshot | undefined, now: ReadSnapshot, note: string): string {
  const pages = base === undefined ? [] : pageChanges(base, now);
  const count =
    pages.length === 1
      ? `« ${titleFor(now.words.get(pages[0]?.page ?? ''), pages[0]?.title ?? '')} » change`
      : `${pages.length} pages changent`;
  const title = pages.length === 0 ? 'Le guide change' : count;
  const sections =
    base?.guide === undefined || now.guide === undefined
      ? []
      : describeChanges(
          changesBetween(editionOf('avant', base.guide), editionOf('après', now.guide)),
          now.guide.motsDeRelecture,
        ).slice(1);
  const body = sections.map(({ title: heading, lines }) =>
    [heading, ...lines.map((line) => `  ${line}`)].join('\n'),
  );
  // A line that begins with « # » is no comment here: the message is given as it is.
  return [title, ...(note.trim() === '' ? [] : [note.trim()]), ...body].join('\n\n');
}
