/** The one rule of the fields where an adviser may type what a caller says. */
import type { ChangeEvent } from 'react';
import { fitWhileTyping, maskToFit } from '../../adviser/mask/mask-cut.ts';
import { maskWhileTyping, type Spared } from '../../adviser/mask/mask.ts';

interface FieldOptions {
  /** What looks personal and is not, in this field. */
  readonly spared?: Spared | undefined;
  /** What is left whole: a spoken code, a colleague's call. */
  readonly isWhole?: (text: string) => boolean;
  /** The most characters that it holds. The browser's own limit would cut a number before it is masked. */
  readonly most?: number;
}

/** The properties of a field that masks what is personal while it is typed, and again when it is left. */
export function maskedField(
  text: string,
  onText: (text: string) => void,
  { spared, isWhole = () => false, most = Infinity }: FieldOptions = {},
) {
  return {
    value: text,
    autoComplete: 'off',
    // Above what anyone types or pastes: the masking of a whole book would hold the screen.
    maxLength: 20_000,
    onChange: ({ target }: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) => {
      const { value } = target;
      if (isWhole(value)) {
        onText(value);
        return;
      }
      const masked = maskWhileTyping(value, target.selectionStart ?? value.length, text, spared);
      const typed = fitWhileTyping(masked, most, text, spared);
      if (typed.text !== value) {
        target.value = typed.text;
        target.setSelectionRange(typed.caret, typed.caret);
      }
      onText(typed.text);
    },
    onBlur: () => {
      const left = isWhole(text) ? text : maskToFit(text, most, spared);
      if (left !== text) onText(left);
    },
  };
}
