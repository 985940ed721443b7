/** The adviser's keys: what each does, and when it must do nothing. */
import { identity } from '../../../machines/guide.ts';

/** What a key asks for. */
export type KeyAction =
  | { readonly type: 'answer'; readonly index: number }
  | {
      readonly type:
        | 'back'
        | 'agree'
        | 'refuse'
        | 'search'
        | 'notes'
        | 'copy'
        | 'keys'
        | 'finish'
        | 'hold'
        | 'other-call'
        | 'take-up'
        | 'sms'
        | 'mail'
        | 'letter'
        | 'leave';
    };

/** The part of a keyboard event that decides. */
export interface KeyPress {
  readonly key: string;
  /** The place of the key, whatever the keyboard writes there. */
  readonly code: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
  readonly repeat: boolean;
}

/** The digit that a key names: the digit that it writes, or its place on the top row, where a French keyboard writes « & é " ». */
export function digitOf({ key, code, shiftKey }: KeyPress): number | undefined {
  const digit = /^\d$/.test(key) ? key : shiftKey ? undefined : /^Digit(\d)$/.exec(code)?.[1];
  return digit === undefined ? undefined : Number(digit);
}

/** What a key asks for; nothing when a modifier is held, when it repeats, or when it means nothing here. */
export function actionOf(press: KeyPress): KeyAction | undefined {
  if (press.ctrlKey || press.altKey || press.metaKey || press.repeat) return undefined;
  const digit = digitOf(press);
  if (digit !== undefined) return digit === 0 ? undefined : { type: 'answer', index: digit - 1 };
  // Caps Lock changes what a letter writes, not what it asks for.
  switch (press.key.toLowerCase()) {
    case 'backspace':
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
    case 't':
      return { type: 'finish' };
    case 'h':
      return { type: 'hold' };
    case 'a':
      return { type: 'other-call' };
    case 'r':
      return { type: 'take-up' };
    case 's':
      return { type: 'sms' };
    case 'm':
      return { type: 'mail' };
    case 'l':
      return { type: 'letter' };
    case 'escape':
      return { type: 'leave' };
    case '?':
      return { type: 'keys' };
    default:
      return undefined;
  }
}

/** What a key asks for on the sheet that ends a call: an outcome by its number, for whom the call was made, the day to call back. */
export type SheetAction =
  { readonly type: 'outcome'; readonly index: number } | { readonly type: 'caller' | 'day' };

/** The letters of the sheet, as they are shown beside what they do. */
export const SHEET_KEYS = { caller: 'p', day: 'j' } as const;

/** What a key asks for on the sheet; nothing when it means nothing there. */
export function sheetActionOf(press: KeyPress): SheetAction | undefined {
  if (press.ctrlKey || press.altKey || press.metaKey || press.repeat) return undefined;
  const digit = digitOf(press);
  if (digit !== undefined) return digit === 0 ? undefined : { type: 'outcome', index: digit - 1 };
  const key = press.key.toLowerCase();
  if (key === SHEET_KEYS.caller) return { type: 'caller' };
  return key === SHEET_KEYS.day ? { type: 'day' } : undefined;
}

/** The one key where a browser keeps whether the adviser's keys are on: the only thing that outlives the tab. */
export const KEYS_SETTING = `${identity.id}:touches`;
