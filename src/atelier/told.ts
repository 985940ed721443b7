/** A guide read once, and what the atelier says of it: its faults, its pages, and how two guides differ. */
import { wordsByContent } from '../guide/compile.ts';
import { HOME, type Pages } from '../guide/pages.ts';
import { titleOf } from '../guide/text.ts';
import { checksThat } from '../proof/checks.ts';
import { reachedFrom } from '../proof/checks/check.ts';
import { contentVerdict } from '../proof/content-faults.ts';
import type { GuideData } from '../proof/guide-data.ts';
import { pagesIn, readGuide } from '../proof/read-guide.ts';
import { contentOfFile } from '../words/read.ts';
import type { Fault } from '../words/faults.ts';
import type { Words } from '../words/words.ts';
import type { FaultModel, FieldValue, PageChange } from './contract.ts';
import { same } from './files/document.ts';
import { writtenFlows, type Files } from './files/map.ts';
import type { GuideSnapshot } from './run.ts';

/** A guide in memory, read as far as it can be. */
export interface ReadSnapshot extends GuideSnapshot {
  readonly guide: GuideData | undefined;
  /** What does not read in its documents. */
  readonly faults: readonly Fault[];
  /** Undefined while the map cannot be read as pages. */
  readonly pages: Pages | undefined;
  readonly words: ReadonlyMap<string, Words>;
}

const readOnce = new WeakMap<Files, ReadSnapshot>();

/** Reads a guide, once. It never throws for bad content. */
export function readHeld(held: GuideSnapshot): ReadSnapshot {
  const known = readOnce.get(held.files);
  if (known?.machines === held.machines) return known;
  const { guide, faults } = readGuide(held.machines, held.files);
  const read = {
    ...held,
    guide,
    faults,
    pages: pagesIn(held.machines.root),
    words: guide === undefined ? new Map<string, Words>() : wordsByContent(guide),
  };
  readOnce.set(held.files, read);
  return read;
}

/** Whether some answers lead back to a page that they left: such a map has no end to be counted to. */
export function hasLoop(pages: Pages): boolean {
  return [...reachedFrom(pages)].some(([path, reached]) => reached.has(path));
}

/** The addresses that some answers lead to from the home page. */
export function reachedPaths(pages: Pages): ReadonlySet<string> {
  return new Set([HOME, ...(reachedFrom(pages).get(HOME) ?? [])]);
}

/** The contents that some answers lead to from the home page. */
export function reachedContents(pages: Pages): ReadonlySet<string> {
  return new Set([...reachedPaths(pages)].flatMap((path) => pages.get(path)?.content ?? []));
}

/** What the atelier does of itself when a draft is proposed, and so tells nobody to do. */
const DONE_LATER = checksThat('ofRelease');
const MAP_FILE = /^machines\/([^/]+)\.ts$/;

/** A fault with what it is about on the screen. */
export function placed(fault: Omit<FaultModel, 'page' | 'flow' | 'step'>, files: Files): FaultModel {
  const { file, line, what, todo, level, check, at } = fault;
  const own = {
    file,
    line,
    what,
    todo,
    level,
    ...(check === undefined ? {} : { check }),
    ...(at === undefined ? {} : { at }),
  };
  const page = contentOfFile(file);
  if (page !== undefined) return { ...own, page };
  const flow = MAP_FILE.exec(file)?.[1];
  if (flow === undefined) return own;
  const steps = safely(() => writtenFlows(files).get(flow)?.steps) ?? [];
  const step = steps.findLast((one) => one.line <= line)?.step;
  return { ...own, flow, ...(step === undefined ? {} : { step }) };
}

function safely<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}

/** What the checks say of a guide, as the screen shows it. */
interface Verdict {
  readonly faults: readonly FaultModel[];
  /** Whether every check could be asked of the whole guide. */
  readonly isWhole: boolean;
}

const judgedOnce = new WeakMap<Files, Verdict & { readonly today: string }>();

/** The faults of a guide as `npm run verifier` says them, and what waits to be read again; judged once a day. */
export function verdictOf(held: GuideSnapshot, today: string): Verdict {
  const { machines, files } = held;
  const known = judgedOnce.get(files);
  if (known?.today === today) return known;
  const { findings, isWhole } = contentVerdict(machines, files, today, readHeld(held));
  const faults = findings
    .filter(({ check }) => check === undefined || !DONE_LATER.has(check))
    .map((fault) => placed(fault, files));
  const verdict = { today, faults, isWhole };
  judgedOnce.set(files, verdict);
  return verdict;
}

/** The faults alone: see `verdictOf`. */
export function faultsOf(held: GuideSnapshot, today: string): readonly FaultModel[] {
  return verdictOf(held, today).faults;
}

/** What a page is called; its id, while its words do not read. */
export function titleFor(words: Words | undefined, page: string): string {
  return words === undefined ? page : titleOf(words);
}

/** The pages that say something else in one guide than in another, numbers put in. */
export function pageChanges(before: ReadSnapshot, after: ReadSnapshot): readonly PageChange[] {
  return [...new Set([...before.words.keys(), ...after.words.keys()])].flatMap((page) => {
    const [was, is] = [before.words.get(page), after.words.get(page)];
    if (was === is || same(was, is)) return [];
    const [old, now] = [was ?? {}, is ?? {}] as readonly Readonly<Record<string, FieldValue>>[];
    const fields = [...new Set([...Object.keys(old ?? {}), ...Object.keys(now ?? {})])]
      .map((field) => ({ field, before: old?.[field] ?? null, after: now?.[field] ?? null }))
      .filter((one) => !same(one.before, one.after));
    return fields.length === 0 ? [] : [{ page, title: titleFor(is ?? was, page), fields }];
  });
}
