/** The figures of a report, worked out from counts. Pure: no file, no word, no drawing. */
import { UNSURE } from '../../../src/guide/text.ts';
import type { AdviserGuide } from '../../../src/adviser/adviser-part.ts';
import { HOME, type Page } from '../../../src/guide/pages.ts';
import { WORDS_APART } from '../../../src/measure/event.ts';
import { READ } from '../../../src/measure/line.ts';
import type { Summed } from './sql.ts';

/** Under this, a figure is told as « moins de 10 ». */
export const LEAST = 10;
/** Pages seen less often say too little to be compared. */
const ENOUGH = 100;

/** How many did something, of how many. */
export interface Share {
  readonly n: number;
  readonly of: number;
}

/** A share between 0 and 1; 0 of nothing. */
export function rate({ n, of }: Share): number {
  return of === 0 ? 0 : n / of;
}

/** How far a share may be from the truth behind it, nineteen times in twenty, between 0 and 1. */
export function margin({ n, of }: Share): number {
  if (of === 0) return 1;
  // A rule that holds near 0 and 1 too (Agresti and Coull).
  const seen = of + 4;
  const p = (n + 2) / seen;
  return 1.96 * Math.sqrt((p * (1 - p)) / seen);
}

/** Whether two shares differ by more than chance explains, nineteen times in twenty. */
export function differ(one: Share, other: Share): boolean {
  return Math.abs(rate(one) - rate(other)) > Math.hypot(margin(one), margin(other));
}

/** What happened on one page. */
export interface PageFigures {
  readonly page: Page;
  readonly shown: number;
  readonly answers: ReadonlyMap<string, number>;
  readonly back: number;
  /** How often it was opened by a link of the site where no script runs; it is in no other figure. */
  readonly unscripted: number;
  /** Those who went no further from here. */
  readonly stop: Share;
  /** Of those who said whether the page helped, those who said no. */
  readonly harm: Share;
}

/** A way from the home page, and how many of a hundred visits that begin there go so, by the shares of each answer. */
export interface Way {
  readonly answers: readonly { readonly page: string; readonly answer: string }[];
  readonly to: string;
  readonly share: number;
}

export interface VersionFigures {
  readonly version: string;
  readonly shown: number;
  readonly pages: ReadonlyMap<string, PageFigures>;
  readonly resumed: number;
  readonly vain: readonly { readonly word: string; readonly n: number }[];
  /** Searches in vain, and those of them without a word of the guide. */
  readonly searches: { readonly vain: number; readonly unknown: number };
  /** Calls closed, by goal and outcome; both are empty where nobody said. */
  readonly calls: readonly { readonly goal: string; readonly outcome: string; readonly n: number }[];
}

const LEAVES: ReadonlySet<string> = new Set(['reponse', 'suite', 'retour', 'changement', 'reprise']);

/** The figures of one version. Pages that the map does not have any more are left out. */
export function figuresOf(
  guide: Pick<AdviserGuide, 'pages'>,
  version: string,
  events: readonly Summed[],
): VersionFigures {
  const own = events.filter((event) => event.version === version);
  const sum = (chosen: readonly Summed[]) => chosen.reduce((total, { n }) => total + n, 0);
  const byPage = new Map<string, Summed[]>();
  for (const event of own) {
    if (event.what === 'appel') continue;
    const list = byPage.get(event.page);
    if (list === undefined) byPage.set(event.page, [event]);
    else list.push(event);
  }
  const pages = new Map<string, PageFigures>();
  for (const page of guide.pages.values()) {
    const here = byPage.get(page.path) ?? [];
    const total = (what: string) => sum(here.filter((event) => event.what === what));
    const shown = total('page') + total('conclusion');
    const left = sum(here.filter(({ what }) => LEAVES.has(what)));
    const no = total('inutile');
    pages.set(page.path, {
      page,
      shown,
      answers: new Map(
        page.answers.map(({ id }) => [
          id,
          sum(here.filter(({ what, answer }) => what === 'reponse' && answer === id)),
        ]),
      ),
      back: total('retour'),
      unscripted: total(READ),
      // A page left before it was counted would make less than nothing.
      stop: { n: Math.max(0, shown - left), of: shown },
      harm: { n: no, of: no + total('utile') },
    });
  }
  const words = new Map<string, number>();
  const searched = own.filter(({ what }) => what === 'vaine');
  for (const { answer, n } of searched) {
    for (const word of answer.split(WORDS_APART))
      if (word !== '') words.set(word, (words.get(word) ?? 0) + n);
  }
  return {
    version,
    shown: [...pages.values()].reduce((total, { shown }) => total + shown, 0),
    pages,
    resumed: sum(own.filter(({ what }) => what === 'reprise')),
    vain: [...words]
      .map(([word, n]) => ({ word, n }))
      .toSorted((a, b) => b.n - a.n || (a.word < b.word ? -1 : 1)),
    searches: { vain: sum(searched), unknown: sum(searched.filter(({ answer }) => answer === '')) },
    calls: own
      .filter(({ what }) => what === 'appel')
      .map(({ page, answer, n }) => ({ goal: page, outcome: answer, n }))
      .toSorted((a, b) => b.n - a.n),
  };
}

/** The version before another one: the last that was seen before it began to be. */
export function versionBefore(
  days: readonly { readonly day: string; readonly version: string }[],
  version: string,
): string | undefined {
  const first = (one: string) =>
    days
      .filter((day) => day.version === one)
      .map(({ day }) => day)
      .toSorted()[0] ?? '';
  const others = [...new Set(days.map((day) => day.version))].filter(
    (one) => one !== version && first(one) < first(version),
  );
  return others.toSorted((a, b) => (first(a) < first(b) ? 1 : -1))[0];
}

/**
 * The ways most taken from the home page, by the shares of the answers on each page: nobody is followed, so a way is what the
 * shares make of it.
 */
export function waysOf({ pages }: VersionFigures, most: number): readonly Way[] {
  const found: Way[] = [];
  let open: Way[] = [{ answers: [], to: HOME, share: 1 }];
  // The map has no loop; a bound keeps the list of ways that are hardly taken short.
  while (open.length > 0) {
    const next: Way[] = [];
    for (const way of open) {
      const here = pages.get(way.to);
      if (here === undefined) continue;
      if (here.page.kind === 'reply') {
        found.push(way);
        continue;
      }
      const given = [...here.answers.values()].reduce((total, n) => total + n, 0);
      if (given < LEAST || here.shown === 0) continue;
      for (const { id, to } of here.page.answers) {
        const share = (way.share * (here.answers.get(id) ?? 0)) / here.shown;
        if (share > 0.0005) next.push({ answers: [...way.answers, { page: way.to, answer: id }], to, share });
      }
    }
    open = next;
  }
  return found.toSorted((a, b) => b.share - a.share).slice(0, most);
}

/** Pages that ask, left without a further step; the most often first. */
export function deadEnds({ pages }: VersionFigures): readonly PageFigures[] {
  return [...pages.values()]
    .filter(({ page, stop }) => page.kind !== 'reply' && stop.n >= LEAST)
    .toSorted((a, b) => b.stop.n - a.stop.n);
}

/** Replies about which somebody said whether they help; those that help least first. */
export function repliesByHelp({ pages }: VersionFigures): readonly PageFigures[] {
  return [...pages.values()]
    .filter(({ page, shown }) => page.kind === 'reply' && shown > 0)
    .toSorted((a, b) => rate(b.harm) - rate(a.harm) || b.shown - a.shown);
}

/** Answers that hardly anybody chooses on pages that are seen often. */
export function neverChosen({
  pages,
}: VersionFigures): readonly { readonly page: Page; readonly answer: string; readonly shown: number }[] {
  return [...pages.values()]
    .filter(({ shown }) => shown >= ENOUGH)
    .flatMap(({ page, answers, shown }) =>
      [...answers].filter(([, n]) => n < LEAST).map(([answer]) => ({ page, answer, shown })),
    )
    .toSorted((a, b) => b.shown - a.shown);
}

/** The pages that were read without a script, the most often first. */
export function withoutScript({ pages }: VersionFigures): readonly PageFigures[] {
  return [...pages.values()]
    .filter(({ unscripted }) => unscripted > 0)
    .toSorted((a, b) => b.unscripted - a.unscripted);
}

/** The answer « je ne sais pas », by page, of those who answered. */
export function notSure({
  pages,
}: VersionFigures): readonly { readonly page: Page; readonly share: Share }[] {
  return [...pages.values()]
    .flatMap(({ page, answers }) => {
      const n = answers.get(UNSURE);
      const of = [...answers.values()].reduce((total, one) => total + one, 0);
      return n === undefined || of < LEAST ? [] : [{ page, share: { n, of } }];
    })
    .toSorted((a, b) => rate(b.share) - rate(a.share));
}

/** What was answered to each advice: does it work? */
export function adviceThatWorks({ pages }: VersionFigures): readonly PageFigures[] {
  return [...pages.values()]
    .filter(({ page, shown }) => page.kind === 'advice' && shown >= LEAST)
    .toSorted((a, b) => b.shown - a.shown);
}

/** A page whose share changed from one version to the next. */
export interface Change {
  readonly page: Page;
  readonly what: 'arret' | 'non';
  readonly before: Share;
  readonly after: Share;
  /** Whether it is more than chance. */
  readonly sure: boolean;
}

/** What changed on the pages that both versions have, the surest and largest first. */
export function changesOf(before: VersionFigures, after: VersionFigures): readonly Change[] {
  const changes: Change[] = [];
  for (const { page, stop, harm } of after.pages.values()) {
    const old = before.pages.get(page.path);
    if (old === undefined) continue;
    const pair = page.kind === 'reply' ? ([old.harm, harm] as const) : ([old.stop, stop] as const);
    const [was, is] = pair;
    if (was.of < LEAST || is.of < LEAST) continue;
    changes.push({
      page,
      what: page.kind === 'reply' ? 'non' : 'arret',
      before: was,
      after: is,
      sure: differ(was, is),
    });
  }
  const size = ({ before: was, after: is }: Change) => Math.abs(rate(is) - rate(was));
  return changes.toSorted((a, b) => Number(b.sure) - Number(a.sure) || size(b) - size(a));
}
