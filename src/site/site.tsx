/** What every document of the site shares: the guide, its parts, its programs, and the header and footer around each screen. */
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { prerender } from 'react-dom/static';
import type { AdviserGuide } from '../adviser/adviser-part.ts';
import { typesetAll } from '../guide/format.ts';
import { plain, type LegalWords, type Organisation } from '../guide/legal.ts';
import type { MeasureWords } from '../guide/measure-words.ts';
import { urlOf } from '../guide/pages.ts';
import type { GuideData } from '../proof/guide-data.ts';
import { releasesOf } from '../session/spoken-code.ts';
import {
  CONSOLE_URL,
  Footer,
  Header,
  JOURNAL_URL,
  QUESTIONS_URL,
  type SiteLink,
} from '../ui/shared/Shell.tsx';
import { renderDocument, type DocumentParts } from './documents/document.ts';
import { partsOf, type Parts } from './parts.ts';
import { prepare } from './prepare.ts';
import type { Programs } from './programs.ts';

/** A document or a file that is drawn when it is asked for, with its address. */
export type Drawn = readonly [url: string, draw: () => Promise<string>];

/** What one document says of itself; the rest is the same on every page. */
type OwnParts = Omit<DocumentParts, 'lang' | 'skip' | 'header' | 'footer' | 'app'>;

/** Everything that documents are rendered from. */
export interface Site {
  readonly guide: AdviserGuide;
  readonly parts: Parts;
  readonly programs: Programs;
  readonly legal: LegalWords;
  readonly body: Organisation;
  readonly mesure: MeasureWords;
  /** The links of every footer. */
  readonly links: readonly SiteLink[];
  /** A screen inside the document that every page shares. */
  readonly document: (screen: ReactNode, own: OwnParts) => Promise<string>;
}

async function htmlOf(screen: ReactNode): Promise<string> {
  const { prelude } = await prerender(screen);
  return new Response(prelude).text();
}

/** The guide with the words of the count, where pages are counted: what the search says of itself is one of them. */
function counting(guide: AdviserGuide, mesure: MeasureWords): AdviserGuide {
  const { interface: ui } = guide;
  return {
    ...guide,
    interface: { ...ui, mesure, recherche: { ...ui.recherche, rienNePart: mesure.recherche } },
  };
}

/** The site of a guide that a body puts online, its documents linking to the given programs. */
export function createSite(data: GuideData, programs: Programs, body: Organisation): Site {
  const mesure = typesetAll(data.mesure);
  const guide = body.mesure === '' ? prepare(data) : counting(prepare(data), mesure);
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
  const shared = {
    lang: guide.locale,
    skip: ui.allerAuContenu,
    header: renderToStaticMarkup(<Header ui={ui} />),
    footer: renderToStaticMarkup(<Footer ui={ui} links={links} />),
  };
  return {
    guide,
    parts,
    programs,
    legal,
    body,
    mesure,
    links,
    document: async (screen, own) => renderDocument({ ...shared, ...own, app: await htmlOf(screen) }),
  };
}

/** The title of a document that is no step, with the name of the site. */
export function titleIn({ guide }: Site, title: string): string {
  return `${title} – ${guide.interface.site}`;
}
