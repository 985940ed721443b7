/** The symptom search: what it reads, what it finds, what it refuses, and how well it does on what callers say. */
import { brotliCompressSync } from 'node:zlib';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { evaluate } from '../../bench/search.ts';
import {
  halfOf,
  IN_SCOPE,
  OUT_OF_SCOPE,
  SITUATIONS,
  thirdOf,
  type Phrase,
} from '../../bench/search-phrases.ts';
import { canonicalOf, wordsFor } from '../../src/guide/guide.ts';
import { HOME, pageAt } from '../../src/guide/pages.ts';
import {
  buildIndex,
  loadIndex,
  searchSymptoms,
  type Found,
  type Result,
  type Search,
} from '../../src/search/search.ts';
import { createReader } from '../../src/search/terms.ts';
import { titleOf } from '../../src/guide/text.ts';
import { data, guide } from '../guide.ts';

const words = data.recherche;
const { langue, horsSujet, reserves } = words;
const topics = Object.entries(horsSujet.sujets);
const phrases = [...IN_SCOPE, ...OUT_OF_SCOPE, ...SITUATIONS];

let search: Search;
beforeAll(() => {
  search = loadIndex(buildIndex(guide, words));
});

const find = (text: string): Found => searchSymptoms(search, text);
/** The contents that a result stands for: its own, and those that the same place leads to. */
const standsFor = (result: Result): string[] => [result, ...result.also].map(({ content }) => content);
const pagesFor = (text: string): string[] => find(text).results.map(({ page }) => page);

function withoutAccents(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '');
}

/** One phrase in four, of every voice and kind: as many as it takes to see a rule broken. */
const some = phrases.filter((_, index) => index % 4 === 0).map(({ text }) => text);

/** The phrases whose answer changes with how they are written. */
function changedBy(write: (text: string) => string): string[] {
  return some.filter((text) => JSON.stringify(find(write(text))) !== JSON.stringify(find(text)));
}

describe('the index', () => {
  test('is plain data: through JSON it finds the same, and the same guide gives it again to the letter', () => {
    const index = buildIndex(guide, words);
    const sent = JSON.stringify(index);
    expect(JSON.stringify(buildIndex(guide, words))).toBe(sent);
    const received = loadIndex(JSON.parse(sent));
    for (const text of some) expect(searchSymptoms(received, text)).toEqual(find(text));
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
        const asIs = search.correct(read).terms.map(({ text }) => text);
        const short = search.correct(way).terms.map(({ text }) => text);
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
      return shown && !find(titleOf(text)).results.some((result) => standsFor(result).includes(content));
    });
    expect(lost.map(([content]) => content)).toEqual([]);
  });

  test('what the content owner calls a page finds it', () => {
    const owned = search.pages.flatMap((target) =>
      (guide.words.get(target.content)?.mots ?? []).map((text): [string, string] => [text, target.content]),
    );
    const tried = owned.filter((_, index) => index % 4 === 0);
    const found = tried.filter(([text, content]) =>
      find(text).results.some((result) => standsFor(result).includes(content)),
    );
    expect(tried.length).toBeGreaterThan(200);
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
    for (const name of names) expect(find(name).results).toEqual([]);
    const [phrase] = halfOf(IN_SCOPE, 'tune');
    expect(pagesFor(`${names.join(' ')} ${phrase?.text}`)).toBeInstanceOf(Array);
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
    expect(pagesFor('papier').length).toBeGreaterThan(0);
    expect(find(`papier ${nonsense}`)).toEqual({ results: [] });
  });

  test('beyond what a person says in one breath, the rest is not read', () => {
    const [phrase] = halfOf(IN_SCOPE, 'tune');
    const long = `${phrase?.text} `.repeat(30).slice(0, 2000);
    const heavy = ['a'.repeat(10_000), 'déclaration '.repeat(1000), `${'x'.repeat(50)} `.repeat(200)];
    for (const text of heavy) expect(find(long + text)).toEqual(find(long));
    expect(find(`${'x'.repeat(2000)} ${phrase?.text}`).results).toEqual([]);
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

  test('a word of such a subject, in a sentence that the guide treats, is treated', () => {
    const shared = /vitale|imp[oô]t|\brib\b|d[ée]m[ée]nag|mutuelle|h[oô]pital|travail/i;
    const said = IN_SCOPE.filter(({ text }) => shared.test(text));
    expect(said.length).toBeGreaterThan(10);
    const refused = said.filter(({ text }) => find(text).outOfScope !== undefined);
    expect(refused.length).toBeLessThanOrEqual(1);
  });
});

/**
 * How much of what callers say names pages that are gone. An owner may take away or rename a page; when a tenth of the sentences has lost its
 * pages, they say little of this guide: give them the pages that answer now, in bench/.
 */
function lostIn(said: readonly Phrase[]): number {
  const named = said.filter(({ accept }) => accept.length > 0);
  const lost = named.filter(({ accept }) => !accept.some((content) => guide.words.has(content)));
  return lost.length / named.length;
}

describe('on what callers say', () => {
  test('the phrases are many, in every voice, nine in ten with pages that exist, and halved without overlap', () => {
    expect(IN_SCOPE.length).toBeGreaterThanOrEqual(250);
    expect(OUT_OF_SCOPE.length).toBeGreaterThanOrEqual(40);
    const texts = phrases.map(({ text }) => text);
    expect(new Set(texts).size).toBe(texts.length);
    expect(lostIn(IN_SCOPE)).toBeLessThan(0.1);
    for (const all of [IN_SCOPE, OUT_OF_SCOPE]) {
      const halves = [...halfOf(all, 'tune'), ...halfOf(all, 'test')];
      expect(halves.toSorted((a, b) => a.text.localeCompare(b.text))).toEqual(
        all.toSorted((a, b) => a.text.localeCompare(b.text)),
      );
      expect(halfOf(all.toReversed(), 'test')).toEqual(halfOf(all, 'test'));
    }
  });

  test('those by situation are more than a thousand, and a third of them only measures', () => {
    expect(SITUATIONS.length).toBeGreaterThanOrEqual(1200);
    expect(lostIn(SITUATIONS)).toBeLessThan(0.1);
    const [tune, held] = [thirdOf(SITUATIONS, 'tune'), thirdOf(SITUATIONS, 'test')];
    expect(tune.length + held.length).toBe(SITUATIONS.length);
    expect(held.length).toBeGreaterThan(SITUATIONS.length / 4);
  });

  // Goals are 88, 96 and 95 %: these are what holds, with a margin for words that an owner changes.
  test.each(['tune', 'test'] as const)('the phrases that %s keep their floors', (half) => {
    const { all, byVoice } = evaluate(search, half);
    expect(all.first / all.inScope).toBeGreaterThanOrEqual(0.9);
    expect(all.three / all.inScope).toBeGreaterThanOrEqual(0.96);
    expect(all.falseAnswers / all.outOfScope).toBeLessThanOrEqual(0.08);
    const poor = [...byVoice].filter(([, score]) => score.three < 0.82 * score.inScope);
    expect(poor.map(([voice]) => voice)).toEqual([]);
  });

  test('the index is light enough for a phone', () => {
    const sent = brotliCompressSync(JSON.stringify(buildIndex(guide, words)));
    expect(sent.length).toBeLessThanOrEqual(60_000);
  });
});

describe('what would harm who did not ask for it', () => {
  const guarded = new Set(Object.keys(reserves));

  test('is no result of a sentence about something else, however near', () => {
    const harmless = SITUATIONS.filter(
      ({ accept, voice }) =>
        accept.length > 0 && voice === 'typed' && !accept.some((content) => guarded.has(content)),
    );
    const harmed = harmless.filter(({ text }) => guarded.has(find(text).results[0]?.content ?? ''));
    expect(harmless.length).toBeGreaterThan(50);
    expect(harmed.map(({ text }) => text)).toEqual([]);
  });

  test('is found by who asks for it', () => {
    const asked = SITUATIONS.filter(({ accept }) => accept.every((content) => guarded.has(content))).filter(
      ({ accept }) => accept.length > 0,
    );
    const found = asked.filter(({ text }) => find(text).results.some(({ content }) => guarded.has(content)));
    expect(found.length).toBeGreaterThan(0.9 * asked.length);
  });
});

describe('what names a foreign subject and asks something of ours', () => {
  test('has pages first, the subject being a note at most', () => {
    const tried = topics.flatMap(([, { mots }], at) => {
      const phrase = halfOf(IN_SCOPE, 'tune').filter(({ voice }) => voice === 'typed')[at];
      return phrase === undefined ? [] : [`${mots[0]?.split(',')[0]}, et puis ${phrase.text}`];
    });
    const answered = tried.map(find).filter(({ results }) => results.length > 0);
    expect(tried.length).toBeGreaterThan(15);
    expect(answered.length).toBeGreaterThan(0.7 * tried.length);
    for (const { outOfScope } of answered) expect(outOfScope).toBeUndefined();
  });
});

describe('where a result leads', () => {
  test('each place is shown once, with every page found that it leads to', () => {
    for (const text of some) {
      const { results } = find(text);
      expect(new Set(results.map(({ to }) => to)).size, text).toBe(results.length);
    }
    const [first] = find('dois-je déclarer ma prévoyance').results;
    expect(first?.to).toBe('remplir/prevoyance-asi');
    expect(first?.also.map(({ content }) => content)).toContain('remplir/prevoyance-a-declarer');
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

  test('of the places of a content, the nearest is opened: a changed address is no question of dates', () => {
    const [first] = find('mon adresse mail a changé').results;
    expect(first?.to).toBe('adresse-mail/adresse-changee/nouvelle-adresse');
  });

  test('what the sentence says moves the pages that agree up, and those that rest on another answer down', () => {
    const rankIn = (text: string, content: string): number =>
      find(text).results.findIndex((result) => standsFor(result).includes(content));
    const known = find('je n’ai pas de compte ameli').results.map((result) => standsFor(result));
    expect(known.flat()).toContain('connexion/pas-de-compte');
    expect(rankIn('je n’ai pas de compte ameli', 'connexion/pas-de-compte')).toBeLessThan(3);
    // « J’ai un compte » denies that page, whatever its words.
    expect(rankIn('j’ai un compte ameli', 'connexion/pas-de-compte')).not.toBe(0);
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

describe('what a blind trial met', () => {
  test.each([
    ['arnaque', 'piratage/compte-pirate'],
    ['fraude', 'piratage/compte-pirate'],
    ['je me suis fait arnaquer sur ameli', 'piratage/compte-pirate'],
    ['c’est quoi edsh', 'declarer/situation'],
    ['qu’est-ce que l’eDSH', 'declarer/situation'],
    ['mon mari travaille', 'remplir/aide-remplir'],
    ['j’ai zéro revenu', 'remplir/aide-remplir'],
    ['dois-je déclarer la CAF', 'remplir/aide-remplir'],
    ['dois-je déclarer l’AAH', 'remplir/aide-remplir'],
    ['dois-je déclarer le chômage', 'remplir/aide-remplir'],
    ['coupé de ma pension', 'retard/relance'],
  ])('« %s » leads to %s', (text, content) => {
    const [first] = find(text).results;
    expect(first === undefined ? [] : standsFor(first)).toContain(content);
  });

  test.each([
    ['auto-entrepreneur', 'independant'],
    ['je suis auto-entrepreneur', 'independant'],
    ['mot de passe oublié EDF', 'autres-comptes'],
    ['code de la carte bleue', 'banque'],
    ['mon compte CPF a été piraté', 'chomage'],
    ['je suis à la MSA', 'autre-regime'],
    ['rembourser un trop-perçu de pension', 'versement-de-la-pension'],
    ['chômage', 'chomage'],
  ])('« %s » is not ours, and is told by its own name', (text, topic) => {
    expect(find(text).outOfScope?.topic).toBe(topic);
  });
});
