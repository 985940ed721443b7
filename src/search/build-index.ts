/** Builds the index of a guide, with the site: for each page what people call it, what it rests on and where it leads. */
import { askedAt, casesOf, conditionsOf } from '../guide/conditions.ts';
import { typesetAll } from '../guide/format.ts';
import { canonicalOf, wordsFor, type FullGuide } from '../guide/guide.ts';
import { HOME, pageAt } from '../guide/pages.ts';
import { conditionInWords, isQuestion, isWish, mainCondition, titleOf } from '../guide/text.ts';
import { sameAs, shortestWay } from '../guide/ways.ts';
import type { Entry, OutOfScope, Place, Rest, SearchIndex, Target } from './search-index.ts';
import { statementsOf } from './said/settle.ts';
import { createReader, type Language, type Reader } from './terms.ts';
import type { OutOfScopeWords } from './words.ts';

/** The words that only the search needs. */
export interface SearchWords {
  readonly langue: Language;
  readonly horsSujet: OutOfScopeWords;
  /**
   * Contents that would harm who did not ask for them (delete, hacked), and what must be said for them to be found;
   * expressions are apart by commas, and one of them is enough.
   */
  readonly reserves: Readonly<Record<string, string>>;
}

/** The phrases of a text that say something, once each. */
function phrasesOf(reader: Reader, texts: readonly string[]): string[] {
  const spoken = texts.map((text) => text.trim()).filter((text) => reader.read(text).length > 0);
  return [...new Set(spoken)];
}

/** The entries of the source sheet that a content leads to. */
function sourcesOf(guide: FullGuide, content: string, page: string): string[] {
  const own = (name: string): string[] =>
    (wordsFor(guide, name).sources ?? []).filter((source) => source in guide.sources);
  const sources = own(content);
  if (sources.length > 0) return sources;
  const next = pageAt(guide, page).answers.flatMap(({ to }) => own(pageAt(guide, to).content));
  return [...new Set(next)];
}

/**
 * What must be said before a page is opened straight: the answers of its shortest way, and not only those that all ways share, since the person came
 * by one of the ways. This holds for a question too: its title may state something (« La date limite est passée. Avez-vous… »).
 */
function restsOf(guide: FullGuide, page: string): Rest[] {
  return shortestWay(guide, page).map(({ step, answer }): Rest => {
    const asked = askedAt(guide, page, { step, answer });
    return isWish(guide, { step, answer })
      ? { step, answer, page: asked, wish: conditionInWords(guide, { step, answer }) }
      : { step, answer, page: asked };
  });
}

function placeOf(guide: FullGuide, page: string): Place {
  const rests = restsOf(guide, page);
  const conditions = conditionsOf(guide, page);
  const shared = [...rests.keys()].filter((at) =>
    conditions.some((one) => rests.slice(at, at + 1).some(sameAs(one))),
  );
  return { page, rests, shared, cases: casesOf(guide, page), ...nextOf(guide, page) };
}

/** Where the answers of a page lead that have phrases to be said by; nothing when none has. */
function nextOf(guide: FullGuide, path: string): Pick<Place, 'next'> {
  const { content, answers } = pageAt(guide, path);
  const words = wordsFor(guide, content);
  const dits = ('dits' in words ? words.dits : undefined) ?? {};
  const said = answers.filter(({ id }) => id in dits);
  return said.length === 0 ? {} : { next: Object.fromEntries(said.map(({ id, to }) => [id, to])) };
}

/** The other places of a content, the nearest first. */
function otherPlaces(guide: FullGuide, content: string, canonical: string): Place[] {
  return [...guide.pages.values()]
    .filter((page) => page.content === content && page.path !== canonical)
    .map(({ path }) => placeOf(guide, path))
    .toSorted((a, b) => a.rests.length - b.rests.length);
}

function targetOf(guide: FullGuide, content: string, page: string): Target {
  const words = wordsFor(guide, content);
  const others = otherPlaces(guide, content, page);
  const text = isQuestion(words) ? words.pourquoi : (words.essentiel ?? words.faire[0]);
  return {
    ...placeOf(guide, page),
    content,
    title: titleOf(words),
    text: text ?? '',
    si: mainCondition(guide, page) ?? '',
    kind: pageAt(guide, page).kind,
    ...(others.length === 0 ? {} : { others }),
    sources: sourcesOf(guide, content, page),
    ...('statut' in words && words.statut === 'sans-reponse' ? { silent: true } : {}),
  };
}

/**
 * The index of a guide, as plain data: the same guide and words always give the same index.
 *
 * @throws if a page or a content that `words` names does not exist.
 */
export function buildIndex(guide: FullGuide, words: SearchWords): SearchIndex {
  const { langue, horsSujet, reserves } = words;
  const reader = createReader(langue);
  const topics = Object.entries(horsSujet.sujets).map(
    ([topic, { sujet, vers, page = horsSujet.page, mots, noms }]): Entry<OutOfScope> => {
      const out = { topic, sujet, page: pageAt(guide, page).path };
      const phrases = phrasesOf(
        reader,
        mots.flatMap((line) => line.split(',')),
      );
      const target = typesetAll(vers === undefined ? out : { ...out, vers });
      return noms === undefined ? { target, phrases } : { target, phrases, only: noms.join(', ') };
    },
  );
  // A page that leads out of a subject is reached through that subject only.
  const hidden = new Set(
    [HOME, horsSujet.page, ...topics.map(({ target }) => target.page)].map(
      (page) => pageAt(guide, page).content,
    ),
  );
  const unknown = Object.keys(reserves).find((content) => !guide.words.has(content));
  if (unknown !== undefined) throw new Error(`La recherche réserve « ${unknown} », qui n’existe pas`);
  const pages: Entry<Target>[] = [];
  for (const [content, page] of guide.words) {
    if (hidden.has(content)) continue;
    const path = canonicalOf(guide, content);
    const mots = page.mots ?? [];
    const only = reserves[content];
    pages.push({
      target: targetOf(guide, content, path),
      phrases: phrasesOf(reader, [titleOf(page), ...mots]),
      ...(only === undefined ? {} : { only }),
    });
  }
  return {
    version: guide.version,
    language: langue,
    pages,
    topics,
    statements: statementsOf(guide.words, langue),
  };
}
