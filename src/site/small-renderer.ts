/** The renderer that browsers get: Preact under React's names, a third of its weight (decision 50). Sources and documents stay React's. */
import type { Plugin } from 'vite';

/** What stands for each of React's modules. */
const SMALL: ReadonlyMap<string, string> = new Map([
  ['react', 'preact/compat'],
  ['react-dom', 'preact/compat'],
  ['react-dom/client', 'preact/compat/client'],
  ['react/jsx-runtime', 'preact/compat/jsx-runtime'],
  ['react/jsx-dev-runtime', 'preact/compat/jsx-dev-runtime'],
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
    applyToEnvironment: ({ name }) => inTests || name === 'client',
    resolveId(source, importer, options) {
      const small = SMALL.get(source);
      return small === undefined ? null : this.resolve(small, importer, { ...options, skipSelf: true });
    },
  };
}
