/** What an organisation sets for its desks: the part « poste » of its file. */
import * as v from 'valibot';

/** A day has this many milliseconds. */
export const DAY = 24 * 3600 * 1000;

const text = v.pipe(v.string(), v.trim(), v.nonEmpty());
const DeskSchema = v.strictObject({
  /** Whether the person who speaks at the desk is the caisse itself: nobody is then sent to the number that they have called. */
  estLaCaisse: v.boolean(),
  /** Why a call was made, as the organisation's own software names it: a code, and what it means. */
  motifs: v.pipe(v.record(v.pipe(v.string(), v.regex(/^[A-Za-z0-9-]{1,20}$/)), text), v.readonly()),
  /** After how many days a line of the journal is erased. */
  joursDuJournal: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(3660)),
});

export type DeskSettings = Readonly<v.InferOutput<typeof DeskSchema>>;

/** The desk of an organisation that has set nothing. */
export const DEFAULT_DESK: DeskSettings = Object.freeze({
  estLaCaisse: true,
  motifs: {},
  joursDuJournal: 400,
});

/**
 * The desk's settings; those of an organisation that says nothing of it are the default ones.
 *
 * @throws in French, when a field is missing, unknown or of the wrong kind.
 */
export function readDesk(value: unknown): DeskSettings {
  if (value === undefined) return DEFAULT_DESK;
  const read = v.safeParse(DeskSchema, value);
  if (read.success) return read.output;
  const fields = read.issues.map((issue) => `« ${v.getDotPath(issue) ?? 'poste'} »`);
  throw new Error(
    `Le poste du conseiller, dans organisme.json, est mal réglé : vérifiez ${fields.join(', ')}.`,
  );
}
