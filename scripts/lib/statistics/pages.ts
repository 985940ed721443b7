/** The figures of each page as data: for the atelier, and for other programs of the body. A figure under 10 is never told. */
import { UNSURE } from '../../../src/guide/text.ts';
import * as v from 'valibot';
import type { AdviserGuide } from '../../../src/adviser/adviser-part.ts';
import type { CountedModel } from '../../../src/atelier/contract.ts';
import { figuresOf, LEAST, rate, type PageFigures, type Share } from './figures.ts';
import type { Sums } from './sql.ts';

/** The file, in the folder of the counts. */
export const PAGES_FILE = 'pages.json';

/** What stands for a figure under 10. */
const FEW = 'peu';
const told = v.union([v.pipe(v.number(), v.minValue(0)), v.literal(FEW)]);
/** Nothing where the page asks for no such thing, or nobody said anything. */
const part = v.nullable(told);

const PAGES_SCHEMA = v.object({
  version: v.string(),
  /** Under this, a figure is not told. */
  seuil: v.number(),
  contenus: v.array(
    v.object({
      contenu: v.string(),
      vues: told,
      arrets: part,
      oui: part,
      non: part,
      jeNeSaisPas: part,
    }),
  ),
});
type PagesData = v.InferOutput<typeof PAGES_SCHEMA>;

/** Figures of several copies of one page as one. */
export function together(
  copies: readonly PageFigures[],
): Pick<PageFigures, 'shown' | 'stop' | 'harm' | 'answers'> {
  const add = (one: Share, other: Share): Share => ({ n: one.n + other.n, of: one.of + other.of });
  const answers = new Map<string, number>();
  for (const { answers: given } of copies) {
    for (const [id, n] of given) answers.set(id, (answers.get(id) ?? 0) + n);
  }
  const nothing: Share = { n: 0, of: 0 };
  return {
    shown: copies.reduce((sum, { shown }) => sum + shown, 0),
    stop: copies.reduce((sum, { stop }) => add(sum, stop), nothing),
    harm: copies.reduce((sum, { harm }) => add(sum, harm), nothing),
    answers,
  };
}

/** The pages by what they say: the copies of a page of a detour are one. */
export function byContent(pages: Iterable<PageFigures>): ReadonlyMap<string, readonly PageFigures[]> {
  const found = new Map<string, PageFigures[]>();
  for (const one of pages) {
    const copies = found.get(one.page.content);
    if (copies === undefined) found.set(one.page.content, [one]);
    else copies.push(one);
  }
  return found;
}

const partOf = (share: Share): PagesData['contenus'][number]['arrets'] =>
  share.of === 0 ? null : share.n < LEAST ? FEW : Number(rate(share).toFixed(3));

function contentOf(content: string, copies: readonly PageFigures[]): PagesData['contenus'][number] {
  const { shown, stop, harm, answers } = together(copies);
  const isReply = copies[0]?.page.kind === 'reply';
  const given = [...answers.values()].reduce((sum, n) => sum + n, 0);
  const unsure = answers.get(UNSURE);
  return {
    contenu: content,
    vues: shown < LEAST ? FEW : shown,
    arrets: isReply ? null : partOf(stop),
    oui: isReply ? partOf({ n: harm.of - harm.n, of: harm.of }) : null,
    non: isReply ? partOf(harm) : null,
    jeNeSaisPas: unsure === undefined ? null : partOf({ n: unsure, of: given }),
  };
}

/** Writes the figures of the version in hand: by what pages say, then by address where enough was seen. */
export function pagesAsData({
  guide,
  sums,
}: {
  readonly guide: Pick<AdviserGuide, 'pages' | 'version'>;
  readonly sums: Sums;
}): string {
  const figures = figuresOf(guide, guide.version, sums.events);
  // Where nothing was counted yet there is nothing to say, not even « moins de 10 » of each page.
  const contenus =
    figures.shown === 0
      ? []
      : [...byContent(figures.pages.values())].map(([content, copies]) => contentOf(content, copies));
  const large = (share: Share) => (share.n < LEAST ? null : Number(rate(share).toFixed(3)));
  const pages = [...figures.pages.values()]
    .filter(({ shown }) => shown >= LEAST)
    .map(({ page, shown, stop, harm }) => ({
      page: page.path,
      contenu: page.content,
      vues: shown,
      arrets: page.kind === 'reply' ? null : large(stop),
      non: page.kind === 'reply' ? large(harm) : null,
    }));
  return `${JSON.stringify({ version: guide.version, seuil: LEAST, contenus, pages }, null, 1)}\n`;
}

/** Reads what `pagesAsData` wrote, for the atelier; `null` when it is no such thing. */
export function readPages(text: string): CountedModel | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  const read = v.safeParse(PAGES_SCHEMA, value);
  if (!read.success || read.output.contenus.length === 0) return null;
  const { version, seuil, contenus } = read.output;
  return {
    version,
    least: seuil,
    pages: Object.fromEntries(
      contenus.map(({ contenu, vues, arrets, oui, non, jeNeSaisPas }) => [
        contenu,
        {
          shown: numberOf(vues),
          stop: figureOf(arrets),
          yes: figureOf(oui),
          no: figureOf(non),
          unsure: figureOf(jeNeSaisPas),
        },
      ]),
    ),
  };
}

const numberOf = (told: number | typeof FEW): number | 'few' => (told === FEW ? 'few' : told);
const figureOf = (told: number | typeof FEW | null): number | 'few' | null =>
  told === null ? null : numberOf(told);
