/**
 * The tests that `npm run mutation:code` runs: those that it names in MUTATION_TESTS. (Stryker's own `testFiles` does not
 * activate a mutant in what a module computes as it loads: it would be counted as a survivor.)
 */
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import type { Reporter, Vitest } from 'vitest/node';
import type { RunnerTestCase } from 'vitest';

const include = (process.env['MUTATION_TESTS'] ?? '').split(',').filter((file) => file !== '');
const screens = include.some((file) => file.endsWith('.tsx'));

let vitest: Vitest | undefined;

/** Stryker counts failed tests only: a mutant that keeps a test file from loading at all would be a survivor. It is made a failed test. */
const loading: Reporter = {
  onInit(started) {
    vitest = started;
  },
  onTestRunEnd() {
    for (const file of vitest?.state.getFiles() ?? []) {
      if (file.result?.state !== 'fail' || file.tasks.length > 0) continue;
      const failed = { type: 'test', name: 'loads', mode: 'run', file, suite: file, result: file.result };
      // Only what Stryker reads of a test.
      file.tasks.push(failed as unknown as RunnerTestCase);
    }
  },
};

export default defineConfig({
  plugins: [react()],
  test: {
    include,
    reporters: [loading],
    // At the lowest priority, beside other work.
    testTimeout: 120_000,
    environment: screens ? 'jsdom' : 'node',
    setupFiles: screens ? ['tests/seed.ts', 'tests/setup.ts'] : ['tests/seed.ts'],
  },
});
