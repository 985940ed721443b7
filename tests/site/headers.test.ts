import { describe, expect, test } from 'vitest';
import { FIXED_CACHE, headersFor, OTHER_CACHE, PAGE_CACHE } from '../../src/site/host/headers.ts';
import { hostFile } from '../../src/site/host/host-files.ts';
import { urlOf } from '../../src/guide/pages.ts';
import { guide } from '../guide.ts';

const value = (name: string, path: string, found = true) =>
  headersFor(path, found).find(([one]) => one === name)?.[1];

describe('what the host says with every file', () => {
  test('a file is kept for good only when its address changes with its content', () => {
    for (const path of ['/assets/main-abc.js', '/donnees/racine.0.json']) {
      expect(value('Cache-Control', path)).toBe(FIXED_CACHE);
      expect(value('Cache-Control', path, false)).toBe(OTHER_CACHE);
    }
    for (const path of ['/sw.js', '/guide.json', '/icone.svg', '/assetsx/a.js']) {
      expect(value('Cache-Control', path)).toBe(OTHER_CACHE);
    }
  });

  test('a page fetched ahead serves the tap that follows; one that is not there is asked for anew', () => {
    const rules = hostFile().replaceAll(/:[a-z]/g, ':nom');
    for (const { path } of guide.pages.values()) {
      expect(value('Cache-Control', urlOf(path))).toBe(PAGE_CACHE);
      expect(rules).toContain(
        `\n${urlOf(path).replaceAll(/[^/]+/g, ':nom')}\n  Cache-Control: ${PAGE_CACHE}\n`,
      );
    }
    expect(value('Cache-Control', '/nulle-part/', false)).toBe(OTHER_CACHE);
  });

  test('no script or style written in a page, and no source but the site itself, is let through', () => {
    const policy = value('Content-Security-Policy', '/') ?? '';
    const sources = policy.split('; ').map((directive) => directive.split(' '));
    expect(sources[0]).toEqual(['default-src', "'self'"]);
    // What the site has not is refused by name.
    for (const unused of ['font-src', 'frame-src', 'media-src', 'object-src'])
      expect(sources).toContainEqual([unused, "'none'"]);
    for (const [directive = '', ...rest] of sources) {
      if (!directive.endsWith('-src')) continue;
      expect(rest).toHaveLength(1);
      expect(["'none'", "'self'"]).toContain(rest[0]);
    }
  });

  test('no header can break the host’s file', () => {
    for (const [name, text] of headersFor('/')) {
      expect(name).toMatch(/^[A-Za-z-]+$/);
      expect(text).not.toMatch(/[\r\n$\\]/);
    }
  });
});
