/** Finds a Chromium, or installs one: CHROMIUM_PATH, then the system's, then Playwright's own. */
import { existsSync } from 'node:fs';
import { chromium, type Browser, type LaunchOptions } from '@playwright/test';
import { installPackages, mayInstallPackages } from './debian.ts';
import { run } from './project.ts';

const SYSTEM = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** Launch flags that keep Chromium quiet: no call home, no graphics card needed. */
const QUIET = [
  '--disable-gpu',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

/** The path of a Chromium on this machine, or undefined when Playwright's own is to be used. */
export function chromiumPath(): string | undefined {
  const asked = process.env['CHROMIUM_PATH'];
  if (asked !== undefined && asked !== '') return asked;
  return SYSTEM.find((path) => existsSync(path));
}

/** How Playwright launches the Chromium of this machine, with more flags when some are given. */
export function launchOptions(flags: readonly string[] = []): LaunchOptions {
  const executablePath = chromiumPath();
  return {
    args: [...QUIET, ...flags],
    chromiumSandbox: false,
    ...(executablePath === undefined ? {} : { executablePath }),
  };
}

/** Launches the Chromium of this machine. */
export function launchChromium(flags: readonly string[] = []): Promise<Browser> {
  return chromium.launch(launchOptions(flags));
}

/** Installs Chromium when the machine has none: Debian's package as root, else Playwright's own. Says what it does. */
export function ensureChromium(): void {
  if (chromiumPath() !== undefined) return;
  if (mayInstallPackages()) {
    console.log('Chromium manque : installation du paquet Debian « chromium »…');
    installPackages(['chromium']);
    return;
  }
  console.log('Chromium manque : installation par Playwright…');
  if (run('playwright', ['install', 'chromium']) !== 0) throw new Error('Chromium ne s’est pas installé');
}
