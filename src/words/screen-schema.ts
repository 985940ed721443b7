/** What the schemas of the screens' words are made of. Each room owns the schema of its own words. */
import * as v from 'valibot';

/** The label of the issues about what stands between braces. */
const BLANK = 'blank';

/** What stands between braces in a text. */
function blanksIn(text: string): string[] {
  return [...text.matchAll(/\{([^{}]*)\}/g)].map(([, name = '']) => name);
}

/**
 * A text of a screen.
 *
 * @param blanks what the screen puts in while it runs: `sentence('nombre')` for « {nombre} pages trouvées. ». Each must be there,
 * and no other.
 */
export function sentence(...blanks: readonly string[]) {
  return v.pipe(
    v.string(),
    v.nonEmpty(),
    v.rawCheck(({ dataset, addIssue }) => {
      if (!dataset.typed) return;
      const written = blanksIn(dataset.value);
      const report = (message: 'missing' | 'unknown', name: string) =>
        addIssue({ label: BLANK, message, received: name, expected: blanks.join(' ') });
      const unknown = written.filter((name) => !blanks.includes(name));
      for (const name of unknown) report('unknown', name);
      // A misspelt blank is told once, with the right name beside it.
      if (unknown.length > 0) return;
      for (const name of blanks) if (!written.includes(name)) report('missing', name);
    }),
  );
}

/** Named values, all of them, and no other. */
export function group<const Entries extends v.ObjectEntries>(entries: Entries) {
  return v.pipe(v.strictObject(entries), v.readonly());
}

/** At least one of something. */
export function listOf<const Item extends v.GenericSchema>(item: Item) {
  return v.pipe(v.array(item), v.minLength(1), v.readonly());
}

/** Texts under names that the content chooses. */
export function named<const Item extends v.GenericSchema>(item: Item) {
  return v.pipe(v.record(v.string(), item), v.minEntries(1), v.readonly());
}
