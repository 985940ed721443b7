/**
 * `npm test`: runs every check, to the end. `npm run test:complet` adds those that ask more of the machine than Node and Chromium;
 * `npm run test:rapide` keeps only what answers in less than a minute.
 */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureChromium } from './lib/chromium.ts';
import { JOURNEYS, SHORT } from './lib/daily.ts';
import { NOT_MADE } from './lib/debian.ts';
import { root, runScript, runTool, type Outcome } from './lib/project.ts';
import { PLAYWRIGHT, readReports, slowest, VITEST } from './lib/reports.ts';

const complete = process.argv.includes('--complet');
const quick = process.argv.includes('--rapide');

interface Check {
  readonly name: string;
  /** What to do when it fails. */
  readonly todo: string;
  readonly check: () => Promise<Outcome>;
}

const vitest = (...more: readonly string[]) =>
  runTool('vitest', ['run', '--reporter=dot', '--reporter=json', `--outputFile.json=${VITEST}`, ...more]);

const UNDER_PREACT = ['run', '--reporter=dot', '--project=ecrans*'];

const types: Check = {
  name: 'types',
  todo: 'Corrigez les lignes nommées ci-dessus, puis : npx tsc -p .',
  check: () => runTool('tsc', ['-p', '.']),
};
const lint: Check = {
  name: 'lint et couches',
  todo: 'Corrigez les lignes nommées ci-dessus, puis : npx oxlint --type-aware. Pour un dossier qui en importe un autre : scripts/lib/house.ts',
  check: () => runTool('oxlint', ['--type-aware']),
};
// Judged on the day of the last reading: time alone never breaks the tests. `npm run verifier` judges today.
const content: Check = {
  name: 'contenu',
  todo: 'Chaque faute ci-dessus dit quoi faire. Pour les relire : npm run verifier',
  check: () => runScript('verifier', ['--bref', '--date', 'relecture']),
};

/** The rooms whose tests draw no screen, build nothing and are quick; `proof` and `guide` take longer than a minute allows. */
const PURE = ['flow', 'words', 'session', 'search', 'adviser', 'measure', 'worker'].map(
  (room) => `tests/${room}`,
);

// The checks of a line run side by side; a line begins when the one before it has ended.
const lines: readonly (readonly Check[])[] = quick
  ? [
      [types, lint],
      [
        content,
        {
          name: 'tests sans écran',
          todo: 'Pour en refaire un seul : npx vitest run FICHIER',
          check: () => vitest('--project=node', '--maxWorkers=1', ...PURE),
        },
      ],
    ]
  : [
      [types, lint],
      [
        {
          name: 'mise en forme',
          todo: 'Tapez : npx prettier --write .',
          check: () =>
            runTool('prettier', [
              '--check',
              '--log-level',
              'warn',
              '--cache',
              '--cache-strategy',
              'content',
              '--cache-location',
              '.cache/prettier',
              '.',
            ]),
        },
        {
          name: 'code mort',
          todo: 'Retirez ce qui ne sert plus, ou servez-vous-en',
          check: () => runTool('knip', []),
        },
      ],
      [
        content,
        {
          name: 'construction',
          todo: 'Lisez l’erreur ci-dessus, puis : npm run build',
          check: () => runTool('vite', ['build', '--logLevel', 'warn']),
        },
      ],
      [
        {
          name: 'tests',
          todo: 'Pour en refaire un seul : npx vitest run FICHIER. S’il casse pour un changement honnête du contenu, c’est lui qu’il faut corriger',
          check: () => vitest(),
        },
      ],
      // Browsers get Preact: the screens are held against it too, in Chromium by the journeys and here one by one.
      ...(complete
        ? [
            [
              {
                name: 'écrans sous Preact',
                todo: 'Pour en refaire un seul : MOTEUR=preact npx vitest run --project=ecrans* FICHIER',
                check: () => runTool('vitest', UNDER_PREACT, { MOTEUR: 'preact' }),
              },
            ],
          ]
        : []),
      [
        {
          name: 'construction reproductible',
          todo: 'Les fichiers nommés ci-dessus dépendent de l’heure, du hasard ou de la machine : cherchez ce qui les écrit',
          check: () => runScript('identique'),
        },
      ],
      // What knows the guide of today passes on it and fails on another one.
      ...(complete
        ? [
            [
              {
                name: 'autre guide',
                todo: 'Ce qui échoue sur le petit guide connaît le premier : prenez-le dans la carte, ou, s’il ne parle que du contenu, dans tests/content/. Puis : npm run autre-guide',
                check: () => runScript('autre-guide'),
              },
            ],
          ]
        : []),
      // nginx may have to be installed: nobody's machine is changed by `npm test`, but for the browser that it needs.
      ...(complete
        ? [
            [
              {
                name: 'exemple nginx',
                todo: 'Comparez docs/hebergement/nginx.conf et src/site/host/headers.ts',
                check: () => runScript('nginx-check'),
              },
            ],
            [
              {
                name: 'exemples Caddy',
                todo: 'Comparez docs/hebergement/Caddyfile et src/site/host/headers.ts',
                check: () => runScript('caddy-check'),
              },
            ],
            [
              {
                name: 'Firefox',
                todo: 'Refaites le parcours nommé ci-dessus dans Firefox, à la main, puis : npx tsx scripts/firefox-check.ts',
                check: () => runScript('firefox-check'),
              },
            ],
            [
              {
                name: 'comptage derrière nginx',
                todo: 'Comparez docs/hebergement/nginx-mesure.conf et src/measure/',
                check: () => runScript('mesure-check'),
              },
            ],
          ]
        : []),
      [
        {
          name: 'navigateur',
          todo: 'Pour en refaire un seul : npx playwright test FICHIER',
          check: () => runTool('playwright', ['test', ...(complete ? [] : JOURNEYS)]),
        },
      ],
    ];

const failed: string[] = [];
const notMade: string[] = [];

async function make({ name, todo, check }: Check): Promise<void> {
  const started = Date.now();
  const { status, output } = await check();
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  if (status === NOT_MADE) {
    notMade.push(name);
    return;
  }
  if (status !== 0) {
    failed.push(name);
    console.log(`${output.trimEnd()}\n→ ${todo}`);
  }
  console.log(`${status === 0 ? '✔' : '✘'} ${name} (${seconds} s)`);
}

// The tests that take longest are left to `npm run test:complet`.
if (!complete) Object.assign(process.env, SHORT);
if (!quick) ensureChromium();
for (const report of [VITEST, PLAYWRIGHT]) rmSync(join(root, report), { force: true });
for (const line of lines) await Promise.all(line.map(make));

const report = readReports();
console.log(`Les plus lents :\n${slowest(report, 10).join('\n')}`);
if (notMade.length > 0) console.log(`PAS FAIT sur cette machine : ${notMade.join(', ')}`);
if (failed.length > 0) console.log(`En échec : ${failed.join(', ')}`);
console.log(`${report.passed} passed, ${Math.max(report.failed, failed.length)} failed`);
process.exitCode = failed.length === 0 && report.passed > 0 ? 0 : 1;
