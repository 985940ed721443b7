/** What the development server does for a content owner: it checks the content as it changes, and reloads the page. */
import { join } from 'node:path';
import type { HotUpdateOptions, ViteDevServer } from 'vite';
import { wordsByContent } from '../../guide/compile.ts';
import { listPages } from '../../guide/pages.ts';
import { isoDate } from '../../guide/readings.ts';
import type { CheckName } from '../../proof/checks.ts';
import { contentVerdict } from '../../proof/content-faults.ts';
import type { GuideData, Machines } from '../../proof/guide-data.ts';
import { readGuide } from '../../proof/read-guide.ts';
import { faultsAsText, type Fault } from '../../words/faults.ts';
import { draftFaultsAsPage, reachedGuide } from './draft.ts';
import { faultOfError, faultsAsPage } from './fault-page.ts';
import { contentFiles } from '../load-guide.ts';

/** Watches the content of a development server. */
export interface ContentWatch {
  /** The page that says what to correct; undefined while there is nothing. */
  readonly page: () => string | undefined;
  /** The guide as its files are now, the pages that cannot be read left out; undefined while the words of a screen cannot be. */
  readonly guide: () => Promise<GuideData | undefined>;
  /** The page that says why another could not be drawn; undefined when the content is not the cause. A draft is always the cause. */
  readonly pageFor: (error: unknown) => string | undefined;
}

/** How long a folder must be still before it is checked: an editor writes a file in several times. */
const CALM = 100;

const MACHINES = '/machines/index.ts';

/** The checks of the map without which nothing can be drawn; the reader of the files has none, and hides only where words are missing. */
const HIDING = new Set<CheckName | undefined>([undefined, 'carte lisible', 'pas de boucle']);

/** In the atelier a draft may have faults, told there: only what keeps a page from being drawn hides it. */
const DRAFT = process.env['ATELIER'] !== undefined;

function hidingFaults(
  machines: Machines,
  files: ReadonlyMap<string, string>,
  today: string,
): readonly Fault[] {
  const { findings, isWhole } = contentVerdict(machines, files, today);
  const isHiding = (check: CheckName | undefined) => HIDING.has(check) && (!isWhole || check !== undefined);
  return findings
    .filter(({ level, check }) => level === 'faute' && (!DRAFT || isHiding(check)))
    .map(({ file, line, what, todo }) => ({ file, line, what, todo }));
}

const asPage = DRAFT ? draftFaultsAsPage : faultsAsPage;

/** Whether every page has words. */
function isWorded(guide: GuideData): boolean {
  const words = wordsByContent(guide);
  return [...listPages(guide.root).values()].every(({ content }) => words.has(content));
}

function textOf(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}\n${error.stack ?? ''}` : String(error);
}

/**
 * Checks the content when the server starts and each time it changes: what is wrong is told in the terminal, and in the page, which is
 * reloaded. Nothing starts in a server that listens to nobody (tests, other scripts).
 */
export function watchContent(server: ViteDevServer): ContentWatch {
  const { root } = server.config;
  let faults: readonly Fault[] = [];
  let files: ReadonlyMap<string, string> = new Map();
  let waiting: NodeJS.Timeout | undefined;

  const { logger } = server.config;
  const error = logger.error.bind(logger);
  const keep = (now: readonly Fault[]): boolean => {
    files = contentFiles(root);
    const same = faultsAsText(now, files) === faultsAsText(faults, files);
    faults = now;
    if (same) return false;
    if (now.length > 0) error(faultsAsText(now, files));
    else logger.info('✔ Le contenu est de nouveau en ordre.');
    return true;
  };
  // What the bundler says of a broken file, with its stack, is told in plain French instead.
  logger.error = (message, options) => {
    const fault = faultOfError(message);
    if (fault === undefined) error(message, options);
    else keep([fault]);
  };
  const machines = async (): Promise<Machines> =>
    ((await server.ssrLoadModule(MACHINES)) as { machines: Machines }).machines;
  const check = async () => {
    const had = faults.length > 0;
    try {
      keep(hidingFaults(await machines(), contentFiles(root), isoDate(new Date())));
    } catch (thrown) {
      const fault = faultOfError(textOf(thrown));
      if (fault === undefined) error(textOf(thrown));
      else keep([fault]);
    }
    // A document is no module that the browser knows of: whatever changed, the page is drawn again.
    if (had || faults.length > 0 || documentChanged)
      server.environments.client.hot.send({ type: 'full-reload' });
    documentChanged = false;
  };
  let documentChanged = false;

  server.httpServer?.once('listening', () => void check());
  server.watcher.on('all', (_, file) => {
    if (!file.startsWith(join(root, 'machines/')) || server.httpServer?.listening !== true) return;
    documentChanged ||= !file.endsWith('.ts');
    clearTimeout(waiting);
    waiting = setTimeout(() => void check(), CALM);
  });
  return {
    page: () => (faults.length === 0 ? undefined : asPage(faults, files)),
    guide: async () => {
      const { guide, faults: now } = readGuide(await machines(), contentFiles(root));
      if (DRAFT && guide !== undefined && isWorded(guide)) return reachedGuide(guide);
      // A page may be asked for before the folder is still: what keeps it from being drawn is told at once.
      if (guide !== undefined && now.length === 0) return guide;
      keep(now);
      return undefined;
    },
    pageFor: (thrown) => {
      const fault = faultOfError(textOf(thrown));
      if (fault !== undefined) return asPage([fault], contentFiles(root));
      if (!DRAFT) return undefined;
      // Its owner is shown no trace: whoever helps finds it in the terminal.
      error(textOf(thrown));
      return draftFaultsAsPage(faults, contentFiles(root));
    },
  };
}

/**
 * Reloads the page when a file that only the server reads changes: the maps, what draws documents. What the browser reads too
 * is updated in place by Vite itself.
 */
export function reloadOnServerChange(environment: string, { file, modules, server }: HotUpdateOptions): void {
  if (environment !== 'ssr' || modules.length === 0) return;
  const inBrowser = server.environments.client.moduleGraph.getModulesByFile(file);
  if (inBrowser === undefined || inBrowser.size === 0) {
    server.environments.client.hot.send({ type: 'full-reload' });
  }
}
