import { use, useDeferredValue, useMemo } from 'react';
import type { Words } from '../../../words/words.ts';
import { DrawnContext } from '../desk/drawn-context.ts';
import { writtenWords } from '../desk/drawn.ts';
import { filledWords, judgeWritten, type PageFault } from '../desk/judge.ts';
import { useModel, useNumbers, useOwnerWords } from '../desk/use-desk.ts';
import { missingIn, pageWritten, TEXTS, type StepDraft } from './new-step.ts';

/** Where a new page stands as long as no map has it: no page of a guide has such a name. */
export const NOWHERE = 'nouvelle page';

const NONE = { words: undefined, faults: [] };

/** A page as its form holds it. */
export interface NewPageWritten {
  /** Its words, numbers put in; undefined for a detour, whose words are written already. */
  readonly words: Words | undefined;
  /** What is to be put right in what is typed; of the page as a whole, only once nothing is missing. */
  readonly faults: readonly PageFault[];
}

/**
 * What a form makes, drawn and judged as it is typed.
 *
 * @param between the first answer goes on as before: where it leads is not missing.
 */
export function useNewPage(typed: StepDraft, between: boolean): NewPageWritten {
  const draft = useDeferredValue(typed);
  const { judge } = use(DrawnContext);
  const { pages } = useModel();
  const { values } = useNumbers();
  const owner = useOwnerWords();
  return useMemo(() => {
    const { kind } = draft;
    if (kind === 'detour') return NONE;
    const titleAt = (path: string) => pages.find(({ paths }) => paths.includes(path))?.title ?? path;
    const words = filledWords(writtenWords(pageWritten(draft, kind, titleAt)), values);
    if (judge === undefined) return { words, faults: [] };
    const isWhole = missingIn(draft, between).length === 0;
    const isTyped = (field: string) =>
      TEXTS[kind].includes(field)
        ? (draft.texts[field] ?? '').trim() !== ''
        : field === 'reponses' || field === 'siReponse';
    const faults = judgeWritten(judge, NOWHERE, words)
      .filter(({ at }) => (at === undefined || !isTyped(at.field) ? isWhole : true))
      .map(({ check, message, at }) => ({ check, message: owner(message), at }));
    return { words, faults };
  }, [draft, between, judge, pages, values, owner]);
}
