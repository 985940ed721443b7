/** The one rule of the fields where an adviser may type what a caller says. */
import type { ChangeEvent } from 'react';
import { maskPersonal, maskWhileTyping, type Spared } from '../../adviser/mask/mask.ts';

interface FieldOptions {
  /** What looks personal and is not, in this field. */
  readonly spared?: Spared | undefined;
  /** What is left whole: a spoken code, a colleague's call. */
  readonly isWhole?: (text: string) => boolean;
}

/** The properties of a field that masks what is personal while it is typed, and again when it is left. */
export function maskedField(
  text: string,
  onText: (text: string) => void,
  { spared, isWhole = () => false }: FieldOptions = {},
) {
  return {
    value: text,
    autoComplete: 'off',
    onChange: ({ target }: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) => {
      const { value } = target;
      if (isWhole(value)) {
        onText(value);
        return;
      }
      const typed = maskWhileTyping(value, target.selectionStart ?? value.length, text, spared);
      if (typed.text !== value) {
        target.value = typed.text;
        target.setSelectionRange(typed.caret, typed.caret);
      }
      onText(typed.text);
    },
    onBlur: () => {
      const left = isWhole(text) ? text : maskPersonal(text, spared);
      if (left !== text) onText(left);
    },
  };
}
