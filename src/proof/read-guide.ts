/** Ties the maps and the documents of a guide into one, and tells what is wrong in either with its file and line. */
import type * as v from 'valibot';
import { CONSOLE_SCHEMA } from '../adviser/interface.ts';
import { isDetour, isEnd, type Detour, type Flow } from '../flow/flow.ts';
import { INTERFACE_SCHEMA } from '../guide/interface.ts';
import { MEASURE_SCHEMA } from '../guide/measure-words.ts';
import { listPages, type Pages } from '../guide/pages.ts';
import { SHEET } from '../guide/readings.ts';
import type { Review } from '../guide/guide-content.ts';
import { OUT_OF_SCOPE_SCHEMA, type OutOfScopeWords } from '../search/words.ts';
import { didYouMean, type Fault } from '../words/faults.ts';
import { readDocuments, type Documents, type StepShape } from '../words/read.ts';
import { readReview } from '../words/review.ts';
import { readScreen } from '../words/screens.ts';
import type { Words, WordsFile, WordsKind } from '../words/words.ts';
import type { GuideData, Machines } from './guide-data.ts';
import { REPORT_SCHEMA } from '../measure/report-words.ts';
import { REVIEW_WORDS_SCHEMA } from './review-words.ts';

/** The file of the readings of the sheet itself. */
export const SHEET_FILE = 'machines/fiche/relectures.yaml';

/** A guide as its files make it. */
export interface ReadGuide {
  /** The guide, without the pages whose words could not be read; undefined when the words of a screen could not be. */
  readonly guide: GuideData | undefined;
  readonly documents: Documents['documents'];
  readonly faults: readonly Fault[];
}

/** What the documents of a guide hold. */
interface ReadPages extends Pick<GuideData, 'words' | 'relectures'> {
  readonly documents: Documents['documents'];
  readonly faults: readonly Fault[];
}

/** The numbers of the sheet, by name. */
function valuesOf({ valeurs }: Pick<Machines, 'valeurs'>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(valeurs).map(([name, { valeur }]) => [name, valeur]));
}

interface NamedFlow {
  /** The root has no name of its own: its steps stand beside the flows. */
  readonly name: string | undefined;
  readonly flow: Flow;
}

/** The flows of a guide, each once: the root, its goals in their order, then the other detours by name. */
function flowsIn(root: Flow): readonly NamedFlow[] {
  const found = new Map<string, Flow>();
  const visit = (flow: Flow) => {
    const detours = Object.entries(flow.states).filter((one): one is [string, Detour] => isDetour(one[1]));
    const fresh = detours.filter(([name]) => !found.has(name));
    for (const [name, detour] of fresh) found.set(name, detour);
    for (const [, detour] of fresh) visit(detour);
  };
  visit(root);
  const named = [...found].map(([name, flow]): NamedFlow => ({ name, flow }));
  const isGoal = ({ name = '' }: NamedFlow) => Object.hasOwn(root.states, name);
  const others = named
    .filter((one) => !isGoal(one))
    .toSorted((a, b) => ((a.name ?? '') < (b.name ?? '') ? -1 : 1));
  return [{ name: undefined, flow: root }, ...named.filter(isGoal), ...others];
}

/** The content id of a step of a flow: the steps of the root stand beside the flows. */
function contentId(flow: string | undefined, step: string): string {
  return flow === undefined ? step : `${flow}/${step}`;
}

/** The kind of words that a step needs. A tag that is not known is told by the checks of the map. */
function kindOf(step: object): WordsKind {
  const { tags }: { readonly tags?: unknown } = step;
  return tags === 'reply' || tags === 'advice' ? tags : 'question';
}

function shapesOf(root: Flow): ReadonlyMap<string, StepShape> {
  const shapes = new Map<string, StepShape>();
  for (const { name, flow } of flowsIn(root)) {
    for (const [step, value] of Object.entries(flow.states)) {
      if (isDetour(value) || isEnd(value)) continue;
      shapes.set(contentId(name, step), {
        kind: kindOf(value),
        answers: 'on' in value ? Object.keys(value.on) : [],
      });
    }
  }
  return shapes;
}

/** The pages of a map; undefined while it cannot be read as pages. */
export function pagesIn(root: Flow): Pages | undefined {
  try {
    return listPages(root);
  } catch {
    // A map that cannot be read is told by the checks of the map.
    return undefined;
  }
}

function pathsIn(root: Flow): ReadonlySet<string> | undefined {
  const pages = pagesIn(root);
  return pages === undefined ? undefined : new Set(pages.keys());
}

function wordsFiles(root: Flow, words: ReadonlyMap<string, Words>): WordsFile[] {
  return flowsIn(root).map(({ name, flow }) => ({
    flow: name ?? root.initial,
    steps: Object.fromEntries(
      Object.keys(flow.states).flatMap((step) => {
        const text = words.get(contentId(name, step));
        return text === undefined ? [] : [[step, text]];
      }),
    ),
  }));
}

/** The files of the screens' words. */
export const SCREEN_FILES = {
  interface: 'machines/interface/public.fr.yaml',
  console: 'machines/interface/conseiller.fr.yaml',
  motsDeRelecture: 'machines/interface/relecture.fr.yaml',
  horsSujet: 'machines/interface/hors-sujet.fr.yaml',
  mesure: 'machines/interface/mesure.fr.yaml',
  statistiques: 'machines/interface/statistiques.fr.yaml',
} as const;

/** The schema of each of those files: the room that shows the words owns it. */
export const SCREEN_SCHEMAS = {
  interface: INTERFACE_SCHEMA,
  console: CONSOLE_SCHEMA,
  motsDeRelecture: REVIEW_WORDS_SCHEMA,
  horsSujet: OUT_OF_SCOPE_SCHEMA,
  mesure: MEASURE_SCHEMA,
  statistiques: REPORT_SCHEMA,
} as const;

interface Screens extends Pick<
  GuideData,
  'interface' | 'console' | 'motsDeRelecture' | 'mesure' | 'statistiques'
> {
  readonly horsSujet: OutOfScopeWords;
}

/** What a screen's words name must be there: the pages that subjects and scripted calls lead to, the channels that are listed. */
function namesThatAreNot(
  { interface: screens, console: desk, horsSujet }: Screens,
  { channels }: Machines,
  pages: ReadonlySet<string> | undefined,
): readonly { file: string; key: string; what: string; todo: string }[] {
  const contacts = Object.keys(channels);
  const named = [
    ...[horsSujet, ...Object.values(horsSujet.sujets)].map(({ page }) => ({
      file: SCREEN_FILES.horsSujet,
      page,
    })),
    ...desk.entrainement.appels.map(([, page]) => ({ file: SCREEN_FILES.console, page })),
  ];
  const told = [
    ...named.flatMap(({ file, page }) =>
      page === undefined || pages === undefined || pages.has(page)
        ? []
        : [
            {
              file,
              key: page,
              what: `« ${page} » n’est pas une page du guide.`,
              todo: didYouMean(page, pages, 'Écrivez l’adresse d’une page, sans barre au début ni à la fin.'),
            },
          ],
    ),
    ...screens.aide.canaux
      .filter((name) => !contacts.includes(name))
      .map((name) => ({
        file: SCREEN_FILES.interface,
        key: name,
        what: `« ${name} » n’est pas un moyen de joindre une personne.`,
        todo: didYouMean(name, contacts, `On peut écrire : ${contacts.join(', ')}.`),
      })),
  ];
  return told;
}

/** The words of the screens; undefined as soon as one file cannot be read: no screen can be shown without its words. */
function readScreens(
  machines: Machines,
  files: ReadonlyMap<string, string>,
  values: Readonly<Record<string, string>>,
  pages: ReadonlySet<string> | undefined,
): { readonly screens: Screens | undefined; readonly faults: readonly Fault[] } {
  const read = <Words>(name: keyof typeof SCREEN_FILES, schema: v.GenericSchema<unknown, Words>) =>
    readScreen(SCREEN_FILES[name], files.get(SCREEN_FILES[name]), schema, values);
  const ui = read('interface', SCREEN_SCHEMAS.interface);
  const desk = read('console', SCREEN_SCHEMAS.console);
  const review = read('motsDeRelecture', SCREEN_SCHEMAS.motsDeRelecture);
  const outOfScope = read('horsSujet', SCREEN_SCHEMAS.horsSujet);
  const measure = read('mesure', SCREEN_SCHEMAS.mesure);
  const report = read('statistiques', SCREEN_SCHEMAS.statistiques);
  const faults = [ui, desk, review, outOfScope, measure, report].flatMap((one) => one.faults);
  if (
    ui.words === undefined ||
    desk.words === undefined ||
    review.words === undefined ||
    outOfScope.words === undefined ||
    measure.words === undefined ||
    report.words === undefined
  )
    return { screens: undefined, faults };
  const screens = {
    interface: ui.words,
    console: desk.words,
    motsDeRelecture: review.words,
    horsSujet: outOfScope.words,
    mesure: measure.words,
    statistiques: report.words,
  };
  const unknown = namesThatAreNot(screens, machines, pages).map(({ file, key, what, todo }): Fault => {
    const lines = (files.get(file) ?? '').split('\n');
    const line = lines.findIndex((text) => text.includes(key)) + 1;
    return { file, line: Math.max(line, 1), what, todo };
  });
  return { screens, faults: [...faults, ...unknown] };
}

/**
 * Reads what a guide says of its pages: documents and readings. It never throws for bad content: what is wrong is in `faults`.
 *
 * @param files the texts of the files of `machines/`, by their paths from the project's root.
 */
export function readPages(machines: Machines, files: ReadonlyMap<string, string>): ReadPages {
  const { documents, words, faults } = readDocuments(files, {
    steps: shapesOf(machines.root),
    pages: pathsIn(machines.root),
    sources: Object.keys(machines.sources),
    contacts: Object.keys(machines.channels),
    values: valuesOf(machines),
  });
  const relectures: Record<string, Review> = {};
  for (const [content, { responsable, relectures: historique }] of documents) {
    if (responsable !== undefined) relectures[content] = { responsable, historique };
  }
  const sheet = readReview(SHEET_FILE, files.get(SHEET_FILE) ?? '');
  if (sheet.review !== undefined) {
    const { responsable, relectures: historique } = sheet.review;
    relectures[SHEET] = { responsable, historique };
  }
  return {
    words: wordsFiles(machines.root, words),
    relectures,
    documents,
    faults: [...faults, ...sheet.faults],
  };
}

/**
 * Reads a guide. It never throws for bad content: what is wrong is in `faults`.
 *
 * @param files the texts of the files of `machines/`, by their paths from the project's root.
 */
export function readGuide(machines: Machines, files: ReadonlyMap<string, string>): ReadGuide {
  const { words, relectures, documents, faults } = readPages(machines, files);
  const { screens, faults: untold } = readScreens(
    machines,
    files,
    valuesOf(machines),
    pathsIn(machines.root),
  );
  const all = [...faults, ...untold];
  if (screens === undefined) return { guide: undefined, documents, faults: all };
  const { horsSujet, ...ui } = screens;
  return {
    guide: { ...machines, ...ui, recherche: { ...machines.recherche, horsSujet }, words, relectures },
    documents,
    faults: all,
  };
}
