/** The guide's parts as files, which the browser loads when it needs them. */
import { identity } from '../../machines/guide.ts';
import { cutAdviser, type AdviserGuide } from '../adviser/adviser-part.ts';
import type { Release } from '../guide/guide-content.ts';
import { pathOf } from '../guide/pages.ts';
import { cut } from '../guide/parts.ts';
import { buildIndex, type SearchWords } from '../search/build-index.ts';
import { withPresent } from '../session/spoken-code.ts';
import { webManifest } from './documents/manifest.ts';
import { fingerprint } from './prepare.ts';

/** A file of the site: its path below the site's root, and its text. */
export interface SiteFile {
  readonly path: string;
  readonly text: string;
}

/** The addresses of the parts, and the parts as files. */
export interface Parts {
  readonly files: readonly SiteFile[];
  readonly root: string;
  readonly goals: ReadonlyMap<string, string>;
  readonly pages: string;
  readonly codes: string;
  readonly adviser: string;
  readonly search: string;
}

/**
 * The guide's parts as files whose names change with their content: hosts and browsers may keep them for ever.
 *
 * @param others the addresses of the documents that are no step: a wrong address may mean one of them.
 */
export function partsOf(
  guide: AdviserGuide,
  releases: readonly Release[],
  words: SearchWords,
  others: readonly string[],
): Parts {
  const files: SiteFile[] = [
    { path: 'manifest.webmanifest', text: webManifest(guide.interface, guide.locale) },
  ];
  const add = (name: string, value: unknown): string => {
    const text = JSON.stringify(value);
    const path = `donnees/${name}.${fingerprint(text)}.json`;
    files.push({ path, text });
    return `${identity.base}${path}`;
  };
  const { root } = cut(guide, (shard) => add(`but-${shard.goal}`, shard));
  return {
    root: add('racine', root),
    goals: new Map(Object.entries(root.goals)),
    pages: add('pages', [...guide.pages.keys(), ...others.map(pathOf)]),
    codes: add('codes', withPresent(releases, guide.root, guide.version)),
    adviser: add('conseiller', cutAdviser(guide)),
    search: add('recherche', buildIndex(guide, words)),
    files,
  };
}
