/** The adviser's part of a guide: what public pages leave out. */
import type { AdviserOnly, FullGuide, Guide } from '../guide/guide.ts';
import { typesetAll } from '../guide/format.ts';
import type { Words } from '../words/words.ts';
import type { ConsoleInterface } from './interface.ts';

/** A whole guide with the words of the console. */
export interface AdviserGuide extends FullGuide {
  readonly console: ConsoleInterface;
}

/** A compiled guide as the console shows it. */
export function adviserGuide(guide: FullGuide, console: ConsoleInterface): AdviserGuide {
  return { ...guide, console: typesetAll(console) };
}

/** What only the adviser's console downloads: the words that public pages leave out, and what the sheet says. */
export interface AdviserPart {
  readonly version: string;
  readonly words: Readonly<Record<string, Pick<Words, AdviserOnly>>>;
  readonly sources: FullGuide['sources'];
  readonly reviews: FullGuide['reviews'];
  readonly console: AdviserGuide['console'];
}

/** The adviser's part of a guide. */
export function cutAdviser({ version, words, sources, reviews, console }: AdviserGuide): AdviserPart {
  const only = [...words].map(([content, { dire, savoir, relances, mots }]) => [
    content,
    { dire, ...(savoir && { savoir }), ...(relances && { relances }), ...(mots && { mots }) },
  ]);
  return { version, words: Object.fromEntries(only), sources, reviews, console };
}

/**
 * The whole guide that the public parts and the adviser's make together.
 *
 * @throws if the adviser's part is of another version, or lacks the words of a page.
 */
export function joinAdviser(guide: Guide, shard: AdviserPart): AdviserGuide {
  if (shard.version !== guide.version) {
    throw new Error(
      `conseiller : version ${shard.version}, alors que le guide est en version ${guide.version}`,
    );
  }
  const words = new Map<string, Words>();
  for (const [content, shown] of guide.words) {
    const more = shard.words[content];
    if (more === undefined) throw new Error(`${content} : les mots du conseiller manquent`);
    words.set(content, { ...shown, ...more });
  }
  const { sources, reviews, console } = shard;
  return { ...guide, words, sources, reviews, console };
}
