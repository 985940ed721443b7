/** The symptom search: what it reads, what it finds, what it refuses. How well it does on what callers say: `tests/content/search.test.ts`. */
import { brotliCompressSync } from 'node:zlib';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { IN_SCOPE, OUT_OF_SCOPE, SITUATIONS } from '../../bench/search-phrases.ts';
import { canonicalOf, wordsFor } from '../../src/guide/guide.ts';
import { HOME, pageAt } from '../../src/guide/pages.ts';
import { buildIndex } from '../../src/search/build-index.ts';
import type { Result } from '../../src/search/earn.ts';
import { loadIndex, type Search } from '../../src/search/load-index.ts';
import { searchSymptoms, type SearchOutcome } from '../../src/search/search.ts';
import { createReader } from '../../src/search/terms.ts';
import { titleOf } from '../../src/guide/text.ts';
import { daily } from '../daily.ts';
import { data, guide } from '../guide.ts';
import { TREATED } from '../fixtures/said.ts';

const words = data.recherche;
const { langue, horsSujet, reserves } = words;
const owned = [...guide.words].flatMap(([content, { mots = [] }]) =>
  mots.map((text): [string, string] => [text, content]),
);
/** As many of them as it takes to see a rule broken, whatever the size of the guide. */
const ownedHere = owned.filter((_, index) => index % Math.ceil(owned.length / 400) === 0);
const topics = Object.entries(horsSujet.sujets);
const phrases = [...IN_SCOPE, ...OUT_OF_SCOPE, ...SITUATIONS];

let search: Search;
beforeAll(() => {
  search = loadIndex(buildIndex(guide, words));
});

const find = (text: string): SearchOutcome => searchSymptoms(search, text);
/** The contents that a result stands for: its own, and those that the same place leads to. */
const standsFor = (result: Result): string[] => [result, ...result.also].map(({ content }) => content);
const pagesFor = (text: string): string[] => find(text).results.map(({ page }) => page);

function withoutAccents(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '');
}

/** One phrase in four (each day one in twelve), of every voice and kind, and some of the guide's own: as many as it takes to see a rule broken. */
const some = [
  ...daily(
    phrases.filter((_, index) => index % 4 === 0),
    3,
  ).map(({ text }) => text),
  ...ownedHere.slice(0, 100).map(([text]) => text),
];

/** What each phrase finds as it is written. */
let found: ReadonlyMap<string, string>;
beforeAll(() => {
  found = new Map(some.map((text) => [text, JSON.stringify(find(text))]));
});

/** The phrases whose answer changes with how they are written. */
function changedBy(write: (text: string) => string): string[] {
  return some.filter((text) => JSON.stringify(find(write(text))) !== found.get(text));
}

describe('the index', () => {
  test('is plain data: through JSON it finds the same, and the same guide gives it again to the letter', () => {
    const index = buildIndex(guide, words);
    const sent = JSON.stringify(index);
    expect(JSON.stringify(buildIndex(guide, words))).toBe(sent);
    const received = loadIndex(JSON.parse(sent));
    for (const text of some) expect(JSON.stringify(searchSymptoms(received, text))).toBe(found.get(text));
  });

  test('holds each content once, at its canonical page, but for the home page and the ways out of the guide', () => {
    const { pages } = buildIndex(guide, words);
    const left = new Set(
      [HOME, horsSujet.page, ...topics.map(([, { page }]) => page ?? horsSujet.page)].map(
        (page) => pageAt(guide, page).content,
      ),
    );
    const expected = [...guide.words.keys()].filter((content) => !left.has(content));
    expect(pages.map(({ target }) => target.page)).toEqual(
      expected.map((content) => canonicalOf(guide, content)),
    );
  });

  test('names the entries of each page; a question without any leads to those of its answers', () => {
    const { pages } = buildIndex(guide, words);
    expect(
      pages.flatMap(({ target }) => target.sources).filter((source) => !(source in data.sources)),
    ).toEqual([]);
    const own = (content: string): string[] =>
      (guide.words.get(content)?.sources ?? []).filter((source) => source !== 'guide');
    const sourced = pages.filter(({ target }) => own(target.content).length > 0);
    expect(sourced.map(({ target }) => target.sources)).toEqual(
      sourced.map(({ target }) => own(target.content)),
    );
    const bare = pages.filter(
      ({ target: { content, kind } }) =>
        kind === 'question' && guide.words.get(content)?.sources === undefined,
    );
    expect(bare.length).toBeGreaterThan(0);
    expect(bare.filter(({ target }) => target.sources.length > 0).length).toBeGreaterThan(0);
  });

  test('refuses a way out that is no page', () => {
    const wrong = { langue, horsSujet: { ...horsSujet, page: 'nulle-part' }, reserves };
    expect(() => buildIndex(guide, wrong)).toThrow('nulle-part');
    expect(() => buildIndex(guide, { ...words, reserves: { 'page/perdue': 'mot' } })).toThrow('page/perdue');
  });

  test('the index is light enough for a phone', () => {
    const sent = brotliCompressSync(JSON.stringify(buildIndex(guide, words)));
    expect(sent.length).toBeLessThanOrEqual(60_000);
  });
});

describe('the words of the language', () => {
  const reader = createReader(langue);

  test('a way to write is read in one way only', () => {
    const forms = Object.values(langue.ecritures).flatMap((ways) => ways.split(' '));
    const folded = forms.map((form) => withoutAccents(form).toLowerCase());
    expect(folded.filter((form, index) => folded.indexOf(form) !== index)).toEqual([]);
  });

  test('an expression is in one group only, and says something', () => {
    const seen = new Map<string, string>();
    const faults: string[] = [];
    for (const line of langue.synonymes) {
      for (const expression of line.split(',')) {
        const read = reader.stems(expression).join(' ');
        const other = seen.get(read);
        if (read === '' || (other !== undefined && other !== line)) faults.push(expression.trim());
        seen.set(read, line);
      }
    }
    expect(faults).toEqual([]);
  });

  test('each way to write finds what the words themselves find', () => {
    const differing = Object.entries(langue.ecritures)
      .filter(([read]) => read !== '')
      .flatMap(([read, ways]) => ways.split(' ').map((way): [string, string] => [read, way]))
      .filter(([read, way]) => {
        const asIs = [...search.sentences.parse(read).weights.keys()];
        const short = [...search.sentences.parse(way).weights.keys()];
        return asIs.join(' ') !== short.join(' ');
      });
    expect(differing).toEqual([]);
  });
});

describe('how a sentence is written', () => {
  test('accents and capitals change nothing', () => {
    expect(changedBy(withoutAccents)).toEqual([]);
    expect(changedBy((text) => text.toUpperCase())).toEqual([]);
  });

  test('nor does the kind of apostrophe or of space, nor punctuation', () => {
    expect(changedBy((text) => text.replaceAll('’', "'"))).toEqual([]);
    expect(changedBy((text) => text.replaceAll(' ', '\u00a0\n'))).toEqual([]);
    expect(changedBy((text) => `« ${text} » …`)).toEqual([]);
  });

  test('nor do words that say nothing, however many', () => {
    const empty = langue.motsVides.split(/\s+/).filter((word) => /^\p{L}{4,}$/u.test(word));
    const story = empty.slice(0, 40).join(' ');
    expect(changedBy((text) => `${story} ${text} ${story}`)).toEqual([]);
  });

  test('a title finds its own page', () => {
    const lost = [...guide.words].filter(([content, text]) => {
      const page = canonicalOf(guide, content);
      const shown = search.pages.some((target) => target.page === page);
      // A title in the words of one of its answers leads past its question.
      if (search.sentences.toldIn(titleOf(text)).given.some(({ step }) => step === content)) return false;
      return shown && !find(titleOf(text)).results.some((result) => standsFor(result).includes(content));
    });
    expect(lost.map(([content]) => content)).toEqual([]);
  });

  test('what the content owner calls a page finds it', () => {
    const findable = new Set(search.pages.map(({ content }) => content));
    const tried = ownedHere.filter(([, content]) => findable.has(content));
    const found = tried.filter(([text, content]) =>
      find(text).results.some((result) => standsFor(result).includes(content)),
    );
    expect(tried.length).toBeGreaterThan(findable.size);
    expect(found.length).toBeGreaterThan(0.9 * tried.length);
  });
});

describe('what is found', () => {
  test('results are pages of the guide, in rank order, one per content', () => {
    for (const text of some) {
      const { results } = find(text);
      const contents = results.map(({ content }) => content);
      expect(new Set(contents).size).toBe(contents.length);
      for (const { page, content } of results) expect(pageAt(guide, page).content).toBe(content);
      const scores = results.map(({ score }) => score);
      expect(scores).toEqual(scores.toSorted((a, b) => b - a));
    }
  });

  test('a result says where it leads, in the words of its page', () => {
    const targets = search.pages;
    expect(targets.map(({ title }) => title)).toEqual(
      targets.map(({ content }) => titleOf(wordsFor(guide, content))),
    );
    expect(targets.filter(({ kind, text }) => kind !== 'question' && text === '')).toEqual([]);
  });

  test.each([
    ['nothing', ''],
    ['spaces', ' \n\t\u00a0 '],
    ['punctuation', '?!… « » – .'],
    ['words that say nothing', 'je voudrais savoir si vous êtes là'],
    ['keys hit at random', 'azqsdfg wxcvbhjk'],
    ['another language’s letters', 'שלום עולם مرحبا 你好'],
    ['emoji', '😀🎉👩‍👩‍👧'],
  ])('%s find no page', (_, text) => {
    expect(find(text)).toEqual({ results: [] });
  });

  test('names that every object has are words like others', () => {
    const names = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf', '__defineGetter__'];
    // One may be a slip of a word of the guide: « proto » is not far from « prêt ».
    const strange = names.filter((name) => search.sentences.parse(name).weights.size === 0);
    expect(strange.length).toBeGreaterThan(names.length / 2);
    for (const name of strange) expect(find(name).results).toEqual([]);
    for (const name of names) expect(find(name)).toEqual(find(name.replaceAll('_', ' ')));
    expect(pagesFor(`${names.join(' ')} ${TREATED}`)).toBeInstanceOf(Array);
    expect(Object.keys({})).toEqual([]);
  });

  test('any text gets an answer, never an error', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        const { results, outOfScope } = find(text);
        expect(results.length === 0 || outOfScope === undefined).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  test('one known word among many that are not is no answer', () => {
    const nonsense = 'blourgne frinquot zorbali glumphe trizouk';
    const [known = ''] =
      owned.find(([text]) => /^\p{Ll}{5,}$/u.test(text) && pagesFor(text).length > 0) ?? [];
    expect(known).not.toBe('');
    expect(find(`${known} ${nonsense}`)).toEqual({ results: [] });
  });

  test('beyond what a person says in one breath, the rest is not read', () => {
    const long = `${TREATED} `.repeat(150).slice(0, 2000);
    const heavy = ['a'.repeat(10_000), `${TREATED} `.repeat(1000), `${'x'.repeat(50)} `.repeat(200)];
    for (const text of heavy) expect(find(long + text)).toEqual(find(long));
    expect(find(`${'x'.repeat(2000)} ${TREATED}`).results).toEqual([]);
    for (const text of heavy) expect(find(text).results.length).toBeLessThanOrEqual(6);
  });
});

describe('what the guide does not treat', () => {
  test('each subject is recognised by the first thing that people call it', () => {
    const missed = topics.filter(([id, { mots }]) => {
      const first = mots[0]?.split(',')[0] ?? '';
      const { outOfScope, alsoOutside } = find(first);
      return outOfScope?.topic !== id && alsoOutside?.topic !== id;
    });
    expect(missed.map(([id]) => id)).toEqual([]);
  });

  test('a subject that the sentence denies is not the one that it is sent away for', () => {
    const denied = topics.flatMap(([id, { mots }]) => {
      const names = mots.flatMap((line) => line.split(',')).filter((name) => /^\p{L}{3,}$/u.test(name));
      const subject = names.find((name) => find(`je parle de ${name}`).outOfScope?.topic === id);
      return subject === undefined ? [] : [{ id, subject }];
    });
    expect(denied).not.toEqual([]);
    for (const { id, subject } of denied) {
      expect(find(`je ne parle pas de ${subject}`).outOfScope?.topic, subject).not.toBe(id);
    }
  });

  test('its answer is no page of the guide but a way out', () => {
    for (const [, topic] of topics) {
      const { results, outOfScope } = find(topic.mots[0]?.split(',')[0] ?? '');
      if (outOfScope === undefined) continue;
      expect(results).toEqual([]);
      expect(outOfScope?.page).toBe(topic.page ?? horsSujet.page);
      expect(outOfScope?.sujet).toMatch(/^d(?:e|es|u|’)/);
    }
  });

  test('a page that leads out is never a result', () => {
    const ways = new Set(topics.map(([, { page }]) => page ?? horsSujet.page));
    expect(some.flatMap(pagesFor).filter((page) => ways.has(page))).toEqual([]);
  });
});

describe('where a result leads', () => {
  test('each place is shown once', () => {
    for (const text of some) {
      const { results } = find(text);
      expect(new Set(results.map(({ to }) => to)).size, text).toBe(results.length);
    }
  });

  test('what comes first is known to ask or to advise', () => {
    for (const text of some) {
      for (const { first, asked, askedKind } of find(text).results) {
        expect(askedKind === undefined, text).toBe(first === undefined || asked === undefined);
        const page = [...guide.pages.values()].find(({ content }) => content === first);
        expect(askedKind).toBe(page?.kind);
      }
    }
  });
});

describe('an accent that makes another word', () => {
  test.each([
    ['jé pas de compte', 'j’ai pas de compte'],
    ['JÉ un compte ameli', 'j’ai un compte ameli'],
    ['je né pas de compte', 'je n’ai pas de compte'],
    ['cé bloqué', 'c’est bloqué'],
  ])('« %s » is « %s »', (written, meant) => {
    expect(find(written)).toEqual(find(meant));
  });
});
