/** How cost grows: guides of a hundred, a thousand and ten thousand steps, through the same program. */
import { cpSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { machines } from '../machines/index.ts';
import { loadGuide } from '../src/site/load-guide.ts';
import type { Browser } from '@playwright/test';
import { build } from 'vite';
import type { Programs } from '../src/site/programs.ts';
import type { GuideJson } from '../src/site/documents/guide-json.ts';
import { SESSION_KEY } from '../src/session/storage.ts';
import { launch, newPhone, slow, untilLive } from './browser.ts';
import { filesOf, type References } from './references.ts';
import { measure, type Cost } from './cost.ts';
import { serve, type Site } from './server.ts';
import { duration, kilobytes, median, met, table, times } from './table.ts';

/** How many steps the guides have that are measured. */
const SIZES = [100, 1000, 10_000];

interface Sized {
  readonly cost: Cost;
  readonly folder: string;
  readonly site: Site;
}

/** The programs of the built site, which the synthetic documents link to as its own do. */
function programsOf(folder: string): Programs {
  const html = readFileSync(join(folder, 'index.html'), 'utf8');
  const all = (pattern: RegExp) => [...html.matchAll(pattern)].map(([, address = '']) => address);
  const [script = ''] = all(/<script[^>]* src="([^"]+)"/g);
  const assets = { script, styles: all(/<link rel="stylesheet" href="([^"]+)"/g) };
  return {
    guide: { ...assets, program: all(/<meta name="guide-programme" content="([^"]+)"/g) },
    console: assets,
    review: assets,
  };
}

/** Opens the page at the end of the ten answers; how long until the program runs. */
async function started(browser: Browser, { cost, site }: Sized, restored: boolean): Promise<number> {
  const phone = await newPhone(browser);
  try {
    await phone.addInitScript(() => {
      const own = history.replaceState.bind(history);
      history.replaceState = (...given) => {
        document.documentElement.dataset['live'] ??= String(performance.now());
        own(...given);
      };
    });
    if (restored) {
      const session = { past: [], now: { answers: cost.answers, supposed: 0 }, pending: [] };
      await phone.addInitScript(({ key, text }) => sessionStorage.setItem(key, text), {
        key: SESSION_KEY,
        text: JSON.stringify(session),
      });
    }
    const page = await phone.newPage();
    await slow(page, 4);
    await page.goto(`${site.url}/${cost.last}/`, { timeout: 60_000 });
    await untilLive(page);
    return Number(await page.locator('html').getAttribute('data-live'));
  } finally {
    await phone.close();
  }
}

/** The guide's own work at the start, alone in an empty page; the first time, as a visitor has it. */
async function worked(browser: Browser, program: string, { cost, folder }: Sized): Promise<number> {
  const page = await browser.newPage();
  try {
    await slow(page, 4);
    await page.evaluate(program);
    return await page.evaluate(
      ({ root, goal, answers }) =>
        (
          globalThis as unknown as {
            startAndReplay: (root: string, goal: string, answers: unknown) => number;
          }
        ).startAndReplay(root, goal, answers),
      {
        root: readFileSync(join(folder, 'racine.json'), 'utf8'),
        goal: readFileSync(join(folder, 'but.json'), 'utf8'),
        answers: cost.answers,
      },
    );
  } finally {
    await page.close();
  }
}

/** The parts of the program that the guide's own work needs, as one script. */
async function workProgram(root: string): Promise<string> {
  const made = await build({
    root,
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: {
      write: false,
      rolldownOptions: { input: join(root, 'bench/client/parts.ts'), output: { format: 'iife' } },
    },
  });
  const [output] = Array.isArray(made) ? made : [made];
  const [chunk] = output !== undefined && 'output' in output ? output.output : [];
  if (chunk?.type !== 'chunk') throw new Error('Le programme de mesure ne s’est pas construit');
  return chunk.code;
}

/**
 * The growth tables.
 *
 * @param quick one round, and not the largest guide.
 */
export async function scaleReport(root: string, folders: References, quick: boolean): Promise<string> {
  const rounds = quick ? 1 : 15;
  const programs = programsOf(folders.guide);
  const real = loadGuide(machines, root);
  const all: Sized[] = [];
  for (const size of quick ? SIZES.slice(0, 2) : SIZES) {
    const folder = join(root, `.cache/banc/echelle-${size}`);
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    cpSync(join(folders.guide, 'assets'), join(folder, 'assets'), { recursive: true });
    const cost = await measure(size, real, programs, folder);
    all.push({ cost, folder, site: await serve(folder) });
  }
  const browser = await launch();
  const starts = new Map<Sized, { start: number[]; restore: number[]; work: number[] }>(
    all.map((one) => [one, { start: [], restore: [], work: [] }]),
  );
  try {
    const work = await workProgram(root);
    for (let round = 0; round < rounds; round += 1) {
      for (const [one, { start, restore, work: own }] of starts) {
        start.push(await started(browser, one, false));
        restore.push(await started(browser, one, true));
        own.push(await worked(browser, work, one));
      }
    }
  } finally {
    await browser.close();
    await Promise.all(all.map(({ site }) => site.close()));
  }
  const scripts = filesOf(join(folders.guide, 'assets')).filter((file) => file.endsWith('.js'));
  const code = scripts.map((file) => readFileSync(join(folders.guide, 'assets', file), 'utf8')).join('\n');
  const { pages } = JSON.parse(readFileSync(join(folders.guide, 'guide.json'), 'utf8')) as GuideJson;
  const spoken = pages.filter(({ title }) => code.includes(title)).length;
  const row = (label: string, cell: (one: Sized) => string, goal = '', tick = '') => [
    label,
    ...all.map(cell),
    goal,
    tick,
  ];
  const first = all[0];
  const last = all.at(-1);
  if (first === undefined || last === undefined) throw new Error('Aucune taille mesurée');
  const startOf = (one: Sized) => median(starts.get(one)?.start ?? []);
  const restoreOf = (one: Sized) => median(starts.get(one)?.restore ?? []);
  const workOf = (one: Sized) => median(starts.get(one)?.work ?? []);
  const perPage = ({ cost }: Sized) => (cost.prepare + cost.render * cost.pages) / cost.pages;
  const thousand = all[1] ?? first;
  return [
    `### Comment le coût grandit (temps processeur dans Node ; Chromium à processeur ÷ 4, ${rounds} tours mêlés, médianes)`,
    table(
      ['', ...all.map(({ cost }) => `${cost.size} étapes`), 'but', ''],
      [
        row('pages, buts', ({ cost }) => `${cost.pages}, ${cost.goals}`),
        row('compiler la carte et les mots', ({ cost }) => duration(cost.compile)),
        row('découper en parts', ({ cost }) => duration(cost.cut)),
        row('préparer la construction, index compris', ({ cost }) => duration(cost.prepare)),
        row('dessiner une page', ({ cost }) => duration(cost.render)),
        row(
          'construire, par page',
          (one) => duration(perPage(one)),
          'presque linéaire (≤ 1,5 fois celle de 1 000)',
          met(perPage(last) / perPage(thousand), 1.5),
        ),
        row('document d’une page', ({ cost }) => kilobytes(cost.documentBytes)),
        row(
          'titres d’étapes présents dans les scripts, les mêmes pour tous (vrai guide)',
          () => String(spoken),
          '≤ 5 o de script par étape : aucun mot',
          met(spoken, 0),
        ),
        row('part de la racine', ({ cost }) => kilobytes(cost.rootBytes)),
        row('part du but en main (mots tirés au hasard)', ({ cost }) => kilobytes(cost.goalBytes)),
        row(
          'ouvrir une page (jusqu’à ce qu’elle vive)',
          (one) => `${duration(startOf(one))} (${times(startOf(one) / startOf(first))})`,
          '≤ 1,5 fois celle de 100',
          met(startOf(last) / startOf(first), 1.5),
        ),
        row(
          'reprendre un chemin de dix réponses',
          (one) => `${duration(restoreOf(one))} (${times(restoreOf(one) / restoreOf(first))})`,
          '≤ 1,5 fois celle de 100',
          met(restoreOf(last) / restoreOf(first), 1.5),
        ),
        row(
          'dont lire les parts et rejouer dix réponses',
          (one) => `${duration(workOf(one))} (${times(workOf(one) / workOf(first))})`,
        ),
        row('index de recherche', ({ cost }) => kilobytes(cost.indexBytes)),
        row('charger l’index', ({ cost }) => duration(cost.indexLoad)),
        row(
          'une recherche',
          ({ cost }) => `${duration(cost.search)} (${times(cost.search / first.cost.search)})`,
          '≤ 2 fois celle de 100',
          met(last.cost.search / first.cost.search, 2),
        ),
        row('chemins', ({ cost }) => String(cost.ways)),
        row('chiffres du code', ({ cost }) => String(cost.digits)),
      ],
    ),
    `Dessiner : moyenne de ${last.cost.rendered} pages qui se suivent, au milieu du guide, non de toutes ; « construire, par page » = (préparer + dessiner × pages) ÷ pages.`,
  ].join('\n\n');
}
