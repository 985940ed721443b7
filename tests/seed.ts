import fc from 'fast-check';

const { FAST_CHECK_SEED = 20_261_123, FAST_CHECK_MS } = process.env;

fc.configureGlobal({
  // The same examples at each run, so that a red run means a change and not a roll of the dice. FAST_CHECK_SEED explores others.
  seed: Number(FAST_CHECK_SEED),
  // `npm test` and `npm run mutation:code` give each property so many milliseconds, and what was tried counts: `npm run test:complet`
  // tries it all.
  ...(FAST_CHECK_MS === undefined ? {} : { interruptAfterTimeLimit: Number(FAST_CHECK_MS) }),
});
