import { use, useDeferredValue, useMemo } from 'react';
import type { AnswerText } from '../../../words/layout.ts';
import type { Words } from '../../../words/words.ts';
import { DrawnContext } from '../workbench/drawn-context.ts';
import { writtenWords } from '../workbench/drawn.ts';
import { filledWords, judgeWritten, type PageFault } from '../workbench/judge.ts';
import { useNumbers, useOwnerWords, useTitleAt } from '../workbench/use-workbench.ts';
import { missingIn, newAnswer, pageWritten, TEXTS, withLabels, type StepDraft } from './new-step.ts';

/** Where a new page of a flow stands as long as no map has it: no page of a guide has such a name. */
export const nowhere = (flow: string): string => `${flow}/nouvelle page`;

/** The texts of an answer that the form asks for: what people say of it is written later. */
const ANSWERS: readonly string[] = ['reponses', 'siReponse'] satisfies readonly AnswerText[];

const NONE = { words: undefined, faults: [], whole: [] };

/** A page as its form holds it. */
export interface NewPageWritten {
  /** Its words, numbers put in; undefined for a detour, whose words are written already. */
  readonly words: Words | undefined;
  /** What is to be put right in the texts that are typed. */
  readonly faults: readonly PageFault[];
  /** What is to be put right elsewhere on the page: said only once nothing is missing. */
  readonly whole: readonly string[];
}

/**
 * What a form makes, drawn and judged as it is typed.
 *
 * @param flow the part of the guide that it will stand in: some rules are of one part.
 * @param between the first answer goes on as before: where it leads is not missing.
 */
export function useNewPage(typed: StepDraft, flow: string, between: boolean): NewPageWritten {
  const draft = useDeferredValue(typed);
  const { judge } = use(DrawnContext);
  const titleAt = useTitleAt();
  const { values } = useNumbers();
  const owner = useOwnerWords();
  return useMemo(() => {
    const { kind } = draft;
    if (kind === 'detour') return NONE;
    const words = filledWords(writtenWords(pageWritten(draft, kind, titleAt)), values);
    if (judge === undefined) return { ...NONE, words };
    const found = judgeWritten(judge, nowhere(flow), words).map(({ check, message, at }) => ({
      check,
      message: owner(withLabels(draft, message)),
      at,
    }));
    const isText = ({ at }: PageFault) => at !== undefined && [...TEXTS[kind], ...ANSWERS].includes(at.field);
    const textOf = ({ field, key }: NonNullable<PageFault['at']>): string => {
      if (!ANSWERS.includes(field)) return draft.texts[field] ?? '';
      const answer = draft.answers.find((_, rank) => newAnswer(rank) === key);
      return (field === 'reponses' ? answer?.label : answer?.says) ?? '';
    };
    const isTyped = ({ at }: PageFault) => at !== undefined && textOf(at).trim() !== '';
    const isComplete = missingIn(draft, between).length === 0;
    return {
      words,
      faults: found.filter((fault) => isText(fault) && isTyped(fault)),
      whole: isComplete ? found.filter((fault) => !isText(fault)).map(({ message }) => message) : [],
    };
  }, [draft, flow, between, judge, titleAt, values, owner]);
}

/** All that a form shows to be put right: while there is any, nothing is made of it. */
export function useFormFaults(draft: StepDraft, flow: string, between = false): readonly string[] {
  const { faults, whole } = useNewPage(draft, flow, between);
  return [...faults.map(({ message }) => message), ...whole];
}
