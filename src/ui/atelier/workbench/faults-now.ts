/** What is to be put right now: what the server says of the files, and of the page being written what is said at each key. One count for all. */
import { createContext } from 'react';
import type { PageModel } from '../../../atelier/contract.ts';
import type { ShownFault } from '../told/Faults.tsx';
import { WORDS } from '../words.fr.ts';
import { JUDGED } from './judge.ts';
import { blankFields, type WorkbenchState } from './workbench.ts';

/** The faults of the page that is open, as it is written. */
export interface OpenFaults {
  /** The version of the guide that it was judged in. */
  readonly version: string;
  readonly page: Pick<PageModel, 'page' | 'flow' | 'step'>;
  readonly faults: readonly ShownFault[];
}

/** Where the page that is open says what it finds; undefined when none is open. */
export const OpenFaultsContext = createContext<(found: OpenFaults | undefined) => void>(() => undefined);

/** Whether a fault is one of a page, or of its answers on the map. */
export function isOf(page: Pick<PageModel, 'page' | 'flow' | 'step'>, fault: ShownFault): boolean {
  return fault.page === page.page || (fault.flow === page.flow && fault.step === page.step);
}

/** The fields that must not be empty and are, as faults of their pages. */
function blanks(state: Pick<WorkbenchState, 'model' | 'typed'>): readonly ShownFault[] {
  return blankFields(state).flatMap(({ page, field }) => {
    const own = state.model.pages.find((one) => one.page === page);
    if (own === undefined) return [];
    const what = WORDS.fautes.obligatoire;
    return [{ file: own.file, line: 1, what, todo: '', level: 'faute' as const, page, field }];
  });
}

/** What the server says is to be put right: while not everything can be judged, with what was known of the rest. */
function told({ model, whole }: Pick<WorkbenchState, 'model' | 'whole'>): readonly ShownFault[] {
  const now = model.faults.filter(({ level }) => level === 'faute');
  if (model.judgedWhole) return now;
  const files = new Set(now.map(({ file }) => file));
  // Where the map reads, each page that does was judged by itself.
  const isJudged = ({ check }: ShownFault) =>
    model.guide !== null && check !== undefined && JUDGED.has(check);
  return [...now, ...whole.filter((one) => one.level === 'faute' && !files.has(one.file) && !isJudged(one))];
}

/** All that is to be put right now. */
export function faultsNow(
  state: Pick<WorkbenchState, 'model' | 'whole' | 'typed'>,
  open: OpenFaults | undefined,
): readonly ShownFault[] {
  const kept = told(state);
  const written = [...kept, ...blanks(state)];
  if (open === undefined) return written;
  return [...open.faults, ...written.filter((fault) => !isOf(open.page, fault))];
}

/** The pages with how much is to be put right on each, what is typed and not kept included. */
export function pagesNow(state: Pick<WorkbenchState, 'model' | 'typed'>): readonly PageModel[] {
  const more = blanks(state);
  if (more.length === 0) return state.model.pages;
  return state.model.pages.map((page) => {
    const own = more.filter((fault) => fault.page === page.page).length;
    return own === 0 ? page : { ...page, faults: page.faults + own };
  });
}
