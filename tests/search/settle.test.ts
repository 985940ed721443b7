/** What a sentence says of the person: nothing that they did not say. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { firstOpen } from '../../src/search/earn.ts';
import { readStatements, statementsOf, type Statement } from '../../src/search/said/settle.ts';
import { spelledOut } from '../../src/search/spelling.ts';
import { createReader, type Language } from '../../src/search/terms.ts';
import { language as few } from '../fixtures/language.ts';

const language: Language = {
  ...few,
  ecritures: { 'j ai': 'jai', 'pas': 'jamais' },
  motsVides:
    'le la l un une de d du je j ai n ne en y on mon ma mes encore si que est ce suis sur que c il elle fait faire faut dois comment eu hier moi et mari a veux me avais aurai crois peut etre plus va',
  separateurs: 'et mais je j on il elle',
};

const statements: readonly Statement[] = [
  {
    step: 'carte',
    answer: 'oui',
    says: '',
    phrases: ['j’ai une carte', 'je suis abonné', 'ma carte est rangée'],
  },
  {
    step: 'carte',
    answer: 'non',
    says: '',
    phrases: ['pas de carte', 'je n’ai pas de carte', 'jamais eu de carte'],
  },
  { step: 'carte', answer: 'je-ne-sais-pas', says: '', phrases: ['je ne sais pas si ma carte marche'] },
  { step: 'livre', answer: 'rendu', says: '', phrases: ['livre rendu', 'j’ai rendu le livre'] },
  {
    step: 'livre',
    answer: 'a-rendre',
    says: '',
    phrases: ['dois-je rendre le livre', 'je dois rendre le livre'],
  },
  { step: 'page', answer: 'absente', says: '', phrases: ['je ne vois pas la page'] },
  { step: 'envoi', answer: 'non', says: '', phrases: ['je n’ai pas envoyé'] },
];

const reader = createReader(language);
const read = readStatements(statements, language, (text) => spelledOut(reader, text), reader.read);
const said = (text: string): string[] => read(text).given.map(({ step, answer }) => `${step}=${answer}`);

describe('an answer is given', () => {
  test.each([
    ['in the words of a phrase', 'pas de carte', ['carte=non']],
    ['with words that say nothing, and capitals', 'Je n’ai pas encore de CARTE', ['carte=non']],
    ['beside another thing that is said', 'je n’ai pas de carte, le livre est bleu', ['carte=non']],
    ['before another thing begins, without a stop', 'pas de carte et le livre est bleu', ['carte=non']],
    ['before a question', 'je n’ai pas de carte est-ce que je dois payer ?', ['carte=non']],
    ['before a question of one word', 'je n’ai pas de carte comment faire', ['carte=non']],
    [
      'of each question that the sentence answers',
      'j’ai une carte et livre rendu',
      ['carte=oui', 'livre=rendu'],
    ],
    ['by who asks what is asked', 'dois-je rendre le livre ?', ['livre=a-rendre']],
    ['by who does not know', 'je ne sais pas si ma carte marche', ['carte=je-ne-sais-pas']],
    ['with the verb of the clause before', 'je vois le livre mais pas la page', ['page=absente']],
    ['with the verb of the piece before', 'je vois le livre, pas la page', ['page=absente']],
    [
      'of what is not done, beside what is',
      'j’ai rendu le livre, pas encore envoyé',
      ['livre=rendu', 'envoi=non'],
    ],
  ])('%s', (_, text, answers) => {
    expect(said(text)).toEqual(answers);
  });
});

describe('no answer is given', () => {
  test.each([
    ['by who denies it', 'je n’ai pas rendu le livre'],
    ['by who denies it with a word that says nothing', 'ma carte n’est plus rangée'],
    ['by who asks', 'est-ce que j’ai une carte ?'],
    ['with the verb of what is denied', 'je ne vois pas le livre mais la page'],
    ['with the verb of what was asked', 'je vois le livre ? pas la page'],
    ['by who asks with a mark alone', 'j’ai une carte ?'],
    ['by who does not know', 'je ne sais pas si j’ai une carte'],
    ['by who doubts afterwards', 'j’ai une carte, je crois'],
    ['by who doubts at the end', 'j’ai une carte peut-être'],
    ['by who supposes', 'si je n’ai pas de carte'],
    ['by who supposes what another does not know', 'si ma carte marche'],
    ['by who wants', 'je veux ma carte rangée'],
    ['by who wants none', 'je ne veux pas de carte'],
    ['by who must', 'il me faut ma carte rangée'],
    ['by who had', 'j’avais ma carte rangée'],
    ['by who will have', 'j’aurai ma carte rangée'],
    ['by who fears what is not yet', 'ma carte va être rangée'],
    ['by who had once', 'j’ai eu une carte'],
    ['for somebody else', 'mon mari n’a pas de carte'],
    ['for a third person', 'elle n’a pas de carte'],
    ['about another body', 'je n’ai pas de carte de la CAF'],
    ['about another thing of the same name', 'je n’ai pas de carte bleue'],
    ['by who names the thing only', 'une carte'],
    ['by who is and does not have', 'je ne suis pas une carte'],
    ['by who reports it', 'ma fille dit que j’ai une carte'],
    ['by who was told so', 'on m’a dit que je n’ai pas de carte'],
    ['by a screen that says so', 'ça me dit que je n’ai pas de carte'],
    ['by hearsay', 'il paraît que j’ai une carte'],
    ['according to somebody', 'selon ma fille j’ai une carte'],
    [
      'to a question on which somebody else says otherwise',
      'je n’ai pas de carte mais ma fille dit que j’ai une carte',
    ],
    ['by who had for some time', 'je rangeais ma carte'],
    ['by who speaks of another year', 'il y a deux ans j’ai rendu le livre'],
    ['by who names the thing and refuses it', 'livre rendu non merci'],
    ['by who names the thing and refuses it after a comma', 'livre rendu, non merci'],
    ['by who asks how the thing named goes', 'livre rendu comment ça marche'],
    ['by who asks what the thing named is', 'livre rendu, c’est quoi ?'],
    ['by who takes it back', 'j’ai une carte, ah non'],
    ['by who asks how where a phrase asks whether', 'comment rendre le livre'],
    ['to a question of which two answers are said', 'j’ai une carte, pas de carte'],
    ['by nothing', ''],
  ])('%s', (_, text) => {
    expect(said(text)).toEqual([]);
  });

  test('by a phrase of several clauses', () => {
    const both = [{ step: 'carte', answer: 'oui', says: '', phrases: ['ma carte et mon livre'] }];
    const readBoth = readStatements(both, language, (text) => spelledOut(reader, text), reader.read);
    expect(readBoth('ma carte et mon livre').given).toEqual([]);
    expect(readBoth('ma carte').given).toEqual([]);
  });

  test('for ever by who denies it for today, while who denies it for ever denies it for today', () => {
    const both = [
      { step: 'carte', answer: 'non', says: '', phrases: ['je n’ai pas de carte'] },
      { step: 'jeu', answer: 'jamais', says: '', phrases: ['je n’ai jamais eu de carte'] },
    ];
    const readBoth = readStatements(both, language, (text) => spelledOut(reader, text), reader.read);
    expect(readBoth('je n’ai pas de carte').given.map(({ answer }) => answer)).toEqual(['non']);
    expect(readBoth('je n’ai jamais eu de carte').given.map(({ answer }) => answer)).toEqual([
      'non',
      'jamais',
    ]);
  });

  test('by who says one of two things of a phrase, and denies the other', () => {
    const both = [
      { step: 'carte', answer: 'oui', says: '', phrases: ['ma carte sert à la lecture et à la musique'] },
    ];
    const readBoth = readStatements(both, language, (text) => spelledOut(reader, text), reader.read);
    expect(readBoth('ma carte sert à la lecture et à la musique').given).toEqual([
      { step: 'carte', answer: 'oui' },
    ]);
    expect(readBoth('ma carte sert à la lecture').given).toEqual([]);
    expect(readBoth('ma carte sert à la lecture mais pas à la musique').given).toEqual([]);
    expect(readBoth('ma carte sert à la lecture et pas à la musique').given).toEqual([]);
  });

  test('twice to one question, nor by an error, whatever is written', () => {
    const words = fc.constantFrom(
      'je',
      'n’ai',
      'pas',
      'carte',
      'si',
      ',',
      '?',
      'et',
      'livre',
      'rendu',
      'crois',
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 14 }), (text) => {
        const steps = read(text.join(' ')).given.map(({ step }) => step);
        expect(new Set(steps).size).toBe(steps.length);
      }),
    );
  });
});

describe('an answer is refused', () => {
  const refused = (text: string): string[] =>
    read(text).refused.map(({ step, answer }) => `${step}=${answer}`);
  test.each([
    ['by who denies a phrase of it', 'je n’ai pas rendu le livre', ['livre=rendu']],
    ['by who denies it of today', 'ma carte n’est plus rangée', ['carte=oui']],
    ['by who says what it denies', 'j’ai une carte', ['carte=non']],
    ['by who does not believe it', 'je ne crois pas que ma carte est rangée', ['carte=oui']],
    ['by who has ceased', 'je rangeais ma carte mais plus maintenant', ['carte=oui']],
    ['by who knows what it asks', 'je sais rendre le livre', ['livre=a-rendre']],
    ['beside what one says, for somebody else', 'livre rendu, mon mari est abonné', ['carte=oui']],
  ])('%s', (_, text, answers) => {
    expect(refused(text)).toEqual(expect.arrayContaining(answers));
  });

  test.each([
    ['by who speaks for somebody else only', 'mon mari est abonné'],
    ['by who denies something else of the same thing', 'ma carte rangée ne marche pas'],
    ['by who names the thing only', 'une carte'],
    ['by who doubts', 'je ne sais pas si j’ai une carte'],
  ])('not %s', (_, text) => {
    expect(refused(text)).toEqual([]);
  });
});

describe('a sentence that says more than is understood', () => {
  test.each([
    ['denies something that no phrase says', 'j’ai une carte mais le bouton ne marche pas', true],
    ['denies only what a phrase says', 'je n’ai pas de carte', false],
    ['affirms', 'j’ai une carte', false],
  ])('%s', (_, text, unread) => {
    expect(read(text).unread).toBe(unread);
  });
});

test('an answer that is only asked about is told apart', () => {
  const rendering = [{ step: 'livre', answer: 'a-rendre' }];
  expect(read('dois-je rendre le livre').wondered).toEqual(rendering);
  expect(read('je dois rendre le livre')).toMatchObject({ given: rendering, wondered: [] });
});

test('statements are the phrases of each answer, cut at commas', () => {
  const asked = {
    question: 'Avez-vous une carte ?',
    reponses: { oui: 'Oui', non: 'Non' },
    dits: { oui: 'j’ai une carte, je suis abonné' },
    dire: ['Avez-vous une carte ?'],
  };
  const { dits: _, ...silent } = asked;
  expect(
    statementsOf(
      new Map([
        ['a', asked],
        ['b', silent],
      ]),
      language,
    ),
  ).toEqual([{ step: 'a', answer: 'oui', says: '', phrases: ['j’ai une carte', 'je suis abonné'] }]);
});

describe('the way to a page', () => {
  const rests = [
    { step: 'carte', answer: 'oui', page: 'emprunter/carte' },
    { step: 'livre', answer: 'rendu', page: 'emprunter/livre' },
  ];

  test('opens the page itself once all that it rests on is said', () => {
    expect(firstOpen('fin', rests, rests)).toEqual({ to: 'fin', given: rests });
  });

  test('begins at the first question that is left open', () => {
    expect(firstOpen('fin', rests, [{ step: 'livre', answer: 'rendu' }])).toMatchObject({
      to: 'emprunter/carte',
      first: 'carte',
    });
  });

  test('asks again what was answered otherwise', () => {
    expect(firstOpen('fin', rests, [{ step: 'carte', answer: 'non' }]).first).toBe('carte');
  });
});
