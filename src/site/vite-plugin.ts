/** The guide as a plugin of Vite: a build writes every page as a file, the development server draws each on request. */
import { readFileSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Plugin, ViteBuilder } from 'vite';
import { readOrganisation, refusal, type LegalWords, type Organisation } from '../guide/legal.ts';
import type { Machines } from '../proof/guide-data.ts';
import { reloadOnServerChange } from './dev/dev.ts';
import { drawOnRequest } from './dev/dev-pages.ts';
import { finishSite } from './finish.ts';
import { loadGuide } from './load-guide.ts';
import { previewAsHost } from './host/preview.ts';
import { builtPrograms, publicFiles, REFUSAL_ENTRY, STAFF } from './programs.ts';
import type * as Site from './render.tsx';

/** `vite build --mode …` for the site that is open to all. */
const PUBLIC = 'production-public';

/** The body that puts the guide online, as its file tells; another file may be named. */
function organisation(): Organisation {
  return readOrganisation(readFileSync(process.env['ORGANISME'] ?? 'organisme.json', 'utf8'));
}

/** Builds the programs of browsers and the renderer, then writes what the renderer makes of the guide. */
async function buildSite(builder: ViteBuilder): Promise<void> {
  const { client, [STAFF]: staff, ssr } = builder.environments;
  if (client === undefined || staff === undefined || ssr === undefined) {
    throw new Error('environnements absents');
  }
  // The first empties the folder that the second adds to.
  for (const environment of [client, staff, ssr]) {
    if (!environment.isBuilt) await builder.build(environment);
  }
  const { outDir } = client.config.build;
  const load = (name: string): Promise<unknown> =>
    import(pathToFileURL(resolve(ssr.config.build.outDir, name)).href);
  // What was just built has the types of its sources.
  const { machines } = (await load('machines.js')) as { machines: Machines };
  const { renderSite } = (await load('site.js')) as typeof Site;
  const guide = loadGuide(machines, builder.config.root);
  const files = await renderSite(guide, builtPrograms(outDir), organisation());
  for (const { path, text } of files) {
    const file = join(outDir, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
  }
  builder.config.logger.info(`${files.length} fichiers prérendus`);
  await finishSite(outDir, publicFiles(outDir));
  // The bundler's manifest has served: nobody else needs to know what the site is made of.
  await rm(join(outDir, '.vite'), { recursive: true });
}

/** Prerenders the guide. */
export function prerender(legal: LegalWords): Plugin {
  return {
    name: 'prerender',
    config(_, { mode }) {
      // Before anything is built: a site that is open to all says who puts it online.
      const refused = mode === PUBLIC ? refusal(legal, organisation()) : undefined;
      if (refused !== undefined) throw new Error(refused);
      const { mesure } = organisation();
      // A constant: where it is empty, the bundler drops what stands behind it.
      const define = { 'import.meta.env.VITE_MESURE': JSON.stringify(mesure) };
      if (mesure === '') return { define };
      const rolldownOptions = { input: [REFUSAL_ENTRY] };
      return { define, environments: { client: { build: { rolldownOptions } } } };
    },
    buildApp: { order: 'post', handler: buildSite },
    hotUpdate(change) {
      reloadOnServerChange(this.environment.name, change);
    },
    configureServer: (server) => drawOnRequest(server, organisation),
    configurePreviewServer: (server) => previewAsHost(server, organisation().mesure),
  };
}
