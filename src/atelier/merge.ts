/** Two people changed the same guide: their changes are put together, field by field for words. What both changed is asked. */
import type { WordsKind } from '../words/words.ts';
import { contentOfFile } from '../words/read.ts';
import type { Conflict, FieldValue } from './contract.ts';
import { fieldsIn, same, withField } from './files/document.ts';
import type { Files } from './files/map.ts';
import { Refused } from './refused.ts';

/** Whose text is kept, by the key of the conflict. */
export type Choices = Readonly<Record<string, 'mine' | 'theirs'>>;

/** Puts lines together; undefined when both changed the same ones. */
export type MergeLines = (base: string, mine: string, theirs: string) => Promise<string | undefined>;

/** What was put together. */
export interface Together {
  /** Where something is asked, the file is mine. */
  readonly files: Files;
  readonly conflicts: readonly Conflict[];
}

/** The three texts of one file. */
interface Three {
  readonly base: string;
  readonly mine: string;
  readonly theirs: string;
}

function fieldsOrNone(
  file: string,
  text: string,
  kind: WordsKind,
): Readonly<Record<string, unknown>> | undefined {
  try {
    return fieldsIn(file, text, kind).values;
  } catch (error) {
    if (error instanceof Refused) return undefined;
    throw error;
  }
}

/** One document: the fields that I changed, in the text of the other. Undefined when one of the three cannot be read. */
function documents(
  file: string,
  kind: WordsKind,
  { base, mine, theirs }: Three,
  choices: Choices,
): { readonly text: string; readonly conflicts: readonly Conflict[] } | undefined {
  const [was, own, other] = [base, mine, theirs].map((text) => fieldsOrNone(file, text, kind));
  if (was === undefined || own === undefined || other === undefined) return undefined;
  const conflicts: Conflict[] = [];
  let text = theirs;
  for (const field of new Set([...Object.keys(was), ...Object.keys(own), ...Object.keys(other)])) {
    const now = (own[field] ?? null) as FieldValue | null;
    if (same(was[field] ?? null, now) || same(other[field] ?? null, now)) continue;
    const key = `${file} ${field}`;
    const clash = !same(was[field] ?? null, other[field] ?? null);
    if (clash && choices[key] === 'theirs') continue;
    if (clash && choices[key] === undefined) {
      conflicts.push({
        key,
        page: contentOfFile(file) ?? '',
        field,
        mine: now,
        theirs: (other[field] ?? null) as FieldValue | null,
      });
    }
    text = withField(file, text, kind, field, now);
  }
  return { text, conflicts };
}

/**
 * Puts two changed guides together.
 *
 * @param kinds the kind of the page that each content is, on either map.
 * @param remade files of which theirs is taken whole: they are made again from the others.
 */
export async function mergeGuides(
  { base, mine, theirs }: { readonly base: Files; readonly mine: Files; readonly theirs: Files },
  kinds: ReadonlyMap<string, WordsKind>,
  mergeLines: MergeLines,
  choices: Choices = {},
  remade: ReadonlySet<string> = new Set(),
): Promise<Together> {
  const files = new Map<string, string>();
  const conflicts: Conflict[] = [];
  for (const file of new Set([...mine.keys(), ...theirs.keys()])) {
    const three = { base: base.get(file), mine: mine.get(file), theirs: theirs.get(file) };
    const keep = (text: string | undefined) => {
      if (text !== undefined) files.set(file, text);
    };
    if (three.mine === three.theirs || three.mine === three.base || remade.has(file)) {
      keep(three.theirs);
      continue;
    }
    if (three.theirs === three.base) {
      keep(three.mine);
      continue;
    }
    const kind = kinds.get(contentOfFile(file) ?? '');
    const whole = { base: three.base ?? '', mine: three.mine ?? '', theirs: three.theirs ?? '' };
    const both = three.mine !== undefined && three.theirs !== undefined;
    const fields = both && kind !== undefined ? documents(file, kind, whole, choices) : undefined;
    if (fields !== undefined) {
      conflicts.push(...fields.conflicts);
      keep(fields.text);
      continue;
    }
    const lines = both ? await mergeLines(whole.base, whole.mine, whole.theirs) : undefined;
    if (lines !== undefined) {
      keep(lines);
      continue;
    }
    if (choices[file] === undefined) {
      const [own, other] = [three.mine ?? null, three.theirs ?? null];
      conflicts.push({ key: file, page: contentOfFile(file) ?? '', field: '', mine: own, theirs: other });
    }
    keep(choices[file] === 'theirs' ? three.theirs : three.mine);
  }
  return { files, conflicts };
}
