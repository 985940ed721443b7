import { describe, expect, test } from 'vitest';
import { actionOf, KEYS_SETTING } from '../../src/adviser/shortcuts.ts';

describe('the adviser’s keys', () => {
  const press = (key: string, more: object = {}) =>
    actionOf({ key, ctrlKey: false, altKey: false, metaKey: false, repeat: false, ...more });

  test.each([
    ['1', { type: 'answer', index: 0 }],
    ['9', { type: 'answer', index: 8 }],
    ['Backspace', { type: 'back' }],
    ['/', { type: 'search' }],
    ['n', { type: 'notes' }],
    ['c', { type: 'copy' }],
    ['?', { type: 'keys' }],
  ])('%s acts', (key, action) => {
    expect(press(key)).toEqual(action);
  });

  test('other keys, held keys and the browser’s own combinations do nothing', () => {
    for (const key of ['0', 'a', '10', '1a', 'Enter', 'Tab', 'F5', 'C']) expect(press(key)).toBeUndefined();
    for (const held of ['ctrlKey', 'altKey', 'metaKey', 'repeat']) {
      expect(press('c', { [held]: true })).toBeUndefined();
    }
  });

  test('are on or off under a name of the guide’s own', () => {
    expect(KEYS_SETTING).toMatch(/^edsh:./);
  });
});
