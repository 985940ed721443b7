/** What the development server does for a content owner: it checks the content as it changes, and reloads the page. */
import { execFile, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { HotUpdateOptions, ViteDevServer } from 'vite';
import { faultOfMessage, faultsAsPage, faultsAsText, faultsOf, type ContentFault } from './content-faults.ts';

/** Watches the content of a development server. */
export interface ContentWatch {
  /** The page that says what to correct; undefined while there is nothing. */
  readonly page: () => string | undefined;
  /** The page that says why another could not be drawn; undefined when the content is not the cause. */
  readonly pageFor: (error: unknown) => string | undefined;
}

/** How long a folder must be still before it is checked: an editor writes a file in several times. */
const CALM = 100;

/**
 * Checks the content when the server starts and each time it changes: what is wrong is told in the terminal, and in the page, which is
 * reloaded. Nothing starts in a server that listens to nobody (tests, other scripts).
 */
export function watchContent(server: ViteDevServer): ContentWatch {
  const { root } = server.config;
  const read = (file: string) => {
    try {
      return readFileSync(join(root, file), 'utf8').split('\n');
    } catch {
      return undefined;
    }
  };
  let faults: readonly ContentFault[] = [];
  let running: ChildProcess | undefined;
  let waiting: NodeJS.Timeout | undefined;

  const { logger } = server.config;
  const error = logger.error.bind(logger);
  const keep = (now: readonly ContentFault[]): boolean => {
    const same = faultsAsText(now, read) === faultsAsText(faults, read);
    faults = now;
    if (same) return false;
    if (now.length > 0) error(faultsAsText(now, read));
    else logger.info('✔ Le contenu est de nouveau en ordre.');
    return true;
  };
  // What the bundler says of a broken file, with its stack, is told in plain French instead.
  logger.error = (message, options) => {
    const fault = faultOfMessage(message);
    if (fault === undefined) error(message, options);
    else keep([fault]);
  };
  const check = () => {
    running?.kill();
    const child = execFile(
      join(root, 'node_modules/.bin/tsc'),
      ['-p', 'tsconfig.machines.json', '--pretty', 'false'],
      { cwd: root, maxBuffer: 2 ** 26 },
      (_, output) => {
        // A check that a newer one has replaced says nothing.
        if (running !== child) return;
        if (keep(faultsOf(output))) server.environments.client.hot.send({ type: 'full-reload' });
      },
    );
    running = child;
  };

  server.httpServer?.once('listening', check);
  server.httpServer?.once('close', () => running?.kill());
  server.watcher.on('all', (_, file) => {
    if (!file.startsWith(join(root, 'machines/')) || server.httpServer?.listening !== true) return;
    clearTimeout(waiting);
    waiting = setTimeout(check, CALM);
  });
  return {
    page: () => (faults.length === 0 ? undefined : faultsAsPage(faults, read)),
    pageFor: (error) => {
      const fault = error instanceof Error ? faultOfMessage(error.message) : undefined;
      return fault === undefined ? undefined : faultsAsPage([fault], read);
    },
  };
}

/**
 * Reloads the page when a file that only the server reads changes: the words, the maps, what draws documents. What the browser reads too
 * is updated in place by Vite itself.
 */
export function reloadOnServerChange(environment: string, { file, modules, server }: HotUpdateOptions): void {
  if (environment !== 'ssr' || modules.length === 0) return;
  const inBrowser = server.environments.client.moduleGraph.getModulesByFile(file);
  if (inBrowser === undefined || inBrowser.size === 0) {
    server.environments.client.hot.send({ type: 'full-reload' });
  }
}
