/** A guide read once, and what the atelier says of it: its faults, its pages, and how two guides differ. */
import { wordsByContent } from '../guide/compile.ts';
import { HOME, listPages, type Pages } from '../guide/pages.ts';
import { checksThat } from '../proof/checks.ts';
import { contentVerdict } from '../proof/content-faults.ts';
import type { GuideData } from '../proof/guide-data.ts';
import { readGuide } from '../proof/read-guide.ts';
import { contentOfFile } from '../words/read.ts';
import type { Fault } from '../words/faults.ts';
import type { Words } from '../words/words.ts';
import type { FaultModel, FieldValue, PageChange } from './contract.ts';
import { same } from './document.ts';
import { writtenFlows, type Files } from './map.ts';
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

function pagesOf({ machines }: GuideSnapshot): Pages | undefined {
  try {
    return listPages(machines.root);
  } catch {
    return undefined;
  }
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
    pages: pagesOf(held),
    words: guide === undefined ? new Map<string, Words>() : wordsByContent(guide),
  };
  readOnce.set(held.files, read);
  return read;
}

/** Whether some answers lead back to a page that they left: such a map has no end to be counted to. */
export function hasLoop(pages: Pages): boolean {
  const done = new Set<string>();
  const open = new Set<string>();
  const visit = (path: string): boolean => {
    if (open.has(path)) return true;
    if (done.has(path)) return false;
    open.add(path);
    const found = (pages.get(path)?.answers ?? []).some(({ to }) => visit(to));
    open.delete(path);
    done.add(path);
    return found;
  };
  return [...pages.keys()].some(visit);
}

/** The addresses that some answers lead to from the home page. */
export function reachedPaths(pages: Pages): ReadonlySet<string> {
  const paths = new Set([HOME]);
  for (const path of paths) for (const { to } of pages.get(path)?.answers ?? []) paths.add(to);
  return paths;
}

/** The contents that some answers lead to from the home page. */
export function reachedContents(pages: Pages): ReadonlySet<string> {
  return new Set([...reachedPaths(pages)].flatMap((path) => pages.get(path)?.content ?? []));
}

/** What the atelier does of itself when a draft is proposed, and so tells nobody to do. */
const DONE_LATER = checksThat('ofRelease');
const MAP_FILE = /^machines\/([^/]+)\.ts$/;

/** A fault with what it is about on the screen. */
function placed(fault: Omit<FaultModel, 'page' | 'flow' | 'step'>, files: Files): FaultModel {
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

/** A fault with what it is about, for one that was told by somebody else. */
export function placedFault(fault: Omit<FaultModel, 'page' | 'flow' | 'step'>, files: Files): FaultModel {
  return placed(fault, files);
}

/** What a page is called. */
export function titleOf(words: Words | undefined, page: string): string {
  if (words === undefined) return page;
  return 'question' in words ? words.question : words.titre;
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
    return fields.length === 0 ? [] : [{ page, title: titleOf(is ?? was, page), fields }];
  });
}
