/** A real Firefox on this machine, driven over WebDriver BiDi. Installs Debian's when it is missing, if it may. */
import { launch, type Browser } from 'puppeteer-core';
import { ensureProgram } from './debian.ts';

const PLACES = [
  '/usr/bin/firefox-esr',
  '/usr/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
];

/** The path of a Firefox: FIREFOX_PATH, then the system's; undefined when there is none and none can be installed. */
export function ensureFirefox(): string | undefined {
  const asked = process.env['FIREFOX_PATH'];
  if (asked !== undefined && asked !== '') return asked;
  return ensureProgram(PLACES, 'firefox-esr');
}

/** Launches it without a window, in French, on a profile of its own that ends with it. */
export function launchFirefox(executablePath: string): Promise<Browser> {
  return launch({
    browser: 'firefox',
    executablePath,
    headless: true,
    extraPrefsFirefox: {
      'intl.accept_languages': 'fr-FR, fr',
      // The keys and the mouse alone: a first-run page would take the focus.
      'browser.aboutwelcome.enabled': false,
    },
  });
}
