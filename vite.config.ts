import { existsSync, readFileSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, extname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig, type Manifest, type Plugin } from 'vite';
import { configDefaults } from 'vitest/config';
import { pagesLegalesFr } from './machines/pages-legales.fr.ts';
import type { GuideData } from './src/proof/guide-data.ts';
import { finishSite } from './src/site/finish.ts';
import { headersFor } from './src/site/headers.ts';
import { readOrganisation, refusal, type Organisation } from './src/guide/legal.ts';
import { reloadOnServerChange, watchContent } from './src/site/dev.ts';
import type * as Site from './src/site/render.tsx';

const START = 'src/ui/public/start.ts';
const CLIENT = 'src/ui/public/main.tsx';
const CONSOLE = 'src/ui/adviser/main.tsx';
const REVIEW = 'src/ui/review/main.ts';
const SITE = './src/site/render.tsx';
const GUIDE = './machines/index.ts';
/** How long a test may take on a busy machine, in milliseconds: none is about time. */
const PATIENCE = 60_000;
/** `vite build --mode …` for the site that is open to all. */
const PUBLIC = 'production-public';

/** The body that puts the guide online, as its file tells; another file may be named. */
function organisation(): Organisation {
  return readOrganisation(readFileSync(process.env['ORGANISME'] ?? 'organisme.json', 'utf8'));
}

function manifestOf(outDir: string): Manifest {
  return JSON.parse(readFileSync(join(outDir, '.vite/manifest.json'), 'utf8')) as Manifest;
}

/** The addresses of everything that a program may load, at once or on demand. */
function reachOf(outDir: string, entry: string): string[] {
  const manifest = manifestOf(outDir);
  const seen = new Set([entry]);
  const files = new Set<string>();
  // A set grows while it is walked: each name comes once.
  for (const name of seen) {
    const { file, css = [], assets = [], imports = [], dynamicImports = [] } = manifest[name] ?? {};
    for (const one of [...imports, ...dynamicImports]) seen.add(one);
    for (const one of [...(file === undefined ? [] : [file]), ...css, ...assets]) files.add(`/${one}`);
  }
  return [...files];
}

const FILE_TYPES: Readonly<Record<string, string>> = {
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
};

/** The bundler's addresses of each program and its styles, those of the parts that it shares included. */
function programsOf(outDir: string): Site.Programs {
  const manifest = manifestOf(outDir);
  const entryOf = (name: string): Manifest[string] => {
    const entry = manifest[name];
    if (entry === undefined) throw new Error(`${name} : absent du manifeste`);
    return entry;
  };
  const filesOf = (name: string): string[] => {
    const entry = entryOf(name);
    return [...new Set([entry.file, ...(entry.imports ?? []).flatMap(filesOf)])];
  };
  const stylesOf = (name: string): string[] => {
    const entry = entryOf(name);
    return [...new Set([...(entry.imports ?? []).flatMap(stylesOf), ...(entry.css ?? [])])];
  };
  const address = (file: string): string => `/${file}`;
  const assetsOf = (name: string): Site.Assets => ({
    script: address(entryOf(name).file),
    styles: stylesOf(name).map(address),
  });
  return {
    guide: {
      script: address(entryOf(START).file),
      program: filesOf(CLIENT).map(address),
      styles: stylesOf(CLIENT).map(address),
    },
    console: assetsOf(CONSOLE),
    review: assetsOf(REVIEW),
  };
}

/** An address as a file name; one that cannot be decoded names no file. */
function decoded(pathname: string): string {
  try {
    return decodeURI(pathname);
  } catch {
    return '';
  }
}

/** Prerenders every step: after a build to files, while developing on each request. */
function prerender(): Plugin {
  return {
    name: 'prerender',
    config(_, { mode }) {
      // Before anything is built: a site that is open to all says who puts it online.
      const refused = mode === PUBLIC ? refusal(pagesLegalesFr, organisation()) : undefined;
      if (refused !== undefined) throw new Error(refused);
    },
    buildApp: {
      order: 'post',
      async handler(builder) {
        const client = builder.environments['client'];
        const ssr = builder.environments['ssr'];
        if (client === undefined || ssr === undefined) throw new Error('environnements absents');
        if (!client.isBuilt) await builder.build(client);
        if (!ssr.isBuilt) await builder.build(ssr);
        const outDir = client.config.build.outDir;
        const load = (name: string): Promise<unknown> =>
          import(pathToFileURL(resolve(ssr.config.build.outDir, name)).href);
        const { guide } = (await load('guide.js')) as { guide: GuideData };
        const { renderSite } = (await load('site.js')) as typeof Site;
        const files = await renderSite(guide, programsOf(outDir), organisation());
        for (const { path, text } of files) {
          const file = join(outDir, path);
          await mkdir(dirname(file), { recursive: true });
          await writeFile(file, text);
        }
        console.log(`${files.length} fichiers prérendus`);
        await finishSite(outDir, [...reachOf(outDir, START), ...reachOf(outDir, CLIENT)]);
        // Its work is done, and nobody else needs to know what the site is made of.
        await rm(join(outDir, '.vite'), { recursive: true });
      },
    },
    hotUpdate(change) {
      reloadOnServerChange(this.environment.name, change);
    },
    configureServer(server) {
      const content = watchContent(server);
      // After Vite's own files, before nothing: what is left is a page of the guide, or a wrong address.
      return () => {
        server.middlewares.use((request, response, next) => {
          const url = new URL(request.url ?? '/', 'http://localhost').pathname;
          const send = async (html: string) => {
            response.setHeader('content-type', 'text/html; charset=utf-8');
            response.end(await server.transformIndexHtml(url, html));
          };
          const sayWhy = (broken: string) => {
            response.statusCode = 500;
            return send(broken);
          };
          const answer = async () => {
            const broken = content.page();
            if (broken !== undefined) {
              await sayWhy(broken);
              return;
            }
            const { guide: data } = (await server.ssrLoadModule(GUIDE)) as { guide: GuideData };
            const site = (await server.ssrLoadModule(SITE)) as typeof Site;
            const programs = {
              guide: { script: `/${START}`, program: [`/${CLIENT}`], styles: ['/src/ui/shared/styles.css'] },
              console: {
                script: `/${CONSOLE}`,
                styles: ['/src/ui/shared/styles.css', '/src/ui/adviser/console.css'],
              },
              review: {
                script: `/${REVIEW}`,
                styles: ['/src/ui/shared/styles.css', '/src/ui/review/review.css'],
              },
            };
            const renderer = site.createRenderer(data, programs, organisation());
            const part = renderer.parts.files.find((file) => `/${file.path}` === url);
            if (part !== undefined) {
              response.setHeader('content-type', 'application/json');
              response.end(part.text);
              return;
            }
            const file = renderer.files.get(url);
            if (file !== undefined) {
              response.setHeader('content-type', FILE_TYPES[extname(url)] ?? 'application/octet-stream');
              response.end(await file());
              return;
            }
            const page = renderer.guide.pages.get(site.pathOf(url));
            const standing = renderer.standing.get(url);
            let html: string;
            if (page !== undefined) html = await renderer.page(page);
            else if (standing !== undefined) html = await standing();
            else {
              response.statusCode = 404;
              html = await renderer.notFound();
            }
            await send(html);
          };
          answer()
            .catch((error: unknown) => {
              const broken = content.pageFor(error);
              if (broken === undefined) throw error;
              return sayWhy(broken);
            })
            .catch(next);
        });
      };
    },
    configurePreviewServer(server) {
      // The same headers as the host's, whatever the answer.
      server.middlewares.use((request, response, next) => {
        const { pathname } = new URL(request.url ?? '/', 'http://localhost');
        for (const [name, value] of headersFor(pathname)) response.setHeader(name, value);
        next();
      });
      return () => {
        server.middlewares.use((request, response) => {
          // Vite has turned the address into that of a page by now, where there is one.
          const page = decoded(new URL(request.url ?? '/', 'http://localhost').pathname);
          const file = join(server.config.build.outDir, page);
          // Vite would send the page with a `Cache-Control` of its own.
          const found = page.endsWith('.html') && existsSync(file);
          if (!found) {
            response.statusCode = 404;
            for (const [name, value] of headersFor(page, false)) response.setHeader(name, value);
          }
          response.setHeader('content-type', 'text/html; charset=utf-8');
          response.end(readFileSync(found ? file : join(server.config.build.outDir, '404.html')));
        });
      };
    },
  };
}

export default defineConfig({
  // « mpa » : a wrong address is answered 404, never by the home page.
  appType: 'mpa',
  plugins: [react(), prerender()],
  builder: {},
  environments: {
    client: {
      build: {
        manifest: true,
        cssTarget: ['chrome69', 'safari12', 'firefox62'],
        license: { fileName: 'licences.md' },
        modulePreload: { polyfill: false },
        rolldownOptions: { input: [START, CLIENT, CONSOLE, REVIEW] },
      },
    },
    ssr: {
      build: {
        // Two builds at a time each need their own.
        outDir: process.env['RENDU'] ?? '.cache/ssr',
        rolldownOptions: {
          input: { guide: GUIDE, site: SITE },
          output: { entryFileNames: '[name].js' },
        },
      },
    },
  },
  test: {
    exclude: [...configDefaults.exclude],
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          environment: 'node',
          testTimeout: PATIENCE,
          include: ['tests/**/*.test.ts'],
          setupFiles: ['tests/seed.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'ecrans',
          environment: 'jsdom',
          testTimeout: PATIENCE,
          include: ['tests/**/*.test.tsx'],
          setupFiles: ['tests/seed.ts', 'tests/setup.ts'],
        },
      },
    ],
  },
});
