/** The renderer that browsers get: Preact under React's names, a third of its weight (decision 50). Sources and documents stay React's. */
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { STAFF } from './programs.ts';

/** What stands for each of React's modules. */
const SMALL: ReadonlyMap<string, string> = new Map([
  ['react', 'preact/compat'],
  ['react-dom', 'preact/compat'],
  ['react-dom/client', 'preact/compat/client'],
  ['react/jsx-runtime', 'preact/compat/jsx-runtime'],
  ['react/jsx-dev-runtime', 'preact/compat/jsx-dev-runtime'],
]);

/**
 * What stands for the two modules by which `@xstate/react` watches an actor. They are CommonJS: with them in the program, the bundler keeps
 * all of Preact's compatibility, of which we use a third.
 */
const SELECTOR = fileURLToPath(new URL('./small-selector.ts', import.meta.url));
const SHIMS: ReadonlySet<string> = new Set([
  'use-sync-external-store/shim',
  'use-sync-external-store/shim/with-selector',
]);

/**
 * Gives the built programs of browsers Preact wherever they, or a library of theirs, ask for React; nothing else of a build changes.
 *
 * @param inTests whether the screens of a test run are drawn by it too.
 */
export function smallRenderer(inTests: boolean): Plugin {
  return {
    name: 'small-renderer',
    enforce: 'pre',
    apply: (_, { command }) => inTests || command === 'build',
    applyToEnvironment: ({ name }) => inTests || name === 'client' || name === STAFF,
    resolveId(source, importer, options) {
      if (SHIMS.has(source)) return SELECTOR;
      const small = SMALL.get(source);
      return small === undefined ? null : this.resolve(small, importer, { ...options, skipSelf: true });
    },
  };
}
