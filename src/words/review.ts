/** The readings of the sheet itself, a file of their own: those of a page are in its document. */
import * as v from 'valibot';
import type { Fault } from './faults.ts';
import { REVIEW_FIELDS } from './layout.ts';
import { faultsOfSchema } from './schema-faults.ts';
import { REVIEW_SCHEMA } from './words.ts';
import { readYaml } from './yaml.ts';

/** Who answers for a content, and its readings. */
export type WrittenReview = v.InferOutput<typeof REVIEW_SCHEMA>;

/** Reads a file of readings. */
export function readReview(
  file: string,
  text: string,
): { readonly review: WrittenReview | undefined; readonly faults: readonly Fault[] } {
  const { data, lines, faults } = readYaml(file, text);
  if (data === undefined) return { review: undefined, faults };
  const refused = faultsOfSchema(REVIEW_SCHEMA, data, REVIEW_FIELDS, {
    file,
    lineOf: (path) => lines.get(path.join('.')) ?? 1,
    nameOf: (path) => `le réglage « ${path.at(-1) ?? ''} »`,
  });
  return {
    review: refused.length === 0 ? v.parse(REVIEW_SCHEMA, data) : undefined,
    faults: [...faults, ...refused],
  };
}
