/**
 * `npm run atelier`: opens the atelier, the screen where the guide is changed without a file. `--port 5300` chooses its port,
 * `--statistiques FOLDER` says where the last report of `npm run statistiques` is.
 */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { createServer } from 'vite';
import type { FaultModel } from '../src/atelier/contract.ts';
import { placed } from '../src/atelier/told.ts';
import { Workbench } from './atelier/workbench.ts';
import { atelier } from './atelier/server.ts';
import { freePort, refuse, root, runTool } from './lib/project.ts';
import { FOLDER } from './lib/statistics/store.ts';
import { guideFiles, localTools } from './lib/tools.ts';

const HOST = '127.0.0.1';

function asked() {
  try {
    return parseArgs({
      options: { port: { type: 'string' }, statistiques: { type: 'string', default: FOLDER } },
    }).values;
  } catch {
    return refuse(
      'Seules les options « --port » et « --statistiques » sont connues. Écrivez : npm run atelier',
    );
  }
}

/** What the compiler refuses in the guide, as faults. */
async function compilerFaults(): Promise<readonly FaultModel[]> {
  const { status, output } = await runTool('tsc', ['-p', '.', '--pretty', 'false']);
  if (status === 0) return [];
  const files = guideFiles();
  return [...output.matchAll(/^(machines\/[^(]+)\((\d+),\d+\): error [^:]+: (.*)$/gm)].map(
    ([, file = '', line = '1', what = '']) =>
      placed(
        {
          file,
          line: Number(line),
          what: `Cette ligne ne va pas avec le reste du guide (${what}).`,
          todo: 'Annulez le dernier changement, ou demandez de l’aide.',
          level: 'faute',
        },
        files,
      ),
  );
}

process.env['ATELIER'] = '1';
const options = asked();
const port = options.port === undefined ? await freePort() : Number(options.port);
const statistics = resolve(options.statistiques);
const workbench = new Workbench({ root, tools: localTools(), more: compilerFaults, statistics });
const server = await createServer({
  root,
  logLevel: 'warn',
  plugins: [atelier(workbench)],
  // An owner is told what is wrong in the atelier, in French: never by the overlay of a programmer.
  server: {
    host: HOST,
    port,
    strictPort: true,
    hmr: { overlay: false },
    watch: { ignored: ['**/.atelier/**'] },
  },
});
await server.listen();
console.log(`L’atelier est ouvert : http://${HOST}:${port}/atelier/`);
console.log('Pour le fermer : Ctrl+C. Tout ce qui est tapé est gardé.');
