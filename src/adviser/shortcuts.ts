/** The adviser's keys: what each does, and when it must do nothing. */
import { identity } from '../../machines/guide.ts';

/** What a key asks for. */
export type KeyAction =
  | { readonly type: 'answer'; readonly index: number }
  | { readonly type: 'back' | 'agree' | 'refuse' | 'search' | 'notes' | 'copy' | 'keys' };

/** The part of a keyboard event that decides. */
export interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
  readonly repeat: boolean;
}

/** What a key asks for; nothing when a modifier is held, when it repeats, or when it means nothing here. */
export function actionOf(press: KeyPress): KeyAction | undefined {
  if (press.ctrlKey || press.altKey || press.metaKey || press.repeat) return undefined;
  if (/^[1-9]$/.test(press.key)) return { type: 'answer', index: Number(press.key) - 1 };
  switch (press.key) {
    case 'Backspace':
      return { type: 'back' };
    case '/':
      return { type: 'search' };
    case 'o':
      return { type: 'agree' };
    case 'p':
      return { type: 'refuse' };
    case 'n':
      return { type: 'notes' };
    case 'c':
      return { type: 'copy' };
    case '?':
      return { type: 'keys' };
    default:
      return undefined;
  }
}

/** The one key where a browser keeps whether the adviser's keys are on: the only thing that outlives the tab. */
export const KEYS_SETTING = `${identity.id}:touches`;
