/** Runs the maps and the sheet of a guide whose files are in memory, as if they stood in its folder. */
import { join, posix } from 'node:path';
import { pathToFileURL } from 'node:url';
import { moduleRunnerTransform, parseSync, transformWithOxc } from 'vite';
import { Refused } from '../../src/atelier/refused.ts';
import type { Machines } from '../../src/proof/guide-data.ts';
import { root } from './project.ts';

type Files = ReadonlyMap<string, string>;
type Run = (
  exportName: (name: string, get: () => unknown) => void,
  load: (name: string) => Promise<unknown>,
) => Promise<void>;

interface Compiled {
  readonly text: string;
  readonly run: Run;
  readonly imports: readonly string[];
}

interface Loaded {
  /** The file and all that it stands on: what it exports is the same as long as this is. */
  readonly key: string;
  readonly exports: Promise<Readonly<Record<string, unknown>>>;
}

const FOLDER = 'machines';
// The only way to the constructor: it has no name of its own.
const AsyncFunction = (async () => {}).constructor as new (...args: readonly string[]) => Run;

/** @throws Refused with the line, when a file is no TypeScript. */
function refuseSlips(file: string, text: string): void {
  const [error] = parseSync(file, text).errors;
  if (error === undefined) return;
  const line = text.slice(0, error.labels[0]?.start ?? 0).split('\n').length;
  const what = 'Cette ligne n’est pas écrite comme elle doit l’être.';
  throw new Refused({
    kind: 'broken',
    told: `Le fichier ${file} ne se lit pas, ligne ${line}.`,
    faults: [{ file, line, what, todo: 'Vérifiez les virgules, les accolades et les apostrophes.' }],
  });
}

async function compile(file: string, text: string): Promise<Compiled> {
  const isData = file.endsWith('.json');
  if (!isData) refuseSlips(file, text);
  const { code } = isData
    ? { code: `export default ${text};` }
    : await transformWithOxc(text, file, { sourcemap: false });
  const module = await moduleRunnerTransform(code, null, file, text);
  return {
    text,
    run: new AsyncFunction('__vite_ssr_exportName__', '__vite_ssr_import__', module?.code ?? ''),
    imports: module?.deps ?? [],
  };
}

/**
 * A function that gives what `machines/index.ts` exports, were its folder made of some files. What did not change is not run again.
 *
 * @param folder where the guide really is, from the project's folder: imports that leave it are those of the project.
 */
export function evaluator(folder = FOLDER): (files: Files) => Promise<Machines> {
  const compiled = new Map<string, Compiled>();
  const loaded = new Map<string, Loaded>();

  /** The file of the guide, or of the project, that an import names. */
  const resolve = (from: string, name: string): { readonly inside: boolean; readonly path: string } => {
    const real = posix.join(folder, posix.dirname(posix.relative(FOLDER, from)), name);
    return real.startsWith(`${folder}/`)
      ? { inside: true, path: `${FOLDER}/${posix.relative(folder, real)}` }
      : { inside: false, path: real };
  };
  const load = async (files: Files, file: string, above: readonly string[]): Promise<Loaded> => {
    const text = files.get(file);
    if (text === undefined || above.includes(file)) {
      const what =
        text === undefined
          ? 'Ce fichier n’existe pas, et un autre l’utilise.'
          : 'Ce fichier s’utilise lui-même.';
      const fault = { file, line: 1, what, todo: 'Annulez le dernier changement.' };
      throw new Refused({ kind: 'broken', told: `${file} : ${what}`, faults: [fault] });
    }
    let code = compiled.get(file);
    if (code?.text !== text) {
      code = await compile(file, text);
      compiled.set(file, code);
    }
    const { run, imports } = code;
    const below = new Map<string, Loaded>();
    for (const name of imports) {
      const { inside, path } = resolve(file, name);
      if (inside) below.set(name, await load(files, path, [...above, file]));
    }
    const key = [text, ...[...below.values()].map((one) => one.key)].join('\0');
    const known = loaded.get(file);
    if (known?.key === key) return known;
    const execute = async () => {
      const exports: Record<string, unknown> = {};
      await run(
        (name, get) => Object.defineProperty(exports, name, { enumerable: true, get }),
        (name) =>
          below.get(name)?.exports ?? import(pathToFileURL(join(root, resolve(file, name).path)).href),
      );
      return exports;
    };
    const now = { key, exports: execute() };
    loaded.set(file, now);
    return now;
  };
  return async (files) => {
    const { exports } = await load(files, `${FOLDER}/index.ts`, []);
    // The file has just been run: its export has the type that the compiler asks of it.
    return (await exports)['machines'] as Machines;
  };
}
