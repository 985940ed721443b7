import { describe, expect, test } from 'vitest';
import {
  alsoHeard,
  answeredBefore,
  contradict,
  contradictionInWords,
  contradictionsOf,
  saidAgainst,
  undisputed,
} from '../../src/adviser/call/contradictions.ts';
import { crmSummary } from '../../src/adviser/texts/summary.ts';
import { HOME, pageAt } from '../../src/guide/pages.ts';
import { wordsFor } from '../../src/guide/guide.ts';
import { shortestWay, type Answer } from '../../src/guide/ways.ts';
import { conditionInWords, isQuestion } from '../../src/guide/text.ts';
import type { Session } from '../../src/session/session.ts';
import { saidTopic, supposedTopic } from '../fixtures/topics.ts';
import { withQuestions } from '../fixtures/statements.ts';
import { guide as real } from '../guide.ts';

// Worked out by hand: two questions about one fact, one about a wish, one about an account.
const guide = withQuestions({
  'asi': {
    oui: 'vous recevez l’ASI',
    non: 'vous ne recevez pas l’ASI',
    flou: 'vous ne savez pas si vous recevez l’ASI',
  },
  'rubrique': {
    vue: 'vous recevez l’ASI, et vous voyez sa rubrique',
    autre: 'vous ne recevez pas l’ASI, ou c’est autre chose',
  },
  'besoin': { salaire: 'votre question est sur un salaire', asi: 'votre question est sur l’ASI' },
  'compte': {
    marche: 'vous avez un compte, et il marche',
    papier: 'vous avez un compte, et vous avez reçu le papier',
    sans: 'vous n’avez pas de compte',
    flou: 'vous ne savez pas si vous avez un compte',
  },
});
const given = (step: string, answer: string): Answer => ({ step, answer });
const call = (...topics: Session['past']): Session => ({
  past: topics.slice(0, -1),
  now: topics.at(-1) ?? saidTopic([]),
  pending: [],
});

describe('two answers', () => {
  test.each([
    ['one question answered both ways', given('asi', 'oui'), given('asi', 'non'), true],
    ['two questions about one fact', given('asi', 'non'), given('rubrique', 'vue'), true],
    ['the same fact said twice', given('asi', 'oui'), given('rubrique', 'vue'), false],
    ['a doubt', given('asi', 'flou'), given('asi', 'non'), false],
    ['two wishes', given('besoin', 'salaire'), given('besoin', 'asi'), false],
    ['a statement that leaves a choice', given('asi', 'oui'), given('rubrique', 'autre'), false],
    ['two cases that agree in part', given('compte', 'marche'), given('compte', 'papier'), false],
    ['a case against what both cases say', given('compte', 'papier'), given('compte', 'sans'), true],
  ])('%s', (_, one, other, expected) => {
    expect(contradict(guide, one, other)).toBe(expected);
    expect(contradict(guide, other, one)).toBe(expected);
  });
});

test('statements that have too few words in common are listed, and contradict each other', () => {
  for (const [one, other] of real.console.contradiction.contraires) {
    const two = withQuestions({ un: { oui: one }, deux: { oui: other, ou: `${other}, ou autre chose` } });
    expect(contradict(two, given('un', 'oui'), given('deux', 'oui'))).toBe(true);
    expect(contradict(two, given('deux', 'oui'), given('un', 'oui'))).toBe(true);
    expect(contradict(two, given('un', 'oui'), given('deux', 'ou'))).toBe(false);
  }
});

describe('what a sentence says', () => {
  const no = saidTopic([given('asi', 'non')]);

  test('goes against another answer of its question, or what contradicts it, after all topics', () => {
    const [found] = contradictionsOf(guide, call(no), [given('asi', 'oui')]);
    expect(found).toMatchObject({
      before: { step: 'asi', answer: 'non', topic: 0, place: 0 },
      after: { step: 'asi', answer: 'oui', topic: undefined },
    });
    expect(contradictionsOf(guide, call(no), [given('rubrique', 'vue')])).toHaveLength(1);
    expect(contradictionsOf(guide, call(supposedTopic(no.answers)), [given('asi', 'oui')])).toEqual([]);
  });

  test('is told once: by a topic that says it, by a contradiction, or else beside', () => {
    expect(alsoHeard(guide, call(no), [given('asi', 'non')])).toEqual([]);
    expect(alsoHeard(guide, call(no), [given('asi', 'oui')])).toEqual([]);
    expect(alsoHeard(guide, call(no), [given('compte', 'sans'), given('compte', 'sans')])).toEqual([
      'vous n’avez pas de compte',
    ]);
  });

  test('is known to the topics after it, unless something goes against it', () => {
    const heard = [given('asi', 'oui'), given('compte', 'sans')];
    expect(undisputed(guide, call(no), heard)).toEqual([given('compte', 'sans')]);
    expect(undisputed(guide, call(saidTopic([])), [...heard, given('compte', 'marche')])).toEqual([
      given('asi', 'oui'),
    ]);
  });
});

describe('the topics of a call', () => {
  const no = saidTopic([given('asi', 'non')]);
  const yes = saidTopic([given('rubrique', 'vue')]);

  test('that cannot both be true are told, in their order, once', () => {
    const [found, ...others] = contradictionsOf(guide, call(no, yes, yes));
    expect(others).toEqual([]);
    expect(found).toMatchObject({
      one: 'vous ne recevez pas l’ASI',
      other: 'vous recevez l’ASI, et vous voyez sa rubrique',
    });
  });

  test('contradict by what was agreed to too, and never by what was only supposed, nor inside one topic', () => {
    const supposed = supposedTopic([given('rubrique', 'vue')]);
    expect(contradictionsOf(guide, call(no, supposed))).toEqual([]);
    expect(contradictionsOf(guide, call(no, { ...supposed, confirmed: [0] }))).toHaveLength(1);
    expect(contradictionsOf(guide, call(saidTopic([...no.answers, ...yes.answers])))).toEqual([]);
  });

  test('say what an earlier one holds against what is supposed, and what it answered to a question of fact', () => {
    const session = call(no, saidTopic([]));
    expect(saidAgainst(guide, session, given('rubrique', 'vue'))).toBe('vous ne recevez pas l’ASI');
    expect(saidAgainst(guide, session, given('besoin', 'asi'))).toBeUndefined();
    expect(answeredBefore(guide, session, 'asi')).toBe('non');
    expect(
      answeredBefore(guide, call(saidTopic([given('besoin', 'asi')]), saidTopic([])), 'besoin'),
    ).toBeUndefined();
  });
});

describe('in the whole guide', () => {
  const ways = [...real.pages.keys()].map((path) => shortestWay(real, path));

  test('no way contradicts itself, and no two goals contradict each other', () => {
    for (const way of ways) {
      for (const [place, one] of way.entries())
        for (const other of way.slice(place + 1))
          expect(contradict(real, one, other), JSON.stringify([one, other])).toBe(false);
    }
    const { content, answers } = pageAt(real, HOME);
    for (const { id } of answers)
      for (const { id: other } of answers)
        expect(contradict(real, given(content, id), given(content, other))).toBe(false);
  });

  test('a question that is answered by yes and by no in one call is told, and the summary says it before both', () => {
    let told = 0;
    for (const way of ways) {
      const last = way.at(-1);
      const words = last === undefined ? undefined : wordsFor(real, last.step);
      if (last === undefined || words === undefined || !isQuestion(words)) continue;
      for (const answer of Object.keys(words.reponses)) {
        const other = { step: last.step, answer };
        if (!contradict(real, last, other)) continue;
        const session = call(saidTopic(way), saidTopic([...way.slice(0, -1), other]));
        const [found] = contradictionsOf(real, session);
        if (found === undefined) throw new Error(`${last.step} : rien n’est dit`);
        expect(found).toMatchObject({
          one: conditionInWords(real, last),
          other: conditionInWords(real, other),
        });
        const [first = ''] = crmSummary(real, { session, notes: '', outcome: undefined }).split('\n');
        expect(first.replace(/\s/g, ' ').slice(0, 60)).toBe(
          contradictionInWords(real, found).replace(/\s/g, ' ').slice(0, 60),
        );
        told += 1;
      }
    }
    expect(told).toBeGreaterThan(0);
  });
});
