/** What a schema refuses, told in French with its line. */
import * as v from 'valibot';
import { didYouMean, nearest, type Fault } from './faults.ts';

/** What is needed to tell a refused value where it is and under the name that its writer knows. */
export interface ToldFault {
  readonly file: string;
  /** The line of a value by its names; the nearest one above is taken where a value has none. */
  readonly lineOf: (path: readonly string[]) => number;
  /** How the writer names a field: « l’en-tête, statut », « ## Faire ». */
  readonly nameOf: (path: readonly string[]) => string;
  /** The numbers of the sheet: they may stand between braces in any text of a screen. */
  readonly blanks?: readonly string[];
}

function capital(sentence: string): string {
  return `${sentence[0]?.toUpperCase() ?? ''}${sentence.slice(1)}`;
}

function keysAt(issue: v.BaseIssue<unknown>): string[] {
  return (issue.path ?? []).map(({ key }) => String(key));
}

/**
 * Checks a value against a schema.
 *
 * @param known the field names that may stand at the top, to suggest one for a name that is not known.
 */
export function faultsOfSchema(
  schema: v.GenericSchema,
  value: unknown,
  known: readonly string[],
  { file, lineOf, nameOf, blanks = [] }: ToldFault,
): Fault[] {
  const result = v.safeParse(schema, value, { abortPipeEarly: true });
  if (result.success) return [];
  const unknown = result.issues
    .filter((issue) => issue.expected === 'never')
    .map((issue) => keysAt(issue).at(-1) ?? '');
  return result.issues.flatMap((issue): Fault[] => {
    const path = keysAt(issue);
    const field = path.at(-1) ?? '';
    const fault = (what: string, todo: string): Fault[] => [
      { file, line: lineOf(path), what: capital(what), todo },
    ];
    const name = nameOf(path);
    if (issue.expected === 'never') {
      return fault(
        `${name} n’est pas connu ici.`,
        didYouMean(field, known, 'Enlevez cette ligne, ou vérifiez son nom.'),
      );
    }
    if (issue.input === undefined) {
      // A misspelt name is told once, where it is written.
      if (unknown.some((one) => nearest(one, [field]) !== undefined)) return [];
      return fault(`Il manque ${name}.`, 'Ajoutez-le, ou remettez ce qui a été enlevé (Ctrl+Z).');
    }
    if (issue.type === 'raw_check') {
      const own = (issue.expected ?? '').split(' ').filter((one) => one !== '');
      if (issue.message === 'missing') {
        return fault(`Il manque « {${issue.received}} » dans ${name}.`, 'Remettez-le : l’écran le remplace.');
      }
      const allowed = [...own, ...blanks].map((one) => `{${one}}`);
      return fault(
        `« {${issue.received}} » n’est pas connu dans ${name}.`,
        didYouMean(
          `{${issue.received}}`,
          allowed,
          own.length === 0
            ? 'Enlevez-le : rien ne le remplace ici.'
            : `On peut écrire : ${allowed.slice(0, own.length).join(', ')}.`,
        ),
      );
    }
    if (issue.type === 'min_length' || issue.type === 'non_empty' || issue.type === 'min_entries') {
      return fault(`${name} est vide.`, 'Écrivez au moins une ligne, ou enlevez cette partie.');
    }
    if (issue.type === 'picklist') {
      const options = [...(issue.expected ?? '').matchAll(/"([^"]+)"/g)].map(([, option = '']) => option);
      const given = typeof issue.input === 'string' ? issue.input : 'une liste';
      return fault(
        `« ${given} » n’est pas permis pour ${name}.`,
        `${didYouMean(given, options, '')} On peut écrire : ${options.join(', ')}.`.trim(),
      );
    }
    return fault(
      `${name} n’a pas la forme attendue.`,
      issue.expected === 'Array'
        ? 'Écrivez une liste : [un, deux], ou une ligne « - » par élément.'
        : 'Écrivez ici un texte.',
    );
  });
}
