/**
 * A text that changes while its element stays. A browser's translator, a reader mode or an extension puts nodes of its own
 * in the place of the text, and React would then change a text that nobody sees: each text has an element of its own.
 */
export function Fresh({ text }: { text: string }) {
  return text === '' ? null : <span key={text}>{text}</span>;
}
