/** What search engines are told, on the real documents of the guide. */
import { beforeAll, describe, expect, test } from 'vitest';
import { canonicalOf } from '../../src/guide/guide.ts';
import { NOBODY } from '../../src/guide/legal.ts';
import { urlOf } from '../../src/guide/pages.ts';
import { foundFiles } from '../../src/site/documents/found.ts';
import type { SiteFile } from '../../src/site/parts.ts';
import type { Renderer } from '../../src/site/render.tsx';
import { data, guide } from '../guide.ts';

const ADDRESS = 'https://guide.example/';
const program = { script: '/p.js', styles: [], program: ['/p.js'] };
let renderer: Renderer;
let documents: readonly SiteFile[];

const fileAt = (url: string): string => `${url.slice(1)}index.html`;

beforeAll(async () => {
  const { createRenderer } = await import('../../src/site/render.tsx');
  renderer = createRenderer(
    data,
    { guide: program, console: program, review: program },
    { ...NOBODY, adresseDuSite: ADDRESS },
  );
  documents = await Promise.all([
    ...[...guide.pages.values()].map(async (page) => ({
      path: fileAt(urlOf(page.path)),
      text: await renderer.page(page),
    })),
    ...[...renderer.standing].map(async ([url, render]) => ({ path: fileAt(url), text: await render() })),
  ]);
});

describe('search engines', () => {
  test('are given every content once, at the address that stands for it', () => {
    const map = foundFiles(documents, ADDRESS).find(({ path }) => path === 'sitemap.xml')?.text ?? '';
    const told = [...map.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, url]) => url);
    expect(new Set(told).size).toBe(told.length);
    for (const page of guide.pages.values()) {
      const own = canonicalOf(guide, page.content) === page.path;
      expect(told.includes(ADDRESS + urlOf(page.path).slice(1)), page.path).toBe(own);
    }
    expect(told).toContain(`${ADDRESS}questions/`);
  });

  test('are kept out of what is not for the public', () => {
    const [robots] = foundFiles(documents, ADDRESS);
    expect(robots?.path).toBe('robots.txt');
    const shut = [...(robots?.text ?? '').matchAll(/^Disallow: (.+)$/gm)].map(([, url = '']) => url);
    expect(shut).toContain('/conseiller/');
    for (const page of guide.pages.values()) {
      expect(shut.filter((url) => urlOf(page.path).startsWith(url))).toEqual([]);
    }
    expect(robots?.text).toContain(`Sitemap: ${ADDRESS}sitemap.xml`);
  });

  test('are given no map while the site has no address', () => {
    const files = foundFiles(documents, '');
    expect(files.map(({ path }) => path)).toEqual(['robots.txt']);
    expect(files[0]?.text).not.toContain('Sitemap');
  });
});
