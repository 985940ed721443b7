/** What people say: the question that each page answers, and the phrases that give an answer. */
import { isReply, labelsOf } from '../../guide/text.ts';
import { factsIn, readStatements, statementsOf } from '../../search/said/settle.ts';
import { spelledOut } from '../../search/spelling.ts';
import { createReader, wordsOf, type Language } from '../../search/terms.ts';
import { lineOf, type Check, type RawFinding, type Subject } from './check.ts';

function findUnaskedPages({ sheets }: Subject): RawFinding[] {
  return [...sheets].flatMap(([content, { demande }]) => {
    if (demande === undefined) {
      return [
        {
          where: content,
          message:
            'Cette page ne dit pas quelle question on se pose : écrivez-la sous « On demande », avec les mots des gens.',
        },
      ];
    }
    return demande.endsWith('?')
      ? []
      : [
          {
            where: content,
            message: `« ${demande} » n’est pas une question : finissez par « ? ».`,
            quote: demande,
          },
        ];
  });
}

/** A phrase gives its own answer and no other of its question; one that gives another's would put words in somebody's mouth. */
function findPhrasesThatMislead({ data, words }: Subject): RawFinding[] {
  const { langue } = data.recherche;
  const reader = createReader(langue);
  const statements = statementsOf(words, langue);
  const read = readStatements(statements, langue, (text) => spelledOut(reader, text), reader.read);
  const unknown = [...words].flatMap(([content, own]): RawFinding[] => {
    const labels = Object.keys(labelsOf(own));
    return Object.keys((isReply(own) ? undefined : own.dits) ?? {})
      .filter((answer) => !labels.includes(answer))
      .map((answer) => ({
        where: content,
        message: `« Ce qui le dit » parle de « ${answer} », qui n’est pas une réponse de cette page : enlevez cette ligne.`,
        near: lineOf(answer),
      }));
  });
  const misread = statements.flatMap(({ step, answer, phrases }) =>
    phrases
      .filter((phrase) => !read(phrase).given.some((said) => said.step === step && said.answer === answer))
      .map((phrase) => ({
        where: step,
        at: { field: 'dits' as const, key: answer },
        message: `« ${phrase} » ne dit pas « ${answer} », ou dit aussi une autre réponse de cette page : dites-le en quelques mots qui ne disent que cela.`,
        quote: phrase,
      })),
  );
  return [...unknown, ...misread];
}

/** The words of a text that say something, each as the search reads it. */
type Terms = ReadonlySet<string>;

/**
 * The facts that the statement of an answer joins (« vous avez votre RIB et votre carte Vitale »), each by the words that it alone has.
 * « X, ou Y » is said by either.
 */
function ownFactsIn(statement: string, language: Language, termsOf: (text: string) => Terms) {
  if (new RegExp(`, (?:${language.manieres.choix})(?= )`, 'u').test(statement)) return [];
  const facts = factsIn(statement, language);
  if (facts.length < 2) return [];
  return facts.map((fact, at) => {
    const others = new Set(facts.flatMap((other, place) => (place === at ? [] : [...termsOf(other)])));
    return { fact, own: [...termsOf(fact)].filter((term) => !others.has(term)) };
  });
}

/**
 * A phrase that says one of two facts gives the answer to the person who never said the other. That the question comes only to who has said
 * the other changes nothing: a sentence is read before any question comes.
 */
function findHalfSaid({ data, words }: Subject): RawFinding[] {
  const { langue } = data.recherche;
  const reader = createReader(langue);
  const weak = new Set(reader.read(langue.motsFaibles));
  const termsOf = (text: string): Terms => new Set(reader.read(text).filter((term) => !weak.has(term)));
  const statementOf = (step: string, answer: string): string => {
    const own = words.get(step);
    return own === undefined || isReply(own) ? '' : (own.siReponse?.[answer] ?? '');
  };
  return statementsOf(words, langue).flatMap(({ step, answer, phrases }) =>
    ownFactsIn(statementOf(step, answer), langue, termsOf)
      .filter(({ own }) => own.length > 0)
      .flatMap(({ fact, own }) =>
        phrases
          .filter((phrase) => !own.some((term) => termsOf(phrase).has(term)))
          .map((phrase) => ({
            where: step,
            at: { field: 'dits' as const, key: answer },
            message: `« ${phrase} » ne dit pas tout ce que « ${answer} » fait dire à la personne : il y manque « ${fact} ». Dites les deux, ou enlevez cette phrase : la question sera posée.`,
            quote: phrase,
          })),
      ),
  );
}

/** A phrase that only a moment tells from another: moments are left out of what people say, and the phrase would say the answer without it. */
function findMoments({ data, words }: Subject): RawFinding[] {
  const { langue } = data.recherche;
  const moments = new Set(langue.manieres.moments.split(' '));
  const lasting = new RegExp(`(?<= )(?:${langue.manieres.depuis})(?= )`, 'u');
  const reader = createReader(langue);
  const termsOf = (text: string): string => reader.read(text).toSorted().join(' ');
  /** The words of a phrase that tell when, if the search leaves out all of them. */
  const momentIn = (phrase: string): string | undefined => {
    const words = wordsOf(phrase);
    const spoken = ` ${words.join(' ')} `;
    const [length] = lasting.exec(spoken) ?? [];
    const isLost = length !== undefined && termsOf(spoken.replace(length, '')) === termsOf(spoken);
    return isLost ? length : words.find((word) => moments.has(word));
  };
  return statementsOf(words, langue).flatMap(({ step, answer, phrases }) =>
    phrases.flatMap((phrase): RawFinding[] => {
      const moment = momentIn(phrase);
      return moment === undefined
        ? []
        : [
            {
              where: step,
              at: { field: 'dits', key: answer },
              message: `« ${phrase} » compte sur « ${moment} », que la recherche ne retient pas : la phrase serait comprise sans lui. Enlevez-la, ou dites-le autrement.`,
              quote: phrase,
            },
          ];
    }),
  );
}

export const ASKED_CHECKS = [
  { name: 'ce que les gens demandent', find: findUnaskedPages },
  { name: 'ce que les gens disent', find: findPhrasesThatMislead },
  { name: 'ce que les gens disent en entier', find: findHalfSaid },
  { name: 'ce que les gens disent sans moment', find: findMoments },
] as const satisfies readonly Check[];
