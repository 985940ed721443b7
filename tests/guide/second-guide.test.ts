/** A second, small guide under its own folder: the engine serves it whole, and nothing of it meets the first one's. */
import { describe, expect, test, vi } from 'vitest';

vi.mock('../../machines/guide.ts', () => import('../fixtures/guide/guide.ts'));

const { identity: first } = await vi.importActual<{ identity: { id: string; base: string } }>(
  '../../machines/guide.ts',
);
const { machines } = await import('../fixtures/guide/index.ts');
const { files } = await import('../fixtures/guide/files.ts');
const { readGuide } = await import('../../src/proof/read-guide.ts');
const { contentFaults } = await import('../../src/proof/content-faults.ts');
const { renderSite } = await import('../../src/site/render.tsx');
const { hostFile, nginxFile } = await import('../../src/site/host/host-files.ts');
const { pathOf, urlOf } = await import('../../src/guide/pages.ts');
const { identity } = await import('../fixtures/guide/guide.ts');

const { guide: data, faults } = readGuide(machines, files);
if (data === undefined) throw new Error(JSON.stringify(faults));

test('its content has no fault', () => {
  expect(contentFaults(machines, files, '2026-11-24')).toEqual([]);
});

test('what a browser keeps of it has its own name, and none of the first guide’s', async () => {
  const names = [
    (await import('../../src/session/storage.ts')).SESSION_KEY,
    (await import('../../src/adviser/call/calls.ts')).CALLS_KEY,
    (await import('../../src/adviser/journal.ts')).JOURNAL_NAME,
    (await import('../../src/adviser/call/shortcuts.ts')).KEYS_SETTING,
    (await import('../../src/worker/cache-names.ts')).CACHE_PREFIX,
    (await import('../../src/worker/cache-names.ts')).WORKER_POLICY,
  ];
  expect(new Set(names).size).toBe(names.length);
  for (const name of names) {
    expect(name).toMatch(new RegExp(`^${identity.id}[:-]`));
    expect(name).not.toContain(first.id);
  }
});

test.each(['', 'rendre', 'inscription/papiers'])(
  'the page « %s » has an address below its folder',
  (path) => {
    expect(urlOf(path)).toMatch(/^\/guide\/(?:.*\/)?$/);
    expect(pathOf(urlOf(path))).toBe(path);
  },
);

describe('its site', () => {
  const program = { script: '/guide/assets/p.js', program: [], styles: ['/guide/assets/s.css'] };
  const files = renderSite(data, { guide: program, console: program, review: program });

  test('has every page, and no address outside its folder', async () => {
    const documents = (await files).filter(({ path }) => path.endsWith('.html'));
    expect(documents.map(({ path }) => path)).toContain('rendre/prolonger/index.html');
    // Pictures get their address from Vite, which has the first guide's folder here; the build tells Vite of this one.
    const addresses = documents.flatMap(({ text }) =>
      [...text.matchAll(/(?:href|src|content)="(\/(?!src\/)[^"]*)"/g)].map(([, address = '']) => address),
    );
    expect(addresses.length).toBeGreaterThan(100);
    expect(addresses.filter((address) => !address.startsWith('/guide/'))).toEqual([]);
  });

  test('is installed by a phone as another application', async () => {
    const manifest = (await files).find(({ path }) => path === 'manifest.webmanifest');
    expect(JSON.parse(manifest?.text ?? '{}')).toMatchObject({
      id: '/guide/',
      start_url: '/guide/',
      scope: '/guide/',
    });
  });

  test('has headers for its own addresses only', () => {
    const blocks = hostFile()
      .split('\n')
      .filter((line) => line.startsWith('/'));
    expect(blocks.filter((line) => !line.startsWith('/guide/'))).toEqual([]);
    expect(nginxFile()).toContain(`root /srv/${identity.id};`);
  });
});
