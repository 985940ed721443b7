/** Every field of every page is set and unset; edits drawn by lot, one after another, leave a guide that is whole. */
import fc from 'fast-check';
import { parseSync } from 'vite';
import { describe, expect, test, vi } from 'vitest';
import { laidOut } from '../../scripts/lib/tools.ts';
import type { Edit, FieldValue } from '../../src/atelier/contract.ts';
import { withField } from '../../src/atelier/files/document.ts';
import { filesWith, mapFileOf, writtenFlows } from '../../src/atelier/files/map.ts';
import { Refused } from '../../src/atelier/refused.ts';
import { makeEdit, type GuideSnapshot } from '../../src/atelier/run.ts';
import { ANSWER_FIELDS, fieldsOf, SECTIONS } from '../../src/words/layout.ts';
import { fileOf } from '../../src/words/read.ts';
import { copyOf, pagesOf, textOf, valuesOf, workshops } from './workshop.ts';

vi.setConfig({ testTimeout: 3_600_000 });
/** How many sequences, and how many edits each. `npm run test:complet` and a night give it longer. */
const SEQUENCES = Number(process.env['ATELIER_SUITES'] ?? 2000);
const LENGTH = 3;

/** Another value of the same shape. */
function otherValue(field: string, held: unknown): FieldValue {
  const text = 'Un *autre* texte : # 1. - `x` | d’ici';
  if (typeof held === 'string') return `${held} ${text}`;
  if (Array.isArray(held)) return [...held, text, '12) encore'];
  if (typeof held === 'object' && held !== null) return { ...held, 'zz-zz': text };
  const shape = SECTIONS[field]?.shape;
  if (shape === 'labels' || field === 'pictos') return { 'zz-zz': 'adresse' };
  return shape === 'paragraph' || shape === 'title' || field === 'picto' ? text : [text, text];
}

describe.each(workshops)('$name', ({ held }) => {
  test('a field set then unset, or taken away then put back, gives the same bytes', () => {
    let count = 0;
    for (const page of pagesOf(held)) {
      const [file, { kind }] = [fileOf(page.page), page];
      const text = textOf(held.files, file);
      const values = valuesOf(held, page);
      for (const field of fieldsOf(kind)) {
        const value = (values[field] ?? null) as FieldValue | null;
        const set = withField(file, text, kind, field, otherValue(field, value));
        expect(set, `${page.page} ${field}`).not.toBe(text);
        expect(withField(file, set, kind, field, value), `${page.page} ${field}`).toBe(text);
        const gone = withField(file, text, kind, field, null);
        expect(withField(file, gone, kind, field, value), `${page.page} ${field}`).toBe(text);
        count += 1;
      }
    }
    expect(count).toBeGreaterThan(100);
  });
});

/** An edit drawn by lot, for the guide as it is. */
function drawn(held: GuideSnapshot, pick: (count: number) => number): Edit {
  const pages = pagesOf(held);
  const of = <One>(list: readonly One[]): One => {
    const one = list[pick(list.length)];
    if (one === undefined) throw new Error('nothing to draw');
    return one;
  };
  const asks = of(pages.filter(({ answers }) => answers.length > 0));
  const { page } = asks;
  const { answer } = of(asks.answers);
  const steps = writtenFlows(held.files).get(asks.flow)?.steps ?? [];
  const to = of(steps).step;
  const title = `Page numéro ${pick(1_000_000)} au hasard`;
  const any = of(pages);
  const kinds: readonly (() => Edit)[] = [
    () => {
      const field = of(fieldsOf(any.kind).filter((one) => !ANSWER_FIELDS.includes(one)));
      const value = valuesOf(held, any)[field];
      return { type: 'field', page: any.page, field, value: pick(4) === 0 ? null : otherValue(field, value) };
    },
    () => ({ type: 'answer-set', page, answer, label: `Un libellé * ${pick(1000)}` }),
    () => ({ type: 'answer-set', page, answer, siReponse: pick(2) === 0 ? null : 'vous le dites' }),
    () => ({ type: 'answer-set', page, answer, target: { to } }),
    () => ({ type: 'answer-move', page, answer, at: pick(asks.answers.length) }),
    () => ({ type: 'answer-remove', page, answer }),
    () => ({ type: 'answer-add', page, label: `Réponse ${title}`, at: pick(8), target: { to } }),
    () => ({
      type: 'answer-add',
      page,
      label: `Réponse ${title}`,
      target: { create: copyOf(held, 'reply', title) },
    }),
    () => ({
      type: 'insert',
      page,
      answer,
      create: {
        ...copyOf(held, 'question', title),
        answers: [
          { label: 'Oui', target: { to: '' } },
          { label: 'Non', target: { to } },
        ],
      },
    }),
    () => ({ type: 'page-remove', page: any.page }),
  ];
  return of(kinds)();
}

describe.each(workshops)('edits drawn by lot, in $name', ({ name, held, tools }) => {
  test('leave files that parse, that Prettier leaves alone, and every line that they do not touch', async () => {
    let made = 0;
    await fc.assert(
      fc.asyncProperty(fc.infiniteStream(fc.nat()), async (stream) => {
        let now = held;
        const draw = (count: number): number => Number(stream.next().value) % Math.max(1, count);
        for (let index = 0; index < LENGTH; index += 1) {
          const edit = drawn(now, draw);
          try {
            const { files, after } = await makeEdit(now, edit, tools);
            for (const [file, text] of files) {
              if (text === undefined || !file.endsWith('.ts')) continue;
              expect(parseSync(file, text).errors, JSON.stringify(edit)).toEqual([]);
              expect(await laidOut(file, text), JSON.stringify(edit)).toBe(text);
            }
            // A page that no edit names keeps its bytes, and so does every map but one.
            const maps = [...files.keys()].filter((file) => file.endsWith('.ts') && !file.includes('/fiche'));
            const flow =
              'page' in edit ? pagesOf(now).find(({ page }) => page === edit.page)?.flow : undefined;
            for (const file of maps) expect(file, JSON.stringify(edit)).toBe(mapFileOf(flow ?? ''));
            const own =
              edit.type === 'field' ? [...files.keys()].filter((file) => file !== fileOf(edit.page)) : [];
            expect(own).toEqual([]);
            // Undone by what is noted: every byte is as before.
            const back = new Map([...files.keys()].map((file) => [file, now.files.get(file)]));
            expect(filesWith(after.files, back)).toEqual(now.files);
            for (const [file, text] of files)
              expect(lostElsewhere(edit, now, file, text), JSON.stringify(edit)).toEqual([]);
            now = after;
            made += 1;
          } catch (error) {
            // Refused: nothing of it is made.
            if (!(error instanceof Refused)) throw error;
          }
        }
      }),
      { numRuns: name === 'the small guide' ? SEQUENCES : Math.ceil(SEQUENCES / 20) },
    );
    expect(made).toBeGreaterThan(SEQUENCES / 20);
  });
});

/** The texts that an edit does not name, and that its file no longer holds: other steps of a map, other parts of a document. */
function lostElsewhere(
  edit: Edit,
  before: GuideSnapshot,
  file: string,
  after: string | undefined,
): readonly string[] {
  const text = before.files.get(file);
  if (text === undefined || after === undefined || !('page' in edit)) return [];
  const named = pagesOf(before).find(({ page }) => page === edit.page);
  if (file.endsWith('.ts')) {
    const steps = [...writtenFlows(before.files).values()].find((flow) => flow.file === file)?.steps ?? [];
    const lines = text.split('\n');
    return steps
      .map((one, index) => ({
        ...one,
        source: lines.slice(one.line - 1, (steps[index + 1]?.line ?? lines.length - 2) - 1).join('\n'),
      }))
      .filter(({ step, answers }, index) => {
        const next = steps[index + 1]?.step;
        // The comment above a step that goes stands at the end of the one before.
        const touched = [
          step,
          ...(edit.type === 'page-remove' ? [next, ...answers.map(({ to }) => to)] : []),
        ];
        return !touched.includes(named?.step);
      })
      .map(({ source }) => source)
      .filter((source) => !after.includes(source));
  }
  const changed = edit.type === 'field' ? [edit.field] : [...ANSWER_FIELDS, 'suite'];
  const headings = changed.map((field) => `## ${SECTIONS[field]?.heading ?? ''}`);
  const isTitle = changed.some((field) => SECTIONS[field]?.shape === 'title');
  return text
    .split(/^(?=# |## )/m)
    .filter((part) => !headings.some((heading) => part.startsWith(`${heading}\n`)))
    .filter((part) => !part.startsWith('---') && !(isTitle && part.startsWith('# ')))
    .map((part) => part.trimEnd())
    .filter((part) => !after.includes(part));
}
