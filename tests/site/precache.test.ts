/** What the worker is told to keep: every page that a person may open, once, in the file of its goal. The real offline is tried in Chromium. */
import { expect, test } from 'vitest';
import { precacheManifestOf, type BuiltFile } from '../../src/site/precache.ts';
import { HOME, urlOf } from '../../src/guide/pages.ts';
import { groupOf, NOT_FOUND_URL, OFFLINE_URL, type Bundle } from '../../src/worker/cache-names.ts';
import { guide } from '../guide.ts';

const home = guide.pages.get(HOME);
/** A goal is a detour of the root: its name begins the path of all its pages. */
const goals = [...new Set((home?.answers ?? []).map(({ to }) => to.split('/')[0] ?? ''))].filter((name) =>
  [...guide.pages.keys()].some((path) => path.startsWith(`${name}/`)),
);
const standing = ['/questions/', '/plan-du-site/', '/conseiller/', OFFLINE_URL];
const addresses = [...[...guide.pages.keys()].map((path) => urlOf(path)), ...standing];

const file = (path: string, text = path): BuiltFile => ({ path, bytes: new TextEncoder().encode(text) });
const part = (name: string) => file(`donnees/${name}.0123abcd.json`);
const site: readonly BuiltFile[] = [
  ...addresses.map((address) => file(`${address.slice(1)}index.html`, `<p>${address}</p>`)),
  file('relecture/index.html'),
  file(NOT_FOUND_URL.slice(1)),
  file('icone.svg'),
  file('assets/recherche.js'),
  ...['racine', 'codes', 'pages', ...goals.map((goal) => `but-${goal}`)].map((name) => part(name)),
];
const { plan, bundles } = precacheManifestOf(site, ['/assets/programme.js']);
const pagesIn = (path: string): Bundle =>
  JSON.parse(bundles.find((bundle) => `/${bundle.path}` === path)?.text ?? '{}') as Bundle;
const groups = [['', plan.base] as const, ...Object.entries(plan.goals)];

test('every page and every standing document is kept, each once, in the file of its goal, as it was built', () => {
  const kept = groups.flatMap(([, { pages }]) => Object.keys(pagesIn(pages)));
  expect(kept.toSorted()).toEqual([...addresses, NOT_FOUND_URL].toSorted());
  for (const [goal, { pages }] of groups) {
    for (const [address, html] of Object.entries(pagesIn(pages))) {
      expect(groupOf(plan.goals, address)).toBe(goal);
      expect(html).toBe(address === NOT_FOUND_URL ? '404.html' : `<p>${address}</p>`);
    }
  }
});

test('every part, program and icon is kept: with what begins with it, or with the rest', () => {
  const files = [...groups.flatMap(([, group]) => group.files), ...plan.rest];
  const wanted = site
    .map(({ path }) => `/${path}`)
    .filter((path) => /^\/(?:assets|donnees|icone)/.test(path));
  expect(files.toSorted()).toEqual(['/assets/programme.js', ...wanted].toSorted());
});

test('one changed byte makes another build, and one changed page another file of pages', () => {
  const changed = precacheManifestOf(
    site.map((one) => (one.path === 'index.html' ? file(one.path, 'autre') : one)),
    ['/assets/programme.js'],
  );
  expect(changed.plan.build).not.toBe(plan.build);
  expect(changed.plan.base.pages).not.toBe(plan.base.pages);
  expect(changed.plan.goals).toEqual(plan.goals);
});
