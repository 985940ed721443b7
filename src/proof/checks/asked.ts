/** What people say: the question that each page answers, and the phrases that give an answer. */
import { isReply, labelsOf } from '../../guide/text.ts';
import { readStatements, statementsOf } from '../../search/settle.ts';
import { spelledOut } from '../../search/spelling.ts';
import { createReader } from '../../search/terms.ts';
import type { Check, RawFinding, Subject } from './check.ts';

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
      : [{ where: content, message: `« ${demande} » n’est pas une question : finissez par « ? ».` }];
  });
}

/** A phrase gives its own answer and no other of its question; one that gives another's would put words in somebody's mouth. */
function findPhrasesThatMislead({ data, words }: Subject): RawFinding[] {
  const { langue } = data.recherche;
  const reader = createReader(langue);
  const statements = statementsOf(words);
  const read = readStatements(statements, langue, (text) => spelledOut(reader, text), reader.read);
  const unknown = [...words].flatMap(([content, own]): RawFinding[] => {
    const labels = Object.keys(labelsOf(own));
    return Object.keys((isReply(own) ? undefined : own.dits) ?? {})
      .filter((answer) => !labels.includes(answer))
      .map((answer) => ({
        where: content,
        message: `« Ce qui le dit » parle de « ${answer} », qui n’est pas une réponse de cette page : enlevez cette ligne.`,
      }));
  });
  const misread = statements.flatMap(({ step, answer, phrases }) =>
    phrases
      .filter((phrase) => !read(phrase).some((said) => said.step === step && said.answer === answer))
      .map((phrase) => ({
        where: step,
        message: `« ${phrase} » ne dit pas « ${answer} », ou dit aussi une autre réponse de cette page : dites-le en quelques mots qui ne disent que cela.`,
      })),
  );
  return [...unknown, ...misread];
}

export const ASKED_CHECKS: readonly Check[] = [
  { name: 'ce que les gens demandent', find: findUnaskedPages },
  { name: 'ce que les gens disent', find: findPhrasesThatMislead },
];
