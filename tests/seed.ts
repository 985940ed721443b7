import fc from 'fast-check';

// The same examples at each run, so that a red run means a change and not a roll of the dice. FAST_CHECK_SEED explores others.
fc.configureGlobal({ seed: Number(process.env['FAST_CHECK_SEED'] ?? 20_261_123) });
