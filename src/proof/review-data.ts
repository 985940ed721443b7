/** What a fact-checker needs to know of each content, gathered from everywhere in the guide. */
import { subjectOf } from './checks/check.ts';
import { tellers } from './checks/provenance.ts';
import { citedBy } from './checks/phrase-match.ts';
import type { GuideData } from './guide-data.ts';
import type { Status, Words } from '../words/words.ts';
import { typeset, typesetAll } from '../guide/format.ts';
import { wordsFor, type FullGuide } from '../guide/guide.ts';
import type { Kind } from '../guide/pages.ts';
import { kandelMoles } from './readability.ts';
import { lastReading } from '../guide/readings.ts';
import { isQuestion, isReply, labelsOf, publicLines, titleOf } from '../guide/text.ts';
import { flowsOf, reviewUrl } from './map.ts';

/** A fact of an entry, and the contents that tell it. */
export interface ShownFact {
  readonly id: string;
  readonly text: string;
  readonly toldBy: readonly string[];
}

interface ShownEntry {
  readonly entry: string;
  readonly subject: string;
  readonly facts: readonly ShownFact[];
  /** The contents that cite it. */
  readonly citedBy: readonly string[];
}

/** Where a content is reached from: an answer of another, or what another names to go on with. */
export interface IncomingLink {
  readonly from: string;
  /** The answer's label; none for what a reply goes on with. */
  readonly label: string | undefined;
}

interface Dates {
  readonly owner: string;
  readonly readOn: string;
  readonly dueOn: string;
  readonly note: string;
}

/** A content as a fact-checker sees it. */
export interface Reviewed {
  readonly content: string;
  /** The flow that it belongs to, and its place on the page of that flow. */
  readonly flow: string;
  readonly anchor: string;
  readonly kind: Kind;
  readonly title: string;
  readonly words: Words;
  /** None for a question. */
  readonly status: Status | undefined;
  /** The entries that it cites, the guide's own advice apart. */
  readonly entries: readonly string[];
  readonly advises: boolean;
  readonly dates: Dates | undefined;
  /** Kandel-Moles, rounded. */
  readonly readability: number;
  readonly paths: readonly string[];
  readonly arrivals: readonly IncomingLink[];
  /** The points that it carries the outcome of. */
  readonly points: readonly string[];
}

/** The whole guide as a fact-checker sees it. */
export interface Review {
  readonly contents: ReadonlyMap<string, Reviewed>;
  readonly entries: ReadonlyMap<string, ShownEntry>;
  readonly points: GuideData['points'];
}

/** The address of a content's review. */
export function reviewHref({ flow, anchor }: Pick<Reviewed, 'flow' | 'anchor'>): string {
  return `${reviewUrl(flow)}#${anchor}`;
}

function arrivalsAt(guide: FullGuide): ReadonlyMap<string, readonly IncomingLink[]> {
  const found = new Map<string, Map<string, IncomingLink>>();
  const add = (to: string, arrival: IncomingLink) => {
    const content = guide.pages.get(to)?.content ?? to;
    const known = found.get(content) ?? new Map<string, IncomingLink>();
    // Copies of a detour lead to copies: what differs only by address is one arrival.
    known.set(`${arrival.from}\n${arrival.label ?? ''}`, arrival);
    found.set(content, known);
  };
  for (const { content, answers } of guide.pages.values()) {
    const words = wordsFor(guide, content);
    const labels = labelsOf(words);
    for (const { id, to } of answers) add(to, { from: content, label: labels[id] ?? id });
    if (isReply(words)) {
      for (const to of Object.keys(words.suite)) add(to, { from: content, label: undefined });
    }
  }
  return new Map([...found].map(([content, arrivals]) => [content, [...arrivals.values()]]));
}

/** Gathers what the review page shows. */
export function reviewOf(guide: FullGuide, data: GuideData): Review {
  // No date is judged here: the reader's own day is.
  const subject = subjectOf(data, '');
  const told = tellers(subject);
  const arrivals = arrivalsAt(guide);
  const flows = flowsOf(guide.root);
  const reviewed = new Map<string, Reviewed>();
  for (const { path, content, kind } of guide.pages.values()) {
    const known = reviewed.get(content);
    if (known !== undefined) {
      reviewed.set(content, { ...known, paths: [...known.paths, path] });
      continue;
    }
    const words = wordsFor(guide, content);
    const [first = '', second] = content.split('/');
    const review = data.relectures[content];
    const last = review === undefined ? undefined : lastReading(review);
    reviewed.set(content, {
      content,
      flow: second === undefined || !flows.has(first) ? guide.root.initial : first,
      // A guide may name a step « carte » or « contenu », which the page has already: no name has two dashes in a row.
      anchor: `texte--${second ?? first}`,
      kind,
      title: titleOf(words),
      words,
      status: isQuestion(words) ? undefined : words.statut,
      entries: citedBy(words),
      advises: (words.sources ?? []).some((source) => source === 'guide'),
      dates:
        review === undefined || last === undefined
          ? undefined
          : { owner: review.responsable, readOn: last.le, dueOn: last.aRevoirLe, note: typeset(last.note) },
      readability: Math.round(kandelMoles(publicLines(words).join('\n'))),
      paths: [path],
      arrivals: arrivals.get(content) ?? [],
      points: Object.entries(data.points).flatMap(([id, { pages }]) =>
        Object.hasOwn(pages, content) ? [id] : [],
      ),
    });
  }
  const cites = (entry: string) =>
    [...reviewed.values()].filter(({ entries }) => entries.includes(entry)).map(({ content }) => content);
  const entries = Object.entries(data.sources).map(([entry, { sujet, faits }]): [string, ShownEntry] => [
    entry,
    {
      entry,
      subject: typeset(sujet),
      facts: Object.entries(faits).map(([id, { texte }]) => ({
        id: `${entry}/${id}`,
        text: typeset(texte),
        toldBy: told.get(`${entry}/${id}`) ?? [],
      })),
      citedBy: cites(entry),
    },
  ]);
  return { contents: reviewed, entries: new Map(entries), points: typesetAll(data.points) };
}
