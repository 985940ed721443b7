/** The review pages, which search engines must not find, and the maps as files of their own. */
import type { ReactNode } from 'react';
import { changesBetween, describeChanges, editionOf, editionOfMap } from '../../proof/changes.ts';
import type { GuideData } from '../../proof/guide-data.ts';
import { mapNames, mapsOf, mapUrl, REVIEW_URL, reviewUrl, type FlowMap } from '../../proof/map.ts';
import { reviewOf } from '../../proof/review-data.ts';
import { releasesOf } from '../../session/spoken-code.ts';
import { FlowReview, ReviewIndex, reviewTitle, type ReviewSubject } from '../../ui/review/ReviewPages.tsx';
import { drawMap, svgFile } from './map-drawing.ts';
import { titleIn, type Drawn, type Site } from '../site.tsx';

/** The place that a page leaves for its map: React writes no markup that it is given, and needs not. */
const PLACE = /<svg data-carte="[^"]*"><\/svg>/;

/** The review's documents and the maps, each rendered when it is asked for. */
export function reviewDocuments(
  site: Site,
  data: GuideData,
): { readonly standing: readonly Drawn[]; readonly files: readonly Drawn[] } {
  const { guide } = site;
  const { script, styles } = site.programs.review;
  const words = data.motsDeRelecture;
  const page = (screen: ReactNode, title: string) =>
    site.document(screen, {
      styles,
      late: true,
      body: 'relecture',
      title: titleIn(site, title),
      description: words.page.intro,
      indexed: false,
      script,
      metas: [],
    });
  // Gathering takes time: it is done once, and only when a review page is asked for.
  let gathered: ReviewSubject | undefined;
  const subject = () =>
    (gathered ??= { guide, review: reviewOf(guide, data), words, maps: mapsOf(guide, words) });
  const mapOf = (name: string): FlowMap => {
    const map = subject().maps.find((one) => one.name === name);
    if (map === undefined) throw new Error(`${name} : cette carte n’existe pas`);
    return map;
  };
  const flowPage = async (name: string) => {
    const map = mapOf(name);
    const html = await page(<FlowReview subject={subject()} map={map} />, reviewTitle(words, name));
    const drawing = await drawMap(map, words);
    return html.replace(PLACE, () => drawing);
  };
  const last = releasesOf(data.releases).at(-1);
  const changes = () =>
    last === undefined
      ? []
      : describeChanges(
          changesBetween(editionOfMap(last.name, last.root), editionOf(guide.version, data)),
          words,
        );
  const names = mapNames(guide.root);
  return {
    standing: [
      [REVIEW_URL, () => page(<ReviewIndex subject={subject()} changes={changes()} />, words.page.titre)],
      ...names.map((name): Drawn => [reviewUrl(name), () => flowPage(name)]),
    ],
    files: names.map((name): Drawn => [
      mapUrl(name),
      async () => svgFile(await drawMap(mapOf(name), words), styles),
    ]),
  };
}
