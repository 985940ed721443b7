import react from '@vitejs/plugin-react';
import { defineConfig, type BuildEnvironmentOptions } from 'vite';
import { configDefaults } from 'vitest/config';
import type { InlineConfig } from 'vitest/node';
import { identity } from './machines/guide.ts';
import { pagesLegalesFr } from './machines/interface/pages-legales.fr.ts';
import { SOURCES } from './src/site/dev/dev-pages.ts';
import { PUBLIC_ENTRIES, STAFF, STAFF_ENTRIES, STAFF_MANIFEST } from './src/site/programs.ts';
import { smallRenderer } from './src/site/small-renderer.ts';
import { prerender } from './src/site/vite-plugin.ts';

/** How long a test may take on a busy machine, in milliseconds: none is about time. */
const PATIENCE = 60_000;

/** Each plants faults one by one, makes very large guides or starts a command many times: for `npm run test:complet`. */
const LONG_TESTS = [
  'tests/proof/changes-command.test.ts',
  'tests/proof/faults.test.ts',
  'tests/atelier/random.test.ts',
  'tests/atelier/workbench.test.ts',
  'tests/guide/open-site.test.ts',
  'tests/guide/scale.test.ts',
  'tests/site/slips.test.ts',
  'tests/statistics/command.test.ts',
  'tests/statistics/report.test.ts',
];

const leftOut = [...configDefaults.exclude, ...(process.env['TESTS'] === 'courts' ? LONG_TESTS : [])];

/** Each puts another module in the place of one of the guide's, and nobody else may get it. */
const ALONE = [
  'tests/guide/second-guide.test.ts',
  'tests/adviser/mask.test.ts',
  'tests/adviser/mask-dictated.test.ts',
  'tests/adviser/mask-own-words.test.ts',
];
/** They put the small guide's name in the place of the guide's. */
const OF_THE_SMALL_GUIDE = [
  'tests/ui/atelier-counted.test.tsx',
  'tests/ui/atelier-plain.test.tsx',
  'tests/ui/atelier-screen.test.tsx',
];
/** They draw as a server does, which React refuses in a process that draws as a browser does. */
const AS_A_SERVER = ['tests/site/*documents.test.tsx', 'tests/ui/review.test.tsx'];

/** What every program of browsers is made for. */
const BROWSERS: BuildEnvironmentOptions = {
  cssTarget: ['chrome69', 'safari12', 'firefox62'],
  modulePreload: { polyfill: false },
};

/** Whether the tests of the screens run on the renderer that browsers get. */
const PREACT = process.env['MOTEUR'] === 'preact';

/** Documents are always drawn by React: what judges them alone has nothing to say of Preact. */
const NOT_PREACT = PREACT ? ['tests/ui/review.test.tsx', 'tests/site/**'] : [];

/** What every test of a screen runs in. */
const SCREENS: InlineConfig = {
  environment: 'jsdom',
  testTimeout: PATIENCE,
  hookTimeout: PATIENCE,
  setupFiles: ['tests/seed.ts', 'tests/setup.ts'],
  ...(PREACT && {
    execArgv: ['--require', './tests/preact-hook.cjs'],
    server: { deps: { inline: [/@xstate\/react/] } },
  }),
};

export default defineConfig({
  // « mpa » : a wrong address is answered 404, never by the home page.
  appType: 'mpa',
  base: identity.base,
  plugins: [smallRenderer(PREACT), react(), prerender(pagesLegalesFr)],
  // Every library that a page of development may ask for, known before one is opened. One found later would load it anew under whoever
  // types, or stand beside a React of before.
  optimizeDeps: { entries: ['atelier/index.html', ...PUBLIC_ENTRIES, ...STAFF_ENTRIES] },
  builder: {},
  environments: {
    client: {
      build: {
        ...BROWSERS,
        manifest: true,
        license: { fileName: 'licences.md' },
        rolldownOptions: { input: PUBLIC_ENTRIES },
      },
    },
    // A build of its own: in one, the public pages would carry what the desk alone takes from the libraries.
    [STAFF]: {
      consumer: 'client',
      build: {
        ...BROWSERS,
        emptyOutDir: false,
        manifest: STAFF_MANIFEST,
        license: { fileName: 'licences-conseiller.md' },
        rolldownOptions: { input: STAFF_ENTRIES },
      },
    },
    ssr: {
      build: {
        // Two builds at a time each need their own.
        outDir: process.env['RENDU'] ?? '.cache/ssr',
        rolldownOptions: {
          input: SOURCES,
          output: { entryFileNames: '[name].js' },
        },
      },
    },
  },
  test: {
    // Vitest would leave one of two cores idle.
    maxWorkers: 2,
    exclude: leftOut,
    // A guide of 10 000 steps and the planted faults hold many machines at once.
    execArgv: ['--max-old-space-size=8192'],
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          environment: 'node',
          // The modules of the guide are read once a worker, not once a file: half of the time.
          isolate: false,
          testTimeout: PATIENCE,
          hookTimeout: PATIENCE,
          include: ['tests/**/*.test.ts'],
          exclude: [...leftOut, ...ALONE],
          setupFiles: ['tests/seed.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'seuls',
          environment: 'node',
          testTimeout: PATIENCE,
          hookTimeout: PATIENCE,
          include: ALONE,
          setupFiles: ['tests/seed.ts'],
        },
      },
      {
        extends: true,
        test: {
          ...SCREENS,
          name: 'ecrans',
          // One document a worker: half of the time here too.
          isolate: false,
          include: ['tests/**/*.test.tsx'],
          exclude: [...leftOut, ...OF_THE_SMALL_GUIDE, ...AS_A_SERVER, ...NOT_PREACT],
        },
      },
      {
        extends: true,
        test: {
          ...SCREENS,
          name: 'ecrans-petit-guide',
          isolate: false,
          include: OF_THE_SMALL_GUIDE,
        },
      },
      {
        extends: true,
        test: {
          ...SCREENS,
          name: 'ecrans-documents',
          isolate: false,
          include: AS_A_SERVER,
          exclude: [...leftOut, ...NOT_PREACT],
        },
      },
    ],
  },
});
