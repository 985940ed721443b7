/** How a language says that something is denied, due, wished, doubted, supposed, or said of or by somebody else. */
import type { Language } from '../terms.ts';

/**
 * How a clause is said. Two clauses may say the same only when they have the same marks.
 *
 * `how` asks how or why; `ought` is due; `others` is of somebody else; `reported` is somebody else's word; `past` says nothing of today; `known` is
 * what people say that they know how to do.
 */
const MARKS = [
  'doubts',
  'supposes',
  'how',
  'ought',
  'denies',
  'wishes',
  'others',
  'reported',
  'past',
  'known',
] as const;
export type Mark = (typeof MARKS)[number];

/** The marks of a clause. */
export type Marks = ReadonlySet<Mark>;

/** Whether two clauses are said in the same manner, some marks aside. */
export function inOneManner(
  one: { readonly marks: Marks },
  other: { readonly marks: Marks },
  ...aside: readonly Mark[]
): boolean {
  return MARKS.every((mark) => one.marks.has(mark) === other.marks.has(mark) || aside.includes(mark));
}

/** One of several words or expressions in a text that stands between spaces, with the space before it. */
export function oneOf(alternatives: string): RegExp {
  return new RegExp(` (?:${alternatives})(?= )`, 'u');
}

/** A text that begins with one of several words or expressions, or is nothing else. */
const first = (alternatives: string): RegExp => new RegExp(`^ (?:${alternatives})`, 'u');
const alone = (alternatives: string): RegExp => new RegExp(`^ (?:${alternatives}) $`, 'u');

/** Words apart by spaces, as alternatives. */
const anyOf = (words: string): string => words.replaceAll(' ', '|');

export type Manners = ReturnType<typeof mannersOf>;

/** What a language says each thing with: patterns for texts whose words are spelled out, between spaces. */
export function mannersOf({ manieres }: Language) {
  const deniers = new Set(manieres.negations.split(' '));
  const denies = oneOf(manieres.nie);
  const ought = oneOf(manieres.doit);
  const wishes = oneOf(manieres.souhaite);
  const others = oneOf(manieres.autrui);
  const asks = oneOf(anyOf(manieres.interroge));
  // « Si je reçois l’ASI » puts a case. « Je ne sais pas si je la reçois » is a doubt.
  const supposes = first(manieres.suppose);
  return {
    doubts: oneOf(manieres.doute),
    afterthoughts: oneOf(manieres.apresCoup),
    reports: oneOf(manieres.ouiDire),
    past: oneOf(manieres.autrefois),
    takesBack: alone(manieres.dementi),
    refuses: alone(manieres.refus),
    asksToExplain: oneOf(manieres.explique),
    never: oneOf(manieres.jamais),
    still: oneOf(manieres.toujours),
    knows: oneOf(manieres.sait),
    disbelieves: oneOf(manieres.nieQue),
    leftOut: new RegExp(`^ (?:(?:${anyOf(manieres.reunit)}) )?(?=(?:${anyOf(manieres.negations)}) )`, 'u'),
    ceased: alone(manieres.cesse),
    affirms: oneOf(manieres.affirme),
    owns: oneOf(manieres.possede),
    since: oneOf(manieres.apres),
    lasting: oneOf(manieres.depuis),
    until: oneOf(manieres.avant),
    isDenier: (word: string): boolean => deniers.has(word),
    self: new RegExp(` (?:${manieres.soi})`, 'u'),
    /** The marks of a text. Under a doubt, nothing is denied nor wished any more. */
    marksOf: (spelled: string, doubt: string): Marks => {
      const isSupposed = supposes.test(doubt);
      const isDoubtful = doubt !== '' || asks.test(spelled);
      const found: Partial<Record<Mark, boolean>> = {
        doubts: isDoubtful && !isSupposed,
        supposes: isSupposed,
        how: asks.test(spelled),
        ought: ought.test(`${doubt} ${spelled}`),
        denies: !isDoubtful && denies.test(spelled),
        wishes: !isDoubtful && wishes.test(spelled),
        others: others.test(spelled),
      };
      return new Set(MARKS.filter((mark) => found[mark] === true));
    },
  };
}
