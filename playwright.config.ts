import { defineConfig, devices } from '@playwright/test';
import { launchOptions } from './scripts/lib/chromium.ts';
import { programOf } from './scripts/lib/project.ts';

const PORT = Number(process.env['PORT'] ?? 4199);

export default defineConfig({
  testDir: 'tests/browser',
  outputDir: '.cache/navigateur',
  fullyParallel: true,
  workers: 2,
  retries: 0,
  // A long way on a slow machine takes more than the thirty seconds that Playwright gives.
  timeout: 120_000,
  // What a program must first load comes late there too: five seconds were not always enough.
  expect: { timeout: 15_000 },
  forbidOnly: true,
  reporter: [['dot'], ['json', { outputFile: '.cache/playwright.json' }]],
  use: {
    ...devices['Desktop Chrome'],
    baseURL: `http://localhost:${PORT}`,
    locale: 'fr-FR',
    // What never comes fails its own test, and holds up no other: these wait for ever by themselves.
    actionTimeout: 60_000,
    navigationTimeout: 60_000,
    // Each test would keep the whole site again; those that are about it let the worker in.
    serviceWorkers: 'block',
    launchOptions: launchOptions(),
  },
  webServer: {
    command: `"${process.execPath}" "${programOf('vite')}" preview --port ${PORT} --strictPort`,
    url: `http://localhost:${PORT}/`,
    reuseExistingServer: false,
  },
});
