import { createContext, useContext, useMemo, useSyncExternalStore } from 'react';
import type { CountedPage, Model, ValueModel } from '../../../atelier/contract.ts';
import type { Desk, DeskState } from './desk.ts';
import { ownerWords } from '../told/owner-words.ts';
import type { OfferedNumber } from '../sentence/SentenceField.tsx';
import type { Values } from '../sentence/shown-text.ts';

/** The desk of the screen. */
export const DeskContext = createContext<Desk | undefined>(undefined);

export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (desk === undefined) throw new Error('Un écran de l’atelier est dessiné hors de l’atelier');
  return desk;
}

export function useDeskState(): DeskState {
  const desk = useDesk();
  return useSyncExternalStore(desk.subscribe, desk.state);
}

/** A part of the desk's state: whoever asks for it is drawn again only when that part changes. */
function useSelected<T>(select: (state: DeskState) => T): T {
  const desk = useDesk();
  return useSyncExternalStore(desk.subscribe, () => select(desk.state()));
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
  return useMemo(() => {
    const named = { pages, flows, values, entries };
    return (message, page) => ownerWords(message, named, page);
  }, [pages, flows, values, entries]);
}

/** The ways to reach a person, by their names in the sheet. */
export function useChannels(): readonly ValueModel[] {
  const values = useSelected(({ model }) => model.values);
  return useMemo(() => values.filter(({ sorte }) => sorte === 'canal'), [values]);
}

/** The numbers of the sheet: by name, and as they are offered. */
export function useNumbers(): { readonly values: Values; readonly numbers: readonly OfferedNumber[] } {
  const values = useSelected(({ model }) => model.values);
  const entries = useSelected(({ model }) => model.entries);
  return useMemo(
    () => ({
      values: Object.fromEntries(values.map(({ name, value }) => [name, value])),
      numbers: values.map(({ name, value, mentions, entries: given }) => ({
        name,
        value,
        mentions,
        entry: given[0] ?? '',
        about: entries.find(({ entry }) => entry === given[0])?.sujet ?? name,
      })),
    }),
    [values, entries],
  );
}
