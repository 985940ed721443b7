/** The faults that no proof sees, each read by a person and left for a reason. A survivor without a reason fails `npm run mutation`. */

interface Reason {
  readonly kind: string;
  /** Which of them, by what they do; all of the kind when absent. */
  readonly what?: RegExp;
  readonly why: string;
  /** The page is at least put on the list of those to be read again: the reason does not hold without it. */
  readonly readAgain: boolean;
}

export const REASONS: readonly Reason[] = [
  {
    kind: 'négation perdue',
    why: 'Le sens d’une phrase ne se calcule pas. Là où un point ou un fait le demande, la phrase entière est vérifiée ; ailleurs, la page est à relire.',
    readAgain: true,
  },
  {
    kind: 'deux libellés échangés',
    why: 'Les noms et les pages de ces deux réponses se ressemblent trop pour que leurs mots les départagent.',
    readAgain: false,
  },
];

/** Why a fault that nothing caught may stay; undefined when nobody has said. */
export function reasonFor(
  { kind, what }: { readonly kind: string; readonly what: string },
  readAgain: boolean,
): string | undefined {
  return REASONS.find(
    (reason) => reason.kind === kind && (reason.what?.test(what) ?? true) && (readAgain || !reason.readAgain),
  )?.why;
}
