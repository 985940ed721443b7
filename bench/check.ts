/** The exhaustive check of a map: every page and every answer, in time that grows as the map does. */
import { HOME, type Page, type Pages } from '../src/guide/pages.ts';

/** A plain breadth-first search from the home page: what any check costs at least. */
export function plainSearch(pages: Pages): ReadonlySet<string> {
  const seen = new Set([HOME]);
  for (const path of seen) {
    for (const { to } of pages.get(path)?.answers ?? []) seen.add(to);
  }
  return seen;
}

/** What is wrong with a page taken alone. */
function faultsAt(pages: Pages, { path, kind, answers }: Page): string[] {
  const faults: string[] = [];
  if ((kind === 'reply') !== (answers.length === 0))
    faults.push(`${path} : une réponse ne demande rien, le reste demande`);
  for (const { id, to } of answers) {
    if (!pages.has(to)) faults.push(`${path} : « ${id} » ne mène à aucune page`);
  }
  const targets = answers.map(({ to }) => to);
  if (targets.some((to, index) => targets.indexOf(to) !== index)) {
    faults.push(`${path} : deux réponses mènent à la même page`);
  }
  return faults;
}

/**
 * Everything that a way through the map can meet: pages that no answer leads to, answers that lead nowhere or to one
 * same page, steps that come back, steps from which no reply is reached. Empty when the map is sound.
 *
 * Each page is looked at once, after the pages that it leads to: a page met again while it is being looked at is a loop.
 */
export function faultsOf(pages: Pages): string[] {
  const faults: string[] = [];
  /** Whether a reply is reached from a page; undefined while it is being looked at. */
  const ends = new Map<string, boolean | undefined>();
  const stack: { readonly page: Page; next: number; ends: boolean }[] = [];
  const enter = (path: string): void => {
    const page = pages.get(path);
    // An answer that leads nowhere is told where it is given.
    ends.set(path, page === undefined ? false : undefined);
    if (page === undefined) return;
    faults.push(...faultsAt(pages, page));
    stack.push({ page, next: 0, ends: page.kind === 'reply' });
  };
  enter(HOME);
  for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
    const answer = top.page.answers[top.next];
    if (answer === undefined) {
      ends.set(top.page.path, top.ends);
      if (!top.ends) faults.push(`${top.page.path} : aucune réponse n’est au bout`);
      stack.pop();
      const above = stack.at(-1);
      if (above !== undefined && top.ends) above.ends = true;
      continue;
    }
    top.next += 1;
    if (!ends.has(answer.to)) enter(answer.to);
    else if (ends.get(answer.to) === undefined)
      faults.push(`${answer.to} : cette étape revient sur elle-même`);
    else if (ends.get(answer.to) === true) top.ends = true;
  }
  for (const path of pages.keys()) {
    if (!ends.has(path)) faults.push(`${path} : aucune réponse n’y mène`);
  }
  return faults;
}
