import type { ComponentProps } from 'react';

interface Props extends Omit<ComponentProps<'textarea'>, 'value' | 'onChange' | 'className'> {
  readonly value: string;
  readonly onText: (text: string) => void;
}

/** A text of a few lines. What stands in it is what is kept, space for space: only what is read is set. */
export function PlainText({ value, onText, ...others }: Props) {
  return (
    <textarea
      {...others}
      className="plain"
      value={value}
      onChange={({ currentTarget }) => onText(currentTarget.value)}
    />
  );
}
