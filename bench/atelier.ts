/** How fast the atelier answers whoever writes in it: from a key to the preview, from what is kept to its verdict. */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { rmSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { machines } from '../machines/index.ts';
import { copyProject } from '../scripts/lib/copy.ts';
import { freePort } from '../scripts/lib/project.ts';
import { isQuestion } from '../src/guide/text.ts';
import { loadGuide } from '../src/site/load-guide.ts';
import { launch } from './browser.ts';
import { synthetic } from './synthetic.ts';
import { duration, median, met, table } from './table.ts';
import { putGuide } from './written.ts';

/** The goals, in milliseconds. */
const KEY = 100;
const VERDICT = 2000;

/** The pages of the larger guide. */
const LARGE = 2000;

/** An atelier on a copy of the project, with a history as its owner has. */
async function openAtelier(folder: string): Promise<{ server: ChildProcess; address: string }> {
  for (const args of [
    ['init', '--quiet', '--initial-branch=main'],
    ['add', '--all', '--', '.', ':!node_modules'],
    [
      '-c',
      'user.name=Banc',
      '-c',
      'user.email=banc@exemple.invalid',
      'commit',
      '--quiet',
      '--message=Départ',
    ],
  ]) {
    const { status, stderr } = spawnSync('git', args, { cwd: folder, encoding: 'utf8' });
    if (status !== 0) throw new Error(`git ${args.join(' ')} : ${stderr}`);
  }
  const port = await freePort();
  const server = spawn(process.execPath, ['scripts/run.mjs', 'atelier', '--port', String(port)], {
    cwd: folder,
    env: { ...process.env, NODE_ENV: 'development', NO_COLOR: '1' },
  });
  const address = await new Promise<string>((resolve, reject) => {
    let heard = '';
    const hear = (text: Buffer) => {
      heard += text.toString();
      const found = /http:\/\/127\.0\.0\.1:\d+\/atelier\//.exec(heard)?.[0];
      if (found !== undefined) resolve(found);
    };
    server.stdout.on('data', hear);
    server.stderr.on('data', hear);
    server.once('exit', () => reject(new Error(`L’atelier ne s’ouvre pas : ${heard}`)));
  });
  return { server, address };
}

/** Types one letter in « En bref »; how long until the preview shows it, in milliseconds. The counter beside the field is drawn before it. */
async function key(page: Page, letter: string): Promise<number> {
  await page.evaluate(() => {
    const frame = document.querySelector<HTMLIFrameElement>('iframe.preview');
    const field = document.activeElement;
    if (frame?.contentDocument === null || frame === null || !(field instanceof HTMLTextAreaElement)) return;
    const shown = frame.contentDocument.body;
    Object.assign(globalThis, { shownAfter: undefined });
    field.addEventListener(
      'keydown',
      () => {
        const start = performance.now();
        const look = () => {
          if (shown.textContent.includes(field.value)) {
            Object.assign(globalThis, { shownAfter: performance.now() - start });
          } else requestAnimationFrame(look);
        };
        setTimeout(look);
      },
      { once: true },
    );
  });
  await page.keyboard.press(letter);
  const told = await page.waitForFunction(() => (globalThis as { shownAfter?: number }).shownAfter);
  return (await told.jsonValue()) ?? Number.NaN;
}

/** From the moment when what is typed is sent to the one when it is said to be kept, with its faults. */
async function verdict(page: Page, letter: string): Promise<number> {
  const sent = page.waitForRequest((request) => request.url().endsWith('/edit'));
  await page.keyboard.press(letter);
  await sent;
  const start = performance.now();
  await page.getByText('Tout est gardé.').waitFor();
  return performance.now() - start;
}

interface Measured {
  readonly pages: number;
  readonly keys: readonly number[];
  readonly verdicts: readonly number[];
}

async function measureOn(folder: string, pages: number, content: string, rounds: number): Promise<Measured> {
  const { server, address } = await openAtelier(folder);
  const browser = await launch();
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    page.setDefaultTimeout(120_000);
    await page.goto(`${address}#/page/${content}`);
    const field = page.getByRole('textbox', { name: 'En bref' });
    await field.click();
    await page.keyboard.press('End');
    await page.frameLocator('iframe.preview').getByRole('heading', { level: 1 }).waitFor();
    const keys: number[] = [];
    const verdicts: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      for (const letter of 'abc') keys.push(await key(page, letter));
      await page.getByText('Tout est gardé.').waitFor();
      verdicts.push(await verdict(page, 'd'));
    }
    return { pages, keys, verdicts };
  } finally {
    await browser.close();
    server.kill();
  }
}

/**
 * The table of the atelier, at today's guide and at two thousand pages.
 *
 * @param root the project's folder.
 * @param quick few rounds, and today's guide alone.
 */
export async function atelierReport(root: string, quick: boolean): Promise<string> {
  const rounds = quick ? 3 : 15;
  const real = loadGuide(machines, root);
  const measured: Measured[] = [];
  for (const data of quick ? [real] : [real, synthetic(LARGE, real)]) {
    const folder = copyProject('banc-atelier-');
    try {
      if (data !== real) putGuide(folder, data);
      const pages = data.words.reduce((sum, { steps }) => sum + Object.keys(steps).length, 0);
      const [content] = data.words.flatMap(({ flow, steps }, index) =>
        Object.entries(steps).flatMap(([step, words]) =>
          isQuestion(words) ? [] : [index === 0 ? step : `${flow}/${step}`],
        ),
      );
      measured.push(await measureOn(folder, pages, content ?? '', rounds));
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
  const row = (what: string, values: readonly number[], most: number) => [
    what,
    duration(median(values)),
    duration(Math.max(...values)),
    `≤ ${duration(most)}`,
    met(median(values), most),
  ];
  return table(
    ['', 'guide', 'le plus long', 'but', ''],
    measured.flatMap(({ pages, keys, verdicts }) => [
      row(`d’une touche à l’aperçu et aux compteurs, ${pages} textes`, keys, KEY),
      row(`de ce qui est envoyé à son verdict, ${pages} textes`, verdicts, VERDICT),
    ]),
  );
}
