/** The whole site as files: every step prerendered, the guide's parts, and the guide as data. Runs at build time only. */
import { identity } from '../../machines/guide.ts';
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { prerender } from 'react-dom/static';
import type { GuideData } from '../proof/guide-data.ts';
import type { Release } from '../guide/guide-content.ts';
import { canonicalOf, wordsFor, type PublicWords } from '../guide/guide.ts';
import type { AdviserGuide } from '../adviser/adviser-part.ts';
import { goalOf } from '../guide/pages.ts';
import { typesetAll } from '../guide/format.ts';
import { releasesOf, withPresent } from '../session/spoken-code.ts';
import { NOBODY, plain, type Organisation } from '../guide/legal.ts';
import { createLoader } from '../guide/loader.ts';
import { pathOf, urlOf, type Page } from '../guide/pages.ts';
import { buildIndex, type SearchWords } from '../search/search.ts';
import { shortestWay } from '../guide/ways.ts';
import { cut } from '../guide/parts.ts';
import { cutAdviser } from '../adviser/adviser-part.ts';
import { isQuestion } from '../guide/text.ts';
import { App, documentTitle } from '../ui/public/App.tsx';
import { OFFLINE_URL } from '../worker/cache-names.ts';
import { NotFound } from '../ui/public/NotFound.tsx';
import { Offline } from '../ui/public/Offline.tsx';
import { Questions } from '../ui/public/Questions.tsx';
import {
  CONSOLE_URL,
  Footer,
  Header,
  JOURNAL_URL,
  QUESTIONS_URL,
  type SiteLink,
} from '../ui/shared/Shell.tsx';
import { NoConsole } from '../ui/adviser/NoConsole.tsx';
import { changesBetween, describeChanges, editionOf, editionOfMap } from '../proof/changes.ts';
import { LegalPage } from '../ui/public/LegalPage.tsx';
import { SiteMap } from '../ui/public/SiteMap.tsx';
import { renderDocument, type DocumentParts } from './document.ts';
import { fingerprint, prepare } from './prepare.ts';
import { webManifest } from './manifest.ts';
import { guideJson, guideSchema } from './guide-json.ts';
import { mapNames, mapsOf, mapUrl, REVIEW_URL, reviewUrl } from '../proof/map.ts';
import { draw, svgFile } from '../ui/review/map-drawing.tsx';
import { reviewOf } from '../proof/review-data.ts';
import { FlowReview, ReviewIndex, reviewTitle, type ReviewSubject } from '../ui/review/ReviewPages.tsx';

/** What the bundler made: the addresses that documents link to. */
export interface Assets {
  readonly script: string;
  readonly styles: readonly string[];
}

/** The assets of each program: that of the public pages, of the adviser's console, and of the review pages. */
export interface Programs {
  /** Its `script` only waits for the page to be shown, then brings `program`: the program first, then its parts. */
  readonly guide: Assets & { readonly program: readonly string[] };
  readonly console: Assets;
  readonly review: Assets;
}

/** A file of the site: its path below the site's root, and its text. */
export interface SiteFile {
  readonly path: string;
  readonly text: string;
}

interface Parts {
  readonly files: readonly SiteFile[];
  readonly root: string;
  readonly goals: ReadonlyMap<string, string>;
  readonly pages: string;
  readonly codes: string;
  readonly adviser: string;
  readonly search: string;
}

/**
 * The guide's parts as files whose names change with their content.
 *
 * @param others the addresses of the documents that are no step: a wrong address may mean one of them.
 */
function partsOf(
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

async function html(node: ReactNode): Promise<string> {
  const { prelude } = await prerender(node);
  return new Response(prelude).text();
}

function describe(words: PublicWords, guide: AdviserGuide): string {
  if (isQuestion(words)) return words.pourquoi ?? guide.interface.promesse;
  return words.essentiel ?? words.faire[0] ?? guide.interface.promesse;
}

// Prerendering never loads anything: the guide is whole.
const NO_LOADER = createLoader({ root: '', goals: {} }, () => Promise.reject(new Error('aucun chargement')));

/** Data as a file that a person can read too. */
function json(value: unknown): string {
  return `${JSON.stringify(value, null, 1)}\n`;
}

const nothing = () => Promise.reject(new Error('aucun chargement'));

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

/** A renderer for a guide that a body puts online, its documents linking to the given assets. */
export function createRenderer(data: GuideData, programs: Programs, body: Organisation = NOBODY): Renderer {
  const guide = prepare(data);
  const legal = typesetAll(data.legales);
  const { plan } = legal;
  const links: SiteLink[] = [
    ...Object.entries(legal.pages).map(([name, { lien }]) => ({
      href: urlOf(name),
      label: plain(legal, body, lien),
    })),
    { href: urlOf(plan.adresse), label: plan.titre },
  ];
  const parts = partsOf(guide, releasesOf(data.releases), data.recherche, [
    QUESTIONS_URL,
    CONSOLE_URL,
    JOURNAL_URL,
    plan.adresse,
    ...Object.keys(legal.pages),
  ]);
  const ui = guide.interface;
  // Search engines want the whole address, which only the body that puts the guide online knows.
  const whole = (url: string): string =>
    URL.canParse(body.adresseDuSite) ? new URL(url, body.adresseDuSite).href : url;
  const review = data.motsDeRelecture;
  const shell = {
    lang: guide.locale,
    late: true,
    styles: programs.guide.styles,
    body: undefined,
    skip: ui.allerAuContenu,
    header: renderToStaticMarkup(<Header ui={ui} />),
    footer: renderToStaticMarkup(<Footer ui={ui} links={links} />),
  };
  const programMetas = programs.guide.program.map((content) => ({ name: 'programme', content }));
  const goalMetas = [...parts.goals].map(([but, content]) => ({ name: 'but', but, content }));
  const document = async (
    node: ReactNode,
    more: Pick<DocumentParts, 'title' | 'canonical' | 'script' | 'metas'>,
  ) => renderDocument({ ...shell, ...more, description: ui.promesse, app: await html(node) });
  const questions = () =>
    document(<Questions guide={guide} />, {
      title: `${ui.questions.titre} – ${ui.site}`,
      canonical: whole(QUESTIONS_URL),
      script: programs.guide.script,
      metas: [
        ...programMetas,
        { name: 'racine', content: parts.root },
        { name: 'recherche', content: parts.search },
      ],
    });
  // Shown under the address that was asked for: it needs no script, and no part of the guide.
  const offline = () =>
    document(<Offline guide={guide} />, {
      title: `${ui.horsLigne.titre} – ${ui.site}`,
      canonical: undefined,
      script: undefined,
      metas: [],
    });
  // Pages that no program takes over: their links are all that they need.
  const still = (name: string, title: string, node: ReactNode): [string, () => Promise<string>] => [
    urlOf(name),
    () =>
      document(node, {
        title: `${title} – ${ui.site}`,
        canonical: whole(urlOf(name)),
        script: undefined,
        metas: [],
      }),
  ];
  // The adviser's console, or its journal: the same program, at another address.
  const console = async (title: string) =>
    renderDocument({
      ...shell,
      styles: programs.console.styles,
      late: false,
      body: 'console',
      title: `${title} – ${ui.site}`,
      description: guide.console.titre,
      canonical: undefined,
      script: programs.console.script,
      metas: [
        { name: 'racine', content: parts.root },
        { name: 'codes', content: parts.codes },
        { name: 'conseiller', content: parts.adviser },
        { name: 'recherche', content: parts.search },
        ...goalMetas,
      ],
      app: await html(<NoConsole guide={guide} title={title} />),
    });
  // A review page: not to be found, whole without its script.
  const reviewPage = async (node: ReactNode, title: string) =>
    renderDocument({
      ...shell,
      styles: programs.review.styles,
      body: 'relecture',
      title: `${title} – ${ui.site}`,
      description: review.page.intro,
      canonical: undefined,
      script: programs.review.script,
      metas: [],
      app: await html(node),
    });
  // Gathered once, and only when a review page is drawn.
  let gathered: ReviewSubject | undefined;
  const subject = () =>
    (gathered ??= { guide, review: reviewOf(guide, data), words: review, maps: mapsOf(guide, review) });
  const drawn = async (name: string) => {
    const map = subject().maps.find((one) => one.name === name);
    if (map === undefined) throw new Error(`${name} : cette carte n’existe pas`);
    return draw(map);
  };
  const names = mapNames(guide.root);
  const last = releasesOf(data.releases).at(-1);
  const changes = () =>
    last === undefined
      ? []
      : describeChanges(
          changesBetween(editionOfMap(last.name, last.root), editionOf(guide.version, data)),
          review,
        );
  return {
    guide,
    parts,
    page: async (page) =>
      renderDocument({
        ...shell,
        title: documentTitle(guide, page.content),
        description: describe(wordsFor(guide, page.content), guide),
        canonical: whole(urlOf(canonicalOf(guide, page.content))),
        script: programs.guide.script,
        metas: [
          ...programMetas,
          { name: 'racine', content: parts.root },
          { name: 'codes', content: parts.codes },
          { name: 'recherche', content: parts.search },
          // The goal in hand; the root part tells where the others are, or each page would list every goal.
          ...goalMetas.filter(({ but }) => but === goalOf(guide.root, page.path)),
        ],
        app: await html(
          <App
            guide={guide}
            path={page.path}
            loader={NO_LOADER}
            loadCodes={nothing}
            loadSearch={nothing}
            arrival={undefined}
          />,
        ),
      }),
    standing: new Map([
      [QUESTIONS_URL, questions],
      [OFFLINE_URL, offline],
      [CONSOLE_URL, () => console(guide.console.titre)],
      [JOURNAL_URL, () => console(guide.console.journal)],
      [
        REVIEW_URL,
        () => reviewPage(<ReviewIndex subject={subject()} changes={changes()} />, review.page.titre),
      ],
      ...names.map((name): [string, () => Promise<string>] => [
        reviewUrl(name),
        async () =>
          reviewPage(
            <FlowReview subject={subject()} drawing={await drawn(name)} />,
            reviewTitle(review, name),
          ),
      ]),
      ...Object.entries(legal.pages).map(([name, page]) =>
        still(name, page.titre, <LegalPage legal={legal} body={body} name={name} page={page} />),
      ),
      still(plan.adresse, plan.titre, <SiteMap guide={guide} plan={plan} links={links} />),
    ]),
    files: new Map([
      [`${identity.base}guide.json`, () => Promise.resolve(json(guideJson(guide)))],
      [`${identity.base}guide.schema.json`, () => Promise.resolve(json(guideSchema()))],
      ...names.map((name): [string, () => Promise<string>] => [
        mapUrl(name),
        async () => svgFile(await drawn(name), review, programs.review.styles),
      ]),
    ]),
    notFound: () =>
      document(<NotFound guide={guide} />, {
        title: `${ui.introuvable.titre} – ${ui.site}`,
        canonical: undefined,
        script: programs.guide.script,
        metas: [...programMetas, { name: 'pages', content: parts.pages }],
      }),
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
  for (const [url, render] of renderer.files) files.push({ path: fileAt(url), text: await render() });
  files.push({ path: '404.html', text: await renderer.notFound() });
  return files;
}

// What the development server needs beside the renderer, from the same module graph.
export { pathOf };
