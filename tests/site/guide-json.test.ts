/** The guide as data: its schema, and the two examples that its documentation gives. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import Papa from 'papaparse';
import { afterAll, describe, expect, test } from 'vitest';
import { FORMAT, guideJson, guideSchema, type GuideJson } from '../../src/site/documents/guide-json.ts';
import { pageAt, HOME } from '../../src/guide/pages.ts';
import { codeFor } from '../../src/session/spoken-code.ts';
import { shortestWay } from '../../src/guide/ways.ts';
import { isQuestion, labelsOf, titleOf } from '../../src/guide/text.ts';
import { supposedTopic } from '../fixtures/topics.ts';
import { guide } from '../guide.ts';

const ajv = new Ajv2020({ strict: true });
const valid = ajv.compile(guideSchema());
const sent = (): GuideJson => JSON.parse(JSON.stringify(guideJson(guide))) as GuideJson;

const folder = mkdtempSync(join(tmpdir(), 'guide-json-'));
const file = join(folder, 'guide.json');
writeFileSync(file, JSON.stringify(guideJson(guide)));
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs an example of the documentation on a guide, typing these lines. */
function run(example: string, on = file, typed = '') {
  return spawnSync(process.execPath, [`docs/exemples/${example}`, on], { input: typed, encoding: 'utf8' });
}

/** What a person types to come to a page: the place of each answer among those offered. */
function numbers(target: string): number[] {
  let page = pageAt(guide, HOME);
  return shortestWay(guide, target).map(({ answer }) => {
    const place = page.answers.findIndex(({ id }) => id === answer);
    page = pageAt(guide, page.answers[place]?.to ?? '');
    return place + 1;
  });
}

const replies = sent().pages.filter(({ kind }) => kind === 'reply');

describe('the schema', () => {
  test('is one that a validator accepts, and the guide of today follows it', () => {
    valid(sent());
    expect(valid.errors).toBeNull();
  });

  test('knows every field of the guide: none is left undescribed', () => {
    type Shape = { properties?: Record<string, Shape>; items?: Shape; description?: string };
    const undescribed = (value: unknown, shape: Shape, at: string): string[] => {
      if (Array.isArray(value)) return value.flatMap((one) => undescribed(one, shape.items ?? {}, `${at}[]`));
      if (typeof value !== 'object' || value === null) return [];
      return Object.entries(value).flatMap(([key, inner]) => {
        const known = shape.properties?.[key];
        return known === undefined ? [`${at}.${key}`] : undescribed(inner, known, `${at}.${key}`);
      });
    };
    expect(undescribed(sent(), guideSchema() as Shape, '')).toEqual([]);
  });

  test.each([
    ['another format', (json: GuideJson) => ({ ...json, format: FORMAT + 1 })],
    ['no page', (json: GuideJson) => ({ ...json, pages: [] })],
    ['a page without one of its fields', (json: GuideJson) => ({ ...json, pages: [{ path: '' }] })],
    ['a status of its own', (json: GuideJson) => edit(json, { status: 'certain' })],
    ['a kind of its own', (json: GuideJson) => edit(json, { kind: 'end' })],
    ['an entry that is not one', (json: GuideJson) => edit(json, { sources: ['S1'] })],
    [
      'an answer that leads nowhere',
      (json: GuideJson) => edit(json, { answers: [{ id: 'oui', label: 'Oui' }] }),
    ],
  ])('refuses %s', (_, change) => {
    expect(valid(change(sent()))).toBe(false);
  });
});

/** A guide whose first page has something else. */
function edit(json: GuideJson, other: object): object {
  const [first, ...rest] = json.pages;
  return { ...json, pages: [{ ...first, ...other }, ...rest] };
}

describe('the terminal of the documentation', () => {
  test.each([replies[0], replies.at(-1), replies[Math.floor(replies.length / 2)]])(
    'walks the guide to a reply, whatever is mistyped on the way',
    (reply) => {
      if (reply === undefined) throw new Error('aucune réponse');
      const typed = ['0', 'oui', ...numbers(reply.path), '1'].join('\n');
      const { stdout, status, stderr } = run('terminal.mjs', file, typed);
      expect([status, stderr]).toEqual([0, '']);
      expect(stdout.match(/Tapez un nombre/g)).toHaveLength(2);
      expect(stdout.endsWith(`\n${reply.text}\n`)).toBe(true);
      for (const { step } of shortestWay(guide, reply.path)) {
        const asked = sent().pages.find(({ content }) => content === step);
        expect(stdout).toContain(asked?.title);
        for (const { label } of asked?.answers ?? []) expect(stdout).toContain(label);
      }
    },
  );

  test('refuses a format that it does not know', () => {
    const other = join(folder, 'autre.json');
    writeFileSync(other, JSON.stringify({ ...sent(), format: FORMAT + 1 }));
    for (const example of ['terminal.mjs', 'tableur.mjs']) {
      const { status, stderr } = run(example, other);
      expect(status).not.toBe(0);
      expect(stderr).toContain(`format ${FORMAT + 1}`);
    }
  });
});

describe('the spreadsheet of the documentation', () => {
  test('has a line for each answer and for each page that asks nothing, its texts whole', () => {
    const { stdout, status } = run('tableur.mjs');
    expect(status).toBe(0);
    const { data: rows, errors } = Papa.parse<Record<string, string>>(stdout, {
      header: true,
      delimiter: ';',
      skipEmptyLines: true,
    });
    expect(errors).toEqual([]);
    const lines = sent().pages.flatMap(({ path, title, text, answers }) =>
      (answers.length === 0 ? [{ label: '', to: undefined }] : answers).map(({ label, to }) => [
        `/${path}`,
        title,
        text,
        label,
        to === undefined ? '' : `/${to}`,
      ]),
    );
    expect(
      rows.map((row) => ['adresse', 'titre', 'texte', 'reponse', 'mene a'].map((name) => row[name])),
    ).toEqual(lines);
  });
});

describe('its pages', () => {
  const json = sent();

  test('has the keys of its contract and no other', () => {
    expect(Object.keys(json)).toEqual(['format', 'version', 'locale', 'pages']);
    const keys = 'path content kind title text say know sources status code conditions cases answers'.split(
      ' ',
    );
    for (const page of json.pages) {
      expect(Object.keys(page)).toEqual(keys);
      for (const one of page.answers) expect(Object.keys(one)).toEqual(['id', 'label', 'to']);
    }
  });

  test('has one entry for each page of the map, in its order, and answers that lead from one to another', () => {
    const map = json.pages.map(({ path, content, kind, answers }) => ({
      path,
      content,
      kind,
      answers: answers.map(({ id, to }) => ({ id, to })),
    }));
    expect(map).toEqual([...guide.pages.values()]);
    expect(json.pages.flatMap(({ answers }) => answers).filter(({ to }) => !guide.pages.has(to))).toEqual([]);
  });

  test('says what the public page says, and keeps apart what only the adviser knows', () => {
    for (const { content, title, text, say, know, sources, status, answers } of json.pages) {
      const words = guide.words.get(content);
      if (words === undefined) throw new Error(content);
      expect(title).toBe(titleOf(words));
      expect(text.startsWith(title)).toBe(true);
      expect(Object.fromEntries(answers.map(({ id, label }) => [id, label]))).toEqual(labelsOf(words));
      expect(answers.filter(({ label }) => !text.includes(label))).toEqual([]);
      expect({ say, know }).toEqual({ say: words.dire, know: words.savoir ?? [] });
      expect(know.filter((line) => text.includes(line))).toEqual([]);
      expect({ sources, status }).toEqual({
        sources: words.sources ?? [],
        status: isQuestion(words) ? null : words.statut,
      });
    }
  });

  test('gives each page the code of its shortest way', () => {
    for (const { path, code } of json.pages)
      expect(code).toBe(codeFor(guide, supposedTopic(shortestWay(guide, path))));
    expect(new Set(json.pages.map(({ code }) => code)).size).toBe(json.pages.length);
  });
});
