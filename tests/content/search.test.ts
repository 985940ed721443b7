/**
 * The search on the guide as it is: how well it does on what callers say, and what a sentence met in a trial leads to. The phrases are those of
 * the bench.
 */
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
import { sparedBy } from '../../src/adviser/mask/known-phrases.ts';
import { MASKED, maskPersonal } from '../../src/adviser/mask/mask.ts';
import { buildIndex } from '../../src/search/build-index.ts';
import type { Result } from '../../src/search/earn.ts';
import { loadIndex, type Search } from '../../src/search/load-index.ts';
import { searchSymptoms, type SearchOutcome } from '../../src/search/search.ts';
import { daily } from '../daily.ts';
import { data, guide } from '../guide.ts';

const words = data.recherche;
const { horsSujet, reserves } = words;
const topics = Object.entries(horsSujet.sujets);
const phrases = [...IN_SCOPE, ...OUT_OF_SCOPE, ...SITUATIONS];

let search: Search;
beforeAll(() => {
  search = loadIndex(buildIndex(guide, words));
});

const find = (text: string): SearchOutcome => searchSymptoms(search, text);
/** The contents that a result stands for: its own, and those that the same place leads to. */
const standsFor = (result: Result): string[] => [result, ...result.also].map(({ content }) => content);

/**
 * How much of what callers say names pages that are gone. An owner may take away or rename a page; when a tenth of the sentences has lost its
 * pages, they say little of this guide: give them the pages that answer now, in bench/.
 */
function lostIn(said: readonly Phrase[]): number {
  const named = said.filter(({ accept }) => accept.length > 0);
  const lost = named.filter(({ accept }) => !accept.some((content) => guide.words.has(content)));
  return lost.length / named.length;
}

describe('at the desk, whose field masks what is personal', () => {
  test('next to no phrase loses the page that it finds, nor the subject that is not ours', () => {
    const index = buildIndex(guide, words);
    const spared = sparedBy([...index.pages, ...index.topics].flatMap((entry) => entry.phrases));
    const first = (text: string) => {
      const { results, outOfScope } = find(text);
      return outOfScope?.topic ?? results[0]?.content;
    };
    const broken = phrases
      .map(({ text }) => ({ text, masked: maskPersonal(text, spared).replaceAll(MASKED, ' ').trim() }))
      .filter(({ text, masked }) => text !== masked && first(text) !== first(masked));
    // « mot de passe Parcoursup » : of a service that the guide does not know at all, nothing says that it is no password.
    expect(broken.length / phrases.length).toBeLessThan(0.003);
  });
});

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
  test.each(daily(['test', 'tune'] as const, 2))('the phrases that %s keep their floors', (half) => {
    const { all, byVoice } = evaluate(search, half);
    expect(all.first / all.inScope).toBeGreaterThanOrEqual(0.9);
    expect(all.three / all.inScope).toBeGreaterThanOrEqual(0.96);
    expect(all.falseAnswers / all.outOfScope).toBeLessThanOrEqual(0.08);
    const poor = [...byVoice].filter(([, score]) => score.three < 0.82 * score.inScope);
    expect(poor.map(([voice]) => voice)).toEqual([]);
  });
});

describe('what the guide does not treat', () => {
  test('a word of such a subject, in a sentence that the guide treats, is treated', () => {
    const shared = /vitale|imp[oô]t|\brib\b|d[ée]m[ée]nag|mutuelle|h[oô]pital|travail/i;
    const said = IN_SCOPE.filter(({ text }) => shared.test(text));
    expect(said.length).toBeGreaterThan(10);
    const refused = said.filter(({ text }) => find(text).outOfScope !== undefined);
    expect(refused.length).toBeLessThanOrEqual(1);
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

  test.each([
    'mon compte n’a pas été piraté',
    'surtout ne supprimez pas mon compte',
    'j’ai pas supprimé mon compte',
    'comment ne pas supprimer mon compte',
  ])('is no result of who denies it: « %s »', (text) => {
    expect(
      find(text)
        .results.flatMap(standsFor)
        .filter((content) => guarded.has(content)),
    ).toEqual([]);
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
  test('one place stands for every page found that it leads to', () => {
    const [first] = find('dois-je déclarer ma prévoyance').results;
    expect(first?.to).toBe('remplir/prevoyance-asi');
    expect(first?.also.map(({ content }) => content)).toContain('remplir/prevoyance-a-declarer');
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

describe('nobody is taken to have said', () => {
  test.each([
    ['what they ask whether they must do', 'ma mutuelle me verse un complément, je le déclare ?'],
    ['what was so for a time', 'je trouvais pas ma declaration'],
    ['what they name and have not', 'franceconnect j’ai pas'],
    ['what they name and do not want', 'franceconnect je veux pas'],
    ['what they name after a comma and have not', 'FranceConnect, j’ai pas'],
    ['what they only ask about', 'FranceConnect, comment ça marche ?'],
    ['what they ask to be told', 'franceconnect c’est quoi'],
    ['the second thing of an answer, by the first', 'ma prévoyance est soumise à la CSG'],
    ['what they deny the second thing of', 'ma prévoyance est soumise à la CSG mais pas à la CRDS'],
    ['that they do not see what they only use', 'je suis sur l’application'],
    ['that they hold what they ask how to fill in', 'comment remplir la rubrique ASI'],
    ['what a relative told them', 'mon fils m’a dit que j’ai un compte ameli'],
    ['what a body says', 'la CPAM dit que j’ai un compte'],
  ])('%s', (_, text) => {
    const { results } = find(text);
    expect(results.length).toBeGreaterThan(0);
    expect(results.flatMap(({ said }) => said)).toEqual([]);
  });
});

test.each([
  ['je ne reçois pas l’ASI', 'remplir/asi-percue'],
  ['je n’ai pas de compte', 'connexion/autre-blocage'],
])('« %s » is no « jamais » to %s', (text, step) => {
  const { results } = find(text);
  expect(results.length).toBeGreaterThan(0);
  expect(results.flatMap(({ said }) => said).filter((one) => one.step === step)).toEqual([]);
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
    ['ma pension n’est pas payée', 'versement-de-la-pension'],
    ['je ne reçois pas mes allocations de la CAF', 'caf'],
    ['ma carte Vitale ne marche pas', 'carte-vitale'],
    ['pôle emploi ne me paie plus', 'chomage'],
  ])('« %s » is not ours, and is told by its own name', (text, topic) => {
    expect(find(text).outOfScope?.topic).toBe(topic);
  });
});
