/** For `MOTEUR=preact`: what Node itself loads, such as Testing Library, gets Preact under React's names too. React's own server keeps React. */
/* oxlint-disable no-underscore-dangle -- Node 20 has no other way to say what a `require` finds */
const Module = require('node:module');

/** @type {ReadonlyMap<string, string>} */
const SMALL = new Map([
  ['react', 'preact/compat'],
  ['react-dom', 'preact/compat'],
  ['react-dom/client', 'preact/compat/client'],
  ['react-dom/test-utils', 'preact/test-utils'],
  ['react/jsx-runtime', 'preact/compat/jsx-runtime'],
]);

/** @typedef {(request: string, parent: { filename?: string } | undefined, ...rest: unknown[]) => string} Resolve */
/** @type {{ _resolveFilename: Resolve }} */
// @ts-expect-error -- Node's own types leave this function out
const resolver = Module;
const resolve = resolver._resolveFilename;
resolver._resolveFilename = (request, parent, ...rest) => {
  const ofReact = /[\\/]react-dom[\\/]/.test(parent?.filename ?? '');
  return resolve.call(Module, ofReact ? request : (SMALL.get(request) ?? request), parent, ...rest);
};
