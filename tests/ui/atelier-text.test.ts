/** A sentence of the atelier as it is typed: numbers of the sheet in one piece, signs of French print, and no brace ever shown. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  edited,
  knownBy,
  piecesOf,
  searchable,
  shownText,
  typedNumbers,
  typographic,
  withLinked,
  withNumber,
} from '../../src/ui/atelier/sentence/shown-text.ts';
import { saidAsText, saidOfText } from '../../src/ui/atelier/sheet/said.ts';

const values = { duree: '15 jours', telephone: '36 46', nombre: '6', autre: '6' };

/** Types a text at a place of what is shown, as a keyboard does. */
function type(written: string, at: number, typed: string, removed = 0) {
  const shown = shownText(written, values);
  const now = `${shown.slice(0, at)}${typed}${shown.slice(at + removed)}`;
  return edited(written, values, now, at + typed.length);
}

describe('what is shown', () => {
  test('a number of the sheet is shown by its value, and kept by its name', () => {
    expect(shownText('Il vaut {duree}.', values)).toBe('Il vaut 15 jours.');
    expect(piecesOf('Il vaut {duree}.', values)[1]).toEqual({
      kind: 'number',
      name: 'duree',
      text: '15 jours',
    });
  });

  test('a name that the sheet does not know stays as it is written: its fault is told elsewhere', () => {
    expect(shownText('Il vaut {perdu}.', values)).toBe('Il vaut {perdu}.');
  });
});

describe('what is typed', () => {
  test('text goes in around a number without touching it', () => {
    expect(type('Il vaut {duree}.', 8, 'bien ').written).toBe('Il vaut bien {duree}.');
    expect(type('{duree} de plus', 0, '1').written).toBe('1{duree} de plus');
    expect(type('Il vaut {duree}', 16, ' !').written).toBe('Il vaut {duree} !');
  });

  test('what is typed inside a number goes after it', () => {
    const { written, caret } = type('Il vaut {duree}.', 10, 'x');
    expect(written).toBe('Il vaut {duree}x.');
    expect(caret).toBe('Il vaut 15 joursx'.length);
  });

  test('a removal that touches a number takes it whole', () => {
    expect(type('Il vaut {duree}.', 15, '', 1)).toEqual({ written: 'Il vaut .', caret: 8 });
    expect(type('Il vaut {duree}.', 5, 'ut', 5).written).toBe('Il vaut.');
  });

  test('two numbers of one value are told apart by their places', () => {
    expect(type('{nombre} et {autre}', 5, '', 1).written).toBe('{nombre} et ');
    expect(type('{nombre} et {autre}', 0, '', 1).written).toBe(' et {autre}');
  });

  test('straight apostrophes and quotes become those of French print', () => {
    expect(typographic("l'eau", '')).toBe('l’eau');
    expect(typographic('"oui"', 'Il dit ')).toBe('« oui »');
    expect(type('Il faut', 7, " qu'il vienne").written).toBe('Il faut qu’il vienne');
  });

  test('whatever is typed or removed, the field shows what it keeps, and no number is broken', () => {
    const piece = fc.oneof(
      fc.constantFrom('{duree}', '{telephone}', '{nombre}', '{autre}'),
      fc.stringMatching(/^[a-z ,.15]{0,6}$/),
    );
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 6 }).map((pieces) => pieces.join('')),
        fc.nat(),
        fc.nat({ max: 8 }),
        fc.stringMatching(/^[a-z 156]{0,4}$/),
        (written, place, removed, typed) => {
          const shown = shownText(written, values);
          const at = place % (shown.length + 1);
          const { written: now, caret } = type(written, at, typed, removed);
          // The caret stands inside what is shown, and every brace belongs to a number of the sheet.
          expect(caret).toBeLessThanOrEqual(shownText(now, values).length);
          expect(now.replaceAll(/\{(?:duree|telephone|nombre|autre)\}/g, '')).not.toMatch(/[{}]/);
          // Nothing but what was there and what was typed.
          const most = shown.length + typed.length;
          const length = shownText(now, values).length;
          expect(removed === 0 ? length === most : length <= most).toBe(true);
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe('a number put in from the list', () => {
  test('it has a space on each side where one is needed', () => {
    expect(withNumber('Attendez', values, 'duree', 8).written).toBe('Attendez {duree}');
    expect(withNumber('Attendez puis', values, 'duree', 8).written).toBe('Attendez {duree} puis');
    expect(withNumber('Au .', values, 'telephone', 3).written).toBe('Au {telephone}.');
    expect(withNumber('', values, 'telephone', 0)).toEqual({ written: '{telephone}', caret: 5 });
  });

  test('it is never put inside another one', () => {
    expect(withNumber('{duree}', values, 'telephone', 3).written).toBe('{duree} {telephone}');
  });
});

describe('a number of the sheet typed by hand', () => {
  const SHEET = { duree: '15 jours', telephone: '36 46', lignes: '6', mois: 'un mois' };
  const KNOWN = knownBy(
    Object.entries(SHEET).map(([name, value]) => ({
      name,
      value,
      mentions: name === 'mois' ? ['dans un mois', 'délai d’un mois'] : [],
    })),
  );

  test('is known where it stands as a word of its own, whatever its spaces, and only when it says enough', () => {
    expect(typedNumbers('Attendez 15\u00a0jours, puis le 36 46.', SHEET, KNOWN)).toEqual([
      'duree',
      'telephone',
    ]);
    expect(typedNumbers('Attendez {duree}.', SHEET, KNOWN)).toEqual([]);
    expect(typedNumbers('Attendez 115 jours, 6 lignes, un mois.', SHEET, KNOWN)).toEqual([]);
  });

  test('is linked everywhere in the sentence, and what is shown stays', () => {
    const typed = '15 jours : {telephone}, 15 jours.';
    const linked = withLinked(typed, SHEET, KNOWN, 'duree');
    expect(linked).toBe('{duree} : {telephone}, {duree}.');
    expect(shownText(linked, SHEET)).toBe(shownText(typed, SHEET));
    expect(typedNumbers(linked, SHEET, KNOWN)).toEqual([]);
  });

  test('written in letters, is known only where it is the one that the sheet gives', () => {
    expect(typedNumbers('Ajoutez un mois de salaire.', SHEET, KNOWN)).toEqual([]);
    expect(typedNumbers('Appelez dans un mois.', SHEET, KNOWN)).toEqual(['mois']);
    expect(withLinked('Dans un mois, ou un mois.', SHEET, KNOWN, 'mois')).toBe('Dans {mois}, ou un mois.');
  });
});

test('a number is found with its spaces and without', () => {
  expect(searchable('Le 36\u202f46')).toContain(searchable('3646'));
  expect(searchable('Le 3646')).toContain(searchable('36 46'));
  expect(searchable('Les 27 mois')).toContain(searchable('27 MOIS'));
});

test('the ways of saying a fact are written one a line, and read back the same', () => {
  const said = [['code provisoire', '15 jours'], ['le code dure']];
  expect(saidOfText(saidAsText(said))).toEqual(said);
  expect(saidOfText("l'eau + \n\n + feu")).toEqual([['l’eau'], ['feu']]);
});
