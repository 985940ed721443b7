import { useLayoutEffect, useRef, type ComponentProps } from 'react';
import { plain, printed } from './printed.ts';

interface Props extends Omit<ComponentProps<'textarea'>, 'value' | 'onChange' | 'className' | 'ref'> {
  readonly value: string;
  readonly onText: (text: string) => void;
}

/** A text of a few lines, set as everywhere else on the screen, and given back with plain spaces. */
export function PlainText({ value, onText, ...others }: Props) {
  const field = useRef<HTMLTextAreaElement>(null);
  const caret = useRef<number>(undefined);
  // A space that becomes another one is another text for the field: its caret would go to the end.
  useLayoutEffect(() => {
    if (caret.current === undefined) return;
    field.current?.setSelectionRange(caret.current, caret.current);
    caret.current = undefined;
  });
  return (
    <textarea
      {...others}
      ref={field}
      className="plain"
      value={printed(value)}
      onChange={({ currentTarget }) => {
        caret.current = currentTarget.selectionStart;
        onText(plain(currentTarget.value));
      }}
    />
  );
}
