import { KEYS_SETTING } from '../../../adviser/call/shortcuts.ts';

/** Whether the adviser's keys are on, as this browser remembers; a storage that refuses leaves them on. */
export function keysSetting(): boolean {
  try {
    return window.localStorage.getItem(KEYS_SETTING) !== 'non';
  } catch {
    return true;
  }
}

/** Keeps whether the keys are on, for this browser. */
export function rememberKeys(active: boolean): void {
  try {
    window.localStorage.setItem(KEYS_SETTING, active ? 'oui' : 'non');
  } catch {
    // The choice holds for this tab all the same.
  }
}
