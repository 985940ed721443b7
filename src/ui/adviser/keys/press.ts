/** Keys that do nothing by themselves. */
export const MODIFIERS = new Set(['Shift', 'Control', 'Alt', 'AltGraph', 'Meta', 'CapsLock']);

/** Whether a key is pressed once, and alone. */
export const isBare = (event: KeyboardEvent): boolean =>
  !event.ctrlKey && !event.altKey && !event.metaKey && !event.repeat;

/** Whether what has the focus takes the keys for itself: a tick box takes the space bar alone. */
export function isField(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName)) &&
    target.getAttribute('type') !== 'checkbox'
  );
}
