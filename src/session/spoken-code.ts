/**
 * The spoken code: a session in a few digits, with no server. A code is the rank of a way among all ways of all
 * registered releases, then a Damm check digit, which refuses every single wrong digit and every swap of neighbours.
 */
import type { CodeFault } from '../guide/interface.ts';
import * as v from 'valibot';
import type { Flow } from '../flow/flow.ts';
import type { Release } from '../guide/guide-content.ts';
import { pageAt, HOME, listPages, type Page, type Pages } from '../guide/pages.ts';
import type { Guide } from '../guide/guide.ts';
import { countWays, digitsFor, type Answer, type Ways } from '../guide/ways.ts';
import { holdsSupposed, replay, type GuideMap, type Topic } from './session.ts';

// The quasigroup of H. M. Damm, « Total anti-symmetrische Quasigruppen », 2004, of order 10.
const DAMM = [
  [0, 3, 1, 7, 5, 9, 8, 6, 4, 2],
  [7, 0, 9, 2, 1, 5, 4, 8, 6, 3],
  [4, 2, 0, 6, 8, 7, 1, 3, 5, 9],
  [1, 7, 5, 0, 9, 8, 3, 4, 2, 6],
  [6, 1, 2, 3, 0, 4, 5, 9, 7, 8],
  [3, 6, 7, 4, 2, 0, 9, 5, 8, 1],
  [5, 8, 6, 9, 7, 2, 0, 1, 3, 4],
  [8, 9, 4, 5, 3, 6, 2, 0, 1, 7],
  [9, 4, 3, 8, 6, 1, 7, 2, 0, 5],
  [2, 5, 8, 1, 4, 3, 6, 7, 9, 0],
] as const;

/** The Damm check digit of a run of digits; 0 when the run already ends with its own. */
export function dammDigit(digits: string): number {
  let interim = 0;
  for (const digit of digits) interim = DAMM[interim]?.[Number(digit)] ?? 0;
  return interim;
}

/** The rank of a way among all ways, in depth-first order, from 0; undefined when an answer does not stand. */
export function rankOf(pages: Pages, ways: Ways, answers: readonly Answer[]): number | undefined {
  let rank = 0;
  let page = pageAt({ pages }, HOME);
  for (const given of answers) {
    const at = page.answers.findIndex(({ id }) => id === given.answer);
    const chosen = page.answers[at];
    if (page.content !== given.step || chosen === undefined) return undefined;
    rank += 1;
    for (const { to } of page.answers.slice(0, at)) rank += ways.get(to) ?? 0;
    page = pageAt({ pages }, chosen.to);
  }
  return rank;
}

/** The way of a rank, from 0; undefined past the last one. */
export function wayOf(pages: Pages, ways: Ways, rank: number): readonly Answer[] | undefined {
  const answers: Answer[] = [];
  let page = pageAt({ pages }, HOME);
  let left = rank;
  while (left > 0) {
    // The way that stops at this page comes before those that go on.
    left -= 1;
    let next: Page | undefined;
    for (const { id, to } of page.answers) {
      const size = ways.get(to) ?? 0;
      if (left < size) {
        answers.push({ step: page.content, answer: id });
        next = pageAt({ pages }, to);
        break;
      }
      left -= size;
    }
    if (next === undefined) return undefined;
    page = next;
  }
  return answers;
}

/** The first rank of the upper half of the codes of so many digits: there stand the ways that hold an answer which nobody gave. */
function upperHalf(digits: number): number {
  return 10 ** (digits - 1) / 2;
}

/**
 * The code of a topic in the guide in hand. A code has no room for the mark of each answer: it says whether one of them is
 * supposed, and whoever reads it is then asked to confirm them all.
 *
 * @throws if an answer of the way does not stand.
 */
export function codeFor(guide: Pick<Guide, 'pages' | 'codes'>, topic: Topic): string {
  const rank = rankOf(guide.pages, guide.codes.ways, topic.answers);
  if (rank === undefined) throw new Error('Ces réponses ne mènent à aucune page : elles n’ont pas de code');
  const { offset, digits } = guide.codes;
  return writeCode(offset + rank + (holdsSupposed(topic) ? upperHalf(digits) : 0), digits);
}

/** Writes a rank as a code: digits only, check digit last. */
export function writeCode(rank: number, digits: number): string {
  const body = String(rank).padStart(digits - 1, '0');
  return `${body}${dammDigit(body)}`;
}

/** A code as it is shown and read: in groups of three. */
export function formatCode(code: string): string {
  return code.replace(/(\d{3})(?=\d)/g, '$1 ');
}

/** What a code leads to: a way, whole or cut at the nearest step that still exists; or the reason of a refusal. */
export type Decoded =
  | {
      readonly ok: true;
      readonly answers: readonly Answer[];
      readonly changed: boolean;
      /** Whether some of the answers were supposed where the code was written. */
      readonly supposed: boolean;
    }
  | { readonly ok: false; readonly fault: CodeFault };

/** The digits of a code as typed: spaces of any kind, dots, hyphens and full-width digits are accepted. */
export function digitsOf(typed: string): string | undefined {
  const bare = typed.normalize('NFKC').replace(/[\s.\-‐‑‒–—·]/gu, '');
  return /^[0-9]*$/.test(bare) ? bare : undefined;
}

const ReleasesSchema = v.array(
  v.object({
    name: v.pipe(v.string(), v.nonEmpty()),
    offset: v.pipe(v.number(), v.integer(), v.minValue(0)),
    ways: v.pipe(v.number(), v.integer(), v.minValue(1)),
    root: v.looseObject({ initial: v.string(), states: v.record(v.string(), v.looseObject({})) }),
  }),
);

/**
 * The registered releases, checked: each has as many ways as it says, and takes the ranks after the one before.
 *
 * @throws with a sentence that names the release, when the registry was edited by hand or damaged.
 */
export function releasesOf(registry: unknown): readonly Release[] {
  const result = v.safeParse(ReleasesSchema, registry);
  if (!result.success) throw new Error('Le registre des versions est illisible : reprenez celui du dépôt');
  let next = 0;
  for (const { name, offset, ways, root } of result.output) {
    // `listPages` throws on a map that does not hold together.
    const pages = listPages(root as unknown as Flow);
    if (offset !== next || countWays(pages).get(HOME) !== ways) {
      throw new Error(`Version « ${name} » : sa carte ou ses rangs ont changé ; un code lu demain mentirait`);
    }
    next = offset + ways;
  }
  return result.output as unknown as readonly Release[];
}

/** The first rank of a map: that of the last release when the map is still the same, else the next free one. */
export function offsetOf(releases: readonly Release[], root: Flow): number {
  const last = releases.at(-1);
  if (last === undefined) return 0;
  return JSON.stringify(last.root) === JSON.stringify(root) ? last.offset : last.offset + last.ways;
}

/**
 * The registered releases and the present map, which counts as the last one whether it is registered or not.
 *
 * @param name what the present map is called while it is not registered.
 */
export function withPresent(releases: readonly Release[], root: Flow, name: string): readonly Release[] {
  const offset = offsetOf(releases, root);
  if (releases.some((release) => release.offset === offset)) return releases;
  return [...releases, { name, offset, ways: countWays(listPages(root)).get(HOME) ?? 1, root }];
}

interface CodeMap extends GuideMap {
  readonly ways: Ways;
}

const maps = new WeakMap<Flow, CodeMap>();

/** A release's map, ready to be walked; made once. */
function mapOf(root: Flow): CodeMap {
  const known = maps.get(root);
  if (known !== undefined) return known;
  const pages = listPages(root);
  const map = { root, pages, ways: countWays(pages) };
  maps.set(root, map);
  return map;
}

/**
 * Reads a code against the registered releases, the present one among them (the last).
 *
 * The answers are those of the release that wrote the code, kept as far as the present guide asks the same steps in
 * the same order; `changed` says that it does not to the end. Never another step: the last step is compared too.
 */
export function readCode(releases: readonly Release[], typed: string): Decoded {
  const digits = digitsOf(typed);
  if (digits === undefined) return { ok: false, fault: 'caracteres' };
  if (digits === '') return { ok: false, fault: 'vide' };
  const lengths = new Set(releases.map(({ offset, ways }) => digitsFor(offset + ways)));
  if (!lengths.has(digits.length)) return { ok: false, fault: 'longueur' };
  if (dammDigit(digits) !== 0) return { ok: false, fault: 'controle' };
  const read = Number(digits.slice(0, -1));
  const supposed = read >= upperHalf(digits.length);
  const rank = supposed ? read - upperHalf(digits.length) : read;
  const release = releases.find(({ offset, ways }) => rank >= offset && rank < offset + ways);
  const present = releases.at(-1);
  if (
    release === undefined ||
    present === undefined ||
    digitsFor(release.offset + release.ways) !== digits.length
  ) {
    return { ok: false, fault: 'inconnu' };
  }
  const then = mapOf(release.root);
  const answers = wayOf(then.pages, then.ways, rank - release.offset);
  if (answers === undefined) return { ok: false, fault: 'inconnu' };
  return inPresent(mapOf(present.root), then, answers, supposed);
}

/** Brings a way of a registered map into the present guide, as far as both show the same steps. */
function inPresent(
  present: GuideMap,
  then: GuideMap,
  answers: readonly Answer[],
  supposed: boolean,
): Decoded {
  const now = contentsAlong(present, answers);
  const differs = contentsAlong(then, answers).findIndex((content, index) => now[index] !== content);
  if (differs === -1) return { ok: true, answers, changed: false, supposed };
  // The first step that differs is not shown: the person stands at the question before it.
  if (differs === 0) return { ok: false, fault: 'disparu' };
  return { ok: true, answers: answers.slice(0, differs - 1), changed: true, supposed };
}

/** The contents met along a way, the page reached included, as far as the map goes. */
function contentsAlong(map: GuideMap, answers: readonly Answer[]): string[] {
  const { visited, page } = replay(map, answers);
  return [...visited, page].map(({ content }) => content);
}
