/** The whole site as files: every step prerendered, the guide's parts, and the guide as data. Runs at build time only. */
import { identity } from '../../machines/guide.ts';
import type { AdviserGuide } from '../adviser/adviser-part.ts';
import { NOBODY, type Organisation } from '../guide/legal.ts';
import { pathOf, urlOf, type Page } from '../guide/pages.ts';
import { shortestWay } from '../guide/ways.ts';
import type { GuideData } from '../proof/guide-data.ts';
import { consoleDocuments } from './documents/console-documents.tsx';
import { foundFiles } from './documents/found.ts';
import { guideJson, guideSchema } from './documents/guide-json.ts';
import type { Parts, SiteFile } from './parts.ts';
import type { Programs } from './programs.ts';
import { publicDocuments } from './documents/public-documents.tsx';
import { reviewDocuments } from './documents/review-documents.tsx';
import { createSite } from './site.tsx';

/** Renders documents of one guide. */
export interface Renderer {
  readonly guide: AdviserGuide;
  readonly parts: Parts;
  readonly page: (page: Page) => Promise<string>;
  /** The documents that are no step of the guide, by address: the list of questions, the console… */
  readonly standing: ReadonlyMap<string, () => Promise<string>>;
  /** The files that are no document, by address: the guide as data, the maps. */
  readonly files: ReadonlyMap<string, () => Promise<string>>;
  readonly notFound: () => Promise<string>;
}

/** Data as a file that a person can read too. */
function json(value: unknown): Promise<string> {
  return Promise.resolve(`${JSON.stringify(value, null, 1)}\n`);
}

/** A renderer for a guide that a body puts online, its documents linking to the given programs. */
export function createRenderer(data: GuideData, programs: Programs, body: Organisation = NOBODY): Renderer {
  const site = createSite(data, programs, body);
  const { guide, parts } = site;
  const { page, notFound, standing } = publicDocuments(site);
  const review = reviewDocuments(site, data);
  return {
    guide,
    parts,
    page,
    notFound,
    standing: new Map([...standing, ...consoleDocuments(site), ...review.standing]),
    files: new Map([
      [`${identity.base}guide.json`, () => json(guideJson(guide))],
      [`${identity.base}guide.schema.json`, () => json(guideSchema())],
      ...review.files,
    ]),
  };
}

/** The file of an address, from the guide's own folder. */
function fileAt(url: string): string {
  return url.slice(identity.base.length);
}

/** Every file of the site but the bundler's own. */
export async function renderSite(
  data: GuideData,
  programs: Programs,
  body: Organisation = NOBODY,
): Promise<SiteFile[]> {
  const renderer = createRenderer(data, programs, body);
  const { guide } = renderer;
  const files: SiteFile[] = [...renderer.parts.files];
  for (const page of guide.pages.values()) {
    // The answers on the way here are part of the page (its code): a page that no way reaches cannot be rendered.
    shortestWay(guide, page.path);
    files.push({ path: `${fileAt(urlOf(page.path))}index.html`, text: await renderer.page(page) });
  }
  for (const [url, render] of renderer.standing) {
    files.push({ path: `${fileAt(url)}index.html`, text: await render() });
  }
  files.push(...foundFiles(files, body.adresseDuSite));
  for (const [url, render] of renderer.files) files.push({ path: fileAt(url), text: await render() });
  files.push({ path: '404.html', text: await renderer.notFound() });
  return files;
}

// The development server needs it from the same module graph as the renderer.
export { pathOf };
