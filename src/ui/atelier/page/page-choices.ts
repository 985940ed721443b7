/** The pages that may be chosen in a form, in groups: the most likely first, then goal by goal. */
import type { FlowModel, Model, PageModel, StepModel } from '../../../atelier/contract.ts';
import { fill } from '../../../guide/format.ts';
import { searchable, seeker } from '../sentence/shown-text.ts';
import { WORDS } from '../words.fr.ts';

/** A page as it is offered. */
interface Choice {
  readonly value: string;
  readonly title: string;
}

/** Pages under one name. */
export interface ChoiceGroup {
  readonly name: string;
  readonly choices: readonly Choice[];
}

/** How many pages are said to be the most likely. */
const LIKELY = 6;

/** Groups without their empty ones; a page stands in the first group that has it. */
function tidied(groups: readonly ChoiceGroup[]): readonly ChoiceGroup[] {
  const seen = new Set<string>();
  return groups.flatMap(({ name, choices }) => {
    const own = choices.filter(({ value }) => !seen.has(value));
    for (const { value } of own) seen.add(value);
    return own.length === 0 ? [] : [{ name, choices: own }];
  });
}

/** What comes most often, the first one first. */
function byCount(names: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].toSorted(([, one], [, other]) => other - one).map(([name]) => name);
}

/** The paths that a page names under « Pour continuer ». */
function suiteOf({ fields }: PageModel): readonly string[] {
  const value = fields.find(({ field }) => field === 'suite')?.value ?? null;
  return value !== null && typeof value === 'object' && !Array.isArray(value) ? Object.keys(value) : [];
}

/**
 * The pages that « Pour continuer » may name: those that the replies of the same part name most often, then those that go on with what
 * the guide is for, of which each reply names one at least, then the others, part by part.
 *
 * @param flow the part that the reply stands in.
 * @param except paths that are not offered.
 */
export function suiteChoices(
  { pages, flows, guide }: Pick<Model, 'pages' | 'flows' | 'guide'>,
  flow: string,
  except: ReadonlySet<string> = new Set(),
): readonly ChoiceGroup[] {
  const offered = pages.flatMap((page) => {
    const [path] = page.paths;
    if (path === undefined || path === '' || page.paths.some((one) => except.has(one))) return [];
    return [{ page, choice: { value: path, title: page.title } }];
  });
  const goals = guide?.regles.suites ?? [];
  const goesOn = ({ value }: Choice) => goals.includes(value.split('/')[0] ?? '');
  const pageAt = (path: string) => offered.find(({ page }) => page.paths.includes(path))?.choice;
  const near = pages.filter((page) => page.flow === flow && page.kind === 'reply');
  const likely = byCount(near.flatMap(suiteOf).flatMap((path) => pageAt(path)?.value ?? []))
    .slice(0, LIKELY)
    .flatMap((path) => pageAt(path) ?? []);
  // The part of the reply itself before the others.
  const parts = flows.toSorted((a, b) => Number(b.flow === flow) - Number(a.flow === flow));
  const grouped = (test: (choice: Choice) => boolean, name: (part: FlowModel) => string) =>
    parts.map((part) => ({
      name: name(part),
      choices: offered.flatMap(({ page, choice }) =>
        page.flow === part.flow && test(choice) ? [choice] : [],
      ),
    }));
  return tidied([
    { name: WORDS.choix.souvent, choices: likely },
    ...grouped(goesOn, ({ title }) => fill(WORDS.choix.continue, { partie: title })),
    ...grouped(
      (choice) => !goesOn(choice),
      ({ title }) => title,
    ),
  ]);
}

const KINDS = ['question', 'advice', 'reply', 'detour', 'end'] as const;

/**
 * The steps of a map that an answer may lead to: those that nothing leads to yet, those where the other answers of the same page lead, then
 * the others, kind by kind.
 *
 * @param step the step that the answer stands in: it does not lead to itself.
 */
export function stepChoices(
  flow: Pick<FlowModel, 'initial' | 'steps'> | undefined,
  step?: string,
): readonly ChoiceGroup[] {
  const steps = (flow?.steps ?? []).filter((one) => one.step !== step);
  const reached = new Set([
    flow?.initial,
    ...(flow?.steps ?? []).flatMap(({ edges, onDone }) => edges.map(({ to }) => to).concat(onDone ?? [])),
  ]);
  const beside = new Set(flow?.steps.find((one) => one.step === step)?.edges.map(({ to }) => to));
  const those = (test: (one: StepModel) => boolean): readonly Choice[] =>
    steps.filter(test).map((one) => ({
      value: one.step,
      title: fill(WORDS.choix.etape, { titre: one.title, sorte: WORDS.natures[one.kind] }),
    }));
  return tidied([
    { name: WORDS.choix.pasAtteintes, choices: those((one) => !reached.has(one.step)) },
    { name: WORDS.choix.memesReponses, choices: those((one) => beside.has(one.step)) },
    ...KINDS.map((kind) => ({
      name: WORDS.choix.natures[kind],
      choices: those((one) => one.kind === kind),
    })),
  ]);
}

/** The groups in which only what is sought stays: each word is looked for in the title of a page and in the name of its group. */
export function matching(groups: readonly ChoiceGroup[], sought: string): readonly ChoiceGroup[] {
  const isSought = seeker(sought);
  return groups.flatMap(({ name, choices }) => {
    const found = choices.filter(({ title }) => isSought(searchable(`${title} ${name}`)));
    return found.length === 0 ? [] : [{ name, choices: found }];
  });
}
