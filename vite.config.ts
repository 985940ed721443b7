import { existsSync, readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, extname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig, type Manifest, type Plugin } from 'vite';
import { configDefaults } from 'vitest/config';
import type { GuideData } from './src/flow.ts';
import type * as Site from './src/build/site.tsx';

const CLIENT = 'src/ui/main.tsx';
const CONSOLE = 'src/ui/console/main.tsx';
const REVIEW = 'src/ui/review/main.ts';
const SITE = './src/build/site.tsx';
const GUIDE = './machines/index.ts';
const FILE_TYPES: Readonly<Record<string, string>> = {
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
};

/** The bundler's addresses of each program and its styles, those of the parts that it shares included. */
function programsOf(outDir: string): Site.Programs {
  const manifest = JSON.parse(readFileSync(join(outDir, '.vite/manifest.json'), 'utf8')) as Manifest;
  const assetsOf = (name: string): Site.Assets => {
    const entry = manifest[name];
    if (entry === undefined) throw new Error(`${name} : absent du manifeste`);
    const shared = (entry.imports ?? []).flatMap((one) => manifest[one]?.css ?? []);
    const styles = [...new Set([...shared, ...(entry.css ?? [])])];
    return { script: `/${entry.file}`, styles: styles.map((file) => `/${file}`) };
  };
  return { guide: assetsOf(CLIENT), console: assetsOf(CONSOLE), review: assetsOf(REVIEW) };
}

/** Prerenders every step: after a build to files, while developing on each request. */
function prerender(): Plugin {
  return {
    name: 'prerender',
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
          import(pathToFileURL(join(process.cwd(), ssr.config.build.outDir, name)).href);
        const { guide } = (await load('guide.js')) as { guide: GuideData };
        const { renderSite } = (await load('site.js')) as typeof Site;
        const files = await renderSite(guide, programsOf(outDir));
        for (const { path, text } of files) {
          const file = join(outDir, path);
          await mkdir(dirname(file), { recursive: true });
          await writeFile(file, text);
        }
        console.log(`${files.length} fichiers prérendus`);
      },
    },
    configureServer(server) {
      // After Vite's own files, before nothing: what is left is a page of the guide, or a wrong address.
      return () => {
        server.middlewares.use((request, response, next) => {
          const answer = async () => {
            const url = new URL(request.url ?? '/', 'http://localhost').pathname;
            const { guide: data } = (await server.ssrLoadModule(GUIDE)) as { guide: GuideData };
            const site = (await server.ssrLoadModule(SITE)) as typeof Site;
            const renderer = site.createRenderer(data, {
              guide: { script: `/${CLIENT}`, styles: ['/src/ui/styles.css'] },
              console: {
                script: `/${CONSOLE}`,
                styles: ['/src/ui/styles.css', '/src/ui/console/console.css'],
              },
              review: {
                script: `/${REVIEW}`,
                styles: ['/src/ui/styles.css', '/src/ui/review/review.css'],
              },
            });
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
            response.setHeader('content-type', 'text/html; charset=utf-8');
            response.end(await server.transformIndexHtml(url, html));
          };
          answer().catch(next);
        });
      };
    },
    configurePreviewServer(server) {
      return () => {
        server.middlewares.use((request, response, next) => {
          // Vite has turned the address into that of a page by now, where there is one.
          const page = decodeURI(new URL(request.url ?? '/', 'http://localhost').pathname);
          if (page.endsWith('.html') && existsSync(join(server.config.build.outDir, page))) {
            next();
            return;
          }
          response.statusCode = 404;
          response.setHeader('content-type', 'text/html; charset=utf-8');
          response.end(readFileSync(join(server.config.build.outDir, '404.html')));
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
        outDir: 'dist',
        manifest: true,
        modulePreload: { polyfill: false },
        rolldownOptions: { input: [CLIENT, CONSOLE, REVIEW] },
      },
    },
    ssr: {
      build: {
        outDir: '.cache/ssr',
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
          include: ['tests/**/*.test.ts'],
          setupFiles: ['tests/seed.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'ecrans',
          environment: 'jsdom',
          include: ['tests/**/*.test.tsx'],
          setupFiles: ['tests/seed.ts', 'tests/setup.ts'],
        },
      },
    ],
  },
});
