/** One size of guide, measured in a process of its own, so that its memory is its own: prints what it found as JSON. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { machines } from '../machines/index.ts';
import { loadGuide } from '../src/site/load-guide.ts';
import { createRenderer, type Programs } from '../src/site/render.tsx';
import { compileGuide } from '../src/guide/compile.ts';
import { goalOf } from '../src/guide/pages.ts';
import { shortestWay } from '../src/guide/ways.ts';
import type { FullGuide } from '../src/guide/guide.ts';
import { HOME, urlOf, type Page } from '../src/guide/pages.ts';
import { loadIndex, searchSymptoms, type SearchIndex } from '../src/search/search.ts';
import { goalsAlong, type Answer } from '../src/guide/ways.ts';
import { replay } from '../src/session/session.ts';
import { cut } from '../src/guide/parts.ts';
import { faultsOf, plainSearch } from './check.ts';
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
  /** Memory that the compiled guide keeps, a page. */
  readonly heapPerPage: number;
  readonly peak: number;
  readonly rootBytes: number;
  readonly goalBytes: number;
  readonly check: number;
  readonly plain: number;
  readonly agreed: number;
  readonly disagreed: number;
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

function heap(): number {
  globalThis.gc?.();
  globalThis.gc?.();
  return process.memoryUsage().heapUsed;
}

/** Every n-th of some values: as many as asked, from end to end. */
function sample<T>(values: readonly T[], count: number): T[] {
  const step = Math.max(1, Math.floor(values.length / count));
  return values.filter((_, index) => index % step === 0).slice(0, count);
}

/** Whether a replay of the shortest way to a page, one answer further, stands where the map says. */
function agrees(guide: FullGuide, page: Page): boolean {
  const way = shortestWay(guide, page.path);
  return page.answers.every(
    ({ id, to }) => replay(guide, [...way, { step: page.content, answer: id }]).page.path === to,
  );
}

async function measure(size: number, programs: Programs, folder: string): Promise<Cost> {
  const data = synthetic(size, loadGuide(machines, process.cwd()));
  const before = heap();
  const { value: guide, took: compile } = timed(() => compileGuide(data, 'essai'));
  const heapPerPage = (heap() - before) / guide.pages.size;
  const pages = [...guide.pages.values()];
  const { value: shards, took: cutting } = timed(() => cut(guide));

  // Once each before they are timed: the first run is that of a program not compiled yet.
  plainSearch(guide.pages);
  const faults = faultsOf(guide.pages);
  if (faults.length > 0) throw new Error(faults.slice(0, 3).join('\n'));
  const plain = repeated(() => plainSearch(guide.pages));
  const check = repeated(() => faultsOf(guide.pages));
  const checked = sample(pages, 2000);
  const agreed = checked.filter((page) => agrees(guide, page)).length;

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
    heapPerPage,
    peak: process.resourceUsage().maxRSS * 1024,
    rootBytes: brotliSize(JSON.stringify(shards.root)),
    goalBytes: brotliSize(goalText),
    check,
    plain,
    agreed,
    disagreed: checked.length - agreed,
    digits: guide.codes.digits,
    ways: guide.codes.ways.get(HOME) ?? 0,
    answers,
    last: walked.page.path,
  };
}

const [, , size = '100', programs = '{}', folder = ''] = process.argv;
const cost = await measure(Number(size), JSON.parse(programs) as Programs, folder);
process.stdout.write(`\n${JSON.stringify(cost)}\n`);
