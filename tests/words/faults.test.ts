/** What is near to a misspelt name, and how faults are told. The distances are worked out by hand. */
import { describe, expect, test } from 'vitest';
import { didYouMean, faultsAsText, faultsWithLines, nearest } from '../../src/words/faults.ts';

describe('the name that a misspelt one is nearest to', () => {
  test.each([
    ['a letter added', 'moot'],
    ['a letter left out', 'mo'],
    ['a letter changed', 'mat'],
    ['two letters that changed places', 'omt'],
    ['the last two letters that changed places', 'mto'],
    ['capitals', 'MOT'],
  ])('is found with %s', (_, typed) => {
    expect(nearest(typed, ['mot'])).toBe('mot');
  });

  test.each([
    ['two letters changed in a short word', 'mas', 'mot'],
    ['two letters changed that are each other’s neighbours', 'omp', 'mot'],
    ['a letter that came back two places further', 'tmo', 'mot'],
    ['the same letters, turned round', 'tom', 'mot'],
    // Deleting and adding at the ends costs two.
    ['all letters moved by one', 'otm', 'mot'],
    ['no letter at all', '', 'mot'],
  ])('is not one with %s', (_, typed, known) => {
    expect(nearest(typed, [known])).toBeUndefined();
  });

  test('may be as far as a third of its letters, and no further', () => {
    expect(nearest('prepar', ['preparer'])).toBe('preparer');
    expect(nearest('prepa', ['preparer'])).toBeUndefined();
    // Two pairs that changed places: two slips of six letters.
    expect(nearest('erpaper', ['repapre'])).toBe('repapre');
    expect(nearest('xyepare', ['prepare'])).toBe('prepare');
    expect(nearest('xyzpare', ['prepare'])).toBeUndefined();
  });

  test('is the nearest of all, whichever comes first', () => {
    expect(nearest('preparer', ['preparerai', 'prepare', 'separer'])).toBe('prepare');
    expect(nearest('preparer', ['prepare', 'preparerai'])).toBe('prepare');
  });

  test('is the first of those that are as near', () => {
    expect(nearest('mat', ['mot', 'met'])).toBe('mot');
    expect(nearest('mat', ['met', 'mot'])).toBe('met');
  });

  test('is asked about, or what is given for none is said', () => {
    expect(didYouMean('fiare', ['faire', 'savoir'], 'Enlevez-la.')).toBe('Vouliez-vous écrire « faire » ?');
    expect(didYouMean('autre', ['faire', 'savoir'], 'Enlevez-la.')).toBe('Enlevez-la.');
  });
});

describe('faults, as they are told', () => {
  const files = new Map([['machines/a.fr.md', '# Un titre\n  ## Fiare  \nTexte']]);
  const fault = {
    file: 'machines/a.fr.md',
    line: 2,
    what: 'Ce titre n’existe pas.',
    todo: 'Écrivez « Faire ».',
  };

  test('one is told with its file, its line, the line itself, what is wrong and what to do', () => {
    expect(faultsAsText([fault], files).split('\n')).toEqual([
      '✘ Une chose est à corriger dans le contenu :',
      '',
      '  machines/a.fr.md, ligne 2',
      '    | ## Fiare',
      '    Ce titre n’existe pas.',
      '    → Écrivez « Faire ».',
      '',
    ]);
  });

  test('several are counted, each apart', () => {
    const lines = faultsAsText([fault, { ...fault, line: 3 }], files).split('\n');
    expect(lines[0]).toBe('✘ 2 choses sont à corriger dans le contenu :');
    expect(lines.filter((line) => line.includes('| '))).toEqual(['    | ## Fiare', '    | Texte']);
  });

  test('a line or a file that is not there is quoted as nothing', () => {
    const [line, file] = faultsWithLines(
      [
        { ...fault, line: 9 },
        { ...fault, file: 'ailleurs' },
      ],
      files,
    );
    expect(line).toEqual({ ...fault, line: 9, excerpt: '' });
    expect(file?.excerpt).toBe('');
    expect(faultsWithLines([fault], files)).toEqual([{ ...fault, excerpt: '## Fiare' }]);
  });
});
