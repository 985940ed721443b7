import { createContext, useContext, useMemo, useSyncExternalStore } from 'react';
import type { CountedPage, Model, ValueModel } from '../../../atelier/contract.ts';
import type { Workbench, WorkbenchState } from './workbench.ts';
import { ownerWords, withSubjects } from '../told/owner-words.ts';
import type { OfferedNumber } from '../sentence/SentenceField.tsx';
import { printed } from '../sentence/printed.ts';
import type { Values } from '../sentence/shown-text.ts';
import { fill } from '../../../guide/format.ts';
import { WORDS } from '../words.fr.ts';

/** The workbench of the screen. */
export const WorkbenchContext = createContext<Workbench | undefined>(undefined);

export function useWorkbench(): Workbench {
  const workbench = useContext(WorkbenchContext);
  if (workbench === undefined) throw new Error('Un écran de l’atelier est dessiné hors de l’atelier');
  return workbench;
}

export function useWorkbenchState(): WorkbenchState {
  const workbench = useWorkbench();
  return useSyncExternalStore(workbench.subscribe, workbench.state);
}

/** A part of the workbench's state: whoever asks for it is drawn again only when that part changes. */
function useSelected<T>(select: (state: WorkbenchState) => T): T {
  const workbench = useWorkbench();
  return useSyncExternalStore(workbench.subscribe, () => select(workbench.state()));
}

export function useModel(): Model {
  return useSelected(({ model }) => model);
}

/** What the last report says of a page: undefined where there is no report, or the page is not in it. */
export function useCounted(page: string): CountedPage | undefined {
  return useSelected(({ model }) => model.counted?.pages[page]);
}

/** The words of the checks, as an owner reads them. */
export function useOwnerWords(): (message: string, page?: string) => string {
  const pages = useSelected(({ model }) => model.pages);
  const flows = useSelected(({ model }) => model.flows);
  const values = useSelected(({ model }) => model.values);
  const entries = useSelected(({ model }) => model.entries);
  const points = useSelected(({ model }) => model.points);
  return useMemo(() => {
    const named = { pages, flows, values, entries, points };
    return (message, page) => ownerWords(message, named, page);
  }, [pages, flows, values, entries, points]);
}

/** How a page is named by its address: its title, or the address itself where no page has it. */
export function useTitleAt(): (path: string) => string {
  const pages = useSelected(({ model }) => model.pages);
  return useMemo(() => (path) => pages.find(({ paths }) => paths.includes(path))?.title ?? path, [pages]);
}

/** A text of the sheet, its entries named with what they are about. */
export function useSheetText(): (text: string) => string {
  const entries = useSelected(({ model }) => model.entries);
  return useMemo(() => (text) => printed(withSubjects(text, entries)), [entries]);
}

/** An entry of the sheet as it is named where it stands, with what it is about: « fiche, entrée S06 : Code provisoire ». */
export function useEntryName(): (entry: string, form?: keyof typeof WORDS.entree.formes) => string {
  const entries = useSelected(({ model }) => model.entries);
  return useMemo(
    () =>
      (entry, form = 'deLaFiche') => {
        const about = entries.find((one) => one.entry === entry);
        // Advice of the guide itself comes from no entry.
        if (about === undefined) return entry === 'guide' ? WORDS.champ.conseilDuGuide : entry;
        return printed(fill(WORDS.entree.formes[form], { entree: entry, sujet: about.sujet }));
      },
    [entries],
  );
}

/** The ways to reach a person, by their names in the sheet. */
export function useChannels(): readonly ValueModel[] {
  const values = useSelected(({ model }) => model.values);
  return useMemo(() => values.filter(({ sorte }) => sorte === 'canal'), [values]);
}

/** The numbers of the sheet: by name, and as they are offered. */
export function useNumbers(): { readonly values: Values; readonly numbers: readonly OfferedNumber[] } {
  const values = useSelected(({ model }) => model.values);
  const entryName = useEntryName();
  return useMemo(
    () => ({
      values: Object.fromEntries(values.map(({ name, value }) => [name, value])),
      numbers: values.map(({ name, value, mentions, entries: given }) => ({
        name,
        value,
        mentions,
        entry: given.map((entry) => entryName(entry)).at(0) ?? WORDS.menu.fiche,
      })),
    }),
    [values, entryName],
  );
}
