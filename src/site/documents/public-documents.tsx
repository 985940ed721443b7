/** The documents for a person alone: a page a step, the list of questions, the legal pages, and those shown when something is missing. */
import type { ReactNode } from 'react';
import { goalOf, urlOf, type Page } from '../../guide/pages.ts';
import { canonicalOf, wordsFor, type PublicWords } from '../../guide/guide.ts';
import { createLoader } from '../../guide/loader.ts';
import { isQuestion } from '../../guide/text.ts';
import { App, documentTitle } from '../../ui/public/App.tsx';
import { LegalPage } from '../../ui/public/pages/LegalPage.tsx';
import { NotFound } from '../../ui/public/pages/NotFound.tsx';
import { Offline } from '../../ui/public/pages/Offline.tsx';
import { Questions } from '../../ui/public/pages/Questions.tsx';
import { SiteMap } from '../../ui/public/pages/SiteMap.tsx';
import { Thanks } from '../../ui/public/pages/Thanks.tsx';
import { THANKS } from '../../measure/event.ts';
import { QUESTIONS_URL } from '../../ui/shared/Shell.tsx';
import { OFFLINE_URL } from '../../worker/cache-names.ts';
import { titleIn, type Drawn, type Site } from '../site.tsx';

// Prerendering never loads anything, because the guide is whole.
const nothing = () => Promise.reject(new Error('aucun chargement'));
const NO_LOADER = createLoader({ root: '', goals: {} }, nothing);

function describe(words: PublicWords, promise: string): string {
  if (isQuestion(words)) return words.pourquoi ?? promise;
  return words.essentiel ?? words.faire[0] ?? promise;
}

/** The public documents of a site. */
export interface PublicDocuments {
  readonly page: (page: Page) => Promise<string>;
  readonly notFound: () => Promise<string>;
  /** Those that are no step of the guide. */
  readonly standing: readonly Drawn[];
}

/** The public documents of a site, each rendered when it is asked for. */
export function publicDocuments(site: Site): PublicDocuments {
  const { guide, parts, legal, body, mesure, links } = site;
  const { plan } = legal;
  const { script, program, styles } = site.programs.guide;
  const refusal = body.mesure === '' ? undefined : site.programs.refusal;
  const ui = guide.interface;
  // Search engines want the whole address, which only the body that puts the guide online knows.
  const shown = (url: string) => ({
    indexed: true,
    canonical: URL.canParse(body.adresseDuSite) ? new URL(url, body.adresseDuSite).href : undefined,
  });
  const programMetas = program.map((content) => ({ name: 'programme', content }));
  const goalMetas = [...parts.goals].map(([but, content]) => ({ name: 'but', but, content }));
  const common = { late: true, styles: refusal?.styles ?? styles, body: undefined, description: ui.promesse };
  // No program takes these pages over: their links are all that they need.
  const still = (name: string, title: string, screen: ReactNode, own?: string): Drawn => [
    urlOf(name),
    () =>
      site.document(screen, {
        ...common,
        title: titleIn(site, title),
        ...shown(urlOf(name)),
        script: own,
        metas: [],
      }),
  ];
  return {
    page: (page) =>
      site.document(
        <App
          guide={guide}
          path={page.path}
          loader={NO_LOADER}
          loadCodes={nothing}
          loadSearch={nothing}
          arrival={undefined}
        />,
        {
          ...common,
          title: documentTitle(guide, page.content),
          description: describe(wordsFor(guide, page.content), ui.promesse),
          ...shown(urlOf(canonicalOf(guide, page.content))),
          script,
          metas: [
            ...programMetas,
            { name: 'racine', content: parts.root },
            { name: 'codes', content: parts.codes },
            { name: 'recherche', content: parts.search },
            // The root part says where the other goals are, or each page would have to list every goal.
            ...goalMetas.filter(({ but }) => but === goalOf(guide.root, page.path)),
          ],
        },
      ),
    notFound: () =>
      site.document(<NotFound guide={guide} />, {
        ...common,
        title: titleIn(site, ui.introuvable.titre),
        indexed: false,
        script,
        metas: [...programMetas, { name: 'pages', content: parts.pages }],
      }),
    standing: [
      [
        QUESTIONS_URL,
        () =>
          site.document(<Questions guide={guide} />, {
            ...common,
            title: titleIn(site, ui.questions.titre),
            ...shown(QUESTIONS_URL),
            script,
            metas: [
              ...programMetas,
              { name: 'racine', content: parts.root },
              { name: 'recherche', content: parts.search },
            ],
          }),
      ],
      [
        // It is shown under the address that was asked for, so it needs no script and no part of the guide.
        OFFLINE_URL,
        () =>
          site.document(<Offline guide={guide} />, {
            ...common,
            title: titleIn(site, ui.horsLigne.titre),
            indexed: false,
            script: undefined,
            metas: [],
          }),
      ],
      ...Object.entries(legal.pages).map(([name, page]) =>
        still(
          name,
          page.titre,
          <LegalPage legal={legal} body={body} name={name} page={page} choice={mesure.refus} />,
          page.sections.some(({ siMesure }) => siMesure) ? refusal?.script : undefined,
        ),
      ),
      ...(body.mesure === ''
        ? []
        : [
            [
              urlOf(THANKS),
              () =>
                site.document(<Thanks words={mesure} />, {
                  ...common,
                  title: titleIn(site, mesure.page.titre),
                  indexed: false,
                  script: undefined,
                  metas: [],
                }),
            ] as const,
          ]),
      still(plan.adresse, plan.titre, <SiteMap guide={guide} plan={plan} links={links} />),
    ],
  };
}
