/** A result never rests on the contrary of what the sentence says: over every phrase that gives an answer in the guide, as said and denied. */
import { describe, expect, test } from 'vitest';
import { clausesOf } from '../../src/guide/conditions.ts';
import { HOME, pageAt } from '../../src/guide/pages.ts';
import { sameAs, type Answer } from '../../src/guide/ways.ts';
import { buildIndex } from '../../src/search/build-index.ts';
import { loadIndex } from '../../src/search/load-index.ts';
import { searchSymptoms } from '../../src/search/search.ts';
import { statementsOf } from '../../src/search/said/settle.ts';
import { data, guide } from '../guide.ts';

const search = loadIndex(buildIndex(guide, data.recherche));
/** Goals apart: one may have several, and a result picks its own. */
const STATEMENTS = statementsOf(guide.words, data.recherche.langue).filter(
  ({ step }) => step !== pageAt(guide, HOME).content,
);
const PHRASES = STATEMENTS.flatMap(({ step, answer, phrases }) =>
  phrases.map((phrase) => ({ step, answer, phrase })),
);
/** An answer that says one thing or another holds though one is denied. */
const EITHER = STATEMENTS.filter(({ says }) => / ou /u.test(says));

/** The answers of which the first result rests on one, each list apart. */
function firstRestsOn(text: string): readonly (readonly Answer[])[] {
  const [first] = searchSymptoms(search, text).results;
  return first === undefined ? [] : clausesOf(guide, first.page);
}

/** The plainest denial of a phrase that affirms; nothing for one that denies, asks or wishes already. */
function denialOf(phrase: string): string | undefined {
  if (/(?:^| )(?:ne|pas|plus|jamais|sans|aucune?|comment|où|quoi|impossible|-je)(?= |$)|n’|-il/u.test(phrase))
    return undefined;
  const denials: readonly (readonly [RegExp, string])[] = [
    [/^j’ai /u, 'je n’ai pas '],
    [/^je (suis|reçois|touche|perçois|dépends|vois|veux|lis) /u, 'je ne $1 pas '],
    [/^((?:mon|ma|la|le) .*?) est /u, '$1 n’est pas '],
    [/^((?:mon|ma|la|le) .*?) a (?=été)/u, '$1 n’a pas '],
  ];
  const found = denials.find(([said]) => said.test(phrase));
  return found === undefined ? undefined : phrase.replace(...found);
}

/** Not read: a word that denies in itself, denied in its turn; and the one way that is not wanted, where a whole wish is denied. */
const NOT_READ = /n’est pas refusé|^je ne veux pas créer mon compte avec mon RIB/u;

describe('the first result', () => {
  test('never rests on another answer of the question that the sentence answers', () => {
    const faults = PHRASES.filter(({ step, answer, phrase }) =>
      firstRestsOn(phrase).some((cases) => cases.every((one) => one.step === step && one.answer !== answer)),
    );
    expect(faults).toEqual([]);
  });

  test('never rests on what the sentence denies', () => {
    const denied = PHRASES.filter((one) => !EITHER.some(sameAs(one))).flatMap(({ step, answer, phrase }) => {
      const text = denialOf(phrase);
      return text === undefined ? [] : [{ step, answer, text }];
    });
    expect(denied.length).toBeGreaterThan(guide.words.size / 2);
    const faults = denied.filter((given) =>
      firstRestsOn(given.text).some((cases) => cases.every(sameAs(given))),
    );
    const told = faults.map(({ text, step, answer }) => `${text} : ${step}=${answer}`);
    expect(told.filter((one) => !NOT_READ.test(one))).toEqual([]);
  });

  test.each([
    ['comment je corrige une erreur après avoir validé', 'apres-envoi/besoin', 'pas-validee'],
    ['une fois validée, comment je corrige', 'apres-envoi/besoin', 'pas-validee'],
    ['je vois une erreur mais je n’ai pas encore validé', 'apres-envoi/besoin', 'erreur'],
    ['je vois une erreur mais je n’ai pas encore validé', 'accueil', 'apres-envoi'],
    ['ma déclaration est validée, je veux ajouter un bulletin', 'accueil', 'remplir'],
    ['j’ai fini ma déclaration, est-elle bien envoyée', 'accueil', 'declarer'],
    ['j’ai un compte mais je veux la déclaration papier', 'declarer/compte-ou-papier', 'sans-compte'],
    ['mon compte n’est pas bloqué mais je n’entre pas', 'connexion/message', 'bloque'],
    ['mon compte n’a jamais été bloqué mais je n’entre pas', 'connexion/message', 'bloque'],
    ['la date limite n’est pas passée et je ne la vois pas', 'declarer/situation', 'date-depassee'],
    ['je ne touche pas l’ASI, y a une rubrique ASI ?', 'remplir/asi-percue', 'oui'],
    ['je touchais l’ASI avant mais plus maintenant', 'remplir/prevoyance-asi', 'oui'],
    ['je n’ai ni carte Vitale ni RIB', 'compte/moyen', 'carte'],
    ['je vois bien mes remboursements mais pas ma déclaration', 'mon-compte/sujet', 'remboursements'],
    ['je n’habite plus à l’étranger et je ne vois pas mes décomptes', 'mon-compte/decomptes', 'etranger'],
    ['ma fille habite à l’étranger et je ne vois pas mes décomptes', 'mon-compte/decomptes', 'etranger'],
    ['je ne veux surtout pas supprimer mon compte', 'mon-compte/sujet', 'suppression'],
    ['je n’ai pas oublié de télécharger ma déclaration', 'apres-envoi/besoin', 'telechargement'],
    ['je n’ai pas reçu le code et mon compte est bloqué', 'accueil', 'compte'],
    ['mon compte est piraté mais j’arrive à me connecter', 'accueil', 'connexion'],
  ])('of « %s » does not rest on %s=%s', (text, step, answer) => {
    const rests = firstRestsOn(text);
    expect(rests).not.toEqual([]);
    expect(rests.filter((cases) => cases.every(sameAs({ step, answer })))).toEqual([]);
  });
});

test.each([
  // Each of its cases says that the date is past, and some say more.
  ['la date limite n’est pas passée et je ne la vois pas', 'retard/relance'],
  // The question that its other case answers is asked of nobody who has an account.
  ['j’ai un compte mais je voudrais faire la déclaration papier', 'papier/declaration-sur-papier'],
])('« %s » does not find %s first: none of its cases can be theirs', (text, content) => {
  const [first] = searchSymptoms(search, text).results;
  expect(first?.content).not.toBe(content);
});

/** What the first result of a sentence opens, and what the person is taken to have said before. */
function firstOf(text: string) {
  const [first] = searchSymptoms(search, text).results;
  return { isStraight: first?.first === undefined, given: first?.given ?? [] };
}

describe('a conclusion is opened straight', () => {
  test.each([
    [
      'by who has validated and asks whether to send',
      'j’ai validé, dois-je aussi envoyer ma déclaration par courrier',
      true,
    ],
    ['not by who only asks whether to send', 'dois-je envoyer ma déclaration par courrier', false],
    ['not by who asks it in other words', 'faut-il que je vous renvoie la déclaration imprimée', false],
    ['by who asks how', 'comment ajouter un mois', true],
    [
      'not by who asks how, and denies that it works',
      'comment ajouter un mois, le plus ne marche pas',
      false,
    ],
    ['not by who knows how', 'je sais ajouter un mois de salaire mais pas les primes', false],
  ])('%s', (_, text, isStraight) => {
    const kind = searchSymptoms(search, text).results[0]?.kind;
    expect(kind !== 'question' && firstOf(text).isStraight).toBe(isStraight);
  });

  test('and who knows how is not taken to ask how', () => {
    const { given } = firstOf('je sais ajouter un mois de salaire mais pas les primes');
    expect(given.some(({ step }) => step === 'remplir/salaires')).toBe(false);
  });
});

describe('what a sentence has answered', () => {
  test('is not asked by the first result, and no advice that was followed is given again', () => {
    const faults = PHRASES.flatMap(({ phrase }) => {
      const { given, wondered, unread } = search.sentences.toldIn(search.sentences.withSigns(phrase));
      if (unread || wondered.length > 0) return [];
      const [first] = searchSymptoms(search, phrase).results;
      const again = first?.to === first?.page && given.some(({ step }) => step === first?.content);
      return again ? [`${phrase} → ${first?.to ?? ''}`] : [];
    });
    expect(faults).toEqual([]);
  });
});

/** What asks, doubts or says what must be done: nobody says that it is false. */
const ASKED =
  /(?:^| )(?:comment|où|quand|quoi|quels?|quelles?|combien|pourquoi|dois|doit|faut|veux|si|savoir)(?= |$)|-je|-ce|-il|sais|comprends/u;

describe('an answer is not given', () => {
  const toldBy = (text: string) => search.sentences.toldIn(search.sentences.withSigns(text)).given;

  test.each(['c’est faux que', 'il n’est pas vrai que', 'je ne dis pas que', 'je n’ai pas dit que'])(
    'by a phrase that follows « %s »',
    (beginning) => {
      const stated = PHRASES.filter(({ phrase }) => !ASKED.test(phrase));
      expect(stated.length).toBeGreaterThan(PHRASES.length / 2);
      const faults = stated.filter((given) => toldBy(`${beginning} ${given.phrase}`).some(sameAs(given)));
      expect(faults).toEqual([]);
    },
  );

  test('by a phrase without the « toujours » that it counts on', () => {
    const still = PHRASES.filter(({ phrase }) => /toujours|(?<!pas )encore/u.test(phrase));
    expect(still.length).toBeGreaterThan(0);
    const faults = still.filter(({ phrase, ...given }) => {
      const bare = phrase.replace(/(?:toujours|encore) ?/u, '').trim();
      const isAlsoSaidSo = PHRASES.some((one) => sameAs(given)(one) && !/toujours|encore/u.test(one.phrase));
      return !isAlsoSaidSo && toldBy(bare).some(sameAs(given));
    });
    expect(faults).toEqual([]);
  });

  test('by the half of it that a phrase says', () => {
    const given = toldBy('je suis au régime général');
    expect(given.length).toBeGreaterThan(0);
    const says = given.map(({ step, answer }) => STATEMENTS.find(sameAs({ step, answer }))?.says ?? '');
    expect(says.filter((one) => /compte/u.test(one))).toEqual([]);
  });
});

test('how long it has been so changes nothing of what is said, where no answer depends on it', () => {
  const toldBy = (text: string) => search.sentences.toldIn(search.sentences.withSigns(text)).given;
  const plain = PHRASES.filter(({ phrase }) => /^(?:j’ai|je (?:suis|vois|lis)|mon compte) /u.test(phrase));
  expect(plain.length).toBeGreaterThan(guide.words.size / 2);
  const lost = plain.filter(
    ({ phrase, ...given }) => !toldBy(`${phrase} depuis 40 jours`).some(sameAs(given)),
  );
  expect(lost.length / plain.length).toBeLessThan(0.1);
});

test('what a sentence says of the questions that come later goes with its result', () => {
  const [first] = searchSymptoms(search, 'service momentanément indisponible depuis 3 jours').results;
  expect(first?.ahead).toContainEqual({ step: 'connexion/message', answer: 'indisponible' });
  expect(searchSymptoms(search, 'faut-il envoyer ma déclaration par courrier').results[0]?.ahead).toEqual([]);
});
