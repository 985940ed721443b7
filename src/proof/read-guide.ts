/** Ties the maps and the documents of a guide into one, and tells what is wrong in either with its file and line. */
import { isDetour, isEnd, type Detour, type Flow } from '../flow/flow.ts';
import { listPages } from '../guide/pages.ts';
import { SHEET } from '../guide/readings.ts';
import type { Review } from '../guide/guide-content.ts';
import type { Fault } from '../words/faults.ts';
import { readDocuments, type Documents, type StepShape } from '../words/read.ts';
import { readReview } from '../words/review.ts';
import type { Words, WordsFile, WordsKind } from '../words/words.ts';
import type { GuideData, Machines } from './guide-data.ts';

/** The file of the readings of the sheet itself. */
export const SHEET_FILE = 'machines/fiche/relectures.yaml';

/** A guide as its files make it. */
export interface ReadGuide {
  /** The guide, without the pages whose words could not be read. */
  readonly guide: GuideData;
  readonly documents: Documents['documents'];
  readonly faults: readonly Fault[];
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

function pagesIn(root: Flow): ReadonlySet<string> | undefined {
  try {
    return new Set(listPages(root).keys());
  } catch {
    // A map that cannot be read is told by the checks of the map.
    return undefined;
  }
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

/**
 * Reads a guide. It never throws for bad content: what is wrong is in `faults`.
 *
 * @param files the texts of the files of `machines/`, by their paths from the project's root.
 */
export function readGuide(machines: Machines, files: ReadonlyMap<string, string>): ReadGuide {
  const { documents, words, faults } = readDocuments(files, {
    steps: shapesOf(machines.root),
    pages: pagesIn(machines.root),
    sources: Object.keys(machines.sources),
    contacts: Object.keys(machines.channels),
    values: Object.fromEntries(Object.entries(machines.valeurs).map(([name, { valeur }]) => [name, valeur])),
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
    guide: { ...machines, words: wordsFiles(machines.root, words), relectures },
    documents,
    faults: [...faults, ...sheet.faults],
  };
}
