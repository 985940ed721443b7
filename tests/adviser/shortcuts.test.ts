import { describe, expect, test } from 'vitest';
import { identity } from '../../machines/guide.ts';
import { actionOf, KEYS_SETTING, sheetActionOf } from '../../src/adviser/call/shortcuts.ts';

describe('the adviser’s keys', () => {
  const press = (key: string, more: object = {}) =>
    actionOf({
      key,
      code: '',
      shiftKey: false,
      ctrlKey: false,
      altKey: false,
      metaKey: false,
      repeat: false,
      ...more,
    });

  test.each([
    ['1', { type: 'answer', index: 0 }],
    ['9', { type: 'answer', index: 8 }],
    ['Backspace', { type: 'back' }],
    ['/', { type: 'search' }],
    ['n', { type: 'notes' }],
    ['c', { type: 'copy' }],
    ['?', { type: 'keys' }],
    ['a', { type: 'other-call' }],
    ['r', { type: 'take-up' }],
  ])('%s acts', (key, action) => {
    expect(press(key)).toEqual(action);
  });

  test.each([
    ['&', 'Digit1', 0],
    ['é', 'Digit2', 1],
    ['à', 'Digit0', undefined],
    ['ç', 'Digit9', 8],
    ['3', 'Numpad3', 2],
    ['End', 'Numpad1', undefined],
  ])('on a French keyboard, %s at %s is the answer of its place', (key, code, index) => {
    expect(press(key, { code })).toEqual(index === undefined ? undefined : { type: 'answer', index });
  });

  test('what a shifted key writes counts, not its place', () => {
    expect(press('/', { code: 'Digit7', shiftKey: true })).toEqual({ type: 'search' });
    expect(press('!', { code: 'Digit1', shiftKey: true })).toBeUndefined();
    expect(press('1', { code: 'Digit1', shiftKey: true })).toEqual({ type: 'answer', index: 0 });
  });

  test('a letter acts under Caps Lock too', () => {
    expect(press('C')).toEqual({ type: 'copy' });
    expect(press('N')).toEqual({ type: 'notes' });
  });

  test('what is supposed has a key to confirm and a key to refuse', () => {
    expect(press('o')).toEqual({ type: 'agree' });
    expect(press('p')).toEqual({ type: 'refuse' });
  });

  test('other keys, held keys and the browser’s own combinations do nothing', () => {
    for (const key of ['0', 'w', '10', '1a', 'Enter', 'Tab', 'F5']) expect(press(key)).toBeUndefined();
    for (const held of ['ctrlKey', 'altKey', 'metaKey', 'repeat']) {
      expect(press('c', { [held]: true })).toBeUndefined();
    }
  });

  test('on the sheet that ends a call are its own', () => {
    const plain = { code: '', shiftKey: false, ctrlKey: false, altKey: false, metaKey: false, repeat: false };
    expect(sheetActionOf({ ...plain, key: '2' })).toEqual({ type: 'outcome', index: 1 });
    expect(sheetActionOf({ ...plain, key: '"', code: 'Digit3' })).toEqual({ type: 'outcome', index: 2 });
    expect(sheetActionOf({ ...plain, key: 'P' })).toEqual({ type: 'caller' });
    expect(sheetActionOf({ ...plain, key: 'j' })).toEqual({ type: 'day' });
    for (const key of ['0', 't', 'o', 'Enter']) expect(sheetActionOf({ ...plain, key })).toBeUndefined();
    expect(sheetActionOf({ ...plain, key: 'p', ctrlKey: true })).toBeUndefined();
  });

  test('are on or off under a name of the guide’s own', () => {
    expect(KEYS_SETTING).toMatch(new RegExp(`^${identity.id}:.`));
  });
});
