/** What the search makes of a guide of a few pages: its index looked at whole, and each rule of ranking alone. */
import { describe, expect, test } from 'vitest';
import type { Flow } from '../../src/flow/flow.ts';
import type { WordsFile } from '../../src/words/words.ts';
import { compileGuide } from '../../src/guide/compile.ts';
import { buildIndex, type SearchWords } from '../../src/search/build-index.ts';
import { loadIndex } from '../../src/search/load-index.ts';
import { searchSymptoms } from '../../src/search/search.ts';
import { RANKING } from '../../src/search/weights.ts';
import { explain } from '../../src/search/explain.ts';
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
      'voiture': { sujet: 'de la voiture :', mots: ['wistrond, brigonk wistrond', 'xu'], noms: ['garalk'] },
      'loyer': { sujet: 'du loyer', vers: 'le bailleur', page: 'ailleurs', mots: ['drulmank'] },
    },
  },
  reserves: { 'conseil': 'dalmurk, veux plus' },
};
const source = (sujet: string) => ({ sujet, faits: {} });
const own = { 'S01': source('un'), 'S02': source('deux'), 'S03': source('trois') };
const guide = compileGuide(
  {
    ...data,
    root,
    words,
    sources: own,
  },
  'essai',
);
const index = buildIndex(guide, searchWords);
const free = buildIndex(guide, { ...searchWords, reserves: {} });
const pagesIn = (search: ReturnType<typeof loadIndex>, text: string) =>
  searchSymptoms(search, text).results.map(({ page }) => page);

describe('the index of a few pages', () => {
  test('has the pages in order, without the home page and those that lead out', () => {
    expect(index.version).toBe('essai');
    expect(index.language).toBe(searchWords.langue);
    expect(
      index.pages.map(
        ({ target: { rests: _rests, shared: _shared, cases: _cases, others: _others, ...shown } }) => shown,
      ),
    ).toEqual([
      {
        page: 'question',
        content: 'question',
        title: 'Tragonk brigonk\u00a0?',
        text: 'Pourquoi\u00a0?',
        // Those of the pages that it leads to, each once.
        sources: ['S02', 'S03', 'S01'],
        kind: 'question',
        si: '',
      },
      {
        page: 'muette',
        content: 'muette',
        title: 'Glindorf',
        text: '',
        sources: ['S01'],
        kind: 'question',
        si: '',
      },
      {
        page: 'conseil',
        kind: 'advice',
        // By the label: these words do not say what their answers say of the person.
        si: 'si Deux',
        content: 'conseil',
        title: 'Zibrok',
        text: 'En bref\u00a0!',
        sources: ['S02', 'S01'],
      },
      {
        page: 'reponse',
        kind: 'reply',
        si: '',
        content: 'reponse',
        title: 'Plomart zibrok',
        text: 'Fandulk.',
        sources: ['S02', 'S03'],
      },
    ]);
  });

  test('has each phrase once, as its owner wrote it, and none that says nothing', () => {
    expect(index.pages.map(({ phrases }) => phrases)).toEqual([
      ['Tragonk brigonk\u00a0?', 'plomart', 'tragonk plomart'],
      ['Glindorf'],
      ['Zibrok', 'brigonk zibrok'],
      ['Plomart zibrok'],
    ]);
  });

  test('has the subjects not treated, each with its way out and the bodies that it names', () => {
    expect(index.topics).toEqual([
      {
        target: { topic: 'voiture', sujet: 'de la voiture\u00a0:', page: 'dehors' },
        phrases: ['wistrond', 'brigonk wistrond'],
        only: 'garalk',
      },
      {
        target: { topic: 'loyer', sujet: 'du loyer', vers: 'le bailleur', page: 'ailleurs' },
        phrases: ['drulmank'],
      },
    ]);
  });

  test('is refused when a page that the words name does not exist', () => {
    const { horsSujet } = searchWords;
    const changed = (more: Partial<SearchWords>) => () => buildIndex(guide, { ...searchWords, ...more });
    expect(changed({ horsSujet: { ...horsSujet, page: 'nulle-part' } })).toThrow('nulle-part');
    const sujets = { 'loyer': { sujet: 'du loyer', page: 'perdue', mots: [] } };
    expect(changed({ horsSujet: { ...horsSujet, sujets } })).toThrow('perdue');
    expect(changed({ reserves: { 'egaree': 'mot' } })).toThrow('egaree');
  });

  test.each([
    ['a title', 'glindorf', ['muette']],
    ['the content owner’s words', 'brigonk', ['question', 'conseil']],
  ])('finds by %s', (_name, term, expected) => {
    const { entries, pages } = loadIndex(index);
    const found = entries.engine.search(term).flatMap(({ id }) => pages[Number(id)]?.page ?? []);
    expect(new Set(found)).toEqual(new Set(expected));
  });
});

describe('how much a term tells entries apart', () => {
  const { byTerms, weak } = loadIndex(JSON.parse(JSON.stringify(index)) as typeof index).entries;

  test('is its inverse document frequency, as in BM25: the fewer entries say it, the more', () => {
    // Six entries: four pages and two subjects. S. Robertson and K. Sparck Jones, 1976, kept above zero.
    const idf = (holders: number): number => Math.log(1 + (6 - holders + 0.5) / (holders + 0.5));
    expect(Object.fromEntries(byTerms.idf)).toEqual({
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
});

describe('the rank of a page', () => {
  const search = loadIndex(free);

  test('is by the phrase that the sentence holds whole before those that it holds in part', () => {
    expect(pagesIn(search, 'plomart zibrok')[0]).toBe('reponse');
    expect(pagesIn(search, 'brigonk zibrok')[0]).toBe('conseil');
    expect(pagesIn(search, 'tragonk plomart')[0]).toBe('question');
  });

  test('puts the best first, and leaves out what is far behind', () => {
    const { results } = searchSymptoms(search, 'plomart zibrok glindorf');
    const scores = results.map(({ score }) => score);
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
    expect(results.length).toBeGreaterThan(1);
    for (const score of scores) expect(score).toBeGreaterThanOrEqual(RANKING.leastShare * (scores[0] ?? 0));
  });

  test('counts a word that was corrected for less, and a word said twice once, as its surest', () => {
    const scoreOf = (text: string) => searchSymptoms(search, text).results[0]?.score ?? 0;
    expect(scoreOf('glindrf')).toBeGreaterThan(0);
    expect(scoreOf('glindrf')).toBeLessThan(scoreOf('glindorf'));
    for (const text of ['glindrf glindorf', 'glindorf glindorf'])
      expect(pagesIn(search, text)).toEqual(pagesIn(search, 'glindorf'));
  });

  test('follows letter groups where words alone say the same of two pages', () => {
    // Neither half is a word of the index; together they sound like one.
    const { letters } = search.sentences.parse('glin dorf');
    const shared = [...letters.keys()].filter((group) => search.entries.byLetters.postings.has(group));
    expect(shared.length).toBeGreaterThan(3);
  });

  test('is kept to so many pages', () => {
    const many = Object.fromEntries(
      Array.from({ length: 9 }, (_, at) => [
        `page-${at}`,
        { ...sheet, titre: 'Glindorf brintok', sources: ['guide'] as const },
      ]),
    );
    const states = Object.fromEntries(Object.keys(many).map((key) => [key, { tags: 'reply' } as const]));
    const home = root.states[root.initial];
    const on = home !== undefined && 'on' in home ? home.on : {};
    const ways = Object.fromEntries(Object.keys(many).map((key) => [key, key]));
    const more = compileGuide(
      {
        ...data,
        root: {
          ...root,
          states: { ...root.states, ...states, [root.initial]: { ...home, on: { ...on, ...ways } } },
        },
        words: words.map(({ flow, steps }) => ({ flow, steps: { ...steps, ...many } })),
      },
      'essai',
    );
    const wide = loadIndex(buildIndex(more, searchWords));
    expect(searchSymptoms(wide, 'glindorf brintok').results).toHaveLength(RANKING.mostResults);
    // One word that all of them answer is asked back about.
    expect(searchSymptoms(wide, 'brintok')).toMatchObject({ unsure: true });
    expect(searchSymptoms(wide, 'brintok').results).toHaveLength(RANKING.mostGuesses);
    expect(searchSymptoms(wide, 'glindorf brintok').unsure).toBeUndefined();
  });
});

describe('a page that must be asked for', () => {
  const search = loadIndex(index);

  test('is no result, even of its own title, unless a word that it needs is said', () => {
    expect(pagesIn(search, 'brigonk zibrok')).not.toContain('conseil');
    expect(pagesIn(search, 'brigonk zibrok dalmurk')).not.toContain('reponse');
    expect(pagesIn(loadIndex(free), 'brigonk zibrok')[0]).toBe('conseil');
  });

  test('or an expression that it needs, word for word, « + » being « plus »', () => {
    expect(pagesIn(search, 'je veux plus brigonk zibrok')[0]).toBe('conseil');
    expect(pagesIn(search, 'je veux + brigonk zibrok')[0]).toBe('conseil');
    expect(pagesIn(search, 'plus veux brigonk zibrok')).not.toContain('conseil');
  });
});

describe('what is nothing to find', () => {
  const search = loadIndex(free);

  test('is a sentence that says nothing, or nothing known', () => {
    for (const text of ['', 'xu', 'vlokk', 'vlokk xu'])
      expect(searchSymptoms(search, text)).toEqual({ results: [] });
  });

  test('is a sentence of which the nearest page holds too little', () => {
    expect(pagesIn(search, 'glindorf vlokk')).toEqual(['muette']);
    expect(pagesIn(search, 'glindorf vlokk vlukk vlakk vlonk')).toEqual([]);
  });
});

describe('a subject that the guide does not treat', () => {
  const search = loadIndex(free);

  test('is what is found when nothing of ours is asked', () => {
    expect(searchSymptoms(search, 'wistrond')).toEqual({ results: [], outOfScope: index.topics[0]?.target });
    expect(searchSymptoms(search, 'drulmank')).toEqual({ results: [], outOfScope: index.topics[1]?.target });
  });

  test('is not when a page is nearer, nor when nothing of it is said', () => {
    expect(searchSymptoms(search, 'tragonk brigonk').outOfScope).toBeUndefined();
    expect(searchSymptoms(search, 'glindorf').outOfScope).toBeUndefined();
  });

  test('is cut from the rest where another thing begins to be said', () => {
    const { partsOf } = search.sentences;
    expect(partsOf('wistrond et glindorf')).toEqual(['wistrond', 'et glindorf']);
    expect(partsOf('wistrond, glindorf ! Plomart')).toEqual(['wistrond', 'glindorf', 'plomart']);
    expect(partsOf(' … ')).toEqual([]);
  });

  test('owns what is said beside the name of a body', () => {
    const named = loadIndex(free);
    expect(named.entries.bodies).toEqual([{ terms: ['garalk'], topic: 0 }]);
    expect(searchSymptoms(named, 'glindorf').results).toHaveLength(1);
    expect(searchSymptoms(named, 'glindorf garalk').outOfScope?.topic).toBe('voiture');
  });

  test('may be the only thing that an index holds', () => {
    const alone = loadIndex(buildIndex({ ...guide, words: new Map() }, { ...searchWords, reserves: {} }));
    expect(searchSymptoms(alone, 'wistrond').outOfScope?.topic).toBe('voiture');
  });
});

describe('a sentence with a subject of ours and another', () => {
  const langue = { ...searchWords.langue, notre: 'glindorf', choses: 'tragonk, glindorf' };
  const speaking = (more: Partial<typeof langue>) =>
    loadIndex(buildIndex(guide, { ...searchWords, reserves: {}, langue: { ...langue, ...more } }));
  const both = 'brigonk wistrond et glindorf';

  test('is answered with our page, and the subject is only named', () => {
    const { results, outOfScope, alsoOutside } = searchSymptoms(speaking({}), both);
    expect(results[0]?.page).toBe('muette');
    expect(outOfScope).toBeUndefined();
    expect(alsoOutside?.topic).toBe('voiture');
  });

  test('is answered with our page when no word stands between the two', () => {
    const { results, alsoOutside } = searchSymptoms(speaking({}), 'brigonk wistrond glindorf');
    expect(results[0]?.page).toBe('muette');
    expect(alsoOutside?.topic).toBe('voiture');
  });

  test('has nothing of ours when the rest names no thing that people have to do with here', () => {
    const { results, outOfScope } = searchSymptoms(speaking({ choses: 'tragonk' }), both);
    expect(results).toEqual([]);
    expect(outOfScope?.topic).toBe('voiture');
  });

  test('is cut at the signs that were dictated by their names', () => {
    const { withSigns, partsOf } = speaking({ signes: { ',': 'hurl', '?': 'hurl d ombrak' } }).sentences;
    expect(partsOf(withSigns('wistrond hurl glindorf'))).toEqual(['wistrond', 'glindorf']);
    expect(withSigns('hurlant hurl d’ombrak')).toBe('hurlant ?');
  });

  test('is not about who only reports what somebody said', () => {
    const { withoutReports } = speaking({ rapporte: 'brigonk a dit que ' }).sentences;
    expect(withoutReports('Brigonk a dit que glindorf')).toBe('glindorf');
    expect(withoutReports('surbrigonk a dit que glindorf')).toBe('surbrigonk a dit que glindorf');
  });

  test.each([
    ['sur', 'reponse'],
    ['sans-reponse', 'muette'],
  ] as const)('is first answered by what the sheet says (%s)', (statut, first) => {
    const step = {
      ...sheet,
      titre: 'Plomart',
      sources: ['S02'],
      mots: ['wistrond tragonk'],
      statut,
    } as const;
    const changed = compileGuide(
      {
        ...data,
        root,
        words: words.map(({ flow, steps }) => ({ flow, steps: { ...steps, 'reponse': step } })),
        sources: own,
      },
      'essai',
    );
    const search = loadIndex(buildIndex(changed, { ...searchWords, reserves: {}, langue }));
    const shown = pagesIn(search, 'brigonk wistrond tragonk et glindorf');
    expect(shown[0]).toBe(first);
    expect(shown).toContain('reponse');
    expect(shown).toContain('muette');
  });
});

describe('why a page is found', () => {
  const search = loadIndex(index);

  test('is told by the phrases held, the share of each, and the words that count', () => {
    const why = explain(search, 'xu plomart zibrok', 'reponse');
    expect(why.rank).toBe(1);
    expect(why.phrases[0]).toEqual({ text: 'Plomart zibrok', share: 1, by: 'words' });
    expect(why.words.map(({ term }) => term)).toEqual(['plomart', 'zibrok']);
    expect(why.score).toBe(searchSymptoms(search, 'xu plomart zibrok').results[0]?.score);
  });

  test('is nothing for a page that the sentence does not say, or that must be asked for', () => {
    expect(explain(search, 'glindorf', 'reponse').phrases).toEqual([]);
    expect(explain(search, 'zibrok', 'conseil')).toMatchObject({ rank: undefined, score: 0 });
    expect(() => explain(search, 'zibrok', 'perdue')).toThrow('perdue');
  });
});
