/** A document that is read and written again is the same, byte for byte: an editing screen changes only what was edited. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contentFiles } from '../../src/site/load-guide.ts';
import { SHEET_FILE, readGuide } from '../../src/proof/read-guide.ts';
import { contentOfFile, fileOf, readDocument, type References } from '../../src/words/read.ts';
import { readReview } from '../../src/words/review.ts';
import { PICTOS, STATUSES, type Words, type WordsKind } from '../../src/words/words.ts';
import { writeDocument, writeYaml } from '../../src/words/write.ts';
import { machines } from '../../machines/index.ts';
import { guide } from '../guide.ts';

const files = contentFiles(process.cwd());
const { documents, faults } = readGuide(machines, files);

describe('every document of the guide', () => {
  const names = [...files.keys()].flatMap((file) => contentOfFile(file) ?? []);

  test('is read without a fault', () => {
    expect(faults).toEqual([]);
    expect(documents.size).toBe(names.length);
    expect(names.toSorted()).toEqual([...guide.words.keys()].toSorted());
  });

  test.each(names)('%s is written back to the same bytes', (content) => {
    const document = documents.get(content);
    expect(document === undefined ? '' : writeDocument(document)).toBe(files.get(fileOf(content)));
  });

  test('so are the readings of the sheet', () => {
    const text = files.get(SHEET_FILE) ?? '';
    expect(writeYaml(readReview(SHEET_FILE, text).review)).toBe(text);
  });
});

/** Texts with every sign that Markdown or YAML could take for its own; the apostrophe and the spaces are the guide's. */
const text = fc
  .string({
    unit: fc.constantFrom(
      ...Array.from('aé1 ’«»:;?!#*_-+.`[]()<>&\\|~"%@,=^$/'),
      ' : ',
      '1. ',
      '- ',
      '> ',
      '{telephone}',
      '![',
      '&amp;',
      'http://a.fr',
    ),
    minLength: 1,
    maxLength: 14,
  })
  .map((one) => one.replace(/\s+/g, ' ').trim())
  .filter((one) => one !== '' && !one.includes('${') && !/^\|.*\|$|^:?-{3,}:?\s*\|/.test(one));
const lines = fc.array(text, { minLength: 1, maxLength: 3 });
const name = fc.stringMatching(/^[a-z]{1,6}(-[a-z]{1,4})?$/);
const labels = fc.dictionary(name, text, { minKeys: 1, maxKeys: 3, noNullPrototype: true });
const adviser = { dire: lines, savoir: lines, relances: lines, mots: lines };
const sheet = {
  titre: text,
  essentiel: text,
  faire: lines,
  bonASavoir: lines,
  preparer: lines,
  message: text,
  siEchec: lines,
  contacts: fc.constant(['telephone']),
  sources: fc.constant(['S01', 'guide']),
  statut: fc.constantFrom(...STATUSES),
  picto: fc.constantFrom(...PICTOS),
};
const optional = [
  'pourquoi',
  'essentiel',
  'bonASavoir',
  'preparer',
  'message',
  'siEchec',
  'savoir',
  'relances',
  'mots',
] as const;

/** A record that may lack what a page may lack. */
function record(fields: Record<string, fc.Arbitrary<unknown>>): fc.Arbitrary<Words> {
  const required = Object.keys(fields).filter((field) => !optional.some((one) => one === field));
  // The fields are those of the kind; the schema checks them when they are read.
  return fc.record(fields, { requiredKeys: required }) as unknown as fc.Arbitrary<Words>;
}

const KINDS: readonly (readonly [WordsKind, fc.Arbitrary<Words>])[] = [
  ['question', record({ question: text, pourquoi: text, reponses: labels, ...adviser })],
  ['advice', record({ ...sheet, ensuite: text, reponses: labels, ...adviser })],
  ['reply', record({ ...sheet, suite: labels, ...adviser })],
];

const reading = fc.record({
  le: fc.constant('2026-11-23'),
  aRevoirLe: fc.constant('2027-03-01'),
  note: text,
  donne: fc.array(fc.constantFrom('S01/fait', 'valeur telephone', 'contact telephone'), { maxLength: 3 }),
  mots: fc.stringMatching(/^[0-9a-f]{16}$/),
  empreinte: fc.stringMatching(/^[0-9a-f]{16}$/),
});

describe('a document that nobody wrote', () => {
  test.each(KINDS)('of a %s is read back as it was written, whatever signs its texts hold', (kind, words) => {
    fc.assert(
      fc.property(words, fc.array(reading, { maxLength: 2 }), (written, relectures) => {
        const keys = (value: object | undefined) => Object.keys(value ?? {});
        const reviewed = kind === 'question' ? [] : relectures;
        const document = {
          kind,
          written,
          responsable: reviewed.length === 0 ? undefined : 'responsable éditorial',
          relectures: reviewed,
        };
        const references: References = {
          steps: new Map([
            ['flux/page', { kind, answers: 'reponses' in written ? keys(written.reponses) : [] }],
          ]),
          pages: new Set('suite' in written ? keys(written.suite) : []),
          sources: ['S01'],
          contacts: ['telephone'],
          values: { telephone: '36 46' },
        };
        const bytes = writeDocument(document);
        const read = readDocument('flux/page', bytes, references);
        expect(read.faults).toEqual([]);
        expect(read.document).toEqual(document);
        expect(read.document === undefined ? '' : writeDocument(read.document)).toBe(bytes);
      }),
    );
  });
});
