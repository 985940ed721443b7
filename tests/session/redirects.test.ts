/** Links to steps that no longer exist. */
import { assert, constantFrom, oneof, property, string, webPath, webUrl } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { GONE_HASH, nearestPage } from '../../src/session/redirects.ts';
import { HOME, urlOf } from '../../src/guide/pages.ts';
import { guide } from '../guide.ts';

const pages = [...guide.pages.values()];
const paths = [...guide.pages.keys()];

/** The segments of a path that lead to its last step. */
function parentOf(path: string): string {
  return path.split('/').slice(0, -1).join('/');
}

describe('a link to a step that no longer exists', () => {
  const deep = pages.filter(({ path }) => path.includes('/'));

  test('leads to the same content elsewhere', () => {
    for (const { content } of deep) {
      const found = nearestPage(paths, `/ancien-but/${content}/`);
      expect(guide.pages.get(found)?.content).toBe(content);
    }
  });

  test('leads to the same step of the same goal, when a detour on the way has gone', () => {
    for (const { path } of deep) {
      const [goal, last] = [path.split('/')[0] ?? '', path.split('/').at(-1) ?? ''];
      const found = nearestPage(paths, `/${goal}/detour-disparu/${last}/`);
      expect([guide.pages.has(found), found.startsWith(`${goal}/`), found.endsWith(`/${last}`)]).toEqual([
        true,
        true,
        true,
      ]);
    }
  });

  test('leads to the closest page above it, when only the last step has gone', () => {
    for (const { path } of deep) {
      const found = nearestPage(paths, `/${parentOf(path)}/etape-disparue/`);
      expect([guide.pages.has(found), found.startsWith(`${parentOf(path)}/`)]).toEqual([true, true]);
    }
  });

  test.each(['/', '', '/but-disparu/', '/but-disparu/etape-disparue/', '/index.html', '//', '/%'])(
    'leads home from « %s »',
    (url) => {
      expect(nearestPage(paths, url)).toBe(HOME);
    },
  );

  test('leads to the page itself when it does exist, even one of several copies', () => {
    expect(paths.filter((path) => nearestPage(paths, urlOf(path)) !== path)).toEqual([]);
  });

  test('is read without its slashes, its file name and its escapes', () => {
    const { path = '' } = deep.at(-1) ?? {};
    const escaped = path.replace(/./g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
    const urls = [`/${path}/`, path, `//${path}//`, `/${path}/index.html`, `/${escaped}`];
    expect(urls.map((url) => nearestPage(paths, url))).toEqual(urls.map(() => path));
  });

  test('always leads to a page, however mangled', () => {
    const piece = oneof(
      string({ unit: 'binary' }),
      webUrl(),
      webPath(),
      constantFrom('/%', '%E0%A4%A', '/declarer/%zz/', '../..', '\\', '/__proto__/constructor'),
      constantFrom(...paths),
    );
    assert(
      property(piece, piece, (one, other) => {
        expect(paths).toContain(nearestPage(paths, one));
        expect(paths).toContain(nearestPage(paths, `${one}/${other}`));
      }),
    );
  });
});

describe('on a few pages', () => {
  const few = ['', 'a', 'a/x', 'a/d/y', 'b/d/y', 'b/z'];

  test.each([
    ['the same content elsewhere, the first of the map', '/ancien/d/y/', 'a/d/y'],
    ['the same step of the same goal, before the same content elsewhere', '/b/ancien/y/', 'b/d/y'],
    ['the closest page above', '/a/ancien/', 'a'],
    ['the first page of the detour above', '/b/d/ancien/', 'b/d/y'],
    ['the first page of a goal', '/b/', 'b/d/y'],
    ['the page itself, in capitals', '/B/Z/', 'b/z'],
    ['home, for a last step alone: another goal may have one of that name', '/z/', HOME],
    ['home, for the end of a name', '/x/', HOME],
    ['home, for the beginning of a name', '/bz/', HOME],
    ['home, for nothing', '/', HOME],
    ['home, for nothing left', '/ancien/perdu/', HOME],
  ])('leads to %s', (_name, url, page) => {
    expect(nearestPage(few, url)).toBe(page);
  });

  test('an address that cannot be decoded is read as it is', () => {
    expect(nearestPage(few, '/b/%zz/')).toBe('b/d/y');
    expect(nearestPage(few, '/b/%7A/')).toBe('b/z');
  });
});

test('the mark of a lost link is a fragment of its own', () => {
  expect(GONE_HASH).toMatch(/^#[a-z-]{5,}$/);
});
