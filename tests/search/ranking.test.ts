/** What the search makes of a guide of a few pages: its index looked at whole, and each score worked out again. */
import { describe, expect, test } from 'vitest';
import type { Flow } from '../../src/flow/flow.ts';
import type { WordsFile } from '../../src/words/words.ts';
import { compileGuide } from '../../src/guide/compile.ts';
import {
  buildIndex,
  loadIndex,
  RANKING,
  searchSymptoms,
  type Search,
  type SearchWords,
} from '../../src/search/search.ts';
import { language } from '../fixtures/language.ts';
import { data } from '../guide.ts';

const root: Flow = {
  initial: 'debut',
  states: {
    'debut': { on: { 'un': 'question', 'deux': 'dehors', 'trois': 'muette' } },
    'question': { on: { 'un': 'reponse', 'deux': 'conseil', 'trois': 'dehors' } },
    'muette': { on: { 'un': 'reponse' } },
    'conseil': { tags: 'advice', on: { 'ensuite': 'reponse' } },
    'reponse': { tags: 'reply' },
    'dehors': { tags: 'reply' },
    'ailleurs': { tags: 'reply' },
  },
};

const sheet = {
  dire: ['xu'],
  faire: ['Fandulk.'],
  contacts: [],
  statut: 'sur',
  picto: 'valide',
  suite: {},
} as const;
const words: readonly WordsFile[] = [
  {
    flow: 'racine',
    steps: {
      'debut': {
        dire: ['xu'],
        question: 'Tragonk ?',
        reponses: { 'un': 'Un', 'deux': 'Deux', 'trois': 'Trois' },
      },
      'question': {
        dire: ['xu'],
        relances: ['grimzolt'],
        question: 'Tragonk brigonk ?',
        pourquoi: 'Pourquoi ?',
        reponses: { 'un': 'Plomart', 'deux': 'Deux', 'trois': 'Trois' },
        mots: ['plomart', 'xu', 'tragonk plomart', 'plomart'],
      },
      'muette': { dire: ['xu'], question: 'Glindorf', reponses: { 'un': 'Un' }, sources: ['S01'] },
      'conseil': {
        ...sheet,
        titre: 'Zibrok',
        essentiel: 'En bref !',
        ensuite: 'Et ?',
        reponses: { 'ensuite': 'Ensuite' },
        sources: ['guide', 'S02', 'S01'],
        mots: ['brigonk zibrok'],
      },
      'reponse': { ...sheet, titre: 'Plomart zibrok', sources: ['S02', 'S03'], dire: ['hutrinks'] },
      'dehors': { ...sheet, titre: 'Tragonk dehors', sources: ['guide'] },
      'ailleurs': { ...sheet, titre: 'Tragonk ailleurs', sources: ['guide'] },
    },
  },
];
const searchWords: SearchWords = {
  langue: { ...language, motsVides: 'xu', motsFaibles: 'zibrok' },
  horsSujet: {
    page: 'dehors',
    sujets: {
      'voiture': { sujet: 'de la voiture :', mots: ['wistrond, brigonk wistrond', 'xu'] },
      'loyer': { sujet: 'du loyer', vers: 'le bailleur', page: 'ailleurs', mots: ['drulmank'] },
    },
  },
};
const source = (sujet: string) => ({ sujet, faits: {} });
const guide = compileGuide(
  {
    ...data,
    root,
    words,
    sources: { 'S01': source('un'), 'S02': source('deux'), 'S03': source('trois') },
  },
  'essai',
);
const index = buildIndex(guide, searchWords);

describe('the index of a few pages', () => {
  test('has the pages in order, without the home page and those that lead out', () => {
    expect(index.version).toBe('essai');
    expect(index.language).toBe(searchWords.langue);
    expect(index.pages.map(({ target }) => target)).toEqual([
      {
        page: 'question',
        content: 'question',
        title: 'Tragonk brigonk\u00a0?',
        text: 'Pourquoi\u00a0?',
        // Those of the pages that it leads to, each once.
        sources: ['S02', 'S03', 'S01'],
        question: true,
      },
      { page: 'muette', content: 'muette', title: 'Glindorf', text: '', sources: ['S01'], question: true },
      {
        page: 'conseil',
        content: 'conseil',
        title: 'Zibrok',
        text: 'En bref\u00a0!',
        sources: ['S02', 'S01'],
        question: false,
      },
      {
        page: 'reponse',
        content: 'reponse',
        title: 'Plomart zibrok',
        text: 'Fandulk.',
        sources: ['S02', 'S03'],
        question: false,
      },
    ]);
  });

  test('has each phrase once, as its terms, and none that says nothing', () => {
    expect(index.pages.map(({ phrases }) => phrases)).toEqual([
      ['tragonk brigonk', 'plomart', 'tragonk plomart'],
      ['glindorf'],
      ['zibrok', 'brigonk zibrok'],
      ['plomart zibrok'],
    ]);
  });

  test('has the subjects not treated, each with its way out', () => {
    expect(index.topics).toEqual([
      {
        target: { topic: 'voiture', sujet: 'de la voiture\u00a0:', page: 'dehors' },
        phrases: ['wistrond', 'brigonk wistrond'],
      },
      {
        target: { topic: 'loyer', sujet: 'du loyer', vers: 'le bailleur', page: 'ailleurs' },
        phrases: ['drulmank'],
      },
    ]);
  });

  test('is refused when a page that the words name does not exist', () => {
    const { langue, horsSujet } = searchWords;
    expect(() => buildIndex(guide, { langue, horsSujet: { ...horsSujet, page: 'nulle-part' } })).toThrow(
      'nulle-part',
    );
    const sujets = { 'loyer': { sujet: 'du loyer', page: 'perdue', mots: [] } };
    expect(() => buildIndex(guide, { langue, horsSujet: { ...horsSujet, sujets } })).toThrow('perdue');
  });

  test.each([
    ['a title', 'glindorf', ['muette']],
    ['the content owner’s words', 'brigonk', ['question', 'conseil']],
    ['the label of an answer', 'plomart', ['question', 'reponse']],
    ['what there is to do', 'fandulk', ['conseil', 'reponse']],
    ['what the adviser says', 'hutrinks', ['reponse']],
    ['what the adviser asks again', 'grimzolt', ['question']],
  ])('finds by %s', (_name, term, expected) => {
    const { engine, pages } = loadIndex(index);
    const found = engine.search(term).map(({ id }) => pages[Number(id)]?.target.page);
    expect(new Set(found)).toEqual(new Set(expected));
  });
});

describe('how much a term tells entries apart', () => {
  const { tells, weak, pages, topics } = loadIndex(JSON.parse(JSON.stringify(index)) as typeof index);

  test('is its inverse document frequency, as in BM25: the fewer entries say it, the more', () => {
    // Six entries: four pages and two subjects. S. Robertson and K. Sparck Jones, 1976, kept above zero.
    const idf = (holders: number): number => Math.log(1 + (6 - holders + 0.5) / (holders + 0.5));
    expect(Object.fromEntries(tells)).toEqual({
      'tragonk': idf(1),
      'brigonk': idf(3),
      'plomart': idf(2),
      'glindorf': idf(1),
      'zibrok': RANKING.weak * idf(2),
      'wistrond': idf(1),
      'drulmank': idf(1),
    });
    expect([...weak]).toEqual(['zibrok']);
  });

  test('adds up, over a phrase, to what the whole phrase tells', () => {
    const value = (...terms: readonly string[]): number =>
      terms.reduce((sum, term) => sum + (tells.get(term) ?? 0), 0);
    expect(pages[0]?.phrases).toEqual([
      { terms: ['tragonk', 'brigonk'], whole: value('tragonk', 'brigonk') },
      { terms: ['plomart'], whole: value('plomart') },
      { terms: ['tragonk', 'plomart'], whole: value('tragonk', 'plomart') },
    ]);
    expect(topics[1]?.phrases).toEqual([{ terms: ['drulmank'], whole: value('drulmank') }]);
  });
});

describe('the rank of a page', () => {
  const search = loadIndex(index);
  const { tells } = search;

  /** The engine's own score of a page. */
  function engineScore(page: string, text: string, weights: Readonly<Record<string, number>> = {}): number {
    const hits = search.engine.search(text, {
      tokenize: (query) => query.split(' '),
      boost: { titre: 1.5, mots: 4, corps: 0.6 },
      bm25: { k: 1.5, b: 0.7, d: 0.3 },
      boostTerm: (term) => (weights[term] ?? 1) * (search.weak.has(term) ? RANKING.weak : 1),
    });
    return hits.find(({ id }) => search.pages[Number(id)]?.target.page === page)?.score ?? 0;
  }
  const tell = (term: string): number => tells.get(term) ?? Number.NaN;
  const scores = (text: string, on: Search = search) =>
    Object.fromEntries(searchSymptoms(on, text).results.map(({ page, score }) => [page, score]));

  test('is its best phrase, a part of the second, and what the engine adds; a little less for a question', () => {
    const whole = tell('tragonk') + tell('brigonk');
    const other =
      tell('tragonk') * (tell('tragonk') / (tell('tragonk') + tell('plomart'))) ** RANKING.wholeness;
    expect(scores('tragonk brigonk')['question']).toBeCloseTo(
      RANKING.question *
        (whole +
          RANKING.secondPhrase * other +
          RANKING.engineShare * engineScore('question', 'tragonk brigonk')),
      10,
    );
    expect(scores('glindorf')).toEqual({
      'muette': expect.closeTo(
        RANKING.question * (tell('glindorf') + RANKING.engineShare * engineScore('muette', 'glindorf')),
        10,
      ) as number,
    });
  });

  test('counts a phrase for the part of it that is said', () => {
    const value = tell('plomart') + tell('zibrok');
    expect(scores('plomart')['reponse']).toBeCloseTo(
      tell('plomart') * (tell('plomart') / value) ** RANKING.wholeness +
        RANKING.engineShare * engineScore('reponse', 'plomart'),
      10,
    );
  });

  test('counts a word that was corrected for less, and a word said twice once, as its surest', () => {
    const weight = search.correct('glindrf').terms[0]?.weight ?? Number.NaN;
    expect(weight).toBeLessThan(1);
    const engine = engineScore('muette', 'glindorf', { 'glindorf': weight });
    // Only a part of the phrase is held when its one word is not sure.
    expect(scores('glindrf')['muette']).toBeCloseTo(
      RANKING.question *
        (weight * tell('glindorf') * weight ** RANKING.wholeness + RANKING.engineShare * engine),
      10,
    );
    for (const text of ['glindrf glindorf', 'glindorf glindrf', 'glindorf glindorf']) {
      expect(scores(text)).toEqual(scores('glindorf'));
    }
  });

  test('puts the best first, and leaves out what is far behind', () => {
    const { results } = searchSymptoms(search, 'plomart zibrok');
    expect(results[0]?.page).toBe('reponse');
    expect(results.map(({ score }) => score)).toEqual(
      results.map(({ score }) => score).toSorted((a, b) => b - a),
    );
    const best = results[0]?.score ?? 0;
    for (const { score } of results) expect(score).toBeGreaterThanOrEqual(RANKING.leastShare * best);
    expect(results.length).toBeGreaterThan(1);
    // « fandulk » is in the text of two other pages, and in no phrase of theirs.
    expect(Object.keys(scores('fandulk tragonk brigonk plomart'))).toEqual(['question']);
  });

  test('is kept to so many pages', () => {
    const many = Object.fromEntries(
      Array.from({ length: 9 }, (_, at) => [
        `page-${at}`,
        { ...sheet, titre: 'Glindorf', sources: ['guide'] as const },
      ]),
    );
    const states = Object.fromEntries(Object.keys(many).map((key) => [key, { tags: 'reply' } as const]));
    const more = compileGuide(
      {
        ...data,
        root: { ...root, states: { ...root.states, ...states } },
        words: words.map(({ flow, steps }) => ({ flow, steps: { ...steps, ...many } })),
      },
      'essai',
    );
    expect(searchSymptoms(loadIndex(buildIndex(more, searchWords)), 'glindorf').results).toHaveLength(
      RANKING.mostResults,
    );
  });
});

describe('what is nothing to find', () => {
  const search = loadIndex(index);
  const pagesFor = (text: string) => searchSymptoms(search, text).results.map(({ page }) => page);

  test('is a sentence that says nothing, or nothing known', () => {
    for (const text of ['', 'xu', 'vlokk', 'vlokk xu'])
      expect(searchSymptoms(search, text)).toEqual({ results: [] });
  });

  test('is a sentence of which the nearest page holds too little', () => {
    // One word of two is half of the sentence, and a word; one of three is a third.
    expect(pagesFor('glindorf vlokk')).toEqual(['muette']);
    expect(pagesFor('glindorf vlokk vlukk')).toEqual(['muette']);
    expect(pagesFor('glindorf vlokk vlukk vlakk')).toEqual([]);
    // Words that only other pages say are not held either.
    expect(pagesFor('glindorf fandulk hutrinks grimzolt')).toEqual([]);
    // A word known elsewhere weighs as much as one that is not known at all.
    expect(pagesFor('glindorf brigonk')[0]).toBe('muette');
  });

  test('counts a word that says little for less', () => {
    // Of « zibrok vlokk », 0.7 of 1.7 is held; of « glindorf vlokk », half.
    expect(pagesFor('zibrok vlokk')).toContain('conseil');
    expect(pagesFor('zibrok vlokk vlukk')).toEqual([]);
  });

  test('counts a word that was corrected for less', () => {
    // 0.8 of three words, and a little for it: 0.39. Said right, it is 0.48.
    expect(pagesFor('glindrf vlokk vlukk')).toEqual([]);
  });
});

describe('a subject that the guide does not treat', () => {
  const search = loadIndex(index);

  test('is what is found when it is nearer than any page', () => {
    expect(searchSymptoms(search, 'wistrond')).toEqual({ results: [], outOfScope: index.topics[0]?.target });
    expect(searchSymptoms(search, 'drulmank')).toEqual({ results: [], outOfScope: index.topics[1]?.target });
    expect(searchSymptoms(search, 'brigonk wistrond')).toEqual({
      results: [],
      outOfScope: index.topics[0]?.target,
    });
  });

  test('is not when a page is nearer, nor when nothing of it is said', () => {
    expect(searchSymptoms(search, 'tragonk brigonk').outOfScope).toBeUndefined();
    expect(searchSymptoms(search, 'glindorf').outOfScope).toBeUndefined();
  });

  test('counts for more than a page that is as near', () => {
    expect(searchSymptoms(search, 'glindorf wistrond').outOfScope?.topic).toBe('voiture');
  });

  test('may be the only thing that an index holds', () => {
    const alone = loadIndex(buildIndex({ ...guide, words: new Map() }, searchWords));
    expect(searchSymptoms(alone, 'wistrond').outOfScope?.topic).toBe('voiture');
  });
});
