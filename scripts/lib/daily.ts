/** What `npm test` runs each day in a browser, for those who run the same elsewhere. */

/** The journeys that `npm test` makes in a browser; `npm run test:complet` makes them all. */
export const JOURNEYS = ['no-script', 'history', 'taps'].map((name) => `tests/browser/${name}.spec.ts`);
