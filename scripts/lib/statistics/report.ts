/** The report: figures as tables, charts and maps, in the words of `machines/interface/statistiques.fr.yaml`, as one file. */
import type { AdviserGuide } from '../../../src/adviser/adviser-part.ts';
import type { ConsoleInterface } from '../../../src/adviser/interface.ts';
import { fill } from '../../../src/guide/format.ts';
import { wordsFor } from '../../../src/guide/guide.ts';
import { HOME, type Page } from '../../../src/guide/pages.ts';
import { labelsOf, titleOf } from '../../../src/guide/text.ts';
import { REFUSALS } from '../../../src/measure/line.ts';
import type { ReportWords } from '../../../src/measure/report-words.ts';
import { mapsOf, WHOLE, type FlowMap } from '../../../src/proof/map.ts';
import type { ReviewWords } from '../../../src/proof/review-words.ts';
import { drawMap, type Traffic } from '../../../src/site/documents/map-drawing.ts';
import { barChart, columnChart, lineChart, type Bar } from './charts.ts';
import {
  adviceThatWorks,
  changesOf,
  deadEnds,
  figuresOf,
  LEAST,
  margin,
  neverChosen,
  notSure,
  rate,
  repliesByHelp,
  versionBefore,
  waysOf,
  withoutScript,
  type Share,
  type VersionFigures,
} from './figures.ts';
import { document, drawn, link, list, paragraph, section, table, type Html } from './html.ts';
import type { Refused } from './lines.ts';
import { byContent, together } from './pages.ts';
import type { Sums } from './sql.ts';
import type { KeptCall } from './store.ts';

/** The style sheets of the report, from the project's folder: those of the site, then its own. */
export const STYLES = [
  'src/ui/shared/styles.css',
  'src/ui/review/review.css',
  'scripts/lib/statistics/report.css',
] as const;

export interface ReportInput {
  readonly guide: AdviserGuide;
  readonly words: ReportWords;
  readonly review: ReviewWords;
  readonly sums: Sums;
  readonly calls: readonly KeptCall[];
  readonly refused: Refused;
  /** The site's own style sheets, and the report's. */
  readonly styles: string;
}

const MOST_ROWS = 40;
const MOST_BARS = 15;
const numbers = new Intl.NumberFormat('fr-FR');
const percents = new Intl.NumberFormat('fr-FR', { style: 'percent', maximumFractionDigits: 1 });
/** The lengths of calls, in minutes: each begins where it says. */
const LENGTHS = [0, 2, 5, 10, 20] as const;

/** The words with the rule of small figures and of margins in them. */
export function withRules(words: ReportWords): ReportWords {
  const rule = { seuil: LEAST, fois: 19, sur: 20 };
  const { petits, marges } = words.regles;
  return {
    ...words,
    moins: fill(words.moins, rule),
    regles: { ...words.regles, petits: fill(petits, rule), marges: fill(marges, rule) },
    jamais: { ...words.jamais, texte: fill(words.jamais.texte, rule) },
  };
}

/** What is told of numbers: small ones are not. */
function tellerOf(words: ReportWords) {
  const number = (n: number): string => (n < LEAST ? words.moins : numbers.format(n));
  const share = (one: Share): string => {
    if (one.of < LEAST) return words.moins;
    if (one.n < LEAST) return fill(words.moinsDe, { part: percents.format(Math.min(1, LEAST / one.of)) });
    return fill(words.part, { part: percents.format(rate(one)), marge: percents.format(margin(one)) });
  };
  /** A share in few words, for a box of a map. */
  const brief = (one: Share): string | undefined => {
    if (one.of < LEAST) return undefined;
    return one.n < LEAST
      ? fill(words.moinsDe, { part: percents.format(Math.min(1, LEAST / one.of)) })
      : percents.format(rate(one));
  };
  return { number, share, brief };
}
type Teller = ReturnType<typeof tellerOf>;

/** The class of a share's shade. */
function shadeOf(share: Share): string {
  const part = rate(share);
  return `part-${[0.1, 0.2, 0.35].filter((limit) => part >= limit).length}`;
}

/** The id of a page's row. */
const rowId = (page: Page): string =>
  `page-${page.path === HOME ? 'accueil' : page.path.replaceAll('/', '--')}`;

/** What was counted on the steps of a flow's map. */
function trafficOf(
  map: FlowMap,
  isRoot: boolean,
  figures: VersionFigures,
  words: ReportWords,
  tell: Teller,
): Traffic {
  const contents = byContent(figures.pages.values());
  const at = (id: string) => {
    const copies = contents.get(isRoot ? id : `${map.name}/${id}`);
    return copies === undefined ? undefined : { ...together(copies), kind: copies[0]?.page.kind };
  };
  const most = Math.max(1, ...map.nodes.flatMap(({ id }) => [...(at(id)?.answers.values() ?? [])]));
  return {
    box: (id) => {
      const here = at(id);
      if (here === undefined) return undefined;
      const share = here.kind === 'reply' ? here.harm : here.stop;
      const part = tell.brief(share);
      const sentence = here.kind === 'reply' ? words.carte.non : words.carte.arrets;
      return part === undefined
        ? { note: words.moins, className: 'part-0' }
        : { note: fill(sentence, { part }), className: shadeOf(share) };
    },
    arrow: (from, answer) => {
      const n = at(from)?.answers.get(answer) ?? 0;
      return { width: n < LEAST ? 0.5 : 1 + (11 * n) / most, note: tell.number(n) };
    },
  };
}

/** Writes the report. */
export async function writeReport(asked: ReportInput): Promise<string> {
  const input = { ...asked, words: withRules(asked.words) };
  const { guide, words, review, sums, refused, styles } = input;
  const tell = tellerOf(words);
  const figures = figuresOf(guide, guide.version, sums.events);
  const { colonnes } = words;
  const title = (page: Page) => titleOf(wordsFor(guide, page.content));
  const pageAt = (path: string) => guide.pages.get(path)?.content ?? '';
  const labelIn = (path: string, answer: string) => labelsOf(wordsFor(guide, pageAt(path)))[answer] ?? answer;
  /** Several pages may have the same title: the goal tells them apart. */
  const labelOf = (page: Page) => `${title(page)} (${page.path.split('/')[0] ?? ''})`;
  const named = (page: Page): Html => link(title(page), rowId(page));
  const chart = (
    draw: (bars: readonly Bar[], name: string) => string,
    bars: readonly Bar[],
    name: string,
  ) => {
    const large = bars.filter(({ n }) => n >= LEAST);
    return large.length === 0 ? drawn('') : drawn(draw(large, fill(words.graphique, { titre: name })));
  };
  const sections: { id: string; titre: string; parts: Html[] }[] = [];
  const add = (id: string, { titre, texte }: { titre: string; texte: string }, ...parts: Html[]) =>
    sections.push({ id, titre, parts: [paragraph(texte), ...parts] });

  const days = new Map<string, number>();
  for (const { day, n } of sums.days) days.set(day, (days.get(day) ?? 0) + n);
  const points = [...days].filter(([, n]) => n >= LEAST).map(([day, n]) => ({ day, n }));
  add(
    'jours',
    words.jours,
    points.length === 0
      ? drawn('')
      : drawn(lineChart(points, fill(words.graphique, { titre: words.jours.titre }))),
    table(
      words.jours.titre,
      [colonnes.jour, colonnes.vues],
      [...days].map(([day, n]) => ({ cells: [day, tell.number(n)] })),
    ),
  );

  const maps = mapsOf(guide, review).filter(({ name }) => name !== WHOLE);
  const drawings: Html[] = [paragraph(words.carte.legende)];
  for (const map of maps) {
    const isRoot = map.name === guide.root.initial;
    const nodes = map.nodes.map((node) => {
      const content = isRoot ? node.id : `${map.name}/${node.id}`;
      const page = [...guide.pages.values()].find((one) => one.content === content);
      const href =
        node.kind === 'detour' ? `#carte-${node.id}` : page === undefined ? undefined : `#${rowId(page)}`;
      return { ...node, href };
    });
    const svg = await drawMap({ ...map, nodes }, review, trafficOf(map, isRoot, figures, words, tell));
    // The same arrow has the same id in another map of the page.
    const own = svg.replaceAll(/ id="[^"]*"/g, '');
    drawings.push(
      drawn(
        `<div class="dessin" id="carte-${map.name}" role="region" tabindex="0" aria-label="${map.name}">${own}</div>`,
      ),
    );
  }
  add('cartes', words.cartes, ...drawings);

  add(
    'chemins',
    words.chemins,
    table(
      words.chemins.titre,
      [colonnes.chemin, colonnes.part],
      waysOf(figures, 12).map(({ answers, to, share }) => ({
        cells: [
          [
            ...answers.map(({ page, answer }) => labelIn(page, answer)),
            titleOf(wordsFor(guide, pageAt(to))),
          ].join(' › '),
          percents.format(share),
        ],
      })),
    ),
  );

  const asking = [...figures.pages.values()].filter(({ page }) => page.kind !== 'reply');
  const ends = deadEnds(figures);
  const other = asking.filter((one) => !ends.includes(one));
  add(
    'impasses',
    words.impasses,
    chart(
      barChart,
      ends.slice(0, MOST_BARS).map(({ page, stop }) => ({ label: labelOf(page), n: stop.n })),
      words.impasses.titre,
    ),
    table(
      words.impasses.titre,
      [colonnes.page, colonnes.vues, colonnes.arrets, colonnes.part],
      [...ends, ...other].map(({ page, shown, stop }) => ({
        id: rowId(page),
        cells: [`${title(page)} (${page.path})`, tell.number(shown), tell.number(stop.n), tell.share(stop)],
      })),
    ),
  );

  const replies = [...figures.pages.values()].filter(({ page }) => page.kind === 'reply');
  const told = repliesByHelp(figures);
  add(
    'reponses',
    words.reponses,
    chart(
      barChart,
      told
        .filter(({ harm }) => harm.n >= LEAST)
        .slice(0, MOST_BARS)
        .map(({ page, harm }) => ({ label: labelOf(page), n: harm.n })),
      `${words.reponses.titre} (${colonnes.non})`,
    ),
    table(
      words.reponses.titre,
      [colonnes.page, colonnes.vues, colonnes.oui, colonnes.non, colonnes.part],
      [...told, ...replies.filter((one) => !told.includes(one))].map(({ page, shown, harm }) => ({
        id: rowId(page),
        cells: [
          `${title(page)} (${page.path})`,
          tell.number(shown),
          tell.number(harm.of - harm.n),
          tell.number(harm.n),
          tell.share(harm),
        ],
      })),
    ),
  );

  add(
    'jamais',
    words.jamais,
    table(
      words.jamais.titre,
      [colonnes.page, colonnes.reponse, colonnes.vues],
      neverChosen(figures).map(({ page, answer, shown }) => ({
        cells: [named(page), labelIn(page.path, answer), tell.number(shown)],
      })),
    ),
  );
  const unsure = notSure(figures);
  add(
    'je-ne-sais-pas',
    words.jeNeSaisPas,
    chart(
      barChart,
      unsure
        .filter(({ share }) => share.n >= LEAST)
        .slice(0, MOST_BARS)
        .map(({ page, share }) => ({ label: labelOf(page), n: share.n })),
      words.jeNeSaisPas.titre,
    ),
    table(
      words.jeNeSaisPas.titre,
      [colonnes.page, colonnes.nombre, colonnes.part],
      unsure
        .slice(0, MOST_ROWS)
        .map(({ page, share }) => ({ cells: [named(page), tell.number(share.n), tell.share(share)] })),
    ),
  );
  add(
    'conseils',
    words.conseils,
    table(
      words.conseils.titre,
      [colonnes.page, colonnes.reponse, colonnes.nombre, colonnes.part],
      adviceThatWorks(figures).flatMap(({ page, answers }) => {
        const of = [...answers.values()].reduce((sum, n) => sum + n, 0);
        return [...answers].map(([id, n]) => ({
          cells: [named(page), labelIn(page.path, id), tell.number(n), tell.share({ n, of })],
        }));
      }),
    ),
  );
  add(
    'vaines',
    words.vaines,
    paragraph(
      fill(words.sansMot, {
        nombre: tell.number(figures.searches.unknown),
        total: tell.number(figures.searches.vain),
      }),
    ),
    chart(
      barChart,
      figures.vain.slice(0, MOST_BARS).map(({ word, n }) => ({ label: word, n })),
      words.vaines.titre,
    ),
    table(
      words.vaines.titre,
      [colonnes.mot, colonnes.nombre],
      // A word that is hardly ever searched says nothing yet.
      figures.vain.filter(({ n }) => n >= LEAST).map(({ word, n }) => ({ cells: [word, tell.number(n)] })),
    ),
  );
  add(
    'sans-script',
    words.sansScript,
    table(
      words.sansScript.titre,
      [colonnes.page, colonnes.vues],
      withoutScript(figures).map(({ page, unscripted }) => ({
        cells: [named(page), tell.number(unscripted)],
      })),
    ),
  );
  add('codes', words.codes, paragraph(fill(words.codesRepris, { nombre: tell.number(figures.resumed) })));

  add('appels', words.appels, ...callParts(input, figures, tell, chart));
  add('versions', words.versions, ...versionParts(input, figures, tell, named));
  add(
    'refus',
    words.refus,
    table(
      words.refus.titre,
      [colonnes.changement, colonnes.nombre],
      REFUSALS.map((reason) => ({ cells: [words.raisons[reason], tell.number(refused[reason])] })),
    ),
  );

  const all = [...days.keys()].toSorted();
  const head =
    figures.shown === 0
      ? words.vide
      : fill(words.periode, { debut: all[0] ?? '', fin: all.at(-1) ?? '', version: guide.version });
  const { titre, petits, marges, personne, limites } = words.regles;
  return document(guide.locale, words.titre, styles, [
    paragraph(head),
    section('regles', titre, [list([petits, marges, personne, limites])]),
    drawn(
      `<nav aria-label="${words.sommaire}">${list(sections.map((one) => link(one.titre, one.id))).html}</nav>`,
    ),
    ...sections.map(({ id, titre: name, parts }) => section(id, name, parts)),
  ]);
}

type Chart = (
  draw: (bars: readonly Bar[], name: string) => string,
  bars: readonly Bar[],
  name: string,
) => Html;

/** Calls by goal and outcome, by hour and by length. */
function callParts(
  { guide, words, sums, calls }: ReportInput,
  figures: VersionFigures,
  tell: Teller,
  chart: Chart,
): readonly Html[] {
  const { colonnes } = words;
  const home = guide.pages.get(HOME);
  const goals = labelsOf(wordsFor(guide, home?.content ?? ''));
  const outcomes: ConsoleInterface['issues'] = guide.console.issues;
  const outcomeOf = (id: string) =>
    Object.entries(outcomes).find(([name]) => name === id)?.[1] ?? words.sansIssue;
  const kept = calls.filter(({ version }) => version === guide.version);
  const hours = Array.from({ length: 24 }, (_, hour) => ({
    label: String(hour),
    n: sums.callHours.find((one) => one.hour === hour)?.n ?? kept.filter((one) => one.hour === hour).length,
  }));
  const lengths = LENGTHS.map((from, at) => {
    const to = LENGTHS[at + 1];
    const n = kept.filter(({ minutes }) => minutes >= from && (to === undefined || minutes < to)).length;
    const label =
      to === undefined ? fill(words.minutesEtPlus, { de: from }) : fill(words.minutes, { de: from, a: to });
    return { label, n };
  });
  const rows = (bars: readonly Bar[]) => bars.map(({ label, n }) => ({ cells: [label, tell.number(n)] }));
  return [
    table(
      words.appels.titre,
      [colonnes.but, colonnes.issue, colonnes.nombre],
      figures.calls.map(({ goal, outcome, n }) => ({
        cells: [goals[goal] ?? words.sansBut, outcomeOf(outcome), tell.number(n)],
      })),
    ),
    chart(columnChart, hours, words.parHeure),
    table(words.parHeure, [colonnes.heure, colonnes.nombre], rows(hours)),
    chart(columnChart, lengths, words.parDuree),
    table(words.parDuree, [colonnes.duree, colonnes.nombre], rows(lengths)),
  ];
}

/** What changed since the version before. */
function versionParts(
  { guide, words, sums }: ReportInput,
  figures: VersionFigures,
  tell: Teller,
  named: (page: Page) => Html,
): readonly Html[] {
  const { colonnes } = words;
  const before = versionBefore(sums.days, guide.version);
  if (before === undefined) return [paragraph(words.pasDeVersion)];
  const changes = changesOf(figuresOf(guide, before, sums.events), figures);
  return [
    table(
      `${words.versions.titre} (${before})`,
      [colonnes.page, colonnes.avant, colonnes.apres, colonnes.changement],
      changes.slice(0, MOST_ROWS).map(({ page, before: was, after: is, sure }) => ({
        cells: [
          named(page),
          tell.share(was),
          tell.share(is),
          sure ? (rate(is) > rate(was) ? `▲ ${words.hausse}` : `▼ ${words.baisse}`) : words.hasard,
        ],
      })),
    ),
  ];
}
