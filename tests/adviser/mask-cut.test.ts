/** A field of limited length masks what it holds before it cuts it, and cuts no number in two. */
import { describe, expect, test } from 'vitest';
import { MASKED, maskWhileTyping } from '../../src/adviser/mask/mask.ts';
import { fitWhileTyping, maskToFit } from '../../src/adviser/mask/mask-cut.ts';

const MOST = 80;
const PHONE = 'zéro six douze trente-quatre cinquante-six soixante-dix-huit';

/** Types a text one character at a time in a field of 80 characters, then leaves it. */
function typed(text: string): string {
  let now = { text: '', caret: 0 };
  for (const key of text) {
    const next = now.text.slice(0, now.caret) + key + now.text.slice(now.caret);
    now = fitWhileTyping(maskWhileTyping(next, now.caret + key.length, now.text), MOST, now.text);
  }
  return maskToFit(now.text, MOST);
}

describe('a field of 80 characters', () => {
  test.each(Array.from({ length: 84 }, (_, length) => length))(
    'leaves no word of a number said after %i characters',
    (length) => {
      const text = `${'rappeler la dame '.repeat(6).slice(0, length)} au ${PHONE}`;
      for (const left of [typed(text), maskToFit(text, MOST)]) {
        expect(left.length).toBeLessThanOrEqual(MOST);
        expect(left).not.toMatch(/zéro|six|douze|trente|cinquante|soix|dix|huit|\bdi\b/);
      }
    },
  );

  test('masks whole a number that the cut would shorten', () => {
    const before = 'a'.repeat(70);
    expect(maskToFit(`${before}a 12345 678`, MOST)).toBe(`${before}a ${MASKED}`);
    expect(maskToFit(`${'a'.repeat(76)} 12345`, MOST)).toBe('a'.repeat(76));
  });

  test('leaves out what is masked when it has no room for it', () => {
    expect(maskToFit(`${'a'.repeat(75)} 06 12 34 56 78`, MOST)).toBe('a'.repeat(75));
  });

  test('cuts words where it is full, and refuses what is typed in the middle', () => {
    const full = 'elle a vu '.repeat(8);
    expect(maskToFit(`${full}b`, MOST)).toBe(full);
    expect(fitWhileTyping({ text: `${full}b`, caret: 81 }, MOST, full).text).toBe(full);
    expect(fitWhileTyping({ text: `b${full}`, caret: 1 }, MOST, full)).toEqual({ text: full, caret: 0 });
  });

  test('never cuts a character in two', () => {
    expect(maskToFit(`${'a'.repeat(79)}😀`, MOST)).toBe('a'.repeat(79));
  });
});
