/**
 * The tests that `npm run mutation:code` runs: those that it names in MUTATION_TESTS. (Stryker's own `testFiles` does not
 * activate a mutant in what a module computes as it loads: it would be counted as a survivor.)
 */
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

const include = (process.env['MUTATION_TESTS'] ?? '').split(',').filter((file) => file !== '');
const screens = include.some((file) => file.endsWith('.tsx'));

export default defineConfig({
  plugins: [react()],
  test: {
    include,
    environment: screens ? 'jsdom' : 'node',
    setupFiles: screens ? ['tests/seed.ts', 'tests/setup.ts'] : ['tests/seed.ts'],
  },
});
