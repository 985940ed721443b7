/** What the project is made of besides its own code: pinned, few, each with a reason and a licence that may be shipped. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

interface Locked {
  readonly version: string;
  readonly integrity?: string;
  readonly license?: string;
  readonly dev?: boolean;
  readonly devOptional?: boolean;
  readonly optional?: boolean;
  readonly peer?: boolean;
}

const read = (file: string): string => readFileSync(join(import.meta.dirname, '../..', file), 'utf8');
const manifest = JSON.parse(read('package.json')) as Record<
  'dependencies' | 'devDependencies',
  Record<string, string>
>;
const lock = JSON.parse(read('package-lock.json')) as { readonly packages: Readonly<Record<string, Locked>> };
const locked = Object.entries(lock.packages).filter(([path]) => path !== '');
const served = locked.filter(([, one]) => !one.dev && !one.devOptional && !one.optional && !one.peer);

/** The rows of the tables of docs/dependances.md: name, licence, reason. */
const rows = [...read('docs/dependances.md').matchAll(/^\| (\S+) +\| (\S+) +\| (.+?) *\|$/gm)]
  .map(([, name = '', licence = '', reason = '']) => ({ name, licence, reason }))
  .filter(({ name }) => name !== 'bibliothèque' && !name.startsWith('-'));

const asked = { ...manifest.dependencies, ...manifest.devDependencies };

test('each dependency has its reason and its licence in docs/dependances.md, and nothing else is there', () => {
  expect(rows.map(({ name }) => name).toSorted()).toEqual(Object.keys(asked).toSorted());
  const wrong = rows.filter(
    ({ name, licence, reason }) =>
      reason.length < 10 || lock.packages[`node_modules/${name}`]?.license !== licence,
  );
  expect(wrong).toEqual([]);
});

test('each dependency is pinned exactly, and the lockfile has that version of it', () => {
  const loose = Object.entries(asked).filter(
    ([name, version]) => lock.packages[`node_modules/${name}`]?.version !== version,
  );
  expect(loose).toEqual([]);
});

describe('what npm installs', () => {
  test('is checked against a fingerprint, and may run no script of its own', () => {
    expect(locked.length).toBeGreaterThan(100);
    expect(locked.filter(([, one]) => one.integrity?.startsWith('sha512-') !== true)).toEqual([]);
    expect(read('.npmrc').split('\n')).toContain('ignore-scripts=true');
  });

  test('is free software whose licence asks nothing of who uses it to build', () => {
    const known =
      /^(?:MIT|MIT-0|ISC|0BSD|Apache-2\.0|BSD-[23]-Clause|BlueOak-1\.0\.0|CC0-1\.0|CC-BY-4\.0|MPL-2\.0|Python-2\.0|Unlicense)$/;
    expect(locked.filter(([, one]) => !known.test(one.license ?? '')).map(([path]) => path)).toEqual([]);
  });
});

describe('what is served to the public', () => {
  test('may be shipped in a page with its notice', () => {
    expect(served.filter(([, one]) => !/^(?:MIT|ISC|Apache-2\.0)$/.test(one.license ?? ''))).toEqual([]);
  });
});
