/** Ties the data of a guide together. */
import { typesetAll } from './format.ts';
import type { FullGuide } from './guide.ts';
import type { GuideContent } from './guide-content.ts';
import { goalOf, HOME, listPages } from './pages.ts';
import { reviewDates } from './readings.ts';
import type { Words } from '../words/words.ts';
import { countWays, digitsFor } from './ways.ts';

/** The entries as they are shown: how their facts may be said is for the checks alone. */
function shownEntries(sources: GuideContent['sources']): FullGuide['sources'] {
  return Object.fromEntries(
    Object.entries(sources).map(([entry, { sujet, faits }]) => [
      entry,
      { sujet, faits: Object.values(faits).map(({ texte }) => texte) },
    ]),
  );
}

/** The words of a guide by content id, as pages name them. */
export function wordsByContent({ words: files }: Pick<GuideContent, 'words'>): Map<string, Words> {
  const words = new Map<string, Words>();
  for (const [index, { flow, steps }] of files.entries()) {
    // The first words file is that of the root, whose steps are no detour's.
    for (const [step, text] of Object.entries(steps)) words.set(index === 0 ? step : `${flow}/${step}`, text);
  }
  return words;
}

/**
 * Ties the data of a guide together.
 *
 * @param version what the content is called outside.
 * @param offset the first spoken code's rank, after those of the releases already registered.
 */
export function compileGuide(data: GuideContent, version: string, offset = 0): FullGuide {
  const pages = listPages(data.root);
  const ways = countWays(pages);
  return {
    version,
    locale: data.locale,
    root: data.root,
    pages,
    // Everything is there: nothing is needed.
    needs: {},
    known: {},
    loaded: new Set(Object.keys(data.root.states).filter((key) => goalOf(data.root, key) === key)),
    codes: { offset, digits: digitsFor(offset + (ways.get(HOME) ?? 0)), ways },
    words: new Map([...wordsByContent(data)].map(([content, words]) => [content, typesetAll(words)])),
    channels: typesetAll(data.channels),
    sources: typesetAll(shownEntries(data.sources)),
    reviews: reviewDates(data.relectures),
    interface: typesetAll(data.interface),
  };
}
