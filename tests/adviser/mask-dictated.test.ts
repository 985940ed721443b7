/** What people dictate and advisers type: nothing personal stays readable, and what the work needs stays. */
import { describe, expect, test, vi } from 'vitest';
import { MASKED, maskPersonal, maskWhileTyping } from '../../src/adviser/mask/mask.ts';
import { FRAMES, KINDS, STAY } from '../fixtures/dictated.ts';

vi.mock('../../machines/guide.masque.ts', () => import('../fixtures/own-words.ts'));

/** A text without accents and in lower case. */
const plain = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/** What ties the words of an item together says nothing of anybody. */
const TIES =
  /^(?:de|du|des|la|le|les|d|l|et|puis|ensuite|apres|n|a|au|en|bis|rue|avenue|av|bd|impasse|allee|place|chemin|appt|point|tiret|bas|majuscule|debut|exclamation|diese|mars|mai|aout|1er|un|une|deux|cent)$/;

/** The words and figures of an item that can still be read in a text. */
function readable(text: string, item: string): string[] {
  const left = plain(text)
    .replaceAll(plain(MASKED), ' ')
    .split(/[^a-z0-9]+/);
  return plain(item)
    .split(/[^a-z0-9]+/)
    .filter((piece) => piece !== '' && !TIES.test(piece) && left.includes(piece));
}

/** Kinds that only their capital tells from the words of the sentence. */
const TOLD_BY_CAPITALS: ReadonlySet<string> = new Set([
  'proche',
  'nom après son rôle',
  'ville',
  'employeur à capitale',
]);

interface Dictated {
  readonly kind: string;
  readonly text: string;
  readonly item: string;
}

const ITEMS: readonly Dictated[] = Object.entries(KINDS).flatMap(([kind, { said, values }]) =>
  said.flatMap((words) => values.map((item) => ({ kind, item, text: words.replace('%', item) }))),
);

/** Types a text one character at a time, as the notes' field masks it, then leaves the field. */
function typed(text: string): string {
  let now = { text: '', caret: 0 };
  for (const key of text) {
    const next = now.text.slice(0, now.caret) + key + now.text.slice(now.caret);
    now = maskWhileTyping(next, now.caret + key.length, now.text);
  }
  return maskPersonal(now.text);
}

describe('what is dictated', () => {
  test('is a list of 600 texts and more', () => {
    expect(ITEMS.length).toBeGreaterThanOrEqual(600);
  });

  test.each(Object.keys(KINDS))('leaves nothing of a %s', (kind) => {
    const left = ITEMS.filter((one) => one.kind === kind).flatMap(({ text, item }) => {
      const masked = maskPersonal(text);
      return readable(masked, item).length === 0 ? [] : [`${text} → ${masked}`];
    });
    expect(left).toEqual([]);
  });

  test('leaves nothing in capitals, without accents, or in the middle of a sentence', () => {
    const left = ITEMS.flatMap(({ text, item, kind }) =>
      [
        // Without its capitals, a street or a first name is a word like any other: lower case is another list.
        ...(TOLD_BY_CAPITALS.has(kind) ? [] : [text.toUpperCase()]),
        text.normalize('NFKD').replace(/\p{M}/gu, ''),
        `Bloqué à la connexion. ${text}`,
        `${text} ; déclaration du 31/10/2025`,
        `a dit : ${text}\nrappeler au 36 46`,
      ].flatMap((one) => {
        const masked = maskPersonal(one);
        return readable(masked, item).length === 0 ? [] : [`${one} → ${masked}`];
      }),
    );
    expect(left).toEqual([]);
  });

  test('leaves nothing once it has been typed letter by letter', () => {
    const left = ITEMS.flatMap(({ text, item }) => {
      const masked = typed(text);
      return readable(masked, item).length === 0 ? [] : [`${text} → ${masked}`];
    });
    expect(left).toEqual([]);
  });

  test('keeps what stands around it', () => {
    for (const { text } of ITEMS.filter(({ kind }) => kind !== 'nom')) {
      const masked = maskPersonal(`code 482 913 donné, ${text} ; appeler le 36 46 avant le 31/12/2026`);
      expect(masked).toMatch(/^code 482 913 donné, .*; appeler le 36 46 avant le 31\/12\/2026$/);
    }
  });

  test('is masked once for all', () => {
    for (const { text } of ITEMS) expect(maskPersonal(maskPersonal(text))).toBe(maskPersonal(text));
  });
});

describe('what the work needs', () => {
  const texts = STAY.flatMap((text) => FRAMES.map((frame) => frame.replace('%', text)));

  test('is a list of 200 texts and more, and all of them stay', () => {
    expect(texts.length).toBeGreaterThanOrEqual(200);
    expect(texts.filter((text) => maskPersonal(text) !== text).map((text) => maskPersonal(text))).toEqual([]);
  });

  test('stays while it is typed', () => {
    expect(texts.filter((text) => typed(text) !== text).map(typed)).toEqual([]);
  });
});
