/** Focuses what has just been shown by the person's own act, as a dialog would: for `ref`, since only React reads `autoFocus`. */
export function takeFocus(element: HTMLElement | null): void {
  element?.focus();
}
