import { useLayoutEffect, useRef } from 'react';
import { NO_BURST, withDigit } from '../../../adviser/call/burst.ts';
import { actionOf, digitOf, type KeyAction } from '../../../adviser/call/shortcuts.ts';
import { isBare, isField, MODIFIERS } from './press.ts';

export interface DeskKeys {
  /** Whether the adviser wants keys: Escape works all the same. */
  readonly active: boolean;
  /** Whether something lies over the desk: Escape alone is the desk's. */
  readonly covered: boolean;
  /** A key was pressed once, whatever it does. */
  readonly onPress: () => void;
  /** Gives the answer of that place on the page; whether there is one. */
  readonly answer: (index: number) => boolean;
  /** Gives back what the first digit of a dictated number answered. */
  readonly takeBack: () => void;
  /** A number is being dictated: its digits so far. */
  readonly dictate: (digits: string) => void;
  readonly actions: Readonly<Record<Exclude<KeyAction['type'], 'answer'>, () => void>>;
}

/** Listens to the keys of the desk, wherever the focus is; what is typed in a field is the field's. */
export function useDeskKeys(keys: DeskKeys): void {
  const burst = useRef(NO_BURST);
  const answeredAt = useRef<number>(undefined);
  // The time of the press itself: a slow machine handles it later, but the finger was as fast.
  const digit = (pressed: number, at: number) => {
    const before = burst.current;
    const now = withDigit(before, String(pressed), at);
    burst.current = now;
    if (now.digits.length > 1) {
      if (now.digits.length === 2 && answeredAt.current === before.at) keys.takeBack();
      keys.dictate(now.digits);
      return;
    }
    answeredAt.current = keys.answer(pressed - 1) ? at : undefined;
  };

  const press = useRef<(event: KeyboardEvent) => void>(() => undefined);
  // Before the first paint: the first key of a call counts.
  useLayoutEffect(() => {
    press.current = (event) => {
      if (!event.repeat && !MODIFIERS.has(event.key)) keys.onPress();
      const asked = keys.active ? actionOf(event) : undefined;
      if (event.key === 'Escape' || asked?.type === 'leave') {
        keys.actions.leave();
        return;
      }
      if (keys.covered || isField(event.target)) return;
      // No answer has the number 0, but a dictated number may hold it.
      const isZero = keys.active && isBare(event) && digitOf(event) === 0;
      if (asked === undefined && !isZero) return;
      event.preventDefault();
      if (asked === undefined) digit(0, event.timeStamp);
      else if (asked.type === 'answer') digit(asked.index + 1, event.timeStamp);
      else keys.actions[asked.type]();
    };
  });
  useLayoutEffect(() => {
    const listen = (event: KeyboardEvent) => press.current(event);
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
}
