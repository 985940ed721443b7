/** What a guide of one size costs to build and to use, in the processor time of this process. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { GuideData } from '../src/proof/guide-data.ts';
import type { Programs } from '../src/site/programs.ts';
import { createRenderer } from '../src/site/render.tsx';
import { compileGuide } from '../src/guide/compile.ts';
import { goalOf, HOME, urlOf } from '../src/guide/pages.ts';
import { loadIndex } from '../src/search/load-index.ts';
import { searchSymptoms } from '../src/search/search.ts';
import type { SearchIndex } from '../src/search/search-index.ts';
import { goalsAlong, type Answer } from '../src/guide/ways.ts';
import { replay } from '../src/session/session.ts';
import { cut } from '../src/guide/parts.ts';
import { brotliSize } from './server.ts';
import { synthetic, tenAnswers } from './synthetic.ts';
import { median } from './table.ts';

/** What one size costs. Times in milliseconds of the processor, so that a busy machine does not count; sizes in bytes. */
export interface Cost {
  readonly size: number;
  readonly pages: number;
  readonly goals: number;
  readonly compile: number;
  readonly cut: number;
  /** Everything that the build makes before the first document: parts, index, codes. */
  readonly prepare: number;
  readonly indexBytes: number;
  readonly indexLoad: number;
  /** One search, the index at hand. */
  readonly search: number;
  /** One document, on average over some that follow each other. */
  readonly render: number;
  readonly rendered: number;
  readonly documentBytes: number;
  readonly rootBytes: number;
  readonly goalBytes: number;
  readonly digits: number;
  readonly ways: number;
  readonly answers: readonly Answer[];
  /** The page that the ten answers lead to. */
  readonly last: string;
}

/** How many pages are drawn to know what one costs. */
const DRAWN = 200;

/** Milliseconds of processor time that this process has had. */
function clock(): number {
  return process.cpuUsage().user / 1000;
}

/** Runs something and tells how long it took. */
function timed<T>(act: () => T): { value: T; took: number } {
  const begun = clock();
  const value = act();
  return { value, took: clock() - begun };
}

/** How long something takes, done again for a good while. */
function repeated(act: () => unknown): number {
  const begun = clock();
  let count = 0;
  while (count < 5 || clock() - begun < 300) {
    act();
    count += 1;
  }
  return (clock() - begun) / count;
}

/** Every n-th of some values: as many as asked, from end to end. */
function sample<T>(values: readonly T[], count: number): T[] {
  const step = Math.max(1, Math.floor(values.length / count));
  return values.filter((_, index) => index % step === 0).slice(0, count);
}

/**
 * Measures a guide made by rule, and writes the pages of ten answers and the parts that they need, for a browser to open.
 *
 * @param real the guide whose screens and facts it borrows
 * @param folder where the files are written
 */
export async function measure(
  size: number,
  real: GuideData,
  programs: Programs,
  folder: string,
): Promise<Cost> {
  const data = synthetic(size, real);
  const { value: guide, took: compile } = timed(() => compileGuide(data, 'essai'));
  const pages = [...guide.pages.values()];
  const { value: shards, took: cutting } = timed(() => cut(guide));

  const { value: renderer, took: prepare } = timed(() => createRenderer(data, programs));
  const indexText = renderer.parts.files.find(({ path }) => `/${path}` === renderer.parts.search)?.text ?? '';
  const { value: index, took: indexLoad } = timed(() => loadIndex(JSON.parse(indexText) as SearchIndex));
  const phrases = sample([...guide.words.values()], 20).map(({ mots, dire }) => mots?.[0] ?? dire[0] ?? '');
  const search = repeated(() => phrases.map((phrase) => searchSymptoms(index, phrase))) / phrases.length;

  // Pages that follow each other, as a build draws them: what one works out serves the next. A few first, not timed.
  for (const page of pages.slice(0, 30)) await renderer.page(page);
  const middle = Math.max(0, Math.floor(pages.length / 2) - DRAWN / 2);
  const rendered = pages.slice(middle, middle + DRAWN);
  const documents: string[] = [];
  const begun = clock();
  for (const page of rendered) {
    documents.push(await renderer.page(page));
  }
  const render = (clock() - begun) / rendered.length;

  const answers = tenAnswers(data);
  const walked = replay(guide, answers);
  if (!walked.ok) throw new Error('Les dix réponses ne mènent pas au bout');
  const goals = goalsAlong(data.root, answers);
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  for (const page of [...walked.visited, walked.page]) {
    write(`${urlOf(page.path).slice(1)}index.html`, await renderer.page(page));
  }
  const wanted = new Set([renderer.parts.root, ...goals.map((name) => renderer.parts.goals.get(name) ?? '')]);
  for (const { path, text } of renderer.parts.files) if (wanted.has(`/${path}`)) write(path, text);
  const goalText = JSON.stringify(shards.goals.get(goals[0] ?? ''));
  write('racine.json', JSON.stringify(shards.root));
  write('but.json', goalText);
  return {
    size,
    pages: pages.length,
    goals: new Set(pages.map(({ path }) => goalOf(guide.root, path))).size - 1,
    compile,
    cut: cutting,
    prepare,
    // Large texts are packed less: at the best quality they would take minutes.
    indexBytes: brotliSize(indexText, indexText.length > 5_000_000 ? 5 : 11),
    indexLoad,
    search,
    render,
    rendered: rendered.length,
    documentBytes: median(documents.map((text) => brotliSize(text))),
    rootBytes: brotliSize(JSON.stringify(shards.root)),
    goalBytes: brotliSize(goalText),
    digits: guide.codes.digits,
    ways: guide.codes.ways.get(HOME) ?? 0,
    answers,
    last: walked.page.path,
  };
}
