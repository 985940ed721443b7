/** A whole visit and a whole call in a browser, by the map alone, and the lines that they must write. */
import type { Page as Tab } from '@playwright/test';
import type { AdviserGuide } from '../../src/adviser/adviser-part.ts';
import { HOME, pageAt, urlOf, type Page } from '../../src/guide/pages.ts';
import { knownWords, lexiconOf } from '../../src/measure/vain.ts';
import type { SearchIndex } from '../../src/search/search-index.ts';

/** A line, without its hour: what happened, the page, the answer, then the version, the language and the screen. */
const line = (
  { version, locale }: AdviserGuide,
  what: string,
  page: string,
  answer = '',
  screen = 'public',
) => [what, page, answer, version, locale, screen].join('\t');

/** The answers of the shortest way from the home page to a reply, with the pages where they are given. */
function wayToReply(guide: AdviserGuide): readonly { readonly page: Page; readonly answer: string }[] {
  const ways = new Map<string, readonly { page: Page; answer: string }[]>([[HOME, []]]);
  for (const [path, way] of ways) {
    const page = pageAt(guide, path);
    if (page.kind === 'reply' && way.length > 2) return way;
    for (const { id, to } of page.answers) if (!ways.has(to)) ways.set(to, [...way, { page, answer: id }]);
  }
  throw new Error('aucune réponse à trois questions de l’accueil');
}

async function standsAt(tab: Tab, path: string): Promise<void> {
  await tab.locator(`main[data-page="${path}"]`).waitFor();
}

/** A question that no page answers, with two words of the guide and a name. */
export function vainSentence(words: readonly string[]): string {
  return `zzzyx Dupont qqqwv 0612345678 ${words.join(' ')}`;
}

/**
 * A whole visit: a way to a reply with a step back and a change, « oui », a search in vain, and a code that is taken up.
 *
 * @param url the origin of the site
 * @param vain words of the guide that find nothing beside what no guide knows; the search of this very guide is asked beforehand
 * @returns the lines that the server must write, in their order
 */
export async function visit(
  tab: Tab,
  url: string,
  guide: AdviserGuide,
  index: SearchIndex,
  vain: readonly string[],
): Promise<readonly string[]> {
  const way = wayToReply(guide);
  const lines: string[] = [];
  const shows = (path: string) =>
    lines.push(line(guide, pageAt(guide, path).kind === 'reply' ? 'conclusion' : 'page', path));
  const give = async ({ page, answer }: (typeof way)[number]) => {
    const to = page.answers.find(({ id }) => id === answer)?.to ?? HOME;
    await tab.locator(`[data-answer="${answer}"]`).click();
    await standsAt(tab, to);
    lines.push(line(guide, 'reponse', page.path, answer));
    shows(to);
    return to;
  };
  await tab.goto(`${url}${urlOf(HOME)}`);
  await tab.getByRole('searchbox').waitFor();
  shows(HOME);
  // Nothing of it is known to the guide but these words.
  await tab.getByRole('searchbox').fill(vainSentence(vain));
  await tab.getByText(guide.interface.recherche.autresMots).waitFor();
  await tab.waitForTimeout(3600);
  lines.push(line(guide, 'vaine', HOME, knownWords(lexiconOf(index), vainSentence(vain)).join('+')));

  const [first, second] = way;
  if (first === undefined || second === undefined) throw new Error('chemin trop court');
  let at = await give(first);
  await tab.getByRole('link', { name: guide.interface.retour, exact: true }).click();
  await standsAt(tab, HOME);
  lines.push(line(guide, 'retour', at));
  shows(HOME);
  for (const step of way) at = await give(step);
  const code = (await tab.locator('[data-code]').first().getAttribute('data-code')) ?? '';

  await tab.locator('[data-useful="oui"]').click();
  await tab.getByText(guide.interface.mesure?.merci ?? '').waitFor();
  lines.push(line(guide, 'utile', at));

  await tab.getByRole('link', { name: guide.interface.trail.modifier }).first().click();
  await standsAt(tab, HOME);
  lines.push(line(guide, 'changement', at));
  shows(HOME);
  await tab.locator('#code').fill(code);
  await tab.getByRole('button', { name: guide.interface.code.reprendre }).click();
  await standsAt(tab, at);
  lines.push(line(guide, 'reprise', HOME));
  shows(at);
  return lines;
}

/** A whole call at the desk: only its end is counted. */
export async function call(tab: Tab, url: string, guide: AdviserGuide): Promise<readonly string[]> {
  await tab.goto(`${url}/conseiller/`);
  const [goal] = pageAt(guide, HOME).answers;
  if (goal === undefined) throw new Error('pas de but');
  await tab.locator(`main [data-answer="${goal.id}"]`).click();
  await standsAt(tab, goal.to);
  await tab.keyboard.press('t');
  // The first key is the first outcome: « résolu ».
  await tab.keyboard.press('1');
  await tab.keyboard.press('Enter');
  await standsAt(tab, HOME);
  return [line(guide, 'appel', goal.id, 'resolu', 'poste')];
}

/** « Oui » without a script: a link to a page that thanks, which the server counts. */
export async function vote(tab: Tab, url: string, guide: AdviserGuide): Promise<readonly string[]> {
  const reply = [...guide.pages.values()].find(({ kind }) => kind === 'reply');
  if (reply === undefined) throw new Error('pas de réponse');
  await tab.goto(`${url}${urlOf(reply.path)}`);
  await tab.locator('[data-useful="non"]').click();
  await tab.locator('main[data-page="merci"]').waitFor();
  return [line(guide, 'inutile', reply.path)];
}

/**
 * The answers of a way without a script, each a link. The server counts the pages that they open, apart; never the first one, which may be
 * anybody's.
 */
export async function readAlong(tab: Tab, url: string, guide: AdviserGuide): Promise<readonly string[]> {
  await tab.goto(`${url}${urlOf(HOME)}`);
  const lines: string[] = [];
  for (const { page, answer } of wayToReply(guide)) {
    const to = page.answers.find(({ id }) => id === answer)?.to ?? HOME;
    await tab.locator(`[data-answer="${answer}"]`).click();
    await standsAt(tab, to);
    lines.push(urlOf(to));
  }
  return lines;
}
